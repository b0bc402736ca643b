# PSDrives: they belong to scopes; what is found, refused and left when one goes. Recorded from PowerShell.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Scopes of drives' {
    It '<code>' -TestCases @(
        @{ code = { function Get-Files { (Get-PSDrive -PSProvider FileSystem | ForEach-Object Name) -join ' ' } function f { New-PSDrive d1 FileSystem / | ForEach-Object Name; Get-Files } f; Get-Files }; expected = 'd1 | / d1 Temp | / Temp' }
        @{ code = { function f { $null = New-PSDrive d2 FileSystem / -Scope Global } f; (Get-PSDrive d2).Root; Remove-PSDrive d2 }; expected = '/' }
        @{ code = { function f { $null = New-PSDrive d3 FileSystem / -Scope Script } f; (Get-PSDrive d3).Root; Remove-PSDrive d3 }; expected = '/' }
        @{ code = { function f { $null = New-PSDrive d4 FileSystem / -Scope 1 } f; (Get-PSDrive d4).Root }; expected = '/' }
        @{ code = { function f { $null = New-PSDrive d5 FileSystem / -Scope 0 } f; Get-PSDrive d5 }; expected = 'error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { function f { $null = New-PSDrive d6 FileSystem / -Scope Local; (Get-PSDrive d6 -Scope Local).Name } f; Get-PSDrive d6 }; expected = 'd6 | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { function f { $null = New-PSDrive d7 FileSystem / -Scope Private; (Get-PSDrive d7 -Scope 0).Name } f; Get-PSDrive d7 }; expected = 'd7 | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { & { $null = New-PSDrive d8 Environment ''; Get-PSDrive d8 | ForEach-Object Name }; . { Get-PSDrive d8 } }; expected = 'd8 | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { New-PSDrive d9 FileSystem / -Scope Foo }; expected = 'error NewDriveError,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { try { New-PSDrive d9 FileSystem / -Scope 99 -ErrorAction Stop } catch { "$($_.CategoryInfo)"; $_.TargetObject.GetType().Name; $_.Exception.Message } }; expected = 'InvalidArgument: (d9:PSDriveInfo) [New-PSDrive], PSArgumentOutOfRangeException | PSDriveInfo | The scope number ''99'' exceeds the number of active scopes. (Parameter ''Scope'')
Actual value was 99.' }
        @{ code = { try { New-PSDrive d9 FileSystem / -Scope -1 -ErrorAction Stop } catch { $_.Exception.Message } }; expected = 'Cannot process argument because the value of argument "Scope" is out of range. Change argument "Scope" to a value that is within range. (Parameter ''Scope'')
Actual value was -1.' }
        @{ code = { $null = New-PSDrive sh FileSystem /; & { $null = New-PSDrive sh FileSystem /tmp; (Get-PSDrive sh).Root; (Get-PSDrive sh -Scope 1).Root; (Get-Item sh:).FullName }; (Get-PSDrive sh).Root }; expected = '/tmp | / | /tmp/ | /' }
        @{ code = { $null = New-PSDrive sh FileSystem /; & { $null = New-PSDrive sh FileSystem /tmp; Remove-PSDrive sh; (Get-PSDrive sh).Root; Remove-PSDrive sh; Get-PSDrive sh } }; expected = '/ | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { $null = New-PSDrive sh FileSystem /; & { $null = New-PSDrive sh FileSystem /tmp; Remove-PSDrive sh -Scope 1; (Get-PSDrive sh).Root }; Get-PSDrive sh }; expected = '/tmp | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { $null = New-PSDrive twice FileSystem /; New-PSDrive TWICE FileSystem / }; expected = 'error DriveAlreadyExists,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { & { (Get-PSDrive -Scope 0).Name }; & { Get-PSDrive Env -Scope 0 } }; expected = '/ | error GetDriveNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { Get-PSDrive Env -Scope 99; 'next'; Get-PSDrive Env -Scope Foo }; expected = 'error ArgumentOutOfRange,Microsoft.PowerShell.Commands.GetPSDriveCommand | next | error Argument,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { Remove-PSDrive Env -Scope 99 }; expected = 'error ArgumentOutOfRange,Microsoft.PowerShell.Commands.RemovePSDriveCommand' }
        @{ code = { Remove-PSDrive Env -Scope 0 }; expected = 'error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand' }
        @{ code = { & { $null = New-PSDrive pd FileSystem /; (Get-PSProvider FileSystem).Drives[0].Name } }; expected = 'pd' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Names, roots and providers' {
    It '<code>' -TestCases @(
        @{ code = { New-PSDrive 'a:b' FileSystem / }; expected = 'error Argument,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { New-PSDrive 'a.b' FileSystem /; New-PSDrive 'a~b' FileSystem /; New-PSDrive 'a b' FileSystem / | ForEach-Object Name }; expected = 'error Argument,Microsoft.PowerShell.Commands.NewPSDriveCommand | error Argument,Microsoft.PowerShell.Commands.NewPSDriveCommand | a b' }
        @{ code = { try { New-PSDrive r FileSystem /nonexistent -ErrorAction Stop } catch { "$($_.CategoryInfo)"; $_.Exception.Message } }; expected = 'ReadError: (r:PSDriveInfo) [New-PSDrive], IOException | The specified drive root "/nonexistent" either does not exist, or it is not a folder.' }
        @{ code = { New-PSDrive r FileSystem Env:/ }; expected = 'error DriveRootError,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { New-PSDrive r FileSystem FileSystem::/ | ForEach-Object Root }; expected = '/' }
        @{ code = { New-PSDrive r Environment Env:/ | ForEach-Object { "[$($_.Root)]" }; New-PSDrive s Environment Env:PATH | ForEach-Object Root; Test-Path s:; Test-Path r:PATH }; expected = '[] | PATH | True | True' }
        @{ code = { New-PSDrive r Nope / }; expected = 'error ProviderNotFound,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { New-PSDrive r File* / }; expected = 'error ProviderNotFound,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
        @{ code = { New-PSDrive r Environment '' -Credential ([pscredential]::new('u', (ConvertTo-SecureString x -AsPlainText -Force))) }; expected = 'error NotSupported' }
        @{ code = { (New-PSDrive r FileSystem / -Credential ([pscredential]::new('u', (ConvertTo-SecureString x -AsPlainText -Force)))).Credential.UserName }; expected = 'u' }
        @{ code = { New-PSDrive r FileSystem / -WhatIf; Get-PSDrive r }; expected = 'error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { [pscustomobject]@{ Name = 'pipe'; PSProvider = 'FileSystem'; Root = '/'; Description = 'dd'; Scope = 'Local' } | New-PSDrive | ForEach-Object { $_.Name, $_.Description } }; expected = 'pipe | dd' }
        @{ code = { (Get-PSDrive Env).Credential.GetType().Name; (Get-PSDrive Env).VolumeSeparatedByColon; (Get-PSDrive /).Used -is [long]; (Get-PSDrive Env).Free }; expected = 'PSCredential | True | True' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Finding and removing' {
    It '<code>' -TestCases @(
        @{ code = { Get-PSDrive nope, Env, alsonope | ForEach-Object Name }; expected = 'error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand | Env | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { Get-PSDrive nope*; Get-PSDrive -LiteralName 'E*'; Get-PSDrive E* | ForEach-Object Name }; expected = 'Env' }
        @{ code = { Get-PSDrive -PSProvider Nope, Alias }; expected = 'error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { Get-PSDrive -PSProvider Alias, Env* | ForEach-Object Name }; expected = 'Alias | Env' }
        @{ code = { Get-PSDrive Env -PSProvider FileSystem }; expected = 'error GetDriveNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { Get-PSDrive -PSProvider Microsoft.PowerShell.Core\Alias | ForEach-Object Name }; expected = 'Alias' }
        @{ code = { Get-PSDrive '' }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { $null = New-PSDrive 'x[1]' FileSystem /; Remove-PSDrive 'x[1]'; Remove-PSDrive -LiteralName 'x[1]'; Get-PSDrive x* }; expected = 'error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand' }
        @{ code = { Remove-PSDrive nope, nope2; Remove-PSDrive nope* }; expected = 'error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand | error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand | error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand' }
        @{ code = { $null = New-PSDrive r FileSystem /; Remove-PSDrive r -PSProvider Environment; Remove-PSDrive r -PSProvider F*; Get-PSDrive r }; expected = 'error DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { $null = New-PSDrive r FileSystem /; Get-PSDrive r | Remove-PSDrive; Get-PSDrive r }; expected = 'error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand' }
        @{ code = { $null = New-PSDrive r FileSystem /; Remove-PSDrive r -WhatIf; (Get-PSDrive r).Name }; expected = 'r' }
        @{ code = { 'b', 'A', 'a-b', 'ab' | ForEach-Object { $null = New-PSDrive $_ Environment '' }; (Get-PSDrive -PSProvider Environment).Name -join ' ' }; expected = 'A a-b ab b Env' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'A location on a drive that goes' {
    It '<code>' -TestCases @(
        @{ code = { Set-Location /; $null = New-PSDrive cur FileSystem /; Set-Location cur:; Remove-PSDrive cur; "$PWD"; Remove-PSDrive cur -Force; "$PWD"; Get-Item .; Test-Path .; Test-Path cur:/; Set-Location ..; Set-Location / }; expected = 'error InvalidOperation,Microsoft.PowerShell.Commands.RemovePSDriveCommand | cur:/ | cur:/ | error DriveNotFound,Microsoft.PowerShell.Commands.GetItemCommand | False | False | error DriveNotFound,Microsoft.PowerShell.Commands.SetLocationCommand' }
        @{ code = { Set-Location /; & { $null = New-PSDrive van FileSystem /; Set-Location van:/ }; "$PWD"; Get-Content x; Join-Path . x -Resolve; Resolve-Path .; Get-Location -PSDrive van; Push-Location; Set-Location /; "$PWD"; Set-Location / }; expected = 'van:/ | error DriveNotFound,Microsoft.PowerShell.Commands.GetContentCommand | error DriveNotFound,Microsoft.PowerShell.Commands.JoinPathCommand | error DriveNotFound,Microsoft.PowerShell.Commands.ResolvePathCommand | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetLocationCommand | error DriveNotFound,Microsoft.PowerShell.Commands.PushLocationCommand | /' }
        @{ code = { Set-Location /; & { $null = New-PSDrive van FileSystem /; Set-Location van:/ }; Set-Location /; Set-Location -; "$PWD"; Set-Location / }; expected = 'error DriveNotFound,Microsoft.PowerShell.Commands.SetLocationCommand | /' }
        @{ code = { Set-Location /; & { $null = New-PSDrive van FileSystem /; Set-Location van:/ }; try { /bin/echo hi } catch { $_.FullyQualifiedErrorId }; Set-Location / }; expected = 'DriveNotFound' }
        @{ code = { $null = New-PSDrive stay FileSystem /; (Get-PSDrive stay).CurrentLocation = 'nosuch'; Set-Location stay: }; expected = 'error PathNotFound,Microsoft.PowerShell.Commands.SetLocationCommand' }
        @{ code = { & { Remove-PSDrive Env; $env:PATH; Get-PSDrive Env; $null = New-PSDrive Env Environment '' -Scope Global; $env:PATH.Length -gt 0 } }; expected = '$null | error GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand | True' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Objects of drives' {
    It '<code>' -TestCases @(
        @{ code = { $a = Get-PSDrive Env; $b = Get-PSDrive Alias; $a -eq (Get-PSDrive Env); $a -eq $b; $a.Equals($b); $a.CompareTo($b) -gt 0; $b -lt $a; $a.CompareTo('x') }; expected = 'True | False | False | True | True | error PSArgumentException' }
        @{ code = { $d = [System.Management.Automation.PSDriveInfo]::new('zz', (Get-PSProvider FileSystem), '/', 'd', $null); $e = [System.Management.Automation.PSDriveInfo]::new('yy', (Get-PSProvider FileSystem), '/', 'd', $null, 'shown'); "$d $e"; $d.Description; $e.DisplayRoot; $d.Root; $d.CompareTo($e) }; expected = 'zz yy | d | shown | / | 1' }
        @{ code = { $m = $ExecutionContext.SessionState.Drive; $d = [System.Management.Automation.PSDriveInfo]::new('zz', (Get-PSProvider FileSystem), '/', 'd', $null); $m.New($d, 'local').Name; $m.GetAtScope('zz', '0').Name; $m.GetAtScope('zz', 'Global'); $m.New($d, 'local'); $m.Remove('zz', $false, 'local'); $m.Get('zz') }; expected = 'zz | zz | $null | error SessionStateException' }
        @{ code = { $m = $ExecutionContext.SessionState.Drive; $m.Current.Name; $m.GetAllForProvider('Alias').Name; ($m.GetAllAtScope('global').Name | Sort-Object) -join ' '; $m.Remove('zz', $false, '0') }; expected = '/ | Alias | / Alias Env Function Temp Variable | error DriveNotFoundException' }
        @{ code = { $m = $ExecutionContext.SessionState.Drive; $m.GetAllForProvider('zz') }; expected = 'error ProviderNotFoundException' }
        @{ code = { $m = $ExecutionContext.SessionState.Drive; $m.GetAllAtScope('Foo') }; expected = 'error PSArgumentException' }
        @{ code = { [pscredential]::Empty -eq [pscredential]::Empty; $null -eq [pscredential]::Empty.UserName; $null -eq [pscredential]::Empty.Password; [pscredential]::Empty.GetNetworkCredential() }; expected = 'True | True | True | $null' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}
