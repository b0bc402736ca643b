import type { HttpResponse } from '../../src/http/types.ts';
import { OAuthTokens } from '../../src/http/OAuthTokens.ts';
import { BASE, ENGINEER, errorText, header, json, TestTenant } from './tenant.ts';

const FORM = ['Content-Type', 'application/x-www-form-urlencoded'] as const;

describe('tokens', () => {
  test('for the right secret', () => {
    const response = new TestTenant().token();
    expect(response.status).toBe(200);
    expect(json(response)).toMatchObject({ token_type: 'bearer', expires_in: 749 });
  });

  test.each([
    ['sandbox', 'wrong'],
    ['nobody', 'sandbox-secret'],
    ['', ''],
  ])('not for %s and %s', (client, secret) => {
    const response = new TestTenant().token(client, secret);
    expect([response.status, json(response).error]).toEqual([401, 'invalid_client']);
    expect(new TextDecoder().decode(response.body)).not.toContain('sandbox-secret');
  });

  test("to the project's own client, which sends a multipart form", () => {
    const tenant = new TestTenant();
    const credentials = { baseUrl: `${BASE}/`, clientId: 'sandbox', clientSecret: 'sandbox-secret' };
    const tokens = new OAuthTokens({ now: () => tenant.time });
    const token = tokens.accept(credentials, tenant.raw(tokens.request(credentials)));
    const headers = [['Authorization', `Bearer ${token}`]] as const;
    expect(tenant.raw({ method: 'GET', url: `${BASE}/beta/identities`, headers, body: null }).status).toBe(200);
  });

  test('from the query and from a Basic header', () => {
    const tenant = new TestTenant();
    const query = 'grant_type=client_credentials&client_id=sandbox&client_secret=sandbox-secret';
    expect(tenant.raw({ method: 'POST', url: `${BASE}/oauth/token?${query}`, headers: [], body: null }).status).toBe(
      200,
    );
    const basic = `Basic ${Buffer.from('sandbox:sandbox-secret').toString('base64')}`;
    const url = `${BASE}/oauth/token?grant_type=client_credentials`;
    expect(tenant.raw({ method: 'POST', url, headers: [['authorization', basic]], body: null }).status).toBe(200);
  });

  test.each([
    ['grant_type=password', 400, 'unsupported_grant_type'],
    ['', 400, 'invalid_request'],
  ])('%s is %i', (form, status, error) => {
    const body = Buffer.from(form);
    const response = new TestTenant().raw({ method: 'POST', url: `${BASE}/oauth/token`, headers: [FORM], body });
    expect([response.status, json(response).error]).toEqual([status, error]);
  });

  test('only by POST', () => {
    const response = new TestTenant().raw({ method: 'GET', url: `${BASE}/oauth/token`, headers: [], body: null });
    expect([response.status, header(response, 'Allow')]).toEqual([405, 'POST']);
  });
});

describe('401', () => {
  const ask = (tenant: TestTenant, authorization: string): HttpResponse =>
    tenant.get(`/identities/${ENGINEER}`, { client: null, headers: [['Authorization', authorization]] });

  test.each([
    ['', 'JWT is required'],
    ['Bearer ', 'JWT is required'],
    ['Bearer tok', 'JWT is malformed'],
    ['Bearer a.b.c', 'JWT is malformed'],
    ['Basic abc', 'JWT is required'],
  ])('for %j', (authorization, reason) => {
    const response = ask(new TestTenant(), authorization);
    expect([response.status, json(response)]).toEqual([401, { error: `JWT validation failed: ${reason}` }]);
  });

  test('for a token that has expired', () => {
    const tenant = new TestTenant();
    const authorization = `Bearer ${json(tenant.token()).access_token}`;
    tenant.time += 748_000;
    expect(ask(tenant, authorization).status).toBe(200);
    tenant.time += 1_000;
    expect(json(ask(tenant, authorization))).toEqual({ error: 'JWT validation failed: JWT is expired' });
  });

  test('before anything is said about the path', () => {
    expect(new TestTenant().get('/nothing/here', { client: null }).status).toBe(401);
  });
});

