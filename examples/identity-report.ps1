<#
.SYNOPSIS
    Reports on the identities of a tenant: how many there are, where they stand, and who needs attention.
.DESCRIPTION
    Reads all identities page by page, prints a summary and writes every identity to a CSV file.
    Runs against a real tenant (SAIL_BASE_URL, SAIL_CLIENT_ID, SAIL_CLIENT_SECRET) or with --sandbox.
.PARAMETER CsvPath
    Where the CSV file goes.
.PARAMETER PageSize
    Identities a page, 1 to 250.
.EXAMPLE
    psail --sandbox examples/identity-report.ps1
#>
param(
    [string] $CsvPath = 'identity-report.csv',
    [ValidateRange(1, 250)]
    [int] $PageSize = 250
)

$ErrorActionPreference = 'Stop'
Import-Module PSSailpoint

function Get-AllIdentities([int] $PageSize) {
    $offset = 0
    do {
        $page = @(Get-BetaIdentities -DefaultFilter NONE -Sorters 'name' -Limit $PageSize -Offset $offset)
        Write-Verbose "Identities $($offset + 1) to $($offset + $page.Count)"
        $page
        $offset += $page.Count
    } while ($page.Count -eq $PageSize)
}

try {
    $first = Get-BetaIdentities -DefaultFilter NONE -Count $true -Limit 1 -WithHttpInfo
    $identities = @(Get-AllIdentities -PageSize $PageSize)
} catch {
    Write-Host "The identities could not be read: $($_.Exception.Message)"
    Write-Host $_.ErrorDetails
    exit 1
}

$rows = foreach ($identity in $identities) {
    [pscustomobject]@{
        Name        = $identity.name
        Alias       = $identity.alias
        Email       = $identity.emailAddress
        Status      = $identity.identityStatus
        Lifecycle   = $identity.lifecycleState.stateName
        Department  = $identity.attributes.department
        Location    = $identity.attributes.location
        Manager     = $identity.managerRef.name
        Processing  = $identity.processingState
        LastRefresh = $identity.lastRefresh.ToString('yyyy-MM-dd HH:mm')
    }
}

'Identity report'
'==============='
"{0} identities, {1} in the tenant" -f $rows.Count, "$($first.Headers['X-Total-Count'])"

'', 'By status'
$rows |
    Group-Object Status |
    Sort-Object @{ Expression = 'Count'; Descending = $true }, Name |
    Select-Object @{ Name = 'Status'; Expression = { $_.Name } }, Count,
        @{ Name = 'Share'; Expression = { '{0:P1}' -f ($_.Count / $rows.Count) } } |
    Format-Table -AutoSize

'By department'
$rows |
    Where-Object { $_.Department } |
    Group-Object Department |
    Sort-Object Name |
    Select-Object @{ Name = 'Department'; Expression = { $_.Name } }, Count,
        @{ Name = 'Active'; Expression = { @($_.Group | Where-Object Status -eq 'ACTIVE').Count } },
        @{ Name = 'Managers'; Expression = { ($_.Group.Manager | Sort-Object -Unique).Count } } |
    Format-Table

'Locked, in error, or failed in processing'
$attention = $rows | Where-Object { $_.Status -in 'LOCKED', 'ERROR' -or $_.Processing -eq 'ERROR' }
$attention |
    Sort-Object Status, Name |
    Select-Object -First 10 -Property Name, Status, Processing, Email |
    Format-Table -AutoSize
if ($attention.Count -gt 10) { "... and $($attention.Count - 10) more" }

$withoutMail = @($rows | Where-Object { -not $_.Email })
'', "Without an email address: $($withoutMail.Count)"
$withoutMail | Sort-Object Name | ForEach-Object { "  $($_.Name) ($($_.Alias))" }

$rows | Export-Csv -Path $CsvPath -NoTypeInformation
$written = @(Import-Csv -Path $CsvPath)
'', "$($written.Count) identities written to $CsvPath"
