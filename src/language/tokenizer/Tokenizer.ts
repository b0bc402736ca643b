/**
 * The tokenizer: one token on demand, in the mode that the parser has set. A bare word means other things in a command
 * than in an expression, so the parser may put a token back and have its text read again (resync).
 */
import type { ErrorSink } from '../ErrorSink.ts';
import type { ParserStringId } from '../parserStrings.ts';
import { ScriptExtent, type ScriptSource } from '../ScriptExtent.ts';
import { Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { forcesStartOfNewToken, isNewline, isWhitespace } from './charTraits.ts';
import { scanBlockComment, scanLineComment } from './scanComment.ts';
import { scanToken } from './scanToken.ts';

export enum TokenizerMode {
  Command,
  Expression,
  TypeName,
  Signature,
}

/** What a nested tokenizer reads: the text of a `$(...)` in a string, with the offsets that were left out of it. */
export interface NestedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Offsets in the script of characters elided (doubled quotes, backticks before quotes); ascending. */
  readonly skipped: readonly number[] | null;
  /** Added to an offset in `text` to get the offset in the script, before `skipped` is counted. */
  readonly adjustment: number;
}

export interface TokenizerOptions {
  readonly lenientHereStrings: boolean;
}

export class Tokenizer {
  mode = TokenizerMode.Command;
  pos: number;
  end: number;
  tokenStart = 0;
  readonly text: string;
  tokens: Token[] = [];
  /** A sign starts a number here, as after an operator; after an operand it is one. */
  allowSignedNumbers = false;
  /** The next token is a member's, function's or class's name. */
  wantSimpleName = false;
  /** In `$a ? 1:2` a number may end at the ? or : of a ternary. */
  endNumberOnTernaryChars = false;
  /** Looking for a param block at the very end moves the end's token by one: PowerShell's own slip. */
  lookedPastEnd = false;
  /** Offset of the first comment that says #requires, and all of them. */
  requiresTokens: Token[] = [];
  private readonly firstPosition: number;
  private readonly skipped: readonly number[] | null;
  private readonly adjustment: number;

  constructor(
    readonly source: ScriptSource,
    readonly errors: ErrorSink,
    readonly options: TokenizerOptions,
    nested: NestedText | null = null,
  ) {
    this.text = nested ? nested.text : source.text;
    this.pos = nested ? nested.start : 0;
    this.end = nested ? nested.end : source.text.length;
    this.firstPosition = this.pos;
    const adjustment = nested ? nested.adjustment : 0;
    this.adjustment = adjustment;
    this.skipped = nested?.skipped ? nested.skipped.filter((at) => at >= adjustment) : null;
  }

  get inCommandMode(): boolean {
    return this.mode === TokenizerMode.Command;
  }
  get inExpressionMode(): boolean {
    return this.mode === TokenizerMode.Expression;
  }

  /** The next token's first character; NaN at the end. */
  peek(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.end ? this.text.charCodeAt(at) : Number.NaN;
  }
  get atEnd(): boolean {
    return this.pos >= this.end;
  }
  /** True where a bare word ends: before white space, some punctuation, or the end. */
  atTokenEnd(ahead = 0): boolean {
    return this.pos + ahead >= this.end || forcesStartOfNewToken(this.text.charCodeAt(this.pos + ahead));
  }

  extent(start: number, end: number): ScriptExtent {
    if (this.skipped === null) return new ScriptExtent(this.source, start + this.adjustment, end + this.adjustment);
    return this.unelidedExtent(start + this.adjustment, end + this.adjustment);
  }

  /** The script's offset of a position, elided characters aside. */
  plainOffset(position: number): number {
    return position + this.adjustment;
  }

  /** Errors, and the end of the text, stand where elided characters are not counted: PowerShell's own slip. */
  private plainExtent(start: number, end: number): ScriptExtent {
    return new ScriptExtent(this.source, start + this.adjustment, end + this.adjustment);
  }

  private unelidedExtent(start: number, end: number): ScriptExtent {
    let i = 0;
    const skipped = this.skipped!;
    for (; i < skipped.length && skipped[i]! < start; i++) {
      start++;
      end++;
    }
    for (; i < skipped.length && skipped[i]! < end; i++) end++;
    return new ScriptExtent(this.source, start, end);
  }

  /** Extent of the token being read. */
  currentExtent(): ScriptExtent {
    return this.extent(this.tokenStart, this.pos);
  }

  save<T extends Token>(token: T): T {
    token.hasError = this.sawError;
    this.sawError = false;
    this.tokens.push(token);
    return token;
  }
  newToken(kind: TokenKind): Token {
    return this.save(new Token(this.currentExtent(), kind));
  }

  /** An error was reported for the token being read. */
  private sawError = false;

