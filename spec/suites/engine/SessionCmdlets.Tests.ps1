# Cmdlets that run code and look at the session: Invoke-Command, jobs' results, call stacks, history, breakpoints of variables, events, type data.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Invoke-Command and Invoke-Expression' {
    It '<code>' -TestCases @(
        @{ code = { Invoke-Command { 1; 2 } }; expected = '1 | 2' }
        @{ code = { Invoke-Command { "$args" } -ArgumentList 1, 2 }; expected = '1 2' }
        @{ code = { Invoke-Command { param($a, $b) "$a-$b" } -ArgumentList x, y }; expected = 'x-y' }
        @{ code = { Invoke-Command { $x = 5 }; $x }; expected = '' }
        @{ code = { Invoke-Command { $y = 5 } -NoNewScope; $y }; expected = '5' }
        @{ code = { 1, 2 | Invoke-Command { $input.Count } }; expected = '2' }
        @{ code = { 1..3 | Invoke-Command { process { $_ * 2 } } }; expected = '' }
        @{ code = { Invoke-Command -ScriptBlock { throw 'ic' } }; expected = 'error ic' }
        @{ code = { Invoke-Command { Write-Error 'e' } -ErrorAction SilentlyContinue; 'next' }; expected = 'error Microsoft.PowerShell.Commands.WriteErrorException | next' }
        @{ code = { $n = 3; Invoke-Command { $using:n } }; expected = 'error UsingWithoutInvokeCommand,Microsoft.PowerShell.Commands.InvokeCommandCommand' }
        @{ code = { Invoke-Expression '1 + 1'; Invoke-Expression '$ie = 4'; $ie }; expected = '2 | 4' }
        @{ code = { Invoke-Expression '1 +' }; expected = 'error ExpectedValueExpression,Microsoft.PowerShell.Commands.InvokeExpressionCommand' }
        @{ code = { Invoke-Expression '' }; expected = 'error ParameterArgumentValidationErrorEmptyStringNotAllowed,Microsoft.PowerShell.Commands.InvokeExpressionCommand' }
        @{ code = { Invoke-Expression $null }; expected = 'error ParameterArgumentValidationErrorNullNotAllowed,Microsoft.PowerShell.Commands.InvokeExpressionCommand' }
        @{ code = { '1', '2' | Invoke-Expression }; expected = '1 | 2' }
        @{ code = { iex '"a"; "b"' | ForEach-Object { "<$_>" } }; expected = '<a> | <b>' }
        @{ code = { Invoke-Expression 'return 5; 6'; 'after' }; expected = '5 | after' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Where they stand' {
    It '<code>' -TestCases @(
        @{ code = { function Get-Stack { (Get-PSCallStack)[0].Command; (Get-PSCallStack)[0].FunctionName; (Get-PSCallStack)[0].Arguments } Get-Stack }; expected = 'Get-Stack | Get-Stack | {}' }
        @{ code = { function Outer1 { Inner1 } function Inner1 { (Get-PSCallStack | Select-Object -First 2).FunctionName } Outer1 }; expected = 'Inner1 | Outer1' }
        @{ code = { (Get-PSCallStack)[0].GetType().Name }; expected = 'CallStackFrame' }
        @{ code = { Get-History -Count 1 | Measure-Object | ForEach-Object Count }; expected = '0' }
        @{ code = { Get-Host | ForEach-Object { $_.Name; $_.Version.Major; $_.CurrentCulture.GetType().Name; $_.UI.GetType().Name } }; expected = 'ConsoleHost | 7 | CultureInfo | InternalHostUserInterface' }
        @{ code = { (Get-Variable PSVersionTable).Value.PSEdition; $PSVersionTable.PSVersion.Major; $PSEdition; $IsLinux -or $IsWindows -or $IsMacOS; $PSHOME.Length -gt 0; $HOME.Length -gt 0; $PWD.GetType().Name; $ShellId; $NestedPromptLevel; $PSCulture.Length -ge 0 }; expected = 'Core | 7 | Core | True | True | True | PathInfo | Microsoft.PowerShell | 0 | True' }
        @{ code = { Get-PSDrive | Where-Object Provider -Like '*Variable' | ForEach-Object Name }; expected = 'Variable' }
        @{ code = { (Get-PSProvider).Name -join ',' }; expected = 'Alias,Environment,FileSystem,Function,Variable' }
        @{ code = { Get-Location | ForEach-Object { $_.Provider.Name; $_.Drive.Name } }; expected = 'FileSystem | /' }
        @{ code = { Push-Location /; Push-Location /tmp; (Get-Location -Stack).Count; Pop-Location; (Get-Location).Path; Pop-Location }; expected = '2 | /' }
        @{ code = { Test-Path variable:HOME; Test-Path variable:nosuch; Test-Path function:prompt; Test-Path alias:ls*; Test-Path env:PATH }; expected = 'True | False | True | False | True' }
        @{ code = { Get-Item variable:HOME | ForEach-Object { $_.GetType().Name }; (Get-Item function:prompt).CommandType; (Get-Item env:PATH).GetType().Name }; expected = 'PSVariable | Function | DictionaryEntry' }
        @{ code = { Get-ChildItem function:prompt | ForEach-Object Name; (Get-ChildItem variable:PSV*).Name }; expected = 'prompt | PSVersionTable' }
        @{ code = { Set-Item variable:si 5; $si; Set-Item env:SI_TEST x; $env:SI_TEST; Remove-Item env:SI_TEST; New-Item variable:ni -Value 7 | ForEach-Object Value; Rename-Item variable:ni nj; $nj; Copy-Item variable:nj variable:nk; $nk; Clear-Item variable:nk; $null -eq $nk }; expected = '5 | x | 7 | 7 | 7 | True' }
        @{ code = { Set-Item alias:si2 Get-Date; (Get-Alias si2).Definition; Remove-Item alias:si2; Test-Path alias:si2 }; expected = 'Get-Date | False' }
        @{ code = { New-Alias na1 Get-Date -Description d -Option ReadOnly; (Get-Alias na1).Options; Set-Alias na1 Get-Item; Remove-Alias na1; Remove-Alias na1 -Force; Test-Path alias:na1 }; expected = 'ReadOnly | error AliasNotWritable,Microsoft.PowerShell.Commands.SetAliasCommand | error AliasNotRemovable,Microsoft.PowerShell.Commands.RemoveAliasCommand' }
        @{ code = { New-Alias na2 Get-Date; New-Alias na2 Get-Item }; expected = 'error AliasAlreadyExists,Microsoft.PowerShell.Commands.NewAliasCommand' }
        @{ code = { Set-Alias na3 Get-Date -PassThru | ForEach-Object Name; Get-Alias na* | ForEach-Object Name }; expected = 'na3 | na3 | nal' }
        @{ code = { Export-Alias -Path /nonexistent-dir/a }; expected = 'error FileOpenFailure,Microsoft.PowerShell.Commands.ExportAliasCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Events' {
    It '<code>' -TestCases @(
        @{ code = { $null = Register-EngineEvent -SourceIdentifier My.Event -Action { $global:eventData = $event.MessageData }; $null = New-Event -SourceIdentifier My.Event -MessageData 5; Start-Sleep -Milliseconds 100; $global:eventData; Get-EventSubscriber -SourceIdentifier My.Event | Unregister-Event; Remove-Job -Name My.Event -Force -ErrorAction Ignore }; expected = '5' }
        @{ code = { $null = New-Event -SourceIdentifier Wait.Me -MessageData 6; (Wait-Event -SourceIdentifier Wait.Me -Timeout 1).MessageData; Remove-Event -SourceIdentifier Wait.Me; Get-Event | Measure-Object | ForEach-Object Count }; expected = '6 | 0' }
        @{ code = { $t = [System.Timers.Timer]::new(20); $t.AutoReset = $false; $null = Register-ObjectEvent $t Elapsed -SourceIdentifier Tick; $t.Start(); (Wait-Event -SourceIdentifier Tick -Timeout 5).SourceIdentifier; Unregister-Event -SourceIdentifier Tick; Get-Event | Remove-Event }; expected = 'Tick' }
        @{ code = { Get-EventSubscriber | Measure-Object | ForEach-Object Count }; expected = '0' }
        @{ code = { Unregister-Event -SourceIdentifier nosuch }; expected = 'error INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.UnregisterEventCommand' }
        @{ code = { Remove-Event -SourceIdentifier nosuch }; expected = 'error INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.RemoveEventCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Type data' {
    It '<code>' -TestCases @(
        @{ code = { Update-TypeData -TypeName My.Typed -MemberType NoteProperty -MemberName Noted -Value 5; $o = [pscustomobject]@{ PSTypeName = 'My.Typed'; A = 1 }; $o.Noted }; expected = '5' }
        @{ code = { Update-TypeData -TypeName My.Typed2 -MemberType ScriptProperty -MemberName Double -Value { $this.A * 2 } -SecondValue { param($v) $this.A = $v / 2 }; $o = [pscustomobject]@{ PSTypeName = 'My.Typed2'; A = 1 }; $o.Double; $o.Double = 10; $o.A }; expected = '2 | 5' }
        @{ code = { Update-TypeData -TypeName My.Typed3 -MemberType ScriptMethod -MemberName Say -Value { "say $($args -join ',') $($this.A)" }; ([pscustomobject]@{ PSTypeName = 'My.Typed3'; A = 1 }).Say(1, 2) }; expected = 'say 1,2 1' }
        @{ code = { Update-TypeData -TypeName My.Typed4 -MemberType AliasProperty -MemberName B -Value A; ([pscustomobject]@{ PSTypeName = 'My.Typed4'; A = 7 }).B }; expected = '7' }
        @{ code = { Update-TypeData -TypeName My.Typed5 -DefaultDisplayPropertySet A; (([pscustomobject]@{ PSTypeName = 'My.Typed5'; A = 1; B = 2 } | Format-List | Out-String).Trim()) }; expected = 'A : 1' }
        @{ code = { Update-TypeData -TypeName My.Typed -MemberType NoteProperty -MemberName Noted -Value 6 }; expected = 'error TypesDynamicUpdateException,Microsoft.PowerShell.Commands.UpdateTypeDataCommand' }
        @{ code = { Update-TypeData -TypeName My.Typed -MemberType NoteProperty -MemberName Noted -Value 6 -Force; ([pscustomobject]@{ PSTypeName = 'My.Typed' }).Noted }; expected = '6' }
        @{ code = { Remove-TypeData My.Typed; ([pscustomobject]@{ PSTypeName = 'My.Typed' }).Noted; Get-TypeData My.Typed }; expected = '' }
        @{ code = { Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Squared -Value { $this * $this } -Force; (5).Squared; Remove-TypeData System.Int32 -ErrorAction Ignore }; expected = '25' }
        @{ code = { Update-TypeData -TypeName My.Typed6 -MemberType Bogus -MemberName x -Value 1 }; expected = 'error CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.UpdateTypeDataCommand' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Jobs and runspaces' {
    It '<code>' -TestCases @(
        @{ code = { $x = 4; 1..2 | ForEach-Object -Parallel { $_ * $using:x } | Sort-Object }; expected = '4 | 8' }
        @{ code = { Get-Job | Measure-Object | ForEach-Object Count }; expected = '0' }
        @{ code = { Receive-Job -Id 9999 }; expected = 'error JobWithSpecifiedSessionNotFound,Microsoft.PowerShell.Commands.ReceiveJobCommand' }
        @{ code = { Remove-Job -Name nosuch }; expected = 'error JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.RemoveJobCommand' }
        @{ code = { Wait-Job -Name nosuch }; expected = 'error JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.WaitJobCommand' }
        @{ code = { (Get-Runspace).Count -ge 1; (Get-Runspace -Id 1).Id }; expected = 'True | 1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Measure, compare, tee' {
    It '<code>' -TestCases @(
        @{ code = { (Measure-Command { Start-Sleep -Milliseconds 20 }).TotalMilliseconds -ge 15 }; expected = 'True' }
        @{ code = { 1, 2, 3 | Tee-Object -Variable tv | Measure-Object -Sum | ForEach-Object Sum; $tv.Count }; expected = '6 | 3' }
        @{ code = { Compare-Object 1, 2, 3 2, 3, 4 | ForEach-Object { "$($_.InputObject)$($_.SideIndicator)" } }; expected = '4=> | 1<=' }
        @{ code = { Get-Unique -InputObject 1; 1, 1, 2 | Get-Unique }; expected = '1 | 1 | 2' }
        @{ code = { 'b', 'a' | Sort-Object; 3, 1, 2 | Sort-Object -Descending; 'B', 'a', 'b' | Sort-Object -Unique; @{ a = 2 }, @{ a = 1 } | Sort-Object { $_.a } | ForEach-Object a }; expected = 'a | b | 3 | 2 | 1 | a | B | 1 | 2' }
        @{ code = { 1..5 | Select-Object -First 2 -Last 1; 1..5 | Select-Object -Skip 3; 1..5 | Select-Object -Index 0, 4; 1..5 | Select-Object -SkipLast 3; [pscustomobject]@{ a = 1; b = 2 } | Select-Object b | ForEach-Object { $_.psobject.Properties.Name } }; expected = '1 | 2 | 5 | 4 | 5 | 1 | 5 | 1 | 2 | b' }
        @{ code = { 1, 2, 'x' | Group-Object { $_.GetType().Name } | ForEach-Object { "$($_.Name)=$($_.Count)" } }; expected = 'Int32=2 | String=1' }
        @{ code = { 'a=1' | ConvertFrom-StringData | ForEach-Object a; '{"a":[1,2]}' | ConvertFrom-Json | ForEach-Object { $_.a -join ',' }; @{ a = 1 } | ConvertTo-Json -Compress; '1,2' | ConvertFrom-Csv -Header x, y | ForEach-Object y }; expected = '1 | 1,2 | {"a":1} | 2' }
        @{ code = { Get-Random -Minimum 5 -Maximum 6; (1..3 | Get-Random -Count 3 | Sort-Object) -join ','; Get-Random -InputObject 7 }; expected = '5 | 1,2,3 | 7' }
        @{ code = { New-Guid | ForEach-Object { $_.GetType().Name }; New-TimeSpan -Hours 1 | ForEach-Object TotalMinutes; (New-TemporaryFile | ForEach-Object { $_.Exists; Remove-Item $_ }) }; expected = 'Guid | 60 | True' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
