# LanguagePrimitives and type accelerators, reached through reflection as tests do.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'LanguagePrimitives' -Tag CI {
    BeforeAll { $lp = [psobject].Assembly.GetType('System.Management.Automation.LanguagePrimitives') }
    It 'is found in the assembly' {
        $lp.FullName | Should -Be 'System.Management.Automation.LanguagePrimitives'
        [psobject].Assembly.GetType('System.Management.Automation.NoSuchType') | Should -Be $null
        [psobject].Assembly.GetName().Name | Should -Be 'System.Management.Automation'
    }
    It 'converts <value> to <type>' -TestCases @(
        @{ value = '5'; type = [int]; expected = 5 }, @{ value = 5; type = [string]; expected = '5' }, @{ value = 'int'; type = [type]; expected = [int] }, @{ value = '1.5'; type = [decimal]; expected = 1.5 }
        @{ value = (1, '2'); type = [int[]]; expected = 1, 2 }, @{ value = $null; type = [int]; expected = 0 }, @{ value = 'monday'; type = [DayOfWeek]; expected = [DayOfWeek]::Monday }
    ) {
        param($value, $type, $expected)
        [System.Management.Automation.LanguagePrimitives]::ConvertTo($value, $type) | Should -Be $expected
        $r = $null
        [System.Management.Automation.LanguagePrimitives]::TryConvertTo($value, $type, [ref] $r) | Should -BeTrue
        $r | Should -Be $expected
    }
    It 'fails quietly or loudly' {
        $r = 'unchanged'
        [System.Management.Automation.LanguagePrimitives]::TryConvertTo('x', [int], [ref] $r) | Should -BeFalse
        { [System.Management.Automation.LanguagePrimitives]::ConvertTo('x', [int]) } | Should -Throw -ErrorId 'PSInvalidCastException'
    }
    It 'says what is true' {
        [System.Management.Automation.LanguagePrimitives]::IsTrue(@(0)) | Should -BeFalse
        [System.Management.Automation.LanguagePrimitives]::IsTrue('x') | Should -BeTrue
        [System.Management.Automation.LanguagePrimitives]::IsTrue($null) | Should -BeFalse
    }
    It 'compares' {
        [System.Management.Automation.LanguagePrimitives]::Equals('a', 'A', $true) | Should -BeTrue
        [System.Management.Automation.LanguagePrimitives]::Equals('a', 'A') | Should -BeFalse
        [System.Management.Automation.LanguagePrimitives]::Compare(1, '2') | Should -Be -1
        [System.Management.Automation.LanguagePrimitives]::Compare('b', 'a') | Should -Be 1
    }
    It 'enumerates' {
        [System.Management.Automation.LanguagePrimitives]::GetEnumerable(5) | Should -Be $null
        @([System.Management.Automation.LanguagePrimitives]::GetEnumerable(@(1, 2))).Count | Should -Be 2
        [System.Management.Automation.LanguagePrimitives]::ConvertTypeNameToPSTypeName('System.Int32') | Should -Be '[int]'
    }
}

Describe 'Type accelerators' {
    BeforeAll { $accelerators = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators') }
    It 'lists them' {
        $accelerators::Get.Keys | Should -Contain 'int'
        $accelerators::Get['pscustomobject'].Name | Should -Be 'PSObject'
    }
    It 'adds and removes' {
        $accelerators::Add('suiteAccelerator', [System.Text.StringBuilder])
        [suiteAccelerator].FullName | Should -Be 'System.Text.StringBuilder'
        [suiteAccelerator[]].Name | Should -Be 'StringBuilder[]'
        $accelerators::Remove('suiteAccelerator') | Should -BeTrue
        $accelerators::Get.Keys | Should -Not -Contain 'suiteAccelerator'
    }
    It 'leaves PowerShell''s own as they are' {
        $accelerators::Add('int', [long])
        [int].Name | Should -Be 'Int32'
        $null = $accelerators::Remove('int')
        [int].Name | Should -Be 'Int32'
    }
    It '[<name>] is <full>' -TestCases @(
        @{ name = 'int'; full = 'System.Int32' }, @{ name = 'ulong'; full = 'System.UInt64' }, @{ name = 'short'; full = 'System.Int16' }, @{ name = 'bigint'; full = 'System.Numerics.BigInteger' }, @{ name = 'guid'; full = 'System.Guid' }
        @{ name = 'regex'; full = 'System.Text.RegularExpressions.Regex' }, @{ name = 'xml'; full = 'System.Xml.XmlDocument' }, @{ name = 'hashtable'; full = 'System.Collections.Hashtable' }, @{ name = 'ordered'; full = 'System.Collections.Specialized.OrderedDictionary' }
        @{ name = 'scriptblock'; full = 'System.Management.Automation.ScriptBlock' }, @{ name = 'switch'; full = 'System.Management.Automation.SwitchParameter' }, @{ name = 'psobject'; full = 'System.Management.Automation.PSObject' }
        @{ name = 'ref'; full = 'System.Management.Automation.PSReference' }, @{ name = 'void'; full = 'System.Void' }, @{ name = 'semver'; full = 'System.Management.Automation.SemanticVersion' }, @{ name = 'powershell'; full = 'System.Management.Automation.PowerShell' }
        @{ name = 'psvariableproperty'; full = 'System.Management.Automation.PSVariableProperty' }, @{ name = 'WildcardPattern'; full = 'System.Management.Automation.WildcardPattern' }
    ) {
        param($name, $full)
        ($name -as [type]).FullName | Should -Be $full
    }
}

Write-TestSummary
