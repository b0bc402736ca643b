/**
 * psail as a process against the recorded runs of pwsh in spec/process: output, errors, exit codes. Cases that are known to
 * differ stand in processLedger.json with their cause; a listed case that passes fails this test too.
 * It runs the bundle of dist/, which `npm test` builds first.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Result {
  id: string;
  stdout: string;
  stderr: string;
  code: number | null;
}

const CASES = path.resolve('spec/process/process.jsonl');

function read(file: string): Result[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);
}

test('recorded runs', () => {
  const ledger = JSON.parse(fs.readFileSync(path.resolve('spec/cli/processLedger.json'), 'utf8')) as Record<
    string,
    string
  >;
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-process-'));
  const out = path.join(directory, 'results.jsonl');
  const engine = [process.execPath, path.resolve('dist/psail.js')];
  execFileSync(process.execPath, [path.resolve('spec/process/run.mjs'), CASES, out, '--', ...engine], {
    stdio: 'ignore',
    timeout: 280_000,
    killSignal: 'SIGKILL',
  });
  const results = new Map(read(out).map((result) => [result.id, result]));
  fs.rmSync(directory, { recursive: true });
  const differing = read(CASES)
    .filter(({ id, stdout, stderr, code }) => {
      const got = results.get(id);
      return got?.stdout !== stdout || got.stderr !== stderr || got.code !== code;
    })
    .map(({ id }) => id);
  expect(differing.filter((id) => !(id in ledger))).toEqual([]);
  expect(Object.keys(ledger).filter((id) => !differing.includes(id))).toEqual([]);
}, 300_000);
