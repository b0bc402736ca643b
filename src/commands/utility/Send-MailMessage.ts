/**
 * Send-MailMessage: a mail over SMTP, with STARTTLS and a log-in where asked for.
 * NON-PARITY: the password goes to the server over an encrypted connection only.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../errors/index.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import type { NetEncoding } from '../../types/dotnet/text/NetEncoding.ts';
import { toPSString } from '../../types/index.ts';
import { PSCredential } from '../types/PSCredential.ts';
import { ENCODING_NAMES, toEncoding, transformEncoding } from './encodingParameter.ts';
import { bareAddress, type MailAttachment, type MailParts, mailText } from './mail/MailMessage.ts';
import type { MailDelivery } from '../../engine/net/MailDelivery.ts';
import { enumNumber } from '../../types/dotnet/values.ts';
import { deliverMail, mailFacts, notifyOf } from './mail/sendMail.ts';
import { filePath } from '../outputPath.ts';

/** SmtpClient's own. */
const TIMEOUT_MS = 100_000;
const FILLED = { notNullOrEmpty: true };
const OBSOLETE =
  "The command 'Send-MailMessage' is obsolete. This cmdlet does not guarantee secure connections to SMTP servers. While there is no immediate replacement available in PowerShell, we recommend you do not use Send-MailMessage at this time. See https://aka.ms/SendMailMessage for more information.";
const NO_SERVER =
  'The email cannot be sent because no SMTP server was specified. You must specify an SMTP server by using either the SmtpServer parameter or the $PSEmailServer variable.';

export default defineCmdlet<{ attachments: string[] }>({
  name: 'Send-MailMessage',
  typeName: 'Microsoft.PowerShell.Commands.SendMailMessage',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Sends a mail over SMTP.',
  parameters: {
    Attachments: {
      type: 'string[]',
      aliases: ['PsPath'],
      pipeline: true,
      byPropertyName: true,
      validate: FILLED,
      description: 'Files to attach.',
    },
    Bcc: { type: 'string[]', byPropertyName: true, validate: FILLED, description: 'Receivers nobody sees.' },
    Body: { type: 'string', position: 2, byPropertyName: true, validate: FILLED, description: 'The text.' },
    BodyAsHtml: { type: 'switch', aliases: ['BAH'], byPropertyName: true, description: 'The text is HTML.' },
    Encoding: {
      type: 'System.Text.Encoding',
      aliases: ['BE'],
      byPropertyName: true,
      validate: FILLED,
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: 'Encoding of subject and text; ASCII by default.',
    },
    Cc: { type: 'string[]', byPropertyName: true, validate: FILLED, description: 'Receivers of a copy.' },
    DeliveryNotificationOption: {
      type: 'System.Net.Mail.DeliveryNotificationOptions',
      aliases: ['DNO'],
      byPropertyName: true,
      validate: FILLED,
      description: 'What the server is to report of the delivery, where it can.',
    },
    From: { type: 'string', mandatory: true, byPropertyName: true, validate: FILLED, description: 'The sender.' },
    SmtpServer: {
      type: 'string',
      aliases: ['ComputerName'],
      position: 3,
      byPropertyName: true,
      validate: FILLED,
      description: 'The server; $PSEmailServer by default.',
    },
    Priority: {
      type: 'System.Net.Mail.MailPriority',
      byPropertyName: true,
      validate: FILLED,
      description: 'Normal, High or Low.',
    },
    ReplyTo: { type: 'string[]', byPropertyName: true, description: 'Where answers go.' },
    Subject: { type: 'string', aliases: ['sub'], position: 1, byPropertyName: true, description: 'The subject.' },
    To: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      validate: FILLED,
      description: 'The receivers.',
    },
    Credential: { type: 'pscredential', byPropertyName: true, validate: FILLED, description: 'For the log-in.' },
    UseSsl: { type: 'switch', byPropertyName: true, description: 'Encrypts the connection (STARTTLS).' },
    Port: {
      type: 'int',
      byPropertyName: true,
      validate: { range: [0, 2147483647] },
      description: "The server's port; 25 by default.",
    },
  },
  createState: () => ({ attachments: [] }),
  begin: (cmd) => cmd.writeWarning(OBSOLETE),
  process: (cmd) => {
    cmd.state.attachments.push(...((cmd.params.Attachments as string[] | undefined) ?? []));
  },
  end: (cmd) => {
    try {
      send(cmd);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      cmd.writeError(errorRecordOf(thrown));
    }
  },
  examples: [
    {
      code: "Send-MailMessage -From 'me@example.com' -To 'you@example.com' -Subject 'Hi' -Body 'x' -SmtpServer mail.example.com",
    },
  ],
});

