/**
 * Members of types as reflection shows them ([string].GetMethods()): names, types, texts, attributes, and Invoke and GetValue.
 * A property has accessor methods of its own; static methods of bases are not among a type's methods.
 */
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { makeArray } from '../NetArray.ts';
import type { MethodOverload, NetProperty, NetType, ParameterInfo } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { EnumValue } from '../EnumValue.ts';
import { getType, typeOf } from '../TypeRegistry.ts';
import { ASSEMBLY_NAME_TYPE, ASSEMBLY_TYPE } from './NetAssembly.ts';

export class ReflectedMember {
  constructor(
    readonly declaringType: NetType,
    readonly name: string,
    readonly overload: MethodOverload | null,
    readonly property: NetProperty | null,
  ) {}

  get parameterTypes(): readonly NetType[] {
    return this.overload?.parameters.map((parameter) => parameter.type) ?? [];
  }

  /** What a script wrote in front of it. */
  get attributes(): readonly unknown[] {
    return this.declaringType.customAttributes?.(this.name) ?? [];
  }

  toString(): string {
    if (this.property) return `${shortName(this.property.type)} ${this.name}`;
    const parameters = this.parameterTypes.map(shortName).join(', ');
    return `${shortName(this.returnType)} ${this.name}(${parameters})`;
  }

  get returnType(): NetType {
    return this.overload!.returnType;
  }
}

export class MethodInfo extends ReflectedMember {
  /** get_ and set_ of a property. */
  isSpecialName = false;
}
export class ConstructorInfo extends ReflectedMember {
  override get returnType(): NetType {
    return getType('System.Void');
  }
}
export class PropertyInfo extends ReflectedMember {}
export class FieldInfo extends ReflectedMember {}
export class ParameterReflection {
  constructor(
    readonly member: ReflectedMember,
    readonly parameter: ParameterInfo,
    readonly position: number,
  ) {}
}

/** Reflection prints primitive types by their plain names. */
function shortName(type: NetType): string {
  return /^System\.(?:Void|Boolean|Char|S?Byte|U?Int(?:16|32|64)|Single|Double)$/.test(type.fullName)
    ? type.name
    : type.toString();
}

function accessor(property: NetProperty, isGetter: boolean): MethodInfo {
  const { declaringType, type, isStatic } = property;
  const value: ParameterInfo = {
    name: 'value',
    type,
    isParamArray: false,
    isByRef: false,
    isOptional: false,
    defaultValue: null,
  };
  const name = `${isGetter ? 'get' : 'set'}_${property.name}`;
  const info = new MethodInfo(
    declaringType,
    name,
    {
      name,
      parameters: isGetter ? [] : [value],
      returnType: isGetter ? type : getType('System.Void'),
      isStatic,
      signature: name,
      declaringType,
      body: isGetter
        ? (self, ctx) => property.get?.(self, ctx)
        : (self, ctx, given) => property.set?.(self, given, ctx),
    },
    null,
  );
  info.isSpecialName = true;
  return info;
}

export function accessorsOf(property: NetProperty): MethodInfo[] {
  const found: MethodInfo[] = [];
  if (property.get) found.push(accessor(property, true));
  if (property.set) found.push(accessor(property, false));
  return found;
}

export function methodInfos(type: NetType): MethodInfo[] {
  const { statics, instance } = type.members;
  const groups: { inherited: boolean; info: MethodInfo }[] = [];
  const all = [...statics.values(), ...instance.values()];
  for (const member of all) {
    if (member.kind === 'property' && !isField(member)) {
      if (member.isStatic && member.declaringType !== type) continue;
      for (const info of accessorsOf(member)) groups.push({ inherited: member.declaringType !== type, info });
    }
    if (member.kind !== 'method' || member.isProtected) continue;
    for (const overload of member.overloads) {
      const { declaringType } = overload;
      if (overload.isExplicit || (overload.isStatic && declaringType !== type)) continue;
      groups.push({
        inherited: declaringType !== type,
        info: new MethodInfo(declaringType, member.name, overload, null),
      });
    }
  }
  const infos = [...groups.filter((each) => !each.inherited), ...groups.filter((each) => each.inherited)];
  return makeArray(
    infos.map(({ info }) => info),
    getType('System.Reflection.MethodInfo'),
  ) as MethodInfo[];
}

