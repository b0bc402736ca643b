/**
 * Guid.Parse and ParseExact: forms N, D, B, P and X ({0x…,0x…,0x…,{0x…}}). The form is told by the first characters.
 * Rule that surprises: in form X blanks may stand anywhere, and numbers may have leading zeros beyond their width.
 */
import { Guid } from './Guid.ts';
import { formatException, type NetError } from './NetError.ts';

const UNRECOGNIZED = 'Unrecognized Guid format.';
const NEEDS_DIGITS = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
const BAD_DASHES = 'Dashes are in the wrong position for GUID parsing.';
const BAD_DIGITS = 'Guid string should only contain hexadecimal characters.';
const BAD_FORMAT = 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".';
const NO_BRACE = 'Expected {0xdddddddd, etc}.';
const NO_PREFIX = 'Expected 0x prefix.';
const NO_COMMA =
  "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.).";
const NO_LAST_BRACE =
  "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.).";
const NO_END = 'Could not find the ending brace.';
const EXTRA = 'Additional non-parsable characters are at the end of the string.';

/** Throws NetError FormatException. */
export function parseGuid(text: string, format: string | null = null): Guid {
  const trimmed = text.trim();
  switch (format === null ? formOf(trimmed) : format.toUpperCase()) {
    case 'N':
      if (trimmed.length !== 32) throw failure(NEEDS_DIGITS);
      return fromDigits(trimmed);
    case 'D':
      return dashed(trimmed);
    case 'B':
      return enclosed(trimmed, '{', '}');
    case 'P':
      return enclosed(trimmed, '(', ')');
    case 'X':
      return hexNumbers(trimmed.replace(/\s+/g, ''));
  }
  throw failure(BAD_FORMAT);
}

/** Null for what is no Guid. */
export function tryParseGuid(text: string, format: string | null = null): Guid | null {
  try {
    return parseGuid(text, format);
  } catch {
    return null;
  }
}

function failure(message: string): NetError {
  return formatException(message);
}

function formOf(text: string): string {
  if (text.length < 32) throw failure(UNRECOGNIZED);
  if (text[0] === '(') return 'P';
  if (text[0] === '{') return text[9] === '-' ? 'B' : 'X';
  return text[8] === '-' ? 'D' : 'N';
}

function fromDigits(digits: string): Guid {
  if (!/^[0-9a-f]{32}$/i.test(digits)) throw failure(BAD_DIGITS);
  return new Guid(digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

function dashed(text: string): Guid {
  if (text.length !== 36) throw failure(NEEDS_DIGITS);
  if ([8, 13, 18, 23].some((at) => text[at] !== '-')) throw failure(BAD_DASHES);
  return fromDigits(text.slice(0, 8) + text.slice(9, 13) + text.slice(14, 18) + text.slice(19, 23) + text.slice(24));
}

function enclosed(text: string, open: string, close: string): Guid {
  if (text.length !== 38 || text[0] !== open || text[37] !== close) throw failure(NEEDS_DIGITS);
  return dashed(text.slice(1, 37));
}

function hexNumbers(text: string): Guid {
  if (text[0] !== '{') throw failure(NO_BRACE);
  let at = 1;
  let digits = '';
  const take = (end: string, width: number, missing: string): void => {
    if (!/^0x/i.test(text.slice(at, at + 2))) throw failure(NO_PREFIX);
    const stop = text.indexOf(end, at + 2);
    if (stop <= at + 2) throw failure(missing);
    digits += hexNumber(text.slice(at + 2, stop), width);
    at = stop + 1;
  };
  for (const width of [8, 4, 4]) take(',', width, NO_COMMA);
  if (text[at++] !== '{') throw failure(NO_BRACE);
  for (let i = 0; i < 7; i++) take(',', 2, NO_COMMA);
  take('}', 2, NO_LAST_BRACE);
  if (text[at] !== '}') throw failure(NO_END);
  if (at + 1 < text.length) throw failure(EXTRA);
  return fromDigits(digits);
}

function hexNumber(text: string, width: number): string {
  if (!/^[0-9a-f]+$/i.test(text)) throw failure(BAD_DIGITS);
  const bare = text.replace(/^0+/, '');
  if (bare.length > width) throw failure(UNRECOGNIZED);
  return bare.padStart(width, '0');
}
