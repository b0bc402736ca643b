# Preferences and -ErrorAction everywhere, $?, $Error, traps, exits of loops, data sections, switch in all its forms.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

function Write-Both { [CmdletBinding()] param() Write-Error 'e'; 'after' }
function Write-Stop { [CmdletBinding()] param() throw 'thrown' }
function Write-Term { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('term'), 'TermId', 'InvalidData', 'target')) }
function Write-NonTerm { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$In) process { $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new("nt$In"), 'NtId', 'InvalidData', $In)); $In } }

Describe 'ErrorAction' {
    It '<code>' -TestCases @(
        @{ code = { Write-Both -ErrorAction SilentlyContinue }; expected = 'after' }
        @{ code = { Write-Both -ErrorAction Ignore; $Error.Clear(); Write-Both -ErrorAction Ignore; $Error.Count }; expected = 'after | after | 0' }
        @{ code = { Write-Both -ErrorAction Stop }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException,Write-Both' }
        @{ code = { Write-Both -ErrorAction Continue }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException,Write-Both | after' }
        @{ code = { Write-Both -EA 0 }; expected = 'after' }
        @{ code = { Write-Both -ErrorAction Bogus }; expected = 'error CannotConvertArgumentNoMessage,Write-Both' }
        @{ code = { Write-Both -ErrorAction Suspend }; expected = 'error ParameterBindingFailed,Write-Both' }
        @{ code = { Write-Both -ErrorAction $null }; expected = 'error ParameterBindingFailed,Write-Both' }
        @{ code = { Write-Stop -ErrorAction SilentlyContinue; 'next' }; expected = 'error thrown' }
        @{ code = { Write-Stop -ErrorAction Ignore; 'next' }; expected = 'error thrown' }
        @{ code = { Write-Term -ErrorAction SilentlyContinue; 'next' }; expected = 'error TermId,Write-Term' }
        @{ code = { try { Write-Term -ErrorAction SilentlyContinue } catch { "caught $($_.FullyQualifiedErrorId)" } }; expected = 'caught TermId,Write-Term' }
        @{ code = { try { Write-Both -ErrorAction Stop } catch { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId } }; expected = 'WriteErrorException | Microsoft.PowerShell.Commands.WriteErrorException,Write-Both' }
        @{ code = { 1, 2 | Write-NonTerm -ErrorAction Stop }; expected = 'error NtId,Write-NonTerm' }
        @{ code = { 1, 2 | Write-NonTerm -ErrorAction SilentlyContinue -ErrorVariable ev; $ev.Count; $ev[1].TargetObject }; expected = '1 | 2 | 2 | 2' }
        @{ code = { $ErrorActionPreference = 'Stop'; Write-Both }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException,Write-Both' }
        @{ code = { $ErrorActionPreference = 'SilentlyContinue'; Write-Both; Get-Item no-such-item; 1 / 0; 'end' }; expected = 'after | error RuntimeException' }
        @{ code = { $ErrorActionPreference = 'Ignore'; Write-Both; 'end' }; expected = 'after | end' }
        @{ code = { $ErrorActionPreference = 'Bogus' }; expected = '' }
        @{ code = { $ErrorActionPreference = 'Stop'; & { $ErrorActionPreference = 'Continue'; Write-Both } }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException,Write-Both | after' }
        @{ code = { & { $ErrorActionPreference = 'Stop'; 1 / 0; 'no' } }; expected = 'error RuntimeException' }
        @{ code = { & { $ErrorActionPreference = 'Stop'; Get-Item no-such-item; 'no' } }; expected = 'error PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand' }
        @{ code = { & { $ErrorActionPreference = 'Stop'; Write-Both -ErrorAction Continue } }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException,Write-Both | after' }
        @{ code = { & { Get-Item no-such-item -ErrorAction SilentlyContinue; $? } }; expected = 'False' }
        @{ code = { Get-Item no-such-item 2>$null; $? }; expected = 'False' }
        @{ code = { Write-Both 2>$null; $? }; expected = 'after | True' }
        @{ code = { & { throw 'x' } ; 'not reached' }; expected = 'error x' }
        @{ code = { 1 / 0; $? }; expected = 'error RuntimeException' }
        @{ code = { $x = 1; $? }; expected = 'True' }
        @{ code = { (Get-Item no-such-item 2>$null); $? }; expected = 'False' }
        @{ code = { $(Get-Item no-such-item 2>$null); $? }; expected = 'False' }
        @{ code = { $null = Get-Item no-such-item 2>$null; $? }; expected = 'False' }
        @{ code = { sh -c 'exit 3'; $?; $LASTEXITCODE }; expected = 'False | 3' }
        @{ code = { sh -c 'exit 0'; $?; $LASTEXITCODE }; expected = 'True | 0' }
        @{ code = { $PSNativeCommandUseErrorActionPreference = $true; $ErrorActionPreference = 'Stop'; sh -c 'exit 4'; 'no' }; expected = 'error ProgramExitedWithNonZeroCode' }
        @{ code = { $Error.Clear(); 1 / 0; Get-Item no-such-item; $Error.Count; $Error[0].FullyQualifiedErrorId }; expected = 'error RuntimeException' }
        @{ code = { $Error.Clear(); try { throw 'a' } catch { }; $Error.Count; "$($Error[0])" }; expected = '1 | a' }
        @{ code = { $Error.GetType().Name; $MaximumErrorCount }; expected = 'ArrayList | $null' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Other preferences' {
    It '<code>' -TestCases @(
        @{ code = { $WarningPreference = 'Stop'; Write-Warning w; 'no' }; expected = 'error ActionPreferenceStop,Microsoft.PowerShell.Commands.WriteWarningCommand' }
        @{ code = { $WarningPreference = 'SilentlyContinue'; Write-Warning w 3>&1; 'quiet' }; expected = 'quiet' }
        @{ code = { Write-Warning w -WarningAction Stop; 'no' }; expected = 'error ActionPreferenceStop,Microsoft.PowerShell.Commands.WriteWarningCommand' }
        @{ code = { $VerbosePreference = 'Continue'; Write-Verbose v 4>&1 }; expected = 'v' }
        @{ code = { Write-Verbose v -Verbose:$false 4>&1; 'quiet' }; expected = 'quiet' }
        @{ code = { & { [CmdletBinding()] param() Write-Verbose v; $VerbosePreference } -Verbose 4>&1 }; expected = 'v | Continue' }
        @{ code = { & { [CmdletBinding()] param() Write-Debug d; $DebugPreference } -Debug 5>&1 }; expected = 'd | Continue' }
        @{ code = { & { [CmdletBinding()] param() & { Write-Verbose inner } } -Verbose 4>&1 }; expected = 'inner' }
        @{ code = { $InformationPreference = 'Continue'; Write-Information i 6>&1 }; expected = 'i' }
        @{ code = { $InformationPreference = 'Stop'; Write-Information i 6>&1 }; expected = 'i | error ActionPreferenceStop,Microsoft.PowerShell.Commands.WriteInformationCommand' }
        @{ code = { Write-Information i -InformationAction Continue 6>&1 }; expected = 'i' }
        @{ code = { $ProgressPreference = 'SilentlyContinue'; Write-Progress a; 'quiet' }; expected = 'quiet' }
        @{ code = { $ConfirmPreference; $WhatIfPreference; $DebugPreference; $VerbosePreference; $InformationPreference; $ErrorActionPreference; $WarningPreference; $ProgressPreference; $ErrorView }; expected = 'High | False | SilentlyContinue | SilentlyContinue | SilentlyContinue | Continue | Continue | Continue | ConciseView' }
        @{ code = { function Test-What { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t', 'a'); $WhatIfPreference } Test-What -WhatIf }; expected = 'False | True' }
        @{ code = { function Test-Conf { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() $PSCmdlet.ShouldProcess('t') } Test-Conf -Confirm:$false }; expected = 'True' }
        @{ code = { function Test-Conf2 { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t') } $ConfirmPreference = 'None'; Test-Conf2 }; expected = 'True' }
        @{ code = { function Test-Reason { [CmdletBinding(SupportsShouldProcess)] param() $r = $null; $PSCmdlet.ShouldProcess('d', 'w', 'c', [ref]$r); $r } Test-Reason -WhatIf }; expected = 'error MethodCountCouldNotFindBest,Test-Reason' }
        @{ code = { $OFS = '-'; "$(1, 2, 3)"; "$([int[]](4, 5))" }; expected = '1-2-3 | 4-5' }
        @{ code = { $OFS = $null; "$(1, 2)" }; expected = '1 2' }
        @{ code = { $OutputEncoding.WebName; $PSStyle.OutputRendering; $FormatEnumerationLimit }; expected = 'utf-8 | PlainText | 4' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Traps and loops' {
    It '<code>' -TestCases @(
        @{ code = { & { trap { 'trapped'; continue } throw 'x'; 'after' } }; expected = 'trapped | after' }
        @{ code = { & { trap { 'trapped'; break } throw 'x'; 'after' } }; expected = 'trapped | error x' }
        @{ code = { & { trap { 'trapped' } throw 'x'; 'after' } }; expected = 'trapped | error x | after' }
        @{ code = { & { trap [System.DivideByZeroException] { 'div'; continue } 1 / 0; 'after' } }; expected = 'div | after' }
        @{ code = { & { trap [System.DivideByZeroException] { 'div'; continue } throw 'x'; 'after' } }; expected = 'error x' }
        @{ code = { & { trap { "outer $_"; continue } & { trap { "inner $_"; break } throw 'x' }; 'end' } }; expected = 'inner x | outer x | end' }
        @{ code = { & { trap { return 'from trap' } throw 'x'; 'after' } }; expected = 'from trap' }
        @{ code = { function Test-Trap { trap { $script:trapped = $_.FullyQualifiedErrorId; continue } Get-Item no-such-item -ErrorAction Stop; 'done' } Test-Trap; $script:trapped }; expected = 'done | PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand' }
        @{ code = { :outer foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; "$i$j" } } }; expected = '11 | 21 | 31' }
        @{ code = { :outer while ($true) { while ($true) { break outer } }; 'out' }; expected = 'out' }
        @{ code = { $label = 'dyn'; :dyn foreach ($i in 1..2) { foreach ($j in 1..2) { break $label }; 'no' }; 'end' }; expected = 'end' }
        @{ code = { foreach ($i in 1..3) { if ($i -eq 2) { continue }; $i } }; expected = '1 | 3' }
        @{ code = { for ($i = 0, 1; $i[0] -lt 2; $i[0]++) { $i[0] } }; expected = '0 | 1' }
        @{ code = { do { 1 } while ($false); do { 2 } until ($true) }; expected = '1 | 2' }
        @{ code = { for (;;) { break }; 'x' }; expected = 'x' }
        @{ code = { foreach ($x in $null) { 'never' }; foreach ($x in @()) { 'never' }; foreach ($x in 5) { $x } }; expected = '5' }
        @{ code = { 1..3 | ForEach-Object { if ($_ -eq 2) { return }; $_ } }; expected = '1 | 3' }
        @{ code = { & { foreach ($i in 1..3) { if ($i -eq 2) { return 'r' }; $i } } }; expected = '1 | r' }
        @{ code = { while ($i -lt 100) { $i = 100 }; $i }; expected = '100' }
        @{ code = { try { 'try' } finally { 'finally' } }; expected = 'try | finally' }
        @{ code = { try { throw 'x' } catch { 'catch' } finally { 'finally' } }; expected = 'catch | finally' }
        @{ code = { try { return 'r' } finally { 'f' } }; expected = 'r | f' }
        @{ code = { try { try { throw 'in' } finally { 'f' } } catch { "c $_" } }; expected = 'f | c in' }
        @{ code = { try { throw [System.IO.FileNotFoundException]::new('nf') } catch [System.IO.IOException] { 'io' } catch { 'other' } }; expected = 'io' }
        @{ code = { try { throw [ArgumentException]::new('a') } catch [System.IO.IOException], [ArgumentException] { 'either' } }; expected = 'either' }
        @{ code = { try { 1 / 0 } catch { $_.Exception.GetType().Name; $_.Exception.InnerException.GetType().Name; $_.CategoryInfo.Category; $_.InvocationInfo.Line.Trim().Length -gt 0 } }; expected = 'RuntimeException | DivideByZeroException | NotSpecified | True' }
        @{ code = { try { throw @{ a = 1 } } catch { $_.TargetObject.a; $_.FullyQualifiedErrorId } }; expected = '1 | System.Collections.Hashtable' }
        @{ code = { try { throw } catch { "$_"; $_.FullyQualifiedErrorId } }; expected = 'ScriptHalted | ScriptHalted' }
        @{ code = { try { throw 5 } catch { $_.TargetObject; $_.Exception.Message } }; expected = '5 | 5' }
        @{ code = { try { try { throw 'a' } catch { throw } } catch { "$_" } }; expected = 'a' }
        @{ code = { try { try { throw 'a' } catch { throw 'b' } } catch { "$_" } }; expected = 'b' }
        @{ code = { try { Write-Error 'we' -ErrorAction Stop } catch [Microsoft.PowerShell.Commands.WriteErrorException] { 'typed' } }; expected = 'typed' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Switch and data' {
    It '<code>' -TestCases @(
        @{ code = { switch (1, 2, 3) { 1 { 'one' } { $_ -gt 1 } { "big $_" } default { 'none' } } }; expected = 'one | big 2 | big 3' }
        @{ code = { switch ('abc') { { $_.Length -eq 3 } { 'three'; break } 'abc' { 'never' } } }; expected = 'three' }
        @{ code = { switch -Regex ('abc123') { '(\d+)' { $Matches[1] } '^a' { 'a' } } }; expected = '123 | a' }
        @{ code = { switch -Regex -CaseSensitive ('ABC') { 'abc' { 1 } 'ABC' { 2 } } }; expected = '2' }
        @{ code = { switch -Exact ('a*') { 'a*' { 'exact' } } }; expected = 'exact' }
        @{ code = { switch (5) { '5' { 'text' } 5 { 'number' } } }; expected = 'text | number' }
        @{ code = { switch ($null) { $null { 'null' } default { 'default' } } }; expected = 'null' }
        @{ code = { switch (@()) { default { 'never' } } }; expected = '' }
        @{ code = { switch ('x') { 'x' { continue } 'x' { 'never' } }; 'end' }; expected = 'end' }
        @{ code = { switch (1, 2) { 1 { continue } 2 { 'two' } } }; expected = 'two' }
        @{ code = { $r = switch (2) { 1 { 'a' } 2 { 'b' } }; $r }; expected = 'b' }
        @{ code = { :sw switch (1, 2) { 1 { break sw } 2 { 'never' } }; 'end' }; expected = 'end' }
        @{ code = { $file = New-TemporaryFile; Set-Content $file "one`ntwo"; switch -File $file { 'one' { 1 } 'two' { 2 } }; Remove-Item $file }; expected = '1 | 2' }
        @{ code = { switch -Wildcard ('file.txt', 'file.ps1') { '*.ps1' { "script $_" } '*.*' { "file $_" } } }; expected = 'file file.txt | script file.ps1 | file file.ps1' }
        @{ code = { switch ([datetime]'2020-01-01') { { $_.Year -eq 2020 } { 'year' } } }; expected = 'year' }
        @{ code = { data { 'plain' } }; expected = 'plain' }
        @{ code = { $d = data { @{ a = 1; b = 'two', 'three' } }; $d.b[1] }; expected = 'three' }
        @{ code = { data named { 5 }; $named }; expected = '5' }
        @{ code = { $d = data -SupportedCommand ConvertFrom-StringData { ConvertFrom-StringData 'k=v' }; $d.k }; expected = 'v' }
        @{ code = { data { "$PSCulture" } }; expected = '' }
        @{ code = { [scriptblock]::Create('data { Get-Date }') }; expected = 'error ParseException' }
        @{ code = { [scriptblock]::Create('data { $x }') }; expected = 'error ParseException' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
