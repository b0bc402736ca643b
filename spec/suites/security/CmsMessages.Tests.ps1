# Messages encrypted for the owners of certificates: the three cmdlets and EnvelopedCms.
using namespace System.Security.Cryptography
using namespace System.Security.Cryptography.Pkcs
using namespace System.Security.Cryptography.X509Certificates
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

$fixtures = "$PSScriptRoot/fixtures"
$start = [DateTimeOffset]::new(2024, 1, 1, 0, 0, 0, [timespan]::Zero)

function New-Certificate([string]$name, [string[]]$purposes, [string]$usages) {
    $request = [CertificateRequest]::new("CN=$name", [RSA]::Create(2048), [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
    if ($purposes) {
        $oids = [OidCollection]::new()
        foreach ($each in $purposes) { $null = $oids.Add([Oid]::new($each)) }
        $request.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($oids, $false))
    }
    if ($usages) { $request.CertificateExtensions.Add([X509KeyUsageExtension]::new($usages, $true)) }
    $request.CertificateExtensions.Add([X509SubjectKeyIdentifierExtension]::new($request.PublicKey, $false))
    $request.CreateSelfSigned($start, $start.AddYears(50))
}
$document = '1.3.6.1.4.1.311.80.1'
$one = New-Certificate one $document KeyEncipherment
$two = New-Certificate two $document DataEncipherment
$other = New-Certificate other '1.3.6.1.5.5.7.3.2' KeyEncipherment
$signer = New-Certificate signer $document DigitalSignature
$plain = New-Certificate plain
$folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'cms-' + [guid]::NewGuid().ToString('n'))
$null = New-Item -ItemType Directory $folder, "$folder/one", "$folder/several"
[IO.File]::WriteAllBytes("$folder/one/one.pfx", $one.Export('Pfx'))
foreach ($each in $one, $two) { Set-Content "$folder/several/$($each.GetNameInfo('SimpleName', $false)).pem" $each.ExportCertificatePem() }
Set-Content "$folder/plain.pem" $plain.ExportCertificatePem()

# Text with its line ends to be seen.
function Show-Text($text) { "$text" -replace "`r", '\r' -replace "`n", '\n' }
# An error in full, but for what is made anew in every run.
function Show-Error([scriptblock]$block) {
    try { $null = & $block; 'nothing' }
    catch {
        $text = "$($_.FullyQualifiedErrorId -replace ',.*') $($_.Exception.GetType().Name) $($_.CategoryInfo.Category): $($_.Exception.Message)"
        $text.Replace($folder, 'FOLDER') -replace '[0-9A-F]{40}', 'THUMBPRINT'
    }
}
$message = Protect-CmsMessage -To $one -Content 'hello'