export function constructorInfos(type: NetType): ConstructorInfo[] {
  const infos = type.members.constructors.map((overload) => new ConstructorInfo(type, '.ctor', overload, null));
  return makeArray(infos, getType('System.Reflection.ConstructorInfo')) as ConstructorInfo[];
}

/** Static members of enums and constants of numbers and texts are fields in .NET. */
function isField(member: NetProperty): boolean {
  if (!member.isStatic) return false;
  const { declaringType, name } = member;
  return (
    declaringType.isEnum || /^M(?:ax|in)Value$/.test(name) || (declaringType.name === 'String' && name === 'Empty')
  );
}

function members(type: NetType, fields: boolean): NetProperty[] {
  const { statics, instance } = type.members;
  return [...instance.values(), ...statics.values()].filter(
    (member): member is NetProperty => member.kind === 'property' && isField(member) === fields,
  );
}

export function propertyInfos(type: NetType): PropertyInfo[] {
  const infos = members(type, false).map((member) => new PropertyInfo(member.declaringType, member.name, null, member));
  return makeArray(infos, getType('System.Reflection.PropertyInfo')) as PropertyInfo[];
}

export function fieldInfos(type: NetType): FieldInfo[] {
  const infos = members(type, true).map((member) => new FieldInfo(member.declaringType, member.name, null, member));
  return makeArray(infos, getType('System.Reflection.FieldInfo')) as FieldInfo[];
}

/** Those of a type that the caller asks for. */
export function ofAttributeType(attributes: readonly unknown[], wanted: NetType | null): unknown[] {
  const found = wanted ? attributes.filter((each) => wanted.isAssignableFrom(typeOf(each))) : [...attributes];
  return makeArray(found, wanted ?? getType('System.Object'));
}

/** GetCustomAttributes(inherit) and (type, inherit). */
function customAttributes(self: ReflectedMember, _ctx: unknown, ...args: unknown[]): unknown {
  return ofAttributeType(self.attributes, args.length > 1 ? (args[0] as NetType) : null);
}

function invoke(self: ReflectedMember, ctx: TypeContext, target: unknown, args: readonly unknown[] | null): unknown {
  const { parameters } = self.overload!;
  const given = args ?? [];
  if (given.length !== parameters.length)
    throw new NetException('System.Reflection.TargetParameterCountException', 'Parameter count mismatch.');
  const converted = parameters.map(({ type, isByRef }, i) =>
    isByRef || type.fullName === 'System.Object' ? given[i] : convertTo(given[i], type, ctx),
  );
  return self.overload!.body(target, ctx, ...converted) ?? null;
}

function methodAttributes(self: ReflectedMember): unknown {
  const { isStatic, declaringType } = self.overload!;
  const isScript = declaringType.scriptClass !== null;
  const bits = 6 | (isStatic ? 16 : isScript ? 64 : 128);
  return EnumValue.of(getType('System.Reflection.MethodAttributes'), bits);
}

