# -band, -bor, -bxor, -bnot, -shl, -shr: the type of the result and where they fail.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Bitwise operators' -Tag CI {
    It '<text> is <value> of <type>' -TestCases @(
        @{ text = '3 -band 5'; value = 1; type = 'Int32' }
        @{ text = '3 -bor 5'; value = 7; type = 'Int32' }
        @{ text = '3 -bxor 5'; value = 6; type = 'Int32' }
        @{ text = '1L -band 3'; value = 1; type = 'Int64' }
        @{ text = '[byte]3 -band [byte]1'; value = 1; type = 'Int32' }
        @{ text = '[uint32]3 -bor [uint32]4'; value = 7; type = 'UInt32' }
        @{ text = '[uint32]3 -bor 4'; value = 7; type = 'UInt32' }
        @{ text = '[uint64]3 -bor 4'; value = 7; type = 'UInt64' }
        @{ text = '-1 -band 0xff'; value = 255; type = 'Int32' }
        @{ text = '0xffffffff -band 0xff'; value = 255; type = 'Int32' }
        @{ text = '4294967295 -band 0xff'; value = 255; type = 'Int64' }
        @{ text = '"3" -band 1'; value = 1; type = 'Int32' }
        @{ text = '"3" -band "1"'; value = 1; type = 'Int32' }
        @{ text = '3.5 -band 7'; value = 4; type = 'UInt64' }
        @{ text = '3.5 -band 7.2'; value = 4; type = 'UInt64' }
        @{ text = '3.5d -bor 1'; value = 5; type = 'UInt64' }
        @{ text = '$true -band 1'; value = 1; type = 'Int32' }
        @{ text = '$true -band $false'; value = 0; type = 'Int32' }
        @{ text = '$null -bor 1'; value = 1; type = 'Int32' }
        @{ text = '$null -band $null'; value = 0; type = 'Int32' }
        @{ text = '5000000000 -bor 1'; value = 5000000001; type = 'Int64' }
        @{ text = '5000000000.0 -bor 1'; value = 5000000001; type = 'UInt64' }
        @{ text = '[char]65 -band 64'; value = 64; type = 'Int32' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        $result | Should -Be $value
        $result.GetType().Name | Should -BeExactly $type
    }
    It '<text> is <value> of <type> (not)' -TestCases @(
        @{ text = '-bnot 0'; value = -1; type = 'Int32' }
        @{ text = '-bnot 10'; value = -11; type = 'Int32' }
        @{ text = '-bnot -1'; value = 0; type = 'Int32' }
        @{ text = '-bnot "10"'; value = -11; type = 'Int32' }
        @{ text = '-bnot [byte]1'; value = -2; type = 'Int32' }
        @{ text = '-bnot 1L'; value = -2; type = 'Int64' }
        @{ text = '-bnot [uint32]1'; value = 4294967294; type = 'UInt32' }
        @{ text = '-bnot [uint64]1'; value = [uint64]18446744073709551614; type = 'UInt64' }
        @{ text = '-bnot $null'; value = -1; type = 'Int32' }
        @{ text = '-bnot $true'; value = -2; type = 'Int32' }
        @{ text = '-bnot 1.5'; value = -3; type = 'Int32' }
        @{ text = '-bnot 4294967296.0'; value = -4294967297; type = 'Int64' }
        @{ text = '-bnot 0x7fffffff'; value = -2147483648; type = 'Int32' }
        @{ text = '-bnot [sbyte]-128'; value = 127; type = 'Int32' }
        @{ text = '-bnot "0x10"'; value = -17; type = 'Int32' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        $result | Should -Be $value
        $result.GetType().Name | Should -BeExactly $type
    }
    It '<text> is <value> of <type> (shift)' -TestCases @(
        @{ text = '1 -shl 3'; value = 8; type = 'Int32' }
        @{ text = '1 -shl 31'; value = -2147483648; type = 'Int32' }
        @{ text = '1 -shl 32'; value = 1; type = 'Int32' }
        @{ text = '1 -shl 33'; value = 2; type = 'Int32' }
        @{ text = '1L -shl 33'; value = 8589934592; type = 'Int64' }
        @{ text = '1L -shl 64'; value = 1; type = 'Int64' }
        @{ text = '-8 -shr 1'; value = -4; type = 'Int32' }
        @{ text = '256 -shr 4'; value = 16; type = 'Int32' }
        @{ text = '1 -shl -1'; value = -2147483648; type = 'Int32' }
        @{ text = '[byte]255 -shl 1'; value = 254; type = 'Byte' }
        @{ text = '[uint32]4294967295 -shr 1'; value = 2147483647; type = 'UInt32' }
        @{ text = '[uint32]2147483648 -shl 1'; value = 0; type = 'UInt32' }
        @{ text = '[uint64]1 -shl 40'; value = 1099511627776; type = 'UInt64' }
        @{ text = '"4" -shr 1'; value = 2; type = 'Int32' }
        @{ text = '1 -shl "2"'; value = 4; type = 'Int32' }
        @{ text = '2.5 -shl 1'; value = 4; type = 'Int32' }
        @{ text = '3.5 -shl 1.5'; value = 16; type = 'Int32' }
        @{ text = '$null -shl 1'; value = 0; type = 'Int32' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        $result | Should -Be $value
        $result.GetType().Name | Should -BeExactly $type
    }
    It 'combines flags of an enum: <text>' -TestCases @(
        @{ text = '[System.IO.FileAttributes]::ReadOnly -bor [System.IO.FileAttributes]::Hidden'; value = 'ReadOnly, Hidden'; type = 'FileAttributes' }
        @{ text = '[System.IO.FileAttributes]3 -band [System.IO.FileAttributes]::Hidden'; value = 'Hidden'; type = 'FileAttributes' }
        @{ text = '[System.IO.FileAttributes]3 -bxor [System.IO.FileAttributes]::Hidden'; value = 'ReadOnly'; type = 'FileAttributes' }
        @{ text = '[System.IO.FileAttributes]3 -bor 4'; value = 'ReadOnly, Hidden, System'; type = 'FileAttributes' }
        @{ text = '[System.DayOfWeek]::Monday -bor 2'; value = 'Wednesday'; type = 'DayOfWeek' }
        @{ text = '[System.ConsoleColor]::Red -band -bnot 4'; value = 'DarkGray'; type = 'ConsoleColor' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        "$result" | Should -BeExactly $value
        $result.GetType().Name | Should -BeExactly $type
    }
    It 'complements an enum' {
        $result = -bnot [System.IO.FileAttributes]::ReadOnly
        $result | Should -BeOfType [System.IO.FileAttributes]
        $result.value__ | Should -Be -2
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '"x" -band 1'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '1 -band "x"'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '-bnot "x"'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '1 -band (1,2)'; id = 'MethodNotFound' }
        @{ text = '(1,2) -band 1'; id = 'MethodNotFound' }
        @{ text = '@{} -bor 1'; id = 'MethodNotFound' }
        @{ text = '$true -shl 2'; id = '*' }
        @{ text = '1 -shl (1,2)'; id = 'ConvertToFinalInvalidCastException' }
        @{ text = '-bnot (1,2)'; id = 'ConvertToFinalInvalidCastException' }
        @{ text = '-bnot @{}'; id = 'ConvertToFinalInvalidCastException' }
        @{ text = '(get-date) -bxor 1'; id = 'MethodNotFound' }
        @{ text = '-bnot (get-date)'; id = 'InvalidCastIConvertible' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'names the operator it misses: <text>' -TestCases @(
        @{ text = '@{} -band 1'; op = 'op_BitwiseAnd' }, @{ text = '@{} -bor 1'; op = 'op_BitwiseOr' }
        @{ text = '@{} -bxor 1'; op = 'op_ExclusiveOr' }, @{ text = '@{} -shl 1'; op = 'op_LeftShift' }
        @{ text = '@{} -shr 1'; op = 'op_RightShift' }
        @{ text = '@{} - 1'; op = 'op_Subtraction' }, @{ text = '@{} * 1'; op = 'op_Multiply' }
        @{ text = '@{} / 1'; op = 'op_Division' }, @{ text = '@{} % 1'; op = 'op_Modulus' }
    ) {
        param($text, $op)
        { Invoke-Expression $text } | Should -Throw -ExpectedMessage "*op_*"
        try { Invoke-Expression $text } catch { $_.Exception.Message | Should -Match "'$op'" }
    }
    It 'binds looser than comparison' {
        7 -band 4 -eq 4 | Should -Be 1
        (7 -band 4) -eq 4 | Should -BeTrue
        1 -bor 2 -band 4 | Should -Be 0
        1 + 2 -shl 1 | Should -Be 6
    }
    It 'assigns in place by an operator' {
        $a = 6
        $a = $a -band 3
        $a | Should -Be 2
    }
}

Write-TestSummary
