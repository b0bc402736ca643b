# using module, using namespace, using assembly: where they may stand, what they find, what they bring.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'using module' -Tag CI {
    BeforeAll {
        $savedPath = $env:PSModulePath
        $root = Join-Path (Get-TestDrive) 'modules'
        $env:PSModulePath = $root + [System.IO.Path]::PathSeparator + $savedPath
        foreach ($v in '1.0', '2.0') {
            $folder = Join-Path $root "SuiteVersioned/$v"
            $null = New-Item -ItemType Directory $folder -Force
            Set-Content "$folder/SuiteVersioned.psm1" "class Versioned { [string] `$v = '$v'; static [string] S() { return 's$v' } } enum VersionedKind { a; b } function Get-Versioned { '$v' }"
            New-ModuleManifest "$folder/SuiteVersioned.psd1" -ModuleVersion $v -RootModule SuiteVersioned.psm1 -FunctionsToExport Get-Versioned
        }
        $null = New-Item -ItemType Directory "$root/Outer", "$root/Inner"
        Set-Content "$root/Inner/Inner.psm1" 'class InnerClass { [string] Who() { return "inner" } } function Get-Inner { "getinner" }'
        Set-Content "$root/Outer/Outer.psm1" "using module ../Inner/Inner.psm1`nclass OuterClass : InnerClass { [string] Who() { return 'outer+' + ([InnerClass]`$this).Who() } } function Get-Outer { [OuterClass]::new().Who() } function Get-Both { Get-Inner }"
    }
    AfterAll {
        $env:PSModulePath = $savedPath
        Remove-Module SuiteVersioned, Outer, Inner -ErrorAction Ignore
    }
    AfterEach { Remove-Module SuiteVersioned -ErrorAction Ignore }

    It 'brings classes, enums and commands' {
        $r = & ([scriptblock]::Create("using module SuiteVersioned`n[Versioned]::new().v; [Versioned]::S(); [VersionedKind]::b; Get-Versioned"))
        "$r" | Should -Be '2.0 s2.0 b 2.0'
        (Get-Module SuiteVersioned).Version | Should -Be ([version]'2.0')
    }
    It 'takes the version asked for' {
        & ([scriptblock]::Create("using module @{ ModuleName = 'SuiteVersioned'; RequiredVersion = '1.0' }`n[Versioned]::new().v")) | Should -Be '1.0'
        Remove-Module SuiteVersioned
        & ([scriptblock]::Create("using module @{ ModuleName = 'SuiteVersioned'; ModuleVersion = '1.0' }`n[Versioned]::new().v")) | Should -Be '2.0'
        Remove-Module SuiteVersioned
        & ([scriptblock]::Create("using module @{ ModuleName = 'SuiteVersioned'; MaximumVersion = '1.*' }`n[Versioned]::new().v")) | Should -Be '1.0'
    }
    It 'leaves the classes to the block' {
        $null = & ([scriptblock]::Create("using module SuiteVersioned`n1"))
        { [Versioned] } | Should -Throw -ErrorId 'TypeNotFound'
        Get-Versioned | Should -Be '2.0'
    }
    It 'has classes for parameters and bases' {
        $o = & ([scriptblock]::Create("using module SuiteVersioned`n[Versioned]::new()"))
        & ([scriptblock]::Create("using module SuiteVersioned`nparam([Versioned] `$p) `$p.v")) $o | Should -Be '2.0'
        & ([scriptblock]::Create("using module SuiteVersioned`nclass Derived : Versioned { [string] W() { return `$this.v } } [Derived]::new().W(); [Derived]::new() -is [Versioned]")) | Should -Be '2.0', $true
    }
    It 'works in Invoke-Expression and Invoke' {
        Invoke-Expression "using module SuiteVersioned`n[Versioned]::new().v" | Should -Be '2.0'
        [scriptblock]::Create("using module SuiteVersioned`n[Versioned]::new().v").Invoke() | Should -Be '2.0'
    }
    It 'is no more than one module deep' {
        $r = & ([scriptblock]::Create("using module Outer`n[OuterClass]::new().Who(); Get-Outer; Get-Both; try { [InnerClass] } catch { `$_.FullyQualifiedErrorId }"))
        $r | Should -Be 'outer+inner', 'outer+inner', 'getinner', 'TypeNotFound'
    }
    It 'takes a path from the script''s folder on' {
        $script = Join-Path (Get-TestDrive) 'uses.ps1'
        Set-Content $script "using module ./modules/Inner/Inner.psm1`n[InnerClass]::new().Who()"
        & $script | Should -Be 'inner'
        . $script | Should -Be 'inner'
    }
    It 'misses a path only when it runs' {
        $block = [scriptblock]::Create("using module ./no-such-module.psm1`n1")
        { & $block } | Should -Throw -ErrorId 'Modules_ModuleNotFound,*'
    }
    ShouldBeParseError 'using module NoSuchModuleAnywhere' ModuleNotFoundDuringParse 0
    ShouldBeParseError "using module @{ ModuleName = 'NoSuchModuleAnywhere'; ModuleVersion = '1.0' }" ModuleNotFoundDuringParse 0
    ShouldBeParseError "using module @{ ModuleName = 'x' }" RequiresModuleInvalid 0
    ShouldBeParseError "using module @{ Foo = 'x' }" RequiresModuleInvalid
    ShouldBeParseError 'using module Suite*' WildCardModuleNameError
    ShouldBeParseError 'using module' MissingUsingItemName
    ShouldBeParseError 'using module $x' InvalidValueForUsingItemName
    ShouldBeParseError 'using module "a$b"' InvalidValueForUsingItemName
    ShouldBeParseError '1; using module x' UsingMustBeAtStartOfScript, ModuleNotFoundDuringParse 3, 3
    ShouldBeParseError 'function f { using module x }' MissingStatementTerminator, UsingMustBeAtStartOfScript, ModuleNotFoundDuringParse
    ShouldBeParseError 'using assembly NoSuchAssembly' ErrorLoadingAssembly 15
    ShouldBeParseError 'using assembly ./nope.dll' ErrorLoadingAssembly 15
    ShouldBeParseError 'using assembly' MissingUsingItemName
    ShouldBeParseError 'using type A = B' UsingStatementNotSupported
    ShouldBeParseError 'using command A = B' UsingStatementNotSupported
    ShouldBeParseError 'using namespace A = B' UsingStatementNotSupported
    ShouldBeParseError 'using foo x' MissingUsingStatementDirective
    ShouldBeParseError 'using' MissingUsingStatementDirective 5
    It 'shows in the tree' {
        $ast = Get-ParseResults "using namespace System.Text`nusing module @{ ModuleName = 'SuiteVersioned'; ModuleVersion = '1.0' }`n1" -Ast
        $ast.UsingStatements.Count | Should -Be 2
        $ast.UsingStatements[0].UsingStatementKind | Should -Be 'Namespace'
        $ast.UsingStatements[0].Name.Value | Should -Be 'System.Text'
        $ast.UsingStatements[1].Name | Should -Be $null
        $ast.UsingStatements[1].ModuleSpecification.KeyValuePairs.Count | Should -Be 2
    }
}

