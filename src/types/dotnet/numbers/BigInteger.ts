/** System.Numerics.BigInteger. */
import { convertNumber } from '../../LanguagePrimitives/numericConversions.ts';
import { integerValue } from '../../LanguagePrimitives/numericTypes.ts';
import { BigInteger, Double } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentOutOfRange, divideByZero } from '../netErrors.ts';
import { newValueTuple } from '../tuples/NetTuple.ts';
import { newByteArray, setReference, toBytes } from '../values.ts';
import { parseBodies, valueBodies } from './numberBodies.ts';

const make = (value: bigint): BigInteger => new BigInteger(value);
const size = (value: bigint): bigint => (value < 0n ? -value : value);
const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const one =
  (body: (value: bigint) => unknown): MemberBody =>
  (_self, _ctx, value: BigInteger) =>
    body(value.value);
const two =
  (body: (left: bigint, right: bigint) => unknown): MemberBody =>
  (_self, _ctx, left: BigInteger, right: BigInteger) =>
    body(left.value, right.value);

function divisor(value: bigint): bigint {
  if (value === 0n) throw divideByZero();
  return value;
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [size(left), size(right)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function modPow(
  _self: null,
  _ctx: TypeContext,
  value: BigInteger,
  exponent: BigInteger,
  modulus: BigInteger,
): BigInteger {
  if (exponent.value < 0n) throw argumentOutOfRange('exponent', 'The number must be greater than or equal to zero.');
  const by = size(divisor(modulus.value));
  let [result, base, rest] = [1n % by, value.value % by, exponent.value];
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * base) % by;
    base = (base * base) % by;
  }
  return make(result);
}

/** Natural logarithm of numbers beyond a double's range too. */
function logarithm(value: bigint): number {
  if (value < 0n) return Number.NaN;
  const digits = value.toString(2).length;
  if (digits <= 1000) return Math.log(Number(value));
  const shift = digits - 1000;
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

/** Two's complement, least significant byte first, with room for the sign. */
function bytesOf(value: bigint, isUnsigned = false, isBigEndian = false): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    bytes.push(Number(BigInt.asUintN(8, rest)));
    rest >>= 8n;
    const top = bytes[bytes.length - 1]!;
    if (rest === 0n && (isUnsigned || top < 128)) break;
    if (rest === -1n && top >= 128) break;
  }
  return isBigEndian ? bytes.reverse() : bytes;
}

function fromBytes(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return bytes.length > 0 ? BigInt.asIntN(bytes.length * 8, value) : 0n;
}

function power(_self: null, _ctx: TypeContext, value: BigInteger, exponent: number): BigInteger {
  if (exponent < 0)
    throw argumentOutOfRange('exponent', "exponent ('" + exponent + "') must be a non-negative value.", exponent);
  return make(value.value ** BigInt(exponent));
}

function divRem(_self: null, ctx: TypeContext, left: BigInteger, right: BigInteger, rest?: unknown): unknown {
  const by = divisor(right.value);
  const [quotient, remainder] = [make(left.value / by), make(left.value % by)];
  if (rest === undefined)
    return newValueTuple(ctx, [quotient, remainder], ['System.Numerics.BigInteger', 'System.Numerics.BigInteger']);
  setReference(rest, remainder);
  return quotient;
}

const isPowerOfTwo = (value: bigint): boolean => value > 0n && (value & (value - 1n)) === 0n;

