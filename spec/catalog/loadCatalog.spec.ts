/** Loading: lookups without case, later names, helpers of models, and errors that name file, pointer and reason. */
import { CatalogError } from '../../src/catalog/CatalogError.ts';
import { type CatalogSource, loadCatalog } from '../../src/catalog/loadCatalog.ts';
import { SchemaValidator } from '../../src/catalog/SchemaValidator.ts';
import { diskReader, memoryReader, ownCatalog, readJson } from './catalogFiles.ts';

const catalog = ownCatalog();

const entry = {
  verb: 'Get',
  noun: 'Thing',
  operationId: 'getThing',
  method: 'GET',
  path: '/things/{id}',
  synopsis: 'Gets a thing.',
  parameters: [{ name: 'Id', in: 'path', key: 'id', type: 'String', required: true }],
  accept: ['application/json'],
  contentTypes: [],
  result: { model: 'Thing' },
  responses: { 200: { description: 'The thing.', model: 'Thing' } },
};
const group = {
  module: 'Mine',
  moduleVersion: '1.0',
  prefix: '',
  pathPrefix: 'v9',
  models: { directory: 'models' },
  operations: [entry],
};
const thing = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.test/models/Thing.schema.json',
  title: 'Thing',
  description: 'A thing.',
  type: 'object',
  properties: { id: { description: 'Key.', type: 'string' } },
};

function source(groupData: unknown, model: unknown = thing): CatalogSource {
  const validation = {
    validator: new SchemaValidator(),
    operations: readJson('schemas/catalog/operations.schema.json'),
    model: readJson('schemas/catalog/model.schema.json'),
  };
  return {
    reader: memoryReader({ 'mine/things.json': groupData, 'models/Thing.schema.json': model }),
    directory: 'mine',
    validation,
  };
}

function faultOf(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof CatalogError) return error.message;
  }
  return 'no fault';
}

test('operations are found whatever the case', () => {
  expect(catalog.findOperation('GET-BETAIDENTITIES')?.operationId).toBe('listIdentities');
  expect(catalog.find('Get-Nothing')).toBeNull();
});

test('a later name has its own parameter names, module and error name', () => {
  const operation = catalog.findOperation('reset-identityv1');
  expect(operation).toMatchObject({
    name: 'Reset-IdentityV1',
    operationId: 'resetIdentityV1',
    canonicalName: 'Reset-BetaIdentity',
  });
  expect(operation?.parameters.map(({ name }) => name)).toEqual(['Id']);
  const sync = catalog.findOperation('Sync-hronizeAttributesForIdentityV1');
  expect(sync?.parameters.map(({ name }) => name)).toEqual(['IdentityId', 'XSailPointExperimental']);
});

test.each([
  ['convertfrom-betajsontoidentity', 'convertFrom', 'Identity'],
  ['ConvertFrom-JsonToIdentity', 'convertFrom', 'Identity'],
  ['Initialize-BetaIdentity', 'initialize', 'Identity'],
  ['Initialize-Identity', 'initialize', 'Identity'],
  ['ConvertFrom-BetaJsonToGetRoleAssignments200ResponseInner', 'convertFrom', 'GetRoleAssignments200ResponseInner'],
  ['ConvertFrom-JsonToGetRoleAssignmentsV1200ResponseInner', 'convertFrom', 'GetRoleAssignments200ResponseInner'],
])('%s is a helper', (name, kind, model) => {
  expect(catalog.find(name)).toMatchObject({ kind, model: { name: model } });
});

test('enumerations have no helpers, choices no Initialize', () => {
  expect(catalog.find('ConvertFrom-BetaJsonToDtoType')).toBeNull();
  expect(catalog.find('Initialize-BetaGetRoleAssignments200ResponseInner')).toBeNull();
  expect(catalog.helperNames()).toContain('Initialize-BetaIdentity');
  expect(catalog.helperNames().some((name) => name.endsWith('LocaleOrigin'))).toBe(false);
});

test('types of Initialize parameters', () => {
  const model = catalog.findModel('schemas/beta', 'taskstatus');
  const types = Object.fromEntries(model!.properties.map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({
    id: 'String',
    created: 'System.DateTime',
    modified: 'System.Nullable[System.DateTime]',
    messages: 'PSCustomObject[]',
    attributes: 'System.Collections.Hashtable',
    percentComplete: 'Int32',
    target: 'PSCustomObject',
  });
  const invite = catalog.findModel('schemas/beta', 'InviteIdentitiesRequest');
  expect(invite?.properties.map(({ type }) => type)).toEqual(['String[]', 'System.Nullable[Boolean]']);
});

test('a catalog of the user is validated and hides ours', () => {
  const mine = loadCatalog({ reader: diskReader }, source(group));
  expect(mine.findOperation('get-thing')).toMatchObject({ module: 'Mine', pathPrefix: 'v9' });
  expect(mine.findOperation('Get-BetaIdentity')).not.toBeNull();
  expect(mine.find('Initialize-Thing')).toMatchObject({ model: { name: 'Thing' } });
});

test.each<[string, unknown, unknown, string]>([
  ['broken JSON', '{', thing, 'mine/things.json#: is not JSON: '],
  [
    'a wrong method',
    { ...group, operations: [{ ...entry, method: 'FETCH' }] },
    thing,
    'mine/things.json#/operations/0/method: must be one of "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"',
  ],
  [
    'a misspelt key',
    { ...group, operations: [{ ...entry, sinopsis: '' }] },
    thing,
    "mine/things.json#/operations/0: has the unknown property 'sinopsis'",
  ],
  [
    'no path parameter',
    { ...group, operations: [{ ...entry, parameters: [] }] },
    thing,
    "mine/things.json#/operations/0/path: no path parameter has the key 'id'",
  ],
  [
    'a model without a file',
    { ...group, operations: [{ ...entry, result: { model: 'Other' } }] },
    thing,
    "mine/things.json#/operations/0/result/model: there is no schema for the model 'Other'",
  ],
  [
    'a name twice',
    { ...group, operations: [entry, entry] },
    thing,
    'mine/things.json#/operations/1/noun: the command Get-Thing is defined twice',
  ],
  ['a broken model', group, { ...thing, title: 'No Name' }, 'models/Thing.schema.json#/title: must match pattern'],
  [
    'a property without words',
    group,
    { ...thing, properties: { id: { type: 'string' } } },
    "models/Thing.schema.json#/properties/id: lacks the property 'description'",
  ],
])('%s is an error with file, pointer and reason', (_, data, model, text) => {
  expect(faultOf(() => loadCatalog(source(data, model)))).toContain(text);
});
