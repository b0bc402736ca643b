/**
 * Out-Host: to the host, whatever follows in the pipeline.
 * Rule that surprises: -Paging asks where nobody can press a key, too, and fails there after the first page.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { HostOutput } from './hostOutput.ts';
import { Pager } from './Pager.ts';

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
  createState: (cmd) => new HostOutput(cmd.context, cmd.params.Paging ? new Pager(cmd.context) : null),
  process: (cmd) => cmd.state.add(cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject),
  end: (cmd) => cmd.state.end(),
});
