/**
 * What a UTF-16 code unit can be in a script: a table for ASCII, functions for the rest.
 * Typographic quotes and dashes count as their ASCII equals, as in PowerShell.
 */
export const Trait = {
  IdentifierStart: 1,
  /** May go on in a variable's name (identifiers: without the ?). */
  VarName: 2,
  Whitespace: 4,
  Newline: 8,
  Digit: 16,
  HexDigit: 32,
  /** Ends a bare word. */
  ForceStartNewToken: 64,
  /** Ends a number in expression mode. */
  ForceStartNewTokenAfterNumber: 128,
  /** `x` of x, kb, mb... and type suffixes: may follow digits in a number. */
  NumberSuffix: 256,
} as const;

const table = new Uint16Array(128);
function mark(chars: string, trait: number): void {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)]! |= trait;
}
const lower = 'abcdefghijklmnopqrstuvwxyz';
mark(lower + lower.toUpperCase() + '_', Trait.IdentifierStart | Trait.VarName);
mark('0123456789', Trait.Digit | Trait.HexDigit | Trait.VarName);
mark('?', Trait.VarName);
mark('abcdefABCDEF', Trait.HexDigit);
mark(' \t\v\f', Trait.Whitespace);
mark('\r\n', Trait.Newline);
mark('\0\t\v\f\r\n &(),;{|}', Trait.ForceStartNewToken);
mark('!#%*+-./<=>]', Trait.ForceStartNewTokenAfterNumber);
mark('ulnsydkmgtpULNSYDKMGTP', Trait.NumberSuffix);

export function hasTrait(c: number, trait: number): boolean {
  return c < 128 && (table[c]! & trait) !== 0;
}

// Within functions: patterns of Unicode categories take long to build, and most scripts are ASCII.
const letter = (c: number): boolean => /^\p{L}$/u.test(String.fromCharCode(c));
const letterOrDigit = (c: number): boolean => /^[\p{L}\p{Nd}]$/u.test(String.fromCharCode(c));
const separator = (c: number): boolean => /^\p{Z}$/u.test(String.fromCharCode(c));

export function isIdentifierStart(c: number): boolean {
  return c < 128 ? (table[c]! & Trait.IdentifierStart) !== 0 : letter(c);
}
export function isIdentifierFollow(c: number): boolean {
  return c < 128 ? (table[c]! & (Trait.IdentifierStart | Trait.Digit)) !== 0 : letterOrDigit(c);
}
/** Characters of a variable's name written without braces. */
export function isVariableFollow(c: number): boolean {
  return c < 128 ? (table[c]! & Trait.VarName) !== 0 : letterOrDigit(c);
}
export function isLetter(c: number): boolean {
  return c < 128 ? (c | 32) >= 97 && (c | 32) <= 122 : letter(c);
}
export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}
export function isHexDigit(c: number): boolean {
  return hasTrait(c, Trait.HexDigit);
}
export function isWhitespace(c: number): boolean {
  if (c < 128) return (table[c]! & Trait.Whitespace) !== 0;
  return c === 0xa0 || c === 0x85 || separator(c);
}
export function isNewline(c: number): boolean {
  return c === 10 || c === 13;
}
export function isSingleQuote(c: number): boolean {
  return c === 39 || (c >= 0x2018 && c <= 0x201b);
}
export function isDoubleQuote(c: number): boolean {
  return c === 34 || (c >= 0x201c && c <= 0x201e);
}
export function isDash(c: number): boolean {
  return c === 45 || (c >= 0x2013 && c <= 0x2015);
}
export function forcesStartOfNewToken(c: number): boolean {
  return c < 128 ? (table[c]! & Trait.ForceStartNewToken) !== 0 : isWhitespace(c);
}
export function forcesStartOfNewTokenAfterNumber(c: number): boolean {
  return c < 128
    ? (table[c]! & (Trait.ForceStartNewToken | Trait.ForceStartNewTokenAfterNumber)) !== 0
    : isDash(c) || isWhitespace(c);
}
