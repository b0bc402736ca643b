/**
 * The functions every session has. They are made when first asked for, since few scripts use any; a script's own
 * function of the name takes their place.
 */
import { VARIABLE_ALLSCOPE, VARIABLE_READONLY } from '../session/PSVariable.ts';

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
  prompt: ['prompt', `"PS $($ExecutionContext.SessionState.Path.CurrentLocation)$('>' * ($NestedPromptLevel + 1)) "`],
};

/** Aliases of functions. */
export const STANDARD_ALIASES: readonly (readonly [name: string, definition: string])[] = [
  ['cls', 'Clear-Host'],
  ['md', 'mkdir'],
];

/** Those of PowerShell's own aliases that are in all scopes, and those that scripts may replace. */
const ALL_SCOPE = new Set('cd copy del dir echo md move popd pushd ? % foreach select where'.split(' '));
const REPLACEABLE = new Set(
  'cd copy del dir echo md move popd pushd chdir cls erase etsn exsn fhx gcb gjb gsn gtz h help history icm nsn pwd r rcjb rd ren rjb rsn sajb scb set sls spjb type wjb'.split(
    ' ',
  ),
);

/** ScopedItemOptions of an alias the session starts with: most are read-only. */
export function standardAliasOptions(name: string): number {
  return (ALL_SCOPE.has(name) ? VARIABLE_ALLSCOPE : 0) | (REPLACEABLE.has(name) ? 0 : VARIABLE_READONLY);
}
