/** The eight integer types, which differ in name, size and sign only. */
import { type BoundedKind, integerValue, LIMITS, makeInteger } from '../../LanguagePrimitives/numericTypes.ts';
import { Byte, Int16, SByte, UInt16, UInt32, UInt64 } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { convertNumber } from '../../LanguagePrimitives/numericConversions.ts';
import { numericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { CONVERTIBLE_SIGNATURES } from '../convert/convertible.ts';
import { binaryIntegerBodies, binaryIntegerSignatures, SPAN_FORMAT_SIGNATURES } from './genericMath.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentOutOfRange, divideByZero, overflowError } from '../netErrors.ts';
import { newValueTuple } from '../tuples/NetTuple.ts';
import { numberOrder, parseBodies, valueBodies } from './numberBodies.ts';

/** T is the type as PowerShell writes it, N its name. */
const COMMON = `
static T MaxValue {get;}
static T MinValue {get;}
static T Parse(string s)
static T Parse(string s, System.Globalization.NumberStyles style)
static T Parse(string s, System.IFormatProvider provider)
static T Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)
static T Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)
static T Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static T Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)
static T Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)
static bool TryParse(string s, [ref] T result)
static bool TryParse(System.ReadOnlySpan[char] s, [ref] T result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] T result)
static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] T result)
static bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] T result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] T result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] T result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] T result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] T result)
static System.ValueTuple[T,T] DivRem(T left, T right)
static T LeadingZeroCount(T value)
static T PopCount(T value)
static T RotateLeft(T value, int rotateAmount)
static T RotateRight(T value, int rotateAmount)
static T TrailingZeroCount(T value)
static bool IsPow2(T value)
static T Log2(T value)
static T Clamp(T value, T min, T max)
static T Max(T x, T y)
static T Min(T x, T y)
static int Sign(T value)
static T CreateChecked[TOther](TOther value)
static T CreateSaturating[TOther](TOther value)
static T CreateTruncating[TOther](TOther value)
static bool IsEvenInteger(T value)
static bool IsOddInteger(T value)
int CompareTo(System.Object value)
int CompareTo(T value)
int IComparable.CompareTo(System.Object obj)
int IComparable[T].CompareTo(T other)
bool Equals(System.Object obj)
bool Equals(T obj)
bool IEquatable[T].Equals(T other)
int GetHashCode()
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider provider)
string ToString(string format, System.IFormatProvider provider)
string IConvertible.ToString(System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
System.TypeCode GetTypeCode()
`;

const SIGNED = `
static T Abs(T value)
static T CopySign(T value, T sign)
static bool IsNegative(T value)
static bool IsPositive(T value)
static T MaxMagnitude(T x, T y)
static T MinMagnitude(T x, T y)
`;

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

function bitCount(value: bigint): number {
  return value.toString(2).replaceAll('0', '').length;
}

/** Operations on the bits, as an unsigned number. */
function bitBodies(kind: BoundedKind): Record<string, MemberBody> {
  const bits = BITS[kind];
  const unsigned = (value: unknown) => BigInt.asUintN(bits, integerValue(value));
  const back = (value: bigint) =>
    makeInteger(kind, LIMITS[kind].min < 0n ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value));
  const length = (value: bigint) => (value === 0n ? 0 : value.toString(2).length);
  const rotate = (value: unknown, by: number) => {
    const shift = BigInt(((by % bits) + bits) % bits);
    const whole = unsigned(value);
    return back((whole << shift) | (whole >> (BigInt(bits) - shift)));
  };
  return {
    LeadingZeroCount: (_self, _ctx, value: unknown) => back(BigInt(bits - length(unsigned(value)))),
    TrailingZeroCount: (_self, _ctx, value: unknown) => {
      const whole = unsigned(value);
      return back(BigInt(whole === 0n ? bits : length(whole & -whole) - 1));
    },
    PopCount: (_self, _ctx, value: unknown) => back(BigInt(bitCount(unsigned(value)))),
    RotateLeft: (_self, _ctx, value: unknown, by: number) => rotate(value, by),
    RotateRight: (_self, _ctx, value: unknown, by: number) => rotate(value, -by),
    IsPow2: (_self, _ctx, value: unknown) => integerValue(value) > 0n && bitCount(unsigned(value)) === 1,
    Log2: (_self, _ctx, value: unknown) => {
      if (integerValue(value) < 0n) throw argumentOutOfRange('value', 'Non-negative number required.', value);
      return back(BigInt(Math.max(length(unsigned(value)) - 1, 0)));
    },
  };
}

function created(kind: BoundedKind, value: unknown, how: 'checked' | 'saturating' | 'truncating'): unknown {
  const { min, max, article } = LIMITS[kind];
  const from = numericKind(value);
  const integer = from === null ? integerValue(value) : (convertNumber(value, 'BigInteger') as { value: bigint }).value;
  if (integer >= min && integer <= max) return makeInteger(kind, integer);
  if (how === 'checked') throw overflowError(`Value was either too large or too small for ${article}.`);
  if (how === 'saturating') return makeInteger(kind, integer < min ? min : max);
  return makeInteger(kind, min < 0n ? BigInt.asIntN(BITS[kind], integer) : BigInt.asUintN(BITS[kind], integer));
}

const size = (value: unknown): bigint => (integerValue(value) < 0n ? -integerValue(value) : integerValue(value));

