/**
 * From names to types and from values to types. There is one NetType a type for the whole process, since .NET's types are
 * facts; classes that scripts define are found through TypeContext.resolveType instead.
 * Rule that surprises: "System." may be left out of any name, and accelerators win over full names.
 */
import { NetException } from '../errors/NetException.ts';
import { baseException } from '../errors/exceptionTypes.ts';
import { buildMembers } from './buildMembers.ts';
import { definitionOf, installClassTypes, loadAllDefinitions } from './definitions.ts';
import { elementTypeOf, MultiDimensionalArray } from './NetArray.ts';
import { NET_TYPE, NetType } from './NetType.ts';
import { parseTypeName, type TypeNameParts } from './parseTypeName.ts';
import { PSObject } from './PSObject.ts';
import { PSReference } from './PSReference.ts';
import { TYPE_ACCELERATORS } from './typeAccelerators.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

const accelerators = new Map(
  Object.entries(TYPE_ACCELERATORS).map(([name, fullName]) => [name.toLowerCase(), fullName]),
);
/** Types made so far, by definition name and generic arguments. */
const types = new Map<string, NetType>();
const arrays = new Map<NetType, NetType[]>();
/** Results of findType by the text asked for, a table for each list of namespaces; emptied when it grows large. */
const found = new WeakMap<readonly string[], Map<string, NetType>>();
const MAX_FOUND = 2000;
const NO_NAMESPACES: readonly string[] = [];

/** Types a session defined itself. */
export type OwnTypes = (name: string) => NetType | null;
const NO_OWN_TYPES: OwnTypes = () => null;

/**
 * Null when no emulated type has that name. `namespaces` are those of `using namespace`; `own` gives the classes of a
 * session, as arguments of generic types.
 */
export function findType(name: string, namespaces = NO_NAMESPACES, own = NO_OWN_TYPES): NetType | null {
  let table = found.get(namespaces);
  if (!table) found.set(namespaces, (table = new Map()));
  const known = table.get(name);
  if (known) return known;
  const parts = parseTypeName(name);
  const type = parts ? typeOfParts(parts, namespaces, own) : null;
  if (type && !mentionsClass(type)) {
    if (table.size > MAX_FOUND) table.clear();
    table.set(name, type);
  }
  return type;
}

/** A script class belongs to one session, and so do the types made with it. */
function mentionsClass(type: NetType): boolean {
  if (type.scriptClass !== null) return true;
  return type.elementType ? mentionsClass(type.elementType) : type.genericArguments.some(mentionsClass);
}

function typeOfParts(parts: TypeNameParts, namespaces: readonly string[], own: OwnTypes): NetType | null {
  let type = (parts.genericArguments.length === 0 ? own(parts.name) : null) ?? namedType(parts, namespaces, own);
  for (const rank of parts.arrayRanks) type = type && arrayType(type, rank);
  return type;
}

function namedType(parts: TypeNameParts, namespaces: readonly string[], own: OwnTypes): NetType | null {
  const { name, genericArguments } = parts;
  if (genericArguments.length === 0) {
    const accelerated = accelerators.get(name.toLowerCase());
    const definition = accelerated ? definitionOf(accelerated.toLowerCase()) : definitionNamed(name, namespaces);
    return definition ? plainType(definition) : null;
  }
  const definition = genericDefinitionNamed(name, genericArguments.length, namespaces);
  if (definition?.typeParameters?.length !== genericArguments.length) return null;
  const args: NetType[] = [];
  for (const argument of genericArguments) {
    const type = typeOfParts(argument, namespaces, own);
    if (!type) return null;
    args.push(type);
  }
  return genericType(definition, args);
}

function definitionNamed(name: string, namespaces: readonly string[]): TypeDefinition | undefined {
  const lower = name.toLowerCase();
  const definition = definitionOf(lower) ?? definitionOf(`system.${lower}`);
  if (definition) return definition;
  for (const namespace of namespaces) {
    const inside = definitionOf(`${namespace.toLowerCase()}.${lower}`);
    if (inside) return inside;
  }
  return undefined;
}

