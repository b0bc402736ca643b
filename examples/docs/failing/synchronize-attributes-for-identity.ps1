# As printed in the documentation, but the placeholder of the documentation: 404.
$IdentityId = "MyIdentityId" # String | The Identity id

# Attribute synchronization for single identity.

try {
    Sync-BetahronizeAttributesForIdentity -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Sync-BetahronizeAttributesForIdentity -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Sync-BetahronizeAttributesForIdentity"
    Write-Host $_.ErrorDetails
}
