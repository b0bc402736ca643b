/**
 * An object's members with what Get-Member shows of them: added ones first, then those of its types' type data, then
 * the .NET type's own. Rule that surprises: a name found twice counts where it was found first.
 */
import { AdaptedObject, adaptedProperty, type AdaptedProperty } from '../types/members/AdaptedObject.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { netToString, typeDisplayName, typeNamesOf, typeOf, unwrap } from '../types/index.ts';
import { XmlNode } from '../types/dotnet/xml/XmlNode.ts';
import { xmlNodesNamed, xmlPropertyNames, xmlValueOf } from '../types/members/xmlAdapter.ts';
import type { NetMember, NetType } from '../types/NetType.ts';
import {
  PSCodeMethod,
  PSMemberSet,
  type PSMember,
  DeserializedProperty,
  FixedTextMethod,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
} from '../types/PSMembers.ts';
import { isLost } from '../types/members/findMember.ts';
import { intrinsicMember } from '../types/members/intrinsicMembers.ts';
import { listMembers } from '../types/members/listMembers.ts';
import { MemberSetView } from '../types/members/PSObjectView.ts';
import { deserializedText, memberDefinition } from '../types/members/memberDefinition.ts';
import { attachedMembers, PSObject } from '../types/PSObject.ts';

export interface MemberSummary {
  name: string;
  kind: 'property' | 'method' | 'set' | 'event';
  /** PSMemberTypes' name. */
  memberType: string;
  /** A method that has an overload without parameters. */
  takesNoArguments: boolean;
  isHidden: boolean;
  /** 'base': the .NET type's own where an adapter shows others (XML). */
  origin: 'instance' | 'typeData' | 'own' | 'base';
  definition: () => string;
}

export function membersOf(target: unknown, ctx: ExecutionContext): MemberSummary[] {
  const found = new Map<string, MemberSummary>();
  const add = (summary: MemberSummary): void => {
    const lower = summary.name.toLowerCase();
    if (!found.has(lower)) found.set(lower, summary);
  };
  if (target instanceof MemberSetView && target.set)
    return [...target.set.members.values()].map((member) => extended(member, target.target, 'instance', ctx));
  const attached = target instanceof PSObject ? target.members : attachedMembers(target)?.members;
  for (const member of attached?.values() ?? [])
    if (!(member instanceof FixedTextMethod)) add(extended(member, target, 'instance', ctx));
    else if (!(target instanceof PSObject && target.isCustom) || target.isDeserialized) add(ownText(member));
  for (const typeName of typeNamesOf(target, ctx)) {
    for (const member of ctx.typeData.get(typeName)?.members.values() ?? [])
      add(extended(member, target, 'typeData', ctx));
  }
  const base = unwrap(target);
  const isXml = base instanceof XmlNode;
  const isAdapted = isXml || base instanceof AdaptedObject;
  if (base instanceof AdaptedObject) for (const each of base.adaptedProperties()) add(adaptedMember(each));
  if (isXml) for (const name of xmlPropertyNames(base)) add(xmlMember(base, name));
  for (const member of typeOf(base).members.instance.values()) {
    if (member.kind === 'method' && (member.isProtected || isLost(target, member.name.toLowerCase()))) continue;
    const own = ownMember(member);
    add(isAdapted && member.kind === 'property' ? { ...own, origin: 'base', definition: own.definition } : own);
  }
  for (const accessor of accessorsOf(typeOf(base).members.instance.values())) add(accessor);
  for (const name of INTRINSIC) {
    const value = intrinsicMember(target, name.toLowerCase(), ctx);
    if (value !== undefined) add(intrinsic(name, value, ctx));
  }
  return [...found.values()];
}

const INTRINSIC = ['psobject', 'psbase', 'psadapted', 'psextended', 'pstypenames', 'PSStandardMembers'];

