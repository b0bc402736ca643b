/**
 * Conversions a type itself offers: Parse, a constructor of one parameter, conversion operators, and settable properties
 * filled from a hashtable or custom object.
 * Rule that surprises: a constructor that takes a number is no conversion for a collection type.
 */
import { typeDisplayName } from '../typeDisplayName.ts';
import { NetException } from '../../errors/NetException.ts';
import { GenericDictionary } from '../collections/GenericDictionary.ts';
import { isDictionary } from '../collections/NetDictionary.ts';
import { INVARIANT_CULTURE } from '../culture/index.ts';
import { listProperties } from '../members/listMembers.ts';
import { setProperty } from '../members/setProperty.ts';
import { makeArray } from '../NetArray.ts';
import type { MethodOverload, NetProperty, NetType } from '../NetType.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { allInterfacesOf } from '../allInterfacesOf.ts';
import type { Conversion, Converter } from './Conversion.ts';
import { Rank } from './rankValues.ts';
import { conversionFailed, invalidCast, noConversion } from './conversionErrors.ts';
import { convertTo } from './convertTo.ts';
import { defaultValue } from './defaultValue.ts';
import { underlyingKind } from './enumConversions.ts';
import { isIntegral } from './numericTypes.ts';
import { kindOfTypeName, widens } from './numericRanks.ts';

const STRING = 'System.String';

function guarded(errorId: string, run: Converter): Converter {
  return (value, type, ctx) => {
    try {
      return run(value, type, ctx);
    } catch (thrown) {
      const failure = toNetException(thrown);
      if (failure) throw conversionFailed(errorId, value, type, failure, ctx);
      throw thrown;
    }
  };
}

/** string -> T through T's type converter. */
export function textConversion(from: NetType, to: NetType): Conversion | null {
  const { fromText } = to.definition;
  if (from.fullName !== STRING || !fromText) return null;
  const convert: Converter = (value, _type, ctx) => fromText(value as string, ctx);
  return { rank: Rank.Parse, convert: guarded('InvalidCastTypeConvertersConvertFrom', convert) };
}

/** string -> T through T.Parse. */
export function parseConversion(from: NetType, to: NetType): Conversion | null {
  if (from.fullName !== STRING) return null;
  const group = to.findStatic('parse');
  if (group?.kind !== 'method') return null;
  const withCulture = overloadWith(group.overloads, [STRING, 'System.IFormatProvider']);
  const plain = overloadWith(group.overloads, [STRING]);
  const parse = withCulture ?? plain;
  if (!parse) return null;
  const convert: Converter = (value, _type, ctx) =>
    withCulture ? withCulture.body(null, ctx, value, INVARIANT_CULTURE) : parse.body(null, ctx, value);
  return {
    rank: Rank.Parse,
    convert: guarded(
      withCulture ? 'InvalidCastParseTargetInvocationWithFormatProvider' : 'InvalidCastParseTargetInvocation',
      convert,
    ),
  };
}

function overloadWith(overloads: readonly MethodOverload[], types: readonly string[]): MethodOverload | undefined {
  return overloads.find(
    ({ parameters }) =>
      parameters.length === types.length &&
      parameters.every((parameter, index) => parameter.type.fullName === types[index]),
  );
}

export function constructorConversion(from: NetType, to: NetType): Conversion | null {
  if (to.definition.isAbstract) return null;
  // A number would be the capacity of a list.
  if (isIntegralNumber(from) && implementsAny(to, CAPACITY_COLLECTIONS)) return null;
  const maker = bestConstructor(from, to);
  if (!maker) return null;
  const parameter = maker.parameters[0]!.type;
  const convert: Converter = (value, type, ctx) =>
    maker.body(type, ctx, parameter.isAssignableFrom(from) ? value : convertTo(value, parameter, ctx));
  return { rank: Rank.Constructor, convert: guarded('InvalidCastConstructorException', convert) };
}

