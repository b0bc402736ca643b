<#
    Run with: psail --sandbox examples/programs/sandbox-removal.ps1
    Removes identities only when they own nothing, and reports what the tenant refused; with one that does not exist.
#>
param(
    [string[]] $Id = ('ff8081814d2a8036014d701f3fbf53fa', 'ef38f94347e94562b5bb8424a56397d8', '00000000000000000000000000000000'),
    [switch] $Force
)

Import-Module PSSailpoint

function Get-Owned([string] $IdentityId) {
    $details = Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId
    foreach ($association in $details.associationDetails) {
        foreach ($entity in $association.entities) { [pscustomobject]@{ Kind = $association.associationType; Name = $entity.name } }
    }
}

$results = foreach ($each in $Id) {
    $line = [ordered]@{ Id = $each.Substring(0, 8); Name = $null; Owns = $null; Result = $null }
    try {
        $identity = Get-BetaIdentity -Id $each -ErrorAction Stop
        $line.Name = $identity.name
        $owned = @(Get-Owned $each)
        $line.Owns = $owned.Count
        if ($owned -and -not $Force) { $line.Result = 'kept: owns ' + (($owned.Kind | Sort-Object -Unique) -join ', ') }
        else {
            Remove-BetaIdentity -Id $each -ErrorAction Stop
            $line.Result = 'removed'
        }
    } catch {
        $status = try { [int]$_.Exception.Response.StatusCode } catch { 0 }
        $message = try { ($_.ErrorDetails.Message | ConvertFrom-Json -ErrorAction Stop).messages[0].text } catch { "$_" }
        $line.Result = "refused ($status): $message"
    }
    [pscustomobject]$line
}
$results | Format-List

$left = try { Get-BetaIdentity -Id $Id[1] -ErrorAction Stop; 'still there' } catch { 'gone' }
"After the run the second one is $left"
'{0} removed, {1} kept, {2} refused' -f @('removed*', 'kept*', 'refused*' | ForEach-Object { $like = $_; @($results | Where-Object Result -like $like).Count })