Describe 'using namespace' {
    It 'shortens names' {
        & ([scriptblock]::Create("using namespace System.Text`nusing namespace System.Collections.Generic`n[StringBuilder].FullName; [List[int]].Name; [Dictionary[string, List[int]]].GetGenericArguments()[1].Name")) |
            Should -Be 'System.Text.StringBuilder', 'List`1', 'List`1'
    }
    It 'ends with the script' { { [StringBuilder] } | Should -Throw -ErrorId 'TypeNotFound' }
    It 'has no namespace but System to begin with' {
        [Text.StringBuilder].Name | Should -Be 'StringBuilder'
        { [ErrorRecord] } | Should -Throw -ErrorId 'TypeNotFound'
        { [PSMemberTypes] } | Should -Throw -ErrorId 'TypeNotFound'
        'ErrorRecord' -as [type] | Should -Be $null
        'Management.Automation.ErrorRecord' -as [type] | Should -Be ([System.Management.Automation.ErrorRecord])
    }
    It 'is known to classes and attributes' {
        & ([scriptblock]::Create("using namespace System.Management.Automation`nclass A { [ErrorRecord] `$e; [PSCredential] `$c } [A].GetProperty('e').PropertyType.Name")) | Should -Be 'ErrorRecord'
    }
    ShouldBeParseError 'using namespace "a b"' InvalidNamespaceValue
    ShouldBeParseError 'using namespace 1a' InvalidNamespaceValue
    ShouldBeParseError 'using namespace a..b' InvalidNamespaceValue
    ShouldBeParseError 'using namespace' MissingUsingItemName
    ShouldBeParseError 'using namespace System; 1; using namespace Foo' UsingMustBeAtStartOfScript
    ShouldBeParseError "using namespace System`nusing namespace System" $null
    ShouldBeParseError "#requires -version 5`n# comment`nusing namespace System" $null
    ShouldBeParseError "param(`$x)`nusing namespace System" UsingMustBeAtStartOfScript
}

Write-TestSummary
