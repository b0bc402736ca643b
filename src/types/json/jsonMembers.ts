/**
 * What of an object is written to JSON: its own .NET properties in declaration order, and the members PowerShell put on
 * it or its type. A property that fails counts as null.
 */
import { NetException } from '../../errors/NetException.ts';
import { getProperty, typeNamesOf, typeOf } from '../index.ts';
import { type PSMember, PSAliasProperty, PSNoteProperty, PSProperty } from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';

export interface JsonEntry {
  name: string;
  value?: unknown;
  /** Text to write as it is. */
  json?: string;
  /** Elements to write as an array, without another look at the collection. */
  items?: Iterable<unknown>;
}

export function ownEntries(value: object, ctx: TypeContext): JsonEntry[] {
  const entries: JsonEntry[] = [];
  for (const member of typeOf(value).members.instance.values()) {
    if (member.kind !== 'property' || member.isStatic || !member.get) continue;
    entries.push({ name: member.name, value: orNull(() => member.get!(value, ctx)) });
  }
  return entries;
}

export function extendedEntries(value: unknown, ctx: TypeContext): JsonEntry[] {
  const entries: JsonEntry[] = [];
  const own = value instanceof PSObject ? value.members : attachedMembers(value)?.members;
  if (own) for (const member of own.values()) addEntry(entries, member, value, ctx);
  for (const typeName of typeNamesOf(value, ctx)) {
    const typed = ctx.typeData.get(typeName)?.members;
    if (!typed) continue;
    for (const member of typed.values()) {
      if (!entries.some((entry) => entry.name.toLowerCase() === member.name.toLowerCase()))
        addEntry(entries, member, value, ctx);
    }
  }
  return entries;
}

function addEntry(entries: JsonEntry[], member: PSMember, self: unknown, ctx: TypeContext): void {
  if (member instanceof PSNoteProperty) entries.push({ name: member.name, value: member.value });
  else if (member instanceof PSProperty)
    entries.push({ name: member.name, value: orNull(() => member.get(self, ctx)) });
  else if (member instanceof PSAliasProperty) {
    entries.push({ name: member.name, value: orNull(() => getProperty(self, member.name, ctx)) });
  }
}

function orNull(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}
