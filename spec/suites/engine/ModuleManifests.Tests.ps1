# Manifests: what Import-Module and Test-ModuleManifest make of every key, versions on PSModulePath, autoloading.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

$script:folder = Join-Path ([IO.Path]::GetTempPath()) "manifests-$PID"
function New-File($name, $text) { New-Item -ItemType File -Force "$folder/$name" -Value $text | Out-Null; "$folder/$name" }
function New-Manifest($name, $body, $script = 'function Get-It { "it" } function Set-It { } $v = 3; Set-Alias it Get-It') {
    $null = New-File "$name/$name.psm1" $script
    New-File "$name/$name.psd1" "@{ $body }"
}
function Get-Exported($module) { foreach ($kind in 'Functions', 'Aliases', 'Cmdlets', 'Variables') { "$($kind[0]):" + (($module."Exported$kind".Keys | Sort-Object) -join ',') } }
function Get-Own { param([switch]$All) Get-Module -All:$All | Where-Object { "$($_.ModuleBase)".StartsWith($folder) } | ForEach-Object Name }
function Remove-Own { Get-Module -All | Where-Object { "$($_.ModuleBase)".StartsWith($folder) } | Remove-Module -Force -ErrorAction Ignore }
function Get-Problem([scriptblock]$code) {
    $found = try { & $code 2>&1 } catch { $_ }
    $found | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] + ': ' + $_.Exception.Message.Replace($folder, '') }
}

