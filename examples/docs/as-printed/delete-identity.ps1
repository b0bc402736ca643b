$Id = "ef38f94347e94562b5bb8424a56397d8" # String | Identity Id

# Delete identity

try {
    Remove-BetaIdentity -Id $Id 
    
    # Below is a request that includes all optional parameters
    # Remove-BetaIdentity -Id $Id  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Remove-BetaIdentity"
    Write-Host $_.ErrorDetails
}
