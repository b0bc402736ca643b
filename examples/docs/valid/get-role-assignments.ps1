# Get-BetaRoleAssignments: once as it should go, once refused (nobody has this key: 404).
Import-Module PSSailpoint.Beta

$RoleId = 'e7697a1e96d04db1ac7b0f4544915d2c'
$RoleName = 'Engineer'
foreach ($IdentityId in 'ef38f94347e94562b5bb8424a56397d8', '00000000000000000000000000000000') {
    try {
        Get-BetaRoleAssignments -IdentityId $IdentityId
        Get-BetaRoleAssignments -IdentityId $IdentityId -RoleId $RoleId -RoleName $RoleName
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaRoleAssignments"
        Write-Host $_.ErrorDetails
    }
}
