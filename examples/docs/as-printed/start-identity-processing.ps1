$ProcessIdentitiesRequest = @"{
  "identityIds" : [ "ef38f94347e94562b5bb8424a56397d8", "ff8081814d2a8036014d701f3fbf53fa" ]
}"@

# Process a list of identityIds

try {
    $Result = ConvertFrom-JsonToProcessIdentitiesRequest -Json $ProcessIdentitiesRequest
    Start-BetaIdentityProcessing -ProcessIdentitiesRequest $Result 
    
    # Below is a request that includes all optional parameters
    # Start-BetaIdentityProcessing -ProcessIdentitiesRequest $Result  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Start-BetaIdentityProcessing"
    Write-Host $_.ErrorDetails
}
