/**
 * .NET arrays are JavaScript arrays. Object[] is a plain one; any other element type is a tag under a symbol, set once by
 * `makeArray`. Rule that surprises: every .NET array, byte[] too, is an Array of values, so element access never converts;
 * storing into a typed array must convert first (the engine's index assignment does).
 */
import type { NetType } from './NetType.ts';

export const ELEMENT_TYPE = Symbol('elementType');

export type NetArray = unknown[] & { [ELEMENT_TYPE]?: NetType };

/** Tags `items` (which it keeps) as elementType[]; Object[] when null. */
export function makeArray(items: unknown[], elementType: NetType | null): NetArray {
  if (elementType && elementType.fullName !== 'System.Object') (items as NetArray)[ELEMENT_TYPE] = elementType;
  return items as NetArray;
}

/** The element type of a typed array, or null for Object[]. */
export function elementTypeOf(array: unknown[]): NetType | null {
  return (array as NetArray)[ELEMENT_TYPE] ?? null;
}

/** A rectangular array of rank 2 or more ([object[,]]). Elements in row-major order. */
export class MultiDimensionalArray {
  constructor(
    readonly elementType: NetType | null,
    readonly lengths: readonly number[],
    readonly items: unknown[],
  ) {}

  /** Row by row, as the pipeline takes it apart. */
  [Symbol.iterator](): Iterator<unknown> {
    return this.items[Symbol.iterator]();
  }
}
