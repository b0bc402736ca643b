# Send-BetaIdentityVerificationAccountToken: once as it should go, once refused (no source has this name: 400).
Import-Module PSSailpoint.Beta

$Id = 'ef38f94347e94562b5bb8424a56397d8'
$Good = @"
{
  "sourceName" : "Active Directory Source",
  "via" : "EMAIL_WORK"
}
"@
$Bad = @"
{
  "sourceName" : "No such source",
  "via" : "EMAIL_WORK"
}
"@

foreach ($Json in $Good, $Bad) {
    try {
        $Result = ConvertFrom-BetaJsonToSendAccountVerificationRequest -Json $Json
        Send-BetaIdentityVerificationAccountToken -Id $Id -SendAccountVerificationRequest $Result
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Send-BetaIdentityVerificationAccountToken"
        Write-Host $_.ErrorDetails
    }
}
