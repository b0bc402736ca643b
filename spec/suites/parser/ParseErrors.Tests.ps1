# Statement by statement: which error ids a broken text gives, and at which offset.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Assignment' -Tag CI {
    ShouldBeParseError '$a=' ExpectedValueExpression 3
    ShouldBeParseError '$a += ' ExpectedValueExpression 5
    ShouldBeParseError '1 = 2' InvalidLeftHandSide 0
    ShouldBeParseError '"a" = 2' InvalidLeftHandSide 0
    ShouldBeParseError '$a + 1 = 2' InvalidLeftHandSide 0
    ShouldBeParseError '[int]1 = 2' InvalidLeftHandSide 5
    ShouldBeParseError '@{} = 2' InvalidLeftHandSide 0
    ShouldBeParseError '(Get-Date) = 2' InvalidLeftHandSide 1
    ShouldBeParseError '$a.b() = 2'
    ShouldBeParseError '[void]$a = 1' VoidTypeConstraintNotAllowed 0
    ShouldBeParseError '[ref][int]$a = 1' ReferenceNeedsToBeByItselfInTypeConstraint 0
    ShouldBeParseError '$a = if' MissingOpenParenthesisInIfStatement 7
    ShouldBeParseError '$a = while ($x) { } | foo' EmptyPipeElement 20
    ShouldBeParseError '$a = $b = ' ExpectedValueExpression 9
    ShouldBeParseError '= 1'
}

Describe 'Splatting' {
    ShouldBeParseError '@a = 1' SplattingNotPermitted 0
    ShouldBeParseError '@a' SplattingNotPermitted 0
    ShouldBeParseError '$x = @a' SplattingNotPermitted 5
    ShouldBeParseError 'foo @a -x:@b' SplattingNotPermitted 10
    ShouldBeParseError 'foo @a.b' SplattingNotPermitted 4
    ShouldBeParseError '@a | foo' SplattingNotPermitted 0
    ShouldBeParseError '$f.M(@a)' SplattingNotPermitted 5
    ShouldBeParseError '"$(@a)"' SplattingNotPermitted 3
    ShouldBeParseError '(@a)' SplattingNotPermitted 1
    ShouldBeParseError '@$a' UnexpectedToken, SplattingNotPermitted 2, 0
    ShouldBeParseError '@' UnrecognizedToken 0
    ShouldBeParseError '@"' TerminatorExpectedAtEndOfString 0
    ShouldBeParseError '@script:a' SplattingNotPermitted 0
}

Describe 'Pipes' {
    ShouldBeParseError '|' EmptyPipeElement, EmptyPipeElement 0, 1
    ShouldBeParseError 'a |' EmptyPipeElement 3
    ShouldBeParseError 'a | | b' EmptyPipeElement 3
    ShouldBeParseError '| a' EmptyPipeElement 0
    ShouldBeParseError 'a | 1' ExpressionsMustBeFirstInPipeline 4
    ShouldBeParseError 'a | $x' ExpressionsMustBeFirstInPipeline 4
    ShouldBeParseError 'a | (b)' ExpressionsMustBeFirstInPipeline 4
    ShouldBeParseError 'a | "b"' ExpressionsMustBeFirstInPipeline 4
    ShouldBeParseError 'a | $x = 1' ExpressionsMustBeFirstInPipeline, UnexpectedToken 4, 7
    ShouldBeParseError '1 | 2 | 3' ExpressionsMustBeFirstInPipeline, ExpressionsMustBeFirstInPipeline 4, 8
    ShouldBeParseError 'a | if ($x) { }'
    ShouldBeParseError 'a | foreach ($i in $x) { }' UnexpectedToken, MissingEndParenthesisInExpression, UnexpectedToken 16, 15, 21
    ShouldBeParseError '& | a' MissingExpression, EmptyPipeElement 0, 2
    ShouldBeParseError '. ' MissingExpression 0
    ShouldBeParseError '&' MissingExpression 0
    ShouldBeParseError '1 a' UnexpectedToken 2
    ShouldBeParseError '1 2' UnexpectedToken 2
    ShouldBeParseError '$a $b' UnexpectedToken 3
    ShouldBeParseError '"a" "b"' UnexpectedToken 4
    ShouldBeParseError 'a ) b' UnexpectedToken 2
    ShouldBeParseError '}' UnexpectedToken 0
    ShouldBeParseError ']'
    ShouldBeParseError 'a 3>' MissingFileSpecification 4
    ShouldBeParseError '1 -foo 2' UnexpectedToken, UnexpectedToken 2, 7
    ShouldBeParseError '1 + ' ExpectedValueExpression 3
    ShouldBeParseError '1 -eq' ExpectedValueExpression 5
    ShouldBeParseError '1,' MissingExpressionAfterToken 2
    ShouldBeParseError ',' MissingExpressionAfterOperator 1
    ShouldBeParseError '1..' ExpectedValueExpression 3
    ShouldBeParseError '(1,)' MissingExpressionAfterToken 3
}

