/**
 * All members of a value, in PowerShell's order: added ones, those of type data, the adapter's, the .NET type's.
 * A name that comes again is hidden by the first.
 */
import { XmlNode } from '../dotnet/xml/XmlNode.ts';
import type { NetEvent, NetMember, NetType } from '../NetType.ts';
import {
  type PSMember,
  type PSMemberSet,
  PSAliasProperty,
  PSNoteProperty,
  PSProperty,
  PSPropertySet,
  PSScriptMethod,
} from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeDisplayName } from '../typeDisplayName.ts';
import { typeNamesOf } from '../typeNamesOf.ts';
import { findType, typeOf } from '../TypeRegistry.ts';
import { AdaptedObject, type AdaptedProperty } from './AdaptedObject.ts';
import { isLost, memberType } from './findMember.ts';
import { getProperty } from './getProperty.ts';
import type { MemberFacts } from './MemberView.ts';
import { memberDefinition } from './memberDefinition.ts';
import { extendedValue, netMemberValue } from './memberValue.ts';
import { setProperty } from './setProperty.ts';
import { xmlNodesNamed, xmlPropertyNames, xmlValueOf } from './xmlAdapter.ts';

export interface ListOptions {
  /** Which members: all, only added ones, only the adapter's, only the .NET type's. */
  view?: 'All' | 'Extended' | 'Adapted' | 'Base';
  /** Also the .NET properties that an adapter's hide from Get-Member: `Select-Object *` and PSObject show them. */
  withHidden?: boolean;
  /** Members of the type itself; `value` is then a type. */
  static?: boolean;
  /** Those of a member set that was added to the object. */
  set?: PSMemberSet | null;
}

export function listMembers(value: unknown, ctx: TypeContext, options: ListOptions = {}): MemberFacts[] {
  const { view = 'All', set } = options;
  if (set) return [...set.members.values()].map((member) => extendedFacts(value, member, true));
  const table = new Map<string, MemberFacts>();
  const add = (facts: MemberFacts) => {
    const key = facts.name.toLowerCase();
    if (!table.has(key)) table.set(key, facts);
  };
  if (options.static) {
    for (const facts of staticMembers(value as NetType, ctx)) add(facts);
    return [...table.values()];
  }
  if (view === 'All' || view === 'Extended') for (const facts of extendedMembers(value, ctx)) add(facts);
  if (view === 'Extended') return [...table.values()];
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  if (base instanceof XmlNode && view !== 'Base') {
    for (const name of xmlPropertyNames(base)) add(xmlFacts(base, name));
    // The node's own .NET properties show through psbase only; its methods stay.
    for (const member of typeOf(base).members.instance.values())
      if (member.kind !== 'property' && member.kind !== 'event') add(netFacts(base, member));
  } else if (base instanceof AdaptedObject && view !== 'Base') {
    for (const property of base.adaptedProperties()) add(adaptedFacts(base, property));
    for (const member of typeOf(base).members.instance.values())
      if (member.kind !== 'property' && member.kind !== 'event') add(netFacts(base, member));
  } else {
    for (const member of memberType(value).members.instance.values())
      if (member.kind !== 'event' && !isLost(value, member.name.toLowerCase())) add(netFacts(base, member));
    return [...table.values()];
  }
  if (options.withHidden)
    for (const member of typeOf(base).members.instance.values())
      if (member.kind !== 'event') add(netFacts(base, member));
  return [...table.values()];
}

function* extendedMembers(value: unknown, ctx: TypeContext): Generator<MemberFacts> {
  const own = value instanceof PSObject ? value.members : attachedMembers(value)?.members;
  if (own) for (const member of own.values()) yield extendedFacts(value, member, true);
  yield* typeDataMembers(value, ctx);
}

function* typeDataMembers(value: unknown, ctx: TypeContext): Generator<MemberFacts> {
  for (const typeName of typeNamesOf(value)) {
    const members = ctx.typeData.get(typeName)?.members;
    if (members) for (const member of members.values()) yield extendedFacts(value, member, false);
  }
}

