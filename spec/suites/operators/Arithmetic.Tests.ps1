# + - * / % by the types of both sides, overflow, text, dates, hashtables, lists.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Arithmetic operators' -Tag CI {
    It '<text> is <value> of <type>' -TestCases @(
        @{ text = '1 + 1'; value = 2; type = 'Int32' }, @{ text = '1 + 1.0'; value = 2; type = 'Double' }, @{ text = '1 + 1d'; value = 2; type = 'Decimal' }
        @{ text = '1 + 1L'; value = 2; type = 'Int64' }, @{ text = '1 + "1"'; value = 2; type = 'Int32' }, @{ text = '"1" + 1'; value = '11'; type = 'String' }
        @{ text = '1 + "1.5"'; value = 2.5; type = 'Double' }, @{ text = '1 + $null'; value = 1; type = 'Int32' }, @{ text = '1 + $true'; value = 2; type = 'Int32' }
        @{ text = '[int]::MaxValue + 1'; value = 2147483648; type = 'Double' }, @{ text = '[long]::MaxValue + 1'; value = 9.22337203685478E+18; type = 'Double' }
        @{ text = '[byte]200 + [byte]100'; value = 300; type = 'Int32' }, @{ text = '[uint32]1 + 1'; value = 2; type = 'UInt32' }, @{ text = '[uint64]1 + 1'; value = 2; type = 'UInt64' }
        @{ text = '[uint64]::MaxValue + 1'; value = 1.84467440737096E+19; type = 'Double' }, @{ text = '5 - "2"'; value = 3; type = 'Int32' }, @{ text = '"5" - "2"'; value = 3; type = 'Int32' }
        @{ text = '"5" * 2'; value = '55'; type = 'String' }, @{ text = '2 * "5"'; value = 10; type = 'Int32' }, @{ text = '7 / 2'; value = 3.5; type = 'Double' }
        @{ text = '6 / 2'; value = 3; type = 'Int32' }, @{ text = '"6" / "2"'; value = 3; type = 'Int32' }, @{ text = '7 % 3'; value = 1; type = 'Int32' }, @{ text = '-7 % 3'; value = -1; type = 'Int32' }
        @{ text = '7.5 % 2'; value = 1.5; type = 'Double' }, @{ text = '1d / 3'; value = 0.3333333333333333333333333333d; type = 'Decimal' }, @{ text = '0.1 + 0.2 -eq 0.3'; value = $false; type = 'Boolean' }
        @{ text = '0.1d + 0.2d -eq 0.3d'; value = $true; type = 'Boolean' }, @{ text = '1.0 / 0'; value = [double]::PositiveInfinity; type = 'Double' }, @{ text = '-1.0 / 0'; value = [double]::NegativeInfinity; type = 'Double' }
        @{ text = '2 + 3 * 4'; value = 14; type = 'Int32' }, @{ text = '(2 + 3) * 4'; value = 20; type = 'Int32' }, @{ text = '10 - 2 - 3'; value = 5; type = 'Int32' }, @{ text = '100 / 10 / 2'; value = 5; type = 'Int32' }
        @{ text = '[float]1.5 + 1'; value = 2.5; type = 'Double' }, @{ text = '[float]1 + [double]1'; value = 2; type = 'Double' }, @{ text = '[decimal]1 + 1.5'; value = 2.5; type = 'Decimal' }
        @{ text = '[bigint]5 + 3'; value = 8; type = 'BigInteger' }, @{ text = '5 + [bigint]3'; value = 8; type = 'BigInteger' }, @{ text = '[bigint]2 * 3'; value = 6; type = 'BigInteger' }
        @{ text = '[char]"a" + 1'; value = 'a1'; type = 'String' }, @{ text = '[char]"a" + "b"'; value = 'ab'; type = 'String' }, @{ text = '"a" + [char]"b"'; value = 'ab'; type = 'String' }
        @{ text = '"a" + $null'; value = 'a'; type = 'String' }, @{ text = '$null + "a"'; value = 'a'; type = 'String' }, @{ text = '"a" + 1.0'; value = 'a1'; type = 'String' }, @{ text = '"a" + $true'; value = 'aTrue'; type = 'String' }
        @{ text = '[datetime]"2020-01-01" + [timespan]"1:00"'; value = [datetime]::new(2020, 1, 1, 1, 0, 0); type = 'DateTime' }
        @{ text = '[datetime]"2020-01-02" - [datetime]"2020-01-01"'; value = [timespan]::new(1, 0, 0, 0); type = 'TimeSpan' }
        @{ text = '[timespan]"1:00" + "0:30"'; value = [timespan]::new(1, 30, 0); type = 'TimeSpan' }, @{ text = '[timespan]"1:00" * 2'; value = [timespan]::new(2, 0, 0); type = 'TimeSpan' }
        @{ text = '[timespan]"1:00" / 2'; value = [timespan]::new(0, 30, 0); type = 'TimeSpan' }, @{ text = '[timespan]"1:00" / [timespan]"0:30"'; value = 2; type = 'Double' }
        @{ text = '[DayOfWeek]::Monday + 1'; value = 'Tuesday'; type = 'DayOfWeek' }, @{ text = '1 + [DayOfWeek]::Monday'; value = 2; type = 'Int32' }, @{ text = '[DayOfWeek]::Friday - [DayOfWeek]::Monday'; value = 'Thursday'; type = 'DayOfWeek' }
        @{ text = '1kb + 1'; value = 1025; type = 'Int32' }, @{ text = '5 % 0.3'; value = 0.2; type = 'Double' }, @{ text = '[long]5 / 2'; value = 2.5; type = 'Double' }, @{ text = '[int]::MinValue / -1'; value = 2147483648; type = 'Double' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        "$result" | Should -Be "$value"
        $result.GetType().Name | Should -BeExactly $type
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '1 / 0'; id = 'RuntimeException' }, @{ text = '1 % 0'; id = 'RuntimeException' }, @{ text = '1d / 0'; id = 'RuntimeException' }, @{ text = '1L % 0L'; id = 'RuntimeException' }
        @{ text = '1 + "x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '1 - "x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '"x" - 1'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '1 + @{}'; id = 'MethodNotFound' }, @{ text = '@{} + 1'; id = 'AddHashTableToNonHashTable' }, @{ text = '@{a=1} + @{a=2}'; id = '*' }
        @{ text = '(Get-Date) + (Get-Date)'; id = '*' }, @{ text = '(Get-Date) * 2'; id = 'MethodNotFound' }, @{ text = '"a" / 2'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '[decimal]::MaxValue + 1'; id = 'RuntimeException' }, @{ text = '[decimal]::MaxValue * 2d'; id = 'RuntimeException' }, @{ text = '1 + {}'; id = '*' }
        @{ text = '{} + 1'; id = 'MethodNotFound' }, @{ text = '"ab" * "x"'; id = '*' }, @{ text = '[guid]::Empty + 1'; id = 'MethodNotFound' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'joins hashtables' {
        $h = @{ a = 1 } + @{ b = 2 }
        $h.Count | Should -Be 2
        $h | Should -BeOfType [hashtable]
        $o = [ordered]@{ a = 1 }
        $o += @{ b = 2 }
        $o.Count | Should -Be 2
        $t = @{}
        $t += @{ x = 1 }
        $t.x | Should -Be 1
        ($null + @{ a = 1 }).a | Should -Be 1
        { @{ a = 1 } + $null } | Should -Throw -ErrorId 'AddHashTableToNonHashTable'
    }
    It 'assigns with <op>' -TestCases @(
        @{ op = '+='; expected = 12 }, @{ op = '-='; expected = 8 }, @{ op = '*='; expected = 20 }, @{ op = '/='; expected = 5 }, @{ op = '%='; expected = 0 }
    ) {
        param($op, $expected)
        $x = 10
        . ([scriptblock]::Create("`$x $op 2"))
        $x | Should -Be $expected
    }
    It 'assigns in chains and to several targets' {
        $a = $b = $c = 5
        "$a$b$c" | Should -Be '555'
        $a, $b = $b, 9
        "$a$b" | Should -Be '59'
        $a, ($b, $c) = 1, (2, 3)
        "$a$b$c" | Should -Be '123'
        [int]$x, [string]$y = '1', 2
        $x | Should -BeOfType [int]
        $y | Should -BeOfType [string]
        $h = @{}
        $h.a, $h['b'] = 1, 2
        $h.a + $h.b | Should -Be 3
        $p, $q = $null
        $q | Should -Be $null
        $first, $null, $third = 1, 2, 3
        $third | Should -Be 3
    }
    It 'gives nothing as a statement and the value in parentheses' {
        & { $a = 5 } | Should -Be $null
        & { ($a = 5) } | Should -Be 5
        & { ($a += 5) } | Should -Be 5
    }
}

Write-TestSummary
