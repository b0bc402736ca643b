# An inventory of systems with classes: inheritance, enums, interfaces, static members, overridden methods.
enum Tier { Gold = 1; Silver; Bronze }
[Flags()] enum Capability { None = 0; Read = 1; Provision = 2; Passwords = 4; All = 7 }

class Node : System.IComparable {
    [ValidateNotNullOrEmpty()][string] $Name
    [Tier] $Tier = [Tier]::Bronze
    hidden [datetime] $Seen
    static [int] $Count = 0
    static [hashtable] $Registry = @{}

    Node([string] $name) { $this.Init($name, [Tier]::Bronze) }
    Node([string] $name, [Tier] $tier) { $this.Init($name, $tier) }
    hidden [void] Init([string] $name, [Tier] $tier) {
        $this.Name = $name
        $this.Tier = $tier
        $this.Seen = [datetime]'2024-04-01'
        [Node]::Count++
        [Node]::Registry[$name] = $this
    }
    [int] CompareTo([object] $other) {
        if ($this.Tier -ne $other.Tier) { return [int]$this.Tier - [int]$other.Tier }
        return [string]::CompareOrdinal($this.Name, $other.Name)
    }
    [double] Cost() { return 10 / [int]$this.Tier }
    [string] Describe() { return "$($this.GetType().Name) $($this.Name) ($($this.Tier))" }
    [string] ToString() { return $this.Describe() }
}

class Source : Node {
    [Capability] $Capability
    [System.Collections.Generic.List[Account]] $Accounts = [System.Collections.Generic.List[Account]]::new()
    Source([string] $name, [Tier] $tier, [Capability] $capability) : base($name, $tier) { $this.Capability = $capability }
    [Source] Add([string] $login, [bool] $privileged) {
        $this.Accounts.Add([Account]@{ Login = $login; Privileged = $privileged })
        return $this
    }
    [double] Cost() { return ([Node]$this).Cost() + $this.Accounts.Count * 2.5 }
    [string] Describe() { return "{0} with {1} accounts, can {2}" -f ([Node]$this).Describe(), $this.Accounts.Count, $this.Capability }
}

class Account {
    [string] $Login
    [bool] $Privileged
    [Account[]] Split() { return @($this, [Account]@{ Login = "$($this.Login)-adm"; Privileged = $true }) }
}

$nodes = @(
    [Source]::new('SAP', 'Gold', 'Read, Provision').Add('ada', $false).Add('bob', $true)
    [Node]::new('proxy', [Tier]::Silver)
    [Source]::new('AD', [Tier]::Gold, [Capability]::All).Add('ada', $true)
    [Node]::new('jump')
)

'Sorted'
$nodes | Sort-Object | ForEach-Object { "  $_" }
''
'Costs'
$nodes | Select-Object Name, Tier, @{ n = 'Cost'; e = { $_.Cost() } } | Format-Table -AutoSize
'Made: {0}; registered: {1}' -f [Node]::Count, ([Node]::Registry.Keys -as [string[]] | Sort-Object | Join-String -Separator ', ')

''
'Source as a list'
$nodes[0] | Format-List
'As JSON'
$nodes[2] | ConvertTo-Json -Depth 3 -EnumsAsStrings

'Checks'
"  AD can reset passwords: $($nodes[2].Capability.HasFlag([Capability]::Passwords)); SAP: $(($nodes[0].Capability -band [Capability]::Passwords) -ne 0)"
"  is a Node: $($nodes[0] -is [Node]); is a Source: $($nodes[1] -is [Source])"
try { [Node]::new('') } catch { "  $($_.Exception.GetType().Name): $($_.Exception.Message -replace '\s+', ' ')" }
try { $nodes[1].Tier = 'Platinum' } catch { "  $($_.FullyQualifiedErrorId)" }
try { [Tier]7 } catch { '  no such tier' }
$nodes[0].Accounts[0].Split() | ForEach-Object { "  $($_.Login) $($_.Privileged)" }
[enum]::GetNames([Tier]) -join ' < '
