/** Recorded runs of the engine as a process, and the bundle's own runs of the same cases. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Result {
  id: string;
  stdout: string;
  stderr: string;
  code: number | null;
}

export function readRuns(file: string): Result[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

/** Runs the cases of a file with the bundle of dist/, which `npm test` builds first. */
export function runCases(file: string): Map<string, Result> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-process-'));
  const out = path.join(directory, 'results.jsonl');
  const engine = [process.execPath, path.resolve('dist/psail.js')];
  execFileSync(process.execPath, [path.resolve('spec/process/run.mjs'), file, out, '--', ...engine], {
    stdio: 'ignore',
    timeout: 280_000,
    killSignal: 'SIGKILL',
  });
  const results = new Map(readRuns(out).map((result) => [result.id, result]));
  fs.rmSync(directory, { recursive: true });
  return results;
}
