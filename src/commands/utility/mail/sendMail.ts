/** How every mail goes out, whether Send-MailMessage or SmtpClient sends it: date, boundary, the host's program. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { base64Encode } from '../../../types/dotnet/convert/base64.ts';
import { toPSString } from '../../../types/index.ts';
import type { MailParts } from './MailMessage.ts';

export interface MailAnswer {
  error?: string;
  /** The network failed, not the server refused. */
  isNetwork?: boolean;
  /** SMTP's code of a refusal. */
  status?: number;
}

export interface MailDelivery {
  host: string;
  port: number;
  useTls: boolean;
  user?: string;
  password?: string;
  from: string;
  recipients: string[];
  data: string;
}

/** What of a mail nobody writes himself. */
export function mailFacts(ctx: ExecutionContext): Pick<MailParts, 'date' | 'boundary' | 'toBase64'> {
  const [date] = ctx.invokeCommand('Get-Date', { Format: 'd MMM yyyy HH:mm:ss zzz' });
  return {
    date: toPSString(date, ctx).replace(/:(\d\d)$/, '$1'),
    boundary: `----=_${[...ctx.host.randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    toBase64: (bytes: Uint8Array) => base64Encode(bytes, false),
  };
}

export function deliverMail(ctx: ExecutionContext, delivery: MailDelivery): MailAnswer {
  const answer = ctx.host.service?.('mail.send', delivery) as MailAnswer | undefined;
  return answer ?? { error: 'This host cannot send mail.' };
}
