# Script modules: what they export, how it is imported, nested and required modules, removal, dynamic modules.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

$script:folder = Join-Path ([IO.Path]::GetTempPath()) "modules-$PID"
function New-File($name, $text) { New-Item -ItemType File -Force "$folder/$name" -Value $text | Out-Null; "$folder/$name" }
function Get-Exported($module) {
    foreach ($kind in 'Functions', 'Aliases', 'Variables') { "$($kind[0]):" + (($module."Exported$kind".Keys | Sort-Object) -join ',') }
}
function Get-Own { param([switch]$All) Get-Module -All:$All | Where-Object { "$($_.ModuleBase)".StartsWith($folder) } | ForEach-Object Name }
function Get-Written([scriptblock]$code) {
    & $code 2>&1 3>&1 4>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "error $($_.FullyQualifiedErrorId)" } else { "$_".Replace($folder, '') } }
}
function Remove-Own { Get-Module -All | Where-Object { "$($_.ModuleBase)".StartsWith($folder) } | ForEach-Object { $_.AccessMode = 'ReadWrite'; $_ } | Remove-Module -Force -ErrorAction Ignore }

Describe 'Exports of a script module' {
    AfterEach { Remove-Own }
    It 'are all functions and aliases when it does not say' {
        $path = New-File plain.psm1 'function Get-One { $x } function helper { } $x = 1; Set-Alias one Get-One'
        $module = Import-Module $path -PassThru
        Get-Exported $module | Should -Be 'F:Get-One,helper', 'A:one', 'V:'
        one | Should -Be 1
        $module.ModuleType | Should -Be 'Script'
        $module.Version | Should -Be ([version]'0.0')
        $module.Path | Should -Be $path
        $module.ModuleBase | Should -Be $folder
    }
    It 'are what <text> says' -TestCases @(
        @{ text = 'Export-ModuleMember'; expected = 'F:', 'A:', 'V:' }
        @{ text = 'Export-ModuleMember -Function *'; expected = 'F:Get-One,Set-One', 'A:', 'V:' }
        @{ text = 'Export-ModuleMember Get-*'; expected = 'F:Get-One', 'A:', 'V:' }
        @{ text = 'Export-ModuleMember -Alias o*, two -Variable x'; expected = 'F:', 'A:one', 'V:x' }
        @{ text = 'Export-ModuleMember -Variable *'; expected = 'F:', 'A:', 'V:x,y' }
        @{ text = 'Export-ModuleMember nope'; expected = 'F:', 'A:', 'V:' }
        @{ text = 'Export-ModuleMember Get-One; Export-ModuleMember Set-One -Alias one'; expected = 'F:Get-One,Set-One', 'A:one', 'V:' }
        @{ text = 'Export-ModuleMember *; function Late-One { }'; expected = 'F:Get-One,Set-One', 'A:', 'V:' }
        @{ text = '"Get-One", "Set-One" | Export-ModuleMember'; expected = 'F:Get-One,Set-One', 'A:', 'V:' }
    ) {
        param($text, $expected)
        $path = New-File said.psm1 "function Get-One { } function Set-One { } `$x = 1; `$y = 2; Set-Alias one Get-One; $text"
        Get-Exported (Import-Module $path -PassThru) | Should -Be $expected
    }
    It 'cannot be said outside of a module' {
        { Export-ModuleMember x } | Should -Throw -ErrorId 'Modules_CanOnlyExecuteExportModuleMemberInsideAModule,Microsoft.PowerShell.Commands.ExportModuleMemberCommand'
    }
    It 'are told with -Verbose when they are imported' {
        $path = New-File told.psm1 'function Set-B { } function Get-A { } Set-Alias ab Get-A; $v = 1; Export-ModuleMember -Function * -Alias * -Variable v'
        Get-Written { Import-Module $path -Verbose } | Should -Be "Loading module from path '/told.psm1'.", "Importing function 'Get-A'.", "Importing function 'Set-B'.", "Importing variable 'v'.", "Importing alias 'ab'."
    }
}

