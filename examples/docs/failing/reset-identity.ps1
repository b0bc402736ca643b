# As printed in the documentation, but nobody has this key: 404.
$IdentityId = "00000000000000000000000000000000" # String | Identity Id

# Reset an identity

try {
    Reset-BetaIdentity -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Reset-BetaIdentity -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Reset-BetaIdentity"
    Write-Host $_.ErrorDetails
}
