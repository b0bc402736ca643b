. ./sub/b.ps1
"a: $PSScriptRoot"
fb
fi
$sb = [scriptblock]::Create('"sb: [$PSScriptRoot] [$PSCommandPath]"; $x = 3')
. $sb
"a: $PSScriptRoot $x"
& $sb
1 | % $sb
"a: $PSScriptRoot $x"
1 | ? { $PSScriptRoot }
1 | ? ([scriptblock]::Create('"$PSScriptRoot" -eq ""'))
$sb.Invoke()
"a: $PSScriptRoot $x"
$m = New-Module { function fm { "fm: [$PSScriptRoot]" }; "m: $PSScriptRoot" > /dev/null }
fm
'a' | & { process { "p: $PSScriptRoot" } }
$v = Get-Variable PSScriptRoot -Scope 0; $v.Value
& { (Get-Variable PSScriptRoot -Scope 0).Value }
& $sb.GetNewClosure()
class A { [string] m() { return "m $PSScriptRoot" } [string] n() { return iex '"[$PSScriptRoot]"' } }
[A]::new().m(); [A]::new().n()
iex 'class B { [string] m() { return "[$PSScriptRoot]" } }'
[B]::new().m()
'abc' -replace 'b', { "<$PSScriptRoot>" }
$MyInvocation.MyCommand.Path
& ([scriptblock]::Create('$MyInvocation.MyCommand.Path; $MyInvocation.ScriptName; $MyInvocation.PSScriptRoot; $MyInvocation.PSCommandPath'))
