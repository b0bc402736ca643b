/** Wait-Debugger: stops the script here, as a breakpoint on this line does. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { breakpointsOf } from './breakpoints/breakpointLookup.ts';

export default defineCmdlet({
  name: 'Wait-Debugger',
  typeName: 'Microsoft.PowerShell.Commands.WaitDebuggerCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Stops the script at this line.',
  parameters: {},
  end: (cmd) => breakpointsOf(cmd).stop([]),
  examples: [{ code: 'Wait-Debugger' }],
});