function send(cmd: Cmdlet<{ attachments: string[] }>): void {
  const { params, context } = cmd;
  const addresses = (key: string): string[] => valid(cmd, (params[key] as string[] | undefined) ?? []);
  const [to, cc, bcc] = [addresses('To'), addresses('Cc'), addresses('Bcc')];
  const [from] = valid(cmd, [params.From as string]);
  if (from === undefined || to.length === 0) return;
  const server =
    (params.SmtpServer as string | undefined) ?? toPSString(context.getVariable('PSEmailServer') ?? '', context);
  if (server === '')
    throw new NetException('System.InvalidOperationException', NO_SERVER, { errorId: '', category: 'InvalidArgument' });
  const data = mailText({ ...contentOf(cmd), from, to, cc, replyTo: addresses('ReplyTo') });
  deliver(cmd, {
    host: server,
    port: (params.Port as number | undefined) || 25,
    useTls: params.UseSsl === true,
    ...logIn(params.Credential),
    from: bareAddress(from)!,
    recipients: [...to, ...cc, ...bcc].map((each) => bareAddress(each)!),
    data,
    timeout: TIMEOUT_MS,
    ...notifyOf(enumNumber(params.DeliveryNotificationOption ?? 0)),
  });
}

/** Addresses that are none are reported, the others kept. */
function valid(cmd: Cmdlet, given: readonly string[]): string[] {
  return given.filter((text) => {
    if (bareAddress(text) !== null && !/[\r\n]/.test(text)) return true;
    const message = 'The specified string is not in the form required for an e-mail address.';
    cmd.writeError(
      new ErrorRecord(new NetException('System.FormatException', message), 'FormatException', 'InvalidType', text),
    );
    return false;
  });
}

function contentOf(cmd: Cmdlet<{ attachments: string[] }>): Omit<MailParts, 'from' | 'to' | 'cc' | 'replyTo'> {
  const { params, context, state } = cmd;
  const encoding = (params.Encoding as NetEncoding | undefined) ?? toEncoding('ascii');
  return {
    subject: encoding.decode(encoding.encode((params.Subject as string | undefined) ?? '')),
    body: encoding.encode((params.Body as string | undefined) ?? ''),
    charset: encoding.facts.webName,
    isHtml: params.BodyAsHtml === true,
    priority: String(params.Priority ?? 'Normal') as 'Normal' | 'Low' | 'High',
    attachments: state.attachments.map((path) => attachment(cmd, path)),
    ...mailFacts(context),
  };
}

function attachment(cmd: Cmdlet, given: string): MailAttachment {
  const path = filePath(cmd.context, given);
  const content = withFileErrors(cmd.context, path, false, () => cmd.context.host.files.readFile(path));
  return { name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), content };
}

function logIn(credential: unknown): { user?: string; password?: string } {
  if (!(credential instanceof PSCredential)) return {};
  return { user: credential.userName, password: credential.password.reveal() };
}

/** What failed inside of the client is shown as the client's own failure. */
function deliver(cmd: Cmdlet, delivery: MailDelivery): void {
  try {
    deliverMail(cmd.context, delivery);
  } catch (thrown) {
    if (!(thrown instanceof NetException) || !/Smtp\w*Exception$/.test(thrown.typeName)) throw thrown;
    const isMany = thrown.typeName.endsWith('RecipientsException');
    const { innerException } = thrown;
    const shown =
      innerException && !isMany ? new NetException('System.Net.Mail.SmtpException', innerException.message) : thrown;
    shown.properties ??= { StatusCode: thrown.properties?.StatusCode };
    shown.errorId = isMany ? 'SmtpFailedRecipientsException' : 'SmtpException';
    shown.category = 'InvalidOperation';
    throw shown;
  }
}
