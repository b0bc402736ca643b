# Describe, Context, It and Should in plain PowerShell: enough of a test harness for scripts that carry their own checks.
# Dot-source it, write Describe blocks, and end with Write-TestSummary.

$script:TestState = @{
    Passed = 0; Failed = 0; Skipped = 0
    # TEST_SHOW=all names the tests that pass as well.
    ShowAll = $env:TEST_SHOW -eq 'all'
    # One entry for each open Describe or Context.
    Blocks = [System.Collections.Generic.List[hashtable]]::new()
}

function Describe {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [string[]]$Tag,
        [switch]$Skip,
        [Parameter(Mandatory, Position = 1)][scriptblock]$Fixture
    )
    $block = @{ Name = $Name; BeforeEach = @(); AfterEach = @(); AfterAll = @(); Skip = [bool]$Skip; Drive = $null }
    $TestState.Blocks.Add($block)
    try { . $Fixture }
    catch {
        $TestState.Failed++
        "[-] $(Get-TestPath) failed outside of its tests`n    $($_.Exception.Message)"
    } finally {
        foreach ($after in $block.AfterAll) { . $after }
        if ($block.Drive) { Remove-Item -LiteralPath $block.Drive -Recurse -Force -ErrorAction SilentlyContinue }
        $TestState.Blocks.RemoveAt($TestState.Blocks.Count - 1)
    }
}
Set-Alias Context Describe

function Get-TestPath { ($TestState.Blocks | ForEach-Object { $_.Name }) -join ' / ' }

# Runs its block at once; what that defines is handed to the Describe around it: variables, and functions.
function BeforeAll {
    param([scriptblock]$Block)
    $private:own = @{}
    Get-ChildItem function: | ForEach-Object { $own[$_.Name] = $_.ScriptBlock }
    . $Block
    Get-ChildItem function: | Where-Object { $own[$_.Name] -ne $_.ScriptBlock } |
        ForEach-Object { Set-Item "function:script:$($_.Name)" $_.ScriptBlock }
    Get-Variable -Scope 0 | Where-Object { -not $_.Options -and $_.Name -notin 'Block', 'args', 'input', '_' -and $_.Name -notlike 'PS*' -and $_.Name -ne 'MyInvocation' } |
        ForEach-Object { Set-Variable -Name $_.Name -Value $_.Value -Scope 1 }
}
function AfterAll { param([scriptblock]$Block) $TestState.Blocks[-1].AfterAll += $Block }
function BeforeEach { param([scriptblock]$Block) $TestState.Blocks[-1].BeforeEach += $Block }
function AfterEach { param([scriptblock]$Block) $TestState.Blocks[-1].AfterEach += $Block }

# A folder that lives as long as the outermost Describe.
function Get-TestDrive {
    $outer = $TestState.Blocks[0]
    if (-not $outer.Drive) {
        $path = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'tests-' + [guid]::NewGuid().ToString('n'))
        $outer.Drive = (New-Item -ItemType Directory -Path $path).FullName
    }
    $outer.Drive
}

# `Setup -File name -Content text` and `Setup -Dir name`.
function Setup {
    param([switch]$Dir, [switch]$File, [Parameter(Position = 0)][string]$Path, [Parameter(Position = 1)]$Content = '', [switch]$PassThru)
    $full = Join-Path (Get-TestDrive) $Path
    $made = if ($Dir) { New-Item -ItemType Directory -Path $full -Force } else { New-Item -ItemType File -Path $full -Value $Content -Force }
    if ($PassThru) { $made }
}

class TestOutcome : System.Exception {
    [string] $Result
    TestOutcome([string] $result, [string] $because) : base($because) { $this.Result = $result }
}

function Set-ItResult {
    param([switch]$Inconclusive, [switch]$Pending, [switch]$Skipped, [string]$Because)
    throw [TestOutcome]::new('Skipped', $Because)
}

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Test = {},
        [System.Collections.IDictionary[]]$TestCases,
        [string[]]$Tag,
        [switch]$Skip,
        [switch]$Pending
    )
    $isSkipped = $Skip -or $Pending -or ($TestState.Blocks | Where-Object { $_.Skip })
    $cases = if ($TestCases) { $TestCases } else { , @{} }
    foreach ($case in $cases) {
        if ($isSkipped) { $TestState.Skipped++; continue }
        $title = [regex]::Replace($Name, '<(\w+)>', { param($m) if ($case.Contains($m.Groups[1].Value)) { $case[$m.Groups[1].Value] } else { $m.Value } })
        try {
            if ($Test.ToString() -match '\$(?:\{)?TestDrive|TestDrive:') { $TestDrive = Get-TestDrive }
            foreach ($block in $TestState.Blocks) { foreach ($before in $block.BeforeEach) { . $before } }
            try { $null = & $Test @case }
            finally {
                foreach ($block in $TestState.Blocks) { foreach ($after in $block.AfterEach) { . $after } }
            }
            $TestState.Passed++
            if ($TestState.ShowAll) { "[+] $(Get-TestPath): $title" }
        } catch [TestOutcome] {
            $TestState.Skipped++
        } catch {
            $TestState.Failed++
            "[-] $(Get-TestPath): $title`n    $($_.Exception.Message)"
        }
    }
}

