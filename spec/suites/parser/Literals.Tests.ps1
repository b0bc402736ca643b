# Numbers, strings, here-strings, escapes, comments, line ends: their values and types.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Numbers' -Tag CI {
    It '<text> is <value> of <type>' -TestCases @(
        @{ text = '0x10'; value = '16'; type = 'Int32' }, @{ text = '0xFFFFFFFF'; value = '-1'; type = 'Int32' }, @{ text = '0xFFFFFFFFF'; value = '68719476735'; type = 'Int64' }, @{ text = '0b101'; value = '5'; type = 'Int32' }, @{ text = '0b11111111y'; value = '-1'; type = 'SByte' }
        @{ text = '1y'; value = '1'; type = 'SByte' }, @{ text = '1uy'; value = '1'; type = 'Byte' }, @{ text = '1s'; value = '1'; type = 'Int16' }, @{ text = '1us'; value = '1'; type = 'UInt16' }, @{ text = '1u'; value = '1'; type = 'UInt32' }, @{ text = '1l'; value = '1'; type = 'Int64' }
        @{ text = '1ul'; value = '1'; type = 'UInt64' }, @{ text = '1n'; value = '1'; type = 'BigInteger' }, @{ text = '1d'; value = '1'; type = 'Decimal' }, @{ text = '1.5'; value = '1.5'; type = 'Double' }, @{ text = '1.50d'; value = '1.50'; type = 'Decimal' }, @{ text = '.5'; value = '0.5'; type = 'Double' }
        @{ text = '5.'; value = '5'; type = 'Double' }, @{ text = '1e3'; value = '1000'; type = 'Double' }, @{ text = '1e-2'; value = '0.01'; type = 'Double' }, @{ text = '1kb'; value = '1024'; type = 'Int32' }, @{ text = '1mb'; value = '1048576'; type = 'Int32' }, @{ text = '2gb'; value = '2147483648'; type = 'Int64' }
        @{ text = '1tb'; value = '1099511627776'; type = 'Int64' }, @{ text = '1pb'; value = '1125899906842624'; type = 'Int64' }, @{ text = '1.5kb'; value = '1536'; type = 'Double' }, @{ text = '0x1kb'; value = '1024'; type = 'Int32' }, @{ text = '1dkb'; value = '1024'; type = 'Decimal' }, @{ text = '1lkb'; value = '1024'; type = 'Int64' }
        @{ text = '2147483647'; value = '2147483647'; type = 'Int32' }, @{ text = '2147483648'; value = '2147483648'; type = 'Int64' }, @{ text = '9223372036854775808'; value = '9223372036854775808'; type = 'Decimal' }, @{ text = '1e400'; value = '∞'; type = 'Double' }, @{ text = '0xFFn'; value = '255'; type = 'BigInteger' }
        @{ text = '-2147483648'; value = '-2147483648'; type = 'Int32' }, @{ text = '+1'; value = '1'; type = 'Int32' }, @{ text = '0xFFFFFFFFu'; value = '4294967295'; type = 'UInt32' }, @{ text = '1E+2'; value = '100'; type = 'Double' }, @{ text = '007'; value = '7'; type = 'Int32' }, @{ text = '1KB'; value = '1024'; type = 'Int32' }
    ) {
        param($text, $value, $type)
        $r = Invoke-Expression $text
        $r.GetType().Name | Should -BeExactly $type
        "$r" | Should -BeExactly $value.Replace('∞', "$([double]::PositiveInfinity)")
    }
    It '<text> is no number' -TestCases @(@{ text = '1_000' }, @{ text = '0b12' }, @{ text = '0xg' }, @{ text = '1kbb' }, @{ text = '300y' }, @{ text = '-1u' }, @{ text = '1e' }) {
        param($text)
        { Invoke-Expression $text } | Should -Throw
    }
    It 'keeps its text as an argument: <text>' -TestCases @(@{ text = '0x10' }, @{ text = '1.50' }, @{ text = '1kb' }, @{ text = '007' }, @{ text = '1e3' }) {
        param($text)
        Invoke-Expression "Write-Output $text | ForEach-Object { `"`$_`" }" | Should -BeIn $text, "$(Invoke-Expression $text)"
        Invoke-Expression "function Test-Text([string] `$s) { `$s } Test-Text $text" | Should -BeExactly $text
    }
}

