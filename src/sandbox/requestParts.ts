/** Parts of a request as the sandbox needs them. */
import type { HttpRequest } from '../http/types.ts';

/** The first header of that name, whatever its case. */
export function headerOf({ headers }: Pick<HttpRequest, 'headers'>, name: string): string | null {
  const lower = name.toLowerCase();
  return headers.find(([known]) => known.toLowerCase() === lower)?.[1] ?? null;
}

/** Segments of a path, decoded; null when an escape is broken. */
export function pathSegments(path: string): string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}
