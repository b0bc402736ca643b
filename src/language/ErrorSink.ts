/** Where the tokenizer and the checks report errors: the parser, or the list it shares with nested readers. */
import { ParseError } from './ParseError.ts';
import { formatParserString, type ParserStringId } from './parserStrings.ts';
import { isNewline, isWhitespace } from './tokenizer/charTraits.ts';
import type { ParseDiagnostic } from './ParseError.ts';
import type { ScriptExtent } from './ScriptExtent.ts';

export class ErrorSink {
  readonly errors: ParseError[] = [];
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
  private add(extent: ScriptExtent, id: ParserStringId, args: readonly string[], incomplete: boolean): void {
    for (let i = this.errors.length - 1; i >= 0; i--) {
      const known = this.errors[i]!;
      if (
        known.errorId === id &&
        known.extent.startOffset === extent.startOffset &&
        known.extent.endOffset === extent.endOffset
      )
        return;
    }
    this.errors.push(new ParseError(extent, id, formatParserString(id, args), incomplete));
  }

  private isAtEnd(offset: number): boolean {
    const { text } = this;
    for (let at = offset; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === 35) while (at + 1 < text.length && !isNewline(text.charCodeAt(at + 1))) at++;
      else if (!isWhitespace(c) && !isNewline(c)) return false;
    }
    return true;
  }
}
