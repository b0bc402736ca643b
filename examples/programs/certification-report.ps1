# Turns an exported certification campaign into an HTML page and a CSV file, and prints both.
param([string] $Campaign = "$PSScriptRoot/data/campaign.json")

Set-StrictMode -Version 2
$data = Get-Content -Raw $Campaign | ConvertFrom-Json -AsHashtable

$rows = $data.items | ForEach-Object {
    [pscustomobject]@{
        Identity    = $_.identity
        Access      = '{0} / {1}' -f $_.source, $_.entitlement
        Reviewer    = $_.reviewer
        Decision    = $_.decision ?? 'OPEN'
        Risk        = switch ($_.risk) { { $_ -ge 80 } { 'high'; break } { $_ -ge 40 } { 'medium'; break } default { 'low' } }
        Comment     = $_.ContainsKey('comment') ? $_.comment : ''
    }
}

$done = @($rows | Where-Object Decision -ne 'OPEN')
$summary = [ordered]@{
    Campaign  = $data.name
    Due       = $data.due.ToString('dddd, d MMMM yyyy', [cultureinfo]::InvariantCulture)
    Items     = $rows.Count
    Decided   = '{0:P0}' -f ($done.Count / $rows.Count)
    Revoked   = @($rows | Where-Object Decision -EQ 'REVOKE').Count
    Reviewers = ($rows.Reviewer | Sort-Object -Unique) -join ', '
}

"== Summary"
[pscustomobject]$summary | Format-List

"== Open items by reviewer"
$rows | Where-Object { $_.Decision -eq 'OPEN' } | Group-Object Reviewer |
    Select-Object @{ n = 'Reviewer'; e = { $_.Name } }, Count, @{ n = 'Access'; e = { $_.Group.Access -join '; ' } } |
    Format-Table

"== HTML"
$style = @'
<style>
  table { border-collapse: collapse }
  td, th { border: 1px solid #999 }
</style>
'@
$intro = ConvertTo-Html -As List -Fragment -InputObject ([pscustomobject]$summary)
$html = $rows | Sort-Object Risk, Identity |
    ConvertTo-Html -Title "Campaign $($data.name)" -Head $style -PreContent (@('<h1>Certification</h1>') + $intro) -Property Identity, Access, @{ l = 'Decision'; e = { $_.Decision.ToLower() } }, Risk, Comment
$html -replace '<td>high</td>', '<td class="high">high</td>'

"== CSV"
$folder = Join-Path ([IO.Path]::GetTempPath()) "cert-$([guid]::NewGuid())"
$null = New-Item -ItemType Directory $folder
try {
    $file = Join-Path $folder report.csv
    $rows | Export-Csv $file -UseQuotes AsNeeded
    Get-Content $file
    $back = Import-Csv $file
    "read back: $($back.Count) rows, comments: $(@($back | Where-Object Comment).Count)"
} finally {
    Remove-Item $folder -Recurse
}
