/** Get-CmsMessage: tells about the message in a text without decrypting it. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import { memberTableOf } from '../../types/PSObject.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { gathering, type MessageText, messageIn, messageParameters, messageText, refuseText } from './cmsMessage.ts';

const NO_MESSAGE = 'Cannot unprotect message. The input contained no encrypted content.';

export default defineCmdlet<MessageText>({
  name: 'Get-CmsMessage',
  typeName: 'Microsoft.PowerShell.Commands.GetCmsMessageCommand',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Tells about the encrypted message in a text.',
  outputTypes: ['System.Security.Cryptography.Pkcs.EnvelopedCms'],
  parameters: messageParameters({}, 1),
  ...gathering,
  end: (cmd) => {
    const text = messageText(cmd);
    const found = messageIn(text);
    if (found === null) return refuseText(cmd, NO_MESSAGE, 'InputContainedNoEncryptedContent');
    const list = genericType(getType('System.Collections.Generic.List`1'), [getType('System.Object')]);
    const recipients = found.message.recipients.map(({ identifier }) => identifier);
    const { members } = memberTableOf(found.message);
    members.set('recipients', new PSNoteProperty('Recipients', new NetList(recipients, list)));
    members.set('content', new PSNoteProperty('Content', text));
    cmd.writeObject(found.message);
  },
  examples: [{ code: '(Get-CmsMessage -Path secret.cms).Recipients' }],
});
