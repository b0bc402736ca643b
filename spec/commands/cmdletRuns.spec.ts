/**
 * Cmdlets as the reference engine's console host ran them (cmdletRuns.jsonl, in the form of spec/process): help, modules,
 * manifests, item properties. It runs the bundle of dist/, which `npm test` builds first.
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

const CASES = path.join(__dirname, 'cmdletRuns.jsonl');

function read(file: string): Result[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

test('recorded runs of cmdlets', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-cmdlets-'));
  const out = path.join(directory, 'results.jsonl');
  const engine = [process.execPath, path.resolve('dist/psail.js')];
  execFileSync(process.execPath, [path.resolve('spec/process/run.mjs'), CASES, out, '--', ...engine], {
    stdio: 'ignore',
    timeout: 280_000,
    killSignal: 'SIGKILL',
  });
  const results = new Map(read(out).map((result) => [result.id, result]));
  fs.rmSync(directory, { recursive: true });
  for (const { id, stdout, stderr, code } of read(CASES)) {
    const got = results.get(id);
    expect({ id, stdout: got?.stdout, stderr: got?.stderr, code: got?.code }).toEqual({ id, stdout, stderr, code });
  }
}, 300_000);
