# Runs each case's script (dot-sourced, without a try around it) and writes what it gave; errors show only in $error.
param($Cases, $Results)
$out = foreach ($line in Get-Content -LiteralPath $Cases) {
    $case = ConvertFrom-Json $line
    Get-Job | Remove-Job -Force
    $error.Clear()
    $block = [scriptblock]::Create($case.script)
    $objects = @(. $block 2>$null)
    $values = foreach ($object in $objects) { if ($null -eq $object) { $null } else { [string]$object } }
    ConvertTo-Json -Compress -InputObject @{ id = $case.id; values = @($values) }
}
Set-Content -LiteralPath $Results -Value $out
