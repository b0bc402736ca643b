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

const NAMES = new Set(
  'L M N P S Z C Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn'.split(' '),
);

const SURROGATES = [0xd800, 0xdfff];
const ASCII_END = 127;

/** Facts, one entry a category. */
const known = new Map<string, CharSet>();

/** Null when there is no such category. Names are case-sensitive. */
export function categorySet(name: string): CharSet | null {
  if (!NAMES.has(name)) return null;
  let set = known.get(name);
  if (!set) known.set(name, (set = categoriesSet([name])));
  return set;
}

/** The union of some categories, of one letter or two. */
export function categoriesSet(names: readonly string[]): CharSet {
  const run = new RegExp(`[${names.map((name) => `\\p{${name}}`).join('')}]+`, 'gu');
  return CharSet.lazy(runsIn(run, 0, ASCII_END), () => wholeSet(run, names));
}

function wholeSet(run: RegExp, names: readonly string[]): CharSet {
  const pairs = [...runsIn(run, 0, SURROGATES[0]! - 1), ...runsIn(run, SURROGATES[1]! + 1, 0xffff)];
  if (covers(names, 'Cs')) pairs.push(...SURROGATES);
  let result = CharSet.fromRanges(pairs);
  for (const [category, list] of CORRECTIONS) {
    const changed = CharSet.fromRanges(list.split(' ').flatMap(pairOf));
    result = covers(names, category) ? result.union(changed) : result.without(changed);
  }
  return result;
}

/** The code units, surrogates apart, that a RegExp for one character matches. */
export function codesMatching(one: RegExp): number[] {
  const pairs = [...runsIn(one, 0, SURROGATES[0]! - 1), ...runsIn(one, SURROGATES[1]! + 1, 0xffff)];
  return pairs.filter((_, i) => i % 2 === 0);
}

function covers(names: readonly string[], category: string): boolean {
  return names.some((name) => category.startsWith(name));
}

function pairOf(range: string): number[] {
  const [low, high = low] = range.split('-').map((hex) => Number.parseInt(hex, 16));
  return [low!, high!];
}

/** Where `run` matches in the text of all code units from first to last. */
function runsIn(run: RegExp, first: number, last: number): number[] {
  const pairs: number[] = [];
  const units = new Uint16Array(CHUNK);
  for (let start = first; start <= last; start += CHUNK) {
    const count = Math.min(CHUNK, last - start + 1);
    for (let i = 0; i < count; i++) units[i] = start + i;
    // apply, because spreading an array of numbers takes ten times as long.
    const text = String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
    for (const found of text.matchAll(run)) {
      const low = start + found.index;
      pairs.push(low, low + found[0].length - 1);
    }
  }
  return pairs;
}

const CHUNK = 4096;
