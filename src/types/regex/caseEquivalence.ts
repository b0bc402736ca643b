/**
 * Which code units IgnoreCase takes for the same: those with one lower case in the invariant culture, so k, K and the
 * Kelvin sign, but not s and long s.
 * Rule that surprises: i depends on the culture: Turkish pairs it with dotted I, other named cultures add dotted I to
 * i and I, the invariant culture leaves it out.
 */
import { toLowerCode } from '../culture/caseMapping.ts';
import { codesMatching } from './unicodeCategories.ts';

export type CaseBehavior = 'invariant' | 'nonTurkish' | 'turkish';

export function caseBehaviorOf(cultureName: string): CaseBehavior {
  if (cultureName === '') return 'invariant';
  return /^(?:tr|az)(?:-|$)/i.test(cultureName) ? 'turkish' : 'nonTurkish';
}

const DOTTED_I: Readonly<Record<CaseBehavior, Readonly<Record<string, readonly number[]>>>> = {
  invariant: { i: [0x49, 0x69], I: [0x49, 0x69] },
  nonTurkish: { i: [0x49, 0x69, 0x130], I: [0x49, 0x69, 0x130], İ: [0x49, 0x69, 0x130] },
  turkish: { i: [0x69, 0x130], I: [0x49, 0x131], İ: [0x69, 0x130], ı: [0x49, 0x131] },
};

/** Unicode 17's new letters, which .NET 10 does not know. */
const NEWER = new Set([0xa7ce, 0xa7d2, 0xa7d4]);

/** Those of Unicode 16, which older releases of Node do not know. */
const UNICODE_16: readonly (readonly [number, number])[] = [
  [0x1c89, 0x1c8a],
  [0xa7cb, 0x264],
  [0xa7cc, 0xa7cd],
  [0xa7da, 0xa7db],
  [0xa7dc, 0x19b],
];

let classes: ReadonlyMap<number, readonly number[]> | null = null;

/** All code units equal to `code` without case, itself too; null when there is only itself. */
export function caseEquivalents(code: number, behavior: CaseBehavior): readonly number[] | null {
  if (code < 128) {
    const lower = code | 0x20;
    if (lower < 0x61 || lower > 0x7a) return null;
    if (lower === 0x6b) return [0x4b, 0x6b, 0x212a];
    if (lower !== 0x69) return [lower - 32, lower];
  }
  const special = DOTTED_I[behavior][String.fromCharCode(code)];
  if (special) return special;
  if (isLatin1Pair(code)) return [code & ~0x20, code | 0x20];
  classes ??= buildClasses();
  return classes.get(code) ?? null;
}

/** À to Þ and à to þ, which need no table; not × and ÷, and not Å, which the Ångström sign equals. */
function isLatin1Pair(code: number): boolean {
  const lower = code | 0x20;
  return code >= 0xc0 && code < 0xff && lower !== 0xff && lower !== 0xf7 && lower !== 0xe5;
}

function buildClasses(): ReadonlyMap<number, readonly number[]> {
  const byLower = new Map<number, number[]>();
  for (const [upper, lower] of casePairs()) {
    const known = byLower.get(lower);
    if (known) known.push(upper);
    else byLower.set(lower, [lower, upper]);
  }
  const result = new Map<number, readonly number[]>();
  for (const members of byLower.values()) {
    members.sort((a, b) => a - b);
    for (const member of members) result.set(member, members);
  }
  return result;
}

function casePairs(): ReadonlyMap<number, number> {
  const pairs = new Map(UNICODE_16);
  for (const code of codesMatching(/\p{Changes_When_Lowercased}/gu)) {
    const lower = toLowerCode(code);
    if (lower !== code && !NEWER.has(code)) pairs.set(code, lower);
  }
  return pairs;
}
