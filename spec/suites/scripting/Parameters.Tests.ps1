# Parameters of functions: completers, dynamic parameters, validation with classes, transformations, binding from the pipeline, splatting.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

class Fruits : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'apple', 'pear' } }
class Upper : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$i) { return "$i".ToUpper() } }
class Even : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$a, [System.Management.Automation.EngineIntrinsics]$e) { if ($a % 2) { throw "odd $a" } } }
class EachShort : System.Management.Automation.ValidateEnumeratedArgumentsAttribute { [void] ValidateElement([object]$e) { if ("$e".Length -gt 2) { throw "long $e" } } }
class Names : System.Management.Automation.IArgumentCompleter { [System.Collections.Generic.IEnumerable[System.Management.Automation.CompletionResult]] CompleteArgument([string]$c, [string]$p, [string]$w, [System.Management.Automation.Language.CommandAst]$a, [System.Collections.IDictionary]$b) { $l = [System.Collections.Generic.List[System.Management.Automation.CompletionResult]]::new(); foreach ($n in 'anna', 'bert') { if ($n -like "$w*") { $l.Add([System.Management.Automation.CompletionResult]::new($n)) } }; return $l } }
function Complete($text) { (TabExpansion2 $text $text.Length).CompletionMatches.CompletionText }
function Use-Set { param([ValidateSet('alpha', 'beta', IgnoreCase = $false)]$A, [ValidateSet([Fruits])]$F) "$A$F" }
function Use-Completer { param([ArgumentCompleter({ param($c, $p, $w, $a, $b) "$w-one"; "$w-two" })]$A, [ArgumentCompleter([Names])]$N, [ArgumentCompletions('x1', 'x2', 'y1')]$C, [switch]$S, [System.DayOfWeek]$Day, [bool]$Bool) }
function Use-Upper { param([Upper()]$A, [Upper()][string[]]$B) "$A|$B" }
function Use-Even { param([Even()][int]$A) $A }
function Use-Short { param([EachShort()][string[]]$A) "$A" }
function Use-Dynamic { [CmdletBinding()] param($Kind) dynamicparam { $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new(); if ($Kind) { $a = [System.Collections.ObjectModel.Collection[System.Attribute]]::new(); $a.Add([System.Management.Automation.ParameterAttribute]@{ Mandatory = $true }); $a.Add([System.Management.Automation.ValidateSetAttribute]::new([string[]]("$Kind-1", "$Kind-2"))); $d.Add('Extra', [System.Management.Automation.RuntimeDefinedParameter]::new('Extra', [string], $a)) }; $d } process { "$Kind $($PSBoundParameters['Extra'])" } }
function Use-Pipe { [CmdletBinding()] param([Parameter(ValueFromPipeline)][int]$N, [Parameter(ValueFromPipelineByPropertyName)][Alias('Label')][string]$Name) begin { 'b' } process { "$N/$Name" } end { 'e' } }
function Use-Rest { param($A, [Parameter(ValueFromRemainingArguments)]$Rest) "$A|$($Rest -join ',')|$($Rest.Count)" }
function Use-Args { "$args|$($args.Count)|$($args[0].GetType().Name)" }
function Use-Sets { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(ParameterSetName = 'A')]$X, [Parameter(ParameterSetName = 'B', Mandatory)]$Y, [Parameter(ParameterSetName = 'B')]$Z, $Common) "$($PSCmdlet.ParameterSetName) $($PSBoundParameters.Keys | Sort-Object)" }
function Use-Types { param([int]$I, [datetime]$D, [switch]$S, [bool]$B, [string[]]$L, [hashtable]$H, [scriptblock]$C, [ref]$R, [double]$F, [char]$Ch, [type]$T, [version]$V, [guid]$G, [uri]$U, [regex]$Re, [timespan]$Ts) ($PSBoundParameters.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value.GetType().Name):$($_.Value)" }) -join ' ' }
function Use-Defaults { param($A = 1, $B = $A + 1, $C = $(Get-Date -Year 2020 -Format yyyy), [int]$D = '5', [string]$E, [int]$F, [switch]$G, [bool]$H, $I) "$A $B $C $D [$E] $F $G $H $($null -eq $I)" }
function Use-Mandatory { param([Parameter(Mandatory)][string]$M, [Parameter(Mandatory)][AllowEmptyString()][string]$E, [Parameter(Mandatory)][AllowNull()]$N, [Parameter(Mandatory)][AllowEmptyCollection()][int[]]$C) 'ok' }

Describe 'Validation' {
    It '<code>' -TestCases @(
        @{ code = { Use-Set -A alpha }; expected = 'alpha' }
        @{ code = { Use-Set -A Alpha }; expected = 'error ParameterArgumentValidationError,Use-Set' }
        @{ code = { Use-Set -F pear; Use-Set -F PEAR }; expected = 'pear | PEAR' }
        @{ code = { Use-Set -F plum }; expected = 'error ParameterArgumentValidationError,Use-Set' }
        @{ code = { Use-Upper a b, c }; expected = 'A|B C' }
        @{ code = { Use-Even 4; Use-Even 3 }; expected = '4 | error ParameterArgumentValidationError,Use-Even' }
        @{ code = { Use-Short a, bb; Use-Short a, bbb }; expected = 'a bb | error ParameterArgumentValidationError,Use-Short' }
        @{ code = { & { param([ValidateRange('Positive')]$x) $x } 0 }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateRange('NonNegative')][int]$x) $x } -1 }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateRange(1, 3)][int[]]$x) "$x" } 1, 4 }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateCount(2, 3)]$x) "$x" } (, 1) }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateNotNull()]$x) 'x' } $null }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateNotNullOrWhiteSpace()]$x) 'x' } ' ' }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateScript({ $_ -gt 1 }, ErrorMessage = 'too small: {0}')]$x) $x } 1 }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateScript({ throw "no $_" })]$x) $x } 1 }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidatePattern('^\d+$', ErrorMessage = 'digits, not {0}')]$x) $x } a }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateDrive('nodrive')]$x) $x } /tmp }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateUserDrive()]$x) $x } /tmp }; expected = 'error ParameterArgumentValidationError' }
        @{ code = { & { param([ValidateTrustedData()]$x) $x } 5 }; expected = '5' }
        @{ code = { & { param([PSDefaultValue(Value = 5, Help = 'h')][SupportsWildcards()]$x = 5) $x } }; expected = '5' }
        @{ code = { Use-Mandatory -M a -E '' -N $null -C @() }; expected = 'ok' }
        @{ code = { Use-Mandatory -M '' -E '' -N $null -C @() }; expected = 'error ParameterArgumentValidationErrorEmptyStringNotAllowed,Use-Mandatory' }
        @{ code = { Use-Mandatory -M a -E $null -N $null -C @() }; expected = 'ok' }
        @{ code = { Use-Mandatory -M a -E '' -N $null -C $null }; expected = 'error ParameterArgumentValidationErrorNullNotAllowed,Use-Mandatory' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Completion' {
    It '<code>' -TestCases @(
        @{ code = { Complete 'Use-Set -A ' }; expected = 'alpha | beta' }
        @{ code = { Complete 'Use-Set -F ' }; expected = 'apple | pear' }
        @{ code = { Complete 'Use-Set -F p' }; expected = 'pear' }
        @{ code = { Complete 'Use-Completer -A z' }; expected = 'z-one | z-two' }
        @{ code = { Complete 'Use-Completer -N ' }; expected = 'anna | bert' }
        @{ code = { Complete 'Use-Completer -C x' }; expected = 'x1 | x2' }
        @{ code = { Complete 'Use-Completer -Day M' }; expected = 'Monday' }
        @{ code = { Complete 'Use-Completer -' }; expected = '-A | -N | -C | -S | -Day | -Bool' }
        @{ code = { Complete 'Use-Complet' }; expected = 'Use-Completer' }
        @{ code = { Complete 'Get-ChildItem -Fi' }; expected = '-Filter | -File' }
        @{ code = { Complete '$PSVersionT' }; expected = '$PSVersionTable' }
        @{ code = { Complete '"abc".Sub' }; expected = 'Substring(' }
        @{ code = { Complete '[int]::Par' }; expected = 'Parse(' }
        @{ code = { Complete '[ValidateS' }; expected = 'ValidateScript | ValidateSet' }
        @{ code = { Complete '$env:PAT' }; expected = '$env:PATH' }
        @{ code = { Register-ArgumentCompleter -CommandName Use-Rest -ParameterName A -ScriptBlock { 'reg1', 'reg2' }; Complete 'Use-Rest -A ' }; expected = 'reg1 | reg2' }
        @{ code = { Register-ArgumentCompleter -Native -CommandName mytool -ScriptBlock { param($w, $a, $p) "native-$w" }; Complete 'mytool ab' }; expected = 'native-ab' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Dynamic parameters' {
    It '<code>' -TestCases @(
        @{ code = { Use-Dynamic -Kind k -Extra k-1 }; expected = 'k k-1' }
        @{ code = { Use-Dynamic -Kind k -Extra zz }; expected = 'error ParameterArgumentValidationError,Use-Dynamic' }
        @{ code = { Use-Dynamic }; expected = ' ' }
        @{ code = { Use-Dynamic -Extra a }; expected = 'error NamedParameterNotFound,Use-Dynamic' }
        @{ code = { (Get-Command Use-Dynamic -ArgumentList k).Parameters.ContainsKey('Extra'); (Get-Command Use-Dynamic).Parameters.ContainsKey('Extra') }; expected = 'True | False' }
        @{ code = { (Get-Command Use-Dynamic -ArgumentList k).Parameters['Extra'].IsDynamic }; expected = 'True' }
        @{ code = { & { [CmdletBinding()] param() dynamicparam { 5 } end { 'x' } } }; expected = 'x' }
        @{ code = { & { [CmdletBinding()] param() dynamicparam { $null } end { 'x' } } }; expected = 'x' }
        @{ code = { & { [CmdletBinding()] param() dynamicparam { throw 'dyn' } end { 'x' } } }; expected = 'error GetDynamicParametersException' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'The pipeline' {
    It '<code>' -TestCases @(
        @{ code = { 1, 2 | Use-Pipe }; expected = 'b | 1/ | 2/ | e' }
        @{ code = { 'x', 3 | Use-Pipe }; expected = 'b | error InputObjectNotBound,Use-Pipe | 3/ | e' }
        @{ code = { [pscustomobject]@{ Name = 'n' } | Use-Pipe -N 5 }; expected = 'b | 5/n | e' }
        @{ code = { [pscustomobject]@{ Label = 'l' } | Use-Pipe -N 5 }; expected = 'b | 5/l | e' }
        @{ code = { [pscustomobject]@{ N = 1 } | Use-Pipe }; expected = 'b | error InputObjectNotBound,Use-Pipe | e' }
        @{ code = { @() | Use-Pipe }; expected = 'b | e' }
        @{ code = { $null | Use-Pipe }; expected = 'b | 0/ | e' }
        @{ code = { 1 | Use-Pipe -N 2 }; expected = 'b | error InputObjectNotBound,Use-Pipe | e' }
        @{ code = { Use-Pipe 3 }; expected = 'b | 3/ | e' }
        @{ code = { 1..3 | & { process { $_ * 2 } } }; expected = '2 | 4 | 6' }
        @{ code = { 1..3 | & { begin { $s = 0 } process { $s += $_ } end { $s } } }; expected = '6' }
        @{ code = { 1..3 | & { $input.Count; @($input).Count } }; expected = '1 | 1 | 1 | 0' }
        @{ code = { 1..3 | & { end { "$input" } } }; expected = '1 2 3' }
        @{ code = { 1..2 | & { param([Parameter(ValueFromPipeline)]$x) $x } }; expected = '2' }
        @{ code = { 1..2 | & { param($x) process { "$x-$_" } } 9 }; expected = '9-1 | 9-2' }
        @{ code = { 1, 2 | Get-Date -Year 2020 }; expected = '01/01/2020 00:00:00 | 01/01/2020 00:00:00' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Names and splatting' {
    It '<code>' -TestCases @(
        @{ code = { Use-Rest 1 2 3; Use-Rest -A 1 -Rest 2, 3; Use-Rest 1; Use-Rest 1 (2, 3) }; expected = '1|2,3|2 | 1|2,3|2 | 1||0 | 1|2,3|2' }
        @{ code = { Use-Args 1 2; Use-Args -x 1; Use-Args 'a b'; Use-Args -x:5 }; expected = '1 2|2|Int32 | -x 1|2|String | a b|1|String | -x: 5|2|String' }
        @{ code = { $s = @{ A = 1; Rest = 2 }; Use-Rest @s }; expected = '1|2|1' }
        @{ code = { $s = 1, 2, 3; Use-Rest @s; Use-Args @s }; expected = '1|2,3|2 | 1 2 3|3|Int32' }
        @{ code = { $s = @{ A = 1 }; Use-Rest @s -A 2 }; expected = '2||0' }
        @{ code = { $s = @{ Nope = 1 }; Use-Pipe @s }; expected = 'error NamedParameterNotFound,Use-Pipe' }
        @{ code = { function Pass { Use-Rest @args } Pass -A 5 6; Pass 1 2 3 }; expected = '5|6|1 | 1|2,3|2' }
        @{ code = { function PassBound { param($A, $Rest) Use-Rest @PSBoundParameters } PassBound -A 1 -Rest 2 }; expected = '1|2|1' }
        @{ code = { $s = @{ Force = $true }; & { param([switch]$Force) $Force.IsPresent } @s }; expected = 'True' }
        @{ code = { Use-Sets; Use-Sets -X 1; Use-Sets -Y 1; Use-Sets -Y 1 -Z 2 -Common 3 }; expected = 'A  | A X | B Y | B Common Y Z' }
        @{ code = { Use-Sets -X 1 -Y 2 }; expected = 'error AmbiguousParameterSet,Use-Sets' }
        @{ code = { Use-Sets -Nope }; expected = 'error NamedParameterNotFound,Use-Sets' }
        @{ code = { Use-Sets 1 2 3 4 5 }; expected = 'error PositionalParameterNotFound,Use-Sets' }
        @{ code = { Use-Pipe -N a }; expected = 'error ParameterArgumentTransformationError,Use-Pipe' }
        @{ code = { Use-Pipe -N }; expected = 'error MissingArgument,Use-Pipe' }
        @{ code = { Use-Pipe -Na x }; expected = 'b | 0/x | e' }
        @{ code = { Use-Types -I 5 -D 2020-01-02 -S -B 1 -L a, b -H @{ a = 1 } -F 1.5 }; expected = 'B=Boolean:True D=DateTime:01/02/2020 00:00:00 F=Double:1.5 H=Hashtable:System.Collections.Hashtable I=Int32:5 L=String[]:a b S=SwitchParameter:True' }
        @{ code = { Use-Types -Ch x -T int -V 1.2 -U http://a/ -Re 'a+' -Ts 1:00 }; expected = 'Ch=Char:x Re=Regex:a+ T=RuntimeType:int Ts=TimeSpan:01:00:00 U=Uri:http://a/ V=Version:1.2' }
        @{ code = { Use-Types -S:$false -B $false -L 5 -I '7' }; expected = 'B=Boolean:False I=Int32:7 L=String[]:5 S=SwitchParameter:False' }
        @{ code = { Use-Types -C { 1 } -G 11111111-2222-3333-4444-555555555555 }; expected = 'C=ScriptBlock: 1  G=Guid:11111111-2222-3333-4444-555555555555' }
        @{ code = { Use-Types -I x }; expected = 'error ParameterArgumentTransformationError,Use-Types' }
        @{ code = { Use-Types -B x }; expected = 'error ParameterArgumentTransformationError,Use-Types' }
        @{ code = { Use-Types -R 5 }; expected = 'error ParameterArgumentTransformationError,Use-Types' }
        @{ code = { Use-Types -L $null -I $null }; expected = 'error InvokeMethodOnNull,Microsoft.PowerShell.Commands.ForEachObjectCommand' }
        @{ code = { Use-Defaults }; expected = '1 2 2020 5 [] 0 False False True' }
        @{ code = { Use-Defaults 5 -D 8 }; expected = '5 6 2020 8 [] 0 False False True' }
        @{ code = { Use-Defaults -B $null }; expected = '1  2020 5 [] 0 False False True' }
        @{ code = { [scriptblock]::Create('param($a, $a)') }; expected = 'error ParseException' }
        @{ code = { & { param([int]$x = 'bad') $x } }; expected = 'error ParameterArgumentTransformationError' }
        @{ code = { & { param($x) $PSBoundParameters.ContainsKey('x') }; & { param($x) $PSBoundParameters.ContainsKey('x') } 1 }; expected = 'False | True' }
        @{ code = { & { param($x, [switch]$s) "$x $s" } -s:$true 5 }; expected = '5 True' }
        @{ code = { & { param($Long, $Longer) "$Long $Longer" } -Long 1 -Longe 2 }; expected = '1 2' }
        @{ code = { & { param($First, $Firm) } -Fir 1 }; expected = 'error AmbiguousParameter' }
        @{ code = { & { param([Parameter(Position = 1)]$b, [Parameter(Position = 0)]$a) "$a $b" } 1 2 }; expected = '1 2' }
        @{ code = { & { [CmdletBinding(PositionalBinding = $false)] param($a) $a } 1 }; expected = 'error PositionalParameterNotFound' }
        @{ code = { & { [CmdletBinding()] param($a) $a } 1 2 }; expected = 'error PositionalParameterNotFound' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
