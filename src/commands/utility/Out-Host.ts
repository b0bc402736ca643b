/** Out-Host: to the host, whatever follows in the pipeline. -Paging shows everything at once where nobody can press a key. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { HostOutput } from './hostOutput.ts';

export default defineCmdlet<HostOutput>({
  name: 'Out-Host',
  typeName: 'Microsoft.PowerShell.Commands.OutHostCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['oh'],
  synopsis: 'Shows objects on the host.',
  parameters: {
    Paging: { type: 'switch', description: 'Stops after each screen page.' },
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to show.' },
  },
  createState: (cmd) => new HostOutput(cmd.context),
  process: (cmd) => cmd.state.add(cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject),
  end: (cmd) => cmd.state.end(),
  unsupported: { Paging: 'Output is not paged; a terminal scrolls.' },
});
