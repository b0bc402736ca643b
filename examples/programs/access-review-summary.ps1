<#
    Summary of an access review: who holds what, how risky it is, what stands out.
    Data comes from a here-string, so that the script can be tried anywhere.
#>
$raw = @'
user;dept;system;role;lastUsed;risk
alovelace;R&D;Git;maintainer;2024-03-28;3
alovelace;R&D;AWS;admin;2024-01-02;9
bstone;Finance;SAP;poster;2024-03-30;6
bstone;Finance;SAP;approver;2024-03-30;7
cdubois;Finance;SAP;reader;;2
dorlov;R&D;AWS;reader;2023-08-11;2
dorlov;R&D;Git;maintainer;2024-03-01;3
ghall;Support;Desk;agent;2024-03-31;1
ghall;Support;SAP;reader;2022-12-24;2
'@
$asOf = [datetime]'2024-04-01'
$grants = $raw | ConvertFrom-Csv -Delimiter ';' | Select-Object user, dept, system, role,
    @{ Name = 'risk'; Expression = { [int]$_.risk } },
    @{ Name = 'idle'; Expression = { if ($_.lastUsed) { ($asOf - [datetime]$_.lastUsed).Days } } }

'--- Grants by department'
$grants | Sort-Object dept, user, system | Format-Table user, system, role, risk, idle -GroupBy dept

'--- Score by user'
$grants | Group-Object user | ForEach-Object {
    $stats = $_.Group | Measure-Object risk -Sum -Maximum -Average
    [pscustomobject]@{
        User    = $_.Name
        Grants  = $_.Count
        Score   = $stats.Sum
        Worst   = $stats.Maximum
        Average = [math]::Round($stats.Average, 2)
        Systems = $_.Group.system | Select-Object -Unique
    }
} | Sort-Object @{ e = 'Score'; Descending = $true }, User | Format-Table User, Grants, Score, Worst, @{ n = 'Avg'; e = 'Average'; f = 'N1' }, Systems

'--- Toxic combinations'
$toxic = @(
    @{ Name = 'post and approve'; Needs = 'SAP/poster', 'SAP/approver' }
    @{ Name = 'code and cloud'; Needs = 'Git/maintainer', 'AWS/admin' }
)
foreach ($rule in $toxic) {
    $hits = $grants | Group-Object user | Where-Object {
        $held = $_.Group | ForEach-Object { "$($_.system)/$($_.role)" }
        -not ($rule.Needs | Where-Object { $_ -notin $held })
    }
    '{0,-18} {1}' -f $rule.Name, ($hits.Name -join ', ')
}

'--- Unused for 90 days or never'
$grants | Where-Object { $null -eq $_.idle -or $_.idle -gt 90 } | Sort-Object idle -Descending |
    ForEach-Object { "$($_.user.PadRight(10)) $($_.system)/$($_.role): $(if ($null -eq $_.idle) { 'never' } else { "$($_.idle) days" })" }

'--- Totals'
$all = $grants | Measure-Object risk -AllStats
'{0} grants, risk sum {1}, mean {2:N3}, deviation {3:N3}, range {4}-{5}' -f $all.Count, $all.Sum, $all.Average, $all.StandardDeviation, $all.Minimum, $all.Maximum
