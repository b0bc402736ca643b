/**
 * Suites in the manner of PowerShell's own tests, written with examples/testing/Harness.ps1: every test passes, and what is
 * printed is what PowerShell 7.6 printed (NAME.expected.txt; spec/suites/record.mjs makes them anew).
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const FOLDER = path.join(process.cwd(), 'spec', 'suites');
const FILES = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.Tests.ps1'));
const ENVIRONMENT = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1', TEST_SHOW: 'all' };

interface Run {
  stdout: string;
  stderr: string;
}

function run(file: string): Promise<Run> {
  const words = ['dist/psail.js', '-NoProfile', '-File', path.join(FOLDER, file)];
  return new Promise((resolve) => {
    const options = { env: ENVIRONMENT, timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 1 << 24 } as const;
    const child = execFile(process.execPath, words, options, (_error, stdout, stderr) => resolve({ stdout, stderr }));
    child.stdin?.end();
  });
}

const runs = new Map<string, Run>();

beforeAll(async () => {
  const waiting = [...FILES];
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) runs.set(file, await run(file));
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, worker));
}, 300_000);

test.each(FILES)('%s', (file) => {
  const expected = fs.readFileSync(path.join(FOLDER, file.replace(/\.Tests\.ps1$/, '.expected.txt')), 'utf8');
  const { stdout, stderr } = runs.get(file)!;
  expect(stdout).toBe(expected);
  expect(stderr).toBe('');
});
