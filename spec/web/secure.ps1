# Client certificates and Unix sockets of the web cmdlets and HttpClient, against secureServers.mjs.
using namespace System.Security.Cryptography
using namespace System.Security.Cryptography.X509Certificates

param([switch]$Roots)
$start = [DateTimeOffset]::new(2024, 1, 1, 0, 0, 0, [timespan]::Zero)
function New-Certificate([string]$name, [string]$purpose, $usages, $key = [RSA]::Create(2048)) {
    $request = if ($key -is [RSA]) { [CertificateRequest]::new("CN=$name", $key, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1) }
    else { [CertificateRequest]::new("CN=$name", $key, [HashAlgorithmName]::SHA256) }
    if ($purpose) {
        $oids = [OidCollection]::new()
        $null = $oids.Add([Oid]::new($purpose))
        $request.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($oids, $false))
    }
    if ($usages) { $request.CertificateExtensions.Add([X509KeyUsageExtension]::new($usages, $true)) }
    $request.CreateSelfSigned($start, $start.AddYears(50))
}
$client = New-Certificate client '1.3.6.1.5.5.7.3.2' DigitalSignature
$ec = New-Certificate ec -key ([ECDsa]::Create([ECCurve+NamedCurves]::nistP256))
$server = New-Certificate server '1.3.6.1.5.5.7.3.1'
$cipher = New-Certificate cipher -usages KeyEncipherment
$trusted = [X509Certificate2]::CreateFromPemFile("$env:TEST_FIXTURES/cert.pem", "$env:TEST_FIXTURES/key.pem")
$bare = [X509Certificate2]::new($client.RawData)
$asking = "https://127.0.0.1:$env:TEST_ASKING/x"

# What the server saw, or the error with all that is inside it.
function Try-Request([string]$name, [scriptblock]$block) {
    try { "${name}: $(& $block | ConvertTo-Json -Compress)" }
    catch {
        "${name}: $($_.FullyQualifiedErrorId -replace ',.*') $($_.CategoryInfo.Category)"
        for ($each = $_.Exception; $each; $each = $each.InnerException) { "    $($each.GetType().FullName): $($each.Message)" }
        if ($_.ErrorDetails) { "    details: $($_.ErrorDetails)" }
    }
}

# A run of its own: what is trusted is remembered for a while.
if ($Roots) {
    $store = [X509Store]::new('Root', 'CurrentUser')
    $store.Open('ReadWrite')
    $store.Add([X509Certificate2]::new("$env:TEST_FIXTURES/cert.pem"))
    Try-Request 'trusted' { Invoke-RestMethod $asking }
    Try-Request 'trusted, with a certificate' { Invoke-RestMethod $asking -Certificate $client }
    Try-Request 'WebClient' { [System.Net.WebClient]::new().DownloadString($asking) | ConvertFrom-Json }
    Try-Request 'HttpClient' { [System.Net.Http.HttpClient]::new().GetStringAsync($asking).Result | ConvertFrom-Json }
    return
}

