# .. with numbers, characters and text; what the ends are converted to.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Range operator' -Tag CI {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '1..3'; expected = 1, 2, 3 }, @{ text = '3..1'; expected = 3, 2, 1 }, @{ text = '2..2'; expected = 2 }
        @{ text = '-1..1'; expected = -1, 0, 1 }, @{ text = '-1..-3'; expected = -1, -2, -3 }, @{ text = '"1".."3"'; expected = 1, 2, 3 }
        @{ text = '1.4..2.6'; expected = 1, 2, 3 }, @{ text = '0.5..1.5'; expected = 0, 1, 2 }, @{ text = '$null..2'; expected = 0, 1, 2 }
        @{ text = '$true..3'; expected = 1, 2, 3 }, @{ text = '2..$null'; expected = 2, 1, 0 }, @{ text = '0x10..0x12'; expected = 16, 17, 18 }
        @{ text = '1..2+1'; expected = 1, 2, 1 }, @{ text = '1..3*2'; expected = 1, 2, 3, 1, 2, 3 }, @{ text = '-2..-1 -join ","'; expected = '-2,-1' }
        @{ text = '1e0..3'; expected = 1, 2, 3 }, @{ text = '1L..3L'; expected = 1, 2, 3 }, @{ text = '[byte]1..3'; expected = 1, 2, 3 }
        @{ text = '"10".."8"'; expected = 10, 9, 8 }, @{ text = '1..(1+2)'; expected = 1, 2, 3 }, @{ text = '1kb..1025'; expected = 1024, 1025 }
    ) {
        param($text, $expected)
        if ($null -eq $expected) { { Invoke-Expression $text } | Should -Throw; return }
        $result = Invoke-Expression $text
        $result | Should -Be $expected
    }
    It '<text> is characters <expected>' -TestCases @(
        @{ text = '"a".."e"'; expected = 'abcde' }, @{ text = '"e".."a"'; expected = 'edcba' }, @{ text = '"A".."C"'; expected = 'ABC' }
        @{ text = '[char]"a"..[char]"c"'; expected = 'abc' }, @{ text = '[char]97.."c"'; expected = 'abc' }, @{ text = '"a"..[char]"c"'; expected = 'abc' }
        @{ text = '"Z".."^"'; expected = 'Z[\]^' }, @{ text = "[char]'0'..[char]'3'"; expected = '0123' }
        @{ text = "'a'..'a'"; expected = 'a' }
    ) {
        param($text, $expected)
        $result = @(Invoke-Expression $text)
        $result[0] | Should -BeOfType [char]
        -join $result | Should -BeExactly $expected
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '"ab".."c"'; id = 'System.FormatException' }, @{ text = '1.."c"'; id = 'System.FormatException' }
        @{ text = '(1,2)..3'; id = 'System.InvalidCastException' }, @{ text = '1..@{}'; id = 'System.InvalidCastException' }
        @{ text = '1..5000000000'; id = '*' }, @{ text = '(Get-Date)..1'; id = 'System.InvalidCastException' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'gives an array of objects' {
        (1..3).GetType().Name | Should -BeExactly 'Object[]'
        (1..1).Count | Should -Be 1
        (1..1)[0] | Should -BeOfType [int]
    }
    It 'runs in foreach with the same values' {
        $r = foreach ($i in 5..2) { $i }
        $r | Should -Be 5, 4, 3, 2
        $r = foreach ($c in 'x'..'z') { $c }
        -join $r | Should -Be 'xyz'
        $r[0] | Should -BeOfType [char]
    }
    It 'has variables at its ends' {
        $a = 2; $b = 4
        $a..$b | Should -Be 2, 3, 4
        $r = $a .. $b
        $r.Count | Should -Be 3
        ($a..$b).Where{ $_ -gt 2 } | Should -Be 3, 4
    }
    It 'binds tighter than comparison and looser than the unary minus' {
        1..3 -eq 2 | Should -Be 2
        (-1..1).Count | Should -Be 3
        (1..3 -contains 3) | Should -BeTrue
    }
}

Write-TestSummary
