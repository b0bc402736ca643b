/** Invoke-Expression: runs text as a script in the caller's scope. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Invoke-Expression',
  typeName: 'Microsoft.PowerShell.Commands.InvokeExpressionCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['iex'],
  synopsis: 'Runs text as PowerShell code.',
  parameters: {
    Command: { type: 'string', mandatory: true, position: 0, pipeline: true, description: 'The code.' },
  },
  process: (cmd) => {
    const block = cmd.context.createScriptBlock(cmd.params.Command);
    cmd.invokeInCallerScope(block, undefined, (value) => cmd.writeObject(value), []);
  },
  examples: [{ code: "Invoke-Expression '1 + 2'", output: '3\n' }],
});
