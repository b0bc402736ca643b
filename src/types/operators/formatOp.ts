/**
 * -f: composite formatting in the current culture. An array on the right is the list of arguments, anything else the only
 * one. Rule that surprises: an argument that is an array itself shows its type's name.
 */
import { runtimeException } from '../../errors/NetException.ts';
import { formatComposite, formatValue, isFormattable } from '../compositeFormat.ts';
import { listProperties } from '../members/listMembers.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { elementTypeOf } from '../NetArray.ts';
import { PSObject } from '../PSObject.ts';
import { netToString } from '../netToString.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { baseOf } from './operands.ts';

export function formatOp(format: unknown, args: unknown, ctx: TypeContext): string {
  const pattern = toPSString(format, ctx);
  const value = baseOf(args);
  const list = isObjectArray(value) ? value.map(shownArgument) : [shownArgument(args)];
  try {
    return formatComposite(pattern, list, ctx.culture, (item, itemFormat) => otherText(item, itemFormat, ctx));
  } catch (thrown) {
    const inner = toNetException(thrown);
    if (!inner) throw thrown;
    throw runtimeException(`Error formatting a string: ${inner.message}.`, 'FormatError', 'InvalidOperation', format);
  }
}

/** An array of value types is no Object[], and so one argument. */
function isObjectArray(value: unknown): value is unknown[] {
  return Array.isArray(value) && !elementTypeOf(value)?.isValueType;
}

/** A number written bare keeps its text, where no format is asked for. */
function shownArgument(value: unknown): unknown {
  return value instanceof PSObject && value.tokenText !== null ? value : baseOf(value);
}

function otherText(value: unknown, format: string | null, ctx: TypeContext): string {
  if (!(value instanceof PSObject)) return netToString(value, ctx);
  return format === null || !value.isCustom ? toPSString(value, ctx) : formattedObject(value, format, ctx);
}

/** A custom object hands the format to each of its properties. */
function formattedObject(value: PSObject, format: string, ctx: TypeContext): string {
  const properties = listProperties(value, ctx).filter((property) => !property.isHidden);
  const texts = properties.map((property) => {
    const item = baseOf(property.get());
    return `${property.name}=${isFormattable(item) ? formatValue(item, format, ctx.culture) : toPSString(item, ctx)}`;
  });
  return texts.length === 0 ? '' : `@{${texts.join('; ')}}`;
}
