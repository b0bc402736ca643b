/** Disable-RunspaceDebug: takes Enable-RunspaceDebug back. */
import { RUNSPACES, runspaceDebugCmdlet, setDebug } from './breakpoints/runspaceDebug.ts';

export default runspaceDebugCmdlet({
  verb: 'Disable',
  synopsis: 'Lets runspaces not be debugged any more.',
  parameters: RUNSPACES,
  example: { code: 'Disable-RunspaceDebug -RunspaceId 1' },
  apply: (cmd, runspace) => setDebug(cmd, runspace, false),
});
