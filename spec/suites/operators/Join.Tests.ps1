# -join and Join-String's neighbours: separators, $OFS, elements that are null or nested.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Join operator' -Tag CI {
    It '<text> is "<expected>"' -TestCases @(
        @{ text = '-join (1,2,3)'; expected = '123' }, @{ text = '1,2,3 -join ","'; expected = '1,2,3' }
        @{ text = '"a","b" -join ""'; expected = 'ab' }, @{ text = '"a","b" -join $null'; expected = 'ab' }
        @{ text = '"a" -join ","'; expected = 'a' }, @{ text = '$null -join ","'; expected = '' }
        @{ text = '@() -join ","'; expected = '' }, @{ text = '$null,"a",$null -join "-"'; expected = '-a-' }
        @{ text = '(1,2),(3,4) -join ";"'; expected = 'System.Object[];System.Object[]' }, @{ text = '1.5,2.25 -join " "'; expected = '1.5 2.25' }
        @{ text = '$true,$false -join "|"'; expected = 'True|False' }, @{ text = '"a","b" -join 1'; expected = 'a1b' }
        @{ text = '"a","b","c" -join (",",";")'; expected = 'a, ;b, ;c' }, @{ text = '-join "abc"'; expected = 'abc' }
        @{ text = '-join "abc"[2..0]'; expected = 'cba' }, @{ text = '-join (1..3 | % { $_ * 2 })'; expected = '246' }
        @{ text = '[char[]]"xyz" -join "."'; expected = 'x.y.z' }, @{ text = '@{} -join ","'; expected = 'System.Collections.Hashtable' }
        @{ text = '"a","b" -join "," -eq "a,b"'; expected = $true }, @{ text = '(-join 1,2).Count'; expected = 2 }
        @{ text = '-join @(1,2) + 3'; expected = '123' }, @{ text = '1,2 + 3,4 -join ""'; expected = '1234' }
        @{ text = '[datetime]"2020-01-02",1 -join "/"'; expected = '01/02/2020 00:00:00/1' }
        @{ text = '(,(,1)) -join ","'; expected = 'System.Object[]' }, @{ text = '[System.Collections.ArrayList](1,2) -join "+"'; expected = '1+2' }
        @{ text = '(1..3).GetEnumerator() -join ","'; expected = '1 2 3' }
        @{ text = '[System.Collections.Generic.Queue[int]](4,5) -join ","'; expected = '4,5' }
        @{ text = '([int],[string]) -join ","'; expected = 'System.Int32,System.String' }
        @{ text = '{ 1 },{ 2 } -join ","'; expected = ' 1 , 2 ' }
        @{ text = '([pscustomobject]@{a=1}) -join ","'; expected = '@{a=1}' }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -BeExactly $expected
    }
    It 'has no use for $OFS' {
        $OFS = '-'
        1, 2 -join ',' | Should -BeExactly '1,2'
        (1, 2), (3, 4) -join ',' | Should -BeExactly 'System.Object[],System.Object[]'
        "$(1..3)" | Should -BeExactly '1-2-3'
    }
    It 'takes an $OFS of several elements' {
        $OFS = 1, 2
        "$(8, 9)" | Should -BeExactly '8System.Object[]9'
    }
    It 'undoes a split' { ('a,b,c' -split ',') -join ',' | Should -BeExactly 'a,b,c' }
}

Write-TestSummary
