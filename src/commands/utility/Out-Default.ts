/** Out-Default: what stands behind every pipeline the user starts. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { HostOutput } from './hostOutput.ts';

export default defineCmdlet<HostOutput>({
  name: 'Out-Default',
  typeName: 'Microsoft.PowerShell.Commands.OutDefaultCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Shows objects with their default format.',
  parameters: {
    Transcript: { type: 'switch', description: 'Only records output in transcripts.' },
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to show.' },
  },
  createState: (cmd) => new HostOutput(cmd.context),
  process: (cmd) => cmd.state.add(cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject),
  end: (cmd) => cmd.state.end(),
});
