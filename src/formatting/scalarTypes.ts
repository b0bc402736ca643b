/** The types that are always shown by their ToString, whatever Format command they meet, and stand right in tables. */
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

export function isScalarType(typeNames: readonly string[]): boolean {
  const first = typeNames[0];
  if (first === undefined) return false;
  const plain = first.startsWith('Deserialized.') ? first.slice('Deserialized.'.length) : first;
  return SCALARS.has(plain) || typeNames.includes('System.Enum');
}
