/**
 * PSTypeNames of a value: its own list when it has one (Selected.*, PSTypeName), else its type and bases.
 */
import type { NetType } from './NetType.ts';
import { attachedMembers, PSObject } from './PSObject.ts';
import { typeOf } from './TypeRegistry.ts';

const CUSTOM = ['System.Management.Automation.PSCustomObject', 'System.Object'];
const lineages = new WeakMap<NetType, readonly string[]>();

export function typeLineage(type: NetType): readonly string[] {
  let names = lineages.get(type);
  if (!names) {
    const list: string[] = [];
    for (let each: NetType | null = type; each; each = each.baseType) list.push(each.fullName);
    names = list;
    lineages.set(type, names);
  }
  return names;
}

export function typeNamesOf(value: unknown, _ctx?: unknown): readonly string[] {
  if (value == null) return [];
  if (value instanceof PSObject) {
    return value.typeNames ?? (value.isCustom ? CUSTOM : typeNamesOf(value.base));
  }
  return attachedMembers(value)?.typeNames ?? typeLineage(typeOf(value));
}

/** The list itself, to be changed by scripts ($o.PSTypeNames.Insert(0, 'X')). */
export function ownTypeNames(value: object, table: { typeNames: string[] | null }): string[] {
  table.typeNames ??= [...typeNamesOf(value)];
  return table.typeNames;
}
