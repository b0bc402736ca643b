# Start-BetaIdentitiesInvite: once as it should go, once refused (one of them does not exist: 400).
Import-Module PSSailpoint.Beta

$Good = @"
{
  "ids" : [ "ef38f94347e94562b5bb8424a56397d8", "2c9180867769897d01776ed5f125512f" ],
  "uninvited" : false
}
"@
$Bad = @"
{
  "ids" : [ "2b568c65bc3c4c57a43bd97e3a8e55", "2c9180867769897d01776ed5f125512f" ],
  "uninvited" : false
}
"@

foreach ($Json in $Good, $Bad) {
    try {
        $Result = ConvertFrom-BetaJsonToInviteIdentitiesRequest -Json $Json
        Start-BetaIdentitiesInvite -InviteIdentitiesRequest $Result
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Start-BetaIdentitiesInvite"
        Write-Host $_.ErrorDetails
    }
}
