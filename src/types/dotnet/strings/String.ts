/**
 * System.String. Rule that surprises: a null argument is what [NullString]::Value gives; PowerShell itself passes "" for
 * $null.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { CONVERTIBLE_SIGNATURES, convertibleBodies } from '../convert/convertible.ts';
import type { MethodBody } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  indexOutOfRange,
  mustBeAtMost,
  mustBeNonNegative,
} from '../netErrors.ts';
import {
  codeOf,
  compareOptionsIgnoreCase,
  enumNumber,
  formatComposite,
  invariantCulture,
  isChar,
  itemsOf,
  newArray,
  newChar,
  newEnum,
  netToString,
} from '../values.ts';
import { CharEnumerator } from './CharEnumerator.ts';
import {
  Comparison,
  compareByCulture,
  compareOrdinal,
  compareStrings,
  equalStrings,
  foldCase,
  replaceText,
} from './compareStrings.ts';
import { stringHash } from './stringHash.ts';
import { endsWith, indexOf, indexOfAny, lastIndexOf, lastIndexOfAny, startsWith, contains } from './searchString.ts';
import { splitString } from './splitString.ts';
import { changeCase } from './changeCase.ts';
import { trimString } from './trimString.ts';

type Body = MethodBody;

function substring(self: string, _ctx: TypeContext, start: number, length?: number): string {
  if (start < 0) throw mustBeNonNegative('startIndex', start);
  if (start > self.length) throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  if (length === undefined) return self.slice(start);
  if (length < 0) throw mustBeNonNegative('length', length);
  if (start > self.length - length) {
    throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
  }
  return self.slice(start, start + length);
}

function remove(self: string, _ctx: TypeContext, start: number, count?: number): string {
  if (count === undefined) {
    if (start < 0) throw argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
    if (start > self.length)
      throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
    return self.slice(0, start);
  }
  if (start < 0) throw mustBeNonNegative('startIndex', start);
  if (count < 0) throw mustBeNonNegative('count', count);
  if (count > self.length - start) throw mustBeAtMost('count', count, self.length - start);
  return self.slice(0, start) + self.slice(start + count);
}

function insert(self: string, _ctx: TypeContext, start: number, value: string | null): string {
  if (value === null) throw argumentNull('value');
  const unsigned = start < 0 ? start + 2 ** 32 : start;
  if (unsigned > self.length) throw mustBeAtMost('startIndex', unsigned, self.length);
  return self.slice(0, start) + value + self.slice(start);
}

function pad(self: string, width: number, filler: unknown, atStart: boolean): string {
  if (width < 0) throw mustBeNonNegative('totalWidth', width);
  const character = filler === undefined ? ' ' : String.fromCharCode(codeOf(filler));
  return atStart ? self.padStart(width, character) : self.padEnd(width, character);
}

function replace(self: string, _ctx: TypeContext, oldValue: unknown, newValue: unknown, how?: unknown): string {
  if (isChar(oldValue)) {
    return self.split(String.fromCharCode(codeOf(oldValue))).join(String.fromCharCode(codeOf(newValue)));
  }
  if (oldValue === null) throw argumentNull('oldValue');
  if (oldValue === '') throw argumentError('The value cannot be an empty string.', 'oldValue');
  const comparison =
    how === undefined ? Comparison.Ordinal : typeof how === 'boolean' ? (how ? 1 : 0) : enumNumber(how);
  return replaceText(self, oldValue as string, (newValue as string | null) ?? '', comparison);
}

/** One char, a string, chars or strings; then a count and options in either place. */
function split(self: string, ctx: TypeContext, separator?: unknown, second?: unknown, third?: unknown): unknown {
  const count = typeof second === 'number' ? second : 0x7fffffff;
  const options = third ?? (typeof second === 'number' ? undefined : second);
  const pieces = splitString(self, separatorsOf(separator), count, options === undefined ? 0 : enumNumber(options));
  return newArray(ctx, 'System.String', pieces);
}

