/** Our own catalog and schemas satisfy schemas/catalog/, say everything in words, and no name of theirs is in code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGroup } from '../../src/catalog/checkGroup.ts';
import { BodyChecker } from '../../src/catalog/checkBody.ts';
import type { OperationGroupData } from '../../src/catalog/Operation.ts';
import { SchemaValidator } from '../../src/catalog/SchemaValidator.ts';
import { diskReader, ownCatalog, ROOT, readJson } from './catalogFiles.ts';

const validator = new SchemaValidator();
const operations = readJson('schemas/catalog/operations.schema.json');
const model = readJson('schemas/catalog/model.schema.json');
const metaSchema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };
const groupFiles = diskReader.files('cmdlets');
const modelFiles = diskReader.files('schemas/beta');

test.each(['schemas/catalog/operations.schema.json', 'schemas/catalog/model.schema.json'])('%s is a schema', (path) => {
  expect(validator.validate(metaSchema, readJson(path))).toEqual([]);
});

test.each(groupFiles)('%s is a catalog', (path) => {
  const data = readJson(path);
  expect(validator.validate(operations, data)).toEqual([]);
  const check = () =>
    checkGroup(path, data as unknown as OperationGroupData, diskReader, (schema) => validator.validate(model, schema));
  expect(check).not.toThrow();
});

test.each(modelFiles)('%s is a model whose examples fit it', (path) => {
  const schema = readJson(path);
  expect(validator.validate(model, schema)).toEqual([]);
  expect(path.endsWith(`/${schema.title}.schema.json`)).toBe(true);
  expect(schema.$id).toBe(`https://psail.invalid/${path}`);
  const checker = new BodyChecker(ownCatalog());
  const properties = Object.entries((schema.properties ?? {}) as Record<string, { examples?: unknown[] }>);
  for (const [name, { examples }] of properties) {
    const faults = (examples ?? []).flatMap((example) =>
      checker.faults('schemas/beta', String(schema.title), { [name]: example }),
    );
    expect(faults.filter(({ pointer }) => pointer !== '')).toEqual([]);
  }
});

test('the whole model of a response fits', () => {
  const identity = {
    id: 'a',
    name: 'Ada',
    created: '2023-01-10T22:00:00.000Z',
    processingState: null,
    identityStatus: 'ACTIVE',
    managerRef: null,
    isManager: true,
    attributes: { uid: '1' },
    lifecycleState: { stateName: 'active', manuallyUpdated: false },
  };
  const checker = new BodyChecker(ownCatalog());
  expect(checker.faults('schemas/beta', 'Identity', identity)).toEqual([]);
  expect(checker.faults('schemas/beta', 'Identity', { ...identity, managerRef: { type: 'ROLE' } })).toEqual([
    { pointer: '/managerRef/type', reason: 'must be one of "IDENTITY"' },
    { pointer: '/managerRef', reason: 'must be null' },
  ]);
});

test('the eleven documented cmdlets, and a name of the later SDK for each', () => {
  const catalog = ownCatalog();
  expect(catalog.operationNames()).toEqual([
    'Remove-BetaIdentity',
    'Get-BetaIdentity',
    'Get-BetaIdentityOwnershipDetails',
    'Get-BetaRoleAssignment',
    'Get-BetaRoleAssignments',
    'Get-BetaIdentities',
    'Reset-BetaIdentity',
    'Send-BetaIdentityVerificationAccountToken',
    'Start-BetaIdentitiesInvite',
    'Start-BetaIdentityProcessing',
    'Sync-BetahronizeAttributesForIdentity',
  ]);
  expect(catalog.operationNames(true)).toHaveLength(22);
});

test('every operation has an example, and every example names a cmdlet of the catalog', () => {
  for (const operation of ownCatalog().operations()) {
    expect(operation.examples?.length).toBeGreaterThan(0);
    expect(operation.examples?.some(({ code }) => code.includes(operation.name))).toBe(true);
  }
});

test('no operation is named in code', () => {
  const directory = join(ROOT, 'src/catalog');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = files.map((file) => readFileSync(join(directory, file), 'utf8'));
  const names = ownCatalog()
    .operations()
    .flatMap(({ name, noun, operationId, path }) => [name, noun, operationId, path]);
  for (const name of names) expect(code.filter((text) => text.includes(name))).toEqual([]);
});
