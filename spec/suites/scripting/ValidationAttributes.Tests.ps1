# Validate* and transformation attributes: of PowerShell and of scripts, on parameters and variables.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Validation attributes' -Tag CI {
    It '<attribute> takes <good>, refuses <bad>' -TestCases @(
        @{ attribute = 'ValidateRange(1, 5)'; good = 3; bad = 6; message = '*greater than the maximum allowed range of 5*' }
        @{ attribute = 'ValidateRange(1, 5)'; good = 1; bad = 0; message = '*less than the minimum allowed range of 1*' }
        @{ attribute = 'ValidateRange("Positive")'; good = 1; bad = 0; message = '*not greater than zero*' }
        @{ attribute = 'ValidateRange("NonNegative")'; good = 0; bad = -1; message = '*not greater than or equal to zero*' }
        @{ attribute = 'ValidateRange("Negative")'; good = -1; bad = 0; message = '*' }
        @{ attribute = 'ValidateRange("NonPositive")'; good = 0; bad = 1; message = '*' }
        @{ attribute = 'ValidateSet("a", "b")'; good = 'A'; bad = 'c'; message = '*does not belong to the set "a,b"*' }
        @{ attribute = 'ValidateSet("a", "b", IgnoreCase = $false)'; good = 'a'; bad = 'A'; message = '*' }
        @{ attribute = 'ValidateSet("a", ErrorMessage = "bad {0} of {1}")'; good = 'a'; bad = 'c'; message = '*bad c of a' }
        @{ attribute = 'ValidatePattern("^a")'; good = 'abc'; bad = 'b'; message = '*does not match the "^a" pattern*' }
        @{ attribute = 'ValidatePattern("^a", ErrorMessage = "pat {0} {1}")'; good = 'A'; bad = 'b'; message = '*pat b ^a' }
        @{ attribute = 'ValidatePattern("^a", Options = "None")'; good = 'a'; bad = 'A'; message = '*' }
        @{ attribute = 'ValidateLength(2, 3)'; good = 'ab'; bad = 'a'; message = '*too short*' }
        @{ attribute = 'ValidateLength(2, 3)'; good = 'abc'; bad = 'abcd'; message = '*too long*' }
        @{ attribute = 'ValidateCount(1, 2)'; good = (1, 2); bad = (1, 2, 3); message = '*requires at least 1 value(s) and no more than 2*' }
        @{ attribute = 'ValidateCount(1, 2)'; good = (1, 2); bad = @(); message = '*' }
        @{ attribute = 'ValidateScript({ $_ -gt 1 })'; good = 2; bad = 0; message = '*validation script for the argument with value "0" did not return*' }
        @{ attribute = 'ValidateScript({ $_ -gt 1 }, ErrorMessage = "scr {0} {1}")'; good = 2; bad = 0; message = '*scr 0  $_ -gt 1 ' }
        @{ attribute = 'ValidateNotNull()'; good = ''; bad = $null; message = '*argument is null*' }
        @{ attribute = 'ValidateNotNullOrEmpty()'; good = ' '; bad = ''; message = '*null or empty*' }
        @{ attribute = 'ValidateNotNullOrEmpty()'; good = 'x'; bad = @(); message = '*' }
        @{ attribute = 'ValidateNotNullOrEmpty()'; good = 'x'; bad = ('a', $null); message = '*' }
        @{ attribute = 'ValidateNotNullOrWhiteSpace()'; good = 'x'; bad = ' '; message = '*' }
        @{ attribute = 'ValidateNotNullOrWhiteSpace()'; good = ('a', 'b'); bad = ('a', ' '); message = '*' }
        @{ attribute = 'ValidateDrive("Env")'; good = 'env:x'; bad = 'function:x'; message = '*does not belong to the set of approved drives*' }
    ) {
        param($attribute, $good, $bad, $message)
        . ([scriptblock]::Create("function Test-Attribute { param([$attribute]`$X) 'ok' }"))
        Test-Attribute -X $good | Should -Be 'ok'
        { Test-Attribute -X $bad } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Test-Attribute' -ExpectedMessage $message
        Test-Attribute | Should -Be 'ok'
        $variable = [scriptblock]::Create("param(`$good, `$bad) [$attribute]`$v = `$good; `$v = `$bad")
        { & $variable $good $bad } | Should -Throw -ErrorId 'ValidateSetFailure' -Because $attribute
    }
    It 'refuses attributes that make no sense: <attribute>' -TestCases @(
        @{ attribute = 'ValidateRange(5, 1)'; id = 'MaxRangeSmallerThanMinRange' }, @{ attribute = 'ValidateRange(1, "a")'; id = 'MinRangeNotTheSameTypeOfMaxRange' }
        @{ attribute = 'ValidateLength(-1, 2)'; id = '*' }, @{ attribute = 'ValidateLength(3, 2)'; id = '*' }, @{ attribute = 'ValidateCount(3, 2)'; id = '*' }, @{ attribute = 'ValidateSet()'; id = '*' }
    ) {
        param($attribute, $id)
        { & ([scriptblock]::Create("param([$attribute]`$X) 'ok'")) 1 } | Should -Throw -ErrorId $id
    }
    It 'checks every element' {
        function Test-Elements { param([ValidateRange(1, 5)][int[]] $X) $X.Count }
        Test-Elements 1, 5 | Should -Be 2
        { Test-Elements 1, 6 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Test-Elements'
    }
    It 'applies in order' {
        function Test-Order { param([ValidateNotNull()][ValidateSet('a')] $X) $X }
        { Test-Order $null } | Should -Throw -ExpectedMessage '*null*'
    }
}

