/** System.Text.Encoding and its classes. Rule that surprises: [Text.Encoding]::UTF8 writes a byte order mark where a file is written. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull, argumentOutOfRange } from '../netErrors.ts';
import { charsToText, newArray, newByteArray, newChar, storeBytes, toBytes } from '../values.ts';
import {
  EncodingFallback,
  ENCODINGS,
  NetEncoding,
  UnicodeEncoding,
  Utf32Encoding,
  Utf8Encoding,
} from './NetEncoding.ts';

/** What CodePagesEncodingProvider.Instance gives: psail knows the code pages without it. */
class EncodingProvider {}
const PROVIDER = new EncodingProvider();

function textOf(value: unknown): string {
  if (value === null) throw argumentNull('chars');
  return typeof value === 'string' ? value : charsToText(value as unknown[]);
}

function part<T>(
  items: ArrayLike<T> & { slice(from: number, to: number): unknown },
  index: unknown,
  count: unknown,
): unknown {
  if (typeof index !== 'number') return items;
  const size = count as number;
  if (index < 0 || size < 0) throw argumentOutOfRange(index < 0 ? 'index' : 'count', 'Non-negative number required.');
  if (items.length - index < size)
    throw argumentOutOfRange('bytes', 'Index and count must refer to a location within the buffer.');
  return items.slice(index, index + size);
}

function bytesOf(array: unknown, index?: unknown, count?: unknown): Uint8Array {
  if (array === null) throw argumentNull('bytes');
  return part(toBytes(array), index, count) as Uint8Array;
}

function getBytes(
  self: NetEncoding,
  ctx: TypeContext,
  value: unknown,
  index?: number,
  count?: number,
  target?: unknown[],
  at?: number,
): unknown {
  if (value === null) throw argumentNull(typeof index === 'number' ? 'chars' : 's');
  const bytes = self.encode(part(textOf(value), index, count) as string);
  if (!target) return newByteArray(ctx, bytes);
  if (target.length - at! < bytes.length)
    throw argumentOutOfRange('bytes', 'The output byte buffer is too small to contain the encoded data.');
  storeBytes(target, at!, bytes);
  return bytes.length;
}

function getChars(
  self: NetEncoding,
  ctx: TypeContext,
  bytes: unknown,
  index?: number,
  count?: number,
  target?: unknown[],
  at?: number,
): unknown {
  const text = self.decode(bytesOf(bytes, index, count));
  const chars = Array.from({ length: text.length }, (_, i) => newChar(text.charCodeAt(i)));
  if (!target) return newArray(ctx, 'System.Char', chars);
  chars.forEach((char, i) => {
    target[at! + i] = char;
  });
  return chars.length;
}

function convert(
  _self: null,
  ctx: TypeContext,
  from: NetEncoding,
  to: NetEncoding,
  bytes: unknown,
  index?: number,
  count?: number,
): unknown {
  return newByteArray(ctx, to.encode(from.decode(bytesOf(bytes, index, count))));
}

function getEncoding(
  _self: null,
  _ctx: TypeContext,
  key: unknown,
  encoder?: EncodingFallback,
  decoder?: EncodingFallback,
): NetEncoding {
  if (key === null) throw argumentNull('name');
  const found = typeof key === 'number' ? ENCODINGS.byCodePage(key) : ENCODINGS.byName(key as string);
  if (!encoder || !decoder) return found;
  const copy = found.clone();
  copy.encoderFallback = encoder;
  copy.decoderFallback = decoder;
  return copy;
}

const flag =
  (index: number): MemberBody =>
  (self: NetEncoding) =>
    self.facts.flags[index] === '1' || /[tTy+]/.test(self.facts.flags[index] ?? '');