function separatorsOf(separator: unknown): string[] | null {
  if (separator === undefined || separator === null) return null;
  if (Array.isArray(separator)) {
    return separator.map((each) => (isChar(each) ? String.fromCharCode(codeOf(each)) : (each as string)));
  }
  if (isChar(separator)) return [String.fromCharCode(codeOf(separator))];
  return [separator as string];
}

/** Strings split at white space only when the separator array is empty; one empty string splits nowhere. */
function splitByString(self: string, ctx: TypeContext, separator: unknown, second?: unknown, third?: unknown): unknown {
  if (separator === '') return split(self, ctx, ['\uFFFF\uFFFF\uFFFE'], second, third);
  return split(self, ctx, separator, second, third);
}

function trim(atStart: boolean, atEnd: boolean): Body {
  return (self: string, _ctx: TypeContext, characters?: unknown) => {
    const list = characters === undefined ? '' : (separatorsOf(characters) ?? []).join('');
    return trimString(self, list, atStart, atEnd);
  };
}

function toCharArray(self: string, ctx: TypeContext, start = 0, length = self.length - start): unknown {
  if (start < 0) throw mustBeNonNegative('startIndex', start);
  if (length < 0) throw mustBeNonNegative('length', length);
  if (start > self.length - length) throw mustBeAtMost('startIndex', start, self.length - length);
  const characters: unknown[] = [];
  for (let i = start; i < start + length; i++) characters.push(newChar(self.charCodeAt(i)));
  return newArray(ctx, 'System.Char', characters);
}

function copyTo(self: string, _ctx: TypeContext, from: number, target: unknown[], to: number, count: number): void {
  if (target === null) throw argumentNull('destination');
  if (count < 0) throw mustBeNonNegative('count', count);
  if (from < 0) throw mustBeNonNegative('sourceIndex', from);
  if (count > self.length - from)
    throw argumentOutOfRange('sourceIndex', 'Index and count must refer to a location within the string.');
  if (to > target.length - count) throw mustBeAtMost('destinationIndex', to, target.length - count);
  if (to < 0) throw mustBeNonNegative('destinationIndex', to);
  for (let i = 0; i < count; i++) target[to + i] = newChar(self.charCodeAt(from + i));
}

function newString(_self: null, _ctx: TypeContext, first: unknown, second?: number, third?: number): string {
  if (isChar(first)) {
    if (second! < 0) throw mustBeNonNegative('count', second!);
    return String.fromCharCode(codeOf(first)).repeat(second!);
  }
  const codes = ((first as unknown[] | null) ?? []).map(codeOf);
  if (second === undefined) return textOf(codes);
  if (first === null) throw argumentNull('value');
  if (second < 0) throw mustBeNonNegative('startIndex', second);
  if (third! < 0) throw mustBeNonNegative('length', third!);
  if (second > codes.length - third!) throw mustBeAtMost('startIndex', second, codes.length - third!);
  return textOf(codes.slice(second, second + third!));
}

function textOf(codes: number[]): string {
  let text = '';
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode(...codes.slice(i, i + 8192));
  return text;
}

function join(
  _self: null,
  ctx: TypeContext,
  separator: unknown,
  values: unknown,
  start?: number,
  count?: number,
): string {
  if (values === null) throw argumentNull('values');
  const glue = isChar(separator) ? String.fromCharCode(codeOf(separator)) : ((separator as string | null) ?? '');
  let items = itemsOf(values, ctx);
  if (start !== undefined) {
    if (start < 0) throw mustBeNonNegative('startIndex', start);
    if (count! < 0) throw mustBeNonNegative('count', count!);
    if (start > items.length - count!) throw mustBeAtMost('startIndex', start, items.length - count!);
    items = items.slice(start, start + count!);
  }
  return items.map((item) => netToString(item, ctx)).join(glue);
}

function concat(_self: null, ctx: TypeContext, ...values: unknown[]): string {
  return values.map((item) => netToString(item, ctx)).join('');
}

function concatAll(_self: null, ctx: TypeContext, values: unknown): string {
  if (values === null) throw argumentNull('values');
  return concat(null, ctx, ...itemsOf(values, ctx));
}

