# Array operators: comma, addition, repetition, slices, comparison of collections.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Array operators' -Tag CI {
    Context 'comma' {
        It 'makes an array of one with a unary comma' {
            $a = , 5
            $a.GetType().FullName | Should -BeExactly 'System.Object[]'
            $a.Count | Should -Be 1
        }
        It 'nests' {
            $a = , (1, 2), 3
            $a.Count | Should -Be 2
            $a[1] | Should -Be 3
            (, , 1).Count | Should -Be 1
        }
        It 'binds tighter than addition' {
            $a = 1, 2 + 3, 4
            $a.Count | Should -Be 4
            $a[2] | Should -Be 3
        }
        It 'binds tighter than arithmetic' {
            { 1, 2 * 2, 3 } | Should -Throw -ErrorId 'ConvertToFinalInvalidCastException'
            { 4 - 2, 1 } | Should -Throw -ErrorId 'MethodNotFound'
            { (1, 2) - 1 } | Should -Throw -ErrorId 'MethodNotFound'
            { (1, 2) / 1 } | Should -Throw -ErrorId 'MethodNotFound'
            { (1, 2) % 1 } | Should -Throw -ErrorId 'MethodNotFound'
        }
        It 'takes line breaks after a comma' {
            $a = 1,
            2,

            3
            $a.Count | Should -Be 3
        }
        It 'keeps nulls' {
            $a = $null, 1, $null
            $a.Count | Should -Be 3
            (, $null).Count | Should -Be 1
        }
    }
    Context 'array literal' {
        It 'has <count> elements for @(<text>)' -TestCases @(
            @{ text = ''; count = 0 }, @{ text = '$null'; count = 1 }, @{ text = '1'; count = 1 }
            @{ text = '1,2'; count = 2 }, @{ text = '1;2;3'; count = 3 }, @{ text = '@()'; count = 0 }
            @{ text = ',@()'; count = 1 }, @{ text = '@(1,2)'; count = 2 }, @{ text = ',@(1,2)'; count = 1 }
            @{ text = '$x = 1'; count = 0 }, @{ text = '($x = 1)'; count = 1 }, @{ text = '$i++'; count = 1 }
            @{ text = 'if ($true) { 1, 2, 3 }'; count = 3 }, @{ text = 'foreach ($i in 1..4) { $i }'; count = 4 }
            @{ text = '[int[]](1,2)'; count = 2 }, @{ text = '@{a=1;b=2}'; count = 1 }, @{ text = '"abc"'; count = 1 }
        ) {
            param($text, $count)
            $result = Invoke-Expression "@($text)" | Measure-Object | ForEach-Object Count
            $value = [scriptblock]::Create("`$r = @($text); , `$r").Invoke()
            $value[0].Count | Should -Be $count
        }
        It 'is an object array whatever it holds' { @([int[]](1, 2)).GetType().Name | Should -BeExactly 'Object[]' }
        It 'is an object array otherwise' {
            @(1, 2).GetType().Name | Should -BeExactly 'Object[]'
            @([System.Collections.ArrayList](1, 2)).GetType().Name | Should -BeExactly 'Object[]'
        }
    }
    Context 'addition' {
        It 'joins arrays' { ((1, 2) + (3, 4)).Count | Should -Be 4 }
        It 'appends a scalar' { (@(1) + 2)[1] | Should -Be 2 }
        It 'appends $null' { (@(1) + $null).Count | Should -Be 2 }
        It 'gives an object array of typed arrays' {
            ([int[]](1, 2) + [int[]](3)).GetType().Name | Should -BeExactly 'Object[]'
        }
        It 'does not change the array on the left' {
            $a = 1, 2
            $b = $a
            $b += 3
            $a.Count | Should -Be 2
            $b.Count | Should -Be 3
        }
        It 'keeps the type of a constrained variable' {
            [int[]] $a = 1, 2
            $a += '3'
            $a.GetType().Name | Should -BeExactly 'Int32[]'
            $a[2] | Should -BeOfType [int]
            { . { $a = 'x' } } | Should -Not -Throw
        }
        It 'adds a hashtable as one element' { (@(1) + @{ a = 1 })[1].a | Should -Be 1 }
        It 'fails for a scalar on the left' { { 1 + (1, 2) } | Should -Throw -ErrorId 'MethodNotFound' }
        It 'starts from $null' {
            $n = $null
            $n += 1, 2
            $n.Count | Should -Be 2
            ($null + 1) | Should -Be 1
        }
        It 'makes text of a string on the left' { 'a' + (1, 2) | Should -BeExactly 'a1 2' }
    }
    Context 'repetition' {
        It 'repeats by <by>' -TestCases @(@{ by = 0; count = 0 }, @{ by = 1; count = 2 }, @{ by = 3; count = 6 }, @{ by = '2'; count = 4 }, @{ by = 1.6; count = 4 }) {
            param($by, $count)
            ((1, 2) * $by).Count | Should -Be $count
        }
        It 'refuses a negative count' {
            { (1, 2) * -1 } | Should -Throw
            { 'a' * -1 } | Should -Throw
        }
        It 'repeats text' {
            'ab' * 3 | Should -BeExactly 'ababab'
            'ab' * 0 | Should -BeExactly ''
        }
        It 'refuses an array on the right' { { 2 * (1, 2) } | Should -Throw -ErrorId 'MethodNotFound' }
    }
    Context 'indexes' {
        BeforeAll { $a = 10, 20, 30, 40, 50 }
        It 'gives <expected> for [<index>]' -TestCases @(
            @{ index = '0'; expected = 10 }, @{ index = '-1'; expected = 50 }, @{ index = '-5'; expected = 10 }
            @{ index = '5'; expected = $null }, @{ index = '-6'; expected = $null }
            @{ index = '"1"'; expected = 20 }, @{ index = '1.4'; expected = 20 }, @{ index = '1.6'; expected = 30 }
            @{ index = '1,3'; expected = 20, 40 }, @{ index = '1..3'; expected = 20, 30, 40 }, @{ index = '3..1'; expected = 40, 30, 20 }
            @{ index = '-1..1'; expected = 50, 10, 20 }, @{ index = '0,9'; expected = 10 }
            @{ index = '0,0,0'; expected = 10, 10, 10 }, @{ index = '0,1+3'; expected = 10, 20, 40 }
            @{ index = '0,1+3..4'; expected = 10, 20, 40, 50 }
        ) {
            param($index, $expected)
            $a = 10, 20, 30, 40, 50
            $result = Invoke-Expression "`$a[$index]"
            $result | Should -Be $expected
        }
        It 'refuses $null' { { $a[$null] } | Should -Throw -ErrorId 'NullArrayIndex' }
        It 'refuses what is no number' { { $a['x'] = 1 } | Should -Throw -ErrorId 'InvalidCastFromStringToInteger' }
        It 'refuses to index $null' { { $null[0] } | Should -Throw -ErrorId 'NullArray' }
        It 'assigns' {
            $b = 1, 2, 3
            $b[1] = 'x'
            $b[-1] = 'y'
            $b | Should -Be 1, 'x', 'y'
        }
        It 'refuses to assign beyond the end' {
            $b = 1, 2
            { $b[2] = 1 } | Should -Throw -ErrorId 'System.IndexOutOfRangeException'
        }
        It 'refuses to assign to a slice' {
            $b = 1, 2
            { $b[0, 1] = 1 } | Should -Throw -ErrorId 'ArraySliceAssignmentFailed'
        }
        It 'indexes text' {
            'abc'[1] | Should -BeOfType [char]
            'abc'[-1] | Should -BeExactly 'c'
            'abc'[0, 2] -join '' | Should -BeExactly 'ac'
            'abc'[7] | Should -Be $null
        }
        It 'takes index 0 of a number' {
            (5)[0] | Should -Be 5
            (5)[1] | Should -Be $null
            { Set-StrictMode -Version 3; (5)[1] } | Should -Throw
            { $n = 5; $n[0] = 1 } | Should -Throw
        }
        It 'throws beyond the end in strict mode' {
            Set-StrictMode -Version 3
            { (1, 2)[5] } | Should -Throw -ErrorId 'System.IndexOutOfRangeException'
        }
    }
    Context 'several dimensions' {
        BeforeAll {
            $m = [int[,]]::new(2, 3)
            foreach ($i in 0..1) { foreach ($j in 0..2) { $m[$i, $j] = 10 * $i + $j } }
        }
        It 'indexes' {
            $m[1, 2] | Should -Be 12
            $m.Rank | Should -Be 2
            $m.Length | Should -Be 6
            $m.GetLength(1) | Should -Be 3
            $m.GetUpperBound(0) | Should -Be 1
        }
        It 'enumerates row by row' { $m -join ',' | Should -BeExactly '0,1,2,10,11,12' }
        It 'refuses a single index' { { $m[0] } | Should -Throw -ErrorId 'NeedMultidimensionalIndex' }
        It 'refuses one beyond the bounds' { { $m[5, 0] = 1 } | Should -Throw }
        It 'is made by New-Object' { (New-Object 'string[,]' 2, 2).GetType().Name | Should -BeExactly 'String[,]' }
        It 'takes slices of index arrays' { $m[(0, 1), (1, 2)] | Should -Be 1, 12 }
    }
    Context 'comparison filters' {
        It '<text> is <expected>' -TestCases @(
            @{ text = '1,2,3,2 -eq 2'; expected = 2, 2 }, @{ text = '1,2,3 -ne 2'; expected = 1, 3 }
            @{ text = '1,2,3 -gt 1'; expected = 2, 3 }, @{ text = '1,2,3 -ge 2'; expected = 2, 3 }
            @{ text = '1,2,3 -lt 2'; expected = 1 }, @{ text = '1,2,3 -le 2'; expected = 1, 2 }
            @{ text = '"ab","cd","ad" -like "a*"'; expected = 'ab', 'ad' }, @{ text = '"ab","cd" -notlike "a*"'; expected = 'cd' }
            @{ text = '"ab","cd" -match "b|d"'; expected = 'ab', 'cd' }, @{ text = '"ab","cd" -notmatch "b"'; expected = 'cd' }
            @{ text = '"a","B" -replace "b","x"'; expected = 'a', 'x' }, @{ text = '"a b","c d" -split " "'; expected = 'a', 'b', 'c', 'd' }
            @{ text = '"A","a" -ceq "a"'; expected = 'a' }, @{ text = '"A","a" -ieq "a"'; expected = 'A', 'a' }
            @{ text = '$null,1 -eq $null'; expected = $null }
        ) {
            param($text, $expected)
            @(Invoke-Expression "@($text)") | Should -Be $expected
        }
        It 'is empty without a match' { @(1, 2 -eq 3).Count | Should -Be 0 }
        It 'is false in a condition when nothing remains' { if (1, 2 -eq 3) { throw 'no' } }
        It 'counts nulls' { (@(1, $null, $null) -eq $null).Count | Should -Be 2 }
    }
    Context 'containment' {
        It '<text> is <expected>' -TestCases @(
            @{ text = '1,2 -contains 2'; expected = $true }, @{ text = '1,2 -contains "2"'; expected = $true }
            @{ text = '"a" -contains "A"'; expected = $true }, @{ text = '"a" -ccontains "A"'; expected = $false }
            @{ text = '"a" -icontains "A"'; expected = $true }, @{ text = '1,2 -notcontains 3'; expected = $true }
            @{ text = '"a" -cnotcontains "A"'; expected = $true }, @{ text = '2 -in 1,2'; expected = $true }
            @{ text = '2 -notin 1,2'; expected = $false }, @{ text = '"A" -cin "a","b"'; expected = $false }
            @{ text = '"A" -cnotin "a","b"'; expected = $true }, @{ text = '$null -in @()'; expected = $false }
            @{ text = '$null -in $null'; expected = $true }, @{ text = '@($null) -contains $null'; expected = $true }
            @{ text = '@() -contains $null'; expected = $false }, @{ text = '(1,2),(3,4) -contains (1,2)'; expected = $false }
            @{ text = '@{a=1} -contains "a"'; expected = $false }, @{ text = '"1.0" -in 1,2'; expected = $true }
            @{ text = '1 -in "1.0","2"'; expected = $false }
        ) {
            param($text, $expected)
            $result = Invoke-Expression $text
            $result | Should -BeOfType [bool]
            $result | Should -Be $expected
        }
    }
}

Write-TestSummary
