# Compares two snapshots of entitlements and says who gained and who lost what.
param(
    $Before = "$PSScriptRoot/data/entitlements-before.json",
    $After = "$PSScriptRoot/data/entitlements-after.json"
)

function Expand-Snapshot($Path) {
    $snapshot = Get-Content $Path -Raw | ConvertFrom-Json
    foreach ($account in $snapshot.accounts.PSObject.Properties) {
        foreach ($entitlement in $account.Value) {
            $system, $right = $entitlement -split ':', 2
            [pscustomobject]@{ Account = $account.Name; System = $system; Right = $right }
        }
    }
}

$old = Expand-Snapshot $Before
$new = Expand-Snapshot $After
$splat = @{ ReferenceObject = $old; DifferenceObject = $new; Property = 'Account', 'System', 'Right' }

'Changes'
$changes = Compare-Object @splat | Select-Object Account, System, Right, @{ n = 'Change'; e = { @{ '=>' = 'gained'; '<=' = 'lost' }[$_.SideIndicator] } }
$changes | Sort-Object Account, Change, System, Right | Format-Table

'Accounts'
Compare-Object ($old.Account | Get-Unique) ($new.Account | Get-Unique) -IncludeEqual | Sort-Object InputObject |
    ForEach-Object { '  {0} {1}' -f $_.SideIndicator, $_.InputObject }

$unchanged = @(Compare-Object @splat -IncludeEqual -ExcludeDifferent)
''
"$($unchanged.Count) rights unchanged, $(@($changes | Where-Object Change -eq gained).Count) gained, $(@($changes | Where-Object Change -eq lost).Count) lost"

'Risky gains'
$risky = [regex]'(?i)admin|approve'
$changes | Where-Object { $_.Change -eq 'gained' -and $_.Right -match $risky } | ForEach-Object { "  $($_.Account): $($_.System) $($_.Right)" }

'As JSON patch'
$patch = $changes | Sort-Object Account, System, Right | ForEach-Object {
    [ordered]@{ op = $_.Change -eq 'gained' ? 'add' : 'remove'; path = "/accounts/$($_.Account)/-"; value = "$($_.System):$($_.Right)" }
}
ConvertTo-Json @($patch) -Compress
