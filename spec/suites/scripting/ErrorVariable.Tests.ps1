# -ErrorVariable, -WarningVariable and -InformationVariable: what they hold of what happens inside a command.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

function qs { throw 's' }
function qd { 1/0 }
function qe { Write-Error e; Write-Warning w; Write-Information i; 'o' }
function qa { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { Write-Error e; Write-Warning w; Write-Information i; 'o' } }
function qj { [CmdletBinding()] param() 1/0 }
function qk { [CmdletBinding()] param() qj }
function ql { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('w'), 'i', 0, 1)) }
function qm { [CmdletBinding()] param() ql }
function qn { qm }
function qp { [CmdletBinding()] param([Parameter(ValueFromPipeline)][int]$x) process { $x } }

# Ids of records; exceptions by the capitals of their type and the id.
function Get-Id($collected) {
    foreach ($item in $collected) {
        if ($item -is [System.Management.Automation.ErrorRecord]) { $item.FullyQualifiedErrorId }
        else { "!$($item.GetType().Name -creplace '[a-z]'):$($item.ErrorRecord.FullyQualifiedErrorId)" }
    }
}

# The errors that the code's command collects, counts of warnings, information records and output, and what $Error holds.
function Get-Collected([string]$code) {
    $block = [scriptblock]::Create("[CmdletBinding()] param() $code")
    $errors = $warnings = $records = $output = $null
    $Error.Clear()
    foreach ($once in 1) {
        try { $null = & $block -ErrorVariable errors -WarningVariable warnings -InformationVariable records -OutVariable output 2>$null 3>$null } catch { }
    }
    "$((Get-Id $errors) -join ' ') w$($warnings.Count) i$($records.Count) o$($output.Count) / $((Get-Id $Error) -join ' ')" -replace 'Microsoft.PowerShell.Commands.'
}

