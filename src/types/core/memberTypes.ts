/**
 * Members as objects: $x.PSObject and its collections, and [PSNoteProperty]::new(...) with its like.
 * Rule that surprises: a member taken from an object and one made by a script are two JavaScript classes (MemberView,
 * PSMember) that scripts see as one .NET type.
 */
import { NetException } from '../../errors/NetException.ts';
import { NetList } from '../collections/NetList.ts';
import { implement, settable } from '../dotnet/implement.ts';
import type { EnumValue } from '../EnumValue.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { typeNameList } from '../members/intrinsicMembers.ts';
import { invokeMethodValue } from '../members/invokeMethod.ts';
import { extendedFacts } from '../members/listMembers.ts';
import { type MemberFacts, MemberView } from '../members/MemberView.ts';
import { PSMethodValue, PSParameterizedPropertyValue } from '../members/PSMethodValue.ts';
import { MemberCollection, MemberSetView, PSObjectView } from '../members/PSObjectView.ts';
import { compareValues } from '../operators/compareValues.ts';
import { looseEquals } from '../operators/looseEquals.ts';
import { makeArray } from '../NetArray.ts';
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
  PSVariableProperty,
  type VariableLike,
} from '../PSMembers.ts';
import { PSObject } from '../PSObject.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { codeMethod, codeProperty, methodOf as referenceOf } from '../typeFiles/codeReference.ts';
import type { TypeFileContext } from '../typeFiles/TypeFileReader.ts';
import type { MethodInfo } from './Reflection.ts';
import { findType, getType } from '../TypeRegistry.ts';

const SMA = 'System.Management.Automation.';

/** What the text of $x.PSObject names. */
const PSOBJECT_MEMBERS =
  'Members, Properties, Methods, ImmediateBaseObject, BaseObject, TypeNames, get_Members, get_Properties, get_Methods, get_ImmediateBaseObject, get_BaseObject, get_TypeNames, ToString, Copy, CompareTo, Equals, GetHashCode, GetObjectData, GetType, GetMetaObject';

const viewMembers = (): TypeMembers =>
  implement(
    `
System.Object BaseObject {get;}
System.Object ImmediateBaseObject {get;}
System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo] Members {get;}
System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo] Properties {get;}
System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo] Methods {get;}
System.Collections.ObjectModel.Collection[string] TypeNames {get;}
psobject Copy()
int CompareTo(System.Object obj)
bool Equals(System.Object obj)
type GetType()
string ToString()
`,
    {
      members: {
        BaseObject: (self: PSObjectView) => self.baseObject,
        ImmediateBaseObject: (self: PSObjectView) => self.baseObject,
        Members: (self: PSObjectView, ctx) => self.collection('Members', ctx),
        Properties: (self: PSObjectView, ctx) => self.collection('Properties', ctx),
        Methods: (self: PSObjectView, ctx) => self.collection('Methods', ctx),
        TypeNames: (self: PSObjectView) => typeNameList(self.target),
        Copy: (self: PSObjectView) => copyOf(self.target),
        CompareTo: (self: PSObjectView, ctx, other: unknown) =>
          self.target === other ? 0 : compareValues(self.baseObject, other, ctx, { ignoreCase: true }),
        Equals: (self: PSObjectView, ctx, other: unknown) =>
          self.target === other || looseEquals(self.baseObject, other, ctx, false),
        GetType: () => getType(`${SMA}PSObject`),
        ToString: (self: PSObjectView, ctx) => toPSString(self.target, ctx),
      },
    },
  );

/** PSObject.Copy: a custom object's note properties are its own afterwards. */
function copyOf(target: unknown): unknown {
  if (!(target instanceof PSObject)) return target;
  const members = new Map(
    [...target.members].map(([key, member]) => [
      key,
      member instanceof PSNoteProperty ? new PSNoteProperty(member.name, member.value) : member,
    ]),
  );
  const made = new PSObject(target.base, members);
  made.typeNames = target.typeNames ? [...target.typeNames] : null;
  return made;
}

