/** Where the tokenizer and the checks report errors: the parser, or the list it shares with nested readers. */
import { ParseError } from './ParseError.ts';
import { formatParserString, type ParserStringId } from './parserStrings.ts';
import { isNewline, isWhitespace } from './tokenizer/charTraits.ts';
import type { ParseDiagnostic } from './ParseError.ts';
import type { ScriptExtent } from './ScriptExtent.ts';

export class ErrorSink {
  readonly errors: ParseError[] = [];
  private readonly known = new Set<string>();
  readonly diagnostics: ParseDiagnostic[] = [];

  constructor(readonly text: string) {}

  reportError(extent: ScriptExtent, id: ParserStringId, ...args: string[]): void {
    this.add(extent, id, args, false);
  }

  /** As reportError; the input counts as incomplete where nothing but blanks and comments follows the error. */
  reportIncompleteInput(extent: ScriptExtent, id: ParserStringId, ...args: string[]): boolean {
    const incomplete = this.isAtEnd(extent.endOffset);
    this.add(extent, id, args, incomplete);
    return incomplete;
  }

  /** As reportIncompleteInput, where the error was noticed later than where it is shown. */
  reportIncompleteInputAt(
    extent: ScriptExtent,
    detected: ScriptExtent,
    id: ParserStringId,
    ...args: string[]
  ): boolean {
    const incomplete = this.isAtEnd(detected.endOffset);
    this.add(extent, id, args, incomplete);
    return incomplete;
  }

  /** An error reported twice, as happens when text is read again, is kept once. */
  /** Forgets the errors reported since there were `count`: what led to them is read another way. */
  rollBack(count: number): void {
    for (const { errorId, extent } of this.errors.splice(count))
      this.known.delete(`${errorId} ${extent.startOffset} ${extent.endOffset}`);
  }

  private add(extent: ScriptExtent, id: ParserStringId, args: readonly string[], incomplete: boolean): void {
    const key = `${id} ${extent.startOffset} ${extent.endOffset}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.errors.push(new ParseError(extent, id, formatParserString(id, args), incomplete));
  }

  private isAtEnd(offset: number): boolean {
    const { text } = this;
    for (let at = offset; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === 35) while (at + 1 < text.length && !isNewline(text.charCodeAt(at + 1))) at++;
      else if (c === 60 && text.charCodeAt(at + 1) === 35) {
        const close = text.indexOf('#>', at + 2);
        if (close < 0) return true;
        at = close + 1;
      } else if (!isWhitespace(c) && !isNewline(c)) return false;
    }
    return true;
  }
}
