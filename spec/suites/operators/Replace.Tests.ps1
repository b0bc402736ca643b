# -replace: patterns, substitutions, script blocks, case.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Replace operator' -Tag CI {
    It '<text> is "<expected>"' -TestCases @(
        @{ text = '"abc" -replace "b"'; expected = 'ac' }, @{ text = '"abc" -replace "B","x"'; expected = 'axc' }
        @{ text = '"abc" -creplace "B","x"'; expected = 'abc' }, @{ text = '"abc" -ireplace "B","x"'; expected = 'axc' }
        @{ text = '"abc" -replace "b",$null'; expected = 'ac' }, @{ text = '"abc" -replace "(a)(b)",''$2$1'''; expected = 'bac' }
        @{ text = '"abc" -replace "(?<x>b)",''<${x}>'''; expected = 'a<b>c' }, @{ text = '"abc" -replace "b",''[$0]'''; expected = 'a[b]c' }
        @{ text = '"abc" -replace "b",''$$'''; expected = 'a$c' }, @{ text = '"abc" -replace "b",''$&$&'''; expected = 'abbc' }
        @{ text = '"abc" -replace "b",''$`'''; expected = 'aac' }, @{ text = '"abc" -replace "b","$''"'; expected = 'acc' }
        @{ text = '"abc" -replace "b",''$_'''; expected = 'aabcc' }, @{ text = '"abc" -replace "b",''$9'''; expected = 'a$9c' }
        @{ text = '"abc" -replace "b",''$1'''; expected = 'a$1c' }, @{ text = '"aXbX" -replace "x","" -replace "b","c"'; expected = 'ac' }
        @{ text = '"abc" -replace "","-"'; expected = '-a-b-c-' }, @{ text = '"a.b" -replace "\.","x"'; expected = 'axb' }
        @{ text = '"a.b" -replace [regex]::Escape("."),"x"'; expected = 'axb' }, @{ text = '123 -replace 2,"x"'; expected = '1x3' }
        @{ text = '"abc" -replace "b",5'; expected = 'a5c' }, @{ text = '$null -replace "a","b"'; expected = '' }
        @{ text = '"abc" -replace $null,"b"'; expected = 'babbbcb' }, @{ text = '"a1b22" -replace "\d+",{ "<$_>" }'; expected = 'a<1>b<22>' }
        @{ text = '"a1b22" -replace "\d+",{ [int]$_.Value + 1 }'; expected = 'a2b23' }, @{ text = '"ab" -replace "a",{ }'; expected = 'b' }
        @{ text = '"ab" -replace "(?<n>a)",{ $_.Groups["n"].Value.ToUpper() }'; expected = 'Ab' }, @{ text = '"ab" -replace ".",{ $_.Index }'; expected = '01' }
        @{ text = '"ab" -replace "a",{ 1,2 }'; expected = '1 2b' }, @{ text = '"x" -replace "x","a","b"'; expected = 'error' }
        @{ text = '"abc" -replace ([regex]"B"),"x"'; expected = 'abc' }, @{ text = '"line1`nline2" -replace "(?m)^","> "'; expected = "> line1`n> line2" }
        @{ text = '"aaa" -replace "^a","b"'; expected = 'baa' }, @{ text = '"image.gif" -replace "\.gif$",".jpg"'; expected = 'image.jpg' }
        @{ text = '"kitten" -replace "(?i)K(.)",''s$1'''; expected = 'sitten' }, @{ text = '"C:\a" -replace "\\","/"'; expected = 'C:/a' }
    ) {
        param($text, $expected)
        if ($expected -eq 'error') { { Invoke-Expression $text } | Should -Throw -ErrorId 'BadReplaceArgument,*'; return }
        Invoke-Expression $text | Should -BeExactly $expected
    }
    It 'replaces in every element' {
        'a1', 'b2', 'c' -replace '\d', '#' | Should -Be 'a#', 'b#', 'c'
        (@() -replace 'a', 'b').Count | Should -Be 0
        (, 'a' -replace 'a', 'b').GetType().Name | Should -Be 'Object[]'
    }
    It 'makes text of elements' { (1, 2 -replace '1', 'x')[1] | Should -BeOfType [string] }
    It 'does not set $Matches' {
        $Matches = $null
        $null = 'a' -replace '(a)', 'b'
        $Matches | Should -Be $null
    }
    It 'sees variables of its scope in a block' {
        $prefix = '#'
        'abc' -replace 'b', { $prefix + $_.Value } | Should -Be 'a#bc'
        $script:count = 0
        'aaa' -replace 'a', { $script:count++; $script:count } | Should -Be '123'
    }
    It 'gives the match to a block in a variable' {
        $b = { param($m) "[$($m.Value)$($_.Value)]" }
        'ab' -replace 'a', $b | Should -BeExactly '[a]b'
        'ab' -replace 'a', { "$($args.Count)" } | Should -BeExactly '0b'
    }
    It 'fails for a bad pattern' {
        { 'a' -replace '(', '' } | Should -Throw -ErrorId 'InvalidRegularExpression'
        { 'a' -replace '[', '' } | Should -Throw -ErrorId 'InvalidRegularExpression'
    }
    It 'throws what a block throws' { { 'a' -replace 'a', { throw 'inside' } } | Should -Throw -ExpectedMessage '*inside*' }
    It 'has a Replace method of its own in text' {
        'a.b'.Replace('.', '-') | Should -Be 'a-b'
        'aAa'.Replace('a', 'x') | Should -BeExactly 'xAx'
        'aAa'.Replace('a', 'x', 'OrdinalIgnoreCase') | Should -BeExactly 'xxx'
    }
}

Write-TestSummary
