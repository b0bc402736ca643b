/** Get-Credential: asks for a user's name and password. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
import { PSCredential } from '../types/PSCredential.ts';
import { SecureString } from '../types/SecureString.ts';
import { askUser } from './askUser.ts';

export default defineCmdlet({
  name: 'Get-Credential',
  typeName: 'Microsoft.PowerShell.Commands.GetCredentialCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'CredentialSet',
  synopsis: 'Asks for a user name and a password.',
  outputTypes: ['System.Management.Automation.PSCredential'],
  parameters: {
    Credential: {
      type: 'object',
      validate: { notNull: true },
      sets: [{ set: 'CredentialSet', position: 0 }],
      description: 'A credential, or the name of the user.',
    },
    Message: {
      type: 'string',
      sets: [{ set: 'MessageSet' }],
      validate: { notNullOrEmpty: true },
      description: 'Shown before asking.',
    },
    UserName: {
      type: 'string',
      sets: [{ set: 'MessageSet', position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'The name of the user.',
    },
    Title: {
      type: 'string',
      sets: [{ set: 'MessageSet' }],
      validate: { notNullOrEmpty: true },
      description: 'Title of the question.',
    },
  },
  begin: (cmd) => {
    const given = unwrap(cmd.params.Credential);
    if (given instanceof PSCredential) return cmd.writeObject(given);
    const { ui } = cmd.context.host;
    const message = (cmd.params.Message as string | undefined) ?? 'Enter your credentials.';
    ui.write(`\n${(cmd.params.Title as string | undefined) ?? 'PowerShell credential request'}\n${message}\n`);
    const name =
      given != null ? String(given) : ((cmd.params.UserName as string | undefined) ?? askUser(cmd, 'User: ', false));
    const secret = askUser(cmd, `Password for user ${name}: `, true);
    cmd.writeObject(new PSCredential(name, new SecureString(secret)));
  },
});
