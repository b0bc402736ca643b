# Variables: scopes, options, attributes, names, drives, what the session sets by itself.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Scopes' -Tag CI {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '$x = 1; function f { $x = 2; $x } f; $x'; expected = 2, 1 }, @{ text = '$x = 1; function f { $script:x } f'; expected = $null }, @{ text = '$x = 1; & { $x = 2 }; $x'; expected = 1 }, @{ text = '$x = 1; . { $x = 2 }; $x'; expected = 2 }
        @{ text = '$x = 1; & { Set-Variable x 2 -Scope 1 }; $x'; expected = 2 }, @{ text = '$x = 1; & { & { Get-Variable x -Scope 2 -ValueOnly } }'; expected = 1 }, @{ text = '& { $y = 1; & { $y } }'; expected = 1 }, @{ text = '& { $private:y = 1; & { $y } }'; expected = $null }
        @{ text = '& { $private:y = 1; . { $y } }'; expected = 1 }, @{ text = '& { $local:y = 5; Get-Variable y -Scope 0 -ValueOnly }'; expected = 5 }, @{ text = '$x = 1; & { $x++; $x }; $x'; expected = 2, 1 }, @{ text = '$x = 1, 2; & { $x += 3; $x.Count }; $x.Count'; expected = 1, 2 }
        @{ text = '$x = 1; 1..2 | ForEach-Object { $x++ }; $x'; expected = 3 }, @{ text = '$x = 1; $null = 1 | Where-Object { $x = 9; $true }; $x'; expected = 9 }, @{ text = '$x = 1; (1).ForEach({ $x = 9 }); $x'; expected = 9 }, @{ text = '$x = 1; Invoke-Command { $x = 2 }; $x'; expected = 1 }
        @{ text = '$x = 1; Invoke-Command -NoNewScope { $x = 2 }; $x'; expected = 2 }, @{ text = '$x = 1; Invoke-Expression ''$x = 2''; $x'; expected = 2 }, @{ text = 'function f { $z = 5; g } function g { $z } f'; expected = 5 }, @{ text = '$h = @{ a = 1 }; & { $h.a = 2 }; $h.a'; expected = 2 }
        @{ text = '$x = 1; & { param($x) $x = 7 } 3; $x'; expected = 1 }, @{ text = '& { $a = 1; & { $a = 2; & { Get-Variable a -Scope 0 -ErrorAction Ignore; Get-Variable a -Scope 1 -ValueOnly; Get-Variable a -Scope 2 -ValueOnly } } }'; expected = 2, 1 }
        @{ text = '$x = 1; & { [ref]$r = [ref]$x; $r.Value = 4 }; $x'; expected = 4 }, @{ text = 'function f([ref]$r) { $r.Value = 4 } $x = 1; f ([ref]$x); $x'; expected = 4 }, @{ text = '$x = 1; & { trap { $x = 2; continue } throw 1 }; $x'; expected = 1 }, @{ text = '$x = 1; try { throw 1 } catch { $x = 2 }; $x'; expected = 2 }
        @{ text = 'foreach ($v in 1) { $in = 5 }; $in'; expected = 5 }, @{ text = 'if ($true) { $q = 5 }; $q'; expected = 5 }, @{ text = '$x = $(  $y = 5; 6 ); $y'; expected = 5 }, @{ text = '$s = { $x = 5 }; $s.Invoke(); $x'; expected = $null }
        @{ text = '$global:SuiteG = 4; $SuiteG; & { $SuiteG = 5; $global:SuiteG }; Remove-Variable SuiteG -Scope Global'; expected = 4, 4 }, @{ text = 'function f { $global:SuiteG = 6 } f; $SuiteG; Remove-Variable SuiteG -Scope Global'; expected = 6 }
    ) {
        param($text, $expected)
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'rejects a scope that is not there: <scope>' -TestCases @(
        @{ scope = 99; id = 'ArgumentOutOfRange,Microsoft.PowerShell.Commands.GetVariableCommand' }, @{ scope = 'nope'; id = 'Argument,Microsoft.PowerShell.Commands.GetVariableCommand' }, @{ scope = -1; id = 'ArgumentOutOfRange,Microsoft.PowerShell.Commands.GetVariableCommand' }
    ) {
        param($scope, $id)
        { Get-Variable x -Scope $scope -ErrorAction Stop } | Should -Throw -ErrorId $id
    }
    It 'keeps functions and aliases by scope' {
        & { function Test-Inner { 'i' }; Test-Inner } | Should -Be 'i'
        { Test-Inner } | Should -Throw -ErrorId 'CommandNotFoundException'
        & { function script:Test-Outer { 'o' } }
        Test-Outer | Should -Be 'o'
        Remove-Item function:Test-Outer
        & { Set-Alias suitealias Get-Date; (Get-Alias suitealias).Definition } | Should -Be 'Get-Date'
        Test-Path alias:suitealias | Should -BeFalse
        & { function private:Test-Private { 'p' }; Test-Private; & { try { Test-Private } catch { 'no' } } } | Should -Be 'p', 'no'
    }
}

