/**
 * Names and interfaces of the value types, beneath the fuller descriptions dotnet/ gives of them.
 */
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
  TimeSpan,
  UInt16,
  UInt32,
  UInt64,
  Version,
} from '../numerics/index.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';

function valueType(name: string, jsClass?: TypeDefinition['jsClass'], isConvertible = true): TypeDefinition {
  const interfaces = [
    'System.IComparable',
    'System.IFormattable',
    `System.IComparable\`1[${name}]`,
    `System.IEquatable\`1[${name}]`,
  ];
  if (isConvertible) interfaces.splice(1, 0, 'System.IConvertible');
  return { name, kind: 'struct', jsClass, interfaces };
}

export const PRIMITIVE_TYPES: TypeDefinition[] = [
  valueType('System.Boolean'),
  valueType('System.Int32'),
  valueType('System.Int64'),
  valueType('System.Byte', Byte),
  valueType('System.SByte', SByte),
  valueType('System.Int16', Int16),
  valueType('System.UInt16', UInt16),
  valueType('System.UInt32', UInt32),
  valueType('System.UInt64', UInt64),
  valueType('System.Single', Single),
  valueType('System.Double', Double),
  valueType('System.Decimal', Decimal),
  valueType('System.Char', Char),
  valueType('System.DateTime', DateTime),
  valueType('System.DateTimeOffset', DateTimeOffset, false),
  valueType('System.TimeSpan', TimeSpan, false),
  valueType('System.Guid', Guid, false),
  valueType('System.Numerics.BigInteger', BigInteger, false),
  { ...valueType('System.Version', Version, false), kind: 'class' },
  { ...valueType('System.String'), kind: 'class' },
];
