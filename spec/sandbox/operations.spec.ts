import { BodyChecker } from '../../src/catalog/checkBody.ts';
import type { HttpResponse } from '../../src/http/types.ts';
import { ROUTES } from '../../src/sandbox/routes.ts';
import { ownCatalog } from '../catalog/catalogFiles.ts';
import { ENGINEER, errorText, header, json, OWNER, TestTenant, UNINVITED } from './tenant.ts';

const catalog = ownCatalog();
const checker = new BodyChecker(catalog);

/** Asserts that a response is documented: its status, and its body by the model the catalog names for it. */
function expectDocumented(response: HttpResponse, method: string, path: string): void {
  const operation = catalog.operations().find((candidate) => candidate.method === method && candidate.path === path)!;
  const documented = operation.responses[String(response.status)];
  expect([response.status, documented]).toEqual([response.status, expect.anything()]);
  if (!documented!.model) return void expect(response.body).toHaveLength(0);
  expect(header(response, 'Content-Type')).toBe('application/json');
  const faults = checker.faults('schemas/beta', documented!.model, json(response), documented!.isArray === true);
  expect(faults).toEqual([]);
}

test('every operation of the catalog has a route, and every route an operation', () => {
  const operations = catalog.operations().map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(ROUTES).sort()).toEqual([...operations].sort());
});

describe('list', () => {
  const tenant = new TestTenant();
  const ids = (query: Record<string, string>): string[] => json(tenant.list(query)).map(({ id }: { id: string }) => id);

  test('answers as documented, correlated identities only', () => {
    expectDocumented(tenant.list({}), 'GET', '/identities');
    expect(ids({})).toHaveLength(250);
    const all = tenant.sandbox.store.snapshot.identities;
    const correlated = all.filter((record) => record.correlated).length;
    expect(header(tenant.list({ count: 'true' }), 'X-Total-Count')).toBe(String(correlated));
    expect(header(tenant.list({ count: 'True', defaultFilter: 'none' }), 'X-Total-Count')).toBe('500');
    expect(header(tenant.list({}), 'X-Total-Count')).toBeUndefined();
  });

  test('pages give everything once', () => {
    const seen: string[] = [];
    for (let offset = 0; ; offset += 37) {
      const page = ids({ defaultFilter: 'NONE', sorters: 'cloudStatus', limit: '37', offset: String(offset) });
      seen.push(...page);
      if (page.length < 37) break;
    }
    expect(new Set(seen).size).toBe(500);
    expect(ids({ offset: '500' })).toEqual([]);
  });

  test('sorts', () => {
    const names = json(tenant.list({ sorters: '-name', limit: '250' })).map(({ name }: { name: string }) => name);
    const lower = names.map((name: string) => name.toLowerCase());
    expect(lower).toEqual([...lower].sort().reverse());
  });

  test.each([
    ['limit', '0', 'between 1 and 250'],
    ['limit', '251', 'between 1 and 250'],
    ['limit', 'ten', 'a whole number'],
    ['limit', '1e2', 'a whole number'],
    ['offset', '-1', '0 or more'],
    ['count', 'yes', 'false or true'],
    ['defaultFilter', 'ALL', 'CORRELATED_ONLY or NONE'],
  ])('%s=%s is 400', (name, value, text) => {
    const response = tenant.list({ [name]: value });
    expectDocumented(response, 'GET', '/identities');
    expect([response.status, errorText(response)]).toEqual([400, expect.stringContaining(text)]);
  });

  test('empty values count as not given', () => expect(ids({ filters: '', sorters: '' })).toHaveLength(250));
});

describe('one identity', () => {
  const tenant = new TestTenant();

  test('is got', () => {
    const response = tenant.get(`/identities/${ENGINEER}`);
    expectDocumented(response, 'GET', '/identities/{id}');
    expect(json(response).attributes.department).toBe('Engineering');
  });

  test('that does not exist is 404', () => {
    const response = tenant.get('/identities/no+such%2fone');
    expectDocumented(response, 'GET', '/identities/{id}');
    expect([response.status, errorText(response)]).toEqual([404, 'Identity no+such/one was not found.']);
  });

  test('owns what it owns', () => {
    const response = tenant.get(`/identities/${OWNER}/ownership`);
    expectDocumented(response, 'GET', '/identities/{identityId}/ownership');
    const types = json(response).associationDetails.map(
      (detail: { associationType: string }) => detail.associationType,
    );
    expect(types).toEqual(expect.arrayContaining(['ROLE_OWNER', 'SOURCE_OWNER', 'CAMPAIGN_OWNER']));
    expect(json(tenant.get(`/identities/${ENGINEER}/ownership`))).toEqual({ associationDetails: [] });
    expect(tenant.get('/identities/nobody/ownership').status).toBe(404);
  });
});

