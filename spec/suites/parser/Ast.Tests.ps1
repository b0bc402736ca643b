# The tree: kinds of nodes, their properties, extents, searching, visiting, safe values.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Trees' -Tag CI {
    BeforeAll {
        function Get-First([string] $Text) { (Get-ParseResults $Text -Ast).EndBlock.Statements[0] }
        function Get-Expression([string] $Text) { (Get-First $Text).PipelineElements[0].Expression }
    }
    It '<text> is a <kind>' -TestCases @(
        @{ text = 'if (1) { }'; kind = 'IfStatementAst' }, @{ text = 'while (1) { }'; kind = 'WhileStatementAst' }, @{ text = 'do { } while (1)'; kind = 'DoWhileStatementAst' }, @{ text = 'do { } until (1)'; kind = 'DoUntilStatementAst' }
        @{ text = 'for (;;) { }'; kind = 'ForStatementAst' }, @{ text = 'foreach ($a in $b) { }'; kind = 'ForEachStatementAst' }, @{ text = 'switch (1) { 1 { } }'; kind = 'SwitchStatementAst' }, @{ text = 'try { } catch { }'; kind = 'TryStatementAst' }
        @{ text = 'function f { }'; kind = 'FunctionDefinitionAst' }, @{ text = 'filter f { }'; kind = 'FunctionDefinitionAst' }, @{ text = 'class a { }'; kind = 'TypeDefinitionAst' }, @{ text = 'enum a { }'; kind = 'TypeDefinitionAst' }
        @{ text = '$a = 1'; kind = 'AssignmentStatementAst' }, @{ text = 'return 1'; kind = 'ReturnStatementAst' }, @{ text = 'throw 1'; kind = 'ThrowStatementAst' }, @{ text = 'exit 1'; kind = 'ExitStatementAst' }, @{ text = 'break'; kind = 'BreakStatementAst' }
        @{ text = 'continue a'; kind = 'ContinueStatementAst' }, @{ text = 'data { 1 }'; kind = 'DataStatementAst' }, @{ text = 'a | b'; kind = 'PipelineAst' }, @{ text = 'a && b'; kind = 'PipelineChainAst' }, @{ text = '1'; kind = 'PipelineAst' }
    ) {
        param($text, $kind)
        $first = Get-First $text
        $first.GetType().Name | Should -Be $kind
        $first.Extent.Text | Should -Be $text
    }
    It 'the expression <text> is a <kind> of <static>' -TestCases @(
        @{ text = '1'; kind = 'ConstantExpressionAst'; static = 'Int32' }, @{ text = '"a"'; kind = 'StringConstantExpressionAst'; static = 'String' }, @{ text = '"a$b"'; kind = 'ExpandableStringExpressionAst'; static = 'String' }, @{ text = '$a'; kind = 'VariableExpressionAst'; static = 'Object' }
        @{ text = '@(1)'; kind = 'ArrayExpressionAst'; static = 'Object[]' }, @{ text = '1,2'; kind = 'ArrayLiteralAst'; static = 'Object[]' }, @{ text = '@{a=1}'; kind = 'HashtableAst'; static = 'Hashtable' }, @{ text = '$(1)'; kind = 'SubExpressionAst'; static = 'Object' }
        @{ text = '(1)'; kind = 'ParenExpressionAst'; static = 'Object' }, @{ text = '{ 1 }'; kind = 'ScriptBlockExpressionAst'; static = 'ScriptBlock' }, @{ text = '[int]'; kind = 'TypeExpressionAst'; static = 'Type' }, @{ text = '[int]1'; kind = 'ConvertExpressionAst'; static = 'Int32' }
        @{ text = '$a.b'; kind = 'MemberExpressionAst'; static = 'Object' }, @{ text = '$a.b()'; kind = 'InvokeMemberExpressionAst'; static = 'Object' }, @{ text = '$a[0]'; kind = 'IndexExpressionAst'; static = 'Object' }, @{ text = '-$a'; kind = 'UnaryExpressionAst'; static = 'Object' }
        @{ text = '!$a'; kind = 'UnaryExpressionAst'; static = 'Boolean' }, @{ text = '1 + 2'; kind = 'BinaryExpressionAst'; static = 'Object' }, @{ text = '1 -eq 2'; kind = 'BinaryExpressionAst'; static = 'Object' }, @{ text = '$a ? 1 : 2'; kind = 'TernaryExpressionAst'; static = 'Object' }
        @{ text = '$using:a'; kind = 'UsingExpressionAst'; static = 'Object' }, @{ text = '$a++'; kind = 'UnaryExpressionAst'; static = 'Object' }, @{ text = '1L'; kind = 'ConstantExpressionAst'; static = 'Int64' }, @{ text = '1.5d'; kind = 'ConstantExpressionAst'; static = 'Decimal' }
    ) {
        param($text, $kind, $static)
        $e = Get-Expression $text
        $e.GetType().Name | Should -Be $kind
        $e.StaticType.Name | Should -Be $static
    }
    It 'finds nodes' {
        $ast = Get-ParseResults 'function f($a = 1) { if ($a) { $a | g -x $b } }; $c' -Ast
        $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $true).Count | Should -Be 5
        $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $false).Count | Should -Be 1
        $ast.Find({ param($n) $n -is [System.Management.Automation.Language.CommandAst] }, $true).GetCommandName() | Should -Be 'g'
        $ast.Find({ $false }, $true) | Should -Be $null
        @($ast.FindAll({ $true }, $false)).Count | Should -Be 6
    }
    It 'goes up' {
        $ast = Get-ParseResults 'a $b' -Ast
        $v = $ast.Find({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $true)
        $kinds = for ($n = $v; $n; $n = $n.Parent) { $n.GetType().Name }
        $kinds | Should -Be 'VariableExpressionAst', 'CommandAst', 'PipelineAst', 'NamedBlockAst', 'ScriptBlockAst'
        $ast.Parent | Should -Be $null
    }
    It 'copies' {
        $a = { 'x' }.Ast
        $c = $a.Copy()
        [object]::ReferenceEquals($a, $c) | Should -BeFalse
        $c.Parent | Should -Be $null
        [object]::ReferenceEquals($c.EndBlock.Parent, $c) | Should -BeTrue
        $c.ToString() | Should -Be $a.Extent.Text
    }
    It 'has safe values: <text>' -TestCases @(
        @{ text = '@{a=1;b=@(1,2)}.a'; expected = 'fails' }, @{ text = '1,2,"x"'; expected = 1, 2, 'x' }, @{ text = '$true'; expected = $true }, @{ text = '"text"'; expected = 'text' }, @{ text = '-5'; expected = -5 }
        @{ text = '[int]"5"'; expected = 5 }, @{ text = '@(1,2)'; expected = 1, 2 }, @{ text = '$x'; expected = 'fails' }, @{ text = '(Get-Date)'; expected = 'fails' }, @{ text = '"a$x"'; expected = 'fails' }
    ) {
        param($text, $expected)
        $e = Get-Expression $text
        if ($expected -is [string] -and $expected -eq 'fails') { { $e.SafeGetValue() } | Should -Throw -ErrorId 'InvalidOperationException' }
        else { $e.SafeGetValue() | Should -Be $expected }
    }
    It 'has safe hashtables' {
        $h = (Get-Expression '@{a=1;b=@(1,2);c="x"}').SafeGetValue()
        $h.GetType().Name | Should -Be 'Hashtable'
        $h.a, $h.b.Count, $h.c | Should -Be 1, 2, 'x'
    }
    It 'describes functions' {
        $f = Get-First 'function Test-It([int]$a = 1, [Parameter(Mandatory)]$b) { begin { 1 } process { 2 } end { 3 } }'
        $f.Name, $f.IsFilter, $f.IsWorkflow | Should -Be 'Test-It', $false, $false
        $f.Parameters.Count | Should -Be 2
        $f.Parameters[0].DefaultValue.Value | Should -Be 1
        $f.Parameters[0].StaticType | Should -Be ([int])
        $f.Parameters[1].Attributes[0].NamedArguments[0].ArgumentName | Should -Be 'Mandatory'
        $f.Parameters[1].Attributes[0].NamedArguments[0].ExpressionOmitted | Should -BeTrue
        $f.Body.BeginBlock.BlockKind | Should -Be 'Begin'
        $f.Body.EndBlock.Unnamed | Should -BeFalse
        (Get-First 'filter f { }').IsFilter | Should -BeTrue
    }
    It 'describes commands' {
        $p = Get-First '& $a.b -c:d @e > f 2>&1 &'
        $p.Background | Should -BeTrue
        $c = $p.PipelineElements[0]
        $c.InvocationOperator | Should -Be 'Ampersand'
        $c.CommandElements | ForEach-Object { $_.GetType().Name } | Should -Be 'MemberExpressionAst', 'CommandParameterAst', 'VariableExpressionAst'
        $c.CommandElements[1].ParameterName, $c.CommandElements[1].Argument.Value | Should -Be 'c', 'd'
        $c.CommandElements[2].Splatted | Should -BeTrue
        $c.Redirections[0].FromStream, $c.Redirections[0].Append, $c.Redirections[0].Location.Value | Should -Be 'Output', $false, 'f'
        $c.Redirections[1].FromStream, $c.Redirections[1].ToStream | Should -Be 'Error', 'Output'
        $c.GetCommandName() | Should -Be $null
        (Get-First 'Get-Date').PipelineElements[0].GetCommandName() | Should -Be 'Get-Date'
    }
    It 'describes try, switch and loops' {
        $t = Get-First 'try { 1 } catch [A], [B] { 2 } catch { 3 } finally { 4 }'
        $t.CatchClauses.Count, $t.CatchClauses[0].CatchTypes.Count, $t.CatchClauses[1].IsCatchAll, $t.Finally.Statements.Count | Should -Be 2, 2, $true, 1
        $s = Get-First ':l switch -regex -casesensitive ($x) { "a" { 1 } default { 3 } }'
        $s.Label, "$($s.Flags)", $s.Clauses.Count, $s.Default.Extent.Text | Should -Be 'l', 'Regex, CaseSensitive', 1, '{ 3 }'
        $l = Get-First ':outer foreach ($i in 1..3) { break outer }'
        $l.Label, $l.Variable.VariablePath.UserPath, $l.Body.Statements[0].Label.Value | Should -Be 'outer', 'i', 'outer'
    }
    It 'describes classes' {
        $c = Get-First 'class A : B, C { [int] $x = 1; hidden static [void] M([string] $s) { } A() : base(1) { } }'
        $c.IsClass, $c.Name | Should -Be $true, 'A'
        $c.BaseTypes.TypeName.Name | Should -Be 'B', 'C'
        $c.Members.Name | Should -Be 'x', 'M', 'A'
        $c.Members[0].PropertyType.TypeName.Name, $c.Members[0].InitialValue.Value | Should -Be 'int', 1
        $c.Members[1].IsStatic, $c.Members[1].IsHidden, $c.Members[1].ReturnType.TypeName.Name, $c.Members[1].IsPublic | Should -Be $true, $true, 'void', $true
        $c.Members[2].IsConstructor | Should -BeTrue
        $e = Get-First '[Flags()] enum E : byte { a = 1; b }'
        $e.IsEnum, $e.Attributes[0].TypeName.Name, $e.BaseTypes.TypeName.Name, $e.Members[0].InitialValue.Value | Should -Be $true, 'Flags', 'byte', 1
    }
    It 'describes types' {
        $t = (Get-Expression '[System.Collections.Generic.Dictionary[string, int[]]]').TypeName
        $t.GetType().Name, $t.IsGeneric, $t.IsArray, $t.TypeName.FullName | Should -Be 'GenericTypeName', $true, $false, 'System.Collections.Generic.Dictionary'
        $t.GenericArguments[1].GetType().Name, $t.GenericArguments[1].Rank | Should -Be 'ArrayTypeName', 1
        $t.GetReflectionType().Name | Should -Be 'Dictionary`2'
        (Get-Expression '[no.such]').TypeName.GetReflectionType() | Should -Be $null
    }
    It 'describes variables: <text>' -TestCases @(
        @{ text = '$a'; user = 'a'; flags = 'IsUnqualified IsUnscopedVariable IsVariable' }, @{ text = '$script:a'; user = 'script:a'; flags = 'IsScript IsVariable' }, @{ text = '$global:a'; user = 'global:a'; flags = 'IsGlobal IsVariable' }
        @{ text = '$local:a'; user = 'local:a'; flags = 'IsLocal IsVariable' }, @{ text = '$private:a'; user = 'private:a'; flags = 'IsPrivate IsVariable' }, @{ text = '$env:a'; user = 'env:a'; flags = 'IsDriveQualified' }, @{ text = '${a b}'; user = 'a b'; flags = 'IsUnqualified IsUnscopedVariable IsVariable' }
    ) {
        param($text, $user, $flags)
        $p = (Get-Expression $text).VariablePath
        $p.UserPath | Should -Be $user
        $set = 'IsGlobal', 'IsLocal', 'IsPrivate', 'IsScript', 'IsUnqualified', 'IsUnscopedVariable', 'IsVariable', 'IsDriveQualified' | Where-Object { $p.$_ }
        ($set | Sort-Object) -join ' ' | Should -Be (($flags -split ' ' | Sort-Object) -join ' ')
    }
    It 'has extents' {
        $x = (Get-ParseResults "a`n  b c" -Ast).EndBlock.Statements[1].Extent
        $x.StartLineNumber, $x.StartColumnNumber, $x.EndLineNumber, $x.EndColumnNumber, $x.StartOffset, $x.EndOffset, $x.Text | Should -Be 2, 3, 2, 6, 4, 7, 'b c'
        $x.StartScriptPosition.Line | Should -Be '  b c'
        $x.StartScriptPosition.Offset | Should -Be 4
        $x.StartScriptPosition.GetFullScript() | Should -Be "a`n  b c"
        $x.File | Should -Be $null
    }
    It 'has tokens' {
        $tokens = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput('a -b "c$d" 1..3 # e', [ref] $tokens, [ref] $null)
        $tokens.Kind -join ' ' | Should -Be 'Identifier Parameter StringExpandable Generic Comment EndOfInput'
        $tokens[0].TokenFlags | Should -Be 'CommandName'
        $tokens[1].ParameterName | Should -Be 'b'
        $tokens[2].NestedTokens.Count | Should -Be 1
        $tokens[3].Value | Should -Be '1..3'
        $tokens[4].Text | Should -Be '# e'
    }
    It 'has help' {
        $h = (Get-First "function foo {`n<#`n.SYNOPSIS`nsyn`n.PARAMETER a`npa`n#>`nparam(`$a) }").GetHelpContent()
        $h.Synopsis.Trim() | Should -Be 'syn'
        $h.Parameters['A'].Trim() | Should -Be 'pa'
        (Get-First 'function foo { }').GetHelpContent() | Should -Be $null
    }
    It 'is visited' {
        class CountsCommands : System.Management.Automation.Language.AstVisitor {
            [int] $n = 0
            [System.Management.Automation.Language.AstVisitAction] VisitCommand([System.Management.Automation.Language.CommandAst] $c) { $this.n++; return 'Continue' }
            [System.Management.Automation.Language.AstVisitAction] VisitIfStatement([System.Management.Automation.Language.IfStatementAst] $c) { return 'SkipChildren' }
        }
        $v = [CountsCommands]::new()
        (Get-ParseResults 'a; b | c; if (d) { e }; { f }' -Ast).Visit($v)
        $v.n | Should -Be 4
    }
    It 'reads files' {
        $file = Join-Path $TestDrive 'broken.ps1'
        Set-Content $file 'if ($a) { 1'
        $errors = $null
        $ast = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $null, [ref] $errors)
        $errors[0].ErrorId, $errors[0].IncompleteInput, $errors[0].Extent.File | Should -Be 'MissingEndCurlyBrace', $true, $file
        $ast.Extent.File | Should -Be $file
        $null = [System.Management.Automation.Language.Parser]::ParseFile('/no/such.ps1', [ref] $null, [ref] $errors)
        $errors[0].ErrorId | Should -Be 'FileReadError'
    }
    It 'has requirements' {
        $r = (Get-ParseResults "#requires -version 5 -modules A, @{ModuleName='B';ModuleVersion='1.2'} -RunAsAdministrator" -Ast).ScriptRequirements
        "$($r.RequiredPSVersion)" | Should -Be '5.0'
        $r.RequiredModules.Name | Should -Be 'A', 'B'
        $r.IsElevationRequired | Should -BeTrue
    }
}

Write-TestSummary