function format(_self: null, ctx: TypeContext, ...args: unknown[]): string {
  const hasProvider = args.length > 1 && typeof args[0] !== 'string';
  const [pattern, ...values] = (hasProvider ? args.slice(1) : args) as [string | null, ...unknown[]];
  if (pattern === null) throw argumentNull('format');
  return formatComposite(ctx, hasProvider ? args[0] : null, pattern, values);
}

/** `Params object[]` arrives as one array. */
function formatAll(_self: null, ctx: TypeContext, pattern: string | null, values: unknown[] | null): string {
  if (pattern === null) throw argumentNull('format');
  if (values === null) throw argumentNull('args');
  return formatComposite(ctx, null, pattern, values);
}

function formatAllWith(
  _self: null,
  ctx: TypeContext,
  provider: unknown,
  pattern: string | null,
  values: unknown[] | null,
): string {
  if (pattern === null) throw argumentNull('format');
  if (values === null) throw argumentNull('args');
  return formatComposite(ctx, provider, pattern, values);
}

function compare(_self: null, ctx: TypeContext, ...args: unknown[]): number {
  if (typeof args[1] !== 'number') return compareWhole(ctx, args[0] as string, args[1] as string, args.slice(2));
  const [left, leftStart, right, rightStart, length, ...how] = args as [
    string,
    number,
    string,
    number,
    number,
    ...unknown[],
  ];
  if (length < 0) throw argumentOutOfRange('length', 'Length cannot be less than zero.');
  if (leftStart < 0 || leftStart > (left ?? '').length) throw indexError('indexA');
  if (rightStart < 0 || rightStart > (right ?? '').length) throw indexError('indexB');
  const cut = (text: string | null, start: number) => (text === null ? null : text.slice(start, start + length));
  return compareWhole(ctx, cut(left, leftStart), cut(right, rightStart), how);
}

function indexError(name: string) {
  return argumentOutOfRange(
    name,
    'Index was out of range. Must be non-negative and less than the length of the string.',
  );
}

function compareWhole(ctx: TypeContext, left: string | null, right: string | null, how: unknown[]): number {
  const [first, second] = how;
  if (first === undefined) return compareStrings(left, right, Comparison.CurrentCulture, ctx);
  if (typeof first === 'boolean') {
    return compareByCulture(left, right, (second as CultureInfo | undefined) ?? ctx.culture, first);
  }
  if (second === undefined) return compareStrings(left, right, enumNumber(first), ctx);
  return compareByCulture(left, right, (first as CultureInfo | null) ?? ctx.culture, compareOptionsIgnoreCase(second));
}

function compareTo(self: string, ctx: TypeContext, other: unknown): number {
  if (other === null) return 1;
  if (typeof other !== 'string') throw argumentError('Object must be of type String.');
  return compareStrings(self, other, Comparison.CurrentCulture, ctx);
}

const NORMAL_FORMS: Record<number, string> = { 1: 'NFC', 2: 'NFD', 5: 'NFKC', 6: 'NFKD' };

function normalize(self: string, _ctx: TypeContext, form?: unknown): string {
  return self.normalize(NORMAL_FORMS[form === undefined ? 1 : enumNumber(form)]);
}

function equals(self: string, ctx: TypeContext, other: unknown, how?: unknown): boolean {
  if (typeof other !== 'string') return false;
  return how === undefined ? self === other : equalStrings(self, other, enumNumber(how), ctx);
}

const statics: Record<string, MemberBody> = {
  Empty: () => '',
  Intern: (_self, _ctx, text: string) => text,
  IsInterned: () => null,
  Copy: (_self, _ctx, text: string) => text,
  Compare: compare,
  CompareOrdinal: (_self, _ctx, left: string, a: string | number, right?: string, b?: number, length?: number) =>
    typeof a === 'number'
      ? compareOrdinal(left?.slice(a, a + length!) ?? null, right?.slice(b, b! + length!) ?? null)
      : compareOrdinal(left, a),
  Equals: (_self, ctx, a: string, b: string, how?: unknown) =>
    how === undefined ? a === b : equalStrings(a, b, enumNumber(how), ctx),
  op_Equality: (_self, _ctx, a: string, b: string) => a === b,
  op_Inequality: (_self, _ctx, a: string, b: string) => a !== b,
  IsNullOrEmpty: (_self, _ctx, text: string | null) => text === null || text === '',
  IsNullOrWhiteSpace: (_self, _ctx, text: string | null) => text === null || trimString(text, null, true, true) === '',
  'Concat(System.Object[])': concatAll,
  'Concat(string[])': concatAll,
  'Concat(System.Collections.Generic.IEnumerable[T])': concatAll,
  'Concat(System.Collections.Generic.IEnumerable[string])': concatAll,
  Concat: concat,
  'Format(string,System.Object[])': formatAll,
  'Format(System.IFormatProvider,string,System.Object[])': formatAllWith,
  Format: format,
  Join: join,
};

