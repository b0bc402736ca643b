# Checks of the language, written with Harness.ps1 beside this file.
. "$PSScriptRoot/Harness.ps1"

Describe 'Operators' {
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
    }
}

Describe 'Classes' {
    It 'inherits' {
        class Animal { [string] Sound() { return 'none' } }
        class Dog : Animal { [string] Sound() { return 'woof' } }
        [Dog]::new().Sound() | Should -BeExactly 'woof'
        [Dog]::new() | Should -BeOfType ([Animal])
    }
}

Describe 'Collections' {
    It 'counts' { 1..5 | Should -HaveCount 5 }
    It 'contains' { 'a', 'b' | Should -Contain 'b' }
    It 'is not empty' { @{ a = 1 } | Should -Not -BeNullOrEmpty }
    It 'is left for later' -Skip { throw 'never runs' }
}

Write-TestSummary
