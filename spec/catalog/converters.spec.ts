/** ConvertFrom- and Initialize- over plain JSON values, and bodies against their models. */
import { BodyChecker } from '../../src/catalog/checkBody.ts';
import type { ModelHelper } from '../../src/catalog/Catalog.ts';
import { convertFromChoice, convertFromJson, initializeModel, type ValueAccess } from '../../src/catalog/converters.ts';
import { ownCatalog } from './catalogFiles.ts';

const catalog = ownCatalog();
const model = (name: string) => catalog.findModel('schemas/beta', name)!;

const plain: ValueAccess<unknown> = {
  propertyNames: (value) => {
    if (typeof value === 'string' || Array.isArray(value)) return ['Length'];
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  },
  property: (value, name) => (value as Record<string, unknown>)[name],
  isTrue: (value) => (Array.isArray(value) ? value.length > 1 || Boolean(value[0]) : Boolean(value)),
  lengthOf: (value) => (typeof value === 'string' || Array.isArray(value) ? value.length : value == null ? 0 : 1),
  kindOf: (value) => {
    if (Array.isArray(value)) return 'array';
    if (typeof value === 'string') return 'string';
    return typeof value === 'object' && value !== null ? 'object' : 'other';
  },
};

const convert = (name: string, json: string) =>
  Object.fromEntries(convertFromJson(model(name), json, json === '' ? null : JSON.parse(json), plain));

function thrown(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing thrown';
}

test('all properties come out, in order, absent ones null', () => {
  expect(convertFromJson(model('SendAccountVerificationRequest'), '{"via":"x"}', { via: 'x' }, plain)).toEqual([
    ['sourceName', null],
    ['via', 'x'],
  ]);
});

test.each([
  [
    'SendAccountVerificationRequest',
    '{"sourceName":"x"}',
    "Error! JSON cannot be serialized due to the required property 'via' missing.",
  ],
  [
    'SendAccountVerificationRequest',
    '{}',
    "Error! Empty JSON cannot be serialized due to the required property 'via' missing.",
  ],
  [
    'SendAccountVerificationRequest',
    '',
    "Error! Empty JSON cannot be serialized due to the required property 'via' missing.",
  ],
  [
    'SendAccountVerificationRequest',
    '{"Via":"x"}',
    "Error! JSON key 'Via' not found in the properties: sourceName via",
  ],
  ['SendAccountVerificationRequest', '[1,2]', "Error! JSON key 'Length' not found in the properties: sourceName via"],
  ['ProcessIdentitiesRequest', '{"other":1}', "Error! JSON key 'other' not found in the properties: identityIds"],
])('%s from %s', (name, json, text) => expect(thrown(() => convert(name, json))).toBe(text));

test('quirks: part of the only name passes, a present null counts, nothing required means nothing needed', () => {
  expect(convert('ProcessIdentitiesRequest', '{"Ids":["a"]}')).toEqual({ identityIds: null });
  expect(convert('SendAccountVerificationRequest', '{"via":null}')).toEqual({ sourceName: null, via: null });
  expect(convert('InviteIdentitiesRequest', '{}')).toEqual({ ids: null, uninvited: null });
});

const initialize = (name: string, values: Record<string, unknown>) =>
  Object.fromEntries(initializeModel(model(name), ({ parameterName }) => values[parameterName] ?? null, plain));

test('Initialize- leaves out what only the tenant sets', () => {
  expect(Object.keys(initialize('Identity', { Name: 'n' }))).toEqual([
    'name',
    'alias',
    'emailAddress',
    'processingState',
    'identityStatus',
    'managerRef',
    'isManager',
    'lastRefresh',
    'attributes',
    'lifecycleState',
  ]);
  expect(model('ListAccessModelMetadataAttribute401Response').properties[0].parameterName).toBe('VarError');
});

test.each([
  ['SendAccountVerificationRequest', { SourceName: 'AD' }, "invalid value for 'Via', 'Via' cannot be null."],
  [
    'IdentityLifecycleState',
    { StateName: 'a', ManuallyUpdated: false },
    "invalid value for 'ManuallyUpdated', 'ManuallyUpdated' cannot be null.",
  ],
  [
    'ProcessIdentitiesRequest',
    {},
    "invalid value for 'IdentityIds', number of items must be greater than or equal to 1.",
  ],
])('Initialize %s %j', (name, values, text) => expect(thrown(() => initialize(name, values))).toBe(text));

test('choices', () => {
  const helper = catalog.find('ConvertFrom-BetaJsonToGetRoleAssignments200ResponseInner') as ModelHelper;
  const choose = (json: string) => convertFromChoice(helper.model, json, JSON.parse(json), plain, model);
  expect(choose('{"id":"a","comments":"c"}')).toMatchObject({
    choice: { name: 'RoleAssignmentDto' },
    names: ['RoleAssignmentDto', 'RoleAssignmentRef'],
  });
  expect(thrown(() => choose('{"nope":1}'))).toBe(
    `Error! The JSON payload doesn't matches any type defined in anyOf schemas ([RoleAssignmentDto, RoleAssignmentRef]). JSON Payload: {"nope":1}`,
  );
  const value = model('ContextAttributeDtoValue');
  expect(convertFromChoice(value, '"a"', 'a', plain, model).choice.name).toBe('String');
  expect(convertFromChoice(value, '["a"]', ['a'], plain, model).choice.name).toBe('String[]');
});

test.each([
  ['Start-BetaIdentityProcessing', '{"identityIds":["a"],"more":1}', null],
  ['Start-BetaIdentityProcessing', '{"identityIds":[]}', '/identityIds must NOT have fewer than 1 items'],
  ['Start-BetaIdentityProcessing', '{"identityIds":"a"}', '/identityIds must be array'],
  ['Start-BetaIdentityProcessing', '{"identityIds":["a",7]}', '/identityIds/1 must be string'],
  ['Start-BetaIdentityProcessing', '[]', '/ must be object'],
  [
    'Start-BetaIdentityProcessing',
    '{"identityIds":',
    'The body given with -ProcessIdentitiesRequest is not valid JSON: ',
  ],
  ['Start-BetaIdentitiesInvite', '{"ids":null,"uninvited":true}', null],
  [
    'Send-BetaIdentityVerificationAccountToken',
    '{"via":"PIGEON"}',
    '/via must be one of "EMAIL_WORK", "EMAIL_PERSONAL", "LINK_WORK", "LINK_PERSONAL"',
  ],
  ['Send-BetaIdentityVerificationAccountToken', '{}', "/ lacks the property 'via'"],
])('body of %s: %s', (name, body, expected) => {
  const text = new BodyChecker(catalog).faultText(catalog.findOperation(name)!, body);
  if (expected === null) expect(text).toBeNull();
  else expect(text).toContain(expected);
});
