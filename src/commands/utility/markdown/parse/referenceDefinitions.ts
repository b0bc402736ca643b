/**
 * Definitions of addresses (`[label]: address "title"`) at the beginning of a paragraph. Rule that surprises: they are
 * taken out of a paragraph that has ended, so an indented line after one is no code.
 */
import { lineEndAfter, type Range } from './bracketRules.ts';
import type { MarkdownIt, PlacedToken, StateBlock } from './library.ts';
import type { InlineContent } from './SourceText.ts';

export interface Definition {
  /** The label as written. */
  written: string;
  /** The label as it is compared. */
  label: string;
  href: string;
  title: string | null;
  urlRange: Range;
  titleRange: Range;
  /** Where it ends in the content, its line end included. */
  end: number;
  /** Characters from its first to its last. */
  length: number;
  /** Whether text follows it in its paragraph. */
  isFollowed: boolean;
}

const LABEL = /^\[((?:[^\\[\]]|\\[\s\S]){1,999})\]:/;

/** Reads definitions off the content, pushes their tokens and takes them away from it. */
export function takeDefinitions(state: StateBlock, content: InlineContent): void {
  const taken: Definition[] = [];
  for (let found = readDefinition(state.md, content.text); found; found = readDefinition(state.md, content.text)) {
    const { label, href, title, end } = found;
    const token = state.push('reference_definition', '', 0) as PlacedToken;
    token.from = content.offsetOf(0);
    token.to = token.from + found.length;
    token.meta = { definition: found };
    const references = state.env.references ?? {};
    state.env.references = references;
    if (!Object.hasOwn(references, label)) references[label] = { href, title: title ?? '' };
    content.skip(end);
    taken.push(found);
  }
  for (const definition of taken) definition.isFollowed = content.text !== '';
}

/** Whether the content is nothing but definitions. */
export function areDefinitions(md: MarkdownIt, text: string): boolean {
  let rest = text;
  for (let found = readDefinition(md, rest); found; found = readDefinition(md, rest)) rest = rest.slice(found.end);
  return rest === '';
}

function readDefinition(md: MarkdownIt, text: string): Definition | null {
  const found = LABEL.exec(text);
  const label = found ? md.utils.normalizeReference(found[1]) : '';
  if (!found || label === '') return null;
  const start = skipBlanks(text, found[0].length);
  const destination = md.helpers.parseLinkDestination(text, start, lineEndAfter(text, start));
  if (!destination.ok || (destination.str === '' && text[start] !== '<')) return null;
  const { str: href, pos: addressEnd } = destination;
  const titled = readTitle(md, text, addressEnd);
  const end = titled ? titled.end : lineEnd(text, addressEnd);
  if (end < 0) return null;
  const titleRange = titled?.range ?? null;
  const length = titleRange ? titleRange[1] : addressEnd;
  const urlRange: Range = [start, addressEnd];
  const title = titled?.title ?? null;
  return { written: found[1], label, href, title, urlRange, titleRange, end, length, isFollowed: false };
}

function readTitle(md: MarkdownIt, text: string, from: number): { title: string; range: Range; end: number } | null {
  const start = skipBlanks(text, from);
  if (start === from) return null;
  const title = md.helpers.parseLinkTitle(text, start, text.length);
  const end = title.ok ? lineEnd(text, title.pos) : -1;
  return end < 0 ? null : { title: title.str, range: [start, title.pos], end };
}

/** Over blanks and at most one line end. */
function skipBlanks(text: string, from: number): number {
  return from + /^[ \t]*\n?[ \t]*/.exec(text.slice(from))![0].length;
}

/** Where the next line begins when nothing but blanks is left on this one; -1 else. */
function lineEnd(text: string, from: number): number {
  const rest = /^[ \t]*(?:\n|$)/.exec(text.slice(from));
  return rest ? from + rest[0].length : -1;
}
