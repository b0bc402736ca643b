/** Interim. */
import { ErrorSink } from '../ErrorSink.ts';
import { ScriptExtent, type ScriptSource } from '../ScriptExtent.ts';
import type { Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { type NestedText, Tokenizer, TokenizerMode, type TokenizerOptions } from '../tokenizer/Tokenizer.ts';

export class Parser {
  readonly tokenizer: Tokenizer;
  readonly errors: ErrorSink;
  private ungot: Token | null = null;
  disableCommaOperator = false;
  readonly isNested: boolean;

  constructor(
    readonly source: ScriptSource,
    readonly options: TokenizerOptions,
    errors: ErrorSink | null = null,
    nested: NestedText | null = null,
  ) {
    this.errors = errors ?? new ErrorSink(source.text);
    this.tokenizer = new Tokenizer(source, this.errors, options, nested);
    this.isNested = nested !== null;
  }
  get mode(): TokenizerMode {
    return this.tokenizer.mode;
  }
  setMode(mode: TokenizerMode): void {
    if (mode !== this.tokenizer.mode && this.ungot !== null) this.resync(this.ungot);
    this.tokenizer.mode = mode;
  }
  inMode<T>(mode: TokenizerMode, rule: () => T): T {
    const saved = this.mode;
    this.setMode(mode);
    try {
      return rule();
    } finally {
      this.setMode(saved);
    }
  }
  peek(): Token {
    const token = this.ungot ?? this.tokenizer.nextToken();
    this.ungot = token;
    return token;
  }
  next(): Token {
    const token = this.ungot ?? this.tokenizer.nextToken();
    this.ungot = null;
    return token;
  }
  skip(): void {
    this.next();
  }
  unget(token: Token): void {
    this.ungot = token;
  }
  resync(token: Token): void {
    this.ungot = null;
    this.tokenizer.resync(this.tokenizer.positionOf(token.extent.startOffset));
  }
  get hasLookahead(): boolean {
    return this.ungot !== null;
  }
  skipNewlines(): void {
    if (this.ungot === null) this.tokenizer.skipBlanks(true);
    while (this.peek().kind === 'NewLine') this.skip();
  }
  skipBlanksBeforeEquals(): void {
    if (this.ungot === null) this.tokenizer.skipBlanks(false);
  }
  skipNewlinesAndSemicolons(): void {
    for (;;) {
      const { kind } = this.peek();
      if (kind !== 'NewLine' && kind !== 'Semi') return;
      this.skip();
    }
  }
  take(kind: TokenKind): Token | null {
    return this.peek().kind === kind ? this.next() : null;
  }
  report(extent: ScriptExtent, id: string, ...args: string[]): void {
    this.errors.reportError(extent, id as never, ...args);
  }
  reportIncomplete(extent: ScriptExtent, id: string, ...args: string[]): void {
    this.errors.reportIncompleteInput(extent, id as never, ...args);
  }
  after(extent: ScriptExtent): ScriptExtent {
    return new ScriptExtent(this.source, extent.endOffset, extent.endOffset);
  }
  before(extent: ScriptExtent): ScriptExtent {
    return new ScriptExtent(this.source, extent.startOffset, extent.startOffset);
  }
  span(from: { readonly extent: ScriptExtent } | ScriptExtent, to: { readonly extent: ScriptExtent } | ScriptExtent): ScriptExtent {
    const start = from instanceof ScriptExtent ? from : from.extent;
    const end = to instanceof ScriptExtent ? to : to.extent;
    return new ScriptExtent(this.source, start.startOffset, Math.max(start.startOffset, end.endOffset));
  }
  beginsBracket(token: Token): boolean {
    return token.kind === 'LBracket' || (token.kind === 'Generic' && token.text.startsWith('['));
  }
}
export { TokenizerMode };
