/** Protect-CmsMessage: encrypts text or a file for the owners of certificates. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { newLineOf } from '../../types/dotnet/HostServices.ts';
import { readBytes, writeText } from '../../types/dotnet/io/fileContents.ts';
import { CmsRecipient, ContentInfo, DATA, EnvelopedMessage } from '../../types/dotnet/security/cms/EnvelopedMessage.ts';
import type { Certificate } from '../../types/dotnet/security/x509/Certificate.ts';
import { Oid } from '../../types/dotnet/security/x509/Oid.ts';
import { ENCODINGS } from '../../types/dotnet/text/NetEncoding.ts';
import { toPSString } from '../../types/index.ts';
import { filePath } from '../outputPath.ts';
import { armored } from './asciiArmor.ts';
import { CMS_LABEL, messageFile, recipientCertificates } from './cmsMessage.ts';

interface State {
  certificates: Certificate[];
  file: string | undefined;
  outFile: string | null;
  objects: unknown[];
}

export default defineCmdlet<State>({
  name: 'Protect-CmsMessage',
  typeName: 'Microsoft.PowerShell.Commands.ProtectCmsMessageCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'ByContent',
  synopsis: 'Encrypts text or a file for the owners of certificates.',
  outputTypes: ['System.String'],
  parameters: {
    To: {
      type: 'System.Management.Automation.CmsMessageRecipient[]',
      mandatory: true,
      position: 0,
      description: 'Certificates, or their files, folders, thumbprints or subjects.',
    },
    Content: {
      type: 'psobject',
      sets: [{ set: 'ByContent', mandatory: true, position: 1, pipeline: true }],
      allowNull: true,
      allowEmptyString: true,
      description: 'What to encrypt, as Out-String shows it.',
    },
    Path: {
      type: 'string',
      sets: [{ set: 'ByPath', mandatory: true, position: 1 }],
      description: 'The file to encrypt.',
    },
    LiteralPath: {
      type: 'string',
      sets: [{ set: 'ByLiteralPath', mandatory: true, position: 1 }],
      description: 'The file to encrypt, no character being a wildcard.',
    },
    OutFile: { type: 'string', position: 2, description: 'The file that gets the message.' },
  },
  begin: (cmd) => {
    const certificates = recipientCertificates(cmd, 'encryption');
    const { OutFile: outFile } = cmd.params;
    cmd.state = {
      certificates,
      file: messageFile(cmd),
      outFile: outFile ? filePath(cmd.context, outFile as string) : null,
      objects: [],
    };
  },
  process: (cmd) => {
    if (cmd.state.file === undefined) cmd.state.objects.push(cmd.params.Content);
  },
  end: (cmd) => {
    const { file, outFile } = cmd.state;
    const content = file === undefined ? shownObjects(cmd) : readBytes(cmd.context, file);
    const text = encrypted(cmd, content);
    if (outFile === null) return cmd.writeObject(text);
    writeText(cmd.context, outFile, text, undefined, 'whole');
  },
  examples: [{ code: 'Protect-CmsMessage -To recipient.pem -Path secret.txt -OutFile secret.cms' }],
});

/** The objects as they would be shown, without an end to the last line. */
function shownObjects(cmd: Cmdlet<State>): Uint8Array {
  const { context, state } = cmd;
  const lines = context.invokeCommand('Out-String', { Stream: true }, state.objects);
  const newLine = newLineOf(context);
  const text = lines.reduce(
    (whole: string, line) => `${whole}${whole === '' ? '' : newLine}${toPSString(line, context)}`,
    '',
  );
  return ENCODINGS.utf8.encode(text);
}

/** Nothing is not encrypted. */
function encrypted(cmd: Cmdlet<State>, content: Uint8Array): string {
  if (content.length === 0) return '';
  const message = new EnvelopedMessage(new ContentInfo(Oid.ofValue(DATA), content));
  message.encrypt(
    cmd.context,
    cmd.state.certificates.map((certificate) => new CmsRecipient(1, certificate)),
  );
  return armored(message.encode(), CMS_LABEL, newLineOf(cmd.context));
}