const shared: Record<string, MemberBody> = {
  Name: (self: ReflectedMember) => self.name,
  DeclaringType: (self: ReflectedMember) => self.declaringType,
  ReflectedType: (self: ReflectedMember) => self.declaringType,
  MemberType: (self: ReflectedMember) =>
    EnumValue.of(
      getType('System.Reflection.MemberTypes'),
      self instanceof ConstructorInfo ? 1 : self instanceof FieldInfo ? 4 : self instanceof MethodInfo ? 8 : 16,
    ),
  PropertyType: (self: ReflectedMember) => self.property!.type,
  FieldType: (self: ReflectedMember) => self.property!.type,
  CanRead: (self: ReflectedMember) => self.property!.get !== null,
  CanWrite: (self: ReflectedMember) => self.property!.set !== null,
  ReturnType: (self: ReflectedMember) => self.returnType,
  IsStatic: (self: ReflectedMember) => self.overload?.isStatic ?? self.property!.isStatic,
  IsPublic: () => true,
  IsPrivate: () => false,
  IsVirtual: (self: ReflectedMember) => self.declaringType.scriptClass !== null && !self.overload!.isStatic,
  IsAbstract: () => false,
  IsFinal: () => false,
  IsConstructor: (self: ReflectedMember) => self instanceof ConstructorInfo,
  IsHideBySig: (self: ReflectedMember) => self.declaringType.scriptClass === null,
  IsSpecialName: (self: ReflectedMember) => self instanceof ConstructorInfo || (self as MethodInfo).isSpecialName,
  IsGenericMethod: (self: ReflectedMember) => self.overload!.typeParameters !== undefined,
  IsGenericMethodDefinition: (self: ReflectedMember) => self.overload!.typeParameters !== undefined,
  ContainsGenericParameters: (self: ReflectedMember) => self.overload!.typeParameters !== undefined,
  Attributes: methodAttributes,
  GetParameters: (self: ReflectedMember) =>
    makeArray(
      self.overload!.parameters.map((parameter, i) => new ParameterReflection(self, parameter, i)),
      getType('System.Reflection.ParameterInfo'),
    ),
  'Invoke/1': (self: ReflectedMember, ctx, args: unknown[] | null) => invoke(self, ctx, null, args),
  'Invoke/2': (self: ReflectedMember, ctx, target: unknown, args: unknown[] | null) => invoke(self, ctx, target, args),
  GetValue: (self: ReflectedMember, ctx, target: unknown) => self.property!.get?.(target, ctx) ?? null,
  SetValue: (self: ReflectedMember, ctx, target: unknown, value: unknown) => self.property!.set?.(target, value, ctx),
  GetMethod: (self: ReflectedMember) =>
    accessorsOf(self.property!).find((each) => each.name.startsWith('get_')) ?? null,
  SetMethod: (self: ReflectedMember) =>
    accessorsOf(self.property!).find((each) => each.name.startsWith('set_')) ?? null,
  GetGetMethod: (self: ReflectedMember) =>
    accessorsOf(self.property!).find((each) => each.name.startsWith('get_')) ?? null,
  GetSetMethod: (self: ReflectedMember) =>
    accessorsOf(self.property!).find((each) => each.name.startsWith('set_')) ?? null,
  GetAccessors: (self: ReflectedMember) => accessorsOf(self.property!),
  GetIndexParameters: () => [],
  MakeGenericMethod: (self: ReflectedMember, _ctx, types: NetType[]) => {
    const closed = self.overload!.close?.(types) ?? null;
    if (!closed) throw new NetException('System.InvalidOperationException', `${self.name} is not generic.`);
    return new MethodInfo(self.declaringType, self.name, closed, null);
  },
  GetCustomAttributes: customAttributes,
  IsDefined: (self: ReflectedMember, _ctx, wanted: NetType) => ofAttributeType(self.attributes, wanted).length > 0,
};