Describe 'Import-Module of a manifest' {
    AfterEach { Remove-Own }
    It 'exports what <body> lets through' -TestCases @(
        @{ body = 'RootModule = "exports.psm1"'; expected = 'F:Get-It,Set-It A:it C: V:' }
        @{ body = 'RootModule = "exports"'; expected = 'F:Get-It,Set-It A:it C: V:' }
        @{ body = 'ModuleToProcess = "exports.psm1"'; expected = 'F:Get-It,Set-It A:it C: V:' }
        @{ body = 'RootModule = "exports.psm1"; FunctionsToExport = "Get-*"; AliasesToExport = @(); VariablesToExport = "*"'; expected = 'F:Get-It A: C: V:' }
        @{ body = 'RootModule = "exports.psm1"; FunctionsToExport = "No-Such"; CmdletsToExport = "*"'; expected = 'F: A:it C: V:' }
        @{ body = 'NestedModules = "exports.psm1"'; expected = 'F:Get-It,Set-It A:it C: V:' }
        @{ body = 'NestedModules = "exports.psm1"; FunctionsToExport = "Get-It"; AliasesToExport = "i*"'; expected = 'F:Get-It A:it C: V:' }
        @{ body = 'FunctionsToExport = "Get-It"'; expected = 'F: A: C: V:' }
    ) {
        param($body, $expected)
        $module = Import-Module (New-Manifest exports "ModuleVersion = '1.2'; $body") -PassThru
        (Get-Exported $module) -join ' ' | Should -Be $expected
        $module.Version | Should -Be ([version]'1.2')
        $module.Name | Should -Be 'exports'
    }
    It 'has a default prefix' {
        $path = New-Manifest prefix 'ModuleVersion = "1.0"; RootModule = "prefix"; DefaultCommandPrefix = "Zz"'
        $module = Import-Module $path -PassThru
        $module.ExportedFunctions.Keys | Should -Be 'Get-ZzIt', 'Set-ZzIt'
        Get-ZzIt | Should -Be 'it'
        Remove-Own
        Import-Module $path -Prefix Yy
        Get-YyIt | Should -Be 'it'
        Test-Path function:Get-ZzIt | Should -BeFalse
    }
    It 'has parts: nested and required modules, scripts' {
        $null = New-File parts/nested.psm1 'function Get-Nested { "nested" } $hidden = 1'
        $null = New-File parts/inner.psd1 '@{ ModuleVersion = "2.0"; RootModule = "inner.psm1"; FunctionsToExport = "Get-Inner" }'
        $null = New-File parts/inner.psm1 'function Get-Inner { "inner" } function Get-Private { }'
        $null = New-File parts/plain.ps1 'function Get-Plain { "plain" }'
        $null = New-File parts/first.ps1 '$firstRan = "yes"; function Get-First { "first" }'
        $null = New-File needed/needed.psm1 'function Get-Needed { "needed" }'
        $path = New-Manifest parts "ModuleVersion = '1.0'; RootModule = 'parts.psm1'; NestedModules = 'nested.psm1', 'inner.psd1', 'plain.ps1'; RequiredModules = '$folder/needed/needed.psm1'; ScriptsToProcess = 'first.ps1'" 'function Get-Parts { (Get-Nested), (Get-Plain) -join " " }'
        $made = Import-Module $path -PassThru
        $made.Name | Should -Be 'first', 'parts'
        $module = $made[1]
        $firstRan | Should -Be 'yes'
        Get-First | Should -Be 'first'
        Get-Parts | Should -Be 'nested plain'
        Get-Needed | Should -Be 'needed'
        $module.ExportedFunctions.Keys | Sort-Object | Should -Be 'Get-Inner', 'Get-Nested', 'Get-Parts', 'Get-Plain'
        $module.NestedModules.Name | Should -Be 'nested', 'inner', 'plain'
        $module.NestedModules[1].Version | Should -Be ([version]'2.0')
        $module.RequiredModules.Name | Should -Be 'needed'
        $module.RootModule | Should -Be 'parts.psm1'
        $module.Path | Should -Be "$folder/parts/parts.psm1"
        $module.Scripts | Should -Be "$folder/parts/first.ps1"
        Get-Own | Should -Be 'first', 'needed', 'parts'
        Get-Own -All | Should -Be 'first', 'inner', 'needed', 'nested', 'parts', 'plain'
        { Remove-Module needed -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_ModuleIsRequired,*'
        Remove-Module parts
        Get-Own -All | Should -Be 'first', 'needed'
        Test-Path function:Get-Parts | Should -BeFalse
    }
    It 'is described' {
        $path = New-Manifest described 'ModuleVersion = "1.0"; GUID = "11111111-2222-3333-4444-555555555555"; Author = "me"; CompanyName = "we"; Copyright = "(c)"; Description = "text"; PowerShellVersion = "5.1"; CLRVersion = "4.0"; DotNetFrameworkVersion = "4.5"; ProcessorArchitecture = "None"; CompatiblePSEditions = "Core", "Desktop"; HelpInfoURI = "http://h/"; FileList = "described.psd1"; PrivateData = @{ Own = 5; PSData = @{ Tags = "a", "b"; ProjectUri = "http://p/"; LicenseUri = "http://l/"; IconUri = "http://i/"; ReleaseNotes = "new" } }'
        $m = Import-Module $path -PassThru
        "$($m.Guid) $($m.Author) $($m.CompanyName) $($m.Copyright) $($m.Description)" | Should -Be '11111111-2222-3333-4444-555555555555 me we (c) text'
        "$($m.PowerShellVersion) $($m.ClrVersion) $($m.DotNetFrameworkVersion) $($m.ProcessorArchitecture)" | Should -Be '5.1 4.0 4.5 None'
        "$($m.CompatiblePSEditions) $($m.HelpInfoUri) $($m.FileList)".Replace($folder, '') | Should -Be 'Core Desktop http://h/ /described/described.psd1'
        "$($m.Tags) $($m.ProjectUri) $($m.LicenseUri) $($m.IconUri) $($m.ReleaseNotes) $($m.PrivateData.Own)" | Should -Be 'a b http://p/ http://l/ http://i/ new 5'
        $m.ModuleType | Should -Be 'Manifest'
    }
    It 'refuses <body>' -TestCases @(
        @{ body = 'RootModule = "bad.psm1"'; problem = "Modules_InvalidManifest: The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '/bad/bad.psd1'." }
        @{ body = 'ModuleVersion = "x"'; problem = "Modules_InvalidManifest: The 'ModuleVersion' member is not valid in the module manifest file '/bad/bad.psd1': Cannot convert value `"x`" to type `"System.Version`". Error: `"Version string portion was too short or too long. (Parameter 'input')`"" }
        @{ body = 'ModuleVersion = "1.0"; GUID = "x"'; problem = "Modules_InvalidManifest: The 'guid' member is not valid in the module manifest file '/bad/bad.psd1': Cannot convert value `"x`" to type `"System.Guid`". Error: `"Unrecognized Guid format.`"" }
        @{ body = 'ModuleVersion = "1.0"; RootModule = "no.psm1"'; problem = "Modules_ModuleFileNotFound: The module to process 'no.psm1', listed in field 'ModuleToProcess/RootModule' of module manifest '/bad/bad.psd1' was not processed because no valid module was found in any module directory." }
        @{ body = 'ModuleVersion = "1.0"; NestedModules = "no.psm1"'; problem = "Modules_ModuleFileNotFound: The module to process 'no.psm1', listed in field 'NestedModules' of module manifest '/bad/bad.psd1' was not processed because no valid module was found in any module directory." }
        @{ body = 'ModuleVersion = "1.0"; RequiredModules = "no-such"'; problem = "Modules_InvalidManifest: The required module 'no-such' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '/bad/bad.psd1'." }
        @{ body = 'ModuleVersion = "1.0"; RequiredModules = @{ ModuleName = "no-such"; ModuleVersion = "3.0" }'; problem = "Modules_InvalidManifest: The required module 'no-such' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '/bad/bad.psd1'." }
        @{ body = 'ModuleVersion = "1.0"; RootModule = "bad.psm1"; ModuleToProcess = "bad.psm1"'; problem = "Modules_ModuleManifestCannotContainBothModuleToProcessAndRootModule: The module manifest cannot contain both the 'ModuleToProcess' and 'RootModule' members. Change the module manifest file to remove one of these members at '/bad/bad.psd1', and then try again." }
        @{ body = 'ModuleVersion = "1.0"; PowerShellHostName = "Other"'; problem = "Modules_InvalidPowerShellHostName: The name of the current PowerShell host is: 'ConsoleHost'. The module '/bad/bad.psd1' requires the following PowerShell host: 'Other'." }
        @{ body = 'ModuleVersion = "1.0"; ScriptsToProcess = "no.ps1"'; problem = "Modules_InvalidManifest: The member 'ScriptsToProcess' in the module manifest is not valid: Cannot find path '/bad/no.ps1' because it does not exist.. Verify that a valid value is specified for this field in the '/bad/bad.psd1' file." }
        @{ body = 'ModuleVersion = "1.0"; TypesToProcess = "no"'; problem = "Modules_InvalidManifest: The member 'TypesToProcess' in the module manifest is not valid: Cannot find path '/bad/no.ps1xml' because it does not exist.. Verify that a valid value is specified for this field in the '/bad/bad.psd1' file." }
        @{ body = 'ModuleVersion = Get-Date'; problem = "Modules_InvalidManifest: The module manifest '/bad/bad.psd1' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: At /bad/bad.psd1:1 char:20`n+ @{ ModuleVersion = Get-Date }`n+                    ~~~~~~~~`nThe command 'Get-Date' is not allowed in restricted language mode or a Data section." }
    ) {
        param($body, $problem)
        Get-Problem { Import-Module (New-Manifest bad $body) } | Should -Be $problem
        Get-Own -All | Should -BeNullOrEmpty
    }
    It 'refuses members that are none and values out of range: <body>' -TestCases @(
        @{ body = 'ModuleVersion = "1.0"; Bogus = 1'; id = 'Modules_InvalidManifestMember'; like = "*Remove the members that are not valid ('Bogus'), then try to import the module again." }
        @{ body = 'ModuleVersion = "1.0"; PowerShellVersion = "99.0"'; id = 'Modules_InsufficientPowerShellVersion'; like = '*requires a minimum PowerShell version of ''99.0'' to run.*' }
        @{ body = 'ModuleVersion = "1.0"; PowerShellHostVersion = "99.0"'; id = 'Modules_InsufficientPowerShellHostVersion'; like = '*requires a minimum PowerShell host version of ''99.0'' to run.' }
        @{ body = 'ModuleVersion = "1.0"; ProcessorArchitecture = "IA64"'; id = 'Modules_InvalidProcessorArchitecture'; like = '*requires the following architecture: IA64.' }
        @{ body = 'ModuleVersion = "1.0"; ProcessorArchitecture = "bogus"'; id = 'Modules_InvalidManifest'; like = "*Specify one of the following enumerator names and try again:*None, MSIL, X86, IA64, Amd64, Arm`"" }
        @{ body = 'ModuleVersion = "1.0"; NestedModules = @{ ModuleName = "x" }'; id = 'Modules_InvalidManifest'; like = "The 'NestedModules' member is not valid*One of these three members must exist*" }
        @{ body = 'ModuleVersion = "1.0"; RequiredAssemblies = "nosuch.dll"'; id = 'FormatXmlUpdateException'; like = "Could not load file or assembly 'nosuch, Culture=neutral, PublicKeyToken=null'*" }
    ) {
        param($body, $id, $like)
        $found = Get-Problem { Import-Module (New-Manifest range $body) }
        $found | Should -BeLike "${id}: $like"
    }
    It 'may use a few variables' {
        $path = New-Manifest vars 'ModuleVersion = "1.0"; Author = $PSEdition; Description = $env:PATH; CompanyName = "$PSScriptRoot"; RootModule = if ($PSEdition -eq "Core") { "vars.psm1" } else { "no.psm1" }'
        $module = Import-Module $path -PassThru
        $module.Author | Should -Be 'Core'
        $module.CompanyName | Should -Be "$folder/vars"
        $module.RootModule | Should -Be 'vars.psm1'
    }
}

Describe 'Test-ModuleManifest' {
    It 'finds <id> for <body>' -TestCases @(
        @{ body = 'FileList = "no.txt"'; id = 'Modules_InvalidFilePathinModuleManifest' }
        @{ body = 'ModuleList = "no-such"'; id = 'Modules_InvalidModuleListinModuleManifest' }
        @{ body = 'NestedModules = "no.psm1"'; id = 'Modules_InvalidNestedModuleinModuleManifest' }
        @{ body = 'RequiredModules = "no-such"'; id = 'Modules_InvalidRequiredModulesinModuleManifest' }
        @{ body = 'RequiredAssemblies = "no.dll"'; id = 'Modules_InvalidRequiredAssembliesInModuleManifest' }
        @{ body = 'RootModule = "no.psm1"'; id = 'Modules_InvalidRootModuleInModuleManifest' }
        @{ body = 'CompatiblePSEditions = "Core"'; id = 'Modules_InvalidPowerShellVersionInModuleManifest' }
        @{ body = 'PowerShellHostName = "Other"'; id = 'Modules_InvalidPowerShellHostName' }
        @{ body = 'FormatsToProcess = "no.ps1xml"'; id = 'Modules_InvalidManifest' }
        @{ body = 'Bogus = 1'; id = 'Modules_InvalidManifestMember', 'Modules_InvalidManifestMember' }
    ) {
        param($body, $id)
        Get-Problem { Test-ModuleManifest (New-Manifest tested "ModuleVersion = '1.0'; $body") } | ForEach-Object { $_ -replace ':(?s).*' } | Should -Be $id
    }
    It 'describes <body>' -TestCases @(
        @{ body = 'RootModule = "found.psm1"'; expected = 'F:Get-It,Set-It A: C: V:' }
        @{ body = 'RootModule = "found"; FunctionsToExport = "Get-*"; AliasesToExport = "*"'; expected = 'F:Get-It,Set-It A: C: V:' }
        @{ body = 'FunctionsToExport = "A-B"; AliasesToExport = "ab"; CmdletsToExport = "C-D"; VariablesToExport = "w"'; expected = 'F:A-B A:ab C:C-D V:w' }
        @{ body = 'FunctionsToExport = @()'; expected = 'F: A: C: V:' }
    ) {
        param($body, $expected)
        (Get-Exported (Test-ModuleManifest (New-Manifest found "ModuleVersion = '1.0'; $body"))) -join ' ' | Should -Be $expected
    }
    It 'refuses what is no manifest' {
        { Test-ModuleManifest "$folder/no-such.psd1" -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_ModuleNotFound,*'
        Get-Problem { Test-ModuleManifest (New-File text.psd1 '5') } | Should -BeLike 'Modules_InvalidManifest: *'
    }
}

Describe 'Versions on PSModulePath' {
    BeforeAll {
        $savedPath = $env:PSModulePath
        $env:PSModulePath = "$folder/p1$([IO.Path]::PathSeparator)$folder/p2"
        foreach ($version in '1.0', '2.0.0', '3.0') {
            $where = $version -eq '3.0' ? 'p2' : 'p1'
            $null = New-File "$where/ver/$version/ver.psd1" "@{ ModuleVersion = '$version'; RootModule = 'ver.psm1' }"
            $null = New-File "$where/ver/$version/ver.psm1" "function Get-Ver { '$version' }"
        }
        $null = New-File p1/wrong/1.0/wrong.psd1 '@{ ModuleVersion = "1.1" }'
        $null = New-File p1/group/sub/sub.psm1 'function Get-Sub { "sub" }'
        $null = New-File p1/broken/broken.psd1 '@{ Modul'
        $null = New-File p1/other/name.psm1 'function Get-Name { }'
        $null = New-File p1/solo/solo.psm1 'function Get-Solo { "solo" } function other { } Set-Alias so Get-Solo; Export-ModuleMember Get-Solo'
    }
    AfterEach { Remove-Own }
    It 'are listed newest first' {
        Get-Module -ListAvailable | Where-Object { "$($_.ModuleBase)".StartsWith($folder) } | ForEach-Object { "$($_.Name) $($_.Version)" } | Should -Be 'broken 0.0', 'solo 0.0', 'sub 0.0', 'ver 2.0.0', 'ver 1.0', 'ver 3.0'
        Get-Module -ListAvailable ver | ForEach-Object { "$($_.Version)" } | Should -Be '2.0.0', '1.0', '3.0'
        (Get-Module -ListAvailable solo).ExportedFunctions.Keys | Sort-Object | Should -Be 'Get-Solo'
    }
    It 'are chosen by <specification>' -TestCases @(
        @{ specification = @{ ModuleVersion = '2.0' }; expected = '2.0.0', '3.0' }
        @{ specification = @{ RequiredVersion = '1.0' }; expected = '1.0' }
        @{ specification = @{ MaximumVersion = '2.*' }; expected = '2.0.0', '1.0' }
        @{ specification = @{ ModuleVersion = '1.5'; MaximumVersion = '2.5' }; expected = '2.0.0' }
    ) {
        param($specification, $expected)
        $specification.ModuleName = 'ver'
        Get-Module -ListAvailable -FullyQualifiedName $specification | ForEach-Object { "$($_.Version)" } | Should -Be $expected
        Import-Module -FullyQualifiedName $specification
        Get-Ver | Should -Be @($expected)[0]
    }
    It 'are imported: <splat>' -TestCases @(
        @{ splat = @{ }; expected = '2.0.0' }, @{ splat = @{ RequiredVersion = '1.0' }; expected = '1.0' }
        @{ splat = @{ MinimumVersion = '2.5' }; expected = '3.0' }, @{ splat = @{ MaximumVersion = '1.9' }; expected = '1.0' }
    ) {
        param($splat, $expected)
        Import-Module ver @splat
        Get-Ver | Should -Be $expected
        "$((Get-Module ver).Version)" | Should -Be $expected
    }
    It 'may be loaded side by side' {
        Import-Module ver -RequiredVersion 1.0
        Import-Module ver -RequiredVersion 3.0
        Get-Ver | Should -Be '3.0'
        Get-Module ver | ForEach-Object { "$($_.Version)" } | Should -Be '1.0', '3.0'
    }
    It 'load themselves' {
        Get-Solo | Should -Be 'solo'
        (Get-Module solo).Name | Should -Be 'solo'
        Get-Sub | Should -Be 'sub'
        ver\Get-Ver | Should -Be '2.0.0'
        { other } | Should -Throw -ErrorId CommandNotFoundException
        (Get-Command Get-Ver).Version | Should -Be ([version]'2.0.0')
    }
    It 'are wrong when the folder says so' {
        { Import-Module wrong -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_ModuleNotFound,*'
        { Import-Module broken -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_InvalidManifest,*'
    }
    AfterAll { $env:PSModulePath = $savedPath }
}

Describe 'Get-Module' {
    It 'refuses <splat>' -TestCases @(
        @{ splat = @{ Name = './x' }; id = 'ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames' }
        @{ splat = @{ Name = 'x'; FullyQualifiedName = 'x' }; id = 'NameAndFullyQualifiedNameCannotBeSpecifiedTogether' }
        @{ splat = @{ Name = './no-such'; ListAvailable = $true; ErrorAction = 'Stop' }; id = 'Modules_ModuleNotFoundForGetModule' }
        @{ splat = @{ Name = '' }; id = 'ParameterArgumentValidationError' }
        @{ splat = @{ FullyQualifiedName = @{ ModuleName = 'x' } }; id = 'CannotConvertArgumentNoMessage' }
        @{ splat = @{ FullyQualifiedName = @{ ModuleName = 'x'; ModuleVersion = 'x' } }; id = 'CannotConvertArgumentNoMessage' }
    ) {
        param($splat, $id)
        { Get-Module @splat } | Should -Throw -ErrorId "$id,Microsoft.PowerShell.Commands.GetModuleCommand"
    }
}

Remove-Item $folder -Recurse -Force -ErrorAction Ignore
Write-TestSummary
