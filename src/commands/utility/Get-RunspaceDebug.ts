/** Get-RunspaceDebug: which runspaces may be debugged. */
import { requireOpen, RUNSPACES, runspaceDebugCmdlet } from './breakpoints/runspaceDebug.ts';
import { PSRunspaceDebug } from '../types/PSRunspaceDebug.ts';

export default runspaceDebugCmdlet({
  verb: 'Get',
  synopsis: 'Tells which runspaces may be debugged.',
  output: 'Microsoft.PowerShell.Commands.PSRunspaceDebug',
  parameters: RUNSPACES,
  example: { code: '(Get-RunspaceDebug -RunspaceId 1).Enabled', output: 'False\n' },
  apply: (cmd, runspace) => {
    const message = `No debugger was found for Runspace ${runspace.name}.`;
    if (!requireOpen(cmd, runspace, message, 'RunspaceDebugOptionNoDebugger')) return;
    const { session, isDebugEnabled, name, id } = runspace;
    cmd.writeObject(new PSRunspaceDebug(isDebugEnabled, session.debugger?.isStepping ?? false, name, id));
  },
});
