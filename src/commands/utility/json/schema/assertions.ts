/** Keywords that look at the value alone: each says what is wrong, or nothing. */
import { quotedJson } from '../../../../engine/net/systemTextJson.ts';
import { type JsonNode, Kind } from '../../../../types/json/document/JsonText.ts';
import {
  compactJson,
  compareDecimals,
  decimalOf,
  propertiesOf,
  propertyOf,
  sameJson,
  TYPE_NAMES,
  typeName,
} from './jsonValues.ts';
import { compilePattern } from './schemaShapes.ts';

type Assertion = (argument: JsonNode, value: JsonNode) => string | null;

const textsOf = (node: JsonNode): string[] => (node.items ?? [node]).map(({ text }) => text!);

function type(argument: JsonNode, value: JsonNode): string | null {
  const wanted = textsOf(argument);
  const isNumber = value.kind === Kind.Number;
  if (isNumber && wanted.includes('number')) return null;
  const actual = typeName(value);
  if (wanted.includes(actual)) return null;
  const shown = TYPE_NAMES.filter((name) => wanted.includes(name)).join(', ');
  return `Value is ${quotedJson(actual)} but should be ${quotedJson(shown)}`;
}

/** A comparison of numbers: `fails` of the sign of value minus limit. */
function limit(words: string, fails: (sign: number) => boolean): Assertion {
  return (argument, value) => {
    if (value.kind !== Kind.Number) return null;
    const [received, bound] = [decimalOf(value), decimalOf(argument)];
    return fails(compareDecimals(received, bound))
      ? `${received.toString()} should be ${words} ${bound.toString()}`
      : null;
  };
}

/** A limit of how many there are. */
function size(
  kind: number,
  count: (value: JsonNode) => number,
  isLeast: boolean,
  words: (limit: number) => string,
): Assertion {
  return (argument, value) => {
    if (value.kind !== kind) return null;
    const [found, bound] = [count(value), Number(argument.raw)];
    return (isLeast ? found < bound : found > bound) ? `Value should ${words(bound)}` : null;
  };
}

/** Characters as a reader counts them. */
function lengthOf({ text }: JsonNode): number {
  if (/^[\u0000-\u007f]*$/.test(text!) && !text!.includes('\r\n')) return text!.length;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text!)].length;
}

const itemCount = (value: JsonNode): number => value.items!.length;
const propertyCount = (value: JsonNode): number => new Set(propertiesOf(value).map(([name]) => name)).size;

function multipleOf(argument: JsonNode, value: JsonNode): string | null {
  if (value.kind !== Kind.Number) return null;
  const [received, divisor] = [decimalOf(value), decimalOf(argument)];
  return received.remainder(divisor).isZero
    ? null
    : `${received.toString()} should be a multiple of ${divisor.toString()}`;
}

function uniqueItems(argument: JsonNode, value: JsonNode): string | null {
  if (argument.kind !== Kind.True || value.kind !== Kind.Array) return null;
  const pairs: string[] = [];
  value.items!.forEach((item, index) => {
    value.items!.forEach((other, at) => {
      if (at > index && sameJson(item, other)) pairs.push(`(${index}, ${at})`);
    });
  });
  return pairs.length === 0 ? null : `Found duplicates at the following index pairs: ${quotedJson(pairs.join(', '))}`;
}

function required(argument: JsonNode, value: JsonNode): string | null {
  if (value.kind !== Kind.Object) return null;
  const missing = textsOf(argument).filter((name) => propertyOf(value, name) === undefined);
  return missing.length === 0 ? null : `Required properties [${missing.map(quotedJson).join(',')}] are not present`;
}

/** What is missing for the properties that are there; also the lists of `dependencies`. */
export function dependentRequired(argument: JsonNode, value: JsonNode): string | null {
  if (value.kind !== Kind.Object) return null;
  const missing = propertiesOf(argument).flatMap(([name, needed]) => {
    if (!needed.items || propertyOf(value, name) === undefined) return [];
    const absent = textsOf(needed).filter((each) => propertyOf(value, each) === undefined);
    return absent.length === 0 ? [] : [`${quotedJson(name)}:[${absent.map(quotedJson).join(',')}]`];
  });
  return missing.length === 0 ? null : `Some required property dependencies are missing: {${missing.join(',')}}`;
}

export const ASSERTIONS: Readonly<Record<string, Assertion | undefined>> = {
  type,
  enum: (argument, value) =>
    argument.items!.some((each) => sameJson(each, value))
      ? null
      : 'Value should match one of the values specified by the enum',
  const: (argument, value) => (sameJson(argument, value) ? null : `Expected ${quotedJson(compactJson(argument))}`),
  minimum: limit('at least', (sign) => sign < 0),
  maximum: limit('at most', (sign) => sign > 0),
  exclusiveMinimum: limit('greater than', (sign) => sign <= 0),
  exclusiveMaximum: limit('less than', (sign) => sign >= 0),
  multipleOf,
  minLength: size(Kind.String, lengthOf, true, (bound) => `be at least ${bound} characters`),
  maxLength: size(Kind.String, lengthOf, false, (bound) => `be at most ${bound} characters`),
  minItems: size(Kind.Array, itemCount, true, (bound) => `have at least ${bound} items`),
  maxItems: size(Kind.Array, itemCount, false, (bound) => `have at most ${bound} items`),
  minProperties: size(Kind.Object, propertyCount, true, (bound) => `have at least ${bound} properties`),
  maxProperties: size(Kind.Object, propertyCount, false, (bound) => `have at most ${bound} properties`),
  uniqueItems,
  required,
  dependentRequired,
  pattern: (argument, value) =>
    value.kind === Kind.String && !compilePattern(argument.text!).isMatch(value.text!)
      ? 'The string value is not a match for the indicated regular expression'
      : null,
};
