/**
 * Newtonsoft.Json's JsonTextReader: one token a call, with everything it forgives (comments, single quotes, names without
 * quotes, trailing commas, NaN, hexadecimal and octal numbers) and its error texts with path, line and position.
 * Rules that surprise: a comma where a value should stand is the value `undefined`; a NUL character is skipped; before
 * anything was read the place is "line 0, position 0".
 */
import type { NetException } from '../../errors/NetException.ts';
import { Double } from '../numerics/index.ts';
import { type JsonErrorKind, jsonError } from './JsonReaderError.ts';
import { ContainerKind, JsonPosition } from './JsonPosition.ts';
import { readNumber } from './jsonNumber.ts';
import { unescapeJson } from './unescapeJson.ts';

export const Token = {
  None: 0,
  StartObject: 1,
  StartArray: 2,
  PropertyName: 3,
  Comment: 4,
  Value: 5,
  /** A string, which may be a date. */
  Text: 6,
  EndObject: 7,
  EndArray: 8,
} as const;
export type JsonToken = (typeof Token)[keyof typeof Token];

const State = { Start: 0, Property: 1, ObjectStart: 2, Object: 3, ArrayStart: 4, Array: 5, PostValue: 6, Finished: 7 };
const SPACE = /[\s\u0085]/;
const CLOSING_NAMES = ['None', 'Object', 'Array'];

export class JsonTextReader {
  private pos = 0;
  private line = 1;
  private lineStart = 0;
  private state = State.Start;
  readonly position = new JsonPosition();
  token: JsonToken = Token.None;
  /** Value of a PropertyName, Text or Value token. */
  value: unknown = null;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  /** Moves to the next token; false at the end of the text. */
  read(): boolean {
    for (;;) {
      switch (this.state) {
        case State.ObjectStart:
        case State.Object:
          return this.readInObject();
        case State.PostValue:
          if (this.readPostValue()) return true;
          break;
        case State.Finished:
          return this.readAfterEnd();
        default:
          return this.readValue();
      }
    }
  }

  get path(): string {
    return this.position.path(this.state !== State.ArrayStart && this.state !== State.ObjectStart);
  }

  error(text: string, kind: JsonErrorKind = 'JsonReaderException'): NetException {
    const position = this.pos - this.lineStart;
    const line = this.state === State.Start && position === 0 && this.token !== Token.Comment ? 0 : this.line;
    return jsonError(kind, text, { path: this.path, line, position });
  }

  /** Newtonsoft's token writer names the open container only, and no place in the text. */
  containerError(text: string): NetException {
    return jsonError('JsonWriterException', text, { path: this.position.path(false) });
  }

  private readValue(): boolean {
    const { text } = this;
    for (;;) {
      if (this.pos >= text.length) return false;
      const code = text.charCodeAt(this.pos);
      switch (code) {
        case 34:
        case 39:
          return this.readString(code);
        case 123:
          this.pos++;
          return this.open(ContainerKind.Object);
        case 91:
          this.pos++;
          return this.open(ContainerKind.Array);
        case 93:
          this.pos++;
          return this.close(Token.EndArray);
        case 44:
          return this.setValue(null);
        case 32:
        case 9:
        case 0:
          this.pos++;
          break;
        case 10:
        case 13:
          this.newLine(code);
          break;
        default:
          if ((code >= 48 && code <= 57) || code === 45 || code === 46) return this.readNumberOrInfinity(code);
          if (!isSpace(code)) return this.readWord(code);
          this.pos++;
      }
    }
  }

  private readWord(code: number): boolean {
    const next = this.text[this.pos + 1];
    switch (String.fromCharCode(code)) {
      case 't':
        return this.match('true', true, 'boolean');
      case 'f':
        return this.match('false', false, 'boolean');
      case 'n':
        if (next === undefined) throw this.unexpectedEnd(this.pos + 1);
        if (next === 'u') return this.match('null', null, 'null');
        // NON-PARITY: `new Date(1)` and other constructors are refused.
        throw this.unexpected();
      case 'N':
        return this.match('NaN', new Double(Number.NaN), 'NaN');
      case 'I':
        return this.match('Infinity', new Double(Number.POSITIVE_INFINITY), 'Infinity');
      case 'u':
        return this.match('undefined', null, 'undefined');
      case '/':
        return this.readComment();
      case ')':
        this.pos++;
        throw this.error(
          `JsonToken EndConstructor is not valid for closing JsonType ${CLOSING_NAMES[this.position.pop()]}.`,
        );
      default:
        if (/\p{N}/u.test(this.text[this.pos]))
          throw this.error(`Unexpected character encountered while parsing number: ${this.text[this.pos]}.`);
        throw this.unexpected();
    }
  }

  private unexpected(): NetException {
    return this.error(`Unexpected character encountered while parsing value: ${this.text[this.pos]}.`);
  }