const members: Record<string, MemberBody> = {
  Chars: (self: string, _ctx, index: number) => {
    if (index < 0 || index >= self.length) throw indexOutOfRange();
    return newChar(self.charCodeAt(index));
  },
  Length: (self: string) => self.length,
  CompareTo: compareTo,
  EndsWith: endsWith,
  StartsWith: startsWith,
  Equals: equals,
  GetHashCode: (self: string, _ctx, how?: unknown) =>
    stringHash(how !== undefined && (enumNumber(how) & 1) === 1 ? foldCase(self) : self),
  Clone: (self: string) => self,
  CopyTo: copyTo,
  ToCharArray: toCharArray,
  ToString: (self: string) => self,
  GetEnumerator: (self: string) => new CharEnumerator(self),
  GetTypeCode: (_self, ctx) => newEnum(ctx, 'System.TypeCode', 18),
  IsNormalized: (self: string, ctx, form?: unknown) => normalize(self, ctx, form) === self,
  Normalize: normalize,
  Insert: insert,
  PadLeft: (self: string, _ctx, width: number, filler?: unknown) => pad(self, width, filler, true),
  PadRight: (self: string, _ctx, width: number, filler?: unknown) => pad(self, width, filler, false),
  Remove: remove,
  Replace: replace,
  ReplaceLineEndings: (self: string, _ctx, replacement = '\n') =>
    self.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, () => replacement),
  'Split(string,System.StringSplitOptions)': splitByString,
  'Split(string,int,System.StringSplitOptions)': splitByString,
  Split: split,
  Substring: substring,
  ToLower: (self: string, ctx, culture?: CultureInfo | null) => changeCase(self, culture ?? ctx.culture, false),
  ToLowerInvariant: (self: string) => changeCase(self, invariantCulture(), false),
  ToUpper: (self: string, ctx, culture?: CultureInfo | null) => changeCase(self, culture ?? ctx.culture, true),
  ToUpperInvariant: (self: string) => changeCase(self, invariantCulture(), true),
  Trim: trim(true, true),
  TrimStart: trim(true, false),
  TrimEnd: trim(false, true),
  Contains: contains,
  IndexOf: indexOf,
  IndexOfAny: indexOfAny,
  LastIndexOf: lastIndexOf,
  LastIndexOfAny: lastIndexOfAny,
  ...convertibleBodies(),
};

