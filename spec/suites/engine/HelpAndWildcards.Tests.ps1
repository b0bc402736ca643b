# Help of script functions as objects, their syntax and examples; WildcardPattern; the kinds of matching.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

function Get-Helped {
    <#
    .SYNOPSIS
        One line.
    .DESCRIPTION
        First paragraph
        of two lines.

        Second paragraph.
    .PARAMETER Name
        The name.
    .PARAMETER Count
        How many,
        as a number.
    .EXAMPLE
        Get-Helped -Name a

        Says a.
    .EXAMPLE
        PS> Get-Helped b
        b
    .INPUTS
        System.String
    .OUTPUTS
        System.Int32
    .NOTES
        A note.
    .LINK
        Get-Other
    .LINK
        https://example.com/help
    .COMPONENT
        comp
    .ROLE
        role
    .FUNCTIONALITY
        func
    #>
    [CmdletBinding(DefaultParameterSetName = 'ByName', SupportsShouldProcess)]
    [OutputType([int])]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ByName', ValueFromPipeline)][Alias('n')][string]$Name,
        [Parameter(ParameterSetName = 'ById')][ValidateSet('x', 'y')][string[]]$Id,
        [int]$Count = 5,
        [switch]$Force
    )
}
# .SYNOPSIS
# Above.
function Get-Above($a) { }
function Get-Inside {
    # .SYNOPSIS
    # Inside.
    param($b)
}
function Get-None { param([Parameter(HelpMessage = 'from attribute')]$c, $d) }
function Get-Comments {
    param(
        # The first.
        [string]$First,
        # Second
        # of two.
        $Second
    )
    <# .SYNOPSIS
       Comments. #>
}

