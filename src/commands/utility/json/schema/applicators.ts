/** Keywords that apply further schemas, to the value itself or to what is in it. */
import { quotedJson } from '../../../../engine/net/systemTextJson.ts';
import { type JsonNode, Kind } from '../../../../types/json/document/JsonText.ts';
import { dependentRequired } from './assertions.ts';
import type { Evaluation, SchemaEvaluator } from './evaluateSchema.ts';
import { propertiesOf, propertyOf } from './jsonValues.ts';
import { compilePattern, SchemaError } from './schemaShapes.ts';
import type { SchemaPlace } from './SchemaStore.ts';

interface Application {
  evaluator: SchemaEvaluator;
  /** The schema that has the keyword. */
  place: SchemaPlace;
  keyword: string;
  argument: JsonNode;
  value: JsonNode;
  result: Evaluation;
}

type Applicator = (application: Application) => void;

/** A schema on the value itself; what it has looked at counts when it fits. */
function onValue(application: Application, place: SchemaPlace): Evaluation {
  const { evaluator, value, result } = application;
  const detail = evaluator.evaluate(place, value, result.location);
  result.details.push(detail);
  if (detail.isValid) {
    for (const name of detail.properties) result.properties.add(name);
    for (const index of detail.items) result.items.add(index);
  }
  return detail;
}

/** A schema in the keyword's argument. */
const inner = ({ place }: Application, node: JsonNode): SchemaPlace => ({ ...place, node });

