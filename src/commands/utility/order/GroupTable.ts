/**
 * Group-Object's groups while they grow: exact values find their group at once, so that memory grows with the number of
 * groups and not of objects (-NoElement). Equal but not identical values are joined at the end.
 */
import { PSObject, typeOf, unwrap } from '../../../types/index.ts';
import { MISSING, type OrderEntry } from './OrderByProperty.ts';

export interface ValueGroup {
  values: unknown[];
  members: unknown[];
  count: number;
}

interface OpenGroup extends ValueGroup {
  entry: OrderEntry;
  /** Positions of the members in the input, so that joined groups keep its order. */
  positions: number[];
}

export class GroupTable {
  private readonly groups: OpenGroup[] = [];
  private readonly byKey = new Map<unknown, OpenGroup>();
  private types: (string | null)[] | null = null;
  private hasMixedTypes = false;
  private readonly bareObjects = new Map<string, unknown>();
  /** The first two values that cannot be compared. */
  refused: readonly [unknown, unknown] | null = null;

  constructor(
    private readonly keepsMembers: boolean,
    private readonly ignoreCase: boolean,
  ) {}

  add(entry: OrderEntry): void {
    const key = this.keyOf(entry.values);
    this.refuseBareObjects(entry.values);
    let group = key === undefined ? undefined : this.byKey.get(key);
    if (!group) {
      group = { entry, values: entry.values, members: [], positions: [], count: 0 };
      this.groups.push(group);
      if (key !== undefined) this.byKey.set(key, group);
      this.noteTypes(entry.values);
    }
    group.count++;
    if (this.keepsMembers) {
      group.members.push(entry.input);
      group.positions.push(entry.index);
    } else if (group.entry !== entry) entry.input = null;
  }

  /** Strings and the like have a key that says all; others undefined. */
  private keyOf(values: readonly unknown[]): unknown {
    if (values.length === 1) return this.cellKey(values[0]);
    let key = '';
    for (const value of values) {
      const part = this.cellKey(value);
      if (part === undefined) return undefined;
      key += `${typeof part}:${String(part)}\0`;
    }
    return key;
  }

  private cellKey(value: unknown): unknown {
    const base = value === MISSING ? null : unwrap(value);
    if (base == null) return null;
    if (typeof base === 'string') return `s${this.ignoreCase ? base.toLowerCase() : base}`;
    return typeof base === 'object' ? undefined : base;
  }

  /**
   * Two [pscustomobject] values have the same hash code, so PowerShell's table of groups compares them, which they cannot
   * bear; one and the same object is equal to itself.
   */
  private refuseBareObjects(values: readonly unknown[]): void {
    const bare = values.findIndex((value) => value instanceof PSObject && value.isCustom);
    if (bare < 0) return;
    const key = values
      .map((value) => (value instanceof PSObject && value.isCustom ? 'o' : this.cellKey(value)))
      .join('\0');
    const earlier = this.bareObjects.get(key);
    if (earlier === undefined) this.bareObjects.set(key, values[bare]);
    else this.refused ??= earlier === values[bare] ? null : [earlier, values[bare]];
  }

  private noteTypes(values: readonly unknown[]): void {
    const types = values.map((value) => (value === MISSING || value == null ? null : typeOf(unwrap(value)).fullName));
    if (!this.types) {
      this.types = types;
      return;
    }
    if (this.types.length !== types.length) this.hasMixedTypes = true;
    types.forEach((type, i) => {
      if (type === null) return;
      if (this.types![i] === null) this.types![i] = type;
      else if (this.types![i] !== type) this.hasMixedTypes = true;
    });
  }

  finish(compare: (first: OrderEntry, second: OrderEntry) => number): ValueGroup[] {
    const { groups } = this;
    if (!this.hasMixedTypes) groups.sort((a, b) => compare(a.entry, b.entry) || a.entry.index - b.entry.index);
    const joined: OpenGroup[] = [];
    for (const group of groups) {
      const same = this.hasMixedTypes
        ? joined.find((earlier) => compare(earlier.entry, group.entry) === 0)
        : joined.length > 0 && compare(joined[joined.length - 1].entry, group.entry) === 0
          ? joined[joined.length - 1]
          : undefined;
      if (same) join(same, group);
      else joined.push(group);
    }
    return joined;
  }
}

function join(into: OpenGroup, from: OpenGroup): void {
  into.count += from.count;
  const all = [...into.positions, ...from.positions].map((position, i) => ({
    position,
    member: i < into.members.length ? into.members[i] : from.members[i - into.members.length],
  }));
  all.sort((a, b) => a.position - b.position);
  into.members = all.map(({ member }) => member);
  into.positions = all.map(({ position }) => position);
}