Describe 'Strings' {
    It 'escapes <name>' -TestCases @(
        @{ name = 'nul'; text = '"`0"'; code = 0 }, @{ name = 'bell'; text = '"`a"'; code = 7 }, @{ name = 'backspace'; text = '"`b"'; code = 8 }, @{ name = 'escape'; text = '"`e"'; code = 27 }, @{ name = 'form feed'; text = '"`f"'; code = 12 }, @{ name = 'line feed'; text = '"`n"'; code = 10 }
        @{ name = 'return'; text = '"`r"'; code = 13 }, @{ name = 'tab'; text = '"`t"'; code = 9 }, @{ name = 'vertical tab'; text = '"`v"'; code = 11 }, @{ name = 'quote'; text = '"`""'; code = 34 }, @{ name = 'dollar'; text = '"`$"'; code = 36 }, @{ name = 'backtick'; text = '"``"'; code = 96 }, @{ name = 'any other'; text = '"`q"'; code = 113 }
        @{ name = 'unicode'; text = '"`u{41}"'; code = 65 }, @{ name = 'more unicode'; text = '"`u{20AC}"'; code = 8364 }, @{ name = 'doubled quote'; text = '""""'; code = 34 }, @{ name = 'doubled single quote'; text = "''''"; code = 39 }
    ) {
        param($name, $text, $code)
        $r = Invoke-Expression $text
        $r.Length | Should -Be 1
        [int][char]$r | Should -Be $code
    }
    It 'has characters beyond the basic plane' {
        "`u{1F600}".Length | Should -Be 2
        [char]::ConvertToUtf32("`u{1F600}", 0) | Should -Be 0x1F600
        "`u{0041}`u{42}" | Should -BeExactly 'AB'
    }
    It 'expands <text>' -TestCases @(
        @{ text = '"$a"'; expected = 'A' }, @{ text = '"$a.b"'; expected = 'A.b' }, @{ text = '"$($h.k)"'; expected = 'K' }, @{ text = '"$h.k"'; expected = 'System.Collections.Hashtable.k' }, @{ text = '"${a}b"'; expected = 'Ab' }, @{ text = '"$a$a"'; expected = 'AA' }, @{ text = '"`$a"'; expected = '$a' }
        @{ text = '"$a[0]"'; expected = 'A[0]' }, @{ text = '"$($l[1])"'; expected = '2' }, @{ text = '"$l"'; expected = '1 2 3' }, @{ text = '"$nope"'; expected = '' }, @{ text = '"$"'; expected = '$' }, @{ text = '"a$"'; expected = 'a$' }, @{ text = '"$ a"'; expected = '$ a' }, @{ text = '"$(1;2)"'; expected = '1 2' }
        @{ text = '"$(if ($true) { "in" })"'; expected = 'in' }, @{ text = '"$("n$("m")")"'; expected = 'nm' }, @{ text = '"$a-$($a)"'; expected = 'A-A' }, @{ text = '"$()"'; expected = '' }, @{ text = '"$(,@())"'; expected = '' }, @{ text = '"${env:NOPE}x"'; expected = 'x' }, @{ text = '"$true $null"'; expected = 'True ' }, @{ text = '"1 + 1 = $(1 + 1)"'; expected = '1 + 1 = 2' }
    ) {
        param($text, $expected)
        $a = 'A'; $h = @{ k = 'K' }; $l = 1, 2, 3
        Invoke-Expression $text | Should -BeExactly $expected
    }
    It 'leaves single-quoted text alone' {
        '$a `n "x"' | Should -BeExactly ('$' + 'a ' + '`' + 'n "x"')
        'it''s' | Should -BeExactly "it's"
    }
    It 'takes other quotes and dashes' {
        Invoke-Expression "$([char]0x201C)a$([char]0x201D)" | Should -BeExactly 'a'
        Invoke-Expression "$([char]0x2018)b$([char]0x2019)" | Should -BeExactly 'b'
        Invoke-Expression "5 $([char]0x2013) 3" | Should -Be 2
        Invoke-Expression "Write-Output $([char]0x2014)NoEnumerate 4" | Should -Be 4
    }
    It 'goes over lines' {
        "a
b".Length | Should -BeGreaterThan 2
        'c
d'.Length | Should -BeGreaterThan 2
    }
}

