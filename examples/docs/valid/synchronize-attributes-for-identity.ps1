# Sync-BetahronizeAttributesForIdentity: once as it should go, once refused (the placeholder of the documentation: 404).
Import-Module PSSailpoint.Beta

foreach ($IdentityId in 'ef38f94347e94562b5bb8424a56397d8', 'MyIdentityId') {
    try {
        Sync-BetahronizeAttributesForIdentity -IdentityId $IdentityId
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Sync-BetahronizeAttributesForIdentity"
        Write-Host $_.ErrorDetails
    }
}
