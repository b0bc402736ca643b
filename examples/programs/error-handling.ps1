# What a careful script does about errors: own exceptions, finally, retries, records, and an exit code at the end.
class ProvisioningException : System.InvalidOperationException {
    [string] $Account
    [string] $Code
    ProvisioningException([string] $account, [string] $code, [System.Exception] $inner) : base("Account '$account' failed with $code", $inner) {
        $this.Account = $account
        $this.Code = $code
    }
}

$ErrorActionPreference = 'Stop'
$report = [System.Collections.ArrayList]@()

function Connect-Target([string] $Name) {
    if ($Name -eq 'down') { throw [System.TimeoutException]::new("$Name did not answer") }
    "connection to $Name"
}

function Add-Account {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string] $Login, [string] $Target = 'main')
    try {
        $connection = Connect-Target $Target
        switch -Wildcard ($Login) {
            'bad*' { [int]::Parse('x' + $Login.Length) }
            'zero*' { 1 / ($Login.Length - $Login.Length) }
            'gone*' { Get-Item -LiteralPath "/no/such/$Login" }
            'odd*' { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.ArgumentException]::new('odd login', 'Login'), 'OddLogin', 'InvalidArgument', $Login)) }
            'warn*' { Write-Error "could not set the manager of $Login" -ErrorAction Continue 2>&1 | ForEach-Object { $null = $report.Add("  non-terminating: $_") } }
        }
        "added $Login over $connection"
    } catch [System.TimeoutException] {
        throw [ProvisioningException]::new($Login, 'E_TIMEOUT', $_.Exception)
    } catch [System.FormatException], [System.DivideByZeroException] {
        throw [ProvisioningException]::new($Login, 'E_DATA', $_.Exception)
    } finally {
        $null = $report.Add("closed after $Login")
    }
}

$failures = 0
foreach ($case in @{ Login = 'ada' }, @{ Login = 'badname' }, @{ Login = 'zero' }, @{ Login = 'eve'; Target = 'down' }, @{ Login = 'gone' }, @{ Login = 'oddball' }, @{ Login = 'warned' }) {
    try {
        Add-Account @case
    } catch [ProvisioningException] {
        $failures++
        $e = $_.Exception
        "FAILED $($e.Account): $($e.Code); $($e.Message); because of $($e.InnerException.GetType().Name)"
    } catch [System.Management.Automation.ItemNotFoundException] {
        $failures++
        "FAILED with $($_.FullyQualifiedErrorId.Split(',')[0]): $($_.CategoryInfo.TargetName)"
    } catch {
        $failures++
        "FAILED otherwise: $($_.FullyQualifiedErrorId) [$($_.CategoryInfo.Category)] $($_.Exception.Message)"
    }
}
''
$report

''
'Nested'
try {
    try { throw 'inner' } catch { throw [System.Exception]::new('outer', $_.Exception) } finally { 'inner finally' }
} catch {
    for ($e = $_.Exception; $e; $e = $e.InnerException) { "  $($e.GetType().Name): $($e.Message)" }
}
function Test-Finally { try { return 'from try' } finally { $script:cleaned = $true } }
"  $(Test-Finally), cleaned: $cleaned"

'Silent'
$ErrorActionPreference = 'Continue'
$found = Get-ChildItem /no/such/folder, $PSScriptRoot -Filter error-handling.ps1 -ErrorAction SilentlyContinue -ErrorVariable problems
"  found $($found.Name), $($problems.Count) problem: $($problems[0].CategoryInfo.Reason)"
$ok = $?
$null = Get-Variable no_such_variable -ErrorAction Ignore
"  last succeeded: $ok; errors kept: $(@($problems).Count)"
trap { "  trapped: $($_.Exception.Message)"; continue }
throw 'a last one'
"$failures of 7 failed"
exit [math]::Min($failures, 10)
