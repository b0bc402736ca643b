# Loops, labels, switch, return: what runs, what the automatic variables are.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Loops' -Tag CI {
    It '<text> gives <expected>' -TestCases @(
        @{ text = 'foreach ($i in 1..3) { $i }'; expected = 1, 2, 3 }, @{ text = 'foreach ($i in $null) { "n" }'; expected = $null }, @{ text = 'foreach ($i in @()) { 1 }'; expected = $null }, @{ text = 'foreach ($i in "ab") { $i }'; expected = 'ab' }, @{ text = 'foreach ($i in 5) { $i }'; expected = 5 }
        @{ text = 'foreach ($i in @{ a = 1 }) { $i.Count }'; expected = 1 }, @{ text = 'foreach ($i in 1..5) { if ($i -eq 2) { continue } if ($i -eq 4) { break } $i }'; expected = 1, 3 }, @{ text = 'foreach ($i in 1,2,3,4) { $i; $null = $foreach.MoveNext() }'; expected = 1, 3 }
        @{ text = 'for ($i = 0; $i -lt 3; $i++) { $i }'; expected = 0, 1, 2 }, @{ text = 'for ($i, $j = 0, 3; $i -lt $j; $i++, $j--) { "$i$j" }'; expected = '03', '12' }, @{ text = 'for (;;) { 1; break }'; expected = 1 }, @{ text = 'for ($i = 0; $i -lt 3; $i++) { continue; 9 } $i'; expected = 3 }
        @{ text = '$i = 0; while ($i -lt 3) { $i++; if ($i -eq 2) { continue } $i }'; expected = 1, 3 }, @{ text = '$i = 0; do { $i++; $i } while ($i -lt 2)'; expected = 1, 2 }, @{ text = '$i = 0; do { $i++; $i } until ($i -ge 2)'; expected = 1, 2 }, @{ text = '$i = 0; do { $i++; if ($i -eq 1) { continue } $i } while ($i -lt 3)'; expected = 2, 3 }
        @{ text = ':o foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue o } "$i$j" } }'; expected = '11', '21', '31' }, @{ text = ':o while ($true) { while ($true) { break o } } "done"'; expected = 'done' }, @{ text = '$l = "o"; :o foreach ($i in 1..3) { foreach ($j in 1) { break $l } 9 } "end"'; expected = 'end' }
        @{ text = '$x = foreach ($i in 1..3) { $i * 2 }; $x'; expected = 2, 4, 6 }, @{ text = '$x = while ($true) { 1; break }; $x'; expected = 1 }, @{ text = '$x = for ($i = 0; $i -lt 2; $i++) { $i }; $x.Count'; expected = 2 }, @{ text = '(foreach ($i in 1) { })'; expected = 'error' }
        @{ text = 'foreach ($i in 1..3) { }; $i'; expected = 3 }, @{ text = '$a = 1, 2; foreach ($i in $a) { $a += 9; $i }'; expected = 1, 2 }, @{ text = 'foreach ($i in 1..2 | ForEach-Object { $_ * 2 }) { $i }'; expected = 2, 4 }, @{ text = 'foreach ($i in (1, 2), (3, 4)) { $i.Count }'; expected = 2, 2 }
    ) {
        param($text, $expected)
        if ($expected -is [string] -and $expected -eq 'error') { { Invoke-Expression $text } | Should -Throw; return }
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'has $foreach and $switch' {
        foreach ($i in 1, 2) { $f = $foreach; break }
        $f.MoveNext() | Should -BeTrue
        $f.Current | Should -Be 2
        $f.MoveNext() | Should -BeFalse
        $r = switch (1, 2, 3, 4) { 1 { $null = $switch.MoveNext(); "c$($switch.Current)" } default { $_ } }
        $r | Should -Be 'c2', 3, 4
        $foreach | Should -Be $null
    }
    It 'puts $_ back: <text>' -TestCases @(
        @{ text = '5 | ForEach-Object { & { switch (3) { 3 { } } "[$_]" } }'; expected = '[]' }, @{ text = '5 | ForEach-Object { switch (3) { 3 { } } "[$_]" }'; expected = '[5]' }, @{ text = '5 | ForEach-Object { & { try { throw 1 } catch { } "[$_]" } }'; expected = '[]' }, @{ text = '5 | ForEach-Object { & { "[$_]" } }'; expected = '[5]' }
        @{ text = 'function f { process { "[$_]" } } 5 | ForEach-Object { f }'; expected = '[]' }, @{ text = 'function f { begin { "b[$_]" } process { "[$_]" } end { "e[$_]" } } 5 | ForEach-Object { f }'; expected = 'b[5]', '[]', 'e[]' }, @{ text = 'function f { "[$_]" } 5 | ForEach-Object { f; $_ }'; expected = '[5]', 5 }
        @{ text = '$_ = 9; . { process { "[$_]" } }; $_'; expected = '[]', 9 }, @{ text = '$_ = 9; switch (3) { 3 { $_ } } $_'; expected = 3, 9 }, @{ text = '$_ = 9; try { throw 1 } catch { } $_'; expected = 9 }
    ) {
        param($text, $expected)
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'returns from functions' {
        function Get-Early { foreach ($i in 1..5) { if ($i -eq 3) { return $i } } }
        Get-Early | Should -Be 3
        function Get-Skipped { 1..5 | ForEach-Object { if ($_ -eq 3) { return } $_ } }
        Get-Skipped | Should -Be 1, 2, 4, 5
        function Get-Several { 1; return 2, 3; 4 }
        Get-Several | Should -Be 1, 2, 3
        function Get-Nothing { return }
        Get-Nothing | Should -Be $null
    }
}

Describe 'if' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = 'if ($true) { 1 } else { 2 }'; expected = 1 }, @{ text = 'if ($false) { 1 } elseif ($true) { 2 } else { 3 }'; expected = 2 }, @{ text = 'if (0) { 1 } elseif ("") { 2 } else { 3 }'; expected = 3 }, @{ text = 'if (@()) { 1 } else { 2 }'; expected = 2 }, @{ text = 'if (@(0)) { 1 } else { 2 }'; expected = 2 }
        @{ text = 'if (@(0, 0)) { 1 }'; expected = 1 }, @{ text = 'if ($null) { 1 }'; expected = $null }, @{ text = 'if ("false") { 1 }'; expected = 1 }, @{ text = 'if ($x = 5) { $x }'; expected = 5 }, @{ text = 'if (1, 2 -eq 3) { 1 } else { 2 }'; expected = 2 }, @{ text = 'if (@{}) { 1 }'; expected = 1 }
        @{ text = '$x = if ($true) { 1, 2 }; $x.Count'; expected = 2 }, @{ text = 'if (Get-Item /nope -ErrorAction Ignore) { 1 } else { 2 }'; expected = 2 }, @{ text = 'if ([switch]$true) { 1 }'; expected = 1 }, @{ text = 'if (-not [string]::Empty) { 1 }'; expected = 1 }, @{ text = 'if ([char]0) { 1 } else { 2 }'; expected = 2 }, @{ text = 'if (0.0) { 1 } else { 2 }'; expected = 2 }
    ) {
        param($text, $expected)
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
}