/** The arity may be written (List`1[int]) or not, and stands inside a nested name (Dictionary`2+KeyCollection). */
function genericDefinitionNamed(
  name: string,
  count: number,
  namespaces: readonly string[],
): TypeDefinition | undefined {
  const exact = name.includes('`') ? definitionNamed(name, namespaces) : undefined;
  return exact ?? definitionNamed(`${name}\`${count}`, namespaces);
}

/** The type of that name, which psail must have: a missing one is a defect of psail and says so. */
export function getType(fullName: string): NetType {
  const type = findType(fullName);
  if (type) return type;
  throw new NetException('System.TypeLoadException', `psail has no type '${fullName}'.`);
}

export function plainType(definition: TypeDefinition): NetType {
  return types.get(definition.name) ?? makeType(definition, definition.name, []);
}

export function genericType(definition: TypeDefinition | NetType, args: readonly NetType[]): NetType {
  const of = definition instanceof NetType ? definition.definition : definition;
  const fullName = `${of.name}[${args.map((type) => `[${type.assemblyQualifiedName}]`).join(',')}]`;
  const scriptClass = args.find(mentionsClass);
  if (scriptClass) return typeOverClass(scriptClass, of, fullName, args);
  return types.get(fullName) ?? makeType(of, fullName, args);
}

const overClasses = new WeakMap<NetType, Map<string, NetType>>();

/**
 * List[MyClass] and its like, kept with the class. NON-PARITY: their methods take objects of any type, since signatures
 * are texts and know no session's classes.
 */
function typeOverClass(scriptClass: NetType, of: TypeDefinition, fullName: string, args: readonly NetType[]): NetType {
  let made = overClasses.get(scriptClass);
  if (!made) overClasses.set(scriptClass, (made = new Map()));
  let type = made.get(fullName);
  if (!type) {
    const open = genericType(
      of,
      args.map((each) => (mentionsClass(each) ? getType('System.Object') : each)),
    );
    type = new NetType(
      fullName,
      of,
      open.baseType,
      () => open.interfaces,
      args,
      null,
      () => open.members,
    );
    made.set(fullName, type);
  }
  return type;
}

const DEFAULT_BASES: Record<TypeDefinition['kind'], string | null> = {
  class: 'System.Object',
  struct: 'System.ValueType',
  enum: 'System.Enum',
  interface: null,
  delegate: 'System.MulticastDelegate',
};

function makeType(definition: TypeDefinition, fullName: string, args: readonly NetType[]): NetType {
  const baseName = definition.name === 'System.Object' ? null : (definition.base ?? DEFAULT_BASES[definition.kind]);
  const baseType = baseName ? getType(substitute(baseName, definition, args)) : null;
  const interfaces = () => interfacesOf(definition, args);
  const type = new NetType(fullName, definition, baseType, interfaces, args, null, buildMembers);
  types.set(fullName, type);
  return type;
}

const ENUM_INTERFACES = ['System.IComparable', 'System.ISpanFormattable', 'System.IFormattable', 'System.IConvertible'];

function interfacesOf(definition: TypeDefinition, args: readonly NetType[]): NetType[] {
  const names = definition.interfaces ?? (definition.kind === 'enum' ? ENUM_INTERFACES : []);
  return names.map((name) => findType(substitute(name, definition, args)) ?? unknownType(name, 'interface'));
}

