/** Get-Credential: asks for a user's name and password. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import {
  CREDENTIAL_CAPTION,
  CREDENTIAL_MESSAGE,
  promptForCredential,
} from '../../engine/pipeline/promptForCredential.ts';

export default defineCmdlet({
  name: 'Get-Credential',
  typeName: 'Microsoft.PowerShell.Commands.GetCredentialCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'CredentialSet',
  synopsis: 'Asks for a user name and a password.',
  outputTypes: ['System.Management.Automation.PSCredential'],
  parameters: {
    Credential: {
      type: 'pscredential',
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
    const { params, context } = cmd;
    const text = (name: string, otherwise: string): string => (params[name] as string | undefined) ?? otherwise;
    const credential =
      params.Credential ??
      promptForCredential(
        context,
        text('Title', CREDENTIAL_CAPTION),
        text('Message', CREDENTIAL_MESSAGE),
        text('UserName', ''),
      );
    // The end of the input is no credential.
    if (credential != null) cmd.writeObject(credential);
  },
});
