/**
 * Read-Host: one line from the user.
 * Rule that surprises: the prompt gets a colon and a blank after it.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { readSecret, secureString } from '../../engine/pipeline/promptForCredential.ts';
import { argumentException } from '../../engine/providers/providerErrors.ts';
import { enumerableOf, netToString, unwrap } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Read-Host',
  typeName: 'Microsoft.PowerShell.Commands.ReadHostCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads a line from the user.',
  defaultParameterSet: 'AsString',
  outputTypes: ['System.String', 'System.Security.SecureString'],
  parameters: {
    Prompt: {
      type: 'object',
      position: 0,
      remaining: true,
      allowNull: true,
      description: 'Text in front of the input.',
    },
    AsSecureString: {
      type: 'switch',
      sets: [{ set: 'AsSecureString' }],
      description: 'Shows stars and gives a SecureString.',
    },
    MaskInput: { type: 'switch', sets: [{ set: 'AsString' }], description: 'Shows stars and gives a string.' },
  },
  begin: (cmd) => {
    const { params, context } = cmd;
    const prompt = cmd.isBound('Prompt') ? `${promptText(cmd, params.Prompt)}: ` : '';
    if (prompt === ': ') throw argumentException('name cannot be null or empty.');
    if (params.AsSecureString) {
      const secret = readSecret(context, prompt);
      cmd.writeObject(secret?.value ?? secureString(context, ''));
    } else cmd.writeObject(context.host.ui.readLine(prompt, params.MaskInput ? { mask: true } : undefined));
  },
  examples: [{ code: "$name = Read-Host 'Your name'" }],
});

function promptText(cmd: Cmdlet, prompt: unknown): string {
  if (prompt == null) return '';
  const items = enumerableOf(unwrap(prompt));
  if (items === null) return netToString(prompt, cmd.context);
  return Array.from(items, (item) => (item == null ? '' : netToString(item, cmd.context))).join(' ');
}
