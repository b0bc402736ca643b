/**
 * The storage of a new array, list or text of a given length. Rule that surprises: V8 ends the process where .NET throws
 * OutOfMemoryException, so what it could not hold is refused here.
 */
import { NetException } from '../errors/NetException.ts';

/** NON-PARITY: .NET's arrays may hold 2,147,483,591 elements; V8's, without falling back to a hash table, fewer. */
const MOST_ITEMS = 100_000_000;
/** What V8 allocates at once as a plain block. */
const BLOCK = 30_000_000;

/** @throws System.OutOfMemoryException, worded as .NET words it. */
export function checkArrayLength(length: number): void {
  if (length > MOST_ITEMS) throw outOfMemory('Array dimensions exceeded supported range.');
}

/** @returns an array of `length` items, each what `itemAt` gives for its index. */
export function newItems<T>(length: number, itemAt: (index: number) => T): T[] {
  checkArrayLength(length);
  const items = new Array<T>(length > BLOCK ? 0 : length);
  for (let i = 0; i < length; i++) items[i] = itemAt(i);
  return items;
}

/** What .NET throws when there is no room; also what becomes of V8's own complaint about a text's length. */
export function outOfMemory(message = 'Insufficient memory to continue the execution of the program.'): NetException {
  return new NetException('System.OutOfMemoryException', message);
}
