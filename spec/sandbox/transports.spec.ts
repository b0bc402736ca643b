import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeFetchTransport } from '../../src/http/NodeFetchTransport.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/types.ts';
import { INLINE_BASE_URL, INLINE_CREDENTIALS, InlineTransport } from '../../src/sandbox/InlineTransport.ts';
import { Sandbox } from '../../src/sandbox/Sandbox.ts';
import { SandboxServer, type SandboxServerOptions } from '../../src/sandbox/SandboxServer.ts';
import { ownCatalog } from '../catalog/catalogFiles.ts';
import { ENGINEER, json, OWNER, UNINVITED } from './tenant.ts';

const catalog = ownCatalog();
const running: SandboxServer[] = [];
const directories: string[] = [];

async function start(options: Partial<SandboxServerOptions> = {}): Promise<SandboxServer> {
  const server = new SandboxServer({ catalog, ...options });
  running.push(server);
  return server.start();
}

function newDirectory(): string {
  directories.push(mkdtempSync(join(tmpdir(), 'psail-sandbox-')));
  return join(directories.at(-1)!, 'data');
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop().catch(() => {})));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** Requests that touch every operation and every kind of refusal, in an order in which they change the tenant. */
const SCRIPT: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['GET', '/identities?limit=3&count=true'],
  ['GET', '/identities?filters=name+sw+%22Z%22&sorters=-name&defaultFilter=NONE'],
  ['GET', '/identities?filters=oops'],
  ['GET', `/identities/${ENGINEER}`],
  ['GET', '/identities/no+such%2fone'],
  ['GET', `/identities/${OWNER}/ownership`],
  ['GET', `/identities/${ENGINEER}/role-assignments?roleName=Engineer`],
  ['GET', `/identities/${ENGINEER}/role-assignments/1cbb0705b38c4226b1334eadd8874086`],
  ['POST', `/identities/${ENGINEER}/reset`],
  ['POST', `/identities/${ENGINEER}/verification/account/send`, { via: 'EMAIL_WORK' }],
  ['POST', '/identities/invite', { ids: [UNINVITED] }],
  ['POST', '/identities/process', { identityIds: [ENGINEER, 'x'] }],
  ['POST', '/identities/process', { identityIds: [ENGINEER] }],
  ['POST', `/identities/${ENGINEER}/synchronize-attributes`],
  ['POST', `/identities/${ENGINEER}/synchronize-attributes`],
  ['DELETE', `/identities/${OWNER}`],
  ['DELETE', `/identities/${ENGINEER}`],
  ['DELETE', `/identities/${ENGINEER}`],
  ['PUT', `/identities/${OWNER}`],
];

async function runScript(base: string, send: (request: HttpRequest) => Promise<HttpResponse>): Promise<unknown[]> {
  const form = 'grant_type=client_credentials&client_id=sandbox&client_secret=sandbox-secret';
  const formType = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
  const answer = await send({ method: 'POST', url: `${base}oauth/token`, headers: formType, body: Buffer.from(form) });
  const headers = [
    ['Content-Type', 'application/json'],
    ['Authorization', `Bearer ${json(answer).access_token}`],
  ] as const;
  const answers: unknown[] = [];
  for (const [method, path, value] of SCRIPT) {
    const body = value === undefined ? null : Buffer.from(JSON.stringify(value));
    const { url, body: bytes, ...rest } = await send({ method, url: `${base}beta${path}`, headers, body });
    answers.push({ path: url.slice(base.length), ...rest, text: Buffer.from(bytes).toString('latin1') });
  }
  return answers;
}

test('the same requests give the same bytes over a socket and in process', async () => {
  const now = (): number => 1e12;
  const server = await start({ now });
  const fetching = new NodeFetchTransport();
  const overSocket = await runScript(`${server.url}/`, (request) => fetching.send(request));
  fetching.close();
  const inline = new InlineTransport(new Sandbox({ catalog, now }));
  const inProcess = await runScript(INLINE_BASE_URL, async (request) => inline.send(request));
  expect(overSocket).toEqual(inProcess);
  const statuses = overSocket.map((answer) => (answer as HttpResponse).status);
  expect(statuses).toEqual([
    200, 200, 400, 200, 404, 200, 200, 200, 202, 200, 202, 400, 202, 202, 429, 400, 204, 404, 405,
  ]);
});

describe('in process', () => {
  const request = (url: string): HttpRequest => ({ method: 'GET', url, headers: [], body: null });

  test('other addresses go to the fallback', () => {
    const asked: string[] = [];
    const fallback = {
      send: (sent: HttpRequest): HttpResponse => {
        asked.push(sent.url);
        return { status: 299, reasonPhrase: '', headers: [], body: new Uint8Array(), url: sent.url };
      },
    };
    const inline = new InlineTransport(new Sandbox({ catalog, identities: 1 }), fallback);
    expect(inline.send(request('https://example.com/')).status).toBe(299);
    expect(inline.send(request(`${INLINE_BASE_URL}beta/identities`)).status).toBe(401);
    expect(asked).toEqual(['https://example.com/']);
  });

  test('without one they are unknown hosts', () => {
    const inline = new InlineTransport(new Sandbox({ catalog, identities: 1 }));
    expect(() => inline.send(request('http://example.com:81/'))).toThrow(TransportError);
    expect(() => inline.send(request('http://example.com:81/'))).toThrow('Name or service not known (example.com:81)');
  });

  test('its credentials are good', () => {
    const inline = new InlineTransport(new Sandbox({ catalog, identities: 1 }));
    const { BaseUrl, ClientId, ClientSecret } = INLINE_CREDENTIALS;
    const query = `grant_type=client_credentials&client_id=${ClientId}&client_secret=${ClientSecret}`;
    expect(inline.send({ ...request(`${BaseUrl}oauth/token?${query}`), method: 'POST' }).status).toBe(200);
  });
});