const statics = (): Record<string, MemberBody> => ({
  ...parseBodies('BigInteger'),
  Zero: () => make(0n),
  One: () => make(1n),
  MinusOne: () => make(-1n),
  Compare: two(order),
  Abs: one((value) => make(size(value))),
  Negate: one((value) => make(-value)),
  Add: two((a, b) => make(a + b)),
  Subtract: two((a, b) => make(a - b)),
  Multiply: two((a, b) => make(a * b)),
  Divide: two((a, b) => make(a / divisor(b))),
  Remainder: two((a, b) => make(a % divisor(b))),
  DivRem: divRem,
  Pow: power,
  ModPow: modPow,
  GreatestCommonDivisor: two((a, b) => make(gcd(a, b))),
  Max: two((a, b) => make(a > b ? a : b)),
  Min: two((a, b) => make(a < b ? a : b)),
  MaxMagnitude: two((a, b) => make(size(a) > size(b) || (size(a) === size(b) && a > 0n) ? a : b)),
  MinMagnitude: two((a, b) => make(size(a) < size(b) || (size(a) === size(b) && a < 0n) ? a : b)),
  CopySign: two((a, b) => make(b < 0n ? -size(a) : size(a))),
  Clamp: (_self, _ctx, value: BigInteger, low: BigInteger, high: BigInteger) => {
    if (low.value > high.value) throw argumentError(`'${low}' cannot be greater than ${high}.`);
    return value.value < low.value ? low : value.value > high.value ? high : value;
  },
  Log: (_self, _ctx, value: BigInteger, base?: Double) =>
    new Double(base ? logarithm(value.value) / Math.log(base.value) : logarithm(value.value)),
  Log10: one((value) => new Double(logarithm(value) / Math.LN10)),
  Log2: one((value) => make(BigInt(Math.max(size(value).toString(2).length - 1, 0)))),
  IsPow2: one(isPowerOfTwo),
  IsEvenInteger: one((value) => value % 2n === 0n),
  IsOddInteger: one((value) => value % 2n !== 0n),
  IsNegative: one((value) => value < 0n),
  IsPositive: one((value) => value >= 0n),
  CreateChecked: (_self, _ctx, value: unknown) => convertNumber(value, 'BigInteger'),
  CreateSaturating: (_self, _ctx, value: unknown) => convertNumber(value, 'BigInteger'),
  CreateTruncating: (_self, _ctx, value: unknown) => convertNumber(value, 'BigInteger'),
});

const members = (): Record<string, MemberBody> => ({
  ...valueBodies('BigInteger'),
  CompareTo: (self: BigInteger, _ctx, other: unknown) => {
    if (other === null) return 1;
    if (typeof other === 'object' && !(other instanceof BigInteger) && !('value' in other))
      throw argumentError('The parameter must be a BigInteger.', 'obj');
    return order(self.value, integerValue(other));
  },
  Equals: (self: BigInteger, _ctx, other: unknown) => other instanceof BigInteger && other.value === self.value,
  'Equals(long)': (self: BigInteger, _ctx, other: bigint) => self.value === other,
  'Equals(ulong)': (self: BigInteger, _ctx, other: unknown) => self.value === integerValue(other),
  ToByteArray: (self: BigInteger, ctx, isUnsigned?: boolean, isBigEndian?: boolean) =>
    newByteArray(ctx, bytesOf(self.value, isUnsigned, isBigEndian)),
  GetByteCount: (self: BigInteger, _ctx, isUnsigned?: boolean) => bytesOf(self.value, isUnsigned).length,
  GetBitLength: (self: BigInteger) =>
    BigInt(self.value === 0n ? 0 : (self.value < 0n ? ~self.value : self.value).toString(2).replace(/^0$/, '').length),
  IsPowerOfTwo: (self: BigInteger) => isPowerOfTwo(self.value),
  IsZero: (self: BigInteger) => self.value === 0n,
  IsOne: (self: BigInteger) => self.value === 1n,
  IsEven: (self: BigInteger) => self.value % 2n === 0n,
  Sign: (self: BigInteger) => order(self.value, 0n),
});

