/**
 * What the real module showed and sent, against the stub tenant it was recorded with: every case exact, every request equal.
 * The recording was made after the two retry settings below; token requests are not logged.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { differing, readCases } from '../parity/cases.ts';

const HERE = path.join(process.cwd(), 'spec', 'wire');
const CASES = path.join(HERE, 'wire.jsonl');

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startStub(log: string, port: number): Promise<ChildProcess> {
  const stub = spawn(process.execPath, [path.join(HERE, 'stub.mjs'), log, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(stub.stdout!, 'data');
  return stub;
}

/** The process that is to be tested runs beside the stub, so it must not block this one. */
async function runCases(results: string, scratch: string, port: number): Promise<string> {
  const script = `Set-DefaultConfiguration -MaximumRetryCount 1 -RetryIntervalSeconds 1
& '${path.join(process.cwd(), 'spec/parity/parity.ps1')}' -Cases '${CASES}' -Results '${results}' -Scratch '${scratch}'`;
  const child = spawn(process.execPath, ['dist/psail.js', '-c', script], {
    env: {
      ...process.env,
      ...{ LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1', HOME: path.dirname(results) },
      ...{ SAIL_BASE_URL: `http://127.0.0.1:${port}`, SAIL_CLIENT_ID: 'cid', SAIL_CLIENT_SECRET: 'sec' },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr!.on('data', (data) => {
    stderr += data;
  });
  await once(child, 'close');
  return stderr;
}

test('cases and requests are the recorded ones', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-wire-'));
  const [log, results] = [path.join(folder, 'log.jsonl'), path.join(folder, 'results.jsonl')];
  const port = await freePort();
  const stub = await startStub(log, port);
  try {
    expect(await runCases(results, path.join(folder, 'scratch'), port)).toBe('');
  } finally {
    const ended = once(stub, 'close');
    stub.kill();
    await ended;
  }
  const recorded = readCases(CASES);
  expect(recorded).toHaveLength(46);
  expect(differing(recorded, readCases(results))).toEqual([]);
  const compared = spawnSync(
    process.execPath,
    [path.join(HERE, 'compare-requests.mjs'), path.join(HERE, 'requests.jsonl'), log],
    { encoding: 'utf8' },
  );
  expect(compared.stdout).toBe('requests 32 / 32 equal\n');
  fs.rmSync(folder, { recursive: true });
}, 120_000);
