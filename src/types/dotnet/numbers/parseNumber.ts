/**
 * Numbers as .NET's Parse reads them, by NumberStyles and a culture's symbols.
 * Rule that surprises: thousands separators may stand anywhere before the decimal point, and null characters at the end
 * are passed over.
 */
import type { NumberFormatInfo } from '../../culture/NumberFormatInfo.ts';
import { decimalFromText } from '../../LanguagePrimitives/decimalMath.ts';
import {
  type BoundedKind,
  fits,
  LIMITS,
  makeInteger,
  type NumericKind,
} from '../../LanguagePrimitives/numericTypes.ts';
import type { NetException } from '../../../errors/NetException.ts';
import { BigInteger, Double, Single } from '../../numerics/index.ts';
import { argumentError, formatError, overflowError } from '../netErrors.ts';

export const NumberStyle = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  decimalPoint: 32,
  thousands: 64,
  exponent: 128,
  currency: 256,
  hex: 512,
  binary: 1024,
} as const;

const INTEGER = 7;
const NUMBER = 111;
const FLOAT_THOUSANDS = 231;

/** What Parse without a style allows. */
export function defaultStyle(kind: NumericKind): number {
  return kind === 'Decimal' ? NUMBER : kind === 'Double' || kind === 'Single' ? FLOAT_THOUSANDS : INTEGER;
}

interface Digits {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
}

/** Null when the text is no number; an overflow is a NetException. */
export type ParsedNumber = { value: unknown } | { failure: NetException };

export function parseNumber(text: string, kind: NumericKind, styles: number, format: NumberFormatInfo): ParsedNumber {
  const isReal = kind === 'Double' || kind === 'Single';
  if (styles & (NumberStyle.hex | NumberStyle.binary)) {
    checkBitStyles(styles, kind);
    return parseBits(text, kind as BoundedKind | 'BigInteger', styles);
  }
  const digits = scan(text, styles, format);
  if (digits === null) {
    const special = isReal ? specialReal(text.trim(), format) : null;
    return special === null ? { failure: notANumber(text, kind) } : { value: real(special, kind) };
  }
  return isReal
    ? {
        value: real(
          Number(`${digits.isNegative ? '-' : ''}${digits.whole || '0'}.${digits.fraction}e${digits.exponent}`),
          kind,
        ),
      }
    : exact(digits, kind);
}

const FLOAT_BITS =
  'The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.';
const OTHER_BITS =
  'With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.';
const BIG_OTHER_BITS =
  'With the AllowHexSpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.';

function checkBitStyles(styles: number, kind: NumericKind): void {
  if (kind === 'Decimal' || kind === 'Double' || kind === 'Single') throw argumentError(FLOAT_BITS, 'style');
  const allowed = NumberStyle.leadingWhite | NumberStyle.trailingWhite | NumberStyle.hex | NumberStyle.binary;
  if (styles & ~allowed) throw argumentError(kind === 'BigInteger' ? BIG_OTHER_BITS : OTHER_BITS, 'style');
}

function notANumber(text: string, kind: NumericKind): NetException {
  return formatError(
    kind === 'BigInteger'
      ? 'The value could not be parsed.'
      : `The input string '${text}' was not in a correct format.`,
  );
}

function real(value: number, kind: NumericKind): unknown {
  return kind === 'Single' ? new Single(Math.fround(value)) : new Double(value);
}

/** Decimals and integers. A fraction other than zeros overflows an integer type. */
function exact(digits: Digits, kind: NumericKind): ParsedNumber {
  const { isNegative, whole, fraction, exponent } = digits;
  if (kind === 'Decimal') {
    const value = decimalFromText(`${isNegative ? '-' : ''}${whole || '0'}.${fraction}e${exponent}`);
    return value ? { value } : { failure: overflowError('Value was either too large or too small for a Decimal.') };
  }
  const all = (whole + fraction).padEnd(whole.length + Math.max(exponent, 0), '0');
  const point = whole.length + exponent;
  const magnitude = BigInt(all.slice(0, Math.max(point, 0)) || '0');
  const integer = isNegative ? -magnitude : magnitude;
  const isWhole = /^0*$/.test(all.slice(Math.max(point, 0)));
  if (kind === 'BigInteger')
    return isWhole ? { value: new BigInteger(integer) } : { failure: formatError('The value could not be parsed.') };
  return isWhole && fits(kind as BoundedKind, integer)
    ? { value: makeInteger(kind as BoundedKind, integer) }
    : { failure: tooLarge(kind as BoundedKind) };
}

function tooLarge(kind: BoundedKind): NetException {
  return overflowError(`Value was either too large or too small for ${LIMITS[kind].article}.`);
}

const BITS: Readonly<Record<BoundedKind, number>> = {
  SByte: 8,
  Byte: 8,
  Int16: 16,
  UInt16: 16,
  Int32: 32,
  UInt32: 32,
  Int64: 64,
  UInt64: 64,
};

function parseBits(text: string, kind: BoundedKind | 'BigInteger', styles: number): ParsedNumber {
  const isHex = (styles & NumberStyle.hex) !== 0;
  let body = text.replace(/\0+$/, '');
  if (styles & NumberStyle.leadingWhite) body = body.trimStart();
  if (styles & NumberStyle.trailingWhite) body = body.trimEnd();
  if (!(isHex ? /^[0-9a-f]+$/i : /^[01]+$/).test(body)) return { failure: notANumber(text, kind) };
  const value = BigInt((isHex ? '0x' : '0b') + body);
  if (kind === 'BigInteger') return { value: new BigInteger(BigInt.asIntN(body.length * (isHex ? 4 : 1), value)) };
  const bits = BITS[kind];
  if (value >= 1n << BigInt(bits)) return { failure: tooLarge(kind) };
  return { value: makeInteger(kind, LIMITS[kind].min < 0n ? BigInt.asIntN(bits, value) : value) };
}

