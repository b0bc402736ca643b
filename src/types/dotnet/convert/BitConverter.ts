/** System.BitConverter: numbers as bytes, little end first as on every machine psail runs on. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull, argumentOutOfRange } from '../netErrors.ts';
import {
  codeOf,
  newByteArray,
  newChar,
  newDouble,
  newNumber,
  newSingle,
  numberOf,
  toBytes,
  typeNameOf,
} from '../values.ts';

type Write = (view: DataView, value: unknown) => void;

const big = (value: unknown): bigint => (typeof value === 'bigint' ? value : (value as { value: bigint }).value);

/** Width and writer by .NET type. */
const WRITERS: Readonly<Record<string, readonly [number, Write]>> = {
  'System.Boolean': [1, (view, value) => view.setUint8(0, value ? 1 : 0)],
  'System.Char': [2, (view, value) => view.setUint16(0, codeOf(value), true)],
  'System.Int16': [2, (view, value) => view.setInt16(0, numberOf(value), true)],
  'System.UInt16': [2, (view, value) => view.setUint16(0, numberOf(value), true)],
  'System.Int32': [4, (view, value) => view.setInt32(0, numberOf(value), true)],
  'System.UInt32': [4, (view, value) => view.setUint32(0, numberOf(value), true)],
  'System.Int64': [8, (view, value) => view.setBigInt64(0, big(value), true)],
  'System.UInt64': [8, (view, value) => view.setBigUint64(0, big(value), true)],
  'System.Single': [4, (view, value) => view.setFloat32(0, numberOf(value), true)],
  'System.Double': [8, (view, value) => view.setFloat64(0, numberOf(value), true)],
};

const getBytes: MemberBody = (_self, ctx, value: unknown) => {
  const [width, write] = WRITERS[typeNameOf(value, ctx)]!;
  const view = new DataView(new ArrayBuffer(width));
  write(view, value);
  return newByteArray(ctx, new Uint8Array(view.buffer));
};

function viewAt(array: unknown, index: number, width: number): DataView {
  if (array === null) throw argumentNull('value');
  const bytes = toBytes(array);
  if (index < 0 || index >= bytes.length) {
    throw argumentOutOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  }
  if (index > bytes.length - width) {
    throw argumentError(
      'The array starting from the specified index is not long enough to read a value of the specified type.',
      'value',
    );
  }
  return new DataView(bytes.buffer, bytes.byteOffset + index, width);
}

const reading =
  (width: number, read: (view: DataView) => unknown): MemberBody =>
  (_self, _ctx, array: unknown, index: number) =>
    read(viewAt(array, index, width));

function hexText(array: unknown, start = 0, length?: number): string {
  if (array === null) throw argumentNull('value');
  const bytes = toBytes(array);
  if (start < 0 || (start >= bytes.length && start > 0))
    throw argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
  const part = bytes.slice(start, length === undefined ? undefined : start + length);
  return Array.from(part, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('-');
}

const TYPES = ['bool', 'char', 'short', 'int', 'long', 'ushort', 'uint', 'ulong', 'float', 'double'];

const SIGNATURES = `
${TYPES.map((type) => `static byte[] GetBytes(${type} value)`).join('\n')}
static char ToChar(byte[] value, int startIndex)
static short ToInt16(byte[] value, int startIndex)
static int ToInt32(byte[] value, int startIndex)
static long ToInt64(byte[] value, int startIndex)
static ushort ToUInt16(byte[] value, int startIndex)
static uint ToUInt32(byte[] value, int startIndex)
static ulong ToUInt64(byte[] value, int startIndex)
static float ToSingle(byte[] value, int startIndex)
static double ToDouble(byte[] value, int startIndex)
static string ToString(byte[] value, int startIndex, int length)
static string ToString(byte[] value)
static string ToString(byte[] value, int startIndex)
static bool ToBoolean(byte[] value, int startIndex)
static long DoubleToInt64Bits(double value)
static double Int64BitsToDouble(long value)
static int SingleToInt32Bits(float value)
static float Int32BitsToSingle(int value)
static bool IsLittleEndian {get;}
`;

function reinterpreted(width: number, write: (view: DataView) => void): DataView {
  const view = new DataView(new ArrayBuffer(width));
  write(view);
  return view;
}

const STATICS: Record<string, MemberBody> = {
  GetBytes: getBytes,
  ToChar: reading(2, (view) => newChar(view.getUint16(0, true))),
  ToInt16: reading(2, (view) => newNumber('System.Int16', view.getInt16(0, true))),
  ToInt32: reading(4, (view) => view.getInt32(0, true)),
  ToInt64: reading(8, (view) => view.getBigInt64(0, true)),
  ToUInt16: reading(2, (view) => newNumber('System.UInt16', view.getUint16(0, true))),
  ToUInt32: reading(4, (view) => newNumber('System.UInt32', view.getUint32(0, true))),
  ToUInt64: reading(8, (view) => newNumber('System.UInt64', view.getBigUint64(0, true))),
  ToSingle: reading(4, (view) => newSingle(view.getFloat32(0, true))),
  ToDouble: reading(8, (view) => newDouble(view.getFloat64(0, true))),
  ToBoolean: reading(1, (view) => view.getUint8(0) !== 0),
  ToString: (_self, _ctx, array: unknown, start?: number, length?: number) => hexText(array, start, length),
  DoubleToInt64Bits: (_self, _ctx, value: unknown) =>
    reinterpreted(8, (view) => view.setFloat64(0, numberOf(value))).getBigInt64(0),
  Int64BitsToDouble: (_self, _ctx, value: bigint) =>
    newDouble(reinterpreted(8, (view) => view.setBigInt64(0, value)).getFloat64(0)),
  SingleToInt32Bits: (_self, _ctx, value: unknown) =>
    reinterpreted(4, (view) => view.setFloat32(0, numberOf(value))).getInt32(0),
  Int32BitsToSingle: (_self, _ctx, value: number) =>
    newSingle(reinterpreted(4, (view) => view.setInt32(0, value)).getFloat32(0)),
  IsLittleEndian: () => true,
};

export const BitConverterType: TypeDefinition = {
  name: 'System.BitConverter',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () => implement(SIGNATURES, { statics: STATICS }),
};
