# For suites whose tests are a piece of code and what it gives.

# What the code gives, as text; an error by its id.
function Get-Answer([scriptblock]$code) {
    $answers = try { & $code 2>&1 } catch { $_ }
    @(foreach ($answer in $answers) {
            if ($null -eq $answer) { '$null' } elseif ($answer -is [System.Management.Automation.ErrorRecord]) { "error $($answer.FullyQualifiedErrorId)" } else { "$answer" }
        }) -join ' | '
}
