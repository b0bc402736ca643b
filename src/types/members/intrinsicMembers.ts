/** psobject, psbase, pstypenames, psadapted and psextended: members every value has, below all others. */
import { NetList } from '../collections/NetList.ts';
import { PSObject, memberTableOf } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { ownTypeNames, typeNamesOf } from '../typeNamesOf.ts';
import { standardMembers } from './standardMembers.ts';
import { MemberSetView, PSObjectView } from './PSObjectView.ts';

/** Undefined when the name is none of them. */
export function intrinsicMember(value: unknown, lower: string, ctx: TypeContext): unknown {
  switch (lower) {
    case 'psobject':
      return new PSObjectView(value);
    case 'psbase':
      return new MemberSetView(value, 'Base', 'psbase');
    case 'psadapted':
      return new MemberSetView(value, 'Adapted', 'psadapted');
    case 'psextended':
      return new MemberSetView(value, 'Extended', 'psextended');
    case 'psstandardmembers': {
      const set = standardMembers(value, ctx);
      return set ? MemberSetView.of(set, value) : undefined;
    }
    case 'pstypenames':
      return typeNameList(value);
    default:
      return undefined;
  }
}

/** A live list: changing it changes what the object is called. */
export function typeNameList(value: unknown): NetList {
  const type = getType('System.Management.Automation.Runspaces.ConsolidatedString');
  if (typeof value !== 'object' || value === null) return new NetList([...typeNamesOf(value)], type);
  const table = value instanceof PSObject ? value : memberTableOf(value);
  return new NetList(ownTypeNames(value, table), type);
}
