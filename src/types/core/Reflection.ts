/**
 * Members of types as reflection shows them ([string].GetMethods()): names, types, texts, and Invoke and GetValue.
 */
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { makeArray } from '../NetArray.ts';
import type { MethodOverload, NetProperty, NetType } from '../NetType.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
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

  toString(): string {
    if (this.property) return `${shortName(this.property.type)} ${this.name}`;
    const parameters = this.parameterTypes.map(shortName).join(', ');
    return `${shortName(this.overload!.returnType)} ${this.name}(${parameters})`;
  }
}

export class MethodInfo extends ReflectedMember {}
export class ConstructorInfo extends ReflectedMember {}
export class PropertyInfo extends ReflectedMember {}
export class FieldInfo extends ReflectedMember {}
export class ParameterReflection {
  constructor(
    readonly name: string,
    readonly type: NetType,
    readonly position: number,
  ) {}
}

/** Reflection prints primitive types by their plain names. */
function shortName(type: NetType): string {
  return /^System\.(?:Void|Boolean|Char|S?Byte|U?Int(?:16|32|64)|Single|Double)$/.test(type.fullName)
    ? type.name
    : type.toString();
}

export function methodInfos(type: NetType): MethodInfo[] {
  const { statics, instance } = type.members;
  const infos: MethodInfo[] = [];
  for (const member of [...instance.values(), ...statics.values()]) {
    if (member.kind !== 'method') continue;
    for (const overload of member.overloads) {
      if (!overload.isExplicit) infos.push(new MethodInfo(overload.declaringType, member.name, overload, null));
    }
  }
  return makeArray(infos, getType('System.Reflection.MethodInfo')) as MethodInfo[];
}

export function constructorInfos(type: NetType): ConstructorInfo[] {
  const infos = type.members.constructors.map((overload) => new ConstructorInfo(type, '.ctor', overload, null));
  return makeArray(infos, getType('System.Reflection.ConstructorInfo')) as ConstructorInfo[];
}

/** Static members of enums and constants of numbers are fields in .NET. */
function isField(member: NetProperty): boolean {
  return member.isStatic && (member.declaringType.isEnum || /^M(?:ax|in)Value$/.test(member.name));
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

const shared: Record<string, MemberBody> = {
  Name: (self: ReflectedMember) => self.name,
  DeclaringType: (self: ReflectedMember) => self.declaringType,
  ReflectedType: (self: ReflectedMember) => self.declaringType,
  PropertyType: (self: ReflectedMember) => self.property!.type,
  FieldType: (self: ReflectedMember) => self.property!.type,
  CanRead: (self: ReflectedMember) => self.property!.get !== null,
  CanWrite: (self: ReflectedMember) => self.property!.set !== null,
  ReturnType: (self: ReflectedMember) => self.overload!.returnType,
  IsStatic: (self: ReflectedMember) => self.overload?.isStatic ?? self.property!.isStatic,
  IsPublic: () => true,
  GetParameters: (self: ReflectedMember) =>
    self.overload!.parameters.map((parameter, i) => new ParameterReflection(parameter.name, parameter.type, i)),
  Invoke: (self: ReflectedMember, ctx, target: unknown, args: unknown[] | null) =>
    self.overload!.body(target, ctx, ...(args ?? [])),
  GetValue: (self: ReflectedMember, ctx, target: unknown) => self.property!.get?.(target, ctx) ?? null,
  SetValue: (self: ReflectedMember, ctx, target: unknown, value: unknown) => self.property!.set?.(target, value, ctx),
  GetCustomAttributes: () => [],
};

const COMMON = `
string Name {get;}
type DeclaringType {get;}
type ReflectedType {get;}
bool IsStatic {get;}
bool IsPublic {get;}
System.Object[] GetCustomAttributes(bool inherit)
`;
const METHOD = `
type ReturnType {get;}
System.Reflection.ParameterInfo[] GetParameters()
System.Object Invoke(System.Object obj, System.Object[] parameters)
`;
const VALUE = `
System.Object GetValue(System.Object obj)
void SetValue(System.Object obj, System.Object value)
`;

function infoType(name: string, jsClass: TypeDefinition['jsClass'], signatures: string): TypeDefinition {
  return {
    name: `System.Reflection.${name}`,
    kind: 'class',
    base: 'System.Reflection.MemberInfo',
    jsClass,
    toText: (self: ReflectedMember) => self.toString(),
    build: () => implement(COMMON + signatures, { members: shared }),
  };
}

export const REFLECTION_TYPES: TypeDefinition[] = [
  ASSEMBLY_TYPE,
  ASSEMBLY_NAME_TYPE,
  infoType('MethodInfo', MethodInfo, METHOD),
  infoType('ConstructorInfo', ConstructorInfo, METHOD),
  infoType('PropertyInfo', PropertyInfo, `type PropertyType {get;}\nbool CanRead {get;}\nbool CanWrite {get;}${VALUE}`),
  infoType('FieldInfo', FieldInfo, `type FieldType {get;}${VALUE}`),
  {
    name: 'System.Reflection.ParameterInfo',
    kind: 'class',
    jsClass: ParameterReflection,
    toText: (self: ParameterReflection) => `${shortName(self.type)} ${self.name}`,
    build: () =>
      implement('string Name {get;}\ntype ParameterType {get;}\nint Position {get;}', {
        members: {
          Name: (self: ParameterReflection) => self.name,
          ParameterType: (self: ParameterReflection) => self.type,
          Position: (self: ParameterReflection) => self.position,
        },
      }),
  },
];