Describe 'Messages' -Tag CI {
    It 'of PowerShell are read' {
        $key = [X509Certificate2]::CreateFromPemFile("$fixtures/document.pem", "$fixtures/../../../http/fixtures/key.pem")
        Unprotect-CmsMessage -Path "$fixtures/message.txt" -To $key | Should -BeExactly "from PowerShell: zo$([char]0xeb)"
        $read = Get-CmsMessage -LiteralPath "$fixtures/message.txt"
        "$($read.Version) $($read.RecipientInfos.Count) $($read.Recipients[0].IssuerName) $($read.Recipients[0].SerialNumber -eq $key.SerialNumber)" | Should -BeExactly '0 1 CN=Document, O=Tests True'
        "$($read.ContentEncryptionAlgorithm.Oid.FriendlyName) $($read.RecipientInfos[0].KeyEncryptionAlgorithm.Oid.FriendlyName) $($read.ContentInfo.ContentType.Value)" | Should -BeExactly 'aes256 RSA 1.2.840.113549.1.7.1'
    }
    It 'look like PowerShell''s' {
        $lines = $message -split "`n"
        $lines[0] | Should -BeExactly '-----BEGIN CMS-----'
        $lines[1] | Should -Match '^MII[\w+/]{73}\r$'
        $message.EndsWith("`n-----END CMS-----") | Should -BeTrue
        $lines[-2] | Should -Match '=?$'
    }
    It 'give back what was put in: <name>' -TestCases @(
        @{ name = 'text'; content = "zo$([char]0xeb) $([char]0x2603)"; expected = "zo$([char]0xeb) $([char]0x2603)" }
        @{ name = 'several'; content = 'a', 'b', 'c'; expected = 'a\nb\nc' }, @{ name = 'a number'; content = 5; expected = '5' }
        @{ name = 'an object'; content = [pscustomobject]@{ a = 1; b = 2 }; expected = 'a b\n- -\n1 2\n' }
        @{ name = 'lines'; content = "x`r`ny`n"; expected = 'x\r\ny\n' }
    ) {
        param($name, $content, $expected)
        $made = Protect-CmsMessage -To $one -Content $content
        Show-Text (Unprotect-CmsMessage -Content $made -To $one) | Should -BeExactly $expected
    }
    It 'are made of what comes through the pipeline' {
        $made = 'first', 'second' | Protect-CmsMessage -To $one
        @($made).Count | Should -Be 1
        Show-Text ($made | Unprotect-CmsMessage -To $one) | Should -BeExactly 'first\nsecond'
        Show-Text ($made -split "`r?`n" | Unprotect-CmsMessage -To $one) | Should -BeExactly 'first\nsecond'
        Protect-CmsMessage -To $one -Content '' | Should -BeExactly ''
        Protect-CmsMessage -To $one -Content $null | Should -BeExactly ''
    }
    It 'may stand in other text' {
        Show-Text (Unprotect-CmsMessage -Content "before`n$message`nafter" -To $one -IncludeContext) | Should -BeExactly 'before\nhello\nafter'
        Unprotect-CmsMessage -Content "before`n$message`nafter" -To $one | Should -BeExactly 'hello'
        Unprotect-CmsMessage -Content 'nothing' -IncludeContext | Should -BeExactly 'nothing'
        (Get-CmsMessage -Content "before`n$message").Content | Should -BeExactly "before`n$message"
    }
    It 'go to files and come from files' {
        Set-Content "$folder/in.txt" 'line 1', 'line 2'
        [IO.File]::WriteAllBytes("$folder/in.bin", [byte[]](0, 255, 65, 195, 40))
        Protect-CmsMessage -To $one -Path "$folder/in.txt" -OutFile "$folder/out.cms" | Should -Be $null
        [IO.File]::ReadAllBytes("$folder/out.cms")[-1] | Should -Be 45
        Show-Text (Unprotect-CmsMessage -LiteralPath "$folder/out.cms" -To $one) | Should -BeExactly 'line 1\nline 2\n'
        [Convert]::ToHexString([Text.Encoding]::UTF8.GetBytes((Unprotect-CmsMessage -To $one -Content (Protect-CmsMessage -To $one -LiteralPath "$folder/in.bin")))) | Should -BeExactly '00EFBFBD41EFBFBD28'
        (Protect-CmsMessage -To $one -Path "$folder/in.t*").Length -gt 0 | Should -BeTrue
    }
    It 'have several recipients' {
        $made = Protect-CmsMessage -To $one, "$folder/several/two.pem" -Content both
        (Get-CmsMessage -Content $made).Recipients.Count | Should -Be 2
        Unprotect-CmsMessage -Content $made -To $two | Should -BeExactly both
        Unprotect-CmsMessage -Content $made -To $one | Should -BeExactly both
    }
    It 'take recipients by file, folder, text and object' {
        foreach ($to in "$folder/one/one.pfx", "$folder/one", "$folder/one/*", $one.ExportCertificatePem(), [System.Management.Automation.CmsMessageRecipient]::new($one), [System.Management.Automation.CmsMessageRecipient]::new("$folder/one/one.pfx")) {
            Unprotect-CmsMessage -Content (Protect-CmsMessage -To $to -Content x) -To $one | Should -BeExactly x
        }
        foreach ($to in "$folder/one/one.pfx", "$folder/one", "$folder/*/*.p*") { Unprotect-CmsMessage -Content $message -To $to | Should -BeExactly hello }
    }
}

'== what is wrong with recipients'
Show-Error { Protect-CmsMessage -To $other -Content x }
Show-Error { Protect-CmsMessage -To $signer -Content x }
Show-Error { Protect-CmsMessage -To $plain -Content x }
Show-Error { Protect-CmsMessage -To "$folder/plain.pem" -Content x }
Show-Error { Protect-CmsMessage -To $plain.ExportCertificatePem() -Content x }
Show-Error { Protect-CmsMessage -To "$folder/pl*.pem" -Content x }
Show-Error { Protect-CmsMessage -To "$folder/none.pem" -Content x }
Show-Error { Protect-CmsMessage -To "$folder/several" -Content x }
Show-Error { Protect-CmsMessage -To "$folder/several/*" -Content x }
Show-Error { Protect-CmsMessage -To env:PATH -Content x }
Show-Error { Protect-CmsMessage -To $one, nobody -Content x -OutFile "$folder/none.cms" }
Show-Error { Protect-CmsMessage -To $null -Content x }
Show-Error { Unprotect-CmsMessage -Content $message -To $two }
Show-Error { Unprotect-CmsMessage -Content $message -To $other }
Show-Error { Unprotect-CmsMessage -Content $message -To ([X509Certificate2]::new($one.RawData)) }
Show-Error { Unprotect-CmsMessage -Content $message -To "$folder/several/one.pem" }
Show-Error { Unprotect-CmsMessage -Content $message -To "$folder/none*" }
Show-Error { Unprotect-CmsMessage -Content $message }
Test-Path "$folder/none.cms"

