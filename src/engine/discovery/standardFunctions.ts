/**
 * The functions every session has. They are made when first asked for, since few scripts use any; a script's own
 * function of the name takes their place.
 */
export const STANDARD_FUNCTIONS: Readonly<Record<string, readonly [name: string, text: string]>> = {
  'cd..': ['cd..', 'Set-Location ..'],
  'cd\\': ['cd\\', 'Set-Location \\'],
  'cd~': ['cd~', 'Set-Location ~'],
  // Home, the screen, and what was scrolled out of it.
  'clear-host': ['Clear-Host', '[Console]::Write("`e[H`e[2J`e[3J")'],
  oss: ['oss', 'param([int] $Width) $input | Out-String -Stream @PSBoundParameters'],
  pause: ['Pause', "$null = Read-Host 'Press Enter to continue...'"],
  tabexpansion2: [
    'TabExpansion2',
    `[CmdletBinding(DefaultParameterSetName = 'ScriptInputSet')]
[OutputType([System.Management.Automation.CommandCompletion])]
param(
    [Parameter(ParameterSetName = 'ScriptInputSet', Mandatory, Position = 0)][AllowEmptyString()][string] $inputScript,
    [Parameter(ParameterSetName = 'ScriptInputSet', Position = 1)][int] $cursorColumn = $inputScript.Length,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 0)][System.Management.Automation.Language.Ast] $ast,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 1)][System.Management.Automation.Language.Token[]] $tokens,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 2)] $positionOfCursor,
    [Parameter(ParameterSetName = 'ScriptInputSet', Position = 2)][Parameter(ParameterSetName = 'AstInputSet', Position = 3)][hashtable] $options = $null
)
if ($PSCmdlet.ParameterSetName -eq 'ScriptInputSet') {
    [System.Management.Automation.CommandCompletion]::CompleteInput($inputScript, $cursorColumn, $options)
} else {
    [System.Management.Automation.CommandCompletion]::CompleteInput($ast, $tokens, $positionOfCursor, $options)
}`,
  ],
  prompt: ['prompt', '"PS $($ExecutionContext.SessionState.Path.CurrentLocation)> "'],
};

/** Aliases of functions. */
export const STANDARD_ALIASES: readonly (readonly [name: string, definition: string])[] = [
  ['cls', 'Clear-Host'],
  ['md', 'mkdir'],
];
