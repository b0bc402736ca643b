/** CopyTo: elements into an array from an index on, with .NET's checks. */
import { NetException } from '../../errors/NetException.ts';
import { mustBeAtLeast } from '../dotnet/netErrors.ts';

const TOO_SHORT =
  "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.";

export function copyInto(items: readonly unknown[], target: unknown, index: number): void {
  if (target === null)
    throw new NetException('System.ArgumentNullException', "Value cannot be null. (Parameter 'array')");
  const array = target as unknown[];
  if (index < 0) throw mustBeAtLeast('destinationIndex', index, 0);
  if (index + items.length > array.length) {
    throw new NetException('System.ArgumentException', `${TOO_SHORT} (Parameter 'destinationArray')`);
  }
  for (let i = 0; i < items.length; i++) array[index + i] = items[i];
}
