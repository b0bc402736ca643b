# Certificates with keys: files of .NET's and OpenSSL's making, files made here, requests, collections, Get-PfxCertificate.
using namespace System.Security.Cryptography
using namespace System.Security.Cryptography.X509Certificates
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

$fixtures = "$PSScriptRoot/fixtures"
$start = [DateTimeOffset]::new(2024, 1, 1, 0, 0, 0, [timespan]::Zero)
$padding = [RSASignaturePadding]::Pkcs1

# What is printed is compared as well.
function Show-Answers([string]$name, [scriptblock]$block) {
    "== $name"
    & $block
}
# What a certificate is, in one line.
function Show-Certificate($certificate) {
    $rsa = [RSACertificateExtensions]::GetRSAPrivateKey($certificate)
    $ec = [ECDsaCertificateExtensions]::GetECDsaPrivateKey($certificate)
    "$($certificate.GetType().Name) $($certificate.Subject) key $($certificate.HasPrivateKey) $rsa$ec"
}
function New-Certificate([string]$name, $key = [RSA]::Create(2048), [string[]]$purposes, [string]$usages) {
    $request = if ($key -is [RSA]) { [CertificateRequest]::new($name, $key, [HashAlgorithmName]::SHA256, $padding) }
    else { [CertificateRequest]::new($name, $key, [HashAlgorithmName]::SHA256) }
    if ($purposes) {
        $oids = [OidCollection]::new()
        foreach ($each in $purposes) { $null = $oids.Add([Oid]::new($each)) }
        $request.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($oids, $false))
    }
    if ($usages) { $request.CertificateExtensions.Add([X509KeyUsageExtension]::new($usages, $true)) }
    $request.CreateSelfSigned($start, $start.AddYears(50))
}
# Whether the key of a certificate signs what its public key accepts.
function Test-Key($certificate) {
    $data = [byte[]](1..40)
    $key = [RSACertificateExtensions]::GetRSAPrivateKey($certificate)
    if ($key) { return [RSACertificateExtensions]::GetRSAPublicKey($certificate).VerifyData($data, $key.SignData($data, 'SHA256', $padding), 'SHA256', $padding) }
    $key = [ECDsaCertificateExtensions]::GetECDsaPrivateKey($certificate)
    [ECDsaCertificateExtensions]::GetECDsaPublicKey($certificate).VerifyData($data, $key.SignData($data, 'SHA256'), 'SHA256')
}
$rsa = New-Certificate 'CN=rsa, O="A, B"'
$ec = New-Certificate 'CN=ec' ([ECDsa]::Create([ECCurve+NamedCurves]::nistP256))

