# As printed in the documentation, but no assignment has this key: 404.
$IdentityId = "ef38f94347e94562b5bb8424a56397d8" # String | Identity Id
$AssignmentId = "00000000000000000000000000000000" # String | Assignment Id

# Role assignment details

try {
    Get-BetaRoleAssignment -IdentityId $IdentityId -AssignmentId $AssignmentId 
    
    # Below is a request that includes all optional parameters
    # Get-BetaRoleAssignment -IdentityId $IdentityId -AssignmentId $AssignmentId  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaRoleAssignment"
    Write-Host $_.ErrorDetails
}