const collectionMembers = (): TypeMembers =>
  implement(
    `
System.Object Item(string name) {get;}
void Add(System.Management.Automation.PSMemberInfo member)
void Add(System.Management.Automation.PSMemberInfo member, bool preValidated)
void Remove(string name)
System.Object Match(string name)
System.Object Match(string name, System.Management.Automation.PSMemberTypes memberTypes)
`,
    {
      members: {
        Item: (self: MemberCollection, _ctx, name: string) => self.find(name),
        Add: (self: MemberCollection, _ctx, member: PSMember) => self.add(member, false),
        Remove: (self: MemberCollection, _ctx, name: string) => self.remove(name),
        Match: (self: MemberCollection, _ctx, pattern: string, kinds?: EnumValue) =>
          self.match(pattern, kinds ? String(kinds).split(', ') : null),
      },
    },
  );

/** A member of an object, or one made by a script that belongs to none yet. */
function factsOf(self: MemberView | PSMethodValue | PSMember): MemberFacts {
  if (self instanceof PSMethodValue) return extendedFacts(self.target, self.member!, true);
  return self instanceof MemberView ? self.facts : extendedFacts(null, self, true);
}

function memberText(self: MemberView | PSMethodValue | PSMember, ctx: TypeContext): string {
  return factsOf(self).definition(ctx);
}

function setMemberValue(self: MemberView | PSMethodValue | PSMember, value: unknown, ctx: TypeContext): void {
  if (self instanceof PSNoteProperty) self.value = value;
  else if (self instanceof MemberView && self.facts.set) self.facts.set(value, ctx);
  else
    throw new NetException(`${SMA}SetValueException`, `"${self.name}" is a ReadOnly property.`, {
      errorId: 'ReadOnlyProperty',
    });
}

/** The properties of a member's type as .NET lists them: its own first, in the order of their declaration. */
const MEMBER_SIGNATURES: Readonly<Record<string, string>> = {
  Name: 'string Name {get;}',
  MemberType: 'System.Management.Automation.PSMemberTypes MemberType {get;}',
  Value: 'System.Object Value {get;set;}',
  TypeNameOfValue: 'string TypeNameOfValue {get;}',
  IsInstance: 'bool IsInstance {get;}',
  IsSettable: 'bool IsSettable {get;}',
  IsGettable: 'bool IsGettable {get;}',
  OverloadDefinitions: 'System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}',
};

const COMMON_ORDER = 'MemberType Value TypeNameOfValue Name IsInstance';
const PROPERTY_ORDERS: Readonly<Record<string, string>> = {
  PSProperty: 'MemberType Value IsSettable IsGettable TypeNameOfValue Name IsInstance',
  PSNoteProperty: 'MemberType IsSettable IsGettable Value TypeNameOfValue Name IsInstance',
  PSScriptProperty: 'MemberType IsSettable IsGettable Value TypeNameOfValue Name IsInstance',
  PSCodeProperty: 'MemberType IsSettable IsGettable Value TypeNameOfValue Name IsInstance',
  PSAliasProperty: 'MemberType TypeNameOfValue IsSettable IsGettable Value Name IsInstance',
  PSScriptMethod: 'OverloadDefinitions MemberType TypeNameOfValue Value Name IsInstance',
  PSCodeMethod: 'MemberType OverloadDefinitions TypeNameOfValue Value Name IsInstance',
};

