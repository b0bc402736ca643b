# -split: unary and binary, counts, options, blocks, captured delimiters.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Split operator' -Tag CI {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '-split "a b  c"'; expected = 'a', 'b', 'c' }, @{ text = '-split "  a  "'; expected = 'a' }
        @{ text = '-split "a`tb`nc"'; expected = 'a', 'b', 'c' }, @{ text = '"a b" -split " "'; expected = 'a', 'b' }
        @{ text = '"a,b,c" -split ","'; expected = 'a', 'b', 'c' }, @{ text = '"a,,c" -split ","'; expected = 'a', '', 'c' }
        @{ text = '"a,b,c" -split ",",2'; expected = 'a', 'b,c' }, @{ text = '"a,b,c" -split ",",0'; expected = 'a', 'b', 'c' }
        @{ text = '"a,b,c" -split ",",1'; expected = 'a,b,c' }, @{ text = '"a,b,c" -split ",",-2'; expected = 'a,b', 'c' }
        @{ text = '"a,b,c,d" -split ",",-1'; expected = 'a,b,c,d' }, @{ text = '"a,b,c,d" -split ",",-3'; expected = 'a,b', 'c', 'd' }
        @{ text = '"a,b" -split ",",9'; expected = 'a', 'b' }, @{ text = '"a,b" -split ",",-9'; expected = 'a', 'b' }
        @{ text = '"aXbxc" -split "x"'; expected = 'a', 'b', 'c' }, @{ text = '"aXbxc" -csplit "x"'; expected = 'aXb', 'c' }
        @{ text = '"aXbxc" -isplit "x"'; expected = 'a', 'b', 'c' }, @{ text = '"a1b2c" -split "\d"'; expected = 'a', 'b', 'c' }
        @{ text = '"a1b2c" -split "(\d)"'; expected = 'a', '1', 'b', '2', 'c' }, @{ text = '"a1b2c" -split "(\d)",2'; expected = 'a', '1', 'b2c' }
        @{ text = '"a1b2c" -split "(\d)",-2'; expected = 'a1b', '2', 'c' }, @{ text = '"a1b" -split "(?:\d)"'; expected = 'a', 'b' }
        @{ text = '"a.b" -split ".",0,"SimpleMatch"'; expected = 'a', 'b' }, @{ text = '"a.b.c" -split ".",2,"simplematch"'; expected = 'a', 'b.c' }
        @{ text = '"a.b.c" -split ".",-2,"simplematch"'; expected = 'a.b', 'c' }
        @{ text = '"aXbxc" -split "x",0,"SimpleMatch,IgnoreCase"'; expected = 'a', 'b', 'c' }, @{ text = '"aXbxc" -csplit "x",0,"SimpleMatch"'; expected = 'aXb', 'c' }
        @{ text = '"a`nb" -split "^b",0,"multiline"'; expected = "a`n", '' }, @{ text = '"abc" -split ""'; expected = '', 'a', 'b', 'c', '' }
        @{ text = '"a b","c d" -split " "'; expected = 'a', 'b', 'c', 'd' }, @{ text = '"a b","c d" -split " ",1'; expected = 'a b', 'c d' }
        @{ text = '-split ("a b","c")'; expected = 'a', 'b', 'c' }, @{ text = '-split "a b","c d"'; expected = @('a', 'b'), 'c d' }
        @{ text = '"abc" -split { $_ -eq "b" }'; expected = 'a', 'c' }, @{ text = '"abcbd" -split { $_ -eq "b" },2'; expected = 'a', 'cbd' }
        @{ text = '"abcbd" -split { $_ -eq "b" },-2'; expected = 'abc', 'd' }, @{ text = '"abBc" -split { $_ -ceq "b" }'; expected = 'a', 'Bc' }
        @{ text = '123 -split 2'; expected = '1', '3' }, @{ text = '$null -split ","'; expected = '' }
        @{ text = '"a,b;c" -split ",|;"'; expected = 'a', 'b', 'c' }, @{ text = '"a,b;c" -split "[,;]"'; expected = 'a', 'b', 'c' }
        @{ text = '"a#b" -split "# comment",0,"IgnorePatternWhitespace"'; expected = '', 'a', '#', 'b', '' }, @{ text = '"x a b" -split " (?=b)"'; expected = 'x a', 'b' }
        @{ text = '"a|b" -split "|",0,"SimpleMatch"'; expected = 'a', 'b' }, @{ text = '"AB" -split "b",0,"RegexMatch"'; expected = 'A', '' }
        @{ text = '"one two" -split "\s","2"'; expected = 'one', 'two' }, @{ text = '"a,b" -split ",",[int]::MaxValue'; expected = 'a', 'b' }
        @{ text = '"aXb" -split "(?-i)x"'; expected = 'aXb' }, @{ text = '"aXb" -split ([regex]"x")'; expected = 'a', 'b' }
        @{ text = '"a b c".Split(" ")'; expected = 'a', 'b', 'c' }, @{ text = '"a,b;c".Split(",;")'; expected = 'a,b;c' }
        @{ text = '"a,b;c".Split([char[]]",;")'; expected = 'a', 'b', 'c' }, @{ text = '"a,,b".Split(",",[StringSplitOptions]::RemoveEmptyEntries)'; expected = 'a', 'b' }
    ) {
        param($text, $expected)
        $result = Invoke-Expression "@($text)"
        @($result).Count | Should -Be @($expected).Count
        $result | Should -BeExactly $expected
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '"a" -split "("'; id = '*' }, @{ text = '"a" -split "a",0,"NoSuchOption"'; id = '*' }, @{ text = '"a" -split "a","x"'; id = 'RuntimeException' }
        @{ text = '"a" -split "a",0,"SimpleMatch,Multiline"'; id = 'InvalidSplitOptionCombination' }, @{ text = '"a" -split { $true },0,"SimpleMatch"'; id = 'InvalidSplitOptionWithPredicate' }
        @{ text = '"a" -split "a",0,"SimpleMatch,RegexMatch"'; id = 'InvalidSplitOptionCombination' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'gives an array of strings' { ('a,b' -split ',').GetType().Name | Should -BeExactly 'String[]' }
    It 'sees more than the character in a block' {
        # The block gets the text and the index.
        'a-b+c' -split { param($all, $at) $all[$at] -in '-', '+' } | Should -Be 'a', 'b', 'c'
        $script:seen = @()
        $null = 'xyz' -split { $script:seen += "$_$($args[0])$($args[1])"; $false }
        $script:seen | Should -Be 'xxyz0', 'yxyz1', 'zxyz2'
    }
    It 'does not count pieces of captured delimiters' { ('1a2b3c4' -split '([a-z])', 3).Count | Should -Be 5 }
    It 'assigns several variables' {
        $a, $b, $rest = '1 2 3 4' -split ' '
        $a | Should -Be '1'
        $rest | Should -Be '3', '4'
        $first, $null = 'x:y' -split ':'
        $first | Should -Be 'x'
    }
}

Write-TestSummary
