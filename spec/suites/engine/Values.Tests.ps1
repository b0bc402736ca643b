# Structs, what gives nothing, positions that are not there, capacities: corners of values.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Copies of structs' {
    It '<code>' -TestCases @(
        @{ code = { $de = [System.Collections.DictionaryEntry]::new('a', 1); $df = $de; $df.Value = 2; "$($de.Value) $($df.Value)" }; expected = '1 2' }
        @{ code = { $a = @([System.Collections.DictionaryEntry]::new('a', 1)); $b = $a[0]; $b.Value = 9; $a[0].Value }; expected = '1' }
        @{ code = { $t = [System.ValueTuple[int, int]]::new(1, 2); $u = $t; $u.Item1 = 9; "$($t.Item1) $($u.Item1)" }; expected = '1 9' }
        @{ code = { function ff($s) { $s.Value = 7 } $de = [System.Collections.DictionaryEntry]::new('a', 1); ff $de; $de.Value }; expected = '1' }
        @{ code = { foreach ($e in @{ a = 1 }.GetEnumerator()) { $e.Value = 5; $e.Value } }; expected = '5' }
        @{ code = { $h = @{ a = 1 }; foreach ($e in $h.GetEnumerator()) { $e.Value = 5 }; $h.a }; expected = '1' }
        @{ code = { $kv = [System.Collections.Generic.KeyValuePair[string, int]]::new('a', 1); $kv.Key = 'b' }; expected = 'error PropertyAssignmentException' }
        @{ code = { $de = [System.Collections.DictionaryEntry]::new('a', 1); $de.Value++; $de.Value }; expected = '2' }
        @{ code = { $de = [System.Collections.DictionaryEntry]::new('a', 1) | Add-Member NoteProperty X 3 -PassThru; $df = $de; $df.X }; expected = '3' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'No output' {
    It '<code>' -TestCases @(
        @{ code = { $x = { }.InvokeReturnAsIs(); $null -eq $x; @($x).Count }; expected = 'True | 0' }
        @{ code = { @({ }.InvokeReturnAsIs()).Count; @({ $null }.InvokeReturnAsIs()).Count; @({ 1, 2 }.InvokeReturnAsIs()).Count }; expected = '0 | 1 | 2' }
        @{ code = { @({ }.Invoke()).Count; { }.Invoke().GetType().Name }; expected = '0 | Collection`1' }
        @{ code = { @((New-Module { }).Invoke({ })).Count }; expected = '0' }
        @{ code = { @(& { }).Count; @($(& { })).Count; (& { }).Count; $null.Count; @($null).Count }; expected = '0 | 0 | 0 | 0 | 1' }
        @{ code = { $x = & { }; $x | ForEach-Object { 'never' }; $null | ForEach-Object { 'once' } }; expected = 'once' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Positions' {
    It '<code>' -TestCases @(
        @{ code = { ('abc'[5, 0]).Count; ('abc'[5, 0, 1]) -join ',' }; expected = '2 | ,a,b' }
        @{ code = { (@(1, 2)[5, 0]).Count; @(1, 2)[5, 0] }; expected = '1 | 1' }
        @{ code = { ([System.Collections.Generic.List[int]](1, 2))[5, 0].Count }; expected = '2' }
        @{ code = { ([System.Collections.ArrayList](1, 2))[5, 0].Count }; expected = '2' }
        @{ code = { 'abc'[5]; 'abc'[-1]; 'abc'[-4]; @(1)[3]; @(1)[-2] }; expected = '$null | c | $null | $null | $null' }
        @{ code = { & { Set-StrictMode -Version 3; 'abc'[5, 0] } }; expected = 'error System.IndexOutOfRangeException' }
        @{ code = { & { Set-StrictMode -Version 3; @(1)[5] } }; expected = 'error System.IndexOutOfRangeException' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Capacities' {
    It '<code>' -TestCases @(
        @{ code = { [System.Collections.Generic.HashSet[string]]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.Generic.List[string]]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.Generic.Dictionary[string, int]]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.ArrayList]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.Queue]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.Generic.Stack[int]]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [hashtable]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Text.StringBuilder]::new(-1) }; expected = 'error ArgumentOutOfRangeException' }
        @{ code = { [System.Collections.Generic.List[int]]::new(5).Capacity; [System.Collections.Generic.HashSet[string]]::new(5).Count }; expected = '5 | 0' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