Describe 'Files with keys' -Tag CI {
    It 'are read: <file>' -TestCases @(
        @{ file = 'triple-des.pfx'; password = 'pass' }, @{ file = 'aes.pfx'; password = "zo$([char]0xeb)$([char]0x2603)" }
        @{ file = 'no-password.pfx'; password = '' }, @{ file = 'rc2.pfx'; password = 'pass' }
    ) {
        param($file, $password)
        $read = [X509Certificate2]::new("$fixtures/$file", $password)
        Show-Certificate $read | Should -BeExactly 'X509Certificate2 CN=Document, O=Tests key True System.Security.Cryptography.RSAOpenSsl'
        Test-Key $read | Should -BeTrue
        $read.RawData.Length -eq [X509Certificate2]::new("$fixtures/document.pem").RawData.Length | Should -BeTrue
        $read.Thumbprint | Should -BeExactly ([X509Certificate2]::new("$fixtures/document.pem")).Thumbprint
    }
    It 'are written and read again: <name>' -TestCases @(
        @{ name = 'RSA'; certificate = $rsa; shown = 'X509Certificate2 CN=rsa, O="A, B" key True System.Security.Cryptography.RSAOpenSsl' }
        @{ name = 'EC'; certificate = $ec; shown = 'X509Certificate2 CN=ec key True System.Security.Cryptography.ECDsaOpenSsl' }
    ) {
        param($name, $certificate, $shown)
        $secret = ConvertTo-SecureString 'secret' -AsPlainText -Force
        $ways = @(
            ($certificate.Export('Pfx', 'secret'), 'secret'), ($certificate.Export('Pkcs12', $secret), $secret), ($certificate.Export('Pfx'), ''),
            ($certificate.ExportPkcs12([Pkcs12ExportPbeParameters]::Pbes2Aes256Sha256, 'secret'), 'secret'), ($certificate.ExportPkcs12('Pkcs12TripleDesSha1', 'secret'), 'secret')
        )
        foreach ($way in $ways) {
            $read = [X509Certificate2]::new([byte[]]$way[0], $way[1])
            Show-Certificate $read | Should -BeExactly $shown
            Test-Key $read | Should -BeTrue
        }
        [X509Certificate2]::GetCertContentType([byte[]]$ways[0][0]) | Should -Be 'Pfx'
    }
    It 'are opened by the loader' {
        Show-Certificate ([X509CertificateLoader]::LoadPkcs12FromFile("$fixtures/triple-des.pfx", 'pass')) | Should -BeLike '*key True*'
        Show-Certificate ([X509CertificateLoader]::LoadPkcs12([IO.File]::ReadAllBytes("$fixtures/triple-des.pfx"), 'pass', 'Exportable')) | Should -BeLike '*key True*'
        Show-Certificate ([X509CertificateLoader]::LoadCertificateFromFile("$fixtures/document.pem")) | Should -BeLike '*key False*'
        [X509CertificateLoader]::LoadPkcs12CollectionFromFile("$fixtures/triple-des.pfx", 'pass').Count | Should -Be 1
    }
    Show-Answers 'say what is wrong' {
        foreach ($block in @(
                { [X509Certificate2]::new("$fixtures/triple-des.pfx", 'wrong') }
                { [X509Certificate2]::new("$fixtures/triple-des.pfx") }
                { [X509Certificate2]::new("$fixtures/none.pfx", 'x') }
                { [X509Certificate2]::new([byte[]](1, 2, 3), 'x') }
                { [X509CertificateLoader]::LoadPkcs12FromFile("$fixtures/document.pem", 'x') }
                { [X509CertificateLoader]::LoadCertificateFromFile("$fixtures/triple-des.pfx") }
                { [X509CertificateLoader]::LoadPkcs12FromFile('', 'x') }
                { [X509Certificate2]::new("$fixtures/triple-des.pfx", 'pass', 'PersistKeySet,EphemeralKeySet') }
                { $rsa.Export('Pkcs7') }
                { $rsa.Export('SerializedCert') }
            )) {
            try { $null = & $block; 'nothing' } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.InnerException.Message)" }
        }
    }
}