Describe 'Errors that leave lists of statements and commands' {
    It '<code>' -TestCases @(
        @{ code = 'try { throw 1 } catch { }'; expected = '1 w0 i0 o0 / 1' }
        @{ code = 'try { if (1) { throw 1 } } catch { }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'try { qs } catch { }'; expected = 's s w0 i0 o0 / s' }
        @{ code = 'try { try { throw 1 } finally { } } catch { }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'try { throw 1 } finally { }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'try { if (1) { throw 1 } } finally { }'; expected = '1 1 1 w0 i0 o0 / 1' }
        @{ code = 'try { throw 1 } catch [ArgumentException] { }'; expected = '1 1 1 w0 i0 o0 / 1' }
        @{ code = 'try { throw 1 } catch [ArgumentException] { } finally { 5 }'; expected = '1 1 1 w0 i0 o1 / 1' }
        @{ code = 'try { try { throw 1 } catch [ArgumentException] {} } catch { }'; expected = '1 1 1 w0 i0 o0 / 1' }
        @{ code = 'try { foreach ($i in 1,2) { 1/0 } } catch { }'; expected = 'RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'foreach ($i in 1,2) { 1/0 }'; expected = 'RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'foreach ($i in 1,2) { try { 1/0 } catch { } }'; expected = 'RuntimeException RuntimeException w0 i0 o0 / RuntimeException RuntimeException' }
        @{ code = 'while ($true) { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'do { throw 1 } while (0)'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'for (;;) { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'switch (1) { 1 { throw 1 } }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'if (1) { if (1) { throw 1 } }'; expected = '1 1 1 w0 i0 o0 / 1' }
        @{ code = 'if (0) {} else { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '$x = if (1) { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '$x = $(throw 1)'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '"a$(throw 1)"'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '@(throw 1)'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '(qs)'; expected = 's s w0 i0 o0 / s' }
        @{ code = '(1/0)'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '$x = 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '"$(1/0)"'; expected = 'RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '@(1/0)'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'qd'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'qd; qd'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '& { 1/0 }'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '& { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '. { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '. { 1/0 }'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '1 | % { throw 1 }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '1 | % { 1/0 }'; expected = 'RuntimeException !CIE:RuntimeException,ForEachObjectCommand RuntimeException,ForEachObjectCommand w0 i0 o0 / RuntimeException' }
        @{ code = '1 | ForEach-Object -Process { if (1) { throw 1 } }'; expected = '1 1 1 w0 i0 o0 / 1' }
        @{ code = '1 | ? { throw 1 }'; expected = '1 w0 i0 o0 / 1' }
        @{ code = '(1,2).ForEach({ throw 1 })'; expected = '1 w0 i0 o0 / 1' }
        @{ code = '(1,2).Where({ 1/0 })'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '{ throw 1 }.Invoke()'; expected = 'RuntimeException w0 i0 o0 / RuntimeException 1' }
        @{ code = '{ 1/0 }.InvokeReturnAsIs()'; expected = 'RuntimeException w0 i0 o0 / RuntimeException RuntimeException' }
        @{ code = 'Invoke-Command { throw 1 }'; expected = '1 !RE:1 1 w0 i0 o0 / 1' }
        @{ code = 'iex "throw 1"'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = 'iex "1/0"'; expected = 'RuntimeException !CIE:RuntimeException,InvokeExpressionCommand RuntimeException,InvokeExpressionCommand w0 i0 o0 / RuntimeException' }
        @{ code = 'trap { continue } throw 1'; expected = '1 w0 i0 o0 / 1' }
        @{ code = 'trap { continue } 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'trap { } 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'trap { break } throw 1'; expected = '1 w0 i0 o0 / 1' }
        @{ code = 'trap { throw 2 } throw 1'; expected = '1 2 w0 i0 o0 / 2 1' }
        @{ code = 'qs && 1'; expected = 's s s w0 i0 o0 / s' }
        @{ code = '1 && qs'; expected = 's s s w0 i0 o1 / s' }
        @{ code = 'qd || 2'; expected = 'RuntimeException !RE:RuntimeException RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'Get-Nope'; expected = 'CommandNotFoundException w0 i0 o0 / CommandNotFoundException' }
        @{ code = 'try { Get-Nope } catch { throw }'; expected = 'CommandNotFoundException CommandNotFoundException CommandNotFoundException w0 i0 o0 / CommandNotFoundException' }
        @{ code = 'try { Get-Item /nonex -EA Stop } catch { throw }'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand PathNotFound,GetItemCommand PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'try { Get-Item /nonex -EA Stop } catch { $_ }'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand w0 i0 o1 / PathNotFound,GetItemCommand' }
        @{ code = 'try { Get-Item /nonex -EA Stop } catch { Write-Error $_ }'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand PathNotFound w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'try { Get-Item /nonex -EA Stop } catch { throw $_ }'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand PathNotFound,GetItemCommand PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex -EA Stop'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '$ErrorActionPreference="Stop"; Get-Item /nonex'; expected = '!APSE:PathNotFound,GetItemCommand PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '$ErrorActionPreference="Stop"; 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '$ErrorActionPreference="SilentlyContinue"; 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '$ErrorActionPreference="Ignore"; 1/0'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'Get-Item /nonex -EA Ignore'; expected = ' w0 i0 o0 / ' }
        @{ code = 'Get-Item /nonex 2>$null'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '$null = Get-Item /nonex 2>&1'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '$x = qs'; expected = 's s w0 i0 o0 / s' }
        @{ code = '$x = qd'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'qs | Out-Null'; expected = 's w0 i0 o0 / s' }
        @{ code = 'qd | Out-Null'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '1/0 | Out-Null'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = 'Get-Item /nonex | Out-Null'; expected = ' w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex -EA Stop | Out-Null'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '1 | qq'; expected = 'CommandNotFoundException w0 i0 o0 / CommandNotFoundException' }
        @{ code = 'qq @{a=1} -z'; expected = 'CommandNotFoundException w0 i0 o0 / CommandNotFoundException' }
        @{ code = 'class KK { static [void] m() { throw 1 } }; [KK]::m()'; expected = '1 w0 i0 o0 / 1' }
        @{ code = 'class KL { static [void] m() { 1/0 } }; [KL]::m()'; expected = 'RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '[int]"x"'; expected = 'InvalidCastFromStringToInteger w0 i0 o0 / InvalidCastFromStringToInteger' }
        @{ code = '"x".Foo()'; expected = 'MethodNotFound w0 i0 o0 / MethodNotFound' }
        @{ code = '$null.Foo()'; expected = 'InvokeMethodOnNull w0 i0 o0 / InvokeMethodOnNull' }
        @{ code = '$a = @{}; $a.b.c()'; expected = 'InvokeMethodOnNull w0 i0 o0 / InvokeMethodOnNull' }
        @{ code = 'throw [ArgumentException]"x"'; expected = 'x w0 i0 o0 / x' }
        @{ code = 'qs *>$null'; expected = 's s w0 i0 o0 / s' }
        @{ code = '& { [CmdletBinding()]param() process { throw 1 } }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '1 | & { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { throw 1 } }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '1 | & { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) end { throw 1 } }'; expected = '1 !RE:1 1 w0 i0 o0 / 1' }
        @{ code = '& { [CmdletBinding()]param() begin { throw 1 } }'; expected = '1 !RE:1 1 w0 i0 o0 / 1' }
        @{ code = '& { [CmdletBinding()]param() 1/0 }'; expected = 'RuntimeException !CIE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '1 | & { process { throw 1 } }'; expected = '1 1 w0 i0 o0 / 1' }
        @{ code = '1 | & { process { 1/0 } }'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '& { begin { 1/0 } }'; expected = 'RuntimeException !RE:RuntimeException RuntimeException w0 i0 o0 / RuntimeException' }
        @{ code = '1 | Select-Object -Property {1/0}'; expected = ' w0 i0 o1 / RuntimeException' }
        @{ code = '1 | Sort-Object {1/0}'; expected = 'ExpressionEvaluation,SortObjectCommand w0 i0 o1 / RuntimeException' }
        @{ code = '1 | Select-Object -ExpandProperty nope'; expected = 'ExpandPropertyNotFound,SelectObjectCommand w0 i0 o0 / ExpandPropertyNotFound,SelectObjectCommand' }
        @{ code = 'ConvertFrom-Json "{"'; expected = '!CIE:System.ArgumentException,ConvertFromJsonCommand System.ArgumentException,ConvertFromJsonCommand w0 i0 o0 / System.ArgumentException,ConvertFromJsonCommand' }
        @{ code = 'try { ConvertFrom-Json "{" } catch { }'; expected = '!CIE:System.ArgumentException,ConvertFromJsonCommand System.ArgumentException,ConvertFromJsonCommand w0 i0 o0 / System.ArgumentException,ConvertFromJsonCommand' }
        @{ code = '[pscustomobject]@{a=1} | Add-Member -MemberType ScriptProperty b { throw 1 } -PassThru | % b'; expected = ' w0 i0 o1 / 1' }
        @{ code = '$o=[pscustomobject]@{}; $o | Add-Member -MemberType ScriptMethod m { throw 1 }; $o.m()'; expected = 'ScriptMethodRuntimeException w0 i0 o0 / ScriptMethodRuntimeException 1' }
        @{ code = 'return'; expected = ' w0 i0 o0 / ' }
        @{ code = 'break'; expected = ' w0 i0 o0 / ' }
        @{ code = '$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new("w"),"i",0,1))'; expected = 'i w0 i0 o0 / i' }
        @{ code = '1,''x'',3 | qp'; expected = 'InputObjectNotBound,qp w0 i0 o2 / InputObjectNotBound,qp' }
        @{ code = '''x'' | qp -ErrorAction Stop'; expected = '!APSE:InputObjectNotBound,qp InputObjectNotBound,qp w0 i0 o0 / InputObjectNotBound,qp' }
        @{ code = 'qp x'; expected = 'ParameterArgumentTransformationError,qp w0 i0 o0 / ParameterArgumentTransformationError,qp' }
    ) {
        param($code, $expected)
        Get-Collected $code | Should -BeExactly $expected
    }
}

Describe 'Streams of commands inside' {
    It '<code>' -TestCases @(
        @{ code = 'qe'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'qa'; expected = 'WriteErrorException,qa w1 i1 o1 / WriteErrorException,qa' }
        @{ code = 'qe | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = 'qa | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qa' }
        @{ code = '1 | qa | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qa' }
        @{ code = '1 | qa'; expected = 'WriteErrorException,qa w1 i1 o1 / WriteErrorException,qa' }
        @{ code = '$x = qe'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = '$x = qe | qa'; expected = 'WriteErrorException,qa w1 i1 o0 / WriteErrorException,qa WriteErrorException,qe' }
        @{ code = '(qe)'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '"$(qe)"'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '@(qe)'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '[void](qe)'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = 'qe > $null'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = 'qe 2>&1 | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = 'qe *>&1 | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = 'qe *>$null'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = '1 | ? { qe; $true }'; expected = ' w0 i0 o1 / WriteErrorException,qe' }
        @{ code = '1 | % { qe }'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '1 | % { qe } | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = '1 | % { qe | Out-Null }'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = 'foreach ($x in qe) { }'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = 'if (qe) { 1 }'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'while (qe) { break }'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = 'switch (qe) { o { 1 } }'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'return qe'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '& { qe } | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException,qe' }
        @{ code = '& { qe }'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'Invoke-Command { qe }'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'iex qe'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '& { qe }.GetNewClosure()'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'qe && 1'; expected = 'WriteErrorException,qe w1 i1 o2 / WriteErrorException,qe' }
        @{ code = '1 && qe'; expected = 'WriteErrorException,qe w1 i1 o2 / WriteErrorException,qe' }
        @{ code = 'qe || 1'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = 'Write-Error e | Out-Null'; expected = ' w0 i0 o0 / WriteErrorException' }
        @{ code = 'Write-Warning w | Out-Null'; expected = ' w0 i0 o0 / ' }
        @{ code = 'Get-Item /nonex | Select-Object Name'; expected = ' w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex, /nonex2 | % { $_ }'; expected = ' w0 i0 o0 / PathNotFound,GetItemCommand PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex -ErrorVariable z | Out-Null; "z$($z.Count)"'; expected = ' w0 i0 o1 / PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex -OutVariable z'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = '$y = @(1; qe)'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = '$h = @{a = qe}'; expected = 'WriteErrorException,qe w1 i1 o0 / WriteErrorException,qe' }
        @{ code = 'qe | Tee-Object -Variable tt'; expected = ' w0 i0 o1 / WriteErrorException,qe' }
        @{ code = 'Measure-Command { qe }'; expected = ' w0 i0 o1 / WriteErrorException,qe' }
        @{ code = '1 | Tee-Object -Variable q | qa | qa'; expected = 'WriteErrorException,qa w1 i1 o1 / WriteErrorException,qa WriteErrorException,qa' }
        @{ code = '[pscustomobject]@{ a = qe; b = (qe) }'; expected = 'WriteErrorException,qe WriteErrorException,qe w2 i2 o1 / WriteErrorException,qe WriteErrorException,qe' }
        @{ code = 'qk'; expected = 'RuntimeException !CIE:RuntimeException,qj RuntimeException,qj !CIE:RuntimeException,qj RuntimeException,qj w0 i0 o0 / RuntimeException' }
        @{ code = 'qm'; expected = '!CIE:i,ql i,ql !CIE:i,ql i,ql w0 i0 o0 / i,ql' }
        @{ code = 'qn'; expected = '!CIE:i,ql i,ql !CIE:i,ql i,ql !CIE:i,ql i,ql w0 i0 o0 / i,ql' }
        @{ code = 'qk | Out-Null'; expected = 'RuntimeException,qj w0 i0 o0 / RuntimeException' }
        @{ code = 'try { qk } catch { }'; expected = 'RuntimeException !CIE:RuntimeException,qj RuntimeException,qj !CIE:RuntimeException,qj RuntimeException,qj w0 i0 o0 / RuntimeException' }
        @{ code = 'try { qm } catch { Write-Error $_ }'; expected = '!CIE:i,ql i,ql !CIE:i,ql i,ql i w0 i0 o0 / i,ql' }
        @{ code = '$(qe)'; expected = 'WriteErrorException,qe w1 i1 o1 / WriteErrorException,qe' }
        @{ code = '& qe | & { process { $_ } }'; expected = ' w0 i0 o1 / WriteErrorException,qe' }
        @{ code = 'Write-Output 1 | % { Write-Error a }'; expected = 'WriteErrorException w0 i0 o0 / WriteErrorException' }
        @{ code = 'ForEach-Object -InputObject 1 -Begin { qe } -Process { qe } -End { qe }'; expected = 'WriteErrorException,qe WriteErrorException,qe WriteErrorException,qe w3 i3 o3 / WriteErrorException,qe WriteErrorException,qe WriteErrorException,qe' }
        @{ code = 'Get-Content /nonex | Set-Content /tmp/zzz'; expected = ' w0 i0 o0 / PathNotFound,GetContentCommand' }
        @{ code = 'Import-Csv /nonex | Group-Object a'; expected = 'FileOpenFailure,ImportCsvCommand w0 i0 o0 / FileOpenFailure,ImportCsvCommand' }
        @{ code = '$ErrorActionPreference="Stop"; Get-Item /nonex | Out-Null'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
        @{ code = 'Get-Item /nonex -EA Stop | Out-Null'; expected = 'PathNotFound,GetItemCommand w0 i0 o0 / PathNotFound,GetItemCommand' }
    ) {
        param($code, $expected)
        Get-Collected $code | Should -BeExactly $expected
    }
}

Write-TestSummary