describe('403', () => {
  const body = { identityIds: [ENGINEER] };
  test.each([
    ['sandbox', 'POST', '/identities/process', 202],
    ['sandbox-helpdesk', 'POST', '/identities/process', 202],
    ['sandbox-api', 'POST', '/identities/process', 403],
    ['sandbox-reader', 'POST', '/identities/process', 403],
    ['sandbox-api', 'POST', `/identities/${ENGINEER}/synchronize-attributes`, 202],
    ['sandbox-helpdesk', 'POST', `/identities/${ENGINEER}/synchronize-attributes`, 403],
    ['sandbox-reader', 'GET', `/identities/${ENGINEER}`, 200],
    ['sandbox-reader', 'GET', '/identities?limit=1', 200],
    ['sandbox-reader', 'DELETE', `/identities/${ENGINEER}`, 403],
    ['sandbox-reader', 'POST', `/identities/${ENGINEER}/reset`, 403],
  ])('%s: %s %s is %i', (client, method, path, status) => {
    expect(new TestTenant().ask(method, path, { client, body }).status).toBe(status);
  });

  test('says what is missing', () => {
    const response = new TestTenant().ask('DELETE', `/identities/${ENGINEER}`, { client: 'sandbox-reader' });
    expect(errorText(response)).toBe('The server understood the request but refuses to authorize it.');
    expect(json(response).causes[0].text).toContain("which the client 'sandbox-reader' lacks");
  });
});

describe('429', () => {
  test('beyond the rate, until the window ends', () => {
    const tenant = new TestTenant({ rateLimit: { requests: 2, seconds: 10 } });
    const status = (): number => tenant.get('/identities?limit=1').status;
    expect([status(), status(), status()]).toEqual([200, 200, 429]);
    tenant.time += 3_001;
    const refused = tenant.get('/identities?limit=1');
    expect([json(refused), header(refused, 'Retry-After')]).toEqual([{ message: ' Rate Limit Exceeded ' }, '7']);
    tenant.time += 7_000;
    expect(status()).toBe(200);
  });

  test('for each client by itself; one has a limit of its own', () => {
    const tenant = new TestTenant();
    const status = (client: string): number => tenant.get('/identities?limit=1', { client }).status;
    for (let count = 0; count < 5; count++) expect(status('sandbox-limited')).toBe(200);
    expect([status('sandbox-limited'), status('sandbox')]).toEqual([429, 200]);
  });
});

describe('paths and methods', () => {
  const tenant = new TestTenant();
  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/identities/', 404],
    ['GET', '/identities/%zz', 400],
    ['PUT', `/identities/${ENGINEER}`, 405],
    ['GET', '/identities/invite', 404],
    ['POST', '/identities', 405],
  ])('%s %s is %i', (method, path, status) => expect(tenant.ask(method, path).status).toBe(status));

  test('405 names what is allowed', () => {
    const response = tenant.ask('PATCH', `/identities/${ENGINEER}`);
    expect(header(response, 'Allow')!.split(', ').sort()).toEqual(['DELETE', 'GET']);
  });

  test('a body of another type is 415, one too long 413', () => {
    const token = json(tenant.token()).access_token;
    const post = (type: string, body: string): number => {
      const headers = [
        ['Content-Type', type],
        ['Authorization', `Bearer ${token}`],
      ] as const;
      return tenant.raw({ method: 'POST', url: `${BASE}/beta/identities/process`, headers, body: Buffer.from(body) })
        .status;
    };
    expect(post('text/plain', '{}')).toBe(415);
    expect(post('application/json', ' '.repeat(5_000_000))).toBe(413);
    expect(post('application/json; charset=utf-8', JSON.stringify({ identityIds: [ENGINEER] }))).toBe(202);
  });
});
