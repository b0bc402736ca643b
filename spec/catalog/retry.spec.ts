/** What is tried again, and after how long. */
import { type HttpResponse, TransportError, type TransportErrorKind } from '../../src/http/types.ts';
import { nextDelay, type Outcome, type RetryPolicy } from '../../src/catalog/retry.ts';

const policy: RetryPolicy = {
  method: 'GET',
  maximumRetryCount: 3,
  retryIntervalSeconds: 4,
  random: () => 1,
  now: () => 0,
};

function answered(status: number, headers: [string, string][] = []): Outcome {
  const response: HttpResponse = { status, reasonPhrase: '', headers, body: new Uint8Array(), url: '' };
  return { kind: 'response', response };
}

function failed(kind: TransportErrorKind, requestSent: boolean): Outcome {
  return { kind: 'failed', error: new TransportError({ kind, requestSent, message: 'm', host: 'h', port: 1 }) };
}

test.each([
  ['GET', [408, 425, 429, 502, 503, 504], [200, 304, 400, 401, 403, 404, 409, 500, 501]],
  ['DELETE', [408, 425, 429, 502, 503, 504], [400, 404, 500]],
  ['POST', [429, 503], [400, 404, 408, 425, 500, 502, 504]],
  ['PATCH', [429, 503], [502, 504]],
])('%s', (method, retried, final) => {
  for (const status of retried) expect(nextDelay(1, answered(status), { ...policy, method })).not.toBeNull();
  for (const status of final) expect(nextDelay(1, answered(status), { ...policy, method })).toBeNull();
});

test('the interval doubles, jitter takes off up to half, and the count bounds it', () => {
  expect([1, 2, 3, 4].map((attempt) => nextDelay(attempt, answered(503), policy))).toEqual([4000, 8000, 16000, null]);
  expect(nextDelay(1, answered(503), { ...policy, random: () => 0 })).toBe(2000);
  expect(nextDelay(9, answered(503), { ...policy, maximumRetryCount: 10 })).toBe(30_000);
  expect(nextDelay(1, answered(503), { ...policy, maximumRetryCount: 0 })).toBeNull();
});

test('Retry-After in seconds or as a date', () => {
  expect(nextDelay(1, answered(429, [['retry-after', '7']]), policy)).toBe(7000);
  const now = () => Date.parse('2024-01-01T00:00:00Z');
  const date = answered(503, [['Retry-After', 'Mon, 01 Jan 2024 00:00:09 GMT']]);
  expect(nextDelay(1, date, { ...policy, now })).toBe(9000);
  expect(nextDelay(1, answered(503, [['Retry-After', 'soon']]), policy)).toBe(4000);
  expect(nextDelay(1, answered(429, [['Retry-After', '86400']]), policy)).toBeNull();
});

test('failures: only where nothing was sent, and briefly', () => {
  expect(nextDelay(1, failed('connect', false), policy)).toBe(500);
  expect(nextDelay(2, failed('connect', false), policy)).toBe(1000);
  expect(nextDelay(3, failed('connect', false), policy)).toBeNull();
  expect(nextDelay(1, failed('truncated', true), policy)).toBeNull();
  expect(nextDelay(1, failed('tls', false), policy)).toBeNull();
});
