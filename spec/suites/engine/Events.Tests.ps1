# Events: subscriptions, actions, the queue, timers, watched folders and collections.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

function Wait-Until([scriptblock] $condition) {
    for ($n = 0; $n -lt 200 -and -not (& $condition); $n++) { Start-Sleep -Milliseconds 10 }
}

Describe 'Engine events' -Tag CI {
    AfterEach {
        Get-EventSubscriber -Force | Unregister-Event -Force
        Get-Event | Remove-Event
        Get-Job | Remove-Job -Force
    }
    It 'hands an event to its action' {
        $job = Register-EngineEvent suite.one -Action { "$($Event.MessageData) $($Sender) $($args -join ',') $($EventSubscriber.SourceIdentifier)" }
        $job | Should -BeOfType ([System.Management.Automation.PSEventJob])
        $job.State | Should -Be 'NotStarted'
        $made = New-Event suite.one -Sender me -EventArguments 1, 2 -MessageData hello
        $made | Should -BeOfType ([System.Management.Automation.PSEventArgs])
        $null = Get-Date
        Receive-Job $job | Should -Be 'hello me 1,2 suite.one'
        $job.State | Should -Be 'Running'
        $job.HasMoreData | Should -BeTrue
        Unregister-Event suite.one
        $job.State | Should -Be 'Stopped'
    }
    It 'keeps what no action takes' {
        $null = New-Event suite.two -MessageData 5
        $null = New-Event suite.three -MessageData 6
        (Get-Event suite.*).Count | Should -Be 2
        (Get-Event suite.two).MessageData | Should -Be 5
        (Wait-Event suite.three -Timeout 1).MessageData | Should -Be 6
        Remove-Event suite.two
        @(Get-Event).SourceIdentifier | Should -Be 'suite.three'
    }
    It 'runs actions one after the other, between statements' {
        $global:suiteOrder = @()
        $null = Register-EngineEvent suite.a -Action { $global:suiteOrder += 'a1'; $null = New-Event suite.b; $global:suiteOrder += 'a2' }
        $null = Register-EngineEvent suite.a -Action { $global:suiteOrder += 'other' }
        $null = Register-EngineEvent suite.b -Action { $global:suiteOrder += 'b' }
        $null = New-Event suite.a
        foreach ($round in 1..2) { $global:suiteOrder += "round$round" }
        $global:suiteOrder -join ' ' | Should -Be 'a1 a2 other b round1 round2'
    }
    It 'has variables of its own from one event to the next' {
        $job = Register-EngineEvent suite.count -Action { $count++; "count $count" }
        $null = New-Event suite.count
        $null = New-Event suite.count
        $null = Get-Date
        Receive-Job $job | Should -Be 'count 1', 'count 2'
    }
    It 'counts triggers' {
        $job = Register-EngineEvent suite.max -MaxTriggerCount 2 -Action { $Event.MessageData }
        1..4 | ForEach-Object { $null = New-Event suite.max -MessageData $_ }
        $null = Get-Date
        $job.State | Should -Be 'Stopped'
        @(Get-EventSubscriber).Count | Should -Be 0
    }
    It 'keeps the error of an action' {
        $job = Register-EngineEvent suite.error -Action { throw 'boo' }
        $null = New-Event suite.error
        $null = Get-Date
        $job.State | Should -Be 'Failed'
        $job.Error[0].Exception.Message | Should -Be 'boo'
    }
    It 'goes on after exit in an action' {
        $job = Register-EngineEvent suite.exit -Action { exit 3 }
        $null = New-Event suite.exit
        $null = Get-Date
        $job.State | Should -Be 'Failed'
    }
    It 'hides support events' {
        Register-EngineEvent suite.support -SupportEvent -Action { } | Should -Be $null
        @(Get-EventSubscriber).Count | Should -Be 0
        @(Get-EventSubscriber -Force).Count | Should -Be 1
        { Unregister-Event suite.support -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.UnregisterEventCommand'
        Unregister-Event suite.support -Force
        @(Get-EventSubscriber -Force).Count | Should -Be 0
    }
    It 'says what is not there' {
        { Get-Event suite.none -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventCommand'
        { Get-Event -EventIdentifier 99999 -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventCommand'
        { Remove-Event -EventIdentifier 99999 -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_EVENT_IDENTIFIER,Microsoft.PowerShell.Commands.RemoveEventCommand'
        { Unregister-Event -SubscriptionId 99999 -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_SUBSCRIPTION_IDENTIFIER,Microsoft.PowerShell.Commands.UnregisterEventCommand'
        { Register-EngineEvent suite.noaction } | Should -Throw -ErrorId 'ACTION_MANDATORY_FOR_LOCAL,Microsoft.PowerShell.Commands.RegisterEngineEventCommand'
        { Register-ObjectEvent 5 Nothing -ErrorAction Stop } | Should -Throw -ErrorId 'INVALID_REGISTRATION,Microsoft.PowerShell.Commands.RegisterObjectEventCommand'
        Wait-Event suite.none -Timeout 0 | Should -Be $null
    }
    It 'is reached through the engine' {
        $ExecutionContext.Events | Should -BeOfType ([System.Management.Automation.PSEventManager])
        $null = $ExecutionContext.Events.GenerateEvent('suite.made', $null, @(1), $null)
        (Get-Event suite.made).SourceArgs | Should -Be 1
        [System.Management.Automation.PSEngineEvent]::Exiting | Should -Be 'PowerShell.Exiting'
    }
}

Describe 'Object events' -Tag CI {
    AfterEach {
        Get-EventSubscriber -Force | Unregister-Event -Force
        Get-Event | Remove-Event
        Get-Job | Remove-Job -Force
    }
    It 'listens to a timer' {
        $timer = [System.Timers.Timer]::new(20)
        $timer.AutoReset = $false
        $global:suiteTick = $null
        $job = Register-ObjectEvent $timer Elapsed -SourceIdentifier suite.tick -MessageData extra -Action { $global:suiteTick = $Event, $EventArgs, $Sender }
        $timer.Start()
        Start-Sleep -Milliseconds 100
        Wait-Until { $global:suiteTick }
        $global:suiteTick[0].MessageData | Should -Be 'extra'
        $global:suiteTick[1] | Should -BeOfType ([System.Timers.ElapsedEventArgs])
        $global:suiteTick[1].SignalTime | Should -BeOfType ([datetime])
        [object]::ReferenceEquals($global:suiteTick[2], $timer) | Should -BeTrue
        $timer.Enabled | Should -BeFalse
    }
    It 'waits for a timer' {
        $timer = [System.Timers.Timer]::new(20)
        Register-ObjectEvent $timer Elapsed suite.wait
        $timer.Start()
        $event = Wait-Event suite.wait -Timeout 5
        $event.SourceArgs.Count | Should -Be 2
        [object]::ReferenceEquals($event.Sender, $timer) | Should -BeTrue
        $timer.Stop()
        { Register-ObjectEvent $timer Elapsed suite.wait -ErrorAction Stop } | Should -Throw -ErrorId 'SUBSCRIBER_EXISTS,Microsoft.PowerShell.Commands.RegisterObjectEventCommand'
    }
    It 'has intervals above nothing' {
        { [System.Timers.Timer]::new(0) } | Should -Throw
        [System.Timers.Timer]::new().Interval | Should -Be 100
        [System.Timers.Timer]::new([timespan]::FromSeconds(2)).Interval | Should -Be 2000
    }
    It 'tells of a collection''s changes at once' {
        $list = [System.Collections.ObjectModel.ObservableCollection[object]]::new()
        $seen = [System.Collections.ArrayList]::new()
        $list.add_CollectionChanged({ $null = $seen.Add("$($_.Action) $($_.NewItems) $($_.OldItems) $($_.NewStartingIndex) $($_.OldStartingIndex)") })
        $list.Add('x'); $list.Add('y'); $list.Move(0, 1); $list[0] = 'z'; $list.RemoveAt(0); $list.Clear(); $list.Insert(0, 'q'); $null = $list.Remove('q')
        $seen -join '|' | Should -Be 'Add x  0 -1|Add y  1 -1|Move x x 1 0|Replace z y 0 0|Remove  z -1 0|Reset   -1 -1|Add q  0 -1|Remove  q -1 0'
    }
    It 'takes handlers away' {
        $list = [System.ComponentModel.BindingList[int]]::new()
        $seen = [System.Collections.ArrayList]::new()
        $handler = { $null = $seen.Add("$($_.ListChangedType) $($_.NewIndex)") }
        $list.add_ListChanged($handler)
        $list.Add(1); $list[0] = 2; $list.RemoveAt(0)
        $list.remove_ListChanged($handler)
        $list.Add(5)
        $seen -join '|' | Should -Be 'ItemAdded 0|ItemChanged 0|ItemDeleted 0'
    }
    It 'lists events as members' {
        ([System.Timers.Timer]::new() | Get-Member -MemberType Event).Name | Should -Be 'Disposed', 'Elapsed'
        [System.Timers.Timer]::new().Elapsed | Should -Be $null
        ([System.Timers.Timer]::new() | Get-Member Elapsed).Definition | Should -Be 'System.Timers.ElapsedEventHandler Elapsed(System.Object, System.Timers.ElapsedEventArgs)'
    }
    It 'watches a folder' {
        $folder = Join-Path ([System.IO.Path]::GetTempPath()) "suite-watch-$PID"
        $null = New-Item -ItemType Directory $folder
        try {
            $watcher = [System.IO.FileSystemWatcher]::new($folder)
            foreach ($name in 'Created', 'Renamed', 'Deleted') { Register-ObjectEvent $watcher $name -SourceIdentifier "suite.$name" }
            $watcher.EnableRaisingEvents = $true
            'x' > "$folder/a.txt"
            (Wait-Event suite.Created -Timeout 5).SourceEventArgs.Name | Should -Be 'a.txt'
            Rename-Item "$folder/a.txt" b.txt
            $renamed = (Wait-Event suite.Renamed -Timeout 5).SourceEventArgs
            "$($renamed.ChangeType) $($renamed.OldName) $($renamed.Name)" | Should -Be 'Renamed a.txt b.txt'
            Remove-Item "$folder/b.txt"
            (Wait-Event suite.Deleted -Timeout 5).SourceEventArgs.FullPath | Should -Be "$folder/b.txt"
            $watcher.Dispose()
            $late = [System.IO.FileSystemWatcher]::new($folder).WaitForChanged('All', 30)
            $late.TimedOut | Should -BeTrue
        }
        finally { Remove-Item -Recurse $folder }
    }
}