/** What there is to know about a stored member of `value`. */
export function extendedFacts(value: unknown, member: PSMember, isInstance: boolean): MemberFacts {
  const isProperty = member instanceof PSProperty || member instanceof PSAliasProperty;
  const canSet = member instanceof PSProperty ? member.isSettable : member instanceof PSAliasProperty;
  return {
    name: member.name,
    memberType: member.memberType,
    isSettable: (ctx) =>
      member instanceof PSAliasProperty ? aliased(value, member, ctx)?.isSettable(ctx) === true : canSet,
    isGettable: isProperty,
    isInstance,
    isHidden: member.isHidden,
    definition: (ctx) => memberDefinition(value, member, ctx),
    typeNameOfValue: (ctx) => extendedTypeName(value, member, ctx),
    get: (ctx) => extendedValue(member, value, ctx),
    set: canSet ? (newValue, ctx) => setProperty(value, member.name, newValue, ctx) : null,
    source: member,
  };
}

function extendedTypeName(value: unknown, member: PSMember, ctx: TypeContext): string {
  if (member instanceof PSScriptMethod) return 'System.Object';
  if (member instanceof PSPropertySet) return 'System.Management.Automation.PSPropertySet';
  if (member instanceof PSProperty && !(member instanceof PSNoteProperty)) return member.typeNameOfValue(value, ctx);
  if (member instanceof PSAliasProperty) return aliasedTypeName(value, member, ctx);
  const held = member instanceof PSProperty ? member.get(value, ctx) : getProperty(value, member.name, ctx);
  return heldTypeName(held);
}

/** As a property shows the type of what it holds: "no output" is a PSCustomObject of its own. */
function heldTypeName(held: unknown): string {
  if (held === undefined) return 'System.Management.Automation.PSCustomObject';
  return held === null ? 'System.Object' : typeNamesOf(held)[0]!;
}

function aliasedTypeName(value: unknown, alias: PSAliasProperty, ctx: TypeContext): string {
  if (alias.conversionTypeName) return findType(alias.conversionTypeName)?.fullName ?? 'System.Object';
  return aliased(value, alias, ctx)?.typeNameOfValue(ctx) ?? 'System.Object';
}

/** The member an alias stands for. */
function aliased(value: unknown, alias: PSAliasProperty, ctx: TypeContext): MemberFacts | null {
  const wanted = alias.referencedMemberName.toLowerCase();
  return value == null ? null : (listMembers(value, ctx).find((facts) => facts.name.toLowerCase() === wanted) ?? null);
}

/** Events are in no list of an object's members but Get-Member's. */
function netFacts(self: unknown, member: Exclude<NetMember, NetEvent>): MemberFacts {
  const { name } = member;
  if (member.kind === 'property') {
    const { set } = member;
    return {
      name,
      memberType: 'Property',
      isSettable: () => set !== null,
      isGettable: member.get !== null,
      isInstance: true,
      isHidden: member.isHidden ?? false,
      definition: () =>
        member.signature ?? `${typeDisplayName(member.type)} ${name} {${member.get ? 'get;' : ''}${set ? 'set;' : ''}}`,
      typeNameOfValue: () => member.type.fullName,
      get: (ctx) => netMemberValue(member, self, ctx),
      set: set ? (newValue, ctx) => setProperty(self, name, newValue, ctx) : null,
      source: member,
    };
  }
  const definition = () => member.overloads.map((overload) => overload.signature).join(', ');
  return {
    name,
    memberType: member.kind === 'method' ? 'Method' : 'ParameterizedProperty',
    isSettable: () => false,
    isGettable: true,
    isInstance: true,
    isHidden: member.kind === 'method' && member.isHidden === true,
    definition,
    typeNameOfValue: () =>
      member.kind === 'method' ? 'System.Management.Automation.PSMethod' : member.overloads[0]!.type.fullName,
    get: (ctx) => netMemberValue(member, self, ctx),
    set: null,
    source: member,
  };
}