describe('role assignments', () => {
  const tenant = new TestTenant();
  const PATH = '/identities/{identityId}/role-assignments';

  test('in short, and whole by role', () => {
    const short = tenant.get(`/identities/${ENGINEER}/role-assignments`);
    expectDocumented(short, 'GET', PATH);
    expect(json(short).map(({ role }: { role: { name: string } }) => role.name)).toContain('Engineer');
    expect(json(short)[0]).not.toHaveProperty('assignmentSource');
    const byName = tenant.get(`/identities/${ENGINEER}/role-assignments?roleName=Engineer`);
    expectDocumented(byName, 'GET', PATH);
    expect(json(byName)).toHaveLength(1);
    expect(json(byName)[0]).toHaveProperty('assignmentSource', 'ACCESS_REQUEST');
    const role = 'e7697a1e96d04db1ac7b0f4544915d2c';
    const byBoth = tenant.get(`/identities/${ENGINEER}/role-assignments?roleId=${role}&roleName=Engineer`);
    expect(json(byBoth)).toEqual(json(byName));
    expect(json(tenant.get(`/identities/${ENGINEER}/role-assignments?roleId=none`))).toEqual([]);
    expect(tenant.get('/identities/nobody/role-assignments').status).toBe(404);
  });

  test('one by its key', () => {
    const path = `/identities/${ENGINEER}/role-assignments/1cbb0705b38c4226b1334eadd8874086`;
    expectDocumented(tenant.get(path), 'GET', `${PATH}/{assignmentId}`);
    const missing = tenant.get(path.replace('1cbb', '0000'));
    expectDocumented(missing, 'GET', `${PATH}/{assignmentId}`);
    expect(missing.status).toBe(404);
    expect(tenant.get(path.replace(ENGINEER, OWNER)).status).toBe(404);
  });

  test('all of all identities are as documented', () => {
    const { identities, roleAssignments } = tenant.sandbox.store.snapshot;
    expect(roleAssignments.length).toBeGreaterThan(identities.length);
    for (const { id, identityId } of roleAssignments.slice(0, 40))
      expectDocumented(tenant.get(`/identities/${identityId}/role-assignments/${id}`), 'GET', `${PATH}/{assignmentId}`);
  });
});

describe('remove', () => {
  test('takes an identity away, and with it its assignments and its place as a manager', () => {
    const tenant = new TestTenant();
    const response = tenant.ask('DELETE', `/identities/${ENGINEER}`);
    expectDocumented(response, 'DELETE', '/identities/{id}');
    expect([response.status, header(response, 'Content-Length')]).toEqual([204, undefined]);
    expect(tenant.get(`/identities/${ENGINEER}`).status).toBe(404);
    expect(tenant.get(`/identities/${ENGINEER}/role-assignments`).status).toBe(404);
    expect(tenant.ask('DELETE', `/identities/${ENGINEER}`).status).toBe(404);
    const { identities, roleAssignments } = tenant.sandbox.store.snapshot;
    expect(identities).toHaveLength(499);
    expect(roleAssignments.filter(({ identityId }) => identityId === ENGINEER)).toEqual([]);
    expect(identities.filter(({ body }) => body.managerRef?.id === ENGINEER)).toEqual([]);
    expect(header(tenant.list({ count: 'true', defaultFilter: 'NONE' }), 'X-Total-Count')).toBe('499');
  });

  test('is refused for an owner, with what it owns', () => {
    const tenant = new TestTenant();
    const response = tenant.ask('DELETE', `/identities/${OWNER}`);
    expectDocumented(response, 'DELETE', '/identities/{id}');
    expect([response.status, json(response).message]).toEqual([400, 'Identity is the owner of following resources']);
    expect(json(response).associationDetails).toEqual(
      json(tenant.get(`/identities/${OWNER}/ownership`)).associationDetails,
    );
    expect(tenant.get(`/identities/${OWNER}`).status).toBe(200);
  });

  test('is refused for a protected identity', () => {
    const tenant = new TestTenant();
    const { store } = tenant.sandbox;
    const record = store.snapshot.identities.find((r) => r.protected && store.ownershipOf(r.body.id).length === 0)!;
    const response = tenant.ask('DELETE', `/identities/${record.body.id}`);
    expectDocumented(response, 'DELETE', '/identities/{id}');
    expect(json(response)).toEqual({ message: 'Identity is protected and cannot be deleted', associationDetails: [] });
  });
});

