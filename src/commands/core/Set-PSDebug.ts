/**
 * Set-PSDebug: -Strict makes variables that were never set an error, everywhere; -Trace shows what runs, -Step asks before
 * each line; -Off takes all that back.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Session } from '../../engine/session/Session.ts';

const ON = [{ set: 'on' }];

export default defineCmdlet({
  name: 'Set-PSDebug',
  typeName: 'Microsoft.PowerShell.Commands.SetPSDebugCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Traces a script, asks before each of its lines, or makes variables that were never set an error.',
  parameters: {
    Trace: {
      type: 'int',
      sets: ON,
      validate: { range: [0, 2] },
      description: '1 shows each line that runs, 2 also the calls and what is assigned; 0 ends it.',
    },
    Step: { type: 'switch', sets: ON, description: 'Asks before each line.' },
    Strict: { type: 'switch', sets: ON, description: 'A variable that was never set is an error.' },
    Off: { type: 'switch', sets: [{ set: 'off' }], description: 'Everything off.' },
  },
  begin: (cmd) => {
    const { topScope } = cmd.context.globalState;
    if (cmd.params.Off === true) topScope.strictMode = null;
    else if (cmd.params.Strict === true) topScope.strictMode = 1;
    setTrace(cmd);
  },
  examples: [
    {
      code: '& { Set-PSDebug -Strict; try { $neverSet } catch { $_.FullyQualifiedErrorId } finally { Set-PSDebug -Off } }',
      output: 'VariableIsUndefined\n',
    },
    { code: 'Set-PSDebug -Trace 1' },
  ],
});

/** A session that never traced is not given a debugger for being told not to. */
function setTrace(cmd: Cmdlet): void {
  const session = cmd.context as unknown as Session;
  const { Trace, Step, Off } = cmd.params;
  const asks = Off !== true && Step === true;
  const level = Off === true ? 0 : ((Trace as number | undefined) ?? 0);
  if (session.debugger || level > 0 || asks) session.debugging.setTrace(level, asks);
}
