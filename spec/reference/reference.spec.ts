/**
 * What the reference engine (PowerShell 7.6's own) answered to short scripts: variables and scopes, cultures, dates, time
 * zones, hashes, random numbers and other .NET types. answers.jsonl holds script and values; one psail runs them all.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Answer {
  id: string;
  script: string;
  values: (string | null)[];
  thrown: string;
}

const HERE = path.join(process.cwd(), 'spec', 'reference');

const read = (file: string): Answer[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);

test('scripts give what the reference engine gave', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-reference-'));
  const results = path.join(folder, 'results.jsonl');
  const cases = path.join(HERE, 'answers.jsonl');
  const run = spawnSync(process.execPath, ['dist/psail.js', '-File', path.join(HERE, 'run.ps1'), cases, results], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' },
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  expect(run.stderr).toBe('');
  const got = new Map(read(results).map((answer) => [answer.id, answer]));
  const wrong = read(cases).filter(
    ({ id, values, thrown }) =>
      JSON.stringify(got.get(id)?.values) !== JSON.stringify(values) || got.get(id)?.thrown !== thrown,
  );
  expect(wrong.map(({ id, script, values }) => ({ script, values, got: got.get(id)?.values }))).toEqual([]);
  fs.rmSync(folder, { recursive: true });
}, 90_000);
