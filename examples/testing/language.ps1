# Checks of the language, written with Harness.ps1 beside this file.
. "$PSScriptRoot/Harness.ps1"

Describe 'Operators' -Tag 'CI' {
    BeforeEach { $base = 10 }

    It 'adds <a> and <b>' -TestCases @(
        @{ a = 1; b = 2; expected = 3 }
        @{ a = 'x'; b = 1; expected = 'x1' }
        @{ a = 1.5; b = 1; expected = 2.5 }
    ) {
        param($a, $b, $expected)
        $a + $b | Should -Be $expected
    }

    It 'sees what BeforeEach set' { $base * 2 | Should -Be 20 }

    Context 'division' {
        It 'fails by zero' { { 1 / 0 } | Should -Throw -ErrorId 'RuntimeException' }
        It 'gives a double' { 7 / 2 | Should -BeOfType ([double]) }
        It 'hands out its error' {
            $record = { 1 / 0 } | Should -Throw -PassThru
            $record.Exception.InnerException | Should -BeOfType System.DivideByZeroException
        }
    }

    It 'chains pipelines' { 'a' && 'b' || 'c' | Should -BeIn 'a', 'b' }
    It 'compares arrays' { 1..3 | Should -Be @(1, 2, 3) -Because 'a range has its ends' }
}

Describe 'Classes' {
    It 'inherits' {
        class Animal { [string] Sound() { return 'none' } }
        class Dog : Animal { [string] Sound() { return 'woof' } }
        [Dog]::new().Sound() | Should -BeExactly 'woof'
        [Dog]::new() | Should -BeOfType ([Animal])
        ([Animal][Dog]::new()).Sound() | Should -BeExactly 'none'
    }

    ShouldBeParseError 'class A { [int] M() { } }' MethodHasCodePathNotReturn 16
    ShouldBeParseError 'class A { [int] M() { $x } }' MethodHasCodePathNotReturn, VariableNotLocal 16, 22
    ShouldBeParseError 'class A { $x; $x }' MemberAlreadyDefined -AtRuntime
    ShouldBeParseError 'class A : string { }' SealedBaseClass -AtRuntime
    ShouldBeParseError 'enum E : byte { a = 256 }' EnumeratorValueOutOfBounds -AtRuntime

    It 'visits trees' {
        class Names : System.Management.Automation.Language.AstVisitor {
            [System.Collections.Generic.List[string]] $Found = @()
            [System.Management.Automation.Language.AstVisitAction] VisitCommand([System.Management.Automation.Language.CommandAst] $ast) {
                $this.Found.Add($ast.GetCommandName())
                return 'Continue'
            }
        }
        $visitor = [Names]::new()
        (Get-ParseResults 'a | b; if (c) { d }' -Ast).Visit($visitor)
        $visitor.Found | Should -Be 'a', 'b', 'c', 'd'
    }
}

Describe 'Binding' {
    BeforeAll {
        function Test-Thing {
            [CmdletBinding()]
            param([Parameter(Mandatory)][ValidateRange(1, 3)][int]$Number, [PSTypeName('Some.Thing')]$Thing)
            $Number
        }
        $PSDefaultParameterValues['Test-Thing:Number'] = 2
    }
    AfterAll { $PSDefaultParameterValues.Clear() }

    It 'takes defaults' { Test-Thing | Should -Be 2 }
    It 'refuses <value> with <id>' -TestCases @(
        @{ value = 9; id = 'ParameterArgumentValidationError,Test-Thing' }
        @{ value = 'x'; id = 'ParameterArgumentTransformationError,Test-Thing' }
    ) {
        param($value, $id)
        { Test-Thing -Number $value } | Should -Throw -ErrorId $id
    }
    It 'asks for type names' {
        { Test-Thing -Thing 5 } | Should -Throw -ErrorId 'MismatchedPSTypeName,Test-Thing'
        { Test-Thing -Thing ([pscustomobject]@{ PSTypeName = 'Some.Thing' }) } | Should -Not -Throw
    }
    It 'names the function an error leaves' {
        function Test-Failing { [CmdletBinding()] param() [int]::Parse('x') }
        $record = { Test-Failing } | Should -Throw -ErrorId 'FormatException,Test-Failing' -PassThru
        $record.InvocationInfo.MyCommand.Name | Should -Be 'Test-Failing'
    }
}

Describe 'Files' {
    BeforeAll {
        Setup -File 'data/a.txt' 'first'
        $file = Join-Path (Get-TestDrive) 'data/a.txt'
    }
    It 'has a folder of its own' {
        $file | Should -Exist
        Get-Content $file | Should -Be 'first'
        Join-Path $TestDrive 'none' | Should -Not -Exist
    }
}

Describe 'Collections' {
    It 'counts' { 1..5 | Should -HaveCount 5 }
    It 'contains' { 'a', 'b' | Should -Contain 'b' }
    It 'is in' { 2 | Should -BeIn 1, 2 }
    It 'is not empty' { @{ a = 1 } | Should -Not -BeNullOrEmpty }
    It 'is left for later' -Skip { throw 'never runs' }
    It 'decides late' { Set-ItResult -Skipped -Because 'there is nothing to do'; throw 'never runs' }

    $PSDefaultParameterValues['It:Skip'] = $true
    It 'is skipped by default' { throw 'never runs' }
    $PSDefaultParameterValues.Remove('It:Skip')
}

Write-TestSummary