const members: Record<string, MemberBody> = {
  GetPreamble: (self: NetEncoding, ctx) => newByteArray(ctx, self.facts.preamble),
  Clone: (self: NetEncoding) => self.clone(),
  GetByteCount: (self: NetEncoding, _ctx, value: unknown, index?: number, count?: number) =>
    self.encode(part(textOf(value), index, count) as string).length,
  GetBytes: getBytes,
  GetCharCount: (self: NetEncoding, _ctx, bytes: unknown, index?: number, count?: number) =>
    self.decode(bytesOf(bytes, index, count)).length,
  GetChars: getChars,
  GetString: (self: NetEncoding, _ctx, bytes: unknown, index?: number, count?: number) =>
    self.decode(bytesOf(bytes, index, count)),
  GetMaxByteCount: (self: NetEncoding, _ctx, count: number) =>
    (count + (self.facts.isSingleByte ? 0 : 1)) * self.facts.maxBytesPerUnit,
  GetMaxCharCount: (self: NetEncoding, _ctx, count: number) => (self.facts.isSingleByte ? count : count + 1),
  IsAlwaysNormalized: () => false,
  Equals: (self: NetEncoding, _ctx, other: unknown) =>
    other instanceof NetEncoding &&
    other.facts.codePage === self.facts.codePage &&
    other.facts.preamble.length === self.facts.preamble.length,
  GetHashCode: (self: NetEncoding) => self.facts.codePage,
  BodyName: (self: NetEncoding) => self.facts.bodyName,
  EncodingName: (self: NetEncoding) => self.facts.displayName,
  HeaderName: (self: NetEncoding) => self.facts.headerName,
  WebName: (self: NetEncoding) => self.facts.webName,
  WindowsCodePage: (self: NetEncoding) => self.facts.windowsCodePage,
  IsBrowserDisplay: flag(0),
  IsBrowserSave: flag(1),
  IsMailNewsDisplay: flag(2),
  IsMailNewsSave: flag(3),
  IsSingleByte: (self: NetEncoding) => self.facts.isSingleByte,
  IsReadOnly: (self: NetEncoding) => self.isReadOnly,
  CodePage: (self: NetEncoding) => self.facts.codePage,
  EncoderFallback: settable(
    (self: NetEncoding) => self.encoderFallback,
    (self: NetEncoding, value: EncodingFallback) => {
      self.encoderFallback = value;
    },
  ),
  DecoderFallback: settable(
    (self: NetEncoding) => self.decoderFallback,
    (self: NetEncoding, value: EncodingFallback) => {
      self.decoderFallback = value;
    },
  ),
};

const statics: Record<string, MemberBody> = {
  Default: () => ENCODINGS.default,
  UTF8: () => ENCODINGS.utf8,
  ASCII: () => ENCODINGS.byCodePage(20127),
  Latin1: () => ENCODINGS.byCodePage(28591),
  Unicode: () => ENCODINGS.byCodePage(1200),
  BigEndianUnicode: () => ENCODINGS.byCodePage(1201),
  UTF7: () => ENCODINGS.byCodePage(65000),
  UTF32: () => ENCODINGS.byCodePage(12000),
  GetEncoding: getEncoding,
  Convert: convert,
  RegisterProvider: () => undefined,
};

function encodingClass(name: string, signatures: string, make: (...args: never[]) => NetEncoding): TypeDefinition {
  return {
    name: `System.Text.${name}`,
    kind: 'class',
    base: 'System.Text.Encoding',
    build: () =>
      implement(signatures, {
        new: (_self: unknown, _ctx: TypeContext, ...args: unknown[]) => make(...(args as never[])),
      }),
  };
}

/** Classes of .NET that scripts see only as the type of an instance. */
function typed(name: string, base: string): TypeDefinition {
  return { name: `System.Text.${name}`, kind: 'class', base: `System.Text.${base}` };
}