'== what is wrong with messages and files'
Show-Error { Unprotect-CmsMessage -Content 'nothing here' -To $one }
Show-Error { Unprotect-CmsMessage -Content '' }
Show-Error { Get-CmsMessage -Content 'nothing here' }
Show-Error { Get-CmsMessage -Content "-----BEGIN CMS-----`nAAAA`n-----END CMS-----" }
Show-Error { Get-CmsMessage -Content "-----BEGIN CMS-----`n!!!!`n-----END CMS-----" }
Show-Error { Get-CmsMessage -Content "-----BEGIN CMS-----`nAAAA`n" }
Show-Error { Get-CmsMessage -Path "$folder/none.txt" }
Show-Error { Protect-CmsMessage -To $one -Path "$folder/none.txt" }
Show-Error { Protect-CmsMessage -To $one -Path "$folder/in.*" }
Show-Error { Protect-CmsMessage -To $one -LiteralPath "$folder/in.*" }
Show-Error { Protect-CmsMessage -To $one -Content x -OutFile "$folder/none/out.cms" }
Show-Error { Unprotect-CmsMessage -EventLogRecord 5 }

Describe 'EnvelopedCms' -Tag CI {
    It 'encrypts and decrypts' {
        foreach ($recipient in [CmsRecipient]::new($one), [CmsRecipient]::new('SubjectKeyIdentifier', $one)) {
            $made = [EnvelopedCms]::new([ContentInfo]::new([byte[]](1..20)))
            $made.Encrypt($recipient)
            $read = [EnvelopedCms]::new()
            $read.Decode($made.Encode())
            $read.RecipientInfos[0].RecipientIdentifier.MatchesCertificate($one) | Should -BeTrue
            $read.RecipientInfos[0].RecipientIdentifier.MatchesCertificate($two) | Should -BeFalse
            $read.Decrypt([X509Certificate2Collection]::new($one))
            "$($read.ContentInfo.Content)" | Should -BeExactly "$(1..20)"
        }
        "$($read.Version) $($read.RecipientInfos[0].Version) $($read.RecipientInfos[0].RecipientIdentifier.Type)" | Should -BeExactly '2 2 SubjectKeyIdentifier'
        $read.RecipientInfos[0].RecipientIdentifier.Value | Should -BeExactly $one.Extensions['2.5.29.14'].SubjectKeyIdentifier
    }
    It 'knows other algorithms: <oid>' -TestCases @(@{ oid = '2.16.840.1.101.3.4.1.2' }, @{ oid = '2.16.840.1.101.3.4.1.22' }, @{ oid = '1.2.840.113549.3.7' }) {
        param($oid)
        $made = [EnvelopedCms]::new([ContentInfo]::new([byte[]](1..33)), [AlgorithmIdentifier]::new([Oid]::new($oid)))
        $made.Encrypt([CmsRecipientCollection]::new([CmsRecipient]::new($one)))
        $read = [EnvelopedCms]::new()
        $read.Decode($made.Encode())
        $read.ContentEncryptionAlgorithm.Oid.Value | Should -BeExactly $oid
        $read.Decrypt([X509Certificate2Collection]::new($one))
        $read.ContentInfo.Content.Count | Should -Be 33
    }
    It 'refuses' {
        { [EnvelopedCms]::new().Encode() } | Should -Throw -ErrorId InvalidOperationException
        { [EnvelopedCms]::new().Decrypt() } | Should -Throw -ErrorId InvalidOperationException
        { [EnvelopedCms]::new().Decode([byte[]](1, 2)) } | Should -Throw -ErrorId CryptographicException
        { [EnvelopedCms]::new().Decode($one.RawData) } | Should -Throw -ErrorId CryptographicException
        $made = [EnvelopedCms]::new([ContentInfo]::new([byte[]](1..20)))
        $made.Encrypt([CmsRecipient]::new($one))
        $read = [EnvelopedCms]::new()
        $read.Decode($made.Encode())
        { $read.Decrypt([X509Certificate2Collection]::new($two)) } | Should -Throw -ErrorId CryptographicException
    }
}

Remove-Item -Recurse -Force $folder
Write-TestSummary
