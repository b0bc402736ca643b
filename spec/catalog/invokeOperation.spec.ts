/** The machine of one call under both drivers: tokens, retries, one refresh after a 401, and what passes through it. */
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/types.ts';
import { driveAsync, driveSync } from '../../src/catalog/drive.ts';
import { type Invocation, invokeOperation, type TokenSource } from '../../src/catalog/invokeOperation.ts';

const text = (value: string) => new TextEncoder().encode(value);
const answer = (status: number, body = ''): HttpResponse => ({
  status,
  reasonPhrase: '',
  headers: [],
  body: text(body),
  url: '',
});
const asked = (url: string, token = ''): HttpRequest => ({
  method: 'GET',
  url,
  headers: [['Authorization', token]],
  body: null,
});

function tokens(first: string | null): TokenSource & { kept: string | null } {
  return {
    kept: first,
    current() {
      return this.kept;
    },
    request: () => asked('token'),
    accept(response) {
      this.kept = new TextDecoder().decode(response.body);
      return this.kept;
    },
    reject() {
      this.kept = null;
    },
  };
}

function world(cached: string | null, answers: (HttpResponse | TransportError | object)[]) {
  const log: string[] = [];
  const invocation: Invocation = {
    build: (token) => asked('operation', token),
    tokens: tokens(cached),
    policy: { method: 'GET', maximumRetryCount: 2, retryIntervalSeconds: 1, random: () => 1, now: () => 0 },
    statusName: (status) => `S${status}`,
  };
  const send = (request: HttpRequest): HttpResponse => {
    log.push(`${request.url} ${request.headers[0][1]}`.trim());
    const next = answers.shift();
    if (next instanceof TransportError || !next || !('status' in next)) throw next;
    return next as HttpResponse;
  };
  const sleep = (ms: number): void => void log.push(`sleep ${ms}`);
  const listener = { verbose: (line: string) => void log.push(line) };
  const run = () => driveSync(invokeOperation(invocation), { send }, sleep, listener);
  const runAsync = () =>
    driveAsync(
      invokeOperation(invocation),
      { send: async (request) => send(request) },
      { listener, sleep: async (ms) => sleep(ms) },
    );
  return { log, run, runAsync };
}

test('asks for a token, then calls', async () => {
  for (const how of ['run', 'runAsync'] as const) {
    const { log, [how]: run } = world(null, [answer(200, 'T1'), answer(200, 'ok')]);
    expect(await run()).toMatchObject({ kind: 'response', response: { status: 200 }, request: { url: 'operation' } });
    expect(log).toEqual(['token', 'operation T1']);
  }
});

test('uses the token it has, and a new one once when that is refused', () => {
  const { log, run } = world('old', [answer(401), answer(200, 'new'), answer(401)]);
  expect(run()).toMatchObject({ response: { status: 401 } });
  expect(log).toEqual(['operation old', 'token', 'operation new']);
});

test('a fresh token that is refused is not asked for again', () => {
  const { log, run } = world(null, [answer(200, 'T'), answer(401)]);
  run();
  expect(log).toEqual(['token', 'operation T']);
});

test('tries again and says so', () => {
  const { log, run } = world('T', [answer(503), answer(503), answer(200)]);
  expect(run()).toMatchObject({ response: { status: 200 } });
  expect(log).toEqual([
    'operation T',
    'Retrying after interval of 1 seconds. Status code for previous attempt: S503',
    'sleep 1000',
    'operation T',
    'Retrying after interval of 2 seconds. Status code for previous attempt: S503',
    'sleep 2000',
    'operation T',
  ]);
});

test('a failure is an outcome', async () => {
  const error = new TransportError({ kind: 'tls', requestSent: false, message: 'm', host: 'h', port: 1 });
  expect(world('T', [error]).run()).toEqual({ kind: 'failed', error, request: asked('operation', 'T') });
  expect(await world(null, [error]).runAsync()).toMatchObject({ kind: 'failed', error, request: { url: 'token' } });
});

test('anything else thrown passes through', async () => {
  const stop = {};
  expect(() => world('T', [stop]).run()).toThrow();
  await expect(world('T', [stop]).runAsync()).rejects.toBe(stop);
});

test('waiting ends when the caller gives up', async () => {
  const controller = new AbortController();
  function* machine() {
    yield { kind: 'sleep', ms: 60_000 } as const;
  }
  const transport = { send: async () => answer(200) };
  const waiting = driveAsync(machine(), transport, { signal: controller.signal });
  controller.abort(new Error('given up'));
  await expect(waiting).rejects.toThrow('given up');
});
