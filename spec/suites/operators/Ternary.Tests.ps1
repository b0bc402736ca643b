# a ? b : c : what the condition is, nesting, names that hold the operator's characters.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Ternary operator' -Tag CI {
    It '<text> is <expected>' -TestCases @(
        @{ text = '$true ? 1 : 2'; expected = 1 }, @{ text = '$false ? 1 : 2'; expected = 2 }, @{ text = '$true?1:2'; expected = $null }
        @{ text = '${true}?1:2'; expected = 1 }, @{ text = '($true)?1:2'; expected = 1 }, @{ text = '1 ? "a" : "b"'; expected = 'a' }
        @{ text = '1?2:3'; expected = 'error' }, @{ text = '"" ? 1 : 2'; expected = 2 }
        @{ text = '$null ? 1 : 2'; expected = 2 }, @{ text = '@() ? 1 : 2'; expected = 2 }, @{ text = '@(0) ? 1 : 2'; expected = 2 }
        @{ text = '@(0,0) ? 1 : 2'; expected = 1 }, @{ text = '$true ? $true ? 1 : 2 : 3'; expected = 1 }, @{ text = '$false ? 1 : $true ? 2 : 3'; expected = 2 }
        @{ text = '$true ? $false ? 1 : 2 : 3'; expected = 2 }, @{ text = '1 -eq 1 ? "y" : "n"'; expected = 'y' }, @{ text = '1 + 1 ? 3 + 4 : 5'; expected = 7 }
        @{ text = '-not $true ? 1 : 2'; expected = 2 }, @{ text = '$true -and $false ? 1 : 2'; expected = 2 }, @{ text = '($true ? 1 : 2) + 5'; expected = 6 }
        @{ text = '$true ? 1 : 2 + 5'; expected = 1 }, @{ text = '$x = $true ? 1 : 2; $x'; expected = 1 }, @{ text = '$true ? 1,2 : 3'; expected = 1, 2 }
        @{ text = '$true ? @{a=1}.a : 0'; expected = 1 }, @{ text = '$true ? [int]::MaxValue : 0'; expected = [int]::MaxValue }
        @{ text = '$true ? "a":"b"'; expected = 'a' }, @{ text = '"$($true ? 1 : 2)"'; expected = '1' }, @{ text = '(1 ? {2} : {3}).ToString()'; expected = '2' }
        @{ text = '& ($true ? "Write-Output" : "x") 9'; expected = 9 }, @{ text = '$true ? (Write-Output 4) : 0'; expected = 4 }
        @{ text = '$true ? $null : 1'; expected = $null }, @{ text = '0x1 ?0x2:0x3'; expected = 2 }, @{ text = '1..3 ? 1 : 2'; expected = 1 }
        @{ text = "`$true ?`n 1 :`n 2"; expected = 1 }, @{ text = "`$true`n? 1 : 2"; expected = 'error' }
    ) {
        param($text, $expected)
        if ($expected -eq 'error') { { Invoke-Expression $text } | Should -Throw; return }
        $result = Invoke-Expression $text
        $result | Should -Be $expected
    }
    It 'evaluates one branch only' {
        $true ? 1 : $(throw 'no') | Should -Be 1
        $false ? $(throw 'no') : 2 | Should -Be 2
    }
    It 'throws what a branch throws' { { $true ? $(throw 'yes') : 1 } | Should -Throw -ExpectedMessage 'yes' }
    It 'stands as an argument in parentheses' { Write-Output ($true ? 'a' : 'b') | Should -Be 'a' }
    It 'is text in a command argument' { (Write-Output a ? b : c) -join '|' | Should -Be 'a|?|b|:|c' }
    It 'has an AST of three parts' {
        $ast = { $a ? $b : $c }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression
        $ast.GetType().Name | Should -Be 'TernaryExpressionAst'
        $ast.Condition.Extent.Text | Should -Be '$a'
        $ast.IfTrue.Extent.Text | Should -Be '$b'
        $ast.IfFalse.Extent.Text | Should -Be '$c'
        $nested = { 1 ? 2 : 3 ? 4 : 5 }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression
        $nested.IfFalse.GetType().Name | Should -Be 'TernaryExpressionAst'
    }
    ShouldBeParseError '1 ? 2' MissingColonInTernaryExpression 6
    ShouldBeParseError '1 ?' ExpectedValueExpression
    ShouldBeParseError '1 ? 2 :' ExpectedValueExpression
    ShouldBeParseError '1 ? : 3' ExpectedValueExpression
    ShouldBeParseError '? 1 : 2' $null
    ShouldBeParseError '$x ? 1 : $y = 2' InvalidLeftHandSide
    ShouldBeParseError '($true ? 1 : 2' MissingEndParenthesisInExpression
}

Write-TestSummary