Describe 'Redirection' {
    ShouldBeParseError 'a >' MissingFileSpecification 3
    ShouldBeParseError 'a 2>' MissingFileSpecification 4
    ShouldBeParseError 'a >>' MissingFileSpecification 4
    ShouldBeParseError 'a < b' RedirectionNotSupported 2
    ShouldBeParseError 'a 1>&2' RedirectionNotSupported 2
    ShouldBeParseError 'a 2>&3' MissingFileSpecification 4
    ShouldBeParseError 'a 2>&1 2>b' StreamAlreadyRedirected 7
    ShouldBeParseError 'a >b >c' StreamAlreadyRedirected 5
    ShouldBeParseError 'a *>b 2>c'
    ShouldBeParseError 'a 7>b'
    ShouldBeParseError '> b'
}

Describe 'if' {
    ShouldBeParseError 'if' MissingOpenParenthesisInIfStatement 2
    ShouldBeParseError 'if (' IfStatementMissingCondition 4
    ShouldBeParseError 'if ()' IfStatementMissingCondition, MissingStatementBlock 4, 4
    ShouldBeParseError 'if (1' MissingEndParenthesisAfterStatement 6
    ShouldBeParseError 'if (1)' MissingStatementBlock 5
    ShouldBeParseError 'if (1) { } else' MissingStatementBlockAfterElse 15
    ShouldBeParseError 'if (1) { } elseif' MissingOpenParenthesisInIfStatement 17
    ShouldBeParseError 'if (1) { } elseif (' IfStatementMissingCondition 19
    ShouldBeParseError 'if (1) { } elseif (2)' MissingStatementBlock 20
    ShouldBeParseError 'if (1) {' MissingEndCurlyBrace 7
    ShouldBeParseError 'if 1 { }' MissingOpenParenthesisInIfStatement, UnexpectedToken 2, 5
    ShouldBeParseError 'else { }'
    ShouldBeParseError 'if (1) { } else if (2) { }' MissingStatementBlockAfterElse 15
    ShouldBeParseError 'if (1) 2' MissingStatementBlock 5
}