Describe 'switch' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = 'switch (1) { 1 { "one" } 2 { "two" } }'; expected = 'one' }, @{ text = 'switch (1) { 1 { "a" } 1 { "b" } }'; expected = 'a', 'b' }, @{ text = 'switch (1) { 1 { "a"; break } 1 { "b" } }'; expected = 'a' }, @{ text = 'switch (3) { 1 { } default { "d" } }'; expected = 'd' }
        @{ text = 'switch (1, 2, 3) { 2 { "two"; continue } 3 { "three"; break } default { "d$_" } }'; expected = 'd1', 'two', 'three' }, @{ text = 'switch (7) { { $_ -gt 5 } { "big" } { $_ -gt 6 } { "bigger" } }'; expected = 'big', 'bigger' }, @{ text = 'switch ("ABC") { "abc" { 1 } }'; expected = 1 }
        @{ text = 'switch -casesensitive ("A") { "a" { 1 } "A" { 2 } }'; expected = 2 }, @{ text = 'switch -wildcard ("abc") { "a*" { 1 } "*c" { 2 } "b*" { 3 } }'; expected = 1, 2 }, @{ text = 'switch -regex ("a1") { "(\w)(\d)" { $Matches[2] } }'; expected = '1' }, @{ text = 'switch -exact ("a*") { "a*" { 1 } }'; expected = 1 }
        @{ text = 'switch ($null) { $null { "null" } default { "d" } }'; expected = 'null' }, @{ text = 'switch (@()) { default { "none" } }'; expected = $null }, @{ text = 'switch ("a") { a { 1 } }'; expected = 1 }, @{ text = 'switch (5) { "5" { 1 } }'; expected = 1 }, @{ text = 'switch ("5") { 5 { 1 } }'; expected = 1 }
        @{ text = '$x = switch (1, 2) { 1 { "a" } 2 { "b" } }; $x'; expected = 'a', 'b' }, @{ text = ':s switch (1, 2) { 1 { foreach ($i in 1) { continue s } 9 } 2 { "two" } }'; expected = 'two' }, @{ text = 'switch (1) { (0 + 1) { "e" } }'; expected = 'e' }, @{ text = 'switch ("a", "b") { default { $_ } }'; expected = 'a', 'b' }
        @{ text = 'switch (@{ a = 1 }) { { $_.a } { "h" } }'; expected = 'h' }, @{ text = 'switch ([DayOfWeek]::Monday) { Monday { 1 } }'; expected = 1 }, @{ text = 'switch ($true) { $false { 0 } $true { 1 } }'; expected = 1 }, @{ text = 'switch (1..4 | Where-Object { $_ % 2 }) { default { $_ } }'; expected = 1, 3 }
        @{ text = 'switch -regex -casesensitive ("Ab") { "^a" { 1 } "^A" { 2 } }'; expected = 2 }
    ) {
        param($text, $expected)
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'reads a file' {
        Set-Content "$TestDrive/lines.txt" 'l1', 'l2', 'l3'
        switch -file "$TestDrive/lines.txt" { 'l1' { $r = @('one') } default { $r += "d$_" } }
        $r | Should -Be 'one', 'dl2', 'dl3'
        switch -regex -file (Join-Path $TestDrive 'lines.txt') { '2$' { $m = $_ } }
        $m | Should -Be 'l2'
        { switch -file "$TestDrive/none.txt" { default { 1 } } } | Should -Throw
    }
}

