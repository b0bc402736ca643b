/**
 * System.Type as scripts ask it ([int].FullName, $x.GetType().BaseType). Rule that surprises: the type of a type is
 * System.RuntimeType, which derives from TypeInfo, Type and MemberInfo.
 */
import { getProperty } from '../members/getProperty.ts';
import { invokeMethod } from '../members/invokeMethod.ts';
import { setProperty } from '../members/setProperty.ts';
import { getStaticMember, invokeStatic, setStaticMember } from '../members/staticMembers.ts';
import type { TypeContext } from '../TypeContext.ts';
import { PS_TYPE_NAME } from './PSTypeName.ts';
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { EnumValue } from '../EnumValue.ts';
import { makeArray } from '../NetArray.ts';
import { NetType } from '../NetType.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { allInterfacesOf } from '../allInterfacesOf.ts';
import { allDefinitions } from '../definitions.ts';
import { arrayType, findType, genericType, getType, plainType, typeOf } from '../TypeRegistry.ts';
import { ENUM_TYPE, underlyingType } from './Enum.ts';
import { NetAssembly } from './NetAssembly.ts';
import {
  constructorInfos,
  fieldInfos,
  methodInfos,
  ofAttributeType,
  propertyInfos,
  REFLECTION_TYPES,
  type ReflectedMember,
} from './Reflection.ts';
import { TYPE_SIGNATURES } from './typeSignatures.ts';

const PRIMITIVES = new Set(
  [
    'Boolean',
    'Byte',
    'SByte',
    'Int16',
    'UInt16',
    'Int32',
    'UInt32',
    'Int64',
    'UInt64',
    'IntPtr',
    'UIntPtr',
    'Char',
    'Double',
    'Single',
  ].map((name) => `System.${name}`),
);
const TYPE_CODES = [
  'Empty',
  'Object',
  'DBNull',
  'Boolean',
  'Char',
  'SByte',
  'Byte',
  'Int16',
  'UInt16',
  'Int32',
  'UInt32',
  'Int64',
  'UInt64',
  'Single',
  'Double',
  'Decimal',
  'DateTime',
  '',
  'String',
];

function typeArray(types: readonly NetType[]): unknown[] {
  return makeArray([...types], getType('System.Type'));
}

function isSubclassOf(self: NetType, other: NetType): boolean {
  for (let type = self.baseType; type; type = type.baseType) if (type === other) return true;
  return false;
}

