/**
 * To enum types: names with or without case, lists of names, unique beginnings of names, and numbers that are defined.
 * Rule that surprises: an undefined number is refused, and so is a name of which several begin that way.
 */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { enumerableOf } from '../enumeration.ts';
import type { NetType } from '../NetType.ts';
import { WildcardPattern } from '../regex/WildcardPattern.ts';
import type { TypeContext } from '../TypeContext.ts';
import { conversionFailed, invalidCast, overflow, shownValue } from './conversionErrors.ts';
import { fits, LIMITS, type BoundedKind, numericValue } from './numericTypes.ts';

export function underlyingKind(type: NetType): BoundedKind {
  return (type.definition.underlying ?? 'System.Int32').slice(7) as BoundedKind;
}

function enumOfBits(type: NetType, bits: bigint): EnumValue {
  return EnumValue.of(type, underlyingKind(type).endsWith('64') ? bits : Number(bits));
}

/** Enum.Parse: the value, or the name that is unknown. Throws OverflowException. */
export function parseEnumText(type: NetType, text: string, ignoreCase: boolean): EnumValue | string {
  const trimmed = text.trim();
  if (/^[-+]?\d+$/.test(trimmed)) {
    const kind = underlyingKind(type);
    const value = BigInt(trimmed.replace('+', ''));
    if (!fits(kind, value)) throw overflow(LIMITS[kind].article);
    return enumOfBits(type, value);
  }
  const names = new Map(
    Object.entries(type.definition.values ?? {}).map(([name, value]) => [
      ignoreCase ? name.toLowerCase() : name,
      BigInt(value),
    ]),
  );
  let bits = 0n;
  for (const part of trimmed.split(',')) {
    const name = part.trim();
    const value = names.get(ignoreCase ? name.toLowerCase() : name);
    if (value === undefined) return trimmed;
    bits |= value;
  }
  return enumOfBits(type, bits);
}

export function stringToEnum(value: unknown, text: string, type: NetType, ctx: TypeContext): EnumValue {
  return PATTERN_TYPES.has(type.fullName) ? patternsToEnum(text, type, ctx) : namesToEnum(value, text, type, ctx);
}

function namesToEnum(value: unknown, text: string, type: NetType, ctx: TypeContext): EnumValue {
  const parsed = tryParse(value, text, type, ctx) ?? disambiguate(value, text, type, ctx);
  if (isDefined(parsed)) return parsed;
  throw undefinedValue('EnumParseUndefined', value, type, ctx);
}

/** Types with a converter of their own (EnumMultipleTypeConverter): names are wildcard patterns, all that fit count. */
const PATTERN_TYPES = new Set([
  'System.Management.Automation.PSMemberTypes',
  'System.Management.Automation.PSMemberViewTypes',
]);

function patternsToEnum(text: string, type: NetType, ctx: TypeContext): EnumValue {
  const failed = (inner: NetException): NetException =>
    conversionFailed('InvalidCastPSTypeConvertersConvertFrom', text, type, inner, ctx);
  if (text === '')
    throw failed(invalidCast('', `Cannot convert the "" value of type "System.String" to type "${type}".`));
  let bits = 0n;
  for (const part of text.split(',')) {
    const pattern = new WildcardPattern(part, { ignoreCase: true });
    const fitting = Object.entries(type.definition.values ?? {}).filter(([name]) => pattern.isMatch(name));
    if (fitting.length === 0) throw failed(undefinedValue('NoEnumNameMatch', part, type, ctx));
    for (const [, value] of fitting) bits |= BigInt(value);
  }
  return enumOfBits(type, bits);
}

function tryParse(value: unknown, text: string, type: NetType, ctx: TypeContext): EnumValue | null {
  if (text.trim() === '') return null;
  try {
    let parsed = parseEnumText(type, text, false);
    if (typeof parsed === 'string') parsed = parseEnumText(type, text, true);
    return typeof parsed === 'string' ? null : parsed;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw conversionFailed('CaseSensitiveEnumParseThrewAnException', value, type, thrown, ctx);
  }
}

/** Names that win over others with the same beginning. */
const PREFERRED: Readonly<Record<string, readonly string[]>> = {
  'System.IO.FileAttributes': ['Directory', 'ReadOnly', 'System'],
};

function disambiguate(value: unknown, text: string, type: NetType, ctx: TypeContext): EnumValue {
  const names = sortedNames(type);
  const lower = text.toLowerCase();
  const candidates = names.filter((name) => name.toLowerCase().startsWith(lower));
  const preferred = PREFERRED[type.fullName]?.find((name) => candidates.includes(name));
  if (preferred) return EnumValue.of(type, type.definition.values![preferred]!);
  if (candidates.length === 1) return EnumValue.of(type, type.definition.values![candidates[0]!]!);
  const message =
    candidates.length === 0
      ? `Unable to match the identifier name ${text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${names.join(', ')}`
      : `The identifier name ${text} cannot be processed because it is either too similar or identical to the following enumerator names: ${candidates.join(', ')}. Use a more specific identifier name.`;
  const inner = new NetException('System.Management.Automation.RuntimeException', message);
  throw conversionFailed('SubstringDisambiguationEnumParseThrewAnException', value, type, inner, ctx);
}

/** Names by unsigned value, as Enum.GetNames lists them. */
export function sortedNames(type: NetType): string[] {
  return Object.entries(type.definition.values ?? {})
    .map(([name, value]) => ({ name, bits: BigInt.asUintN(64, BigInt(value)) }))
    .sort((a, b) => (a.bits < b.bits ? -1 : a.bits > b.bits ? 1 : 0))
    .map(({ name }) => name);
}

/** A flags enum takes any combination of its bits. */
function isDefined(value: EnumValue): boolean {
  const { definition } = value.type;
  const values = Object.values(definition.values ?? {}).map(BigInt);
  if (values.some((each) => each === value.bits)) return true;
  if (!definition.flags) return false;
  const all = values.reduce((sum, each) => sum | BigInt.asUintN(64, each), 0n);
  return (BigInt.asUintN(64, value.bits) & ~all) === 0n;
}

function possibleValues(type: NetType): string {
  return `due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "${sortedNames(type).join(',')}".`;
}

function undefinedValue(errorId: string, value: unknown, type: NetType, ctx: TypeContext): NetException {
  return invalidCast(
    errorId,
    `Cannot convert value "${shownValue(value, ctx)}" to type "${type}" ${possibleValues(type)}`,
  );
}

export function nullToEnum(type: NetType): NetException {
  return invalidCast('nullToEnumInvalidCast', `Cannot convert null to type "${type}" ${possibleValues(type)}`);
}

export function integerToEnum(value: unknown, type: NetType, ctx: TypeContext): EnumValue {
  const bits = BigInt(numericValue(value) ?? 0);
  if (fits(underlyingKind(type), bits)) {
    const made = enumOfBits(type, bits);
    if (isDefined(made)) return made;
  }
  throw undefinedValue('UndefinedIntegerToEnum', value, type, ctx);
}

/** Elements joined by commas and read as one text. */
export function enumerableToEnum(
  value: unknown,
  type: NetType,
  ctx: TypeContext,
  convertElement: (element: unknown) => unknown,
): EnumValue {
  const parts: string[] = [];
  for (const element of enumerableOf(value) ?? []) {
    parts.push(typeof element === 'string' ? element : String(convertElement(element)));
  }
  const text = parts.join(',');
  return namesToEnum(text, text, type, ctx);
}