const CAPACITY_COLLECTIONS = ['System.Collections.IList', 'System.Collections.ICollection'];

function isIntegralNumber(type: NetType): boolean {
  const kind = kindOfTypeName(type.fullName);
  return kind !== null && isIntegral(kind) && kind !== 'BigInteger';
}

function implementsAny(type: NetType, names: readonly string[]): boolean {
  return allInterfacesOf(type).some(({ fullName }) => names.includes(fullName));
}

/** As reflection's default binder: the same type, then what is assignable or widens, the closest first. */
function bestConstructor(from: NetType, to: NetType): MethodOverload | null {
  let best: MethodOverload | null = null;
  for (const overload of to.members.constructors) {
    if (overload.parameters.length !== 1) continue;
    const { type } = overload.parameters[0]!;
    if (type === from) return overload;
    const accepts =
      type.isAssignableFrom(from) ||
      (type.namespace === 'System' &&
        (from.isEnum || from.namespace === 'System') &&
        widens(from.isEnum ? underlyingKind(from) : from.name, type.name, from.isEnum));
    if (accepts && (!best || best.parameters[0]!.type.isAssignableFrom(type))) best = overload;
  }
  return best;
}

/**
 * Collections of T from an array's elements, each converted; from anything else a collection of one. An array whose
 * elements do not convert is itself not convertible.
 */
