# Streams: merging, files, what a command's redirection does to the blocks it runs, variables that collect.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

function Write-All { [CmdletBinding()] param() Write-Output out; Write-Error err; Write-Warning warn; Write-Verbose verb -Verbose; Write-Debug deb -Debug; Write-Information info; Write-Host hosted }
function Get-Kinds { process { if ($_ -is [string]) { $_ } else { $_.GetType().Name -replace 'Record' } } }

Describe 'Merging into the output' {
    It 'takes <name>' -TestCases @(
        @{ name = 'all'; code = { Write-All *>&1 }; expected = 'out', 'Error', 'Warning', 'Verbose', 'Debug', 'Information', 'Information' }
        @{ name = 'each'; code = { Write-All 2>&1 3>&1 4>&1 5>&1 6>&1 }; expected = 'out', 'Error', 'Warning', 'Verbose', 'Debug', 'Information', 'Information' }
        @{ name = 'errors only'; code = { Write-All 2>&1 3>$null 4>$null 5>$null 6>$null }; expected = 'out', 'Error' }
        @{ name = 'warnings of a block'; code = { & { 1; Write-Warning w } 3>&1 }; expected = 'Int32', 'Warning' }
        @{ name = 'errors of a group'; code = { $(Write-Error e; 1) 2>&1 }; expected = 'Error', 'Int32' }
        @{ name = 'a dotted block'; code = { . { Write-Warning w; Write-Host h } 3>&1 6>&1 }; expected = 'Warning', 'Information' }
        @{ name = 'the inner one first'; code = { (Write-All 2>$null 3>&1 4>$null 5>$null 6>$null) 3>&1 }; expected = 'out', 'Warning' }
        @{ name = 'verbose output'; code = { $VerbosePreference = 'Continue'; Write-Verbose v 4>&1 }; expected = 'Verbose' }
        @{ name = 'nothing that is off'; code = { Write-Verbose v 4>&1; Write-Debug d 5>&1; Write-Warning w -WarningAction SilentlyContinue 3>&1; Write-Error e -ErrorAction SilentlyContinue 2>&1 }; expected = @() }
        @{ name = 'information that is not shown'; code = { Write-Information i 6>&1 }; expected = 'Information' }
        @{ name = 'ignored information'; code = { Write-Information i -InformationAction Ignore 6>&1 }; expected = @() }
    ) {
        param($code, $expected)
        "$(& $code | Get-Kinds)" | Should -Be "$expected"
    }
    It 'works in an assignment' {
        $all = Write-All 2>&1 3>&1 4>$null 5>$null 6>$null
        $all.Count | Should -Be 3
        $none = Write-All *> (Join-Path (Get-TestDrive) none)
        $null -eq $none | Should -BeTrue
    }
    It 'leaves errors in $Error' {
        $Error.Clear()
        Get-Item no-such-item 2>$null
        $merged = Get-Item no-such-other 2>&1
        $Error.Count | Should -Be 2
        [object]::ReferenceEquals($Error[0], $merged) | Should -BeTrue
    }
    It 'does not keep -ErrorAction Stop from ending' {
        { Get-Item no-such-item -ErrorAction Stop 2>&1 } | Should -Throw -ErrorId 'PathNotFound,*'
        { Get-Item no-such-item -ErrorAction Stop 2>$null } | Should -Throw
    }
}

Describe 'A cmdlet that runs a block' {
    It 'redirects what the block writes: <name>' -TestCases @(
        @{ name = 'warnings'; code = { 1..2 | ForEach-Object { Write-Warning "w$_"; $_ } 3>&1 }; expected = 'Warning', 'Int32', 'Warning', 'Int32' }
        @{ name = 'information'; code = { 1 | Where-Object { Write-Host h; $true } 6>&1 }; expected = 'Information', 'Int32' }
        @{ name = 'warnings away'; code = { 1 | ForEach-Object { Write-Warning w } 3>$null }; expected = @() }
        @{ name = 'errors away'; code = { 1 | ForEach-Object { Write-Error e; $_ } 2>$null }; expected = 'Int32' }
        @{ name = 'errors of a condition away'; code = { 1 | Where-Object { Write-Error e; $true } 2>$null }; expected = 'Int32' }
        @{ name = 'merged errors away'; code = { 1 | ForEach-Object { Write-Error e; $_ } 2>&1 }; expected = 'Int32' }
        @{ name = 'nested blocks'; code = { 1 | ForEach-Object { 1 | ForEach-Object { Write-Warning w } } 3>&1 }; expected = 'Warning' }
        @{ name = 'a block called in it'; code = { 1 | ForEach-Object { & { Write-Warning w } } 3>&1 }; expected = 'Warning' }
        @{ name = 'begin and end'; code = { 1 | ForEach-Object { } -Begin { Write-Warning b } -End { Write-Warning e } 3>&1 }; expected = 'Warning', 'Warning' }
        @{ name = 'an expression'; code = { Invoke-Expression 'Write-Warning w; 1' 3>&1 }; expected = 'Warning', 'Int32' }
        @{ name = 'a measured block'; code = { Measure-Command { Write-Warning w } 3>&1 }; expected = 'Warning', 'TimeSpan' }
    ) {
        param($code, $expected)
        "$(& $code | Get-Kinds)" | Should -Be "$expected"
    }
    It 'collects in variables' {
        1 | ForEach-Object { Write-Error e -ErrorVariable inner; 5 } -ErrorVariable outer 2>$null | Out-Null
        "$($inner.Count) $($outer.Count)" | Should -Be '1 1'
        1 | ForEach-Object { Write-Warning w } -WarningVariable warned 3>$null
        "$warned" | Should -Be 'w'
        Write-All -OutVariable ov *>&1 | Out-Null
        $ov | Get-Kinds | Should -Be 'out', 'Verbose', 'Debug', 'Information', 'Information'
    }
}

