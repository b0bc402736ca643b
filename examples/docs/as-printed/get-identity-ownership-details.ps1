$IdentityId = "ff8081814d2a8036014d701f3fbf53fa" # String | Identity ID.

# Get ownership details

try {
    Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentityOwnershipDetails"
    Write-Host $_.ErrorDetails
}
