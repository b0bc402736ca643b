/**
 * Which member a name means on a value, in PowerShell's order: members added to the object, those of its type's data,
 * then the adapter's (XML), then the .NET type's own.
 */
import { getType } from '../TypeRegistry.ts';
import type { NetMember, NetType } from '../NetType.ts';
import type { PSMember } from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeNamesOf } from '../typeNamesOf.ts';
import { typeOf } from '../TypeRegistry.ts';

/** A member added to this object or to its type. */
export function extendedMember(value: unknown, lower: string, ctx: TypeContext): PSMember | null {
  if (value instanceof PSObject) {
    const own = value.members.get(lower);
    if (own) return own;
    return ctx.typeData.hasMemberNamed(lower) ? ctx.typeData.findMember(typeNamesOf(value), lower) : null;
  }
  const attached = typeof value === 'object' ? attachedMembers(value)?.members.get(lower) : undefined;
  if (attached) return attached;
  return ctx.typeData.hasMemberNamed(lower) ? ctx.typeData.findMember(typeNamesOf(value), lower) : null;
}

/** The .NET type whose members a value shows; a [pscustomobject] has only those of Object. */
export function memberType(value: unknown): NetType {
  if (value instanceof PSObject && value.isCustom) return getType('System.Management.Automation.PSCustomObject');
  return typeOf(value);
}

/** Methods that an object which was serialized has lost. */
const LOST = new Set(['equals', 'gethashcode']);

/** Whether the object came back from its serialized form without the method. */
export function isLost(value: unknown, lower: string): boolean {
  return value instanceof PSObject && value.isDeserialized && LOST.has(lower);
}

export function netMember(value: unknown, lower: string): NetMember | null {
  if (isLost(value, lower)) return null;
  return memberType(value).findInstance(lower);
}
