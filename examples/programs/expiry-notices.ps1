# Writes the bodies of password-expiry mails. Nothing is sent: each message is printed.
param([datetime] $Today = '2024-04-02', [int[]] $Notify = (14, 7, 3, 1, 0))

$policy = @{ MaxAgeDays = 90; Grace = 5 }
$accounts = @(
    @{ Login = 'alovelace'; Name = 'Ada'; Changed = '2024-01-10'; Mail = 'ada@corp.example'; Language = 'en' }
    @{ Login = 'bstone'; Name = 'Bob'; Changed = '2024-01-04'; Mail = 'bob@corp.example'; Language = 'en' }
    @{ Login = 'cdubois'; Name = 'Chloé'; Changed = '2024-01-09'; Mail = 'chloe@corp.example'; Language = 'fr' }
    @{ Login = 'dorlov'; Name = 'Dmitri'; Changed = '2024-03-20'; Mail = 'dmitri@corp.example'; Language = 'en' }
    @{ Login = 'svc_sync'; Name = 'Sync'; Changed = '2023-01-01'; Mail = $null; Language = 'en' }
    @{ Login = 'ghall'; Name = 'Grace'; Changed = '2024-01-01'; Mail = 'grace@corp.example'; Language = 'en' }
) | ForEach-Object { [pscustomobject]$_ }

$subjects = @{
    en = { param($days) if ($days -lt 0) { 'Your password has expired' } elseif ($days -eq 0) { 'Your password expires today' } else { "Your password expires in $days day$(if ($days -ne 1) { 's' })" } }
    fr = { param($days) "Votre mot de passe expire dans $days jours" }
}

function New-Notice {
    param([Parameter(ValueFromPipeline)] $Account)
    process {
        $expires = ([datetime]$Account.Changed).AddDays($policy.MaxAgeDays)
        $left = ($expires - $Today).Days
        if ($left -notin $Notify -and -not ($left -lt 0 -and -$left -le $policy.Grace)) { return }
        if (-not $Account.Mail) { Write-Warning "$($Account.Login) has no mail address"; return }
        $subject = & $subjects[$Account.Language] $left
        $line = '-' * [math]::Min(60, $subject.Length)
        $body = @"
To: $($Account.Mail)
Subject: $subject
$line
Hello $($Account.Name),

the password of "$($Account.Login)" was last changed on $(([datetime]$Account.Changed).ToString('d MMMM yyyy', [cultureinfo]::InvariantCulture)).
$(if ($left -ge 0) { "It is valid until $($expires.ToString('dddd, d MMMM', [cultureinfo]::InvariantCulture))." } else { "It expired $(-$left) days ago; the account is locked in $($policy.Grace + $left) days." })

Cost of a reset at the help desk: `$25. Do it yourself: https://password.example/?u=$([uri]::EscapeDataString($Account.Login))
"@
        [pscustomobject]@{ Login = $Account.Login; Left = $left; Body = $body }
    }
}

$notices = $accounts | New-Notice 3>&1
foreach ($notice in $notices | Where-Object { $_ -isnot [System.Management.Automation.WarningRecord] } | Sort-Object Left) {
    $notice.Body
    '=' * 60
}
$template = @'
{0} notices on {1:yyyy-MM-dd}; next run sees {2}.
Literal: $notices "quoted" 'single'
'@
$later = $accounts | Where-Object { ([datetime]$_.Changed).AddDays($policy.MaxAgeDays - 1) -gt $Today } | Sort-Object Changed
$template -f @($notices).Count, $Today, ($later.Login -join ', ')
