# When may the connector be restarted? Works out maintenance windows in several time zones, over a change of the clocks.
param([datetime] $From = '2024-03-28', [int] $Days = 5)

$sites = @(
    [pscustomobject]@{ Site = 'Berlin'; Zone = 'Europe/Berlin'; Start = [timespan]'22:00'; Hours = 4; Weekdays = 'Saturday', 'Sunday' }
    [pscustomobject]@{ Site = 'New York'; Zone = 'America/New_York'; Start = [timespan]'01:30'; Hours = 3.5; Weekdays = 'Sunday' }
    [pscustomobject]@{ Site = 'Kolkata'; Zone = 'Asia/Kolkata'; Start = [timespan]'23:00'; Hours = 6; Weekdays = 'Friday', 'Saturday' }
)

$windows = foreach ($site in $sites) {
    $zone = [TimeZoneInfo]::FindSystemTimeZoneById($site.Zone)
    foreach ($offset in 0..($Days - 1)) {
        $day = $From.Date.AddDays($offset)
        if ($day.DayOfWeek -notin $site.Weekdays) { continue }
        $local = [datetime]::SpecifyKind($day + $site.Start, 'Unspecified')
        $utc = [TimeZoneInfo]::ConvertTimeToUtc($local, $zone)
        $end = $utc.AddHours($site.Hours)
        [pscustomobject]@{
            Site     = $site.Site
            Local    = '{0:ddd dd.MM. HH:mm}' -f $local
            StartUtc = $utc
            EndUtc   = $end
            LocalEnd = [TimeZoneInfo]::ConvertTimeFromUtc($end, $zone).ToString('HH:mm')
            Offset   = $zone.GetUtcOffset($utc).ToString('hh\:mm')
        }
    }
}

'Windows'
$windows | Sort-Object StartUtc | Format-Table Site, Local, LocalEnd, Offset, @{ n = 'Start (UTC)'; e = { $_.StartUtc.ToString('ddd HH:mm') } }, @{ n = 'End (UTC)'; e = { $_.EndUtc.ToString('ddd HH:mm') } }

'Overlaps'
$sorted = @($windows | Sort-Object StartUtc)
for ($i = 0; $i -lt $sorted.Count; $i++) {
    for ($j = $i + 1; $j -lt $sorted.Count -and $sorted[$j].StartUtc -lt $sorted[$i].EndUtc; $j++) {
        $start = $sorted[$j].StartUtc
        $end = ($sorted[$i].EndUtc, $sorted[$j].EndUtc | Measure-Object -Minimum).Minimum
        '  {0} and {1}: {2:ddd HH:mm} for {3:h\:mm} h' -f $sorted[$i].Site, $sorted[$j].Site, $start, ($end - $start)
    }
}

''
'Next window after Saturday noon UTC'
$noon = [datetimeoffset]'2024-03-30T12:00Z'
$next = $sorted | Where-Object { $_.StartUtc -gt $noon.UtcDateTime } | Select-Object -First 1
$wait = New-TimeSpan -Start $noon.UtcDateTime -End $next.StartUtc
"  $($next.Site), in $([int][math]::Floor($wait.TotalHours)) h $($wait.Minutes) min ($($next.StartUtc.ToString('o')))"

''
'Working days until the end of the quarter'
$quarterEnd = [datetime]::new($From.Year, [math]::Ceiling($From.Month / 3) * 3, 1).AddMonths(1).AddDays(-1)
$holidays = '2024-03-29', '2024-04-01' | ForEach-Object { [datetime]$_ }
$count = 0
for ($day = $From.Date; $day -le $quarterEnd; $day = $day.AddDays(1)) {
    $isWorking = $day.DayOfWeek -notin 'Saturday', 'Sunday' -and $day -notin $holidays
    if ($isWorking) { $count++ }
    "  {0:yyyy-MM-dd} {1,-9} week {2} {3}" -f $day, $day.DayOfWeek, [System.Globalization.ISOWeek]::GetWeekOfYear($day), $(if ($isWorking) { 'work' } else { '-' })
}
"  $count in all; quarter ends $($quarterEnd.ToString('D', [cultureinfo]::InvariantCulture))"
