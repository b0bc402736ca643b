# .NET's library as scripts use it: sockets, archives, colours, processes, assemblies, regions.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Sockets' -Tag CI {
    It 'listens and connects' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        { $listener.Pending() } | Should -Throw -ErrorId 'InvalidOperationException'
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $task = $listener.AcceptTcpClientAsync()
        $client = [System.Net.Sockets.TcpClient]::new('127.0.0.1', $port)
        $server = $task.Result
        $writer = [System.IO.StreamWriter]::new($server.GetStream())
        $writer.AutoFlush = $true
        $writer.WriteLine('hello there')
        [System.IO.StreamReader]::new($client.GetStream()).ReadLine() | Should -Be 'hello there'
        "$($server.Client.LocalEndPoint.Address)" | Should -Be '127.0.0.1'
        $client.Close(); $server.Close()
        Test-Connection 127.0.0.1 -TcpPort $port | Should -BeTrue
        $status = Test-Connection 127.0.0.1 -TcpPort $port -Detailed
        "$($status.Connected) $($status.Status) $($status.Target) $($status.Id)" | Should -Be 'True Success 127.0.0.1 1'
        $listener.Stop()
        Test-Connection 127.0.0.1 -TcpPort $port -Quiet | Should -BeFalse
        (Test-Connection 127.0.0.1 -TcpPort $port -Detailed).Status | Should -Be 'ConnectionRefused'
    }
    It 'sends datagrams' {
        $first = [System.Net.Sockets.UdpClient]::new(0)
        $port = $first.Client.LocalEndPoint.Port
        $second = [System.Net.Sockets.UdpClient]::new()
        $second.Connect('127.0.0.1', $port)
        $bytes = [System.Text.Encoding]::UTF8.GetBytes('ping me')
        $second.Send($bytes, $bytes.Length) | Should -Be 7
        $from = [System.Net.IPEndPoint]::new([System.Net.IPAddress]::Any, 0)
        [System.Text.Encoding]::UTF8.GetString($first.Receive([ref] $from)) | Should -Be 'ping me'
        "$($from.Address)" | Should -Be '127.0.0.1'
        $null = $first.Send($bytes, 4, $from)
        $back = $null
        [System.Text.Encoding]::UTF8.GetString($second.Receive([ref] $back)) | Should -Be 'ping'
        $first.Client.ReceiveTimeout = 50
        { $first.Receive([ref] $from) } | Should -Throw -ErrorId 'SocketException'
        { $second.Send($bytes, 7, '127.0.0.1', $port) } | Should -Throw -ErrorId 'InvalidOperationException'
        $first.Close(); $second.Close()
    }
}

