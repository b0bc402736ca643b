# Hash tables and ordered dictionaries: literals, members, keys, conversion.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Hash tables' -Tag CI {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '@{}.Count'; expected = 0 }, @{ text = '@{ a = 1 }.a'; expected = 1 }, @{ text = '@{ a = 1 }.A'; expected = 1 }, @{ text = '@{ a = 1 }["A"]'; expected = 1 }, @{ text = '@{ "a b" = 1 }."a b"'; expected = 1 }, @{ text = '@{ a = 1; b = 2 }.Keys.Count'; expected = 2 }, @{ text = '@{ a = 1, 2, 3 }.a.Count'; expected = 3 }
        @{ text = '@{ a = if ($true) { 5 } }.a'; expected = 5 }, @{ text = '@{ a = foreach ($i in 1..2) { $i } }.a.Count'; expected = 2 }, @{ text = '@{ a = Get-Item / }.a.Name'; expected = '/' }, @{ text = '$k = "x"; @{ $k = 1 }.x'; expected = 1 }, @{ text = '@{ (1 + 1) = "two" }[2]'; expected = 'two' }, @{ text = '@{ 1 = "a"; 2 = "b" }.Count'; expected = 2 }
        @{ text = '$h = @{}; $h[1] = "i"; $h["1"] = "s"; $h[1L]; $h[[byte]1]'; expected = $null, $null }, @{ text = '@{ a = 1 }.ContainsKey("A")'; expected = $true }, @{ text = '@{ a = 1 }.ContainsValue(1)'; expected = $true }, @{ text = '@{ a = 1 }.Contains("b")'; expected = $false }, @{ text = '@{ a = 1 }["zz"]'; expected = $null }
        @{ text = '$h = @{ a = 1 }; $h.b = 2; $h.Count'; expected = 2 }, @{ text = '$h = @{ a = 1 }; $h["b"] = 2; $h.b'; expected = 2 }, @{ text = '$h = @{ a = 1 }; $h.Remove("A"); $h.Count'; expected = 0 }, @{ text = '$h = @{ a = 1 }; $c = $h.Clone(); $c.a = 2; $h.a'; expected = 1 }, @{ text = '$h = @{ a = 1 }; $h.Clear(); $h.Count'; expected = 0 }
        @{ text = '@{ a = 1 } + @{ b = 2 } | ForEach-Object Count'; expected = 2 }, @{ text = '$h = @{ a = 1 }; $h += @{ b = 2 }; $h.b'; expected = 2 }, @{ text = '@{ Count = 9 }.Count'; expected = 9 }, @{ text = '@{ Keys = 9 }.Keys'; expected = 9 }, @{ text = '@{ Count = 9 }.psbase.Count'; expected = 1 }, @{ text = '$h = @{ a = @{ b = 5 } }; $h.a.b'; expected = 5 }
        @{ text = '@{ a = 1 }.GetEnumerator().Name'; expected = 'a' }, @{ text = '@{ a = 1 }.GetEnumerator() | ForEach-Object { "$($_.Key)=$($_.Value)" }'; expected = 'a=1' }, @{ text = '(@{ a = 1 }.GetEnumerator() | ForEach-Object GetType).Name'; expected = 'DictionaryEntry' }, @{ text = '(@{ a = 1 } | Measure-Object).Count'; expected = 1 }, @{ text = '@{ a = 1 }.a++; 1'; expected = 1 }
        @{ text = '$h = @{ a = 1 }; $h.a++; $h.a'; expected = 2 }, @{ text = '$h = @{ a = 1 }; $h.a += 5; $h.a'; expected = 6 }, @{ text = '$h = @{}; $h.n += 5; $h.n'; expected = 5 }, @{ text = '$h = @{ a = 1; b = 2 }; "$($h["a", "b"])"'; expected = '1 2' }, @{ text = '@{ $true = 1 }[$true]'; expected = 1 }, @{ text = '@{ 1.5 = 1 }[1.5]'; expected = 1 }
        @{ text = '@{ a = { 5 } }.a.GetType().Name'; expected = 'ScriptBlock' }, @{ text = '& @{ a = { 5 } }.a'; expected = 5 }, @{ text = '@{ a = $null }.ContainsKey("a")'; expected = $true }, @{ text = '@{ a = $null }.a -eq $null'; expected = $true }, @{ text = '"$(@{ a = 1 })"'; expected = 'System.Collections.Hashtable' }, @{ text = '[bool]@{}'; expected = $true }
        @{ text = '@{ a = 1 }.GetType().Name'; expected = 'Hashtable' }, @{ text = '@{}.IsReadOnly'; expected = $false }, @{ text = '@{}.IsFixedSize'; expected = $false }, @{ text = '@{ if = 1; while = 2 }.while'; expected = 2 }, @{ text = '@{ a = 1 } -is [System.Collections.IDictionary]'; expected = $true }, @{ text = '@{ a = 1 } -eq @{ a = 1 }'; expected = $false }
        @{ text = '$h = @{ a = 1 }; $h -eq $h'; expected = $true }, @{ text = '@{ a = 1; b = 2 }.Values | Measure-Object -Sum | ForEach-Object Sum'; expected = 3 }, @{ text = '@{ [DayOfWeek]::Monday = 1 }[[DayOfWeek]::Monday]'; expected = 1 }, @{ text = '@{ a = 1 }.Item("a")'; expected = 1 }, @{ text = '$h = @{}; $h.Item("q") = 2; $h.q'; expected = 2 }
        @{ text = '$h = @{}; $h.Add("q", 2); $h.q'; expected = 2 }, @{ text = '$h = @{ a = 1 }; $h.psobject.Properties["Count"].Value'; expected = 1 }, @{ text = '@{ a = 1 }.Where({ $true }).Count'; expected = 1 }, @{ text = '@{ a = 1 }.ForEach({ $_.a })'; expected = 1 }, @{ text = '$h = @{ a = 1 }; $a = @($h.Keys); $a.Count'; expected = 1 }
        @{ text = "@{`na = 1`n`nb = 2`n}.Count"; expected = 2 }, @{ text = '@{ a = 1; ; b = 2; }.Count'; expected = 2 }, @{ text = "@{ a =`n1 }.a"; expected = 1 }, @{ text = '@{a=1}.a'; expected = 1 }, @{ text = '@{ -1 = "m" }[-1]'; expected = 'm' }, @{ text = '@{ "$(1)x" = 3 }."1x"'; expected = 3 }, @{ text = "@{ 'a' = 1 # comment`n }.a"; expected = 1 }
    ) {
        param($text, $expected)
        if ('error' -eq "$expected") { { & ([scriptblock]::Create($text)) } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'reports <text> as <id>' -TestCases @(
        @{ text = '@{ $null = 1 }'; id = 'InvalidNullKey' }, @{ text = '$h = @{}; $h[$null] = 1'; id = 'NullArrayIndex' }, @{ text = '@{ a = 1 } + @{ a = 2 }'; id = 'System.ArgumentException' }, @{ text = '@{ a = 1 } + 5'; id = 'AddHashTableToNonHashTable' }, @{ text = '$k = "a"; @{ a = 1; $k = 2 }'; id = 'DuplicateKeyInHashLiteral' }
        @{ text = '@{}.Add("a")'; id = 'MethodCountCouldNotFindBest' }, @{ text = '$h = @{ a = 1 }; $h.Add("a", 2)'; id = 'ArgumentException' }, @{ text = '$h = @{ a = 1 }; foreach ($k in $h.Keys) { $h[$k] = 2; $h["n$k"] = 3 }'; id = 'System.InvalidOperationException' }, @{ text = '[hashtable]5'; id = 'ConvertToFinalInvalidCastException' }, @{ text = '[hashtable]"a"'; id = 'ConvertToFinalInvalidCastException' }
        @{ text = '@{}.NoSuch()'; id = 'MethodNotFound' }, @{ text = '@{ a = 1 } - @{}'; id = 'MethodNotFound' }, @{ text = '@{ a = 1 } * 2'; id = 'MethodNotFound' }, @{ text = '@{ a = 1 } -lt 2'; id = 'NotIcomparable' }, @{ text = '-@{}'; id = 'MethodNotFound' }
    ) {
        param($text, $id)
        try { & ([scriptblock]::Create($text)); $found = 'none' } catch { $found = $_.FullyQualifiedErrorId }
        $found | Should -Be $id
    }
    It 'finds the errors of literals when they are parsed: <text>' -TestCases @(
        @{ text = '@{ a = 1; a = 2 }'; id = 'DuplicateKeyInHashLiteral' }, @{ text = '@{ a = 1; A = 2 }'; id = 'DuplicateKeyInHashLiteral' }, @{ text = '@{ 1 = 1; 1 = 2 }'; id = 'DuplicateKeyInHashLiteral' }, @{ text = '@{ a 1 }'; id = 'MissingEqualsInHashLiteral' }, @{ text = '@{ a = }'; id = 'MissingStatementInHashLiteral' }
        @{ text = '@{ a = 1'; id = 'MissingEndCurlyBrace' }, @{ text = '@{ = 1 }'; id = 'MissingEndCurlyBrace' }, @{ text = '@{ , }'; id = 'MissingEndCurlyBrace' }
    ) {
        param($text, $id)
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
        $errors[0].ErrorId | Should -Be $id
    }
    It 'are the keys of one another by reference' {
        $k = @{ a = 1 }
        $h = @{ $k = 'x' }
        $h[$k] | Should -Be 'x'
        $h[@{ a = 1 }] | Should -Be $null
        $t = 1, 2
        $h[$t] = 'array'
        $h.Count | Should -Be 2
    }
    It 'can be made case sensitive' {
        $h = [hashtable]::new()
        $h['a'] = 1
        $h['A'] = 2
        $h.Count | Should -Be 2
        $h.a | Should -Be 1
        $i = [hashtable]::new([StringComparer]::OrdinalIgnoreCase)
        $i['a'] = 1
        $i['A'] | Should -Be 1
        [hashtable]::new(@{ a = 1 }).a | Should -Be 1
        (New-Object hashtable).Count | Should -Be 0
    }
    It 'splats' {
        function Test-Splat($a, $b, [switch]$c) { "$a|$b|$c" }
        $h = @{ a = 1; b = 2 }
        Test-Splat @h | Should -Be '1|2|False'
        Test-Splat @h -c | Should -Be '1|2|True'
        $s = @{ c = $true }
        Test-Splat 1 @s | Should -Be '1||True'
        Test-Splat @s @h | Should -Be '1|2|True'
        Test-Splat @h -a 5 | Should -Be '5|2|False'
        $arr = 1, 2
        Test-Splat @arr | Should -Be '1|2|False'
        $n = $null
        Test-Splat @n | Should -Be '||False'
    }
}

Describe 'Ordered dictionaries' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '[ordered]@{ b = 1; a = 2 }.Keys'; expected = 'error' }, @{ text = '([ordered]@{ b = 1; a = 2 }).Keys -join ","'; expected = 'b,a' }, @{ text = '([ordered]@{ b = 1; a = 2 }).Values -join ","'; expected = '1,2' }, @{ text = '([ordered]@{ b = 1; a = 2 })[0]'; expected = 1 }, @{ text = '([ordered]@{ b = 1; a = 2 })["a"]'; expected = 2 }
        @{ text = '([ordered]@{ b = 1; a = 2 })[-1]'; expected = 2 }, @{ text = '([ordered]@{ b = 1 }).B'; expected = 1 }, @{ text = '([ordered]@{}).Count'; expected = 0 }, @{ text = '([ordered]@{}).GetType().Name'; expected = 'OrderedDictionary' }, @{ text = '$o = [ordered]@{ a = 1 }; $o.Insert(0, "z", 9); $o.Keys -join ","'; expected = 'z,a' }
        @{ text = '$o = [ordered]@{ a = 1; b = 2 }; $o.RemoveAt(0); $o.Keys'; expected = 'b' }, @{ text = '$o = [ordered]@{ a = 1; b = 2 }; $o.Remove("A"); $o.Count'; expected = 1 }, @{ text = '$o = [ordered]@{ a = 1 }; $o[0] = 5; $o.a'; expected = 5 }, @{ text = '$o = [ordered]@{ a = 1 }; $o.c = 5; $o.Keys -join ","'; expected = 'a,c' }
        @{ text = '$o = [ordered]@{ a = 1 }; $o["d"] = 5; $o[1]'; expected = 5 }, @{ text = '([ordered]@{ a = 1 }).Contains("A")'; expected = $true }, @{ text = '([ordered]@{ 1 = "one" })[0]'; expected = 'one' }, @{ text = '([ordered]@{ 1 = "one" })[[object]1]'; expected = 'one' }, @{ text = '$o = [ordered]@{ a = 1 }; $o += @{ b = 2 }; $o.GetType().Name'; expected = 'OrderedDictionary' }
        @{ text = '([ordered]@{ a = 1; b = 2 }).GetEnumerator() | ForEach-Object Name'; expected = 'a', 'b' }, @{ text = '([ordered]@{ a = 1 }).IsReadOnly'; expected = $false }, @{ text = '([ordered]@{ a = 1 }).AsReadOnly().IsReadOnly'; expected = $true }, @{ text = '[hashtable]([ordered]@{ a = 1 }) | ForEach-Object { $_.GetType().Name }'; expected = 'Hashtable' }
        @{ text = '[ordered]$o = @{ a = 1 }; $o.GetType().Name'; expected = 'error' }, @{ text = '[System.Collections.Specialized.OrderedDictionary]@{ a = 1 } | ForEach-Object { $_.GetType().Name }'; expected = 'error' }, @{ text = '(([ordered]@{ a = 1; b = 2 }) | ConvertTo-Json -Compress)'; expected = '{"a":1,"b":2}' }, @{ text = '([ordered]@{ a = 1; b = 2 })[0, 1] -join ","'; expected = '1,2' }
    ) {
        param($text, $expected)
        if ('error' -eq "$expected") { { & ([scriptblock]::Create($text)) } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
}

Describe 'Objects of tables' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '[pscustomobject]@{ a = 1; b = 2 } | ForEach-Object { $_.psobject.Properties.Name -join "," }'; expected = 'a,b' }, @{ text = '([pscustomobject]@{ b = 1; a = 2 }).psobject.Properties.Name -join ","'; expected = 'b,a' }, @{ text = '([pscustomobject]@{}).psobject.Properties.Name.Count'; expected = 0 }, @{ text = '"$([pscustomobject]@{ a = 1; b = "x" })"'; expected = '@{a=1; b=x}' }
        @{ text = '([pscustomobject]@{ a = 1 }).GetType().Name'; expected = 'PSCustomObject' }, @{ text = '$h = @{ a = 1 }; $o = [pscustomobject]$h; $o.a = 2; $h.a'; expected = 1 }, @{ text = '([pscustomobject]@{ a = 1 }).A'; expected = 1 }, @{ text = '$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Remove("a"); $null -eq $o.a'; expected = $true }
        @{ text = '[version]@{ Major = 1 }'; expected = 'error' }, @{ text = '[uri]"http://a/b" | ForEach-Object Host'; expected = 'a' }, @{ text = '([System.Text.StringBuilder]@{ Capacity = 77 }).Capacity'; expected = 77 }, @{ text = '[System.Text.StringBuilder]@{ Nope = 1 }'; expected = 'error' }, @{ text = 'class HtC { [int]$X; [string]$Y } ([HtC]@{ X = "5"; Y = 6 }).X + 1'; expected = 6 }
        @{ text = '([pscustomobject]@{ PSTypeName = "My.Type"; a = 1 }).psobject.TypeNames[0]'; expected = 'My.Type' }, @{ text = '$o = New-Object psobject -Property @{ a = 1 }; $o.a'; expected = 1 }, @{ text = '[pscustomobject][ordered]@{ z = 1; a = 2 } | ForEach-Object { $_.psobject.Properties.Name[0] }'; expected = 'z' }, @{ text = '([pscustomobject]@{ "a b" = 1 })."a b"'; expected = 1 }
    ) {
        param($text, $expected)
        if ('error' -eq "$expected") { { & ([scriptblock]::Create($text)) } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
}

Write-TestSummary
