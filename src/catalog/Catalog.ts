/**
 * All commands the catalog gives: operations by name (their own and those of later SDKs) and the helpers of the models.
 * Lookups ignore case. Nothing here knows an operation or a model by name; models are read when first asked for.
 */
import { CatalogError } from './CatalogError.ts';
import { type JsonSchema, type Model, readModel } from './Model.ts';
import { makeAlternative, makeOperation, type Operation, type OperationGroupData, operationName } from './Operation.ts';

/** Gives the catalog's files; paths use '/' and are relative to the package (or to the user's own directory). */
export interface CatalogReader {
  /** Paths of all files below a directory. */
  files(directory: string): readonly string[];
  read(path: string): string;
}

export interface ModelHelper {
  readonly kind: 'convertFrom' | 'initialize';
  /** The name as asked for, in the catalog's own case. */
  readonly name: string;
  readonly model: Model;
  readonly directory: string;
  readonly prefix: string;
  readonly module: string;
  readonly moduleVersion: string;
}

export interface OperationCommand {
  readonly kind: 'operation';
  readonly name: string;
  readonly operation: Operation;
}

export type CatalogCommand = OperationCommand | ModelHelper;

export interface LoadedGroup {
  readonly file: string;
  readonly reader: CatalogReader;
  readonly data: OperationGroupData;
}

type OperationFactory = () => Operation;

const SUFFIX = '.schema.json';

export class Catalog {
  private readonly factories = new Map<string, { name: string; make: OperationFactory }>();
  private readonly made = new Map<string, CatalogCommand>();
  private readonly models = new Map<string, Model>();
  private helpers: Map<string, { name: string; make: () => ModelHelper | null }> | null = null;

  constructor(readonly groups: readonly LoadedGroup[]) {
    for (const group of groups) this.indexGroup(group);
  }

  /** The command of that name, whatever its case; null when the catalog has none. */
  find(name: string): CatalogCommand | null {
    const key = name.toLowerCase();
    const known = this.made.get(key);
    if (known) return known;
    const command = this.makeOperationCommand(key) ?? this.helperIndex().get(key)?.make() ?? null;
    if (command) this.made.set(key, command);
    return command;
  }

  findOperation(name: string): Operation | null {
    const factory = this.factories.get(name.toLowerCase());
    const command = factory ? this.find(name) : null;
    return command?.kind === 'operation' ? command.operation : null;
  }

  /** Names of all operations, in catalog order; with `alternatives`, those of later SDKs too. */
  operationNames(alternatives = false): string[] {
    if (alternatives) return [...this.factories.values()].map(({ name }) => name);
    return this.groups.flatMap(({ data }) => data.operations.map(operationName));
  }

  operations(): Operation[] {
    return this.operationNames().map((name) => this.findOperation(name)!);
  }

  /** Names of the helpers of all models; enumerations have none. */
  helperNames(): string[] {
    const names = [];
    for (const { name } of this.helperIndex().values()) if (this.find(name)) names.push(name);
    return names;
  }

  /** Model of a directory by name (alternative names too), whatever its case. */
  findModel(directory: string, name: string): Model | null {
    const group = this.groups.find(({ data }) => data.models.directory === directory);
    if (!group) return null;
    const wanted = this.canonicalModelName(group, name);
    return wanted === null ? null : this.loadModel(group, wanted);
  }

  /** The schema as it stands in its file. */
  schemaOf(directory: string, model: string): JsonSchema {
    const found = this.findModel(directory, model);
    if (!found)
      throw new CatalogError(`${directory}/${model}${SUFFIX}`, [{ pointer: '', reason: 'the model does not exist' }]);
    return found.schema;
  }

  private makeOperationCommand(key: string): OperationCommand | null {
    const factory = this.factories.get(key);
    return factory ? { kind: 'operation', name: factory.name, operation: factory.make() } : null;
  }

  private indexGroup({ data }: LoadedGroup): void {
    for (const entry of data.operations) {
      const name = operationName(entry);
      const make = () => makeOperation(data, entry);
      // A later entry hides an earlier one of the same name, as a later function definition does in the peer.
      this.factories.set(name.toLowerCase(), { name, make });
      for (const alternative of entry.alternatives ?? []) {
        this.factories.set(alternative.name.toLowerCase(), {
          name: alternative.name,
          make: () => makeAlternative(make(), alternative),
        });
      }
    }
  }

  private helperIndex(): Map<string, { name: string; make: () => ModelHelper | null }> {
    if (this.helpers) return this.helpers;
    this.helpers = new Map();
    for (const group of this.groups) {
      for (const model of modelNames(group)) this.indexHelpers(group, model);
    }
    return this.helpers;
  }

  private indexHelpers(group: LoadedGroup, model: string): void {
    const { prefix } = group.data;
    // NON-PARITY: the documented unprefixed names exist beside the module's own.
    const names: [ModelHelper['kind'], string][] = [
      ['convertFrom', `ConvertFrom-${prefix}JsonTo${model}`],
      ['convertFrom', `ConvertFrom-JsonTo${model}`],
      ['initialize', `Initialize-${prefix}${model}`],
      ['initialize', `Initialize-${model}`],
    ];
    for (const [kind, name] of names) {
      const key = name.toLowerCase();
      if (!this.helpers!.has(key))
        this.helpers!.set(key, { name, make: () => this.makeHelper(group, kind, name, model) });
    }
  }

  private makeHelper(
    group: LoadedGroup,
    kind: ModelHelper['kind'],
    name: string,
    modelName: string,
  ): ModelHelper | null {
    const { prefix, module, moduleVersion, models } = group.data;
    const model = this.findModel(models.directory, modelName);
    if (!model || model.kind === 'enum') return null;
    if (kind === 'initialize' && model.kind !== 'object') return null;
    return { kind, name, model, directory: models.directory, prefix, module, moduleVersion };
  }

  private canonicalModelName(group: LoadedGroup, name: string): string | null {
    const lower = name.toLowerCase();
    const found = modelNames(group).find((candidate) => candidate.toLowerCase() === lower);
    return found === undefined ? null : (group.data.models.alternativeNames?.[found] ?? found);
  }

  private loadModel(group: LoadedGroup, name: string): Model {
    const path = schemaPath(group, name);
    let model = this.models.get(path);
    if (!model) {
      model = readModel(name, readSchema(group.reader, path), (other) =>
        readSchema(group.reader, schemaPath(group, other)),
      );
      this.models.set(path, model);
    }
    return model;
  }
}

function schemaPath(group: LoadedGroup, model: string): string {
  return `${group.data.models.directory}/${model}${SUFFIX}`;
}

function modelNames(group: LoadedGroup): string[] {
  const { directory, alternativeNames } = group.data.models;
  const own = group.reader
    .files(directory)
    .filter((path) => path.endsWith(SUFFIX))
    .map((path) => path.slice(path.lastIndexOf('/') + 1, -SUFFIX.length));
  return [...own, ...Object.keys(alternativeNames ?? {})];
}

function readSchema(reader: CatalogReader, path: string): JsonSchema {
  let text: string;
  try {
    text = reader.read(path);
  } catch (error) {
    throw new CatalogError(path, [{ pointer: '', reason: `cannot be read: ${(error as Error).message}` }]);
  }
  try {
    return JSON.parse(text) as JsonSchema;
  } catch (error) {
    throw new CatalogError(path, [{ pointer: '', reason: `is not JSON: ${(error as Error).message}` }]);
  }
}
