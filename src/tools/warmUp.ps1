# What everyday scripts use: build.mjs runs it once, so that the compiled form kept beside the bundles holds these parts.
[CmdletBinding()]
param([string]$Name = 'warm', [int]$Limit = 3, [switch]$Quiet)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Write-Log {
    param([Parameter(Mandatory, Position = 0)][string]$Message, [ValidateSet('Info', 'Warn')][string]$Level = 'Info')
    $stamp = Get-Date -Format 'yyyy-MM-dd HH:mm:ss'
    Write-Verbose "[$stamp] [$Level] $Message"
}

function Get-Row {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)][int]$Number, [hashtable]$Options = @{})
    begin { $seen = 0 }
    process {
        $seen++
        [pscustomobject]@{ Id = $Number; Name = "user$Number"; Active = $Number % 2 -eq 0; Created = (Get-Date '2024-01-01').AddDays($Number) }
    }
    end { Write-Log "made $seen rows" }
}

class Counter {
    [int]$Value
    Counter([int]$start) { $this.Value = $start }
    [int] Next() { $this.Value += 1; return $this.Value }
}

$counter = [Counter]::new(5)
$null = $counter.Next()
$rows = @(1..5 | Get-Row -Options @{ a = 1 })
$active = $rows | Where-Object { $_.Active -and $_.Name -like 'user*' }
$names = $rows | ForEach-Object { $_.Name.ToUpper().Trim().Split('R')[0] }
$joined = ($names -join ', ') -replace 'U(\w)', '$1'
if ($joined -match '^(?<first>\w+)') { $first = $Matches['first'] }
$list = [System.Collections.Generic.List[string]]::new()
foreach ($row in $rows) { $list.Add(('{0,-10}|{1:N2}|{2:yyyy-MM-dd}' -f $row.Name, $row.Id, $row.Created)) }
$map = @{}
for ($i = 0; $i -lt $Limit; $i++) { $map["key$i"] = $i }
foreach ($key in $map.Keys | Sort-Object) { $null = "$key = $($map[$key])" }
switch -Regex ($Name) { '^w' { $kind = 'warm' } default { $kind = 'other' } }
try { throw [System.InvalidOperationException]::new('expected') } catch { $text = $_.Exception.Message } finally { $kind = $null }
try { Get-Item -LiteralPath './no such file' } catch [System.Management.Automation.ItemNotFoundException] { $text = "$_" }
$sum = ($rows | Measure-Object -Property Id -Sum).Sum
$groups = $rows | Group-Object Active | Select-Object Name, Count, @{ Name = 'Ids'; Expression = { $_.Group.Id -join ';' } }
$json = $rows | Select-Object -First 2 | ConvertTo-Json -Depth 5
$back = $json | ConvertFrom-Json
$csv = $back | ConvertTo-Csv -NoTypeInformation
$again = $csv | ConvertFrom-Csv | Sort-Object Id -Descending
$body = [ordered]@{ name = $Name; attributes = @{ list = @(1, 2) } }
$folder = Join-Path ([System.IO.Path]::GetTempPath()) "psail-warm-$PID"
$null = New-Item -ItemType Directory -Path $folder -Force
$file = Join-Path $folder 'rows.csv'
$rows | Export-Csv -Path $file -NoTypeInformation
if (Test-Path $file) { $read = Import-Csv $file; Set-Content -Path "$folder/a.txt" -Value ($list + 'x'); $lines = Get-Content "$folder/a.txt" }
Get-ChildItem $folder -Filter *.txt | Out-Null
Remove-Item $folder -Recurse -Force
Write-Host "rows: $($rows.Count), sum $sum, $first" -ForegroundColor Green
$groups | Format-Table -AutoSize
$again | Format-List Id, Name
$body | ConvertTo-Json
$rows | Out-String | Write-Verbose
Write-Warning 'done'
Write-Output $active.Count
