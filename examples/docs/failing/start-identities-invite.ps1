# As printed in the documentation, but one of them does not exist: 400.
$InviteIdentitiesRequest = @"{
  "ids" : [ "2b568c65bc3c4c57a43bd97e3a8e55", "2c9180867769897d01776ed5f125512f" ],
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