Describe 'Keys beside certificates' -Tag CI {
    BeforeAll {
        $rsaPem = [RSACertificateExtensions]::GetRSAPrivateKey($rsa).ExportPkcs8PrivateKeyPem()
        $rsaOwnPem = [RSACertificateExtensions]::GetRSAPrivateKey($rsa).ExportRSAPrivateKeyPem()
        $ecPem = [ECDsaCertificateExtensions]::GetECDsaPrivateKey($ec).ExportECPrivateKeyPem()
    }
    It 'come in PEM' {
        Test-Key ([X509Certificate2]::CreateFromPem($rsa.ExportCertificatePem(), $rsaPem)) | Should -BeTrue
        Test-Key ([X509Certificate2]::CreateFromPem($rsa.ExportCertificatePem(), $rsaOwnPem)) | Should -BeTrue
        Test-Key ([X509Certificate2]::CreateFromPem($ec.ExportCertificatePem(), $ecPem)) | Should -BeTrue
        [X509Certificate2]::CreateFromPem($ec.ExportCertificatePem()).HasPrivateKey | Should -BeFalse
        $file = "$(Get-TestDrive)/both.pem"
        Set-Content $file $rsa.ExportCertificatePem(), $rsaPem
        Test-Key ([X509Certificate2]::CreateFromPemFile($file)) | Should -BeTrue
    }
    It 'are given to a certificate' {
        $bare = [X509Certificate2]::new($rsa.RawData)
        $bare.HasPrivateKey | Should -BeFalse
        Test-Key ([RSACertificateExtensions]::CopyWithPrivateKey($bare, [RSACertificateExtensions]::GetRSAPrivateKey($rsa))) | Should -BeTrue
        Test-Key ([ECDsaCertificateExtensions]::CopyWithPrivateKey([X509Certificate2]::new($ec.RawData), [ECDsaCertificateExtensions]::GetECDsaPrivateKey($ec))) | Should -BeTrue
    }
    Show-Answers 'have to fit' {
        foreach ($block in @(
                { [X509Certificate2]::CreateFromPem($rsa.ExportCertificatePem(), [RSA]::Create(2048).ExportPkcs8PrivateKeyPem()) }
                { [X509Certificate2]::CreateFromPem($rsa.ExportCertificatePem(), 'no key') }
                { [X509Certificate2]::CreateFromPem('no certificate') }
                { [RSACertificateExtensions]::CopyWithPrivateKey($rsa, [RSACertificateExtensions]::GetRSAPrivateKey($rsa)) }
                { [RSACertificateExtensions]::CopyWithPrivateKey([X509Certificate2]::new($rsa.RawData), [RSA]::Create(2048)) }
                { [RSACertificateExtensions]::CopyWithPrivateKey([X509Certificate2]::new($ec.RawData), [RSA]::Create(2048)) }
            )) {
            try { $null = & $block; 'nothing' } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.InnerException.Message)" }
        }
    }
}

Describe 'Requests' -Tag CI {
    Show-Answers 'make certificates with extensions' {
        $request = [CertificateRequest]::new('CN=a.example, O=Tests', [RSA]::Create(2048), [HashAlgorithmName]::SHA384, $padding)
        $names = [SubjectAlternativeNameBuilder]::new()
        $names.AddDnsName('a.example'); $names.AddIpAddress([ipaddress]'10.0.0.1'); $names.AddEmailAddress('x@y.example'); $names.AddUri('http://q.example/')
        $oids = [OidCollection]::new()
        $null = $oids.Add([Oid]::new('1.3.6.1.5.5.7.3.1')); $null = $oids.Add([Oid]::new('1.3.6.1.4.1.311.80.1'))
        $request.CertificateExtensions.Add($names.Build())
        $request.CertificateExtensions.Add([X509KeyUsageExtension]::new('KeyCertSign,DigitalSignature,DecipherOnly', $true))
        $request.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($oids, $false))
        $request.CertificateExtensions.Add([X509BasicConstraintsExtension]::new($true, $true, 2, $true))
        $request.CertificateExtensions.Add([X509SubjectKeyIdentifierExtension]::new('0102ff', $false))
        $root = $request.CreateSelfSigned($start, $start.AddYears(40))
        "$($root.Version) $($root.SignatureAlgorithm.FriendlyName) $($root.Issuer) $($root.NotBefore.ToUniversalTime().ToString('s')) $($root.NotAfter.ToUniversalTime().ToString('s'))"
        $root.Extensions | ForEach-Object { "$($_.GetType().Name) $($_.Oid.Value) $($_.Oid.FriendlyName) $($_.Critical) $([Convert]::ToHexString($_.RawData)) $($_.Format($false))" }
        $root.Extensions['2.5.29.37'].EnhancedKeyUsages | ForEach-Object { "$($_.Value) $($_.FriendlyName)" }
        "$($root.Extensions['2.5.29.15'].KeyUsages) | $($root.Extensions[3].PathLengthConstraint) | $($root.Extensions['2.5.29.14'].SubjectKeyIdentifier)"
        $leaf = [CertificateRequest]::new('CN=leaf', [RSA]::Create(2048), [HashAlgorithmName]::SHA256, $padding).Create($root, $start.AddDays(1), $start.AddYears(1), [byte[]](1, 2, 3))
        "$($leaf.Subject) of $($leaf.Issuer) $($leaf.SerialNumber) $($leaf.HasPrivateKey) $($leaf.Extensions.Count)"
        ($root.GetNameInfo('DnsName', $false), $root.GetNameInfo('EmailName', $false), $root.GetNameInfo('UrlName', $false), $root.GetNameInfo('SimpleName', $true)) -join ' '
    }
    Show-Answers 'ask others to sign' {
        $request = [CertificateRequest]::new('CN=x', [RSA]::Create(2048), [HashAlgorithmName]::SHA256, $padding)
        $request.CreateSigningRequestPem().Split("`n")[0]
    }
    Show-Answers 'refuse' {
        foreach ($block in @(
                { [CertificateRequest]::new('CN=x', [RSA]::Create(2048), 'SHA256', $padding).CreateSelfSigned($start, $start.AddDays(-1)) }
                { [CertificateRequest]::new('nonsense', [RSA]::Create(2048), 'SHA256', $padding) }
                { [CertificateRequest]::new('CN=x', [RSA]::Create(2048), 'SHA256', $padding).Create($rsa, $start, $start.AddDays(1), [byte[]](1)) }
            )) {
            try { $null = & $block; 'nothing' } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.InnerException.Message)" }
        }
    }
    Show-Answers 'know names' {
        foreach ($name in 'CN=a', 'cn=a,ou=b;o=c', 'C=US, S=State, CN=name, E=x@y.z', 'CN="a b", DC=x', 'OID.1.2.3=zz', "CN=$([char]0xe9)", '', 'CN=*.x.y') {
            $made = [X500DistinguishedName]::new($name)
            "$name => $($made.Name) $([Convert]::ToHexString($made.RawData))"
        }
    }
}

