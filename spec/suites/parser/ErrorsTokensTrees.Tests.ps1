# Errors of the parser by id and place, tokens, and the trees of unusual texts.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

function Get-ParseErrors($text) { $tokens = $errors = $null; $null = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors); foreach ($e in $errors) { "$($e.ErrorId)@$($e.Extent.StartOffset)-$($e.Extent.EndOffset)$(if ($e.IncompleteInput) { '+' })" } }
function Get-Tokens($text) { $tokens = $errors = $null; $null = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors); ($tokens | ForEach-Object { "$($_.Kind):$($_.Text)" }) -join ' ' }
function Get-Tree($text) { $ast = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$null); ($ast.FindAll({ $true }, $true) | ForEach-Object { $_.GetType().Name -replace 'Ast$' }) -join ' ' }

Describe 'Errors' {
    It '<code>' -TestCases @(
        @{ code = { Get-ParseErrors 'if' }; expected = 'MissingOpenParenthesisInIfStatement@2-2+' }
        @{ code = { Get-ParseErrors 'if (' }; expected = 'IfStatementMissingCondition@4-4+' }
        @{ code = { Get-ParseErrors 'if ($x' }; expected = 'MissingEndParenthesisAfterStatement@7-7+' }
        @{ code = { Get-ParseErrors 'if ($x)' }; expected = 'MissingStatementBlock@6-7+' }
        @{ code = { Get-ParseErrors 'if ($x) { 1' }; expected = 'MissingEndCurlyBrace@8-9+' }
        @{ code = { Get-ParseErrors 'if ($x) { 1 } else' }; expected = 'MissingStatementBlockAfterElse@18-18+' }
        @{ code = { Get-ParseErrors 'if ($x) { 1 } elseif' }; expected = 'MissingOpenParenthesisInIfStatement@20-20+' }
        @{ code = { Get-ParseErrors 'while ($true' }; expected = 'MissingEndParenthesisAfterStatement@12-12+' }
        @{ code = { Get-ParseErrors 'do { } while' }; expected = 'MissingOpenParenthesisAfterKeyword@12-12+' }
        @{ code = { Get-ParseErrors 'do { }' }; expected = 'MissingWhileOrUntilInDoWhile@6-6+' }
        @{ code = { Get-ParseErrors 'for ($i = 0; $i -lt 3' }; expected = 'MissingEndParenthesisAfterStatement@21-21+' }
        @{ code = { Get-ParseErrors 'foreach ($i in' }; expected = 'MissingForeachExpression@14-14+' }
        @{ code = { Get-ParseErrors 'foreach (1 in 2) { }' }; expected = 'MissingVariableNameAfterForeach@9-9 | UnexpectedToken@11-13 | UnexpectedToken@15-16' }
        @{ code = { Get-ParseErrors 'foreach $i in 1 { }' }; expected = 'MissingOpenParenthesisAfterKeyword@7-7 | UnexpectedToken@11-13' }
        @{ code = { Get-ParseErrors 'switch ($x)' }; expected = 'MissingCurlyBraceInSwitchStatement@11-11+' }
        @{ code = { Get-ParseErrors 'switch ($x) { 1 }' }; expected = 'MissingSwitchStatementClause@15-15' }
        @{ code = { Get-ParseErrors 'switch -bogus ($x) { }' }; expected = 'InvalidSwitchFlag@7-13 | MissingSwitchConditionExpression@20-20' }
        @{ code = { Get-ParseErrors 'try { }' }; expected = 'MissingCatchOrFinally@7-7+' }
        @{ code = { Get-ParseErrors 'try { } catch' }; expected = 'MissingCatchHandlerBlock@13-13+' }
        @{ code = { Get-ParseErrors 'try { } catch { } catch [int] { }' }; expected = 'EmptyCatchNotLast@17-17' }
        @{ code = { Get-ParseErrors 'try { } catch [int { }' }; expected = 'EndSquareBracketExpectedAtEndOfAttribute@18-18' }
        @{ code = { Get-ParseErrors 'trap' }; expected = 'MissingTrapStatement@4-4+' }
        @{ code = { Get-ParseErrors 'function' }; expected = 'MissingNameAfterKeyword@8-8+' }
        @{ code = { Get-ParseErrors 'function f' }; expected = 'MissingFunctionBody@10-10+' }
        @{ code = { Get-ParseErrors 'function f(' }; expected = 'MissingEndParenthesisInFunctionParameterList@11-11+' }
        @{ code = { Get-ParseErrors 'function f($a,) { }' }; expected = 'MissingExpressionAfterToken@14-14' }
        @{ code = { Get-ParseErrors 'function f { param($a $b) }' }; expected = 'MissingEndParenthesisInFunctionParameterList@21-21 | MissingEndCurlyBrace@11-12 | UnexpectedToken@24-25 | UnexpectedToken@26-27' }
        @{ code = { Get-ParseErrors 'param($a = ) 1' }; expected = 'MissingExpressionAfterToken@10-10' }
        @{ code = { Get-ParseErrors '$x =' }; expected = 'ExpectedValueExpression@4-4+' }
        @{ code = { Get-ParseErrors '$x +=' }; expected = 'ExpectedValueExpression@5-5+' }
        @{ code = { Get-ParseErrors '1 = 2' }; expected = 'InvalidLeftHandSide@0-1' }
        @{ code = { Get-ParseErrors '$a, 1 = 2' }; expected = 'InvalidLeftHandSide@4-5' }
        @{ code = { Get-ParseErrors 'Get-Date = 1' }; expected = '' }
        @{ code = { Get-ParseErrors '1 +' }; expected = 'ExpectedValueExpression@3-3+' }
        @{ code = { Get-ParseErrors '1 -foo 2' }; expected = 'UnexpectedToken@2-6 | UnexpectedToken@7-8' }
        @{ code = { Get-ParseErrors '1 2' }; expected = 'UnexpectedToken@2-3' }
        @{ code = { Get-ParseErrors '$a $b' }; expected = 'UnexpectedToken@3-5' }
        @{ code = { Get-ParseErrors '"abc' }; expected = 'TerminatorExpectedAtEndOfString@0-4+' }
        @{ code = { Get-ParseErrors "'abc" }; expected = 'TerminatorExpectedAtEndOfString@0-4+' }
        @{ code = { Get-ParseErrors '"$(1' }; expected = 'IncompleteDollarSubexpressionReference@1-4+ | TerminatorExpectedAtEndOfString@0-4+ | MissingEndParenthesisInSubexpression@5-5+' }
        @{ code = { Get-ParseErrors '"${a' }; expected = 'IncompleteDollarVariableReference@2-4+ | TerminatorExpectedAtEndOfString@0-4+' }
        @{ code = { Get-ParseErrors '"$a:b"' }; expected = '' }
        @{ code = { Get-ParseErrors '"$a[0"' }; expected = '' }
        @{ code = { Get-ParseErrors '@"' }; expected = 'TerminatorExpectedAtEndOfString@0-2+' }
        @{ code = { Get-ParseErrors "@`"`nabc" }; expected = 'TerminatorExpectedAtEndOfString@0-6+' }
        @{ code = { Get-ParseErrors "@`"abc`n`"@" }; expected = 'UnexpectedCharactersAfterHereStringHeader@2-3 | TerminatorExpectedAtEndOfString@6-8+' }
        @{ code = { Get-ParseErrors '@{ a = 1' }; expected = 'MissingEndCurlyBrace@2-2+' }
        @{ code = { Get-ParseErrors '@{ a }' }; expected = 'MissingEqualsInHashLiteral@4-4' }
        @{ code = { Get-ParseErrors '@{ a = }' }; expected = 'MissingStatementInHashLiteral@6-6' }
        @{ code = { Get-ParseErrors '@{ a = 1; a = 2 }' }; expected = 'DuplicateKeyInHashLiteral@10-11' }
        @{ code = { Get-ParseErrors '@{ a = 1 b = 2 }' }; expected = 'UnexpectedToken@9-10 | MissingEndCurlyBrace@2-2 | UnexpectedToken@15-16' }
        @{ code = { Get-ParseErrors '@(1, 2' }; expected = 'MissingEndParenthesisInSubexpression@7-7+' }
        @{ code = { Get-ParseErrors '(1' }; expected = 'MissingEndParenthesisInExpression@2-2+' }
        @{ code = { Get-ParseErrors '1)' }; expected = 'UnexpectedToken@1-2' }
        @{ code = { Get-ParseErrors '}' }; expected = 'UnexpectedToken@0-1' }
        @{ code = { Get-ParseErrors '{ 1' }; expected = 'MissingEndCurlyBrace@0-1+' }
        @{ code = { Get-ParseErrors '$x[' }; expected = 'MissingArrayIndexExpression@3-3+' }
        @{ code = { Get-ParseErrors '$x[1' }; expected = 'MissingEndSquareBracket@4-4+' }
        @{ code = { Get-ParseErrors '$x[]' }; expected = 'MissingArrayIndexExpression@3-3' }
        @{ code = { Get-ParseErrors '$x.' }; expected = 'MissingPropertyName@3-3+' }
        @{ code = { Get-ParseErrors '$x::' }; expected = 'MissingPropertyName@4-4+' }
        @{ code = { Get-ParseErrors '$x.M(' }; expected = 'MissingEndParenthesisInMethodCall@5-5+' }
        @{ code = { Get-ParseErrors '$x.M(1,' }; expected = 'MissingExpressionAfterToken@7-7+' }
        @{ code = { Get-ParseErrors '$x.M(,1)' }; expected = 'MissingEndParenthesisInMethodCall@5-5 | UnexpectedToken@7-8' }
        @{ code = { Get-ParseErrors '[int' }; expected = 'EndSquareBracketExpectedAtEndOfAttribute@4-4' }
        @{ code = { Get-ParseErrors '[int]' }; expected = '' }
        @{ code = { Get-ParseErrors '[]' }; expected = 'MissingTypename@1-1' }
        @{ code = { Get-ParseErrors '[a b]' }; expected = 'EndSquareBracketExpectedAtEndOfAttribute@2-2 | UnexpectedToken@3-5' }
        @{ code = { Get-ParseErrors '[List[int]' }; expected = 'EndSquareBracketExpectedAtEndOfAttribute@10-10' }
        @{ code = { Get-ParseErrors '| 1' }; expected = 'EmptyPipeElement@0-1' }
        @{ code = { Get-ParseErrors '1 |' }; expected = 'EmptyPipeElement@3-3+' }
        @{ code = { Get-ParseErrors '1 | | 2' }; expected = 'EmptyPipeElement@3-3 | ExpressionsMustBeFirstInPipeline@6-7' }
        @{ code = { Get-ParseErrors '1 | 2' }; expected = 'ExpressionsMustBeFirstInPipeline@4-5' }
        @{ code = { Get-ParseErrors '1 &&' }; expected = 'EmptyPipelineChainElement@4-4+' }
        @{ code = { Get-ParseErrors '&& 1' }; expected = 'UnexpectedToken@0-2' }
        @{ code = { Get-ParseErrors '1 || ' }; expected = 'EmptyPipelineChainElement@4-4+' }
        @{ code = { Get-ParseErrors '&' }; expected = 'MissingExpression@0-1' }
        @{ code = { Get-ParseErrors '. ' }; expected = 'MissingExpression@0-1' }
        @{ code = { Get-ParseErrors '1 &' }; expected = '' }
        @{ code = { Get-ParseErrors 'a >' }; expected = 'MissingFileSpecification@3-3' }
        @{ code = { Get-ParseErrors 'a > b > c' }; expected = 'StreamAlreadyRedirected@6-9' }
        @{ code = { Get-ParseErrors 'a 2>&1 2>&1' }; expected = 'StreamAlreadyRedirected@7-11' }
        @{ code = { Get-ParseErrors 'a <b' }; expected = 'RedirectionNotSupported@2-3' }
        @{ code = { Get-ParseErrors '1 ? 2' }; expected = 'MissingColonInTernaryExpression@6-6+' }
        @{ code = { Get-ParseErrors '1 ? 2 :' }; expected = 'ExpectedValueExpression@7-7+' }
        @{ code = { Get-ParseErrors '$a ?? ' }; expected = 'ExpectedValueExpression@5-5+' }
        @{ code = { Get-ParseErrors '$a??=' }; expected = 'ExpectedValueExpression@5-5+' }
        @{ code = { Get-ParseErrors '1 ??= 2' }; expected = 'InvalidLeftHandSide@0-1' }
        @{ code = { Get-ParseErrors '$a?.b = 1' }; expected = '' }
        @{ code = { Get-ParseErrors '$a++ ++' }; expected = 'UnexpectedToken@5-7 | MissingExpressionAfterOperator@7-7+' }
        @{ code = { Get-ParseErrors '1++' }; expected = 'OperatorRequiresVariableOrProperty@0-1' }
        @{ code = { Get-ParseErrors '++1' }; expected = 'OperatorRequiresVariableOrProperty@2-3' }
        @{ code = { Get-ParseErrors '-not' }; expected = 'MissingExpressionAfterOperator@4-4+' }
        @{ code = { Get-ParseErrors '!' }; expected = 'MissingExpressionAfterOperator@1-1+' }
        @{ code = { Get-ParseErrors ', ' }; expected = 'MissingExpressionAfterOperator@1-1+' }
        @{ code = { Get-ParseErrors '1,' }; expected = 'MissingExpressionAfterToken@2-2+' }
        @{ code = { Get-ParseErrors 'break 1 2' }; expected = '' }
        @{ code = { Get-ParseErrors 'return' }; expected = '' }
        @{ code = { Get-ParseErrors 'throw' }; expected = '' }
        @{ code = { Get-ParseErrors 'data' }; expected = 'MissingStatementBlockForDataSection@4-4+' }
        @{ code = { Get-ParseErrors 'data { $x }' }; expected = 'VariableReferenceNotSupportedInDataSection@7-9' }
        @{ code = { Get-ParseErrors 'class' }; expected = 'MissingNameAfterKeyword@5-5+' }
        @{ code = { Get-ParseErrors 'class A' }; expected = 'MissingTypeBody@7-7+' }
        @{ code = { Get-ParseErrors 'class A { [int] }' }; expected = 'IncompleteMemberDefinition@15-15' }
        @{ code = { Get-ParseErrors 'class A { M( }' }; expected = 'MissingEndParenthesisInFunctionParameterList@12-12' }
        @{ code = { Get-ParseErrors 'class A : { }' }; expected = 'TypeNameExpected@9-9' }
        @{ code = { Get-ParseErrors 'class A { $x; $x }' }; expected = '' }
        @{ code = { Get-ParseErrors 'class A { [void] M() { return 1 } }' }; expected = 'VoidMethodHasReturn@23-31' }
        @{ code = { Get-ParseErrors 'class A { [int] M() { } }' }; expected = 'MethodHasCodePathNotReturn@16-17' }
        @{ code = { Get-ParseErrors 'class A { static A($x) { } }' }; expected = '' }
        @{ code = { Get-ParseErrors 'enum' }; expected = 'MissingNameAfterKeyword@4-4+' }
        @{ code = { Get-ParseErrors 'enum E { A A }' }; expected = 'MissingPropertyTerminator@10-10' }
        @{ code = { Get-ParseErrors 'enum E { A = x }' }; expected = 'ExpectedValueExpression@12-12' }
        @{ code = { Get-ParseErrors 'enum E { 1 }' }; expected = 'MissingEndCurlyBrace@8-8 | UnexpectedToken@11-12' }
        @{ code = { Get-ParseErrors 'using' }; expected = 'MissingUsingStatementDirective@5-5+' }
        @{ code = { Get-ParseErrors 'using namespace' }; expected = 'MissingUsingItemName@15-15+' }
        @{ code = { Get-ParseErrors '1; using namespace System' }; expected = 'UsingMustBeAtStartOfScript@3-25' }
        @{ code = { Get-ParseErrors 'using bogus X' }; expected = 'MissingUsingStatementDirective@5-5' }
        @{ code = { Get-ParseErrors 'workflow x { }' }; expected = 'WorkflowNotSupportedInPowerShellCore@0-14' }
        @{ code = { Get-ParseErrors 'begin { } 1' }; expected = 'MissingNamedBlocks@10-11' }
        @{ code = { Get-ParseErrors 'begin { } begin { }' }; expected = 'DuplicateScriptCommandClause@10-19' }
        @{ code = { Get-ParseErrors 'process' }; expected = 'MissingNamedStatementBlock@7-7+' }
        @{ code = { Get-ParseErrors '#requires -version' }; expected = 'ParameterRequiresArgument@10-18' }
        @{ code = { Get-ParseErrors '#requires -version x' }; expected = 'RequiresVersionInvalid@19-20' }
        @{ code = { Get-ParseErrors '<# open' }; expected = 'MissingTerminatorMultiLineComment@0-7+' }
        @{ code = { Get-ParseErrors '$' }; expected = '' }
        @{ code = { Get-ParseErrors '${}' }; expected = 'EmptyVariableReference@2-3' }
        @{ code = { Get-ParseErrors '${a' }; expected = 'IncompleteDollarVariableReference@1-3+' }
        @{ code = { Get-ParseErrors '$a:' }; expected = 'InvalidVariableReferenceWithDrive@0-3' }
        @{ code = { Get-ParseErrors '@x' }; expected = 'SplattingNotPermitted@0-2' }
        @{ code = { Get-ParseErrors '@' }; expected = 'UnrecognizedToken@0-1' }
        @{ code = { Get-ParseErrors '1..' }; expected = 'ExpectedValueExpression@3-3+' }
        @{ code = { Get-ParseErrors '0x' }; expected = '' }
        @{ code = { Get-ParseErrors '1.2.3' }; expected = '' }
        @{ code = { Get-ParseErrors '1kbx' }; expected = '' }
        @{ code = { Get-ParseErrors '99999999999999999999999999999999999' }; expected = '' }
        @{ code = { Get-ParseErrors '1l2' }; expected = '' }
        @{ code = { Get-ParseErrors '"`u{}"' }; expected = 'InvalidUnicodeEscapeSequence@1-5' }
        @{ code = { Get-ParseErrors '"`u{110000}"' }; expected = 'InvalidUnicodeEscapeSequenceValue@4-10' }
        @{ code = { Get-ParseErrors '"`u{zz}"' }; expected = 'InvalidUnicodeEscapeSequence@4-5' }
        @{ code = { Get-ParseErrors ':label' }; expected = '' }
        @{ code = { Get-ParseErrors ':label 1' }; expected = '' }
        @{ code = { Get-ParseErrors 'continue :x' }; expected = '' }
        @{ code = { Get-ParseErrors '[Parameter()] $x' }; expected = '' }
        @{ code = { Get-ParseErrors '[Parameter(]$x' }; expected = 'MissingEndParenthesisInExpression@11-11' }
        @{ code = { Get-ParseErrors 'param([Parameter(Bogus)]$x)' }; expected = '' }
        @{ code = { Get-ParseErrors 'param([ValidateSet()]$x)' }; expected = '' }
        @{ code = { Get-ParseErrors '$this = 1' }; expected = '' }
        @{ code = { Get-ParseErrors 'function f { $input = 1 }' }; expected = '' }
        @{ code = { Get-ParseErrors '$true = 1' }; expected = '' }
        @{ code = { Get-ParseErrors 'foreach ($true in 1) { }' }; expected = '' }
        @{ code = { Get-ParseErrors 'a --% b | c' }; expected = '' }
        @{ code = { Get-ParseErrors 'clean { }' }; expected = '' }
        @{ code = { Get-ParseErrors 'dynamicparam { } 1' }; expected = 'MissingNamedBlocks@17-18' }
        @{ code = { Get-ParseErrors '1 -is' }; expected = 'ExpectedValueExpression@5-5+' }
        @{ code = { Get-ParseErrors '$x -f' }; expected = 'ExpectedValueExpression@5-5+' }
        @{ code = { Get-ParseErrors '-split' }; expected = 'MissingExpressionAfterOperator@6-6+' }
        @{ code = { Get-ParseErrors 'x -y:' }; expected = 'ParameterRequiresArgument@5-5' }
        @{ code = { Get-ParseErrors 'x -y: 1' }; expected = '' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Tokens' {
    It '<code>' -TestCases @(
        @{ code = { Get-Tokens 'Get-Date -Year 2020 | % { $_.Year }' }; expected = 'Generic:Get-Date Parameter:-Year Number:2020 Pipe:| Rem:% LCurly:{ Variable:$_ Dot:. Identifier:Year RCurly:} EndOfInput:' }
        @{ code = { Get-Tokens '$a = @{ b = 1; "c d" = 2 }' }; expected = 'Variable:$a Equals:= AtCurly:@{ Identifier:b Equals:= Number:1 Semi:; StringExpandable:"c d" Equals:= Number:2 RCurly:} EndOfInput:' }
        @{ code = { Get-Tokens '1.5e3 0x1F 1kb 10gb 5l 5d 1u 5ul 7y 3s 1n 0b101' }; expected = 'Number:1.5e3 Number:0x1F Number:1kb Number:10gb Number:5l Number:5d Number:1u Number:5ul Number:7y Number:3s Number:1n Number:0b101 EndOfInput:' }
        @{ code = { Get-Tokens '"a $b ${c} $(d) e`n"' }; expected = 'StringExpandable:"a $b ${c} $(d) e`n" EndOfInput:' }
        @{ code = { Get-Tokens "'a''b'" }; expected = 'StringLiteral:''a''''b'' EndOfInput:' }
        @{ code = { Get-Tokens '$x?.y ?? $z ? 1 : 2' }; expected = 'Variable:$x? Dot:. Identifier:y QuestionQuestion:?? Variable:$z QuestionMark:? Number:1 Colon:: Number:2 EndOfInput:' }
        @{ code = { Get-Tokens 'a && b || c &' }; expected = 'Identifier:a AndAnd:&& Identifier:b OrOr:|| Identifier:c Ampersand:& EndOfInput:' }
        @{ code = { Get-Tokens '[int[]]::new(3)' }; expected = 'LBracket:[ Identifier:int LBracket:[ RBracket:] RBracket:] ColonColon::: Identifier:new LParen:( Number:3 RParen:) EndOfInput:' }
        @{ code = { Get-Tokens '1 -eq 2 -and -not $x -band 3 -is [int] -as [string]' }; expected = 'Number:1 Ieq:-eq Number:2 And:-and Not:-not Variable:$x Band:-band Number:3 Is:-is LBracket:[ Identifier:int RBracket:] As:-as LBracket:[ Identifier:string RBracket:] EndOfInput:' }
        @{ code = { Get-Tokens '$x++; --$y; $z += 1; $w ??= 2; $v %= 3' }; expected = 'Variable:$x PlusPlus:++ Semi:; MinusMinus:-- Variable:$y Semi:; Variable:$z PlusEquals:+= Number:1 Semi:; Variable:$w QuestionQuestionEquals:??= Number:2 Semi:; Variable:$v RemainderEquals:%= Number:3 EndOfInput:' }
        @{ code = { Get-Tokens 'a 2>&1 *> b 3>> c' }; expected = 'Identifier:a Redirection:2>&1 Redirection:*> Identifier:b Redirection:3>> Identifier:c EndOfInput:' }
        @{ code = { Get-Tokens '# comment' }; expected = 'Comment:# comment EndOfInput:' }
        @{ code = { Get-Tokens '<# c #> 1 # d' }; expected = 'Comment:<# c #> Number:1 Comment:# d EndOfInput:' }
        @{ code = { Get-Tokens ':lab foreach ($x in 1..3) { continue lab }' }; expected = 'Label::lab Foreach:foreach LParen:( Variable:$x In:in Number:1 DotDot:.. Number:3 RParen:) LCurly:{ Continue:continue Identifier:lab RCurly:} EndOfInput:' }
        @{ code = { Get-Tokens '@(1, 2)[-1]' }; expected = 'AtParen:@( Number:1 Comma:, Number:2 RParen:) LBracket:[ Number:-1 RBracket:] EndOfInput:' }
        @{ code = { Get-Tokens 'cmd --% raw "text" $x' }; expected = 'Identifier:cmd Generic:--% Generic:raw "text" $x EndOfInput:' }
        @{ code = { Get-Tokens 'function f { begin { } process { } end { } clean { } }' }; expected = 'Function:function Identifier:f LCurly:{ Begin:begin LCurly:{ RCurly:} Process:process LCurly:{ RCurly:} End:end LCurly:{ RCurly:} Clean:clean LCurly:{ RCurly:} RCurly:} EndOfInput:' }
        @{ code = { Get-Tokens 'class A : B { static [int] $x = 1; hidden M() { } }' }; expected = 'Class:class Identifier:A Colon:: Identifier:B LCurly:{ Static:static LBracket:[ Identifier:int RBracket:] Variable:$x Equals:= Number:1 Semi:; Hidden:hidden Identifier:M LParen:( RParen:) LCurly:{ RCurly:} RCurly:} EndOfInput:' }
        @{ code = { Get-Tokens '-5 - -5 + +5' }; expected = 'Number:-5 Minus:- Number:-5 Plus:+ Number:+5 EndOfInput:' }
        @{ code = { Get-Tokens 'echo -x --y -z:1 /a \b a-b a.b a,b *.txt ~ ..' }; expected = 'Identifier:echo Parameter:-x Generic:--y Parameter:-z: Number:1 Generic:/a Generic:\b Generic:a-b Generic:a.b Identifier:a Comma:, Identifier:b Generic:*.txt Generic:~ Generic:.. EndOfInput:' }
        @{ code = { Get-Tokens '& "cmd" . "x"' }; expected = 'Ampersand:& StringExpandable:"cmd" Generic:. StringExpandable:"x" EndOfInput:' }
        @{ code = { Get-Tokens '$global:x $env:PATH ${a:b} @splat $$ $? $^' }; expected = 'Variable:$global:x Variable:$env:PATH Variable:${a:b} SplattedVariable:@splat Variable:$$ Variable:$? Variable:$^ EndOfInput:' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Trees' {
    It '<code>' -TestCases @(
        @{ code = { Get-Tree '1 + 2 * 3' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression BinaryExpression ConstantExpression BinaryExpression ConstantExpression ConstantExpression' }
        @{ code = { Get-Tree 'Get-Date -Year 2020 > x' }; expected = 'ScriptBlock NamedBlock Pipeline Command StringConstantExpression CommandParameter ConstantExpression FileRedirection StringConstantExpression' }
        @{ code = { Get-Tree '$x = if (1) { 2 } else { 3 }' }; expected = 'ScriptBlock NamedBlock AssignmentStatement VariableExpression IfStatement Pipeline CommandExpression ConstantExpression StatementBlock Pipeline CommandExpression ConstantExpression StatementBlock Pipeline CommandExpression ConstantExpression' }
        @{ code = { Get-Tree 'a; b && c' }; expected = 'ScriptBlock NamedBlock Pipeline Command StringConstantExpression PipelineChain Pipeline Command StringConstantExpression Pipeline Command StringConstantExpression' }
        @{ code = { Get-Tree '"x $y $(z)"' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression ExpandableStringExpression VariableExpression SubExpression StatementBlock Pipeline Command StringConstantExpression' }
        @{ code = { Get-Tree '$a.b.c(1)[2]' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression IndexExpression InvokeMemberExpression MemberExpression VariableExpression StringConstantExpression StringConstantExpression ConstantExpression ConstantExpression' }
        @{ code = { Get-Tree '[int]$x = 5' }; expected = 'ScriptBlock NamedBlock AssignmentStatement ConvertExpression TypeConstraint VariableExpression CommandExpression ConstantExpression' }
        @{ code = { Get-Tree '$a ? 1 : 2' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression TernaryExpression VariableExpression ConstantExpression ConstantExpression' }
        @{ code = { Get-Tree 'function f([int]$a = 1) { $a }' }; expected = 'ScriptBlock NamedBlock FunctionDefinition Parameter TypeConstraint VariableExpression ConstantExpression ScriptBlock NamedBlock Pipeline CommandExpression VariableExpression' }
        @{ code = { Get-Tree 'try { } catch [a] { } finally { }' }; expected = 'ScriptBlock NamedBlock TryStatement StatementBlock CatchClause TypeConstraint StatementBlock StatementBlock' }
        @{ code = { Get-Tree 'switch (1) { 1 { } default { } }' }; expected = 'ScriptBlock NamedBlock SwitchStatement Pipeline CommandExpression ConstantExpression ConstantExpression StatementBlock StatementBlock' }
        @{ code = { Get-Tree '@{ a = { 1 } }' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression Hashtable StringConstantExpression Pipeline CommandExpression ScriptBlockExpression ScriptBlock NamedBlock Pipeline CommandExpression ConstantExpression' }
        @{ code = { Get-Tree 'data { 1 }' }; expected = 'ScriptBlock NamedBlock DataStatement StatementBlock Pipeline CommandExpression ConstantExpression' }
        @{ code = { Get-Tree '$x -split "," -join "-"' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression BinaryExpression BinaryExpression VariableExpression StringConstantExpression StringConstantExpression' }
        @{ code = { Get-Tree '& { param($x) $x } 1' }; expected = 'ScriptBlock NamedBlock Pipeline Command ScriptBlockExpression ScriptBlock ParamBlock Parameter VariableExpression NamedBlock Pipeline CommandExpression VariableExpression ConstantExpression' }
        @{ code = { Get-Tree 'trap { 1 }' }; expected = 'ScriptBlock NamedBlock TrapStatement StatementBlock Pipeline CommandExpression ConstantExpression' }
        @{ code = { Get-Tree '{ begin { 1 } end { 2 } }' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression ScriptBlockExpression ScriptBlock NamedBlock Pipeline CommandExpression ConstantExpression NamedBlock Pipeline CommandExpression ConstantExpression' }
        @{ code = { Get-Tree 'foreach ($x in 1) { break }' }; expected = 'ScriptBlock NamedBlock ForEachStatement VariableExpression Pipeline CommandExpression ConstantExpression StatementBlock BreakStatement' }
        @{ code = { Get-Tree '1, 2 | x @y' }; expected = 'ScriptBlock NamedBlock Pipeline CommandExpression ArrayLiteral ConstantExpression ConstantExpression Command StringConstantExpression VariableExpression' }
        @{ code = { Get-Tree 'using namespace System; [int]::Parse("1")' }; expected = 'ScriptBlock UsingStatement StringConstantExpression NamedBlock Pipeline CommandExpression InvokeMemberExpression TypeExpression StringConstantExpression StringConstantExpression' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