describe('the server', () => {
  const send = (server: SandboxServer, raw: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let text = '';
      const socket = net.connect(server.port, '127.0.0.1', () => socket.write(raw));
      socket
        .on('data', (chunk) => (text += chunk))
        .on('close', () => resolve(text))
        .on('error', reject);
    });

  test('listens on 127.0.0.1 alone', async () => {
    const server = await start({ identities: 1 });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const elsewhere = net.connect(server.port, '127.0.0.2');
    const refused = await new Promise((resolve) =>
      elsewhere.on('error', () => resolve(true)).on('connect', () => resolve(false)),
    );
    elsewhere.destroy();
    expect(refused).toBe(true);
  });

  test('says no Date, and closes when asked to', async () => {
    const server = await start({ identities: 1 });
    const answer = await send(server, 'GET /beta/identities HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toBe(
      'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nWWW-Authenticate: Bearer\r\nContent-Length: 50\r\n' +
        'Connection: close\r\n\r\n{"error":"JWT validation failed: JWT is required"}',
    );
  });

  test('survives what is not HTTP and clients that hang up', async () => {
    const server = await start({ identities: 1 });
    expect(await send(server, 'hello\r\n\r\n')).toContain('400 Bad Request');
    const half = net.connect(server.port, '127.0.0.1', () => {
      half.write('POST /beta/identities/process HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab');
      half.destroy();
    });
    await new Promise((resolve) => half.on('close', resolve));
    expect(await send(server, 'GET / HTTP/1.0\r\n\r\n')).toContain('401');
  });

  test.each(['OPTIONS *', 'GET http://[', 'GET //', 'GET /%', 'GET http://example.com/beta/identities'])(
    '%s is answered, not fatal',
    async (line) => {
      const server = await start({ identities: 1 });
      const answer = await send(server, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 40[01] /);
      expect(server.port).not.toBe(0);
    },
  );

  test('an address of 100,000 letters is read', async () => {
    const server = await start({ identities: 1 });
    const line = `GET /beta/identities?filters=${'x'.repeat(100_000)} HTTP/1.1`;
    expect(await send(server, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain('401 Unauthorized');
  });

  test('a taken port is an error', async () => {
    const server = await start({ identities: 1 });
    await expect(start({ identities: 1, port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  test('stops with idle connections open, once asked by a signal too', async () => {
    const controller = new AbortController();
    const server = await start({ identities: 1, signal: controller.signal });
    const agent = new http.Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      http.get(`${server.url}/x`, { agent }, (response) => response.resume().on('end', resolve));
    });
    controller.abort();
    await server.stopped;
    expect(server.port).toBe(0);
    agent.destroy();
  });
});

describe('a data directory', () => {
  async function remove(server: SandboxServer, id: string): Promise<number> {
    const fetching = new NodeFetchTransport();
    const answers = await runAgainst(fetching, server, ['DELETE', `/identities/${id}`], ['GET', `/identities/${id}`]);
    fetching.close();
    return answers.at(-1)!.status;
  }

  async function runAgainst(
    fetching: NodeFetchTransport,
    server: SandboxServer,
    ...calls: (readonly [string, string])[]
  ): Promise<HttpResponse[]> {
    const query = 'grant_type=client_credentials&client_id=sandbox&client_secret=sandbox-secret';
    const answer = await fetching.send({
      method: 'POST',
      url: `${server.url}/oauth/token?${query}`,
      headers: [],
      body: null,
    });
    const headers = [['Authorization', `Bearer ${json(answer).access_token}`]] as const;
    const answers = [];
    for (const [method, path] of calls)
      answers.push(await fetching.send({ method, url: `${server.url}/beta${path}`, headers, body: null }));
    return answers;
  }

  test('keeps what happened', async () => {
    const dataDirectory = newDirectory();
    const first = await start({ dataDirectory, identities: 30 });
    expect(await remove(first, ENGINEER)).toBe(404);
    await first.stop();
    const second = await start({ dataDirectory, identities: 500 });
    expect(second.sandbox.store.identityCount).toBe(29);
    expect(second.sandbox.store.find(ENGINEER)).toBeNull();
    expect(second.sandbox.store.snapshot).toEqual(first.sandbox.store.snapshot);
  });

  test('is written soon after a change, not only at the end', async () => {
    const dataDirectory = newDirectory();
    const server = await start({ dataDirectory, identities: 30 });
    const file = join(dataDirectory, 'tenant.json');
    const changes = (): number => JSON.parse(readFileSync(file, 'utf8')).changes;
    expect(changes()).toBe(0);
    await remove(server, ENGINEER);
    for (let count = 0; count < 40 && changes() === 0; count++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changes()).toBe(1);
  });

  test.each([
    ['{', 'cannot be read'],
    ['[]', 'cannot be used: its format is undefined, not 1'],
    ['null', 'cannot be used: it is not an object'],
    ['{"format":2}', 'cannot be used: its format is 2, not 1'],
    ['{"format":1,"identities":[]}', "cannot be used: 'roles' is not a list"],
  ])('with %s in it is refused and left alone', async (content, text) => {
    const dataDirectory = newDirectory();
    await (await start({ dataDirectory, identities: 1 })).stop();
    const file = join(dataDirectory, 'tenant.json');
    writeFileSync(file, content);
    expect(() => new SandboxServer({ catalog, dataDirectory })).toThrow(text);
    expect(() => new SandboxServer({ catalog, dataDirectory })).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(existsSync(`${file}.${process.pid}.tmp`)).toBe(false);
  });
});