function xmlFacts(node: XmlNode, name: string): MemberFacts {
  const nodes = () => xmlNodesNamed(node, name.toLowerCase());
  const isSettable = nodes().length === 1;
  const typeName = () => typeNamesOf(xmlValueOf(nodes()))[0]!;
  return {
    name,
    memberType: 'Property',
    isSettable: () => isSettable,
    isGettable: true,
    isInstance: true,
    isHidden: false,
    definition: () => `${typeName().replace(/^System\.String$/, 'string')} ${name} {get;${isSettable ? 'set;' : ''}}`,
    typeNameOfValue: typeName,
    get: () => xmlValueOf(nodes()),
    set: isSettable ? (value, ctx) => setProperty(node, name, value, ctx) : null,
    source: null,
  };
}

function adaptedFacts(base: AdaptedObject, { name, type, isSettable }: AdaptedProperty): MemberFacts {
  return {
    name,
    memberType: 'Property',
    isSettable: () => isSettable,
    isGettable: true,
    isInstance: true,
    isHidden: false,
    definition: () => `${typeDisplayName(type)} ${name} {get;${isSettable ? 'set;' : ''}}`,
    typeNameOfValue: () => type.fullName,
    get: (ctx) => getProperty(base, name, ctx),
    set: isSettable ? (value, ctx) => setProperty(base, name, value, ctx) : null,
    source: null,
  };
}

function* staticMembers(type: NetType, ctx: TypeContext): Generator<MemberFacts> {
  const { statics, constructors } = type.members;
  for (const member of statics.values()) if (member.kind !== 'event') yield netFacts(type, member);
  if (constructors.length > 0) yield netFacts(type, { kind: 'method', name: 'new', overloads: constructors });
  void ctx;
}

export interface ListedProperty {
  readonly name: string;
  readonly memberType: string;
  readonly isHidden: boolean;
  readonly typeName: string;
  get(): unknown;
}

const PROPERTY_KINDS = new Set([
  'NoteProperty',
  'Property',
  'AliasProperty',
  'ScriptProperty',
  'CodeProperty',
  'VariableProperty',
  'InferredProperty',
]);

/** The properties a value shows of itself; `withHidden` as Select-Object * and $x.PSObject.Properties see them. */
export function listProperties(value: unknown, ctx: TypeContext, withHidden = false): ListedProperty[] {
  if (value == null) return [];
  if (value instanceof PSObject && value.isCustom && value.typeNames === null) return notesOf(value, ctx);
  return listMembers(value, ctx, { withHidden })
    .filter((facts) => PROPERTY_KINDS.has(facts.memberType))
    .map((facts) => listed(facts, ctx));
}

export function isPropertyKind(memberKind: string): boolean {
  return PROPERTY_KINDS.has(memberKind);
}

function notesOf(value: PSObject, ctx: TypeContext): ListedProperty[] {
  const properties: ListedProperty[] = [];
  for (const member of value.members.values()) {
    if (member instanceof PSNoteProperty) properties.push(new ListedNote(member));
    else if (PROPERTY_KINDS.has(member.memberType)) properties.push(listed(extendedFacts(value, member, true), ctx));
  }
  for (const facts of typeDataMembers(value, ctx))
    if (PROPERTY_KINDS.has(facts.memberType)) properties.push(listed(facts, ctx));
  return properties;
}

/** A note of a [pscustomobject], by far the commonest property there is. */
class ListedNote implements ListedProperty {
  constructor(private readonly note: PSNoteProperty) {}

  get memberType(): string {
    return this.note.memberType;
  }

  get name(): string {
    return this.note.name;
  }
  get isHidden(): boolean {
    return this.note.isHidden;
  }
  get typeName(): string {
    return heldTypeName(this.note.value);
  }
  get(): unknown {
    return this.note.value;
  }
}

function listed(facts: MemberFacts, ctx: TypeContext): ListedProperty {
  const { name, memberType: kind, isHidden } = facts;
  return {
    name,
    memberType: kind,
    isHidden,
    get typeName() {
      return facts.typeNameOfValue(ctx);
    },
    get: () => facts.get(ctx),
  };
}
