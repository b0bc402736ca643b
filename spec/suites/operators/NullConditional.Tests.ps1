# ?. ?[] ?? ??= : when the right side runs, what stays a variable name, and what is refused.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Null coalescing' -Tag CI {
    It '<text> is <expected>' -TestCases @(
        @{ text = '$null ?? 1'; expected = 1 }, @{ text = '2 ?? 1'; expected = 2 }, @{ text = '0 ?? 1'; expected = 0 }
        @{ text = '"" ?? 1'; expected = '' }, @{ text = '$false ?? 1'; expected = $false }, @{ text = '$null ?? $null ?? 3'; expected = 3 }
        @{ text = '$nothing ?? "x"'; expected = 'x' }, @{ text = '(Get-Command no-such-command -ErrorAction Ignore) ?? 4'; expected = 4 }
        @{ text = '& { } ?? 5'; expected = $null }, @{ text = '(& { }) ?? 5'; expected = 5 }, @{ text = '$null -eq ([DBNull]::Value ?? 6)'; expected = $false }
        @{ text = '"$([NullString]::Value ?? 7)"'; expected = '' }, @{ text = '$h.x ?? 8'; expected = 8 }, @{ text = '$null ?? 1 + 2'; expected = 3 }
        @{ text = '1 + $null ?? 5'; expected = 1 }, @{ text = '$null ?? @() | Measure-Object | % Count'; expected = 0 }
        @{ text = '$true ? $null ?? 1 : 2'; expected = 1 }, @{ text = '($null ?? "a"), "b"'; expected = 'a', 'b' }
        @{ text = '$null ?? (1, 2)'; expected = 1, 2 }, @{ text = '$null -eq ($null ?? 1)'; expected = $false }
        @{ text = '${a?b} ?? 9'; expected = 9 }, @{ text = '$x = $null ?? 10; $x'; expected = 10 }
        @{ text = '"a" ?? "b" -eq "b"'; expected = $false }
    ) {
        param($text, $expected)
        $h = @{}
        $result = Invoke-Expression $text
        $result | Should -Be $expected
    }
    It 'evaluates the right side only when needed' {
        $script:ran = 0
        function Get-Right { $script:ran++; 'r' }
        1 ?? (Get-Right) | Should -Be 1
        $script:ran | Should -Be 0
        $null ?? (Get-Right) | Should -Be 'r'
        $script:ran | Should -Be 1
    }
    It 'assigns with ??=' {
        $x = $null
        $x ??= 1
        $x ??= 2
        $x | Should -Be 1
        $h = @{ a = $null }
        $h.a ??= 3
        $h['b'] ??= 4
        $h.c ??= $h.d ??= 5
        $h.a, $h.b, $h.c, $h.d | Should -Be 3, 4, 5, 5
        $o = [pscustomobject]@{ p = $null }
        $o.p ??= 'v'
        $o.p | Should -Be 'v'
        $list = 1, $null
        $list[1] ??= 9
        $list[1] | Should -Be 9
    }
    It 'assigns to variables with a scope' {
        $global:suiteNull ??= 7
        $global:suiteNull | Should -Be 7
        Remove-Variable suiteNull -Scope Global
        ${env:SUITE_NULL} ??= 'set'
        $env:SUITE_NULL | Should -Be 'set'
        $env:SUITE_NULL = $null
    }
    It 'does not run the right side of ??= when there is a value' {
        $x = 1
        $x ??= $(throw 'no')
        $x | Should -Be 1
    }
    It 'keeps a typed variable typed' {
        [int]$y = $null
        $y ??= 5
        $y | Should -Be 0
        [string]$s = $null
        $s ??= 'text'
        $s | Should -Be ''
    }
    It 'takes a pipeline on the right of ??=' {
        $p ??= 1..3 | ForEach-Object { $_ * 2 }
        $p | Should -Be 2, 4, 6
    }
    It 'reads a question mark after a name as part of it' {
        $a? = 5
        $a? | Should -Be 5
        ${a?} | Should -Be 5
        "$a?" | Should -BeExactly '5'
        $a?.Length ?? 'none' | Should -Be 1
    }
    ShouldBeParseError '1 ??= 2' InvalidLeftHandSide 0
    ShouldBeParseError '$a ??=' ExpectedValueExpression 6
    ShouldBeParseError '$a ??' ExpectedValueExpression 5
    ShouldBeParseError '() ?? 1' ExpectedExpression 1
    ShouldBeParseError '$a, $b ??= 1' InvalidLeftHandSide 0
}

