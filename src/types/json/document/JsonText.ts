/**
 * The strict JSON of System.Text.Json as a tree of nodes that keep where they stand in the text.
 * Rule that surprises: errors tell the line and the byte in it (of UTF-8), both from zero.
 */
import { NetException } from '../../../errors/NetException.ts';

/** Values of System.Text.Json.JsonValueKind. */
export const Kind = { Undefined: 0, Object: 1, Array: 2, String: 3, Number: 4, True: 5, False: 6, Null: 7 } as const;

export interface JsonNode {
  readonly kind: number;
  /** As it was written. */
  readonly raw: string;
  /** The text of a string. */
  readonly text?: string;
  readonly items?: readonly JsonNode[];
  readonly properties?: readonly (readonly [string, JsonNode])[];
}

export interface JsonTextOptions {
  allowTrailingCommas: boolean;
  skipComments: boolean;
  /** 0: the default of 64. */
  maxDepth: number;
}

const LITERALS: Readonly<Record<string, readonly [string, number]>> = {
  t: ['true', Kind.True],
  f: ['false', Kind.False],
  n: ['null', Kind.Null],
};
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const OPEN_END =
  'Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.';
const DEFAULT_DEPTH = 64;

export function parseJsonText(text: string, options: JsonTextOptions): JsonNode {
  return new JsonText(text, options).document();
}

