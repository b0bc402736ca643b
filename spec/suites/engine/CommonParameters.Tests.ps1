# -OutVariable and its like, -PipelineVariable, -ErrorAction, $PSDefaultParameterValues.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Variables of common parameters' -Tag CI {
    BeforeAll {
        function Write-All { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$In) process {
                Write-Error "e$In"; Write-Warning "w$In"; Write-Information "i$In"; "o$In"
            } }
    }
    It 'collects output' {
        Write-Output 1, 2 -OutVariable ov | Out-Null
        $ov | Should -Be 1, 2
        $ov.GetType().Name | Should -Be 'ArrayList'
        Write-Output 3 -OutVariable +ov | Out-Null
        $ov | Should -Be 1, 2, 3
        Write-Output 4 -OutVariable ov | Out-Null
        $ov.Count | Should -Be 1
    }
    It 'collects errors, warnings and information' {
        1, 2 | Write-All -ErrorAction SilentlyContinue -WarningAction SilentlyContinue -ErrorVariable ev -WarningVariable wv -InformationVariable iv -OutVariable ov | Out-Null
        $ev.Count, $wv.Count, $iv.Count, $ov.Count | Should -Be 2, 2, 2, 2
        $ev[0].ToString() | Should -Be 'e1'
        $wv[0].GetType().Name | Should -Be 'WarningRecord'
        $iv[1].MessageData | Should -Be 'i2'
        $ov | Should -Be 'o1', 'o2'
    }
    It 'names a scope' {
        & { Write-Output 1 -OutVariable script:suiteOv | Out-Null }
        $script:suiteOv | Should -Be 1
        & { Write-Output 2 -OutVariable global:suiteOv2 | Out-Null; Write-Error x -ErrorVariable +global:suiteEv -ErrorAction SilentlyContinue }
        $global:suiteOv2 | Should -Be 2
        $global:suiteEv.Count | Should -Be 1
        Remove-Variable suiteOv2, suiteEv -Scope Global
        Write-Output 3 -OutVariable variable:suiteOv3 | Out-Null
        $suiteOv3 | Should -Be 3
        Write-Output 4 -OutVariable 'a b' | Out-Null
        ${a b} | Should -Be 4
    }
    It 'refuses -<parameter> <value>' -TestCases @(
        @{ parameter = 'OutVariable'; value = '' }, @{ parameter = 'OutVariable'; value = '+' }, @{ parameter = 'OutVariable'; value = 'env:x' }, @{ parameter = 'ErrorVariable'; value = '+env:x' }
        @{ parameter = 'PipelineVariable'; value = '' }, @{ parameter = 'WarningVariable'; value = 'nope:x' }, @{ parameter = 'InformationVariable'; value = 'env:x' }
    ) {
        param($parameter, $value)
        $splat = @{ $parameter = $value }
        { Write-Output 1 @splat } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        { 1 | Write-All @splat } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Write-All'
    }
    It 'is passed over for $null' { Write-Output 1 -OutVariable $null | Should -Be 1 }
}

Describe '-PipelineVariable' {
    It 'holds the current object' {
        1, 2 | ForEach-Object -PipelineVariable q { $_ } | ForEach-Object { $_ * 10 } | ForEach-Object { "$q-$_" } | Should -Be '1-10', '2-20'
        1..2 | ForEach-Object -pv a { $_ } | ForEach-Object -pv b { $_ * 10 } | ForEach-Object { "$a $b" } | Should -Be '1 10', '2 20'
        1, 2, 3 | ForEach-Object -pv q { $_ } | Where-Object { $q -gt 1 } | Should -Be 2, 3
    }
    It 'holds the last one for what comes after a sort' {
        1, 2 | ForEach-Object -pv q { $_ } | Sort-Object -Descending | ForEach-Object { "$q$_" } | Should -Be '22', '21'
    }
    It 'is gone after the pipeline: <name>' -TestCases @(
        @{ name = 'cmdlet'; block = { $null = 1, 2 | Write-Output -pv q | ForEach-Object { $q }; $q } }
        @{ name = 'error'; block = { try { 1, 2 | ForEach-Object -pv q { $_ } | ForEach-Object { throw 'x' } } catch { }; $q } }
        @{ name = 'stopped'; block = { $null = 1, 2 | ForEach-Object -pv q { $_ } | Select-Object -First 1; $q } }
        @{ name = 'nothing came'; block = { Get-Variable nothere -ErrorAction Ignore -pv q; $q } }
        @{ name = 'old value'; block = { $q = 'old'; $null = 1 | ForEach-Object -pv q { $_ }; $q } }
    ) {
        param($name, $block)
        & $block | Should -Be $null
    }
    It 'belongs to the scope of the caller' {
        function Use-Pv { 1, 2 | ForEach-Object -pv q { $_ } | ForEach-Object { "[$q]" }; "[$q]" }
        $q = 'out'
        Use-Pv | Should -Be '[1]', '[2]', '[out]'
        $q | Should -Be 'out'
    }
    It 'works for functions, until their end' {
        function Send-All { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) begin { 'b' } process { $x } end { 'e' } }
        1, 2 | Send-All -pv q | ForEach-Object { "$_=$q" } -End { "done [$q]" } | Should -Be 'b=b', '1=1', '2=2', 'e=e', 'done []'
    }
}

