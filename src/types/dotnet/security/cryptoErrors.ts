/** What System.Security.Cryptography throws, in .NET's words. */
import { NetException } from '../../../errors/NetException.ts';
import { argumentNull, argumentOutOfRange, mustBeNonNegative } from '../netErrors.ts';
import { toBytes } from '../values.ts';

export const KEY_SIZE = 'Specified key is not a valid size for this algorithm.';
export const IV_SIZE = 'Specified initialization vector (IV) does not match the block size for this algorithm.';
export const INCOMPLETE_BLOCK = 'The input data is not a complete block.';
export const BAD_PADDING = 'Padding is invalid and cannot be removed.';
export const BAD_FEEDBACK = 'Specified feedback size is not valid for this algorithm.';
const OUT_OF_BOUNDS =
  'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.';

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
  if (count > input.length - offset) throw argumentOutOfRange('inputCount', OUT_OF_BOUNDS);
  return toBytes(input.slice(offset, offset + count));
}

/** The same of TransformBlock, which takes whole blocks and says so. */
export function inputBlocks(input: unknown[] | null, offset: number, count: number, blockSize: number): Uint8Array {
  if (count === 0 && input !== null && offset >= 0)
    throw argumentOutOfRange('inputCount', "inputCount ('0') must be a non-negative and non-zero value.", 0);
  if (input !== null && offset >= 0 && count > 0 && count % blockSize !== 0)
    throw argumentOutOfRange('inputCount', 'TransformBlock may only process bytes in block sized increments.');
  return inputRange(input, offset, count);
}

/** Whether `size` more bytes fit into the output. */
export function checkOutput(output: unknown[] | null, offset: number, size: number): unknown[] {
  if (output === null) throw argumentNull('outputBuffer');
  if (size > output.length - offset) throw argumentOutOfRange('outputOffset', OUT_OF_BOUNDS);
  return output;
}

export function requiredBytes(value: unknown, parameter: string): Uint8Array {
  if (value === null || value === undefined) throw argumentNull(parameter);
  return toBytes(value);
}