Describe 'Options of variables' {
    It 'reports <text> as <id>' -TestCases @(
        @{ text = 'New-Variable c 1 -Option Constant; $c = 2'; id = 'VariableNotWritable' }, @{ text = 'New-Variable r 1 -Option ReadOnly; $r = 2'; id = 'VariableNotWritable' }, @{ text = 'Set-Variable r 1 -Option ReadOnly; Set-Variable r 2 -ErrorAction Stop'; id = 'VariableNotWritable,Microsoft.PowerShell.Commands.SetVariableCommand' }
        @{ text = 'New-Variable c 1 -Option Constant; Remove-Variable c -ErrorAction Stop'; id = 'VariableNotRemovable,Microsoft.PowerShell.Commands.RemoveVariableCommand' }, @{ text = 'New-Variable r 1 -Option ReadOnly; Remove-Variable r -ErrorAction Stop'; id = 'VariableNotRemovable,Microsoft.PowerShell.Commands.RemoveVariableCommand' }
        @{ text = '$e = 1; New-Variable e 1 -ErrorAction Stop'; id = 'VariableAlreadyExists,Microsoft.PowerShell.Commands.NewVariableCommand' }, @{ text = '$true = 1'; id = 'VariableNotWritable' }, @{ text = '$null = 1; $false = 2'; id = 'VariableNotWritable' }, @{ text = '$PID = 1'; id = 'VariableNotWritable' }
        @{ text = '$HOME = 1'; id = 'VariableNotWritable' }, @{ text = 'Get-Variable nosuchvariable -ErrorAction Stop'; id = 'VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand' }, @{ text = 'Remove-Variable nosuchvariable -ErrorAction Stop'; id = 'VariableNotFound,Microsoft.PowerShell.Commands.RemoveVariableCommand' }
        @{ text = '$c = 1; Set-Variable c 2 -Option Constant -ErrorAction Stop'; id = 'VariableCannotBeMadeConstant,Microsoft.PowerShell.Commands.SetVariableCommand' }, @{ text = 'Clear-Variable nosuchvariable -ErrorAction Stop'; id = 'VariableNotFound,Microsoft.PowerShell.Commands.ClearVariableCommand' }
        @{ text = '[int]$i = "x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '[int]$i = 1; $i = "x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '[ValidateRange(1, 5)]$r = 9'; id = 'ValidateSetFailure' }, @{ text = '[ValidateRange(1, 5)]$r = 2; $r = 9'; id = 'ValidateSetFailure' }, @{ text = '[ValidateSet("a")]$r = "b"'; id = 'ValidateSetFailure' }
        @{ text = '[ValidateNotNull()]$n = $null'; id = 'ValidateSetFailure' }, @{ text = '[ValidateLength(2, 3)][string]$s = "abcd"'; id = 'ValidateSetFailure' }, @{ text = '[ValidatePattern("^a")][string]$s = "b"'; id = 'ValidateSetFailure' }, @{ text = '[ValidateScript({ $_ -gt 3 })][int]$s = 1'; id = 'ValidateSetFailure' }
    ) {
        param($text, $id)
        try { & ([scriptblock]::Create($text)); $found = 'none' } catch { $found = $_.FullyQualifiedErrorId }
        $found | Should -Be $id
    }
    It 'shows what New-Variable made' {
        $v = New-Variable suitevar 2 -PassThru -Description d -Option ReadOnly
        $v.Name | Should -Be 'suitevar'
        $v.Value | Should -Be 2
        $v.Description | Should -Be 'd'
        $v.Options | Should -Be 'ReadOnly'
        $v.Visibility | Should -Be 'Public'
        $v.ModuleName | Should -Be ''
        $v.Attributes.Count | Should -Be 0
        $v.GetType().Name | Should -Be 'PSVariable'
        Set-Variable suitevar 3 -Force
        $suitevar | Should -Be 3
        Remove-Variable suitevar -Force
        Test-Path variable:suitevar | Should -BeFalse
    }
    It 'keeps the type of a variable' {
        [int]$i = '5'
        $i.GetType() | Should -Be ([int])
        $i = '7'
        $i.GetType() | Should -Be ([int])
        (Get-Variable i).Attributes.Count | Should -Be 1
        (Get-Variable i).Attributes[0].GetType().Name | Should -Be 'ArgumentTypeConverterAttribute'
        Remove-Variable i
        $i = 'text'
        $i | Should -Be 'text'
        [string]$s = 5
        $s += 1
        $s | Should -Be '51'
        [int[]]$a = '1', '2'
        $a += '3'
        $a[2].GetType() | Should -Be ([int])
        [string]$n = $null
        $n | Should -Be ''
        [datetime]$d = '2020-02-03'
        $d.Month | Should -Be 2
        [hashtable]$h = @{}
        try { $h = 5; $id = 'none' } catch { $id = $_.FullyQualifiedErrorId }
        $id | Should -Be 'RuntimeException'
    }
    It 'takes attributes later' {
        New-Variable w 1
        (Get-Variable w).Attributes.Add([ValidateSet]::new('1', '2'))
        $w = 2
        try { $w = 3; $id = 'none' } catch { $id = $_.FullyQualifiedErrorId }
        $id | Should -Be 'ValidateSetFailure'
        (Get-Variable w).IsValidValue(1) | Should -BeTrue
        (Get-Variable w).IsValidValue(5) | Should -BeFalse
        (Get-Variable w).Attributes.Clear()
        $w = 3
        $w | Should -Be 3
    }
    It 'shows its locals as a picture' {
        $local = 1
        (Get-Variable local).GetType().Name | Should -Be 'LocalVariable'
        (Get-Variable local).Attributes.Add([ValidateSet]::new('1', '2'))
        $local = 3
        (Get-Variable local).Attributes.Count | Should -Be 0
        { (Get-Variable local).Attributes.Add([ValidateSet]::new('1')) } | Should -Throw -ErrorId 'ValidationMetadataException'
        { (Get-Variable local).Options = 'ReadOnly' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
    }
    It 'lets PSVariable objects be made and set' {
        $v = [psvariable]::new('made', 5)
        $v.Value = 6
        $v.Value | Should -Be 6
        $ExecutionContext.SessionState.PSVariable.Set($v)
        $made | Should -Be 6
        $ExecutionContext.SessionState.PSVariable.Set('made', 7)
        $made | Should -Be 7
        $ExecutionContext.SessionState.PSVariable.GetValue('made') | Should -Be 7
        $ExecutionContext.SessionState.PSVariable.GetValue('nothere', 'default') | Should -Be 'default'
        $ExecutionContext.SessionState.PSVariable.Get('nothere') | Should -Be $null
        $ExecutionContext.SessionState.PSVariable.Remove('made')
        Test-Path variable:made | Should -BeFalse
        [psvariable]::new('c', 1, 'Constant').Options | Should -Be 'Constant'
    }
}

Describe 'Names' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '${a b} = 1; ${a b}'; expected = 1 }, @{ text = '${a`}b} = 2; ${a`}b}'; expected = 2 }, @{ text = '$é = 3; $é'; expected = 3 }, @{ text = '${1} = 4; $1'; expected = 4 }, @{ text = '$a1_b = 5; $A1_B'; expected = 5 }, @{ text = '${a-b} = 6; "${a-b}"'; expected = '6' }
        @{ text = '$variable:vv = 7; $vv; ${variable:vv}'; expected = 7, 7 }, @{ text = '${local:q} = 8; $q'; expected = 8 }, @{ text = '$a, $b = 1, 2; $a, $b = $b, $a; "$a$b"'; expected = '21' }, @{ text = '$x, $y, $z = 1, 2; $null -eq $z'; expected = $true }
        @{ text = '$x, $y = 1, 2, 3; $y.Count'; expected = 2 }, @{ text = '($p, $q) = 5, 6; $q'; expected = 6 }, @{ text = '$a, ($b, $c) = 1, (2, 3); "$a$b$c"'; expected = '123' }, @{ text = '$a = $b = 5; "$a$b"'; expected = '55' }, @{ text = '$x = $y = @(); $x.Count'; expected = 0 }
        @{ text = '[int]$a, [string]$b = "1", 2; $a.GetType().Name; $b.GetType().Name'; expected = 'Int32', 'String' }, @{ text = '$a[0]'; expected = 'error' }, @{ text = '$h = @{}; $h.x, $h["y"] = 1, 2; "$($h.x)$($h.y)"'; expected = '12' }, @{ text = '$arr = 1, 2; $arr[0], $arr[1] = $arr[1], $arr[0]; "$arr"'; expected = '2 1' }
        @{ text = '$i = 1; $i++ ; $i'; expected = 2 }, @{ text = '$i = 1; ($i++)'; expected = 1 }, @{ text = '$i = 1; (++$i)'; expected = 2 }, @{ text = '$i++; $i'; expected = 1 }, @{ text = '$n = $null; $n += 5; $n'; expected = 5 }, @{ text = '$n = $null; $n += "a"; $n'; expected = 'a' }
        @{ text = '$s = "a"; $s *= 3; $s'; expected = 'aaa' }, @{ text = '$s = 7; $s %= 4; $s'; expected = 3 }, @{ text = '$s = 7; $s /= 2; $s'; expected = 3.5 }, @{ text = '$s = 7; $s -= 2; $s'; expected = 5 }, @{ text = '$a = 1; $a += 2, 3; "$a"'; expected = 'error' }, @{ text = '$a = @(1); $a += 2, 3; "$a"'; expected = '1 2 3' }
    ) {
        param($text, $expected)
        if ('error' -eq "$expected") { { & ([scriptblock]::Create($text)) } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'reads and writes the environment' {
        $env:SUITE_X = '1'
        $env:SUITE_X + '2' | Should -Be '12'
        $env:SUITE_X = $null
        Test-Path env:SUITE_X | Should -BeFalse
        ${env:SUITE-B} = 'd'
        ${env:SUITE-B} | Should -Be 'd'
        Remove-Item 'env:SUITE-B'
        $env:SUITE_Z = 5
        $env:SUITE_Z.GetType() | Should -Be ([string])
        $env:SUITE_Z = 1, 2
        $env:SUITE_Z | Should -Be '1 2'
        Remove-Item env:SUITE_Z
        $env:SUITE_NONE | Should -Be $null
        "[$env:SUITE_NONE]" | Should -Be '[]'
    }
    It 'reads and writes functions by variable' {
        $function:SuiteFn = { 'fn' }
        SuiteFn | Should -Be 'fn'
        $function:SuiteFn.GetType().Name | Should -Be 'ScriptBlock'
        $function:SuiteFn = $null
        Test-Path function:SuiteFn | Should -BeFalse
        $function:NoSuchFn | Should -Be $null
        ${alias:suitea} = 'Get-Date'
        (Get-Alias suitea).Definition | Should -Be 'Get-Date'
        Remove-Item alias:suitea
    }
    It 'reads and writes files by variable' {
        Set-Content "$TestDrive/v.txt" 'one', 'two'
        $null = New-PSDrive Suite FileSystem $TestDrive
        ${Suite:v.txt} | Should -Be 'one', 'two'
        ${Suite:w.txt} = 'x', 'y'
        ${Suite:none.txt} | Should -Be $null
        Remove-PSDrive Suite
        Get-Content "$TestDrive/w.txt" | Should -Be 'x', 'y'
    }
}

Describe 'Automatic variables' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '$args.GetType().Name'; expected = 'Object[]' }, @{ text = '$args.Count'; expected = 0 }, @{ text = '$true.GetType().Name'; expected = 'Boolean' }, @{ text = '$null -eq $null'; expected = $true }, @{ text = '$PSVersionTable.PSEdition'; expected = 'Core' }, @{ text = '$PSVersionTable.GetType().Name'; expected = 'PSVersionHashTable' }
        @{ text = '$PSVersionTable.PSVersion.GetType().Name'; expected = 'SemanticVersion' }, @{ text = '$Host.GetType().Name'; expected = 'InternalHost' }, @{ text = '$Host.Name'; expected = 'ConsoleHost' }, @{ text = '$IsWindows, $IsCoreCLR'; expected = $false, $true }, @{ text = '$ShellId'; expected = 'Microsoft.PowerShell' }
        @{ text = '$PSEdition'; expected = 'Core' }, @{ text = '$NestedPromptLevel'; expected = 0 }, @{ text = '$PSCulture'; expected = '' }, @{ text = '$MaximumHistoryCount'; expected = 4096 }, @{ text = '$ErrorActionPreference.GetType().Name'; expected = 'ActionPreference' }, @{ text = '$DebugPreference, $VerbosePreference'; expected = 'SilentlyContinue', 'SilentlyContinue' }
        @{ text = '$ConfirmPreference'; expected = 'High' }, @{ text = '$WhatIfPreference'; expected = $false }, @{ text = '$FormatEnumerationLimit'; expected = 4 }, @{ text = '$OutputEncoding.WebName'; expected = 'utf-8' }, @{ text = '$ErrorView'; expected = 'ConciseView' }, @{ text = '$ExecutionContext.GetType().Name'; expected = 'EngineIntrinsics' }
        @{ text = '$Error.GetType().Name'; expected = 'ArrayList' }, @{ text = '$MyInvocation.GetType().Name'; expected = 'InvocationInfo' }, @{ text = '$PSBoundParameters.GetType().Name'; expected = 'PSBoundParametersDictionary' }, @{ text = 'function f { $MyInvocation.MyCommand.Name } f'; expected = 'f' }, @{ text = 'function f($a) { $PSBoundParameters.Keys } f 1'; expected = 'a' }
        @{ text = 'function f { $args.Count } f 1 2 3'; expected = 3 }, @{ text = 'function f { $args[0].GetType().Name } f -x'; expected = 'String' }, @{ text = 'function f($a) { $args } f 1 2 3'; expected = 2, 3 }, @{ text = 'function f { [CmdletBinding()] param() $PSCmdlet.GetType().Name } f'; expected = 'PSScriptCmdlet' }, @{ text = '1, 2 | ForEach-Object { $PSItem }'; expected = 1, 2 }
        @{ text = '"abc" -match "b"; $Matches[0]'; expected = $true, 'b' }, @{ text = '"abc" -match "b" > $null; & { "x" -match "x" > $null }; $Matches[0]'; expected = 'b' }, @{ text = '$null = Get-Item /; $?'; expected = $true }, @{ text = 'Get-Item /nope -ErrorAction SilentlyContinue; $?'; expected = $false }, @{ text = '$^.GetType().Name'; expected = 'error' }
        @{ text = '$ofs = "-"; "$(1, 2)"'; expected = '1-2' }, @{ text = '$ofs = $null; "$(1, 2)"'; expected = '1 2' }, @{ text = '$ofs = ""; "$(1, 2)"'; expected = '12' }, @{ text = '$ofs = "-"; [string](1, 2)'; expected = '1-2' }, @{ text = '$ofs = "-"; (1, 2) -join ","'; expected = '1,2' }
    ) {
        param($text, $expected)
        if ('error' -eq "$expected") { { & ([scriptblock]::Create($text)) } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'knows the script' {
        Set-Content "$TestDrive/where.ps1" '$PSScriptRoot; $PSCommandPath; $MyInvocation.MyCommand.Path; $MyInvocation.MyCommand.Name; $MyInvocation.InvocationName; $args.Count; Invoke-Expression ''"[$PSScriptRoot]"'''
        $r = & "$TestDrive/where.ps1" 1 2
        $r[0] | Should -Be "$TestDrive"
        $r[1] | Should -Be "$TestDrive/where.ps1"
        $r[2] | Should -Be "$TestDrive/where.ps1"
        $r[3] | Should -Be 'where.ps1'
        $r[4] | Should -Be '&'
        $r[5] | Should -Be 2
        $r[6] | Should -Be '[]'
        & ([scriptblock]::Create('"[$PSScriptRoot][$PSCommandPath]"')) | Should -Be '[][]'
    }
}

Write-TestSummary