/** What every object has beside its own members: only -Force lists it. */
function intrinsic(name: string, value: unknown, ctx: ExecutionContext): MemberSummary {
  const isSet = name !== 'pstypenames';
  const text = (): string =>
    isSet
      ? value instanceof MemberSetView
        ? value.toText(ctx)
        : `${name} {${listMembers(value, ctx)
            .map((facts) => facts.name)
            .join(', ')}}`
      : 'System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib]] pstypenames{get=PSTypeNames;}';
  return {
    name,
    kind: isSet ? 'set' : 'property',
    memberType: isSet ? 'MemberSet' : 'CodeProperty',
    takesNoArguments: false,
    isHidden: true,
    origin: 'typeData',
    definition: text,
  };
}

/** ToString of an object that came back with the text it had: PSObject's own. */
function ownText({ name }: PSMember): MemberSummary {
  return {
    name,
    kind: 'method',
    memberType: 'Method',
    takesNoArguments: true,
    isHidden: false,
    origin: 'own',
    definition: () =>
      'string ToString(), string ToString(string format, System.IFormatProvider formatProvider), string IFormattable.ToString(string format, System.IFormatProvider formatProvider)',
  };
}

export function memberNamed(target: unknown, name: string, ctx: ExecutionContext): MemberSummary | null {
  const lower = name.toLowerCase();
  const attached = target instanceof PSObject ? target.members : attachedMembers(target)?.members;
  const added = attached?.get(lower);
  if (added) return extended(added, target, 'instance', ctx);
  const typed = ctx.typeData.findMember(typeNamesOf(target, ctx), lower);
  if (typed) return extended(typed, target, 'typeData', ctx);
  const base = unwrap(target);
  const [node] = base instanceof XmlNode ? xmlNodesNamed(base, lower) : [];
  if (node) return xmlMember(base as XmlNode, node.localName);
  const adapted = adaptedProperty(base, lower);
  if (adapted) return adaptedMember(adapted);
  const own = typeOf(base).findInstance(lower);
  return own ? ownMember(own) : null;
}

function adaptedMember({ name, type, isSettable }: AdaptedProperty): MemberSummary {
  return {
    name,
    kind: 'property',
    memberType: 'Property',
    takesNoArguments: false,
    isHidden: false,
    origin: 'own',
    definition: () => `${typeDisplayName(type)} ${name} {get;${isSettable ? 'set;' : ''}}`,
  };
}

/** An attribute or child element. */
function xmlMember(node: XmlNode, name: string): MemberSummary {
  const value = xmlValueOf(xmlNodesNamed(node, name.toLowerCase()));
  const type = Array.isArray(value) ? 'System.Object[]' : typeDisplayName(typeOf(value));
  return {
    name,
    kind: 'property',
    memberType: 'Property',
    takesNoArguments: false,
    isHidden: false,
    origin: 'own',
    definition: () => `${type} ${name} {get;${typeof value === 'string' ? 'set;' : ''}}`,
  };
}

export function staticMembersOf(type: NetType): MemberSummary[] {
  const { constructors, statics } = type.members;
  const made = [...statics.values()].map(ownMember);
  if (constructors.length > 0) made.push(method('new', constructors.map((overload) => overload.signature).join(', ')));
  return made;
}

/** The methods behind properties, indexers and events, which only -Force lists. */
function* accessorsOf(members: Iterable<NetMember>): Generator<MemberSummary> {
  for (const member of members) {
    const { name } = member;
    if (member.kind === 'property') {
      if (member.declaringType.definition.fields?.includes(name)) continue;
      const type = typeDisplayName(member.type);
      if (member.get) yield method(`get_${name}`, `${type} get_${name}()`);
      if (member.set) yield method(`set_${name}`, `void set_${name}(${type} value)`);
    } else if (member.kind === 'indexer') {
      for (const [accessor, isOffered] of [
        ['get', member.overloads.some((overload) => overload.get)],
        ['set', member.overloads.some((overload) => overload.set)],
      ] as const)
        if (isOffered) yield method(`${accessor}_${name}`, indexerAccessor(member, accessor));
    } else if (member.kind === 'event') {
      const type = typeDisplayName(member.handlerType);
      for (const accessor of ['add', 'remove']) {
        const accessed = `${accessor}_${name}`;
        yield method(accessed, `void ${accessed}(${type} value)`);
      }
    }
  }
}

