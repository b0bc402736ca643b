/**
 * System.Text.RegularExpressions.Match, with GroupCollection and MatchCollection.
 * Rule that surprises: a match that failed has one group and no captures; asking for a group that does not exist gives an
 * unsuccessful group without a name.
 */
import { NetException } from '../../errors/NetException.ts';
import { NetCapture, NetCaptureCollection, NetGroup, RegexList } from './NetCapture.ts';
import type { RegexHit } from './CompiledRegex.ts';
import type { NetRegex } from './NetRegex.ts';
import { expandReplacement, parseReplacement } from './replacement.ts';

const NO_SPANS = (): readonly number[] => [];

export class NetMatch extends NetGroup {
  private allGroups: NetGroupCollection | null = null;
  private captured: readonly (readonly number[])[] | null = null;

  constructor(
    /** Null for Match.Empty. */
    readonly regex: NetRegex | null,
    text: string,
    private readonly hit: RegexHit | null,
    /** Where the part that was searched lies in the text. */
    readonly from: number,
    readonly to: number,
  ) {
    const value = hit ? text.slice(from + hit.start, from + hit.end) : null;
    super(text, '0', value, NO_SPANS);
  }

  override get index(): number {
    return this.hit ? this.from + this.hit.start : 0;
  }

  /** Match.Empty. */
  static empty(): NetMatch {
    return new NetMatch(null, '', null, 0, 0);
  }

  /** Ends of the match in the part that was searched. */
  get hitStart(): number {
    return this.hit?.start ?? 0;
  }
  get hitEnd(): number {
    return this.hit?.end ?? 0;
  }

  get groups(): NetGroupCollection {
    this.allGroups ??= new NetGroupCollection(this, this.makeGroups());
    return this.allGroups;
  }
  /** Group 0 first, in the order of numbers, each by its own name. */
  get groupList(): readonly NetGroup[] {
    const { items } = this.groups;
    const names = this.regex?.compiled.table.names;
    return names
      ? items.map((group, slot) => (group.name === names[slot] ? group : group.renamed(names[slot]!)))
      : items;
  }

  /** A group is called what the group of its slot's number is called: other than its own name when numbers are left out. */
  private makeGroups(): NetGroup[] {
    const { hit, regex } = this;
    if (!hit || !regex) return [this];
    return regex.compiled.table.names.map((_, slot) => {
      if (slot === 0) return this;
      const name = regex.groupNameFromNumber(slot);
      const value = hit.values ? (hit.values[slot] ?? null) : this.lastCapture(slot);
      return new NetGroup(this.text, name, value, () => this.spansOf(slot));
    });
  }

  private lastCapture(slot: number): string | null {
    const spans = this.spansOf(slot);
    return spans.length === 0 ? null : this.text.slice(spans[spans.length - 2], spans[spans.length - 1]);
  }

  private spansOf(slot: number): readonly number[] {
    const { hit, from } = this;
    this.captured ??= hit!.captures ?? this.regex!.compiled.capturesAt(this.text.slice(from, this.to), hit!.start);
    const spans = this.captured[slot]!;
    return from === 0 ? spans : spans.map((each) => each + from);
  }

  nextMatch(): NetMatch {
    return this.success ? this.regex!.matchAfter(this) : this;
  }

  /** The replacement pattern with $1, ${name}, $&... filled in. */
  expand(replacement: string): string {
    if (!this.success) {
      const failed = new NetException('System.NotSupportedException', 'Result cannot be called on a failed Match.');
      failed.hresult = -2146233067;
      throw failed;
    }
    return expandReplacement(parseReplacement(replacement, this.regex!.compiled.table, this.regex!.options), this);
  }
}

/** What .NET makes of a match when group numbers are left out: a type of its own to whoever asks. */
export class NetSparseMatch extends NetMatch {}

export class NetGroupCollection extends RegexList<NetGroup> {
  constructor(
    readonly match: NetMatch,
    groups: readonly NetGroup[],
  ) {
    super(groups);
  }

  /** By number from 0 up, so that numbers left out in the pattern appear as groups that did not match. */
  override [Symbol.iterator](): Iterator<NetGroup> {
    return this.items.map((_, number) => this.byNumber(number))[Symbol.iterator]();
  }

  byNumber(number: number): NetGroup {
    const slot = this.match.success ? this.match.regex!.compiled.table.slotOfNumber.get(number) : number;
    return (slot === undefined ? undefined : this.items[slot]) ?? emptyGroup();
  }
  byName(name: string): NetGroup {
    return this.find(name) ?? emptyGroup();
  }
  find(name: string): NetGroup | null {
    const slot = this.match.regex?.compiled.table.slotOfName.get(name);
    return slot === undefined ? null : (this.items[slot] ?? null);
  }
  get keys(): string[] {
    return [...this].map((group) => group.name);
  }
}

function emptyGroup(): NetGroup {
  return new NetGroup('', '', null, NO_SPANS);
}

export class NetMatchCollection extends RegexList<NetMatch> {}

export { NetCapture, NetCaptureCollection, NetGroup };
