/**
 * PSStandardMembers: which properties of an object are shown, sorted by and named by default. Rule that surprises: what
 * was added to the object itself (Add-Member MemberSet PSStandardMembers) hides all that its types' data say.
 */
import { PSAliasProperty, PSMember, PSMemberSet, PSNoteProperty, PSPropertySet } from '../PSMembers.ts';
import { SETTING_NAMES } from '../typeFiles/TypeUpdate.ts';
import { EnumValue } from '../EnumValue.ts';
import { getType } from '../TypeRegistry.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDataEntry } from '../TypeData.ts';
import { typeNamesOf } from '../typeNamesOf.ts';

type SetName = 'DefaultDisplayPropertySet' | 'DefaultKeyPropertySet';

const FIELDS = {
  DefaultDisplayPropertySet: 'defaultDisplayPropertySet',
  DefaultKeyPropertySet: 'defaultKeyPropertySet',
} as const satisfies Record<SetName, keyof TypeDataEntry>;

/** The names of one of the sets; null without it. */
export function standardProperties(value: unknown, name: SetName, ctx: TypeContext): readonly string[] | null {
  const own = addedSet(value);
  if (own) {
    const set = own.members.get(name.toLowerCase());
    return set instanceof PSPropertySet ? set.referencedPropertyNames : null;
  }
  return fromTypeData(value, (entry) => notEmpty(entry[FIELDS[name]]), ctx);
}

/** The whole set as a script sees it in $x.PSStandardMembers; null where there is none. */
export function standardMembers(value: unknown, ctx: TypeContext): PSMemberSet | null {
  const own = addedSet(value);
  if (own) return own;
  let isThere = false;
  const members: PSMember[] = [];
  for (const [field, name] of Object.entries(SETTING_NAMES) as [keyof typeof SETTING_NAMES, string][]) {
    const found = fromTypeData(value, (entry) => settingMember(name, entry[field]), ctx);
    if (found) members.push(found);
  }
  fromTypeData(value, (entry) => (isThere = entry.hasStandardMembers === true) || null, ctx);
  return members.length === 0 && !isThere ? null : new PSMemberSet('PSStandardMembers', members);
}

/** A setting as the member it is in the set. */
function settingMember(name: string, setting: TypeDataEntry[keyof typeof SETTING_NAMES]): PSMember | null {
  if (setting === undefined) return null;
  if (setting instanceof PSMember) return setting;
  if (Array.isArray(setting)) return setting.length > 0 ? new PSPropertySet(name, setting) : null;
  if (name === 'StringSerializationSource') return new PSAliasProperty(name, String(setting));
  if (name === 'SerializationMethod') {
    const type = getType('System.Management.Automation.SerializationMethod');
    return new PSNoteProperty(name, EnumValue.of(type, type.definition.values![String(setting)]!));
  }
  return new PSNoteProperty(name, setting);
}

function addedSet(value: unknown): PSMemberSet | null {
  const added = (value instanceof PSObject ? value : attachedMembers(value))?.members.get('psstandardmembers');
  return added instanceof PSMemberSet ? added : null;
}

/** What the data of the first type that has it says. */
function fromTypeData<T>(value: unknown, pick: (entry: TypeDataEntry) => T | null, ctx: TypeContext): T | null {
  for (const typeName of typeNamesOf(value, ctx)) {
    const entry = ctx.typeData.get(typeName);
    const picked = entry ? pick(entry) : null;
    if (picked !== null) return picked;
  }
  return null;
}

function notEmpty(names: readonly string[] | undefined): readonly string[] | null {
  return names && names.length > 0 ? names : null;
}
