/**
 * Checks a request body against its model before it is sent.
 * NON-PARITY: a body that fails its schema is refused with the place and the reason, since the tenant would refuse it
 * too, less clearly and a round trip later. Properties the schema does not know are let through: tenants are newer.
 */
import type { Catalog } from './Catalog.ts';
import type { CatalogFault } from './CatalogError.ts';
import type { Operation } from './Operation.ts';
import { SchemaValidator } from './SchemaValidator.ts';

/** Keeps one validator, made when the first body comes. */
export class BodyChecker {
  private validator: SchemaValidator | null = null;

  constructor(private readonly catalog: Catalog) {}

  /** Text of the error; null when the body is good or the operation has no model for it. */
  faultText(operation: Operation, body: string): string | null {
    const { body: facts, modelDirectory } = operation;
    if (!facts?.model) return null;
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch (error) {
      return `The body given with -${facts.parameter} is not valid JSON: ${(error as Error).message}`;
    }
    const faults = this.faults(modelDirectory, facts.model, value, facts.isArray === true);
    if (faults.length === 0) return null;
    const reasons = faults.map(({ pointer, reason }) => `${pointer || '/'} ${reason}`);
    return `The body given with -${facts.parameter} does not fit the model ${facts.model}: ${reasons.join('; ')}. Nothing was sent.`;
  }

  faults(directory: string, model: string, value: unknown, isArray = false): CatalogFault[] {
    this.validator ??= new SchemaValidator();
    const own = this.catalog.schemaOf(directory, model);
    const lookup = (name: string) => this.catalog.schemaOf(directory, name);
    if (!isArray) return this.validator.validateModel(own, lookup, value);
    const items = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) =>
      this.validator!.validateModel(own, lookup, item).map(({ pointer, reason }) => ({
        pointer: `/${index}${pointer}`,
        reason,
      })),
    );
  }
}
