# Reads a gateway log: structured entries with their continuation lines, counts by level and minute, lock-outs, timings.
param([string] $Path = (Join-Path $PSScriptRoot data gateway.log))

$pattern = [regex]'^(?<time>\S+Z)\s+(?<level>[A-Z]+)\s+\[(?<area>\w+)\]\s+(?<text>.*)$'
$pair = [regex]'(?<key>\w+)=(?:"(?<quoted>[^"]*)"|(?<plain>\S+))'

$entries = [System.Collections.Generic.List[psobject]]::new()
$skipped = 0
switch -Regex -File $Path {
    '^#' { $skipped++; continue }
    '^\s+' { if ($entries.Count) { $entries[-1].Trace += $_.Trim() }; continue }
    default {
        $match = $pattern.Match($_)
        if (-not $match.Success) { $skipped++; continue }
        $fields = [ordered]@{}
        foreach ($found in $pair.Matches($match.Groups['text'].Value)) {
            $fields[$found.Groups['key'].Value] = $found.Groups['quoted'].Success ? $found.Groups['quoted'].Value : $found.Groups['plain'].Value
        }
        $entries.Add([pscustomobject]@{
            Time   = [datetimeoffset]::Parse($match.Groups['time'].Value, [cultureinfo]::InvariantCulture)
            Level  = $match.Groups['level'].Value
            Area   = $match.Groups['area'].Value
            Text   = ($pair.Replace($match.Groups['text'].Value, '') -replace '\s+', ' ').Trim().Trim('"')
            Fields = $fields
            Trace  = @()
        })
    }
}

"$($entries.Count) entries, $skipped lines skipped, from $($entries[0].Time.ToString('u')) to $($entries[-1].Time.ToString('u'))"
''
$entries | Group-Object Level, Area -NoElement | Sort-Object Name | Format-Table -AutoSize
'Errors'
foreach ($entry in $entries | Where-Object Level -eq ERROR) {
    "  {0:HH:mm:ss} {1}: {2}" -f $entry.Time, $entry.Area, $entry.Text
    $entry.Trace | ForEach-Object { "      $_" }
}
''
'Slowest'
$entries | Where-Object { $_.Fields.Contains('ms') } | Sort-Object { [int]$_.Fields.ms } -Descending | Select-Object -First 3 @{ n = 'What'; e = { $_.Text -replace '^$', $_.Area } }, @{ n = 'Who'; e = { $_.Fields.user ?? $_.Fields.source } }, @{ n = 'Milliseconds'; e = { [int]$_.Fields.ms } } | Format-Table

'Failed logins in a row'
$streak = 0; $lastUser = $null
foreach ($entry in $entries | Where-Object Area -eq auth) {
    if ($entry.Text -like '*failed*') {
        $streak = if ($entry.Fields.user -eq $lastUser) { $streak + 1 } else { 1 }
        $lastUser = $entry.Fields.user
        if ($streak -eq 3) { "  $lastUser from $($entry.Fields.ip) at $($entry.Time.ToString('HH:mm:ss.fff')) ($($entry.Fields.reason))" }
    } else { $streak = 0 }
}
''
'Per minute: ' + (($entries | Group-Object { $_.Time.ToString('HH:mm') } | ForEach-Object { '{0}={1}' -f $_.Name, $_.Count }) -join ' ')
Select-String -Path $Path -Pattern 'user=(\w+)' -AllMatches | ForEach-Object { $_.Matches.Groups[1].Value } | Group-Object | Sort-Object Count, Name -Descending | ForEach-Object { "  $($_.Name.PadRight(10, '.')) $($_.Count)" }
