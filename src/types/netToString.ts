/**
 * Object.ToString() as .NET answers it, in the session's culture. PowerShell's own conversion to string (arrays joined,
 * invariant culture) is LanguagePrimitives/toPSString.
 */
import { EnumValue } from './EnumValue.ts';
import { toPSString } from './LanguagePrimitives/toPSString.ts';
import { NetType } from './NetType.ts';
import { FixedTextMethod } from './PSMembers.ts';
import { PSObject } from './PSObject.ts';
import { scalarText } from './scalarText.ts';
import type { TypeContext } from './TypeContext.ts';
import { typeOf } from './TypeRegistry.ts';

export function netToString(value: unknown, ctx: TypeContext): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return scalarText(value, ctx.culture) ?? String(value);
    case 'object':
      return value === null ? '' : objectText(value, ctx);
    default:
      return '';
  }
}

function objectText(value: object, ctx: TypeContext): string {
  if (value instanceof EnumValue || value instanceof NetType) return value.toString();
  if (value instanceof PSObject) {
    const own = value.members.get('tostring');
    if (own instanceof FixedTextMethod) return own.text;
    return value.isCustom ? toPSString(value, ctx) : netToString(value.base, ctx);
  }
  const scalar = scalarText(value, ctx.culture);
  if (scalar !== null) return scalar;
  const type = typeOf(value);
  for (let each: NetType | null = type; each; each = each.baseType) {
    const { toText } = each.definition;
    if (toText) return toText(value, ctx);
  }
  return type.toString();
}
