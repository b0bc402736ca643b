/** Stop-Transcript: ends the transcript begun last. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Session } from '../../engine/session/Session.ts';
import { PSObject } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Stop-Transcript',
  typeName: 'Microsoft.PowerShell.Commands.StopTranscriptCommand',
  module: 'Microsoft.PowerShell.Host',
  supportsShouldProcess: true,
  confirmImpact: 'None',
  outputTypes: ['System.String'],
  synopsis: 'Ends a transcript.',
  parameters: {},
  begin: (cmd) => {
    if (!cmd.shouldProcess('')) return;
    const transcript = (cmd.context as unknown as Session).transcripts.pop();
    if (!transcript)
      return cmd.throwTerminatingOf(
        'System.Management.Automation.PSInvalidOperationException',
        'An error occurred stopping transcription: The host is not currently transcribing.',
        'InvalidOperation',
        'InvalidOperation',
      );
    transcript.stop();
    const message = new PSObject(`Transcript stopped, output file is ${transcript.path}`);
    message.setNote('Path', transcript.path);
    cmd.writeObject(message);
  },
  examples: [
    { code: '$null = Start-Transcript t.txt; (Stop-Transcript).Path -eq (Get-Item t.txt).FullName', output: 'True\n' },
  ],
});