function Format-TestValue {
    param($Value)
    if ($null -eq $Value) { '$null' }
    elseif ($Value -is [string]) { "'$Value'" }
    elseif ($Value -is [array]) { '@(' + (($Value | ForEach-Object { Format-TestValue $_ }) -join ', ') + ')' }
    else { "$Value" }
}

# Arrays are equal when they have the same elements in the same order.
function Test-SameValue {
    param($Actual, $Expected, [bool]$CaseSensitive)
    if ($Expected -is [array] -or $Actual -is [array]) {
        if (@($Actual).Count -ne @($Expected).Count) { return $false }
        for ($i = 0; $i -lt @($Expected).Count; $i++) {
            if (-not (Test-SameValue @($Actual)[$i] @($Expected)[$i] $CaseSensitive)) { return $false }
        }
        return $true
    }
    if ($CaseSensitive) { $Expected -ceq $Actual } else { $Expected -eq $Actual }
}

function Invoke-Throwing {
    param($ThrowingBlock, [string]$ErrorId, [string]$ExpectedMessage, [type]$ExceptionType, [switch]$Not)
    $throwingRecord = $null
    try { $null = & $ThrowingBlock } catch { $throwingRecord = $_ }
    $throwingReason = if (-not $throwingRecord) { 'no error' }
    elseif ($ErrorId -and $throwingRecord.FullyQualifiedErrorId -notlike $ErrorId) { "the id '$($throwingRecord.FullyQualifiedErrorId)'" }
    elseif ($ExpectedMessage -and $throwingRecord.Exception.Message -notlike $ExpectedMessage) { "the message '$($throwingRecord.Exception.Message)'" }
    elseif ($ExceptionType -and $throwingRecord.Exception -isnot $ExceptionType) { "a $($throwingRecord.Exception.GetType().FullName)" }
    @{ Error = $throwingRecord; Reason = $throwingReason }
}

