/**
 * A mail as it goes over the wire: headers, body, attachments. Pure text work: nothing is sent here.
 * Rule that surprises: lines of the text that begin with a dot are the sender's to guard, not done here.
 */
export interface MailAttachment {
  /** application/octet-stream by default. */
  readonly mediaType?: string;
  readonly name: string;
  readonly content: Uint8Array;
}

export interface MailParts {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  /** Body already in its encoding. */
  readonly body: Uint8Array;
  readonly charset: string;
  readonly isHtml: boolean;
  readonly priority: 'Normal' | 'Low' | 'High';
  readonly date: string;
  /** Further headers of the sender's. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly attachments: readonly MailAttachment[];
  /** Parts a mail with attachments, must not occur in it. */
  readonly boundary: string;
  readonly toBase64: (bytes: Uint8Array) => string;
}

const LINE = 76;
const EOL = '\r\n';

export function mailText(parts: MailParts): string {
  const headers = [
    'MIME-Version: 1.0',
    ...list('From', [parts.from], parts),
    ...list('To', parts.to, parts),
    ...list('Cc', parts.cc, parts),
    ...list('Reply-To', parts.replyTo, parts),
    ...priorityHeaders(parts.priority),
    `Date: ${parts.date}`,
    `Subject: ${headerText(parts.subject, parts)}`,
    ...(parts.headers ?? []).map(([name, value]) => `${name}: ${headerText(value, parts)}`),
  ];
  const body = bodyPart(parts);
  if (parts.attachments.length === 0) return [...headers, ...body].join(EOL) + EOL;
  const sections = [body, ...parts.attachments.map((each) => attachmentPart(each, parts))];
  const mixed = sections.flatMap((section) => [`--${parts.boundary}`, ...section, '']);
  const type = `Content-Type: multipart/mixed; boundary=${parts.boundary}`;
  return [...headers, type, '', ...mixed, `--${parts.boundary}--`].join(EOL) + EOL;
}

function list(name: string, addresses: readonly string[], parts: MailParts): string[] {
  return addresses.length === 0
    ? []
    : [`${name}: ${addresses.map((each) => addressText(each, parts)).join(`,${EOL} `)}`];
}

/** `Name <a@b>` with the name as headers can hold it, and no line end that would begin another header. */
function addressText(text: string, parts: MailParts): string {
  const [, name, address] = /^\s*(.*?)\s*<([^<>]*)>\s*$/s.exec(text) ?? [];
  if (!name || address === undefined) return headerText(text, parts);
  const shown = headerText(name, parts);
  return `${shown === name ? name : headerText(name.replace(/^"|"$/g, ''), parts)} <${address}>`;
}

function priorityHeaders(priority: MailParts['priority']): string[] {
  if (priority === 'Normal') return [];
  const isHigh = priority === 'High';
  return [
    `X-Priority: ${isHigh ? 1 : 5}`,
    `Priority: ${isHigh ? 'urgent' : 'non-urgent'}`,
    `Importance: ${priority.toLowerCase()}`,
  ];
}

/** Encoded words where a header is not plain text; line ends would end the header. */
function headerText(text: string, { toBase64 }: MailParts): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  const words: string[] = [];
  for (let rest = [...line]; rest.length > 0; rest = rest.slice(10)) {
    words.push(`=?utf-8?B?${toBase64(new TextEncoder().encode(rest.slice(0, 10).join('')))}?=`);
  }
  return words.join(`${EOL} `);
}

function bodyPart(parts: MailParts): string[] {
  const type = `Content-Type: text/${parts.isHtml ? 'html' : 'plain'}; charset=${parts.charset}`;
  const text = plainText(parts.body);
  if (text !== null) return [type, 'Content-Transfer-Encoding: 7bit', '', text];
  return [type, 'Content-Transfer-Encoding: base64', '', ...wrapped(parts.toBase64(parts.body))];
}

/** Null when the bytes are no short lines of ASCII. */
function plainText(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => byte > 126 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13))) return null;
  const lines = new TextDecoder('latin1').decode(bytes).split(/\r\n|\r|\n/);
  return lines.some((line) => line.length > 990) ? null : lines.join(EOL);
}

function attachmentPart({ name, content, mediaType }: MailAttachment, parts: MailParts): string[] {
  const shown = headerText(name.replace(/["\\]/g, '_'), parts);
  return [
    `Content-Type: ${mediaType ?? 'application/octet-stream'}; name="${shown}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${shown}"`,
    '',
    ...wrapped(parts.toBase64(content)),
  ];
}

const wrapped = (text: string): string[] => text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [''];

/** The bare address of `Name <a@b>`; null when it is no address. */
export function bareAddress(text: string): string | null {
  const inner = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim();
  return /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/.test(inner) ? inner : null;
}
