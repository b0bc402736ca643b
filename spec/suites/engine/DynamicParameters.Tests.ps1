# dynamicparam: what the block may give, its errors, and what the command then looks like.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'Dynamic parameters' -Tag CI {
    BeforeAll {
        function New-Dictionary { param([hashtable[]]$Parameters)
            $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
            foreach ($p in $Parameters) {
                $attributes = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
                foreach ($a in $p.attributes) { $attributes.Add($a) }
                $d.Add($p.name, [System.Management.Automation.RuntimeDefinedParameter]::new($p.name, $p.type, $attributes))
            }
            $d
        }
        function Use-Dynamic {
            [CmdletBinding()] param([Parameter(Position = 0)]$Kind)
            dynamicparam {
                if ($Kind -eq 'number') { New-Dictionary @{ name = 'Number'; type = [int]; attributes = @([Parameter]@{ Mandatory = $true }, [ValidateRange]::new(1, 5), [Alias]::new('nr')) } }
                elseif ($Kind -eq 'sets') { New-Dictionary @{ name = 'A'; type = [int]; attributes = [Parameter]@{ ParameterSetName = 'a' } }, @{ name = 'B'; type = [int]; attributes = [Parameter]@{ ParameterSetName = 'b' } } }
                elseif ($Kind -eq 'none') { New-Dictionary @{ name = 'N'; type = [int]; attributes = @([ValidateRange]::new(1, 5)) } }
            }
            end { [pscustomobject]@{ Set = $PSCmdlet.ParameterSetName; Bound = $PSBoundParameters } }
        }
    }
    It 'binds them' {
        (Use-Dynamic number -Number 3).Bound.Number | Should -Be 3
        (Use-Dynamic number -nr 3).Bound.Number | Should -Be 3
        (Use-Dynamic number -Num 3).Bound.Number | Should -Be 3
        (Use-Dynamic sets -B 3).Set | Should -Be 'b'
        (Use-Dynamic).Bound.Count | Should -Be 0
    }
    It '<text> fails with <id>' -TestCases @(
        @{ text = 'Use-Dynamic number -Number 9'; id = 'ParameterArgumentValidationError' }
        @{ text = 'Use-Dynamic number -Number x'; id = 'CannotConvertArgumentNoMessage' }
        @{ text = 'Use-Dynamic other -Number 1'; id = 'NamedParameterNotFound' }
        @{ text = 'Use-Dynamic sets -A 1 -B 2'; id = 'AmbiguousParameterSet' }
        @{ text = 'Use-Dynamic none -N 3'; id = 'ParameterNotInParameterSet' }
    ) {
        param($text, $id)
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'takes <text> for no parameters' -TestCases @(
        @{ text = '5' }, @{ text = '$null' }, @{ text = '@{ a = 1 }' }, @{ text = ',@()' }, @{ text = '"abc"' }, @{ text = 'return' }
    ) {
        param($text)
        $f = [scriptblock]::Create("[CmdletBinding()] param() dynamicparam { $text } end { 'ok' }")
        & $f | Should -Be 'ok'
    }
    It 'refuses <text>' -TestCases @(
        @{ text = '5; 6'; message = '*Object "5 6" is the wrong type*' }, @{ text = '$null; $null'; message = '*Object " " is the wrong type*' }
        @{ text = 'throw "dp"'; message = '*the dynamic parameters for the cmdlet. dp' }, @{ text = '1 / 0'; message = '*cmdlet. Attempted to divide by zero.' }
        @{ text = '[int]::Parse("x")'; message = '*Exception calling "Parse"*' }
        @{ text = 'Get-Item /no/such/thing -ErrorAction Stop'; message = '*cmdlet. The running command stopped because the preference variable*' }
    ) {
        param($text, $message)
        $f = [scriptblock]::Create("[CmdletBinding()] param() dynamicparam { $text } end { 'ok' }")
        { & $f } | Should -Throw -ErrorId 'GetDynamicParametersException' -ExpectedMessage $message
        $record = { & $f } | Should -Throw -PassThru
        $record.Exception.GetType().Name | Should -Be 'ParameterBindingException'
        $record.CategoryInfo.Category | Should -Be 'InvalidArgument'
    }
    It 'wants keys that are names' {
        function Use-BadKey { [CmdletBinding()] param() dynamicparam {
                $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
                $d.Add('key', [System.Management.Automation.RuntimeDefinedParameter]::new('name', [int], [Parameter]::new()))
                $d
            } end { } }
        { Use-BadKey } | Should -Throw -ErrorId 'RuntimeDefinedParameterNameMismatch,Use-BadKey'
    }
    It 'wants names that are new' {
        function Use-SameName { [CmdletBinding()] param($Name) dynamicparam { New-Dictionary @{ name = 'Name'; type = [int]; attributes = [Parameter]::new() } } end { } }
        { Use-SameName } | Should -Throw -ErrorId 'ParameterNameAlreadyExistsForCommand'
    }
    It 'tells the parameter its value' {
        function Use-Told { [CmdletBinding()] param() dynamicparam {
                $script:suiteTold = [System.Management.Automation.RuntimeDefinedParameter]::new('n', [int], [Parameter]::new())
                $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
                $d.Add('n', $script:suiteTold)
                $d
            } end { } }
        Use-Told -n 5
        $suiteTold.IsSet | Should -BeTrue
        $suiteTold.Value | Should -Be 5
        Use-Told
        $suiteTold.IsSet | Should -BeFalse
        $p = [System.Management.Automation.RuntimeDefinedParameter]::new()
        $p.IsSet | Should -BeFalse
        $p.Value = 1
        $p.IsSet | Should -BeTrue
    }
    It 'takes pipeline input' {
        function Use-Piped { [CmdletBinding()] param() dynamicparam { New-Dictionary @{ name = 'n'; type = [int]; attributes = [Parameter]@{ ValueFromPipeline = $true } } } process { "n=$($PSBoundParameters.n)" } }
        1, 2 | Use-Piped | Should -Be 'n=1', 'n=2'
    }
    It 'sees what is bound' {
        function Use-Seen { [CmdletBinding()] param([int]$X, $Y) dynamicparam { $script:suiteSeen = "$X|$Y|$($PSBoundParameters.Count)|$($PSCmdlet.ParameterSetName)" } end { $script:suiteSeen } }
        Use-Seen -Y 2 3 | Should -Be '3|2|2|__AllParameterSets'
        Use-Seen | Should -Be '0||0|__AllParameterSets'
    }
    It 'is shown by Get-Command' {
        (Get-Command Use-Dynamic).Parameters.ContainsKey('Number') | Should -BeFalse
        (Get-Command Use-Dynamic -ArgumentList number).Parameters.ContainsKey('Number') | Should -BeTrue
        (Get-Command Use-Dynamic -ArgumentList number).Parameters['Number'].IsDynamic | Should -BeTrue
        function Use-Failing { [CmdletBinding()] param() dynamicparam { throw 'no' } end { } }
        (Get-Command Use-Failing).Parameters.Count | Should -Be 12
    }
    It 'has a dictionary with properties of its own' {
        $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        $d.HelpFile | Should -BeExactly ''
        $d.HelpFile = 'x'
        $d.HelpFile | Should -Be 'x'
        $d.Data | Should -Be $null
        $d.Count | Should -Be 0
    }
    It 'goes on after an error that ends nothing' {
        function Use-Soft { [CmdletBinding()] param() dynamicparam { Write-Error 'soft' } end { 'ok' } }
        $r = Use-Soft 2>&1
        $r[-1] | Should -Be 'ok'
    }
}

Write-TestSummary
