# Script blocks: Invoke and its like, contexts, steppable pipelines, closures, what they know of themselves.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Script blocks' -Tag CI {
    It 'are invoked' {
        { 1, 2 }.Invoke().GetType().Name | Should -Be 'Collection`1'
        { 1 }.InvokeReturnAsIs() | Should -BeOfType [int]
        { 1, 2 }.InvokeReturnAsIs().GetType().Name | Should -Be 'Object[]'
        { }.InvokeReturnAsIs() | Should -Be $null
        { param($a, $b) "$a-$b" }.Invoke(1, 2) | Should -Be '1-2'
        { $args.Count }.Invoke(1, 2, 3) | Should -Be 3
        & { param($a) $a } 5 | Should -Be 5
        & { param([switch] $s) $s.IsPresent } -s | Should -BeTrue
    }
    It 'run in a scope of their own, or in the caller''s' {
        $x = 1
        & { $x = 2 }
        $x | Should -Be 1
        . { $x = 2 }
        $x | Should -Be 2
        { $x = 3 }.Invoke()
        $x | Should -Be 2
    }
    It 'take variables and functions for a call' {
        { param($a) $a + $b }.InvokeWithContext(@{}, [psvariable[]]@([psvariable]::new('b', 5)), @(1)) | Should -Be 6
        { Get-Given 3 }.InvokeWithContext(@{ 'Get-Given' = { param($x) $x * 2 } }, $null, $null) | Should -Be 6
        { $_; $this; $args }.InvokeWithContext($null, [psvariable[]]@([psvariable]::new('_', 4), [psvariable]::new('this', 6)), 1, 2) | Should -Be 4, 6, 1, 2
        { Get-Given 1 } | Should -Throw -ErrorId 'CommandNotFoundException'
    }
    It 'capture variables' {
        $x = 1
        $c = { $x }.GetNewClosure()
        $x = 2
        & $c | Should -Be 1
        function New-Adder($n) { { param($m) $n + $m }.GetNewClosure() }
        $one = New-Adder 1
        $ten = New-Adder 10
        & $one 5 | Should -Be 6
        & $ten 5 | Should -Be 15
        $c.Module.Name | Should -BeLike '__DynamicModule*'
        { }.Module | Should -Be $null
        $counter = & { $n = 0; { $script:n++; $script:n }.GetNewClosure() }
        & $counter | Should -Be 1
        & $counter | Should -Be 2
    }
    It 'are pipelines that can be stepped through' {
        $p = { ForEach-Object { "[$_]" } }.GetSteppablePipeline()
        $p.Begin($true)
        $p.Process(1) | Should -Be '[1]'
        $p.Process(2) | Should -Be '[2]'
        $p.End()
        $p.Dispose()
        $p = { param($x) Where-Object { $_ -gt $x } }.GetSteppablePipeline('Internal', @(2))
        $p.Begin($true)
        $p.Process(1) | Should -BeIn 1, $null
        $p.Process(3) | Should -Be 3
        $p.End()
    }
    It 'have to be one pipeline for that: <text>' -TestCases @(@{ text = '1; 2' }, @{ text = 'if (1) { }' }, @{ text = 'a | b; c' }, @{ text = '' }) {
        param($text)
        { [scriptblock]::Create($text).GetSteppablePipeline() } | Should -Throw
    }
    It 'wrap a command in a proxy' {
        function Write-Doubled {
            [CmdletBinding()] param([Parameter(ValueFromPipeline)] $In)
            begin { $p = { ForEach-Object { $_ * 2 } }.GetSteppablePipeline($MyInvocation.CommandOrigin); $p.Begin($PSCmdlet) }
            process { $p.Process($In) }
            end { $p.End() }
        }
        1, 2 | Write-Doubled | Should -Be 2, 4
    }
    It 'know their text and place' {
        $b = { param([int] $a, $b = 2) 'text' }
        $b.ToString() | Should -Be ' param([int] $a, $b = 2) ''text'' '
        $b.Ast.ParamBlock.Parameters.Count | Should -Be 2
        $b.File | Should -BeLike '*ScriptBlocks.Tests.ps1'
        $b.StartPosition.StartLine | Should -BeGreaterThan 1
        $b.StartPosition.Content | Should -BeLike '{ param*'
        $b.Id | Should -BeOfType ([guid])
        $b.IsFilter, $b.IsConfiguration, $b.DebuggerHidden | Should -Be $false, $false, $false
        $b.Attributes.Count | Should -Be 0
        { [CmdletBinding()] param() }.Attributes[0].GetType().Name | Should -Be 'CmdletBindingAttribute'
        [scriptblock]::Create('1').File | Should -Be $null
    }
    It 'are made of text' {
        [scriptblock]::Create('param($z) $z').Invoke(5) | Should -Be 5
        { [scriptblock]::Create('foo (') } | Should -Throw -ErrorId 'ParseException'
        $record = { [scriptblock]::Create('foo (') } | Should -Throw -PassThru
        $record.Exception.InnerException.Errors[0].ErrorId | Should -Be 'ExpectedExpression'
        $record = { Invoke-Expression 'foo (' } | Should -Throw -ErrorId 'ExpectedExpression,*' -PassThru
        $record.CategoryInfo.Category | Should -Be 'ParserError'
    }
    It 'are compared and hashed' {
        $a = { 1 }
        $b = $a
        $a -eq $b | Should -BeTrue
        { 1 } -eq { 1 } | Should -BeFalse
        @{ $a = 5 }[$b] | Should -Be 5
    }
    It 'check restricted language: <text>' -TestCases @(
        @{ text = '"a"'; commands = @(); ok = $true }, @{ text = '$x'; commands = @(); ok = $false }, @{ text = '$true'; commands = @(); ok = $true }
        @{ text = 'Get-Date'; commands = @(); ok = $false }, @{ text = 'Get-Date'; commands = @('get-date'); ok = $true }, @{ text = 'Get-Date'; commands = @('*'); ok = $false }
        @{ text = 'Get-Date'; commands = $null; ok = $true }, @{ text = '[int]1'; commands = @(); ok = $true }, @{ text = '"a".Length'; commands = @(); ok = $false }
        @{ text = 'if (1) { 2 }'; commands = @(); ok = $true }, @{ text = 'while (1) { }'; commands = @(); ok = $false }, @{ text = '{ 1 }'; commands = @(); ok = $false }
    ) {
        param($text, $commands, $ok)
        $b = [scriptblock]::Create($text)
        if ($ok) { { $b.CheckRestrictedLanguage([string[]]$commands, [string[]]@(), $false) } | Should -Not -Throw }
        else { { $b.CheckRestrictedLanguage([string[]]$commands, [string[]]@(), $false) } | Should -Throw -ErrorId 'ParseException' }
    }
    It 'see $_ and $input' {
        1, 2 | & { process { $_ * 2 } } | Should -Be 2, 4
        1, 2 | & { $input | ForEach-Object { $_ + 1 } } | Should -Be 2, 3
        1, 2 | & { end { $input.Count; @($input).Count } } | Should -Not -BeNullOrEmpty
        1, 2 | & { begin { 'b' } process { $_ } end { 'e' } } | Should -Be 'b', 1, 2, 'e'
        & { begin { 'b' } process { "p$_" } end { 'e' } } | Should -Be 'b', 'p', 'e'
    }
    It 'clean up' {
        $script:suiteCleaned = @()
        1, 2 | & { process { $_ } clean { $script:suiteCleaned += 'done' } } | Should -Be 1, 2
        { 1 | & { process { throw 'x' } clean { $script:suiteCleaned += 'failed' } } } | Should -Throw -ExpectedMessage 'x'
        1, 2, 3 | & { process { $_ } clean { $script:suiteCleaned += 'stopped' } } | Select-Object -First 1 | Should -Be 1
        $script:suiteCleaned | Should -Be 'done', 'failed', 'stopped'
    }
    It 'write nothing while they clean up' {
        & { process { 1 } clean { 'lost'; Write-Output 'lost too' } } | Should -Be 1
    }
}

