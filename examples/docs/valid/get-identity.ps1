# Get-BetaIdentity: once as it should go, once refused (nobody has this key: 404).
Import-Module PSSailpoint.Beta

foreach ($Id in 'ef38f94347e94562b5bb8424a56397d8', '00000000000000000000000000000000') {
    try {
        Get-BetaIdentity -Id $Id
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentity"
        Write-Host $_.ErrorDetails
    }
}
