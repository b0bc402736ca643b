/** Set-PSDebug: -Strict makes variables that were never set an error, everywhere; -Off takes that back. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { refuseUnsupported } from '../refuseUnsupported.ts';

const ON = [{ set: 'on' }];
const NO_DEBUGGER = 'there is no debugger';

export default defineCmdlet({
  name: 'Set-PSDebug',
  typeName: 'Microsoft.PowerShell.Commands.SetPSDebugCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Makes variables that were never set an error.',
  parameters: {
    Trace: { type: 'int', sets: ON, validate: { range: [0, 2] }, description: 'Not supported.' },
    Step: { type: 'switch', sets: ON, description: 'Not supported.' },
    Strict: { type: 'switch', sets: ON, description: 'A variable that was never set is an error.' },
    Off: { type: 'switch', sets: [{ set: 'off' }], description: 'Everything off.' },
  },
  unsupported: { Trace: NO_DEBUGGER, Step: NO_DEBUGGER },
  begin: (cmd) => {
    // -Trace 0 asks for nothing.
    if (cmd.params.Trace !== 0) refuseUnsupported(cmd);
    const { topScope } = cmd.context.globalState;
    if (cmd.params.Off === true) topScope.strictMode = null;
    else if (cmd.params.Strict === true) topScope.strictMode = 1;
  },
  examples: [
    {
      code: '& { Set-PSDebug -Strict; try { $neverSet } catch { $_.FullyQualifiedErrorId } finally { Set-PSDebug -Off } }',
      output: 'VariableIsUndefined\n',
    },
  ],
});