/** Flags of the type header; what [Serializable] says is known for the kinds of types scripts print. */
function isSerializable(type: NetType): boolean {
  const { fullName } = type;
  if (type.isArray || type.isEnum || type.isDelegate) return true;
  if (type.scriptClass !== null || type.isInterface) return false;
  for (let each: NetType | null = type; each; each = each.baseType)
    if (each.fullName === 'System.Exception') return true;
  if (
    /^System\.(?:[A-Z]\w+|Collections\.(?:Generic\.|Specialized\.)?\w+.*|Text\.StringBuilder|Globalization\.CultureInfo)(?:$|\[)/.test(
      fullName,
    )
  ) {
    return !/^System\.(?:Math|Console|Environment|Random|GC|Uri.*Parser|Activator)$/.test(fullName);
  }
  return /^System\.Management\.Automation\.(?:PSObject|PSCredential|SemanticVersion)$/.test(fullName);
}

function typeCode(type: NetType | null): EnumValue {
  const of = type?.isEnum ? underlyingType(type) : type;
  const code = of === null ? 0 : Math.max(TYPE_CODES.indexOf(of.namespace === 'System' ? of.name : ''), 1);
  return EnumValue.of(getType('System.TypeCode'), code === 17 ? 1 : code);
}

/** Exact full names without accelerators; null for anything else. */
function getTypeByName(
  _self: null,
  _ctx: unknown,
  name: string,
  throwOnError = false,
  ignoreCase = false,
): NetType | null {
  const type = findType(name);
  const matches =
    type !== null &&
    (ignoreCase || type.fullName === name || type.toString() === name || name.startsWith(`${type.fullName},`));
  if (matches) return type;
  return throwOnError ? getType(name) : null;
}

function nestedTypes(self: NetType): NetType[] {
  const prefix = `${self.definition.name}+`;
  return allDefinitions()
    .filter((definition) => definition.name.startsWith(prefix) && !definition.name.slice(prefix.length).includes('+'))
    .map(plainType);
}

function declaringType(self: NetType): NetType | null {
  const plus = self.isArray ? -1 : self.definition.name.lastIndexOf('+');
  return plus < 0 ? null : findType(self.definition.name.slice(0, plus));
}

const enumStatic =
  (name: string): MethodBody =>
  (self: NetType, ctx, ...args) => {
    const group = plainType(ENUM_TYPE).findStatic(name.toLowerCase());
    const overload = group?.kind === 'method' ? group.overloads.find((each) => !each.typeParameters) : undefined;
    return overload?.body(null, ctx, self, ...args) ?? null;
  };

const found = (members: ReflectedMember[], name: string): ReflectedMember | null =>
  members.find((member) => member.name === name) ?? null;

/** GetMethod(name) or GetMethod(name, types). */
function getMethod(self: NetType, _ctx: unknown, name: string, ...args: unknown[]): ReflectedMember | null {
  const types = args.find(Array.isArray) as NetType[] | undefined;
  const methods = methodInfos(self).filter((method) => method.name === name);
  if (!types && methods.length > 1)
    throw new NetException(
      'System.Reflection.AmbiguousMatchException',
      `Ambiguous match found for '${self} ${methods[0]!.toString()}'.`,
    );
  if (!types) return methods[0] ?? null;
  return (
    methods.find(
      (method) =>
        method.parameterTypes.length === types.length && method.parameterTypes.every((type, i) => type === types[i]),
    ) ?? null
  );
}

/** GetConstructor(types), with or without flags. */
function getConstructor(self: NetType, _ctx: unknown, ...args: unknown[]): ReflectedMember | null {
  const types = args.find(Array.isArray) as NetType[];
  const fits = (member: ReflectedMember): boolean =>
    member.parameterTypes.length === types.length && member.parameterTypes.every((type, i) => type === types[i]);
  return constructorInfos(self).find(fits) ?? null;
}

/** What reflection knows of a type's attributes: those of scripts, and [Flags]. */
function attributesOf(self: NetType): readonly unknown[] {
  if (self.customAttributes) return self.customAttributes(null);
  const isFlags = self.definition.flags === true;
  return isFlags ? getType('System.FlagsAttribute').members.constructors.map(({ body }) => body(null, null)) : [];
}

const PUBLIC = 16;
const INSTANCE = 4;
const STATIC = 8;
const DECLARED_ONLY = 2;

/** Members that BindingFlags ask for; without flags all public ones. */
function bound<T extends ReflectedMember>(self: NetType, all: readonly T[], flags: unknown): T[] {
  const bits = flags instanceof EnumValue ? Number(flags.value) : null;
  if (bits === null) return all as T[];
  if ((bits & PUBLIC) === 0) return [];
  return all.filter((member) => {
    const isStatic = member.overload?.isStatic ?? member.property!.isStatic;
    const isConstructor = member.name === '.ctor';
    if ((bits & DECLARED_ONLY) !== 0 && member.declaringType !== self) return false;
    return (bits & (isStatic && !isConstructor ? STATIC : INSTANCE)) !== 0;
  });
}

function allMembers(self: NetType): ReflectedMember[] {
  return [...methodInfos(self), ...constructorInfos(self), ...propertyInfos(self), ...fieldInfos(self)];
}

const no: MemberBody = () => false;

const members: Record<string, MemberBody> = {
  Name: (self: NetType) => self.name,
  FullName: (self: NetType) => self.fullName,
  Namespace: (self: NetType) => self.namespace,
  AssemblyQualifiedName: (self: NetType) => self.assemblyQualifiedName,
  Assembly: (self: NetType) => NetAssembly.of(self.assemblyName),
  BaseType: (self: NetType) => self.baseType,
  UnderlyingSystemType: (self: NetType) => self,
  DeclaringType: declaringType,
  ReflectedType: declaringType,
  IsEnum: (self: NetType) => self.isEnum,
  IsArray: (self: NetType) => self.isArray,
  IsSZArray: (self: NetType) => self.isArray && self.rank === 1,
  HasElementType: (self: NetType) => self.isArray,
  IsClass: (self: NetType) => !self.isValueType && !self.isInterface,
  IsValueType: (self: NetType) => self.isValueType,
  IsInterface: (self: NetType) => self.isInterface,
  IsAbstract: (self: NetType) => self.definition.isAbstract === true || self.isInterface,
  IsSealed: (self: NetType) => self.definition.isSealed === true || self.isValueType || self.isArray,
  IsPublic: (self: NetType) => !self.definition.name.includes('+') && self.definition.isInternal !== true,
  IsNestedPublic: (self: NetType) => self.definition.name.includes('+'),
  IsNested: (self: NetType) => self.definition.name.includes('+'),
  IsVisible: () => true,
  IsPrimitive: (self: NetType) => PRIMITIVES.has(self.fullName),
  IsSerializable: isSerializable,
  IsGenericType: (self: NetType) => self.definition.typeParameters !== undefined,
  IsGenericTypeDefinition: (self: NetType) => self.isGenericDefinition,
  IsConstructedGenericType: (self: NetType) => self.genericArguments.length > 0,
  ContainsGenericParameters: (self: NetType) => self.isGenericDefinition,
  GenericTypeArguments: (self: NetType) => typeArray(self.genericArguments),
  IsByRef: no,
  IsPointer: no,
  IsByRefLike: (self: NetType) => self.isByRefLike,
  IsGenericParameter: no,
  IsNotPublic: no,
  IsSpecialName: no,
  MemberType: () => EnumValue.of(getType('System.Reflection.MemberTypes'), 32),
  GetTypeCode: (_self, _ctx, type: NetType | null) => typeCode(type),
  GetElementType: (self: NetType) => self.elementType,
  GetArrayRank: (self: NetType) => self.rank,
  GetGenericTypeDefinition: (self: NetType) => plainType(self.definition),
  GetGenericArguments: (self: NetType) => typeArray(self.genericArguments),
  IsAssignableFrom: (self: NetType, _ctx, other: NetType | null) => other !== null && self.isAssignableFrom(other),
  IsAssignableTo: (self: NetType, _ctx, other: NetType | null) => other?.isAssignableFrom(self) ?? false,
  IsSubclassOf: (self: NetType, _ctx, other: NetType) => isSubclassOf(self, other),
  IsInstanceOfType: (self: NetType, _ctx, value: unknown) => value != null && self.isAssignableFrom(typeOf(value)),
  GetInterfaces: (self: NetType) => typeArray(allInterfacesOf(self)),
  GetInterface: (self: NetType, _ctx, name: string, ignoreCase = false) => {
    const same = (text: string) => (ignoreCase ? text.toLowerCase() === name.toLowerCase() : text === name);
    return allInterfacesOf(self).find((each) => same(each.name) || same(each.definition.name)) ?? null;
  },
  GetNestedTypes: (self: NetType) => typeArray(nestedTypes(self)),
  GetNestedType: (self: NetType, _ctx, name: string) => nestedTypes(self).find((type) => type.name === name) ?? null,
  MakeGenericType: (self: NetType, _ctx, args: NetType[]) => genericType(self, args),
  MakeArrayType: (self: NetType, _ctx, rank = 1) => arrayType(self, rank),
  GetEnumName: enumStatic('GetName'),
  GetEnumNames: enumStatic('GetNames'),
  GetEnumValues: enumStatic('GetValues'),
  GetEnumUnderlyingType: (self: NetType) => underlyingType(self),
  IsEnumDefined: enumStatic('IsDefined'),
  GetMethods: (self: NetType, _ctx, flags: unknown) =>
    makeArray(bound(self, methodInfos(self), flags), getType('System.Reflection.MethodInfo')),
  GetMethod: getMethod,
  GetProperties: (self: NetType, _ctx, flags: unknown) =>
    makeArray(bound(self, propertyInfos(self), flags), getType('System.Reflection.PropertyInfo')),
  GetProperty: (self: NetType, _ctx, name: string) => found(propertyInfos(self), name),
  GetFields: (self: NetType, _ctx, flags: unknown) =>
    makeArray(bound(self, fieldInfos(self), flags), getType('System.Reflection.FieldInfo')),
  GetField: (self: NetType, _ctx, name: string) => found(fieldInfos(self), name),
  GetConstructors: (self: NetType) => constructorInfos(self),
  GetConstructor: getConstructor,
  GetMembers: (self: NetType, _ctx, flags: unknown) =>
    makeArray(bound(self, allMembers(self), flags), getType('System.Reflection.MemberInfo')),
  GetMember: (self: NetType, _ctx, name: string) =>
    makeArray(
      allMembers(self).filter((member) => member.name === name),
      getType('System.Reflection.MemberInfo'),
    ),
  GetCustomAttributes: (self: NetType, _ctx, ...args: unknown[]) =>
    ofAttributeType(attributesOf(self), args.length > 1 ? (args[0] as NetType) : null),
  IsDefined: (self: NetType, _ctx, wanted: NetType) => ofAttributeType(attributesOf(self), wanted).length > 0,
  InvokeMember: invokeMember,
  IsEquivalentTo: (self: NetType, _ctx, other: NetType | null) => self === other,
  ToString: (self: NetType) => self.toString(),
  Equals: (self: NetType, _ctx, other: unknown) => self === other,
  GetType: () => getType('System.RuntimeType'),
};

/** BindingFlags that say what is done. */
const INVOKE_METHOD = 256;
const CREATE_INSTANCE = 512;
const READS = 1024 | 4096;
const WRITES = 2048 | 8192;

/** Of a target, or of the type itself where there is none. */
function invokeMember(
  self: NetType,
  ctx: TypeContext,
  name: string,
  flags: EnumValue,
  _binder: unknown,
  target: unknown,
  given: unknown[] | null,
): unknown {
  const bits = Number(flags.value);
  const args = given ?? [];
  const isStatic = target == null;
  if (bits & CREATE_INSTANCE) return invokeStatic(self, 'new', args, ctx);
  if (bits & INVOKE_METHOD)
    return isStatic ? invokeStatic(self, name, args, ctx) : invokeMethod(target, name, args, ctx);
  if (bits & READS) return isStatic ? getStaticMember(self, name, ctx) : getProperty(target, name, ctx);
  if (!(bits & WRITES))
    throw new NetException(
      'System.ArgumentException',
      "Must specify binding flags describing the invoke operation required (BindingFlags.InvokeMethod CreateInstance GetField SetField GetProperty SetProperty). (Parameter 'bindingFlags')",
    );
  if (isStatic) setStaticMember(self, name, args[0], ctx);
  else setProperty(target, name, args[0], ctx);
  return null;
}

export const TYPE_TYPES: TypeDefinition[] = [
  {
    name: 'System.Reflection.MemberInfo',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.Reflection.ICustomAttributeProvider'],
  },
  {
    name: 'System.Type',
    kind: 'class',
    base: 'System.Reflection.MemberInfo',
    isAbstract: true,
    interfaces: ['System.Reflection.IReflect'],
    toText: (self: NetType) => self.toString(),
    build: () =>
      implement(TYPE_SIGNATURES, {
        members,
        statics: {
          GetType: getTypeByName,
          GetTypeCode: members.GetTypeCode!,
          GetTypeArray: (_self, _ctx, items: unknown[]) => typeArray(items.map(typeOf)),
        },
      }),
  },
  { name: 'System.Reflection.TypeInfo', kind: 'class', base: 'System.Type', isAbstract: true },
  { name: 'System.RuntimeType', kind: 'class', base: 'System.Reflection.TypeInfo', isSealed: true, jsClass: NetType },
  ...REFLECTION_TYPES,
  PS_TYPE_NAME,
];
