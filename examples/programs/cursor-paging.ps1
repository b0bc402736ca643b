# Reads a service page by page with cursors, as a pipeline that stops reading as soon as enough was found.
$script:reads = 0
$store = 1..23 | ForEach-Object { [pscustomobject]@{ Id = $_; Kind = ('user', 'group', 'role')[$_ % 3]; Name = 'item{0:d2}' -f $_ } }

function Read-Page([string] $Cursor, [int] $Size = 5) {
    $script:reads++
    $at = if ($Cursor) { [int][Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Cursor)) } else { 0 }
    $items = $store[$at..([math]::Min($at + $Size, $store.Count) - 1)]
    $next = $at + $items.Count
    @{
        items  = $items
        cursor = if ($next -lt $store.Count) { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$next")) }
    }
}

function Get-StoreItem {
    [CmdletBinding(SupportsPaging)]
    param([string] $Kind)
    $skip = [long]$PSCmdlet.PagingParameters.Skip
    $left = $PSCmdlet.PagingParameters.First
    if ($PSCmdlet.PagingParameters.IncludeTotalCount) { $PSCmdlet.PagingParameters.NewTotalCount($store.Count, 1.0) }
    $cursor = ''
    do {
        $page = Read-Page $cursor
        foreach ($item in $page.items) {
            if ($Kind -and $item.Kind -ne $Kind) { continue }
            if ($skip -gt 0) { $skip--; continue }
            if ($left-- -eq 0) { return }
            $item
        }
        $cursor = $page.cursor
    } while ($cursor)
}

"all: $(@(Get-StoreItem).Count) items in $reads reads"
$script:reads = 0
"two groups: $((Get-StoreItem -Kind group | Select-Object -First 2).Name -join ', ') after $reads reads"
$script:reads = 0
"skip 3, first 4: $((Get-StoreItem -Skip 3 -First 4).Id -join ' ') after $reads reads"
Get-StoreItem -Kind role -First 1 -IncludeTotalCount | ForEach-Object { if ($_ -is [PSObject] -and $_.Name) { $_.Name } else { "total: $_" } }

'Batches'
$batch = [System.Collections.Generic.Queue[object]]::new()
$number = 0
foreach ($item in Get-StoreItem -Kind user) {
    $batch.Enqueue($item)
    if ($batch.Count -eq 3) {
        $number++
        "  batch ${number}: $(while ($batch.Count) { $batch.Dequeue().Id })"
    }
}
if ($batch.Count) { "  rest: $(@($batch.ToArray()).Id -join ',')" }

'Both ends'
$ids = $store.Id
"  $($ids[0..2] -join ',') ... $($ids[-3..-1] -join ',')"
"  sum of every fifth: $(($store | Where-Object { $_.Id % 5 -eq 0 } | Measure-Object Id -Sum).Sum)"
:outer foreach ($a in $ids) {
    foreach ($b in $ids) {
        if ($a * $b -eq 221) { "  $a x $b"; break outer }
        if ($b -gt $a) { continue outer }
    }
}
