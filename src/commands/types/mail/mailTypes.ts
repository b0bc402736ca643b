/** System.Net.Mail's MailMessage, Attachment, SmtpClient and their collections as .NET types. */
import { NetException } from '../../../errors/NetException.ts';
import { hexText } from '../../../types/dotnet/convert/hexText.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { LIST_MEMBERS } from '../../../types/collections/listTypes.ts';
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import { FileMode, FileStream } from '../../../types/dotnet/io/FileStream.ts';
import { MemoryStream, NetStream } from '../../../types/dotnet/io/NetStream.ts';
import { resolvePath } from '../../../types/dotnet/io/hostPaths.ts';
import { MailAddress, parseMailAddress } from '../../../types/dotnet/net/MailAddress.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  invalidOperation,
  mustBeNonNegative,
  notEmulated,
} from '../../../types/dotnet/netErrors.ts';
import { handler } from '../../../types/events/eventArgTypes.ts';
import {
  ASYNC_COMPLETED,
  AsyncCompletedEventArgs,
  outcomeOf,
  PendingOperation,
} from '../../../types/events/completionEvents.ts';
import { ENCODINGS, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { completedTask } from '../../../types/dotnet/threading/NetTask.ts';
import { enumNumber, newArray, newEnum } from '../../../types/dotnet/values.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import {
  Attachment,
  AttachmentCollection,
  ContentDisposition,
  ContentType,
  HeaderCollection,
  MailAddressCollection,
  MailMessage,
  SmtpClient,
} from './MailMessage.ts';
import { ATTACHMENT, MAIL_MESSAGE, SMTP_CLIENT } from './mailSignatures.ts';

const M = 'System.Net.Mail.';

/** A text may hold several, parted by commas outside quotes. */
function addressesOf(text: string | null, parameter: string): MailAddress[] {
  if (text === null) throw argumentNull(parameter);
  if (text === '') throw argumentError('The value cannot be an empty string.', parameter);
  return (text.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []).map((part) => parseMailAddress(part.trim()));
}

function createMessage(
  _self: unknown,
  _ctx: TypeContext,
  from?: string | MailAddress | null,
  to?: string | MailAddress | null,
  subject?: string,
  body?: string,
): MailMessage {
  const message = new MailMessage();
  if (from === undefined || to === undefined) return message;
  message.from = from instanceof MailAddress ? from : addressesOf(from, 'from')[0]!;
  for (const each of to instanceof MailAddress ? [to] : addressesOf(to, 'to')) message.to.add(each);
  if (subject !== undefined) setSubject(message, subject);
  if (body !== undefined) message.setBody(body);
  return message;
}

function setSubject(self: MailMessage, text: string | null): void {
  if (/[\r\n]/.test(text ?? '')) throw argumentError('The specified string is not in the form required for a subject.');
  self.subject = text ?? '';
}

function enumField(name: 'priority' | 'notification', type: string): MemberBody {
  return {
    get: (self: MailMessage, ctx) => newEnum(ctx, type, self[name]),
    set: (self: MailMessage, value) => void (self[name] = enumNumber(value)),
  };
}

const MESSAGE: Record<string, MemberBody> = {
  From: field('from'),
  Sender: field('sender'),
  ReplyTo: field('replyTo'),
  ReplyToList: (self: MailMessage) => self.replyToList,
  To: (self: MailMessage) => self.to,
  CC: (self: MailMessage) => self.cc,
  Bcc: (self: MailMessage) => self.bcc,
  Priority: enumField('priority', `${M}MailPriority`),
  DeliveryNotificationOptions: enumField('notification', `${M}DeliveryNotificationOptions`),
  Subject: { get: (self: MailMessage) => self.subject, set: setSubject },
  SubjectEncoding: field('subjectEncoding'),
  Headers: (self: MailMessage) => self.headers,
  HeadersEncoding: field('headersEncoding'),
  Body: { get: (self: MailMessage) => self.body ?? '', set: (self: MailMessage, text) => self.setBody(text) },
  BodyEncoding: field('bodyEncoding'),
  BodyTransferEncoding: {
    get: (self: MailMessage, ctx) => self.bodyTransferEncoding ?? newEnum(ctx, 'System.Net.Mime.TransferEncoding', -1),
    set: (self: MailMessage, value) => void (self.bodyTransferEncoding = value),
  },
  IsBodyHtml: field('isBodyHtml'),
  Attachments: (self: MailMessage) => self.attachments,
  AlternateViews: (_self, ctx) => newArray(ctx, 'System.Object', []),
  Dispose: () => undefined,
};

const OCTETS = 'application/octet-stream';

