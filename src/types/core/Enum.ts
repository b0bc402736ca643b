/** System.Enum: members of every enum value and the static functions over enum types. */
import { CONVERTIBLE_SIGNATURES, convertibleBodies } from '../dotnet/convert/convertible.ts';
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { EnumValue } from '../EnumValue.ts';
import { parseEnumText } from '../LanguagePrimitives/enumConversions.ts';
import { numericValue } from '../LanguagePrimitives/numericTypes.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { makeArray } from '../NetArray.ts';
import type { NetType } from '../NetType.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';

type Generic = { typeArguments?: readonly NetType[] };

function valuesOf(type: NetType): [string, EnumValue][] {
  return Object.entries(type.definition.values ?? {})
    .map(([name, value]): [string, EnumValue] => [name, EnumValue.of(type, value)])
    .sort(([, a], [, b]) => {
      const [x, y] = [BigInt.asUintN(64, a.bits), BigInt.asUintN(64, b.bits)];
      return x < y ? -1 : x > y ? 1 : 0;
    });
}

export function underlyingType(type: NetType): NetType {
  return getType(type.definition.underlying ?? 'System.Int32');
}

/** The value as its underlying number type. */
export function underlyingValue(value: EnumValue, ctx: TypeContext): unknown {
  return convertTo(value.value, underlyingType(value.type), ctx);
}

function requireEnum(type: NetType | null): NetType {
  if (type === null)
    throw new NetException('System.ArgumentNullException', "Value cannot be null. (Parameter 'enumType')");
  if (!type.isEnum)
    throw new NetException('System.ArgumentException', "Type provided must be an Enum. (Parameter 'enumType')");
  return type;
}

function toObject(type: NetType, value: unknown): EnumValue {
  const number = value instanceof EnumValue ? value.value : numericValue(value);
  if (number === null) {
    throw new NetException(
      'System.ArgumentException',
      "The value passed in must be an enum base or an underlying type for an enum, such as an Int32. (Parameter 'value')",
    );
  }
  return EnumValue.of(type, type.definition.underlying?.endsWith('64') ? BigInt(number) : Number(number));
}

function nameOf(type: NetType, value: unknown): string | null {
  const wanted = toObject(type, value);
  return valuesOf(type).find(([, each]) => each === wanted)?.[0] ?? null;
}

/** Case-sensitive unless told otherwise; accepts numbers and lists of names. */
function parse(type: NetType, text: string, ignoreCase = false): EnumValue {
  const result = parseEnumText(requireEnum(type), text, ignoreCase);
  if (typeof result !== 'string') return result;
  if (text.trim() === '') {
    throw new NetException(
      'System.ArgumentException',
      "Must specify valid information for parsing in the string. (Parameter 'value')",
    );
  }
  throw new NetException('System.ArgumentException', `Requested value '${result}' was not found.`);
}

function tryParse(type: NetType, text: string, ignoreCase: boolean, result: PSReference): boolean {
  const parsed = parseEnumText(type, text ?? '', ignoreCase);
  const isValue = typeof parsed !== 'string';
  result.value = isValue ? parsed : EnumValue.of(type, type.definition.underlying?.endsWith('64') ? 0n : 0);
  return isValue;
}

/** For the overloads with a type argument the type stands before the other arguments. */
function typed(body: (ctx: TypeContext, type: NetType, args: unknown[]) => unknown): MethodBody {
  return function (this: Generic, _self: null, ctx: TypeContext, ...args: unknown[]) {
    const generic = this?.typeArguments?.[0];
    return generic ? body(ctx, generic, args) : body(ctx, requireEnum(args[0] as NetType), args.slice(1));
  } as MethodBody;
}

const statics: Record<string, MemberBody> = {
  GetName: typed((_ctx, type, [value]) => nameOf(type, value)),
  GetNames: typed((_ctx, type) =>
    makeArray(
      valuesOf(type).map(([name]) => name),
      getType('System.String'),
    ),
  ),
  GetUnderlyingType: typed((_ctx, type) => underlyingType(type)),
  GetValues: typed((_ctx, type) =>
    makeArray(
      valuesOf(type).map(([, value]) => value),
      type,
    ),
  ),
  GetValuesAsUnderlyingType: typed((ctx, type) =>
    makeArray(
      valuesOf(type).map(([, value]) => underlyingValue(value, ctx)),
      underlyingType(type),
    ),
  ),
  IsDefined: typed((_ctx, type, [value]) =>
    typeof value === 'string' ? valuesOf(type).some(([name]) => name === value) : nameOf(type, value) !== null,
  ),
  Parse: typed((_ctx, type, [text, ignoreCase]) => parse(type, text as string, ignoreCase === true)),
  TryParse: typed((_ctx, type, args) =>
    tryParse(type, args[0] as string, args.length === 3 && args[1] === true, args[args.length - 1] as PSReference),
  ),
  Format: typed((_ctx, type, [value, format]) => formatEnum(toObject(type, value), format as string)),
  ToObject: typed((_ctx, type, [value]) => toObject(type, value)),
};

