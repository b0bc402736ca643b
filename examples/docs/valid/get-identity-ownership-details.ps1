# Get-BetaIdentityOwnershipDetails: once as it should go, once refused (nobody has this key: 404).
Import-Module PSSailpoint.Beta

foreach ($IdentityId in 'ff8081814d2a8036014d701f3fbf53fa', '00000000000000000000000000000000') {
    try {
        Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentityOwnershipDetails"
        Write-Host $_.ErrorDetails
    }
}
