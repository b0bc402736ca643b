# The hosting API from scripts: [powershell], its streams and states, runspaces, pools, InitialSessionState.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

Describe 'Commands and parameters' {
    It '<code>' -TestCases @(
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Write-Output').AddArgument(5).Invoke(); $p.Dispose() }; expected = '5' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('1 + 1').Invoke() }; expected = '2' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('param($a, $b) "$a-$b"').AddArgument(1).AddParameter('b', 2).Invoke() }; expected = '1-2' }
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Get-Date').AddParameter('Year', 2020).AddParameter('Format', 'yyyy').Invoke() }; expected = '2020' }
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Get-Date').AddParameters(@{ Year = 2021; Format = 'yyyy' }).Invoke() }; expected = '2021' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('"$args"').AddParameters(@(1, 2, 3)).Invoke() }; expected = '1 2 3' }
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Write-Output').AddParameter('InputObject', 7).AddCommand('ForEach-Object').AddParameter('Process', { $_ * 2 }).Invoke() }; expected = '14' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('1, 2, 3').AddCommand('Measure-Object').AddParameter('Sum').Invoke().Sum }; expected = '6' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('$x = 5').AddStatement().AddScript('$x').Invoke() }; expected = '5' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('$x = 5', $false).AddStatement().AddScript('$x').Invoke() }; expected = '5' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('$x = 5', $true).AddStatement().AddScript('$x').Invoke() }; expected = '' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('foreach ($i in $input) { $i * 10 }').Invoke(@(1, 2)) }; expected = '10 | 20' }
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Measure-Object').Invoke(@(1, 2, 3)).Count }; expected = '1' }
        @{ code = { $p = [powershell]::Create(); $p.AddCommand('Write-Output').AddArgument('x').Commands.Commands.Count }; expected = '1' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddCommand('Get-Item').AddParameter('Path', '/'); $p.Commands.Commands[0] | ForEach-Object { $_.CommandText; $_.IsScript; $_.Parameters.Count; $_.Parameters[0].Name; $_.Parameters[0].Value } }; expected = 'Get-Item | False | 1 | Path | /' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('1'); $p.Commands.Clear(); $p.Commands.Commands.Count }; expected = '0' }
        @{ code = { $p = [powershell]::Create(); $p.AddParameter('x', 1) }; expected = 'error PSInvalidOperationException' }
        @{ code = { $p = [powershell]::Create(); $p.AddArgument(1) }; expected = 'error PSInvalidOperationException' }
        @{ code = { $p = [powershell]::Create(); $p.Invoke() }; expected = 'error PSInvalidOperationException' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('5').Invoke[int]() }; expected = '5' }
        @{ code = { $p = [powershell]::Create(); $r = $p.AddScript('1, 2').Invoke(); $r.GetType().FullName -replace '\[\[.*'; $r.Count }; expected = 'System.Collections.ObjectModel.Collection`1 | 2' }
        @{ code = { $p = [powershell]::Create('CurrentRunspace'); $script:own = 3; $p.AddScript('$own').Invoke() }; expected = '3' }
        @{ code = { [powershell]::Create().GetType().FullName }; expected = 'System.Management.Automation.PowerShell' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Streams and errors' {
    It '<code>' -TestCases @(
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('Write-Error e; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i; Write-Host h; 1').Invoke(); $s = $p.Streams; "$($s.Error.Count) $($s.Warning.Count) $($s.Verbose.Count) $($s.Debug.Count) $($s.Information.Count) $($s.Progress.Count)"; $p.HadErrors }; expected = '1 1 1 1 2 0 | True' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('Write-Error e').Invoke(); $p.Streams.Error[0].GetType().Name; "$($p.Streams.Error[0])"; $p.Streams.Error[0].FullyQualifiedErrorId; $p.InvocationStateInfo.State }; expected = 'ErrorRecord | e | Microsoft.PowerShell.Commands.WriteErrorException | Completed' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('Write-Warning w').Invoke(); $p.Streams.Warning[0].GetType().Name; $p.Streams.Warning[0].Message }; expected = 'WarningRecord | w' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('Write-Error e').Invoke(); $p.Streams.ClearStreams(); $p.Streams.Error.Count }; expected = '0' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('throw "x"').Invoke() }; expected = 'error RuntimeException' }
        @{ code = { $p = [powershell]::Create(); try { $p.AddScript('throw "x"').Invoke() } catch { $_.Exception.GetType().Name; $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message }; $p.InvocationStateInfo.State; $p.HadErrors }; expected = 'MethodInvocationException | RuntimeException | x | Failed | True' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('1/0; 5').Invoke(); $p.HadErrors; $p.Streams.Error.Count; $p.Streams.Error[0].FullyQualifiedErrorId }; expected = '5 | True | 1 | RuntimeException' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('Get-Item no-such-thing; 5').Invoke(); $p.HadErrors; $p.Streams.Error[0].CategoryInfo.Category }; expected = '5 | True | ObjectNotFound' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('no-such-command; 5').Invoke(); $p.Streams.Error.Count; $p.Streams.Error[0].FullyQualifiedErrorId }; expected = '5 | 1 | CommandNotFoundException' }
        @{ code = { $p = [powershell]::Create(); try { $p.AddCommand('no-such-command').Invoke() } catch { $_.Exception.InnerException.GetType().Name } }; expected = 'CommandNotFoundException' }
        @{ code = { $p = [powershell]::Create(); try { $p.AddCommand('Get-Item').AddParameter('nope', 1).Invoke() } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.ErrorId } }; expected = 'ParameterBindingException | NamedParameterNotFound' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('exit 3; 5').Invoke(); $p.InvocationStateInfo.State }; expected = 'Completed' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('$ErrorActionPreference = "Stop"; Write-Error z; 5').Invoke() }; expected = 'error ActionPreferenceStopException' }
        @{ code = { $p = [powershell]::Create(); $p.AddScript('return 4; 5').Invoke() }; expected = '4' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Asynchronous' {
    It '<code>' -TestCases @(
        @{ code = { $p = [powershell]::Create(); $h = $p.AddScript('1; 2').BeginInvoke(); $r = $p.EndInvoke($h); $r.Count; $r.GetType().Name; $h.IsCompleted; $h.GetType().Name }; expected = '2 | PSDataCollection`1 | True | PowerShellAsyncResult' }
        @{ code = { $p = [powershell]::Create(); $h = $p.AddScript('Start-Sleep -Milliseconds 50; 7').BeginInvoke(); $null = $h.AsyncWaitHandle.WaitOne(); $p.EndInvoke($h); $p.InvocationStateInfo.State }; expected = '7 | Completed' }
        @{ code = { $in = [System.Management.Automation.PSDataCollection[object]]::new(); $out = [System.Management.Automation.PSDataCollection[object]]::new(); $p = [powershell]::Create(); $null = $p.AddScript('$input | ForEach-Object { $_ + 1 }'); $in.Add(1); $in.Add(2); $in.Complete(); $h = $p.BeginInvoke($in, $out); $null = $p.EndInvoke($h); $out }; expected = '2 | 3' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('throw "async"'); $h = $p.BeginInvoke(); try { $p.EndInvoke($h) } catch { $_.Exception.InnerException.Message }; $p.InvocationStateInfo.State; $p.InvocationStateInfo.Reason.GetType().Name }; expected = 'async | Failed | RuntimeException' }
        @{ code = { $p = [powershell]::Create(); $null = $p.AddScript('Start-Sleep 20'); $h = $p.BeginInvoke(); Start-Sleep -Milliseconds 100; $p.InvocationStateInfo.State; $p.Stop(); $p.InvocationStateInfo.State }; expected = 'Running | Stopped' }
        @{ code = { $p = [powershell]::Create(); $p.EndInvoke($null) }; expected = 'error PSArgumentNullException' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Runspaces' {
    It '<code>' -TestCases @(
        @{ code = { $r = [runspacefactory]::CreateRunspace(); "$($r.RunspaceStateInfo.State) $($r.Name.Length -gt 0) $($r.RunspaceAvailability)"; $r.Open(); "$($r.RunspaceStateInfo.State) $($r.RunspaceAvailability)"; $r.Close(); "$($r.RunspaceStateInfo.State)" }; expected = 'BeforeOpen True None | Opened Available | Closed' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.SessionStateProxy.SetVariable('v', 5); $p = [powershell]::Create(); $p.Runspace = $r; $p.AddScript('$v; $v = 6').Invoke(); $r.SessionStateProxy.GetVariable('v'); $r.Close() }; expected = '5 | 6' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $p = [powershell]::Create($r); $null = $p.AddScript('function f { 9 }').Invoke(); $q = [powershell]::Create(); $q.Runspace = $r; $q.AddCommand('f').Invoke(); $r.Close() }; expected = '9' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $p = [powershell]::Create(); $p.Runspace = $r; $p.AddScript('1').Invoke() }; expected = 'error InvalidRunspaceStateException' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $r.ThreadOptions = 'ReuseThread'; $r.ThreadOptions; $r.ApartmentState; $r.Id -gt 0; $r.ConnectionInfo }; expected = 'ReuseThread | Unknown | True | $null' }
        @{ code = { [runspace]::DefaultRunspace.GetType().Name; [runspace]::DefaultRunspace.RunspaceStateInfo.State; [runspace]::DefaultRunspace.Id }; expected = 'LocalRunspace | Opened | 1' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.SessionStateProxy.Path.CurrentLocation.Path -eq (Get-Location).Path; $r.SessionStateProxy.LanguageMode; $r.Close() }; expected = 'True | FullLanguage' }
        @{ code = { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.Open() }; expected = 'error InvalidRunspaceStateException' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Pools and initial states' {
    It '<code>' -TestCases @(
        @{ code = { $pool = [runspacefactory]::CreateRunspacePool(1, 3); $pool.Open(); $p = [powershell]::Create(); $p.RunspacePool = $pool; $p.AddScript('8').Invoke(); "$($pool.GetMinRunspaces()) $($pool.GetMaxRunspaces()) $($pool.RunspacePoolStateInfo.State)"; $pool.Close(); $pool.RunspacePoolStateInfo.State }; expected = '8 | 1 3 Opened | Closed' }
        @{ code = { $pool = [runspacefactory]::CreateRunspacePool(1, 2); $pool.Open(); $ps = 1..3 | ForEach-Object { $p = [powershell]::Create(); $p.RunspacePool = $pool; $null = $p.AddScript('param($n) $n * 2').AddArgument($_); @{ P = $p; H = $p.BeginInvoke() } }; $ps | ForEach-Object { $_.P.EndInvoke($_.H) }; $pool.Close() }; expected = '2 | 4 | 6' }
        @{ code = { $iss = [initialsessionstate]::CreateDefault2(); $iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('iv', 42, 'text')); $r = [runspacefactory]::CreateRunspace($iss); $r.Open(); $p = [powershell]::Create($r); $p.AddScript('$iv').Invoke(); $r.Close() }; expected = '42' }
        @{ code = { $iss = [initialsessionstate]::CreateDefault(); $iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Get-Iss', '"iss $args"')); $p = [powershell]::Create($iss); $p.AddCommand('Get-Iss').AddArgument(1).Invoke() }; expected = 'iss 1' }
        @{ code = { $iss = [initialsessionstate]::CreateDefault(); $iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateAliasEntry]::new('wo', 'Write-Output')); $p = [powershell]::Create($iss); $p.AddScript('wo 3').Invoke() }; expected = '3' }
        @{ code = { $iss = [initialsessionstate]::CreateDefault(); $iss.LanguageMode; $iss.ThreadOptions; $iss.ExecutionPolicy; $iss.Modules.Count; $iss.StartupScripts.Count; $iss.EnvironmentVariables.Count }; expected = 'FullLanguage | Default | Restricted | 0 | 0 | 0' }
        @{ code = { $e = [System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('n', 1, 'd', 'ReadOnly'); "$($e.Name) $($e.Value) $($e.Description) $($e.Options) $($e.Visibility)" }; expected = 'n 1 d ReadOnly Public' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Data collections' {
    It '<code>' -TestCases @(
        @{ code = { $c = [System.Management.Automation.PSDataCollection[int]]::new(); $c.Add(1); $c.Add(2); $c.Count; $c.IsOpen; $c.Complete(); $c.IsOpen; $c[0]; $c.ReadAll().Count; $c.Count }; expected = '2 | True | False | 1 | 2 | 0' }
        @{ code = { $c = [System.Management.Automation.PSDataCollection[psobject]]::new(); $c.Complete(); $c.Add(1) }; expected = 'error PSInvalidOperationException' }
        @{ code = { $c = [System.Management.Automation.PSDataCollection[string]]@('a', 'b'); $c.Count; $c -join ',' }; expected = '2 | a,b' }
        @{ code = { $c = [System.Management.Automation.PSDataCollection[string]]::new([string[]]('a', 'b')); $c.IsOpen; $c.Count; $c.EnumeratorNeverBlocks; $c.BlockingEnumerator }; expected = 'False | 2 | False | False' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
