/**
 * From string to a numeric type: first as a literal, then as .NET parses the type, then (for integers) as a real number.
 * Rule that surprises: white space and the empty string are 0, and "1,234" is 1234 because commas are passed over.
 */
import { NetException } from '../../errors/NetException.ts';
import type { NetType } from '../NetType.ts';
import { BigInteger, Double, Single } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { badFormat, conversionFailed, invalidCast, netError, overflow } from './conversionErrors.ts';
import { convertNumber } from './numericConversions.ts';
import { decimalFromText } from './decimalMath.ts';
import { type BoundedKind, fits, LIMITS, makeInteger, type NumericKind } from './numericTypes.ts';
import { scanNumber } from './scanNumber.ts';

export function stringToNumber(text: string, kind: NumericKind, type: NetType, ctx: TypeContext): unknown {
  if (text.trim() === '') return convertNumber(0, kind);
  const literal = scanNumber(text);
  if (literal !== null) {
    const converted = attempt(() => convertNumber(literal, kind));
    if (converted !== null) return converted;
  }
  try {
    return parseAs(text, kind);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const real = isReal(kind) ? null : attempt(() => convertNumber(new Double(parseDouble(text)), kind));
    if (real !== null) return real;
    throw failed(text, kind, type, thrown, ctx);
  }
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

function isReal(kind: NumericKind): boolean {
  return kind === 'Double' || kind === 'Single' || kind === 'Decimal' || kind === 'BigInteger';
}

function failed(text: string, kind: NumericKind, type: NetType, inner: NetException, ctx: TypeContext): NetException {
  const id =
    kind === 'Decimal'
      ? 'InvalidCastFromStringToDecimal'
      : kind === 'Double' || kind === 'Single'
        ? 'InvalidCastFromStringToDoubleOrSingle'
        : 'InvalidCastFromStringToInteger';
  void invalidCast;
  return conversionFailed(id, text, type, inner, ctx);
}

function parseAs(text: string, kind: NumericKind): unknown {
  switch (kind) {
    case 'Double':
      return new Double(parseDouble(text));
    case 'Single':
      return new Single(Math.fround(parseDouble(text)));
    case 'Decimal':
      return parseDecimal(text);
    case 'BigInteger':
      return parseBigInteger(text);
    default:
      return parseInteger(text, kind);
  }
}

/** The type's own converter: hexadecimal after #, 0x or &h, else digits with a sign. */
function parseInteger(text: string, kind: BoundedKind): unknown {
  const trimmed = text.trim();
  const hex = /^(?:#|0x|&h)(.*)$/is.exec(trimmed);
  const value = hex ? parseHex(hex[1]!, kind) : parseDigits(trimmed);
  if (!fits(kind, value)) throw overflow(LIMITS[kind].article);
  return makeInteger(kind, value);
}

function parseDigits(text: string): bigint {
  if (!/^[+-]?\d+$/.test(text)) throw badFormat(text);
  return BigInt(text.startsWith('+') ? text.slice(1) : text);
}

function parseHex(digits: string, kind: BoundedKind): bigint {
  const good = /^[0-9a-f]*/i.exec(digits)![0];
  if (good === '') throw netError('System.FormatException', 'Could not find any recognizable digits.');
  if (good.length < digits.length) {
    throw netError('System.FormatException', 'Additional non-parsable characters are at the end of the string.');
  }
  const value = BigInt(`0x${good}`);
  const isLong = kind === 'Int64' || kind === 'UInt64';
  if (value >= 2n ** (isLong ? 64n : 32n)) throw overflow(isLong ? 'a UInt64' : 'a UInt32');
  const bits = { SByte: 8, Int16: 16, Int32: 32, Int64: 64 }[kind as string];
  return bits && value < 2n ** BigInt(bits) ? BigInt.asIntN(bits, value) : value;
}

/** double.Parse with AllowThousands and invariant symbols. */
function parseDouble(text: string): number {
  const trimmed = text.trim();
  const special = /^([+-]?)(infinity|nan)$/i.exec(trimmed);
  if (special) {
    if (special[2]!.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  const match = /^([+-]?)(\d[\d,]*)?(\.\d*)?(e[+-]?\d+)?$/i.exec(trimmed);
  if (!match || (match[2] === undefined && !/\.\d/.test(match[3] ?? ''))) throw badFormat(text);
  const [, sign, whole = '0', fraction = '', exponent = ''] = match;
  return Number(`${sign}${whole.replaceAll(',', '')}${fraction === '.' ? '' : fraction}${exponent}`);
}

/** NumberStyles.Number: thousands, a point, a sign on either side. */
function parseDecimal(text: string): unknown {
  const match = /^([+-]?)(\d[\d,]*)?(\.\d*)?([+-]?)$/.exec(text.trim());
  if (!match || (match[2] === undefined && !/\.\d/.test(match[3] ?? '')) || (match[1] && match[4]))
    throw badFormat(text);
  const [, before, whole = '0', fraction = '', after] = match;
  const sign = before === '-' || after === '-' ? '-' : '';
  const value = decimalFromText(sign + whole.replaceAll(',', '') + (fraction === '.' ? '' : fraction));
  if (value === null) throw overflow('a Decimal');
  return value;
}

function parseBigInteger(text: string): unknown {
  const match = /^([+-]?)(\d[\d,]*)$/.exec(text.trim());
  if (!match) throw netError('System.FormatException', 'The value could not be parsed.');
  const value = BigInt(match[2]!.replaceAll(',', ''));
  return new BigInteger(match[1] === '-' ? -value : value);
}
