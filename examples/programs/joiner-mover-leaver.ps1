<#
.SYNOPSIS
    Works out what a nightly HR feed means for the directory: joiners, movers, leavers.
.DESCRIPTION
    Reads the feed and the directory export, decides on one action a person and prints a plan. Nothing is changed:
    the actions go through ShouldProcess and are run with -WhatIf unless -Commit is given.
#>
[CmdletBinding()]
param(
    [string] $Feed = (Join-Path $PSScriptRoot 'data/hr-feed.csv'),
    [string] $Directory = (Join-Path $PSScriptRoot 'data/directory.csv'),
    [datetime] $Today = '2024-04-02',
    [switch] $Commit
)

$ErrorActionPreference = 'Stop'

function ConvertTo-Login {
    param([string] $GivenName, [string] $Surname, [System.Collections.Generic.HashSet[string]] $Taken)

    $plain = ($GivenName.Substring(0, 1) + ($Surname -replace ',.*$')) -replace '[^A-Za-z]'
    $base = $plain.ToLowerInvariant()
    $login = $base
    $n = 2
    while (-not $Taken.Add($login)) { $login = "$base$n"; $n++ }
    $login
}

function Invoke-DirectoryAction {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, ValueFromPipeline)] $Action)

    process {
        if ($PSCmdlet.ShouldProcess($Action.Login, "$($Action.Kind): $($Action.Detail)")) {
            "done: $($Action.Kind) $($Action.Login)"
        }
    }
}

$people = Import-Csv -LiteralPath $Feed
$accounts = Import-Csv -LiteralPath $Directory
$byId = @{}
foreach ($account in $accounts) { $byId[$account.EmployeeId] = $account }
$taken = [System.Collections.Generic.HashSet[string]]::new([string[]]$accounts.Login)

$plan = foreach ($person in $people) {
    $account = $byId[$person.EmployeeId]
    $ended = $person.EndDate -and [datetime]$person.EndDate -lt $Today
    $action = [ordered]@{ EmployeeId = $person.EmployeeId; Login = $account.Login; Kind = 'None'; Detail = '' }
    if ($ended -or $person.Status -eq 'Terminated') {
        if ($account -and $account.Enabled -eq 'True') {
            $action.Kind = 'Leaver'
            $action.Detail = 'disable, last day {0:yyyy-MM-dd}' -f [datetime]$person.EndDate
        }
    } elseif (-not $account) {
        $days = ([datetime]$person.StartDate - $Today).Days
        $action.Kind = if ($days -gt 0) { 'PreHire' } else { 'Joiner' }
        $action.Login = ConvertTo-Login $person.GivenName $person.Surname $taken
        $action.Detail = if ($days -gt 0) { "create, enable in $days days" } else { 'create and enable' }
    } else {
        $changes = 'Department', 'Title' | Where-Object { $person.$_ -ne $account.$_ } |
            ForEach-Object { '{0} {1} -> {2}' -f $_, $account.$_, $person.$_ }
        if ($changes) { $action.Kind = 'Mover'; $action.Detail = $changes -join '; ' }
    }
    [pscustomobject]$action
}

"Plan for $($Today.ToString('yyyy-MM-dd')): $(@($plan | Where-Object Kind -ne 'None').Count) actions for $($people.Count) people"
$plan | Where-Object Kind -ne 'None' | Sort-Object Kind, EmployeeId | Format-Table -AutoSize

'By kind'
$plan | Group-Object Kind | Sort-Object Count -Descending | ForEach-Object { '  {0,-8}{1,3}' -f $_.Name, $_.Count }

$known = $people.EmployeeId
$unknown = $accounts | Where-Object { $_.EmployeeId -notin $known }
''
"Accounts without a person in the feed: $(($unknown | ForEach-Object { "$($_.Login) ($($_.DisplayName))" }) -join ', ')"
''
$plan | Where-Object Kind -ne 'None' | Invoke-DirectoryAction -WhatIf:(-not $Commit)
