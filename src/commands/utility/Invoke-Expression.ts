/** Invoke-Expression: runs text as a script in the caller's scope. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { NetException, ownErrorRecord } from '../../errors/index.ts';

/** Errors of the text are the cmdlet's own: their ids name it. */
function parsed(cmd: Cmdlet): ScriptBlock {
  try {
    return cmd.context.createScriptBlock(String(cmd.params.Command));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return cmd.throwTerminating(ownErrorRecord(thrown));
  }
}

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
    const block = parsed(cmd);
    cmd.invokeInCallerScope(block, undefined, (value) => cmd.outPipe.add(value), []);
  },
  examples: [{ code: "Invoke-Expression '1 + 2'", output: '3\n' }],
});
