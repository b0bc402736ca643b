/** Finds the operation a method and a path mean. Fixed segments go before {...}: /identities/invite is no identity. */
import type { Catalog } from '../catalog/Catalog.ts';
import type { Operation } from '../catalog/Operation.ts';

export interface RouteMatch {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

interface Entry {
  readonly operation: Operation;
  readonly segments: readonly string[];
}

export class RouteTable {
  private readonly entries: readonly Entry[];

  constructor(catalog: Catalog) {
    const entries = catalog.operations().map((operation) => ({
      operation,
      segments: `${operation.pathPrefix}${operation.path}`.split('/'),
    }));
    this.entries = entries.sort((left, right) => placeholders(left) - placeholders(right));
  }

  /** The operations at a path, the most literal first, by whatever method. */
  match(segments: readonly string[]): RouteMatch[] {
    const matches: RouteMatch[] = [];
    for (const entry of this.entries) {
      const path = pathValues(entry.segments, segments);
      if (path) matches.push({ operation: entry.operation, path });
    }
    return matches;
  }
}

function placeholders({ segments }: Entry): number {
  return segments.filter(isPlaceholder).length;
}

function isPlaceholder(segment: string): boolean {
  return segment.startsWith('{');
}

function pathValues(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index]!;
    if (isPlaceholder(part) && segment !== '') values[part.slice(1, -1)] = segment;
    else if (part !== segment) return null;
  }
  return values;
}
