# [powershell], runspaces and initial session states as tests use them.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'PowerShell' -Tag CI {
    BeforeEach { $ps = [powershell]::Create() }
    AfterEach { $ps.Dispose() }
    It 'runs scripts and commands' {
        $ps.AddScript('1 + 1').Invoke() | Should -Be 2
        $ps.Commands.Clear()
        $ps.AddCommand('Get-Date').AddParameter('Year', 2020).AddParameter('Format', 'yyyy').Invoke() | Should -Be '2020'
        $ps.Commands.Commands[0].CommandText | Should -Be 'Get-Date'
        $ps.Commands.Commands[0].Parameters[0].Name | Should -Be 'Year'
    }
    It 'takes arguments and parameters' {
        $ps.AddScript('param($a, $b) "$a-$b"').AddArgument(1).AddArgument(2).Invoke() | Should -Be '1-2'
        $ps.Commands.Clear()
        $ps.AddScript('param([int] $n) $n * 2').AddParameters(@{ n = 4 }).Invoke() | Should -Be 8
        $ps.Commands.Clear()
        $ps.AddScript('$args.Count; $args').AddArgument('x').AddArgument('y').Invoke() | Should -Be 2, 'x', 'y'
    }
    It 'takes input' {
        $null = $ps.AddScript('$input | ForEach-Object { $_ * 2 }')
        $ps.Invoke([int[]](1, 2, 3)) | Should -Be 2, 4, 6
    }
    It 'has pipelines and statements' {
        $null = $ps.AddScript('1..3').AddCommand('ForEach-Object').AddParameter('Process', { $_ * 3 })
        $ps.Invoke() | Should -Be 3, 6, 9
        $ps.Commands.Clear()
        $ps.AddScript('$z = 4').AddStatement().AddScript('$z + 1').Invoke() | Should -Be 5
        $ps.Commands.Clear()
        $ps.AddScript('"a"').AddStatement().AddCommand('Write-Output').AddArgument('b').Invoke() | Should -Be 'a', 'b'
    }
    It 'keeps streams' {
        $null = $ps.AddScript('Write-Error bad; Write-Warning w; Write-Verbose v -Verbose; Write-Information i; 5').Invoke()
        $ps.HadErrors | Should -BeTrue
        $ps.Streams.Error[0].ToString() | Should -Be 'bad'
        $ps.Streams.Warning[0].Message | Should -Be 'w'
        $ps.Streams.Verbose[0].Message | Should -Be 'v'
        $ps.Streams.Information[0].MessageData | Should -Be 'i'
        $ps.InvocationStateInfo.State | Should -Be 'Completed'
        $ps.Streams.ClearStreams()
        $ps.Streams.Error.Count | Should -Be 0
    }
    It 'throws what ends it' {
        $null = $ps.AddScript('throw "x"')
        $record = { $ps.Invoke() } | Should -Throw -ErrorId 'RuntimeException' -PassThru
        $record.Exception.GetType().Name | Should -Be 'MethodInvocationException'
        $record.Exception.InnerException.Message | Should -Be 'x'
        $ps.InvocationStateInfo.State | Should -Be 'Failed'
        $ps.InvocationStateInfo.Reason.Message | Should -Be 'x'
    }
    It 'names what it cannot find' {
        $null = $ps.AddCommand('no-such-command')
        { $ps.Invoke() } | Should -Throw -ErrorId 'CommandNotFoundException'
    }
    It 'needs a command' { { $ps.Invoke() } | Should -Throw -ErrorId 'PSInvalidOperationException' }
    It 'runs beside the script' {
        $null = $ps.AddScript('Start-Sleep -Milliseconds 20; 9')
        $h = $ps.BeginInvoke()
        $ps.EndInvoke($h) | Should -Be 9
        $h.IsCompleted | Should -BeTrue
    }
    It 'gives output to a collection' {
        $out = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $null = $ps.AddScript('1; 2')
        $h = $ps.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $out)
        $ps.EndInvoke($h).Count | Should -Be 0
        $out.Count | Should -Be 2
    }
    It 'is stopped' {
        $null = $ps.AddScript('for (;;) { }')
        $null = $ps.BeginInvoke()
        Start-Sleep -Milliseconds 100
        $ps.Stop()
        $ps.InvocationStateInfo.State | Should -Be 'Stopped'
    }
    It 'uses the current runspace' {
        $suiteHere = 7
        $nested = [powershell]::Create('CurrentRunspace')
        $nested.AddScript('$suiteHere').Invoke() | Should -Be 7
        $nested.Dispose()
    }
    It 'copies commands' {
        $c = [System.Management.Automation.PSCommand]::new()
        $null = $c.AddCommand('Write-Output').AddArgument(3)
        $ps.Commands = $c
        $ps.Invoke() | Should -Be 3
        $c.Clone().Commands.Count | Should -Be 1
    }
}

Describe 'Runspaces' {
    It 'have variables of their own' {
        $rs = [runspacefactory]::CreateRunspace()
        $rs.Open()
        $rs.SessionStateProxy.SetVariable('q', 7)
        $ps = [powershell]::Create()
        $ps.Runspace = $rs
        $ps.AddScript('$q').Invoke() | Should -Be 7
        $rs.SessionStateProxy.GetVariable('q') | Should -Be 7
        $rs.RunspaceStateInfo.State | Should -Be 'Opened'
        $rs.Close()
        $rs.RunspaceStateInfo.State | Should -Be 'Closed'
    }
    It 'keep their state between calls' {
        $rs = [runspacefactory]::CreateRunspace()
        $rs.Open()
        $ps = [powershell]::Create($rs)
        $null = $ps.AddScript('$x = 5; function Get-X { $x }').Invoke()
        $ps.Commands.Clear()
        $ps.AddScript('Get-X').Invoke() | Should -Be 5
        $rs.Dispose()
    }
    It 'have to be open' {
        $rs = [runspacefactory]::CreateRunspace()
        $ps = [powershell]::Create($rs)
        $null = $ps.AddScript('1')
        $record = { $ps.Invoke() } | Should -Throw -PassThru
        $record.Exception.InnerException.GetType().Name | Should -Be 'InvalidRunspaceStateException'
    }
    It 'begin with what their initial state holds' {
        $iss = [initialsessionstate]::CreateDefault2()
        $iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('vv', 5, 'desc'))
        $iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('ff', '"in ff"'))
        $iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateAliasEntry]::new('aa', 'Get-Date'))
        $rs = [runspacefactory]::CreateRunspace($iss)
        $rs.Open()
        $ps = [powershell]::Create($rs)
        $ps.AddScript('$vv; ff; (Get-Alias aa).Definition').Invoke() | Should -Be 5, 'in ff', 'Get-Date'
        $rs.Dispose()
    }
    It 'come from a pool' {
        $pool = [runspacefactory]::CreateRunspacePool(1, 2)
        $pool.Open()
        $ps = [powershell]::Create()
        $ps.RunspacePool = $pool
        $ps.AddScript('5').Invoke() | Should -Be 5
        $pool.GetMaxRunspaces() | Should -Be 2
        $pool.Close()
    }
    It 'are known: the default one' {
        [runspace]::DefaultRunspace.InstanceId | Should -BeOfType ([guid])
        [runspace]::DefaultRunspace.Id | Should -Be 1
        (Get-Runspace)[0].Id | Should -Be 1
    }
}

Write-TestSummary
