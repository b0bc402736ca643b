/** ConvertTo-SecureString: from plain text, or from what ConvertFrom-SecureString wrote. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
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
    if (cmd.params.AsPlainText) {
      cmd.writeObject(new SecureString(text));
      return;
    }
    try {
      cmd.writeObject(new SecureString(decryptSecret(cmd.context, text, keyBytes(cmd))));
    } catch (thrown) {
      // A text of another form ends the command, a key that does not fit is an error like others.
      if (!(thrown instanceof NetException) || thrown.errorId === null) throw thrown;
      const suffix = thrown.errorId === 'CryptographicError' ? '_CryptographicError' : '';
      thrown.errorId = `ImportSecureString_InvalidArgument${suffix}`;
      cmd.writeError(errorRecordOf(thrown));
    }
  },
  examples: [{ code: "(ConvertTo-SecureString 'abc' -AsPlainText).Length", output: '3\n' }],
});
