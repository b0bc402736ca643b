/**
 * The parser's state: the token stream with one token of look-ahead, the tokenizer's mode, and error reporting.
 * The grammar's rules are functions that take it, one group a file. A token that was put back is read again when the mode
 * changes, for its text may mean something else there.
 */
import type { Ast } from '../ast/AstNode.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { ParserStringId } from '../parserStrings.ts';
import { EMPTY_EXTENT, ScriptExtent, type ScriptSource } from '../ScriptExtent.ts';
import type { Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { type NestedText, Tokenizer, TokenizerMode, type TokenizerOptions } from '../tokenizer/Tokenizer.ts';

/** Kinds whose text reads the same in every mode. */
const sameInAllModes: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'NewLine',
  'Semi',
  'Pipe',
  'LParen',
  'RParen',
  'LCurly',
  'RCurly',
  'AtParen',
  'AtCurly',
  'DollarParen',
  'Comma',
  'EndOfInput',
  'StringLiteral',
  'StringExpandable',
  'HereStringLiteral',
  'HereStringExpandable',
]);

export class Parser {
  tokenizer: Tokenizer;
  /** The token that was looked at or put back. */
  ungot: Token | null = null;
  /** In argument lists a comma separates arguments rather than array elements. */
  disableCommaOperator = false;
  /** The first token of the type name read last. */
  typeNameToken: Token | null = null;
  readonly source: ScriptSource;

  constructor(
    source: ScriptSource,
    readonly errors: ErrorSink,
    readonly options: TokenizerOptions,
  ) {
    this.source = source;
    this.tokenizer = new Tokenizer(source, errors, options);
  }

  nextToken(): Token {
    const token = this.ungot;
    if (token === null) return this.tokenizer.nextToken();
    this.ungot = null;
    return token;
  }

  peekToken(): Token {
    const token = this.ungot;
    if (token !== null) return token;
    const read = this.tokenizer.nextToken();
    this.ungot = read;
    return read;
  }

  peekKind(): TokenKind {
    return this.peekToken().kind;
  }

  /** Forgets the token just peeked at. */
  skipToken(): void {
    this.ungot = null;
  }

  ungetToken(token: Token): void {
    this.ungot = token;
  }

  skipNewlines(): void {
    if (this.ungot === null || this.ungot.kind === 'NewLine') {
      this.ungot = null;
      this.tokenizer.skipBlanks(true);
    }
  }

  skipNewlinesAndSemicolons(): void {
    for (;;) {
      const { kind } = this.peekToken();
      if (kind !== 'NewLine' && kind !== 'Semi') return;
      this.skipToken();
    }
  }

  /** Reads again from a token, or from an offset in the script. */
  resync(to: Token | number): void {
    this.ungot = null;
    const offset = typeof to === 'number' ? to : to.extent.startOffset;
    this.tokenizer.resync(this.tokenizer.positionOf(offset));
  }

  /** Where reading would go on: for a later resync. */
  restorePoint(): number {
    if (this.ungot !== null) return this.ungot.extent.startOffset;
    return this.tokenizer.extent(this.tokenizer.pos, this.tokenizer.pos).startOffset;
  }

  get mode(): TokenizerMode {
    return this.tokenizer.mode;
  }

  /** Sets the tokenizer's mode and returns the former one. */
  setMode(mode: TokenizerMode): TokenizerMode {
    const { tokenizer } = this;
    const old = tokenizer.mode;
    if (mode === old) return old;
    if (this.ungot !== null && !sameInAllModes.has(this.ungot.kind)) this.resync(this.ungot);
    tokenizer.mode = mode;
    return old;
  }

  /** Runs a rule over the text of a `$(...)` in a string, with a tokenizer of its own. */
  parseNested<T>(text: NestedText, rule: (p: Parser) => T): { result: T; tokens: Token[] } {
    const outer = this.tokenizer;
    const { ungot, disableCommaOperator } = this;
    this.tokenizer = new Tokenizer(this.source, this.errors, this.options, text);
    this.tokenizer.mode = TokenizerMode.Expression;
    this.ungot = null;
    const result = rule(this);
    const { tokens } = this.tokenizer;
    this.tokenizer = outer;
    this.ungot = ungot;
    this.disableCommaOperator = disableCommaOperator;
    return { result, tokens };
  }

  /** From the start of the first to the end of the last; the empty extent counts as nothing. */
  span(first: Located, last: Located): ScriptExtent {
    const a = first instanceof ScriptExtent ? first : first.extent;
    const b = last instanceof ScriptExtent ? last : last.extent;
    if (a === EMPTY_EXTENT) return b;
    if (b === EMPTY_EXTENT) return a;
    return new ScriptExtent(this.source, a.startOffset, b.endOffset);
  }
  after(at: Located): ScriptExtent {
    const { endOffset } = at instanceof ScriptExtent ? at : at.extent;
    return new ScriptExtent(this.source, endOffset, endOffset);
  }
  /** The last character before: PowerShell's own off-by-one. */
  before(at: Located): ScriptExtent {
    const { startOffset } = at instanceof ScriptExtent ? at : at.extent;
    const offset = Math.max(0, startOffset - 1);
    return new ScriptExtent(this.source, offset, offset);
  }

  error(at: Located, id: ParserStringId, ...args: string[]): void {
    this.errors.reportError(at instanceof ScriptExtent ? at : at.extent, id, ...args);
  }
  incomplete(at: Located, id: ParserStringId, ...args: string[]): boolean {
    return this.errors.reportIncompleteInput(at instanceof ScriptExtent ? at : at.extent, id, ...args);
  }
  /** Shown at one place, noticed at another. */
  incompleteAt(at: Located, noticed: Located, id: ParserStringId, ...args: string[]): boolean {
    const detected = noticed instanceof ScriptExtent ? noticed : noticed.extent;
    return this.errors.reportIncompleteInputAt(at instanceof ScriptExtent ? at : at.extent, detected, id, ...args);
  }

  /** Error recovery: skips to one of the kinds, past bracketed text, and consumes it if asked to. */
  syncOnError(consumeClosing: boolean, ...kinds: TokenKind[]): void {
    let parens = kinds.includes('RParen') ? 1 : 0;
    let curlies = kinds.includes('RCurly') ? 1 : 0;
    let brackets = kinds.includes('RBracket') ? 1 : 0;
    for (;;) {
      const token = this.nextToken();
      switch (token.kind) {
        case 'LParen':
        case 'AtParen':
        case 'DollarParen':
          parens++;
          break;
        case 'RParen':
          parens--;
          if (parens === 0 && kinds.includes('RParen')) {
            this.endSync(consumeClosing, token);
            return;
          }
          break;
        case 'LCurly':
          curlies++;
          break;
        case 'RCurly':
          curlies--;
          if (curlies === 0 && kinds.includes('RCurly')) {
            this.endSync(consumeClosing, token);
            return;
          }
          break;
        case 'LBracket':
        case 'QuestionLBracket':
          brackets++;
          break;
        case 'RBracket':
          brackets--;
          if (brackets === 0 && kinds.includes('RBracket')) {
            this.endSync(consumeClosing, token);
            return;
          }
          break;
        case 'EndOfInput':
          // Never consumed: callers rely on it.
          this.ungetToken(token);
          return;
        default:
          if (kinds.includes(token.kind) && parens <= 0 && curlies <= 1) {
            this.endSync(consumeClosing, token);
            return;
          }
      }
    }
  }
  private endSync(consume: boolean, token: Token): void {
    if (!consume) this.ungetToken(token);
  }
}

export type Located = Token | Ast | ScriptExtent;
