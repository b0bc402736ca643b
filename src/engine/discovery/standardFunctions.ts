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
  prompt: ['prompt', '"PS $($ExecutionContext.SessionState.Path.CurrentLocation)> "'],
};

/** Aliases of functions. */
export const STANDARD_ALIASES: readonly (readonly [name: string, definition: string])[] = [
  ['cls', 'Clear-Host'],
  ['md', 'mkdir'],
];
