# Classes as scripts use them: properties and their checks, statics, hidden members, overloads, inheritance, interfaces, enums, reflection.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

class Plain { [int]$Number = 5; [string]$Text; $Free; hidden [int]$Secret = 9; static [int]$Shared = 1; static [string] Hello() { return 'hello' } [string] ToString() { return "plain $($this.Number)" } }
class Checked { [ValidateRange(1, 5)][int]$Ranged = 2; [ValidateSet('a', 'b')][string]$Set = 'a'; [ValidateNotNullOrEmpty()][string]$Filled = 'x'; [ValidatePattern('^q')][string]$Pattern = 'q'; [ValidateLength(1, 3)][string]$Short = 'ab' }
class Over { [string] M() { return 'none' } [string] M([int]$a) { return "int $a" } [string] M([string]$a) { return "string $a" } [string] M([int]$a, [int]$b) { return "two $a $b" } [string] M([object[]]$a) { return "array $($a.Count)" } static [string] S([double]$d) { return "double $d" } static [string] S([int]$i) { return "int $i" } }
class Base { [string]$Name; Base() { $this.Name = 'base' } Base([string]$n) { $this.Name = "b:$n" } [string] Who() { return "Base $($this.Name)" } [string] Call() { return $this.Who() } static [string] Kind() { return 'base kind' } }
class Derived : Base { Derived() { } Derived([string]$n) : base($n) { $this.Name += '!' } [string] Who() { return "Derived $(([Base]$this).Name)" } [string] Up() { return ([Base]$this).Who() } }
class Deeper : Derived { Deeper() : base('deep') { } }
class Comp : System.IComparable { [int]$V; Comp([int]$v) { $this.V = $v } [int] CompareTo([object]$other) { return $this.V - $other.V } [bool] Equals([object]$other) { return $this.V -eq $other.V } [int] GetHashCode() { return $this.V } }
class Items : System.Collections.Generic.List[int] { [int] Total() { $t = 0; foreach ($i in $this) { $t += $i }; return $t } }
class Err : System.Exception { [int]$Code; Err([string]$m, [int]$c) : base($m) { $this.Code = $c } }
class Disp : System.IDisposable { static [int]$Count; [void] Dispose() { [Disp]::Count++ } }
class Node { [Node]$Next; [int]$V; Node([int]$v) { $this.V = $v } [Node] Add([int]$v) { $this.Next = [Node]::new($v); return $this.Next } }
class Stat { static [System.Collections.Generic.List[string]]$Log = [System.Collections.Generic.List[string]]::new(); static Stat() { [Stat]::Log.Add('static') } Stat() { [Stat]::Log.Add('instance') } }
class Flow { [int] Early() { if ($true) { return 1 } return 2 } [void] Nothing() { 'lost'; Write-Output 'lost too' } [object] Any() { return @(1, 2) } [int[]] Array() { return 1, 2 } [string] Conv() { return 5 } [bool] Bad() { return 'x' } [int] Fails() { return 'x' } [object] NullOut() { return $null } [string] NullText() { return $null } }
class Scoped { [string] Get() { $v = 'local'; return $v } [string] Outer() { return $script:outerVar } [string] Block() { return (1..2 | ForEach-Object { $this.Name() }) -join ',' } [string] Name() { return 'n' } }
[Flags()] enum Bits { None = 0; A = 1; B = 2; C = 4; AB = 3 }
enum Color { Red; Green = 5; Blue }
enum Big : long { Huge = 9999999999 }
enum Small : byte { One = 1; Max = 255 }

