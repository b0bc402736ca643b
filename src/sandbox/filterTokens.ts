/** A filter expression in pieces. In a quoted text `\"` is a quote and `\\` a backslash; other backslashes stay. */
import { FilterError } from './FilterError.ts';

export interface FilterToken {
  readonly kind: 'word' | 'text' | '(' | ')' | ',' | 'end';
  /** Of a text: without quotes and escapes. */
  readonly text: string;
  /** Counts from 1. */
  readonly position: number;
}

const PIECE = /\s*(?:([(),])|"((?:[^"\\]|\\.)*)"|([^\s(),"']+))/sy;

export function tokenizeFilter(source: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  const end = source.trimEnd().length;
  let index = 0;
  while (index < end) {
    PIECE.lastIndex = index;
    const match = PIECE.exec(source);
    if (!match) throw unreadable(source, index);
    const position = index + match[0].length - match[0].trimStart().length + 1;
    const [, sign, text, word] = match;
    if (sign !== undefined) tokens.push({ kind: sign as '(' | ')' | ',', text: sign, position });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(["\\])/g, '$1'), position });
    else tokens.push({ kind: 'word', text: word!, position });
    index = PIECE.lastIndex;
  }
  tokens.push({ kind: 'end', text: '', position: end + 1 });
  return tokens;
}

function unreadable(source: string, from: number): FilterError {
  const index = from + source.slice(from).search(/\S/);
  const reason = source[index] === '"' ? 'the text is not closed with "' : 'a text stands in double quotes, not single';
  return new FilterError(source, index + 1, reason);
}
