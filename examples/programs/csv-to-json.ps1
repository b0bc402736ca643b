# Transforms a flat CSV feed into nested JSON: typed values, lists, people below their managers.
param([string] $Path = "$PSScriptRoot/data/hr-feed.csv")

$typed = Import-Csv $Path | ForEach-Object {
    [pscustomobject][ordered]@{
        id         = [int]$_.EmployeeId
        name       = [ordered]@{ given = $_.GivenName; family = $_.Surname; display = "$($_.GivenName) $($_.Surname)" }
        department = $_.Department
        active     = $_.Status -eq 'Active'
        manager    = if ($_.Manager) { [int]$_.Manager }
        employment = [ordered]@{ from = $_.StartDate; to = if ($_.EndDate) { $_.EndDate } else { $null } }
    }
}

'One record'
$typed[2] | ConvertTo-Json
'All on one line each'
$typed | ForEach-Object { $_ | ConvertTo-Json -Compress -Depth 3 } | Select-Object -First 3

function Get-Subordinate([int] $Of, $All) {
    foreach ($person in $All | Where-Object manager -eq $Of | Sort-Object id) {
        $node = [ordered]@{ id = $person.id; name = $person.name.display }
        $below = @(Get-Subordinate $person.id $All)
        if ($below.Count) { $node.reports = $below }
        [pscustomobject]$node
    }
}
'Tree'
$tree = foreach ($top in $typed | Where-Object { -not $_.manager }) {
    [pscustomobject][ordered]@{ id = $top.id; name = $top.name.display; reports = @(Get-Subordinate $top.id $typed) }
}
$json = ConvertTo-Json @($tree) -Depth 6
$json
'Back again'
$back = $json | ConvertFrom-Json
"roots: $($back.name -join ', '); direct reports of the second: $($back[1].reports.name -join ' | ')"
"deepest: $($back[0].reports[0].reports[0].name)"

'By department'
$byDepartment = [ordered]@{}
foreach ($group in $typed | Group-Object department | Sort-Object Name) {
    $byDepartment[$group.Name] = @($group.Group | ForEach-Object { $_.name.display })
}
$byDepartment | ConvertTo-Json -Compress
ConvertTo-Json $byDepartment -Compress -EscapeHandling EscapeNonAscii
