/**
 * What is wrong with a catalog file or a model: the file, the place in it (a JSON pointer) and the reason.
 * Several faults of one file are reported together, because people mend a file and not a line.
 */
export interface CatalogFault {
  /** JSON pointer, '' for the whole file. */
  readonly pointer: string;
  readonly reason: string;
}

export class CatalogError extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly CatalogFault[],
  ) {
    super(faults.map(({ pointer, reason }) => `${file}#${pointer}: ${reason}`).join('\n'));
    this.name = 'CatalogError';
  }
}

/** The value at a JSON pointer; undefined when there is none. */
export function atPointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}
