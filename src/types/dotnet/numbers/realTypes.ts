/** [double] and [float]. */
import { doubleValue } from '../../LanguagePrimitives/numericTypes.ts';
import { convertNumber } from '../../LanguagePrimitives/numericConversions.ts';
import { numericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { Double, Single } from '../../numerics/index.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { CONVERTIBLE_SIGNATURES } from '../convert/convertible.ts';
import { floatingPointSignatures, SPAN_FORMAT_SIGNATURES } from './genericMath.ts';
import { implement, type MemberBody } from '../implement.ts';
import { realBodies } from './Math.ts';
import { numberOrder, parseBodies, valueBodies } from './numberBodies.ts';

/** T stands for double or float. */
const SIGNATURES = `
static bool IsFinite(double d)
static bool IsInfinity(double d)
static bool IsNaN(double d)
static bool IsNegative(double d)
static bool IsNegativeInfinity(double d)
static bool IsNormal(double d)
static bool IsPositiveInfinity(double d)
static bool IsSubnormal(double d)
static double Parse(string s)
static double Parse(string s, System.Globalization.NumberStyles style)
static double Parse(string s, System.IFormatProvider provider)
static double Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)
static double Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)
static double Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static double Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)
static double Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)
static bool TryParse(string s, [ref] double result)
static bool TryParse(System.ReadOnlySpan[char] s, [ref] double result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] double result)
static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)
static bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] double result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] double result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] double result)
static bool IsPow2(double value)
static double Log2(double value)
static double Exp(double x)
static double ExpM1(double x)
static double Exp2(double x)
static double Exp2M1(double x)
static double Exp10(double x)
static double Exp10M1(double x)
static double Ceiling(double x)
static TInteger ConvertToInteger[TInteger](double value)
static TInteger ConvertToIntegerNative[TInteger](double value)
static double Floor(double x)
static double Round(double x)
static double Round(double x, int digits)
static double Round(double x, System.MidpointRounding mode)
static double Round(double x, int digits, System.MidpointRounding mode)
static double Truncate(double x)
static double Atan2(double y, double x)
static double Atan2Pi(double y, double x)
static double BitDecrement(double x)
static double BitIncrement(double x)
static double FusedMultiplyAdd(double left, double right, double addend)
static double Ieee754Remainder(double left, double right)
static int ILogB(double x)
static double Lerp(double value1, double value2, double amount)
static double ReciprocalEstimate(double x)
static double ReciprocalSqrtEstimate(double x)
static double ScaleB(double x, int n)
static double Acosh(double x)
static double Asinh(double x)
static double Atanh(double x)
static double Cosh(double x)
static double Sinh(double x)
static double Tanh(double x)
static double Log(double x)
static double Log(double x, double newBase)
static double LogP1(double x)
static double Log2P1(double x)
static double Log10(double x)
static double Log10P1(double x)
static double Clamp(double value, double min, double max)
static double ClampNative(double value, double min, double max)
static double CopySign(double value, double sign)
static double Max(double x, double y)
static double MaxNative(double x, double y)
static double MaxNumber(double x, double y)
static double Min(double x, double y)
static double MinNative(double x, double y)
static double MinNumber(double x, double y)
static int Sign(double value)
static double Abs(double value)
static double CreateChecked[TOther](TOther value)
static double CreateSaturating[TOther](TOther value)
static double CreateTruncating[TOther](TOther value)
static bool IsEvenInteger(double value)
static bool IsInteger(double value)
static bool IsOddInteger(double value)
static bool IsPositive(double value)
static bool IsRealNumber(double value)
static double MaxMagnitude(double x, double y)
static double MaxMagnitudeNumber(double x, double y)
static double MinMagnitude(double x, double y)
static double MinMagnitudeNumber(double x, double y)
static double MultiplyAddEstimate(double left, double right, double addend)
static double Pow(double x, double y)
static double Cbrt(double x)
static double Hypot(double x, double y)
static double RootN(double x, int n)
static double Sqrt(double x)
static double Acos(double x)
static double AcosPi(double x)
static double Asin(double x)
static double AsinPi(double x)
static double Atan(double x)
static double AtanPi(double x)
static double Cos(double x)
static double CosPi(double x)
static double DegreesToRadians(double degrees)
static double RadiansToDegrees(double radians)
static double Sin(double x)
static System.ValueTuple[double,double] SinCos(double x)
static System.ValueTuple[double,double] SinCosPi(double x)
static double SinPi(double x)
static double Tan(double x)
static double TanPi(double x)
static double MinValue {get;}
static double MaxValue {get;}
static double Epsilon {get;}
static double NegativeInfinity {get;}
static double PositiveInfinity {get;}
static double NaN {get;}
static double NegativeZero {get;}
static double E {get;}
static double Pi {get;}
static double Tau {get;}
int CompareTo(System.Object value)
int CompareTo(double value)
int IComparable.CompareTo(System.Object obj)
int IComparable[double].CompareTo(double other)
bool Equals(System.Object obj)
bool Equals(double obj)
bool IEquatable[double].Equals(double other)
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
`.replace(/^.*IConvertible.*\n/gm, '');

type Kind = 'Double' | 'Single';

function isInteger(value: unknown): boolean {
  return Number.isInteger(doubleValue(value));
}

function predicates(): Record<string, MemberBody> {
  const test =
    (body: (x: number) => boolean): MemberBody =>
    (_self, _ctx, value: unknown) =>
      body(doubleValue(value));
  return {
    IsFinite: test(Number.isFinite),
    IsInfinity: test((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
    IsNaN: test(Number.isNaN),
    IsNegative: test((x) => x < 0 || Object.is(x, -0)),
    IsNegativeInfinity: test((x) => x === Number.NEGATIVE_INFINITY),
    IsNormal: test((x) => Number.isFinite(x) && Math.abs(x) >= 2.2250738585072014e-308),
    IsPositiveInfinity: test((x) => x === Number.POSITIVE_INFINITY),
    IsSubnormal: test((x) => x !== 0 && Math.abs(x) < 2.2250738585072014e-308),
    IsPow2: test((x) => x > 0 && Number.isInteger(Math.log2(x))),
    IsEvenInteger: test((x) => Number.isInteger(x) && x % 2 === 0),
    IsOddInteger: test((x) => Number.isInteger(x) && x % 2 !== 0),
    IsInteger: (_self, _ctx, value: unknown) => isInteger(value),
    IsPositive: test((x) => x > 0 || Object.is(x, 0)),
    IsRealNumber: test((x) => !Number.isNaN(x)),
  };
}

function constants(kind: Kind): Record<string, MemberBody> {
  const make = (value: number) => (kind === 'Single' ? new Single(Math.fround(value)) : new Double(value));
  const largest = kind === 'Single' ? 3.4028234663852886e38 : Number.MAX_VALUE;
  return {
    MaxValue: () => make(largest),
    MinValue: () => make(-largest),
    Epsilon: () => make(kind === 'Single' ? 1.401298464324817e-45 : Number.MIN_VALUE),
    NaN: () => make(Number.NaN),
    NegativeInfinity: () => make(Number.NEGATIVE_INFINITY),
    PositiveInfinity: () => make(Number.POSITIVE_INFINITY),
    NegativeZero: () => make(-0),
    E: () => make(Math.E),
    Pi: () => make(Math.PI),
    Tau: () => make(2 * Math.PI),
  };
}

function created(kind: Kind): MemberBody {
  return (_self, _ctx, value: unknown) => (numericKind(value) === null ? value : convertNumber(value, kind));
}

function realType(kind: Kind, short: string, jsClass: TypeDefinition['jsClass']): TypeDefinition {
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
        [
          SIGNATURES.replace(/\bdouble\b/g, short),
          CONVERTIBLE_SIGNATURES,
          floatingPointSignatures(short) + SPAN_FORMAT_SIGNATURES,
        ].join('\n'),
        {
          statics: {
            ...realBodies(),
            ...predicates(),
            ...constants(kind),
            ...parseBodies(kind),
            CreateChecked: created(kind),
            CreateSaturating: created(kind),
            CreateTruncating: created(kind),
            MaxNumber: (_self, _ctx, x: unknown, y: unknown) => (numberOrder(x, y) >= 0 ? x : y),
            MinNumber: (_self, _ctx, x: unknown, y: unknown) =>
              Number.isNaN(doubleValue(x)) ? y : Number.isNaN(doubleValue(y)) || numberOrder(x, y) <= 0 ? x : y,
          },
          members: valueBodies(kind),
        },
      ),
  };
}

export const REAL_TYPES: TypeDefinition[] = [realType('Double', 'double', Double), realType('Single', 'float', Single)];
