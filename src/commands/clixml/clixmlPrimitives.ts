/** The values CLIXML has an element of their own for, by .NET type. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { EnumValue, getProperty, invokeStatic, toPSString, typeOf } from '../../types/index.ts';
import { isScriptBlock } from '../CommandParameter.ts';
import { netType } from '../netValues.ts';
import { SecureString } from '../types/SecureString.ts';
import { dateText, durationText, encodeText, hexOfSecret } from './clixmlText.ts';

const TAGS: Readonly<Record<string, string>> = {
  'System.Int32': 'I32',
  'System.Int64': 'I64',
  'System.Boolean': 'B',
  'System.String': 'S',
  'System.Char': 'C',
  'System.Double': 'Db',
  'System.Single': 'Sg',
  'System.Decimal': 'D',
  'System.Byte': 'By',
  'System.SByte': 'SB',
  'System.Int16': 'I16',
  'System.UInt16': 'U16',
  'System.UInt32': 'U32',
  'System.UInt64': 'U64',
  'System.DateTime': 'DT',
  'System.TimeSpan': 'TS',
  'System.Guid': 'G',
  'System.Uri': 'URI',
  'System.Version': 'Version',
  'System.Byte[]': 'BA',
};

export const PRIMITIVE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TAGS).map(([type, tag]) => [tag, type]),
);

export function primitiveElement(value: unknown, ctx: ExecutionContext): { tag: string; text: string } | null {
  if (isScriptBlock(value)) return { tag: 'SBK', text: encodeText(value.toString()) };
  if (value instanceof SecureString) return { tag: 'SS', text: hexOfSecret(value.reveal()) };
  if (value instanceof EnumValue) return null;
  const tag = TAGS[typeOf(value).fullName];
  return tag ? { tag, text: primitiveText(tag, value, ctx) } : null;
}

function primitiveText(tag: string, value: unknown, ctx: ExecutionContext): string {
  switch (tag) {
    case 'B':
      return value === true ? 'true' : 'false';
    case 'C':
      return String(toPSString(value, ctx).charCodeAt(0));
    case 'DT':
      return dateTimeText(value, ctx);
    case 'TS':
      return durationText(BigInt(String(getProperty(value, 'Ticks', ctx))));
    case 'URI':
      return encodeText(toPSString(getProperty(value, 'OriginalString', ctx), ctx));
    case 'BA':
      return invokeStatic(netType('System.Convert', ctx), 'ToBase64String', [value], ctx) as string;
    default:
      return encodeText(toPSString(value, ctx));
  }
}

function dateTimeText(value: unknown, ctx: ExecutionContext): string {
  const ticks = BigInt(String(getProperty(value, 'Ticks', ctx)));
  const kind = toPSString(getProperty(value, 'Kind', ctx), ctx);
  if (kind === 'Utc') return dateText(ticks, 'Z');
  if (kind === 'Unspecified') return dateText(ticks, null);
  const guess = ticks - ctx.timeZone.utcOffsetTicks(ticks);
  return dateText(ticks, ctx.timeZone.utcOffsetTicks(guess));
}
