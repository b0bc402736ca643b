/**
 * System.Convert. The conversions between basic types are one table of names: ToInt32(value) of any of them.
 * Rule that surprises: $null converts to 0, false or "", and a base may only be 2, 8, 10 or 16.
 */
import { hexText } from './hexText.ts';
import { type BoundedKind, integerValue, LIMITS, makeInteger } from '../../LanguagePrimitives/numericTypes.ts';
import { kindOfTypeName } from '../../LanguagePrimitives/numericRanks.ts';
import { DBNull } from '../../singletons.ts';
import type { NetType } from '../../NetType.ts';
import { Char } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { typeOf } from '../../TypeRegistry.ts';
import { cultureOf } from '../globalization/providers.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull, argumentOutOfRange, formatError, overflowError } from '../netErrors.ts';
import { charsToText, enumNumber, newArray, newByteArray, newEnum, toBytes } from '../values.ts';
import { base64Decode, base64Encode } from './base64.ts';
import { BASIC_TYPES, type BasicType, changeType, convertOther, defaultOf, isBasicValue } from './changeType.ts';
import { SHORT_NAMES } from './convertible.ts';
import { basicTypeOfCode, changeToType, typeCodeOf } from './typeCodes.ts';

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

/** As .NET lists them: object first, then the basic types; text and object also with a provider. */
function signatures(): string {
  const lines: string[] = [];
  for (const to of BASIC_TYPES) {
    const result = SHORT_NAMES[to]!;
    lines.push(
      `static ${result} To${to}(System.Object value)`,
      `static ${result} To${to}(System.Object value, System.IFormatProvider provider)`,
    );
    for (const from of BASIC_TYPES) {
      lines.push(`static ${result} To${to}(${SHORT_NAMES[from]} value)`);
      if (from === 'String' || to === 'String')
        lines.push(`static ${result} To${to}(${SHORT_NAMES[from]} value, System.IFormatProvider provider)`);
    }
    if (to in BITS) lines.push(`static ${result} To${to}(string value, int fromBase)`);
  }
  return `${lines.join('\n')}
static string ToString(byte value, int toBase)
static string ToString(short value, int toBase)
static string ToString(int value, int toBase)
static string ToString(long value, int toBase)
static System.TypeCode GetTypeCode(System.Object value)
static bool IsDBNull(System.Object value)
static System.Object ChangeType(System.Object value, System.TypeCode typeCode)
static System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)
static System.Object ChangeType(System.Object value, type conversionType)
static System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)
static string ToBase64String(byte[] inArray)
static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)
static string ToBase64String(byte[] inArray, int offset, int length)
static string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)
static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut)
static byte[] FromBase64String(string s)
static byte[] FromBase64CharArray(char[] inArray, int offset, int length)
static byte[] FromHexString(string s)
static string ToHexString(byte[] inArray)
static string ToHexString(byte[] inArray, int offset, int length)
static string ToHexStringLower(byte[] inArray)
static string ToHexStringLower(byte[] inArray, int offset, int length)
static System.Object DBNull {get;}
`;
}

function converted(ctx: TypeContext, value: unknown, to: BasicType, rest: readonly unknown[]): unknown {
  const [option] = rest;
  if (typeof option === 'number')
    return to === 'String' ? inBase(value, option) : fromBase(value as string | null, to as BoundedKind, option);
  if (value == null) return defaultOf(to);
  const culture = cultureOf(ctx, option);
  return isBasicValue(value)
    ? changeType(ctx, value, to, culture)
    : to === 'String'
      ? changeType(ctx, value, to, culture)
      : convertOther(ctx, value, to);
}

function checkBase(base: number): void {
  if (![2, 8, 10, 16].includes(base)) throw argumentError('Invalid Base.');
}

/** Two's complement in bases 2, 8 and 16; a sign in base 10. */
function inBase(value: unknown, base: number): string {
  checkBase(base);
  const integer = integerValue(value);
  if (base === 10 || integer >= 0n) return integer.toString(base);
  return BigInt.asUintN(BITS[kindOfTypeName(typeOf(value).fullName) as BoundedKind], integer).toString(base);
}

function fromBase(text: string | null, kind: BoundedKind, base: number): unknown {
  checkBase(base);
  if (text === null) return makeInteger(kind, 0n);
  if (text === '')
    throw argumentOutOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than the length of the string.',
    );
  const isNegative = text.startsWith('-');
  if (isNegative && base !== 10) throw argumentError('String cannot contain a minus sign if the base is not 10.');
  if (isNegative && LIMITS[kind].min >= 0n)
    throw overflowError('The string was being parsed as an unsigned number and could not have a negative sign.');
  const body = base === 16 ? text.replace(/^0x/i, '') : base === 10 ? text.replace(/^[+-]/, '') : text;
  const digits = { 2: /^[01]*/, 8: /^[0-7]*/, 10: /^\d*/, 16: /^[\da-f]*/i }[base]!.exec(body)![0];
  if (digits === '') throw formatError('Could not find any recognizable digits.');
  if (digits.length < body.length)
    throw formatError('Additional non-parsable characters are at the end of the string.');
  return makeInteger(
    kind,
    bounded(
      base === 10 ? BigInt(digits) * (isNegative ? -1n : 1n) : BigInt({ 2: '0b', 8: '0o', 16: '0x' }[base]! + digits),
      kind,
      base,
    ),
  );
}

