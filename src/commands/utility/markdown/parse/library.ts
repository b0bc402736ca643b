/**
 * markdown-it, loaded when Markdown is first read: it takes longer to load than a script takes to start. It gives the
 * CommonMark syntax (blocks and inline spans); what PowerShell's library does beside and beyond that are rules of ours.
 */
import type * as Library from 'markdown-it';

export type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

export type BlockRule = (state: Library.StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: Library.StateInline, silent: boolean) => boolean;

/** A token that knows where it begins and ends in the content it was found in. */
export interface PlacedToken extends Library.Token {
  from?: number;
  to?: number;
  /** Where the last line ends that goes on with an item of a list. */
  continuedTo?: number;
}

export function newMarkdownIt(): Library.MarkdownIt {
  const { default: MarkdownIt } = { default: require('markdown-it') as typeof Library.default };
  return new MarkdownIt('commonmark');
}
