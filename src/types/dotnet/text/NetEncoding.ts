/**
 * System.Text.Encoding and its kinds. Rule that surprises: Encoding.UTF8 has a preamble (BOM), [Text.UTF8Encoding]::new()
 * and Encoding.Default have none.
 */
import { NET_TYPE, type NetType } from '../../NetType.ts';
import { getType } from '../../TypeRegistry.ts';
import type { NetException } from '../../../errors/NetException.ts';
import { NetException as Exception } from '../../../errors/NetException.ts';
import { argumentError, argumentOutOfRange, notSupported } from '../netErrors.ts';
import { CODE_PAGES, type CodePage } from './codePages.ts';
import {
  type DecodeFallback,
  decodeUtf8,
  decodeUtf16,
  decodeUtf32,
  type EncodeFallback,
  encodeUtf8,
  encodeUtf16,
  encodeUtf32,
} from './utfCodecs.ts';

/** A replacement text, or 'throw' for the exception fallbacks. */
export class EncodingFallback {
  constructor(readonly replacement: string | null) {}
}

export const REPLACE_UNICODE = new EncodingFallback('\uFFFD');
export const REPLACE_QUESTION = new EncodingFallback('?');
export const EXCEPTION_FALLBACK = new EncodingFallback(null);

export interface EncodingFacts {
  /** .NET class: UTF8Encoding, UnicodeEncoding... */
  typeName: string;
  codePage: number;
  webName: string;
  headerName: string;
  bodyName: string;
  displayName: string;
  windowsCodePage: number;
  isSingleByte: boolean;
  /** IsBrowserDisplay, IsBrowserSave, IsMailNewsDisplay, IsMailNewsSave. */
  flags: string;
  preamble: readonly number[];
  /** Largest number of bytes a UTF-16 unit can need. */
  maxBytesPerUnit: number;
}

export abstract class NetEncoding {
  isReadOnly = true;
  encoderFallback: EncodingFallback;
  decoderFallback: EncodingFallback;

  constructor(
    readonly facts: EncodingFacts,
    fallback: EncodingFallback,
    decoderFallback = fallback,
  ) {
    this.encoderFallback = fallback;
    this.decoderFallback = decoderFallback;
  }
  get [NET_TYPE](): NetType {
    return getType(this.facts.typeName);
  }
  abstract encode(text: string): Uint8Array;
  abstract decode(bytes: Uint8Array): string;

  clone(): NetEncoding {
    const copy: NetEncoding = Object.create(Object.getPrototypeOf(this));
    Object.assign(copy, this);
    copy.isReadOnly = false;
    return copy;
  }

  protected readonly onEncode: EncodeFallback = (unit, index) => {
    if (this.encoderFallback.replacement === null) throw encoderError(unit, index);
    return this.encoderFallback.replacement;
  };
  protected readonly onDecode: DecodeFallback = (bytes, index) => {
    if (this.decoderFallback.replacement === null) throw decoderError(bytes, index);
    return this.decoderFallback.replacement;
  };
}

function encoderError(unit: number, index: number): NetException {
  const hex = unit.toString(16).toUpperCase().padStart(4, '0');
  const message = `Unable to translate Unicode character \\\\u${hex} at index ${index} to specified code page.`;
  return new Exception('System.Text.EncoderFallbackException', message, { properties: { Index: index } });
}

function decoderError(bytes: number[], index: number): NetException {
  const hex = bytes.map((byte) => `[${byte.toString(16).toUpperCase().padStart(2, '0')}]`).join('');
  const message = `Unable to translate bytes ${hex} at index ${index} from specified code page to Unicode.`;
  return new Exception('System.Text.DecoderFallbackException', message, { properties: { Index: index } });
}

export class Utf8Encoding extends NetEncoding {
  constructor(hasPreamble: boolean, throwOnInvalid = false, isSealed = false) {
    super(utf8Facts(hasPreamble, isSealed), throwOnInvalid ? EXCEPTION_FALLBACK : REPLACE_UNICODE);
  }
  override encode(text: string): Uint8Array {
    return encodeUtf8(text, this.onEncode);
  }
  override decode(bytes: Uint8Array): string {
    return decodeUtf8(bytes, this.onDecode);
  }
}

function utf8Facts(hasPreamble: boolean, isSealed: boolean): EncodingFacts {
  const preamble = hasPreamble ? [0xef, 0xbb, 0xbf] : [];
  const typeName = isSealed ? 'System.Text.UTF8Encoding+UTF8EncodingSealed' : 'System.Text.UTF8Encoding';
  return facts(typeName, 65001, 'utf-8', 'Unicode (UTF-8)', 1200, '1111', preamble, 3);
}