const memberMembers = (typeName: string): TypeMembers =>
  implement(
    `
${(PROPERTY_ORDERS[typeName] ?? COMMON_ORDER)
  .split(' ')
  .map((name) => MEMBER_SIGNATURES[name])
  .join('\n')}
System.Management.Automation.PSMemberInfo Copy()
System.Object Invoke(Params System.Object[] arguments)
`,
    {
      members: {
        Name: (self: MemberView | PSMethodValue | PSMember) => self.name,
        MemberType: (self: MemberView | PSMethodValue | PSMember, ctx) =>
          convertTo(factsOf(self).memberType, getType(`${SMA}PSMemberTypes`), ctx),
        Value: settable(
          (self: MemberView | PSMethodValue | PSMember, ctx) => factsOf(self).get(ctx),
          (self: MemberView | PSMethodValue | PSMember, value, ctx) => setMemberValue(self, value, ctx),
        ),
        TypeNameOfValue: (self: MemberView | PSMethodValue | PSMember, ctx) => factsOf(self).typeNameOfValue(ctx),
        IsInstance: (self: MemberView | PSMethodValue | PSMember) => factsOf(self).isInstance,
        IsSettable: (self: MemberView | PSMethodValue | PSMember, ctx) => factsOf(self).isSettable(ctx),
        IsGettable: (self: MemberView | PSMethodValue | PSMember) => factsOf(self).isGettable,
        OverloadDefinitions: (self: MemberView | PSMethodValue | PSMember, ctx) =>
          new NetList([factsOf(self).definition(ctx)], getType('System.Collections.ObjectModel.Collection[string]')),
        Copy: (self: MemberView | PSMember) => memberCopy(self),
        Invoke: (self: MemberView | PSMethodValue, ctx, args: unknown[]) =>
          invokeMethodValue(
            self instanceof PSMethodValue ? self : (factsOf(self).get(ctx) as PSMethodValue),
            args ?? [],
            ctx,
          ),
      },
    },
  );

/** A member that belongs to no object. */
function memberCopy(self: MemberView | PSMember): unknown {
  const member = self instanceof MemberView ? (self.facts.source as PSMember | null) : self;
  if (!member) return self;
  return Object.assign(Object.create(Object.getPrototypeOf(member) as object) as PSMember, member);
}

/** A method of an object, or the member view of one. */
function methodOf(self: PSMethodValue | MemberView, ctx: TypeContext): PSMethodValue {
  return self instanceof MemberView ? (self.facts.get(ctx) as PSMethodValue) : self;
}

const methodValueMembers = (): TypeMembers =>
  implement(
    `
System.Management.Automation.PSMemberTypes MemberType {get;}
System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}
string TypeNameOfValue {get;}
System.Object Value {get;}
string Name {get;}
bool IsInstance {get;}
System.Object Invoke(Params System.Object[] arguments)
`,
    {
      members: {
        Name: (self: PSMethodValue | MemberView) => self.name,
        OverloadDefinitions: (self: PSMethodValue | MemberView, ctx) =>
          makeArray([...methodOf(self, ctx).overloadDefinitions], getType('System.String')),
        MemberType: (self: PSMethodValue | MemberView, ctx) =>
          convertTo(methodOf(self, ctx).memberType, getType(`${SMA}PSMemberTypes`), ctx),
        TypeNameOfValue: () => `${SMA}PSMethod`,
        Value: (self: PSMethodValue | MemberView, ctx) => methodOf(self, ctx),
        IsInstance: () => true,
        Invoke: (self: PSMethodValue | MemberView, ctx, args: unknown[]) =>
          invokeMethodValue(methodOf(self, ctx), args ?? [], ctx),
      },
    },
  );

/** The stored member behind a view. */
function sourceOf<T>(self: MemberView | PSMethodValue | PSMember): T {
  return factsOf(self).source as T;
}

const aliasMembers = (): TypeMembers =>
  implement('string ReferencedMemberName {get;}\ntype ConversionType {get;}', {
    members: {
      ReferencedMemberName: (self) => sourceOf<PSAliasProperty>(self).referencedMemberName,
      ConversionType: (self) => {
        const { conversionTypeName } = sourceOf<PSAliasProperty>(self);
        return conversionTypeName === null ? null : findType(conversionTypeName);
      },
    },
  });

const propertySetMembers = (): TypeMembers =>
  implement('System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames {get;}', {
    members: {
      ReferencedPropertyNames: (self) =>
        new NetList(
          [...sourceOf<PSPropertySet>(self).referencedPropertyNames],
          getType('System.Collections.ObjectModel.Collection[string]'),
        ),
    },
  });

const METHOD = 'System.Reflection.MethodInfo';

function orRefuse<T>(made: T | string): T {
  if (typeof made !== 'string') return made;
  throw new NetException(`${SMA}ExtendedTypeSystemException`, made);
}