Describe 'Collections' -Tag CI {
    Show-Answers 'find' {
        $client = New-Certificate 'CN=Client One, O=Tests' -purposes '1.3.6.1.5.5.7.3.2' -usages DigitalSignature
        $all = [X509Certificate2Collection]::new(@($rsa, $ec, $client))
        foreach ($what in @(
                ('FindByThumbprint', $rsa.Thumbprint.ToLower()), ('FindBySubjectName', 'tests'), ('FindBySubjectDistinguishedName', 'cn=ec'), ('FindByIssuerName', 'client'),
                ('FindBySerialNumber', $ec.SerialNumber), ('FindByTimeValid', [datetime]::new(2030, 1, 1)), ('FindByTimeExpired', [datetime]::new(2090, 1, 1)), ('FindByTimeNotYetValid', [datetime]::new(2020, 1, 1)),
                ('FindByExtension', '2.5.29.37'), ('FindByApplicationPolicy', '1.3.6.1.5.5.7.3.1'), ('FindByKeyUsage', 'KeyEncipherment'), ('FindByKeyUsage', 128),
                ('FindByExtension', 'nonsense'), ('FindByThumbprint', 5)
            )) {
            try { "$($what[0]): $(@($all.Find($what[0], $what[1], $false)).Subject -join ' | ')" } catch { "$($what[0]): $($_.Exception.InnerException.Message)" }
        }
    }
    It 'grow and shrink' {
        $all = [X509Certificate2Collection]::new($rsa)
        $all.Add($ec) | Should -Be 1
        $all.Contains([X509Certificate2]::new($ec.RawData)) | Should -BeTrue
        $all.IndexOf($ec) | Should -Be 1
        $all.Remove($rsa)
        $all.Count | Should -Be 1
        { $all.Remove($rsa) } | Should -Throw -ErrorId ArgumentException
        $all.Import("$fixtures/triple-des.pfx", 'pass', 'DefaultKeySet')
        $all.ImportFromPem($rsa.ExportCertificatePem())
        $all.Subject -join ' | ' | Should -BeExactly 'CN=ec | CN=Document, O=Tests | CN=rsa, O="A, B"'
        $pfx = [X509Certificate2Collection]::new()
        $pfx.Import($all.Export('Pfx', 'x'), 'x', 'Exportable')
        ($pfx | Sort-Object Subject | ForEach-Object HasPrivateKey) -join ' ' | Should -Be 'True True False'
        $p7 = [X509Certificate2Collection]::new()
        $p7.Import($all.Export('Pkcs7'))
        $p7.Count | Should -Be 3
        @($all.ExportCertificatePems() -split '-----BEGIN').Count | Should -Be 4
    }
}

