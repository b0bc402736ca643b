/** ConvertTo-SecureString: from plain text, or from what ConvertFrom-SecureString wrote. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { SecureString } from '../types/SecureString.ts';
import { decryptSecret, keyBytes } from './secretText.ts';

export default defineCmdlet({
  name: 'ConvertTo-SecureString',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToSecureStringCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'Secure',
  synopsis: 'Makes a SecureString of text.',
  outputTypes: ['System.Security.SecureString'],
  parameters: {
    String: { type: 'string', mandatory: true, position: 0, pipeline: true, description: 'The text.' },
    AsPlainText: {
      type: 'switch',
      sets: [{ set: 'PlainText', position: 1 }],
      description: 'The text is the secret itself.',
    },
    Force: { type: 'switch', sets: [{ set: 'PlainText', position: 2 }], description: 'Accepted; nothing is asked.' },
    SecureKey: {
      type: 'securestring',
      sets: [{ set: 'Secure', position: 1 }],
      description: 'The key as a SecureString.',
    },
    Key: { type: 'byte[]', sets: [{ set: 'Open' }], description: 'The key: 16, 24 or 32 bytes.' },
  },
  process: (cmd) => {
    const text = cmd.params.String as string;
    cmd.writeObject(cmd.params.AsPlainText ? new SecureString(text) : decrypted(cmd, text));
  },
  examples: [{ code: "(ConvertTo-SecureString 'abc' -AsPlainText).Length", output: '3\n' }],
});

function decrypted(cmd: Cmdlet, text: string): SecureString {
  try {
    return new SecureString(decryptSecret(cmd.context.host, text, keyBytes(cmd)));
  } catch (thrown) {
    const message = thrown instanceof NetException ? thrown.message : 'Input string was not in a correct format.';
    return cmd.throwTerminatingOf(
      'System.ArgumentException',
      message,
      'ImportSecureString_InvalidArgument',
      'InvalidArgument',
    );
  }
}
