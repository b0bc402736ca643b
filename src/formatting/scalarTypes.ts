/** The types that are always shown by their ToString, whatever Format command they meet, and stand right in tables. */
import { PSObject, typeOf, unwrap } from '../types/index.ts';

const SCALARS: ReadonlySet<string> = new Set([
  'System.String',
  'System.SByte',
  'System.Byte',
  'System.Int16',
  'System.UInt16',
  'System.Int32',
  'System.UInt32',
  'System.Int64',
  'System.UInt64',
  'System.Char',
  'System.Single',
  'System.Double',
  'System.Boolean',
  'System.Decimal',
  'System.IntPtr',
  'System.Security.SecureString',
  'System.Numerics.BigInteger',
]);

/** Also a scalar that was given another type name, as long as no member was added to it. */
export function isScalar(value: unknown, typeNames: readonly string[]): boolean {
  if (isScalarType(typeNames)) return true;
  const base = unwrap(value);
  if (base == null || !SCALARS.has(typeOf(base).fullName)) return false;
  return !(value instanceof PSObject) || value.members.size === 0;
}

export function isScalarType(typeNames: readonly string[]): boolean {
  const first = typeNames[0];
  if (first === undefined) return false;
  const plain = first.startsWith('Deserialized.') ? first.slice('Deserialized.'.length) : first;
  return SCALARS.has(plain) || typeNames.includes('System.Enum');
}
