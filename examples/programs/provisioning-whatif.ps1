# A provisioning run with -WhatIf, -Confirm and progress: what would happen, then what happens.
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param([string[]] $Only)

$directory = [ordered]@{
    bstone = [pscustomobject]@{ Enabled = $true; Groups = [System.Collections.Generic.SortedSet[string]]@('VPN', 'SAP') }
    fohara = [pscustomobject]@{ Enabled = $true; Groups = [System.Collections.Generic.SortedSet[string]]@('Desk') }
}
$requests = @'
[
  { "op": "create", "login": "cdubois", "groups": ["VPN"] },
  { "op": "grant", "login": "bstone", "groups": ["Finance", "VPN"] },
  { "op": "revoke", "login": "bstone", "groups": ["SAP"] },
  { "op": "disable", "login": "fohara" },
  { "op": "grant", "login": "nobody", "groups": ["VPN"] },
  { "op": "delete", "login": "fohara" }
]
'@ | ConvertFrom-Json

function Invoke-Request {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param([Parameter(ValueFromPipeline)] $Request, [int] $Total = 1)
    begin { $n = 0; $counts = [ordered]@{ done = 0; skipped = 0; failed = 0 } }
    process {
        $n++
        Write-Progress -Activity 'Provisioning' -Status $Request.login -PercentComplete (100 * $n / $Total)
        $account = $directory[$Request.login]
        if (-not $account -and $Request.op -ne 'create') {
            $counts.failed++
            Write-Error "There is no account $($Request.login)" -ErrorId NoAccount -Category ObjectNotFound -TargetObject $Request.login
            return
        }
        if (-not $PSCmdlet.ShouldProcess($Request.login, ($Request.op, ($Request.groups -join '+') | Where-Object { $_ }) -join ' ')) { $counts.skipped++; return }
        switch ($Request.op) {
            'create' { $directory[$Request.login] = [pscustomobject]@{ Enabled = $true; Groups = [System.Collections.Generic.SortedSet[string]]@($Request.groups) } }
            'grant' { foreach ($group in $Request.groups) { if (-not $account.Groups.Add($group)) { "  $($Request.login) had $group" } } }
            'revoke' { $Request.groups | ForEach-Object { [void]$account.Groups.Remove($_) } }
            'disable' { $account.Enabled = $false }
            'delete' { if (-not $PSCmdlet.ShouldContinue -or $account.Enabled) { $counts.failed++; "  refused"; return }; $directory.Remove($Request.login) }
        }
        $counts.done++
    }
    end {
        Write-Progress -Activity 'Provisioning' -Completed
        "  {0} done, {1} skipped, {2} failed" -f @($counts.Values)
    }
}

function Show-Directory {
    foreach ($entry in $directory.GetEnumerator()) { '  {0,-8} {1,-8} {2}' -f $entry.Key, ($entry.Value.Enabled ? 'enabled' : 'disabled'), ($entry.Value.Groups -join ',') }
}

'Before'; Show-Directory
'What if'
$requests | Invoke-Request -Total $requests.Count -WhatIf -ErrorAction SilentlyContinue
'Still the same'; Show-Directory
'For real'
$requests | Invoke-Request -Total $requests.Count -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
'After'; Show-Directory
'Errors'
$failed | ForEach-Object { "  $($_.FullyQualifiedErrorId): $_ <$($_.TargetObject)>" }
'Preference'
$WhatIfPreference = $true
$requests[1] | Invoke-Request
$WhatIfPreference = $false
$ConfirmPreference = 'None'
$requests[1] | Invoke-Request -Verbose 4>&1 | ForEach-Object { "$($_.GetType().Name): $_".Trim() }
