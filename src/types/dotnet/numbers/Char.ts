/** System.Char: one UTF-16 code unit; its static predicates take a char, or a string and an index. */
import { binaryIntegerSignatures, SPAN_FORMAT_SIGNATURES } from './genericMath.ts';
import { toLowerCode, toUpperCode } from '../../culture/caseMapping.ts';
import { Char, Double } from '../../numerics/index.ts';
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { convertibleBodies } from '../convert/convertible.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull, argumentOutOfRange, formatError } from '../netErrors.ts';
import { newEnum, setReference } from '../values.ts';
import { categoryOf, type CharTest, CHAR_TESTS, numericValueOf } from './charCategories.ts';

/** The code of a char, or of the unit of a string at an index. */
function codeAt(value: unknown, index?: number): number {
  if (value instanceof Char) return value.code;
  if (value === null) throw argumentNull('s');
  const text = value as string;
  if (index === undefined || index < 0 || index >= text.length) {
    throw argumentOutOfRange(
      'index',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  }
  return text.charCodeAt(index);
}

/** A string's unit together with its second half, where it is the first of a pair. */
function pointAt(value: unknown, index?: number): number {
  const code = codeAt(value, index);
  if (value instanceof Char || (code & 0xfc00) !== 0xd800) return code;
  return (value as string).codePointAt(index!)!;
}

function predicates(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, test] of Object.entries(CHAR_TESTS) as [string, CharTest][]) {
    bodies[name] = (_self, _ctx, value: unknown, index?: number) => test(pointAt(value, index));
  }
  return bodies;
}

function convertFromUtf32(_self: null, _ctx: TypeContext, point: number): string {
  if (point < 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    throw argumentOutOfRange(
      'utf32',
      'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).',
    );
  }
  return String.fromCodePoint(point);
}

function convertToUtf32(_self: null, _ctx: TypeContext, first: unknown, second: unknown): number {
  if (first instanceof Char) {
    const [high, low] = [first.code, (second as Char).code];
    if ((high & 0xfc00) !== 0xd800)
      throw argumentOutOfRange(
        'highSurrogate',
        'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.',
      );
    if ((low & 0xfc00) !== 0xdc00)
      throw argumentOutOfRange(
        'lowSurrogate',
        'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.',
      );
    return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
  }
  return pointAt(first, second as number);
}

