# Comparison: case, types, conversions of the right side, -is, -as, -like, -match, wildcards.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Comparison operators' -Tag CI {
    It '<left> <operator> <right> is true' -TestCases @(
        @{ left = 'abc'; operator = '-eq'; right = 'ABC' }, @{ left = 'abc'; operator = '-ieq'; right = 'ABC' }
        @{ left = 'abc'; operator = '-ceq'; right = 'abc' }, @{ left = 'abc'; operator = '-cne'; right = 'ABC' }
        @{ left = 'abc'; operator = '-ne'; right = 'abd' }, @{ left = 'b'; operator = '-gt'; right = 'A' }
        @{ left = 'a'; operator = '-clt'; right = 'A' }, @{ left = 'A'; operator = '-cgt'; right = 'a' }
        @{ left = 'a'; operator = '-le'; right = 'A' }, @{ left = 'a'; operator = '-ge'; right = 'A' }
        @{ left = 1; operator = '-eq'; right = '1' }, @{ left = '1'; operator = '-eq'; right = 1 }
        @{ left = 1; operator = '-eq'; right = 1.0 }, @{ left = '1'; operator = '-ne'; right = 1.5 }
        @{ left = 10; operator = '-gt'; right = '9' }, @{ left = '10'; operator = '-lt'; right = 9 }
        @{ left = $true; operator = '-eq'; right = 'false' }, @{ left = $true; operator = '-eq'; right = 5 }
        @{ left = 0; operator = '-eq'; right = $false }, @{ left = 5; operator = '-ne'; right = $true }
        @{ left = 'True'; operator = '-eq'; right = $true }, @{ left = $null; operator = '-eq'; right = $null }
        @{ left = ''; operator = '-ne'; right = $null }, @{ left = $null; operator = '-lt'; right = 1 }
        @{ left = $null; operator = '-gt'; right = -1 }, @{ left = -1; operator = '-lt'; right = $null }
        @{ left = 0; operator = '-ne'; right = $null }, @{ left = [char]'a'; operator = '-eq'; right = 'A' }
        @{ left = [char]'a'; operator = '-eq'; right = 97 }, @{ left = [char]'a'; operator = '-cne'; right = 'A' }
        @{ left = [version]'1.10'; operator = '-gt'; right = '1.9' }, @{ left = [datetime]'2020-01-02'; operator = '-gt'; right = '2020-01-01' }
        @{ left = [timespan]'1:00'; operator = '-eq'; right = '01:00:00' }, @{ left = [DayOfWeek]::Monday; operator = '-eq'; right = 'monday' }
        @{ left = 'Monday'; operator = '-eq'; right = [DayOfWeek]::Monday }, @{ left = [DayOfWeek]::Monday; operator = '-eq'; right = 1 }
        @{ left = [guid]::Empty; operator = '-eq'; right = '00000000-0000-0000-0000-000000000000' }
        @{ left = [uint64]::MaxValue; operator = '-gt'; right = -1 }, @{ left = 0.1; operator = '-lt'; right = 0.2d }
        @{ left = [decimal]1.0; operator = '-eq'; right = 1.00 }, @{ left = [int]; operator = '-ne'; right = 'int' }
        @{ left = [int]; operator = '-eq'; right = [int] }, @{ left = [int]; operator = '-ne'; right = [long] }
    ) {
        param($left, $operator, $right)
        $block = [scriptblock]::Create("param(`$l, `$r) `$l $operator `$r")
        & $block $left $right | Should -BeExactly $true
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '1 -gt "x"'; id = 'InvalidCastFromStringToInteger' }, @{ text = '1 -lt (Get-Process -Id $PID)'; id = 'ComparisonFailure' }
        @{ text = '@{} -gt @{}'; id = 'NotIcomparable' }, @{ text = '[version]"1.0" -lt "x"'; id = 'ComparisonFailure' }
        @{ text = '[psobject] -lt 1'; id = 'NotIcomparable' }, @{ text = '(get-date) -gt "x"'; id = 'ComparisonFailure' }
        @{ text = '{} -gt {}'; id = 'NotIcomparable' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It '<text> does not fail' -TestCases @(
        @{ text = '1 -eq "x"' }, @{ text = '[version]"1.0" -eq "x"' }, @{ text = '(get-date) -eq "x"' }, @{ text = '@{} -eq @{}' }, @{ text = '1 -eq (1,2)' }
    ) {
        param($text)
        Invoke-Expression $text | Should -BeFalse
    }
    Context 'type operators' {
        It '<text> is <expected>' -TestCases @(
            @{ text = '1 -is [int]'; expected = $true }, @{ text = '1 -is "int"'; expected = $true }, @{ text = '1 -is [long]'; expected = $false }
            @{ text = '1 -isnot [long]'; expected = $true }, @{ text = '$null -is [object]'; expected = $false }, @{ text = '$null -isnot [object]'; expected = $true }
            @{ text = '"a" -is [object]'; expected = $true }, @{ text = '1 -is [System.IComparable]'; expected = $true }, @{ text = '1 -is [valuetype]'; expected = $true }
            @{ text = '@() -is [array]'; expected = $true }, @{ text = '@{} -is [System.Collections.IDictionary]'; expected = $true }
            @{ text = '{} -is [scriptblock]'; expected = $true }, @{ text = '[int] -is [type]'; expected = $true }, @{ text = '1 -is [psobject]'; expected = $false }
            @{ text = '([pscustomobject]@{}) -is [psobject]'; expected = $true }, @{ text = '([pscustomobject]@{}) -is [pscustomobject]'; expected = $true }
            @{ text = '(1..3 | Write-Output) -is [object[]]'; expected = $true }, @{ text = '[int[]](1,2) -is [int[]]'; expected = $true }
            @{ text = '"1" -as [int]'; expected = 1 }, @{ text = '"x" -as [int]'; expected = $null }, @{ text = '1.6 -as "int"'; expected = 2 }
            @{ text = '(1,"2") -as [int[]]'; expected = 1, 2 }, @{ text = '$null -as [int]'; expected = 0 }, @{ text = '$null -as [string]'; expected = '' }
            @{ text = '"monday" -as [dayofweek]'; expected = [dayofweek]::Monday }, @{ text = '"int" -as [type]'; expected = [int] }, @{ text = '"nope.nope" -as [type]'; expected = $null }
        ) {
            param($text, $expected)
            $result = Invoke-Expression $text
            if ($null -eq $expected) { $null -eq $result | Should -BeTrue } else { $result | Should -Be $expected }
        }
        It 'refuses an unknown type name' {
            { 1 -is 'nope.nope' } | Should -Throw -ErrorId 'RuntimeException'
            { 1 -as 'nope.nope' } | Should -Throw -ErrorId 'InvalidCastFromStringToType'
            { 1 -is $null } | Should -Throw -ErrorId 'IsOperatorRequiresType'
            { 1 -is 5 } | Should -Throw
        }
        It 'refuses an unknown type literal' { { 1 -is [nope.nope] } | Should -Throw -ErrorId 'TypeNotFound' }
        It 'is no cast to an unknown type' { { [nope.nope]1 } | Should -Throw -ErrorId 'TypeNotFound' }
    }
    Context 'like' {
        It '<value> like <pattern> is <expected>' -TestCases @(
            @{ value = 'abc'; pattern = 'a*'; expected = $true }, @{ value = 'abc'; pattern = 'A*'; expected = $true }
            @{ value = 'abc'; pattern = 'a?c'; expected = $true }, @{ value = 'abc'; pattern = 'a?'; expected = $false }
            @{ value = 'abc'; pattern = '[a-c]bc'; expected = $true }, @{ value = 'abc'; pattern = '[!a]bc'; expected = $true }
            @{ value = 'a*c'; pattern = 'a``*c'; expected = $false }, @{ value = 'abc'; pattern = 'a`*c'; expected = $false }
            @{ value = '[x]'; pattern = '`[x`]'; expected = $true }, @{ value = ''; pattern = '*'; expected = $true }
            @{ value = ''; pattern = ''; expected = $true }, @{ value = $null; pattern = ''; expected = $true }
            @{ value = 12; pattern = '1*'; expected = $true }, @{ value = "a`nb"; pattern = 'a*b'; expected = $true }
            @{ value = 'a]'; pattern = 'a]'; expected = $true }, @{ value = 'b'; pattern = '[a-'; expected = 'WildcardPatternException' }
            @{ value = 'a'; pattern = '['; expected = 'WildcardPatternException' }
        ) {
            param($value, $pattern, $expected)
            try { $result = $value -like $pattern } catch { $result = $_.Exception.GetType().Name }
            $result | Should -Be $expected
        }
        It 'compares case with -clike' {
            'abc' -clike 'A*' | Should -BeFalse
            'abc' -cnotlike 'A*' | Should -BeTrue
        }
    }
    Context 'match' {
        It 'sets $Matches' {
            'John Smith' -match '(?<first>\w+) (?<last>\w+)' | Should -BeTrue
            $Matches.first | Should -Be 'John'
            $Matches['last'] | Should -Be 'Smith'
            $Matches[0] | Should -Be 'John Smith'
            $Matches.Count | Should -Be 3
        }
        It 'leaves $Matches when nothing matches' {
            $null = 'a1' -match '\d'
            'x' -match '\d' | Should -BeFalse
            $Matches[0] | Should -Be '1'
        }
        It 'does not set $Matches for arrays' {
            $null = 'zz' -match 'z+'
            $null = 'a1', 'b2' -match '\d'
            $Matches[0] | Should -Be 'zz'
        }
        It 'counts groups by number' {
            $null = 'ab' -match '(a)(b)(c)?'
            $Matches.ContainsKey(1) | Should -BeTrue
            $Matches.ContainsKey(3) | Should -BeFalse
        }
        It 'compares case with -cmatch' {
            'A' -cmatch 'a' | Should -BeFalse
            'A' -imatch 'a' | Should -BeTrue
            'A' -cnotmatch 'a' | Should -BeTrue
        }
        It 'fails for a bad pattern' { { 'a' -match '(' } | Should -Throw -ErrorId 'System.Text.RegularExpressions.RegexParseException' }
        It 'takes a regex object' {
            'ABC' -match ([regex]'b') | Should -BeFalse
            'ABC' -match ([regex]::new('b', 'IgnoreCase')) | Should -BeTrue
        }
    }
    Context 'logic' {
        It '<text> is <expected>' -TestCases @(
            @{ text = '$true -and $false'; expected = $false }, @{ text = '$true -or $false'; expected = $true }, @{ text = '$true -xor $true'; expected = $false }
            @{ text = '-not $true'; expected = $false }, @{ text = '!$false'; expected = $true }, @{ text = '!!1'; expected = $true }
            @{ text = '$false -and (throw "no")'; expected = $false }, @{ text = '$true -or (throw "no")'; expected = $true }
            @{ text = '$true -or $true -and $false'; expected = $false }, @{ text = '"false" -and 1'; expected = $true }
            @{ text = '@() -or $false'; expected = $false }, @{ text = '@(0) -or $false'; expected = $false }, @{ text = '@(0,0) -or $false'; expected = $true }
            @{ text = '-not (1,2)'; expected = $false }, @{ text = '![int]0'; expected = $true }, @{ text = '! "" -and 1'; expected = $true }
        ) {
            param($text, $expected)
            Invoke-Expression $text | Should -BeExactly $expected
        }
    }
}

Write-TestSummary
