/**
 * -Encoding of the commands that write text: PowerShell's own names, code page numbers and .NET's encoding names.
 * Rule that surprises: utf8 is without a byte order mark (as utf8NoBOM), unicode and the other UTF kinds have one.
 */
import { NetException } from '../../errors/NetException.ts';
import {
  EncodingTable,
  LimitedEncoding,
  NetEncoding,
  UnicodeEncoding,
  Utf8Encoding,
  Utf32Encoding,
} from '../../types/dotnet/text/NetEncoding.ts';
import { unwrap } from '../../types/PSObject.ts';

const OWN_NAMES: Readonly<Record<string, () => NetEncoding>> = {
  ascii: () => new LimitedEncoding(128),
  ansi: () => new EncodingTable().byCodePage(1252),
  bigendianunicode: () => new UnicodeEncoding(true),
  bigendianutf32: () => new Utf32Encoding(true),
  default: () => new Utf8Encoding(false),
  latin1: () => new LimitedEncoding(256),
  oem: () => new EncodingTable().byCodePage(437),
  string: () => new UnicodeEncoding(),
  unicode: () => new UnicodeEncoding(),
  unknown: () => new UnicodeEncoding(),
  utf32: () => new Utf32Encoding(),
  utf8: () => new Utf8Encoding(false),
  utf8bom: () => new Utf8Encoding(true),
  utf8nobom: () => new Utf8Encoding(false),
};

export const ENCODING_NAMES = [
  'ascii',
  'ansi',
  'bigendianunicode',
  'bigendianutf32',
  'oem',
  'unicode',
  'utf7',
  'utf8',
  'utf8BOM',
  'utf8NoBOM',
  'utf32',
] as const;

/** The transformation of an -Encoding argument: a name or code page to its encoding; anything else is left to the binder. */
export function transformEncoding(value: unknown): unknown {
  return Array.isArray(unwrap(value)) ? value : toEncoding(value);
}

export function toEncoding(value: unknown): NetEncoding {
  const given = unwrap(value);
  if (given instanceof NetEncoding) return given;
  if (given == null || given === '') return new Utf8Encoding(false);
  if (typeof given === 'number') return new EncodingTable().byCodePage(given);
  const name = String(given);
  const own = OWN_NAMES[name.toLowerCase()];
  if (own) return own();
  if (/^\d+$/.test(name)) return new EncodingTable().byCodePage(Number(name));
  return namedEncoding(name);
}

function namedEncoding(name: string): NetEncoding {
  if (name.toLowerCase() === 'utf7')
    throw new NetException('System.NotSupportedException', "psail does not support the encoding 'utf7'.");
  return new EncodingTable().byName(name);
}