  private unexpectedEnd(at: number): NetException {
    this.pos = at;
    return this.error('Unexpected end when reading JSON.');
  }

  private match(word: string, value: unknown, kind: string): boolean {
    const { text } = this;
    if (!text.startsWith(word, this.pos)) {
      if (this.pos + word.length > text.length) throw this.unexpectedEnd(text.length);
      while (text[this.pos] === word[0]) {
        this.pos++;
        word = word.slice(1);
      }
      throw this.error(`Error parsing ${kind} value.`);
    }
    this.pos += word.length;
    if (this.pos < text.length && !this.isSeparator()) throw this.error(`Error parsing ${kind} value.`);
    return this.setValue(value);
  }

  private isSeparator(): boolean {
    const char = this.text[this.pos];
    if (char === '/') return this.text[this.pos + 1] === '/' || this.text[this.pos + 1] === '*';
    return char === '}' || char === ']' || char === ',' || char === '\0' || isSpace(char.charCodeAt(0));
  }

  private readNumberOrInfinity(first: number): boolean {
    const { text } = this;
    if (first === 45 && text[this.pos + 1] === 'I')
      return this.match('-Infinity', new Double(Number.NEGATIVE_INFINITY), '-Infinity');
    const start = this.pos;
    let end = start;
    while (isNumberCode(text.charCodeAt(end))) end++;
    this.pos = end;
    if (end < text.length && !endsNumber(text.charCodeAt(end))) {
      throw this.error(`Unexpected character encountered while parsing number: ${text[end]}.`);
    }
    const digits = text.slice(start, end);
    const value = readNumber(digits);
    this.finishValue();
    if (typeof value === 'string') throw this.error(value);
    this.token = Token.Value;
    this.value = value;
    return true;
  }

  private readString(quote: number): boolean {
    this.pos++;
    const text = this.scanString(quote);
    this.finishValue();
    this.token = Token.Text;
    this.value = text;
    return true;
  }

