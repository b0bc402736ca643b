$IdentityId = "ef38f94347e94562b5bb8424a56397d8" # String | Identity Id

# Reset an identity

try {
    Reset-BetaIdentity -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Reset-BetaIdentity -IdentityId $IdentityId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Reset-BetaIdentity"
    Write-Host $_.ErrorDetails
}