Describe 'Properties' {
    It '<code>' -TestCases @(
        @{ code = { [Plain]::new() | ForEach-Object { $_.Number; $_.Text -eq ''; $null -eq $_.Free; $_.Secret } }; expected = '5 | False | True | 9' }
        @{ code = { $p = [Plain]::new(); $p.Number = '7'; $p.Number.GetType().Name; $p.Number = 'x' }; expected = 'Int32 | error ExceptionWhenSetting' }
        @{ code = { $p = [Plain]@{ Number = 3; Text = 't' }; "$($p.Number) $($p.Text)" }; expected = '3 t' }
        @{ code = { [Plain]@{ Nope = 1 } }; expected = 'error ObjectCreationError' }
        @{ code = { $p = [Plain]::new(); $p.Nope }; expected = '' }
        @{ code = { $p = [Plain]::new(); $p.Nope = 1 }; expected = 'error PropertyAssignmentException' }
        @{ code = { "$([Plain]::new())"; [Plain]::new().ToString() }; expected = 'plain 5 | plain 5' }
        @{ code = { ([Plain]::new() | Get-Member -MemberType Property).Name -join ',' }; expected = 'Free,Number,Text' }
        @{ code = { ([Plain]::new() | Get-Member -MemberType Property -Force).Name -join ',' }; expected = 'Free,Number,Secret,Text' }
        @{ code = { ([Plain]::new().psobject.Properties.Name) -join ',' }; expected = 'Number,Text,Free' }
        @{ code = { [Plain]::new() | Select-Object * | ForEach-Object { $_.psobject.Properties.Name -join ',' } }; expected = 'Number,Text,Free' }
        @{ code = { [Plain]::Shared; [Plain]::Shared = 4; [Plain]::Shared; [Plain]::Shared = 1 }; expected = '1 | 4' }
        @{ code = { [Plain]::Hello(); [Plain]::new().Hello() }; expected = 'hello | error MethodNotFound' }
        @{ code = { [Plain]::Nope }; expected = '' }
        @{ code = { [Plain]::Nope() }; expected = 'error MethodNotFound' }
        @{ code = { [Plain]::new(1) }; expected = 'error MethodCountCouldNotFindBest' }
        @{ code = { (New-Object Plain).Number; (New-Object Plain -Property @{ Number = 8 }).Number }; expected = '5 | 8' }
        @{ code = { [Plain]::new().Equals([Plain]::new()); [Plain]::new() -eq [Plain]::new(); $p = [Plain]::new(); $p -eq $p }; expected = 'False | False | True' }
        @{ code = { [Plain]::new() | ConvertTo-Json -Compress }; expected = '{"Number":5,"Text":null,"Free":null,"Secret":9}' }
        @{ code = { [Plain].Name; [Plain].BaseType.Name; [Plain].IsClass; [Plain].Namespace; [Plain].GetProperty('Number').PropertyType.Name; [Plain].GetMethods().Name -contains 'Hello' }; expected = 'Plain | Object | True | $null | Int32 | True' }
        @{ code = { [Plain].GetProperties().Name -join ',' }; expected = 'Number,Text,Free,Secret,Shared' }
        @{ code = { [Plain].GetConstructors().Count; [Plain].GetFields().Count }; expected = '1 | 0' }
        @{ code = { [Plain]::new.OverloadDefinitions }; expected = 'Plain new()' }
        @{ code = { 'Plain' -as [type]; ('Plain' -as [type]) -eq [Plain] }; expected = 'Plain | True' }
        @{ code = { [Plain] -is [type]; [Plain]::new() -is [Plain]; [Plain]::new() -is [object] }; expected = 'True | True | True' }
        @{ code = { $p = [Plain]::new(); $p.psobject.Properties['Number'].TypeNameOfValue; $p.psobject.Properties['Number'].MemberType; $p.psobject.TypeNames -join ',' }; expected = 'System.Int32 | Property | Plain,System.Object' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Checked properties' {
    It '<code>' -TestCases @(
        @{ code = { $c = [Checked]::new(); $c.Ranged = 9 }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $c = [Checked]::new(); $c.Set = 'B'; $c.Set; $c.Set = 'z' }; expected = 'B | error ExceptionWhenSetting' }
        @{ code = { $c = [Checked]::new(); $c.Filled = '' }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $c = [Checked]::new(); $c.Pattern = 'x' }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $c = [Checked]::new(); $c.Short = 'abcd' }; expected = 'error ExceptionWhenSetting' }
        @{ code = { $c = [Checked]::new(); $c.Ranged = 5; $c.Ranged }; expected = '5' }
        @{ code = { [Checked]@{ Ranged = 7 } }; expected = 'error ObjectCreationError' }
        @{ code = { [Checked].GetProperty('Ranged').GetCustomAttributes($true).GetType().Name; [Checked].GetProperty('Ranged').GetCustomAttributes($true)[0].GetType().Name }; expected = 'Object[] | ValidateRangeAttribute' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Overloads' {
    It '<code>' -TestCases @(
        @{ code = { $o = [Over]::new(); $o.M(); $o.M(1); $o.M('a'); $o.M(1, 2) }; expected = 'none | int 1 | string a | two 1 2' }
        @{ code = { $o = [Over]::new(); $o.M('1'); $o.M(1.5); $o.M($null) }; expected = 'string 1 | array 1 | array 0' }
        @{ code = { $o = [Over]::new(); $o.M(@(1, 2, 3)); $o.M(1, 2, 3) }; expected = 'array 3 | error MethodCountCouldNotFindBest' }
        @{ code = { [Over]::S(1); [Over]::S(1.5); [Over]::S('2') }; expected = 'int 1 | double 1.5 | double 2' }
        @{ code = { [Over]::new().M.OverloadDefinitions.Count }; expected = '5' }
        @{ code = { $m = 'M'; [Over]::new().$m(4); [Over]::new().('M')(5) }; expected = 'int 4 | int 5' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Inheritance' {
    It '<code>' -TestCases @(
        @{ code = { [Base]::new().Who(); [Base]::new('x').Who(); [Derived]::new().Who(); [Derived]::new('y').Who(); [Deeper]::new().Who() }; expected = 'Base base | Base b:x | Derived base | Derived b:y! | Derived b:deep!' }
        @{ code = { [Derived]::new().Call(); [Derived]::new().Up() }; expected = 'Derived base | Base base' }
        @{ code = { [Derived]::Kind(); [Deeper].BaseType.BaseType.Name; [Deeper]::new() -is [Base] }; expected = 'base kind | Base | True' }
        @{ code = { [Derived]::new() -is [Derived]; [Base]::new() -is [Derived]; [Derived][Base]::new() }; expected = 'True | False | error ConvertToFinalInvalidCastException' }
        @{ code = { [Base][Derived]::new('c') | ForEach-Object { $_.GetType().Name } }; expected = 'Derived' }
        @{ code = { [Base[]]$all = [Derived]::new(), [Base]::new(); $all.Count; $all[0].GetType().Name }; expected = '2 | Derived' }
        @{ code = { $l = [Items]::new(); $l.Add(2); $l.Add(3); $l.Total(); $l.Count; $l.GetType().BaseType.Name }; expected = '5 | 2 | List`1' }
        @{ code = { try { throw [Err]::new('msg', 7) } catch [Err] { $_.Exception.Code; $_.Exception.Message; $_.FullyQualifiedErrorId } }; expected = '7 | msg | msg' }
        @{ code = { try { throw [Err]::new('msg', 7) } catch [System.Exception] { $_.Exception.GetType().Name } }; expected = 'Err' }
        @{ code = { [Comp]::new(3), [Comp]::new(1), [Comp]::new(2) | Sort-Object | ForEach-Object V }; expected = '1 | 2 | 3' }
        @{ code = { [Comp]::new(1) -eq [Comp]::new(1); [Comp]::new(1) -lt [Comp]::new(2); [Comp]::new(1) -is [System.IComparable] }; expected = 'True | True | True' }
        @{ code = { @([Comp]::new(1), [Comp]::new(2)) -contains [Comp]::new(2) }; expected = 'True' }
        @{ code = { [Disp]::Count = 0; $d = [Disp]::new(); $d.Dispose(); ([System.IDisposable]$d).Dispose(); [Disp]::Count }; expected = '2' }
        @{ code = { $n = [Node]::new(1); $null = $n.Add(2).Add(3); $n.Next.Next.V; $null -eq $n.Next.Next.Next }; expected = '3 | True' }
        @{ code = { [Stat]::Log -join ','; $null = [Stat]::new(); [Stat]::Log -join ',' }; expected = 'static | static,instance' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Methods' {
    It '<code>' -TestCases @(
        @{ code = { $f = [Flow]::new(); $f.Early(); $f.Nothing(); $f.Any().Count; $f.Array().GetType().Name; $f.Conv().GetType().Name; $f.Bad(); $f.NullText() -eq '' }; expected = '1 | 2 | Int32[] | String | True | True' }
        @{ code = { [Flow]::new().Fails() }; expected = 'error InvalidCastFromStringToInteger' }
        @{ code = { $null -eq [Flow]::new().NullOut() }; expected = 'True' }
        @{ code = { $script:outerVar = 'ov'; [Scoped]::new().Outer(); [Scoped]::new().Get(); [Scoped]::new().Block() }; expected = 'ov | local | n,n' }
        @{ code = { [Plain]::new().Nope() }; expected = 'error MethodNotFound' }
        @{ code = { [Plain]::new().ToString.OverloadDefinitions }; expected = 'string ToString()' }
        @{ code = { [Plain]::new() | ForEach-Object ToString }; expected = 'plain 5' }
        @{ code = { [Plain]::new().GetType().GetMethod('ToString').Invoke([Plain]::new(), @()) }; expected = 'plain 5' }
        @{ code = { ([Plain]::new() | Get-Member -MemberType Method).Name -join ',' }; expected = 'Equals,GetHashCode,GetType,ToString' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Enums' {
    It '<code>' -TestCases @(
        @{ code = { [Color]::Green; [int][Color]::Blue; [Color]5; [Color]'Red'; [Color]'blue'; [Color]9 }; expected = 'Green | 6 | Green | Red | Blue | error UndefinedIntegerToEnum' }
        @{ code = { [Color]::Red.GetType().FullName; [Color].BaseType.Name; [Color].IsEnum; [enum]::GetNames([Color]) -join ','; [enum]::GetUnderlyingType([Color]).Name }; expected = 'Color | Enum | True | Red,Green,Blue | Int32' }
        @{ code = { [Color]::Red -eq 'Red'; [Color]::Red -eq 0; 'green' -eq [Color]::Green; [Color]::Red -lt [Color]::Green; [Color]::Green + 1 }; expected = 'True | True | True | True | Blue' }
        @{ code = { [Bits]'A, B'; [int][Bits]'A, C'; [Bits]3; [Bits]5; [Bits]::A -bor [Bits]::C; ([Bits]7).HasFlag([Bits]::B); [Bits]8 }; expected = 'AB | 5 | AB | A, C | A, C | True | error UndefinedIntegerToEnum' }
        @{ code = { [Bits]::AB -band [Bits]::A; -bnot [Bits]::A; [Bits]'A' -bxor 'B' }; expected = 'A | -2 | AB' }
        @{ code = { [Big]::Huge.value__; [Small]::Max.value__.GetType().Name; [Small]256 }; expected = '9999999999 | Byte | error UndefinedIntegerToEnum' }
        @{ code = { [Color]'nope' }; expected = 'error SubstringDisambiguationEnumParseThrewAnException' }
        @{ code = { [Color]::nope }; expected = '' }
        @{ code = { switch ([Color]::Green) { 'Red' { 1 } 'Green' { 2 } Green { 3 } } }; expected = '2 | 3' }
        @{ code = { [Color]::Red.ToString('d'); [Color]::Green.ToString('x'); '{0:d}' -f [Color]::Blue; "$([Color]::Blue)" }; expected = '0 | 00000005 | 6 | Blue' }
        @{ code = { [Color].GetEnumNames() -join ','; [enum]::IsDefined([Color], 5); [enum]::IsDefined([Color], 'Green'); [Color]::Green.CompareTo([Color]::Red) }; expected = 'Red,Green,Blue | True | True | 1' }
        @{ code = { [Color]$c = 'Green'; $c = 6; $c; $c = 'bad' }; expected = 'Blue | error SubstringDisambiguationEnumParseThrewAnException' }
        @{ code = { function Use-Color([Color]$c) { "$c" } Use-Color green; Use-Color 5; Use-Color nope }; expected = 'Green | Green | error ParameterArgumentTransformationError,Use-Color' }
        @{ code = { @{ [Color]::Red = 1 }[[Color]::Red] }; expected = '1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