Describe 'The help object' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Help Get-Helped).GetType().Name }; expected = 'PSCustomObject' }
        @{ code = { (Get-Help Get-Helped).psobject.TypeNames -join ',' }; expected = 'MamlCommandHelpInfo,HelpInfo' }
        @{ code = { (Get-Help Get-Helped).Name; (Get-Help Get-Helped).Category; (Get-Help Get-Helped).Synopsis }; expected = 'Get-Helped | Function | One line.' }
        @{ code = { (Get-Help Get-Helped).Description.Text }; expected = 'First paragraph
of two lines.

Second paragraph.' }
        @{ code = { (Get-Help Get-Helped).Description.Count }; expected = '1' }
        @{ code = { (Get-Help Get-Helped).Component; (Get-Help Get-Helped).Role; (Get-Help Get-Helped).Functionality }; expected = 'comp | role | func' }
        @{ code = { (Get-Help Get-Helped).inputTypes.inputType.type.name }; expected = 'System.String' }
        @{ code = { (Get-Help Get-Helped).returnValues.returnValue.type.name }; expected = 'System.Int32' }
        @{ code = { (Get-Help Get-Helped).alertSet.alert.Text }; expected = 'A note.' }
        @{ code = { (Get-Help Get-Helped).relatedLinks.navigationLink | ForEach-Object { "[$($_.linkText)][$($_.uri)]" } }; expected = '[Get-Other][] | [][https://example.com/help]' }
        @{ code = { (Get-Help Get-Helped).ModuleName }; expected = '' }
        @{ code = { (Get-Help Get-Helped).details.name; (Get-Help Get-Helped).details.verb; (Get-Help Get-Helped).details.noun; (Get-Help Get-Helped).details.description.Text }; expected = 'Get-Helped | $null | $null | One line.' }
        @{ code = { (Get-Help Get-Above).Synopsis; (Get-Help Get-Inside).Synopsis; (Get-Help Get-Comments).Synopsis }; expected = 'Above. | Inside. | Comments.' }
        @{ code = { (Get-Help Get-None).Synopsis -replace '\s+', ' ' }; expected = ' Get-None [[-c] <Object>] [[-d] <Object>] [<CommonParameters>] ' }
        @{ code = { (Get-Help Get-None).Description }; expected = '' }
        @{ code = { (Get-Help no-such-command) }; expected = 'error HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand' }
        @{ code = { (Get-Help Get-Helpe*).Name }; expected = 'Get-Helped' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Parameters' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Help Get-Helped).parameters.parameter.name -join ',' }; expected = 'Name,Id,Count,Force,WhatIf,Confirm' }
        @{ code = { (Get-Help Get-Helped).parameters.parameter[0] | ForEach-Object { "$($_.name) $($_.required) $($_.position) $($_.pipelineInput) $($_.aliases) $($_.globbing) $($_.variableLength) $($_.parameterValue) $($_.defaultValue) $($_.isDynamic) $($_.parameterSetName)" } }; expected = 'Name true 1 true (ByValue)  false  String   ' }
        @{ code = { (Get-Help Get-Helped).parameters.parameter[2] | ForEach-Object { "$($_.name) $($_.required) $($_.position) $($_.pipelineInput) $($_.defaultValue) $($_.type.name)" } }; expected = 'Count false named false 5 Int32' }
        @{ code = { (Get-Help Get-Helped).parameters.parameter[2].description.Text }; expected = 'How many,
as a number.' }
        @{ code = { (Get-Help Get-Helped).parameters.parameter[1].description }; expected = '' }
        @{ code = { Get-Help Get-Helped -Parameter Count | ForEach-Object { $_.name; $_.type.name; $_.description.Text } }; expected = 'Count | Int32 | How many,
as a number.' }
        @{ code = { (Get-Help Get-Helped -Parameter *).name -join ',' }; expected = 'Name,Id,Count,Force,WhatIf,Confirm' }
        @{ code = { Get-Help Get-Helped -Parameter nope }; expected = 'error NoParmsFound,Microsoft.PowerShell.Commands.GetHelpCommand' }
        @{ code = { (Get-Help Get-None -Parameter c).description.Text }; expected = '' }
        @{ code = { (Get-Help Get-Comments).parameters.parameter | ForEach-Object { "$($_.name): $($_.description.Text)" } }; expected = 'First: The first. | Second: Second
of two.' }
        @{ code = { (Get-Help Get-Above).parameters.parameter | ForEach-Object { "$($_.name) $($_.required) $($_.position)" } }; expected = 'a false 1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Syntax' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Help Get-Helped).Syntax.syntaxItem.Count; (Get-Help Get-Helped).Syntax.syntaxItem[0].name }; expected = '2 | Get-Helped' }
        @{ code = { (Get-Help Get-Helped).Syntax.syntaxItem | ForEach-Object { $_.parameter.name -join ',' } }; expected = 'Name,Count,Force,WhatIf,Confirm | Id,Count,Force,WhatIf,Confirm' }
        @{ code = { (Get-Help Get-Helped).Syntax.syntaxItem[0].parameter[0] | ForEach-Object { "$($_.name) $($_.required) $($_.position) $($_.parameterValue)" } }; expected = 'Name true 1 String' }
        @{ code = { ((Get-Help Get-Helped).Syntax | Out-String).Trim() -replace '\s*\n\s*', ' / ' }; expected = 'Get-Helped [-Name] <String> [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] / Get-Helped [-Id <String[]>] [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>]' }
        @{ code = { ((Get-Help Get-Above).Syntax | Out-String).Trim() -replace '\s*\n\s*', ' / ' }; expected = 'Get-Above [[-a] <Object>] [<CommonParameters>]' }
        @{ code = { (Get-Help Get-Item).Syntax.syntaxItem.Count }; expected = '2' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Examples' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Help Get-Helped).examples.example.Count }; expected = '2' }
        @{ code = { (Get-Help Get-Helped).examples.example | ForEach-Object { $_.title.Trim(); $_.introduction.Text; $_.code; ($_.remarks.Text -join '+').Trim() } }; expected = '-------------------------- EXAMPLE 1 -------------------------- | PS >  | Get-Helped -Name a | Says a.++++ | -------------------------- EXAMPLE 2 -------------------------- | PS> | Get-Helped b
b | ++++' }
        @{ code = { (Get-Help Get-Helped -Examples | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = 'NAME | Get-Helped | SYNOPSIS | One line. | -------------------------- EXAMPLE 1 -------------------------- | PS > Get-Helped -Name a | Says a. | -------------------------- EXAMPLE 2 -------------------------- | PS>Get-Helped b | b' }
        @{ code = { (Get-Help Get-Helped | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = 'NAME | Get-Helped | SYNOPSIS | One line. | SYNTAX | Get-Helped [-Name] <String> [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | Get-Helped [-Id <String[]>] [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | DESCRIPTION | First paragraph | of two lines. | Second paragraph. | RELATED LINKS | Get-Other | https://example.com/help | REMARKS | To see the examples, type: "Get-Help Get-Helped -Examples" | For more information, type: "Get-Help Get-Helped -Detailed" | For technical information, type: "Get-Help Get-Helped -Full" | For online help, type: "Get-Help Get-Helped -Online"' }
        @{ code = { (Get-Help Get-Helped -Detailed | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = 'NAME | Get-Helped | SYNOPSIS | One line. | SYNTAX | Get-Helped [-Name] <String> [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | Get-Helped [-Id <String[]>] [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | DESCRIPTION | First paragraph | of two lines. | Second paragraph. | PARAMETERS | -Name <String> | The name. | -Id <String[]> | -Count <Int32> | How many, | as a number. | -Force [<SwitchParameter>] | -WhatIf [<SwitchParameter>] | -Confirm [<SwitchParameter>] | <CommonParameters> | This cmdlet supports the common parameters: Verbose, Debug, | ErrorAction, ErrorVariable, WarningAction, WarningVariable, | OutBuffer, PipelineVariable, and OutVariable. For more information, see | about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). | -------------------------- EXAMPLE 1 -------------------------- | PS > Get-Helped -Name a | Says a. | -------------------------- EXAMPLE 2 -------------------------- | PS>Get-Helped b | b | REMARKS | To see the examples, type: "Get-Help Get-Helped -Examples" | For more information, type: "Get-Help Get-Helped -Detailed" | For technical information, type: "Get-Help Get-Helped -Full" | For online help, type: "Get-Help Get-Helped -Online"' }
        @{ code = { (Get-Help Get-Helped -Full | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = 'NAME | Get-Helped | SYNOPSIS | One line. | SYNTAX | Get-Helped [-Name] <String> [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | Get-Helped [-Id <String[]>] [-Count <Int32>] [-Force] [-WhatIf] [-Confirm] [<CommonParameters>] | DESCRIPTION | First paragraph | of two lines. | Second paragraph. | PARAMETERS | -Name <String> | The name. | Required?                    true | Position?                    1 | Default value | Accept pipeline input?       true (ByValue) | Aliases | Accept wildcard characters?  false | -Id <String[]> | Required?                    false | Position?                    named | Default value | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false | -Count <Int32> | How many, | as a number. | Required?                    false | Position?                    named | Default value                5 | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false | -Force [<SwitchParameter>] | Required?                    false | Position?                    named | Default value                False | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false | -WhatIf [<SwitchParameter>] | Required?                    false | Position?                    named | Default value | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false | -Confirm [<SwitchParameter>] | Required?                    false | Position?                    named | Default value | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false | <CommonParameters> | This cmdlet supports the common parameters: Verbose, Debug, | ErrorAction, ErrorVariable, WarningAction, WarningVariable, | OutBuffer, PipelineVariable, and OutVariable. For more information, see | about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). | INPUTS | System.String | OUTPUTS | System.Int32 | NOTES | A note. | -------------------------- EXAMPLE 1 -------------------------- | PS > Get-Helped -Name a | Says a. | -------------------------- EXAMPLE 2 -------------------------- | PS>Get-Helped b | b | RELATED LINKS | Get-Other | https://example.com/help' }
        @{ code = { (Get-Help Get-None | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = 'NAME | Get-None | SYNTAX | Get-None [[-c] <Object>] [[-d] <Object>] [<CommonParameters>] | ALIASES | None | REMARKS | None' }
        @{ code = { (Get-Help Get-Comments -Parameter First | Out-String) -split '\r?\n' | ForEach-Object Trim | Where-Object { $_ } }; expected = '-First <String> | The first. | Required?                    false | Position?                    1 | Default value | Accept pipeline input?       false | Aliases | Accept wildcard characters?  false' }
        @{ code = { (Get-Command Get-Helped).ScriptBlock.Ast.GetHelpContent().Synopsis }; expected = 'One line.
' }
        @{ code = { (Get-Command Get-Helped).ScriptBlock.Ast.GetHelpContent() | ForEach-Object { $_.Parameters.Keys -join ','; $_.Examples.Count; $_.Links -join ','; $_.Notes; $_.Inputs -join ',' } }; expected = 'NAME,COUNT | 2 | Get-Other,https://example.com/help | A note.
 | System.String
' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'WildcardPattern' {
    It '<code>' -TestCases @(
        @{ code = { [WildcardPattern]::new('a*').IsMatch('abc'); [WildcardPattern]::new('a*').IsMatch('ABC'); [WildcardPattern]::new('a*', 'IgnoreCase').IsMatch('ABC') }; expected = 'True | False | True' }
        @{ code = { [WildcardPattern]::Get('a?c', 'None').IsMatch('abc') }; expected = 'True' }
        @{ code = { [WildcardPattern]::Get('*', 'None').GetType().Name }; expected = 'WildcardPattern' }
        @{ code = { [WildcardPattern]::Escape('a*b?c[d]e`f') }; expected = 'a`*b`?c`[d`]e``f' }
        @{ code = { [WildcardPattern]::Escape('a*b', [char[]]'*') }; expected = 'error MethodCountCouldNotFindBest' }
        @{ code = { [WildcardPattern]::Escape('') }; expected = '' }
        @{ code = { [WildcardPattern]::Escape($null) }; expected = '' }
        @{ code = { [WildcardPattern]::Unescape('a`*b`?c`[d`]') }; expected = 'a*b?c[d]' }
        @{ code = { [WildcardPattern]::Unescape('a`bc`') }; expected = 'a`bc`' }
        @{ code = { [WildcardPattern]::Unescape('``') }; expected = '`' }
        @{ code = { [WildcardPattern]::ContainsWildcardCharacters('a*'); [WildcardPattern]::ContainsWildcardCharacters('a`*'); [WildcardPattern]::ContainsWildcardCharacters('a[b'); [WildcardPattern]::ContainsWildcardCharacters('ab]'); [WildcardPattern]::ContainsWildcardCharacters('') }; expected = 'True | False | True | True | False' }
        @{ code = { [WildcardPattern]::new('a*b?c').ToWql() }; expected = 'a%b_c' }
        @{ code = { [WildcardPattern]::new('a%b_c').ToWql() }; expected = 'a[%]b[_]c' }
        @{ code = { [WildcardPattern]::new('a[bc]d').ToWql() }; expected = 'a[bc]d' }
        @{ code = { [WildcardPattern]::new('[a-c]x').ToWql() }; expected = '[a-c]x' }
        @{ code = { [WildcardPattern]::new('a`*b').ToWql() }; expected = 'a*b' }
        @{ code = { [WildcardPattern]::new('[a-c]x').IsMatch('bx'); [WildcardPattern]::new('[a-c]x').IsMatch('dx'); [WildcardPattern]::new('[!a]').IsMatch('b'); [WildcardPattern]::new('[]a]').IsMatch(']') }; expected = 'True | False | False | True' }
        @{ code = { [WildcardPattern]::new('[ab').IsMatch('a') }; expected = 'error WildcardPatternException' }
        @{ code = { [WildcardPattern]::new('a[]b').IsMatch('ab') }; expected = 'error WildcardPatternException' }
        @{ code = { [WildcardPattern]::new('[b-a]').IsMatch('a') }; expected = 'error WildcardPatternException' }
        @{ code = { [WildcardPattern]::new('a`[b').IsMatch('a[b') }; expected = 'True' }
        @{ code = { [WildcardPattern]::new('').IsMatch(''); [WildcardPattern]::new('').IsMatch('a') }; expected = 'True | False' }
        @{ code = { [WildcardPattern]::new('*').IsMatch(''); [WildcardPattern]::new('?').IsMatch('') }; expected = 'True | False' }
        @{ code = { [WildcardPattern]::new('a*', 'Compiled, CultureInvariant').IsMatch('a') }; expected = 'True' }
        @{ code = { [WildcardPattern]::new($null) }; expected = 'System.Management.Automation.WildcardPattern' }
        @{ code = { [wildcardpattern]'a*' | ForEach-Object { $_.IsMatch('ab'); $_.ToString() } }; expected = 'True | System.Management.Automation.WildcardPattern' }
        @{ code = { 'abc' -like 'A*'; 'abc' -clike 'A*'; 'abc' -like '[a-b]*'; 'a*c' -like 'a`*c'; 'abc' -notlike '?b?'; 'a[1]' -like 'a`[1`]'; 'a' -like 'a*'; '' -like '*' }; expected = 'True | False | True | True | False | True | True | True' }
        @{ code = { 'x' -like '[ab' }; expected = 'error RuntimeException' }
        @{ code = { switch -Wildcard ('abc') { 'a*' { 1 } '*c' { 2 } 'x' { 3 } default { 4 } } }; expected = '1 | 2' }
        @{ code = { switch -Wildcard -CaseSensitive ('abc') { 'A*' { 1 } 'a*' { 2 } } }; expected = '2' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
