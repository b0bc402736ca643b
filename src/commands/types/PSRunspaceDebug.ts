/** What Get-RunspaceDebug gives: whether a runspace may be debugged, and whether it stops at its next statement. */
import { engineType } from '../../engine/types/engineType.ts';

export class PSRunspaceDebug {
  constructor(
    readonly enabled: boolean,
    readonly breakAll: boolean,
    readonly runspaceName: string,
    readonly runspaceId: number,
  ) {}
}

export const RUNSPACE_DEBUG_TYPES = [
  engineType('Microsoft.PowerShell.Commands.PSRunspaceDebug', PSRunspaceDebug, {
    'bool Enabled {get;}': 'enabled',
    'bool BreakAll {get;}': 'breakAll',
    'string RunspaceName {get;}': 'runspaceName',
    'int RunspaceId {get;}': 'runspaceId',
  }),
];