foreach ($each in $client, $ec, $server, $cipher, $trusted) { Try-Request $each.Subject { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate $each } }
Try-Request 'without a key' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate $bare }
Try-Request 'none' { Invoke-RestMethod $asking -SkipCertificateCheck }
Try-Request 'Invoke-WebRequest' { (Invoke-WebRequest $asking -SkipCertificateCheck -Certificate $client).Content | ConvertFrom-Json }
Try-Request 'untrusted server' { Invoke-RestMethod $asking -Certificate $client }
Try-Request 'not asked' { Invoke-RestMethod "https://127.0.0.1:$env:TEST_SILENT/x" -SkipCertificateCheck -Certificate $client }
Try-Request 'no TLS there' { Invoke-RestMethod "https://127.0.0.1:$env:TEST_PLAIN/x" -SkipCertificateCheck -Certificate $client }
Try-Request 'plain' { Invoke-RestMethod "http://127.0.0.1:$env:TEST_PLAIN/x" -Certificate $client }
foreach ($protocol in 'Tls12', 'Tls13', 'Tls12,Tls13') {
    Try-Request "$protocol" { Invoke-RestMethod $asking -SkipCertificateCheck -SslProtocol $protocol }
    Try-Request "$protocol, older" { Invoke-RestMethod "https://127.0.0.1:$env:TEST_OLDER/x" -SkipCertificateCheck -SslProtocol $protocol -Certificate $trusted }
}
foreach ($port in $env:TEST_STRICT, $env:TEST_OLDER) {
    Try-Request 'accepted' { Invoke-RestMethod "https://127.0.0.1:$port/x" -SkipCertificateCheck -Certificate $trusted }
    Try-Request 'refused' { Invoke-RestMethod "https://127.0.0.1:$port/x" -SkipCertificateCheck }
    Try-Request 'refused POST' { Invoke-RestMethod "https://127.0.0.1:$port/x" -Method Post -Body x -SkipCertificateCheck }
    Try-Request 'refused certificate' { Invoke-RestMethod "https://127.0.0.1:$port/x" -SkipCertificateCheck -Certificate $client }
}
Try-Request 'session' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate $client -SessionVariable script:session }
"$($session.Certificates.GetType().Name) $($session.Certificates.Count) $($session.Certificates[0].Subject)"
Try-Request 'session again' { Invoke-RestMethod $asking -SkipCertificateCheck -WebSession $session }
Try-Request 'session and another' { Invoke-RestMethod $asking -SkipCertificateCheck -WebSession $session -Certificate $ec }
$session.Certificates.Count
$own = [Microsoft.PowerShell.Commands.WebRequestSession]::new()
$null -eq $own.Certificates
$own.Certificates = [X509CertificateCollection]::new()
$null = $own.Certificates.Add($bare), $own.Certificates.Add($ec)
Try-Request 'first without a key' { Invoke-RestMethod $asking -SkipCertificateCheck -WebSession $own }
Try-Request 'a file' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate "$env:TEST_FIXTURES/cert.pem" }
Try-Request 'no file' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate "$env:TEST_FOLDER/none.pem" }
Try-Request '$null' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate $null }

'== the store of the user'
Try-Request 'no store' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint $client.Thumbprint }
$store = [X509Store]::new('My', 'CurrentUser')
try { $store.Add($client) } catch { $_.Exception.InnerException.Message }
$store.Open('ReadOnly')
"$($store.Name) $($store.Location) $($store.IsOpen) $($store.Certificates.Count) $($store.Certificates.GetType().Name)"
try { $store.Add($client) } catch { $_.Exception.InnerException.Message }
$store.Open('ReadWrite')
foreach ($each in $client, $ec, $trusted, $bare) { $store.Add($each) }
$store.Remove($trusted); $store.Remove($trusted)
$store.Certificates | Sort-Object Subject | ForEach-Object { "$($_.Subject) $($_.HasPrivateKey)" }
$store.Certificates.Find('FindBySubjectName', 'EC', $false).Count
Get-ChildItem "$env:TEST_FOLDER/.dotnet/corefx/cryptography/x509stores/my" | ForEach-Object { "$($_.UnixMode) $($_.Name -replace '[0-9A-F]{40}', 'THUMBPRINT')" }
$store.Close()
"$($store.IsOpen) $($store.Certificates.Count)"
Try-Request 'thumbprint' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint $client.Thumbprint }
Try-Request 'lower case' { Invoke-WebRequest $asking -SkipCertificateCheck -CertificateThumbprint $client.Thumbprint.ToLower() | ForEach-Object Content | ConvertFrom-Json }
Try-Request 'spaces' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint ($ec.Thumbprint -replace '(..)', '$1 ') }
Try-Request 'another' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint ('0' * 40) }
Try-Request 'nonsense' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint nonsense }
Try-Request 'both' { Invoke-RestMethod $asking -SkipCertificateCheck -CertificateThumbprint $client.Thumbprint -Certificate $ec }
Try-Request 'the key is in the store' { Invoke-RestMethod $asking -SkipCertificateCheck -Certificate $bare }
foreach ($block in { [X509Store]::new('My', 'LocalMachine').Open('ReadOnly') }, { [X509Store]::new('Root', 'LocalMachine').Open('ReadWrite') }, { [X509Store]::new('None').Open('OpenExistingOnly') }, { [X509Store]::new('a/b').Open('ReadOnly') }) {
    try { & $block } catch { $_.Exception.InnerException.Message }
}

