# Functions that module-usage.ps1 imports. Only what Export-ModuleMember names is visible outside.
$script:cache = @{}
$script:hits = 0
$DomainSuffix = 'corp.example'

function Get-IdentityMail {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)][Alias('Login')][string] $Name,
        [string] $Suffix = $DomainSuffix
    )
    process {
        $key = "$Name@$Suffix"
        if ($script:cache.ContainsKey($key)) { $script:hits++ }
        else {
            Write-Verbose "computing $key"
            $script:cache[$key] = (Format-Local $Name) + "@$Suffix"
        }
        $script:cache[$key]
    }
}

function Format-Local([string] $Name) { ($Name.ToLower() -replace '[^a-z0-9]+', '.').Trim('.') }

function Measure-IdentityCache {
    [pscustomobject]@{ Entries = $script:cache.Count; Hits = $script:hits }
}

function Set-IdentitySuffix([Parameter(Mandatory)][string] $Suffix) { $script:DomainSuffix = $Suffix }

Set-Alias gim Get-IdentityMail
Export-ModuleMember -Function *-Identity* -Alias gim -Variable DomainSuffix
