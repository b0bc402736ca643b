# Looks for people who have more than one account: same mail, same normalized name, or names only a typo apart.
function Get-EditDistance {
    param([string] $Left, [string] $Right)
    $previous = 0..$Right.Length
    for ($i = 1; $i -le $Left.Length; $i++) {
        $current = @($i) + @(0) * $Right.Length
        for ($j = 1; $j -le $Right.Length; $j++) {
            $cost = [int]($Left[$i - 1] -cne $Right[$j - 1])
            $current[$j] = [math]::Min([math]::Min($current[$j - 1] + 1, $previous[$j] + 1), $previous[$j - 1] + $cost)
        }
        $previous = $current
    }
    $previous[-1]
}

filter ConvertTo-Plain {
    $text = $_.Trim().ToLowerInvariant()
    foreach ($rule in @('ä', 'ae'), @('ö', 'oe'), @('ü', 'ue'), @('é', 'e'), @('ß', 'ss')) { $text = $text.Replace($rule[0], $rule[1]) }
    $parts = $text -replace '[^a-z ]', ' ' -split ' +' | Where-Object { $_ } | Sort-Object
    $parts -join ' '
}

$accounts = @'
id,source,name,mail
a1,AD,Jürgen Müller,j.mueller@corp.example
a2,SAP,"Mueller, Juergen",J.Mueller@corp.example
a3,AD,Anna Schmidt,a.schmidt@corp.example
a4,CRM,Anna Schmitt,anna.s@crm.example
a5,AD,Zoé Martin,z.martin@corp.example
a6,SAP,MARTIN Zoe,
a7,CRM,Anna-Lena Schulz,al.schulz@corp.example
a8,AD,Lena Anna Schulz,lschulz@corp.example
a9,HR,Tom Bauer,t.bauer@corp.example
'@ | ConvertFrom-Csv

$accounts | ForEach-Object { $_ | Add-Member -NotePropertyMembers @{ key = ($_.name | ConvertTo-Plain) } }

$links = [System.Collections.Generic.List[object]]::new()
for ($i = 0; $i -lt $accounts.Count; $i++) {
    for ($j = $i + 1; $j -lt $accounts.Count; $j++) {
        $a, $b = $accounts[$i, $j]
        $reasons = @(
            if ($a.mail -and $a.mail -eq $b.mail) { 'mail' }
            if ($a.key -eq $b.key) { 'name' }
            else {
                $distance = Get-EditDistance $a.key $b.key
                if ($distance -le 2) { "typo($distance)" }
            }
        )
        if ($reasons) { $links.Add([pscustomobject]@{ Left = $a.id; Right = $b.id; Why = $reasons -join '+' }) }
    }
}
$links | Format-Table

# Join the links to groups.
$parent = @{}
$accounts.ForEach({ $parent[$_.id] = $_.id })
function Find-Root([string] $Id) { while ($parent[$Id] -ne $Id) { $Id = $parent[$Id] }; $Id }
foreach ($link in $links) { $parent[(Find-Root $link.Right)] = Find-Root $link.Left }

$groups = $accounts | Group-Object { Find-Root $_.id } | Where-Object Count -gt 1
foreach ($group in $groups) {
    $keep = ($group.Group | Sort-Object { @('HR', 'AD', 'SAP', 'CRM').IndexOf($_.source) })[0]
    'Keep {0} ({1}), merge {2}' -f $keep.id, $keep.name, (($group.Group | Where-Object id -ne $keep.id | ForEach-Object { "$($_.id)@$($_.source)" }) -join ', ')
}
"{0} of {1} accounts are alone" -f ($accounts.Count - ($groups | Measure-Object Count -Sum).Sum), $accounts.Count
