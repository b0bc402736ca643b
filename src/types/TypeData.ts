/**
 * Extended members by type name: PowerShell's own (types.ps1xml: ScriptProperty, AliasProperty, CodeProperty...) and
 * what Update-TypeData adds in a session. Keys are lower-case type names.
 */
import { lowerName } from './lowerName.ts';
import type { NetType } from './NetType.ts';
import type { TypeContext } from './TypeContext.ts';
import type { PSMember } from './PSMembers.ts';

/** What PSStandardMembers stands for. */
export interface StandardSettings {
  defaultDisplayPropertySet?: string[];
  defaultDisplayProperty?: string;
  defaultKeyPropertySet?: string[];
  serializationMethod?: string;
  serializationDepth?: number;
  /** The name of a property, or a member of its own. */
  stringSerializationSource?: string | PSMember;
  inheritPropertySerializationSet?: boolean;
  propertySerializationSet?: string[];
  targetTypeForDeserialization?: NetType;
  /** Why those of serialization cannot be what was asked for. */
  serializationProblem?: string;
}

export interface TypeDataEntry extends StandardSettings {
  members: Map<string, PSMember>;
  /** PSStandardMembers is there, though it may be empty. */
  hasStandardMembers?: boolean;
  typeConverter?: NetType;
  typeAdapter?: NetType;
  /** The name as it was first given; the key is in lower case. */
  typeName?: string;
}

export class TypeData {
  private readonly entries = new Map<string, TypeDataEntry>();
  /** Set when a type gets a converter of its own; conversions then ask it first. Null where it does not take the value. */
  customConversion: ((value: unknown, type: NetType, ctx: TypeContext) => { value: unknown } | null) | null = null;
  /** Lower-case names of all members of all entries; null after a change. */
  private memberNames: Set<string> | null = null;
  private changes = 0;
  /** Types of the shared table that the session removed. */
  private readonly removed = new Set<string>();
  /** The shared table is not looked at: what comes before it is being added. */
  private isAlone = false;

  constructor(private readonly parent: TypeData | null = null) {}

  /** Differs after every change. */
  get version(): number {
    return this.parent === null ? this.changes : this.changes + this.parent.version;
  }

  get(typeName: string): TypeDataEntry | null {
    return this.entries.get(lowerName(typeName)) ?? this.inherited(typeName);
  }

  private inherited(typeName: string): TypeDataEntry | null {
    if (this.parent === null || this.isAlone || this.removed.has(lowerName(typeName))) return null;
    return this.parent.get(typeName);
  }

  getOrAdd(typeName: string): TypeDataEntry {
    const key = typeName.toLowerCase();
    this.memberNames = null;
    this.changes++;
    let entry = this.entries.get(key);
    if (!entry) {
      const inherited = this.inherited(typeName);
      entry = { typeName, ...inherited, members: new Map(inherited?.members ?? []) };
      this.entries.set(key, entry);
    }
    return entry;
  }

  remove(typeName: string): boolean {
    this.memberNames = null;
    this.changes++;
    const key = typeName.toLowerCase();
    const isThere = this.get(key) !== null;
    this.entries.delete(key);
    this.removed.add(key);
    return isThere;
  }

  /**
   * Forgets all that was added to the shared table; what `addFirst` adds comes before it.
   * @returns the shared table's members that have no place any more
   */
  restart(addFirst: () => void): { typeName: string; member: string }[] {
    this.memberNames = null;
    this.changes++;
    this.entries.clear();
    this.removed.clear();
    this.isAlone = true;
    addFirst();
    this.isAlone = false;
    const lost: { typeName: string; member: string }[] = [];
    for (const [key, entry] of this.entries) {
      const shared = this.parent?.get(key);
      if (!shared) continue;
      const { members, ...settings } = shared;
      Object.assign(entry, { ...settings, ...entry });
      for (const [name, member] of members)
        if (entry.members.has(name)) lost.push({ typeName: entry.typeName ?? key, member: member.name });
        else entry.members.set(name, member);
    }
    return lost;
  }

  /** Quick answer for the many names no type data mentions; entries are filled right after getOrAdd. */
  hasMemberNamed(lowerName: string): boolean {
    if (!this.memberNames) {
      this.memberNames = new Set();
      for (const entry of this.entries.values()) for (const name of entry.members.keys()) this.memberNames.add(name);
    }
    return this.memberNames.has(lowerName) || (this.parent?.hasMemberNamed(lowerName) ?? false);
  }

  /** The member for the first of `typeNames` that has it. */
  findMember(typeNames: readonly string[], lowerName: string): PSMember | null {
    for (const name of typeNames) {
      const member = this.get(name)?.members.get(lowerName);
      if (member) return member;
    }
    return null;
  }

  typeNames(): string[] {
    const shared = (this.parent?.typeNames() ?? []).filter((name) => !this.removed.has(name));
    return [...new Set([...shared, ...this.entries.keys()])];
  }
}
