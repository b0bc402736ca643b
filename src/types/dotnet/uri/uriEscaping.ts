/**
 * Percent-encoding as System.Uri does it. Three alphabets: a data string keeps the unreserved characters, a URI's parts
 * keep the reserved ones too, and a display text (ToString) decodes all but the reserved.
 */
const UNRESERVED = /[A-Za-z0-9\-._~]/;
const RESERVED = ":/?#[]@!$&'()*+,;=";
const HEX_PAIR = /^%[0-9A-Fa-f]{2}/;
/** Characters whose escapes stay in ToString(): decoding them would change the meaning. */
const DISPLAY_RESERVED = ";/?:@&=+$,#[]!'()*%\\";

export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

export function percentEncode(character: string): string {
  return utf8Bytes(character)
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

export function escapeDataString(text: string): string {
  return escapeExcept(text, (character) => UNRESERVED.test(character));
}

export function escapeUriString(text: string): string {
  return escapeExcept(text, (character) => UNRESERVED.test(character) || RESERVED.includes(character));
}

function escapeExcept(text: string, isPlain: (character: string) => boolean): string {
  let result = '';
  for (const character of text) result += isPlain(character) ? character : percentEncode(character);
  return result;
}

/** A part of a URI in its canonical form: what needs it is escaped, escapes of unreserved characters are undone. */
export function canonicalEscape(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i)!);
    if (character === '%' && HEX_PAIR.test(text.slice(i, i + 3))) {
      const decoded = String.fromCharCode(Number.parseInt(text.slice(i + 1, i + 3), 16));
      result += UNRESERVED.test(decoded) ? decoded : text.slice(i, i + 3);
      i += 3;
      continue;
    }
    result += UNRESERVED.test(character) || RESERVED.includes(character) ? character : percentEncode(character);
    i += character.length;
  }
  return result;
}

/** Decodes every escape that makes valid UTF-8; the rest stays as it is. */
export function unescapeDataString(text: string): string {
  return decode(text, () => true);
}

export function unescapeForDisplay(text: string): string {
  return decode(text, (character) => !DISPLAY_RESERVED.includes(character) && character >= ' ' && character !== '\x7f');
}

function decode(text: string, accepts: (character: string) => boolean): string {
  if (!text.includes('%')) return text;
  let result = '';
  for (let i = 0; i < text.length; ) {
    const sequence = text[i] === '%' ? utf8Sequence(text, i) : null;
    if (sequence && accepts(sequence.character)) {
      result += sequence.character;
      i += sequence.length;
    } else {
      const taken = sequence ? sequence.length : 1;
      result += text.slice(i, i + taken);
      i += taken;
    }
  }
  return result;
}

/** The character that the escapes at `at` stand for, or null when they are not valid UTF-8. */
function utf8Sequence(text: string, at: number): { character: string; length: number } | null {
  const first = escapedByte(text, at);
  if (first < 0) return null;
  if (first < 0x80) return { character: String.fromCharCode(first), length: 3 };
  const extra =
    first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
  if (extra === 0) return null;
  let code = first & (0x3f >> extra);
  for (let i = 1; i <= extra; i++) {
    const next = escapedByte(text, at + i * 3);
    if (next < 0x80 || next > 0xbf) return null;
    code = (code << 6) | (next & 0x3f);
  }
  const isOverlong = (extra === 2 && code < 0x800) || (extra === 3 && code < 0x10000);
  if (isOverlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { character: String.fromCodePoint(code), length: 3 * (extra + 1) };
}

function escapedByte(text: string, at: number): number {
  return HEX_PAIR.test(text.slice(at, at + 3)) ? Number.parseInt(text.slice(at + 1, at + 3), 16) : -1;
}
