# Scopes, variables as objects and their attributes, closures, $PSDefaultParameterValues, steppable pipelines, command lookup events.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Scopes' {
    It '<code>' -TestCases @(
        @{ code = { $x = 1; & { $x = 2; $x }; $x }; expected = '2 | 1' }
        @{ code = { $x = 1; . { $x = 2 }; $x }; expected = '2' }
        @{ code = { $x = 1; & { $script:scoped = 5 }; $script:scoped }; expected = '5' }
        @{ code = { function Get-Outer { $inner = 1; Get-Inner } function Get-Inner { $inner } Get-Outer }; expected = '1' }
        @{ code = { function Get-Private { $private:p = 1; Get-P } function Get-P { "[$p]" } Get-Private }; expected = '[]' }
        @{ code = { & { $local:q = 3; $q; $local:q } }; expected = '3 | 3' }
        @{ code = { $x = 1; & { Set-Variable x 5 -Scope 1 }; $x }; expected = '5' }
        @{ code = { & { & { Set-Variable deep 7 -Scope 2 } }; $deep }; expected = '7' }
        @{ code = { & { Get-Variable nosuch -Scope 1 } }; expected = 'error VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand' }
        @{ code = { Set-Variable v 1 -Scope 99 }; expected = 'error ArgumentOutOfRange,Microsoft.PowerShell.Commands.SetVariableCommand' }
        @{ code = { Set-Variable v 1 -Scope -1 }; expected = 'error ArgumentOutOfRange,Microsoft.PowerShell.Commands.SetVariableCommand' }
        @{ code = { Set-Variable v 1 -Scope bogus }; expected = 'error Argument,Microsoft.PowerShell.Commands.SetVariableCommand' }
        @{ code = { $global:gv = 1; & { $gv; $gv = 2; $global:gv; $gv }; Remove-Variable gv -Scope Global }; expected = '1 | 1 | 2' }
        @{ code = { & { function inner { 'in' } inner }; inner }; expected = 'in | error CommandNotFoundException' }
        @{ code = { & { function script:outer2 { 'out' } }; outer2 }; expected = 'out' }
        @{ code = { & { Set-Alias localAlias Get-Date; (Get-Alias localAlias).Name }; Get-Alias localAlias }; expected = 'localAlias | error ItemNotFoundException,Microsoft.PowerShell.Commands.GetAliasCommand' }
        @{ code = { 1..2 | ForEach-Object { $each = $_ }; $each }; expected = '2' }
        @{ code = { if ($true) { $inIf = 1 }; $inIf }; expected = '1' }
        @{ code = { foreach ($i in 1..3) { }; $i }; expected = '3' }
        @{ code = { try { $inTry = 4; throw 'x' } catch { $inTry } }; expected = '4' }
        @{ code = { $using:x }; expected = 'error UsingWithoutInvokeCommand' }
        @{ code = { ${a b} = 5; ${a b}; ${script:odd name} = 6; ${odd name} }; expected = '5 | 6' }
        @{ code = { $a, $b = 1, 2, 3; "$a $($b -join ',')" }; expected = '1 2,3' }
        @{ code = { $a = $b = 4; "$a $b" }; expected = '4 4' }
        @{ code = { [int]$typed = '5'; $typed.GetType().Name; $typed = 'x' }; expected = 'Int32 | error InvalidCastFromStringToInteger' }
        @{ code = { $x = 1; & { param($x) $x } 9; $x }; expected = '9 | 1' }
        @{ code = { ${env:SCOPE_TEST} = 'e'; $env:SCOPE_TEST; Remove-Item env:SCOPE_TEST }; expected = 'e' }
        @{ code = { ${function:made} = { 'made' }; made }; expected = 'made' }
        @{ code = { $Function:made2 = 'text'; $Function:made2.GetType().Name }; expected = 'ScriptBlock' }
        @{ code = { $variable:HOME -eq $HOME }; expected = 'True' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Variables as objects' {
    It '<code>' -TestCases @(
        @{ code = { $v = [psvariable]::new('n', 5); "$($v.Name) $($v.Value) $($v.Options) $($v.Visibility) $($v.Attributes.Count) [$($v.Description)] $($v.Module) [$($v.ModuleName)]" }; expected = 'n 5 None Public 0 []  []' }
        @{ code = { $v = [psvariable]::new('n', 5, 'Constant'); $v.Value = 6 }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $v = [psvariable]::new('n', 5, 'ReadOnly'); $v.Value = 6 }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $v = [psvariable]::new('n'); $null -eq $v.Value; $v.IsValidValue(3) }; expected = 'True | True' }
        @{ code = { $v = [psvariable]::new('', 5) }; expected = 'error PSArgumentException' }
        @{ code = { $x = 5; $v = Get-Variable x; $v.Value = 7; $x; $v.GetType().Name }; expected = '7 | LocalVariable' }
        @{ code = { New-Variable ro 1 -Option ReadOnly; $ro = 2 }; expected = 'error VariableNotWritable' }
        @{ code = { New-Variable ro2 1 -Option ReadOnly; Set-Variable ro2 3 -Force; $ro2 }; expected = '3' }
        @{ code = { New-Variable co 1 -Option Constant; Set-Variable co 3 -Force }; expected = 'error VariableNotWritable,Microsoft.PowerShell.Commands.SetVariableCommand' }
        @{ code = { New-Variable co2 1 -Option Constant; Remove-Variable co2 -Force }; expected = 'error VariableNotRemovable,Microsoft.PowerShell.Commands.RemoveVariableCommand' }
        @{ code = { $true = 5 }; expected = 'error VariableNotWritable' }
        @{ code = { $PID = 5 }; expected = 'error VariableNotWritable' }
        @{ code = { $null = 5; $null }; expected = '' }
        @{ code = { New-Variable dup 1; New-Variable dup 2 }; expected = 'error VariableAlreadyExists,Microsoft.PowerShell.Commands.NewVariableCommand' }
        @{ code = { New-Variable dup2 1; New-Variable dup2 2 -Force; $dup2 }; expected = '2' }
        @{ code = { New-Variable desc 1 -Description 'text' -Visibility Private -PassThru | ForEach-Object { "$($_.Description) $($_.Visibility)" } }; expected = 'text Private' }
        @{ code = { Set-Variable a1, a2 9; "$a1 $a2" }; expected = '9 9' }
        @{ code = { Clear-Variable nosuch }; expected = 'error VariableNotFound,Microsoft.PowerShell.Commands.ClearVariableCommand' }
        @{ code = { $x = 5; Clear-Variable x; $null -eq $x }; expected = 'True' }
        @{ code = { $x = 5; Remove-Variable x; $x }; expected = '' }
        @{ code = { Remove-Variable nosuch }; expected = 'error VariableNotFound,Microsoft.PowerShell.Commands.RemoveVariableCommand' }
        @{ code = { Remove-Variable nosuch* }; expected = '' }
        @{ code = { Get-Variable nosuch }; expected = 'error VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand' }
        @{ code = { [ValidateRange(1, 5)]$ranged = 3; $ranged = 9 }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateRange(1, 5)]$ranged2 = 9 }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateSet('a', 'b')][string]$set = 'a'; $set = 'B'; $set; $set = 'c' }; expected = 'B | error ValidateSetFailure' }
        @{ code = { [ValidateNotNullOrEmpty()]$filled = 1; $filled = '' }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateLength(1, 2)][string]$short = 'a'; $short = 'abc' }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidatePattern('^x')]$pat = 'xy'; $pat = 'y' }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateScript({ $_ -gt 0 })]$pos = 1; $pos = -1 }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateCount(1, 2)][int[]]$cnt = 1; $cnt = 1, 2, 3 }; expected = 'error ValidateSetFailure' }
        @{ code = { [ValidateRange(1, 5)]$ranged3 = 3; (Get-Variable ranged3).Attributes.Count; (Get-Variable ranged3).Attributes[0].GetType().Name }; expected = '1 | ValidateRangeAttribute' }
        @{ code = { $x = 5; (Get-Variable x).Attributes.Add([ValidateRange]::new(1, 6)); $x = 7 }; expected = '' }
        @{ code = { [int]$conv = 1; (Get-Variable conv).Attributes[0].GetType().Name; (Get-Variable conv).Attributes[0].ToString() }; expected = 'error InvokeMethodOnNull' }
        @{ code = { [int]$conv2 = 1; $conv2 = $null; $conv2; $conv2 = '0x10'; $conv2 }; expected = '0 | 16' }
        @{ code = { [string]$str = 1; $str = $null; $str.Length }; expected = '0' }
        @{ code = { [bool]$flag = 1; $flag = 'x' }; expected = '' }
        @{ code = { [datetime]$when = '2020-01-02'; $when.Year }; expected = '2020' }
        @{ code = { [System.Collections.Generic.List[int]]$list = 1, 2; $list.GetType().Name; $list = 3; $list.Count }; expected = 'List`1 | 1' }
        @{ code = { [ref]$reffed = 5 }; expected = '' }
        @{ code = { [AllowNull()][int]$an = $null }; expected = '' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Closures' {
    It '<code>' -TestCases @(
        @{ code = { $n = 1; $c = { $n }.GetNewClosure(); $n = 2; & $c }; expected = '1' }
        @{ code = { $n = 1; $c = { $n; $script:n }.GetNewClosure(); $n = 5; & $c }; expected = '1 | 1' }
        @{ code = { $cs = foreach ($i in 1..3) { { $i }.GetNewClosure() }; ($cs | ForEach-Object { & $_ }) -join ',' }; expected = '1,2,3' }
        @{ code = { function New-Counter { $count = 0; { $script:count++; $count }.GetNewClosure() } $c1 = New-Counter; $c2 = New-Counter; & $c1; & $c1; & $c2 }; expected = '1 | 2 | 1' }
        @{ code = { $c = { param($x) $x + $base }; $base = 10; $d = $c.GetNewClosure(); $base = 20; & $c 1; & $d 1 }; expected = '21 | 11' }
        @{ code = { $c = { $args -join '-' }.GetNewClosure(); & $c 1 2 }; expected = '1-2' }
        @{ code = { $c = { 1 }.GetNewClosure(); $c.Module.Name -like '__DynamicModule_*'; $c.ToString() }; expected = 'True |  1 ' }
        @{ code = { $n = 1; $c = { $n = 5; $n }.GetNewClosure(); & $c; & $c; $n }; expected = '5 | 5 | 1' }
        @{ code = { $n = 1; $c = { { $n }.GetNewClosure() }; $n = 2; & (& $c) }; expected = '' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe '$PSDefaultParameterValues' {
    It '<code>' -TestCases @(
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Date:Year' = 2000 }; (Get-Date).Year }; expected = '2000' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-*:Year' = 2001 }; (Get-Date).Year }; expected = '2001' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Date:Year' = { 2002 } }; (Get-Date).Year }; expected = '2002' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Date:Year' = 2000; Disabled = $true }; (Get-Date).Year -gt 2000 }; expected = 'True' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Date:Year' = 2000 }; (Get-Date -Year 2010).Year }; expected = '2010' }
        @{ code = { function Get-Def { [CmdletBinding()] param($A, [switch]$S) "$A $S" } $PSDefaultParameterValues = @{ 'Get-Def:A' = 5; 'Get-Def:S' = $true }; Get-Def }; expected = '5 True' }
        @{ code = { function Get-Def2 { param($A) "[$A]" } $PSDefaultParameterValues = @{ 'Get-Def2:A' = 5 }; Get-Def2 }; expected = '[]' }
        @{ code = { $PSDefaultParameterValues = @{ '*:ErrorAction' = 'SilentlyContinue' }; Get-Item no-such-thing; 'quiet' }; expected = 'quiet' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Date:NoSuch' = 5 }; (Get-Date -Year 2003).Year }; expected = '2003' }
        @{ code = { $PSDefaultParameterValues = @{ 'Get-Def:A' = 1 }; $PSDefaultParameterValues.Add('Get-Def:A', 2) }; expected = 'error ArgumentException' }
        @{ code = { $PSDefaultParameterValues = 5; $PSDefaultParameterValues }; expected = '5' }
        @{ code = { $PSDefaultParameterValues.GetType().Name }; expected = 'DefaultParameterDictionary' }
        @{ code = { $PSDefaultParameterValues['Get-Def:A'] = 9; $PSDefaultParameterValues.ContainsKey('get-def:a'); $PSDefaultParameterValues.Remove('Get-Def:A') }; expected = 'True' }
        @{ code = { $PSDefaultParameterValues = @{ 'Write-Output:InputObject' = 3 }; Write-Output }; expected = '3' }
        @{ code = { $PSDefaultParameterValues = @{ 'wo2:InputObject' = 3 }; Set-Alias wo2 Write-Output; wo2 1 }; expected = 'error PositionalParameterNotFound,Microsoft.PowerShell.Commands.WriteOutputCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Steppable pipelines' {
    It '<code>' -TestCases @(
        @{ code = { $s = { Measure-Object }.GetSteppablePipeline(); $s.Begin($true); $s.Process(1); $s.Process(2); $s.End() | ForEach-Object Count }; expected = '2' }
        @{ code = { $s = { ForEach-Object { $_ * 2 } }.GetSteppablePipeline(); $s.Begin($true); $s.Process(1); $s.Process(2); $s.End(); $s.Dispose() }; expected = '2 | 4' }
        @{ code = { $s = { Sort-Object }.GetSteppablePipeline(); $s.Begin($true); 3, 1, 2 | ForEach-Object { $s.Process($_) }; $s.End() }; expected = '1 | 2 | 3' }
        @{ code = { function Wrap { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$In) begin { $s = { ForEach-Object { "w$_" } }.GetSteppablePipeline($MyInvocation.CommandOrigin); $s.Begin($PSCmdlet) } process { $s.Process($_) } end { $s.End() } } 1, 2 | Wrap }; expected = 'w1 | w2' }
        @{ code = { { 1; 2 }.GetSteppablePipeline() }; expected = 'error PSInvalidOperationException' }
        @{ code = { { $x }.GetSteppablePipeline() }; expected = 'error PSInvalidOperationException' }
        @{ code = { { }.GetSteppablePipeline() }; expected = 'error PSInvalidOperationException' }
        @{ code = { { param($n) ForEach-Object { $_ + $n } }.GetSteppablePipeline('Internal', @(5)).GetType().Name }; expected = 'SteppablePipeline' }
        @{ code = { $s = { Write-Output 1 }.GetSteppablePipeline(); $s.Process(1) }; expected = '' }
        @{ code = { $s = { Write-Output 1 }.GetSteppablePipeline(); $s.Begin($false); $s.Process(); $s.End() }; expected = '1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Command lookup' {
    It '<code>' -TestCases @(
        @{ code = { try { $ExecutionContext.InvokeCommand.CommandNotFoundAction = { param($name, $event) $event.CommandScriptBlock = { "made $name" }.GetNewClosure(); $event.StopSearch = $true }; no-such-a } finally { $ExecutionContext.InvokeCommand.CommandNotFoundAction = $null } }; expected = 'made no-such-a' }
        @{ code = { try { $ExecutionContext.InvokeCommand.PreCommandLookupAction = { param($name, $event) if ($name -eq 'no-such-b') { $event.CommandScriptBlock = { 'pre' } } }; no-such-b } finally { $ExecutionContext.InvokeCommand.PreCommandLookupAction = $null } }; expected = 'pre' }
        @{ code = { try { $ExecutionContext.InvokeCommand.PostCommandLookupAction = { param($name, $event) if ($name -eq 'Get-Host') { $event.CommandScriptBlock = { 'post' } } }; Get-Host } finally { $ExecutionContext.InvokeCommand.PostCommandLookupAction = $null } }; expected = 'post' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommand('Get-Date', 'Cmdlet').Name }; expected = 'Get-Date' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommand('no-such', 'All') }; expected = '' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommand('Get-Date', 'Function') }; expected = '' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommands('Get-Da*', 'Cmdlet', $true).Name }; expected = 'Get-Date' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCmdlet('Get-Date').Name; $ExecutionContext.InvokeCommand.GetCmdlet('nope') }; expected = 'Get-Date | $null' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommandName('Get-Date', $false, $false) }; expected = 'Get-Date' }
        @{ code = { $ExecutionContext.InvokeCommand.GetCommandName('Get-Date', $false, $true) }; expected = 'Get-Date' }
        @{ code = { $ExecutionContext.InvokeCommand.InvokeScript('1 + 1') }; expected = '2' }
        @{ code = { $ExecutionContext.InvokeCommand.InvokeScript('$args[0] * 2', 5) }; expected = '10' }
        @{ code = { $ExecutionContext.InvokeCommand.NewScriptBlock('5').Invoke() }; expected = '5' }
        @{ code = { $n = 3; $ExecutionContext.InvokeCommand.ExpandString('n is $n and $($n + 1)') }; expected = 'n is 3 and 4' }
        @{ code = { $ExecutionContext.SessionState.PSVariable.Get('HOME').Value -eq $HOME; $ExecutionContext.SessionState.PSVariable.GetValue('nosuch', 'default') }; expected = 'True | default' }
        @{ code = { $ExecutionContext.SessionState.LanguageMode; $ExecutionContext.Host.Name; $ExecutionContext.SessionState.Path.GetType().Name }; expected = 'FullLanguage | ConsoleHost | PathIntrinsics' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
