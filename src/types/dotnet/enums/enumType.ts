/**
 * An enum written as one line of text: "Name=value Name=value ...". The text is taken apart when the values are first
 * asked for: a script meets a handful of these hundreds of types.
 */
import type { TypeDefinition } from '../../TypeDefinition.ts';

export interface EnumOptions {
  flags?: boolean;
  underlying?: string;
}

export function enumType(name: string, text: string, options: EnumOptions = {}): TypeDefinition {
  const isWide = options.underlying === 'System.Int64' || options.underlying === 'System.UInt64';
  let values: Record<string, number | bigint> | null = null;
  return {
    name,
    kind: 'enum',
    flags: options.flags ?? false,
    underlying: options.underlying ?? 'System.Int32',
    get values() {
      values ??= parseValues(text, isWide);
      return values;
    },
  };
}

function parseValues(text: string, isWide: boolean): Record<string, number | bigint> {
  const values: Record<string, number | bigint> = {};
  for (const entry of text.split(/\s+/)) {
    const [name, value] = entry.split('=');
    values[name] = isWide ? BigInt(value) : Number(value);
  }
  return values;
}
