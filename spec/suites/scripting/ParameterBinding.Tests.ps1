# Binding: positions, names, sets, pipelines, remaining arguments, empty values, conversions.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Parameter binding' -Tag CI {
    It 'binds by position and name' {
        function Test-Pos { param([Parameter(Position = 1)] $B, [Parameter(Position = 0)] $A, [Parameter(ValueFromRemainingArguments)] $R) "$A|$B|$R|$($R.Count)" }
        Test-Pos 1 2 3 4 | Should -Be '1|2|3 4|2'
        Test-Pos 1 2 | Should -Be '1|2||0'
        Test-Pos -B 1 2 3 | Should -Be '2|1|3|1'
        Test-Pos 1 2 -A 3 | Should -Be '3|1|2|1'
        function Test-Prefix { param($Verbatim, $Other) "$Verbatim|$Other" }
        Test-Prefix -Verb 1 -O 2 | Should -Be '1|2'
        Test-Prefix -Verbatim:1 | Should -Be '1|'
        Test-Prefix -Verbatim: 1 | Should -Be '1|'
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = 'function T { [CmdletBinding(PositionalBinding = $false)] param($a) } T 1'; id = 'PositionalParameterNotFound,T' }
        @{ text = 'function T { [CmdletBinding()] param($a) } T 1 2'; id = 'PositionalParameterNotFound,T' }
        @{ text = 'function T { [CmdletBinding()] param($a) } T -zz 1'; id = 'NamedParameterNotFound,T' }
        @{ text = 'function T { [CmdletBinding()] param($a) } T -a 1 -a 2'; id = 'ParameterAlreadyBound,T' }
        @{ text = 'function T { [CmdletBinding()] param($a) } T -a'; id = 'MissingArgument,T' }
        @{ text = 'function T { [CmdletBinding()] param($abc, $abd) } T -ab 1'; id = 'AmbiguousParameter,T' }
        @{ text = 'function T { param([int] $a) } T x'; id = 'ParameterArgumentTransformationError,T' }
        @{ text = 'function T { [CmdletBinding()] param([string] $a) } T (1, 2)'; id = 'ParameterArgumentTransformationError,T' }
        @{ text = 'function T { param([bool] $a) } T "x"'; id = 'ParameterArgumentTransformationError,T' }
        @{ text = 'function T { param([switch] $a) } T -a:"x"'; id = 'ParameterArgumentTransformationError,T' }
        @{ text = 'function T { param([Parameter(Mandatory)][string] $a) } T ""'; id = 'ParameterArgumentValidationErrorEmptyStringNotAllowed,T' }
        @{ text = 'function T { param([Parameter(Mandatory)][string] $a) } T $null'; id = 'ParameterArgumentValidationErrorEmptyStringNotAllowed,T' }
        @{ text = 'function T { param([Parameter(Mandatory)] $a) } T $null'; id = 'ParameterArgumentValidationErrorNullNotAllowed,T' }
        @{ text = 'function T { param([Parameter(Mandatory)][int[]] $a) } T @()'; id = 'ParameterArgumentValidationErrorEmptyArrayNotAllowed,T' }
        @{ text = 'function T { param([Parameter(Mandatory)][string[]] $a) } T a,""'; id = 'ParameterArgumentValidationErrorEmptyStringNotAllowed,T' }
        @{ text = 'function T { param([Parameter(ParameterSetName="a", Mandatory)] $a, [Parameter(ParameterSetName="b", Mandatory)] $b) } T -a 1 -b 2'; id = 'AmbiguousParameterSet,T' }
        @{ text = 'function T { param([Parameter(ParameterSetName="a")] $a, [Parameter(ParameterSetName="b")] $b) } T'; id = 'AmbiguousParameterSet,T' }
        @{ text = 'function T { param([PSTypeName("Some.Thing")] $a) } T 5'; id = 'MismatchedPSTypeName,T' }
        @{ text = 'function T { [CmdletBinding()] param([Parameter(ValueFromPipeline)][int] $a) process { } } "x" | T -ErrorAction Stop'; id = 'InputObjectNotBound,T' }
        @{ text = 'function T { [CmdletBinding()] param($a) process { } } 1 | T -ErrorAction Stop'; id = 'InputObjectNotBound,T' }
        @{ text = 'function T { param([Parameter()][Alias("x")] $a, [Alias("x")] $b) } T'; id = 'AliasDeclaredMultipleTimes' }
        @{ text = 'function T { [CmdletBinding()] param($Verbose) } T'; id = 'ParameterNameAlreadyExistsForCommand' }
    ) {
        param($text, $id)
        { & ([scriptblock]::Create($text)) } | Should -Throw -ErrorId $id
    }
    It 'allows nothing where asked: <attribute>' -TestCases @(
        @{ attribute = '[AllowNull()]'; value = $null }, @{ attribute = '[AllowEmptyString()][string]'; value = '' }, @{ attribute = '[AllowEmptyCollection()][int[]]'; value = @() }, @{ attribute = '[AllowNull()][AllowEmptyString()][string]'; value = $null }
    ) {
        param($attribute, $value)
        . ([scriptblock]::Create("function Test-Allowed { param([Parameter(Mandatory)]$attribute`$X) 'ok' }"))
        Test-Allowed -X $value | Should -Be 'ok'
    }
    It 'chooses a parameter set' {
        function Test-Sets {
            [CmdletBinding(DefaultParameterSetName = 'b')]
            param([Parameter(ParameterSetName = 'a', Mandatory)] $A, [Parameter(ParameterSetName = 'b')] $B, [Parameter(ParameterSetName = 'a')][Parameter(ParameterSetName = 'b')] $C, $D)
            $PSCmdlet.ParameterSetName
        }
        Test-Sets | Should -Be 'b'
        Test-Sets -A 1 | Should -Be 'a'
        Test-Sets -B 1 | Should -Be 'b'
        Test-Sets -C 1 -D 2 | Should -Be 'b'
        Test-Sets -C 1 -A 2 | Should -Be 'a'
        { Test-Sets -A 1 -B 2 } | Should -Throw -ErrorId 'AmbiguousParameterSet,Test-Sets'
        (Get-Command Test-Sets).DefaultParameterSet | Should -Be 'b'
        (Get-Command Test-Sets).ParameterSets.Name | Should -Be 'b', 'a'
    }
    It 'takes pipeline input by value and property' {
        function Test-Pipe { param([Parameter(ValueFromPipelineByPropertyName)][Alias('n')] $Name, [Parameter(ValueFromPipeline)] $O) process { "$Name|$O" } }
        [pscustomobject]@{ n = 1 }, [pscustomobject]@{ name = 2 } | Test-Pipe | Should -Be '1|@{n=1}', '2|@{name=2}'
        5 | Test-Pipe | Should -Be '|5'
        function Test-Both { param([Parameter(ValueFromPipelineByPropertyName)][int] $Length, [Parameter(ValueFromPipeline)][datetime] $When) process { "$Length|$($When.Year)" } }
        'abc', [datetime]'2020-01-01' | ForEach-Object { try { $_ | Test-Both } catch { } } | Should -Be '3|', '0|2020'
    }
    It 'takes script blocks for values that come' {
        function Test-Delayed { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $In, [Parameter(ValueFromPipelineByPropertyName)][string] $Text) process { "$In=$Text" } }
        1, 2 | Test-Delayed -Text { "t$_" } | Should -Be '1=t1', '2=t2'
    }
    It 'splats' {
        function Test-Splat { param($A, $B, [switch] $S) "$A|$B|$S|$args" }
        $h = @{ A = 1; B = 2 }
        Test-Splat @h | Should -Be '1|2|False|'
        Test-Splat @h -B:3 -ErrorAction Ignore | Should -BeLike '1|3|*'
        $l = 1, 2, 3
        Test-Splat @l | Should -Be '1|2|False|3'
        $n = @('-S', '-A', 5)
        Test-Splat @n | Should -BeLike '*|*|*'
        function Test-Forward { Test-Splat @args }
        Test-Forward -B 7 8 -S | Should -Be '8|7|True|'
        $withSwitch = @{ S = $true }
        Test-Splat @withSwitch 1 | Should -Be '1||True|'
        function Test-Bound { param($A, $B) Test-Splat @PSBoundParameters }
        Test-Bound -B 4 | Should -Be '|4|False|'
    }
    It 'has defaults that see other parameters' {
        function Test-Default { param($A = 5, $B = $A + 1, $C = $(if ($B -gt 5) { 'big' })) "$A$B$C" }
        Test-Default | Should -Be '56big'
        Test-Default 1 | Should -Be '12'
        Test-Default -B 9 | Should -Be '59big'
    }
    It 'gives $args what is left' {
        function Test-Args($A) { "$A|$($args.Count)|$args" }
        Test-Args 1 2 3 | Should -Be '1|2|2 3'
        Test-Args -X 1 | Should -Be '|2|-X 1'
        Test-Args 1 -X:5 | Should -BeLike '1|*'
        function Test-NoParam { $args.Count }
        Test-NoParam | Should -Be 0
        Test-NoParam 1 (2, 3) $null | Should -Be 3
        Test-NoParam -a -b:1 c | Should -Be 4
    }
    It 'says what is bound' {
        function Test-BoundNames { [CmdletBinding()] param($A, $B = 2, [switch] $S) $PSBoundParameters.Keys }
        Test-BoundNames 1 -S | Should -Be 'S', 'A'
        Test-BoundNames -A 1 -Verbose | Should -Be 'A', 'Verbose'
        function Test-Change { param($A) $PSBoundParameters['A'] = 9; $A }
        Test-Change 1 | Should -Be 1
    }
    It 'converts: <type> from <value>' -TestCases @(
        @{ type = 'int'; value = '5'; expected = 5 }, @{ type = 'int[]'; value = '5'; expected = 5 }, @{ type = 'string'; value = 5; expected = '5' }, @{ type = 'bool'; value = 1; expected = $true }, @{ type = 'switch'; value = $true; expected = $false }
        @{ type = 'double'; value = '1.5'; expected = 1.5 }, @{ type = 'char'; value = 'x'; expected = 'x' }, @{ type = 'DayOfWeek'; value = 'Monday'; expected = [DayOfWeek]::Monday }, @{ type = 'timespan'; value = '1:00'; expected = [timespan]'1:00' }
        @{ type = 'scriptblock'; value = { 1 }; expected = ' 1 ' }, @{ type = 'hashtable'; value = @{ a = 1 }; expected = 'System.Collections.Hashtable' }, @{ type = 'string[]'; value = (1, 2); expected = '1', '2' }, @{ type = 'object'; value = 5; expected = 5 }
        @{ type = 'type'; value = 'int'; expected = 'int' }, @{ type = 'version'; value = '1.2'; expected = [version]'1.2' }, @{ type = 'nullable[int]'; value = $null; expected = $null }, @{ type = 'regex'; value = 'a+'; expected = 'a+' }
    ) {
        param($type, $value, $expected)
        . ([scriptblock]::Create("function Test-Convert { param([$type] `$X) `$X }"))
        $r = Test-Convert $value
        "$r" | Should -Be "$expected"
    }
}

Write-TestSummary
