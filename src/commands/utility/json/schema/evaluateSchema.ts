/**
 * A JSON value against a schema, level by level: each schema that is met gives a result with its own errors and those of
 * the schemas it applies.
 * Rule that surprises: PowerShell shows the errors of the first two levels only, and of schemas too that merely were
 * tried, such as an `if` or one of several alternatives.
 */
import { type JsonNode, Kind } from '../../../../types/json/document/JsonText.ts';
import { APPLICATORS } from './applicators.ts';
import { ASSERTIONS } from './assertions.ts';
import { propertiesOf } from './jsonValues.ts';
import { knows } from './schemaShapes.ts';
import type { SchemaPlace, SchemaStore } from './SchemaStore.ts';

export interface Evaluation {
  isValid: boolean;
  /** Pointer to the value. */
  readonly location: string;
  readonly errors: string[];
  readonly details: Evaluation[];
  /** Properties and items that some schema has looked at. */
  readonly properties: Set<string>;
  readonly items: Set<number>;
}

const FALSE_SCHEMA = 'All values fail against the false schema';

/** When a keyword's turn comes; others go by their place in the schema. */
const TURNS: Readonly<Record<string, number>> = {
  items: 5,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: 10,
  else: 10,
  additionalProperties: 10,
  additionalItems: 10,
  unevaluatedProperties: 30,
  unevaluatedItems: 30,
};

export class SchemaEvaluator {
  constructor(readonly store: SchemaStore) {}

  evaluate(given: SchemaPlace, value: JsonNode, location: string): Evaluation {
    const result: Evaluation = {
      isValid: true,
      location,
      errors: [],
      details: [],
      properties: new Set(),
      items: new Set(),
    };
    const place = this.store.enter(given);
    if (place.node.kind === Kind.False) {
      result.isValid = false;
      result.errors.push(FALSE_SCHEMA);
    }
    for (const [keyword, argument] of this.keywords(place)) {
      const problem = ASSERTIONS[keyword]?.(argument, value);
      if (problem) {
        result.isValid = false;
        result.errors.push(problem);
      }
      APPLICATORS[keyword]?.({ evaluator: this, place, keyword, argument, value, result });
    }
    return result;
  }

  /** Those that count, each in its turn. */
  private keywords(place: SchemaPlace): (readonly [string, JsonNode])[] {
    const all = propertiesOf(place.node);
    if (this.store.hidesSiblings(place)) return all.filter(([keyword]) => keyword === '$ref');
    const known = all.filter(([keyword]) => knows(place.dialect, keyword));
    const turn = (keyword: string): number => TURNS[keyword] ?? 0;
    return known.sort(([a], [b]) => turn(a) - turn(b));
  }
}

/** What PowerShell says is wrong. */
export function shownErrors(result: Evaluation): string[] {
  return [result, ...result.details].flatMap(({ errors, location }) =>
    errors.map((error) => `${error} at '${location}'`),
  );
}
