/**
 * Makes emphasis of delimiters. A delimiter is a container that holds everything after it until it is closed, so that
 * what stands between two of them is what the first one holds. Rule that surprises: when a closing run has too few
 * characters left to be anything, the rest of the text stays inside the emphasis (`+++a+++ b`), as in PowerShell's
 * library.
 */
import {
  type ContainerInline,
  CustomContainerInline,
  EmphasisDelimiterInline,
  EmphasisInline,
  type Inline,
  isOpenContainer,
  LiteralInline,
} from '../syntax/Inline.ts';
import { SourceSpan } from '../syntax/MarkdownObject.ts';
import { emphasisKind } from './inlineRules.ts';

/** Turns the delimiters of a list of inlines into emphasis and what is left of them into text. */
export function processEmphasis(root: ContainerInline): void {
  const delimiters = collectDelimiters(root);
  for (let index = 0; index < delimiters.length; index++) index = closeWith(delimiters, index);
  for (const delimiter of delimiters) becomeText(delimiter);
}

/** Delimiters along the chain of open containers; those inside finished inlines are none of ours. */
function collectDelimiters(root: ContainerInline): EmphasisDelimiterInline[] {
  const found: EmphasisDelimiterInline[] = [];
  for (let list: ContainerInline | undefined = root; list; list = list.children.find(isOpenContainer)) {
    if (list instanceof EmphasisDelimiterInline) found.push(list);
  }
  return found;
}

/** Pairs one delimiter with openers before it. Returns where the search goes on. */
function closeWith(delimiters: EmphasisDelimiterInline[], start: number): number {
  let index = start;
  const closer = delimiters[index];
  const { minimum, maximum } = emphasisKind(closer.delimiterChar);
  while (closer.canClose && closer.delimiterCount >= minimum) {
    const openerIndex = findOpener(delimiters, index, minimum);
    if (openerIndex < 0) {
      if (closer.canOpen) break;
      becomeText(closer);
      delimiters.splice(index, 1);
      return index - 1;
    }
    const opener = delimiters[openerIndex];
    for (const between of delimiters.splice(openerIndex + 1, index - openerIndex - 1)) becomeText(between);
    index = openerIndex + 1;
    enclose(opener, closer, Math.min(opener.delimiterCount, closer.delimiterCount, maximum));
    if (opener.delimiterCount < minimum) {
      becomeText(opener);
      delimiters.splice(openerIndex, 1);
      index--;
    }
    if (closer.delimiterCount === 0) {
      delimiters.splice(index, 1);
      return index - 1;
    }
    if (closer.delimiterCount < minimum) {
      becomeText(closer);
      delimiters.splice(index, 1);
      return index - 1;
    }
  }
  return index;
}

function findOpener(delimiters: readonly EmphasisDelimiterInline[], closerIndex: number, minimum: number): number {
  const closer = delimiters[closerIndex];
  for (let index = closerIndex - 1; index >= 0; index--) {
    const opener = delimiters[index];
    if (opener.delimiterChar !== closer.delimiterChar || !opener.canOpen || opener.delimiterCount < minimum) continue;
    if (!isOddMatch(opener, closer)) return index;
  }
  return -1;
}

/** CommonMark's rule of three. */
function isOddMatch(opener: EmphasisDelimiterInline, closer: EmphasisDelimiterInline): boolean {
  const { delimiterCount: first } = opener;
  const { delimiterCount: second } = closer;
  return (
    (closer.canOpen || opener.canClose) &&
    first !== second &&
    (first + second) % 3 === 0 &&
    (first % 3 !== 0 || second % 3 !== 0)
  );
}

/**
 * Puts all that the opener holds into an emphasis. What follows a used-up closer comes out again, as does a closer whose
 * opener is used up; else the closer stays inside for the next turn.
 */
function enclose(opener: EmphasisDelimiterInline, closer: EmphasisDelimiterInline, count: number): void {
  const { delimiterChar } = closer;
  const emphasis =
    delimiterChar === ':' ? new CustomContainerInline(':', count) : new EmphasisInline(delimiterChar, count);
  opener.delimiterCount -= count;
  closer.delimiterCount -= count;
  emphasis.span = new SourceSpan(opener.span.end - count + 1, closer.span.start + count - 1);
  emphasis.line = opener.line;
  emphasis.column = opener.column + opener.delimiterCount;
  opener.span = new SourceSpan(opener.span.start, opener.span.end - count);
  closer.span = new SourceSpan(closer.span.start + count, closer.span.end);
  closer.column += count;
  closer.place = closer.place?.movedBy(count) ?? null;
  emphasis.addAttributes(closer.attributes);
  emphasis.append(...opener.children);
  opener.replaceChildren([emphasis]);
  if (closer.delimiterCount === 0) moveAfter(closer, emphasis, closer.children);
  else if (opener.delimiterCount === 0) moveAfter(closer, emphasis, [closer]);
}

/** Takes the closer from where it is and puts `moved` behind the emphasis. */
function moveAfter(closer: EmphasisDelimiterInline, emphasis: EmphasisInline, moved: readonly Inline[]): void {
  const added = [...moved];
  removeInline(closer);
  emphasis.parent!.append(...added);
}

function removeInline(inline: Inline): void {
  const { parent } = inline;
  if (parent) parent.replaceChildren(parent.children.filter((child) => child !== inline));
}

/** A delimiter's characters as text, followed by what it held. */
function becomeText(delimiter: EmphasisDelimiterInline): void {
  const { parent, delimiterChar, delimiterCount } = delimiter;
  if (!parent) return;
  const instead: Inline[] = [...delimiter.children];
  if (delimiterCount > 0) {
    const literal = new LiteralInline(delimiterChar.repeat(delimiterCount));
    literal.span = delimiter.span;
    literal.line = delimiter.line;
    literal.column = delimiter.column;
    literal.place = delimiter.place;
    instead.unshift(literal);
  }
  const children = [...parent.children];
  children.splice(children.indexOf(delimiter), 1, ...instead);
  parent.replaceChildren(children);
}
