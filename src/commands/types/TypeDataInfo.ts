/**
 * System.Management.Automation.Runspaces.TypeData and its member classes: what extends a type, as Get-TypeData gives it and
 * as scripts make it for Update-TypeData.
 * Rule that surprises: Get-TypeData forgets of a member whether it is hidden, and property sets altogether.
 */
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { NetList } from '../../types/collections/NetList.ts';
import type { MethodInfo } from '../../types/core/Reflection.ts';
import type { NetType } from '../../types/NetType.ts';
import {
  PSAliasProperty,
  PSCodeMethod,
  PSCodeProperty,
  type PSMember,
  PSMemberSet,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../types/PSMembers.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import type { StandardSettings, TypeDataEntry } from '../../types/TypeData.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import { codeMethod, codeProperty, methodOf } from '../../types/typeFiles/codeReference.ts';
import type { TypeFileContext } from '../../types/typeFiles/TypeFileReader.ts';
import type { TypeUpdate } from '../../types/typeFiles/TypeUpdate.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { commandType } from './commandType.ts';

const RUNSPACES = 'System.Management.Automation.Runspaces.';
const MEMBER = `${RUNSPACES}TypeMemberData`;

abstract class TypeMemberData {
  isHidden = false;
  constructor(readonly name: string | null) {}
  /** The member it stands for; or why it cannot be one. */
  abstract toMember(): PSMember | string;
}

class NotePropertyData extends TypeMemberData {
  constructor(
    name: string,
    public value: unknown,
  ) {
    super(name);
  }
  toMember(): PSMember {
    return new PSNoteProperty(this.name!, this.value ?? null);
  }
}

class AliasPropertyData extends TypeMemberData {
  constructor(
    name: string,
    public referencedMemberName: string,
    public memberType: NetType | null,
  ) {
    super(name);
  }
  toMember(): PSMember {
    return new PSAliasProperty(this.name!, this.referencedMemberName, this.memberType?.fullName ?? null);
  }
}

class ScriptPropertyData extends TypeMemberData {
  constructor(
    name: string,
    public getScriptBlock: ScriptBlockLike | null,
    public setScriptBlock: ScriptBlockLike | null,
    /** A property of PowerShell's own, which is not a script here. */
    private readonly native: PSMember | null = null,
  ) {
    super(name);
  }
  toMember(): PSMember {
    return this.native ?? new PSScriptProperty(this.name!, this.getScriptBlock, this.setScriptBlock);
  }
}

class CodePropertyData extends TypeMemberData {
  constructor(
    name: string,
    public getCodeReference: MethodInfo | null,
    public setCodeReference: MethodInfo | null,
    private readonly native: PSMember | null = null,
  ) {
    super(name);
  }
  toMember(): PSMember | string {
    return this.native ?? codeProperty(this.name!, this.getCodeReference, this.setCodeReference);
  }
}

class ScriptMethodData extends TypeMemberData {
  constructor(
    name: string,
    public script: ScriptBlockLike,
  ) {
    super(name);
  }
  toMember(): PSMember {
    return new PSScriptMethod(this.name!, this.script);
  }
}

class CodeMethodData extends TypeMemberData {
  constructor(
    name: string,
    public codeReference: MethodInfo | null,
    private readonly native: PSMember | null = null,
  ) {
    super(name);
  }
  toMember(): PSMember | string {
    return this.native ?? codeMethod(this.name!, this.codeReference);
  }
}

class PropertySetData extends TypeMemberData {
  readonly referencedProperties: NetList;
  constructor(names: Iterable<unknown>) {
    super(null);
    this.referencedProperties = collectionOf('string', [...names].map(String));
  }
  toMember(): PSMember {
    return new PSPropertySet(this.name ?? '', this.referencedProperties.items as string[]);
  }
}

class MemberSetData extends TypeMemberData {
  inheritMembers = true;
  constructor(
    name: string,
    readonly members: NetList,
  ) {
    super(name);
  }
  toMember(): PSMember | string {
    const made: PSMember[] = [];
    for (const each of this.members.items as TypeMemberData[]) {
      const member = each.toMember();
      if (typeof member === 'string') return member;
      made.push(member);
    }
    return new PSMemberSet(this.name!, made);
  }
}

function collectionOf(element: string, items: unknown[]): NetList {
  const type = element === 'string' ? getType('System.String') : getType(element);
  return new NetList(items, genericType(getType('System.Collections.ObjectModel.Collection`1'), [type]));
}

const CLASSES = {
  NotePropertyData,
  AliasPropertyData,
  ScriptPropertyData,
  CodePropertyData,
  ScriptMethodData,
  CodeMethodData,
  PropertySetData,
  MemberSetData,
};

function scriptOf(member: PSCodeProperty, ctx: TypeFileContext): ScriptBlockLike | null {
  return member.scriptText === null ? null : ctx.createScriptBlock(member.scriptText);
}

/** A member as Get-TypeData gives it; null for what it does not show. */
function dataOf(member: PSMember, ctx: TypeFileContext): TypeMemberData | null {
  const { name } = member;
  if (member instanceof PSNoteProperty) return new NotePropertyData(name, member.value);
  if (member instanceof PSAliasProperty) return new AliasPropertyData(name, member.referencedMemberName, null);
  if (member instanceof PSScriptProperty) return new ScriptPropertyData(name, member.getterScript, member.setterScript);
  if (member instanceof PSCodeProperty && member.memberType === 'ScriptProperty')
    return new ScriptPropertyData(name, scriptOf(member, ctx), null, member);
  if (member instanceof PSCodeProperty)
    return new CodePropertyData(name, methodOf(member), methodOf(member, 'set'), member);
  if (member instanceof PSScriptMethod) return new ScriptMethodData(name, member.script);
  if (member instanceof PSCodeMethod) return new CodeMethodData(name, methodOf(member), member);
  if (!(member instanceof PSMemberSet)) return null;
  const inner = [...member.members.values()].map((each) => dataOf(each, ctx)).filter((each) => each !== null);
  return new MemberSetData(name, collectionOf(MEMBER, inner));
}

export class TypeDataInfo {
  readonly members: GenericDictionary;
  typeConverter: NetType | null = null;
  typeAdapter: NetType | null = null;
  isOverride = false;
  serializationMethod: string | null = null;
  targetTypeForDeserialization: NetType | null = null;
  serializationDepth = 0;
  defaultDisplayProperty: string | null = null;
  inheritPropertySerializationSet = false;
  stringSerializationSource: string | null = null;
  stringSerializationSourceProperty: TypeMemberData | null = null;
  defaultDisplayPropertySet: PropertySetData | null = null;
  defaultKeyPropertySet: PropertySetData | null = null;
  propertySerializationSet: PropertySetData | null = null;

  constructor(readonly typeName: string) {
    const types = [getType('System.String'), getType(MEMBER)];
    this.members = new GenericDictionary(
      genericType(getType('System.Collections.Generic.Dictionary`2'), types),
      'ignoreCase',
    );
  }

  /** What the table says of a type. */
  static of(typeName: string, entry: TypeDataEntry, ctx: TypeFileContext): TypeDataInfo {
    const info = new TypeDataInfo(typeName);
    for (const member of entry.members.values()) {
      const data = dataOf(member, ctx);
      if (data) info.members.set(member.name, data);
    }
    const source = entry.stringSerializationSource;
    if (typeof source === 'string') info.stringSerializationSource = source;
    else if (source) info.stringSerializationSourceProperty = dataOf(source, ctx);
    for (const field of SET_FIELDS) if (entry[field]) info[field] = new PropertySetData(entry[field]);
    info.serializationMethod = entry.serializationMethod === undefined ? null : String(entry.serializationMethod);
    for (const field of PLAIN_FIELDS) if (entry[field] !== undefined) Object.assign(info, { [field]: entry[field] });
    return info;
  }

  /** The update it stands for; or why it cannot be made. */
  toUpdate(): TypeUpdate | string {
    const members: PSMember[] = [];
    for (const data of this.members.values() as Iterable<TypeMemberData>) {
      const member = data.toMember();
      if (typeof member === 'string') return member;
      member.isHidden = data.isHidden;
      members.push(member);
    }
    return {
      typeName: this.typeName,
      members,
      settings: this.settings(),
      typeConverter: this.typeConverter,
      typeAdapter: this.typeAdapter,
    };
  }

  private settings(): StandardSettings {
    const settings: StandardSettings = {};
    for (const field of SET_FIELDS)
      if (this[field]) settings[field] = [...(this[field].referencedProperties.items as string[])];
    if (this.serializationMethod !== null) settings.serializationMethod = this.serializationMethod;
    if (this.serializationMethod === 'SpecificProperties')
      settings.inheritPropertySerializationSet = this.inheritPropertySerializationSet;
    if (this.serializationDepth > 0) settings.serializationDepth = this.serializationDepth;
    if (this.targetTypeForDeserialization) settings.targetTypeForDeserialization = this.targetTypeForDeserialization;
    if (this.defaultDisplayProperty !== null) settings.defaultDisplayProperty = this.defaultDisplayProperty;
    if (this.stringSerializationSource !== null) settings.stringSerializationSource = this.stringSerializationSource;
    const member = this.stringSerializationSourceProperty?.toMember();
    if (member && typeof member !== 'string') settings.stringSerializationSource = member;
    return settings;
  }
}

const SET_FIELDS = ['defaultDisplayPropertySet', 'defaultKeyPropertySet', 'propertySerializationSet'] as const;
const PLAIN_FIELDS = [
  'typeConverter',
  'typeAdapter',
  'targetTypeForDeserialization',
  'serializationDepth',
  'defaultDisplayProperty',
  'inheritPropertySerializationSet',
] as const;

const HIDDEN = { 'bool IsHidden {get;set;}': 'isHidden' };
const NAME = { 'string Name {get;}': 'name' };
const METHOD = 'System.Reflection.MethodInfo';

/** `constructors`: parameter lists; a missing parameter at the end is null. */
function memberData(
  name: keyof typeof CLASSES,
  properties: Record<string, string>,
  constructors: readonly string[],
): TypeDefinition {
  const full = RUNSPACES + name;
  const make = CLASSES[name] as unknown as new (...args: unknown[]) => TypeMemberData;
  const build: MethodBody = (_self, _ctx, ...args: unknown[]) => new make(...[...args, null, null].slice(0, 3));
  return commandType(full, CLASSES[name], properties, {
    base: MEMBER,
    hasNoText: true,
    constructors: Object.fromEntries(constructors.map((parameters) => [`${full} new(${parameters})`, build])),
  });
}

const PROPERTY_SET = `${RUNSPACES}PropertySetData`;
const MEMBERS = `System.Collections.ObjectModel.Collection[${MEMBER}]`;

export const TYPE_DATA_TYPES = [
  commandType(MEMBER, TypeMemberData, {}, { isAbstract: true, hasNoText: true }),
  memberData('NotePropertyData', { 'System.Object Value {get;set;}': 'value', ...HIDDEN, ...NAME }, [
    'string name, System.Object value',
  ]),
  memberData(
    'AliasPropertyData',
    {
      'string ReferencedMemberName {get;set;}': 'referencedMemberName',
      'type MemberType {get;set;}': 'memberType',
      ...HIDDEN,
      ...NAME,
    },
    ['string name, string referencedMemberName', 'string name, string referencedMemberName, type type'],
  ),
  memberData(
    'ScriptPropertyData',
    {
      'scriptblock GetScriptBlock {get;set;}': 'getScriptBlock',
      'scriptblock SetScriptBlock {get;set;}': 'setScriptBlock',
      ...HIDDEN,
      ...NAME,
    },
    ['string name, scriptblock getScriptBlock', 'string name, scriptblock getScriptBlock, scriptblock setScriptBlock'],
  ),
  memberData(
    'CodePropertyData',
    {
      [`${METHOD} GetCodeReference {get;set;}`]: 'getCodeReference',
      [`${METHOD} SetCodeReference {get;set;}`]: 'setCodeReference',
      ...HIDDEN,
      ...NAME,
    },
    [`string name, ${METHOD} getMethod`, `string name, ${METHOD} getMethod, ${METHOD} setMethod`],
  ),
  memberData('ScriptMethodData', { 'scriptblock Script {get;set;}': 'script', ...NAME }, [
    'string name, scriptblock scriptToInvoke',
  ]),
  memberData('CodeMethodData', { [`${METHOD} CodeReference {get;set;}`]: 'codeReference', ...NAME }, [
    `string name, ${METHOD} methodToCall`,
  ]),
  memberData(
    'PropertySetData',
    {
      'System.Collections.ObjectModel.Collection[string] ReferencedProperties {get;}': 'referencedProperties',
      ...HIDDEN,
    },
    ['System.Collections.Generic.IEnumerable[string] referencedProperties'],
  ),
  memberData(
    'MemberSetData',
    {
      [`${MEMBERS} Members {get;}`]: 'members',
      ...HIDDEN,
      'bool InheritMembers {get;set;}': 'inheritMembers',
      ...NAME,
    },
    [`string name, ${MEMBERS} members`],
  ),
  commandType(
    `${RUNSPACES}TypeData`,
    TypeDataInfo,
    {
      'string TypeName {get;}': 'typeName',
      [`System.Collections.Generic.Dictionary[string,${MEMBER}] Members {get;}`]: 'members',
      'type TypeConverter {get;set;}': 'typeConverter',
      'type TypeAdapter {get;set;}': 'typeAdapter',
      'bool IsOverride {get;set;}': 'isOverride',
      'string SerializationMethod {get;set;}': 'serializationMethod',
      'type TargetTypeForDeserialization {get;set;}': 'targetTypeForDeserialization',
      'uint SerializationDepth {get;set;}': 'serializationDepth',
      'string DefaultDisplayProperty {get;set;}': 'defaultDisplayProperty',
      'bool InheritPropertySerializationSet {get;set;}': 'inheritPropertySerializationSet',
      'string StringSerializationSource {get;set;}': 'stringSerializationSource',
      [`${MEMBER} StringSerializationSourceProperty {get;set;}`]: 'stringSerializationSourceProperty',
      [`${PROPERTY_SET} DefaultDisplayPropertySet {get;set;}`]: 'defaultDisplayPropertySet',
      [`${PROPERTY_SET} DefaultKeyPropertySet {get;set;}`]: 'defaultKeyPropertySet',
      [`${PROPERTY_SET} PropertySerializationSet {get;set;}`]: 'propertySerializationSet',
    },
    {
      constructors: {
        [`${RUNSPACES}TypeData new(string typeName)`]: (_self, _ctx, name: string) => new TypeDataInfo(name),
        [`${RUNSPACES}TypeData new(type type)`]: (_self, _ctx, type: NetType) => new TypeDataInfo(type.fullName),
      },
      methods: {
        [`${RUNSPACES}TypeData Copy()`]: (self: TypeDataInfo) => {
          const copy = Object.assign(new TypeDataInfo(self.typeName), { ...self, members: undefined });
          const members = new TypeDataInfo(self.typeName).members;
          for (const [key, value] of self.members.entries()) members.set(key, value);
          return Object.assign(copy, { members });
        },
      },
    },
  ),
];
