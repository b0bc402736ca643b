# Runs each case's script as the reference engine's harness does (dot-sourced, errors aside) and writes what it gave.
param($Cases, $Results)
$out = foreach ($line in Get-Content -LiteralPath $Cases) {
    $case = ConvertFrom-Json $line
    $thrown = ''
    $objects = @()
    try {
        $block = [scriptblock]::Create($case.script)
        do { $objects = @(. $block 2>$null) } while ($false)
    } catch { $thrown = "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
    $values = foreach ($object in $objects) { if ($null -eq $object) { $null } else { [string]$object } }
    ConvertTo-Json -Compress -InputObject @{ id = $case.id; values = @($values); thrown = $thrown }
}
Set-Content -LiteralPath $Results -Value $out
