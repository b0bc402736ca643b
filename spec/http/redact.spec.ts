import { redact } from '../../src/http/redact.ts';
import { requestHeaders, selectMediaType, userAgent } from '../../src/http/requestHeaders.ts';

describe('redact', () => {
  it.each([
    ['Authorization: Bearer tok', 'Authorization: Bearer ***'],
    ['Authorization                  Bearer tok-1', 'Authorization                  Bearer ***'],
    ['{[Authorization, Bearer tok], [Accept, a/b]}', '{[Authorization, Bearer ***], [Accept, a/b]}'],
    ['"Authorization":"Basic Zm9vOmJhcg=="', '"Authorization":"Basic ***"'],
    ['got bearer abcdef0123456789 today', 'got bearer *** today'],
    ['basic settings and bearer tokens', 'basic settings and bearer tokens'],
    ['jwt eyJhbGciOi.eyJzdWIi.c2ln end', 'jwt *** end'],
    ['{"access_token": "a\\"b", "token_type": "bearer"}', '{"access_token": "***", "token_type": "bearer"}'],
    ['{"ClientSecret":"abc"}', '{"ClientSecret":"***"}'],
    ['grant_type=x&client_secret=a%2Fb&y=1', 'grant_type=x&client_secret=***&y=1'],
    ['SAIL_CLIENT_SECRET=abc', 'SAIL_CLIENT_SECRET=***'],
    ['name=client_secret\r\n\r\nabc\r\n--B', 'name=client_secret\r\n\r\n***\r\n--B'],
    ['http://me:pw@proxy:3128/', 'http://me:***@proxy:3128/'],
    ['Get-BetaIdentities -Limit 5', 'Get-BetaIdentities -Limit 5'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('removes known secrets in every form', () => {
    expect(redact('x a/b+c y a%2Fb%2Bc z', ['a/b+c', '', null])).toBe('x *** y *** z');
  });
});

describe('request headers', () => {
  it('name the SDK that scripts expect and psail beside', () => {
    expect(userAgent({ platform: 'linux', arch: 'x64', psailVersion: '9.9.9' })).toBe(
      'SailPoint-SDK-PowerShell/1.7.100 (linux; x64) PowerShell/7.6.5 (openapi-generator/7.12.0) psail/9.9.9',
    );
    expect(userAgent({ platform: 'aix', arch: 'ppc64', consumer: { identifier: 'me', version: '2' } })).toContain(
      '1.7.100 (me/2) (unknown; ppc64)',
    );
  });

  it('go out as the peer sends them, defaults over all', () => {
    const headers = requestHeaders({
      token: 't',
      userAgent: 'u',
      defaults: [
        ['accept', 'x/y'],
        ['X-Own', '1'],
      ],
    });
    expect(headers).toEqual([
      ['Content-Type', 'application/json'],
      ['Authorization', 'Bearer t'],
      ['User-Agent', 'u'],
      ['accept', 'x/y'],
      ['X-Own', '1'],
    ]);
  });

  it('prefer a media type that is not JSON', () => {
    expect(selectMediaType(['application/json', 'text/csv'])).toBe('text/csv');
    expect(selectMediaType(['application/json-patch+json', 'application/json'])).toBe('application/json-patch+json');
    expect(selectMediaType()).toBe('application/json');
  });
});
