/**
 * String.Split. Rule that surprises: with a count, RemoveEmptyEntries drops empty pieces only until count - 1 are found;
 * the last piece keeps the rest of the text as it is, separators and all (only leading separators are skipped).
 */
import { mustBeNonNegative } from '../netErrors.ts';
import { trimWhiteSpace } from './trimString.ts';

export const REMOVE_EMPTY_ENTRIES = 1;
export const TRIM_ENTRIES = 2;

/** `separators` null or empty splits at white space (only the char forms ask for that). */
export function splitString(
  text: string,
  separators: readonly string[] | null,
  count: number,
  options: number,
): string[] {
  if (count < 0) throw mustBeNonNegative('count', count);
  const removeEmpty = (options & REMOVE_EMPTY_ENTRIES) !== 0;
  const trim = (options & TRIM_ENTRIES) !== 0;
  if (count === 0) return [];
  if (count === 1 || text === '') return single(text, removeEmpty, trim);
  const cuts = findSeparators(text, separators);
  if (cuts.length === 0) return single(text, removeEmpty, trim);
  return removeEmpty ? splitDroppingEmpty(text, cuts, count, trim) : splitAll(text, cuts, count, trim);
}

function single(text: string, removeEmpty: boolean, trim: boolean): string[] {
  const piece = trim ? trimWhiteSpace(text) : text;
  return removeEmpty && piece === '' ? [] : [piece];
}

/** Flat list of [start, length] pairs of the separators found. */
function findSeparators(text: string, separators: readonly string[] | null): number[] {
  if (separators === null || separators.length === 0) return findWhiteSpace(text);
  const usable = separators.filter((separator) => separator !== '' && separator !== null);
  if (usable.length === 1) return findOne(text, usable[0]);
  const cuts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const found = usable.find((separator) => text.startsWith(separator, i));
    if (found === undefined) continue;
    cuts.push(i, found.length);
    i += found.length - 1;
  }
  return cuts;
}

function findOne(text: string, separator: string): number[] {
  const cuts: number[] = [];
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + separator.length)) {
    cuts.push(at, separator.length);
  }
  return cuts;
}

function findWhiteSpace(text: string): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < text.length; i++) if (trimWhiteSpace(text[i]) === '') cuts.push(i, 1);
  return cuts;
}

function splitAll(text: string, cuts: number[], count: number, trim: boolean): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let i = 0; i < cuts.length && pieces.length < count - 1; i += 2) {
    pieces.push(text.slice(start, cuts[i]));
    start = cuts[i] + cuts[i + 1];
  }
  pieces.push(text.slice(start));
  return trim ? pieces.map(trimWhiteSpace) : pieces;
}

function splitDroppingEmpty(text: string, cuts: number[], count: number, trim: boolean): string[] {
  const pieces: string[] = [];
  let start = 0;
  let i = 0;
  for (; i <= cuts.length; i += 2) {
    const isLast = i === cuts.length;
    if (pieces.length === count - 1) break;
    const raw = text.slice(start, isLast ? text.length : cuts[i]);
    const piece = trim ? trimWhiteSpace(raw) : raw;
    if (piece !== '') pieces.push(piece);
    start = isLast ? text.length : cuts[i] + cuts[i + 1];
  }
  if (i > cuts.length) return pieces;
  return appendRest(text, cuts, i, start, trim, pieces);
}

/** The count-th piece: what is left after skipping empty pieces. */
function appendRest(text: string, cuts: number[], i: number, start: number, trim: boolean, pieces: string[]): string[] {
  for (; i < cuts.length; i += 2) {
    const raw = text.slice(start, cuts[i]);
    if ((trim ? trimWhiteSpace(raw) : raw) !== '') break;
    start = cuts[i] + cuts[i + 1];
  }
  const rest = trim ? trimWhiteSpace(text.slice(start)) : text.slice(start);
  if (rest !== '') pieces.push(rest);
  return pieces;
}
