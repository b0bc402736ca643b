<#
    A small REST client with retry, back-off and paging. The function that sends is a parameter, so that the script can
    show its behaviour against a pretended service; in real use it would call Invoke-RestMethod.
#>
using namespace System.Collections.Generic

class ApiException : System.Exception {
    [int] $StatusCode
    [int] $RetryAfter
    ApiException([int] $statusCode, [string] $message, [int] $retryAfter) : base($message) {
        $this.StatusCode = $statusCode
        $this.RetryAfter = $retryAfter
    }
    [bool] IsTransient() { return $this.StatusCode -in 429, 502, 503 }
}

class ApiClient {
    [uri] $BaseUri
    [scriptblock] $Sender
    [int] $MaxTries = 4
    hidden [List[string]] $Journal = [List[string]]::new()

    ApiClient([uri] $baseUri, [scriptblock] $sender) {
        $this.BaseUri = $baseUri
        $this.Sender = $sender
    }

    [object] Send([string] $method, [string] $path, [hashtable] $query) {
        $pairs = foreach ($key in ($query.Keys | Sort-Object)) { '{0}={1}' -f $key, [uri]::EscapeDataString("$($query[$key])") }
        $uri = [uri]::new($this.BaseUri, "$path$(if ($pairs) { '?' + ($pairs -join '&') })")
        for ($try = 1; ; $try++) {
            try {
                $answer = & $this.Sender $method $uri
                $this.Journal.Add("$method $($uri.PathAndQuery) -> 200 (try $try)")
                return $answer
            } catch [ApiException] {
                $failure = $_.Exception
                $this.Journal.Add("$method $($uri.PathAndQuery) -> $($failure.StatusCode) (try $try)")
                if (-not $failure.IsTransient() -or $try -ge $this.MaxTries) { throw }
                $wait = $failure.RetryAfter -gt 0 ? $failure.RetryAfter : [math]::Pow(2, $try - 1)
                $this.Journal.Add("  wait $wait s")
            }
        }
        return $null
    }

    [object[]] GetAll([string] $path, [int] $limit) {
        $all = [List[object]]::new()
        do {
            $page = @($this.Send('GET', $path, @{ limit = $limit; offset = $all.Count; filters = 'status eq "ACTIVE"' }))
            $all.AddRange($page)
        } while ($page.Count -eq $limit)
        return $all.ToArray()
    }
}

# The pretended service: 7 accounts; the third request is throttled, the fifth meets a gateway that is down.
$state = @{ Requests = 0 }
$service = {
    param($method, [uri] $uri)
    $state.Requests++
    if ($state.Requests -eq 3) { throw [ApiException]::new(429, 'Too many requests', 7) }
    if ($state.Requests -eq 5) { throw [ApiException]::new(502, 'Bad gateway', 0) }
    if ($uri.AbsolutePath -match 'missing$') { throw [ApiException]::new(404, "No such resource: $($uri.AbsolutePath)", 0) }
    if ($uri.AbsolutePath -match 'broken$') { throw [ApiException]::new(503, 'Service unavailable', 0) }
    $query = @{}
    $uri.Query.TrimStart('?') -split '&' | Where-Object { $_ } | ForEach-Object { $k, $v = $_ -split '=', 2; $query[$k] = [uri]::UnescapeDataString($v) }
    1..7 | Select-Object -Skip ([int]$query.offset) -First ([int]$query.limit) |
        ForEach-Object { [pscustomobject]@{ id = "acc-$_"; name = "user$_"; filter = $query.filters } }
}

$client = [ApiClient]::new('https://tenant.example/v3/', $service)
$accounts = $client.GetAll('accounts', 3)
"$($accounts.Count) accounts: $($accounts.id -join ' ')"
"filter seen by the service: $($accounts[0].filter)"

foreach ($path in 'accounts/missing', 'accounts/broken') {
    try {
        $null = $client.Send('GET', $path, @{})
        'not reached'
    } catch {
        $inner = $_.Exception
        "{0}: {1} {2} ({3})" -f $path, $inner.StatusCode, $inner.Message, $inner.GetType().Name
    }
}
''
'Journal'
$client.Journal | ForEach-Object { "  $_" }
"requests in all: $($state.Requests)"
