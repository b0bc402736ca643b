# TabExpansion2 and CommandCompletion: commands, parameters, values, variables, members, files.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Completion' -Tag CI {
    It '<text> begins with <first>' -TestCases @(
        @{ text = 'Get-Dat'; first = 'Get-Date'; kind = 'Command'; index = 0; length = 7 }
        @{ text = 'Get-Date -For'; first = '-Format'; kind = 'ParameterName'; index = 9; length = 4 }
        @{ text = 'Get-Date -Format '; first = 'FileDate'; kind = 'ParameterValue'; index = 17; length = 0 }
        @{ text = '$PSVersionT'; first = '$PSVersionTable'; kind = 'Variable'; index = 0; length = 11 }
        @{ text = 'Get-Date; $PSVersionT'; first = '$PSVersionTable'; kind = 'Variable'; index = 10; length = 11 }
        @{ text = '$env:HO'; first = '$env:HOME'; kind = 'Variable'; index = 0; length = 7 }
        @{ text = '"abc".Le'; first = 'Length'; kind = 'Property'; index = 6; length = 2 }
        @{ text = '"abc".Subs'; first = 'Substring('; kind = 'Method'; index = 6; length = 4 }
        @{ text = '[int]::Max'; first = 'MaxValue'; kind = 'Property'; index = 7; length = 3 }
        @{ text = '[string]::Jo'; first = 'Join('; kind = 'Method'; index = 10; length = 2 }
        @{ text = '$Host.Na'; first = 'Name'; kind = 'Property'; index = 6; length = 2 }
        @{ text = '$a = Get-Dat'; first = 'Get-Date'; kind = 'Command'; index = 5; length = 7 }
        @{ text = 'if (1) { Get-Dat'; first = 'Get-Date'; kind = 'Command'; index = 9; length = 7 }
        @{ text = 'Get-Date | Sort-Ob'; first = 'Sort-Object'; kind = 'Command'; index = 11; length = 7 }
        @{ text = 'Write-Host -ForegroundColor Re'; first = 'Red'; kind = 'ParameterValue'; index = 28; length = 2 }
        @{ text = 'Get-ChildItem -Path /dev/nul'; first = '/dev/null'; kind = 'ProviderItem'; index = 20; length = 8 }
    ) {
        param($text, $first, $kind, $index, $length)
        $r = TabExpansion2 -inputScript $text -cursorColumn $text.Length
        $r.ReplacementIndex | Should -Be $index
        $r.ReplacementLength | Should -Be $length
        $r.CompletionMatches[0].CompletionText | Should -BeExactly $first
        $r.CompletionMatches[0].ResultType | Should -Be $kind
        $r.CurrentMatchIndex | Should -Be -1
        $r | Should -BeOfType ([System.Management.Automation.CommandCompletion])
    }
    It 'finds nothing for <text>' -TestCases @(@{ text = 'zzzznothing' }, @{ text = '' }, @{ text = '#re' }) {
        param($text)
        (TabExpansion2 $text).CompletionMatches.Count | Should -Be 0
    }
    It 'replaces the whole word' {
        $r = TabExpansion2 'Get-Date -Year 5' 6
        $r.ReplacementLength | Should -Be 8
        $r.CompletionMatches[0].CompletionText | Should -Be 'Get-Date'
    }
    It 'takes a tree, tokens and a place' {
        $tokens = $null
        $ast = [System.Management.Automation.Language.Parser]::ParseInput('Get-Dat', [ref] $tokens, [ref] $null)
        (TabExpansion2 $ast $tokens $ast.Extent.EndScriptPosition).CompletionMatches[0].CompletionText | Should -Be 'Get-Date'
    }
    It 'goes through the matches' {
        $r = [System.Management.Automation.CommandCompletion]::CompleteInput('[int]::Max', 10, $null)
        $r.GetNextResult($true).CompletionText | Should -Be 'MaxValue'
        $r.CurrentMatchIndex | Should -Be 0
        $r.GetNextResult($true).ListItemText | Should -Be 'Max'
        $r.GetNextResult($false).CompletionText | Should -Be 'MaxValue'
    }
    It 'has results that scripts make' {
        $c = [System.Management.Automation.CompletionResult]::new('text', 'item', 'ParameterValue', 'tip')
        $c.CompletionText, $c.ListItemText, $c.ResultType, $c.ToolTip | Should -Be 'text', 'item', 'ParameterValue', 'tip'
        $d = [System.Management.Automation.CompletionResult]::new('only')
        $d.ListItemText, $d.ResultType | Should -Be 'only', 'Text'
        { [System.Management.Automation.CompletionResult]::new('a', 'b', 'Text', '') } | Should -Throw -ErrorId 'PSArgumentNullException'
        { [System.Management.Automation.CompletionResult]::new('', 'b', 'Text', 'c') } | Should -Throw -ErrorId 'PSArgumentNullException'
    }
    It 'asks registered completers' {
        function global:Test-SuiteCompleter { param($Name) }
        Register-ArgumentCompleter -CommandName Test-SuiteCompleter -ParameterName Name -ScriptBlock { param($c, $p, $word) 'one', 'two' | Where-Object { $_ -like "$word*" } }
        (TabExpansion2 'Test-SuiteCompleter -Name t').CompletionMatches.CompletionText | Should -Be 'two'
        Remove-Item function:Test-SuiteCompleter
    }
}

Write-TestSummary
