/** What System.Security.Cryptography throws, in .NET's words. */
import { NetException } from '../../../errors/NetException.ts';
import { NetStream } from '../io/NetStream.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  mustBeNonNegative,
  mustBePositive,
  OFFSET_AND_LENGTH,
} from '../netErrors.ts';
import { storeBytes, toBytes } from '../values.ts';

export const KEY_SIZE = 'Specified key is not a valid size for this algorithm.';
export const IV_SIZE = 'Specified initialization vector (IV) does not match the block size for this algorithm.';
export const INCOMPLETE_BLOCK = 'The input data is not a complete block.';
export const BAD_PADDING = 'Padding is invalid and cannot be removed.';
export const BAD_FEEDBACK = 'Specified feedback size is not valid for this algorithm.';
export const NO_DEFAULT_ALGORITHM = 'This platform does not allow the automatic selection of an algorithm.';

export function cryptographic(message: string): NetException {
  const made = new NetException('System.Security.Cryptography.CryptographicException', message);
  made.hresult = -2146233087;
  return made;
}

/** The bytes of a part of an array; complains of the arguments as ICryptoTransform's methods do. */
export function inputRange(input: unknown[] | null, offset: number, count: number): Uint8Array {
  if (input === null) throw argumentNull('inputBuffer');
  if (offset < 0) throw mustBeNonNegative('inputOffset', offset);
  if (count < 0) throw mustBeNonNegative('inputCount', count);
  if (count > input.length - offset) throw argumentOutOfRange('inputCount', OFFSET_AND_LENGTH);
  return toBytes(input.slice(offset, offset + count));
}

/** The same of TransformBlock, which takes whole blocks and says so. */
export function inputBlocks(input: unknown[] | null, offset: number, count: number, blockSize: number): Uint8Array {
  if (count === 0 && input !== null && offset >= 0) throw mustBePositive('inputCount', 0);
  if (input !== null && offset >= 0 && count > 0 && count % blockSize !== 0)
    throw argumentOutOfRange('inputCount', 'TransformBlock may only process bytes in block sized increments.');
  return inputRange(input, offset, count);
}

/** Whether `size` more bytes fit into the output. */
export function checkOutput(output: unknown[] | null, offset: number, size: number): unknown[] {
  if (output === null) throw argumentNull('outputBuffer');
  if (size > output.length - offset) throw argumentOutOfRange('outputOffset', OFFSET_AND_LENGTH);
  return output;
}

export function requiredBytes(value: unknown, parameter: string): Uint8Array {
  if (value === null || value === undefined) throw argumentNull(parameter);
  return toBytes(value);
}

/** The bytes of an array, or what is left of a stream. */
export function dataBytes(value: unknown, parameter: string): Uint8Array {
  return value instanceof NetStream ? value.readAll() : requiredBytes(value, parameter);
}

/** The bytes of a part of an array; complains of the arguments as hash algorithms do. */
export function hashInput(
  input: unknown[] | null,
  offset: number,
  count: number,
  names: { array: string; offset: string },
): Uint8Array {
  if (input === null) throw argumentNull(names.array);
  if (offset < 0) throw mustBeNonNegative(names.offset, offset);
  if (count < 0 || count > input.length) throw argumentError('Value was invalid.');
  if (count > input.length - offset) throw argumentError(OFFSET_AND_LENGTH);
  return toBytes(input.slice(offset, offset + count));
}

/** A hash algorithm's copy of its input: .NET's block copy looks at the room. */
export function copyToOutput(output: unknown[], offset: number, bytes: Uint8Array): void {
  if (offset < 0) throw mustBeNonNegative('dstOffset', offset);
  if (bytes.length > output.length - offset) throw argumentError(OFFSET_AND_LENGTH);
  storeBytes(output, offset, bytes);
}
