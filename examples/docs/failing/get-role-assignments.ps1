# As printed in the documentation, but nobody has this key: 404.
$IdentityId = "00000000000000000000000000000000" # String | Identity Id to get the role assignments for
$RoleId = "e7697a1e96d04db1ac7b0f4544915d2c" # String | Role Id to filter the role assignments with (optional)
$RoleName = "Engineer" # String | Role name to filter the role assignments with (optional)

# List role assignments

try {
    Get-BetaRoleAssignments -IdentityId $IdentityId 
    
    # Below is a request that includes all optional parameters
    # Get-BetaRoleAssignments -IdentityId $IdentityId -RoleId $RoleId -RoleName $RoleName  
} catch {
    Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaRoleAssignments"
    Write-Host $_.ErrorDetails
}
