/**
 * \w \d \s and what \b calls a word. Rule that surprises: \b counts the zero-width joiners as word characters, \w does
 * not; \s is JavaScript's plus U+0085 less U+FEFF.
 */
import { CharSet } from './CharSet.ts';
import { categorySet } from './unicodeCategories.ts';
import { wordRangesBeyondAscii } from './wordRanges.ts';

const ASCII_WORD = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

const ECMA: Readonly<Record<string, CharSet>> = {
  w: CharSet.fromRanges([...ASCII_WORD, 0x130, 0x130]),
  d: CharSet.fromRanges([0x30, 0x39]),
  s: CharSet.fromRanges([9, 13, 32, 32]),
};

const SPACE = CharSet.fromRanges([
  9, 13, 32, 32, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  0x3000, 0x3000,
]);

const DIGIT = CharSet.lazy([0x30, 0x39], () => categorySet('Nd')!);

export const ANY = CharSet.fromRanges([0, 0xffff]);
export const NOT_NEWLINE = CharSet.of(10).inverted();
export const ECMA_WORD = ECMA.w!;

let word: CharSet | null = null;
let boundaryWord: CharSet | null = null;
/** Complements, made when first asked for. */
const inverted = new WeakMap<CharSet, CharSet>();

export function wordSet(): CharSet {
  word ??= CharSet.lazy(ASCII_WORD, () => CharSet.fromRanges([...ASCII_WORD, ...wordRangesBeyondAscii().ranges]));
  return word;
}

export function boundaryWordSet(): CharSet {
  boundaryWord ??= wordSet().union(CharSet.of(0x200c, 0x200d));
  return boundaryWord;
}

/** Set of \w, \W, \d, \D, \s or \S by its letter. */
export function shorthandSet(letter: string, ecma: boolean): CharSet {
  const lower = letter.toLowerCase();
  const set = ecma ? ECMA[lower]! : lower === 'w' ? wordSet() : lower === 'd' ? DIGIT : SPACE;
  return lower === letter ? set : complementOf(set);
}

function complementOf(set: CharSet): CharSet {
  let result = inverted.get(set);
  if (!result) inverted.set(set, (result = set.inverted()));
  return result;
}