/** "char Chars(int index) {get;}" is "char get_Chars(int index)" and, where it can be set, "void set_Chars(int index, char value)". */
function indexerAccessor(
  { name, overloads }: Extract<NetMember, { kind: 'indexer' }>,
  accessor: 'get' | 'set',
): string {
  return overloads
    .filter((overload) => overload[accessor])
    .map(({ signature, type }) => {
      const parameters = signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
      const shown = typeDisplayName(type);
      return accessor === 'get'
        ? `${shown} get_${name}(${parameters})`
        : `void set_${name}(${parameters}, ${shown} value)`;
    })
    .join(', ');
}

function method(name: string, definition: string): MemberSummary {
  const isHidden = name !== 'new';
  return {
    name,
    kind: 'method',
    memberType: 'Method',
    takesNoArguments: false,
    isHidden,
    origin: 'own',
    definition: () => definition,
  };
}

export function ownMember(member: NetMember): MemberSummary {
  if (member.kind === 'method') {
    return {
      name: member.name,
      kind: 'method',
      memberType: 'Method',
      get takesNoArguments() {
        return member.overloads.some((overload) => overload.parameters.every((p) => p.isOptional || p.isParamArray));
      },
      // Operators are listed under -Force only.
      isHidden: member.isHidden === true || member.name.startsWith('op_'),
      origin: 'own',
      definition: () => member.overloads.map((overload) => overload.signature).join(', '),
    };
  }
  if (member.kind === 'event') {
    return {
      name: member.name,
      kind: 'event',
      memberType: 'Event',
      takesNoArguments: false,
      isHidden: false,
      origin: 'own',
      definition: () => member.signature,
    };
  }
  const isIndexer = member.kind === 'indexer';
  return {
    name: member.name,
    kind: 'property',
    memberType: isIndexer ? 'ParameterizedProperty' : 'Property',
    takesNoArguments: false,
    isHidden: member.kind === 'property' && member.isHidden === true,
    origin: 'own',
    definition: () =>
      member.kind === 'indexer'
        ? member.overloads.map((overload) => overload.signature).join(', ')
        : propertyText(member),
  };
}

function propertyText(member: Extract<NetMember, { kind: 'property' }>): string {
  if (member.signature) return member.signature;
  const access = `${member.get ? 'get;' : ''}${member.set ? 'set;' : ''}`;
  return `${member.isStatic ? 'static ' : ''}${typeDisplayName(member.type)} ${member.name} {${access}}`;
}

function extended(
  member: PSMember,
  self: unknown,
  origin: 'instance' | 'typeData',
  ctx: ExecutionContext,
): MemberSummary {
  const isMethod = member instanceof PSScriptMethod || member instanceof PSCodeMethod;
  return {
    name: member.name,
    kind: isMethod ? 'method' : member instanceof PSPropertySet || member instanceof PSMemberSet ? 'set' : 'property',
    memberType: member.memberType,
    takesNoArguments: isMethod,
    isHidden: member.isHidden,
    origin,
    definition: () => extendedText(member, self, ctx),
  };
}

function extendedText(member: PSMember, self: unknown, ctx: ExecutionContext): string {
  if (member instanceof DeserializedProperty) return deserializedText(member.value);
  if (member instanceof PSNoteProperty) return noteText(member, ctx);
  return memberDefinition(self, member, ctx);
}

function noteText(member: PSNoteProperty, ctx: ExecutionContext): string {
  const { name, value } = member;
  if (value === undefined) return `System.Management.Automation.PSCustomObject ${name}=`;
  if (value === null) return `object ${name}=null`;
  const isCustom = value instanceof PSObject && value.isCustom;
  const type = isCustom ? typeNamesOf(value, ctx)[0] : typeDisplayName(typeOf(unwrap(value)));
  return `${withoutNamespace(type, isCustom)} ${name}=${netToString(value, ctx)}`;
}

/** Types without an accelerator lose their namespace; those of custom objects keep it. */
function withoutNamespace(type: string, isCustom: boolean): string {
  return isCustom ? type : type.replace(/[\w]+\.(?=[\w])/g, '');
}
