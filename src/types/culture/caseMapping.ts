/**
 * ToUpperInvariant and ToLowerInvariant: simple case mapping, one code unit to one, so lengths never change.
 * Rule that surprises: dotless i (U+0131) and long s (U+017F) have no invariant upper case; ß and ligatures stay as they are.
 */

const ONE_TO_MANY = /[^\x00-\x7f]/;

export function toUpperInvariant(text: string): string {
  return ONE_TO_MANY.test(text) ? mapEach(text, upperOf) : text.toUpperCase();
}

export function toLowerInvariant(text: string): string {
  return ONE_TO_MANY.test(text) ? mapEach(text, lowerOf) : text.toLowerCase();
}

/** Upper case of one UTF-16 code unit. */
export function toUpperCode(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? code - 32 : code;
  return upperOf(String.fromCharCode(code)).charCodeAt(0);
}

export function toLowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return lowerOf(String.fromCharCode(code)).charCodeAt(0);
}

function mapEach(text: string, map: (character: string) => string): string {
  let result = '';
  for (const character of text) result += map(character);
  return result;
}

function upperOf(character: string): string {
  if (character === 'ı' || character === 'ſ') return character;
  const upper = character.toUpperCase();
  if (upper.length === character.length) return upper;
  return titleOf(character);
}

/** Greek vowels with iota subscript: their simple upper case is the letter that lowers to them. */
function titleOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  return character;
}

function lowerOf(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