Describe 'Null conditional access' {
    It '<text> is <expected>' -TestCases @(
        @{ text = '${n}?.Length'; expected = $null }, @{ text = '${n}?[0]'; expected = $null }, @{ text = '${n}?.ToString()'; expected = $null }
        @{ text = '${s}?.Length'; expected = 3 }, @{ text = '${s}?[0]'; expected = 'a' }, @{ text = '${s}?.ToUpper()'; expected = 'ABC' }
        @{ text = '${s}?.Nothing?.Length'; expected = $null }, @{ text = '${h}?.a?.b'; expected = 1 }, @{ text = '${h}?.x?.b'; expected = $null }
        @{ text = '${h}?["a"]?["b"]'; expected = 1 }, @{ text = '($n)?.Length'; expected = $null }, @{ text = '($s)?.Length'; expected = 3 }
        @{ text = '$h.x?.b'; expected = $null }, @{ text = '$h.a?.b'; expected = 1 }, @{ text = '$h.x?[0]'; expected = $null }
        @{ text = '(Get-Command no-such -ErrorAction Ignore)?.Name'; expected = $null }, @{ text = '${s}?.Substring(1)?.Length'; expected = 2 }
        @{ text = '"abc"?.Length'; expected = 3 }, @{ text = '(1,2)?[1]'; expected = 2 }, @{ text = '${n}?.x.y.z'; expected = $null }
        @{ text = '${n}?.GetType().Name'; expected = $null }, @{ text = '${n}?[0]?[1]'; expected = $null }
        @{ text = '[string]?::Empty'; expected = 'parse' }, @{ text = '@{a=1}?.a'; expected = 1 }, @{ text = '@(1)?[0]'; expected = 1 }
        @{ text = '$(1,2)?[0]'; expected = 1 }, @{ text = '"$(${n}?.a)x"'; expected = 'x' }
        @{ text = '${l}?.Count'; expected = 2 }, @{ text = '${l}?[-1]'; expected = 6 }
    ) {
        param($text, $expected)
        $n = $null; $s = 'abc'; $h = @{ a = @{ b = 1 } }; $l = 5, 6
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
        if ($expected -eq 'parse') { $errors.Count | Should -BeGreaterThan 0; return }
        $errors.Count | Should -Be 0
        $result = Invoke-Expression $text
        $result | Should -Be $expected
    }
    It 'does not evaluate arguments for null' {
        $n = $null
        $script:calls = 0
        function Get-Arg { $script:calls++; 1 }
        ${n}?.Substring((Get-Arg)) | Should -Be $null
        ${n}?[(Get-Arg)] | Should -Be $null
        $script:calls | Should -Be 0
    }
    It 'gives an AST that says so' {
        $ast = { ${a}?.b }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression
        $ast.NullConditional | Should -BeTrue
        $ast.Expression.Extent.Text | Should -Be '${a}'
        ({ ${a}?[0] }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression).NullConditional | Should -BeTrue
        ({ ${a}?.b() }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression).NullConditional | Should -BeTrue
        ({ ${a}.b }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression).NullConditional | Should -BeFalse
    }
    It 'fails for a member of what is there but has none, in strict mode' {
        Set-StrictMode -Version Latest
        $s = 'abc'
        { ${s}?.Nothing } | Should -Throw -ErrorId 'PropertyNotFoundStrict'
        $n = $null
        ${n}?.Nothing | Should -Be $null
        { ${undefinedThing}?.x } | Should -Throw -ErrorId 'VariableIsUndefined'
    }
    It 'refuses to call what is not there' {
        $s = 'abc'
        { ${s}?.Nope() } | Should -Throw -ErrorId 'MethodNotFound'
    }
    ShouldBeParseError '${a}?.b = 1' InvalidLeftHandSide 0
    ShouldBeParseError '${a}?[0] = 1' InvalidLeftHandSide 0
    ShouldBeParseError '${a}?.b++' OperatorRequiresVariableOrProperty 0
    ShouldBeParseError '${a}?.' MissingPropertyName 6
    ShouldBeParseError '${a}?[' MissingArrayIndexExpression 6
}

Write-TestSummary
