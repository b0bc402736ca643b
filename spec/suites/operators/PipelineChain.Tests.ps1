# && and ||: success of native programs, cmdlets and expressions, associativity, background, syntax.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Pipeline chains' -Tag CI {
    BeforeAll {
        function Test-Ok { 'ok' }
        function Test-Bad { [CmdletBinding()] param() Write-Error 'bad'; 'bad' }
        function Test-Soft { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([exception]::new('soft'), 'Soft', 'NotSpecified', $null)); 'soft' }
    }
    It '<text> gives <expected>' -TestCases @(
        @{ text = 'Test-Ok && "b"'; expected = 'ok', 'b' }
        @{ text = 'Test-Ok || "b"'; expected = 'ok' }
        @{ text = 'Test-Bad 2>$null && "b"'; expected = 'bad', 'b' }
        @{ text = 'Test-Soft 2>$null && "b"'; expected = 'soft' }
        @{ text = 'Test-Soft 2>$null || "b"'; expected = 'soft', 'b' }
        @{ text = 'Test-Exit 0 && "b"'; expected = 'exit0', 'b' }
        @{ text = 'Test-Exit 1 && "b"'; expected = 'exit1' }
        @{ text = 'Test-Exit 1 || "b"'; expected = 'exit1', 'b' }
        @{ text = 'Test-Exit 0 || "b"'; expected = 'exit0' }
        @{ text = 'Test-Exit 1 && "b" || "c"'; expected = 'exit1', 'c' }
        @{ text = 'Test-Exit 0 && "b" || "c"'; expected = 'exit0', 'b' }
        @{ text = 'Test-Exit 1 || "b" && "c"'; expected = 'exit1', 'b', 'c' }
        @{ text = 'Test-Exit 0 || "b" && "c"'; expected = 'exit0', 'c' }
        @{ text = 'Test-Exit 0 && Test-Exit 3 && "c" || "d"'; expected = 'exit0', 'exit3', 'd' }
        @{ text = '"a" && "b" && "c"'; expected = 'a', 'b', 'c' }
        @{ text = '$false && "b"'; expected = $false, 'b' }
        @{ text = '$x = 1 && 2; $x'; expected = 1, 2 }
        @{ text = '$x = Test-Exit 1 || 2; $x'; expected = 'exit1', 2 }
        @{ text = '1 | % { $_ + 1 } && 3 | % { $_ * 2 }'; expected = 2, 6 }
        @{ text = '(Test-Exit 1) && "b"'; expected = 'exit1' }
        @{ text = '$(Test-Exit 1) || "b"'; expected = 'exit1', 'b' }
        @{ text = 'Get-Item /no/such -ErrorAction SilentlyContinue && "b"'; expected = $null }
        @{ text = 'Get-Item /no/such -ErrorAction Ignore || "b"'; expected = 'b' }
        @{ text = 'Write-Output 1 2>$null || "b"'; expected = 1 }
        @{ text = 'if (Test-Exit 1 || "x") { "yes" }'; expected = 'yes' }
        @{ text = 'foreach ($i in 1..3) { $i && $($i -eq 2) | % { if ($_) { break } } }'; expected = 1, 2 }
        @{ text = '@(1 && 2).Count'; expected = 2 }
    ) {
        param($text, $expected)
        # A function would succeed whatever its last program said.
        $text = $text -replace 'Test-Exit (\d)', '/bin/sh -c "echo exit$1; exit $1"'
        $result = & { $ErrorActionPreference = 'Continue'; Invoke-Expression $text } 2>$null
        $result | Should -Be $expected
    }
    It 'goes on over lines' {
        $r = 1 &&
        2 ||

        3
        $r | Should -Be 1, 2
    }
    It 'takes throw and return for commands, and runs them inside $()' {
        { 1 && throw 'stop' } | Should -Throw -ErrorId 'CommandNotFoundException'
        { 1 && return } | Should -Throw -ErrorId 'CommandNotFoundException'
        { 1 && $(throw 'stop') } | Should -Throw -ExpectedMessage 'stop'
        { 1 || $(throw 'stop') } | Should -Not -Throw
        function Get-Early { $true && $(return 5); 6 }
        Get-Early | Should -Be $true, 5
    }
    It 'ends with the error a statement throws' {
        { & { throw 'x' } || 'after' } | Should -Throw -ExpectedMessage 'x'
    }
    It 'sets $? by what ran last' {
        /bin/sh -c 'exit 1' || 'b' | Out-Null
        $? | Should -BeTrue
        $null = /bin/sh -c 'exit 1' && 'b'
        $? | Should -BeFalse
    }
    It 'keeps the variable when an assignment''s chain is not followed' {
        $v = 'old'
        $null = /bin/sh -c 'exit 1' && ($v = 'new')
        $v | Should -Be 'old'
    }
    It 'has an AST of its own' {
        $ast = { a && b || c }.Ast.EndBlock.Statements[0]
        $ast.GetType().Name | Should -Be 'PipelineChainAst'
        $ast.Operator | Should -Be 'OrOr'
        $ast.Background | Should -BeFalse
        $ast.LhsPipelineChain.GetType().Name | Should -Be 'PipelineChainAst'
        $ast.LhsPipelineChain.Operator | Should -Be 'AndAnd'
        $ast.RhsPipeline.Extent.Text | Should -Be 'c'
        ({ a && b & }.Ast.EndBlock.Statements[0]).Background | Should -BeTrue
    }
    ShouldBeParseError 'a &&' EmptyPipelineChainElement 4
    ShouldBeParseError 'a ||' EmptyPipelineChainElement 4
    ShouldBeParseError '&& b' UnexpectedToken
    ShouldBeParseError 'a && b & || c' BackgroundOperatorInPipelineChain
    ShouldBeParseError 'a && $x = 1' UnexpectedToken
    ShouldBeParseError 'a | && b' EmptyPipeElement
    ShouldBeParseError '(a &&)' EmptyPipelineChainElement
}

Write-TestSummary