Describe 'Loops' {
    ShouldBeParseError 'while' MissingOpenParenthesisAfterKeyword 5
    ShouldBeParseError 'while (' MissingExpressionAfterKeyword 7
    ShouldBeParseError 'while ()' MissingExpressionAfterKeyword, MissingLoopStatement 7, 8
    ShouldBeParseError 'while (1' MissingEndParenthesisAfterStatement 8
    ShouldBeParseError 'while (1)' MissingLoopStatement 9
    ShouldBeParseError 'while (1) {' MissingEndCurlyBrace 10
    ShouldBeParseError 'do' MissingLoopStatement 2
    ShouldBeParseError 'do {' MissingEndCurlyBrace, MissingWhileOrUntilInDoWhile 3, 4
    ShouldBeParseError 'do { }' MissingWhileOrUntilInDoWhile 6
    ShouldBeParseError 'do { } while' MissingOpenParenthesisAfterKeyword 12
    ShouldBeParseError 'do { } while (' MissingExpressionAfterKeyword 14
    ShouldBeParseError 'do { } until (1' MissingEndParenthesisAfterStatement 15
    ShouldBeParseError 'for' MissingOpenParenthesisAfterKeyword 3
    ShouldBeParseError 'for (' MissingEndParenthesisAfterStatement 5
    ShouldBeParseError 'for (;' MissingEndParenthesisAfterStatement 6
    ShouldBeParseError 'for ($a' MissingEndParenthesisAfterStatement 7
    ShouldBeParseError 'for (;;)' MissingLoopStatement 8
    ShouldBeParseError 'for (;;) {' MissingEndCurlyBrace 9
    ShouldBeParseError 'for ($a;$b;$c;$d) { }' MissingEndParenthesisAfterStatement, UnexpectedToken 13, 16
    ShouldBeParseError 'foreach' MissingOpenParenthesisAfterKeyword 7
    ShouldBeParseError 'foreach (' MissingVariableNameAfterForeach 9
    ShouldBeParseError 'foreach ($a' MissingInInForeach 11
    ShouldBeParseError 'foreach ($a in' MissingForeachExpression 14
    ShouldBeParseError 'foreach ($a in )' MissingForeachExpression, UnexpectedToken 14, 15
    ShouldBeParseError 'foreach ($a in $b' MissingEndParenthesisAfterForeach 17
    ShouldBeParseError 'foreach ($a in $b)' MissingForeachStatement 18
    ShouldBeParseError 'foreach ($a in $b) {' MissingEndCurlyBrace 19
    ShouldBeParseError 'foreach (a in $b) { }' MissingVariableNameAfterForeach, UnexpectedToken 9, 16
    ShouldBeParseError 'foreach ($a.b in $c) { }' MissingInInForeach, UnexpectedToken 11, 19
    ShouldBeParseError ':a'
    ShouldBeParseError ':a if (1) { }'
    ShouldBeParseError 'foreach -parallel ($a in $b) { }' KeywordParameterReservedForFutureUse 0
    ShouldBeParseError 'foreach -foo ($a in $b) { }' InvalidForeachFlag 8
}

Describe 'switch' {
    ShouldBeParseError 'switch' PipelineValueRequired 6
    ShouldBeParseError 'switch (' PipelineValueRequired 8
    ShouldBeParseError 'switch ()' PipelineValueRequired, MissingCurlyBraceInSwitchStatement 8, 9
    ShouldBeParseError 'switch ($a' MissingEndParenthesisInSwitchStatement 10
    ShouldBeParseError 'switch ($a)' MissingCurlyBraceInSwitchStatement 11
    ShouldBeParseError 'switch ($a) {' MissingSwitchConditionExpression 13
    ShouldBeParseError 'switch ($a) { 1' MissingSwitchStatementClause 15
    ShouldBeParseError 'switch ($a) { 1 }' MissingSwitchStatementClause 15
    ShouldBeParseError 'switch ($a) { 1 {' MissingEndCurlyBrace, MissingEndCurlyBrace 16, 12
    ShouldBeParseError 'switch ($a) { default { } default { } }' MultipleSwitchDefaultClauses 26
    ShouldBeParseError 'switch -foo ($a) { }' InvalidSwitchFlag, MissingSwitchConditionExpression 7, 18
    ShouldBeParseError 'switch -file { }' MissingCurlyBraceInSwitchStatement 16
    ShouldBeParseError 'switch -file' MissingFilenameOption 12
    ShouldBeParseError 'switch -regex -wildcard ($a) { }' MissingSwitchConditionExpression 30
    ShouldBeParseError 'switch -parallel ($a) { 1 { } }' KeywordParameterReservedForFutureUse 0
    ShouldBeParseError 'switch -c ($a) { 1 { } }'
}

