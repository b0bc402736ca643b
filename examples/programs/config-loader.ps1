<#
    Loads defaults from a .psd1 file, lays overrides from JSON and from parameters over them, and validates the result.
#>
[CmdletBinding()]
param(
    [string] $Defaults = (Join-Path $PSScriptRoot 'data' 'defaults.psd1'),
    [string] $Overrides = (Join-Path $PSScriptRoot 'data' 'overrides.json'),
    [hashtable] $Set = @{ 'connector.retries' = '5'; 'schedule.window' = 'night' }
)

function Merge-Setting([System.Collections.IDictionary] $Into, [System.Collections.IDictionary] $From) {
    foreach ($key in @($From.Keys | Sort-Object)) {
        if ($key.StartsWith('$')) { continue }
        $value = $From[$key]
        if ($value -is [System.Collections.IDictionary] -and $Into[$key] -is [System.Collections.IDictionary]) { Merge-Setting $Into[$key] $value }
        else { $Into[$key] = $value }
    }
}

function Set-Path([System.Collections.IDictionary] $Tree, [string] $Path, $Value) {
    $steps = $Path.Split('.')
    $node = $Tree
    foreach ($step in $steps[0..($steps.Count - 2)]) {
        if (-not $node.Contains($step)) { $node[$step] = @{} }
        $node = $node[$step]
    }
    $old = $node[$steps[-1]]
    $node[$steps[-1]] = if ($null -ne $old) { $Value -as $old.GetType() } else { $Value }
}

function Show-Tree($Node, [int] $Level = 0) {
    foreach ($key in $Node.Keys | Sort-Object) {
        $pad = '  ' * $Level
        if ($Node[$key] -is [System.Collections.IDictionary]) { "$pad$key"; Show-Tree $Node[$key] ($Level + 1) }
        else {
            $shown = if ($null -eq $Node[$key]) { '(null)' } elseif ($Node[$key] -is [array]) { "[$($Node[$key] -join ', ')]" } else { $Node[$key] }
            "$pad$key = $shown <$(if ($null -ne $Node[$key]) { $Node[$key].GetType().Name } else { 'null' })>"
        }
    }
}

$config = Import-PowerShellDataFile $Defaults
Merge-Setting $config (Get-Content $Overrides -Raw | ConvertFrom-Json -AsHashtable)
foreach ($pair in $Set.GetEnumerator() | Sort-Object Name) { Set-Path $config $pair.Key $pair.Value }
Show-Tree $config

$rules = @(
    @{ Path = 'connector.timeout'; Test = { $_ -ge 1 -and $_ -le 60 }; Says = 'must be between 1 and 60 seconds' }
    @{ Path = 'connector.hosts'; Test = { $_.Count -gt 0 }; Says = 'needs a host' }
    @{ Path = 'connector.name'; Test = { $_ -cmatch '^[A-Z]+$' }; Says = 'must be upper case' }
    @{ Path = 'schedule.cron'; Test = { ($_ -split ' ').Count -eq 5 }; Says = 'needs five fields' }
    @{ Path = 'schedule.window'; Test = { $_ -in 'day', 'evening' }; Says = "must be 'day' or 'evening'" }
    @{ Path = 'secrets.vault'; Test = { $_ }; Says = 'is missing' }
)
$problems = foreach ($rule in $rules) {
    $value = $config
    foreach ($step in $rule.Path -split '\.') { $value = ${value}?[$step] }
    $ok = $value | ForEach-Object $rule.Test | Select-Object -First 1
    if ($rule.Path -like '*hosts') { $ok = & { $_ = $value; & $rule.Test } }
    if (-not $ok) { [pscustomobject]@{ Setting = $rule.Path; Problem = $rule.Says; Value = $value } }
}
''
"$($problems.Count) problems"
$problems | Format-Table -AutoSize
exit $problems.Count
