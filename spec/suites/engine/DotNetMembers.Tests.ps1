# .NET's own members from scripts: LINQ, delegates, generic methods, by-reference arguments, InvokeMember, PSScriptMethod and its like.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'LINQ' {
    It '<code>' -TestCases @(
        @{ code = { [System.Linq.Enumerable]::Sum([int[]](1, 2, 3)) }; expected = '6' }
        @{ code = { [System.Linq.Enumerable]::Average([double[]](1, 2)) }; expected = '1.5' }
        @{ code = { [System.Linq.Enumerable]::Range(3, 4) }; expected = '3 | 4 | 5 | 6' }
        @{ code = { [System.Linq.Enumerable]::Repeat('a', 3) -join '' }; expected = 'aaa' }
        @{ code = { [System.Linq.Enumerable]::Where([int[]](1, 2, 3, 4), [Func[int, bool]] { param($x) $x % 2 -eq 0 }) }; expected = '2 | 4' }
        @{ code = { [System.Linq.Enumerable]::Select([int[]](1, 2), [Func[int, string]] { param($x) "n$x" }) }; expected = 'n1 | n2' }
        @{ code = { [System.Linq.Enumerable]::OrderBy([string[]]('b', 'a'), [Func[string, string]] { $args[0] }) -join ',' }; expected = 'a,b' }
        @{ code = { [System.Linq.Enumerable]::OrderByDescending([int[]](1, 3, 2), [Func[int, int]] { $args[0] }) -join ',' }; expected = '3,2,1' }
        @{ code = { [System.Linq.Enumerable]::ToArray([int[]](1, 2)).GetType().FullName }; expected = 'System.Int32[]' }
        @{ code = { [System.Linq.Enumerable]::ToList([string[]]('a', 'b')).GetType().Name }; expected = 'List`1' }
        @{ code = { [System.Linq.Enumerable]::First([int[]](5, 6)) }; expected = '5' }
        @{ code = { [System.Linq.Enumerable]::First([int[]]@()) }; expected = 'error InvalidOperationException' }
        @{ code = { [System.Linq.Enumerable]::FirstOrDefault([int[]]@()) }; expected = '0' }
        @{ code = { [System.Linq.Enumerable]::Last([int[]](5, 6)) }; expected = '6' }
        @{ code = { [System.Linq.Enumerable]::Single([int[]](5, 6)) }; expected = 'error InvalidOperationException' }
        @{ code = { [System.Linq.Enumerable]::Any([int[]](1, 2), [Func[int, bool]] { $args[0] -gt 1 }) }; expected = 'True' }
        @{ code = { [System.Linq.Enumerable]::All([int[]](1, 2), [Func[int, bool]] { $args[0] -gt 1 }) }; expected = 'False' }
        @{ code = { [System.Linq.Enumerable]::Count([int[]](1, 2, 3)) }; expected = '3' }
        @{ code = { [System.Linq.Enumerable]::Distinct([int[]](1, 2, 1)) -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::Except([int[]](1, 2, 3), [int[]](2)) -join ',' }; expected = '1,3' }
        @{ code = { [System.Linq.Enumerable]::Intersect([int[]](1, 2, 3), [int[]](2, 3, 4)) -join ',' }; expected = '2,3' }
        @{ code = { [System.Linq.Enumerable]::Union([int[]](1, 2), [int[]](2, 3)) -join ',' }; expected = '1,2,3' }
        @{ code = { [System.Linq.Enumerable]::Concat([int[]](1, 2), [int[]](2, 3)) -join ',' }; expected = '1,2,2,3' }
        @{ code = { [System.Linq.Enumerable]::Skip([int[]](1, 2, 3), 1) -join ',' }; expected = '2,3' }
        @{ code = { [System.Linq.Enumerable]::Take([int[]](1, 2, 3), 2) -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::TakeWhile([int[]](1, 2, 3), [Func[int, bool]] { $args[0] -lt 3 }) -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::SkipWhile([int[]](1, 2, 3), [Func[int, bool]] { $args[0] -lt 2 }) -join ',' }; expected = '2,3' }
        @{ code = { [System.Linq.Enumerable]::Reverse([int[]](1, 2, 3)) -join ',' }; expected = '3,2,1' }
        @{ code = { [System.Linq.Enumerable]::Zip([int[]](1, 2), [string[]]('a', 'b'), [Func[int, string, string]] { "$($args[0])$($args[1])" }) -join ',' }; expected = '1a,2b' }
        @{ code = { [System.Linq.Enumerable]::Aggregate([int[]](1, 2, 3), [Func[int, int, int]] { $args[0] + $args[1] }) }; expected = '6' }
        @{ code = { [System.Linq.Enumerable]::Max([int[]](1, 3, 2)); [System.Linq.Enumerable]::Min([int[]](4, 3)) }; expected = '3 | 3' }
        @{ code = { [System.Linq.Enumerable]::SequenceEqual([int[]](1, 2), [int[]](1, 2)) }; expected = 'True' }
        @{ code = { [System.Linq.Enumerable]::Contains([string[]]('a', 'b'), 'b') }; expected = 'True' }
        @{ code = { [System.Linq.Enumerable]::ElementAt([int[]](1, 2), 1) }; expected = '2' }
        @{ code = { [System.Linq.Enumerable]::ElementAtOrDefault([int[]](1, 2), 9) }; expected = '0' }
        @{ code = { [System.Linq.Enumerable]::Cast[string](@('a', 'b')).GetType().Name.Length -gt 0 }; expected = 'True' }
        @{ code = { [System.Linq.Enumerable]::OfType[int](@(1, 'a', 2)) -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::Empty[int]() | Measure-Object | ForEach-Object Count }; expected = '0' }
        @{ code = { [System.Linq.Enumerable]::GroupBy([string[]]('aa', 'b', 'cc'), [Func[string, int]] { $args[0].Length }) | ForEach-Object { "$($_.Key):$($_ -join '+')" } }; expected = '2:aa+cc | 1:b' }
        @{ code = { [System.Linq.Enumerable]::ToDictionary([string[]]('a', 'bb'), [Func[string, int]] { $args[0].Length }).Keys -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::ToHashSet([int[]](1, 1, 2)).Count }; expected = '2' }
        @{ code = { [System.Linq.Enumerable]::Append([int[]](1), 2) -join ',' }; expected = '1,2' }
        @{ code = { [System.Linq.Enumerable]::Prepend([int[]](1), 2) -join ',' }; expected = '2,1' }
        @{ code = { [System.Linq.Enumerable]::DefaultIfEmpty([int[]]@(), 7) -join ',' }; expected = '7' }
        @{ code = { [System.Linq.Enumerable]::Chunk([int[]](1, 2, 3), 2) | ForEach-Object { "[$_]" } }; expected = '[1 2] | [3]' }
        @{ code = { [System.Linq.Enumerable]::Where((1, 2), [Func[object, bool]] { $args[0] -gt 1 }) }; expected = '2' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Delegates' {
    It '<code>' -TestCases @(
        @{ code = { ([Func[int, int]] { $args[0] * 2 }).Invoke(4) }; expected = '8' }
        @{ code = { ([Func[int, int, string]] { param($a, $b) "$a+$b" }).Invoke(1, 2) }; expected = '1+2' }
        @{ code = { ([Action[string]] { param($s) $script:seen = $s }).Invoke('x'); $script:seen }; expected = 'x' }
        @{ code = { ([Predicate[int]] { $args[0] -gt 3 }).Invoke(4) }; expected = 'True' }
        @{ code = { ([Comparison[int]] { $args[1] - $args[0] }).GetType().Name }; expected = 'Comparison`1' }
        @{ code = { $l = [System.Collections.Generic.List[int]](3, 1, 2); $l.Sort([Comparison[int]] { $args[1] - $args[0] }); $l -join ',' }; expected = '3,2,1' }
        @{ code = { $l = [System.Collections.Generic.List[int]](3, 1, 2); $l.Find({ $args[0] -lt 3 }); $l.FindAll({ $args[0] -gt 1 }) -join ','; $l.RemoveAll({ $args[0] -eq 3 }); $l.Exists({ $args[0] -eq 1 }); $l.TrueForAll({ $args[0] -gt 0 }) }; expected = '1 | 3,2 | 1 | True | True' }
        @{ code = { $l = [System.Collections.Generic.List[string]]('a', 'b'); $l.ForEach({ param($x) $script:got += $x }); $l.ConvertAll([Converter[string, int]] { [int][char]$args[0] }) -join ',' }; expected = '97,98' }
        @{ code = { [array]::Sort([int[]](2, 1), [Comparison[int]] { $args[0] - $args[1] }) }; expected = '' }
        @{ code = { [array]::Find([int[]](1, 2, 3), [Predicate[int]] { $args[0] -gt 1 }) }; expected = '2' }
        @{ code = { [array]::ConvertAll([int[]](1, 2), [Converter[int, string]] { "c$($args[0])" }) -join ',' }; expected = 'c1,c2' }
        @{ code = { [array]::FindIndex([int[]](1, 2), [Predicate[int]] { $args[0] -eq 2 }) }; expected = '1' }
        @{ code = { [array]::Exists([int[]](1, 2), [Predicate[int]] { $args[0] -eq 5 }) }; expected = 'False' }
        @{ code = { [array]::ForEach([int[]](1, 2), [Action[int]] { $script:total += $args[0] }); $script:total }; expected = '3' }
        @{ code = { $m = [math]::Abs; $m.GetType().Name; $m.Invoke(-3) }; expected = 'PSMethod`1 | 3' }
        @{ code = { $m = 'abc'.Substring; $m.Invoke(1); $m.OverloadDefinitions.Count }; expected = 'bc | 2' }
        @{ code = { $d = [Func[string, string]]'abc'.ToUpper }; expected = 'error ConvertToFinalInvalidCastException' }
        @{ code = { [Func[double, double]]$s = [math]::Sqrt; $s.Invoke(16) }; expected = '4' }
        @{ code = { [Func[string, int, string]]$s = 'abcdef'.Substring }; expected = 'error ConvertToFinalInvalidCastException' }
        @{ code = { [regex]::Replace('a1b2', '\d', { param($m) [int]$m.Value + 1 }) }; expected = 'a2b3' }
        @{ code = { [Func[int, bool]] 5 }; expected = 'error ConvertToFinalInvalidCastException' }
        @{ code = { [Action] 'x' }; expected = 'error ConvertToFinalInvalidCastException' }
        @{ code = { $a = [Action] { $script:n++ }; $script:n = 0; $a.Invoke(); $a.Invoke(); $script:n }; expected = '2' }
        @{ code = { ([Func[object, object]] { throw 'inside' }).Invoke(1) }; expected = 'error RuntimeException' }
        @{ code = { ([Func[int, int]] { 'text' }).Invoke(1) }; expected = 'error PSInvalidCastException' }
        @{ code = { ([Func[int[]]] { 1, 2 }).Invoke().GetType().Name }; expected = 'Int32[]' }
        @{ code = { $lazy = [Lazy[int]]::new([Func[int]] { $script:made++; 5 }); $script:made = 0; $lazy.Value; $lazy.Value; $script:made }; expected = '5 | 5 | 1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'By reference and generics' {
    It '<code>' -TestCases @(
        @{ code = { $n = 0; [int]::TryParse('12', [ref]$n); $n }; expected = 'True | 12' }
        @{ code = { $n = 0; [int]::TryParse('x', [ref]$n); $n }; expected = 'False | 0' }
        @{ code = { $d = [System.Collections.Generic.Dictionary[string, int]]::new(); $d.Add('a', 1); $v = 0; $d.TryGetValue('a', [ref]$v); $v; $d.TryGetValue('b', [ref]$v); $v }; expected = 'True | 1 | False | 0' }
        @{ code = { $date = [datetime]::MinValue; [datetime]::TryParse('2020-01-02', [ref]$date); $date.Year }; expected = 'True | 2020' }
        @{ code = { $r = [ref]5; $r.Value; $r.Value = 7; $r.Value; $r.GetType().Name }; expected = '5 | 7 | PSReference`1' }
        @{ code = { function Set-Ref([ref]$x) { $x.Value = 'set' } $y = 'old'; Set-Ref ([ref]$y); $y }; expected = 'set' }
        @{ code = { function Set-Ref2([ref]$x) { $x.Value = 'set' } Set-Ref2 5 }; expected = 'error ParameterArgumentTransformationError,Set-Ref2' }
        @{ code = { [array]::Empty[int]().GetType().FullName }; expected = 'System.Int32[]' }
        @{ code = { [array]::Empty[int, int]() }; expected = 'error MethodCountCouldNotFindBestGeneric' }
        @{ code = { [array]::IndexOf[string](('a', 'b'), 'b') }; expected = '1' }
        @{ code = { [tuple]::Create(1, 'a').GetType().Name; [tuple]::Create[int, string](1, 'a').Item2 }; expected = 'Tuple`2 | a' }
        @{ code = { [System.Collections.Generic.KeyValuePair]::Create('k', 1).Value }; expected = '1' }
        @{ code = { [Activator]::CreateInstance([System.Text.StringBuilder]).GetType().Name }; expected = 'StringBuilder' }
        @{ code = { [Activator]::CreateInstance([System.Text.StringBuilder], 'text').ToString() }; expected = 'text' }
        @{ code = { [enum]::TryParse[System.DayOfWeek]('Monday', [ref]$null) }; expected = 'error MethodCountCouldNotFindBestGeneric' }
        @{ code = { [enum]::Parse([System.DayOfWeek], 'friday', $true) }; expected = 'Friday' }
        @{ code = { [enum]::GetValues([System.StringComparison]).Count }; expected = '6' }
        @{ code = { [int].GetMethod('Parse', [type[]]@([string])).Invoke($null, @('42')) }; expected = '42' }
        @{ code = { [string].GetProperty('Length').GetValue('abcd') }; expected = '4' }
        @{ code = { 'abc'.GetType().InvokeMember('ToUpper', 'InvokeMethod', $null, 'abc', $null) }; expected = 'ABC' }
        @{ code = { [math].InvokeMember('Max', 'InvokeMethod', $null, $null, @(1, 2)) }; expected = '2' }
        @{ code = { [string].InvokeMember('Length', 'GetProperty', $null, 'abc', @()) }; expected = '3' }
        @{ code = { [System.Text.StringBuilder].GetConstructor([type[]]@([string])).Invoke(@('made')).ToString() }; expected = 'made' }
        @{ code = { [int].IsAssignableFrom([int]); [object].IsAssignableFrom([string]); [type]::GetType('System.Int32').Name; [type]::GetType('nope') }; expected = 'True | True | Int32 | $null' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Members made by hand' {
    It '<code>' -TestCases @(
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o | Add-Member ScriptMethod Twice { $this.A * 2 }; $o.Twice() }; expected = '2' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Members.Add([System.Management.Automation.PSScriptMethod]::new('Add', { param($n) $this.A + $n })); $o.Add(5); $o.psobject.Methods['Add'].OverloadDefinitions }; expected = '6 | System.Object Add();' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSNoteProperty]::new('B', 2)); $o.B; $o.psobject.Properties.Remove('A'); $o.psobject.Properties.Name }; expected = '2 | B' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSScriptProperty]::new('C', { $this.A + 10 }, { param($v) $this.A = $v })); $o.C; $o.C = 5; $o.C }; expected = '11 | 15' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSAliasProperty]::new('Z', 'A')); $o.Z; $o.Z = 9; $o.A }; expected = '1 | 9' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSAliasProperty]::new('S', 'A', [string])); $o.S.GetType().Name }; expected = 'String' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSNoteProperty]::new('A', 2)) }; expected = '' }
        @{ code = { $v = Get-Variable -Name HOME; $o = [pscustomobject]@{ }; $o.psobject.Properties.Add([System.Management.Automation.PSVariableProperty]::new($v)); $o.HOME -eq $HOME }; expected = 'True' }
        @{ code = { $o = [pscustomobject]@{ A = 1 }; $p = $o.psobject.Properties['A']; "$($p.Name) $($p.Value) $($p.MemberType) $($p.TypeNameOfValue) $($p.IsSettable) $($p.IsGettable) $($p.IsInstance)"; $p.Value = 8; $o.A }; expected = 'A 1 NoteProperty System.Int32 True True True | 8' }
        @{ code = { $p = 'abc'.psobject.Properties['Length']; "$($p.MemberType) $($p.Value) $($p.IsSettable) $($p.TypeNameOfValue) $($p.IsInstance)"; $p.Value = 5 }; expected = 'Property 3 False System.Int32 True | error ReadOnlyProperty' }
        @{ code = { $o = [pscustomobject]@{ A = 1; B = 2 }; $c = $o.psobject.Copy(); $c.A = 5; $o.A; $c.psobject.Properties.Match('*').Count; $o.psobject.Members.Match('A').Count }; expected = '1 | 2 | 1' }
        @{ code = { $m = 'abc'.psobject.Methods['Substring']; $m.Invoke(1); $m.Name; $m.MemberType; $m.OverloadDefinitions.Count }; expected = 'bc | Substring | Method | 2' }
        @{ code = { 'abc'.psobject.Members['ToUpper'].Invoke(); 'abc'.psobject.BaseObject; 'abc'.psobject.ImmediateBaseObject; 'abc'.psobject.TypeNames }; expected = 'ABC | abc | abc | System.String | System.Object' }
        @{ code = { $o = [psobject]::new('abc'); $o.GetType().Name; $o.Length; [psobject]::AsPSObject(5).GetType().Name }; expected = 'String | 3 | Int32' }
        @{ code = { $s = [System.Management.Automation.PSMemberSet]::new('set'); $s.Members.Add([System.Management.Automation.PSNoteProperty]::new('in', 1)); $o = [pscustomobject]@{ }; $o.psobject.Members.Add($s); $o.set.in; $o.psobject.Members['set'].MemberType }; expected = 'error InvokeMethodOnNull' }
        @{ code = { $o = [pscustomobject]@{ B = 1; A = 2 }; $o.psobject.Members.Add([System.Management.Automation.PSPropertySet]::new('ps', [string[]]('A', 'B'))); $o.ps.psobject.Properties.Name -join ',' }; expected = 'ReferencedPropertyNames,MemberType,Value,TypeNameOfValue,Name,IsInstance' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