export const StringType = typeDefinition({
  name: 'System.String',
  kind: 'class',
  isSealed: true,
  interfaces: [
    'System.IComparable',
    'System.Collections.IEnumerable',
    'System.IConvertible',
    'System.Collections.Generic.IEnumerable`1[System.Char]',
    'System.IComparable`1[System.String]',
    'System.IEquatable`1[System.String]',
    'System.ICloneable',
  ],
  toText: (self: string) => self,
  build: () =>
    implement(
      `
string new(char[] value)
string new(char[] value, int startIndex, int length)
string new(char c, int count)
string new(System.ReadOnlySpan[char] value)
static string Empty {get;}
static string Intern(string str)
static string IsInterned(string str)
static int Compare(string strA, string strB)
static int Compare(string strA, string strB, bool ignoreCase)
static int Compare(string strA, string strB, System.StringComparison comparisonType)
static int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)
static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)
static int Compare(string strA, int indexA, string strB, int indexB, int length)
static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)
static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, cultureinfo culture)
static int Compare(string strA, int indexA, string strB, int indexB, int length, cultureinfo culture, System.Globalization.CompareOptions options)
static int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)
static int CompareOrdinal(string strA, string strB)
static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)
static bool Equals(string a, string b)
static bool Equals(string a, string b, System.StringComparison comparisonType)
static bool op_Equality(string a, string b)
static bool op_Inequality(string a, string b)
static int GetHashCode(System.ReadOnlySpan[char] value)
static int GetHashCode(System.ReadOnlySpan[char] value, System.StringComparison comparisonType)
static string Create[TState](int length, TState state, System.Buffers.SpanAction[char,TState] action)
static string Create(System.IFormatProvider provider, [ref] System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler)
static string Create(System.IFormatProvider provider, System.Span[char] initialBuffer, [ref] System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler)
static System.ReadOnlySpan[char] op_Implicit(string value)
static string Copy(string str)
static bool IsNullOrEmpty(string value)
static bool IsNullOrWhiteSpace(string value)
static string Concat(System.Object arg0)
static string Concat(System.Object arg0, System.Object arg1)
static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)
static string Concat(Params System.Object[] args)
static string Concat(System.ReadOnlySpan[System.Object] args)
static string Concat[T](System.Collections.Generic.IEnumerable[T] values)
static string Concat(System.Collections.Generic.IEnumerable[string] values)
static string Concat(string str0, string str1)
static string Concat(string str0, string str1, string str2)
static string Concat(string str0, string str1, string str2, string str3)
static string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1)
static string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1, System.ReadOnlySpan[char] str2)
static string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1, System.ReadOnlySpan[char] str2, System.ReadOnlySpan[char] str3)
static string Concat(Params string[] values)
static string Concat(System.ReadOnlySpan[string] values)
static string Format(string format, System.Object arg0)
static string Format(string format, System.Object arg0, System.Object arg1)
static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)
static string Format(string format, Params System.Object[] args)
static string Format(string format, System.ReadOnlySpan[System.Object] args)
static string Format(System.IFormatProvider provider, string format, System.Object arg0)
static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)
static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)
static string Format(System.IFormatProvider provider, string format, Params System.Object[] args)
static string Format(System.IFormatProvider provider, string format, System.ReadOnlySpan[System.Object] args)
static string Format[TArg0](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0)
static string Format[TArg0, TArg1](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1)
static string Format[TArg0, TArg1, TArg2](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)
static string Format(System.IFormatProvider provider, System.Text.CompositeFormat format, Params System.Object[] args)
static string Format(System.IFormatProvider provider, System.Text.CompositeFormat format, System.ReadOnlySpan[System.Object] args)
static string Join(char separator, Params string[] value)
static string Join(char separator, System.ReadOnlySpan[string] value)
static string Join(string separator, Params string[] value)
static string Join(string separator, System.ReadOnlySpan[string] value)
static string Join(char separator, string[] value, int startIndex, int count)
static string Join(string separator, string[] value, int startIndex, int count)
static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)
static string Join(char separator, Params System.Object[] values)
static string Join(char separator, System.ReadOnlySpan[System.Object] values)
static string Join(string separator, Params System.Object[] values)
static string Join(string separator, System.ReadOnlySpan[System.Object] values)
static string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)
static string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)
char Chars(int index) {get;}
int Length {get;}
int CompareTo(System.Object value)
int CompareTo(string strB)
int IComparable.CompareTo(System.Object obj)
int IComparable[string].CompareTo(string other)
bool EndsWith(string value)
bool EndsWith(string value, System.StringComparison comparisonType)
bool EndsWith(string value, bool ignoreCase, cultureinfo culture)
bool EndsWith(char value)
bool Equals(System.Object obj)
bool Equals(string value)
bool Equals(string value, System.StringComparison comparisonType)
bool IEquatable[string].Equals(string other)
System.Char&, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e GetPinnableReference()
int GetHashCode()
int GetHashCode(System.StringComparison comparisonType)
bool StartsWith(string value)
bool StartsWith(string value, System.StringComparison comparisonType)
bool StartsWith(string value, bool ignoreCase, cultureinfo culture)
bool StartsWith(char value)
System.Object Clone()
System.Object ICloneable.Clone()
void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
void CopyTo(System.Span[char] destination)
bool TryCopyTo(System.Span[char] destination)
char[] ToCharArray()
char[] ToCharArray(int startIndex, int length)
string ToString()
string ToString(System.IFormatProvider provider)
System.CharEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.Generic.IEnumerator[char] IEnumerable[char].GetEnumerator()
System.Text.StringRuneEnumerator EnumerateRunes()
System.TypeCode GetTypeCode()
bool IsNormalized()
bool IsNormalized(System.Text.NormalizationForm normalizationForm)
string Normalize()
string Normalize(System.Text.NormalizationForm normalizationForm)
string Insert(int startIndex, string value)
string PadLeft(int totalWidth)
string PadLeft(int totalWidth, char paddingChar)
string PadRight(int totalWidth)
string PadRight(int totalWidth, char paddingChar)
string Remove(int startIndex, int count)
string Remove(int startIndex)
string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)
string Replace(string oldValue, string newValue, System.StringComparison comparisonType)
string Replace(char oldChar, char newChar)
string Replace(string oldValue, string newValue)
string ReplaceLineEndings()
string ReplaceLineEndings(string replacementText)
string[] Split(char separator, System.StringSplitOptions options = System.StringSplitOptions.None)
string[] Split(char separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)
string[] Split(Params char[] separator)
string[] Split(System.ReadOnlySpan[char] separator)
string[] Split(char[] separator, int count)
string[] Split(char[] separator, System.StringSplitOptions options)
string[] Split(char[] separator, int count, System.StringSplitOptions options)
string[] Split(string separator, System.StringSplitOptions options = System.StringSplitOptions.None)
string[] Split(string separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)
string[] Split(string[] separator, System.StringSplitOptions options)
string[] Split(string[] separator, int count, System.StringSplitOptions options)
string Substring(int startIndex)
string Substring(int startIndex, int length)
string ToLower()
string ToLower(cultureinfo culture)
string ToLowerInvariant()
string ToUpper()
string ToUpper(cultureinfo culture)
string ToUpperInvariant()
string Trim()
string Trim(char trimChar)
string Trim(Params char[] trimChars)
string Trim(System.ReadOnlySpan[char] trimChars)
string TrimStart()
string TrimStart(char trimChar)
string TrimStart(Params char[] trimChars)
string TrimStart(System.ReadOnlySpan[char] trimChars)
string TrimEnd()
string TrimEnd(char trimChar)
string TrimEnd(Params char[] trimChars)
string TrimEnd(System.ReadOnlySpan[char] trimChars)
bool Contains(string value)
bool Contains(string value, System.StringComparison comparisonType)
bool Contains(char value)
bool Contains(char value, System.StringComparison comparisonType)
int IndexOf(char value)
int IndexOf(char value, int startIndex)
int IndexOf(char value, System.StringComparison comparisonType)
int IndexOf(char value, int startIndex, int count)
int IndexOf(string value)
int IndexOf(string value, int startIndex)
int IndexOf(string value, int startIndex, int count)
int IndexOf(string value, System.StringComparison comparisonType)
int IndexOf(string value, int startIndex, System.StringComparison comparisonType)
int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)
int IndexOfAny(char[] anyOf)
int IndexOfAny(char[] anyOf, int startIndex)
int IndexOfAny(char[] anyOf, int startIndex, int count)
int LastIndexOf(char value)
int LastIndexOf(char value, int startIndex)
int LastIndexOf(char value, int startIndex, int count)
int LastIndexOf(string value)
int LastIndexOf(string value, int startIndex)
int LastIndexOf(string value, int startIndex, int count)
int LastIndexOf(string value, System.StringComparison comparisonType)
int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)
int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)
int LastIndexOfAny(char[] anyOf)
int LastIndexOfAny(char[] anyOf, int startIndex)
int LastIndexOfAny(char[] anyOf, int startIndex, int count)
` + CONVERTIBLE_SIGNATURES,
      { new: newString, statics, members },
    ),
});
