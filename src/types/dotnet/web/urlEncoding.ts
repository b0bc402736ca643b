/**
 * Form encoding: HttpUtility writes lower-case escapes and decodes %uXXXX, WebUtility writes upper-case ones; a blank
 * is "+" in both.
 */
const SAFE = /[A-Za-z0-9\-_.!*()]/;

export function urlEncodeBytes(bytes: readonly number[], upperCase: boolean): string {
  let result = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte === 32) result += '+';
    else if (byte < 128 && SAFE.test(character)) result += character;
    else result += escapeByte(byte, upperCase);
  }
  return result;
}

function escapeByte(byte: number, upperCase: boolean): string {
  const hex = byte.toString(16).padStart(2, '0');
  return `%${upperCase ? hex.toUpperCase() : hex}`;
}

/** Bytes of the text with "+" and escapes undone; what is no escape is passed through `encode`. */
export function urlDecode(
  text: string,
  decodeBytes: (bytes: number[]) => string,
  acceptsUnicodeEscapes: boolean,
): string {
  let result = '';
  let pending: number[] = [];
  const flush = () => {
    if (pending.length > 0) result += decodeBytes(pending);
    pending = [];
  };
  for (let i = 0; i < text.length; i++) {
    const escaped = text[i] === '%' ? /^%([0-9a-fA-F]{2})/.exec(text.slice(i, i + 3)) : null;
    const wide = acceptsUnicodeEscapes && text[i] === '%' ? /^%u([0-9a-fA-F]{4})/.exec(text.slice(i, i + 6)) : null;
    if (escaped) {
      pending.push(Number.parseInt(escaped[1], 16));
      i += 2;
      continue;
    }
    flush();
    result += wide ? String.fromCharCode(Number.parseInt(wide[1], 16)) : text[i] === '+' ? ' ' : text[i];
    if (wide) i += 5;
  }
  flush();
  return result;
}

/** Escapes blanks and non-ASCII characters up to the query. */
export function urlPathEncode(text: string, encode: (character: string) => number[]): string {
  const query = text.indexOf('?');
  const path = query < 0 ? text : text.slice(0, query);
  const escaped = path.replace(/[^\x21-\x7e]+/gu, (run) =>
    encode(run)
      .map((byte) => escapeByte(byte, false))
      .join(''),
  );
  return escaped + (query < 0 ? '' : text.slice(query));
}

export function javaScriptStringEncode(text: string): string {
  return text.replace(/["\\\n\r\t\b\f'<>&\x00-\x1f\u0085\u2028\u2029]/g, (character) => {
    const short = SHORT_ESCAPES[character];
    return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const SHORT_ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
