/** System.Decimal. Rule that surprises: trailing zeros are part of a decimal ([decimal]1.50 shows 1.50). */
import { NetException } from '../../../errors/NetException.ts';
import { floatingPointSignatures, SPAN_FORMAT_SIGNATURES } from './genericMath.ts';
import { convertNumber } from '../../LanguagePrimitives/numericConversions.ts';
import { decimalToInteger } from '../../LanguagePrimitives/decimalMath.ts';
import {
  fits,
  LIMITS,
  makeInteger,
  numericKind,
  type BoundedKind,
  type NumericKind,
} from '../../LanguagePrimitives/numericTypes.ts';
import { Byte, Decimal } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, overflowError } from '../netErrors.ts';
import { newArray } from '../values.ts';
import { clamp, largest, round, smallest } from './Math.ts';
import { parseBodies, valueBodies } from './numberBodies.ts';
import { roundDecimal } from './rounding.ts';

const word = (value: bigint, shift: number): number => Number(BigInt.asIntN(32, value >> BigInt(shift)));
const unsigned = (value: number): bigint => BigInt(value >>> 0);

function bitsOf(value: Decimal): number[] {
  const flags = (value.scale << 16) | (value.isNegative ? 0x80000000 : 0);
  return [word(value.mantissa, 0), word(value.mantissa, 32), word(value.mantissa, 64), flags | 0];
}

function fromParts(lo: number, mid: number, hi: number, isNegative: boolean, scale: number): Decimal {
  return new Decimal(unsigned(lo) | (unsigned(mid) << 32n) | (unsigned(hi) << 64n), scale, isNegative);
}

/** The bits of the last word that mean something: sign and scale. */
const DECIMAL_FLAGS = 0x80ff0000;

function newDecimal(_self: unknown, _ctx: TypeContext, first: unknown, ...rest: unknown[]): unknown {
  if (Array.isArray(first)) {
    const [lo, mid, hi, flags] = first as number[];
    const scale = (flags! >> 16) & 0xff;
    if (first.length !== 4 || (flags! & ~DECIMAL_FLAGS) !== 0 || scale > 28) {
      throw new NetException(
        'System.ArgumentException',
        'Decimal constructor requires an array or span of four valid decimal bytes.',
      );
    }
    return fromParts(lo!, mid!, hi!, flags! < 0, scale);
  }
  if (first === null) throw argumentNull('bits');
  if (rest.length === 4) {
    const [mid, hi, isNegative, scale] = rest as [number, number, boolean, Byte];
    return fromParts(first as number, mid, hi, isNegative, scale.value);
  }
  return convertNumber(first, 'Decimal');
}

/** decimal.ToInt32 and its like cut the fraction off, unlike Convert.ToInt32. */
function cut(kind: BoundedKind): MemberBody {
  return (_self, _ctx, value: Decimal) => {
    const integer = decimalToInteger(value, 'truncate');
    if (!fits(kind, integer))
      throw overflowError(`Value was either too large or too small for ${LIMITS[kind].article}.`);
    return makeInteger(kind, integer);
  };
}

function conversions(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const kind of Object.keys(LIMITS) as BoundedKind[]) bodies[`To${kind}`] = cut(kind);
  for (const kind of ['Double', 'Single'] as NumericKind[])
    bodies[`To${kind}`] = (_self, _ctx, value: Decimal) => convertNumber(value, kind);
  return bodies;
}

const one =
  (body: (value: Decimal) => unknown): MemberBody =>
  (_self, _ctx, value: Decimal) =>
    body(value);
const two =
  (body: (left: Decimal, right: Decimal) => unknown): MemberBody =>
  (_self, _ctx, left: Decimal, right: Decimal) =>
    body(left, right);
const isWhole = (value: Decimal) => roundDecimal(value, 0, 2).compareTo(value) === 0;

