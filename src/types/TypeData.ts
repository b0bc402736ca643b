/**
 * Extended members by type name: PowerShell's own (types.ps1xml: ScriptProperty, AliasProperty, CodeProperty...) and
 * what Update-TypeData adds in a session. Keys are lower-case type names.
 */
import { lowerName } from './lowerName.ts';
import type { PSMember } from './PSMembers.ts';

export interface TypeDataEntry {
  members: Map<string, PSMember>;
  defaultDisplayPropertySet?: string[];
  defaultDisplayProperty?: string;
  defaultKeyPropertySet?: string[];
  stringSerializationSource?: string;
  serializationDepth?: number;
}

export class TypeData {
  private readonly entries = new Map<string, TypeDataEntry>();
  /** Lower-case names of all members of all entries; null after a change. */
  private memberNames: Set<string> | null = null;
  private changes = 0;

  constructor(private readonly parent: TypeData | null = null) {}

  /** Differs after every change. */
  get version(): number {
    return this.parent === null ? this.changes : this.changes + this.parent.version;
  }

  get(typeName: string): TypeDataEntry | null {
    return this.entries.get(lowerName(typeName)) ?? this.parent?.get(typeName) ?? null;
  }

  getOrAdd(typeName: string): TypeDataEntry {
    const key = typeName.toLowerCase();
    this.memberNames = null;
    this.changes++;
    let entry = this.entries.get(key);
    if (!entry) {
      const inherited = this.parent?.get(typeName);
      entry = { ...inherited, members: new Map(inherited?.members ?? []) };
      this.entries.set(key, entry);
    }
    return entry;
  }

  remove(typeName: string): boolean {
    this.memberNames = null;
    this.changes++;
    return this.entries.delete(typeName.toLowerCase());
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
    return [...new Set([...(this.parent?.typeNames() ?? []), ...this.entries.keys()])];
  }
}