Describe 'Pipelines' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '1, 2, 3 | ForEach-Object { $_ * 2 }'; expected = 2, 4, 6 }, @{ text = '1, 2 | ForEach-Object -Begin { "b" } -Process { $_ } -End { "e" }'; expected = 'b', 1, 2, 'e' }, @{ text = '(1, 2), (3, 4) | ForEach-Object { $_.Count }'; expected = 2, 2 }, @{ text = ', (1, 2) | ForEach-Object { $_.Count }'; expected = 2 }
        @{ text = '$null | ForEach-Object { "n" }'; expected = 'n' }, @{ text = '@() | ForEach-Object { "n" }'; expected = $null }, @{ text = '& { } | ForEach-Object { "n" }'; expected = $null }, @{ text = '$nope | ForEach-Object { "n" }'; expected = 'n' }, @{ text = '1..5 | Where-Object { $_ % 2 } | Select-Object -First 2'; expected = 1, 3 }
        @{ text = '1..3 | & { process { $_ + 1 } }'; expected = 2, 3, 4 }, @{ text = '1..3 | . { process { $_ + 1 } }'; expected = 2, 3, 4 }, @{ text = '"b", "a" | Sort-Object | ForEach-Object ToUpper'; expected = 'A', 'B' }, @{ text = '1..3 | ForEach-Object { $_; $_ } | Measure-Object | ForEach-Object Count'; expected = 6 }
        @{ text = '@{ a = 1 } | ForEach-Object { $_.a }'; expected = 1 }, @{ text = '"abc" | ForEach-Object Length'; expected = 3 }, @{ text = '"abc" | ForEach-Object Substring 1'; expected = 'bc' }, @{ text = '1..3 | Tee-Object -Variable t | Out-Null; $t'; expected = 1, 2, 3 }, @{ text = 'Write-Output 1, 2 -NoEnumerate | ForEach-Object { $_.Count }'; expected = 2 }
        @{ text = 'function f { process { "[$_]" } } 1, 2 | f'; expected = '[1]', '[2]' }, @{ text = 'filter g { $_ * 3 } 1, 2 | g'; expected = 3, 6 }, @{ text = 'function hh { @($input).Count; @($input).Count } 1, 2 | hh'; expected = 2, 0 }, @{ text = 'function k { "$input" } 1, 2 | k'; expected = '1 2' }
        @{ text = '[System.Collections.ArrayList](1, 2) | ForEach-Object { $_ }'; expected = 1, 2 }, @{ text = '"x".GetEnumerator() | ForEach-Object { $_ }'; expected = 'x' }, @{ text = '@{ a = 1; b = 2 }.GetEnumerator() | Sort-Object Name | ForEach-Object Value'; expected = 1, 2 }
    ) {
        param($text, $expected)
        & ([scriptblock]::Create($text)) | Should -Be $expected
    }
    It 'stops what is upstream' {
        $script:suiteSeen = 0
        1..100 | ForEach-Object { $script:suiteSeen++; $_ } | Select-Object -First 3 | Should -Be 1, 2, 3
        $script:suiteSeen | Should -Be 3
    }
    It 'runs end blocks from the left' {
        $r = & { function a { begin { 'ab' } process { "a$_" } end { 'ae' } } function b { begin { 'bb' } process { "b$_" } end { 'be' } } 1 | a | b }
        $r | Should -Be 'bb', 'bab', 'ba1', 'bae', 'be'
    }
}

Write-TestSummary
