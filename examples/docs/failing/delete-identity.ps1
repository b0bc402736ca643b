# As printed in the documentation, but an identity that owns something stays: 400, with what it owns.
$Id = "ff8081814d2a8036014d701f3fbf53fa" # String | Identity Id

# Delete identity

try {
    Remove-BetaIdentity -Id $Id 
    
    # Below is a request that includes all optional parameters
    # Remove-BetaIdentity -Id $Id  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Remove-BetaIdentity"
    Write-Host $_.ErrorDetails
}