const codePropertyMembers = (): TypeMembers =>
  implement(`${METHOD} GetterCodeReference {get;}\n${METHOD} SetterCodeReference {get;}`, {
    members: {
      GetterCodeReference: (self) => referenceOf(sourceOf<PSCodeProperty>(self)),
      SetterCodeReference: (self) => referenceOf(sourceOf<PSCodeProperty>(self), 'set'),
    },
  });

const codeMethodMembers = (): TypeMembers =>
  implement(`${METHOD} CodeReference {get;}`, {
    members: { CodeReference: (self) => referenceOf(sourceOf<PSCodeMethod>(self)) },
  });

/** A getter of the type table that is a path of members is shown as the script it stands for. */
function getterScriptOf(member: PSScriptProperty | PSCodeProperty, ctx: TypeContext): ScriptBlockLike | null {
  if (!(member instanceof PSCodeProperty)) return member.getterScript ?? null;
  return member.scriptText === null ? null : (ctx as TypeFileContext).createScriptBlock(member.scriptText);
}

const scriptPropertyMembers = (): TypeMembers =>
  implement('scriptblock GetterScript {get;}\nscriptblock SetterScript {get;}', {
    members: {
      GetterScript: (self, ctx) => getterScriptOf(sourceOf<PSScriptProperty | PSCodeProperty>(self), ctx),
      SetterScript: (self) => sourceOf<PSScriptProperty>(self).setterScript ?? null,
    },
  });

const scriptMethodMembers = (): TypeMembers =>
  implement('scriptblock Script {get;}', { members: { Script: (self) => sourceOf<PSScriptMethod>(self).script } });

/** Names must not be empty; scripts must be there, but for a property's getter beside a setter. */
function checkArguments(names: readonly string[], args: readonly unknown[]): void {
  names.forEach((name, index) => {
    const value = args[index];
    const isScript = /script$/i.test(name);
    if (isScript && value == null && !(name === 'getterScript' && args.length > 2))
      throw new NetException(
        `${SMA}PSArgumentNullException`,
        `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
      );
    if (/name$/i.test(name) && (value == null || value === ''))
      throw new NetException(
        `${SMA}PSArgumentException`,
        `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
      );
  });
}

/** Members made by scripts: [PSNoteProperty]::new('a', 1) and its like. */
function memberType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  signature: string,
  make: (ctx: TypeContext, args: unknown[]) => PSMember,
  base = 'PSPropertyInfo',
  own?: () => TypeMembers,
): TypeDefinition {
  return {
    name: SMA + name,
    kind: 'class',
    base: SMA + base,
    jsClass,
    toText: memberText,
    build: () => {
      const constructors = signature.split(' | ').map((each) => `${SMA}${name} new(${each})`);
      const required = signature
        .split(' | ')[0]!
        .split(', ')
        .map((each) => each.split(' ').at(-1)!);
      const made = implement(constructors.join('\n'), {
        new: (_self, ctx, ...args: unknown[]) => {
          checkArguments(required, args);
          return make(ctx, args);
        },
      });
      return { ...made, members: { ...own?.().members, ...memberMembers(name).members } };
    },
  };
}