const COMMON = `
string Name {get;}
type DeclaringType {get;}
type ReflectedType {get;}
System.Reflection.MemberTypes MemberType {get;}
System.Object[] GetCustomAttributes(bool inherit)
System.Object[] GetCustomAttributes(type attributeType, bool inherit)
bool IsDefined(type attributeType, bool inherit)
`;
const METHOD = `
bool IsStatic {get;}
bool IsPublic {get;}
bool IsPrivate {get;}
bool IsVirtual {get;}
bool IsAbstract {get;}
bool IsFinal {get;}
bool IsConstructor {get;}
bool IsHideBySig {get;}
bool IsSpecialName {get;}
bool IsGenericMethod {get;}
bool IsGenericMethodDefinition {get;}
bool ContainsGenericParameters {get;}
System.Reflection.MethodAttributes Attributes {get;}
System.Reflection.ParameterInfo[] GetParameters()
System.Object Invoke(System.Object obj, System.Object[] parameters)
`;
const VALUE = `
System.Object GetValue(System.Object obj)
void SetValue(System.Object obj, System.Object value)
`;
const PROPERTY = `
type PropertyType {get;}
bool CanRead {get;}
bool CanWrite {get;}
System.Reflection.MethodInfo GetMethod {get;}
System.Reflection.MethodInfo SetMethod {get;}
System.Reflection.MethodInfo GetGetMethod()
System.Reflection.MethodInfo GetSetMethod()
System.Reflection.MethodInfo[] GetAccessors()
System.Reflection.ParameterInfo[] GetIndexParameters()
${VALUE}`;

function infoType(name: string, base: string, jsClass?: TypeDefinition['jsClass'], signatures = ''): TypeDefinition {
  return {
    name: `System.Reflection.${name}`,
    kind: 'class',
    base: `System.Reflection.${base}`,
    ...(jsClass ? { jsClass } : { isAbstract: true }),
    toText: (self: ReflectedMember) => self.toString(),
    build: () => implement(signatures === '' ? '' : COMMON + signatures, { members: shared }),
  };
}

export const REFLECTION_TYPES: TypeDefinition[] = [
  ASSEMBLY_TYPE,
  ASSEMBLY_NAME_TYPE,
  infoType('MethodBase', 'MemberInfo'),
  infoType('MethodInfo', 'MethodBase'),
  infoType('ConstructorInfo', 'MethodBase'),
  infoType('PropertyInfo', 'MemberInfo'),
  infoType('FieldInfo', 'MemberInfo'),
  infoType(
    'RuntimeMethodInfo',
    'MethodInfo',
    MethodInfo,
    `type ReturnType {get;}${METHOD}System.Reflection.MethodInfo MakeGenericMethod(Params type[] typeArguments)`,
  ),
  infoType(
    'RuntimeConstructorInfo',
    'ConstructorInfo',
    ConstructorInfo,
    `${METHOD}System.Object Invoke(System.Object[] parameters)`,
  ),
  infoType('RuntimePropertyInfo', 'PropertyInfo', PropertyInfo, PROPERTY),
  infoType(
    'RtFieldInfo',
    'FieldInfo',
    FieldInfo,
    `type FieldType {get;}\nbool IsStatic {get;}\nbool IsPublic {get;}${VALUE}`,
  ),
  { name: 'System.Reflection.ParameterInfo', kind: 'class', isAbstract: true },
  {
    name: 'System.Reflection.RuntimeParameterInfo',
    kind: 'class',
    base: 'System.Reflection.ParameterInfo',
    jsClass: ParameterReflection,
    toText: (self: ParameterReflection) => `${shortName(self.parameter.type)} ${self.parameter.name}`,
    build: () =>
      implement(
        `
string Name {get;}
type ParameterType {get;}
int Position {get;}
bool IsOptional {get;}
bool HasDefaultValue {get;}
System.Object DefaultValue {get;}
bool IsOut {get;}
System.Reflection.MemberInfo Member {get;}
System.Object[] GetCustomAttributes(bool inherit)
`,
        {
          members: {
            Name: ({ parameter }: ParameterReflection) => parameter.name,
            ParameterType: ({ parameter }: ParameterReflection) => parameter.type,
            Position: (self: ParameterReflection) => self.position,
            IsOptional: ({ parameter }: ParameterReflection) => parameter.isOptional,
            HasDefaultValue: ({ parameter }: ParameterReflection) => parameter.isOptional,
            DefaultValue: ({ parameter }: ParameterReflection) => parameter.defaultValue ?? null,
            IsOut: () => false,
            Member: (self: ParameterReflection) => self.member,
            GetCustomAttributes: () => [],
          },
        },
      ),
  },
];
