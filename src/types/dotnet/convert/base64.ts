/** Base64 both ways, with .NET's errors. Decoding skips white space anywhere, and wants right padding. */
import { formatError } from '../netErrors.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BAD_TEXT =
  'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.';
const LINE_LENGTH = 76;

export function base64Encode(bytes: Uint8Array, insertLineBreaks = false): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    if (insertLineBreaks && i > 0 && (i / 3) % (LINE_LENGTH / 4) === 0) text += '\r\n';
    const [a, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    text += ALPHABET[a >> 2] + ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)];
    text +=
      b === undefined ? '==' : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)] + (c === undefined ? '=' : ALPHABET[c & 63]);
  }
  return text;
}

export function base64Decode(text: string): Uint8Array {
  const compact = text.replace(/[ \t\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) throw formatError(BAD_TEXT);
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((compact.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < compact.length; i += 4) {
    let group = 0;
    for (let j = 0; j < 4; j++) group = (group << 6) | Math.max(0, ALPHABET.indexOf(compact[i + j]));
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (group >> shift) & 255;
  }
  return bytes;
}