describe('reset, verification, invitation, processing', () => {
  test('reset makes somebody register anew', () => {
    const tenant = new TestTenant();
    expectDocumented(tenant.ask('POST', `/identities/${ENGINEER}/reset`), 'POST', '/identities/{identityId}/reset');
    expect(json(tenant.get(`/identities/${ENGINEER}`)).identityStatus).toBe('UNREGISTERED');
    expect(tenant.ask('POST', '/identities/nobody/reset').status).toBe(404);
  });

  test.each([
    [{ sourceName: 'Active Directory Source', via: 'EMAIL_WORK' }, 200, null],
    [{ via: 'LINK_PERSONAL' }, 200, null],
    [{ sourceName: 'No such', via: 'EMAIL_WORK' }, 400, "The source 'No such' was not found."],
    [{ via: 'PIGEON' }, 400, '/via must be one of'],
    [{}, 400, "lacks the property 'via'"],
    ['{', 400, 'not valid JSON'],
    ['', 400, 'The request has no body.'],
    [[1], 400, 'must be object'],
  ])('verification %j: %i', (body, status, text) => {
    const tenant = new TestTenant();
    const response = tenant.ask('POST', `/identities/${ENGINEER}/verification/account/send`, { body });
    expectDocumented(response, 'POST', '/identities/{id}/verification/account/send');
    expect(response.status).toBe(status);
    if (text !== null) expect(errorText(response)).toContain(text);
  });

  test('verification needs an address', () => {
    const tenant = new TestTenant();
    const { body } = tenant.sandbox.store.snapshot.identities.find((record) => record.body.emailAddress === null)!;
    const response = tenant.ask('POST', `/identities/${body.id}/verification/account/send`, {
      body: { via: 'EMAIL_WORK' },
    });
    expect([response.status, errorText(response)]).toEqual([400, `Identity ${body.id} has no work email address.`]);
  });

  test('invitation', () => {
    const tenant = new TestTenant();
    const response = tenant.ask('POST', '/identities/invite', {
      body: { ids: [UNINVITED, ENGINEER], uninvited: false },
    });
    expectDocumented(response, 'POST', '/identities/invite');
    expect(json(response)).toMatchObject({
      type: 'QUARTZ',
      attributes: { invited: 1, skipped: 1 },
      launcher: 'sandbox',
    });
    expect(json(tenant.get(`/identities/${UNINVITED}`)).identityStatus).toBe('PENDING');
    const everybody = tenant.ask('POST', '/identities/invite', { body: { uninvited: true } });
    expect(json(everybody).attributes.invited).toBeGreaterThan(10);
    expect(json(everybody).id).not.toBe(json(response).id);
    expect(json(tenant.ask('POST', '/identities/invite', { body: { uninvited: true } })).attributes.invited).toBe(0);
  });

  test.each([
    ['/identities/invite', {}, 'Nobody to invite'],
    ['/identities/invite', { ids: [ENGINEER, 'x', 'y'] }, "'ids': 2 of 3 identities do not exist."],
    ['/identities/invite', { ids: 'x' }, '/ids must be array or null'],
    ['/identities/process', { identityIds: [] }, '/identityIds'],
    ['/identities/process', {}, 'Nothing to process'],
    ['/identities/process', { identityIds: ['x'] }, "'identityIds': 1 of 1 identities do not exist."],
    ['/identities/process', { identityIds: Array(251).fill(ENGINEER) }, '/identityIds'],
  ])('%s refuses %j', (path, body, text) => {
    const response = new TestTenant().ask('POST', path, { body });
    expectDocumented(response, 'POST', path);
    expect([response.status, errorText(response)]).toEqual([400, expect.stringContaining(text)]);
  });

  test('each unknown identity is a cause', () => {
    const { causes } = json(new TestTenant().ask('POST', '/identities/process', { body: { identityIds: ['x', 'y'] } }));
    const texts = causes.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['Identity x was not found.', 'Identity y was not found.']);
  });

  test('processing recalculates', () => {
    const tenant = new TestTenant();
    const { body } = tenant.sandbox.store.snapshot.identities.find((r) => r.body.processingState === 'ERROR')!;
    const response = tenant.ask('POST', '/identities/process', { body: { identityIds: [body.id, body.id] } });
    expectDocumented(response, 'POST', '/identities/process');
    expect(json(response).type).toBe('TASK_RESULT');
    expect(json(tenant.get(`/identities/${body.id}`)).processingState).toBe('OK');
  });
});

describe('attribute synchronization', () => {
  const path = `/identities/${ENGINEER}/synchronize-attributes`;

  test('once in 10 seconds for each identity', () => {
    const tenant = new TestTenant();
    const first = tenant.ask('POST', path);
    expectDocumented(first, 'POST', '/identities/{identityId}/synchronize-attributes');
    expect(json(first)).toMatchObject({ status: 'QUEUED', payload: { dataJson: `{"identityId":"${ENGINEER}"}` } });
    tenant.time += 2500;
    const second = tenant.ask('POST', path);
    expectDocumented(second, 'POST', '/identities/{identityId}/synchronize-attributes');
    expect([second.status, header(second, 'Retry-After')]).toEqual([429, '8']);
    expect(tenant.ask('POST', path.replace(ENGINEER, OWNER)).status).toBe(202);
    tenant.time += 7499;
    expect(header(tenant.ask('POST', path), 'Retry-After')).toBe('1');
    tenant.time += 1;
    expect(tenant.ask('POST', path).status).toBe(202);
  });

  test('of nobody is 404, twice', () => {
    const tenant = new TestTenant();
    expect(tenant.ask('POST', '/identities/nobody/synchronize-attributes').status).toBe(404);
    expect(tenant.ask('POST', '/identities/nobody/synchronize-attributes').status).toBe(404);
  });
});

test('dates follow the tenant, not the clock', () => {
  const run = (time: number): unknown => {
    const tenant = new TestTenant();
    tenant.time = time;
    tenant.ask('POST', `/identities/${ENGINEER}/reset`);
    return [json(tenant.ask('POST', '/identities/invite', { body: { uninvited: true } })), json(tenant.list({}))];
  };
  expect(run(0)).toEqual(run(2e12));
});
