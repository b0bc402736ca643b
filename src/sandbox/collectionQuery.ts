/** The query of a list: limit, offset, count, as every list of the tenant takes them. */
import { refuseSyntax } from './answers.ts';

export interface CollectionQuery {
  readonly limit: number;
  readonly offset: number;
  readonly count: boolean;
}

const MAXIMUM_LIMIT = 250;

export function collectionQuery(query: URLSearchParams): CollectionQuery {
  return {
    limit: integer(query, 'limit', MAXIMUM_LIMIT, 1, MAXIMUM_LIMIT),
    offset: integer(query, 'offset', 0, 0, 2 ** 31 - 1),
    count: truth(query, 'count'),
  };
}

/** A value that must be one of a set; the first one when nothing is given. */
export function choice(query: URLSearchParams, name: string, choices: readonly string[]): string {
  const value = query.get(name);
  if (value === null) return choices[0]!;
  const found = choices.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  return found ?? refuseSyntax(`The value '${value}' of '${name}' is not valid: it must be ${choices.join(' or ')}.`);
}

function integer(query: URLSearchParams, name: string, otherwise: number, minimum: number, maximum: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  const range = maximum === 2 ** 31 - 1 ? `${minimum} or more` : `between ${minimum} and ${maximum}`;
  return refuseSyntax(`The value '${text}' of '${name}' is not valid: it must be a whole number, ${range}.`);
}

function truth(query: URLSearchParams, name: string): boolean {
  return query.has(name) && choice(query, name, ['false', 'true']) === 'true';
}
