/** The value of a member once it is found: properties are read, methods and indexers become values of their own. */
import { NetException } from '../../errors/NetException.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import type { NetMember } from '../NetType.ts';
import {
  type PSMember,
  PSAliasProperty,
  PSCodeMethod,
  PSMemberSet,
  PSProperty,
  PSPropertySet,
  PSScriptMethod,
} from '../PSMembers.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { findType } from '../TypeRegistry.ts';
import { UnsupportedMember } from '../UnsupportedMember.ts';
import { getProperty } from './getProperty.ts';
import { gettingFailed } from './memberErrors.ts';
import { MemberSetView } from './PSObjectView.ts';
import { PSMethodValue, PSParameterizedPropertyValue } from './PSMethodValue.ts';

export function extendedValue(member: PSMember, self: unknown, ctx: TypeContext): unknown {
  if (member instanceof PSProperty) return readExtended(member, self, ctx);
  if (member instanceof PSAliasProperty) {
    const value = getProperty(self, member.referencedMemberName, ctx);
    const type = member.conversionTypeName ? findType(member.conversionTypeName) : null;
    return type ? convertTo(value, type, ctx) : value;
  }
  if (member instanceof PSScriptMethod) {
    return new PSMethodValue(self, member.name, [], false, member);
  }
  if (member instanceof PSCodeMethod) return new PSMethodValue(self, member.name, [], false, member);
  if (member instanceof PSPropertySet) return member;
  if (member instanceof PSMemberSet) return MemberSetView.of(member, self);
  return null;
}

/** Who reads the member itself sees its error; `$x.Name` does not (getProperty). */
function readExtended(member: PSProperty, self: unknown, ctx: TypeContext): unknown {
  if (member.memberType !== 'ScriptProperty') return member.get(self, ctx);
  try {
    return member.get(self, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) throw gettingFailed(member.name, thrown, 'ScriptGetValueRuntimeException');
    throw thrown;
  }
}

/**
 * Rule that surprises: a .NET getter that throws gives $null. `isAsked`: someone asked for this very member, so that one
 * psail does not have fails; in a list of all members it is $null too.
 */
export function netMemberValue(member: NetMember, self: unknown, ctx: TypeContext, isAsked = false): unknown {
  switch (member.kind) {
    case 'property':
      if (!member.get) return null;
      try {
        return member.get(self, ctx);
      } catch (thrown) {
        if (isAsked && thrown instanceof UnsupportedMember) throw thrown;
        if (toNetException(thrown)) return null;
        throw thrown;
      }
    case 'method':
      return new PSMethodValue(self, member.name, member.overloads, false);
    case 'event':
      return null;
    case 'indexer':
      return new PSParameterizedPropertyValue(
        self,
        member.name,
        member.overloads.map((overload) => overload.signature),
      );
  }
}
