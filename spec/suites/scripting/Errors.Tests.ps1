# throw, try, catch, finally, trap: what is caught, what the record says, where it happened.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'throw' -Tag CI {
    It 'makes a record of <name>' -TestCases @(
        @{ name = 'text'; block = { throw 'a' }; id = 'a'; type = 'RuntimeException'; message = 'a'; category = 'OperationStopped' }
        @{ name = 'an exception'; block = { throw [System.ArgumentException]::new('m', 'p') }; id = "m (Parameter 'p')"; type = 'ArgumentException'; message = "m (Parameter 'p')"; category = 'OperationStopped' }
        @{ name = 'an object'; block = { throw @{ a = 1 } }; id = 'System.Collections.Hashtable'; type = 'RuntimeException'; message = 'System.Collections.Hashtable'; category = 'OperationStopped' }
        @{ name = 'nothing'; block = { throw }; id = 'ScriptHalted'; type = 'RuntimeException'; message = 'ScriptHalted'; category = 'OperationStopped' }
        @{ name = 'a number'; block = { throw 5 }; id = '5'; type = 'RuntimeException'; message = '5'; category = 'OperationStopped' }
        @{ name = 'a record'; block = { throw [System.Management.Automation.ErrorRecord]::new([System.IO.IOException]::new('io'), 'MyId', 'WriteError', 'tgt') }; id = 'MyId'; type = 'IOException'; message = 'io'; category = 'WriteError' }
        @{ name = 'a runtime exception'; block = { throw [System.Management.Automation.PSInvalidOperationException]::new('pio') }; id = 'pio'; type = 'PSInvalidOperationException'; message = 'pio'; category = 'OperationStopped' }
    ) {
        param($name, $block, $id, $type, $message, $category)
        try { & $block } catch { $r = $_ }
        $r.FullyQualifiedErrorId | Should -Be $id
        $r.Exception.GetType().Name | Should -Be $type
        $r.Exception.Message | Should -Be $message
        $r.CategoryInfo.Category | Should -Be $category
    }
    It 'keeps what was thrown' {
        try { throw @{ a = 1 } } catch { $r = $_ }
        $r.TargetObject.a | Should -Be 1
        try { throw 'text' } catch { $r = $_ }
        $r.TargetObject | Should -Be 'text'
        $r.Exception.WasThrownFromThrowStatement | Should -BeTrue
        $r.Exception.HResult | Should -Be -2146233087
        $r.Exception.Data.Count | Should -Be 0
    }
    It 'throws again' {
        try { try { throw 'q' } catch { throw } } catch { $r = $_ }
        $r.Exception.Message | Should -Be 'q'
        try { try { 1 / 0 } catch { throw $_ } } catch { $r = $_ }
        $r.Exception.InnerException.GetType().Name | Should -Be 'DivideByZeroException'
        try { try { throw 'a' } catch { throw 'b' } } catch { $r = $_ }
        "$r" | Should -Be 'b'
    }
    It 'says where' {
        function Test-Where { param($x) throw "in $x" }
        try { Test-Where 5 } catch { $r = $_ }
        $r.InvocationInfo.Line.Trim() | Should -Match '^function Test-Where'
        $r.ScriptStackTrace.Split("`n")[0] | Should -Match '^at Test-Where, .*: line \d+$'
        $r.InvocationInfo.ScriptLineNumber | Should -BeGreaterThan 10
        $r.InvocationInfo.PositionMessage | Should -Match '(?s)^At .*char:\d+.*~'
    }
}