const statics = (): Record<string, MemberBody> => ({
  ...parseBodies('Decimal'),
  ...conversions(),
  Zero: () => Decimal.ZERO,
  One: () => Decimal.ONE,
  MinusOne: () => Decimal.ONE.negate(),
  MaxValue: () => Decimal.MAX,
  MinValue: () => Decimal.MIN,
  Add: two((a, b) => a.add(b)),
  Subtract: two((a, b) => a.subtract(b)),
  Multiply: two((a, b) => a.multiply(b)),
  Divide: two((a, b) => a.divide(b)),
  Remainder: two((a, b) => a.remainder(b)),
  Compare: two((a, b) => a.compareTo(b)),
  Equals: two((a, b) => a.equals(b)),
  Max: two(largest),
  Min: two(smallest),
  MaxMagnitude: two((a, b) => (a.abs().compareTo(b.abs()) > 0 ? a : b)),
  MinMagnitude: two((a, b) => (a.abs().compareTo(b.abs()) < 0 ? a : b)),
  CopySign: two((a, b) => new Decimal(a.mantissa, a.scale, b.isNegative)),
  Negate: one((value) => value.negate()),
  Abs: one((value) => value.abs()),
  Sign: one((value) => value.sign),
  Ceiling: one((value) => roundDecimal(value, 0, 4)),
  Floor: one((value) => roundDecimal(value, 0, 3)),
  Truncate: one((value) => roundDecimal(value, 0, 2)),
  IsInteger: one(isWhole),
  IsNegative: one((value) => value.isNegative),
  IsPositive: one((value) => !value.isNegative),
  IsEvenInteger: one((value) => isWhole(value) && value.toBigInt() % 2n === 0n),
  IsOddInteger: one((value) => isWhole(value) && value.toBigInt() % 2n !== 0n),
  IsCanonical: one((value) => value.scale === 0 || value.mantissa % 10n !== 0n),
  Round: (_self, _ctx, value: unknown, second?: unknown, third?: unknown) => round(value, second, third),
  Clamp: (_self, _ctx, value: unknown, low: unknown, high: unknown) => clamp(value, low, high),
  GetBits: (_self, ctx, value: Decimal) => newArray(ctx, 'System.Int32', bitsOf(value)),
  FromOACurrency: (_self, _ctx, value: bigint) => Decimal.fit(value, 4),
  ToOACurrency: one((value) => decimalToInteger(value.multiply(new Decimal(10000n)), 'round')),
  CreateChecked: (_self, _ctx, value: unknown) =>
    numericKind(value) === null ? value : convertNumber(value, 'Decimal'),
  CreateSaturating: (_self, _ctx, value: unknown) => convertNumber(value, 'Decimal'),
  CreateTruncating: (_self, _ctx, value: unknown) => convertNumber(value, 'Decimal'),
});