Describe 'Zip archives' -Tag CI {
    BeforeAll {
        $folder = Join-Path ([System.IO.Path]::GetTempPath()) "suite-zip-$PID"
        $null = New-Item -ItemType Directory "$folder/src/sub", "$folder/src/empty"
        Set-Content "$folder/src/a.txt" hello
        Set-Content "$folder/src/sub/b.txt" ('deep' * 100)
    }
    AfterAll { Remove-Item -Recurse -Force $folder }
    It 'packs and unpacks a folder' {
        [System.IO.Compression.ZipFile]::CreateFromDirectory("$folder/src", "$folder/x.zip")
        { [System.IO.Compression.ZipFile]::CreateFromDirectory("$folder/src", "$folder/x.zip") } | Should -Throw -ErrorId 'IOException'
        [System.IO.Compression.ZipFile]::ExtractToDirectory("$folder/x.zip", "$folder/out")
        (Get-ChildItem -Recurse -Name "$folder/out" | Sort-Object) -join ' ' | Should -Be 'a.txt empty sub sub/b.txt'
        { [System.IO.Compression.ZipFile]::ExtractToDirectory("$folder/x.zip", "$folder/out") } | Should -Throw -ErrorId 'IOException'
        [System.IO.Compression.ZipFile]::ExtractToDirectory("$folder/x.zip", "$folder/out", $true)
    }
    It 'reads entries' {
        $zip = [System.IO.Compression.ZipFile]::OpenRead("$folder/x.zip")
        ($zip.Entries.FullName | Sort-Object) -join ' ' | Should -Be 'a.txt empty/ sub/b.txt'
        $entry = $zip.GetEntry('a.txt')
        "$entry $($entry.Name) $($entry.Length)" | Should -Be 'a.txt a.txt 6'
        [System.IO.StreamReader]::new($entry.Open()).ReadToEnd().Trim() | Should -Be 'hello'
        [System.IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$folder/one.txt")
        Get-Content "$folder/one.txt" | Should -Be 'hello'
        { $zip.CreateEntry('new') } | Should -Throw -ErrorId 'NotSupportedException'
        $zip.GetEntry('none') | Should -Be $null
        $zip.Dispose()
    }
    It 'changes an archive' {
        $zip = [System.IO.Compression.ZipFile]::Open("$folder/n.zip", 'Create')
        $null = [System.IO.Compression.ZipFileExtensions]::CreateEntryFromFile($zip, "$folder/src/a.txt", 'in/a.txt')
        $writer = [System.IO.StreamWriter]::new($zip.CreateEntry('w.txt').Open())
        $writer.Write('written'); $writer.Close(); $zip.Dispose()
        $zip = [System.IO.Compression.ZipFile]::Open("$folder/n.zip", 'Update')
        $zip.GetEntry('in/a.txt').Delete()
        $stream = $zip.GetEntry('w.txt').Open(); $stream.SetLength(0)
        $writer = [System.IO.StreamWriter]::new($stream); $writer.Write('new'); $writer.Close()
        $zip.Dispose()
        $zip = [System.IO.Compression.ZipFile]::OpenRead("$folder/n.zip")
        ($zip.Entries | ForEach-Object { "$($_.FullName)=$($_.Length)" }) -join ' ' | Should -Be 'w.txt=3'
        $zip.Dispose()
    }
}

Describe 'Drawing' -Tag CI {
    It 'has colours' {
        [System.Drawing.Color]::FromArgb(255, 128, 0).ToString() | Should -Be 'Color [A=255, R=255, G=128, B=0]'
        [System.Drawing.Color]::Red.ToString() | Should -Be 'Color [Red]'
        [System.Drawing.Color]'CornflowerBlue' | Should -Be ([System.Drawing.Color]::CornflowerBlue)
        [System.Drawing.Color]::Red -eq [System.Drawing.Color]::FromArgb(255, 0, 0) | Should -BeFalse
        [System.Drawing.ColorTranslator]::ToHtml([System.Drawing.ColorTranslator]::FromHtml('#f80')) | Should -Be '#FF8800'
        [System.Drawing.Color]::FromArgb(-65536).Name | Should -Be 'ffff0000'
        { [System.Drawing.Color]::FromArgb(300, 0, 0) } | Should -Throw -ErrorId 'ArgumentException'
    }
    It 'has points, sizes and rectangles' {
        "$([System.Drawing.Point]::new(1, 2) + [System.Drawing.Size]::new(3, 4))" | Should -Be '{X=4,Y=6}'
        "$([System.Drawing.Size]'3, 4')" | Should -Be '{Width=3, Height=4}'
        "$([System.Drawing.PointF]::new(1.5, 2))" | Should -Be '{X=1.5, Y=2}'
        $box = [System.Drawing.Rectangle]::new(1, 2, 3, 4)
        "$box $($box.Right) $($box.Bottom) $($box.Contains(3, 5)) $($box.Contains(4, 6))" | Should -Be '{X=1,Y=2,Width=3,Height=4} 4 6 True False'
        "$([System.Drawing.Rectangle]::Intersect($box, [System.Drawing.Rectangle]::new(2, 3, 10, 10)))" | Should -Be '{X=2,Y=3,Width=2,Height=3}'
    }
}

Describe 'Processes' -Tag CI {
    It 'know themselves' {
        $own = Get-Process -Id $PID
        $own.PriorityClass, $own.BasePriority | Should -Be 'Normal', 0
        $own.Threads.Count | Should -BeGreaterThan 1
        $own.Modules[0].FileName | Should -Be $own.Path
        $own.Parent | Should -BeOfType ([System.Diagnostics.Process])
        $own.PrivilegedProcessorTime -le $own.TotalProcessorTime | Should -BeTrue
        $own.WorkingSet | Should -BeOfType ([int])
        (Get-Process -Id $PID -FileVersionInfo) | Should -BeOfType ([System.Diagnostics.FileVersionInfo])
        (Get-Process -Id $PID -Module)[0] | Should -BeOfType ([System.Diagnostics.ProcessModule])
    }
    It 'tell of their output and their end' {
        $program = [System.Diagnostics.Process]::new()
        $program.StartInfo.FileName = 'sh'
        $program.StartInfo.Arguments = '-c "echo one; echo two; exit 3"'
        $program.StartInfo.RedirectStandardOutput = $true
        $program.EnableRaisingEvents = $true
        $global:suiteLines = @()
        $null = Register-ObjectEvent $program OutputDataReceived -SourceIdentifier suite.lines -Action { $global:suiteLines += "[$($EventArgs.Data)]" }
        Register-ObjectEvent $program Exited -SourceIdentifier suite.exited
        $null = $program.Start()
        $program.BeginOutputReadLine()
        (Wait-Event suite.exited -Timeout 10).Sender.ExitCode | Should -Be 3
        for ($n = 0; $n -lt 200 -and $global:suiteLines.Count -lt 3; $n++) { Start-Sleep -Milliseconds 10 }
        $global:suiteLines -join '' | Should -Be '[one][two][]'
        Get-EventSubscriber | Unregister-Event
        Get-Event | Remove-Event
    }
}

Describe 'Runtime' -Tag CI {
    It 'loads assemblies by name' {
        [System.Reflection.Assembly]::LoadWithPartialName('System.Web').FullName | Should -Be 'System.Web, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'
        [System.Reflection.Assembly]::LoadWithPartialName('No.Such.Assembly') | Should -Be $null
        { [System.Reflection.Assembly]::Load('No.Such.Assembly') } | Should -Throw -ErrorId 'FileNotFoundException'
        { [System.Reflection.Assembly]::LoadFile('relative.dll') } | Should -Throw -ErrorId 'ArgumentException'
        ([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'System.Management.Automation' }).Count | Should -Be 1
    }
    It 'knows the system' {
        [System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::Linux) | Should -Be $IsLinux
        [System.Runtime.InteropServices.RuntimeInformation]::FrameworkDescription | Should -Match '^\.NET 10\.'
        [System.Runtime.InteropServices.OSPlatform]::Create('x') | Should -Be ([System.Runtime.InteropServices.OSPlatform]::Create('X'))
        [System.Diagnostics.Debugger]::IsAttached | Should -BeFalse
        [System.Diagnostics.Trace]::WriteLine('nobody listens')
    }
    It 'knows regions' {
        $region = [System.Globalization.RegionInfo]::new('de-DE')
        "$region $($region.EnglishName) $($region.NativeName) $($region.ThreeLetterISORegionName) $($region.ISOCurrencySymbol) $($region.IsMetric)" | Should -Be 'DE Germany Deutschland DEU EUR True'
        [System.Globalization.RegionInfo]::new('US').IsMetric | Should -BeFalse
        { [System.Globalization.RegionInfo]::new('XX1') } | Should -Throw -ErrorId 'ArgumentException'
    }
    It 'has tasks that wait' {
        [System.Threading.Tasks.Task]::Delay(5).Wait(5000) | Should -BeTrue
        [System.Threading.Tasks.Task]::WaitAll(@([System.Threading.Tasks.Task]::Delay(5), [System.Threading.Tasks.Task]::Delay(10)))
    }
    It 'binds piped objects by their names' {
        function Test-Path2 {
            [CmdletBinding(DefaultParameterSetName = 'Path')]
            param(
                [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName, ParameterSetName = 'Path')][string[]] $Path,
                [Parameter(Mandatory, ValueFromPipelineByPropertyName, ParameterSetName = 'LiteralPath')][Alias('PSPath')][string[]] $LiteralPath
            )
            process { "$($PSCmdlet.ParameterSetName) $Path$LiteralPath" }
        }
        [pscustomobject]@{ PSPath = 'x' } | Test-Path2 | Should -Be 'LiteralPath x'
        'y' | Test-Path2 | Should -Be 'Path y'
    }
}
