# Set-StrictMode: what each version refuses, where it holds.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

function Get-StrictError($Version, $Text) {
    try {
        $null = & ([scriptblock]::Create("Set-StrictMode -Version $Version; $Text"))
        'none'
    } catch { $_.FullyQualifiedErrorId }
}

Describe 'Set-StrictMode' -Tag CI {
    It 'version <version> with <text> gives <id>' -TestCases @(
        @{ version = '1'; text = '$undefined'; id = 'VariableIsUndefined' }, @{ version = '1'; text = '"$undefined"'; id = 'none' }, @{ version = '1'; text = '"$($undefined)"'; id = 'none' }, @{ version = '2'; text = '"$($undefined)"'; id = 'VariableIsUndefined' }, @{ version = '2'; text = '"$undefined"'; id = 'VariableIsUndefined' }
        @{ version = '1'; text = '"abc".Nope'; id = 'none' }, @{ version = '2'; text = '"abc".Nope'; id = 'PropertyNotFoundStrict' }, @{ version = '1'; text = '(@{}).x'; id = 'none' }, @{ version = '2'; text = '(@{}).x'; id = 'PropertyNotFoundStrict' }, @{ version = '3'; text = '@{}["x"]'; id = 'none' }
        @{ version = '2'; text = '([pscustomobject]@{ a = 1 }).b'; id = 'PropertyNotFoundStrict' }, @{ version = '2'; text = '(1..3).Length'; id = 'none' }, @{ version = '2'; text = '(1..3).Nope'; id = 'PropertyNotFoundStrict' }, @{ version = '2'; text = '("a", "bb").Length'; id = 'none' }
        @{ version = '2'; text = '(Get-Item /).Nope'; id = 'PropertyNotFoundStrict' }, @{ version = '2'; text = '$null.x'; id = 'PropertyNotFoundStrict' }, @{ version = '1'; text = '$null.x'; id = 'none' }, @{ version = '2'; text = '(5).Count'; id = 'PropertyNotFoundStrict' }, @{ version = '2'; text = '$null.Count'; id = 'PropertyNotFoundStrict' }
        @{ version = '2'; text = '@(1)[5]'; id = 'none' }, @{ version = '3'; text = '@(1)[5]'; id = 'System.IndexOutOfRangeException' }, @{ version = '3'; text = '@(1)[-2]'; id = 'System.IndexOutOfRangeException' }, @{ version = '3'; text = '@(1)[-1]'; id = 'none' }, @{ version = '3'; text = '"abc"[9]'; id = 'System.IndexOutOfRangeException' }
        @{ version = '3'; text = '([System.Collections.ArrayList](1, 2))[7]'; id = 'System.ArgumentOutOfRangeException' }, @{ version = '3'; text = '@(1, 2)[0, 9]'; id = 'System.IndexOutOfRangeException' }, @{ version = '3'; text = '$null[0]'; id = 'NullArray' }, @{ version = '2'; text = '$null[0]'; id = 'NullArray' }
        @{ version = '2'; text = 'function f($a, $b) { } f(1, 2)'; id = 'StrictModeFunctionCallWithParens' }, @{ version = '1'; text = 'function f($a, $b) { } f(1, 2)'; id = 'none' }, @{ version = '2'; text = 'function f($a) { } f (1)'; id = 'none' }, @{ version = '2'; text = 'function f($a) { } f(1)'; id = 'none' }
        @{ version = 'Latest'; text = '$undefined'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$x = $null; $x'; id = 'none' }, @{ version = 'Latest'; text = '$undefined = 1; $undefined'; id = 'none' }, @{ version = 'Latest'; text = '$undefined.x'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$env:NOSUCH'; id = 'none' }
        @{ version = 'Latest'; text = '$script:nosuch'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$global:nosuch'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '${variable:nosuch}'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$function:nosuch'; id = 'none' }, @{ version = 'Latest'; text = '$x++'; id = 'VariableIsUndefined' }
        @{ version = 'Latest'; text = '$x += 1'; id = 'none' }, @{ version = 'Latest'; text = '$null -eq $undefined'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$undefined ?? 5'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '$undefined ??= 5'; id = 'none' }, @{ version = 'Latest'; text = '${undefined}?.x'; id = 'VariableIsUndefined' }
        @{ version = 'Latest'; text = 'if ($undefined) { }'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '[ref]$undefined'; id = 'NonExistingVariableReference' }, @{ version = 'Latest'; text = '& { $args[3] }'; id = 'System.IndexOutOfRangeException' }, @{ version = 'Latest'; text = '& { $args.Count }'; id = 'none' }
        @{ version = 'Latest'; text = '& { param($p) $p }'; id = 'none' }, @{ version = 'Latest'; text = 'foreach ($i in 1) { $i }'; id = 'none' }, @{ version = 'Latest'; text = '1 | ForEach-Object { $_.Nope }'; id = 'PropertyNotFoundStrict,Microsoft.PowerShell.Commands.ForEachObjectCommand' }, @{ version = 'Latest'; text = '$ErrorActionPreference = "Stop"; 1 | Where-Object Nope'; id = 'PropertyNotFound,Microsoft.PowerShell.Commands.WhereObjectCommand' }, @{ version = 'Latest'; text = '$ErrorActionPreference = "Stop"; 1 | ForEach-Object Nope'; id = 'PropertyOrMethodNotFound,Microsoft.PowerShell.Commands.ForEachObjectCommand' }
        @{ version = 'Latest'; text = '1 | Select-Object Nope'; id = 'none' }, @{ version = 'Latest'; text = '[xml]$x = "<a/>"; $x.a.b'; id = 'PropertyNotFoundStrict' }, @{ version = 'Latest'; text = '[math]::Nope'; id = 'PropertyNotFoundStrict' }, @{ version = 'Latest'; text = '$h = @{ a = 1 }; $h.a; $h.Count'; id = 'none' }, @{ version = 'Latest'; text = '$matches'; id = 'VariableIsUndefined' }
        @{ version = 'Latest'; text = '$e = $null; foreach ($x in $e) { }'; id = 'none' }, @{ version = 'Latest'; text = '@(1).psobject.Nope'; id = 'PropertyNotFoundStrict' }, @{ version = 'Latest'; text = '$PSItem'; id = 'VariableIsUndefined' }, @{ version = 'Latest'; text = '(Get-Date).Nope'; id = 'PropertyNotFoundStrict' }, @{ version = 'Latest'; text = '$ofs'; id = 'VariableIsUndefined' }
    ) {
        param($version, $text, $id)
        Get-StrictError $version $text | Should -Be $id
    }
    It 'rejects <version>' -TestCases @(
        @{ version = '99'; id = 'ParameterArgumentValidationError,Microsoft.PowerShell.Commands.SetStrictModeCommand' }, @{ version = 'x'; id = 'CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.SetStrictModeCommand' }
    ) {
        param($version, $id)
        { Set-StrictMode -Version $version } | Should -Throw -ErrorId $id
    }
    It 'holds in the scope and in those inside' {
        & { Set-StrictMode -Version Latest; & { try { $nope } catch { $_.FullyQualifiedErrorId } } } | Should -Be 'VariableIsUndefined'
        & { & { Set-StrictMode -Version Latest }; $nope } | Should -Be $null
        & { Set-StrictMode -Version Latest; Set-StrictMode -Off; $nope } | Should -Be $null
        & { Set-StrictMode -Version Latest; & { Set-StrictMode -Off; $nope }; try { $nope } catch { 'strict' } } | Should -Be $null, 'strict'
    }
    It 'does not reach into modules' {
        $m = New-Module { function Get-Loose { "$nope." } }
        & { Set-StrictMode -Version Latest; Get-Loose } | Should -Be '.'
        $s = New-Module { Set-StrictMode -Version Latest; function Get-Strict { try { $nope } catch { 'strict' } } }
        Get-Strict | Should -Be 'strict'
    }
    It 'knows $_ after what sets it: <text>' -TestCases @(
        @{ text = '& { $_ }'; expected = 'undefined' }, @{ text = '$null = 1 | ForEach-Object { 1 }; $_'; expected = 'undefined' }, @{ text = '& { process { $_ } }'; expected = $null }, @{ text = '& { begin { $_ } }'; expected = 'undefined' }, @{ text = 'function f { process { $_ } } f'; expected = $null }
        @{ text = 'try { throw 1 } catch { } $_'; expected = $null }, @{ text = 'switch (1) { 1 { } } $_'; expected = $null }, @{ text = 'switch (1) { 1 { } } $switch'; expected = $null }, @{ text = '$null = (1).ForEach({ 1 }); $_'; expected = 'undefined' }, @{ text = '1 | & { $_ }'; expected = 'undefined' }
    ) {
        param($text, $expected)
        $file = "$TestDrive/underscore.ps1"
        Set-Content $file "Set-StrictMode -Version Latest; try { & { $text } } catch { 'undefined' }"
        & $file | Should -Be $expected
    }
    It 'says what is missing' {
        $r = & { Set-StrictMode -Version Latest; try { $nope } catch { $_ } }
        $r.Exception.Message | Should -Be "The variable '`$nope' cannot be retrieved because it has not been set."
        $r.TargetObject | Should -Be 'nope'
        $r.CategoryInfo.Category | Should -Be 'InvalidOperation'
        $r = & { Set-StrictMode -Version Latest; try { 'x'.Nope } catch { $_ } }
        $r.Exception.Message | Should -Be "The property 'Nope' cannot be found on this object. Verify that the property exists."
        $r.Exception.GetType().Name | Should -Be 'PropertyNotFoundException'
    }
}

Write-TestSummary