Describe 'try' {
    It 'catches <name> with [<type>]' -TestCases @(
        @{ name = 'division'; block = { 1 / 0 }; type = 'System.DivideByZeroException' }, @{ name = 'a method''s error'; block = { [int]::Parse('x') }; type = 'System.FormatException' }, @{ name = 'a command''s error'; block = { Get-Item /nope -ErrorAction Stop }; type = 'System.Management.Automation.ItemNotFoundException' }
        @{ name = 'an unknown command'; block = { no-such-cmd }; type = 'System.Management.Automation.CommandNotFoundException' }, @{ name = 'a base class'; block = { [int]::Parse('x') }; type = 'System.SystemException' }, @{ name = 'anything'; block = { throw 'x' }; type = 'System.Exception' }
        @{ name = 'a binding error'; block = { Get-Date -NoSuch }; type = 'System.Management.Automation.ParameterBindingException' }, @{ name = 'a parse error'; block = { Invoke-Expression '1 +' }; type = 'System.Management.Automation.ParseException' }, @{ name = 'Write-Error'; block = { Write-Error x -ErrorAction Stop }; type = 'Microsoft.PowerShell.Commands.WriteErrorException' }
        @{ name = 'a thrown text'; block = { throw 'x' }; type = 'System.Management.Automation.RuntimeException' }, @{ name = 'a null method'; block = { $null.x() }; type = 'System.Management.Automation.RuntimeException' }, @{ name = 'a bad index'; block = { (1, 2)[9] = 1 }; type = 'System.IndexOutOfRangeException' }
    ) {
        param($name, $block, $type)
        $r = & ([scriptblock]::Create("param(`$b) try { & `$b; 'none' } catch [$type] { 'typed' } catch { 'other: ' + `$_.Exception.GetType() }")) $block
        $r | Should -Be 'typed'
    }
    It 'chooses the first that fits' {
        $r = try { [int]::Parse('x') } catch [System.ArgumentException] { 'a' } catch [System.IO.IOException], [System.FormatException] { 'f' } catch { 'any' }
        $r | Should -Be 'f'
        $r = try { throw 'x' } catch [System.FormatException] { 'f' } catch { 'any' }
        $r | Should -Be 'any'
    }
    It 'does not catch what ends nothing' {
        $r = try { Write-Error 'soft' -ErrorAction SilentlyContinue; 'after' } catch { 'caught' }
        $r | Should -Be 'after'
    }
    It 'runs finally: <name>' -TestCases @(
        @{ name = 'plain'; block = { try { 't' } finally { 'f' } }; expected = 't', 'f' }, @{ name = 'after catch'; block = { try { throw 'x' } catch { 'c' } finally { 'f' } }; expected = 'c', 'f' }, @{ name = 'with return'; block = { try { return 'r' } finally { 'f' } }; expected = 'r', 'f' }
        @{ name = 'return in catch'; block = { try { throw 'x' } catch { return 'c' } finally { 'f' } 'after' }; expected = 'c', 'f' }, @{ name = 'with continue'; block = { foreach ($i in 1, 2) { try { if ($i -eq 1) { continue } $i } finally { "f$i" } } }; expected = 'f1', 2, 'f2' }
        @{ name = 'with break'; block = { foreach ($i in 1, 2) { try { break } finally { "f$i" } } }; expected = 'f1' }, @{ name = 'nested'; block = { try { try { throw 'x' } finally { 'in' } } catch { 'out' } }; expected = 'in', 'out' }, @{ name = 'no error in function'; block = { function f { try { 1 } finally { 2 } } f }; expected = 1, 2 }
    ) {
        param($name, $block, $expected)
        & $block | Should -Be $expected
    }
    It 'lets finally throw' {
        try { try { throw 'inner' } finally { throw 'fin' } } catch { $r = "$_" }
        $r | Should -Be 'fin'
    }
    It 'has $_ and $PSItem in catch' {
        $r = 1, 2 | ForEach-Object { try { throw "e$_" } catch { "$_ $($PSItem.Exception.Message)" } }
        $r | Should -Be 'e1 e1', 'e2 e2'
    }
    It 'keeps $Error' {
        $Error.Clear()
        try { 1 / 0 } catch { }
        try { throw 'x' } catch { }
        Get-Item /nope -ErrorAction SilentlyContinue
        $Error.Count | Should -Be 3
        $Error[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
        "$($Error[1])" | Should -Be 'x'
    }
}

Describe 'trap' {
    It '<name>' -TestCases @(
        @{ name = 'continues'; block = { trap { "t:$_"; continue } 1 / 0; 'after' }; expected = 't:Attempted to divide by zero.', 'after' }, @{ name = 'chooses by type'; block = { trap [System.DivideByZeroException] { 'dz'; continue } trap { 'any'; continue } 1 / 0; throw 'x'; 'end' }; expected = 'dz', 'any', 'end' }
        @{ name = 'returns'; block = { trap { return 'ret' } 1 / 0; 'after' }; expected = 'ret' }, @{ name = 'of a caller'; block = { trap { 'outer'; continue } & { throw 'x'; 'no' }; 'after' }; expected = 'outer', 'after' }, @{ name = 'stands anywhere'; block = { 1 / 0; 'after'; trap { 'late'; continue } }; expected = 'late', 'after' }
        @{ name = 'sees $_'; block = { trap { $_.Exception.Message; continue } throw 'msg' }; expected = 'msg' }, @{ name = 'of the innermost'; block = { trap { 'out'; continue } & { trap { 'in'; continue } throw 'x'; 'rest' } }; expected = 'in', 'rest' }
    ) {
        param($name, $block, $expected)
        & $block | Should -Be $expected
    }
    It 'breaks' {
        { & { trap { break } throw 'x'; 'no' } } | Should -Throw -ExpectedMessage 'x'
        $r = & { try { & { trap { 't'; break } throw 'x' } } catch { "c:$_" } }
        $r | Should -Be 't', 'c:x'
    }
    It 'has a scope of its own' {
        $r = & { $x = 1; trap { $x = 2; continue } throw 'a'; $x }
        $r | Should -Be 1
    }
}

Describe 'Error records' {
    It 'are made by hand' {
        $e = [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new('m', [exception]::new('inner')), 'id', 'InvalidData', 'tgt')
        $e.CategoryInfo.Category, $e.CategoryInfo.Activity, $e.CategoryInfo.Reason, $e.CategoryInfo.TargetName, $e.CategoryInfo.TargetType | Should -Be 'InvalidData', '', 'InvalidOperationException', 'tgt', 'String'
        $e.FullyQualifiedErrorId | Should -Be 'id'
        $e.Exception.InnerException.Message | Should -Be 'inner'
        "$e" | Should -Be 'm'
        $e.ErrorDetails = 'det'
        "$e" | Should -Be 'det'
        $e.ErrorDetails.Message | Should -Be 'det'
    }
    It 'come from Write-Error' {
        $e = Write-Error -Message m -ErrorId EID -Category InvalidArgument -TargetObject 5 -RecommendedAction ra -CategoryActivity ca -CategoryReason cr -CategoryTargetName tn -CategoryTargetType tt 2>&1
        $e.FullyQualifiedErrorId | Should -Be 'EID'
        "$($e.CategoryInfo)" | Should -Be 'InvalidArgument: (tn:tt) [ca], cr'
        $e.ErrorDetails.RecommendedAction | Should -Be 'ra'
        $e.TargetObject | Should -Be 5
        $e = Write-Error -Exception ([System.IO.IOException]::new('io')) 2>&1
        $e.Exception.GetType().Name, $e.FullyQualifiedErrorId | Should -Be 'IOException', 'System.IO.IOException'
    }
    It 'name the function that wrote them' {
        function Write-Mine { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([exception]::new('q'), 'QId', 'NotSpecified', $null)) }
        $e = Write-Mine 2>&1
        $e.FullyQualifiedErrorId | Should -Be 'QId,Write-Mine'
        $e.CategoryInfo.Activity | Should -Be 'Write-Mine'
        $e.InvocationInfo.InvocationName | Should -Be 'Write-Mine'
    }
    It 'are written, not thrown, under <preference>' -TestCases @(@{ preference = 'Continue' }, @{ preference = 'SilentlyContinue' }) {
        param($preference)
        $r = & { $ErrorActionPreference = $preference; Get-Item /nope; 'after' } 2>$null
        $r | Should -Be 'after'
    }
    It 'are thrown under Stop' {
        { & { $ErrorActionPreference = 'Stop'; Get-Item /nope; 'after' } } | Should -Throw -ErrorId 'PathNotFound,*'
        { & { $ErrorActionPreference = 'Stop'; Write-Error 'x' } } | Should -Throw -ErrorId 'Microsoft.PowerShell.Commands.WriteErrorException'
    }
    It 'are counted by $?' {
        $r = & { $null = 1; $?; Get-Item /nope -ErrorAction SilentlyContinue; $?; 1; $? }
        $r | Should -Be $true, $false, 1, $true
        & { Write-Error x -ErrorAction SilentlyContinue; $? } | Should -BeFalse
        & { try { throw 'x' } catch { $? } } | Should -BeFalse
    }
}

Write-TestSummary
