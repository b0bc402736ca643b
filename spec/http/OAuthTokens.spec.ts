import { type Credentials, OAuthError, OAuthTokens, tokenUrlOf } from '../../src/http/OAuthTokens.ts';
import type { HttpResponse } from '../../src/http/types.ts';

const SECRET = 's3cr3t/with+odd=chars';
const who: Credentials = { baseUrl: 'https://tenant.example', clientId: 'cid', clientSecret: SECRET };

const answer = (status: number, body: unknown, reasonPhrase = ''): HttpResponse => ({
  status,
  reasonPhrase,
  headers: [],
  url: '',
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
});

function failure(action: () => unknown): OAuthError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(OAuthError);
    expect((error as OAuthError).message).not.toContain(SECRET);
    return error as OAuthError;
  }
  throw new Error('Should have failed.');
}

describe('the request', () => {
  it('is the form the peer sends', () => {
    const request = new OAuthTokens().request(who, 'B');
    expect(request).toMatchObject({ method: 'POST', url: 'https://tenant.example/oauth/token' });
    expect(request.headers[0]).toEqual(['Content-Type', 'multipart/form-data; boundary="B"']);
    const part = (name: string, value: string): string =>
      `--B\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${value}\r\n`;
    expect(new TextDecoder().decode(request.body!)).toBe(
      `${part('grant_type', 'client_credentials')}${part('client_id', 'cid')}${part('client_secret', SECRET)}--B--\r\n`,
    );
  });

  it('goes to the configured token URL if there is one', () => {
    expect(tokenUrlOf({ ...who, baseUrl: 'https://a.b/' })).toBe('https://a.b/oauth/token');
    expect(new OAuthTokens().request({ ...who, baseUrl: null, tokenUrl: 'https://x.y/t' }).url).toBe('https://x.y/t');
  });

  it('names what is missing and where it was looked for', () => {
    const one = failure(() => new OAuthTokens().request({ ...who, clientSecret: '' }));
    expect([one.reason, one.message]).toEqual([
      'missing',
      'Missing ClientSecret. Looked for the environment variable SAIL_CLIENT_SECRET and for ClientSecret in config.json in the current directory.',
    ]);
    const all = failure(() => new OAuthTokens().request({ baseUrl: null, clientId: null, clientSecret: null }));
    expect(all.message).toMatch(
      /^Missing BaseUrl, ClientId, ClientSecret\. Looked for the environment variables SAIL_BASE_URL, SAIL_CLIENT_ID, SAIL_CLIENT_SECRET/,
    );
  });

  it('refuses a base URL that is none', () => {
    expect(failure(() => new OAuthTokens().request({ ...who, baseUrl: 'tenant' })).reason).toBe('invalid');
    expect(failure(() => new OAuthTokens().request({ ...who, baseUrl: 'ftp://tenant' })).reason).toBe('invalid');
  });
});

describe('the cache', () => {
  const setup = () => {
    const clock = { now: 1_000_000 };
    return { clock, tokens: new OAuthTokens({ now: () => clock.now }) };
  };

  it('keeps a token until shortly before it expires', () => {
    const { clock, tokens } = setup();
    expect(tokens.current(who)).toBeNull();
    expect(tokens.accept(who, answer(200, { access_token: 'tok', expires_in: 749 }))).toBe('tok');
    expect(tokens.expiration(who)).toBe(clock.now + 749_000);
    clock.now += 688_000;
    expect(tokens.current(who)).toBe('tok');
    clock.now += 2_000;
    expect(tokens.current(who)).toBeNull();
  });

  it('refreshes a short-lived token after nine tenths of its life', () => {
    const { clock, tokens } = setup();
    tokens.accept(who, answer(200, { access_token: 'tok', expires_in: 10 }));
    clock.now += 8_900;
    expect(tokens.current(who)).toBe('tok');
    clock.now += 200;
    expect(tokens.current(who)).toBeNull();
  });

  it('takes five minutes when nothing is said', () => {
    const { clock, tokens } = setup();
    tokens.accept(who, answer(200, { access_token: 'tok' }));
    expect(tokens.expiration(who)).toBe(clock.now + 300_000);
  });

  it('keeps tenants, clients and changed secrets apart', () => {
    const { tokens } = setup();
    tokens.accept(who, answer(200, { access_token: 'tok', expires_in: 749 }));
    expect(tokens.current({ ...who, baseUrl: 'https://other.example' })).toBeNull();
    expect(tokens.current({ ...who, clientId: 'other' })).toBeNull();
    expect(tokens.current({ ...who, clientSecret: 'other' })).toBeNull();
    expect(tokens.current({ ...who, baseUrl: 'https://tenant.example/' })).toBe('tok');
  });

  it('forgets', () => {
    const { tokens } = setup();
    tokens.accept(who, answer(200, { access_token: 'tok', expires_in: 749 }));
    tokens.forget(who);
    expect(tokens.current(who)).toBeNull();
    tokens.accept(who, answer(200, { access_token: 'tok', expires_in: 749 }));
    tokens.clear();
    expect(tokens.current(who)).toBeNull();
  });
});

describe('a bad answer', () => {
  const accept = (response: HttpResponse) => failure(() => new OAuthTokens().accept(who, response));

  it('that refuses the client says so', () => {
    const error = accept(
      answer(401, { error: 'invalid_client', error_description: 'Bad client credentials' }, 'Unauthorized'),
    );
    expect([error.reason, error.status, error.message]).toEqual([
      'refused',
      401,
      "The tenant gave no token: https://tenant.example/oauth/token answered 401 (Unauthorized) to client 'cid': invalid_client - Bad client credentials. Check the client id and its secret.",
    ]);
  });

  it('never repeats the secret, however it comes back', () => {
    const error = accept(answer(400, { error: `bad secret ${SECRET} ${encodeURIComponent(SECRET)}` }));
    expect(error.message).not.toContain(encodeURIComponent(SECRET));
  });

  it('that is no token says what it is', () => {
    expect(accept(answer(200, '<html>')).message).toContain('its answer is not a JSON object');
    expect(accept(answer(200, '[1]')).reason).toBe('unexpected');
    expect(accept(answer(200, { token: 'x' })).message).toContain('has no access_token');
    expect(accept(answer(500, 'oops')).message).toMatch(/answered 500 to client 'cid'\.$/);
  });
});
