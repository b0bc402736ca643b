/**
 * What a string or bare word amounts to while it is read: its value, its -f format, and the variables and
 * sub-expressions in it, which the parser turns into nodes once the token is whole.
 */
import type { ScriptExtent } from '../ScriptExtent.ts';
import { StringExpandableToken, type Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import type { NestedText } from './Tokenizer.ts';

/** A variable already read, or the text of a `$(...)` still to be parsed. */
export type StringPiece = Token | { readonly nested: NestedText; readonly extent: ScriptExtent };

export class StringBuilder {
  value = '';
  private format = '';
  readonly pieces: StringPiece[] = [];

  append(text: string): void {
    this.value += text;
    this.format += text === '{' ? '{{' : text === '}' ? '}}' : text;
  }

  /** Text that is plain throughout: braces in it are doubled in the format. */
  appendRun(text: string): void {
    this.value += text;
    this.format += text.includes('{') || text.includes('}') ? text.replace(/[{}]/g, '$&$&') : text;
  }

  appendPiece(text: string, piece: StringPiece): void {
    this.value += text;
    this.format += `{${this.pieces.length}}`;
    this.pieces.push(piece);
  }

  toToken(extent: ScriptExtent, kind: TokenKind): StringExpandableToken {
    const token = new StringExpandableToken(extent, kind, this.value, this.format);
    token.pieces = this.pieces;
    return token;
  }
}
