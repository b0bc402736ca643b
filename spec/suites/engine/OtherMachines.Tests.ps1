# What would run elsewhere or as another user: Invoke-Command, Start-Process and Start-Job on Unix, as PowerShell answers there.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Other machines' {
    It '<code>' -TestCases @(
        @{ code = { Invoke-Command -ComputerName localhost { 1 }; 'after' }; expected = 'error System.Management.Automation.Remoting.PSRemotingDataStructureException,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { try { Invoke-Command { 1 } -ComputerName a, b } catch { "$($_.CategoryInfo)"; $_.Exception.GetType().FullName; $_.Exception.GetType().BaseType.FullName; $_.Exception.Message } }; expected = 'ResourceUnavailable: (:) [Invoke-Command], PSRemotingTransportException | System.Management.Automation.Remoting.PSRemotingTransportException | System.Management.Automation.RuntimeException | This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system.' }
        @{ code = { Invoke-Command -ComputerName localhost { 1 } -AsJob -JobName x -ThrottleLimit 2 }; expected = 'error System.Management.Automation.Remoting.PSRemotingDataStructureException,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ComputerName localhost { 1 } -UseSSL -Port 99999999 }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ConnectionUri http://x.invalid/ { 1 } -AllowRedirection -Authentication Basic }; expected = 'error System.Management.Automation.Remoting.PSRemotingDataStructureException,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ComputerName 'bad name' { 1 } }; expected = 'error PSSessionInvalidComputerName,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ComputerName '' { 1 } }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ComputerName x -FilePath /nonexistent.ps1 }; expected = 'error PathNotFound,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -FilePath /nonexistent.ps1 }; expected = 'error AmbiguousParameterSet,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -Session $null { 1 } }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -Session 5 { 1 } }; expected = 'error CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -VMName x { 1 } -Credential ([pscredential]::new('u', [securestring]::new())) }; expected = 'error HyperVModuleNotAvailable,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command -ContainerId x { 1 }; 'after' }; expected = 'error CreateRemoteRunspaceForContainerFailed,Microsoft.PowerShell.Commands.InvokeCommandCommand | after' }
        @{ code = { Invoke-Command { 1 } -AsJob }; expected = 'error AmbiguousParameterSet,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command { 1 } -ThrottleLimit 3 }; expected = 'error AmbiguousParameterSet,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command { 1 } -HideComputerName }; expected = 'error AmbiguousParameterSet,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command $null }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Command x }; expected = 'error AmbiguousParameterSet,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'This machine' {
    It '<code>' -TestCases @(
        @{ code = { Invoke-Command { "$args $input" } -ArgumentList 1, 2 -InputObject 5 }; expected = '1 2 5' }
        @{ code = { Invoke-Command { $input.Count; $input } -InputObject 1, 2, 3 }; expected = '1 | 1 2 3' }
        @{ code = { Invoke-Command { param([Parameter(ValueFromPipeline)] $p) process { "p$p" } } -InputObject 1, 2 }; expected = 'p' }
        @{ code = { Invoke-Command { $nn = 1 } -NoNewScope; $nn; Invoke-Command { $mm = 1 }; $mm }; expected = '1 | $null' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Start-Process and Start-Job where Windows is meant' {
    It '<code>' -TestCases @(
        @{ code = { $c = [pscredential]::new('u', [securestring]::new()); try { Start-Process true -Credential $c } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)"; $_.Exception.Message } }; expected = 'System.PlatformNotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand | NotSpecified: (:) [Start-Process], PlatformNotSupportedException | The Domain property is not supported on this platform.' }
        @{ code = { Start-Process true -Credential ([pscredential]::new('u', [securestring]::new())) -LoadUserProfile }; expected = 'error System.PlatformNotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand' }
        @{ code = { try { Start-Process true -Verb RunAs } catch { $_.FullyQualifiedErrorId; $_.Exception.Message } }; expected = 'NotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand | The parameter ''-Verb'' is not supported for the cmdlet ''Start-Process'' on this edition of PowerShell.' }
        @{ code = { try { Start-Process true -WindowStyle Hidden } catch { $_.FullyQualifiedErrorId; $_.Exception.Message } }; expected = 'NotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand | The parameter ''-WindowStyle'' is not supported for the cmdlet ''Start-Process'' on this edition of PowerShell.' }
        @{ code = { Start-Process true -WindowStyle Nope }; expected = 'error CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.StartProcessCommand' }
        @{ code = { Start-Process true -LoadUserProfile -Wait -PassThru | ForEach-Object ExitCode }; expected = '0' }
        @{ code = { try { Start-Job { 1 } -PSVersion 7.0 } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)"; $_.Exception.Message } }; expected = 'ParameterBindingFailed,Microsoft.PowerShell.Commands.StartJobCommand | WriteError: (:) [Start-Job], ParameterBindingException | Cannot bind parameter ''PSVersion'' to the target. Exception setting "PSVersion": "The value 7.0 is not valid for the PSVersion parameter. The only allowed value is 5.1."' }
        @{ code = { Start-Job { 1 } -PSVersion x }; expected = 'error CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.StartJobCommand' }
        @{ code = { Test-Connection 127.0.0.1 -Source x }; expected = 'error ParameterBindingFailed,Microsoft.PowerShell.Commands.TestConnectionCommand' }
        @{ code = { New-PSDrive x FileSystem / -Description $null }; expected = 'error ParameterBindingFailed,Microsoft.PowerShell.Commands.NewPSDriveCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}
