# -f : indexes, alignment, format strings of numbers, dates and others, errors.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Format operator' -Tag CI {
    It '<text> is "<expected>"' -TestCases @(
        @{ text = '"{0}" -f 1'; expected = '1' }, @{ text = '"{0} {1}" -f 1,2'; expected = '1 2' }, @{ text = '"{1}{0}{1}" -f "a","b"'; expected = 'bab' }
        @{ text = '"[{0,5}]" -f 12'; expected = '[   12]' }, @{ text = '"[{0,-5}]" -f 12'; expected = '[12   ]' }, @{ text = '"[{0,5:N1}]" -f 1.25'; expected = '[  1.2]' }
        @{ text = '"{0:N0}" -f 1234567'; expected = '1,234,567' }, @{ text = '"{0:D5}" -f 42'; expected = '00042' }, @{ text = '"{0:X}" -f 255'; expected = 'FF' }
        @{ text = '"{0:x4}" -f 255'; expected = '00ff' }, @{ text = '"{0:P1}" -f 0.256'; expected = '25.6 %' }, @{ text = '"{0:E2}" -f 12345'; expected = '1.23E+004' }
        @{ text = '"{0:F2}" -f 1.005'; expected = '1.00' }, @{ text = '"{0:G3}" -f 1234.5'; expected = '1.23E+03' }, @{ text = '"{0:C}" -f 1.5'; expected = '¤1.50' }
        @{ text = '"{0:000.00}" -f 1.5'; expected = '001.50' }, @{ text = '"{0:#,##0.##}" -f 1234.5'; expected = '1,234.5' }, @{ text = '"{0:0;(0);zero}" -f -5'; expected = '(5)' }
        @{ text = '"{0:0;(0);zero}" -f 0'; expected = 'zero' }, @{ text = '"{0:0%}" -f 0.5'; expected = '50%' }, @{ text = '"{0:yyyy-MM-dd}" -f [datetime]"2020-02-03"'; expected = '2020-02-03' }
        @{ text = '"{0:HH:mm:ss}" -f [datetime]"2020-02-03 14:05:06"'; expected = '14:05:06' }, @{ text = '"{0:dddd}" -f [datetime]"2020-02-03"'; expected = 'Monday' }
        @{ text = '"{0:d}" -f [datetime]"2020-02-03"'; expected = '02/03/2020' }, @{ text = '"{0:hh\:mm}" -f [timespan]"1:02:03"'; expected = '01:02' }, @{ text = '"{0:c}" -f [timespan]"1:02:03"'; expected = '01:02:03' }
        @{ text = '"{0:N}" -f [guid]::Empty'; expected = '00000000000000000000000000000000' }, @{ text = '"{0:D}" -f [DayOfWeek]::Monday'; expected = '1' }, @{ text = '"{0:G}" -f [DayOfWeek]::Monday'; expected = 'Monday' }
        @{ text = '"{{{0}}}" -f 1'; expected = '{1}' }, @{ text = '"{{0}}" -f 1'; expected = '{0}' }, @{ text = '"{0}" -f $null'; expected = '' }, @{ text = '"{0}" -f $true'; expected = 'True' }
        @{ text = '"{0}{1}" -f $null,"b"'; expected = 'b' }, @{ text = '"{0}" -f (,(1,2))'; expected = 'System.Object[]' }, @{ text = '"{0}" -f (1,2)'; expected = '1' }, @{ text = '"{0}" -f @{}'; expected = 'System.Collections.Hashtable' }
        @{ text = '"{0:X}" -f "a"'; expected = 'a' }, @{ text = '"x" -f 1'; expected = 'x' }, @{ text = '"" -f 1'; expected = '' }, @{ text = '"{0}" -f 1.50d'; expected = '1.50' }, @{ text = '"{0}" -f 1e20'; expected = '1E+20' }
        @{ text = '"{0}" -f [int]'; expected = 'System.Int32' }, @{ text = '"{0}" -f {a}'; expected = 'a' }, @{ text = '"{0:B}" -f 5'; expected = '101' }, @{ text = '"{0:b8}" -f 5'; expected = '00000101' }
        @{ text = '5 -f 1'; expected = '5' }, @{ text = '"{0} {1}" -f 1,2 + 3'; expected = '1 23' }, @{ text = '"{0}" -f 1 + 2'; expected = '12' }, @{ text = '"{0,3}|{0,-3}|" -f "é"'; expected = '  é|é  |' }
        @{ text = '"{0:s}" -f [datetime]"2020-02-03"'; expected = '2020-02-03T00:00:00' }, @{ text = '"{0:o}" -f [datetime]"2020-02-03"'; expected = '2020-02-03T00:00:00.0000000' }, @{ text = '"{0:u}" -f [datetime]"2020-02-03"'; expected = '2020-02-03 00:00:00Z' }
        @{ text = '"{0:MMM d}" -f [datetime]"2020-02-03"'; expected = 'Feb 3' }, @{ text = '"{0:R}" -f 0.1'; expected = '0.1' }, @{ text = '"{0:N2}" -f -1234.567'; expected = '-1,234.57' }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -BeExactly $expected
    }
    It '<text> fails' -TestCases @(
        @{ text = '"{1}" -f 1' }, @{ text = '"{0" -f 1' }, @{ text = '"0}" -f 1' }, @{ text = '"{a}" -f 1' }, @{ text = '"{}" -f 1' }, @{ text = '"{0:D}" -f 1.5' }, @{ text = '"{-1}" -f 1' }, @{ text = '"{0}" -f @()' }
    ) {
        param($text)
        { Invoke-Expression $text } | Should -Throw -ErrorId 'FormatError,*'
    }
    It 'takes an array on the left as text' { ('{0}', '{1}') -f 1, 2 | Should -Be '1 2' }
}

Write-TestSummary