export const DecimalType = typeDefinition({
  name: 'System.Decimal',
  kind: 'struct',
  jsClass: Decimal,
  interfaces: [
    'System.ISpanFormattable',
    'System.IFormattable',
    'System.IComparable',
    'System.IConvertible',
    'System.IComparable`1[System.Decimal]',
    'System.IEquatable`1[System.Decimal]',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
  ],
  build: () =>
    implement(
      `
static decimal FromOACurrency(long cy)
static long ToOACurrency(decimal value)
static decimal Add(decimal d1, decimal d2)
static decimal Ceiling(decimal d)
static int Compare(decimal d1, decimal d2)
static decimal Divide(decimal d1, decimal d2)
static bool Equals(decimal d1, decimal d2)
static decimal Floor(decimal d)
static decimal Parse(string s)
static decimal Parse(string s, System.Globalization.NumberStyles style)
static decimal Parse(string s, System.IFormatProvider provider)
static decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)
static decimal Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Number, System.IFormatProvider provider = null)
static decimal Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static decimal Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Number, System.IFormatProvider provider = null)
static decimal Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)
static bool TryParse(string s, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[char] s, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] decimal result)
static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] decimal result)
static int[] GetBits(decimal d)
static int GetBits(decimal d, System.Span[int] destination)
static bool TryGetBits(decimal d, System.Span[int] destination, [ref] int valuesWritten)
static decimal Remainder(decimal d1, decimal d2)
static decimal Multiply(decimal d1, decimal d2)
static decimal Negate(decimal d)
static decimal Round(decimal d)
static decimal Round(decimal d, int decimals)
static decimal Round(decimal d, System.MidpointRounding mode)
static decimal Round(decimal d, int decimals, System.MidpointRounding mode)
static decimal Subtract(decimal d1, decimal d2)
static byte ToByte(decimal value)
static sbyte ToSByte(decimal value)
static short ToInt16(decimal value)
static double ToDouble(decimal d)
static int ToInt32(decimal d)
static long ToInt64(decimal d)
static ushort ToUInt16(decimal value)
static uint ToUInt32(decimal d)
static ulong ToUInt64(decimal d)
static float ToSingle(decimal d)
static decimal Truncate(decimal d)
static TInteger ConvertToInteger[TInteger](decimal value)
static TInteger ConvertToIntegerNative[TInteger](decimal value)
static decimal Clamp(decimal value, decimal min, decimal max)
static decimal CopySign(decimal value, decimal sign)
static decimal Max(decimal x, decimal y)
static decimal Min(decimal x, decimal y)
static int Sign(decimal d)
static decimal Abs(decimal value)
static decimal CreateChecked[TOther](TOther value)
static decimal CreateSaturating[TOther](TOther value)
static decimal CreateTruncating[TOther](TOther value)
static bool IsCanonical(decimal value)
static bool IsEvenInteger(decimal value)
static bool IsInteger(decimal value)
static bool IsNegative(decimal value)
static bool IsOddInteger(decimal value)
static bool IsPositive(decimal value)
static decimal MaxMagnitude(decimal x, decimal y)
static decimal MinMagnitude(decimal x, decimal y)
decimal new(int value)
decimal new(uint value)
decimal new(long value)
decimal new(ulong value)
decimal new(float value)
decimal new(double value)
decimal new(int[] bits)
decimal new(System.ReadOnlySpan[int] bits)
decimal new(int lo, int mid, int hi, bool isNegative, byte scale)
static decimal Zero {get;}
static decimal One {get;}
static decimal MinusOne {get;}
static decimal MaxValue {get;}
static decimal MinValue {get;}
int CompareTo(System.Object value)
int CompareTo(decimal value)
int IComparable.CompareTo(System.Object obj)
int IComparable[decimal].CompareTo(decimal other)
bool Equals(System.Object value)
bool Equals(decimal value)
bool IEquatable[decimal].Equals(decimal other)
int GetHashCode()
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider provider)
string ToString(string format, System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
string IConvertible.ToString(System.IFormatProvider provider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
System.TypeCode GetTypeCode()
System.TypeCode IConvertible.GetTypeCode()
bool IConvertible.ToBoolean(System.IFormatProvider provider)
char IConvertible.ToChar(System.IFormatProvider provider)
sbyte IConvertible.ToSByte(System.IFormatProvider provider)
byte IConvertible.ToByte(System.IFormatProvider provider)
short IConvertible.ToInt16(System.IFormatProvider provider)
ushort IConvertible.ToUInt16(System.IFormatProvider provider)
int IConvertible.ToInt32(System.IFormatProvider provider)
uint IConvertible.ToUInt32(System.IFormatProvider provider)
long IConvertible.ToInt64(System.IFormatProvider provider)
ulong IConvertible.ToUInt64(System.IFormatProvider provider)
float IConvertible.ToSingle(System.IFormatProvider provider)
double IConvertible.ToDouble(System.IFormatProvider provider)
decimal IConvertible.ToDecimal(System.IFormatProvider provider)
datetime IConvertible.ToDateTime(System.IFormatProvider provider)
System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void IDeserializationCallback.OnDeserialization(System.Object sender)
byte Scale {get;}
${floatingPointSignatures('decimal')}${SPAN_FORMAT_SIGNATURES}`,
      {
        new: newDecimal,
        statics: statics(),
        members: { ...valueBodies('Decimal'), Scale: (self: Decimal) => new Byte(self.scale) },
      },
    ),
});
