/**
 * JSON Schema 2020-12 through ajv, loaded only when something has to be validated: ajv takes longer to load than the
 * whole catalog. Says in one line where a value fails and why.
 */
import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { CatalogFault } from './CatalogError.ts';
import { type JsonSchema, referenceOf } from './Model.ts';

/** Our own keywords: they say something to the converters and nothing about validity. */
const ANNOTATIONS = ['x-kind', 'x-parameterName'];

export class SchemaValidator {
  private readonly ajv: Ajv2020;

  constructor() {
    // The engine is synchronous, so this cannot be an `await import`.
    const load = createRequire(import.meta.url);
    const { Ajv2020: Constructor } = load('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
    const formats = load('ajv-formats') as { default: (ajv: Ajv2020) => void };
    this.ajv = new Constructor({ allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
    formats.default(this.ajv);
    for (const keyword of ANNOTATIONS) this.ajv.addKeyword(keyword);
  }

  /** What is wrong with `value`; empty when nothing is. */
  validate(schema: JsonSchema, value: unknown): CatalogFault[] {
    const check = this.compiled(schema);
    return check(value) ? [] : faultsOf(check.errors ?? []);
  }

  /** The same for a schema that refers to others, which `lookup` finds by model name. */
  validateModel(schema: JsonSchema, lookup: (model: string) => JsonSchema, value: unknown): CatalogFault[] {
    this.addReferenced(schema, lookup, new Set());
    return this.validate(schema, value);
  }

  private compiled(schema: JsonSchema): ValidateFunction {
    const known = typeof schema.$id === 'string' ? this.ajv.getSchema(schema.$id) : undefined;
    return known ?? this.ajv.compile(schema);
  }

  private addReferenced(schema: JsonSchema, lookup: (model: string) => JsonSchema, seen: Set<string>): void {
    for (const model of references(schema)) {
      if (seen.has(model)) continue;
      seen.add(model);
      const other = lookup(model);
      if (!this.ajv.schemas[String(other.$id)]) this.ajv.addSchema(other);
      this.addReferenced(other, lookup, seen);
    }
  }
}

function references(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const item of node) references(item, found);
  else if (typeof node === 'object' && node !== null) {
    const own = typeof (node as JsonSchema).$ref === 'string' ? referenceOf(node as JsonSchema) : null;
    if (own !== null) found.push(own);
    for (const value of Object.values(node)) references(value, found);
  }
  return found;
}

/** One fault a place: the failed branches of a choice say more than "must match exactly one schema". */
function faultsOf(errors: readonly ErrorObject[]): CatalogFault[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'oneOf' && keyword !== 'anyOf');
  const faults = new Map<string, CatalogFault>();
  for (const error of telling.length > 0 ? telling : errors) {
    const fault = { pointer: error.instancePath, reason: reasonOf(error) };
    faults.set(`${fault.pointer} ${fault.reason}`, fault);
  }
  return [...faults.values()];
}

function reasonOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'additionalProperties':
      return `has the unknown property '${params.additionalProperty}'`;
    case 'required':
      return `lacks the property '${params.missingProperty}'`;
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`;
    default:
      return message ?? `fails ${keyword}`;
  }
}