Describe 'Delegates' {
    It 'convert to <type>' -TestCases @(
        @{ type = [System.Func[int, int]]; block = { param($x) $x * 2 }; arguments = @(4); expected = 8 }
        @{ type = [System.Func[int]]; block = { 5 }; arguments = @(); expected = 5 }
        @{ type = [System.Func[int, int, string]]; block = { "$($args[0])$($args[1])" }; arguments = @(1, 2); expected = '12' }
        @{ type = [System.Predicate[int]]; block = { $args[0] -gt 2 }; arguments = @(3); expected = $true }
        @{ type = [System.Comparison[string]]; block = { param($a, $b) $a.Length - $b.Length }; arguments = @('a', 'bbb'); expected = -2 }
        @{ type = [System.Converter[int, string]]; block = { "v$($args[0])" }; arguments = @(7); expected = 'v7' }
    ) {
        param($type, $block, $arguments, $expected)
        $d = $block -as $type
        $d | Should -BeOfType $type
        $d.DynamicInvoke($arguments) | Should -Be $expected
    }
    It 'run for what they do' {
        $script:suiteRan = 0
        [System.Action] $a = { $script:suiteRan = 1 }
        $a.Invoke()
        $script:suiteRan | Should -Be 1
        [Action[int]] $b = { $script:suiteRan = $args[0] }
        $b.Invoke(9)
        $script:suiteRan | Should -Be 9
    }
    It 'are given to .NET' {
        [array]::FindAll([int[]](1, 2, 3, 4), [Predicate[int]] { $args[0] -gt 2 }) | Should -Be 3, 4
        [System.Linq.Enumerable]::Where([int[]](1..5), [Func[int, bool]] { $args[0] % 2 }) | Should -Be 1, 3, 5
        [System.Linq.Enumerable]::Select([int[]](1, 2), [Func[int, string]] { "n$($args[0])" }) | Should -Be 'n1', 'n2'
        $l = [System.Collections.Generic.List[string]]('a', 'c', 'b')
        $l.Sort({ param($x, $y) $y.CompareTo($x) })
        $l -join '' | Should -Be 'cba'
        $l.RemoveAll({ $args[0] -eq 'c' }) | Should -Be 1
        $l.ConvertAll([Converter[string, string]] { param($x) $x.ToUpper() }) | Should -Be 'B', 'A'
        [regex]::Replace('a1b2', '\d', { param($m) [int]$m.Value * 2 }) | Should -Be 'a2b4'
        $l.Exists({ param($x) $x -eq 'b' }) | Should -BeTrue
    }
    It 'see the variables of their block' {
        $factor = 3
        [System.Linq.Enumerable]::Sum([int[]](1, 2), [Func[int, int]] { $args[0] * $factor }) | Should -Be 9
    }
    It 'throw what their block throws' {
        [Func[int]] $f = { throw 'inside' }
        { $f.Invoke() } | Should -Throw -ExpectedMessage '*inside*'
    }
    It 'call methods as methods' {
        [Func[string]] $f = 'abc'.ToUpper
        $f.Invoke() | Should -BeExactly 'ABC'
        [Func[int, string]] $g = 'abc'.Substring
        $g.Invoke(1) | Should -Be 'bc'
    }
}

Write-TestSummary
