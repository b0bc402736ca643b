/** Requests: the 32 recorded ones come out equal, and the rules behind them. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { type Arguments, buildRequest, missingParameterText, urlEncode } from '../../src/catalog/buildRequest.ts';
import { headerValue } from '../../src/catalog/readResponse.ts';
import { ownCatalog } from './catalogFiles.ts';

const catalog = ownCatalog();
const settings = { baseUrl: 'http://127.0.0.1:8787/', userAgent: 'agent', token: 'tok' };

function request(name: string, args: Arguments = {}, body: string | null = null) {
  return buildRequest(catalog.findOperation(name)!, args, body, settings);
}

interface Recorded {
  method: string;
  url: string;
  accept: string;
  body: string;
}
const recorded = readFileSync(join(__dirname, 'fixtures/wire-requests.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Recorded);

const id = (last: number) => `2c9180857182305e0171993735622${last}`;
const ada = { Filters: 'alias eq "ada"' };
const invite = '{\n  "ids": [\n    "2c9180857182305e0171993735622948"\n  ],\n  "uninvited": false\n}';
const CALLS: [string, Arguments, string?][] = [
  ['Get-BetaIdentities', {}],
  ['Get-BetaIdentities', { ...ada, Sorters: '-name', DefaultFilter: 'NONE', Count: true, Limit: 3, Offset: 0 }],
  ['Get-BetaIdentities', { Count: true, Limit: 3 }],
  ['Get-BetaIdentities', ada],
  ['Get-BetaIdentities', { Filters: 'alias eq "none"' }],
  ['Get-BetaIdentities', ada],
  ['Get-BetaIdentities', {}],
  ['Get-BetaIdentities', { Filters: 'bad' }],
  ['Get-BetaIdentity', { Id: id(948) }],
  ['Get-BetaIdentity', { Id: id(949) }],
  ['Get-BetaIdentity', { Id: id(948) }],
  ['Get-BetaIdentity', { Id: id(950) }],
  ['Get-BetaIdentity', { Id: id(951) }],
  ['Get-BetaIdentity', { Id: 'no such/one' }],
  ['Get-BetaIdentity', { Id: '403' }],
  ['Get-BetaIdentity', { Id: '429' }],
  ['Get-BetaIdentity', { Id: 'html' }],
  ['Get-BetaIdentity', { Id: '404x' }],
  ['Get-BetaRoleAssignment', { IdentityId: id(948), AssignmentId: '1cbb0705b38c4226b1334eadd8874086' }],
  [
    'Get-BetaRoleAssignments',
    { IdentityId: id(948), RoleId: 'e7697a1e96d04db1ac7b0f4544915d2c', RoleName: 'Engineer & co' },
  ],
  ['Remove-BetaIdentity', { Id: id(952) }],
  ['Remove-BetaIdentity', { Id: id(951) }],
  ['Start-BetaIdentitiesInvite', {}, invite],
  ['Start-BetaIdentityProcessing', {}, '{\n  "identityIds": [\n    "a",\n    "b"\n  ]\n}'],
  ['Start-BetaIdentitiesInvite', {}, '{\n  "ids": [\n    "a"\n  ]\n}'],
  ['Sync-BetahronizeAttributesForIdentity', { IdentityId: id(948) }],
  ['Get-BetaIdentities', { Filters: 'alias sw "a"', DefaultFilter: 'NONE', Limit: 5, Offset: 1 }],
  ['Get-BetaIdentities', { Filters: 'alias sw "a"', DefaultFilter: 'NONE', Limit: 5, Offset: 6 }],
  ['Get-BetaIdentities', { Limit: 4, Offset: 0 }],
  ['Get-BetaIdentities', { Limit: 4, Offset: 4 }],
  ['Get-BetaIdentity', { Id: id(948) }],
  ['Get-BetaIdentities', {}],
];

function sortedQuery(url: string): string {
  const [path, query = ''] = url.split('?');
  return `${path}?${query.split('&').sort().join('&')}`;
}

test('there is a call for every recorded request', () => expect(CALLS).toHaveLength(recorded.length));

test.each(recorded.map((row, index) => [row.method, row.url, index] as const))('%s %s', (_method, _url, index) => {
  const [name, args, body = ''] = CALLS[index];
  const made = request(name, args, body === '' ? null : body);
  const row = recorded[index];
  expect(made.method).toBe(row.method);
  expect(sortedQuery(made.url)).toBe(sortedQuery(`http://127.0.0.1:8787${row.url}`));
  expect(headerValue(made.headers, 'accept')).toBe(row.accept);
  expect(made.body === null ? '' : new TextDecoder().decode(made.body)).toBe(row.body);
});

test('values are encoded as HttpUtility does', () => {
  expect(urlEncode('a b/c~é+&=')).toBe('a+b%2fc%7e%c3%a9%2b%26%3d');
});

test('headers: a content type without a body, the token, and defaults that win', () => {
  expect(request('Get-BetaIdentities').headers).toEqual([
    ['Accept', 'application/json'],
    ['Content-Type', 'application/json'],
    ['Authorization', 'Bearer tok'],
    ['User-Agent', 'agent'],
  ]);
  const operation = catalog.findOperation('Get-BetaIdentities')!;
  const made = buildRequest(operation, {}, null, {
    ...settings,
    defaultHeaders: { accept: 'text/csv', 'X-Mine': '1' },
  });
  expect(headerValue(made.headers, 'Accept')).toBe('text/csv');
  expect(headerValue(made.headers, 'X-Mine')).toBe('1');
});

test('a header parameter of a later name goes out with its default', () => {
  const made = request('Sync-hronizeAttributesForIdentityV1', { IdentityId: 'x' });
  expect(headerValue(made.headers, 'X-SailPoint-Experimental')).toBe('true');
});

test('falsy optional values are not sent, several values repeat the key', () => {
  expect(request('Get-BetaIdentities', { Limit: 0, Count: false, Filters: '' }).url).not.toContain('?');
  expect(request('Get-BetaIdentities', { Filters: ['a', 'b'] }).url).toContain('?filters=a&filters=b');
});

test('the first missing required parameter is named, path before body', () => {
  const operation = catalog.findOperation('Send-BetaIdentityVerificationAccountToken')!;
  expect(missingParameterText(operation, () => false)).toBe(
    'Error! The required parameter Id missing when calling sendIdentityVerificationAccountToken.',
  );
  expect(missingParameterText(operation, (name) => name === 'Id')).toBe(
    'Error! The required parameter SendAccountVerificationRequest missing when calling sendIdentityVerificationAccountToken.',
  );
  expect(missingParameterText(operation, () => true)).toBeNull();
});
