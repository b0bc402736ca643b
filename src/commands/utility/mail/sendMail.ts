/** How every mail goes out, whether Send-MailMessage or SmtpClient sends it: date, boundary, the host's program. */
import { hexText } from '../../../types/dotnet/convert/hexText.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import type { MailAnswer, MailDelivery } from '../../../engine/net/MailDelivery.ts';
import { socketException } from '../../../engine/net/sockets.ts';
import { NetException } from '../../../errors/NetException.ts';
import { ioError } from '../../../types/dotnet/io/fileErrors.ts';
import { notEmulated } from '../../../types/dotnet/netErrors.ts';
import { newArray, newEnum } from '../../../types/dotnet/values.ts';
import { base64Encode } from '../../../types/dotnet/convert/base64.ts';
import { toPSString } from '../../../types/index.ts';
import type { MailParts } from './MailMessage.ts';

/** What of a mail nobody writes himself. */
export function mailFacts(ctx: ExecutionContext): Pick<MailParts, 'date' | 'boundary' | 'toBase64'> {
  const [date] = ctx.invokeCommand('Get-Date', { Format: 'd MMM yyyy HH:mm:ss zzz' });
  return {
    date: toPSString(date, ctx).replace(/:(\d\d)$/, '$1'),
    boundary: `----=_${hexText(ctx.host.randomBytes(16))}`,
    toBase64: (bytes: Uint8Array) => base64Encode(bytes, false),
  };
}

/** DeliveryNotificationOptions as SMTP's extension has it; a server without it is asked for nothing. */
export function notifyOf(options: number): Pick<MailDelivery, 'notify'> {
  if (options === 0) return {};
  if (options === 0x08000000) return { notify: ['NEVER'] };
  return { notify: ['SUCCESS', 'FAILURE', 'DELAY'].filter((_, bit) => options & (1 << bit)) };
}

/** Throws what .NET's SmtpClient throws: what the server refused, or a failure of the network as the inner exception. */
export function deliverMail(ctx: ExecutionContext, delivery: MailDelivery): void {
  const answer = ctx.host.service?.('mail.send', delivery) as MailAnswer | undefined;
  if (answer === undefined) throw notEmulated('mail on this host');
  if (answer.refused) throw refusedRecipients(ctx, answer.refused, delivery.recipients.length);
  if (answer.error === undefined) return;
  if (answer.network === undefined) throw smtpError(ctx, '', answer.error, answer.status ?? GENERAL_FAILURE);
  const inner = answer.network === '' ? ioError(answer.error) : socketException(ctx, answer.network);
  inner.message = answer.error;
  throw smtpError(ctx, '', 'Failure sending mail.', GENERAL_FAILURE, { inner });
}

const GENERAL_FAILURE = -1;

function smtpError(
  ctx: ExecutionContext,
  kind: '' | 'FailedRecipient' | 'FailedRecipients',
  message: string,
  status: number,
  { inner = null, ...properties }: { inner?: NetException | null; [property: string]: unknown } = {},
): NetException {
  const StatusCode = newEnum(ctx, 'System.Net.Mail.SmtpStatusCode', status);
  return new NetException(`System.Net.Mail.Smtp${kind}Exception`, message, {
    inner,
    properties: { StatusCode, ...properties },
  });
}

/** One refusal is an exception of its own; several are gathered. */
function refusedRecipients(
  ctx: ExecutionContext,
  refused: NonNullable<MailAnswer['refused']>,
  recipients: number,
): NetException {
  const each = refused.map(({ recipient, status, text }) =>
    smtpError(ctx, 'FailedRecipient', text, status, { FailedRecipient: `<${recipient}>` }),
  );
  if (each.length === 1) return each[0]!;
  const text = each.length === recipients ? 'Unable to send to all recipients.' : 'Unable to send to a recipient.';
  return smtpError(ctx, 'FailedRecipients', text, GENERAL_FAILURE, {
    inner: each[0]!,
    FailedRecipient: `<${refused[0]!.recipient}>`,
    InnerExceptions: newArray(ctx, 'System.Net.Mail.SmtpFailedRecipientException', each),
  });
}