# Its own variables have long names: blocks given to -Throw see them before those of the test.
function Should {
    [CmdletBinding(DefaultParameterSetName = 'Be')]
    param(
        [Parameter(ValueFromPipeline)]$Actual,
        [switch]$Not,
        [string]$Because,
        [switch]$PassThru,
        [Parameter(ParameterSetName = 'Be')]$Be,
        [Parameter(ParameterSetName = 'BeExactly')]$BeExactly,
        [Parameter(ParameterSetName = 'BeOfType')]$BeOfType,
        [Parameter(ParameterSetName = 'BeNullOrEmpty')][switch]$BeNullOrEmpty,
        [Parameter(ParameterSetName = 'BeTrue')][switch]$BeTrue,
        [Parameter(ParameterSetName = 'BeFalse')][switch]$BeFalse,
        [Parameter(ParameterSetName = 'BeLike')][string]$BeLike,
        [Parameter(ParameterSetName = 'BeLikeExactly')][string]$BeLikeExactly,
        [Parameter(ParameterSetName = 'Match')][string]$Match,
        [Parameter(ParameterSetName = 'MatchExactly')][string]$MatchExactly,
        [Parameter(ParameterSetName = 'Contain')]$Contain,
        [Parameter(ParameterSetName = 'BeIn')]$BeIn,
        [Parameter(ParameterSetName = 'HaveCount')][int]$HaveCount,
        [Parameter(ParameterSetName = 'BeGreaterThan')]$BeGreaterThan,
        [Parameter(ParameterSetName = 'BeGreaterOrEqual')]$BeGreaterOrEqual,
        [Parameter(ParameterSetName = 'BeLessThan')]$BeLessThan,
        [Parameter(ParameterSetName = 'BeLessOrEqual')]$BeLessOrEqual,
        [Parameter(ParameterSetName = 'Exist')][switch]$Exist,
        [Parameter(ParameterSetName = 'FileContentMatch')][string]$FileContentMatch,
        [Parameter(ParameterSetName = 'Throw')][switch]$Throw,
        [Parameter(ParameterSetName = 'Throw', Position = 0)][string]$ExpectedMessage,
        [Parameter(ParameterSetName = 'Throw')][string]$ErrorId,
        [Parameter(ParameterSetName = 'Throw')][type]$ExceptionType
    )
    begin { $shouldItems = [System.Collections.ArrayList]::new() }
    process { $null = $shouldItems.Add($Actual) }
    end {
        $shouldValue = if ($shouldItems.Count -eq 1) { $shouldItems[0] } else { $shouldItems.ToArray() }
        $shouldOperator = $PSCmdlet.ParameterSetName
        $shouldWanted = $PSBoundParameters[$shouldOperator]
        $shouldShown = Format-TestValue $shouldValue
        $shouldHolds = switch ($shouldOperator) {
            'Be' { Test-SameValue $shouldValue $shouldWanted $false }
            'BeExactly' { Test-SameValue $shouldValue $shouldWanted $true }
            # A word of a command line is text, also one in brackets.
            'BeOfType' { $shouldValue -is ($shouldWanted -is [string] ? ($shouldWanted.Trim('[', ']') -as [type]) : $shouldWanted) }
            'BeNullOrEmpty' { $null -eq $shouldValue -or @($shouldValue).Count -eq 0 -or ($shouldValue -is [string] -and $shouldValue -eq '') }
            'BeTrue' { [bool]$shouldValue }
            'BeFalse' { -not $shouldValue }
            'BeLike' { $shouldValue -like $shouldWanted }
            'BeLikeExactly' { $shouldValue -clike $shouldWanted }
            'Match' { $shouldValue -match $shouldWanted }
            'MatchExactly' { $shouldValue -cmatch $shouldWanted }
            'Contain' { @($shouldValue) -contains $shouldWanted }
            'BeIn' { $shouldValue -in $shouldWanted }
            'HaveCount' { $shouldItems.Count -eq $shouldWanted -or ($shouldItems.Count -eq 1 -and @($shouldValue).Count -eq $shouldWanted -and $null -ne $shouldValue) }
            'BeGreaterThan' { $shouldValue -gt $shouldWanted }
            'BeGreaterOrEqual' { $shouldValue -ge $shouldWanted }
            'BeLessThan' { $shouldValue -lt $shouldWanted }
            'BeLessOrEqual' { $shouldValue -le $shouldWanted }
            'Exist' { Test-Path -LiteralPath $shouldValue }
            'FileContentMatch' { [bool](Select-String -LiteralPath $shouldValue -Pattern $shouldWanted -Quiet) }
            'Throw' {
                $shouldOutcome = Invoke-Throwing $shouldValue $ErrorId $ExpectedMessage $ExceptionType
                $shouldShown = $shouldOutcome.Reason ? $shouldOutcome.Reason : "'$($shouldOutcome.Error.FullyQualifiedErrorId)'"
                $shouldWanted = $ErrorId ? $ErrorId : 'an error'
                -not $shouldOutcome.Reason
            }
        }
        if ([bool]$shouldHolds -eq [bool]$Not) {
            $shouldReason = if ($Because) { ", because $Because" }
            throw "Expected $(if ($Not) { 'not ' })$shouldOperator $(Format-TestValue $shouldWanted)$shouldReason, but got $shouldShown."
        }
        if ($PassThru -and $shouldOperator -eq 'Throw') { $shouldOutcome.Error }
    }
}

# --- what tests of a parser ask ----------------------------------------------------------------------------------------

function Get-ParseResults {
    param([Parameter(ValueFromPipeline, Mandatory, Position = 0)][string]$Source, [switch]$Ast)
    process {
        $errors = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Source, [ref]$null, [ref]$errors)
        if ($Ast) { $tree } else { , $errors }
    }
}

function Get-RuntimeError {
    param([Parameter(ValueFromPipeline, Mandatory, Position = 0)][string]$Source)
    process {
        try { [scriptblock]::Create($Source).Invoke() | Out-Null }
        catch { $_.Exception.InnerException.ErrorRecord }
    }
}

# One test for a text with the errors it has to give, and optionally the offsets where.
function ShouldBeParseError {
    param([Parameter(Mandatory, Position = 0)][string]$Source, [Parameter(Position = 1)][string[]]$Ids, [Parameter(Position = 2)][int[]]$Offsets, [switch]$AtRuntime)
    It "parse error expected: <source>" -TestCases @{ source = $Source; ids = $Ids; offsets = $Offsets; atRuntime = $AtRuntime } {
        param($source, $ids, $offsets, $atRuntime)
        if ($atRuntime) {
            $record = $null
            try { & ([scriptblock]::Create($source)) } catch { $record = $_ }
            $record.FullyQualifiedErrorId | Should -Be $ids[0]
            return
        }
        $errors = Get-ParseResults $source
        $errors.Count | Should -Be $ids.Count
        for ($i = 0; $i -lt $ids.Count; $i++) {
            $errors[$i].ErrorId | Should -BeExactly $ids[$i]
            if ($offsets) { $errors[$i].Extent.StartScriptPosition.Offset | Should -Be $offsets[$i] }
        }
    }
}

function Write-TestSummary {
    "Passed $($TestState.Passed), failed $($TestState.Failed), skipped $($TestState.Skipped)."
    if ($TestState.Failed -gt 0) { exit 1 }
}