Describe 'Functions' {
    ShouldBeParseError 'function' MissingNameAfterKeyword 8
    ShouldBeParseError 'function a' MissingFunctionBody 10
    ShouldBeParseError 'function a {' MissingEndCurlyBrace 11
    ShouldBeParseError 'function a (' MissingEndParenthesisInFunctionParameterList 12
    ShouldBeParseError 'function a ($b' MissingEndParenthesisInFunctionParameterList 14
    ShouldBeParseError 'function a ($b)' MissingFunctionBody 15
    ShouldBeParseError 'function a ($b,) { }' MissingExpressionAfterToken 15
    ShouldBeParseError 'function a ($b $c) { }' MissingEndParenthesisInFunctionParameterList, UnexpectedToken 14, 17
    ShouldBeParseError 'function a ($b, $b) { }' DuplicateFormalParameter 16
    ShouldBeParseError 'function { }' MissingNameAfterKeyword 8
    ShouldBeParseError 'filter' MissingNameAfterKeyword 6
    ShouldBeParseError 'filter a' MissingFunctionBody 8
    ShouldBeParseError 'function a ($b) { param($c) }' OnlyOneParameterListAllowed 18
    ShouldBeParseError 'function a { param($b) param($c) }'
    ShouldBeParseError 'function a { begin { } end { } begin { } }' DuplicateScriptCommandClause 31
    ShouldBeParseError 'function a { begin { } 1 }' MissingNamedBlocks, UnexpectedToken 23, 25
    ShouldBeParseError 'function a { begin }' MissingNamedStatementBlock 18
    ShouldBeParseError 'function a { process { } dynamicparam }' MissingNamedStatementBlock 37
    ShouldBeParseError 'function a { [CmdletBinding()] 1 }' UnexpectedAttribute 13
    ShouldBeParseError 'function a { param($b = ) }' MissingExpressionAfterToken 23
    ShouldBeParseError 'function a { param([int] ) }' InvalidFunctionParameter, MissingEndParenthesisInFunctionParameterList 24, 24
    ShouldBeParseError 'function a { param(b) }' MissingEndParenthesisInFunctionParameterList, MissingEndCurlyBrace, UnexpectedToken, UnexpectedToken 19, 11, 20, 22
    ShouldBeParseError 'param($a' MissingEndParenthesisInFunctionParameterList 8
    ShouldBeParseError 'param(' MissingEndParenthesisInFunctionParameterList 6
    ShouldBeParseError 'param'
    ShouldBeParseError 'param($a,)' MissingExpressionAfterToken 9
    ShouldBeParseError 'param($a.b)' MissingEndParenthesisInFunctionParameterList, UnexpectedToken 8, 10
    ShouldBeParseError 'param([int]$a, [int]$a)' DuplicateFormalParameter 20
    ShouldBeParseError 'function a { param([Parameter(Mandatory=)]$b) }' MissingExpressionInNamedArgument, MissingEndParenthesisInExpression, ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock 40, 40, 40
    ShouldBeParseError 'function a { param([Parameter(Mandatory=1,Mandatory=1)]$b) }' DuplicateNamedArgument 42
    ShouldBeParseError 'function a { param([Parameter(Foo=1)]$b) }'
    ShouldBeParseError 'function a { param([Parameter($x)]$b) }' ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock 30
    ShouldBeParseError 'function a { param([Parameter()]) }' InvalidFunctionParameter, MissingEndParenthesisInFunctionParameterList 32, 32
    ShouldBeParseError 'function a { [Parameter()]param($b) }'
    ShouldBeParseError 'begin { } begin { }' DuplicateScriptCommandClause 10
    ShouldBeParseError 'clean { } clean { }' DuplicateScriptCommandClause 10
    ShouldBeParseError 'process { } 1' MissingNamedBlocks 12
}