function specialReal(text: string, format: NumberFormatInfo): number | null {
  const is = (symbol: string) => text.toLowerCase() === symbol.toLowerCase();
  if (is(format.positiveInfinitySymbol) || is(format.positiveSign + format.positiveInfinitySymbol))
    return Number.POSITIVE_INFINITY;
  if (is(format.negativeInfinitySymbol)) return Number.NEGATIVE_INFINITY;
  if (is(format.nanSymbol) || is(format.positiveSign + format.nanSymbol) || is(format.negativeSign + format.nanSymbol))
    return Number.NaN;
  if (is('infinity') || is('+infinity')) return Number.POSITIVE_INFINITY;
  return is('-infinity') ? Number.NEGATIVE_INFINITY : is('nan') ? Number.NaN : null;
}

/** A position in the text and what may come next. */
class NumberScanner {
  at = 0;
  constructor(
    readonly text: string,
    readonly styles: number,
    readonly format: NumberFormatInfo,
  ) {}

  allows(style: number): boolean {
    return (this.styles & style) !== 0;
  }

  take(symbol: string): boolean {
    if (symbol === '' || !this.text.startsWith(symbol, this.at)) return this.takeSpaceAlike(symbol);
    this.at += symbol.length;
    return true;
  }

  /** A no-break space in a culture's symbol matches a plain one. */
  private takeSpaceAlike(symbol: string): boolean {
    if (!/^[\u00a0\u202f]$/.test(symbol) || !/[ \u00a0\u202f]/.test(this.text[this.at] ?? '')) return false;
    this.at++;
    return true;
  }

  skipWhite(): void {
    while (/[\t-\r ]/.test(this.text[this.at] ?? '')) this.at++;
  }

  digits(): string {
    const start = this.at;
    while (/[0-9]/.test(this.text[this.at] ?? '')) this.at++;
    return this.text.slice(start, this.at);
  }
}

interface Marks {
  sign: '' | '+' | '-';
  parenthesis: boolean;
  currency: boolean;
}

function scan(text: string, styles: number, format: NumberFormatInfo): Digits | null {
  const scanner = new NumberScanner(text.replace(/\0+$/, ''), styles, format);
  const marks: Marks = { sign: '', parenthesis: false, currency: false };
  leading(scanner, marks);
  const number = mantissa(scanner, marks);
  if (number === null) return null;
  const exponent = exponentOf(scanner);
  trailing(scanner, marks);
  if (marks.parenthesis || scanner.at < scanner.text.length) return null;
  return { isNegative: marks.sign === '-', ...number, exponent };
}

function takeSign(scanner: NumberScanner, marks: Marks): boolean {
  if (scanner.take(scanner.format.positiveSign)) marks.sign = '+';
  else if (scanner.take(scanner.format.negativeSign) || scanner.take('-') || scanner.take('\u2212')) marks.sign = '-';
  else return false;
  return true;
}

function leading(scanner: NumberScanner, marks: Marks): void {
  const { format } = scanner;
  for (;;) {
    const start = scanner.at;
    // Behind a sign, blanks may stand only before or after a currency symbol.
    const mayBeBlank = marks.sign === '' || marks.currency || format.numberNegativePattern === 2;
    if (mayBeBlank && scanner.allows(NumberStyle.leadingWhite)) scanner.skipWhite();
    if (marks.sign === '' && scanner.allows(NumberStyle.leadingSign)) takeSign(scanner, marks);
    if (marks.sign === '' && scanner.allows(NumberStyle.parentheses) && scanner.take('(')) {
      marks.sign = '-';
      marks.parenthesis = true;
    }
    takeCurrency(scanner, marks);
    if (scanner.at === start) return;
  }
}

function takeCurrency(scanner: NumberScanner, marks: Marks): void {
  if (!marks.currency && scanner.allows(NumberStyle.currency))
    marks.currency = scanner.take(scanner.format.currencySymbol);
}

function mantissa(scanner: NumberScanner, marks: Marks): { whole: string; fraction: string } | null {
  const { format } = scanner;
  const separators = [
    format.numberGroupSeparator,
    ...(scanner.allows(NumberStyle.currency) ? [format.currencyGroupSeparator] : []),
  ];
  const points = [format.numberDecimalSeparator, ...(marks.currency ? [format.currencyDecimalSeparator] : [])];
  let whole = scanner.digits();
  while (whole !== '' && scanner.allows(NumberStyle.thousands) && separators.some((each) => scanner.take(each)))
    whole += scanner.digits();
  let fraction = '';
  if (scanner.allows(NumberStyle.decimalPoint) && points.some((each) => scanner.take(each)))
    fraction = scanner.digits();
  return whole === '' && fraction === '' ? null : { whole, fraction };
}

function exponentOf(scanner: NumberScanner): number {
  if (!scanner.allows(NumberStyle.exponent)) return 0;
  const match = /^e([+-]?)(\d+)/i.exec(scanner.text.slice(scanner.at));
  if (!match) return 0;
  scanner.at += match[0].length;
  return Math.min(Number(match[2]), 9999) * (match[1] === '-' ? -1 : 1);
}

function trailing(scanner: NumberScanner, marks: Marks): void {
  for (;;) {
    const start = scanner.at;
    if (scanner.allows(NumberStyle.trailingWhite)) scanner.skipWhite();
    if (marks.sign === '' && scanner.allows(NumberStyle.trailingSign)) takeSign(scanner, marks);
    if (marks.parenthesis && scanner.take(')')) marks.parenthesis = false;
    takeCurrency(scanner, marks);
    if (scanner.at === start) return;
  }
}