Describe 'Import-Module' {
    BeforeAll {
        $path = New-File some.psm1 'function Get-Some { "some$args" } function Set-Some { } $some = 1; $other = 2; Set-Alias gs Get-Some; Export-ModuleMember -Function * -Alias * -Variable *'
    }
    AfterEach { Remove-Own; Remove-Item function:Get-Some -ErrorAction Ignore }
    It 'takes only what <splat> names' -TestCases @(
        @{ splat = @{ Function = 'Get-*' }; expected = 'True False False False' }
        @{ splat = @{ Function = 'nope' }; expected = 'False False False False' }
        @{ splat = @{ Alias = 'g*' }; expected = 'False False True False' }
        @{ splat = @{ Variable = 'some' }; expected = 'False False False True' }
        @{ splat = @{ Cmdlet = '*' }; expected = 'False False False False' }
        @{ splat = @{ Function = '*'; Alias = '*' }; expected = 'True True True False' }
        @{ splat = @{ }; expected = 'True True True True' }
    ) {
        param($splat, $expected)
        Import-Module $path @splat
        "$(Test-Path function:Get-Some) $(Test-Path function:Set-Some) $(Test-Path alias:gs) $(Test-Path variable:some)" | Should -Be $expected
    }
    It 'puts a prefix before nouns' {
        Import-Module $path -Prefix My
        Get-MySome | Should -Be 'some'
        Mygs | Should -Be 'some'
        some\Get-MySome | Should -Be 'some'
        { some\Get-Some } | Should -Throw -ErrorId CommandNotFoundException
        $module = Get-Module some
        $module.ExportedFunctions.Keys | Should -Be 'Get-MySome', 'Set-MySome'
        $module.ExportedFunctions['Get-MySome'].Name | Should -Be 'Get-Some'
        $module.ExportedAliases.Keys | Should -Be 'gs'
        (Get-Command Get-MySome).Source | Should -Be 'some'
    }
    It 'leaves what is there with -NoClobber' {
        function global:Get-Some { 'mine' }
        Import-Module $path -NoClobber
        Get-Some | Should -Be 'mine'
        Test-Path function:Set-Some | Should -BeTrue
    }
    It 'imports to the local scope only with -Scope Local' {
        & { Import-Module $path -Scope Local; Get-Some } | Should -Be 'some'
        Test-Path function:Get-Some | Should -BeFalse
        (Get-Module some).Name | Should -Be 'some'
    }
    It 'does not run what is loaded again unless -Force' {
        $path = New-File again.psm1 '$global:timesRun++; function Get-Again { $global:timesRun }'
        $global:timesRun = 0
        Import-Module $path; Import-Module $path
        Get-Again | Should -Be 1
        Import-Module $path -Force
        Get-Again | Should -Be 2
        Remove-Variable timesRun -Scope Global
    }
    It 'hands arguments to the script' {
        $path = New-File args.psm1 'param($first, [int]$second = 7) function Get-Them { "$first|$second" }'
        Import-Module $path -ArgumentList a
        Get-Them | Should -Be 'a|7'
        Import-Module $path -ArgumentList b, 3 -Force
        Get-Them | Should -Be 'b|3'
    }
    It 'makes an object of it with -AsCustomObject' {
        $object = Import-Module $path -AsCustomObject
        $object.'Get-Some'(1, 2) | Should -Be 'some1 2'
        $object.some | Should -Be 1
        $object.GetType().Name | Should -Be 'PSCustomObject'
    }
    It 'warns of unapproved verbs and restricted characters' {
        $path = New-File names.psm1 'function Frob-It { } function Kill-It { } function Get-It#2 { } function plain#3 { }'
        $written = Get-Written { Import-Module $path }
        $written.Count | Should -Be 2
        $written[0] | Should -BeLike "The names of some imported commands from the module 'names' include unapproved verbs*"
        $written[1] | Should -BeLike 'Some imported command names contain one or more of the following restricted characters: *'
        Get-Written { Import-Module $path -Force -DisableNameChecking } | Should -BeNullOrEmpty
        $written = Get-Written { Import-Module $path -Force -Verbose } | Where-Object { $_ -like "*'Kill-It' command in the*" }
        $written | Should -Be "The 'Kill-It' command in the names' module was imported, but because its name does not include an approved verb, it might be difficult to find. The suggested alternative verbs are `"Stop`"."
    }
    It 'refuses <splat>' -TestCases @(
        @{ splat = @{ Name = 'no-such-module' }; id = 'Modules_ModuleNotFound' }
        @{ splat = @{ Name = './no-such.psm1' }; id = 'Modules_ModuleNotFound' }
        @{ splat = @{ Name = 'no-such'; RequiredVersion = '1.0' }; id = 'Modules_ModuleWithVersionNotFound' }
        @{ splat = @{ Name = 'no-such'; MaximumVersion = '1.*' }; id = 'Modules_ModuleWithVersionNotFound' }
        @{ splat = @{ Name = 'no-such'; MaximumVersion = 'x' }; id = 'ParameterBindingFailed' }
        @{ splat = @{ Name = 'no-such'; MinimumVersion = '3.0'; MaximumVersion = '2.0' }; id = 'ArgumentOutOfRange' }
        @{ splat = @{ Name = 'no-such'; Global = $true; Scope = 'Local' }; id = 'Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether' }
        @{ splat = @{ Name = '' }; id = 'ParameterArgumentValidationError' }
    ) {
        param($splat, $id)
        { Import-Module @splat -ErrorAction Stop } | Should -Throw -ErrorId "$id*,Microsoft.PowerShell.Commands.ImportModuleCommand"
    }
    It 'reports what ends the script' {
        $path = New-File fails.psm1 'function Get-Fails { } 1 / 0; "never"'
        Get-Written { Import-Module $path } | Should -Be 'error RuntimeException', 'error Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand'
        $path = New-File throws.psm1 'throw "boom"'
        { Import-Module $path } | Should -Throw -ErrorId 'boom,Microsoft.PowerShell.Commands.ImportModuleCommand'
        $path = New-File broken.psm1 'function {'
        Get-Written { Import-Module $path } | Should -Be 'error MissingNameAfterKeyword', 'error Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand'
        Get-Own -All | Should -BeNullOrEmpty
    }
    It 'goes no deeper than ten modules' {
        $path = New-File deep.psm1 'Import-Module $PSScriptRoot/deep.psm1 -Force; function Get-Deep { }'
        Get-Written { Import-Module $path } | Select-Object -First 1 | Should -Be 'error Modules_ModuleTooDeeplyNested,Microsoft.PowerShell.Commands.ImportModuleCommand'
    }
}

Describe 'Nested modules' {
    AfterEach { Remove-Own }
    It 'are those a module imports' {
        $null = New-File inner.psm1 'function Get-Inner { "inner" } Set-Alias gin Get-Inner'
        $path = New-File outer.psm1 'Import-Module $PSScriptRoot/inner.psm1; function Get-Outer { Get-Inner } function Get-Seen { Get-Module | ForEach-Object Name }'
        Import-Module $path
        Get-Outer | Should -Be 'inner'
        Get-Own | Should -Be 'outer'
        Get-Own -All | Should -Be 'inner', 'outer'
        Get-Seen | Should -Contain 'inner'
        (Get-Module outer).NestedModules.Name | Should -Be 'inner'
        Get-Exported (Get-Module outer) | Should -Be 'F:Get-Inner,Get-Outer,Get-Seen', 'A:gin', 'V:'
        (Get-Command Get-Inner).Source | Should -Be 'outer'
        Remove-Module outer
        Get-Own -All | Should -BeNullOrEmpty
    }
    It 'stay inside unless -Global' {
        $null = New-File shared.psm1 'function Get-Shared { "shared" }'
        $path = New-File giver.psm1 'Import-Module $PSScriptRoot/shared.psm1 -Global; function Get-Giver { Get-Shared }; Export-ModuleMember Get-Giver'
        Import-Module $path
        Get-Own | Should -Be 'giver', 'shared'
        Remove-Module giver
        Get-Shared | Should -Be 'shared'
    }
    It 'come from a function of the module too' {
        $null = New-File late.psm1 'function Get-Late { "late" }'
        $path = New-File taker.psm1 'function Use-Late { Import-Module $args[0]; Get-Late } function Test-Late { Test-Path function:Get-Late }'
        Import-Module $path
        Use-Late "$folder/late.psm1" | Should -Be 'late'
        Test-Late | Should -BeTrue
        Test-Path function:Get-Late | Should -BeFalse
    }
}

Describe 'Remove-Module' {
    AfterEach { Remove-Own }
    It 'takes functions, aliases and variables away' {
        $path = New-File gone.psm1 'function Get-Gone { } $gone = 1; Set-Alias gg Get-Gone; Export-ModuleMember -Function * -Alias * -Variable *'
        Import-Module $path
        Remove-Module gone
        "$(Test-Path function:Get-Gone) $(Test-Path alias:gg) $(Test-Path variable:gone)" | Should -Be 'False False False'
    }
    It 'runs OnRemove' {
        $path = New-File on.psm1 '$ExecutionContext.SessionState.Module.OnRemove = { $global:onRemoved = "$args $($args.Count)" }'
        Import-Module $path
        Remove-Module on
        $global:onRemoved | Should -Be 'on 1'
        Remove-Variable onRemoved -Scope Global
    }
    It 'minds AccessMode' {
        $path = New-File access.psm1 'function Get-Access { }'
        Import-Module $path
        $module = Get-Module access
        $module.AccessMode = 'ReadOnly'
        { Remove-Module access -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_ModuleIsReadOnly,*'
        Remove-Module access -Force
        Get-Module access | Should -BeNullOrEmpty
        $constant = New-Module { }
        $constant.AccessMode = 'Constant'
        { $constant | Remove-Module -Force -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_ModuleIsConstant,*'
        { $constant.AccessMode = 'ReadWrite' } | Should -Throw -ErrorId ExceptionWhenSetting
        { (New-Module { }).AccessMode = 'bogus' } | Should -Throw -ErrorId ExceptionWhenSetting
    }
    It 'says that nothing was removed' {
        { Remove-Module no-such -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_NoModulesRemoved,*'
        { Remove-Module no-such* -ErrorAction Stop } | Should -Not -Throw
        { Remove-Module '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'New-Module' {
    It 'exports functions, no aliases' {
        $module = New-Module { function Get-Dyn { 'dyn' } Set-Alias gd Get-Dyn; $dyn = 1 }
        Get-Exported $module | Should -Be 'F:Get-Dyn', 'A:', 'V:'
        Get-Dyn | Should -Be 'dyn'
        $module.Name | Should -Match '^__DynamicModule_[0-9a-f-]{36}$'
        Get-Module $module.Name | Should -BeNullOrEmpty
    }
    It 'takes names of functions' {
        $module = New-Module -Name named { function Get-A { } function Get-B { } } -Function Get-B
        Get-Exported $module | Should -Be 'F:Get-B', 'A:', 'V:'
    }
    It 'gives its output with -ReturnResult' {
        New-Module -ReturnResult { 1; 2; function Get-R { } } | Should -Be 1, 2
    }
    It 'makes an object with -AsCustomObject' {
        $object = New-Module -AsCustomObject { param($start) $count = $start; function Step { $script:count++; $count } Export-ModuleMember -Variable count -Function Step } -ArgumentList 5
        $object.Step() | Should -Be 6
        $object.count | Should -Be 6
        $object.count = 9
        $object.Step() | Should -Be 10
    }
    It 'goes into the list when imported' {
        New-Module -Name listed { function Get-L { 'l' } } | Import-Module
        (Get-Module listed).Name | Should -Be 'listed'
        listed\Get-L | Should -Be 'l'
        Remove-Module listed
        Get-Module listed | Should -BeNullOrEmpty
    }
}

Describe 'A module object' {
    It 'runs blocks in its scope' {
        $module = New-Module { $own = 1; function Get-Sum { "$args" } }
        & $module { $own } | Should -Be 1
        & $module { $own = 2 }
        & $module { $own } | Should -Be 1
        . $module { $own = 3 }
        & $module { $script:own } | Should -Be 3
        & $module { param($a, [switch]$b) "$a $b $args" } 1 -b 2 3 | Should -Be '1 True 2 3'
        & $module Get-Sum 4 5 | Should -Be '4 5'
        $module.Invoke({ "$own $args" }, 1, 2) | Should -Be '3 1 2'
        { & $module Get-Nope } | Should -Throw -ErrorId CommandNotFoundException
    }
    It 'binds blocks' {
        $module = New-Module { $own = 1 }
        $block = $module.NewBoundScriptBlock({ $script:own++; $own })
        & $block | Should -Be 2
        & $block | Should -Be 3
        $block.Module.Name | Should -Be $module.Name
        $inner = & $module { { $own } }
        & $inner | Should -Be 3
        { 1 }.Module | Should -BeNullOrEmpty
    }
    It 'has a session state' {
        $module = New-Module { $own = 1 }
        $module.SessionState.PSVariable.GetValue('own') | Should -Be 1
        $module.SessionState.PSVariable.Set('own', 4)
        & $module { $own } | Should -Be 4
        $module.SessionState.Module.Name | Should -Be $module.Name
        $ExecutionContext.SessionState.Module | Should -BeNullOrEmpty
    }
    It 'can be described' {
        $module = New-Module { }
        $module.Description = 'text'
        $module.PrivateData = 5
        $module.LogPipelineExecutionDetails = $true
        "$($module.Description) $($module.PrivateData) $($module.LogPipelineExecutionDetails) $($module.Guid)" | Should -Be 'text 5 True 00000000-0000-0000-0000-000000000000'
        $module.NestedModules.GetType().Name | Should -Be 'ReadOnlyCollection`1'
        $module.ExportedFunctions.GetType().Name | Should -Be 'Dictionary`2'
    }
}

Describe 'Module\Command' {
    It 'names a module that cannot be loaded' {
        { no-such-module\Get-It } | Should -Throw -ErrorId CouldNotAutoLoadModule -ExpectedMessage "The module 'no-such-module' could not be loaded. For more information, run 'Import-Module no-such-module'."
        { Microsoft.PowerShell.Utility\Get-Nope } | Should -Throw -ErrorId CommandNotFoundException
        Microsoft.PowerShell.Utility\Write-Output 1 | Should -Be 1
    }
}

Remove-Item $folder -Recurse -Force -ErrorAction Ignore
Write-TestSummary