export const BigIntegerType = typeDefinition({
  name: 'System.Numerics.BigInteger',
  kind: 'struct',
  jsClass: BigInteger,
  interfaces: ['System.ISpanFormattable', 'System.IFormattable', 'System.IComparable'],
  build: () =>
    implement(
      `
static bigint Parse(string value)
static bigint Parse(string value, System.Globalization.NumberStyles style)
static bigint Parse(string value, System.IFormatProvider provider)
static bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)
static bigint Parse(System.ReadOnlySpan[char] value, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)
static bigint Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static bool TryParse(string value, [ref] bigint result)
static bool TryParse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] bigint result)
static bool TryParse(System.ReadOnlySpan[char] value, [ref] bigint result)
static bool TryParse(System.ReadOnlySpan[char] value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] bigint result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] bigint result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] bigint result)
static int Compare(bigint left, bigint right)
static bigint Abs(bigint value)
static bigint Add(bigint left, bigint right)
static bigint Subtract(bigint left, bigint right)
static bigint Multiply(bigint left, bigint right)
static bigint Divide(bigint dividend, bigint divisor)
static bigint Remainder(bigint dividend, bigint divisor)
static bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)
static System.ValueTuple[bigint,bigint] DivRem(bigint left, bigint right)
static bigint Negate(bigint value)
static double Log(bigint value)
static double Log(bigint value, double baseValue)
static double Log10(bigint value)
static bigint GreatestCommonDivisor(bigint left, bigint right)
static bigint Max(bigint left, bigint right)
static bigint Min(bigint left, bigint right)
static bigint ModPow(bigint value, bigint exponent, bigint modulus)
static bigint Pow(bigint value, int exponent)
static bigint LeadingZeroCount(bigint value)
static bigint PopCount(bigint value)
static bigint RotateLeft(bigint value, int rotateAmount)
static bigint RotateRight(bigint value, int rotateAmount)
static bigint TrailingZeroCount(bigint value)
static bool IsPow2(bigint value)
static bigint Log2(bigint value)
static bigint Clamp(bigint value, bigint min, bigint max)
static bigint CopySign(bigint value, bigint sign)
static bigint CreateChecked[TOther](TOther value)
static bigint CreateSaturating[TOther](TOther value)
static bigint CreateTruncating[TOther](TOther value)
static bool IsEvenInteger(bigint value)
static bool IsNegative(bigint value)
static bool IsOddInteger(bigint value)
static bool IsPositive(bigint value)
static bigint MaxMagnitude(bigint x, bigint y)
static bigint MinMagnitude(bigint x, bigint y)
bigint new(int value)
bigint new(uint value)
bigint new(long value)
bigint new(ulong value)
bigint new(float value)
bigint new(double value)
bigint new(decimal value)
bigint new(byte[] value)
bigint new(System.ReadOnlySpan[byte] value, bool isUnsigned = False, bool isBigEndian = False)
:: bigint Zero {get;}
:: bigint One {get;}
:: bigint MinusOne {get;}
int GetHashCode()
bool Equals(System.Object obj)
bool Equals(long other)
bool Equals(ulong other)
bool Equals(bigint other)
bool IEquatable[bigint].Equals(bigint other)
int CompareTo(long other)
int CompareTo(ulong other)
int CompareTo(bigint other)
int CompareTo(System.Object obj)
int IComparable.CompareTo(System.Object obj)
int IComparable[bigint].CompareTo(bigint other)
byte[] ToByteArray()
byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)
bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten, bool isUnsigned = False, bool isBigEndian = False)
int GetByteCount(bool isUnsigned = False)
string ToString()
string ToString(System.IFormatProvider provider)
string ToString(string format)
string ToString(string format, System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
long GetBitLength()
int IBinaryInteger[bigint].GetShortestBitLength()
bool IBinaryInteger[bigint].TryWriteBigEndian(System.Span[byte] destination, [ref] int bytesWritten)
bool IBinaryInteger[bigint].TryWriteLittleEndian(System.Span[byte] destination, [ref] int bytesWritten)
int IBinaryInteger[bigint].WriteBigEndian(byte[] destination)
int IBinaryInteger[bigint].WriteBigEndian(byte[] destination, int startIndex)
int IBinaryInteger[bigint].WriteBigEndian(System.Span[byte] destination)
int IBinaryInteger[bigint].WriteLittleEndian(byte[] destination)
int IBinaryInteger[bigint].WriteLittleEndian(byte[] destination, int startIndex)
int IBinaryInteger[bigint].WriteLittleEndian(System.Span[byte] destination)
bool IsPowerOfTwo {get;}
bool IsZero {get;}
bool IsOne {get;}
bool IsEven {get;}
int Sign {get;}
`,
      {
        new: (_self, _ctx, value: unknown) =>
          Array.isArray(value) ? make(fromBytes(toBytes(value))) : convertNumber(value, 'BigInteger'),
        statics: statics(),
        members: members(),
      },
    ),
});