function surrogatePair(_self: null, _ctx: TypeContext, first: unknown, second: unknown): boolean {
  const [high, low] =
    first instanceof Char
      ? [first.code, (second as Char).code]
      : [codeAt(first, second as number), (first as string).charCodeAt((second as number) + 1)];
  return (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}

function compareTo(self: Char, _ctx: unknown, other: unknown): number {
  if (other === null) return 1;
  if (!(other instanceof Char)) throw argumentError('Object must be of type Char.');
  return self.code - other.code;
}

const upper = (_self: null, _ctx: TypeContext, char: Char, _culture?: CultureInfo) => Char.of(toUpperCode(char.code));
const lower = (_self: null, _ctx: TypeContext, char: Char, _culture?: CultureInfo) => Char.of(toLowerCode(char.code));

const statics = (): Record<string, MemberBody> => ({
  ...predicates(),
  MaxValue: () => Char.of(0xffff),
  MinValue: () => Char.of(0),
  IsSurrogatePair: surrogatePair,
  ConvertFromUtf32: convertFromUtf32,
  ConvertToUtf32: convertToUtf32,
  GetUnicodeCategory: (_self, ctx, value: unknown, index?: number) =>
    newEnum(ctx, 'System.Globalization.UnicodeCategory', categoryOf(pointAt(value, index))),
  GetNumericValue: (_self, _ctx, value: unknown, index?: number) => new Double(numericValueOf(pointAt(value, index))),
  IsAscii: (_self, _ctx, char: Char) => char.code < 128,
  IsBetween: (_self, _ctx, char: Char, low: Char, high: Char) => char.code >= low.code && char.code <= high.code,
  ToUpper: upper,
  ToUpperInvariant: upper,
  ToLower: lower,
  ToLowerInvariant: lower,
  ToString: (_self, _ctx, char: Char) => String.fromCharCode(char.code),
  Parse: (_self, _ctx, text: string | null) => {
    if (text === null) throw argumentNull('s');
    if (text.length !== 1) throw formatError('String must be exactly one character long.');
    return Char.of(text.charCodeAt(0));
  },
  TryParse: (_self, _ctx, text: string | null, result: unknown) => {
    const isOne = text?.length === 1;
    setReference(result, Char.of(isOne ? text!.charCodeAt(0) : 0));
    return isOne;
  },
});

export const CharType = typeDefinition({
  name: 'System.Char',
  kind: 'struct',
  jsClass: Char,
  interfaces: [
    'System.IComparable',
    'System.IComparable`1[System.Char]',
    'System.IEquatable`1[System.Char]',
    'System.IConvertible',
    'System.ISpanFormattable',
    'System.IFormattable',
    'System.IUtfChar`1[System.Char]',
    'System.IBinaryIntegerParseAndFormatInfo`1[System.Char]',
  ],
  build: () =>
    implement(
      `
static bool IsAscii(char c)
static string ToString(char c)
static char Parse(string s)
static bool TryParse(string s, [ref] char result)
static bool IsAsciiLetter(char c)
static bool IsAsciiLetterLower(char c)
static bool IsAsciiLetterUpper(char c)
static bool IsAsciiDigit(char c)
static bool IsAsciiLetterOrDigit(char c)
static bool IsAsciiHexDigit(char c)
static bool IsAsciiHexDigitUpper(char c)
static bool IsAsciiHexDigitLower(char c)
static bool IsDigit(char c)
static bool IsDigit(string s, int index)
static bool IsBetween(char c, char minInclusive, char maxInclusive)
static bool IsLetter(char c)
static bool IsLetter(string s, int index)
static bool IsWhiteSpace(char c)
static bool IsWhiteSpace(string s, int index)
static bool IsUpper(char c)
static bool IsUpper(string s, int index)
static bool IsLower(char c)
static bool IsLower(string s, int index)
static bool IsPunctuation(char c)
static bool IsPunctuation(string s, int index)
static bool IsLetterOrDigit(char c)
static bool IsLetterOrDigit(string s, int index)
static char ToUpper(char c, cultureinfo culture)
static char ToUpper(char c)
static char ToUpperInvariant(char c)
static char ToLower(char c, cultureinfo culture)
static char ToLower(char c)
static char ToLowerInvariant(char c)
static bool IsControl(char c)
static bool IsControl(string s, int index)
static bool IsNumber(char c)
static bool IsNumber(string s, int index)
static bool IsSeparator(char c)
static bool IsSeparator(string s, int index)
static bool IsSurrogate(char c)
static bool IsSurrogate(string s, int index)
static bool IsSymbol(char c)
static bool IsSymbol(string s, int index)
static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)
static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)
static double GetNumericValue(char c)
static double GetNumericValue(string s, int index)
static bool IsHighSurrogate(char c)
static bool IsHighSurrogate(string s, int index)
static bool IsLowSurrogate(char c)
static bool IsLowSurrogate(string s, int index)
static bool IsSurrogatePair(string s, int index)
static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)
static string ConvertFromUtf32(int utf32)
static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
static int ConvertToUtf32(string s, int index)
static char MaxValue {get;}
static char MinValue {get;}
int GetHashCode()
bool Equals(System.Object obj)
bool Equals(char obj)
bool IEquatable[char].Equals(char other)
int CompareTo(System.Object value)
int CompareTo(char value)
int IComparable.CompareTo(System.Object obj)
int IComparable[char].CompareTo(char other)
string ToString()
string ToString(System.IFormatProvider provider)
string IConvertible.ToString(System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
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
${binaryIntegerSignatures('char')}${SPAN_FORMAT_SIGNATURES}`,
      {
        statics: statics(),
        members: {
          ...convertibleBodies(),
          CompareTo: compareTo,
          Equals: (self: Char, _ctx, other: unknown) => other instanceof Char && other.code === self.code,
          GetHashCode: (self: Char) => self.code | (self.code << 16),
          ToString: (self: Char) => String.fromCharCode(self.code),
        },
      },
    ),
});