function facts(
  typeName: string,
  codePage: number,
  webName: string,
  displayName: string,
  windowsCodePage: number,
  flags: string,
  preamble: readonly number[],
  maxBytesPerUnit: number,
): EncodingFacts {
  const names = { webName, headerName: webName, bodyName: webName, displayName };
  const isSingleByte = maxBytesPerUnit === 1;
  return { typeName, codePage, ...names, windowsCodePage, isSingleByte, flags, preamble, maxBytesPerUnit };
}

export class UnicodeEncoding extends NetEncoding {
  constructor(
    readonly bigEndian = false,
    hasPreamble = true,
    throwOnInvalid = false,
  ) {
    const preamble = hasPreamble ? (bigEndian ? [0xfe, 0xff] : [0xff, 0xfe]) : [];
    const name = bigEndian ? 'utf-16BE' : 'utf-16';
    const display = bigEndian ? 'Unicode (Big-Endian)' : 'Unicode';
    super(
      facts(
        'System.Text.UnicodeEncoding',
        bigEndian ? 1201 : 1200,
        name,
        display,
        1200,
        bigEndian ? '0000' : '0100',
        preamble,
        2,
      ),
      throwOnInvalid ? EXCEPTION_FALLBACK : REPLACE_UNICODE,
    );
  }
  override encode(text: string): Uint8Array {
    return encodeUtf16(text, this.bigEndian, this.onEncode);
  }
  override decode(bytes: Uint8Array): string {
    return decodeUtf16(bytes, this.bigEndian, this.onDecode);
  }
}

export class Utf32Encoding extends NetEncoding {
  constructor(
    readonly bigEndian = false,
    hasPreamble = true,
    throwOnInvalid = false,
  ) {
    const preamble = hasPreamble ? (bigEndian ? [0, 0, 0xfe, 0xff] : [0xff, 0xfe, 0, 0]) : [];
    const name = bigEndian ? 'utf-32BE' : 'utf-32';
    const display = bigEndian ? 'Unicode (UTF-32 Big-Endian)' : 'Unicode (UTF-32)';
    super(
      facts('System.Text.UTF32Encoding', bigEndian ? 12001 : 12000, name, display, 1200, '0000', preamble, 4),
      throwOnInvalid ? EXCEPTION_FALLBACK : REPLACE_UNICODE,
    );
  }
  override encode(text: string): Uint8Array {
    return encodeUtf32(text, this.bigEndian, this.onEncode);
  }
  override decode(bytes: Uint8Array): string {
    return decodeUtf32(bytes, this.bigEndian, this.onDecode);
  }
}

/** ASCII and Latin-1: code units below a limit stand for themselves. */
export class LimitedEncoding extends NetEncoding {
  constructor(
    private readonly limit: 128 | 256,
    isSealed = false,
  ) {
    const name = limit === 128 ? 'ASCIIEncoding' : 'Latin1Encoding';
    const typeName = `System.Text.${name}${isSealed ? `+${name}Sealed` : ''}`;
    super(
      limit === 128
        ? facts(typeName, 20127, 'us-ascii', 'US-ASCII', 1252, '0011', [], 1)
        : facts(typeName, 28591, 'iso-8859-1', 'Western European (ISO)', 1252, '1111', [], 1),
      REPLACE_QUESTION,
    );
  }
  override encode(text: string): Uint8Array {
    const bytes: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < this.limit) bytes.push(unit);
      else for (const character of this.onEncode(unit, i)) bytes.push(character.charCodeAt(0));
    }
    return Uint8Array.from(bytes);
  }
  override decode(bytes: Uint8Array): string {
    let text = '';
    bytes.forEach((byte, index) => {
      text += byte < this.limit ? String.fromCharCode(byte) : this.onDecode([byte], index);
    });
    return text;
  }
}

/** Code pages: a table of characters, or a decoder of the platform turned round. */
export class CodePageEncoding extends NetEncoding {
  private reverse: Map<string, number[]> | null = null;
  constructor(private readonly page: CodePage) {
    super(
      {
        ...page,
        typeName: page.decoder ? 'System.Text.DBCSCodePageEncoding' : 'System.Text.SBCSCodePageEncoding',
        isSingleByte: page.decoder === null,
        preamble: [],
        maxBytesPerUnit: page.decoder ? 2 : 1,
      },
      REPLACE_QUESTION,
    );
  }
  override encode(text: string): Uint8Array {
    this.reverse ??= this.buildReverse();
    const bytes: number[] = [];
    let index = 0;
    for (const character of text) {
      const found = this.reverse.get(character);
      if (found) bytes.push(...found);
      else for (const each of this.onEncode(character.charCodeAt(0), index)) bytes.push(each.charCodeAt(0));
      index += character.length;
    }
    return Uint8Array.from(bytes);
  }
  override decode(bytes: Uint8Array): string {
    const { table, decoder } = this.page;
    if (table === null) return new TextDecoder(decoder!).decode(bytes);
    const first = 256 - table.length;
    let text = '';
    for (const byte of bytes) text += byte < first ? String.fromCharCode(byte) : table[byte - first];
    return text;
  }
  private buildReverse(): Map<string, number[]> {
    const map = new Map<string, number[]>();
    const { table, decoder } = this.page;
    if (table !== null) {
      for (let byte = 255; byte >= 0; byte--) map.set(this.decode(Uint8Array.of(byte)), [byte]);
      return map;
    }
    const platform = new TextDecoder(decoder!);
    for (let lead = 255; lead >= 128; lead--) {
      for (let trail = 254; trail >= 64; trail--) {
        const text = platform.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1 && text !== '\uFFFD') map.set(text, [lead, trail]);
      }
    }
    for (let byte = 0; byte < 256; byte++) {
      const text = platform.decode(Uint8Array.of(byte));
      if (text !== '\uFFFD') map.set(text, [byte]);
    }
    return map;
  }
}

