# Remove-BetaIdentity: once as it should go, once refused (an identity that owns something stays: 400, with what it owns).
Import-Module PSSailpoint.Beta

foreach ($Id in 'ef38f94347e94562b5bb8424a56397d8', 'ff8081814d2a8036014d701f3fbf53fa') {
    try {
        Remove-BetaIdentity -Id $Id
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Remove-BetaIdentity"
        Write-Host $_.ErrorDetails
    }
}
