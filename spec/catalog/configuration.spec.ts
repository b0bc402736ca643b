/** Credentials from the environment and config.json, the error that names what is missing, and secrets kept out of text. */
import {
  baseUrlFault,
  chooseCredentials,
  environmentCredentials,
  localCredentials,
  missingCredentials,
  missingCredentialsText,
  NO_CREDENTIALS,
  tokenUrl,
} from '../../src/catalog/configuration.ts';
import { describeRequest } from '../../src/catalog/describeRequest.ts';

const environment = { ...NO_CREDENTIALS, BaseUrl: 'https://env', ClientId: 'e', ClientSecret: 's' };
const local = { ...NO_CREDENTIALS, BaseUrl: 'https://file', ClientId: 'f', ClientSecret: 't' };

test('the environment with a client id wins, else the file, else both together', () => {
  expect(chooseCredentials(environment, local)).toEqual(environment);
  expect(chooseCredentials({ ...environment, ClientId: null }, local)).toEqual(local);
  expect(chooseCredentials({ ...NO_CREDENTIALS, BaseUrl: 'https://env' }, { ...local, ClientId: null })).toMatchObject({
    BaseUrl: 'https://env',
    ClientSecret: 't',
  });
});

test('reading both', () => {
  const values: Record<string, string> = { SAIL_BASE_URL: 'https://x', SAIL_CLIENT_ID: '' };
  expect(environmentCredentials((name) => values[name])).toEqual({ ...NO_CREDENTIALS, BaseUrl: 'https://x' });
  expect(localCredentials('\ufeff{"clientid":"a","ClientSecret":"b","baseurl":"https://c","Other":1}')).toEqual({
    ...NO_CREDENTIALS,
    ClientId: 'a',
    ClientSecret: 'b',
    BaseUrl: 'https://c',
  });
  expect(localCredentials(null)).toBeNull();
});

test('addresses', () => {
  expect(tokenUrl('https://x')).toBe('https://x/oauth/token');
  expect(baseUrlFault('https://tenant.api.identitynow.com')).toBeNull();
  expect(baseUrlFault('tenant')).toBe("Invalid URL 'tenant' cannot be used in the base URL.");
  expect(baseUrlFault('ftp://x', 'NERM base')).toBe("Invalid URL 'ftp://x' cannot be used in the NERM base URL.");
});

test('what is missing, and where it was looked for', () => {
  const missing = missingCredentials({ ...environment, ClientSecret: null, BaseUrl: null });
  expect(missing).toEqual(['BaseUrl', 'ClientSecret']);
  const text = missingCredentialsText(missing, { path: '/here/config.json', exists: false });
  expect(text).toContain('BaseUrl (SAIL_BASE_URL) and ClientSecret (SAIL_CLIENT_SECRET)');
  expect(text).toContain('/here/config.json, which does not exist');
});

test('secrets', () => {
  const request = {
    method: 'POST',
    url: 'https://x/y',
    headers: [
      ['Authorization', 'Bearer t'],
      ['X-A', '1'],
    ] as const,
    body: new TextEncoder().encode('{}'),
  };
  expect(describeRequest(request)).toBe('POST https://x/y\nAuthorization: Bearer ***\nX-A: 1\n\n{}');
});