Describe 'Attributes of scripts' {
    It 'transform' {
        class ToText : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics] $e, [object] $i) { return "t:$i" } }
        function Test-Transform { param([ToText()] $X) $X }
        Test-Transform 5 | Should -Be 't:5'
        Test-Transform | Should -Be $null
        [ToText()] $v = 3
        $v | Should -Be 't:3'
        $v = 'q'
        $v | Should -Be 't:q'
        class FailsTransform : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics] $e, [object] $i) { throw 'no way' } }
        function Test-Failing { param([FailsTransform()] $X) $X }
        { Test-Failing 1 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,Test-Failing' -ExpectedMessage '*no way*'
    }
    It 'transform before conversion' {
        class Doubles : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics] $e, [object] $i) { return $i + $i } }
        function Test-Doubled { param([Doubles()][int] $X) $X }
        function Test-IntFirst { param([int][Doubles()] $X) $X }
        Test-Doubled '4' | Should -BeIn 8, 44
        Test-IntFirst '4' | Should -BeIn 8, 44
    }
    It 'validate' {
        class OnlyOne : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object] $a, [System.Management.Automation.EngineIntrinsics] $e) { if ($a -ne 1) { throw 'not one' } } }
        function Test-One { param([OnlyOne()] $X) $X }
        Test-One 1 | Should -Be 1
        { Test-One 2 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Test-One' -ExpectedMessage '*not one*'
        class Small : System.Management.Automation.ValidateEnumeratedArgumentsAttribute { [void] ValidateElement([object] $a) { if ($a -gt 3) { throw [System.Management.Automation.ValidationMetadataException]::new("too big $a") } } }
        function Test-Small { param([Small()][int[]] $X) $X.Count }
        Test-Small 1, 2 | Should -Be 2
        { Test-Small 1, 9 } | Should -Throw -ExpectedMessage '*too big 9*'
        Test-Small @() | Should -Be 0
    }
    It 'have arguments' {
        class AtMost : System.Management.Automation.ValidateArgumentsAttribute { [int] $Limit; AtMost([int] $l) { $this.Limit = $l } [void] Validate([object] $a, [System.Management.Automation.EngineIntrinsics] $e) { if ($a -gt $this.Limit) { throw "over $($this.Limit)" } } }
        function Test-AtMost { param([AtMost(5)] $X) $X }
        Test-AtMost 5 | Should -Be 5
        { Test-AtMost 6 } | Should -Throw -ExpectedMessage '*over 5*'
    }
    It 'generate sets of values' {
        class Colours : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'red', 'green' } }
        function Test-Colour { param([ValidateSet([Colours])] $X) $X }
        Test-Colour red | Should -Be 'red'
        { Test-Colour blue } | Should -Throw -ExpectedMessage '*"red,green"*'
    }
    It 'are found by reflection' {
        class Noted : Attribute { [string] $Text; Noted() { } Noted([string] $t) { $this.Text = $t } }
        function Test-Noted { param([Noted('q')] $X) }
        ((Get-Command Test-Noted).Parameters.X.Attributes | Where-Object { $_ -is [Noted] }).Text | Should -Be 'q'
        function Test-Known { param([Parameter(Mandatory, Position = 2, HelpMessage = 'help')][Alias('y', 'z')][ValidateRange(1, 5)][int] $X) }
        $p = (Get-Command Test-Known).Parameters.X
        $p.Aliases | Should -Be 'y', 'z'
        $p.ParameterType | Should -Be ([int])
        $p.Attributes.GetType().Name | Should -Be 'Collection`1'
        ($p.Attributes | Where-Object { $_ -is [Parameter] }).HelpMessage | Should -Be 'help'
        ($p.Attributes | Where-Object { $_ -is [Parameter] }).Position | Should -Be 2
        ($p.Attributes | Where-Object { $_ -is [ValidateRange] }).MaxRange | Should -Be 5
        $p.ParameterSets['__AllParameterSets'].IsMandatory | Should -BeTrue
    }
    It 'are all types: <name>' -TestCases @('Parameter', 'Alias', 'CmdletBinding', 'OutputType', 'ValidateDrive', 'ValidateUserDrive', 'ValidateTrustedData', 'PSDefaultValue', 'ArgumentCompletions', 'ArgumentCompleter', 'SupportsWildcards', 'DscProperty', 'DscResource', 'DscLocalConfigurationManager', 'NoRunspaceAffinity', 'AllowNull', 'AllowEmptyString', 'AllowEmptyCollection', 'ValidateNotNullOrWhiteSpace').ForEach({ @{ name = $_ } }) {
        param($name)
        $type = $name -as [type]
        $type.Name | Should -Be "${name}Attribute"
        $type.IsSubclassOf([Attribute]) | Should -BeTrue
    }
}

Write-TestSummary
