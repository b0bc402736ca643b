$InviteIdentitiesRequest = @"{
  "ids" : [ "ef38f94347e94562b5bb8424a56397d8", "2c9180867769897d01776ed5f125512f" ],
  "uninvited" : false
}"@

# Invite identities to register

try {
    $Result = ConvertFrom-JsonToInviteIdentitiesRequest -Json $InviteIdentitiesRequest
    Start-BetaIdentitiesInvite -InviteIdentitiesRequest $Result 
    
    # Below is a request that includes all optional parameters
    # Start-BetaIdentitiesInvite -InviteIdentitiesRequest $Result  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Start-BetaIdentitiesInvite"
    Write-Host $_.ErrorDetails
}