Describe 'Files' {
    BeforeAll {
        $folder = Get-TestDrive
        function Get-Text($name) { [IO.File]::ReadAllText("$folder/$name") }
    }
    BeforeEach { Push-Location $folder; Get-ChildItem | Remove-Item -Force }
    AfterEach { Pop-Location }
    It 'take each stream' {
        Write-All > o 2> e 3> w 4> v 5> d 6> i
        Get-Text o | Should -Be "out$([Environment]::NewLine)"
        Get-Text w | Should -Be "warn$([Environment]::NewLine)"
        Get-Text v | Should -Be "verb$([Environment]::NewLine)"
        Get-Text d | Should -Be "deb$([Environment]::NewLine)"
        Get-Text i | Should -Be "info`nhosted`n"
        Get-Text e | Should -BeLike '*err*'
    }
    It 'are replaced or added to' {
        1 > o; 2 >> o; 'x' >> o
        Get-Content o | Should -Be '1', '2', 'x'
        3 > o
        Get-Content o | Should -Be '3'
        $null > o
        (Get-Item o).Length | Should -Be 0
        & { } > o
        (Get-Item o).Length | Should -Be 0
    }
    It 'are UTF-8 without a mark' {
        "é€`u{1F600}" > o
        [IO.File]::ReadAllBytes("$folder/o")[0..8] | Should -Be 195, 169, 226, 130, 172, 240, 159, 152, 128
    }
    It 'are named by expressions' {
        $name = 'named'
        'a' > $name; 'b' > "$name-2"; 'c' > ($name + '3')
        Get-ChildItem | ForEach-Object Name | Sort-Object | Should -Be 'named', 'named-2', 'named3'
    }
    It 'cannot be <code>' -TestCases @(
        @{ code = { 'a' > /no-such-folder/dir/x }; id = 'FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand' }
        @{ code = { 'a' > $folder }; id = 'FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand' }
        @{ code = { 'a' > nodrive:\x }; id = 'FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand' }
    ) {
        param($code, $id)
        $found = try { & $code } catch { $_.FullyQualifiedErrorId }
        $found | Should -BeLike '*'
        $found | Should -Not -BeNullOrEmpty
    }
    It 'are variables as well' {
        'a', 'b' > variable:redirected
        $redirected | Should -Be 'a', 'b'
    }
    It 'take a program''s streams' {
        sh -c 'echo out; echo err >&2' > o 2> e
        Get-Text o | Should -Be "out`n"
        Get-Text e | Should -Be "err`n"
        sh -c 'printf "a\nb"' > o
        Get-Text o | Should -Be "a`nb"
        sh -c 'printf "\377"' > o
        [IO.File]::ReadAllBytes("$folder/o") | Should -Be 255
        sh -c 'echo err >&2' 2>&1 | ForEach-Object { $_.GetType().Name } | Should -Be 'ErrorRecord'
    }
}

Describe 'Dot-sourcing' {
    It 'gives back what is the caller''s' {
        function Get-Own { param($p) . { param($q) "$($PSBoundParameters.Keys)" } -q 1; "$($PSBoundParameters.Keys)"; . { $args.Count } 1 2; $args.Count; $MyInvocation.MyCommand.Name }
        Get-Own -p 1 | Should -Be 'q', 'p', 2, 0, 'Get-Own'
    }
}

Write-TestSummary
