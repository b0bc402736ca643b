/**
 * Group-Object's groups while they grow: exact values find their group at once, so that memory grows with the number of
 * groups and not of objects (-NoElement). Equal but not identical values are joined at the end.
 * Rule that surprises: values that cannot be ordered are equal where .NET's text for them is, so all arrays of one type are.
 */
import { netToString, PSObject, typeOf, unwrap } from '../../../types/index.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
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
  /** All of a group whose members need not have the same values: they come in the order of these. */
  entries: OrderEntry[] | null;
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
    private readonly ctx: TypeContext,
  ) {}

  add(entry: OrderEntry): void {
    const key = this.keyOf(entry.values);
    this.refuseBareObjects(entry.values);
    let group = key === undefined ? undefined : this.byKey.get(key);
    if (!group) {
      const entries = entry.values.some((value) => isByText(value)) ? [] : null;
      group = { entry, values: entry.values, members: [], positions: [], count: 0, entries };
      this.groups.push(group);
      if (key !== undefined) this.byKey.set(key, group);
      this.noteTypes(entry.values);
    }
    group.count++;
    group.entries?.push(entry);
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
    if (isByText(base)) return `o${netToString(base, this.ctx).toLowerCase()}`;
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
    if (!this.hasMixedTypes) {
      for (const group of groups) if (group.entries) order(group, group.entries, compare, this.keepsMembers);
      groups.sort((a, b) => compare(a.entry, b.entry) || a.entry.index - b.entry.index);
    }
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

/** A custom object is compared, though it cannot be; all else that has no order has its text. */
function isByText(value: unknown): boolean {
  const base = unwrap(value);
  if (typeof base !== 'object' || base === null || (base instanceof PSObject && base.isCustom)) return false;
  return !getType('System.IComparable').isAssignableFrom(typeOf(base));
}

/** The group is called after the first of its members. */
function order(
  group: OpenGroup,
  entries: OrderEntry[],
  compare: (first: OrderEntry, second: OrderEntry) => number,
  keepsMembers: boolean,
): void {
  entries.sort((a, b) => compare(a, b) || a.index - b.index);
  const [first] = entries;
  group.entry = first!;
  group.values = first!.values;
  if (keepsMembers) group.members = entries.map(({ input }) => input);
  group.positions = entries.map(({ index }) => index);
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
