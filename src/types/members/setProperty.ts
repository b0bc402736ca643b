/**
 * `$value.Name = x`. Rule that surprises: a hashtable takes any name as a key; a collection takes nothing (there is no
 * assignment to the members of its elements).
 */
import { NetException } from '../../errors/NetException.ts';
import { TypedDictionary } from '../collections/GenericDictionary.ts';
import { isDictionary, type NetDictionary } from '../collections/NetDictionary.ts';
import { XmlNode } from '../dotnet/xml/XmlNode.ts';
import { enumerableOf } from '../enumeration.ts';
import { convertTo, tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import { lowerName } from '../lowerName.ts';
import type { NetMember, NetProperty } from '../NetType.ts';
import { type PSMember, PSAliasProperty, PSNoteProperty, PSProperty, PSScriptProperty } from '../PSMembers.ts';
import { PSObject, unwrap } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { AdaptedObject, adaptedProperty } from './AdaptedObject.ts';
import { extendedMember, netMember } from './findMember.ts';
import { acceptsText } from './getProperty.ts';
import { cannotAssign, propertyNotFound, readOnlyProperty, settingFailed } from './memberErrors.ts';
import { nullValueError } from './badArgument.ts';
import { MemberSetView } from './PSObjectView.ts';
import { setXmlValue, xmlNodesNamed } from './xmlAdapter.ts';

export function setProperty(value: unknown, name: string, newValue: unknown, ctx: TypeContext): void {
  if (value == null) throw propertyNotFound(name);
  const lower = lowerName(name);
  if (value instanceof PSObject) {
    const own = value.members.get(lower);
    if (own instanceof PSNoteProperty && own.isSettable) {
      own.value = newValue;
      return;
    }
  }
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  const extended = extendedMember(value, lower, ctx);
  if (extended) {
    setExtended(extended, value, newValue, ctx);
    return;
  }
  if (isDictionary(base) && takesKey(base, lower, newValue, ctx)) {
    setKey(base, name, newValue, ctx);
    return;
  }
  if (base instanceof XmlNode) {
    const nodes = xmlNodesNamed(base, lower);
    if (nodes.length > 0) {
      setXmlValue(nodes, name, newValue);
      return;
    }
  }
  if (base instanceof AdaptedObject) {
    const adapted = adaptedProperty(base, lower);
    if (adapted) {
      setAdapted(base, adapted.name, newValue, ctx);
      return;
    }
  }
  if (value instanceof MemberSetView) {
    const held = value.set?.members.get(lower);
    if (held) {
      setExtended(held, value.target, newValue, ctx);
      return;
    }
    setProperty(value.target, name, newValue, ctx);
    return;
  }
  const member = netMember(value, lower);
  if (member) {
    setNetProperty(member, base, newValue, ctx);
    return;
  }
  throw missing(value, name);
}

/** A value that no entry can be is one for the dictionary's own property of that name, where it has one. */
function takesKey(base: NetDictionary, lower: string, value: unknown, ctx: TypeContext): boolean {
  if (!(base instanceof TypedDictionary)) return true;
  if (!acceptsText(base)) return false;
  const own = netMember(base, lower);
  if (own?.kind !== 'property' || !own.set) return true;
  return tryConvertTo(value, base.valueType, ctx).ok;
}

function setAdapted(base: AdaptedObject, name: string, value: unknown, ctx: TypeContext): void {
  try {
    base.setAdapted(name, value, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) throw settingFailed(name, thrown, 'CatchFromBaseAdapterSetValue');
    throw thrown;
  }
}

function missing(value: unknown, name: string): NetException {
  const isAdapted = unwrap(value) instanceof AdaptedObject;
  if (!isAdapted && (!(value instanceof PSObject && value.isCustom) || enumerableOf(value))) return cannotAssign(name);
  const inner = new NetException(
    'System.Management.Automation.SetValueException',
    `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
  );
  return settingFailed(name, inner);
}

function setExtended(member: PSMember, self: unknown, value: unknown, ctx: TypeContext): void {
  if (member instanceof PSAliasProperty) {
    setProperty(self, member.referencedMemberName, value, ctx);
    return;
  }
  if (!(member instanceof PSProperty) || !member.isSettable) throw notSettable(member);
  if (member instanceof PSNoteProperty) {
    member.value = value;
    return;
  }
  try {
    member.set(self, value, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw settingFailed(
        member.name,
        thrown,
        member instanceof PSScriptProperty ? 'ScriptSetValueRuntimeException' : undefined,
      );
    throw thrown;
  }
}

function notSettable(member: PSMember): NetException {
  return new NetException(
    'System.Management.Automation.SetValueException',
    `Set accessor for property "${member.name}" is unavailable.`,
    {
      errorId:
        member instanceof PSScriptProperty ? 'SetWithoutSetterFromScriptProperty' : 'SetWithoutSetterFromCodeProperty',
    },
  );
}

function setKey(
  dictionary: { set(key: unknown, value: unknown): void },
  name: string,
  value: unknown,
  ctx: TypeContext,
): void {
  const valueType = dictionary instanceof TypedDictionary ? dictionary.valueType : null;
  dictionary.set(name, valueType ? convertTo(value, valueType, ctx) : value);
}

export function setNetProperty(member: NetMember, self: unknown, value: unknown, ctx: TypeContext): void {
  if (member.kind !== 'property') throw cannotAssign(member.name);
  if (!member.set) throw readOnlyProperty(member.name);
  assignConverted(member, self, value, ctx);
}

/** Setting a member through its PSPropertyInfo says itself what failed. */
const SET_ERRORS = /^System\.Management\.Automation\.SetValue(?:Invocation)?Exception$/;

function assignConverted(member: NetProperty, self: unknown, value: unknown, ctx: TypeContext): void {
  let converted = value;
  try {
    if (member.type.fullName !== 'System.Object') converted = convertTo(value, member.type, ctx);
    member.set!(self, converted, ctx);
  } catch (failure) {
    const thrown = nullValueError(failure, converted) ?? failure;
    if (thrown instanceof NetException && !SET_ERRORS.test(thrown.typeName)) throw settingFailed(member.name, thrown);
    throw thrown;
  }
}