/** G and F: names; D: decimal; X: hexadecimal with all digits of the underlying type. */
export function formatEnum(value: EnumValue, format: string | null): string {
  switch ((format ?? 'G').toUpperCase()) {
    case '':
    case 'G':
    case 'F':
      return value.toString();
    case 'D':
      return String(value.value);
    case 'X': {
      const size =
        { Byte: 8, SByte: 8, Int16: 16, UInt16: 16, Int64: 64, UInt64: 64 }[
          (value.type.definition.underlying ?? '').slice(7)
        ] ?? 32;
      return BigInt.asUintN(size, value.bits)
        .toString(16)
        .toUpperCase()
        .padStart(size / 4, '0');
    }
    default:
      throw new NetException(
        'System.FormatException',
        'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".',
      );
  }
}

const members: Record<string, MemberBody> = {
  HasFlag: (self: EnumValue, _ctx, flag: EnumValue) => {
    if (flag.type !== self.type) {
      const text = `The argument type, '${flag.type.fullName}', is not the same as the enum type '${self.type.fullName}'.`;
      throw new NetException('System.ArgumentException', text);
    }
    return (self.bits & flag.bits) === flag.bits;
  },
  CompareTo: (self: EnumValue, _ctx, other: EnumValue | null) => {
    if (other === null) return 1;
    if (other.type !== self.type) {
      const text = `Object must be the same type as the enum. The type passed in was '${other.type?.fullName ?? typeof other}'; the enum type was '${self.type.fullName}'.`;
      throw new NetException('System.ArgumentException', text);
    }
    return self.bits < other.bits ? -1 : self.bits > other.bits ? 1 : 0;
  },
  ToString: (self: EnumValue, _ctx, format?: unknown) => formatEnum(self, typeof format === 'string' ? format : null),
  GetTypeCode: (self: EnumValue) => {
    const codes: Record<string, number> = {
      SByte: 5,
      Byte: 6,
      Int16: 7,
      UInt16: 8,
      Int32: 9,
      UInt32: 10,
      Int64: 11,
      UInt64: 12,
    };
    return EnumValue.of(
      getType('System.TypeCode'),
      codes[(self.type.definition.underlying ?? 'System.Int32').slice(7)]!,
    );
  },
  value__: (self: EnumValue, ctx) => underlyingValue(self, ctx),
};

const SIGNATURES = `
int value__ {get;}
static string GetName[TEnum](TEnum value)
static string GetName(type enumType, System.Object value)
static string[] GetNames[TEnum]()
static string[] GetNames(type enumType)
static type GetUnderlyingType(type enumType)
static TEnum[] GetValues[TEnum]()
static array GetValues(type enumType)
static array GetValuesAsUnderlyingType[TEnum]()
static array GetValuesAsUnderlyingType(type enumType)
static bool IsDefined[TEnum](TEnum value)
static bool IsDefined(type enumType, System.Object value)
static System.Object Parse(type enumType, string value)
static System.Object Parse(type enumType, string value, bool ignoreCase)
static TEnum Parse[TEnum](string value)
static TEnum Parse[TEnum](string value, bool ignoreCase)
static bool TryParse(type enumType, string value, [ref] System.Object result)
static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)
static bool TryParse[TEnum](string value, [ref] TEnum result)
static bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)
static string Format(type enumType, System.Object value, string format)
static System.Object ToObject(type enumType, System.Object value)
static System.Object ToObject(type enumType, sbyte value)
static System.Object ToObject(type enumType, short value)
static System.Object ToObject(type enumType, int value)
static System.Object ToObject(type enumType, byte value)
static System.Object ToObject(type enumType, ushort value)
static System.Object ToObject(type enumType, uint value)
static System.Object ToObject(type enumType, long value)
static System.Object ToObject(type enumType, ulong value)
bool HasFlag(System.Enum flag)
bool Equals(System.Object obj)
int GetHashCode()
int CompareTo(System.Object target)
int IComparable.CompareTo(System.Object obj)
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider provider)
string ToString(string format, System.IFormatProvider provider)
System.TypeCode GetTypeCode()
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
static bool TryFormat[TEnum](TEnum value, System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default)
`;

export const ENUM_TYPE: TypeDefinition = {
  name: 'System.Enum',
  kind: 'class',
  base: 'System.ValueType',
  isAbstract: true,
  fields: ['value__'],
  interfaces: ['System.IComparable', 'System.ISpanFormattable', 'System.IFormattable', 'System.IConvertible'],
  toText: (self: EnumValue) => self.toString(),
  build: () =>
    implement(SIGNATURES + CONVERTIBLE_SIGNATURES, { statics, members: { ...convertibleBodies(), ...members } }),
};
