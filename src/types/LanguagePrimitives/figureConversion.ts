/**
 * Which conversion leads from one type to another, in PowerShell's order: assignment, the language's own conversions,
 * Parse, constructors, operators, IConvertible, properties. Found once for each pair of types.
 */
import { allInterfacesOf } from '../allInterfacesOf.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { NetType } from '../NetType.ts';
import { NetException } from '../../errors/NetException.ts';
import { arrayConversion, isEnumerableType, toArray } from './arrayConversions.ts';
import type { Conversion, Converter } from './Conversion.ts';
import { Rank } from './rankValues.ts';
import { conversionFailed, netError, noConversion } from './conversionErrors.ts';
import { convertTo } from './convertTo.ts';
import { convertIConvertible, isConvertible } from './convertible.ts';
import { delegateConversion } from './delegateConversion.ts';
import { enumerableToEnum, integerToEnum, stringToEnum } from './enumConversions.ts';
import { convertNumber } from './numericConversions.ts';
import { kindOfTypeName, numericRank } from './numericRanks.ts';
import { isIntegral, type NumericKind } from './numericTypes.ts';
import {
  castConversion,
  elementsConversion,
  constructorConversion,
  parseConversion,
  textConversion,
  propertiesConversion,
} from './objectConversions.ts';
import { stringToRegex } from './regexConversion.ts';
import { stringToNumber } from './stringToNumber.ts';
import { isTrue } from './toBoolean.ts';
import { toPSString } from './toPSString.ts';
import { stringToType } from './typeConversion.ts';
import { stringToUri } from './uriConversion.ts';
import { toXmlDocument } from './xmlConversion.ts';
import { PSReference } from '../PSReference.ts';
import { SwitchParameter } from '../SwitchParameter.ts';
import { getType } from '../TypeRegistry.ts';

const cache = new WeakMap<NetType, WeakMap<NetType, Conversion>>();
const SMA = 'System.Management.Automation.';

export function figureConversion(from: NetType, to: NetType): Conversion {
  let bySource = cache.get(to);
  if (!bySource) cache.set(to, (bySource = new WeakMap()));
  let conversion = bySource.get(from);
  if (!conversion) bySource.set(from, (conversion = figure(from, to)));
  return conversion;
}

const keep: Converter = (value) => value;
const NONE: Conversion = {
  rank: Rank.None,
  convert: (value, type, ctx) => {
    throw noConversion(value, type, ctx);
  },
};

function figure(from: NetType, to: NetType): Conversion {
  if (to === from) return { rank: Rank.Identity, convert: keep };
  if (to.isAssignableFrom(from) || isPSObjectInterface(from, to)) return { rank: Rank.Assignable, convert: keep };
  return languageConversion(from, to) ?? typesOwnConversion(from, to) ?? NONE;
}

/** PSObject itself is comparable and formattable, and custom objects are nothing else. */
function isPSObjectInterface(from: NetType, to: NetType): boolean {
  return (
    from.fullName === `${SMA}PSCustomObject` &&
    (to.fullName === 'System.IComparable' || to.fullName === 'System.IFormattable')
  );
}

function languageConversion(from: NetType, to: NetType): Conversion | null {
  const toKind = kindOfTypeName(to.fullName);
  if (toKind !== null) return toNumeric(from, toKind);
  if (to.isArray) return arrayConversion(from, to);
  if (to.isEnum) return toEnum(from);
  if (to.isDelegate) return delegateConversion(from);
  if (to.definition.name === 'System.Nullable`1') return toNullable(from, to);
  return TARGETS[to.fullName]?.(from) ?? null;
}

const language = (convert: Converter): Conversion => ({ rank: Rank.Language, convert });

/** Targets the language knows by name. */
const TARGETS: Readonly<Record<string, (from: NetType) => Conversion | null>> = {
  'System.String': (from) => ({
    rank: kindOfTypeName(from.fullName) !== null ? Rank.NumericString : Rank.ToString,
    convert: (value, _type, ctx) => toPSString(value, ctx),
  }),
  'System.Boolean': () => language((value) => isTrue(value)),
  'System.Array': () => ({ rank: Rank.AssignableS2A, convert: (value) => toArray(value) }),
  'System.Void': () => language(() => undefined),
  'System.Type': (from) => (from.fullName === 'System.String' ? language(stringToType) : null),
  'System.Text.RegularExpressions.Regex': (from) =>
    from.fullName === 'System.String' ? language(stringToRegex) : null,
  'System.Uri': (from) => (from.fullName === 'System.String' ? language(stringToUri) : null),
  'System.Char': (from) =>
    isNumberType(from)
      ? { rank: Rank.NumericString, convert: convertIConvertible }
      : from.fullName === 'System.Numerics.BigInteger'
        ? { rank: Rank.None, convert: notConvertible }
        : null,
  'System.Xml.XmlDocument': () => language(toXmlDocument),
  [`${SMA}PSReference`]: () => language((value) => new PSReference(value)),
  [`${SMA}PSObject`]: () => ({ rank: Rank.PSObject, convert: keep }),
  [`${SMA}SwitchParameter`]: (from) =>
    from.fullName === 'System.Boolean'
      ? { rank: Rank.ImplicitCast, convert: (value) => new SwitchParameter(value === true) }
      : null,
};

