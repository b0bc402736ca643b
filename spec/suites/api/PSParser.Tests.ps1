# PSParser: the tokens of old, from text and from lines.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'PSParser' -Tag CI {
    BeforeAll { function Get-Tokens($Script) { $e = $null; [System.Management.Automation.PSParser]::Tokenize($Script, [ref] $e) } }
    It '<text> has the types <types>' -TestCases @(
        @{ text = 'a -b $c "d" 1 # e'; types = 'Command CommandParameter Variable String Number Comment' }
        @{ text = 'if ($x) { 1 }'; types = 'Keyword GroupStart Variable GroupEnd GroupStart Number GroupEnd' }
        @{ text = '[int]$x = 5; $x.Length'; types = 'Type Variable Operator Number StatementSeparator Variable Operator Member' }
        @{ text = '@{a=1}'; types = 'GroupStart Member Operator Number GroupEnd' }
        @{ text = '[Parameter()]param($x)'; types = 'Operator Attribute GroupStart GroupEnd Operator Keyword GroupStart Variable GroupEnd' }
        @{ text = 'a | b; c && d'; types = 'Command Operator Command StatementSeparator Command Operator Command' }
        @{ text = ':l while (1) { break l }'; types = 'LoopLabel Keyword GroupStart Number GroupEnd GroupStart Keyword Member GroupEnd' }
        @{ text = "a``"; types = '*' }
    ) {
        param($text, $types)
        $found = (Get-Tokens $text).Type -join ' '
        if ($types -ne '*') { $found | Should -Be $types }
    }
    It 'gives places' {
        $t = (Get-Tokens "a`n  'b`nc'")[2]
        $t.Type | Should -Be 'String'
        $t.Content | Should -BeExactly "b`nc"
        $t.Start, $t.Length, $t.StartLine, $t.StartColumn, $t.EndLine, $t.EndColumn | Should -Be 4, 5, 2, 3, 3, 3
    }
    It 'takes lines, each with its end' {
        (Get-Tokens @('if ($a) {', '  b', '}')).Type -join ' ' | Should -Be 'Keyword GroupStart Variable GroupEnd GroupStart NewLine Command NewLine GroupEnd NewLine'
        (Get-Tokens @('a', '')).Count | Should -Be 3
        (Get-Tokens @($null, 'a')).Count | Should -Be 2
        (Get-Tokens @('@"', 'x', '"@'))[0].Content | Should -Be 'x'
    }
    It 'gives errors' {
        $e = $null
        $null = [System.Management.Automation.PSParser]::Tokenize('a (', [ref] $e)
        $e.Count | Should -Be 2
        $e[0].GetType().Name | Should -Be 'PSParseError'
        $e[0].Token.Type | Should -Be 'Position'
        $e[0].Message | Should -Not -BeNullOrEmpty
        $null = [System.Management.Automation.PSParser]::Tokenize('a b', [ref] $e)
        $e.Count | Should -Be 0
    }
}

Write-TestSummary
