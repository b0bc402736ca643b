# As printed in the documentation, but nobody has this key: 404.
$Id = "00000000000000000000000000000000" # String | Identity Id

# Identity Details

try {
    Get-BetaIdentity -Id $Id 
    
    # Below is a request that includes all optional parameters
    # Get-BetaIdentity -Id $Id  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaIdentity"
    Write-Host $_.ErrorDetails
}
