# Rotates log files by size: app.log -> app.1.log -> app.2.log ..., deleting what is beyond -Keep.
[CmdletBinding()]
param([int] $Keep = 3, [int] $MaxBytes = 60)

function Get-Rotated([string] $Path, [int] $Number) {
    $item = [IO.FileInfo]$Path
    Join-Path $item.DirectoryName ('{0}.{1}{2}' -f [IO.Path]::GetFileNameWithoutExtension($Path), $Number, $item.Extension)
}

function Invoke-LogRotation {
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)][Alias('FullName')][string] $Path,
        [ValidateRange(1, 99)][int] $Keep = 5,
        [long] $MaxBytes = 1MB
    )
    process {
        $file = Get-Item -LiteralPath $Path
        if ($file.Length -le $MaxBytes) {
            Write-Verbose "$($file.Name): $($file.Length) bytes, nothing to do"
            return
        }
        $oldest = Get-Rotated $Path $Keep
        if (Test-Path -LiteralPath $oldest) { Remove-Item -LiteralPath $oldest }
        for ($n = $Keep - 1; $n -ge 1; $n--) {
            $from = Get-Rotated $Path $n
            if (Test-Path $from) { Move-Item $from (Get-Rotated $Path ($n + 1)) }
        }
        Move-Item $Path (Get-Rotated $Path 1)
        $null = New-Item $Path -ItemType File
        [pscustomobject]@{ File = $file.Name; Bytes = $file.Length; Kept = (Get-ChildItem $file.DirectoryName -Filter "$($file.BaseName).*.log").Count }
    }
}

$folder = Join-Path ([IO.Path]::GetTempPath()) "rotate-$(New-Guid)"
$null = New-Item $folder -ItemType Directory
Push-Location $folder
try {
    foreach ($day in 1..5) {
        1..($day + 2) | ForEach-Object { '2024-03-{0:00} 08:{1:00} line {1} of day {0}' -f $day, $_ } | Add-Content app.log
        Add-Content audit.log "day $day"
        "Day $day"
        Get-ChildItem *.log -Exclude *.?.log | Sort-Object Name | Invoke-LogRotation -Keep $Keep -MaxBytes $MaxBytes -Verbose 4>&1 |
            ForEach-Object { if ($_ -is [System.Management.Automation.VerboseRecord]) { "  (verbose) $_" } else { "  rotated $($_.File): $($_.Bytes) bytes, $($_.Kept) kept" } }
    }
    ''
    Get-ChildItem -File | Sort-Object Name | Format-Table Name, Length, @{ n = 'Lines'; e = { @(Get-Content $_).Count } }, @{ n = 'First'; e = { Get-Content $_ -TotalCount 1 } }
    $total = Get-ChildItem | Measure-Object Length -Sum
    'total: {0} files, {1:N0} bytes, {2:N2} KB' -f $total.Count, $total.Sum, ($total.Sum / 1KB)
} finally {
    Pop-Location
    Remove-Item $folder -Recurse -Force
}
"cleaned up: $(-not (Test-Path $folder))"
