# Method calls: names, references, overloads, generic arguments, static calls, Where and ForEach.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Methods' -Tag CI {
    It '<text> is <expected>' -TestCases @(
        @{ text = '"abc".Substring(1)'; expected = 'bc' }, @{ text = '"abc".Substring(1, 1)'; expected = 'b' }, @{ text = '"abc".''Length'''; expected = 3 }
        @{ text = '$n = "Length"; "abc".$n'; expected = 3 }, @{ text = '$m = "ToUpper"; "abc".$m()'; expected = 'ABC' }, @{ text = '"abc"."To$("Upper")"()'; expected = 'ABC' }
        @{ text = '[math]::$("Pi") -gt 3'; expected = $true }, @{ text = '[int]::"MaxValue"'; expected = [int]::MaxValue }, @{ text = '@{ "a b" = 1 }."a b"'; expected = 1 }
        @{ text = '[string]::Join(",", [string[]]("a", "b"))'; expected = 'a,b' }, @{ text = '[string]::Join(",", 1, 2, "c")'; expected = '1,2,c' }, @{ text = '[string]::Format("{0}-{1}", 1, 2)'; expected = '1-2' }
        @{ text = '[string]::Concat("a", 1, $null)'; expected = 'a1' }, @{ text = '[string]::IsNullOrEmpty($null)'; expected = $true }, @{ text = '[math]::Max(1.5, 2.5)'; expected = 2.5 }
        @{ text = '[char]::IsDigit("5")'; expected = $true }, @{ text = '"a,b".Split(",").Count'; expected = 2 }, @{ text = '"abc".IndexOf("C", [StringComparison]::OrdinalIgnoreCase)'; expected = 2 }
        @{ text = '"abc".Contains("b")'; expected = $true }, @{ text = '(5).ToString("D3")'; expected = '005' }
        @{ text = '[int].Name'; expected = 'Int32' }, @{ text = '[int]::Parse("12")'; expected = 12 }, @{ text = '[datetime]::new(2020, 1, 2).Day'; expected = 2 }
        @{ text = '"abc"[1].GetType().Name'; expected = 'Char' }, @{ text = '(1, 2, 3).GetLength(0)'; expected = 3 }, @{ text = '(1, 2, 3).Contains(2)'; expected = $true }
        @{ text = '[array]::IndexOf((1, 2, 3), 3)'; expected = 2 }, @{ text = '"x".PadLeft(3).Length'; expected = 3 }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -Be $expected
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '$null.Foo()'; id = 'InvokeMethodOnNull' }, @{ text = '"a".Nope()'; id = 'MethodNotFound' }, @{ text = '[int]::Nope()'; id = 'MethodNotFound' }, @{ text = '"a".Substring()'; id = 'MethodCountCouldNotFindBest' }
        @{ text = '"a".Substring(9)'; id = 'ArgumentOutOfRangeException' }, @{ text = '[int]::Parse("x")'; id = 'FormatException' }, @{ text = '"a".Length()'; id = 'MethodNotFound' }, @{ text = '[math]::Abs("x")'; id = '*' }
        @{ text = '[datetime]::new("x")'; id = '*' }, @{ text = '[string]::new()'; id = 'MethodCountCouldNotFindBest' }, @{ text = '[math]::new()'; id = '*' }, @{ text = '"a".PadLeft("x")'; id = 'MethodArgumentConversionInvalidCastArgument' }
        @{ text = '[array]::Empty[int, int]()'; id = 'MethodCountCouldNotFindBestGeneric' }, @{ text = '[array]::Empty[no.such]()'; id = 'TypeNotFound' }, @{ text = '"abc".Contains[int]("a")'; id = 'MethodCountCouldNotFindBestGeneric' }
        @{ text = '[System.Linq.Enumerable]::Empty()'; id = 'MethodCountCouldNotFindBest' }, @{ text = '[int]::TryParse("1", $x)'; id = '*' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'take references' {
        $i = 0
        [int]::TryParse('12', [ref] $i) | Should -BeTrue
        $i | Should -Be 12
        $r = [ref] $i
        $r.Value = 5
        $i | Should -Be 5
        $r.GetType().Name | Should -Be 'PSReference`1'
        function Set-Ref([ref] $x) { $x.Value = 'set' }
        $v = 1
        Set-Ref ([ref] $v)
        $v | Should -Be 'set'
        { Set-Ref 5 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,Set-Ref'
        $h = @{ a = 1 }
        $d = $null
        [System.Collections.Generic.Dictionary[string, int]] $t = @{}
        $t['k'] = 3
        $out = 0
        $t.TryGetValue('k', [ref] $out) | Should -BeTrue
        $out | Should -Be 3
    }
    It 'name their type arguments: <text>' -TestCases @(
        @{ text = '[System.Linq.Enumerable]::OfType[int]((1, "a", 2))'; expected = 1, 2 }, @{ text = '[array]::Empty[int]().GetType().Name'; expected = 'Int32[]' }
        @{ text = '[tuple]::Create[int, string](1, "a").Item2'; expected = 'a' }, @{ text = '[System.Collections.Generic.KeyValuePair]::Create[string, int]("a", 1).Value'; expected = 1 }
        @{ text = '[activator]::CreateInstance[System.Text.StringBuilder]().Length'; expected = 0 }, @{ text = '[System.Linq.Enumerable]::Range[int](1, 2)'; expected = 1, 2 }
        @{ text = '[System.Linq.Enumerable]::ToList[int]([int[]](1, 2)).Count'; expected = 2 }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -Be $expected
    }
    It 'are found by their overloads' {
        'abc'.Substring.OverloadDefinitions.Count | Should -Be 2
        'abc'.Substring.OverloadDefinitions[0] | Should -Be 'string Substring(int startIndex)'
        [int]::Parse.OverloadDefinitions.Count | Should -BeGreaterThan 2
        [datetime]::new.OverloadDefinitions.Count | Should -BeGreaterThan 5
    }
    It 'have no value where they are missing' {
        'a'.Nope | Should -Be $null
        [int]::Nope | Should -Be $null
        $null.Nope | Should -Be $null
        (1, 2).Nope | Should -Be $null
    }
    It 'reach into collections' {
        ('a', 'bb').Length | Should -Be 2
        ('a', 'bb').ToUpper() | Should -BeExactly 'A', 'BB'
        (@{ x = 1 }, @{ x = 2 }).x | Should -Be 1, 2
        ([pscustomobject]@{ x = 1 }, [pscustomobject]@{ y = 2 }).x | Should -Be 1, $null
        ('a', [pscustomobject]@{ x = 2 }).x | Should -Be 2
        { ('a', 'b').Nope() } | Should -Throw -ErrorId 'MethodNotFound'
    }
}

Describe 'Where and ForEach' {
    It 'filter by mode <mode>' -TestCases @(
        @{ mode = 'Default'; count = 0; expected = 6, 7, 8 }, @{ mode = 'First'; count = 2; expected = 6, 7 }, @{ mode = 'Last'; count = 1; expected = 8 }, @{ mode = 'SkipUntil'; count = 0; expected = 6, 7, 8, 1 }
        @{ mode = 'SkipUntil'; count = 2; expected = 6, 7 }, @{ mode = 'Until'; count = 0; expected = 1, 2 }, @{ mode = 'First'; count = 0; expected = 6 }
    ) {
        param($mode, $count, $expected)
        (1, 2, 6, 7, 8, 1).Where({ $_ -gt 5 }, $mode, $count) | Should -Be $expected
    }
    It 'split in two' {
        $even, $odd = (1..5).Where({ $_ % 2 -eq 0 }, 'Split')
        $even | Should -Be 2, 4
        $odd | Should -Be 1, 3, 5
    }
    It 'call for each: <text>' -TestCases @(
        @{ text = '(1..3).ForEach({ $_ * 2 })'; expected = 2, 4, 6 }, @{ text = '(1..3).ForEach({ $_ * $args[0] }, 10)'; expected = 10, 20, 30 }, @{ text = '("a", "b").ForEach("ToUpper")'; expected = 'A', 'B' }
        @{ text = '("abc", "xyz").ForEach("Substring", 1, 1)'; expected = 'b', 'y' }, @{ text = '(1, 2).ForEach([string])[0].GetType().Name'; expected = 'String' }, @{ text = '("1", "2").ForEach([int])'; expected = 1, 2 }
        @{ text = '([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 }).ForEach("a")'; expected = 1, 2 }, @{ text = '(1..3).Where{ $_ -eq 2 }'; expected = 2 }, @{ text = '(1..3).ForEach{ $_ + 1 }'; expected = 2, 3, 4 }
        @{ text = '(5).ForEach({ $_ + 1 })'; expected = 6 }, @{ text = '"x".Where({ $true })'; expected = 'x' }, @{ text = '$null.Where({ $true }).Count'; expected = 0 }, @{ text = '$null.ForEach({ 1 }).Count'; expected = 0 }
        @{ text = '@().ForEach({ 1 }).Count'; expected = 0 }, @{ text = '(1, 2).Where({ $false }).Count'; expected = 0 }, @{ text = '@(@{ a = 1 }).Where({ $_.a -eq 1 }).Count'; expected = 1 }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -Be $expected
    }
    It 'set a property' {
        $o = @([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 })
        $o.ForEach('a', 7)
        $o.a | Should -Be 7, 7
    }
    It 'give a collection' {
        (1..3).Where({ $true }).GetType().Name | Should -Be 'Collection`1'
        (1..3).ForEach({ $_ }).Count | Should -Be 3
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = '(1..3).Where()'; id = 'MethodCountCouldNotFindBest' }, @{ text = '(1..3).ForEach()'; id = 'MethodCountCouldNotFindBest' }, @{ text = '(1..3).Where({ 1 }, "Nope")'; id = '*' }
        @{ text = '(1..3).Where({ 1 }, "First", -1)'; id = '*' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
}

Write-TestSummary
