import path from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import { type BlockingChannel, createBlockingChannel } from '../../src/http/BlockingChannel.ts';
import { NodeFetchTransport } from '../../src/http/NodeFetchTransport.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/types.ts';
import { closedPort, closeServers, httpServer } from './servers.ts';

interface Outcome {
  value?: unknown;
  error?: Record<string, unknown>;
  milliseconds: number;
}

const built = esbuild.buildSync({
  entryPoints: [path.join(__dirname, 'fixtures', 'blockingWorker.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
});
const code = built.outputFiles[0]!.text;

let channel: BlockingChannel;
let worker: Worker;
let transport: NodeFetchTransport;
const served: unknown[] = [];

async function start(stopFlag?: Int32Array): Promise<void> {
  channel = createBlockingChannel(stopFlag === undefined ? {} : { stopFlag });
  transport = new NodeFetchTransport({});
  channel.serve(transport, {
    echo: (payload) => ({ echoed: payload }),
    fail: () => {
      throw new RangeError('No such thing.');
    },
    never: (payload, signal) => {
      served.push(payload);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(served.push('aborted'))));
    },
  });
  worker = new Worker(code, {
    eval: true,
    workerData: { endpoint: channel.endpoint },
    transferList: channel.transferList,
  });
  await once(worker, 'message');
}

async function call(method: string, ...args: unknown[]): Promise<Outcome> {
  worker.postMessage({ method, args });
  return ((await once(worker, 'message')) as [Outcome])[0];
}

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: [['X-Case', 'Kept']], body: null });
const soon = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => start());
afterEach(async () => {
  await worker.terminate();
  channel.close();
  transport.close();
  await closeServers();
});

it('sends and receives', async () => {
  const { url } = await httpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () =>
      response.writeHead(201, { 'X-Answer': 'a' }).end(`${request.rawHeaders[2]}:${Buffer.concat(chunks)}`),
    );
  });
  const { value } = await call('send', { ...get(url), method: 'POST', body: new TextEncoder().encode('héé') });
  const response = value as HttpResponse;
  expect(response).toMatchObject({ status: 201, reasonPhrase: 'Created', url });
  expect(response.headers[0]).toEqual(['X-Answer', 'a']);
  expect(new TextDecoder().decode(response.body)).toBe('X-Case:héé');
});

it('answers many calls in a row, in order', async () => {
  for (let i = 0; i < 200; i++) expect((await call('request', 'echo', { i })).value).toEqual({ echoed: { i } });
});

it('carries transport errors with all they say', async () => {
  const port = await closedPort();
  const { error } = await call('send', get(`http://127.0.0.1:${port}/`));
  expect(error).toEqual({
    name: 'TransportError',
    kind: 'connect',
    message: `Connection refused (127.0.0.1:${port})`,
    requestSent: false,
    host: '127.0.0.1',
    port,
    cause: 'Connection refused',
  });
});

it("carries a service's own error, and names an unknown service", async () => {
  expect((await call('request', 'fail', null)).error).toMatchObject({ name: 'RangeError', message: 'No such thing.' });
  expect((await call('request', 'nothing', null)).error).toMatchObject({ message: "No service named 'nothing'." });
});

it('a pending send ends at once when interrupted, and the fetch is aborted', async () => {
  let closed = false;
  const { url } = await httpServer((request) => request.socket.once('close', () => (closed = true)));
  setTimeout(() => channel.interrupt(), 100);
  const { error, milliseconds } = await call('send', get(url));
  expect(error).toMatchObject({ kind: 'aborted', message: 'The operation was canceled.', requestSent: true });
  expect(milliseconds).toBeLessThan(1000);
  await soon(50);
  expect(closed).toBe(true);
});

it('stays stopped until resumed, then works and ignores late answers', async () => {
  setTimeout(() => channel.interrupt(), 50);
  expect((await call('request', 'never', 'one')).error).toMatchObject({ kind: 'aborted' });
  expect((await call('request', 'echo', 1)).error).toMatchObject({ kind: 'aborted', requestSent: false });
  channel.resume();
  expect((await call('request', 'echo', 2)).value).toEqual({ echoed: 2 });
  expect(served).toEqual(['one', 'aborted']);
});

it('sleeps, and wakes when interrupted', async () => {
  const slept = await call('sleep', 60);
  expect(slept.error).toBeUndefined();
  expect(slept.milliseconds).toBeGreaterThanOrEqual(59);
  setTimeout(() => channel.interrupt(), 50);
  const woken = await call('sleep', 60_000);
  expect(woken.error).toMatchObject({ kind: 'aborted' });
  expect(woken.milliseconds).toBeLessThan(1000);
});

it('notices a stop flag that others set without waking anyone', async () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  await worker.terminate();
  await start(flag);
  setTimeout(() => Atomics.store(flag, 0, 1), 30);
  const { error, milliseconds } = await call('request', 'never', 'two');
  expect(error).toMatchObject({ kind: 'aborted' });
  expect(milliseconds).toBeLessThan(1000);
  await soon(20);
  expect(served.slice(-2)).toEqual(['two', 'aborted']);
});

it('ends pending calls when the channel is closed', async () => {
  setTimeout(() => channel.close(), 50);
  const { error } = await call('request', 'never', 'three');
  expect(error).toMatchObject({ kind: 'aborted' });
});

it('keeps no process alive by itself', async () => {
  worker.postMessage({ method: 'end', args: [] });
  const [exitCode] = await once(worker, 'exit');
  expect(exitCode).toBe(0);
});
