/**
 * -f: composite formatting in the current culture. An array on the right is the list of arguments, anything else the only
 * one. Rule that surprises: an argument that is an array itself shows its type's name.
 */
import { runtimeException } from '../../errors/NetException.ts';
import { formatComposite } from '../compositeFormat.ts';
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
  const list = isObjectArray(value) ? value.map(baseOf) : [value];
  try {
    return formatComposite(pattern, list, ctx.culture, (item) => otherText(item, ctx));
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

function otherText(value: unknown, ctx: TypeContext): string {
  if (value instanceof PSObject) return toPSString(value, ctx);
  return netToString(value, ctx);
}