'== Unix sockets'
$point = [System.Net.Sockets.UnixDomainSocketEndPoint]::new($env:TEST_SOCKET)
"$($point.AddressFamily) $($point.Equals([System.Net.Sockets.UnixDomainSocketEndPoint]$env:TEST_SOCKET)) $("$point" -eq $env:TEST_SOCKET) $([System.Net.Sockets.UnixDomainSocketEndPoint]::new([char]0 + 'name'))"
Try-Request 'text' { Invoke-RestMethod http://localhost/a/b?c=d -UnixSocket $env:TEST_SOCKET }
Try-Request 'end point' { Invoke-RestMethod http://some.host:81/a -UnixSocket $point }
Try-Request 'POST' { (Invoke-WebRequest http://localhost/b -UnixSocket $env:TEST_SOCKET -Method Post -Body x).Content | ConvertFrom-Json }
Try-Request 'redirected' { Invoke-RestMethod http://localhost/away -UnixSocket $env:TEST_SOCKET }
Try-Request 'no proxy' { Invoke-RestMethod http://localhost/a -UnixSocket $env:TEST_SOCKET -Proxy http://127.0.0.1:9 }
Try-Request 'secure' { Invoke-RestMethod https://localhost/a -UnixSocket $env:TEST_SECURESOCKET -SkipCertificateCheck -Certificate $client }
Try-Request 'untrusted' { Invoke-RestMethod https://localhost/a -UnixSocket $env:TEST_SECURESOCKET }
Try-Request 'untrusted, another name' { Invoke-RestMethod https://some.host/a -UnixSocket $env:TEST_SECURESOCKET }
Try-Request 'not secure' { Invoke-RestMethod https://localhost/a -UnixSocket $env:TEST_SOCKET -SkipCertificateCheck }
Try-Request 'missing' { Invoke-RestMethod http://localhost/a -UnixSocket "$env:TEST_FOLDER/none.sock" }
Try-Request 'a folder' { Invoke-RestMethod http://localhost/a -UnixSocket $env:TEST_FOLDER }
Try-Request 'empty' { Invoke-RestMethod http://localhost/a -UnixSocket '' }
Try-Request 'too long' { Invoke-RestMethod http://localhost/a -UnixSocket ('x' * 108) }
Try-Request '$null' { Invoke-RestMethod http://localhost/a -UnixSocket $null }
Try-Request 'a table' { Invoke-RestMethod http://localhost/a -UnixSocket @{ a = 1 } }

'== HttpClient'
$accept = [System.Net.Http.HttpClientHandler]::DangerousAcceptAnyServerCertificateValidator
function Get-Text($handler) { [System.Net.Http.HttpClient]::new($handler).GetStringAsync($asking).GetAwaiter().GetResult() | ConvertFrom-Json }
function New-Handler($certificates) {
    $handler = [System.Net.Http.HttpClientHandler]::new()
    $handler.ServerCertificateCustomValidationCallback = $accept
    foreach ($each in $certificates) { $null = $handler.ClientCertificates.Add($each) }
    $handler
}
$handler = [System.Net.Http.HttpClientHandler]::new()
"$($handler.ClientCertificates.GetType().Name) $($handler.ClientCertificates.Count) $($handler.ClientCertificateOptions) $($handler.SslProtocols) $($handler.CheckCertificateRevocationList) $($null -eq $handler.ServerCertificateCustomValidationCallback)"
$handler.ServerCertificateCustomValidationCallback = { $true }
Try-Request 'a script block' { Get-Text $handler }
Try-Request 'any' { Get-Text (New-Handler) }
Try-Request 'the first that fits' { Get-Text (New-Handler @($bare, $server, $cipher, $client, $ec)) }
Try-Request 'none that fits' { Get-Text (New-Handler @($server, $cipher)) }

'== the older classes'
$request = [System.Net.WebRequest]::Create($asking)
"$($request.ClientCertificates.Count) $($null -eq $request.ServerCertificateValidationCallback) $($null -eq [System.Net.ServicePointManager]::ServerCertificateValidationCallback)"
Try-Request 'WebRequest' { $request.GetResponse() }
Try-Request 'WebClient' { [System.Net.WebClient]::new().DownloadString($asking) }
[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
Try-Request 'a callback' { [System.Net.WebClient]::new().DownloadString($asking) }
Try-Request 'a callback and WebRequest' { [System.Net.WebRequest]::Create($asking).GetResponse() }
Try-Request 'a callback and the cmdlets' { Invoke-RestMethod $asking }
Try-Request 'a callback and http' { [System.Net.WebClient]::new().DownloadString("http://127.0.0.1:$env:TEST_PLAIN/x") | ConvertFrom-Json }
[System.Net.ServicePointManager]::ServerCertificateValidationCallback = $null

'== SslStream'
function Open-Stream($validator, [string]$port = $env:TEST_ASKING) {
    $tcp = [System.Net.Sockets.TcpClient]::new('127.0.0.1', $port)
    , [System.Net.Security.SslStream]::new($tcp.GetStream(), $false, $validator)
}
# A request through the stream.
function Send-Request($stream) {
    $writer = [System.IO.StreamWriter]::new($stream)
    $writer.Write("GET /q HTTP/1.1`r`nHost: h`r`nConnection: close`r`n`r`n")
    $writer.Flush()
    ([System.IO.StreamReader]::new($stream).ReadToEnd() -split "`r`n")[-1] | ConvertFrom-Json
}
Try-Request 'what it says' {
    $stream = Open-Stream { $true }
    $stream.AuthenticateAsClient('localhost')
    $certificate = $stream.RemoteCertificate
    "$($certificate.GetType().Name) $($certificate.Subject) $($stream.IsAuthenticated) $($stream.IsEncrypted) $($stream.IsServer) $($stream.IsMutuallyAuthenticated) $($stream.SslProtocol) $($stream.CipherAlgorithm) $($stream.CipherStrength) $($stream.HashAlgorithm) $($stream.KeyExchangeAlgorithm) $($stream.NegotiatedCipherSuite) $($stream.CanRead) $($stream.CanSeek) $($stream.TargetHostName) $($stream.ReadTimeout)"
    $stream.Dispose()
}
Try-Request 'too late' { $stream = Open-Stream { $true }; $stream.AuthenticateAsClient('localhost'); $stream.Dispose(); $stream.ReadByte() }
Try-Request 'what the callback is given' {
    $stream = Open-Stream {
        param($sender, $certificate, $chain, $errors)
        $script:seen = "$($sender.GetType().Name) $($certificate.Subject) $($chain.GetType().Name) $($chain.ChainElements.Count) $($chain.ChainStatus[0].Status) $($chain.ChainStatus[0].StatusInformation) $errors"
        $true
    }
    $stream.AuthenticateAsClient('other.name')
    $seen
    $stream.Close()
}
Try-Request 'a request' { $stream = Open-Stream { $true }; $stream.AuthenticateAsClient('localhost'); Send-Request $stream }
Try-Request 'a certificate' {
    $stream = Open-Stream { $true }
    $stream.AuthenticateAsClient('localhost', [X509CertificateCollection]::new(@($client)), $false)
    "$($stream.IsMutuallyAuthenticated) $($stream.LocalCertificate.Subject)"
    Send-Request $stream
}
Try-Request 'a version' { $stream = Open-Stream { $true }; $stream.AuthenticateAsClient('localhost', $null, 'Tls12', $false); "$($stream.SslProtocol) $($stream.CipherAlgorithm) $($stream.KeyExchangeAlgorithm)" }
Try-Request 'no version' { $stream = Open-Stream { $true } $env:TEST_OLDER; $stream.AuthenticateAsClient('localhost', $null, 'Tls13', $false) }
Try-Request 'options' {
    $stream = Open-Stream
    $options = [System.Net.Security.SslClientAuthenticationOptions]::new()
    $options.TargetHost = 'localhost'
    $options.RemoteCertificateValidationCallback = { $true }
    $stream.AuthenticateAsClient($options)
    $stream.IsAuthenticated
}
Try-Request 'rejected' { (Open-Stream { $false }).AuthenticateAsClient('localhost') }
Try-Request 'untrusted' { (Open-Stream).AuthenticateAsClient('localhost') }
Try-Request 'untrusted, another name' { (Open-Stream).AuthenticateAsClient('other.name') }
Try-Request 'no TLS there' { (Open-Stream { $true } $env:TEST_PLAIN).AuthenticateAsClient('localhost') }
Try-Request 'too early' { (Open-Stream { $true }).ReadByte() }
