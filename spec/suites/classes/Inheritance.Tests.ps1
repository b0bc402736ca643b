# Base classes and interfaces: constructors, virtual methods, .NET bases, what cannot be inherited.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Inheritance' -Tag CI {
    It 'inherits properties and methods' {
        class A1 { [int] $a = 1; [string] Who() { return 'A' } static [int] $s = 7; static [string] St() { return 'st' } }
        class B1 : A1 { [int] $b = 2 }
        $o = [B1]::new()
        $o.a, $o.b, $o.Who(), [B1]::s, [B1]::St() | Should -Be 1, 2, 'A', 7, 'st'
        $o -is [A1] | Should -BeTrue
        [B1].BaseType | Should -Be ([A1])
        [B1].IsSubclassOf([A1]) | Should -BeTrue
        [A1] $up = $o
        $up.b | Should -Be 2
        { [B1][A1]::new() } | Should -Throw
    }
    It 'overrides methods' {
        class A2 { [string] Who() { return 'A' } [string] Call() { return $this.Who() } }
        class B2 : A2 { [string] Who() { return 'B' + ([A2] $this).Who() } }
        class C2 : B2 { [string] Who() { return 'C' + ([B2] $this).Who() } }
        [C2]::new().Call() | Should -Be 'CBA'
        ([A2][B2]::new()).Call() | Should -Be 'BA'
    }
    It 'runs constructors from the base on' {
        class A3 { [string] $log = ''; A3() { $this.log += 'A' } A3([string] $s) { $this.log += "A$s" } }
        class B3 : A3 { B3() { $this.log += 'B' } B3([int] $i) : base("i$i") { $this.log += 'Bi' } }
        [B3]::new().log | Should -Be 'AB'
        [B3]::new(4).log | Should -Be 'Ai4Bi'
        class C3 : A3 { C3([string] $s) : base($s + $s) { } }
        [C3]::new('x').log | Should -Be 'Axx'
    }
    It 'needs a base constructor that fits' {
        { Invoke-Expression 'class A4 { A4([int] $x) { } } class B4 : A4 { B4() { } } [B4]::new()' } | Should -Throw
        { Invoke-Expression 'class A5 { A5([int] $x) { } } class B5 : A5 { } [B5]::new()' } | Should -Throw
    }
    It 'derives from .NET classes' {
        class SumList : System.Collections.Generic.List[int] { [int] Sum() { $t = 0; foreach ($i in $this) { $t += $i } return $t } }
        $l = [SumList]::new()
        $l.Add(1)
        $l.Add(2)
        $l.Sum() | Should -Be 3
        $l.Count | Should -Be 2
        class MyError : System.Exception { [int] $code; MyError([string] $m, [int] $c) : base($m) { $this.code = $c } }
        try { throw [MyError]::new('boom', 7) } catch [MyError] { $caught = $_ }
        $caught.Exception.code | Should -Be 7
        $caught.Exception.Message | Should -Be 'boom'
        $caught.FullyQualifiedErrorId | Should -Be 'boom'
        $caught.CategoryInfo.Reason | Should -Be 'MyError'
        class MyTable : hashtable { [int] Twice() { return $this.Count * 2 } }
        $t = [MyTable]::new()
        $t['a'] = 1
        $t.Twice() | Should -Be 2
    }
    It 'implements interfaces' {
        class Sized : System.IComparable { [int] $n; Sized($n) { $this.n = $n } [int] CompareTo([object] $o) { return $this.n.CompareTo($o.n) } }
        ([Sized]::new(2), [Sized]::new(1) | Sort-Object).n | Should -Be 1, 2
        [Sized]::new(1) -lt [Sized]::new(2) | Should -BeTrue
        [Sized].GetInterfaces().Name | Should -Be 'IComparable'
        class Freed : System.IDisposable { [bool] $isFreed; [void] Dispose() { $this.isFreed = $true } }
        $f = [Freed]::new()
        ([System.IDisposable] $f).Dispose()
        $f.isFreed | Should -BeTrue
        class Same : System.IEquatable[string] { [bool] Equals([string] $s) { return $s -eq 'same' } }
        [Same]::new().Equals('same') | Should -BeTrue
    }
    It 'has a comparer for .NET' {
        class ByLength : System.Collections.Generic.IComparer[string] { [int] Compare([string] $a, [string] $b) { return $a.Length - $b.Length } }
        $l = [System.Collections.Generic.List[string]]('aaa', 'b', 'cc')
        $l.Sort([ByLength]::new())
        $l | Should -Be 'b', 'cc', 'aaa'
    }
    It 'gives inherited types to members' {
        class Tree { [Tree] $left; [Tree[]] $all = @(); [System.Collections.Generic.List[Tree]] $list = [System.Collections.Generic.List[Tree]]::new() }
        class Leaf : Tree { }
        $t = [Tree]::new()
        $t.left = [Leaf]::new()
        $t.all += [Leaf]::new()
        $t.list.Add([Leaf]::new())
        $t.left, $t.all[0], $t.list[0] | ForEach-Object { $_.GetType().Name } | Should -Be 'Leaf', 'Leaf', 'Leaf'
    }
    ShouldBeParseError 'class A : NoSuchBase { }' TypeNotFound 10
    ShouldBeParseError 'class A : string { }' SealedBaseClass -AtRuntime
    ShouldBeParseError 'class A : int { }' SealedBaseClass -AtRuntime
    ShouldBeParseError 'class A : System.DayOfWeek { }' SealedBaseClass -AtRuntime
    ShouldBeParseError 'class A : { }' TypeNameExpected
    ShouldBeParseError 'class A : B, { }' TypeNameExpected, TypeNotFound 12, 10
    ShouldBeParseError 'class A : object, string { }' InterfaceNameExpected -AtRuntime
    ShouldBeParseError 'class A : System.IDisposable { }' TypeCreationError -AtRuntime
    It 'misses a base constructor' { { Invoke-Expression 'class A6 { A6() : base(1) { } } [A6]::new()' } | Should -Throw }
    ShouldBeParseError 'class A { M() : base() { } }' MissingFunctionBody 13
    ShouldBeParseError 'class A { A() : this() { } }' MissingBaseCtorCall
    ShouldBeParseError 'class A { A() : base { } }' MissingMethodParameterList, UnexpectedToken 20, 25
}

Write-TestSummary