Describe 'Here-strings' {
    It 'keeps lines and quotes' {
        $a = 'A'
        (@"
x "$a" 'y'
  z`t|
"@ -replace "`r") | Should -BeExactly "x `"A`" 'y'`n  z`t|"
        (@'
$a `n "q"
'@) | Should -BeExactly ('$' + 'a ' + '`' + 'n "q"')
    }
    It 'is empty with nothing inside' {
        (@"
"@).Length | Should -Be 0
        (@"

"@).Length | Should -Be 0
    }
    It 'goes on behind its end' {
        (@'
x
'@ + 'y') | Should -BeExactly 'xy'
        (@'
a
'@).ToUpper() | Should -BeExactly 'A'
    }
    It 'runs what it holds' {
        (@"
$(1 + 1)
$(@'
inner
'@)
"@ -replace "`r") | Should -BeExactly "2`ninner"
    }
    ShouldBeParseError "@'`nx" TerminatorExpectedAtEndOfString 0
    ShouldBeParseError "@'`n 'x'`n '@" WhitespaceBeforeHereStringFooter
    ShouldBeParseError "@`"`nx`n  `"@" WhitespaceBeforeHereStringFooter
}

Describe 'Comments and line ends' {
    It 'passes comments over' {
        $r = 1 <# in between #> + # at the end
        2
        $r | Should -Be 3
        <# #> 5 | Should -Be 5
        Write-Output a#b | Should -Be 'a#b'
        Write-Output a #b
    }
    It 'goes on after <name>' -TestCases @(
        @{ name = 'an operator'; text = "1 +`n2"; expected = 3 }, @{ name = 'a pipe'; text = "1 |`nForEach-Object { `$_ + 1 }"; expected = 2 }, @{ name = 'a comma'; text = "(1,`n2).Count"; expected = 2 }, @{ name = 'a backtick'; text = "1 ```n+ 2"; expected = 3 }, @{ name = 'an open bracket'; text = "(`n1`n)"; expected = 1 }
        @{ name = 'a pipe on the next line'; text = "1`n| ForEach-Object { `$_ + 1 }"; expected = 2 }, @{ name = 'a comment before a pipe'; text = "1`n# c`n| ForEach-Object { `$_ + 1 }"; expected = 2 }, @{ name = 'a dot'; text = "'abc'.`nLength"; expected = 3 }, @{ name = 'an assignment'; text = "`$x =`n5; `$x"; expected = 5 }, @{ name = '-eq'; text = "1 -eq`n1"; expected = $true }
    ) {
        param($name, $text, $expected)
        Invoke-Expression $text | Should -Be $expected
        Invoke-Expression ($text -replace "`n", "`r`n") | Should -Be $expected
    }
    It 'ends statements with <name>' -TestCases @(@{ name = 'LF'; text = "1`n2" }, @{ name = 'CRLF'; text = "1`r`n2" }, @{ name = 'CR'; text = "1`r2" }, @{ name = 'semicolon'; text = '1;2' }, @{ name = 'many'; text = ";;1;`n`n;2;" }) {
        param($name, $text)
        if ($text.StartsWith(';')) { $text = $text.TrimStart(';') }
        Invoke-Expression $text | Should -Be 1, 2
    }
    It 'passes everything after --%' {
        $r = /bin/echo --% a "b" $c ; d
        $r | Should -Be 'a "b" $c ; d'
    }
}

Write-TestSummary
