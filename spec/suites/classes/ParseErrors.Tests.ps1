# Classes that do not parse or cannot be defined: which error ids, and where.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Class parse errors' -Tag CI {
    ShouldBeParseError 'class' MissingNameAfterKeyword 5
    ShouldBeParseError 'class {' MissingNameAfterKeyword, MissingEndCurlyBrace 5, 6
    ShouldBeParseError 'class a' MissingTypeBody 7
    ShouldBeParseError 'class a {' MissingEndCurlyBrace 9
    ShouldBeParseError 'class a { b }' MissingMethodParameterList, MissingFunctionBody 11, 11
    ShouldBeParseError 'class a { [int] }' IncompleteMemberDefinition 15
    ShouldBeParseError 'class a { [int] $x = }' $null
    ShouldBeParseError 'class a { $x; $x }' $null
    ShouldBeParseError 'class a { $x; $X }' $null
    ShouldBeParseError 'class a { M() { } M() { } }' $null
    ShouldBeParseError 'class a { M([int] $x) { } M([int] $y) { } }' $null
    ShouldBeParseError 'class a { M([int] $x) { } M([string] $y) { } }' $null
    ShouldBeParseError 'class a { a() { } a() { } }' $null
    ShouldBeParseError 'class a { $M; M() { } }' $null
    ShouldBeParseError 'class a { } class a { }' MemberAlreadyDefined 12
    ShouldBeParseError 'class a { [int] M() { } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { if ($true) { return 1 } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { if ($true) { return 1 } else { return 2 } } }' $null
    ShouldBeParseError 'class a { [int] M() { throw "x" } }' $null
    ShouldBeParseError 'class a { [int] M() { while ($true) { return 1 } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { switch (1) { 1 { return 1 } } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { switch (1) { 1 { return 1 } default { return 2 } } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { try { return 1 } catch { } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { try { return 1 } catch { return 2 } } }' $null
    ShouldBeParseError 'class a { [int] M() { try { } finally { return 1 } } }' ControlLeavingFinally 40
    ShouldBeParseError 'class a { [int] M() { foreach ($i in 1) { return 1 } } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class a { [int] M() { do { return 1 } while ($true) } }' $null
    ShouldBeParseError 'class a { [int] M() { return } }' NonVoidMethodMissingReturnValue 22
    ShouldBeParseError 'class a { [void] M() { return 1 } }' VoidMethodHasReturn 23
    ShouldBeParseError 'class a { M() { return 1 } }' VoidMethodHasReturn 16
    ShouldBeParseError 'class a { a() { return 1 } }' VoidMethodHasReturn 16
    ShouldBeParseError 'class a { M() { $x } }' VariableNotLocal 16
    ShouldBeParseError 'class a { M() { $x = 1; $x } }' $null
    ShouldBeParseError 'class a { M() { if ($true) { $x = 1 } $x } }' VariableNotLocal 38
    ShouldBeParseError 'class a { M() { $script:x; $global:y; $env:z; $this; $null; $true; $_ } }' $null
    ShouldBeParseError 'class a { M($p) { $p } }' $null
    ShouldBeParseError 'class a { M() { foreach ($i in 1) { $i } } }' $null
    ShouldBeParseError 'class a { M() { { $x } } }' $null
    ShouldBeParseError 'class a { M() { $x++ } }' VariableNotLocal 16
    ShouldBeParseError 'class a { static M() { $this.x } }' NonStaticMemberAccessInStaticMember 23
    ShouldBeParseError 'class a { static $x = $this.y }' NonStaticMemberAccessInStaticMember 22
    ShouldBeParseError 'class a { static static $x }' DuplicateQualifier 17
    ShouldBeParseError 'class a { hidden hidden $x }' DuplicateQualifier 17
    ShouldBeParseError 'class a { hidden static $x }' $null
    ShouldBeParseError 'class a { static hidden M() { } }' $null
    ShouldBeParseError 'class a { public $x }' MissingMethodParameterList, MissingFunctionBody 16, 16
    ShouldBeParseError 'class a { [int][string] $x }' TooManyTypes 15
    ShouldBeParseError 'class a { [int][string] M() { return 1 } }' TooManyTypes 15
    ShouldBeParseError 'class a { M([int] $x, [int] $x) { } }' DuplicateFormalParameter 28
    ShouldBeParseError 'class a { M($x, ) { } }' MissingExpressionAfterToken 15
    ShouldBeParseError 'class a { M( { } }' MissingEndParenthesisInFunctionParameterList, UnexpectedToken 12, 17
    ShouldBeParseError 'class a { M() }' MissingFunctionBody 13
    ShouldBeParseError 'class a { M }' MissingMethodParameterList, MissingFunctionBody 11, 11
    ShouldBeParseError 'class a { [int] M }' MissingMethodParameterList, MissingFunctionBody 17, 17
    ShouldBeParseError 'class a { M() { param($x) } }' ParamBlockNotAllowedInMethod 16
    ShouldBeParseError 'class a { M() { begin { } } }' NamedBlockNotAllowedInMethod 16
    ShouldBeParseError 'class a { M() { process { } } }' NamedBlockNotAllowedInMethod 16
    ShouldBeParseError 'class a { static a() { } static a() { } }' $null
    ShouldBeParseError 'class a { static a($x) { } }' $null
    ShouldBeParseError 'class a { $x $y }' MissingPropertyTerminator 12
    ShouldBeParseError 'class a { $x = 1 $y }' MissingPropertyTerminator 16
    ShouldBeParseError "class a {`n`$x`n`$y`n}" $null
    ShouldBeParseError 'class a { function f() { } }' MissingMethodParameterList, MissingFunctionBody 18, 18
    ShouldBeParseError 'class a { class b { } }' MissingMethodParameterList, MissingFunctionBody 15, 15
    ShouldBeParseError 'class a { [NoSuchType] $x }' TypeNotFound 11
    ShouldBeParseError 'class a { [NoSuchType] M() { return $null } }' TypeNotFound 11
    ShouldBeParseError 'class a { M([NoSuchType] $x) { } }' TypeNotFound 13
    ShouldBeParseError 'class a { [a] $x; [a[]] $y; [System.Collections.Generic.List[a]] $z }' $null
    ShouldBeParseError 'class a { [NoSuchAttribute()] $x }' CustomAttributeTypeNotFound 11
    ShouldBeParseError '[NoSuchAttribute()] class a { }' CustomAttributeTypeNotFound 1
    ShouldBeParseError 'class a { [ValidateRange($x, 2)] $y }' ParameterAttributeArgumentNeedsToBeConstant 25
    ShouldBeParseError 'class a { [Parameter(Nope = 1)] $y }' PropertyNotFoundForAttribute 21
    ShouldBeParseError '[Parameter()] class a { }' AttributeNotAllowedOnDeclaration 0
    ShouldBeParseError 'class a { [CmdletBinding()] $x }' AttributeNotAllowedOnDeclaration 10
    ShouldBeParseError 'class a { [Flags()] $x }' AttributeNotAllowedOnDeclaration 10
    ShouldBeParseError 'interface a { }' $null
    ShouldBeParseError 'class a { $x = 1; M() { $this.x = 2 } }' $null
    ShouldBeParseError 'class a { M() { $this.nope = 2 } }' $null
    ShouldBeParseError 'class a { M() { $this = 2 } }' $null
    ShouldBeParseError 'class a { M() { $true = 2 } }' $null
    ShouldBeParseError 'class a { $this }' $null
    ShouldBeParseError 'class $a { }' MissingNameAfterKeyword, UnexpectedToken 5, 9
    ShouldBeParseError 'class "a" { }' MissingNameAfterKeyword, UnexpectedToken 5, 10
    ShouldBeParseError 'class a.b { }' MissingTypeBody 7
    ShouldBeParseError 'class a-b { }' MissingTypeBody 7
    ShouldBeParseError 'class 1a { }' MissingNameAfterKeyword 5
    ShouldBeParseError 'class a { [int]$x; [string]$x }' $null
    ShouldBeParseError 'class a { [ref]$x }' $null
    ShouldBeParseError 'class a { [void]$x }' TypeNotAllowedForProperty 10
    ShouldBeParseError 'class a { $x = { $y } }' $null
    ShouldBeParseError 'class a { static $x = 1; static $y = [a]::x }' $null
    ShouldBeParseError 'class a { [string] M() { return [a]::new().M() } }' $null
    ShouldBeParseError 'class a { M() { break } }' $null
    ShouldBeParseError 'class a { M() { continue } }' $null
    ShouldBeParseError 'class a { M() { foreach ($x in 1) { break } } }' $null
    ShouldBeParseError 'class a { M() { :l while (1) { break l } } }' $null
    ShouldBeParseError 'class a { M() { break nolabel } }' LabelNotFound 16
    ShouldBeParseError 'class a { M() { switch (1) { 1 { break } } } }' $null
}

Write-TestSummary
