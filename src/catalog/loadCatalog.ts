/**
 * Reads catalog files. Our own are validated by the specs, so at run time they are only parsed; a user's own are
 * validated here, against schemas/catalog/ and for what a schema cannot say (checkGroup.ts).
 */
import { Catalog, type CatalogReader, type LoadedGroup } from './Catalog.ts';
import { CatalogError } from './CatalogError.ts';
import { checkGroup } from './checkGroup.ts';
import type { JsonSchema } from './Model.ts';
import type { OperationGroupData } from './Operation.ts';
import type { SchemaValidator } from './SchemaValidator.ts';

export interface CatalogSource {
  readonly reader: CatalogReader;
  /** Where the catalog files lie; 'cmdlets' by default. */
  readonly directory?: string;
  /** Given: every file is validated. */
  readonly validation?: CatalogValidation;
}

export interface CatalogValidation {
  readonly validator: SchemaValidator;
  /** schemas/catalog/operations.schema.json */
  readonly operations: JsonSchema;
  /** schemas/catalog/model.schema.json */
  readonly model: JsonSchema;
}

/** All sources in one catalog; a later source's commands hide an earlier one's. Throws CatalogError. */
export function loadCatalog(...sources: readonly CatalogSource[]): Catalog {
  return new Catalog(sources.flatMap(loadSource));
}

function loadSource(source: CatalogSource): LoadedGroup[] {
  const paths = source.reader.files(source.directory ?? 'cmdlets').filter((path) => path.endsWith('.json'));
  return [...paths].sort().map((file) => loadGroup(file, source));
}

function loadGroup(file: string, { reader, validation }: CatalogSource): LoadedGroup {
  const data = parse(file, reader) as OperationGroupData;
  if (validation) {
    const { validator, operations, model } = validation;
    const faults = validator.validate(operations, data);
    if (faults.length > 0) throw new CatalogError(file, faults);
    checkGroup(file, data, reader, (value) => validator.validate(model, value));
  }
  return { file, reader, data };
}

function parse(file: string, reader: CatalogReader): unknown {
  let text: string;
  try {
    text = reader.read(file);
  } catch (error) {
    throw new CatalogError(file, [{ pointer: '', reason: `cannot be read: ${(error as Error).message}` }]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CatalogError(file, [{ pointer: '', reason: `is not JSON: ${(error as Error).message}` }]);
  }
}
