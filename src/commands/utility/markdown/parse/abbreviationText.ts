/**
 * Finds abbreviations in literal text. Rules that surprise, all of PowerShell's library: an abbreviation stands at the
 * beginning or after a blank only, and where it is found before the text has been attached (the first piece up to a
 * character at which something might begin), everything after it lands in a container of its own, in which emphasis is no
 * longer made.
 */
import { type Abbreviation, AbbreviationInline, type Inline, LiteralInline } from '../syntax/Inline.ts';
import { ALL_OPENERS } from './inlineRules.ts';

export type Abbreviations = ReadonlyMap<string, Abbreviation>;

/** A piece of text with what was found in it. */
export interface AbbreviatedText {
  inlines: Inline[];
  /** How many of them lie in the text as such; the others, and all that follows, belong into a container. */
  attached: number;
  /** The part of the text in which the first of the others was found. */
  piece: readonly [from: number, to: number];
}

/**
 * `text` is raw: no escapes, no delimiters. `before` and `after` are the characters around it, empty at the ends.
 * `goesOn`: it follows on text that has been attached.
 */
export function findAbbreviations(
  text: string,
  before: string,
  after: string,
  abbreviations: Abbreviations,
  goesOn = false,
): AbbreviatedText {
  const inlines: Inline[] = [];
  let isAttached = goesOn;
  let attached = -1;
  let piece: AbbreviatedText['piece'] = [0, 0];
  let start = 0;
  let pieceEnd = 0;
  while (pieceEnd < text.length) {
    pieceEnd = nextOpener(text, pieceEnd + 1);
    const found = firstMatch(text, start, pieceEnd, before, after, abbreviations);
    let match = found;
    if (!match) {
      isAttached = true;
      continue;
    }
    if (!isAttached && attached < 0) {
      attached = inlines.length;
      piece = [start, pieceEnd];
    }
    while (match) {
      if (match.at > start) inlines.push(new LiteralInline(text.slice(start, match.at)));
      inlines.push(new AbbreviationInline(match.abbreviation));
      start = match.at + match.abbreviation.label.length;
      match = firstMatch(text, start, pieceEnd, before, after, abbreviations);
    }
    if (pieceEnd > start) inlines.push(new LiteralInline(text.slice(start, pieceEnd)));
    start = pieceEnd;
    isAttached = false;
  }
  if (start < text.length) inlines.push(new LiteralInline(text.slice(start)));
  return { inlines, attached: attached < 0 ? inlines.length : attached, piece };
}

function nextOpener(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (ALL_OPENERS.includes(text[at])) return at;
  return text.length;
}

function firstMatch(
  text: string,
  from: number,
  to: number,
  before: string,
  after: string,
  abbreviations: Abbreviations,
): { at: number; abbreviation: Abbreviation } | null {
  for (let at = from; at < to; at++) {
    const previous = at === 0 ? before : text[at - 1];
    if (previous !== '' && !/\s/.test(previous)) continue;
    const abbreviation = longest(text.slice(at, to), abbreviations);
    if (abbreviation && endsWell(text, at + abbreviation.label.length, to, after)) return { at, abbreviation };
  }
  return null;
}

function longest(text: string, abbreviations: Abbreviations): Abbreviation | null {
  let found: Abbreviation | null = null;
  for (const [label, abbreviation] of abbreviations)
    if (text.startsWith(label) && label.length > (found?.label.length ?? 0)) found = abbreviation;
  return found;
}

/** Only punctuation may follow up to the next blank or the end of the piece and one character more. */
function endsWell(text: string, from: number, to: number, after: string): boolean {
  const rest = text.slice(from, to) + (to < text.length ? text[to] : after);
  return /^[!-/:-@[-`{-~]*(?:$|[\s\0])/.test(rest);
}