const NAMES: Record<string, number> = {
  'utf-8': 65001,
  'unicode-1-1-utf-8': 65001,
  'unicode-2-0-utf-8': 65001,
  'x-unicode-1-1-utf-8': 65001,
  'x-unicode-2-0-utf-8': 65001,
  'utf-16': 1200,
  'utf-16le': 1200,
  unicode: 1200,
  'ucs-2': 1200,
  'iso-10646-ucs-2': 1200,
  'utf-16be': 1201,
  unicodefffe: 1201,
  'utf-32': 12000,
  'utf-32le': 12000,
  'ucs-4': 12000,
  'utf-32be': 12001,
  'us-ascii': 20127,
  ascii: 20127,
  us: 20127,
  'ansi_x3.4-1968': 20127,
  'iso646-us': 20127,
  'iso-8859-1': 28591,
  iso8859_1: 28591,
  'iso_8859-1': 28591,
  latin1: 28591,
  l1: 28591,
  ibm819: 28591,
  cp819: 28591,
  'utf-7': 65000,
  'x-ansi': 1252,
  cp1252: 1252,
  sjis: 932,
  'x-sjis': 932,
  ms_kanji: 932,
  gbk: 936,
  chinese: 936,
  'euc-kr': 949,
  ks_c_5601: 949,
  'big5-hkscs': 950,
  'cn-big5': 950,
  '437': 437,
  latin2: 28592,
  latin9: 28605,
  l9: 28605,
  koi8: 20866,
};

export class EncodingTable {
  private readonly made = new Map<number, NetEncoding>();
  readonly utf8 = new Utf8Encoding(true, false, true);
  readonly default = new Utf8Encoding(false, false, true);

  byCodePage(codePage: number): NetEncoding {
    if (codePage < 0 || codePage > 65535) {
      throw argumentOutOfRange('codepage', 'Valid values are between 0 and 65535, inclusive.');
    }
    if (codePage === 0) return this.default;
    if (codePage === 65001) return this.utf8;
    let found = this.made.get(codePage);
    if (!found) {
      found = create(codePage);
      this.made.set(codePage, found);
    }
    return found;
  }

  byName(name: string): NetEncoding {
    const lower = name.toLowerCase();
    const known = NAMES[lower] ?? findCodePage(lower)?.codePage;
    if (known === undefined) {
      throw argumentError(
        `'${name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
        'name',
      );
    }
    return this.byCodePage(known);
  }

  all(): NetEncoding[] {
    return [...CODE_PAGES.map((page) => page.codePage), 1200, 1201, 12000, 12001, 20127, 28591, 65001].map((each) =>
      this.byCodePage(each),
    );
  }
}

/** The read-only encodings, made when first asked for. */
export const ENCODINGS = new EncodingTable();

function findCodePage(name: string): CodePage | undefined {
  return CODE_PAGES.find(
    (page) =>
      page.webName === name ||
      `cp${page.codePage}` === name ||
      `windows-${page.codePage}` === name ||
      `ibm${page.codePage}` === name,
  );
}

function create(codePage: number): NetEncoding {
  switch (codePage) {
    case 1200:
    case 1201:
      return new UnicodeEncoding(codePage === 1201);
    case 12000:
    case 12001:
      return new Utf32Encoding(codePage === 12001);
    case 20127:
      return new LimitedEncoding(128, true);
    case 28591:
      return new LimitedEncoding(256, true);
    case 65000:
      throw notSupported(
        'Support for UTF-7 is disabled. See https://aka.ms/dotnet-warnings/SYSLIB0001 for more information.',
      );
    default: {
      const page = CODE_PAGES.find((each) => each.codePage === codePage);
      if (page) return new CodePageEncoding(page);
      if (codePage <= 3 || codePage === 42)
        throw argumentError(`${codePage} is not a supported code page.`, 'codepage');
      throw notSupported(
        `No data is available for encoding ${codePage}. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
      );
    }
  }
}
