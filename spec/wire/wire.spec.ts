/**
 * What the real module showed and sent, against the stub tenant it was recorded with: every case exact, every request equal.
 * The recording was made after the two retry settings below; token requests are not logged.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { differing, readCases } from '../parity/cases.ts';
import { besideStub, runPsail } from '../parity/stub.ts';

const HERE = path.join(process.cwd(), 'spec', 'wire');
const CASES = path.join(HERE, 'wire.jsonl');

function runCases(results: string, scratch: string, port: number): Promise<string> {
  const script = `Set-DefaultConfiguration -MaximumRetryCount 1 -RetryIntervalSeconds 1
& '${path.join(process.cwd(), 'spec/parity/parity.ps1')}' -Cases '${CASES}' -Results '${results}' -Scratch '${scratch}'`;
  return runPsail(['-c', script], {
    HOME: path.dirname(results),
    SAIL_BASE_URL: `http://127.0.0.1:${port}`,
    SAIL_CLIENT_ID: 'cid',
    SAIL_CLIENT_SECRET: 'sec',
  });
}

test('cases and requests are the recorded ones', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-wire-'));
  const [log, results] = [path.join(folder, 'log.jsonl'), path.join(folder, 'results.jsonl')];
  const stderr = await besideStub(path.join(HERE, 'stub.mjs'), log, (port) =>
    runCases(results, path.join(folder, 'scratch'), port),
  );
  expect(stderr).toBe('');
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