Describe '$PSDefaultParameterValues' {
    BeforeAll { function Get-Def { [CmdletBinding()] param($A, [int]$B) "$A|$B" } }
    AfterEach { $PSDefaultParameterValues.Clear() }
    It 'gives values to parameters' {
        $PSDefaultParameterValues = @{ 'Get-Def:A' = 5; 'Get-D*:B' = { 7 } }
        Get-Def | Should -Be '5|7'
        Get-Def -A 1 | Should -Be '1|7'
        $PSDefaultParameterValues['Disabled'] = $true
        Get-Def | Should -Be '|0'
    }
    It 'is a dictionary of its own kind' {
        $PSDefaultParameterValues.GetType().Name | Should -Be 'DefaultParameterDictionary'
        $d = [System.Management.Automation.DefaultParameterDictionary]::new()
        $d['a:b'] = 1
        $d['A:B'] | Should -Be 1
        $d.ContainsKey(' a:b ') | Should -BeTrue
        $d.ContainsKey("'a':b") | Should -BeFalse
        $d.ChangeSinceLastCheck() | Should -BeTrue
        $d.ChangeSinceLastCheck() | Should -BeFalse
        $d.Remove('a:B')
        $d.Count | Should -Be 0
        $d.ChangeSinceLastCheck() | Should -BeTrue
        [System.Management.Automation.DefaultParameterDictionary]::new(@{ 'a:b' = 1; Disabled = $true }).Count | Should -Be 2
    }
    It 'refuses the key <key>' -TestCases @(@{ key = 'bad' }, @{ key = ':b' }, @{ key = 'a:' }, @{ key = '' }) {
        param($key)
        { $PSDefaultParameterValues[$key] = 1 } | Should -Throw
        { $PSDefaultParameterValues.Add($key, 1) } | Should -Throw
    }
    It 'adds a key once and only text' {
        $PSDefaultParameterValues.Add('a:b', 1)
        { $PSDefaultParameterValues.Add('A:B', 1) } | Should -Throw -ErrorId 'PSArgumentException'
        { $PSDefaultParameterValues.Add(5, 1) } | Should -Throw -ErrorId 'PSArgumentException'
    }
    It 'warns of what cannot be bound' {
        $PSDefaultParameterValues['Get-Def:B'] = 'x'
        $r = Get-Def 3>&1
        $r[0].GetType().Name | Should -Be 'WarningRecord'
        $r[-1] | Should -Be '|0'
    }
    It 'gives way to pipeline input' {
        function Get-Piped { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$X) process { $X } }
        $PSDefaultParameterValues['Get-Piped:X'] = 9
        Get-Piped | Should -Be 9
    }
    It 'sets common parameters' {
        $PSDefaultParameterValues['Get-Item:ErrorAction'] = 'Stop'
        { Get-Item /no/such/thing } | Should -Throw -ErrorId 'PathNotFound,*'
    }
}

Describe '-ErrorAction' {
    BeforeAll {
        function Write-Soft { [CmdletBinding()] param() Write-Error 'soft' -ErrorId Soft; 'after' }
        function Throw-Hard { [CmdletBinding()] param() throw 'hard'; 'after' }
    }
    It 'decides on errors that end nothing' {
        Write-Soft -ErrorAction SilentlyContinue | Should -Be 'after'
        Write-Soft -ErrorAction Ignore | Should -Be 'after'
        Write-Soft -ErrorAction 0 | Should -Be 'after'
        (Write-Soft -ErrorAction Continue 2>&1).Count | Should -Be 2
        { Write-Soft -ErrorAction Stop } | Should -Throw -ErrorId 'Soft,Write-Soft'
    }
    It 'keeps ignored errors out of $Error' {
        $Error.Clear()
        $null = Write-Soft -ErrorAction SilentlyContinue
        $Error.Count | Should -Be 1
        $null = Write-Soft -ErrorAction Ignore
        $Error.Count | Should -Be 1
    }
    It 'refuses <value>' -TestCases @(@{ value = 'Suspend' }, @{ value = 'NoSuch' }, @{ value = 99 }) {
        param($value)
        { Write-Soft -ErrorAction $value } | Should -Throw
    }
    It 'lets a throw through: <action>' -TestCases @(@{ action = 'Continue' }, @{ action = 'Stop' }, @{ action = 'SilentlyContinue' }) {
        param($action)
        { Throw-Hard -ErrorAction $action } | Should -Throw -ExpectedMessage 'hard'
    }
    It 'reaches what the function calls' {
        function Call-Inner { [CmdletBinding()] param() Get-Item /no/such/thing; 'after' }
        Call-Inner -ErrorAction SilentlyContinue | Should -Be 'after'
        { Call-Inner -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
    }
    It 'names the function where it stops' {
        function Stop-Here { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([ArgumentException]::new('argh'), 'MyId', 'InvalidArgument', 'tgt')) }
        function Call-Stop { Stop-Here }
        $record = { Call-Stop } | Should -Throw -ErrorId 'MyId,Stop-Here' -PassThru
        $record.TargetObject | Should -Be 'tgt'
        ($record.ScriptStackTrace -split "`n")[0] | Should -Match '^at Stop-Here, '
        ($record.ScriptStackTrace -split "`n")[1] | Should -Match '^at Call-Stop, '
        $record.InvocationInfo.MyCommand.Name | Should -Be 'Stop-Here'
    }
}

Write-TestSummary
