/** Unprotect-CmsMessage: decrypts the message in a text, with the key of a certificate given or of the user's. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { decryptMessage } from '../../types/dotnet/security/cms/cmsTypes.ts';
import { ENCODINGS } from '../../types/dotnet/text/NetEncoding.ts';
import {
  gathering,
  type MessageText,
  messageIn,
  messageParameters,
  messageText,
  recipientCertificates,
  refuseText,
} from './cmsMessage.ts';

const { Content, ...OTHERS } = messageParameters({ byPropertyName: true }, 0);

const NO_MESSAGE =
  "Cannot unprotect message. The input contained no encrypted content. Specify the '-IncludeContext' parameter if you wish to output the original content when no encrypted content is detected.";

export default defineCmdlet<MessageText>({
  name: 'Unprotect-CmsMessage',
  typeName: 'Microsoft.PowerShell.Commands.UnprotectCmsMessageCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'ByWinEvent',
  synopsis: 'Decrypts the message in a text.',
  outputTypes: ['System.String'],
  parameters: {
    Content: Content!,
    EventLogRecord: {
      type: 'psobject',
      sets: [{ set: 'ByWinEvent', mandatory: true, position: 0, pipeline: true }],
      psTypeName: 'System.Diagnostics.Eventing.Reader.EventLogRecord',
      description: "A record of Windows' event log, which there is none of here.",
    },
    ...OTHERS,
    IncludeContext: { type: 'switch', description: 'Gives the text around the message too.' },
    To: {
      type: 'System.Management.Automation.CmsMessageRecipient[]',
      position: 1,
      description: 'Certificates with keys to try, or their files, folders, thumbprints or subjects.',
    },
  },
  ...gathering,
  end: (cmd) => {
    const text = messageText(cmd);
    const found = messageIn(text);
    const { IncludeContext: includesContext } = cmd.params;
    if (found === null) {
      if (!includesContext) refuseText(cmd, NO_MESSAGE, 'InputContainedNoEncryptedContentIncludeContext');
      return cmd.writeObject(text);
    }
    const { message, place } = found;
    decryptMessage(cmd.context, message, recipientCertificates(cmd, 'decryption'));
    const plain = ENCODINGS.utf8.decode(message.content.content);
    cmd.writeObject(includesContext ? text.slice(0, place.start) + plain + text.slice(place.end) : plain);
  },
  examples: [{ code: 'Unprotect-CmsMessage -Path secret.cms -To recipient.pfx' }],
});
