/** A filter or a list of sorters that cannot be read; the message quotes it and says where and why. */
export class FilterError extends Error {
  /** @param position counts from 1. */
  constructor(
    readonly expression: string,
    readonly position: number,
    readonly reason: string,
    what: 'filter' | 'sorters' = 'filter',
  ) {
    super(`The ${what} '${expression}' cannot be read at position ${position}: ${reason}.`);
    this.name = 'FilterError';
  }
}
