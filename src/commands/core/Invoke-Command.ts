/**
 * Invoke-Command on this machine: runs a script block, by default in a scope of its own. What would run elsewhere fails as
 * it does in PowerShell on Unix, where there is no WSMan.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { invokeBlock } from '../../engine/invokeBlock.ts';
import { INVOKE_COMMAND_PARAMETERS } from './invokeCommandParameters.ts';
import { refuseRemote } from './refuseRemote.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';

/** Over SSH there would be sessions on Unix too. */
const SSH = 'HostName UserName KeyFilePath Subsystem ConnectingTimeout SSHTransport SSHConnection Options'.split(' ');

export default defineCmdlet<{ input: unknown[] }>({
  name: 'Invoke-Command',
  typeName: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['icm'],
  defaultParameterSet: 'InProcess',
  synopsis: 'Runs a script block.',
  parameters: INVOKE_COMMAND_PARAMETERS,
  unsupported: Object.fromEntries(SSH.map((name) => [name, 'there are no sessions over SSH'])),
  createState: () => ({ input: [] }),
  begin: (cmd) => {
    if (cmd.parameterSetName !== 'InProcess') refuseRemote(cmd);
  },
  process: (cmd) => {
    if (cmd.expectsInput) cmd.state.input.push(cmd.currentPipelineObject);
    else if (cmd.isBound('InputObject')) cmd.state.input.push(cmd.params.InputObject);
  },
  end: (cmd) => {
    const { params } = cmd;
    if (cmd.parameterSetName !== 'InProcess') return;
    const block = params.ScriptBlock as ScriptBlock;
    const output = cmd.outPipe;
    cmd.collecting(() =>
      invokeBlock(block, {
        args: (params.ArgumentList as unknown[] | undefined) ?? [],
        input: cmd.state.input,
        newScope: params.NoNewScope !== true,
        output,
      }),
    );
  },
  examples: [{ code: 'Invoke-Command { $args[0] + 1 } -ArgumentList 2', output: '3\n' }],
});
