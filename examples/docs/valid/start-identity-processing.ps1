# Start-BetaIdentityProcessing: once as it should go, once refused (one of them does not exist: 400).
Import-Module PSSailpoint.Beta

$Good = @"
{
  "identityIds" : [ "ef38f94347e94562b5bb8424a56397d8", "ff8081814d2a8036014d701f3fbf53fa" ]
}
"@
$Bad = @"
{
  "identityIds" : [ "ef38f94347e94562b5bb8424a56397d8", "00000000000000000000000000000000" ]
}
"@

foreach ($Json in $Good, $Bad) {
    try {
        $Result = ConvertFrom-BetaJsonToProcessIdentitiesRequest -Json $Json
        Start-BetaIdentityProcessing -ProcessIdentitiesRequest $Result
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Start-BetaIdentityProcessing"
        Write-Host $_.ErrorDetails
    }
}