export function elementsConversion(from: NetType, to: NetType): Conversion | null {
  const [element] = to.genericArguments;
  if (!element || to.genericArguments.length !== 1 || to.definition.isAbstract) return null;
  const maker = to.members.constructors.find(
    ({ parameters }) =>
      parameters.length === 1 &&
      /^System\.Collections\.Generic\.I(?:Enumerable|Collection|List)`1$/.test(parameters[0]!.type.definition.name),
  );
  if (!maker) return null;
  const make = (items: unknown[], type: NetType, ctx: TypeContext) => maker.body(type, ctx, makeArray(items, element));
  if (element.isAssignableFrom(from)) {
    return { rank: Rank.ConstructorS2A, convert: (value, type, ctx) => make([value], type, ctx) };
  }
  const convert: Converter = (value, type, ctx) =>
    make(Array.isArray(value) ? convertAll(value, element, type, ctx) : [convertTo(value, element, ctx)], type, ctx);
  return { rank: Rank.Constructor, convert };
}

function convertAll(items: readonly unknown[], element: NetType, type: NetType, ctx: TypeContext): unknown[] {
  try {
    return items.map((item) => convertTo(item, element, ctx));
  } catch (thrown) {
    if (thrown instanceof NetException) throw noConversion(items, type, ctx);
    throw thrown;
  }
}

/** A span is what it looks at: an array, or (read-only) a text as its characters. */
function isSpanOf(to: NetType, from: NetType): boolean {
  const [, readOnly, element] = /^System\.(ReadOnly)?Span\[(.+)\]$/.exec(to.fullName) ?? [];
  if (element === undefined) return false;
  if (from.elementType) return typeDisplayName(from.elementType) === element;
  return readOnly !== undefined && element === 'char' && from.fullName === 'System.String';
}

/** op_Implicit and op_Explicit of either type. */
export function castConversion(from: NetType, to: NetType): Conversion | null {
  if (isSpanOf(to, from)) return { rank: Rank.ImplicitCast, convert: (value) => value };
  for (const name of ['op_Implicit', 'op_Explicit'] as const) {
    for (const owner of [to, from]) {
      const group = owner.findStatic(name.toLowerCase());
      const overload =
        group?.kind === 'method'
          ? group.overloads.find(
              ({ parameters, returnType }) =>
                to.isAssignableFrom(returnType) && parameters[0]?.type.isAssignableFrom(from) === true,
            )
          : undefined;
      if (!overload) continue;
      const convert: Converter = (value, _type, ctx) => overload.body(null, ctx, value);
      return {
        rank: name === 'op_Implicit' ? Rank.ImplicitCast : Rank.ExplicitCast,
        convert: guarded(`InvalidCastTargetInvocationException${name}`, convert),
      };
    }
  }
  return null;
}

function hasDefaultConstructor(type: NetType): boolean {
  if (type.definition.isAbstract || type.isInterface) return false;
  return type.isValueType
    ? !isPrimitive(type)
    : type.members.constructors.some(({ parameters }) => parameters.every((each) => each.isOptional));
}

function isPrimitive(type: NetType): boolean {
  const kind = kindOfTypeName(type.fullName);
  if (kind !== null) return kind !== 'Decimal' && kind !== 'BigInteger';
  return type.fullName === 'System.Boolean' || type.fullName === 'System.Char';
}

/** A new object whose properties are set from the keys or properties of the value. */
export function propertiesConversion(from: NetType, to: NetType): Conversion | null {
  const isTable = allInterfacesOf(from).some(({ fullName }) => fullName === 'System.Collections.IDictionary');
  const isCustom = from.fullName === 'System.Management.Automation.PSCustomObject';
  if ((!isTable && !isCustom) || !hasDefaultConstructor(to)) return null;
  const convert: Converter = (value, type, ctx) => {
    const made = makeDefault(type, ctx);
    if (isCustom) requireProperties(value, type, ctx);
    return fill(made, type, entriesOf(value, ctx), ctx);
  };
  return { rank: Rank.Constructor, convert };
}

/** A custom object whose properties do not fit is no match at all. */
function requireProperties(value: unknown, type: NetType, ctx: TypeContext): void {
  for (const property of listProperties(value, ctx)) {
    const member = type.findInstance(property.name.toLowerCase());
    if (member?.kind === 'property' && member.set) continue;
    throw conversionFailed('InvalidCastConstructorException', value, type, noConversion(value, type, ctx), ctx);
  }
}

function makeDefault(type: NetType, ctx: TypeContext): unknown {
  const maker = type.members.constructors.find(({ parameters }) => parameters.every((each) => each.isOptional));
  return maker ? maker.body(type, ctx) : defaultValue(type);
}

function entriesOf(value: unknown, ctx: TypeContext): Iterable<readonly [unknown, unknown]> {
  if (isDictionary(value)) return value.entries();
  return listProperties(value, ctx).map((property) => [property.name, property.get()] as const);
}

function fill(made: unknown, type: NetType, entries: Iterable<readonly [unknown, unknown]>, ctx: TypeContext): unknown {
  for (const [key, value] of entries) {
    const name = String(key);
    const member = type.findInstance(name.toLowerCase());
    if (member?.kind !== 'property' || !member.set) throw noSuchProperty(name, type);
    try {
      setProperty(made, name, value, ctx);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      const inner = thrown.innerException ?? thrown;
      throw invalidCast('ObjectCreationError', `Cannot create object of type "${type}". ${inner.message}`, inner);
    }
  }
  return made;
}

function noSuchProperty(name: string, type: NetType): NetException {
  const settable = [...type.members.instance.values()]
    .filter((member): member is NetProperty => member.kind === 'property' && member.set !== null)
    .map((member) => `[${member.name} <${member.type.fullName}>]`);
  if (type.isEnum) settable.push(`[value__ <${type.definition.underlying ?? 'System.Int32'}>]`);
  const available =
    settable.length > 0
      ? `The settable properties are: ${settable.join(', ')}.`
      : 'There is no settable property available.';
  return invalidCast(
    'ObjectCreationError',
    `Cannot create object of type "${type}". The property '${name}' was not found for the '${type.fullName}' object. ${available}`,
  );
}

export function newTypedDictionary(value: unknown, type: NetType, ctx: TypeContext): GenericDictionary {
  const made = new GenericDictionary(type);
  const [keyType, valueType] = type.genericArguments as [NetType, NetType];
  for (const [key, each] of entriesOf(value, ctx))
    made.set(convertTo(key, keyType, ctx), convertTo(each, valueType, ctx));
  return made;
}
