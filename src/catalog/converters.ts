/**
 * What ConvertFrom-<Prefix>JsonTo<Model> and Initialize-<Prefix><Model> do, with the SDK's texts (peer-sdk.md 4), over
 * whatever kind of value the caller has.
 * Rules that surprise: keys are tested with case, but as a substring where the model has one property; a required
 * property is present when any key contains its name; required values are tested for truth, so $false and 0 fail.
 */
import type { Model, ModelChoice, ModelProperty } from './Model.ts';

/** What the converters need to know of a value. */
export interface ValueAccess<Value> {
  /** Names of the properties: an object's keys; for an array or a text the .NET ones, which begin with Length. */
  propertyNames(value: Value | null): readonly string[];
  property(value: Value, name: string): Value | null;
  isTrue(value: Value | null | undefined): boolean;
  /** PowerShell's .Length: of a text or a list; 1 of another value, 0 of null. */
  lengthOf(value: Value | null | undefined): number;
  kindOf(value: Value | null): 'object' | 'array' | 'string' | 'other';
}

/** `throw "text"` in the SDK: becomes a RuntimeException whose id is the text. */
export class ScriptThrow extends Error {
  override readonly name = 'ScriptThrow';
}

/** Names and values of the object to make, in the order of the model. */
export type ModelPairs<Value> = [name: string, value: Value | null][];

export function convertFromJson<Value>(
  model: Model,
  json: string,
  value: Value | null,
  access: ValueAccess<Value>,
): ModelPairs<Value> {
  const names = access.propertyNames(value);
  checkKeys(model, names);
  checkRequired(model, json, names);
  return model.properties.map(({ name }) => [name, names.includes(name) ? access.property(value!, name) : null]);
}

function checkKeys({ properties }: Model, names: readonly string[]): void {
  const known = properties.map(({ name }) => name);
  // With one property the SDK holds a text, not a list, so Contains() looks for a part of it.
  const contains = (name: string): boolean => (known.length === 1 ? known[0].includes(name) : known.includes(name));
  for (const name of names) {
    if (!contains(name))
      throw new ScriptThrow(`Error! JSON key '${name}' not found in the properties: ${known.join(' ')}`);
  }
}

function checkRequired({ properties }: Model, json: string, names: readonly string[]): void {
  const required = properties.filter((property) => property.required);
  if (required.length > 0 && (json === '' || json === '{}')) {
    throw new ScriptThrow(
      `Error! Empty JSON cannot be serialized due to the required property '${required[0].name}' missing.`,
    );
  }
  for (const { name } of required) {
    if (names.some((key) => key.toLowerCase().includes(name.toLowerCase()))) continue;
    throw new ScriptThrow(`Error! JSON cannot be serialized due to the required property '${name}' missing.`);
  }
}

/** The choice a JSON text fits; its value is the model's pairs, or the value itself for a plain type. */
export interface MatchedChoice<Value> {
  readonly choice: ModelChoice;
  readonly names: readonly string[];
  readonly pairs: ModelPairs<Value> | null;
  readonly value: Value | null;
}

/**
 * ConvertFrom of a model that is a choice of others.
 * NON-PARITY: it works (the first that fits for anyOf, the only one for oneOf); the peer never tries and always throws.
 */
export function convertFromChoice<Value>(
  model: Model,
  json: string,
  value: Value | null,
  access: ValueAccess<Value>,
  findModel: (name: string) => Model,
): MatchedChoice<Value> {
  const names = model.choices.map(({ name }) => name);
  const matches: MatchedChoice<Value>[] = [];
  for (const choice of model.choices) {
    const pairs = tryChoice(choice, json, value, access, findModel);
    if (pairs !== undefined) matches.push({ choice, names, pairs, value });
  }
  const list = `[${names.join(', ')}]`;
  if (model.kind === 'oneOf' && matches.length > 1) {
    throw new ScriptThrow(
      `Error! The JSON payload matches more than one type defined in oneOf schemas (${list}). JSON Payload: ${json}`,
    );
  }
  if (matches.length > 0) return matches[0];
  throw new ScriptThrow(
    `Error! The JSON payload doesn't matches any type defined in ${model.kind} schemas (${list}). JSON Payload: ${json}`,
  );
}

/** undefined: does not fit. */
function tryChoice<Value>(
  choice: ModelChoice,
  json: string,
  value: Value | null,
  access: ValueAccess<Value>,
  findModel: (name: string) => Model,
): ModelPairs<Value> | null | undefined {
  const kind = access.kindOf(value);
  if (choice.model === null) return choice.schema.type === kind ? null : undefined;
  if (kind !== 'object') return undefined;
  try {
    const pairs = convertFromJson(findModel(choice.model), json, value, access);
    return pairs.some(([, item]) => item !== null) ? pairs : undefined;
  } catch (error) {
    if (error instanceof ScriptThrow) return undefined;
    throw error;
  }
}

/** The properties Initialize- has parameters for. */
export function initializeProperties({ properties }: Model): ModelProperty[] {
  return properties.filter(({ readOnly }) => !readOnly);
}

/** @param readValue the parameter's value by property, with defaults applied and '' for a [String] left out. */
export function initializeModel<Value>(
  model: Model,
  readValue: (property: ModelProperty) => Value | null,
  access: ValueAccess<Value>,
): ModelPairs<Value> {
  const pairs: ModelPairs<Value> = [];
  for (const property of initializeProperties(model)) {
    const value = readValue(property);
    const fault = initializeFault(property, value, access);
    if (fault !== null) throw new ScriptThrow(fault);
    pairs.push([property.name, value]);
  }
  return pairs;
}

function initializeFault<Value>(
  property: ModelProperty,
  value: Value | null,
  access: ValueAccess<Value>,
): string | null {
  const { parameterName: name, required, nullable, schema } = property;
  if (access.isTrue(value)) return null;
  if (required && !nullable) return `invalid value for '${name}', '${name}' cannot be null.`;
  // The guards test for truth first, so only a missing or empty value can fail, and only a lower bound.
  const length = access.lengthOf(value);
  if (isBelow(length, schema.minLength)) {
    return `invalid value for '${name}', the character length must be great than or equal to ${schema.minLength}.`;
  }
  if (isBelow(length, schema.minItems)) {
    return `invalid value for '${name}', number of items must be greater than or equal to ${schema.minItems}.`;
  }
  if (isBelow(0, schema.minimum))
    return `invalid value for '${name}', must be greater than or equal to ${schema.minimum}.`;
  return null;
}

function isBelow(actual: number, bound: unknown): boolean {
  return typeof bound === 'number' && actual < bound;
}