function bounded(value: bigint, kind: BoundedKind, base: number): bigint {
  const { min, max, article } = LIMITS[kind];
  const isBits = base !== 10 && min < 0n && value < 1n << BigInt(BITS[kind]);
  const integer = isBits ? BigInt.asIntN(BITS[kind], value) : value;
  if (integer < min || integer > max) throw overflowError(`Value was either too large or too small for ${article}.`);
  return integer;
}

/** The part of an array that offset and length name. */
function section(array: unknown[] | null, offset?: unknown, length?: unknown): Uint8Array {
  if (array === null) throw argumentNull('inArray');
  if (typeof offset !== 'number' || typeof length !== 'number') return toBytes(array);
  if (length < 0)
    throw argumentOutOfRange(
      'length',
      'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    );
  if (offset < 0) throw argumentOutOfRange('offset', 'Value must be positive.');
  if (offset > array.length - length)
    throw argumentOutOfRange('offset', 'Offset and length must refer to a position in the string.');
  return toBytes(array.slice(offset, offset + length));
}

function toBase64(_self: null, _ctx: TypeContext, array: unknown[] | null, ...rest: unknown[]): string {
  const options = rest.length % 2 === 1 ? rest[rest.length - 1] : undefined;
  return base64Encode(section(array, rest[0], rest[1]), options !== undefined && enumNumber(options) === 1);
}

function fromHex(_self: null, ctx: TypeContext, text: string | null): unknown {
  if (text === null) throw argumentNull('s');
  if (text.length % 2 === 1)
    throw formatError('The input is not a valid hex string as its length is not a multiple of 2.');
  if (!/^[\da-f]*$/i.test(text))
    throw formatError('The input is not a valid hex string as it contains a non-hex character.');
  return newByteArray(
    ctx,
    Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );
}

function toBase64Chars(
  _self: null,
  ctx: TypeContext,
  input: unknown[],
  offset: number,
  length: number,
  output: unknown[],
  at: number,
): number {
  const text = base64Encode(section(input, offset, length));
  newArray(
    ctx,
    'System.Char',
    [...text].map((each) => Char.of(each.charCodeAt(0))),
  ).forEach((each, index) => {
    output[at + index] = each;
  });
  return text.length;
}

function changeTypeBody(_self: null, ctx: TypeContext, value: unknown, to: unknown, provider?: unknown): unknown {
  const culture = cultureOf(ctx, provider);
  if (to === null || typeof to !== 'object' || 'fullName' in to)
    return changeToType(ctx, value, to as NetType | null, culture);
  const code = enumNumber(to);
  if (value == null && (code === 0 || code === 18 || code === 1)) return null;
  return converted(ctx, value, basicTypeOfCode(code), [provider]);
}

function statics(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const to of BASIC_TYPES) {
    bodies[`To${to}`] = (_self, ctx: TypeContext, value: unknown, ...rest: unknown[]) =>
      converted(ctx, value, to, rest);
  }
  return {
    ...bodies,
    DBNull: () => DBNull.value,
    GetTypeCode: (_self, ctx, value: unknown) =>
      newEnum(ctx, 'System.TypeCode', value == null ? 0 : typeCodeOf(typeOf(value))),
    IsDBNull: (_self, _ctx, value: unknown) => value instanceof DBNull,
    ChangeType: changeTypeBody,
    ToBase64String: toBase64,
    ToBase64CharArray: toBase64Chars,
    FromBase64String: (_self, ctx, text: string | null) => {
      if (text === null) throw argumentNull('s');
      return newByteArray(ctx, base64Decode(text));
    },
    FromBase64CharArray: (_self, ctx, chars: unknown[], offset: number, length: number) =>
      newByteArray(ctx, base64Decode(charsToText(chars.slice(offset, offset + length)))),
    FromHexString: fromHex,
    ToHexString: (_self, _ctx, array: unknown[], offset?: number, length?: number) =>
      hexText(section(array, offset, length)).toUpperCase(),
    ToHexStringLower: (_self, _ctx, array: unknown[], offset?: number, length?: number) =>
      hexText(section(array, offset, length)),
  };
}

export const ConvertType = typeDefinition({
  name: 'System.Convert',
  kind: 'class',
  isAbstract: true,
  build: () => implement(signatures(), { statics: statics() }),
});
