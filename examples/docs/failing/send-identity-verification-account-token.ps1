# As printed in the documentation, but no source has this name: 400.
$Id = "ef38f94347e94562b5bb8424a56397d8" # String | Identity ID
$SendAccountVerificationRequest = @"{
  "sourceName" : "No such source",
  "via" : "EMAIL_WORK"
}"@

# Send password reset email

try {
    $Result = ConvertFrom-JsonToSendAccountVerificationRequest -Json $SendAccountVerificationRequest
    Send-BetaIdentityVerificationAccountToken -Id $Id -SendAccountVerificationRequest $Result 
    
    # Below is a request that includes all optional parameters
    # Send-BetaIdentityVerificationAccountToken -Id $Id -SendAccountVerificationRequest $Result  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Send-BetaIdentityVerificationAccountToken"
    Write-Host $_.ErrorDetails
}
