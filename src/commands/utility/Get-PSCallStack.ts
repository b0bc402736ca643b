/** Get-PSCallStack: the calls that run now, innermost first. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { callStack } from '../../engine/session/CallStackFrame.ts';
import type { Session } from '../../engine/session/Session.ts';

export default defineCmdlet({
  name: 'Get-PSCallStack',
  typeName: 'Microsoft.PowerShell.Commands.GetPSCallStackCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gcs'],
  synopsis: 'Lists the calls that run now.',
  outputTypes: ['System.Management.Automation.CallStackFrame'],
  parameters: {},
  end: (cmd) => {
    for (const frame of callStack((cmd.context as unknown as Session).frame)) cmd.writeObject(frame);
  },
  examples: [{ code: 'function Get-Caller { (Get-PSCallStack)[0].FunctionName }; Get-Caller', output: 'Get-Caller\n' }],
});