function onChild(application: Application, node: JsonNode, child: JsonNode, step: string | number): boolean {
  const { evaluator, result } = application;
  const name = String(step).replace(/~/g, '~0').replace(/\//g, '~1');
  const detail = evaluator.evaluate(inner(application, node), child, `${result.location}/${name}`);
  result.details.push(detail);
  return detail.isValid;
}

function onProperty(application: Application, node: JsonNode, name: string, child: JsonNode): void {
  const { result } = application;
  result.properties.add(name);
  if (!onChild(application, node, child, name)) result.isValid = false;
}

function onItem(application: Application, node: JsonNode, index: number): void {
  const { result, value } = application;
  result.items.add(index);
  if (!onChild(application, node, value.items![index]!, index)) result.isValid = false;
}

/** Each property once, in the order of the text. */
function uniqueProperties(value: JsonNode): [string, JsonNode][] {
  return value.kind === Kind.Object ? [...new Map(propertiesOf(value))] : [];
}

const properties: Applicator = (application) => {
  for (const [name, node] of propertiesOf(application.argument)) {
    const child = application.value.kind === Kind.Object ? propertyOf(application.value, name) : undefined;
    if (child) onProperty(application, node, name, child);
  }
};

const patternProperties: Applicator = (application) => {
  for (const [pattern, node] of propertiesOf(application.argument)) {
    const regex = compilePattern(pattern);
    for (const [name, child] of uniqueProperties(application.value))
      if (regex.isMatch(name)) onProperty(application, node, name, child);
  }
};

/** What properties and patternProperties beside it leave. */
const additionalProperties: Applicator = (application) => {
  const { place, argument, value } = application;
  const beside = (keyword: string): string[] => {
    const node = propertyOf(place.node, keyword);
    return node ? propertiesOf(node).map(([name]) => name) : [];
  };
  const own = new Set(beside('properties'));
  const regexes = beside('patternProperties').map(compilePattern);
  for (const [name, child] of uniqueProperties(value))
    if (!own.has(name) && !regexes.some((regex) => regex.isMatch(name))) onProperty(application, argument, name, child);
};

const unevaluatedProperties: Applicator = (application) => {
  const { argument, value, result } = application;
  for (const [name, child] of uniqueProperties(value))
    if (!result.properties.has(name)) onProperty(application, argument, name, child);
};

const propertyNames: Applicator = (application) => {
  for (const [name] of uniqueProperties(application.value)) {
    const text: JsonNode = { kind: Kind.String, text: name, raw: quotedJson(name) };
    if (!onChild(application, application.argument, text, name)) application.result.isValid = false;
  }
};

/** A list of schemas, each for the item at its place. */
const byPlace: Applicator = (application) => {
  const { argument, value } = application;
  if (value.kind !== Kind.Array) return;
  argument.items!.forEach((node, index) => {
    if (index < value.items!.length) onItem(application, node, index);
  });
};

/** The schema for all items from one on. */
function itemsFrom(application: Application, start: number): void {
  const count = application.value.items?.length ?? 0;
  for (let index = start; index < count; index++) onItem(application, application.argument, index);
}

const items: Applicator = (application) => {
  const { argument, place } = application;
  if (argument.kind !== Kind.Array) {
    itemsFrom(application, propertyOf(place.node, 'prefixItems')?.items?.length ?? 0);
    return;
  }
  // The newest dialect has prefixItems for that.
  if (place.dialect === '2020-12') throw new SchemaError('InvalidJson');
  byPlace(application);
};

const additionalItems: Applicator = (application) => {
  const first = propertyOf(application.place.node, 'items');
  if (first?.items) itemsFrom(application, first.items.length);
};

const unevaluatedItems: Applicator = (application) => {
  application.value.items?.forEach((_, index) => {
    if (!application.result.items.has(index)) onItem(application, application.argument, index);
  });
};

const contains: Applicator = (application) => {
  const { argument, value, result, place } = application;
  if (value.kind !== Kind.Array) return;
  const matching = value.items!.flatMap((item, index) => (onChild(application, argument, item, index) ? [index] : []));
  for (const index of matching) if (place.dialect === '2020-12' || place.dialect === 'any') result.items.add(index);
  const bound = (name: string): number | null => {
    const node = place.dialect === '2019-09' || place.dialect === '2020-12' ? propertyOf(place.node, name) : undefined;
    return node ? Number(node.raw) : null;
  };
  const [least, most] = [bound('minContains') ?? 1, bound('maxContains')];
  if (matching.length < least) fail(result, `Value should contain at least ${least} matching items`);
  else if (most !== null && matching.length > most)
    fail(result, `Value should contain no more than ${most} matching items`);
};

function fail(result: Evaluation, error: string): void {
  result.isValid = false;
  result.errors.push(error);
}

const reference: Applicator = (application) => {
  const { evaluator, place, argument, result } = application;
  const target = evaluator.store.resolve(argument.text!, place);
  if (!onValue(application, target).isValid) result.isValid = false;
};

function alternatives(application: Application): Evaluation[] {
  return application.argument.items!.map((node) => onValue(application, inner(application, node)));
}

const oneOf: Applicator = (application) => {
  const count = alternatives(application).filter(({ isValid }) => isValid).length;
  if (count !== 1) fail(application.result, `Expected 1 matching subschema but found ${count}`);
};

const not: Applicator = (application) => {
  const { evaluator, value, result, argument } = application;
  const detail = evaluator.evaluate(inner(application, argument), value, result.location);
  result.details.push(detail);
  if (detail.isValid) result.isValid = false;
};

/** `then` and `else`, by what the `if` beside them says. */
const branch =
  (isThen: boolean): Applicator =>
  (application) => {
    const { evaluator, place, value, result, argument } = application;
    const condition = propertyOf(place.node, 'if');
    if (!condition) return;
    const fits = evaluator.evaluate(inner(application, condition), value, result.location).isValid;
    if (fits === isThen && !onValue(application, inner(application, argument)).isValid) result.isValid = false;
  };

const dependentSchemas: Applicator = (application) => {
  const { argument, value, result } = application;
  const failing = propertiesOf(argument).flatMap(([name, node]) => {
    if (node.items || value.kind !== Kind.Object || propertyOf(value, name) === undefined) return [];
    return onValue(application, inner(application, node)).isValid ? [] : [quotedJson(name)];
  });
  if (failing.length > 0) fail(result, `Some properties failed their dependent schemas: [${failing.join(',')}]`);
};

/** Lists and schemas in one; only what the schemas say is told when both fail. */
const dependencies: Applicator = (application) => {
  const { argument, value, result } = application;
  const before = result.errors.length;
  dependentSchemas(application);
  const missing = dependentRequired(argument, value);
  if (!missing) return;
  result.isValid = false;
  if (result.errors.length === before) result.errors.push(missing);
};

export const APPLICATORS: Readonly<Record<string, Applicator | undefined>> = {
  $ref: reference,
  $dynamicRef: reference,
  $recursiveRef: reference,
  properties,
  patternProperties,
  additionalProperties,
  unevaluatedProperties,
  propertyNames,
  prefixItems: byPlace,
  items,
  additionalItems,
  unevaluatedItems,
  contains,
  allOf: (application) => {
    if (alternatives(application).some(({ isValid }) => !isValid)) application.result.isValid = false;
  },
  anyOf: (application) => {
    if (!alternatives(application).some(({ isValid }) => isValid)) application.result.isValid = false;
  },
  oneOf,
  not,
  if: (application) => void onValue(application, inner(application, application.argument)),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: branch(true),
  else: branch(false),
  dependentSchemas,
  dependencies,
};
