<#
    Run with: psail --sandbox examples/programs/sandbox-manager-check.ps1
    Looks at the reporting lines of a tenant: people without a manager, managers who have left, the widest spans.
#>
$ErrorActionPreference = 'Stop'
Import-Module PSSailpoint

$all = [System.Collections.Generic.List[object]]::new()
do {
    $page = @(Get-BetaIdentities -Sorters 'name' -Limit 100 -Offset $all.Count)
    $all.AddRange($page)
} while ($page.Count -eq 100)

$byId = @{}
foreach ($identity in $all) { $byId[$identity.id] = $identity }
"$($all.Count) identities, $(@($all | Where-Object isManager).Count) managers"

$without = @($all | Where-Object { $null -eq $_.managerRef -and -not $_.isManager })
''
"Without a manager and no manager themselves: $($without.Count)"
$without | Select-Object -First 5 | ForEach-Object { '  {0} ({1}, {2})' -f $_.name, $_.alias, ($_.attributes.department ?? 'no department') }

''
'Active people whose manager is not active'
$all | Where-Object { $_.identityStatus -eq 'ACTIVE' -and $_.managerRef -and $byId[$_.managerRef.id].identityStatus -notin 'ACTIVE', $null } |
    Group-Object { $_.managerRef.name } | Sort-Object @{ e = 'Count'; Descending = $true }, Name | Select-Object -First 5 |
    Format-Table @{ n = 'Manager'; e = 'Name' }, @{ n = 'Status'; e = { $byId[$_.Group[0].managerRef.id].identityStatus } }, Count

'Widest spans'
$spans = $all | Where-Object managerRef | Group-Object { $_.managerRef.id } -NoElement | Sort-Object @{ e = 'Count'; Descending = $true }, Name
$spans | Select-Object -First 5 | Format-Table @{ n = 'Manager'; e = { $byId[$_.Name].name } }, Count, @{ n = 'Department'; e = { $byId[$_.Name].attributes.department } } -AutoSize
$stats = $spans | Measure-Object Count -Average -Maximum -Minimum
'{0} managers with reports: {1} to {2}, {3:N2} on average' -f $stats.Count, $stats.Minimum, $stats.Maximum, $stats.Average
