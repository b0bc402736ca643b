/** How a run of the bundle in dist/ ends: interrupted, deep in recursion, with nobody reading, with a pipe that is full. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PSAIL = path.resolve('dist/psail.js');
/** However a run hangs, it ends, and its test fails. */
const LIMIT_MS = 60_000;
let directory: string;

beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-endings-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

function script(text: string): string {
  const file = path.join(directory, 'main.ps1');
  fs.writeFileSync(file, text);
  return file;
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [PSAIL, ...args], { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
}

/** Sends the signal when the first output is there; all output and the exit code. */
function interrupted(signal: NodeJS.Signals, text: string): Promise<{ output: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = start(script(text));
    let output = '';
    child.stdout!.on('data', (data: Buffer) => {
      if (output === '') child.kill(signal);
      output += data.toString();
    });
    child.on('close', (code) => resolve({ output, code }));
  });
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s runs finally blocks, sleeps and programs in them included',
  async (signal) => {
    const text =
      "try { 'on'; while ($true) { } } finally { Start-Sleep -Milliseconds 5; sh -c 'echo off'; 'end' }; 'never'";
    expect(await interrupted(signal, text)).toEqual({ output: 'on\noff\nend\n', code: 130 });
  },
);

test('an interrupt ends a sleep', async () => {
  const begun = Date.now();
  expect((await interrupted('SIGINT', "'on'; Start-Sleep 60")).code).toBe(130);
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('an interrupt ends a program', async () => {
  const begun = Date.now();
  const { code } = await interrupted('SIGINT', "'on'; sleep 60 | Out-Null; 'never'");
  expect(code).toBe(130);
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('Select-Object -First ends the program before it', () => {
  const begun = Date.now();
  const { stdout } = spawnSync(process.execPath, [
    PSAIL,
    script("sh -c 'echo 1; exec sleep 60' | Select-Object -First 1; 'after'"),
  ]);
  expect(stdout.toString()).toBe('1\nafter\n');
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('5,000 nested calls', () => {
  const file = script('function f($n) { if ($n -eq 0) { 0 } else { 1 + (f ($n - 1)) } }; f 5000');
  expect(spawnSync(process.execPath, [PSAIL, file]).stdout.toString()).toBe('5000\n');
});

test('endless recursion is an error a script can catch', () => {
  const file = script("function f { f }; try { f } catch { $_.FullyQualifiedErrorId }; 'after'");
  const { stdout, status } = spawnSync(process.execPath, [PSAIL, file]);
  expect(stdout.toString()).toBe('CallDepthOverflow\nafter\n');
  expect(status).toBe(0);
});

test('whoever reads goes away: quiet, and soon', () => {
  const command = `"${process.execPath}" "${PSAIL}" -c 'while ($true) { 1 }' | head -2; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command]);
  expect(stdout.toString()).toBe('1\n1\n0\n');
  expect(stderr.toString()).toBe('');
});

test('in one file, errors stand where they were written, inside a table too', () => {
  const text = "[pscustomobject]@{a=1}; Write-Error 'x'; [pscustomobject]@{a=2}; 'text'; Write-Error 'y'; 'end'";
  const { stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${PSAIL}" "${script(text)}" 2>&1`]);
  expect(stdout.toString()).toBe('\na\n-\n1\nWrite-Error: x\n2\ntext\nWrite-Error: y\nend\n\n');
});

test('a slow reader loses nothing', async () => {
  const child = start('-c', 'foreach ($i in 1..20000) { $i }');
  let text = '';
  child.stdout!.pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.stdout!.on('data', (data: Buffer) => (text += data.toString()));
  child.stdout!.resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(text.split('\n').length).toBe(20_001);
});

test('a script whose reader has gone still does all it does, and gives its exit code', () => {
  const done = path.join(directory, 'done.txt');
  const file = script(`foreach ($i in 1..2000) { $i }; Set-Content '${done}' 'all of it'; exit 7`);
  const command = `"${process.execPath}" "${PSAIL}" "${file}" | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command]);
  expect(stdout.toString()).toBe('1\n7\n');
  expect(stderr.toString()).toBe('');
  expect(fs.readFileSync(done, 'utf8')).toBe('all of it\n');
});

test('programs in a pipeline run at once, and one whose reader has ended ends', () => {
  const begun = Date.now();
  const { stdout, status } = spawnSync(process.execPath, [PSAIL, script("yes | head -3 | cat -n; 'after'")]);
  expect(stdout.toString()).toBe('     1\ty\n     2\ty\n     3\ty\nafter\n');
  expect(status).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('a program fed by a pipeline gets its lines as they come', () => {
  const text =
    '1..3 | ForEach-Object { "$_"; Start-Sleep -Milliseconds 300 } | sh -c \'while read l; do date +%s%N; done\'';
  const times = spawnSync(process.execPath, [PSAIL, script(text)])
    .stdout.toString()
    .trim()
    .split('\n')
    .map(BigInt);
  expect(times.length).toBe(3);
  expect(Number(times[2]! - times[0]!) / 1e6).toBeGreaterThan(400);
});

test('standard input that never ends is read as it comes', () => {
  const command = `yes | "${process.execPath}" "${PSAIL}" -c '$input | Select-Object -First 2'`;
  expect(spawnSync('bash', ['-c', command], { timeout: LIMIT_MS }).stdout.toString()).toBe('y\ny\n');
});