  report(start: number, end: number, id: ParserStringId, ...args: string[]): void {
    this.sawError = true;
    this.errors.reportError(this.plainExtent(start, end), id, ...args);
  }
  reportIncomplete(start: number, end: number, id: ParserStringId, ...args: string[]): void {
    this.sawError = true;
    this.errors.reportIncompleteInput(this.plainExtent(start, end), id, ...args);
  }

  reportUnterminated(start: number, terminator: string): void {
    this.reportIncomplete(start, this.pos, 'TerminatorExpectedAtEndOfString', terminator);
  }

  /** What a nested tokenizer is to read: a span of this text, less the characters left out. */
  nestedText(start: number, end: number, kept: string, skipped: number[]): NestedText {
    if (skipped.length === 0 && this.skipped === null)
      return { text: this.text, start, end, skipped: null, adjustment: this.adjustment };
    // What this text itself leaves out is no longer counted: PowerShell's positions in strings within strings are off by it.
    const adjustment = this.extent(start, end).startOffset;
    return { text: kept, start: 0, end: kept.length, skipped: skipped.length === 0 ? null : skipped, adjustment };
  }

  nextToken(): Token {
    const { text } = this;
    for (;;) {
      this.tokenStart = this.pos;
      if (this.pos >= this.end) return this.endOfInput();
      const c = text.charCodeAt(this.pos);
      if (c === 32 || isWhitespace(c)) {
        this.pos++;
        continue;
      }
      const token = scanToken(this, c);
      if (token) return token;
    }
  }

  /** PowerShell's EndOfInput token stands one past the end: its reader has stepped over the end by then. */
  private endOfInput(): Token {
    const at = this.end + (this.lookedPastEnd ? 2 : 1);
    return this.save(new Token(this.plainExtent(at, at), 'EndOfInput'));
  }

  newLine(c: number): Token {
    this.pos++;
    if (c === 13 && this.peek() === 10) this.pos++;
    return this.newToken('NewLine');
  }

  /** Skips blanks, comments and line continuations; with newlines also line ends. */
  skipBlanks(newlines: boolean): void {
    for (;;) {
      const c = this.peek();
      this.tokenStart = this.pos;
      if (isNewline(c)) {
        if (!newlines) return;
        this.newLine(c);
      } else if (c === 35) scanLineComment(this);
      else if (c === 60 && this.peek(1) === 35) scanBlockComment(this);
      else if (c === 96 && isNewline(this.peek(1))) this.lineContinuation();
      else if (isWhitespace(c) || (c === 96 && isWhitespace(this.peek(1)))) this.pos++;
      else return;
    }
  }

  skipBlanksOnly(): void {
    while (this.pos < this.end && isWhitespace(this.text.charCodeAt(this.pos))) this.pos++;
  }

  /** True where the text after a line end goes on with a pipeline: blanks and comment lines, then a |. */
  isPipeContinuation(newline: Token): boolean {
    const { text, end } = this;
    let blankLine = true;
    // PowerShell looks at an offset of the script in the text of a string's sub-expression: there it misses continuations.
    for (let at = this.firstPosition + newline.extent.endOffset; at < end; at++) {
      const c = text.charCodeAt(at);
      if (isWhitespace(c)) continue;
      if (isNewline(c)) {
        if (blankLine) return false;
        if (c === 13 && text.charCodeAt(at + 1) === 10) at++;
        blankLine = true;
        continue;
      }
      blankLine = false;
      if (c === 35) while (at + 1 < end && !isNewline(text.charCodeAt(at + 1))) at++;
      else if (c === 60 && text.charCodeAt(at + 1) === 35) {
        const close = text.indexOf('#>', at + 2);
        if (close < 0) return false;
        at = close + 1;
      } else return c === 124;
    }
    return false;
  }

  lineContinuation(): void {
    const newline = this.peek(1);
    this.pos += 2;
    if (newline === 13 && this.peek() === 10) this.pos++;
    this.newToken('LineContinuation');
  }

  /** Puts the reader back; the tokens read from there on are forgotten. */
  resync(position: number): void {
    this.pos = position;
    const at = this.extent(position, position).startOffset;
    const { tokens } = this;
    while (tokens.length > 0 && tokens[tokens.length - 1]!.extent.startOffset >= at) tokens.pop();
    while (this.requiresTokens.length > 0 && this.requiresTokens.at(-1)!.extent.startOffset >= at)
      this.requiresTokens.pop();
  }

  /** An extent's offset as a position of this reader's text. */
  positionOf(offset: number): number {
    let position = offset - this.adjustment;
    if (this.skipped) for (const at of this.skipped) if (at < offset - 1) position--;
    return Math.min(position, this.end);
  }
}
