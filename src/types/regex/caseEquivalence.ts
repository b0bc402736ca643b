/**
 * Which code units IgnoreCase takes for the same: those with one lower case in the invariant culture, so k, K and the
 * Kelvin sign, but not s and long s.
 * Rule that surprises: i depends on the culture: Turkish pairs it with dotted I, other named cultures add dotted I to
 * i and I, the invariant culture leaves it out.
 */
import { toLowerCode } from '../culture/caseMapping.ts';

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
const NEWER = new Set([0xa7ce, 0xa7cf, 0xa7d2, 0xa7d3, 0xa7d4, 0xa7d5]);

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
  classes ??= buildClasses();
  return classes.get(code) ?? null;
}

function buildClasses(): ReadonlyMap<number, readonly number[]> {
  const byLower = new Map<number, number[]>();
  for (let code = 0; code < 0x10000; code++) {
    if (NEWER.has(code)) continue;
    const lower = toLowerCode(code);
    if (lower === code) continue;
    const known = byLower.get(lower);
    if (known) known.push(code);
    else byLower.set(lower, [lower, code]);
  }
  const result = new Map<number, readonly number[]>();
  for (const members of byLower.values()) {
    members.sort((a, b) => a - b);
    for (const member of members) result.set(member, members);
  }
  return result;
}