class JsonText {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly options: JsonTextOptions,
  ) {}

  document(): JsonNode {
    this.skip();
    if (this.at >= this.text.length)
      throw this.error(
        'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.',
      );
    const value = this.value();
    this.skip();
    if (this.at < this.text.length)
      throw this.error(`${this.seen()} is invalid after a single JSON value. Expected end of data.`);
    return value;
  }

  private value(): JsonNode {
    const char = this.text[this.at] ?? '';
    if (char === '{') return this.object();
    if (char === '[') return this.array();
    if (char === '"') {
      const start = this.at;
      const text = this.string();
      return { kind: Kind.String, text, raw: this.text.slice(start, this.at) };
    }
    if (/[-0-9]/.test(char)) return this.number();
    if (Object.hasOwn(LITERALS, char)) return this.literal(...LITERALS[char]!);
    if (char === '') throw this.error(OPEN_END);
    throw this.error(`${this.seen()} is an invalid start of a value.`);
  }

  private object(): JsonNode {
    const start = this.enter();
    const properties: (readonly [string, JsonNode])[] = [];
    while (!this.closes('}', properties.length, 'object')) {
      if (this.text[this.at] !== '"') {
        throw this.error(`${this.seen()} is an invalid start of a property name. Expected a '"'.`);
      }
      const name = this.string();
      this.skip();
      this.requireMore();
      if (this.text[this.at] !== ':')
        throw this.error(`${this.seen()} is invalid after a property name. Expected a ':'.`);
      this.at++;
      this.skip();
      properties.push([name, this.value()]);
    }
    return { kind: Kind.Object, properties, raw: this.leave(start) };
  }

  private array(): JsonNode {
    const start = this.enter();
    const items: JsonNode[] = [];
    while (!this.closes(']', items.length, 'array')) items.push(this.value());
    return { kind: Kind.Array, items, raw: this.leave(start) };
  }

  private enter(): number {
    const limit = this.options.maxDepth || DEFAULT_DEPTH;
    if (++this.depth > limit)
      throw this.error(
        `The maximum configured depth of ${limit} has been exceeded. Cannot read next JSON ${this.text[this.at] === '{' ? 'object' : 'array'}.`,
      );
    return this.at++;
  }

  private leave(start: number): string {
    this.depth--;
    return this.text.slice(start, ++this.at);
  }

  /** True at the closing bracket; else the comma before the next element has been passed. */
  private closes(bracket: string, count: number, what: string): boolean {
    this.skip();
    this.requireMore();
    if (this.text[this.at] === bracket) return true;
    if (count === 0) return false;
    if (this.text[this.at] !== ',')
      throw this.error(`${this.seen()} is invalid after a value. Expected either ',', '}', or ']'.`);
    this.at++;
    this.skip();
    this.requireMore();
    if (this.text[this.at] !== bracket) return false;
    if (this.options.allowTrailingCommas) return true;
    throw this.error(
      `The JSON ${what} contains a trailing comma at the end which is not supported in this mode. Change the reader options.`,
    );
  }

  private number(): JsonNode {
    const start = this.at;
    const rest = this.text.slice(start);
    const zero = /^-?0(?=[0-9])/.exec(rest);
    if (zero) {
      this.at += zero[0].length;
      throw this.error(`Invalid leading zero before ${this.seen()}.`);
    }
    const raw = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(rest)?.[0] ?? '';
    this.at += raw === '' ? 1 : raw.length;
    const next = this.text[this.at];
    if (raw === '' || next === '.' || next === 'e' || next === 'E') throw this.unfinishedNumber();
    if (next === undefined ? this.depth > 0 : !/[\s,\]}/]/.test(next)) {
      const last = next === undefined ? `'${this.text[this.at - 1]}'` : this.seen();
      throw this.error(`${last} is an invalid end of a number. Expected a delimiter.`);
    }
    return { kind: Kind.Number, raw };
  }

  private unfinishedNumber(): NetException {
    const next = this.text[this.at];
    if (next === '.' || next === 'e' || next === 'E') this.at++;
    if (this.at < this.text.length)
      return this.error(
        `${this.seen()} is invalid within a number, immediately after a '${this.text[this.at - 1]}' character. Expected a digit ('0'-'9').`,
      );
    return this.error(`Expected a digit ('0'-'9'), but instead reached end of data.`);
  }

  private literal(word: string, kind: number): JsonNode {
    const start = this.at;
    if (this.text.startsWith(word, start)) {
      this.at += word.length;
      return { kind, raw: word };
    }
    while (this.text[this.at] === word[this.at - start]) this.at++;
    const found = this.text.slice(start, start + word.length + 1);
    throw this.error(`'${found}' is an invalid JSON literal. Expected the literal '${word}'.`);
  }

  private string(): string {
    let text = '';
    for (this.at++; this.at < this.text.length; this.at++) {
      const char = this.text[this.at]!;
      if (char === '"') {
        this.at++;
        return text;
      }
      if (char === '\\') text += this.escape();
      else if (char < ' ')
        throw this.error(`${this.seen()} is invalid within a JSON string. The string should be correctly escaped.`);
      else text += char;
    }
    throw this.error('Expected end of string, but instead reached end of data.');
  }

  private escape(): string {
    const char = this.text[++this.at] ?? '';
    const hex = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 5));
    if (hex) {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(hex[1]!, 16));
    }
    if (Object.hasOwn(ESCAPES, char)) return ESCAPES[char]!;
    if (char === '') throw this.error('Expected end of string, but instead reached end of data.');
    throw this.error(
      `${this.seen()} is an invalid escapable character within a JSON string. The string should be correctly escaped.`,
    );
  }

  private requireMore(): void {
    if (this.at >= this.text.length) throw this.error(OPEN_END);
  }

  /** White space, and comments where they are skipped. */
  private skip(): void {
    const blank = this.options.skipComments ? /(?:[ \t\r\n]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y : /[ \t\r\n]*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)![0].length;
  }

  private seen(): string {
    const code = this.text.charCodeAt(this.at);
    return code < 0x20 || code > 0x7e
      ? `'0x${code.toString(16).toUpperCase().padStart(2, '0')}'`
      : `'${this.text[this.at]}'`;
  }

  private error(message: string): NetException {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length - 1;
    const column = new TextEncoder().encode(before.slice(before.lastIndexOf('\n') + 1)).length;
    const properties = { LineNumber: BigInt(line), BytePositionInLine: BigInt(column), Path: null };
    return new NetException(
      'System.Text.Json.JsonReaderException',
      `${message} LineNumber: ${line} | BytePositionInLine: ${column}.`,
      { properties },
    );
  }
}
