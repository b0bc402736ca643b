/** ConvertFrom-SecureString: a SecureString as text, encrypted when a key is given. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { SecureString } from '../types/SecureString.ts';
import { encryptSecret, invalidArgument, keyBytes } from './secretText.ts';

const EMPTY =
  'Cannot process argument because the value of argument "SecureString" is not valid. Change the value of the "SecureString" argument and run the operation again.';

export default defineCmdlet({
  name: 'ConvertFrom-SecureString',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'Secure',
  synopsis: 'Turns a SecureString into text.',
  outputTypes: ['System.String'],
  parameters: {
    SecureString: { type: 'securestring', mandatory: true, position: 0, pipeline: true, description: 'The secret.' },
    AsPlainText: { type: 'switch', sets: [{ set: 'AsPlainText' }], description: 'The secret itself.' },
    SecureKey: {
      type: 'securestring',
      sets: [{ set: 'Secure', position: 1 }],
      description: 'The key as a SecureString.',
    },
    Key: { type: 'byte[]', sets: [{ set: 'Open' }], description: 'The key: 16, 24 or 32 bytes.' },
  },
  process: (cmd) => {
    const secret = cmd.params.SecureString as SecureString;
    if (secret.length === 0) throw invalidArgument(EMPTY);
    cmd.writeObject(
      cmd.params.AsPlainText ? secret.reveal() : encryptSecret(cmd.context, secret.reveal(), keyBytes(cmd)),
    );
  },
  examples: [
    { code: "ConvertTo-SecureString 'abc' -AsPlainText | ConvertFrom-SecureString -AsPlainText", output: 'abc\n' },
  ],
});
