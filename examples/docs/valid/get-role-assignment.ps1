# Get-BetaRoleAssignment: once as it should go, once refused (no assignment has this key: 404).
Import-Module PSSailpoint.Beta

$IdentityId = 'ef38f94347e94562b5bb8424a56397d8'
foreach ($AssignmentId in '1cbb0705b38c4226b1334eadd8874086', '00000000000000000000000000000000') {
    try {
        Get-BetaRoleAssignment -IdentityId $IdentityId -AssignmentId $AssignmentId
    } catch {
        Write-Host $_.Exception.Response.StatusCode.value__ "Exception occurred when calling Get-BetaRoleAssignment"
        Write-Host $_.ErrorDetails
    }
}
