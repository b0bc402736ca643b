/**
 * Converters of a script's own for a type (Update-TypeData -TypeConverter): classes derived from PSTypeConverter or
 * System.ComponentModel.TypeConverter.
 * Rule that surprises: the type converted to is asked first, then the one converted from; a converter that does not want
 * the value leaves it to the language.
 */
import { NetException } from '../../errors/NetException.ts';
import { createInstance } from '../core/runtimeTypes.ts';
import { implement } from '../dotnet/implement.ts';
import { conversionFailed } from '../LanguagePrimitives/conversionErrors.ts';
import { isTrue } from '../LanguagePrimitives/toBoolean.ts';
import { invokeMethod } from '../members/invokeMethod.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { typeOf } from '../TypeRegistry.ts';

const PS_CONVERTER = 'System.Management.Automation.PSTypeConverter';
const NET_CONVERTER = 'System.ComponentModel.TypeConverter';

/** The value as a converter makes it; null when none takes it. */
export function convertByConverter(value: unknown, type: NetType, ctx: TypeContext): { value: unknown } | null {
  return ask('From', type, value, type, ctx) ?? ask('To', typeOf(value), value, type, ctx);
}

function ask(
  direction: 'From' | 'To',
  owner: NetType,
  value: unknown,
  type: NetType,
  ctx: TypeContext,
): { value: unknown } | null {
  const converterType = ctx.typeData.get(owner.fullName)?.typeConverter;
  if (!converterType) return null;
  const converter = createInstance(converterType, [], ctx);
  const isNet = derives(converterType, NET_CONVERTER);
  const other = direction === 'From' ? typeOf(value) : type;
  if (!isTrue(invokeMethod(converter, `CanConvert${direction}`, isNet ? [null, other] : [value, type], ctx)))
    return null;
  const netArguments = direction === 'From' ? [null, ctx.culture, value] : [null, ctx.culture, value, type];
  const args = isNet ? netArguments : [value, type, ctx.culture, true];
  try {
    return { value: invokeMethod(converter, `Convert${direction}`, args, ctx) };
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const id = `InvalidCast${isNet ? 'TypeConverter' : 'PSTypeConverter'}sConvert${direction}`;
    throw conversionFailed(id, value, type, thrown.innerException ?? thrown, ctx);
  }
}

function derives(type: NetType, name: string): boolean {
  for (let each: NetType | null = type; each; each = each.baseType) if (each.fullName === name) return true;
  return false;
}

const never = (): boolean => false;
const nothing = (): null => null;

export const TYPE_CONVERTER_TYPES: readonly TypeDefinition[] = [
  {
    name: PS_CONVERTER,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        `
${PS_CONVERTER} new()
bool CanConvertFrom(System.Object sourceValue, type destinationType)
bool CanConvertFrom(psobject sourceValue, type destinationType)
System.Object ConvertFrom(System.Object sourceValue, type destinationType, System.IFormatProvider formatProvider, bool ignoreCase)
System.Object ConvertFrom(psobject sourceValue, type destinationType, System.IFormatProvider formatProvider, bool ignoreCase)
bool CanConvertTo(System.Object sourceValue, type destinationType)
bool CanConvertTo(psobject sourceValue, type destinationType)
System.Object ConvertTo(System.Object sourceValue, type destinationType, System.IFormatProvider formatProvider, bool ignoreCase)
System.Object ConvertTo(psobject sourceValue, type destinationType, System.IFormatProvider formatProvider, bool ignoreCase)
`,
        {
          new: () => ({}),
          members: { CanConvertFrom: never, CanConvertTo: never, ConvertFrom: nothing, ConvertTo: nothing },
        },
      ),
  },
  {
    name: NET_CONVERTER,
    kind: 'class',
    build: () =>
      implement(
        `
${NET_CONVERTER} new()
bool CanConvertFrom(type sourceType)
bool CanConvertFrom(System.ComponentModel.ITypeDescriptorContext context, type sourceType)
System.Object ConvertFrom(System.Object value)
System.Object ConvertFrom(System.ComponentModel.ITypeDescriptorContext context, cultureinfo culture, System.Object value)
bool CanConvertTo(type destinationType)
bool CanConvertTo(System.ComponentModel.ITypeDescriptorContext context, type destinationType)
System.Object ConvertTo(System.Object value, type destinationType)
System.Object ConvertTo(System.ComponentModel.ITypeDescriptorContext context, cultureinfo culture, System.Object value, type destinationType)
`,
        {
          new: () => ({}),
          members: { CanConvertFrom: never, CanConvertTo: never, ConvertFrom: nothing, ConvertTo: nothing },
        },
      ),
  },
];