/** A big integer is no IConvertible, and PowerShell asks it all the same. */
function notConvertible(value: unknown, type: NetType, ctx: TypeContext): never {
  const reason = netError('System.InvalidCastException', 'Object must implement IConvertible.');
  throw conversionFailed('InvalidCastIConvertible', value, type, reason, ctx);
}

function isNumberType(type: NetType): boolean {
  return kindOfTypeName(type.fullName) !== null && type.fullName !== 'System.Numerics.BigInteger';
}

function isIntegralType(type: NetType): boolean {
  const kind = kindOfTypeName(type.fullName);
  return kind !== null && isIntegral(kind) && kind !== 'BigInteger';
}

function toNumeric(from: NetType, kind: NumericKind): Conversion | null {
  if (from.fullName === 'System.String') {
    return {
      rank: Rank.NumericString,
      convert: (value, type, ctx) => stringToNumber(value as string, kind, type, ctx),
    };
  }
  const fromKind = kindOfTypeName(from.fullName);
  if (fromKind !== null) return numericConversion(fromKind, kind);
  if (from.isEnum)
    return { rank: BY_CONSTRUCTOR.has(kind) ? Rank.Constructor : Rank.IConvertible, convert: convertIConvertible };
  if (isConvertible(from)) return { rank: convertibleRank(from, kind), convert: convertIConvertible };
  return null;
}

/** Types whose constructors take whole numbers. */
const BY_CONSTRUCTOR: ReadonlySet<NumericKind> = new Set(['Decimal', 'BigInteger']);

/** A char is no number: reals take it by the language's own rules, decimals and big integers by their operators. */
function convertibleRank(from: NetType, kind: NumericKind): number {
  if (from.fullName !== 'System.Char') return Rank.IConvertible;
  if (kind === 'Single' || kind === 'Double') return Rank.Language;
  return BY_CONSTRUCTOR.has(kind) ? Rank.ImplicitCast : Rank.IConvertible;
}

/** Between the primitive types a failure is IConvertible's; to [bigint] its constructor's, from it an operator's. */
function numericConversion(from: NumericKind, to: NumericKind): Conversion {
  const rank = numericRank(from, to);
  const errorId =
    to === 'BigInteger'
      ? 'InvalidCastConstructorException'
      : from === 'BigInteger'
        ? 'InvalidCastTargetInvocationExceptionop_Explicit'
        : 'InvalidCastIConvertible';
  return {
    rank,
    convert: (value, type, ctx) => {
      try {
        return convertNumber(value, to);
      } catch (thrown) {
        if (thrown instanceof NetException) throw conversionFailed(errorId, value, type, thrown, ctx);
        throw thrown;
      }
    },
  };
}

function toEnum(from: NetType): Conversion | null {
  if (from.fullName === 'System.String')
    return { rank: Rank.Parse, convert: (value, type, ctx) => stringToEnum(value, value as string, type, ctx) };
  if (from.isEnum || isIntegralType(from)) return language(integerToEnum);
  if (isEnumerableType(from)) {
    const convert: Converter = (value, type, ctx) =>
      enumerableToEnum(value, type, ctx, (element) => convertTo(element, type, ctx));
    return { rank: Rank.Parse, convert };
  }
  return null;
}

/** A [Nullable[T]] is a T or $null; errors of T's conversion stay as they are. */
function toNullable(from: NetType, to: NetType): Conversion | null {
  const [inner] = to.genericArguments as [NetType];
  const conversion = figureConversion(from, inner);
  if (conversion.rank === Rank.None) return null;
  const rank = conversion.rank === Rank.Identity ? Rank.Assignable : conversion.rank;
  return { rank, convert: (value, _type, ctx) => conversion.convert(value, inner, ctx) };
}

function typesOwnConversion(from: NetType, to: NetType): Conversion | null {
  const own =
    textConversion(from, to) ??
    parseConversion(from, to) ??
    constructorConversion(from, to) ??
    castConversion(from, to);
  if (own) return own;
  if (kindOfTypeName(from.fullName) !== null && from.fullName !== 'System.Numerics.BigInteger')
    return numberThroughText(from, to);
  if (isConvertible(from)) return { rank: Rank.IConvertible, convert: convertIConvertible };
  if (isDictionaryType(from)) return propertiesConversion(from, to);
  return elementsConversion(from, to) ?? propertiesConversion(from, to);
}

function isDictionaryType(type: NetType): boolean {
  return allInterfacesOf(type).some(({ fullName }) => fullName === 'System.Collections.IDictionary');
}

/** Numbers become what their text becomes ([version]3.5). */
function numberThroughText(_from: NetType, to: NetType): Conversion | null {
  if (to.isArray || !hasTextConversion(to)) return null;
  return {
    rank: Rank.IConvertible,
    isThroughText: true,
    convert: (value, type, ctx) => convertTo(toPSString(value, ctx), type, ctx),
  };
}

function hasTextConversion(to: NetType): boolean {
  return figureConversion(getType('System.String'), to).rank !== Rank.None;
}
