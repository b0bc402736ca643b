/**
 * A cursor over a pattern's text with the small scans both passes share: numbers, names, escapes, options, blanks.
 * Rule that surprises: blanks in patterns (option x) are tab, newline, form feed, return and space, not vertical tab.
 */
import type { NetException } from '../../errors/NetException.ts';
import { type RegexParseErrorName, regexParseError } from './regexParseError.ts';
import { RegexOptions } from './RegexOptions.ts';
import { boundaryWordSet } from './wordSets.ts';

const INT_MAX = 0x7fffffff;
const CONTROL_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const INLINE_OPTIONS: Readonly<Record<string, number>> = {
  i: RegexOptions.IgnoreCase,
  m: RegexOptions.Multiline,
  n: RegexOptions.ExplicitCapture,
  s: RegexOptions.Singleline,
  x: RegexOptions.IgnorePatternWhitespace,
};

export class PatternReader {
  pos = 0;
  private readonly optionsStack: number[] = [];

  constructor(
    readonly pattern: string,
    public options: number,
  ) {}

  get atEnd(): boolean {
    return this.pos >= this.pattern.length;
  }
  /** The character at the cursor (plus `ahead`), '' past the end. */
  peek(ahead = 0): string {
    return this.pattern.charAt(this.pos + ahead);
  }
  next(): string {
    return this.pattern.charAt(this.pos++);
  }
  has(option: number): boolean {
    return (this.options & option) !== 0;
  }
  get ecma(): boolean {
    return this.has(RegexOptions.ECMAScript);
  }

  error(name: RegexParseErrorName, detail?: string | number): NetException {
    return regexParseError(this.pattern, this.pos, name, detail);
  }

  pushOptions(): void {
    this.optionsStack.push(this.options);
  }
  popOptions(): void {
    this.options = this.optionsStack.pop() ?? this.options;
  }
  /** (?i) and comments: the options stay as they are now. */
  keepOptions(): void {
    this.optionsStack.pop();
  }

  /** Letters and signs of (?im-sx, up to the first other character. */
  scanOptions(): void {
    for (let off = false; !this.atEnd; this.pos++) {
      const char = this.peek();
      if (char === '-') off = true;
      else if (char === '+') off = false;
      else {
        const option = Object.hasOwn(INLINE_OPTIONS, char.toLowerCase()) ? INLINE_OPTIONS[char.toLowerCase()]! : 0;
        if (option === 0) return;
        this.options = off ? this.options & ~option : this.options | option;
      }
    }
  }

  /** Comments, and under option x blanks too. */
  scanBlank(): void {
    const wide = this.has(RegexOptions.IgnorePatternWhitespace);
    for (;;) {
      if (wide) while (isPatternSpace(this.peek())) this.pos++;
      if (wide && this.peek() === '#') this.skipLine();
      else if (this.pattern.startsWith('(?#', this.pos)) this.skipComment();
      else return;
    }
  }
  private skipLine(): void {
    const end = this.pattern.indexOf('\n', this.pos);
    this.pos = end < 0 ? this.pattern.length : end;
  }
  private skipComment(): void {
    const end = this.pattern.indexOf(')', this.pos);
    this.pos = end < 0 ? this.pattern.length : end + 1;
    if (end < 0) throw this.error('UnterminatedComment');
  }

  scanDecimal(): number {
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + Number(this.next());
      if (value > INT_MAX) throw this.error('QuantifierOrCaptureGroupOutOfRange');
    }
    return value;
  }

  scanName(): string {
    const start = this.pos;
    while (isWordChar(this.peek())) this.pos++;
    return this.pattern.slice(start, this.pos);
  }

  /** {Name} of \p{Name}. */
  scanProperty(): string {
    if (this.pos + 2 >= this.pattern.length) throw this.error('InvalidUnicodePropertyEscape');
    if (this.next() !== '{') throw this.error('MalformedUnicodePropertyEscape');
    const start = this.pos;
    while (isWordChar(this.peek()) || this.peek() === '-') this.pos++;
    const name = this.pattern.slice(start, this.pos);
    if (this.atEnd || this.next() !== '}') throw this.error('InvalidUnicodePropertyEscape');
    return name;
  }

  /** The character an escape stands for; the cursor is after the backslash. */
  scanCharEscape(): string {
    const char = this.next();
    if (char >= '0' && char <= '7') {
      this.pos--;
      return this.scanOctal();
    }
    if (char === 'x') return this.scanHex(2);
    if (char === 'u') return this.scanHex(4);
    if (char === 'c') return this.scanControl();
    if (Object.hasOwn(CONTROL_ESCAPES, char)) return CONTROL_ESCAPES[char]!;
    if (!this.ecma && isWordChar(char)) throw this.error('UnrecognizedEscape', char);
    return char;
  }

  private scanHex(digits: number): string {
    const start = this.pos;
    if (start + digits <= this.pattern.length) {
      for (let i = 0; i < digits; i++) {
        if (!/[0-9a-fA-F]/.test(this.next())) throw this.error('InsufficientOrInvalidHexDigits');
      }
      return String.fromCharCode(Number.parseInt(this.pattern.slice(start, this.pos), 16));
    }
    throw this.error('InsufficientOrInvalidHexDigits');
  }

  private scanOctal(): string {
    let value = 0;
    for (let count = 0; count < 3 && /^[0-7]$/.test(this.peek()); count++) {
      value = value * 8 + Number(this.next());
      if (this.ecma && value >= 0x20) break;
    }
    return String.fromCharCode(value & 0xff);
  }

  private scanControl(): string {
    if (this.atEnd) throw this.error('MissingControlCharacter');
    const char = this.next();
    const code = (char >= 'a' && char <= 'z' ? char.toUpperCase() : char).charCodeAt(0) - 64;
    if (code >= 0 && code < 32) return String.fromCharCode(code);
    throw this.error('UnrecognizedControlCharacter');
  }

  /** Whether a quantifier stands at the cursor; "{" is one only as {n}, {n,} or {n,m}. */
  isTrueQuantifier(): boolean {
    const char = this.peek();
    if (char !== '{') return char !== '' && '*+?'.includes(char);
    TRUE_QUANTIFIER.lastIndex = this.pos;
    return TRUE_QUANTIFIER.test(this.pattern);
  }
}

const TRUE_QUANTIFIER = /\{\d+(?:,\d*)?\}/y;

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

export function isPatternSpace(char: string): boolean {
  return char !== '' && ' \t\n\f\r'.includes(char);
}

/** For names in patterns. */
export function isWordChar(char: string): boolean {
  return char !== '' && boundaryWordSet().has(char.charCodeAt(0));
}
