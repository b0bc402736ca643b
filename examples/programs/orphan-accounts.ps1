# Accounts nobody owns: correlates accounts of several systems with identities, by rules tried in order.
$identities = @{
    i1 = @{ name = 'Ada Lovelace'; mail = 'ada@corp.example'; employee = '1001'; active = $true }
    i2 = @{ name = 'Bob Stone'; mail = 'bob@corp.example'; employee = '1002'; active = $true }
    i3 = @{ name = 'Finn O''Hara'; mail = 'finn@corp.example'; employee = '1006'; active = $false }
}
$systems = [ordered]@{
    AD  = @(
        @{ id = 'alovelace'; mail = 'ADA@corp.example'; employee = '1001' }
        @{ id = 'svc_backup'; description = 'owner: 1002' }
        @{ id = 'fohara'; employee = '1006' }
    )
    SAP = @(
        @{ id = 'LOVELACEA'; mail = 'ada@corp.example' }
        @{ id = 'TESTUSER1' }
        @{ id = 'STONEB'; employee = '01002' }
    )
    CRM = @(@{ id = 'guest'; mail = 'someone@else.example' })
}

$rules = [ordered]@{
    'employee number' = { param($a) if ($a.employee) { $n = $a.employee.TrimStart('0'); $identities.Keys | Where-Object { $identities[$_].employee -eq $n } } }
    'mail address'    = { param($a) if ($a.mail) { $identities.Keys | Where-Object { $identities[$_].mail -eq $a.mail } } }
    'description'     = { param($a) if ($a.description -match 'owner:\s*(\d+)') { $n = $Matches[1]; $identities.Keys | Where-Object { $identities[$_].employee -eq $n } } }
}

$correlated = foreach ($system in $systems.Keys) {
    foreach ($account in $systems[$system]) {
        $owner = $null
        $how = '-'
        foreach ($rule in $rules.GetEnumerator()) {
            $owner = & $rule.Value $account | Select-Object -First 1
            if ($owner) { $how = $rule.Key; break }
        }
        [pscustomobject]@{
            System  = $system
            Account = $account.id
            Owner   = if ($owner) { $identities[$owner].name }
            How     = $how
            Finding = switch ($true) {
                { -not $owner -and $account.id -like 'svc_*' } { 'service account without owner'; break }
                { -not $owner } { 'orphan'; break }
                { -not $identities[$owner].active } { 'owner has left'; break }
                default { 'ok' }
            }
        }
    }
}
$correlated | Format-Table -AutoSize

'Findings'
$correlated | Where-Object Finding -ne 'ok' | Group-Object Finding -AsHashTable -AsString | ForEach-Object {
    foreach ($key in $_.Keys | Sort-Object) { "  ${key}: $(($_[$key] | ForEach-Object { "$($_.System)\$($_.Account)" }) -join ', ')" }
}

'Matrix'
$matrix = @{}
foreach ($row in $correlated) {
    if (-not $row.Owner) { continue }
    if (-not $matrix.ContainsKey($row.Owner)) { $matrix[$row.Owner] = @{} }
    $matrix[$row.Owner][$row.System] += @($row.Account)
}
$matrix.GetEnumerator() | Sort-Object Name | ForEach-Object {
    $owned = $_.Value
    $cells = [ordered]@{ Owner = $_.Key }
    foreach ($system in $systems.Keys) { $cells[$system] = $owned[$system] -join ' ' }
    [pscustomobject]$cells
} | Format-Table

'{0} accounts, {1} correlated ({2:P1})' -f $correlated.Count, @($correlated | Where-Object Owner).Count, (@($correlated | Where-Object Owner).Count / $correlated.Count)
if ($correlated.Finding -contains 'orphan') { exit 2 }