Describe 'ECDsa' -Tag CI {
    It 'signs and verifies' {
        $key = [ECDsa]::Create([ECCurve]::CreateFromFriendlyName('nistP384'))
        "$($key.KeySize) $($key.SignatureAlgorithm) $([ECDsa]::Create().KeySize) $($key.GetType().BaseType.Name)" | Should -BeExactly '384 ECDsa 521 ECDsa'
        $data = [byte[]](1..9)
        $signature = $key.SignData($data, 'SHA384')
        $signature.Length | Should -Be 96
        $key.VerifyData($data, $signature, 'SHA384') | Should -BeTrue
        $key.VerifyData([byte[]](1..8), $signature, 'SHA384') | Should -BeFalse
        $other = [ECDsa]::Create()
        $other.ImportFromPem($key.ExportSubjectPublicKeyInfoPem())
        $other.VerifyData($data, $signature, 'SHA384') | Should -BeTrue
        { $other.SignData($data, 'SHA384') } | Should -Throw
        $read = 0
        $other.ImportPkcs8PrivateKey($key.ExportPkcs8PrivateKey(), [ref]$read)
        $other.VerifyData($data, $other.SignData($data, 'SHA384', 'Rfc3279DerSequence'), 'SHA384', 'Rfc3279DerSequence') | Should -BeTrue
    }
}

Describe 'Get-PfxCertificate' -Tag CI {
    BeforeAll { $secret = ConvertTo-SecureString 'pass' -AsPlainText -Force }
    It 'reads files' {
        (Get-PfxCertificate "$fixtures/triple-des.pfx" -Password $secret).HasPrivateKey | Should -BeTrue
        (Get-PfxCertificate -LiteralPath "$fixtures/document.pem").Subject | Should -BeExactly 'CN=Document, O=Tests'
        (Get-PfxCertificate "$fixtures/no-password.pfx" -NoPromptForPassword).HasPrivateKey | Should -BeTrue
        @(Get-PfxCertificate "$fixtures/*2.pfx", "$fixtures/triple-des.pfx" -Password $secret).Count | Should -Be 2
        @(Get-ChildItem "$fixtures/document.pem" | Get-PfxCertificate).Count | Should -Be 1
        @(Get-PfxCertificate "$fixtures/none*.pfx").Count | Should -Be 0
    }
    Show-Answers 'says what is wrong' {
        Get-Answer { Get-PfxCertificate "$fixtures/none.pfx" }
        Get-Answer { (Get-PfxCertificate "$fixtures/document.pem", "$fixtures/none.pfx").Subject }
        Get-Answer { Get-PfxCertificate "$fixtures/triple-des.pfx" -NoPromptForPassword }
        Get-Answer { Get-PfxCertificate "$fixtures/triple-des.pfx" -Password (ConvertTo-SecureString 'wrong' -AsPlainText -Force) }
        Get-Answer { Get-PfxCertificate "$fixtures/message.txt" -NoPromptForPassword }
        Get-Answer { Get-PfxCertificate $fixtures }
        Get-Answer { Get-PfxCertificate '' }
    }
}

Write-TestSummary