function createAttachment(
  _self: unknown,
  ctx: TypeContext,
  source: string | NetStream | null,
  second?: string | ContentType | null,
  mediaType?: string | null,
): Attachment {
  if (source instanceof NetStream) {
    if (second instanceof ContentType) return new Attachment(source, second);
    return new Attachment(source, new ContentType(mediaType || OCTETS, second ?? null));
  }
  if (source === null) throw argumentNull('fileName');
  const path = resolvePath(ctx, source, 'fileName');
  const stream = new FileStream(ctx, path, FileMode.Open, 1);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return new Attachment(stream, second instanceof ContentType ? second : new ContentType(second || OCTETS, name));
}

function attachText(
  _self: unknown,
  _ctx: TypeContext,
  content: string,
  name: string | ContentType,
  encoding?: NetEncoding | null,
  mediaType?: string | null,
): Attachment {
  const used = encoding ?? (/^[\0-\x7f]*$/.test(content) ? ENCODINGS.byCodePage(20127) : ENCODINGS.utf8);
  const type =
    name instanceof ContentType ? name : new ContentType(mediaType || 'text/plain', name, used.facts.webName);
  return new Attachment(new MemoryStream(used.encode(content)), type);
}

/** A name for one part of a mail. */
function newGuidText(ctx: TypeContext): string {
  const bytes = (ctx as ExecutionContext).host.randomBytes(16);
  return hexText(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const ATTACHMENT_MEMBERS: Record<string, MemberBody> = {
  Name: {
    get: (self: Attachment) => self.contentType.name,
    set: (self: Attachment, name: string | null) => void (self.contentType.name = name),
  },
  NameEncoding: field('nameEncoding'),
  ContentStream: (self: Attachment) => self.stream,
  ContentId: {
    get: (self: Attachment, ctx) => (self.contentId ??= newGuidText(ctx)),
    set: (self: Attachment, value: string | null) => void (self.contentId = value),
  },
  ContentType: field('contentType'),
  ContentDisposition: () => new ContentDisposition(),
  TransferEncoding: { get: (_self, ctx) => newEnum(ctx, 'System.Net.Mime.TransferEncoding', 1), set: () => undefined },
  Dispose: (self: Attachment) => self.stream.close(),
};

function send(self: SmtpClient, ctx: TypeContext, first: MailMessage | string | null, ...rest: string[]): void {
  if (first === null) throw argumentNull('message');
  const message =
    first instanceof MailMessage ? first : createMessage(null, ctx, first, rest[0], rest[1] ?? '', rest[2] ?? '');
  if (self.deliveryMethod !== 0) throw notEmulated('System.Net.Mail.SmtpClient with a pickup directory');
  self.send(ctx as ExecutionContext, message);
}

/** What is wrong with the message is thrown, what is wrong with the server is told. */
function sendWithEvent(self: SmtpClient, ctx: TypeContext, ...given: unknown[]): void {
  if (self.isSending)
    throw invalidOperation(
      'An asynchronous call is already in progress. It must be completed or canceled before you can call this method.',
    );
  const { error } = outcomeOf(() => send(self, ctx, ...(given.slice(0, -1) as [string, ...string[]])));
  if (error && !error.typeName.startsWith(`${M}Smtp`))
    throw new NetException(`${M}SmtpException`, 'Failure sending mail.', { inner: error });
  self.isSending = true;
  new PendingOperation(
    self,
    ctx,
    () => [['SendCompleted', new AsyncCompletedEventArgs(ASYNC_COMPLETED, { error }, given.at(-1))]],
    () => void (self.isSending = false),
  );
}

const CLIENT: Record<string, MemberBody> = {
  Host: {
    get: (self: SmtpClient) => self.host,
    set: (self: SmtpClient, value: string | null) => {
      if (value === null) throw argumentNull('value');
      if (value === '') throw argumentError('The value cannot be an empty string.', 'value');
      self.host = value;
    },
  },
  Port: {
    get: (self: SmtpClient) => self.port,
    set: (self: SmtpClient, value: number) => {
      if (value <= 0)
        throw argumentOutOfRange('value', `value ('${value}') must be a non-negative and non-zero value.`, value);
      self.port = value;
    },
  },
  Timeout: {
    get: (self: SmtpClient) => self.timeout,
    set: (self: SmtpClient, value: number) => {
      if (value < 0) throw mustBeNonNegative('value', value);
      self.timeout = value;
    },
  },
  UseDefaultCredentials: field('useDefaultCredentials'),
  Credentials: field('credentials'),
  EnableSsl: field('enableSsl'),
  PickupDirectoryLocation: field('pickupDirectory'),
  TargetName: field('targetName'),
  ClientCertificates: (_self, ctx) => newArray(ctx, 'System.Object', []),
  DeliveryMethod: {
    get: (self: SmtpClient, ctx) => newEnum(ctx, `${M}SmtpDeliveryMethod`, self.deliveryMethod),
    set: (self: SmtpClient, value) => void (self.deliveryMethod = enumNumber(value)),
  },
  DeliveryFormat: {
    get: (self: SmtpClient, ctx) => newEnum(ctx, `${M}SmtpDeliveryFormat`, self.deliveryFormat),
    set: (self: SmtpClient, value) => void (self.deliveryFormat = enumNumber(value)),
  },
  Send: send as MemberBody,
  SendMailAsync: (self: SmtpClient, ctx, ...args: unknown[]) =>
    completedTask(null, () => send(self, ctx, ...(args as [string, ...string[]]))),
  SendAsync: sendWithEvent as MemberBody,
  SendAsyncCancel: () => undefined,
  Dispose: () => undefined,
};

function collection(
  name: string,
  item: string,
  jsClass: TypeDefinition['jsClass'],
  signatures: string,
  members: Record<string, MemberBody>,
  create?: () => unknown,
): TypeDefinition {
  return {
    name: M + name,
    kind: 'class',
    base: `System.Collections.ObjectModel.Collection\`1[${M}${item}]`,
    jsClass,
    toText: (self: object) => (self instanceof MailAddressCollection ? self.toString() : M + name),
    build: () =>
      implement(signatures, { members: { ...LIST_MEMBERS, ...members }, ...(create ? { new: create } : {}) }),
  };
}

export const MAIL_TYPES: readonly TypeDefinition[] = [
  handler(`${M}SendCompletedEventHandler`, ASYNC_COMPLETED),
  {
    name: `${M}MailMessage`,
    kind: 'class',
    jsClass: MailMessage,
    interfaces: ['System.IDisposable'],
    build: () => implement(MAIL_MESSAGE, { new: createMessage, members: MESSAGE }),
  },
  collection(
    'MailAddressCollection',
    'MailAddress',
    MailAddressCollection,
    `${M}MailAddressCollection new()\nvoid Add(string addresses)\nvoid Add(mailaddress item)\nstring ToString()`,
    {
      Add: (self: MailAddressCollection, _ctx, given: string | MailAddress | null) => {
        for (const each of given instanceof MailAddress ? [given] : addressesOf(given, 'addresses')) self.add(each);
      },
    },
    () => new MailAddressCollection(),
  ),
  collection('AttachmentCollection', 'Attachment', AttachmentCollection, 'void Dispose()', {
    Dispose: () => undefined,
  }),
  { name: `${M}AttachmentBase`, kind: 'class', isAbstract: true, interfaces: ['System.IDisposable'] },
  {
    name: `${M}Attachment`,
    kind: 'class',
    base: `${M}AttachmentBase`,
    jsClass: Attachment,
    interfaces: ['System.IDisposable'],
    build: () =>
      implement(ATTACHMENT, {
        new: createAttachment,
        statics: { CreateAttachmentFromString: attachText },
        members: ATTACHMENT_MEMBERS,
      }),
  },
  {
    name: `${M}SmtpClient`,
    kind: 'class',
    jsClass: SmtpClient,
    interfaces: ['System.IDisposable'],
    build: () =>
      implement(SMTP_CLIENT, {
        new: (_self, _ctx, host?: string, port?: number) => {
          const client = new SmtpClient(host || null);
          if (port !== undefined && port < 0) throw mustBeNonNegative('port', port);
          if (port) client.port = port;
          return client;
        },
        members: CLIENT,
      }),
  },
  {
    name: 'System.Net.Mime.ContentType',
    kind: 'class',
    jsClass: ContentType,
    toText: (self: ContentType) => self.toString(),
    build: () =>
      implement(
        `System.Net.Mime.ContentType new()\nSystem.Net.Mime.ContentType new(string contentType)\nstring CharSet {get;set;}\nstring MediaType {get;set;}\nstring Name {get;set;}`,
        {
          new: (_self, _ctx, text?: string) => {
            const type = text?.split(';')[0]?.trim() ?? OCTETS;
            return new ContentType(type, null, /charset="?([^";]+)/i.exec(text ?? '')?.[1] ?? null);
          },
          members: { CharSet: field('charSet'), MediaType: field('mediaType'), Name: field('name') },
        },
      ),
  },
  {
    name: 'System.Net.Mime.ContentDisposition',
    kind: 'class',
    jsClass: ContentDisposition,
    toText: () => 'attachment',
    build: () => implement('string DispositionType {get;}', { members: { DispositionType: () => 'attachment' } }),
  },
  {
    name: 'System.Net.Mime.HeaderCollection',
    kind: 'class',
    isInternal: true,
    base: 'System.Collections.Specialized.NameValueCollection',
    jsClass: HeaderCollection,
  },
];