function staticBodies(kind: BoundedKind): Record<string, MemberBody> {
  const { min, max } = LIMITS[kind];
  return {
    ...parseBodies(kind),
    ...bitBodies(kind),
    MaxValue: () => makeInteger(kind, max),
    MinValue: () => makeInteger(kind, min),
    DivRem: (_self, ctx: TypeContext, left: unknown, right: unknown) => {
      const [a, b] = [integerValue(left), integerValue(right)];
      if (b === 0n) throw divideByZero();
      return newValueTuple(
        ctx,
        [makeInteger(kind, a / b), makeInteger(kind, a % b)],
        [`System.${kind}`, `System.${kind}`],
      );
    },
    Clamp: (_self, _ctx, value: unknown, low: unknown, high: unknown) => {
      if (numberOrder(low, high) > 0) throw argumentError(`'${low}' cannot be greater than ${high}.`);
      return numberOrder(value, low) < 0 ? low : numberOrder(value, high) > 0 ? high : value;
    },
    Max: (_self, _ctx, x: unknown, y: unknown) => (numberOrder(x, y) >= 0 ? x : y),
    Min: (_self, _ctx, x: unknown, y: unknown) => (numberOrder(x, y) <= 0 ? x : y),
    Sign: (_self, _ctx, value: unknown) => Number(integerValue(value) > 0n) - Number(integerValue(value) < 0n),
    Abs: (_self, _ctx, value: unknown) => {
      if (integerValue(value) === min)
        throw overflowError('Negating the minimum value of a twos complement number is invalid.');
      return makeInteger(kind, size(value));
    },
    CopySign: (_self, _ctx, value: unknown, sign: unknown) =>
      makeInteger(kind, integerValue(sign) < 0n ? -size(value) : size(value)),
    IsNegative: (_self, _ctx, value: unknown) => integerValue(value) < 0n,
    IsPositive: (_self, _ctx, value: unknown) => integerValue(value) >= 0n,
    IsEvenInteger: (_self, _ctx, value: unknown) => integerValue(value) % 2n === 0n,
    IsOddInteger: (_self, _ctx, value: unknown) => integerValue(value) % 2n !== 0n,
    MaxMagnitude: (_self, _ctx, x: unknown, y: unknown) =>
      size(x) > size(y) || (size(x) === size(y) && integerValue(x) >= 0n) ? x : y,
    MinMagnitude: (_self, _ctx, x: unknown, y: unknown) =>
      size(x) < size(y) || (size(x) === size(y) && integerValue(x) < 0n) ? x : y,
    CreateChecked: (_self, _ctx, value: unknown) => created(kind, value, 'checked'),
    CreateSaturating: (_self, _ctx, value: unknown) => created(kind, value, 'saturating'),
    CreateTruncating: (_self, _ctx, value: unknown) => created(kind, value, 'truncating'),
    'BigMul(int,int)': (_self, _ctx, x: unknown, y: unknown) => makeInteger('Int64', integerValue(x) * integerValue(y)),
    'BigMul(uint,uint)': (_self, _ctx, x: unknown, y: unknown) =>
      makeInteger('UInt64', integerValue(x) * integerValue(y)),
  };
}

const BYTES: Readonly<Record<BoundedKind, number>> = {
  SByte: 1,
  Byte: 1,
  Int16: 2,
  UInt16: 2,
  Int32: 4,
  UInt32: 4,
  Int64: 8,
  UInt64: 8,
};

function integerType(kind: BoundedKind, short: string, jsClass?: TypeDefinition['jsClass']): TypeDefinition {
  const isSigned = LIMITS[kind].min < 0n;
  const wide =
    kind === 'Int32'
      ? 'static long BigMul(int left, int right)\n'
      : kind === 'UInt32'
        ? 'static ulong BigMul(uint left, uint right)\n'
        : kind === 'Int64'
          ? 'static System.Int128 BigMul(long left, long right)\n'
          : kind === 'UInt64'
            ? 'static System.UInt128 BigMul(ulong left, ulong right)\n'
            : '';
  return {
    name: `System.${kind}`,
    kind: 'struct',
    jsClass,
    interfaces: [
      'System.IComparable',
      'System.IConvertible',
      'System.ISpanFormattable',
      'System.IFormattable',
      `System.IComparable\`1[System.${kind}]`,
      `System.IEquatable\`1[System.${kind}]`,
    ],
    build: () =>
      implement(
        ((isSigned ? COMMON + SIGNED : COMMON) + wide).replace(/\bT\b(?!Other)/g, short) +
          CONVERTIBLE_SIGNATURES +
          binaryIntegerSignatures(short) +
          SPAN_FORMAT_SIGNATURES,
        {
          statics: staticBodies(kind),
          members: { ...valueBodies(kind), ...binaryIntegerBodies(BYTES[kind]) },
        },
      ),
  };
}

export const INTEGER_TYPES: TypeDefinition[] = [
  integerType('Int32', 'int'),
  integerType('Int64', 'long'),
  integerType('Byte', 'byte', Byte),
  integerType('SByte', 'sbyte', SByte),
  integerType('Int16', 'short', Int16),
  integerType('UInt16', 'ushort', UInt16),
  integerType('UInt32', 'uint', UInt32),
  integerType('UInt64', 'ulong', UInt64),
];