Describe 'try, trap, throw' {
    ShouldBeParseError 'try' MissingTryStatementBlock 3
    ShouldBeParseError 'try {' MissingEndCurlyBrace, MissingCatchOrFinally 4, 5
    ShouldBeParseError 'try { }' MissingCatchOrFinally 7
    ShouldBeParseError 'try { } catch' MissingCatchHandlerBlock 13
    ShouldBeParseError 'try { } catch {' MissingEndCurlyBrace 14
    ShouldBeParseError 'try { } finally' MissingFinallyStatementBlock 15
    ShouldBeParseError 'try { } finally {' MissingEndCurlyBrace 16
    ShouldBeParseError 'try { } catch [' MissingTypename, MissingCatchHandlerBlock 15, 13
    ShouldBeParseError 'try { } catch [exception] ' MissingCatchHandlerBlock 25
    ShouldBeParseError 'try { } catch [exception],  { }' MissingTypeLiteralToken 26
    ShouldBeParseError 'try { } catch { } catch { }' EmptyCatchNotLast 17
    ShouldBeParseError 'try { } catch { } catch [exception] { }' EmptyCatchNotLast 17
    ShouldBeParseError 'try { } catch [exception] { } catch [ArgumentException] { }' ExceptionTypeAlreadyCaught 36
    ShouldBeParseError 'try { } catch [string] { }'
    ShouldBeParseError 'trap' MissingTrapStatement 4
    ShouldBeParseError 'trap {' MissingEndCurlyBrace 5
    ShouldBeParseError 'trap [' MissingTypename, MissingTrapStatement 6, 4
    ShouldBeParseError 'trap [int]' MissingTrapStatement 10
    ShouldBeParseError 'catch { }'
    ShouldBeParseError 'try { break } finally { break }' ControlLeavingFinally 24
    ShouldBeParseError 'try { } finally { break }' ControlLeavingFinally 18
    ShouldBeParseError 'try { } finally { return }' ControlLeavingFinally 18
    ShouldBeParseError 'try { } finally { continue }' ControlLeavingFinally 18
    ShouldBeParseError 'try { } finally { while (1) { break } }'
    ShouldBeParseError 'try { } finally { & { return } }'
    ShouldBeParseError 'try { } catch [nope.nope] { }'
}

Describe 'Data sections' {
    ShouldBeParseError 'data' MissingStatementBlockForDataSection 4
    ShouldBeParseError 'data {' MissingEndCurlyBrace 5
    ShouldBeParseError 'data { $x }' VariableReferenceNotSupportedInDataSection 7
    ShouldBeParseError 'data { foo }' CmdletNotInAllowedListForDataSection 7
    ShouldBeParseError 'data { 1; foo }' CmdletNotInAllowedListForDataSection 10
    ShouldBeParseError 'data -foo { 1 }' InvalidParameterForDataSectionStatement 5
    ShouldBeParseError 'data -supportedcommand { 1 }' MissingStatementBlockForDataSection 28
    ShouldBeParseError 'data -supportedcommand foo { foo 1 }'
    ShouldBeParseError 'data { while (1) { } }' ForWhileStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { [int]"1" }'
    ShouldBeParseError 'data { "$x" }' VariableReferenceNotSupportedInDataSection 8
    ShouldBeParseError 'data { "a$(1)" }'
    ShouldBeParseError 'data { @{ a = $true; b = $null } }'
    ShouldBeParseError 'data { 1 + 2 }'
    ShouldBeParseError 'data { if (1) { 2 } }'
    ShouldBeParseError 'data { function f { } }' FunctionDeclarationNotSupportedInDataSection, ScriptBlockNotSupportedInDataSection 7, 18
    ShouldBeParseError 'data { $x = 1 }' AssignmentStatementNotSupportedInDataSection, VariableReferenceNotSupportedInDataSection 7, 7
    ShouldBeParseError 'data { [math]::Pi }' PropertyReferenceNotSupportedInDataSection, TypeNotAllowedInDataSection 7, 7
    ShouldBeParseError 'data { "a".Length }' PropertyReferenceNotSupportedInDataSection 7
    ShouldBeParseError 'data { "a".ToUpper() }' MethodCallNotSupportedInDataSection 7
    ShouldBeParseError 'data { (1,2)[0] }' ArrayReferenceNotSupportedInDataSection 7
    ShouldBeParseError 'data { { 1 } }' ScriptBlockNotSupportedInDataSection 7
    ShouldBeParseError 'data { & foo }' CmdletNotInAllowedListForDataSection 7
    ShouldBeParseError 'data { foo > x }' CmdletNotInAllowedListForDataSection, RedirectionNotSupportedInDataSection 7, 11
    ShouldBeParseError 'data { throw 1 }' FlowControlStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { return 1 }' FlowControlStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { try { } catch { } }' TryStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { trap { } }' TrapStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { foreach ($i in 1) { } }' ForeachStatementNotSupportedInDataSection, VariableReferenceNotSupportedInDataSection 7, 16
    ShouldBeParseError 'data { switch (1) { 1 { } } }' SwitchStatementNotSupportedInDataSection 7
    ShouldBeParseError 'data { param($x) 1 }' CmdletNotInAllowedListForDataSection, VariableReferenceNotSupportedInDataSection 7, 13
    ShouldBeParseError 'data { $x++ }' OperatorNotSupportedInDataSection, VariableReferenceNotSupportedInDataSection 7, 7
    ShouldBeParseError 'data { 1 -eq 2 }'
    ShouldBeParseError 'data { -join (1,2) }' OperatorNotSupportedInDataSection 7
    ShouldBeParseError 'data { 1 -f 2 }' OperatorNotSupportedInDataSection 9
    ShouldBeParseError 'data { ,1 }'
    ShouldBeParseError 'data { ConvertFrom-StringData "a=1" }'
    ShouldBeParseError 'data { 1 ? 2 : 3 }'
}

