# Describe, It and Should in plain PowerShell: enough of a test harness for scripts that carry their own checks.
# Dot-source it, write Describe blocks, and end with Write-TestSummary.

$script:TestState = @{ Passed = 0; Failed = 0; Skipped = 0; Path = [System.Collections.Generic.List[string]]::new(); Before = @{} }

function Describe {
    param([Parameter(Mandatory, Position = 0)][string]$Name, [string[]]$Tag, [Parameter(Mandatory, Position = 1)][scriptblock]$Fixture)
    $TestState.Path.Add($Name)
    try { . $Fixture }
    finally {
        $TestState.Before.Remove(($TestState.Path -join '/'))
        $TestState.Path.RemoveAt($TestState.Path.Count - 1)
    }
}
Set-Alias Context Describe

function BeforeEach { param([scriptblock]$Block) $TestState.Before[($TestState.Path -join '/')] = $Block }

function It {
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Test,
        [hashtable[]]$TestCases,
        [switch]$Skip,
        [switch]$Pending
    )
    if ($Skip -or $Pending) { $TestState.Skipped++; return }
    $cases = if ($TestCases) { $TestCases } else { , @{} }
    foreach ($case in $cases) {
        $title = [regex]::Replace($Name, '<(\w+)>', { param($m) $case[$m.Groups[1].Value] })
        try {
            $prefix = ''
            foreach ($part in $TestState.Path) {
                $prefix = if ($prefix) { "$prefix/$part" } else { $part }
                if ($TestState.Before[$prefix]) { . $TestState.Before[$prefix] }
            }
            $null = & $Test @case
            $TestState.Passed++
        } catch {
            $TestState.Failed++
            "[-] $($TestState.Path -join ' / '): $title`n    $($_.Exception.Message)"
        }
    }
}

function Should {
    [CmdletBinding(DefaultParameterSetName = 'Be')]
    param(
        [Parameter(ValueFromPipeline)]$Actual,
        [switch]$Not,
        [Parameter(ParameterSetName = 'Be')]$Be,
        [Parameter(ParameterSetName = 'BeExactly')]$BeExactly,
        [Parameter(ParameterSetName = 'BeOfType')]$BeOfType,
        [Parameter(ParameterSetName = 'BeNullOrEmpty')][switch]$BeNullOrEmpty,
        [Parameter(ParameterSetName = 'BeTrue')][switch]$BeTrue,
        [Parameter(ParameterSetName = 'BeFalse')][switch]$BeFalse,
        [Parameter(ParameterSetName = 'Match')][string]$Match,
        [Parameter(ParameterSetName = 'Contain')]$Contain,
        [Parameter(ParameterSetName = 'HaveCount')][int]$HaveCount,
        [Parameter(ParameterSetName = 'BeGreaterThan')]$BeGreaterThan,
        [Parameter(ParameterSetName = 'Throw')][switch]$Throw,
        [Parameter(ParameterSetName = 'Throw')][string]$ErrorId
    )
    begin { $items = [System.Collections.ArrayList]::new() }
    process { $null = $items.Add($Actual) }
    end {
        $value = if ($items.Count -eq 1) { $items[0] } else { $items.ToArray() }
        $wanted = $PSBoundParameters[$PSCmdlet.ParameterSetName]
        $holds = switch ($PSCmdlet.ParameterSetName) {
            'Be' { "$value" -eq "$wanted" }
            'BeExactly' { "$value" -ceq "$wanted" }
            'BeOfType' { $value -is $wanted }
            'BeNullOrEmpty' { $null -eq $value -or @($value).Count -eq 0 -or "$value" -eq '' }
            'BeTrue' { [bool]$value }
            'BeFalse' { -not $value }
            'Match' { "$value" -match $wanted }
            'Contain' { @($value) -contains $wanted }
            'HaveCount' { @($value).Count -eq $wanted }
            'BeGreaterThan' { $value -gt $wanted }
            'Throw' {
                try { $null = & $value; $wanted = 'an error'; $false }
                catch { $found = $_.FullyQualifiedErrorId; $wanted = $ErrorId; -not $ErrorId -or $found -eq $ErrorId }
            }
        }
        if ([bool]$holds -eq [bool]$Not) {
            $shown = if ($PSCmdlet.ParameterSetName -eq 'Throw') { $found } else { $value }
            throw "Expected $(if ($Not) { 'not ' })$($PSCmdlet.ParameterSetName) '$wanted', but got '$shown'."
        }
    }
}

function Write-TestSummary {
    "Passed $($TestState.Passed), failed $($TestState.Failed), skipped $($TestState.Skipped)."
    if ($TestState.Failed -gt 0) { exit 1 }
}
