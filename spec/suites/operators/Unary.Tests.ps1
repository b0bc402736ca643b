# + - ! , ++ -- and casts: types of results, what can be incremented.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Unary operators' -Tag CI {
    It '<text> is <value> of <type>' -TestCases @(
        @{ text = '-5'; value = -5; type = 'Int32' }, @{ text = '+5'; value = 5; type = 'Int32' }, @{ text = '- "5"'; value = -5; type = 'Int32' }
        @{ text = '+ "5"'; value = 5; type = 'Int32' }, @{ text = '- "5.5"'; value = -5.5; type = 'Double' }, @{ text = '-$null'; value = 0; type = 'Int32' }
        @{ text = '+$null'; value = 0; type = 'Int32' }, @{ text = '-$true'; value = -1; type = 'Int32' }, @{ text = '+$true'; value = 1; type = 'Int32' }
        @{ text = '-[int]::MinValue'; value = 2147483648; type = 'Double' }, @{ text = '-2147483648'; value = -2147483648; type = 'Int32' }
        @{ text = '-[byte]5'; value = -5; type = 'Int32' }, @{ text = '+[byte]5'; value = 5; type = 'Int32' }, @{ text = '-[uint32]5'; value = -5; type = 'Double' }
        @{ text = '-1.5d'; value = -1.5; type = 'Decimal' }, @{ text = '- - 5'; value = 5; type = 'Int32' }, @{ text = '-(-5)'; value = 5; type = 'Int32' }
        @{ text = '-[char]65'; value = -65; type = 'Int32' }, @{ text = '!5'; value = $false; type = 'Boolean' }, @{ text = '!"a"'; value = $false; type = 'Boolean' }
        @{ text = '-not @()'; value = $true; type = 'Boolean' }, @{ text = '-""'; value = 0; type = 'Int32' }, @{ text = '+"0x10"'; value = 16; type = 'Int32' }
        @{ text = '-"1kb"'; value = -1024; type = 'Int32' }, @{ text = '-9223372036854775808'; value = -9223372036854775808; type = 'Int64' }
        @{ text = '-[long]::MinValue'; value = 9223372036854775808.0; type = 'Double' }, @{ text = '-1e3'; value = -1000; type = 'Double' }
    ) {
        param($text, $value, $type)
        $result = Invoke-Expression $text
        $result | Should -Be $value
        $result.GetType().Name | Should -BeExactly $type
    }
    It '<text> fails' -TestCases @(
        @{ text = '-"x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '+"x"'; id = 'InvalidCastFromStringToInteger' }
        @{ text = '-@{}'; id = '*' }, @{ text = '-(1,2)'; id = '*' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id*"
    }
    Context 'increment' {
        It '<text> gives <value> and leaves <after>' -TestCases @(
            @{ text = '($x++)'; value = 5; after = 6 }, @{ text = '(++$x)'; value = 6; after = 6 }, @{ text = '($x--)'; value = 5; after = 4 }
            @{ text = '(--$x)'; value = 4; after = 4 }, @{ text = '$x++'; value = $null; after = 6 }, @{ text = '++$x'; value = $null; after = 6 }
            @{ text = '$(++$x)'; value = $null; after = 6 }, @{ text = '$y = $x++; $y'; value = 5; after = 6 }, @{ text = '$y = ++$x; $y'; value = 6; after = 6 }
            @{ text = '$x++ + ++$x'; value = 12; after = 7 }, @{ text = '[void]$x++'; value = $null; after = 6 }, @{ text = '"$(($x++))"'; value = '5'; after = 6 }
            @{ text = '-$x++'; value = -5; after = 6 }, @{ text = '($x)++'; value = $null; after = 6 }
        ) {
            param($text, $value, $after)
            $x = 5
            $result = Invoke-Expression $text
            $result | Should -Be $value
            $x | Should -Be $after
        }
        It 'starts at nothing' {
            $n = $null
            $n++
            $n | Should -Be 1
            $m = $null
            $m--
            $m | Should -Be -1
        }
        It 'takes members and indexes' {
            $h = @{ a = 1 }
            $h.a++
            ++$h['a']
            $h.a | Should -Be 3
            $h.new++
            $h.new | Should -Be 1
            $a = 1, 2
            $a[1]--
            $a[1] | Should -Be 1
            $o = [pscustomobject]@{ n = 1.5 }
            $o.n++
            $o.n | Should -Be 2.5
        }
        It 'widens at the end of a type' {
            $i = [int]::MaxValue
            $i++
            $i | Should -BeOfType [double]
            $l = [long]::MaxValue
            $l++
            $l | Should -BeOfType [double]
            [int]$typed = [int]::MaxValue
            { $typed++ } | Should -Not -Throw
        }
        It 'keeps other numbers what they are' {
            $d = 1.5d
            $d++
            $d | Should -BeOfType [decimal]
            $b = [byte]1
            $b++
            $b | Should -BeOfType [int]
            $f = [float]1.5
            $f++
            $f | Should -Be 2.5
        }
        It 'refuses <name>' -TestCases @(
            @{ name = 'text'; value = 'x' }, @{ name = 'a hashtable'; value = @{} }, @{ name = 'a date'; value = [datetime]::Now }, @{ name = 'an array'; value = @(1, 2) }
        ) {
            param($name, $value)
            { $value++ } | Should -Throw -ErrorId 'OperatorRequiresNumber'
            { --$value } | Should -Throw -ErrorId 'OperatorRequiresNumber'
        }
        It 'counts in the scope it stands in' {
            $x = 1
            & { $x++; $x } | Should -Be 2
            $x | Should -Be 1
            & { $script:suiteCount = 1; $script:suiteCount++ }
            $script:suiteCount | Should -Be 2
        }
        ShouldBeParseError '5++' OperatorRequiresVariableOrProperty 0
        ShouldBeParseError '++5' OperatorRequiresVariableOrProperty 2
        ShouldBeParseError '"a"--' OperatorRequiresVariableOrProperty 0
        ShouldBeParseError '$x+++' ExpectedValueExpression
        ShouldBeParseError '(Get-Date)++' OperatorRequiresVariableOrProperty
        ShouldBeParseError '$x++ ++' UnexpectedToken, MissingExpressionAfterOperator
        ShouldBeParseError '-' MissingExpressionAfterOperator
        ShouldBeParseError '!' MissingExpressionAfterOperator
        ShouldBeParseError '1 + -' MissingExpressionAfterOperator
    }
    Context 'casts' {
        It '<text> is <value> of <type>' -TestCases @(
            @{ text = '[int]"5"'; value = 5; type = 'Int32' }, @{ text = '[int]1.5'; value = 2; type = 'Int32' }, @{ text = '[int]2.5'; value = 2; type = 'Int32' }
            @{ text = '[int]"0x1f"'; value = 31; type = 'Int32' }, @{ text = '[int]$null'; value = 0; type = 'Int32' }, @{ text = '[int]""'; value = 0; type = 'Int32' }
            @{ text = '[int]" 7 "'; value = 7; type = 'Int32' }, @{ text = '[int]"1e2"'; value = 100; type = 'Int32' }, @{ text = '[int]"1.5"'; value = 2; type = 'Int32' }
            @{ text = '[int]$true'; value = 1; type = 'Int32' }, @{ text = '[int][char]"a"'; value = 97; type = 'Int32' }, @{ text = '[char]97'; value = 'a'; type = 'Char' }
            @{ text = '[string]1.50'; value = '1.5'; type = 'String' }, @{ text = '[string](1,2)'; value = '1 2'; type = 'String' }, @{ text = '[string]$null'; value = ''; type = 'String' }
            @{ text = '[bool]"False"'; value = $true; type = 'Boolean' }, @{ text = '[bool]0.0'; value = $false; type = 'Boolean' }, @{ text = '[bool]@(0)'; value = $false; type = 'Boolean' }
            @{ text = '[double]"1,000.5"'; value = 1000.5; type = 'Double' }, @{ text = '[decimal]"1.10"'; value = 1.1; type = 'Decimal' }, @{ text = '[int][double]"3.7"'; value = 4; type = 'Int32' }
            @{ text = '[long]"9999999999"'; value = 9999999999; type = 'Int64' }, @{ text = '[byte]"255"'; value = 255; type = 'Byte' }, @{ text = '[bigint]"1234567890123"'; value = 1234567890123; type = 'BigInteger' }
            @{ text = '[datetime]"2020-02-29"'; value = [datetime]::new(2020, 2, 29); type = 'DateTime' }, @{ text = '[timespan]"1.02:03:04"'; value = [timespan]::new(1, 2, 3, 4); type = 'TimeSpan' }
            @{ text = '[timespan]600'; value = [timespan]::new(600); type = 'TimeSpan' }, @{ text = '[version]"1.2"'; value = [version]::new(1, 2); type = 'Version' }
            @{ text = '[type]"int"'; value = [int]; type = 'RuntimeType' }, @{ text = '[DayOfWeek]"mon"'; value = 'Monday'; type = 'DayOfWeek' }, @{ text = '[DayOfWeek]1'; value = [DayOfWeek]::Monday; type = 'DayOfWeek' }
            @{ text = '[regex]"a"'; value = [regex]'a'; type = 'Regex' }, @{ text = '[uri]"http://a/b"'; value = [uri]'http://a/b'; type = 'Uri' }, @{ text = '[xml]"<a/>"'; value = 'System.Xml.XmlDocument'; type = 'XmlDocument' }
            @{ text = '[switch]$true'; value = $true; type = 'SwitchParameter' }, @{ text = '[scriptblock]{1}'; value = '1'; type = 'ScriptBlock' }, @{ text = '[int[]]"1"'; value = 1; type = 'Int32' }
            @{ text = '[ipaddress]"127.0.0.1"'; value = [ipaddress]::Loopback; type = 'IPAddress' }, @{ text = '[guid]"{00000000-0000-0000-0000-000000000000}"'; value = [guid]::Empty; type = 'Guid' }
            @{ text = '[semver]"1.2.3-a"'; value = [semver]'1.2.3-a'; type = 'SemanticVersion' }, @{ text = '[mailaddress]"a@b.c"'; value = [mailaddress]'a@b.c'; type = 'MailAddress' }
        ) {
            param($text, $value, $type)
            if ($value -is [string] -and $value -eq 'error') { { Invoke-Expression $text } | Should -Throw; return }
            $result = Invoke-Expression $text
            "$result" | Should -Be "$value"
            $result.GetType().Name | Should -BeExactly $type
        }
        It '<text> fails with <id>' -TestCases @(
            @{ text = '[int]"x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '[int]5e9'; id = '*' }, @{ text = '[byte]256'; id = '*' }, @{ text = '[byte]-1'; id = '*' }
            @{ text = '[char]"ab"'; id = '*' }, @{ text = '[datetime]"x"'; id = '*' }, @{ text = '[int]@{}'; id = 'ConvertToFinalInvalidCastException' }, @{ text = '[int](1,2)'; id = 'ConvertToFinalInvalidCastException' }
            @{ text = '[type]"no.such"'; id = 'InvalidCastFromStringToType' }, @{ text = '[int](Get-Date)'; id = 'InvalidCastIConvertible' }, @{ text = '[scriptblock]5'; id = 'ConvertToFinalInvalidCastException' }
            @{ text = '[hashtable]5'; id = 'ConvertToFinalInvalidCastException' }, @{ text = '[version]"x"'; id = '*' }, @{ text = '[guid]"x"'; id = '*' }, @{ text = '[xml]"<a>"'; id = '*' }
            @{ text = '[regex]"("'; id = '*' }, @{ text = '[int[]]("x",1)'; id = '*' }, @{ text = '[double]"x"'; id = 'InvalidCastFromStringToDoubleOrSingle' }, @{ text = '[decimal]"x"'; id = '*' }
        ) {
            param($text, $id)
            { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
        }
    }
}

Write-TestSummary
