/**
 * What keywords of a schema must look like, and which of them a dialect knows.
 * Rule that surprises: a value of the wrong kind is an error after which the text is only tested as JSON; an empty list
 * where there must be something, a name that comes twice or a pattern that is none ends the command.
 */
import { NetException } from '../../../../errors/NetException.ts';
import { NetRegex } from '../../../../types/regex/NetRegex.ts';
import { type JsonNode, Kind } from '../../../../types/json/document/JsonText.ts';
import { propertiesOf, TYPE_NAMES } from './jsonValues.ts';

export type Dialect = '6' | '7' | '2019-09' | '2020-12' | 'any';

/** `isFatal`: the command ends. */
export class SchemaError extends Error {
  constructor(
    readonly errorId: 'InvalidJsonSchema' | 'UnresolvedJsonSchemaRef' | 'InvalidJson',
    readonly isFatal = false,
  ) {
    super(errorId);
  }
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'http://json-schema.org/draft-06/schema': '6',
  'http://json-schema.org/draft-07/schema': '7',
  'https://json-schema.org/draft/2019-09/schema': '2019-09',
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
};

/** By a schema's $schema; null for one that is not known. */
export function dialectNamed(uri: string): Dialect | null {
  return DIALECTS[uri.replace(/#$/, '')] ?? null;
}

/** Keywords that not every dialect has: those that do. */
const ONLY: Readonly<Record<string, string>> = {
  if: '7 2019-09 2020-12',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: '7 2019-09 2020-12',
  else: '7 2019-09 2020-12',
  dependencies: '6 7',
  additionalItems: '6 7 2019-09',
  dependentRequired: '2019-09 2020-12',
  dependentSchemas: '2019-09 2020-12',
  minContains: '2019-09 2020-12',
  maxContains: '2019-09 2020-12',
  unevaluatedProperties: '2019-09 2020-12',
  unevaluatedItems: '2019-09 2020-12',
  $recursiveRef: '2019-09',
  prefixItems: '2020-12',
  $dynamicRef: '2020-12',
};

export function knows(dialect: Dialect, keyword: string): boolean {
  const dialects = Object.hasOwn(ONLY, keyword) ? ONLY[keyword]! : null;
  return dialect === 'any' || dialects === null || dialects.split(' ').includes(dialect);
}

const isSchema = ({ kind }: JsonNode): boolean => kind === Kind.Object || kind === Kind.True || kind === Kind.False;
const isText = ({ kind }: JsonNode): boolean => kind === Kind.String;
const isNumber = ({ kind }: JsonNode): boolean => kind === Kind.Number;
const isFlag = ({ kind }: JsonNode): boolean => kind === Kind.True || kind === Kind.False;
const isCount = (node: JsonNode): boolean => isNumber(node) && /^\d+(?:\.0+)?$/.test(node.raw);
const isList = ({ kind }: JsonNode): boolean => kind === Kind.Array;
const listOf =
  (test: (node: JsonNode) => boolean) =>
  (node: JsonNode): boolean =>
    isList(node) && node.items!.every(test);
const mapOf =
  (test: (node: JsonNode) => boolean) =>
  (node: JsonNode): boolean =>
    node.kind === Kind.Object && propertiesOf(node).every(([, value]) => test(value));
const isType = (node: JsonNode): boolean => isText(node) && TYPE_NAMES.includes(node.text!);
const either =
  (...tests: ((node: JsonNode) => boolean)[]) =>
  (node: JsonNode): boolean =>
    tests.some((test) => test(node));

const SHAPES: Readonly<Record<string, (node: JsonNode) => boolean>> = {
  $schema: isText,
  $id: isText,
  $ref: isText,
  $anchor: isText,
  $dynamicRef: isText,
  $dynamicAnchor: isText,
  $recursiveRef: isText,
  $comment: isText,
  title: isText,
  description: isText,
  format: isText,
  contentMediaType: isText,
  contentEncoding: isText,
  $vocabulary: mapOf(isFlag),
  pattern: isText,
  deprecated: isFlag,
  readOnly: isFlag,
  writeOnly: isFlag,
  uniqueItems: isFlag,
  examples: isList,
  enum: isList,
  type: either(isType, listOf(isType)),
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: isNumber,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  minContains: isCount,
  maxContains: isCount,
  required: listOf(isText),
  items: either(isSchema, listOf(isSchema)),
  additionalItems: isSchema,
  additionalProperties: isSchema,
  unevaluatedItems: isSchema,
  unevaluatedProperties: isSchema,
  contains: isSchema,
  propertyNames: isSchema,
  not: isSchema,
  if: isSchema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: isSchema,
  else: isSchema,
  allOf: listOf(isSchema),
  anyOf: listOf(isSchema),
  oneOf: listOf(isSchema),
  prefixItems: listOf(isSchema),
  properties: mapOf(isSchema),
  patternProperties: mapOf(isSchema),
  $defs: mapOf(isSchema),
  definitions: mapOf(isSchema),
  dependentSchemas: mapOf(isSchema),
  dependentRequired: mapOf(listOf(isText)),
  dependencies: mapOf(either(isSchema, listOf(isText))),
};

/** Lists that must hold something. */
const NOT_EMPTY = new Set(['type', 'allOf', 'anyOf', 'oneOf', 'prefixItems']);

/** Throws what is wrong with a schema and those in it. */
export function checkShape(node: JsonNode): void {
  if (!isSchema(node)) throw new SchemaError('InvalidJsonSchema');
  const seen = new Set<string>();
  for (const [keyword, value] of propertiesOf(node)) {
    const shape = Object.hasOwn(SHAPES, keyword) ? SHAPES[keyword]! : null;
    if (shape && !shape(value)) throw new SchemaError('InvalidJsonSchema', value.kind === Kind.Null);
    if (seen.has(keyword) || (NOT_EMPTY.has(keyword) && value.items?.length === 0))
      throw new SchemaError('InvalidJsonSchema', true);
    seen.add(keyword);
    if (keyword === 'pattern') compilePattern(value.text!);
    if (keyword === 'patternProperties') for (const [name] of propertiesOf(value)) compilePattern(name);
    for (const inner of subschemas(keyword, value)) checkShape(inner);
  }
}

/** The schemas a keyword's value holds. */
export function subschemas(keyword: string, value: JsonNode): readonly JsonNode[] {
  if (!Object.hasOwn(SHAPES, keyword)) return [];
  if (/^(?:properties|patternProperties|\$defs|definitions|dependentSchemas|dependencies)$/.test(keyword))
    return propertiesOf(value)
      .map(([, each]) => each)
      .filter(isSchema);
  if (/^(?:allOf|anyOf|oneOf|prefixItems|items)$/.test(keyword) && isList(value)) return value.items!;
  return /^(?:items|additionalItems|additionalProperties|unevaluated\w+|contains|propertyNames|not|if|then|else)$/.test(
    keyword,
  )
    ? [value]
    : [];
}

const ECMA_SCRIPT = 256;

/** The pattern, its classes being those of ASCII. */
export function compilePattern(pattern: string): NetRegex {
  try {
    return new NetRegex(pattern, ECMA_SCRIPT);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
  }
  try {
    return new NetRegex(pattern, 0);
  } catch (thrown) {
    if (thrown instanceof NetException) throw new SchemaError('InvalidJsonSchema', true);
    throw thrown;
  }
}