Describe 'Expressions' {
    ShouldBeParseError '(' ExpectedExpression, MissingEndParenthesisInExpression 1, 1
    ShouldBeParseError '()' ExpectedExpression 1
    ShouldBeParseError '(1' MissingEndParenthesisInExpression 2
    ShouldBeParseError '$(' MissingEndParenthesisInSubexpression 3
    ShouldBeParseError '@(' MissingEndParenthesisInSubexpression 3
    ShouldBeParseError '@(1' MissingEndParenthesisInSubexpression 4
    ShouldBeParseError '{' MissingEndCurlyBrace 0
    ShouldBeParseError '@{' MissingEndCurlyBrace 2
    ShouldBeParseError '@{ a' MissingEqualsInHashLiteral, MissingEndCurlyBrace 4, 2
    ShouldBeParseError '@{ a =' MissingStatementInHashLiteral, MissingEndCurlyBrace 6, 2
    ShouldBeParseError '@{ a = }' MissingStatementInHashLiteral 6
    ShouldBeParseError '@{ a = 1' MissingEndCurlyBrace 2
    ShouldBeParseError '@{ a = 1; a = 2 }' DuplicateKeyInHashLiteral 10
    ShouldBeParseError '@{ a = 1; A = 2 }' DuplicateKeyInHashLiteral 10
    ShouldBeParseError '@{ 1 = 1; 1 = 2 }' DuplicateKeyInHashLiteral 10
    ShouldBeParseError '@{ $a = 1; $a = 2 }'
    ShouldBeParseError '@{ a = 1, b = 2 }' MissingExpressionAfterToken, UnexpectedToken, MissingEndCurlyBrace, UnexpectedToken 9, 10, 2, 16
    ShouldBeParseError '@{ a = 1 b = 2 }' UnexpectedToken, MissingEndCurlyBrace, UnexpectedToken 9, 2, 15
    ShouldBeParseError '@{ = 1 }' MissingEndCurlyBrace, UnexpectedToken, InvalidLeftHandSide 2, 7, 0
    ShouldBeParseError '$a[' MissingArrayIndexExpression 3
    ShouldBeParseError '$a[]' MissingArrayIndexExpression 3
    ShouldBeParseError '$a[1' MissingEndSquareBracket 4
    ShouldBeParseError '$a.' MissingPropertyName 3
    ShouldBeParseError '$a::' MissingPropertyName 4
    ShouldBeParseError '$a.b(' MissingEndParenthesisInMethodCall 5
    ShouldBeParseError '$a.b(1' MissingEndParenthesisInMethodCall 6
    ShouldBeParseError '$a.b(1,' MissingExpressionAfterToken 7
    ShouldBeParseError '$a.b(1,)' MissingExpressionAfterToken 7
    ShouldBeParseError '$a.b(,1)' MissingEndParenthesisInMethodCall, UnexpectedToken 5, 7
    ShouldBeParseError '$a.b(1 2)' MissingEndParenthesisInMethodCall, UnexpectedToken, UnexpectedToken 6, 7, 8
    ShouldBeParseError '[' MissingTypename 1
    ShouldBeParseError '[int' EndSquareBracketExpectedAtEndOfAttribute 4
    ShouldBeParseError '[int]::' MissingPropertyName 7
    ShouldBeParseError '[int]::Parse(' MissingEndParenthesisInMethodCall 13
    ShouldBeParseError '[]' MissingTypename 1
    ShouldBeParseError '[list[' MissingTypename, EndSquareBracketExpectedAtEndOfAttribute 6, 6
    ShouldBeParseError '[list[int]' EndSquareBracketExpectedAtEndOfAttribute 10
    ShouldBeParseError '[list[int,]]' MissingTypename 10
    ShouldBeParseError '[int[' MissingTypename, EndSquareBracketExpectedAtEndOfAttribute 5, 5
    ShouldBeParseError '[int[,]' EndSquareBracketExpectedAtEndOfAttribute 7
    ShouldBeParseError '[int,int]'
    ShouldBeParseError '"' TerminatorExpectedAtEndOfString 0
    ShouldBeParseError '"abc' TerminatorExpectedAtEndOfString 0
    ShouldBeParseError "'abc" TerminatorExpectedAtEndOfString 0
    ShouldBeParseError '"$(' IncompleteDollarSubexpressionReference, TerminatorExpectedAtEndOfString, MissingEndParenthesisInSubexpression 1, 0, 4
    ShouldBeParseError '"${a' IncompleteDollarVariableReference, TerminatorExpectedAtEndOfString 2, 0
    ShouldBeParseError '${a' IncompleteDollarVariableReference 1
    ShouldBeParseError '${}' EmptyVariableReference 2
    ShouldBeParseError '${a:}' InvalidBracedVariableReference 0
    ShouldBeParseError '$a:' InvalidVariableReferenceWithDrive 0
    ShouldBeParseError '"$a:"' InvalidVariableReferenceWithDrive 1
    ShouldBeParseError '<#' MissingTerminatorMultiLineComment 0
    ShouldBeParseError '"`u{"' InvalidUnicodeEscapeSequence 4
    ShouldBeParseError '"`u{}"' InvalidUnicodeEscapeSequence 1
    ShouldBeParseError '"`u{1234567}"' TooManyDigitsInUnicodeEscapeSequence 10
    ShouldBeParseError '"`u{110000}"' InvalidUnicodeEscapeSequenceValue 4
    ShouldBeParseError '"`u{12g}"' InvalidUnicodeEscapeSequence 6
    ShouldBeParseError '"`u1"' InvalidUnicodeEscapeSequence 1
    ShouldBeParseError '1kbb'
    ShouldBeParseError '1 1kx' UnexpectedToken 2
    ShouldBeParseError '0x'
    ShouldBeParseError '$x = 0xg'
    ShouldBeParseError '99999999999999999999999999999999d' BadNumericConstant 0
    ShouldBeParseError '[int]$x.y = [int]'
    ShouldBeParseError '$using:' InvalidVariableReferenceWithDrive 0
    ShouldBeParseError '$true = 1'
}

Write-TestSummary
