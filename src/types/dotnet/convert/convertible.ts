/** IConvertible, which strings and the basic value types implement explicitly: every member goes through changeType. */
import type { TypeContext } from '../../TypeContext.ts';
import type { NetType } from '../../NetType.ts';
import { typeOf } from '../../TypeRegistry.ts';
import { cultureOf } from '../globalization/providers.ts';
import type { MemberBody } from '../implement.ts';
import { newEnum } from '../values.ts';
import { BASIC_TYPES, type BasicType, changeType } from './changeType.ts';
import { changeToType, typeCodeOf } from './typeCodes.ts';

export const SHORT_NAMES: Readonly<Record<string, string>> = {
  Boolean: 'bool',
  Char: 'char',
  SByte: 'sbyte',
  Byte: 'byte',
  Int16: 'short',
  UInt16: 'ushort',
  Int32: 'int',
  UInt32: 'uint',
  Int64: 'long',
  UInt64: 'ulong',
  Single: 'float',
  Double: 'double',
  Decimal: 'decimal',
  DateTime: 'datetime',
  String: 'string',
};

/** In the order PowerShell lists them. */
export const CONVERTIBLE_SIGNATURES: string = BASIC_TYPES.filter((name) => name !== 'String')
  .map((name) => `${SHORT_NAMES[name]} IConvertible.To${name}(System.IFormatProvider provider)`)
  .concat(
    'System.TypeCode IConvertible.GetTypeCode()',
    'System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)',
  )
  .join('\n');

export function convertibleBodies(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {
    GetTypeCode: (self: unknown, ctx) => newEnum(ctx, 'System.TypeCode', typeCodeOf(typeOf(self))),
    'IConvertible.ToType': (self: unknown, ctx: TypeContext, type: NetType, provider: unknown) =>
      changeToType(ctx, self, type, cultureOf(ctx, provider)),
  };
  for (const name of BASIC_TYPES) {
    bodies[`IConvertible.To${name}`] = (self: unknown, ctx: TypeContext, provider: unknown) =>
      changeType(ctx, self, name as BasicType, cultureOf(ctx, provider));
  }
  return bodies;
}
