# Advanced functions in a pipeline: begin/process/end, binding by name, validation, splatting, defaults, aliases.
function Import-Identity {
    [CmdletBinding(DefaultParameterSetName = 'Text')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Text', ValueFromPipeline)][AllowEmptyString()][string] $Line,
        [Parameter(Mandatory, ParameterSetName = 'Object', ValueFromPipelineByPropertyName)][Alias('login')][string] $UserName,
        [Parameter(ParameterSetName = 'Object', ValueFromPipelineByPropertyName)][string[]] $Groups = @('everyone')
    )
    begin { $seen = [System.Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase) }
    process {
        if ($PSCmdlet.ParameterSetName -eq 'Text') {
            if (-not $Line.Trim()) { return }
            $UserName, $list = $Line -split '\s*:\s*', 2
            $Groups = if ($list) { $list -split '\s*,\s*' } else { @() }
        }
        if (-not $seen.Add($UserName)) { Write-Warning "duplicate $UserName"; return }
        [pscustomobject]@{ PSTypeName = 'Demo.Identity'; UserName = $UserName; Groups = $Groups; Set = $PSCmdlet.ParameterSetName }
    }
    end { Write-Verbose "$($seen.Count) different" }
}

function Select-Member {
    param(
        [Parameter(Mandatory, ValueFromPipeline)][PSTypeName('Demo.Identity')] $Identity,
        [Parameter(Mandatory)][ValidatePattern('^[a-z-]+$')][string] $Group,
        [ValidateSet('Name', 'Count', 'All')][string] $As = 'Name',
        [ValidateRange(1, 10)][int] $Most = 10,
        [ValidateScript({ $_ -gt [datetime]'2000-01-01' }, ErrorMessage = 'The date {0} is too early.')][datetime] $Since = '2024-01-01',
        [switch] $Not
    )
    begin { $n = 0 }
    process {
        if (($Identity.Groups -contains $Group) -eq $Not.IsPresent) { return }
        $n++
        if ($n -le $Most -and $As -ne 'Count') { if ($As -eq 'Name') { $Identity.UserName } else { $Identity } }
    }
    end { if ($As -eq 'Count') { $n } }
}

$text = @('ada: admins, dev', '', 'bob:dev', 'ADA: again', 'eve')
$objects = [pscustomobject]@{ login = 'fay'; Groups = 'dev', 'ops' }, [pscustomobject]@{ UserName = 'guy' }

'From text'
$identities = $text | Import-Identity -Verbose -WarningVariable warned -WarningAction SilentlyContinue 4>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.VerboseRecord]) { "  verbose: $_" | Out-Host } else { $_ } }
$identities | Format-Table UserName, Groups, Set
"warned: $warned"

'From objects'
$more = $objects | Import-Identity
$more | ForEach-Object { "  $($_.UserName) in $($_.Groups -join '+') by $($_.Set)" }
$all = @($identities) + @($more)

'Selections'
$common = @{ Group = 'dev'; Most = 2 }
"  names: $($all | Select-Member @common)"
"  count: $($all | Select-Member @common -As Count)"
"  not:   $($all | Select-Member -Group dev -Not)"
$all | Select-Member -Group ops -As All | Format-List UserName, Groups

'Refused'
$attempts = [ordered]@{
    'bad group'   = { $all | Select-Member -Group 'Dev 1' }
    'bad set'     = { $all | Select-Member -Group dev -As Nothing }
    'out of range' = { $all | Select-Member -Group dev -Most 11 }
    'too early'   = { $all | Select-Member -Group dev -Since '1999-12-31' }
    'wrong type'  = { 'plain string' | Select-Member -Group dev }
    'unknown'     = { $all | Select-Member -Group dev -Nope }
    'missing'     = { Select-Member -Identity $all[0] -Group }
}
foreach ($attempt in $attempts.GetEnumerator()) {
    try { & $attempt.Value 2>&1 | Select-Object -First 1 | ForEach-Object { "  $($attempt.Key): $($_.FullyQualifiedErrorId)" } }
    catch { "  $($attempt.Key): $($_.FullyQualifiedErrorId): $($_.Exception.Message -replace '\r?\n', ' ')" }
}

'Defaults'
$PSDefaultParameterValues = @{ 'Select-Member:Group' = 'admins'; 'Select-*:Most' = 1 }
"  $($all | Select-Member)"
$PSDefaultParameterValues.Clear()
function Get-Rest { param($First, [Parameter(ValueFromRemainingArguments)] $Rest) "  first=$First rest=$($Rest -join '|') count=$($Rest.Count)" }
Get-Rest a b c -d e
$array = 1, 2, 3
Get-Rest @array
& { param($x, $y = $x * 2) "  $x $y $($args.Count) $($PSBoundParameters.Keys -join ',')" } 4
(Get-Command Select-Member).Parameters.Values | Where-Object { $_.Attributes.Mandatory } | ForEach-Object { "  mandatory: $($_.Name) <$($_.ParameterType.Name)>" }
