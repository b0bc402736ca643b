/**
 * General categories as CharSets, read once from the JavaScript engine's own tables.
 * Rule that surprises: .NET 10 knows Unicode 16, and Node releases know 15 to 17; the code units in between are put right
 * here, so that results do not depend on the Node that runs.
 */
import { CharSet } from './CharSet.ts';

/** Category of the code units whose category some supported Node release has differently: ranges, Unicode 16's view. */
const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['Ll', '295 1c8a a7cd a7db'],
  ['Lu', '1c89 a7cb-a7cc a7da a7dc'],
  ['Mn', '897'],
  ['Po', '1b4e-1b4f 1b7f'],
  ['So', '2427-2429 2ffc-2fff 31e4-31e5 31ef'],
  ['Cn', '88f c5c cdc 1acf-1add 1ae0-1aeb 20c1 2b96 a7ce-a7cf a7d2 a7d4 a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce'],
];

const TWO_LETTERS = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn'.split(
  ' ',
);
const ONE_LETTER = 'LMNPSZC';

/** Facts, one entry a category. */
const known = new Map<string, CharSet>();

/** Null when there is no such category. Names are case-sensitive. */
export function categorySet(name: string): CharSet | null {
  const cached = known.get(name);
  if (cached) return cached;
  const made = makeSet(name);
  if (made) known.set(name, made);
  return made;
}

function makeSet(name: string): CharSet | null {
  if (TWO_LETTERS.includes(name)) return corrected(name, scan(name));
  if (name.length !== 1 || !ONE_LETTER.includes(name)) return null;
  const parts = TWO_LETTERS.filter((each) => each.startsWith(name));
  return parts.reduce((sum, each) => sum.union(categorySet(each)!), new CharSet([]));
}

function corrected(name: string, set: CharSet): CharSet {
  let result = set;
  for (const [category, list] of CORRECTIONS) {
    const pairs = list.split(' ').flatMap((range) => {
      const [low, high = low] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      return [low!, high!];
    });
    const changed = CharSet.fromRanges(pairs);
    result = category === name ? result.union(changed) : result.without(changed);
  }
  return result;
}

function scan(name: string): CharSet {
  if (name === 'Cs') return new CharSet([0xd800, 0xdfff]);
  const pairs: number[] = [];
  const run = new RegExp(`\\p{${name}}+`, 'gu');
  for (const [first, last] of [
    [0, 0xd7ff],
    [0xe000, 0xffff],
  ] as const) {
    for (const found of textOf(first, last).matchAll(run))
      pairs.push(first + found.index, first + found.index + found[0].length - 1);
  }
  return CharSet.fromRanges(pairs);
}

function textOf(first: number, last: number): string {
  let text = '';
  for (let low = first; low <= last; low += 4096) {
    const count = Math.min(4096, last - low + 1);
    text += String.fromCharCode(...Array.from({ length: count }, (_, i) => low + i));
  }
  return text;
}