  /** From behind the opening quote to behind the closing one. */
  private scanString(quote: number): string {
    const { text } = this;
    const start = this.pos;
    let end = start;
    let isEscaped = false;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === quote) break;
      if (code === 92) {
        isEscaped = true;
        end = this.skipEscape(end + 1, quote);
      } else if (code === 10 || code === 13) {
        this.pos = end;
        this.newLine(code);
        end = this.pos;
      } else if (end >= text.length) {
        this.pos = end;
        throw this.unterminated(quote);
      } else end++;
    }
    this.pos = end + 1;
    const raw = text.slice(start, end);
    return isEscaped ? unescapeJson(raw) : raw;
  }

  private unterminated(quote: number): NetException {
    return this.error(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`);
  }

  /** `at` is behind the backslash; the position behind the whole escape. */
  private skipEscape(at: number, quote: number): number {
    const { text } = this;
    this.pos = at;
    if (at >= text.length) throw this.unterminated(quote);
    const char = text[at];
    this.pos = at + 1;
    if (char === 'u') {
      if (at + 5 > text.length) throw this.error('Unexpected end while parsing Unicode escape sequence.');
      const digits = text.slice(at + 1, at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.error(`Invalid Unicode escape sequence: \\u${digits}.`);
      return at + 5;
    }
    if (!'bfnrt\\"\'/'.includes(char)) throw this.error(`Bad JSON escape sequence: \\${char}.`);
    return at + 1;
  }

  private readInObject(): boolean {
    const { text } = this;
    for (;;) {
      if (this.pos >= text.length) return false;
      const code = text.charCodeAt(this.pos);
      switch (code) {
        case 34:
        case 39:
          this.pos++;
          return this.finishProperty(this.scanString(code));
        case 125: {
          this.close(Token.EndObject);
          this.pos++;
          return true;
        }
        case 47:
          return this.readComment();
        case 32:
        case 9:
        case 0:
          this.pos++;
          break;
        case 10:
        case 13:
          this.newLine(code);
          break;
        default:
          if (!isSpace(code)) return this.finishProperty(this.readBareName());
          this.pos++;
      }
    }
  }

  private readBareName(): string {
    const { text } = this;
    const start = this.pos;
    if (!isNameChar(text[start])) throw this.error(`Invalid property identifier character: ${text[start]}.`);
    while (this.pos < text.length && isNameChar(text[this.pos])) this.pos++;
    if (this.pos >= text.length) throw this.error('Unexpected end while parsing unquoted property name.');
    const char = text[this.pos];
    if (char !== ':' && !isSpace(char.charCodeAt(0))) {
      throw this.error(`Invalid JavaScript property identifier character: ${char}.`);
    }
    return text.slice(start, this.pos);
  }

  private finishProperty(name: string): boolean {
    const { text } = this;
    let code = text.charCodeAt(this.pos);
    while (code !== 58 && this.pos < text.length && isSpace(code)) {
      if (code === 10 || code === 13) this.newLine(code);
      else this.pos++;
      code = text.charCodeAt(this.pos);
    }
    if (code !== 58) {
      throw this.error(
        `Invalid character after parsing property name. Expected ':' but got: ${text[this.pos] ?? '\0'}.`,
      );
    }
    this.pos++;
    this.token = Token.PropertyName;
    this.value = name;
    this.state = State.Property;
    this.position.propertyName = name;
    return true;
  }

  /** True when it gave a token; false when a value may follow or the text ended. */
  private readPostValue(): boolean {
    const { text } = this;
    for (;;) {
      if (this.pos >= text.length) {
        this.state = State.Finished;
        return false;
      }
      const code = text.charCodeAt(this.pos);
      switch (code) {
        case 44:
          this.pos++;
          this.state = this.position.kind === ContainerKind.Object ? State.Object : State.Array;
          return false;
        case 125:
          this.pos++;
          return this.close(Token.EndObject);
        case 93:
          this.pos++;
          return this.close(Token.EndArray);
        case 47:
          return this.readComment();
        case 10:
        case 13:
          this.newLine(code);
          break;
        default:
          if (code !== 0 && !isSpace(code)) {
            throw this.error(`After parsing a value an unexpected character was encountered: ${text[this.pos]}.`);
          }
          this.pos++;
      }
    }
  }

  private readAfterEnd(): boolean {
    const { text } = this;
    while (this.pos < text.length) {
      const code = text.charCodeAt(this.pos);
      if (code === 47) return this.readComment();
      if (code === 10 || code === 13) this.newLine(code);
      else if (code === 0 || isSpace(code)) this.pos++;
      else throw this.error(`Additional text encountered after finished reading JSON content: ${text[this.pos]}.`);
    }
    this.token = Token.None;
    return false;
  }

  private readComment(): boolean {
    const { text } = this;
    this.pos++;
    if (this.pos + 1 >= text.length) throw this.error('Unexpected end while parsing comment.');
    const second = text[this.pos];
    if (second !== '*' && second !== '/') throw this.error(`Error parsing comment. Expected: *, got ${second}.`);
    this.pos++;
    for (;;) {
      if (this.pos >= text.length) {
        if (second === '*') throw this.error('Unexpected end while parsing comment.');
        break;
      }
      const code = text.charCodeAt(this.pos);
      if (code === 10 || code === 13) {
        if (second === '/') break;
        this.newLine(code);
      } else {
        this.pos++;
        if (second === '*' && code === 42 && text[this.pos] === '/') {
          this.pos++;
          break;
        }
      }
    }
    this.token = Token.Comment;
    return true;
  }

  private newLine(code: number): void {
    this.pos++;
    if (code === 13 && this.text.charCodeAt(this.pos) === 10) this.pos++;
    this.line++;
    this.lineStart = this.pos;
  }

  private open(kind: 1 | 2): boolean {
    const isObject = kind === ContainerKind.Object;
    this.token = isObject ? Token.StartObject : Token.StartArray;
    this.state = isObject ? State.ObjectStart : State.ArrayStart;
    this.position.push(kind);
    if (this.position.outerCount + 1 > this.maxDepth) {
      throw this.error(`The reader's MaxDepth of ${this.maxDepth} has been exceeded.`);
    }
    return true;
  }

  private close(token: 7 | 8): boolean {
    this.token = token;
    const expected = token === Token.EndObject ? ContainerKind.Object : ContainerKind.Array;
    const closed = this.position.pop();
    if (closed !== expected) {
      const name = token === Token.EndObject ? 'EndObject' : 'EndArray';
      throw this.error(`JsonToken ${name} is not valid for closing JsonType ${CLOSING_NAMES[closed]}.`);
    }
    this.state = this.position.kind === ContainerKind.None ? State.Finished : State.PostValue;
    return true;
  }

  private setValue(value: unknown): boolean {
    this.finishValue();
    this.token = Token.Value;
    this.value = value;
    return true;
  }

  private finishValue(): void {
    if (this.position.kind === ContainerKind.None) this.state = State.Finished;
    else {
      this.state = State.PostValue;
      this.position.finishValue();
    }
  }
}

function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code !== 0xfeff && SPACE.test(String.fromCharCode(code));
}

function isNumberCode(code: number): boolean {
  if (code >= 48 && code <= 57) return true;
  const lower = code | 32;
  return code === 45 || code === 43 || code === 46 || (lower >= 97 && lower <= 102) || lower === 120;
}

function endsNumber(code: number): boolean {
  return code === 44 || code === 125 || code === 93 || code === 41 || code === 47 || code === 0 || isSpace(code);
}

function isNameChar(char: string): boolean {
  return /[\p{L}\p{Nd}_$]/u.test(char);
}
