# Uses a script module: exports, private state, aliases, prefixes, removal; and a module made on the fly.
$module = Import-Module (Join-Path $PSScriptRoot IdentityTools.psm1) -PassThru
"$($module.Name): $(($module.ExportedCommands.Keys | Sort-Object) -join ', ')"
"variables: $($module.ExportedVariables.Keys)"

'Ada Lovelace', "Finn O'Hara" | ForEach-Object { Get-IdentityMail $_ }
[pscustomobject]@{ Login = 'Bob  Stone' }, [pscustomobject]@{ Login = 'ada lovelace' } | Get-IdentityMail -Verbose 4>&1 | ForEach-Object { if ($_ -is [string]) { $_ } else { "VERBOSE: $_" } }
gim 'Ada Lovelace' -Suffix other.example
Measure-IdentityCache | Format-List

"before: $DomainSuffix"
Set-IdentitySuffix 'new.example'
"after: $DomainSuffix, inside: $(& $module { $DomainSuffix })"
Get-IdentityMail 'Grace Hall'

try { Format-Local 'x' } catch { "private: $($_.FullyQualifiedErrorId)" }
"private by module: $(& $module { Format-Local 'A B' })"

Remove-Module IdentityTools
try { Get-IdentityMail 'x' } catch { "after removal: $($_.CategoryInfo.Category)" }

Import-Module (Join-Path $PSScriptRoot IdentityTools.psm1) -Prefix Corp -Function Get-IdentityMail
Get-CorpIdentityMail 'Eve Park'
(Get-Command -Module IdentityTools | Sort-Object Name).Name

$counter = New-Module -AsCustomObject -ScriptBlock {
    $n = 0
    function Next { $script:n++; $script:n }
    function Reset([int] $To = 0) { $script:n = $To }
    Export-ModuleMember -Function Next, Reset
}
"counter: $($counter.Next()) $($counter.Next()) $($counter.Next())"
$counter.Reset(10)
"counter: $($counter.Next())"

$closures = foreach ($name in 'first', 'second') { { "closure of $name" }.GetNewClosure() }
$closures | ForEach-Object { & $_ }
