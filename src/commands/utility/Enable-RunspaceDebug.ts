/** Enable-RunspaceDebug: runspaces may be debugged; with -BreakAll they stop at their next statement. */
import { RUNSPACES, runspaceDebugCmdlet, setDebug } from './breakpoints/runspaceDebug.ts';

export default runspaceDebugCmdlet({
  verb: 'Enable',
  synopsis: 'Lets runspaces be debugged.',
  parameters: {
    BreakAll: {
      type: 'switch',
      sets: ['RunspaceParameterSet', 'RunspaceNameParameterSet', 'RunspaceIdParameterSet'].map((set) => ({
        set,
        position: 1,
      })),
      description: 'Stops at the next statement.',
    },
    ...RUNSPACES,
  },
  example: {
    code: 'Enable-RunspaceDebug -RunspaceId 1; (Get-RunspaceDebug -RunspaceId 1).Enabled; Disable-RunspaceDebug -RunspaceId 1',
    output: 'True\n',
  },
  apply: (cmd, runspace) => setDebug(cmd, runspace, true),
});
