# Classes: properties, methods, constructors, statics, hidden members, conversions, overloads.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Class members' -Tag CI {
    It 'has properties with defaults' {
        class WithDefaults { [int] $a = 5 + 6; [string] $b = "x$(1 + 1)"; [datetime] $d = '2020-01-02'; $e; [int[]] $f = 1, 2; [hashtable] $h = @{ k = 1 } }
        $o = [WithDefaults]::new()
        $o.a | Should -Be 11
        $o.b | Should -BeExactly 'x2'
        $o.d.Year | Should -Be 2020
        $o.e | Should -Be $null
        $o.f | Should -Be 1, 2
        $o.h.k | Should -Be 1
        [WithDefaults].GetProperty('e').PropertyType | Should -Be ([object])
    }
    It 'converts what is assigned' {
        class Converts { [int] $i; [string] $s; [Converts] $next; [bool] $b }
        $o = [Converts]::new()
        $o.i = '5'
        $o.i | Should -BeOfType [int]
        $o.s = 5
        $o.s | Should -BeExactly '5'
        $o.b = 1
        $o.b | Should -BeTrue
        { $o.i = 'x' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        { $o.next = 'x' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        { $o.nothing = 1 } | Should -Throw -ErrorId 'PropertyAssignmentException'
    }
    It 'checks attributes of properties' {
        class Checked { [ValidateRange(1, 5)][int] $v = 1; [ValidateNotNullOrEmpty()][string] $s = 'x'; [ValidateSet('a', 'b')] $c = 'a' }
        $o = [Checked]::new()
        { $o.v = 9 } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        { $o.s = '' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        { $o.c = 'z' } | Should -Throw -ErrorId 'ExceptionWhenSetting'
        $o.v | Should -Be 1
        [Checked].GetProperty('v').GetCustomAttributes($true)[0].MaxRange | Should -Be 5
    }
    It 'has methods that give what they return' {
        class Methods {
            [void] V() { 'ignored' }
            [object] O() { return 1, 2 }
            [int[]] I() { return 1, 2 }
            [string] S() { return 5 }
            [bool] B() { return 'x' }
            N() { }
            [int] Loop() { foreach ($i in 1..5) { if ($i -eq 3) { return $i } } return -1 }
            [int] Switch() { switch (2) { 2 { return 7 } } return 0 }
            [int] Try() { try { return 1 } finally { $null = 2 } }
        }
        $o = [Methods]::new()
        $o.V() | Should -Be $null
        $o.O() | Should -Be 1, 2
        $o.I().GetType().Name | Should -Be 'Int32[]'
        $o.S() | Should -BeExactly '5'
        $o.B() | Should -BeExactly $true
        $o.N() | Should -Be $null
        $o.Loop(), $o.Switch(), $o.Try() | Should -Be 3, 7, 1
        [Methods].GetMethod('N').ReturnType | Should -Be ([void])
    }
    It 'chooses among overloads' {
        class Overloads {
            [string] M([int] $a) { return 'int' }
            [string] M([string] $a) { return 'string' }
            [string] M([int] $a, [int] $b) { return 'two' }
            [string] M([hashtable] $h) { return 'table' }
            [string] M() { return 'none' }
        }
        $o = [Overloads]::new()
        $o.M(1), $o.M('a'), $o.M(1, 2), $o.M(@{}), $o.M() | Should -Be 'int', 'string', 'two', 'table', 'none'
        { $o.M(1, 2, 3) } | Should -Throw -ErrorId 'MethodCountCouldNotFindBest'
        { $o.Nope() } | Should -Throw -ErrorId 'MethodNotFound'
        $o.M.OverloadDefinitions.Count | Should -Be 5
    }
    It 'has statics' {
        class Statics { static [int] $n = 3; static [int] Twice([int] $x) { return $x * 2 } static [int] Sum() { return [Statics]::n + [Statics]::Twice(2) } }
        [Statics]::n | Should -Be 3
        [Statics]::Sum() | Should -Be 7
        [Statics]::n = 10
        [Statics]::n | Should -Be 10
        { [Statics]::n = 'x' } | Should -Throw
        { [Statics]::Nope() } | Should -Throw -ErrorId 'MethodNotFound'
        [Statics]::Nope | Should -Be $null
    }
    It 'runs a static constructor once' {
        class StaticCtor { static [int] $runs = 0; static [StaticCtor] $one = [StaticCtor]::new(); static StaticCtor() { [StaticCtor]::runs++ } }
        $null = [StaticCtor]::new(), [StaticCtor]::new()
        [StaticCtor]::runs | Should -Be 1
        [StaticCtor]::one | Should -BeOfType ([StaticCtor])
    }
    It 'has constructors' {
        class Ctors { [string] $how; Ctors() { $this.how = 'none' } Ctors([int] $x) { $this.how = "int $x" } Ctors([string] $s, $y) { $this.how = "two $s$y" } }
        [Ctors]::new().how, [Ctors]::new(5).how, [Ctors]::new('a', 'b').how | Should -Be 'none', 'int 5', 'two ab'
        (New-Object Ctors).how | Should -Be 'none'
        (New-Object Ctors 7).how | Should -Be 'int 7'
        (New-Object Ctors -ArgumentList 'a', 1).how | Should -Be 'two a1'
        ([Ctors]5).how | Should -Be 'int 5'
        { [Ctors]::new(1, 2, 3) } | Should -Throw -ErrorId 'MethodCountCouldNotFindBest'
        { New-Object Ctors 1, 2, 3 } | Should -Throw -ErrorId 'ConstructorInvokedThrowException,*'
    }
    It 'is made of a hashtable' {
        class FromTable { [int] $a; [string] $b }
        $o = [FromTable]@{ a = '1'; b = 2 }
        $o.a, $o.b | Should -Be 1, '2'
        { [FromTable]@{ z = 1 } } | Should -Throw -ErrorId 'ObjectCreationError'
        { [FromTable]5 } | Should -Throw -ErrorId 'ConvertToFinalInvalidCastException'
        (New-Object FromTable -Property @{ a = 3 }).a | Should -Be 3
    }
    It 'needs a constructor without parameters for a hashtable' {
        class NeedsArgument { NeedsArgument([int] $x) { } }
        { [NeedsArgument]@{} } | Should -Throw
        { [NeedsArgument]::new() } | Should -Throw -ErrorId 'MethodCountCouldNotFindBest'
    }
    It 'throws what a constructor throws' {
        class BadCtor { BadCtor() { throw 'in ctor' } }
        { [BadCtor]::new() } | Should -Throw -ExpectedMessage '*in ctor*'
    }
    It 'overrides what objects have' {
        class Overrides { [int] $n = 1; [string] ToString() { return "n$($this.n)" } [bool] Equals($o) { return $o.n -eq $this.n } [int] GetHashCode() { return $this.n } }
        "$([Overrides]::new())" | Should -Be 'n1'
        [Overrides]::new() -eq [Overrides]::new() | Should -BeTrue
        [Overrides]::new().GetHashCode() | Should -Be 1
        @{ [Overrides]::new() = 'x' }[[Overrides]::new()] | Should -Be 'x'
    }
    It 'hides members' {
        class Hides { hidden [int] $z = 1; [int] $y = 2; hidden [int] H() { return 3 } static hidden [int] $sz = 4 }
        $o = [Hides]::new()
        $o.z, $o.H(), [Hides]::sz | Should -Be 1, 3, 4
        ($o | Get-Member -MemberType Property).Name | Should -Be 'y'
        ($o | Get-Member H) | Should -Be $null
        ($o | Get-Member H -Force).Name | Should -Be 'H'
        ($o | Format-List | Out-String).Trim() | Should -Be 'y : 2'
    }
    It 'sees variables only where they are' {
        $outside = 5
        class Scoped { [object] M() { $local = 1; return & { $local } } [object] P() { return $script:suiteScoped } [string] R() { return $PSScriptRoot } }
        $script:suiteScoped = 9
        [Scoped]::new().M() | Should -Be 1
        [Scoped]::new().P() | Should -Be 9
        [Scoped]::new().R() | Should -Not -BeNullOrEmpty
    }
    It 'takes references and script blocks' {
        class Takes { [void] Set([ref] $r) { $r.Value = 9 } [object] Call([scriptblock] $b) { return & $b 4 } [int] Count([object[]] $a) { return $a.Count } }
        $v = 1
        [Takes]::new().Set([ref] $v)
        $v | Should -Be 9
        [Takes]::new().Call({ param($x) $x * 2 }) | Should -Be 8
        [Takes]::new().Count((1, 2, 3)) | Should -Be 3
    }
    It 'calls itself' {
        class Recursive { static [int] F([int] $n) { if ($n -le 1) { return 1 } return $n * [Recursive]::F($n - 1) } }
        [Recursive]::F(5) | Should -Be 120
    }
    It 'clones' {
        class Clones { [string] $a = 'q'; [Clones] Copy() { return $this.MemberwiseClone() } }
        $o = [Clones]::new()
        $c = $o.Copy()
        $c.a = 'w'
        $o.a | Should -Be 'q'
    }
    It 'has delegates of its methods' {
        class Comparing { static [int] Down([object] $a, [object] $b) { return $b - $a } }
        $l = [System.Collections.Generic.List[object]](1, 3, 2)
        $l.Sort([Comparison[object]] { param($a, $b) [Comparing]::Down($a, $b) })
        $l | Should -Be 3, 2, 1
    }
    It 'has a name of its own in reflection' {
        class Reflected { [int] $p; [string] M([int] $a, $b) { return '' } static [void] S() { } }
        [Reflected].Name, [Reflected].IsClass, [Reflected].BaseType.Name | Should -Be 'Reflected', $true, 'Object'
        [Reflected].GetMethod('M').GetParameters().Name | Should -Be 'a', 'b'
        [Reflected].GetMethod('M').GetParameters()[0].ParameterType | Should -Be ([int])
        [Reflected].GetMethod('S').IsStatic | Should -BeTrue
        [Reflected].GetProperties().Name | Should -Be 'p'
        [Reflected].Assembly.GetName().Name | Should -Be 'PowerShell Class Assembly'
    }
}

Write-TestSummary
