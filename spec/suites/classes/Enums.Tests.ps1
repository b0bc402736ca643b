# enum: values, flags, underlying types, conversions, what is refused.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Enums' -Tag CI {
    It 'count on' {
        enum Counted { a; b = 5; c; d = 0x10; e = 1 + 1; f = 1kb }
        [Counted].GetEnumNames() | Should -Be 'a', 'e', 'b', 'c', 'd', 'f'
        [int][Counted]::c, [int][Counted]::d, [int][Counted]::e, [int][Counted]::f | Should -Be 6, 16, 2, 1024
        [Counted]::b.value__ | Should -Be 5
        "$([Counted]::c)" | Should -Be 'c'
    }
    It 'convert' {
        enum Converted { red; green = 3 }
        [Converted]'GREEN' | Should -Be ([Converted]::green)
        [Converted]3 | Should -Be ([Converted]::green)
        [Converted]::red -eq 0 | Should -BeTrue
        [Converted]::red -eq 'red' | Should -BeTrue
        'green' -as [Converted] | Should -Be ([Converted]::green)
        'blue' -as [Converted] | Should -Be $null
        { [Converted]'blue' } | Should -Throw -ErrorId 'SubstringDisambiguationEnumParseThrewAnException'
        { [Converted]7 } | Should -Throw -ErrorId 'UndefinedIntegerToEnum'
        [Converted]'gr' | Should -Be ([Converted]::green)
        [enum]::IsDefined([Converted], 'red') | Should -BeTrue
        [enum]::Parse([Converted], 'red') | Should -Be ([Converted]::red)
        [Converted].IsEnum | Should -BeTrue
        [enum]::GetValues([Converted]).Count | Should -Be 2
    }
    It 'are flags' {
        [Flags()] enum Bits { none = 0; a = 1; b = 2; c = 4; all = 7 }
        "$([Bits]3)" | Should -Be 'a, b'
        "$([Bits]7)" | Should -Be 'all'
        "$([Bits]'a,c')" | Should -Be 'a, c'
        [Bits]::a -bor [Bits]::b | Should -Be ([Bits]3)
        ([Bits]'a,b').HasFlag([Bits]::b) | Should -BeTrue
        [Bits]::all -band [Bits]::c | Should -Be ([Bits]::c)
        { [Bits]8 } | Should -Throw
        [Bits].IsDefined([FlagsAttribute], $false) | Should -BeTrue
    }
    It 'have the type <type>' -TestCases @(
        @{ type = 'byte'; value = 255; name = 'Byte' }, @{ type = 'sbyte'; value = -128; name = 'SByte' }, @{ type = 'short'; value = -32768; name = 'Int16' }, @{ type = 'ushort'; value = 65535; name = 'UInt16' }
        @{ type = 'int'; value = -2147483648; name = 'Int32' }, @{ type = 'uint'; value = 4294967295; name = 'UInt32' }, @{ type = 'long'; value = 9223372036854775807; name = 'Int64' }, @{ type = 'ulong'; value = '18446744073709551615ul'; name = 'UInt64' }
    ) {
        param($type, $value, $name)
        $r = & ([scriptblock]::Create("enum Of$name : $type { x = $value } [Of$name].GetEnumUnderlyingType().Name; [Of$name]::x.value__"))
        $r[0] | Should -Be $name
        "$($r[1])" | Should -Be "$value".TrimEnd('ul')
    }
    It 'stand in classes and parameters' {
        enum Kind { one; two }
        class UsesKind { [Kind] $k = 'two'; [Kind] Next() { return [Kind]::one } }
        $o = [UsesKind]::new()
        $o.k | Should -Be ([Kind]::two)
        $o.k = 0
        $o.k | Should -Be ([Kind]::one)
        { $o.k = 'three' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        function Test-Kind { param([Kind] $K) "$K" }
        Test-Kind two | Should -Be 'two'
        { Test-Kind nine } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,Test-Kind'
        switch ([Kind]::two) { one { 'no' } two { $r = 'yes' } }
        $r | Should -Be 'yes'
        @{ [Kind]::one = 1 }[[Kind]::one] | Should -Be 1
    }
    It 'refer to others' {
        enum First { a = 3 }
        $r = & ([scriptblock]::Create('enum A1 { x = 4 } enum B1 { y = [A1]::x } [int][B1]::y'))
        $r | Should -Be 4
    }
    ShouldBeParseError 'enum' MissingNameAfterKeyword 4
    ShouldBeParseError 'enum {' MissingNameAfterKeyword, MissingEndCurlyBrace 4, 5
    ShouldBeParseError 'enum a' MissingTypeBody 6
    ShouldBeParseError 'enum a {' MissingEndCurlyBrace 8
    ShouldBeParseError 'enum a { 1 }' MissingEndCurlyBrace, UnexpectedToken 8, 11
    ShouldBeParseError 'enum a { b, c }' MissingPropertyTerminator, MissingEndCurlyBrace, MissingExpressionAfterOperator, UnexpectedToken, UnexpectedToken 10, 8, 11, 12, 14
    ShouldBeParseError 'enum a { b c }' MissingPropertyTerminator 10
    ShouldBeParseError 'enum a { b = }' ExpectedValueExpression 12
    ShouldBeParseError 'enum a { b; b }' MemberAlreadyDefined -AtRuntime
    ShouldBeParseError 'enum a { b = $x }' EnumeratorValueMustBeConstant -AtRuntime
    ShouldBeParseError 'enum a { b = "x" }' CannotConvertValue -AtRuntime
    ShouldBeParseError 'enum a { b = c }' ExpectedValueExpression 12
    ShouldBeParseError 'enum a : byte { b = 256 }' EnumeratorValueOutOfBounds -AtRuntime
    ShouldBeParseError 'enum a : byte { b = -1 }' EnumeratorValueOutOfBounds -AtRuntime
    ShouldBeParseError 'enum a : sbyte { b = 127; c }' EnumeratorValueOutOfBounds -AtRuntime
    ShouldBeParseError 'enum a { b = 2147483647; c }' EnumeratorValueOutOfBounds -AtRuntime
    ShouldBeParseError 'enum a : string { b }' InvalidUnderlyingType 9
    ShouldBeParseError 'enum a : { b }' TypeNameExpected 8
    ShouldBeParseError 'enum a : byte, int { b }' MissingTypeBody, MissingExpressionAfterOperator, UnexpectedToken 6, 14, 15
    ShouldBeParseError 'enum a { b } enum a { c }' MemberAlreadyDefined 13
    ShouldBeParseError '[Flags()] enum a { b }' $null
    ShouldBeParseError '[NoSuchAttr()] enum a { b }' CustomAttributeTypeNotFound 1
    ShouldBeParseError 'enum a { [int] b }' MissingEndCurlyBrace, UnexpectedToken, UnexpectedToken 8, 15, 17
    ShouldBeParseError 'class a { enum b { } }' MissingMethodParameterList, MissingFunctionBody 14, 14
}

Write-TestSummary
