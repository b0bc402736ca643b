$IdentityId = "ef38f94347e94562b5bb8424a56397d8" # String | The Identity id

# Attribute synchronization for single identity.

try {
    Sync-BetahronizeAttributesForIdentity -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Sync-BetahronizeAttributesForIdentity -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Sync-BetahronizeAttributesForIdentity"
    Write-Host $_.ErrorDetails
}
