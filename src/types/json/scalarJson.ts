/** JSON text of a value that is written as one token; null for objects and collections. */
import { EnumValue, toPSString } from '../index.ts';
import {
  BigInteger,
  Byte,
  Char,
  DateTime,
  DateTimeOffset,
  Decimal,
  Double,
  Guid,
  Int16,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from '../numerics/index.ts';
import { NetUri } from '../dotnet/uri/NetUri.ts';
import { formatScalar, invariantCulture } from '../dotnet/values.ts';
import { DBNull } from '../singletons.ts';
import type { TypeContext } from '../TypeContext.ts';
import { floatJson, isoDateText, isoOffsetText, type JsonEscapeHandling, quoteJson } from './jsonText.ts';

const INTEGERS = [Byte, SByte, Int16, UInt16, UInt32, UInt64, BigInteger];
const UTC = 1;
const LOCAL = 2;

export function scalarJson(
  value: unknown,
  handling: JsonEscapeHandling,
  enumsAsStrings: boolean,
  ctx: TypeContext,
): string | null {
  switch (typeof value) {
    case 'string':
      return quoteJson(value, handling);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'null';
    case 'object':
      return value === null ? 'null' : objectScalar(value, handling, enumsAsStrings, ctx);
    default:
      return null;
  }
}

function objectScalar(
  value: object,
  handling: JsonEscapeHandling,
  enumsAsStrings: boolean,
  ctx: TypeContext,
): string | null {
  if (Array.isArray(value)) return null;
  if (value instanceof Double || value instanceof Single)
    return floatJson(formatScalar(ctx, value, 'R', invariantCulture()), value.value);
  if (value instanceof Decimal) return floatJson(toPSString(value, ctx), 0);
  if (INTEGERS.some((type) => value instanceof type)) return toPSString(value, ctx);
  if (value instanceof EnumValue) return enumJson(value, handling, enumsAsStrings, ctx);
  if (value instanceof Char || value instanceof Guid) return quoteJson(toPSString(value, ctx), handling);
  if (value instanceof NetUri) return quoteJson(value.original, handling);
  if (value instanceof DateTime) return `"${isoDateText(value.ticks)}${zoneText(value, ctx)}"`;
  if (value instanceof DateTimeOffset) return `"${isoDateText(value.ticks)}${isoOffsetText(value.offsetTicks)}"`;
  return isDBNull(value) ? 'null' : null;
}

function zoneText(value: DateTime, ctx: TypeContext): string {
  if (value.kind === UTC) return 'Z';
  if (value.kind !== LOCAL) return '';
  const guess = value.ticks - ctx.timeZone.utcOffsetTicks(value.ticks);
  return isoOffsetText(ctx.timeZone.utcOffsetTicks(guess));
}

/** Enums of 64 bits are strings anyway: JavaScript could not hold them. */
function enumJson(value: EnumValue, handling: JsonEscapeHandling, asStrings: boolean, ctx: TypeContext): string {
  const text = toPSString(value, ctx);
  if (typeof value.value === 'bigint' || (asStrings && !/^-?\d+$/.test(text))) return quoteJson(text, handling);
  return String(value.value);
}

function isDBNull(value: object): boolean {
  return value instanceof DBNull;
}
