/**
 * What a catalog file must satisfy beyond its schema: its parts fit together (path and parameters, body and parameter,
 * paging and parameters, models and their files) and no two commands share a name.
 */
import type { CatalogReader } from './Catalog.ts';
import { CatalogError, type CatalogFault } from './CatalogError.ts';
import type { JsonSchema } from './Model.ts';
import { type OperationData, type OperationGroupData, operationName } from './Operation.ts';

export function checkGroup(
  file: string,
  group: OperationGroupData,
  reader: CatalogReader,
  checkModel: (schema: unknown) => CatalogFault[],
): void {
  const faults: CatalogFault[] = [];
  const models = readModels(group, reader, checkModel);
  const names = new Set<string>();
  group.operations.forEach((operation, index) => {
    const pointer = `/operations/${index}`;
    checkNames(operation, pointer, names, faults);
    checkPath(operation, pointer, faults);
    checkParameterNames(operation, pointer, faults);
    checkModels(operation, pointer, models, faults);
  });
  for (const [name, model] of Object.entries(group.models.alternativeNames ?? {})) {
    if (!models.has(model)) faults.push({ pointer: `/models/alternativeNames/${name}`, reason: unknownModel(model) });
  }
  if (faults.length > 0) throw new CatalogError(file, faults);
}

function readModels(
  { models: { directory } }: OperationGroupData,
  reader: CatalogReader,
  checkModel: (schema: unknown) => CatalogFault[],
): Set<string> {
  const names = new Set<string>();
  for (const path of reader.files(directory)) {
    if (!path.endsWith('.schema.json')) continue;
    const name = path.replace(/^.*\//, '').replace(/\.schema\.json$/, '');
    const faults = checkModel(parseModel(path, reader));
    if (faults.length > 0) throw new CatalogError(path, faults);
    names.add(name);
  }
  return names;
}

function parseModel(path: string, reader: CatalogReader): JsonSchema {
  try {
    return JSON.parse(reader.read(path)) as JsonSchema;
  } catch (error) {
    throw new CatalogError(path, [{ pointer: '', reason: `is not JSON: ${(error as Error).message}` }]);
  }
}

function checkNames(operation: OperationData, pointer: string, names: Set<string>, faults: CatalogFault[]): void {
  const all = [operationName(operation), ...(operation.alternatives ?? []).map(({ name }) => name)];
  all.forEach((name, index) => {
    const key = name.toLowerCase();
    const place = index === 0 ? `${pointer}/noun` : `${pointer}/alternatives/${index - 1}/name`;
    if (names.has(key)) faults.push({ pointer: place, reason: `the command ${name} is defined twice` });
    names.add(key);
  });
}

function checkPath({ path, parameters }: OperationData, pointer: string, faults: CatalogFault[]): void {
  const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, key]) => key));
  parameters.forEach((parameter, index) => {
    if (parameter.in !== 'path' || inPath.delete(parameter.key)) return;
    faults.push({
      pointer: `${pointer}/parameters/${index}/key`,
      reason: `{${parameter.key}} does not stand in the path`,
    });
  });
  for (const key of inPath)
    faults.push({ pointer: `${pointer}/path`, reason: `no path parameter has the key '${key}'` });
}

function checkParameterNames(operation: OperationData, pointer: string, faults: CatalogFault[]): void {
  const { parameters, body, paging } = operation;
  const names = new Set<string>();
  parameters.forEach(({ name }, index) => {
    if (names.has(name.toLowerCase())) {
      faults.push({ pointer: `${pointer}/parameters/${index}/name`, reason: `the parameter ${name} is defined twice` });
    }
    names.add(name.toLowerCase());
  });
  const wanted: [string, string | undefined][] = [
    ['body/parameter', body?.parameter],
    ['paging/limit', paging?.limit],
    ['paging/offset', paging?.offset],
    ['paging/count', paging?.count],
  ];
  for (const [place, name] of wanted) {
    if (name === undefined || names.has(name.toLowerCase())) continue;
    faults.push({ pointer: `${pointer}/${place}`, reason: `the operation has no parameter ${name}` });
  }
}

function checkModels(
  operation: OperationData,
  pointer: string,
  models: ReadonlySet<string>,
  faults: CatalogFault[],
): void {
  const used: [string, string | undefined][] = [
    ['body/model', operation.body?.model],
    ['result/model', operation.result.model],
    ...Object.entries(operation.responses).map(([status, { model }]): [string, string | undefined] => [
      `responses/${status}/model`,
      model,
    ]),
  ];
  for (const [place, model] of used) {
    if (model !== undefined && !models.has(model))
      faults.push({ pointer: `${pointer}/${place}`, reason: unknownModel(model) });
  }
}

function unknownModel(model: string): string {
  return `there is no schema for the model '${model}'`;
}
