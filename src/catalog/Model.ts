/**
 * A model the operations send or receive, read from its JSON Schema: what the converters and Initialize- need of it.
 * Rule that surprises: parameter types follow the SDK's generator: an optional number or truth value is Nullable, an
 * optional text is not (left out it is the empty string), whatever has a model of its own is a PSCustomObject.
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ModelProperty {
  readonly name: string;
  /** Name of the parameter of Initialize-. */
  readonly parameterName: string;
  /** PowerShell type of that parameter. */
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  /** Set by the tenant alone: Initialize- has no parameter for it. */
  readonly readOnly: boolean;
  /** Values Initialize- accepts; null when any. A nullable enumeration accepts the empty text too. */
  readonly validateSet: readonly string[] | null;
  readonly default: unknown;
  readonly schema: JsonSchema;
  readonly description: string;
}

export interface ModelChoice {
  /** Name of the model or of the plain type. */
  readonly name: string;
  /** Model to try; null for a plain JSON type. */
  readonly model: string | null;
  readonly schema: JsonSchema;
}

export interface Model {
  readonly name: string;
  readonly kind: 'object' | 'enum' | 'anyOf' | 'oneOf';
  readonly description: string;
  readonly properties: readonly ModelProperty[];
  readonly choices: readonly ModelChoice[];
  readonly schema: JsonSchema;
}

/** Reads the schema of another model by its name. */
export type SchemaLookup = (model: string) => JsonSchema;

export function readModel(name: string, schema: JsonSchema, lookup: SchemaLookup): Model {
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  return {
    name,
    kind: schema.enum ? 'enum' : schema.anyOf ? 'anyOf' : schema.oneOf ? 'oneOf' : 'object',
    description: String(schema.description ?? ''),
    properties: readProperties(schema, lookup),
    choices: (choices ?? []).map(readChoice),
    schema,
  };
}

function readProperties(schema: JsonSchema, lookup: SchemaLookup): ModelProperty[] {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.entries(properties).map(([name, property]) => readProperty(name, property, required.has(name), lookup));
}

function readProperty(name: string, own: JsonSchema, required: boolean, lookup: SchemaLookup): ModelProperty {
  const reference = referenceOf(own);
  const target = reference === null ? null : lookup(reference);
  const schema = target?.enum ? { ...target, ...own } : own;
  const nullable = typesOf(own).includes('null') || isNullableUnion(own) || typesOf(target ?? {}).includes('null');
  return {
    name,
    parameterName: (own['x-parameterName'] as string | undefined) ?? capitalise(name),
    type: parameterType(own, target, required && !nullable),
    required,
    nullable,
    readOnly: own.readOnly === true,
    validateSet: validateSet(schema.enum as unknown[] | undefined),
    default: own.default,
    schema,
    description: String(own.description ?? ''),
  };
}

function validateSet(values: unknown[] | undefined): string[] | null {
  return values ? values.map((value) => (value === null ? '' : String(value))) : null;
}

function readChoice(schema: JsonSchema): ModelChoice {
  const model = referenceOf(schema);
  return { name: model ?? String(schema.title ?? typesOf(schema)[0]), model, schema };
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The model a schema points to, also through a choice between it and null. */
export function referenceOf(schema: JsonSchema): string | null {
  const candidates = [schema, ...((schema.oneOf ?? schema.anyOf ?? []) as JsonSchema[])];
  for (const { $ref } of candidates) {
    if (typeof $ref === 'string') return $ref.replace(/^.*\//, '').replace(/\.schema\.json$/, '');
  }
  return null;
}

function isNullableUnion(schema: JsonSchema): boolean {
  return ((schema.oneOf ?? schema.anyOf ?? []) as JsonSchema[]).some((branch) => branch.type === 'null');
}

export function typesOf(schema: JsonSchema): string[] {
  const { type } = schema;
  return Array.isArray(type) ? (type as string[]) : typeof type === 'string' ? [type] : [];
}

function parameterType(own: JsonSchema, target: JsonSchema | null, isPlain: boolean): string {
  // An enumeration of its own is a ValidateSet on an object parameter; see peer-sdk.md 4.
  if (target) return 'PSCustomObject';
  const value = valueType(own);
  return isPlain || !VALUE_TYPES.has(value) ? value : `System.Nullable[${value}]`;
}

const VALUE_TYPES = new Set(['Boolean', 'Int32', 'Int64', 'Double', 'System.DateTime']);

function valueType(schema: JsonSchema): string {
  switch (typesOf(schema).find((type) => type !== 'null')) {
    case 'string':
      return schema.format === 'date-time' ? 'System.DateTime' : 'String';
    case 'boolean':
      return 'Boolean';
    case 'integer':
      return schema.format === 'int64' ? 'Int64' : 'Int32';
    case 'number':
      return 'Double';
    case 'array':
      return `${elementType((schema.items ?? {}) as JsonSchema)}[]`;
    case 'object':
      return schema.additionalProperties ? 'System.Collections.Hashtable' : 'PSCustomObject';
    default:
      return 'PSCustomObject';
  }
}

function elementType(items: JsonSchema): string {
  return referenceOf(items) === null ? valueType(items) : 'PSCustomObject';
}
