/** The value of an optional parameter written in a signature: "= 0", "= null", "= System.StringSplitOptions.None". */
import { EnumValue } from './EnumValue.ts';
import type { NetType } from './NetType.ts';

export function defaultParameterValue(text: string, type: NetType): unknown {
  if (text === 'null' || text === 'default') return null;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (text.startsWith('"')) return text.slice(1, -1);
  if (type.isEnum) {
    const value = type.definition.values?.[text.slice(text.lastIndexOf('.') + 1)];
    if (value !== undefined) return EnumValue.of(type, value);
  }
  if (/^-?\d+$/.test(text)) return type.fullName === 'System.Int64' ? BigInt(text) : Number(text);
  return type.fullName === 'System.String' ? text : null;
}
