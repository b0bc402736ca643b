/**
 * Read-Host: one line from the user.
 * Rule that surprises: the prompt gets a colon and a blank after it.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { enumerableOf, invokeMethod, invokeStatic, netToString, unwrap } from '../../types/index.ts';

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
    const { params } = cmd;
    const prompt = params.Prompt == null ? '' : `${promptText(cmd, params.Prompt)}: `;
    const isSecret = params.AsSecureString === true || params.MaskInput === true;
    const line = cmd.context.host.ui.readLine(
      prompt,
      isSecret ? { secret: params.AsSecureString, mask: true } : undefined,
    );
    if (params.AsSecureString) cmd.writeObject(secureString(cmd, line ?? ''));
    else cmd.writeObject(line);
  },
  examples: [{ code: "$name = Read-Host 'Your name'" }],
});

function secureString(cmd: Cmdlet, text: string): unknown {
  const { context } = cmd;
  const type = context.resolveType('System.Security.SecureString');
  if (!type)
    return cmd.throwTerminatingOf(
      'System.NotSupportedException',
      'psail has no System.Security.SecureString.',
      'NotSupported',
      'NotImplemented',
    );
  const made = invokeStatic(type, 'new', [], context);
  for (const char of text) invokeMethod(made, 'AppendChar', [char], context);
  return made;
}

function promptText(cmd: Cmdlet, prompt: unknown): string {
  const items = enumerableOf(unwrap(prompt));
  if (items === null) return netToString(prompt, cmd.context);
  return Array.from(items, (item) => (item == null ? '' : netToString(item, cmd.context))).join(' ');
}