export const MEMBER_TYPES: readonly TypeDefinition[] = [
  {
    name: `${SMA}Runspaces.ConsolidatedString`,
    kind: 'class',
    base: 'System.Collections.ObjectModel.Collection`1[System.String]',
  },
  {
    name: `${SMA}PSMemberSet`,
    kind: 'class',
    base: `${SMA}PSMemberInfo`,
    jsClass: MemberSetView,
    toText: (self: MemberSetView, ctx) => self.toText(ctx),
    build: () =>
      implement(
        `
${SMA}PSMemberSet new(string name)
${SMA}PSMemberSet new(string name, System.Collections.Generic.IEnumerable[System.Management.Automation.PSMemberInfo] members)
`,
        {
          new: (_self, _ctx, name: string, members: Iterable<PSMember> = []) =>
            MemberSetView.of(new PSMemberSet(name, members), null),
        },
      ),
  },
  {
    name: `${SMA}PSInternalMemberSet`,
    kind: 'class',
    base: `${SMA}PSMemberSet`,
    isInternal: true,
    jsClass: PSObjectView,
    build: viewMembers,
    toText: () => `psobject {${PSOBJECT_MEMBERS}}`,
  },
  {
    name: `${SMA}PSMemberInfoIntegratingCollection`,
    kind: 'class',
    jsClass: MemberCollection,
    build: collectionMembers,
  },
  { name: `${SMA}PSMemberInfo`, kind: 'class', isAbstract: true, build: () => memberMembers('PSMemberInfo') },
  { name: `${SMA}PSPropertyInfo`, kind: 'class', isAbstract: true, base: `${SMA}PSMemberInfo` },
  { name: `${SMA}PSMethodInfo`, kind: 'class', isAbstract: true, base: `${SMA}PSMemberInfo` },
  {
    name: `${SMA}PSProperty`,
    kind: 'class',
    base: `${SMA}PSPropertyInfo`,
    build: () => memberMembers('PSProperty'),
    toText: memberText,
  },
  {
    name: `${SMA}PSParameterizedProperty`,
    kind: 'class',
    base: `${SMA}PSMethodInfo`,
    jsClass: PSParameterizedPropertyValue,
    toText: (self: PSParameterizedPropertyValue) => self.toString(),
  },
  {
    name: `${SMA}PSMethod`,
    kind: 'class',
    base: `${SMA}PSMethodInfo`,
    build: methodValueMembers,
    toText: (self: PSMethodValue | MemberView, ctx) => methodOf(self, ctx).toString(),
  },
  // NON-PARITY: .NET's type arguments, one delegate type an overload, are left out.
  { name: `${SMA}PSMethod\`1`, kind: 'class', base: `${SMA}PSMethod` },
  memberType(
    'PSNoteProperty',
    PSNoteProperty,
    'string name, System.Object value',
    (_ctx, [name, value]) => new PSNoteProperty(String(name), value),
  ),
  memberType(
    'PSVariableProperty',
    PSVariableProperty,
    `${SMA}PSVariable variable`,
    (_ctx, [variable]) => new PSVariableProperty(variable as VariableLike),
    'PSNoteProperty',
  ),
  memberType(
    'PSAliasProperty',
    PSAliasProperty,
    'string name, string referencedMemberName | string name, string referencedMemberName, type conversionType',
    (_ctx, [name, of, type]) => new PSAliasProperty(String(name), String(of), type == null ? null : String(type)),
    'PSPropertyInfo',
    aliasMembers,
  ),
  memberType(
    'PSScriptProperty',
    PSScriptProperty,
    'string name, scriptblock getterScript | string name, scriptblock getterScript, scriptblock setterScript',
    (_ctx, [name, getter, setter]) =>
      new PSScriptProperty(
        String(name),
        (getter ?? null) as ScriptBlockLike | null,
        (setter ?? null) as ScriptBlockLike | null,
      ),
    'PSPropertyInfo',
    scriptPropertyMembers,
  ),
  memberType(
    'PSCodeProperty',
    PSCodeProperty,
    `string name, ${METHOD} getterCodeReference | string name, ${METHOD} getterCodeReference, ${METHOD} setterCodeReference`,
    (_ctx, [name, getter, setter]) =>
      orRefuse(
        codeProperty(String(name), (getter ?? null) as MethodInfo | null, (setter ?? null) as MethodInfo | null),
      ),
    'PSPropertyInfo',
    codePropertyMembers,
  ),
  memberType(
    'PSScriptMethod',
    PSScriptMethod,
    'string name, scriptblock script',
    (_ctx, [name, script]) => new PSScriptMethod(String(name), script as ScriptBlockLike),
    'PSMethodInfo',
    scriptMethodMembers,
  ),
  memberType(
    'PSCodeMethod',
    PSCodeMethod,
    `string name, ${METHOD} codeReference`,
    (_ctx, [name, method]) => orRefuse(codeMethod(String(name), method as MethodInfo)),
    'PSMethodInfo',
    codeMethodMembers,
  ),
  memberType(
    'PSPropertySet',
    PSPropertySet,
    'string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames',
    (_ctx, [name, names]) => new PSPropertySet(String(name), [...(names as Iterable<string>)]),
    'PSMemberInfo',
    propertySetMembers,
  ),
];
