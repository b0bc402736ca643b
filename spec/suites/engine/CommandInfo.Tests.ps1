# Command objects: CommandInfo and its kinds, ParameterMetadata, parameter sets, proxies, Get-Command's choices.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"
. "$PSScriptRoot/../Answers.ps1"

function Get-Sample {
    <# .SYNOPSIS
       Sample. #>
    [CmdletBinding(DefaultParameterSetName = 'Two', SupportsShouldProcess, ConfirmImpact = 'High')]
    [Alias('gsample')]
    [OutputType([string], [int])]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'One', HelpMessage = 'help')][Alias('nm', 'n')][ValidateSet('a', 'b')][string]$Name,
        [Parameter(Position = 0, ParameterSetName = 'Two', ValueFromPipeline)][int[]]$Id = 5,
        [Parameter(ValueFromPipelineByPropertyName, ValueFromRemainingArguments)][ValidateRange(1, 9)]$Rest,
        [Parameter(DontShow)][switch]$Hidden,
        [hashtable]$Plain
    )
    process { }
}
function Get-Simple($a, [int]$b = 3, [switch]$c) { $a }
filter Get-Filtered { $_ }
Set-Alias sampleAlias Get-Sample
Set-Alias chained sampleAlias

Describe 'Kinds of commands' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Command Get-Sample).GetType().Name }; expected = 'FunctionInfo' }
        @{ code = { (Get-Command Get-Filtered).GetType().Name; (Get-Command Get-Filtered).CommandType }; expected = 'FilterInfo | Filter' }
        @{ code = { (Get-Command Get-Item).GetType().Name }; expected = 'CmdletInfo' }
        @{ code = { (Get-Command sampleAlias).GetType().Name }; expected = 'AliasInfo' }
        @{ code = { (Get-Command sh).GetType().Name; (Get-Command sh).CommandType }; expected = 'ApplicationInfo | Application' }
        @{ code = { Get-Command Get-Sample | ForEach-Object { $_.Name; $_.CommandType; $_.Source; $_.ModuleName; $_.Visibility; $_.Verb; $_.Noun; $_.CmdletBinding; $_.DefaultParameterSet; $_.Options; $_.Description; $_.Version; $_.RemotingCapability } }; expected = 'Get-Sample | Function |  |  | Public | Get | Sample | True | Two | None | $null | $null | PowerShell' }
        @{ code = { Get-Command Get-Simple | ForEach-Object { $_.CmdletBinding; $_.DefaultParameterSet; $_.Parameters.Count; $_.ParameterSets.Count; $_.ParameterSets[0].Name } }; expected = 'False | $null | 3 | 1 | __AllParameterSets' }
        @{ code = { Get-Command Get-Item | ForEach-Object { $_.Verb; $_.Noun; $_.HelpFile; $_.PSSnapIn; $_.ImplementingType.FullName; $_.DefaultParameterSet; $_.Options; $_.ModuleName } }; expected = 'Get | Item | Microsoft.PowerShell.Commands.Management.dll-Help.xml | $null | Microsoft.PowerShell.Commands.GetItemCommand | Path | ReadOnly | Microsoft.PowerShell.Management' }
        @{ code = { Get-Command sampleAlias | ForEach-Object { $_.Definition; $_.DisplayName; $_.ReferencedCommand; $_.ResolvedCommand; $_.ResolvedCommandName; $_.Options } }; expected = 'Get-Sample | sampleAlias -> Get-Sample | Get-Sample | Get-Sample | Get-Sample | None' }
        @{ code = { Get-Command chained | ForEach-Object { $_.Definition; $_.DisplayName; $_.ReferencedCommand.Name; $_.ResolvedCommand.Name; $_.ResolvedCommandName } }; expected = 'sampleAlias | chained -> Get-Sample | sampleAlias | Get-Sample | Get-Sample' }
        @{ code = { Get-Command gsample | ForEach-Object { $_.Definition; $_.CommandType } }; expected = 'Get-Sample | Alias' }
        @{ code = { (Get-Command Get-Sample).OutputType.Name }; expected = 'System.String | System.Int32' }
        @{ code = { (Get-Command Get-Item).OutputType.Name }; expected = 'System.IO.FileInfo | System.Boolean | System.String | System.IO.FileInfo | System.IO.DirectoryInfo' }
        @{ code = { (Get-Command Get-Simple).Definition }; expected = 'param($a, [int]$b = 3, [switch]$c)
 $a ' }
        @{ code = { (Get-Command Get-Simple).ScriptBlock.GetType().Name }; expected = 'ScriptBlock' }
        @{ code = { (Get-Command Get-Simple).ToString() }; expected = 'Get-Simple' }
        @{ code = { "$(Get-Command Get-Item)" }; expected = 'Get-Item' }
        @{ code = { (Get-Command sh).Path -eq (Get-Command sh).Source; (Get-Command sh).Extension -eq ''; (Get-Command sh).Definition -eq (Get-Command sh).Path }; expected = 'True | True | True' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Parameters' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Command Get-Sample).Parameters.Keys -join ',' }; expected = 'Name,Id,Rest,Hidden,Plain,Verbose,Debug,ErrorAction,WarningAction,InformationAction,ProgressAction,ErrorVariable,WarningVariable,InformationVariable,OutVariable,OutBuffer,PipelineVariable,WhatIf,Confirm' }
        @{ code = { (Get-Command Get-Sample).Parameters.GetType().Name }; expected = 'Dictionary`2' }
        @{ code = { (Get-Command Get-Sample).Parameters['Name'] | ForEach-Object { $_.Name; $_.ParameterType; $_.Aliases -join ','; $_.IsDynamic; $_.SwitchParameter; $_.ParameterSets.Keys -join ','; $_.Attributes.Count; ($_.Attributes | ForEach-Object { $_.GetType().Name }) -join ',' } }; expected = 'Name | string | nm,n | False | False | One | 4 | ValidateSetAttribute,AliasAttribute,ParameterAttribute,ArgumentTypeConverterAttribute' }
        @{ code = { (Get-Command Get-Sample).Parameters['Hidden'] | ForEach-Object { $_.SwitchParameter; $_.ParameterType; $_.ParameterSets.Keys -join ','; $_.Attributes[0].DontShow } }; expected = 'True | switch | __AllParameterSets | True' }
        @{ code = { (Get-Command Get-Sample).Parameters['Name'].ParameterSets['One'] | ForEach-Object { $_.Position; $_.IsMandatory; $_.ValueFromPipeline; $_.HelpMessage; $_.ValueFromPipelineByPropertyName; $_.ValueFromRemainingArguments } }; expected = '0 | True | False | help | False | False' }
        @{ code = { (Get-Command Get-Sample).Parameters['Plain'].ParameterSets['__AllParameterSets'] | ForEach-Object { $_.Position; $_.IsMandatory } }; expected = '-2147483648 | False' }
        @{ code = { (Get-Command Get-Sample).Parameters['Rest'].Attributes | ForEach-Object { "$($_.GetType().Name)" } }; expected = 'ValidateRangeAttribute | ParameterAttribute' }
        @{ code = { (Get-Command Get-Simple).Parameters['b'] | ForEach-Object { $_.ParameterType.Name; $_.ParameterSets.Keys; $_.ParameterSets.Values[0].Position; $_.Attributes.Count } }; expected = 'Int32 | __AllParameterSets | 1 | 2' }
        @{ code = { (Get-Command Get-Simple).Parameters['c'].ParameterType.Name }; expected = 'SwitchParameter' }
        @{ code = { (Get-Command Get-Sample).ResolveParameter('na').Name }; expected = 'Name' }
        @{ code = { (Get-Command Get-Sample).ResolveParameter('n').Name }; expected = 'Name' }
        @{ code = { (Get-Command Get-Sample).ResolveParameter('zz') }; expected = 'error ParameterBindingException' }
        @{ code = { (Get-Command Get-Sample).ResolveParameter('nm').Name }; expected = 'Name' }
        @{ code = { [System.Management.Automation.ParameterMetadata]::new('x', [int]) | ForEach-Object { $_.Name; $_.ParameterType.Name; $_.Aliases.Count; $_.ParameterSets.Count; $_.Attributes.Count; $_.IsDynamic } }; expected = 'x | Int32 | 0 | 0 | 0 | False' }
        @{ code = { [System.Management.Automation.ParameterMetadata]::new('x').ParameterType }; expected = '' }
        @{ code = { [System.Management.Automation.ParameterMetadata]::new((Get-Command Get-Sample).Parameters['Name']).Aliases -join ',' }; expected = 'nm,n' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Parameter sets' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Command Get-Sample).ParameterSets | ForEach-Object { "$($_.Name) $($_.IsDefault) $($_.Parameters.Count)" } }; expected = 'Two True 18 | One False 18' }
        @{ code = { (Get-Command Get-Sample).ParameterSets[0].ToString() }; expected = '[[-Id] <int[]>] [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>]' }
        @{ code = { (Get-Command Get-Sample).ParameterSets[1].ToString() }; expected = '[-Name] <string> [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>]' }
        @{ code = { (Get-Command Get-Sample).ParameterSets[1].Parameters[0] | ForEach-Object { $_.Name; $_.ParameterType; $_.IsMandatory; $_.Position; $_.ValueFromPipeline; $_.HelpMessage; $_.Aliases -join ','; $_.IsDynamic } }; expected = 'Name | string | True | 0 | False | help | nm,n | False' }
        @{ code = { (Get-Command Get-Simple).ParameterSets[0].ToString() }; expected = '[[-a] <Object>] [[-b] <int>] [-c]' }
        @{ code = { (Get-Command Get-Simple).ParameterSets[0].Parameters | ForEach-Object { "$($_.Name) $($_.Position)" } }; expected = 'a 0 | b 1 | c -2147483648' }
        @{ code = { Get-Command Get-Simple -Syntax }; expected = '
Get-Simple [[-a] <Object>] [[-b] <int>] [-c]
' }
        @{ code = { (Get-Command Get-Sample -Syntax).Trim() -replace '\s*\n\s*', ' / ' }; expected = 'Get-Sample [[-Id] <int[]>] [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>] / Get-Sample [-Name] <string> [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>]' }
        @{ code = { (Get-Command sampleAlias -Syntax).Trim() -replace '\s*\n\s*', ' / ' }; expected = 'sampleAlias (alias) -> Get-Sample / sampleAlias [[-Id] <int[]>] [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>] / sampleAlias [-Name] <string> [-Rest <Object>] [-Hidden] [-Plain <hashtable>] [-WhatIf] [-Confirm] [<CommonParameters>]' }
        @{ code = { (Get-Command Get-Item -Syntax).Trim() -replace '\s*\n\s*', ' / ' }; expected = 'Get-Item [-Path] <string[]> [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-Force] [-Credential <pscredential>] [<CommonParameters>] / Get-Item -LiteralPath <string[]> [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-Force] [-Credential <pscredential>] [<CommonParameters>]' }
        @{ code = { (Get-Command sh -Syntax) -eq (Get-Command sh).Path }; expected = 'True' }
        @{ code = { (Get-Command Get-Date).ParameterSets.Count }; expected = '4' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Choosing commands' {
    It '<code>' -TestCases @(
        @{ code = { (Get-Command Get-Samp*).Name }; expected = 'Get-Sample' }
        @{ code = { (Get-Command -Verb Get -Noun Sample, Simple | Sort-Object Name).Name }; expected = 'Get-Sample | Get-Simple' }
        @{ code = { (Get-Command -Noun Sampl*).Name }; expected = 'Get-Sample' }
        @{ code = { Get-Command -CommandType Alias sampleAl* | ForEach-Object Name }; expected = 'sampleAlias' }
        @{ code = { Get-Command Get-Sample -CommandType Cmdlet }; expected = 'error CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ code = { Get-Command no-such-command }; expected = 'error CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ code = { Get-Command no-such-* | Measure-Object | ForEach-Object Count }; expected = '0' }
        @{ code = { Get-Command -Name Get-Sample, no-such | ForEach-Object Name }; expected = 'error CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand | Get-Sample' }
        @{ code = { Get-Command -ParameterName Plain -ListImported | ForEach-Object Name }; expected = 'Get-Sample' }
        @{ code = { Get-Command -ParameterType hashtable Get-Sam* | ForEach-Object Name }; expected = 'Get-Sample' }
        @{ code = { Get-Command -TotalCount 2 Get-S* | Measure-Object | ForEach-Object Count }; expected = '2' }
        @{ code = { Get-Command 'Get-Item' -Module Microsoft.PowerShell.Management | ForEach-Object Source }; expected = 'Microsoft.PowerShell.Management' }
        @{ code = { Get-Command Microsoft.PowerShell.Utility\Get-Date | ForEach-Object Name }; expected = 'Get-Date' }
        @{ code = { Get-Command -CommandType Function Get-Simple, Get-Filtered | ForEach-Object Name }; expected = 'error CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand | Get-Simple' }
        @{ code = { Get-Command -Verb NoSuchVerb }; expected = '' }
        @{ code = { Get-Command '' }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ code = { Get-Command -Name $null }; expected = 'error ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ code = { Get-Command [abc }; expected = 'error RuntimeException,Microsoft.PowerShell.Commands.GetCommandCommand' }
        @{ code = { Get-Command Get-Simple -ArgumentList 1 | ForEach-Object Name }; expected = 'Get-Simple' }
        @{ code = { Get-Command Get-Simple -All | ForEach-Object Name }; expected = 'Get-Simple' }
        @{ code = { Get-Alias -Definition Get-Sample | ForEach-Object Name | Sort-Object }; expected = 'gsample | sampleAlias' }
        @{ code = { Get-Alias sampleAl* | ForEach-Object DisplayName }; expected = 'sampleAlias -> Get-Sample' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'CommandMetadata and proxies' {
    It '<code>' -TestCases @(
        @{ code = { [System.Management.Automation.CommandMetadata]::new((Get-Command Get-Sample)) | ForEach-Object { $_.Name; $_.CommandType; $_.DefaultParameterSetName; $_.SupportsShouldProcess; $_.SupportsPaging; $_.PositionalBinding; $_.SupportsTransactions; $_.ConfirmImpact; $_.Parameters.Count; $_.HelpUri; $_.RemotingCapability } }; expected = 'Get-Sample | $null | Two | True | False | True | False | High | 5 |  | PowerShell' }
        @{ code = { [System.Management.Automation.CommandMetadata]::new((Get-Command Get-Item)) | ForEach-Object { $_.Name; $_.DefaultParameterSetName; $_.ConfirmImpact } }; expected = 'Get-Item | Path | None' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute((Get-Command Get-Sample)) }; expected = '[CmdletBinding(DefaultParameterSetName=''Two'', SupportsShouldProcess=$true, ConfirmImpact=''High'')]' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetParamBlock((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' [Parameter(ParameterSetName=''One'', Mandatory=$true, Position=0, HelpMessage=''help'')] [Alias(''nm'',''n'')] [ValidateSet(''a'',''b'')] [string] ${Name}, [Parameter(ParameterSetName=''Two'', Position=0, ValueFromPipeline=$true)] [int[]] ${Id}, [Parameter(ValueFromPipelineByPropertyName=$true, ValueFromRemainingArguments=$true)] [ValidateRange(1, 9)] [System.Object] ${Rest}, [switch] ${Hidden}, [hashtable] ${Plain}' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetParamBlock((Get-Command Get-Simple)) -replace '\s+', ' ' }; expected = ' [System.Object] ${a}, [int] ${b}, [switch] ${c}' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetBegin((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' try { $outBuffer = $null if ($PSBoundParameters.TryGetValue(''OutBuffer'', [ref]$outBuffer)) { $PSBoundParameters[''OutBuffer''] = 1 } $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(''Get-Sample'', [System.Management.Automation.CommandTypes]::Function) $scriptCmd = {& $wrappedCmd @PSBoundParameters } $steppablePipeline = $scriptCmd.GetSteppablePipeline() $steppablePipeline.Begin($PSCmdlet) } catch { throw } ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetProcess((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' try { $steppablePipeline.Process($_) } catch { throw } ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetEnd((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' try { $steppablePipeline.End() } catch { throw } ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetClean((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' if ($null -ne $steppablePipeline) { $steppablePipeline.Clean() } ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::GetDynamicParam((Get-Command Get-Sample)) -replace '\s+', ' ' }; expected = ' try { $targetCmd = $ExecutionContext.InvokeCommand.GetCommand(''Get-Sample'', [System.Management.Automation.CommandTypes]::Function, $PSBoundParameters) $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\Where-Object { $_.Value.IsDynamic }) if ($dynamicParams.Length -gt 0) { $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new() foreach ($param in $dynamicParams) { $param = $param.Value if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name)) { $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes) $paramDictionary.Add($param.Name, $dynParam) } } return $paramDictionary } } catch { throw } ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::Create((Get-Command Get-Simple)) -replace '\s+', ' ' }; expected = ' param( [System.Object] ${a}, [int] ${b}, [switch] ${c}) begin { try { $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(''Get-Simple'', [System.Management.Automation.CommandTypes]::Function) $PSBoundParameters.Add(''$args'', $args) $scriptCmd = {& $wrappedCmd @PSBoundParameters } $steppablePipeline = $scriptCmd.GetSteppablePipeline() $steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext) } catch { throw } } process { try { $steppablePipeline.Process($_) } catch { throw } } end { try { $steppablePipeline.End() } catch { throw } } clean { if ($null -ne $steppablePipeline) { $steppablePipeline.Clean() } } <# .ForwardHelpTargetName Get-Simple .ForwardHelpCategory Function #> ' }
        @{ code = { [System.Management.Automation.ProxyCommand]::Create((Get-Command Get-Sample), 'help text') -match 'help text' }; expected = 'True' }
        @{ code = { $text = [System.Management.Automation.ProxyCommand]::Create((Get-Command Sort-Object)); Set-Item function:script:Sort-Proxy $text; 3, 1, 2 | Sort-Proxy -Descending }; expected = '3 | 2 | 1' }
        @{ code = { $meta = [System.Management.Automation.CommandMetadata]::new((Get-Command Get-Simple)); $null = $meta.Parameters.Remove('a'); [System.Management.Automation.ProxyCommand]::GetParamBlock($meta) -replace '\s+', ' ' }; expected = ' [int] ${b}, [switch] ${c}' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Describe 'Invocation' {
    It '<code>' -TestCases @(
        @{ code = { & (Get-Command Get-Simple) 7 }; expected = '7' }
        @{ code = { & (Get-Command Write-Output) 8 }; expected = '8' }
        @{ code = { & (Get-Command sampleAlias) -Name a }; expected = '' }
        @{ code = { 5 | & (Get-Command Get-Filtered) }; expected = '5' }
        @{ code = { $c = Get-Command Get-Simple; & $c -a 9 }; expected = '9' }
        @{ code = { . (Get-Command Get-Simple) 4 }; expected = '4' }
        @{ code = { & { $MyInvocation.MyCommand.CommandType; $MyInvocation.InvocationName } }; expected = 'Script | &' }
        @{ code = { function Get-Me { $MyInvocation.MyCommand.Name; $MyInvocation.InvocationName; $MyInvocation.BoundParameters.Count; $MyInvocation.UnboundArguments -join ','; $MyInvocation.ExpectingInput; $MyInvocation.PipelineLength; $MyInvocation.PipelinePosition } Get-Me 1 2 }; expected = 'Get-Me | Get-Me | 0 | 1,2 | False | 1 | 1' }
        @{ code = { Set-Alias me Get-Me2; function Get-Me2 { $MyInvocation.InvocationName; $MyInvocation.MyCommand.Name; $MyInvocation.Line.Trim().Length -gt 0 } me }; expected = 'me | Get-Me2 | True' }
        @{ code = { 1 | ForEach-Object { function Get-Me3 { process { $MyInvocation.ExpectingInput; $MyInvocation.PipelinePosition } } 1, 2 | Get-Me3 } }; expected = 'True | 1 | True | 1' }
    ) {
        param($code, $expected)
        Get-Answer $code | Should -BeExactly $expected
    }
}

Write-TestSummary
