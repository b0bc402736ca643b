/**
 * Definitions of addresses (`[label]: address "title"`) at the beginning of a paragraph. Rule that surprises: they are
 * taken out of a paragraph that has ended, so an indented line after one is no code.
 */
import { lineEndAfter } from './bracketRules.ts';
import type { MarkdownIt, PlacedToken, StateBlock } from './library.ts';
import type { InlineContent } from './SourceText.ts';

interface Definition {
  label: string;
  href: string;
  title: string;
  /** Where it ends in the content, its line end included. */
  end: number;
}

const LABEL = /^\[((?:[^\\[\]]|\\[\s\S]){1,999})\]:/;

/** Reads definitions off the content, pushes their tokens and takes them away from it. */
export function takeDefinitions(state: StateBlock, content: InlineContent): void {
  for (let found = readDefinition(state.md, content.text); found; found = readDefinition(state.md, content.text)) {
    const { label, href, title, end } = found;
    const token = state.push('reference_definition', '', 0) as PlacedToken;
    token.from = content.offsetOf(0);
    token.to = content.offsetOf(content.text.slice(0, end).trimEnd().length - 1) + 1;
    token.meta = { label, href, title };
    const references = state.env.references ?? {};
    state.env.references = references;
    if (!Object.hasOwn(references, label)) references[label] = { href, title };
    content.skip(end);
  }
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
  if (titled) return { label, href, ...titled };
  const end = lineEnd(text, addressEnd);
  return end < 0 ? null : { label, href, title: '', end };
}

function readTitle(md: MarkdownIt, text: string, from: number): { title: string; end: number } | null {
  const start = skipBlanks(text, from);
  if (start === from) return null;
  const title = md.helpers.parseLinkTitle(text, start, text.length);
  const end = title.ok ? lineEnd(text, title.pos) : -1;
  return end < 0 ? null : { title: title.str, end };
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
