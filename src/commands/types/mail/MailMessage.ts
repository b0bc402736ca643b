/** System.Net.Mail's mail, its attachments and the client that sends it, over the one way mails take. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetList } from '../../../types/collections/NetList.ts';
import type { NetStream } from '../../../types/dotnet/io/NetStream.ts';
import type { MailAddress } from '../../../types/dotnet/net/MailAddress.ts';
import { invalidOperation } from '../../../types/dotnet/netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { NameValueCollection } from '../../../types/dotnet/web/NameValueCollection.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { type MailParts, mailText } from '../../utility/mail/MailMessage.ts';
import { deliverMail, mailFacts, notifyOf } from '../../utility/mail/sendMail.ts';
import { credentialOf } from '../../utility/web/sendRequest.ts';

export class MailAddressCollection extends NetList {
  constructor() {
    super([], getType('System.Net.Mail.MailAddressCollection'));
  }
  get addresses(): MailAddress[] {
    return [...this] as MailAddress[];
  }
  override toString(): string {
    return this.addresses.join(', ');
  }
}

export class AttachmentCollection extends NetList {
  constructor() {
    super([], getType('System.Net.Mail.AttachmentCollection'));
  }
}

export class HeaderCollection extends NameValueCollection {}

export class ContentType {
  constructor(
    public mediaType: string,
    public name: string | null = null,
    public charSet: string | null = null,
  ) {}
  toString(): string {
    const charSet = this.charSet === null ? '' : `; charset=${this.charSet}`;
    return `${this.mediaType}${charSet}${this.name === null ? '' : `; name=${this.name}`}`;
  }
}

/** That a part is an attachment is all it says here. */
export class ContentDisposition {}

export class Attachment {
  nameEncoding: NetEncoding | null = null;
  contentId: string | null = null;
  constructor(
    readonly stream: NetStream,
    public contentType: ContentType,
  ) {}
}

export class MailMessage {
  from: MailAddress | null = null;
  sender: MailAddress | null = null;
  replyTo: MailAddress | null = null;
  readonly to = new MailAddressCollection();
  readonly cc = new MailAddressCollection();
  readonly bcc = new MailAddressCollection();
  readonly replyToList = new MailAddressCollection();
  readonly attachments = new AttachmentCollection();
  readonly headers = new HeaderCollection();
  priority = 0;
  notification = 0;
  subject = '';
  body: string | null = null;
  isBodyHtml = false;
  subjectEncoding: NetEncoding | null = null;
  headersEncoding: NetEncoding | null = null;
  bodyEncoding: NetEncoding | null = null;
  bodyTransferEncoding: unknown = null;

  /** A text that is not ASCII makes it UTF-8, unless an encoding was set. */
  setBody(text: string | null): void {
    this.body = text;
    if (this.bodyEncoding !== null || text === null) return;
    const isAscii = [...text].every((character) => character.charCodeAt(0) < 128);
    this.bodyEncoding = isAscii ? ENCODINGS.byCodePage(20127) : ENCODINGS.utf8;
  }

  parts(ctx: ExecutionContext): MailParts {
    const encoding = this.bodyEncoding ?? ENCODINGS.byCodePage(20127);
    const own = this.headers.keys.map((name) => [name ?? '', this.headers.get(name) ?? ''] as const);
    return {
      ...mailFacts(ctx),
      from: String(this.from),
      to: this.to.addresses.map(String),
      cc: this.cc.addresses.map(String),
      replyTo: this.replyToList.addresses.map(String),
      subject: this.subject,
      body: encoding.encode(this.body ?? ''),
      charset: encoding.facts.webName,
      isHtml: this.isBodyHtml,
      priority: (['Normal', 'Low', 'High'] as const)[this.priority] ?? 'Normal',
      headers: this.sender ? [['Sender', String(this.sender)], ...own] : own,
      attachments: ([...this.attachments] as Attachment[]).map(({ stream, contentType }) => ({
        name: contentType.name ?? '',
        mediaType: contentType.mediaType,
        content: stream.readAll(),
      })),
    };
  }
}

export class SmtpClient {
  port = 25;
  timeout = 100_000;
  enableSsl = false;
  useDefaultCredentials = false;
  credentials: unknown = null;
  deliveryMethod = 0;
  deliveryFormat = 0;
  pickupDirectory: string | null = null;
  targetName = 'SMTPSVC/';
  /** SendAsync's event is still to come. */
  isSending = false;

  constructor(public host: string | null = null) {}

  send(ctx: ExecutionContext, message: MailMessage): void {
    if (!this.host) throw invalidOperation('The SMTP host was not specified.');
    if (message.from === null) throw invalidOperation('A from address must be specified.');
    const recipients = [message.to, message.cc, message.bcc].flatMap((list) => list.addresses);
    if (recipients.length === 0) throw invalidOperation('A recipient must be specified.');
    const [user, password] = credentialOf(this.credentials, '');
    deliverMail(ctx, {
      host: this.host,
      port: this.port,
      useTls: this.enableSsl,
      ...(user === null ? {} : { user, password }),
      from: message.from.address,
      recipients: recipients.map(({ address }) => address),
      data: mailText(message.parts(ctx)),
      timeout: this.timeout,
      ...notifyOf(message.notification),
    });
  }
}
