# Reset-BetaIdentity: once as it should go, once refused (nobody has this key: 404).
Import-Module PSSailpoint.Beta

foreach ($IdentityId in 'ef38f94347e94562b5bb8424a56397d8', '00000000000000000000000000000000') {
    try {
        Reset-BetaIdentity -IdentityId $IdentityId
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Reset-BetaIdentity"
        Write-Host $_.ErrorDetails
    }
}
