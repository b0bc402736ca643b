# As printed in the documentation, but nobody has this key: 404.
$IdentityId = "00000000000000000000000000000000" # String | Identity ID.

# Get ownership details

try {
    Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Get-BetaIdentityOwnershipDetails -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentityOwnershipDetails"
    Write-Host $_.ErrorDetails
}
