/**
 * Extended members by type name: PowerShell's own (types.ps1xml: ScriptProperty, AliasProperty, CodeProperty...) and
 * what Update-TypeData adds in a session. Keys are lower-case type names.
 */
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

  constructor(private readonly parent: TypeData | null = null) {}

  get(typeName: string): TypeDataEntry | null {
    return this.entries.get(typeName.toLowerCase()) ?? this.parent?.get(typeName) ?? null;
  }

  getOrAdd(typeName: string): TypeDataEntry {
    const key = typeName.toLowerCase();
    let entry = this.entries.get(key);
    if (!entry) {
      const inherited = this.parent?.get(typeName);
      entry = { ...inherited, members: new Map(inherited?.members ?? []) };
      this.entries.set(key, entry);
    }
    return entry;
  }

  remove(typeName: string): boolean {
    return this.entries.delete(typeName.toLowerCase());
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