export const ENCODING_TYPES: TypeDefinition[] = [
  {
    name: 'System.Text.Encoding',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.ICloneable'],
    build: () =>
      implement(
        `
static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)
static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)
static void RegisterProvider(System.Text.EncodingProvider provider)
static System.Text.Encoding GetEncoding(int codepage)
static System.Text.Encoding GetEncoding(int codepage, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)
static System.Text.Encoding GetEncoding(string name)
static System.Text.Encoding GetEncoding(string name, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)
static System.Text.EncodingInfo[] GetEncodings()
static System.IO.Stream CreateTranscodingStream(System.IO.Stream innerStream, System.Text.Encoding innerStreamEncoding, System.Text.Encoding outerStreamEncoding, bool leaveOpen = False)
static System.Text.Encoding Default {get;}
static System.Text.Encoding ASCII {get;}
static System.Text.Encoding Latin1 {get;}
static System.Text.Encoding Unicode {get;}
static System.Text.Encoding BigEndianUnicode {get;}
static System.Text.Encoding UTF7 {get;}
static System.Text.Encoding UTF8 {get;}
static System.Text.Encoding UTF32 {get;}
byte[] GetPreamble()
System.ReadOnlySpan[byte] Preamble {get;}
bool TryGetBytes(System.ReadOnlySpan[char] chars, System.Span[byte] bytes, [ref] int bytesWritten)
bool TryGetChars(System.ReadOnlySpan[byte] bytes, System.Span[char] chars, [ref] int charsWritten)
System.Object Clone()
System.Object ICloneable.Clone()
int GetByteCount(char[] chars)
int GetByteCount(string s)
int GetByteCount(char[] chars, int index, int count)
int GetByteCount(string s, int index, int count)
byte[] GetBytes(char[] chars)
byte[] GetBytes(char[] chars, int index, int count)
int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
byte[] GetBytes(string s)
byte[] GetBytes(string s, int index, int count)
int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
int GetCharCount(byte[] bytes)
int GetCharCount(byte[] bytes, int index, int count)
char[] GetChars(byte[] bytes)
char[] GetChars(byte[] bytes, int index, int count)
int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
string GetString(byte[] bytes)
string GetString(byte[] bytes, int index, int count)
bool IsAlwaysNormalized()
bool IsAlwaysNormalized(System.Text.NormalizationForm form)
System.Text.Decoder GetDecoder()
System.Text.Encoder GetEncoder()
int GetMaxByteCount(int charCount)
int GetMaxCharCount(int byteCount)
bool Equals(System.Object value)
int GetHashCode()
string BodyName {get;}
string EncodingName {get;}
string HeaderName {get;}
string WebName {get;}
int WindowsCodePage {get;}
bool IsBrowserDisplay {get;}
bool IsBrowserSave {get;}
bool IsMailNewsDisplay {get;}
bool IsMailNewsSave {get;}
bool IsSingleByte {get;}
System.Text.EncoderFallback EncoderFallback {get;set;}
System.Text.DecoderFallback DecoderFallback {get;set;}
bool IsReadOnly {get;}
int CodePage {get;}
`,
        { members, statics },
      ),
  },
  {
    ...encodingClass(
      'UTF8Encoding',
      'System.Text.UTF8Encoding new()\nSystem.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier)\nSystem.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)',
      (hasPreamble = false, throws = false) => new Utf8Encoding(hasPreamble, throws),
    ),
  },
  {
    ...encodingClass(
      'UnicodeEncoding',
      'System.Text.UnicodeEncoding new()\nSystem.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark)\nSystem.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)',
      (bigEndian = false, mark = true, throws = false) => new UnicodeEncoding(bigEndian, mark, throws),
    ),
  },
  {
    ...encodingClass(
      'UTF32Encoding',
      'System.Text.UTF32Encoding new()\nSystem.Text.UTF32Encoding new(bool bigEndian, bool byteOrderMark)\nSystem.Text.UTF32Encoding new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidCharacters)',
      (bigEndian = false, mark = true, throws = false) => new Utf32Encoding(bigEndian, mark, throws),
    ),
  },
  encodingClass('ASCIIEncoding', 'System.Text.ASCIIEncoding new()', () => ENCODINGS.byCodePage(20127).clone()),
  typed('UTF8Encoding+UTF8EncodingSealed', 'UTF8Encoding'),
  typed('ASCIIEncoding+ASCIIEncodingSealed', 'ASCIIEncoding'),
  typed('Latin1Encoding', 'Encoding'),
  typed('Latin1Encoding+Latin1EncodingSealed', 'Latin1Encoding'),
  typed('SBCSCodePageEncoding', 'Encoding'),
  typed('DBCSCodePageEncoding', 'Encoding'),
  { name: 'System.Text.EncodingProvider', kind: 'class', isAbstract: true },
  {
    name: 'System.Text.CodePagesEncodingProvider',
    kind: 'class',
    base: 'System.Text.EncodingProvider',
    jsClass: EncodingProvider,
    build: () =>
      implement('static System.Text.EncodingProvider Instance {get;}', { statics: { Instance: () => PROVIDER } }),
  },
  {
    name: 'System.Text.EncoderFallback',
    kind: 'class',
    isAbstract: true,
    jsClass: EncodingFallback,
    build: () => ({
      statics: {
        'System.Text.EncoderFallback ExceptionFallback {get;}': () => new EncodingFallback(null),
        'System.Text.EncoderFallback ReplacementFallback {get;}': () => new EncodingFallback('?'),
      },
    }),
  },
];
