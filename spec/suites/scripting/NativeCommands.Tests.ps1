# Programs: arguments, streams, exit codes, pipes, errors that they raise.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

# Shows the arguments it is given, one a line.
$show = [System.IO.Path]::GetTempFileName()
Set-Content $show "#!/bin/sh`nfor a in `"`$@`"; do printf '<%s>\n' `"`$a`"; done"
chmod +x $show

Describe 'Arguments of programs' -Tag CI {
    It 'passes <text> as <expected>' -TestCases @(
        @{ text = '& $show a b'; expected = '<a>', '<b>' }, @{ text = '& $show "a b"'; expected = '<a b>' }, @{ text = "& `$show ''"; expected = '<>' }, @{ text = '& $show $null'; expected = $null }, @{ text = '& $show ""'; expected = '<>' }, @{ text = '& $show ''c"d'''; expected = '<c"d>' }, @{ text = '& $show "it''s"'; expected = "<it's>" }
        @{ text = '& $show e\f'; expected = '<e\f>' }, @{ text = '& $show ''a\"b'''; expected = '<a\"b>' }, @{ text = '& $show a$(1 + 1)'; expected = '<a2>' }, @{ text = '& $show a$(1, 2)'; expected = '<a1 2>' }, @{ text = '& $show @("p", "q")'; expected = '<p>', '<q>' }, @{ text = '$a = "p", "q"; & $show $a'; expected = '<p>', '<q>' }
        @{ text = '$a = "p", "q"; & $show @a'; expected = '<p>', '<q>' }, @{ text = '$a = "p", "q"; & $show "$a"'; expected = '<p q>' }, @{ text = '& $show 1, 2'; expected = '<1,>', '<2>' }, @{ text = '& $show 1,2'; expected = '<1,2>' }, @{ text = '& $show (1, (2, 3))'; expected = '<1>', '<2 3>' }
        @{ text = '& $show -foo:bar'; expected = '<-foo:bar>' }, @{ text = '& $show -foo: bar'; expected = '<-foo:>', '<bar>' }, @{ text = '& $show -foo:$true'; expected = '<-foo:True>' }, @{ text = '& $show --long=x'; expected = '<--long=x>' }, @{ text = '$v = 1; & $show -x=$v.y'; expected = '<-x=$v>', '<.y>' }
        @{ text = '& $show 1.50 1e3 0x10 1kb'; expected = '<1.50>', '<1e3>', '<0x10>', '<1kb>' }, @{ text = '& $show $true (1.50)'; expected = '<True>', '<1.5>' }, @{ text = '& $show @{ a = 1 }'; expected = '<System.Collections.Hashtable>' }, @{ text = '$h = @{ a = 1 }; & $show @h'; expected = '<-a:1>' }
        @{ text = '& $show --% $a %SUITE_NONE% "x y" | cat'; expected = '<$a>', '<%SUITE_NONE%>', '<"x>', '<y">' }, @{ text = '& $show a --% b'; expected = '<a>', '<b>' }, @{ text = '& $show -- -x'; expected = '<-->', '<-x>' }, @{ text = '& $show `"a`"'; expected = '<"a">' }, @{ text = '& $show a`nb'; expected = '<a', 'b>' }
        @{ text = '& $show (Get-Item /)'; expected = '</>' }, @{ text = '& $show ([datetime]"2020-01-02")'; expected = '<01/02/2020 00:00:00>' }, @{ text = '& $show *nothing-like-this*'; expected = '<*nothing-like-this*>' }, @{ text = '& $show "*"'; expected = '<*>' }, @{ text = '& $show a;'; expected = '<a>' }
        @{ text = '& $show "a" "b c" -d'; expected = '<a>', '<b c>', '<-d>' }, @{ text = '& $show a"b c"d'; expected = '<ab cd>' }, @{ text = '& $show "a b"c'; expected = '<a b>', '<c>' }, @{ text = '& $show $("a b")c'; expected = '<a b>', '<c>' }, @{ text = '& $show é "日本"'; expected = '<é>', '<日本>' }
        @{ text = '& $show @()'; expected = $null }, @{ text = '& $show ([char]65) ([version]"1.2")'; expected = '<A>', '<1.2>' }, @{ text = '& $show {1}'; expected = '<-encodedCommand>', '<MQA=>', '<-inputFormat>', '<xml>', '<-outputFormat>', '<xml>' }, @{ text = '& $show a, b'; expected = '<a,>', '<b>' }, @{ text = '& $show a ,b'; expected = '<a>', '<,b>' }, @{ text = '& $show "" a'; expected = '<>', '<a>' }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -Be $expected
    }
    It 'expands ~ and wildcards' {
        Push-Location $TestDrive
        Set-Content one.txt 1
        Set-Content two.txt 2
        & $show *.txt | Should -Be '<one.txt>', '<two.txt>'
        & $show ~ | Should -Be "<$HOME>"
        & $show ~/x | Should -Be "<$HOME/x>"
        & $show '~' | Should -Be '<~>'
        & $show '*.txt' | Should -Be '<*.txt>'
        & $show "*.txt" | Should -Be '<*.txt>'
        & $show ./*.txt | Should -Be '<one.txt>', '<two.txt>'
        & $show $TestDrive/o*.txt | Should -Be "<$TestDrive/one.txt>"
        & $show o*.txt t*.txt | Should -Be '<one.txt>', '<two.txt>'
        Pop-Location
    }
    It 'knows $PSNativeCommandArgumentPassing' {
        $PSNativeCommandArgumentPassing | Should -Be 'Standard'
        & { $PSNativeCommandArgumentPassing = 'Legacy'; & $show '' 'a b' } | Should -Be '<a b>'
        & { $PSNativeCommandArgumentPassing = 'Standard'; & $show '' 'a b' } | Should -Be '<>', '<a b>'
        & { $PSNativeCommandArgumentPassing = 'Windows'; & $show '' 'c"d' } | Should -Be '<>', '<c"d>'
    }
}

Describe 'Output of programs' {
    It '<text> gives <expected>' -TestCases @(
        @{ text = '(sh -c "printf ''a\nb\n\nc''").Count'; expected = 4 }, @{ text = '(sh -c "printf x").GetType().Name'; expected = 'String' }, @{ text = '$r = sh -c "true"; $null -eq $r'; expected = $true }, @{ text = '@(sh -c "true").Count'; expected = 0 }, @{ text = '(sh -c "printf ''\n''") -eq ""'; expected = $true }
        @{ text = '"a", "b" | cat'; expected = 'a', 'b' }, @{ text = '1..3 | wc -l | ForEach-Object Trim'; expected = '3' }, @{ text = ', (1, 2) | cat'; expected = '1', '2' }, @{ text = '"é" | cat'; expected = 'é' }, @{ text = '"x" | cat | cat'; expected = 'x' }, @{ text = '$null | cat'; expected = $null }, @{ text = '"" | cat'; expected = '' }
        @{ text = '[pscustomobject]@{ a = 1 } | cat | Where-Object { $_ } | ForEach-Object Trim'; expected = 'a', '-', '1' }, @{ text = '"b", "a" | sort'; expected = 'a', 'b' }, @{ text = '/bin/echo one two'; expected = 'one two' }, @{ text = '"in" | & { $input | cat }'; expected = 'in' }, @{ text = 'function f { $input | cat } "q" | f'; expected = 'q' }
        @{ text = 'sh -c "echo out; echo err >&2" 2>$null'; expected = 'out' }, @{ text = 'sh -c "echo out; echo err >&2" 2>/dev/null'; expected = 'out' }, @{ text = 'sh -c "echo err >&2" 2>&1 | ForEach-Object { $_.GetType().Name }'; expected = 'ErrorRecord' }, @{ text = 'sh -c "echo err >&2" 2>&1 | ForEach-Object { "$_" }'; expected = 'err' }
        @{ text = '(sh -c "echo err >&2" 2>&1).Exception.GetType().Name'; expected = 'RemoteException' }, @{ text = '(sh -c "echo err >&2" 2>&1).FullyQualifiedErrorId'; expected = 'NativeCommandError' }, @{ text = '(sh -c "echo e1 >&2; echo e2 >&2" 2>&1)[1].FullyQualifiedErrorId'; expected = 'NativeCommandErrorMessage' }, @{ text = 'sh -c "echo x" *>&1'; expected = 'x' }
        @{ text = '$e = $null; sh -c "echo bad >&2" 2>$null; $?'; expected = $true }, @{ text = 'sh -c "exit 3"; $?; $LASTEXITCODE'; expected = $false, 3 }, @{ text = 'true; $LASTEXITCODE'; expected = 0 }, @{ text = 'sh -c "exit 5" | Out-Null; $LASTEXITCODE'; expected = 5 }, @{ text = '& { sh -c "exit 6" }; $LASTEXITCODE'; expected = 6 }
        @{ text = '$x = sh -c "exit 7"; $LASTEXITCODE'; expected = 7 }, @{ text = 'if (false) { 1 } else { 2 }'; expected = 2 }, @{ text = 'true && "yes"'; expected = 'yes' }, @{ text = 'false || "no"'; expected = 'no' }, @{ text = 'false && "x"; $LASTEXITCODE'; expected = 1 }, @{ text = 'sh -c "kill -9 `$`$"; $LASTEXITCODE'; expected = 137 }
        @{ text = 'cat /no/such/file 2>$null; $?'; expected = $false }, @{ text = '(sh -c "echo a; echo b" | Select-Object -First 1)'; expected = 'a' }, @{ text = '(yes | Select-Object -First 2) -join ","'; expected = 'y,y' }, @{ text = 'sh -c "echo `$0 `$1" zero "on e"'; expected = 'zero on e' }, @{ text = 'printf "%s|%s" a b'; expected = 'a|b' }
    ) {
        param($text, $expected)
        Invoke-Expression $text | Should -Be $expected
    }
    It 'goes to files' {
        sh -c 'echo out; echo err >&2' > "$TestDrive/o.txt" 2> "$TestDrive/e.txt"
        Get-Content "$TestDrive/o.txt" | Should -Be 'out'
        Get-Content "$TestDrive/e.txt" | Should -Be 'err'
        sh -c 'echo more' >> "$TestDrive/o.txt"
        Get-Content "$TestDrive/o.txt" | Should -Be 'out', 'more'
        sh -c 'echo out; echo err >&2' *> "$TestDrive/all.txt"
        Get-Content "$TestDrive/all.txt" | Sort-Object | Should -Be 'err', 'out'
        sh -c 'printf "a\0b\377"' > "$TestDrive/bytes"
        [System.IO.File]::ReadAllBytes("$TestDrive/bytes") -join ' ' | Should -Be '97 0 98 255'
        'x' | cat > "$TestDrive/c.txt"
        [System.IO.File]::ReadAllText("$TestDrive/c.txt") | Should -Be "x`n"
    }
    It 'passes bytes from program to program' {
        sh -c 'printf "\377\376"' | od -An -tx1 | ForEach-Object Trim | Should -Be 'ff fe'
    }
    It 'sees the environment' {
        $env:SUITE_CHILD = 'seen'
        sh -c 'echo $SUITE_CHILD' | Should -Be 'seen'
        $env:SUITE_CHILD = $null
        sh -c 'echo ${SUITE_CHILD-none}' | Should -Be 'none'
    }
    It 'runs where the session is' {
        Push-Location $TestDrive
        pwd | ForEach-Object Path | Should -Be "$TestDrive"
        sh -c pwd | Should -Be "$TestDrive"
        Pop-Location
    }
}

Describe 'Errors of programs' {
    It 'stops at an exit code when asked' {
        $r = & { $PSNativeCommandUseErrorActionPreference = $true; $ErrorActionPreference = 'Stop'; try { sh -c 'exit 4' } catch { $_ } }
        $r.FullyQualifiedErrorId | Should -Be 'ProgramExitedWithNonZeroCode'
        $r.Exception.GetType().Name | Should -Be 'NativeCommandExitException'
        $r.Exception.Message | Should -Be 'Program "sh" ended with non-zero exit code: 4 (0x04).'
        $r.Exception.ExitCode | Should -Be 4
        $r.Exception.Path | Should -BeLike '*/sh'
        $r.Exception.ProcessId | Should -BeOfType ([int])
        $r.CategoryInfo.Category | Should -Be 'NotSpecified'
    }
    It 'goes on with <preference>' -TestCases @(
        @{ preference = 'SilentlyContinue'; count = 1 }, @{ preference = 'Ignore'; count = 0 }
    ) {
        param($preference, $count)
        $Error.Clear()
        & { $PSNativeCommandUseErrorActionPreference = $true; $ErrorActionPreference = $preference; sh -c 'exit 4'; 'on' } | Should -Be 'on'
        $Error.Count | Should -Be $count
    }
    It 'is quiet about exit codes by default' {
        $PSNativeCommandUseErrorActionPreference | Should -BeFalse
        $Error.Clear()
        & { $ErrorActionPreference = 'Stop'; sh -c 'exit 4'; 'on' } | Should -Be 'on'
        $Error.Count | Should -Be 0
    }
    It 'does not take the error stream for an error' {
        & { $ErrorActionPreference = 'Stop'; sh -c 'echo bad >&2' 2>$null; 'on' } | Should -Be 'on'
        & { $ErrorActionPreference = 'Stop'; $x = sh -c 'echo bad >&2' 2>&1; "$x" } | Should -Be 'bad'
    }
    It 'reports <text> as <id>' -TestCases @(
        @{ text = 'no-such-program-here'; id = 'CommandNotFoundException' }, @{ text = '& /no/such/program'; id = 'CommandNotFoundException' }, @{ text = '& ./nothere'; id = 'CommandNotFoundException' }, @{ text = 'Get-Command no-such-program-here -ErrorAction Stop'; id = 'CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ text = '& ""'; id = 'BadExpression' }, @{ text = '& $null'; id = 'BadExpression' }, @{ text = '& (1, 2)'; id = 'CommandNotFoundException' }
    ) {
        param($text, $id)
        { & ([scriptblock]::Create($text)) } | Should -Throw -ErrorId $id
    }
    It 'finds programs' {
        (Get-Command sh).CommandType | Should -Be 'Application'
        (Get-Command sh).Source | Should -BeLike '*/sh'
        (Get-Command /bin/sh).Name | Should -Be 'sh'
        (Get-Command sh -CommandType Application)[0].Path | Should -BeLike '*/sh'
        & (Get-Command echo -CommandType Application)[0] via | Should -Be 'via'
        & '/bin/echo' -n x | Should -Be 'x'
        Get-Command sh | ForEach-Object { $_.GetType().Name } | Select-Object -First 1 | Should -Be 'ApplicationInfo'
    }
}

Describe 'Start-Process' {
    It 'waits for an exit code' {
        $p = Start-Process sh -ArgumentList '-c', '"exit 9"' -Wait -PassThru
        $p.ExitCode | Should -Be 9
        $p.HasExited | Should -BeTrue
    }
    It 'redirects' {
        Start-Process sh -ArgumentList '-c', '"echo o; echo e >&2"' -Wait -RedirectStandardOutput "$TestDrive/so" -RedirectStandardError "$TestDrive/se"
        Get-Content "$TestDrive/so" | Should -Be 'o'
        Get-Content "$TestDrive/se" | Should -Be 'e'
    }
    It 'reports a program that is not there' {
        { Start-Process no-such-program-here -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidOperationException,Microsoft.PowerShell.Commands.StartProcessCommand'
    }
}

Remove-Item $show

Write-TestSummary
