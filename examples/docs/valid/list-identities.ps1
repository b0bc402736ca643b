# Get-BetaIdentities: all of a first page, everything asked for, and refused (a field nobody can filter by: 400).
Import-Module PSSailpoint.Beta

$Sorters = 'name,-cloudStatus'
$DefaultFilter = 'CORRELATED_ONLY'
$Count = $true
$Limit = 250
$Offset = 0

(Get-BetaIdentities).Count
foreach ($Filters in 'id eq "6c9079b270a266a60170a2779fcb0006" or correlated eq false', 'nickname eq "Ada"') {
    try {
        Get-BetaIdentities -Filters $Filters -Sorters $Sorters -DefaultFilter $DefaultFilter -Count $Count -Limit $Limit -Offset $Offset
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentities"
        Write-Host $_.ErrorDetails
    }
}