/** Type parameter names in a type name replaced by the arguments' names. */
export function substitute(name: string, definition: TypeDefinition, args: readonly NetType[]): string {
  const { typeParameters } = definition;
  if (!typeParameters || args.length === 0) return name;
  return name.replace(/(^|[[,\s])(T\w*)(?=[\],[\s]|$)/g, (whole, before: string, parameter: string) => {
    const index = typeParameters.indexOf(parameter);
    return index < 0 ? whole : before + String(args[index]);
  });
}

const unknownTypes = new Map<string, NetType>();

/** A type that signatures mention and psail does not emulate: nothing converts to it, and it has no members. */
export function unknownType(name: string, kind: TypeDefinition['kind'] = 'class'): NetType {
  let type = unknownTypes.get(name);
  if (!type) {
    type = new NetType(
      name,
      { name, kind },
      kind === 'interface' ? null : getType('System.Object'),
      [],
      [],
      null,
      buildMembers,
    );
    unknownTypes.set(name, type);
  }
  return type;
}

export function arrayType(element: NetType, rank = 1): NetType {
  let ranks = arrays.get(element);
  if (!ranks) arrays.set(element, (ranks = []));
  return (ranks[rank] ??= makeArrayType(element, rank));
}

const LIST_INTERFACES = ['IList`1', 'ICollection`1', 'IEnumerable`1', 'IReadOnlyList`1', 'IReadOnlyCollection`1'];

function makeArrayType(element: NetType, rank: number): NetType {
  const base = getType('System.Array');
  const suffix = `[${','.repeat(rank - 1)}]`;
  const generic = LIST_INTERFACES.map((name) => `System.Collections.Generic.${name}`);
  const interfaces = () => (rank > 1 ? [] : generic.map((name) => genericType(getType(name), [element])));
  const definition: TypeDefinition = {
    name: element.definition.name + suffix,
    kind: 'class',
    base: 'System.Array',
    build: () => base.definition.ofElement?.(element, rank) ?? {},
  };
  return new NetType(element.fullName + suffix, definition, base, interfaces, [], element, buildMembers, rank);
}

/** Types of values JavaScript holds in its own kinds. */
let primitives: { int: NetType; long: NetType; string: NetType; bool: NetType; object: NetType } | null = null;

function primitiveTypes() {
  primitives ??= {
    int: getType('System.Int32'),
    long: getType('System.Int64'),
    string: getType('System.String'),
    bool: getType('System.Boolean'),
    object: getType('System.Object'),
  };
  return primitives;
}

/** The .NET type of a value that is not $null. */
export function typeOf(value: unknown): NetType {
  switch (typeof value) {
    case 'number':
      return primitiveTypes().int;
    case 'string':
      return primitiveTypes().string;
    case 'boolean':
      return primitiveTypes().bool;
    case 'bigint':
      return primitiveTypes().long;
    case 'object':
      if (value !== null) return typeOfObject(value);
  }
  throw new NetException('System.ArgumentNullException', 'Value cannot be null.');
}

function typeOfObject(value: object): NetType {
  const own = (value as { [NET_TYPE]?: NetType })[NET_TYPE];
  if (own) return own;
  if (Array.isArray(value)) return arrayType(elementTypeOf(value) ?? primitiveTypes().object);
  if (value instanceof PSObject) return value.isCustom ? customObjectType() : typeOf(value.base);
  if (value instanceof NetException) return exceptionType(value);
  if (value instanceof MultiDimensionalArray) {
    return arrayType(value.elementType ?? primitiveTypes().object, value.lengths.length);
  }
  if (value instanceof PSReference) return referenceType(value.value);
  if (value instanceof NetType) return getType('System.RuntimeType');
  return typeOfInstance(value);
}

/** A reference's type is that of what it holds. */
function referenceType(held: unknown): NetType {
  const type = held == null ? getType('System.Management.Automation.LanguagePrimitives+Null') : typeOf(held);
  return genericType(getType('System.Management.Automation.PSReference`1'), [type]);
}

function customObjectType(): NetType {
  return getType('System.Management.Automation.PSCustomObject');
}

/** Nothing has asked for a definition yet, so the classes' prototypes do not know their types. */
function typeOfInstance(value: object): NetType {
  do {
    installClassTypes(plainType);
    const type = (value as { [NET_TYPE]?: NetType })[NET_TYPE];
    if (type) return type;
  } while (loadAllDefinitions());
  const name = value.constructor?.name ?? 'object';
  throw new NetException('System.NotSupportedException', `psail has no .NET type for its class '${name}'.`);
}

function exceptionType(exception: NetException): NetType {
  const own = exception.classInstance;
  if (typeof own === 'object' && own !== null && NET_TYPE in own) return (own as { [NET_TYPE]: NetType })[NET_TYPE];
  const { typeName } = exception;
  const known = findType(typeName);
  if (known) return known;
  const base = getType(baseException(typeName));
  let type = unknownTypes.get(typeName);
  if (!type) {
    type = new NetType(typeName, { name: typeName, kind: 'class' }, base, [], [], null, buildMembers);
    unknownTypes.set(typeName, type);
  }
  return type;
}
