/** History: kept across sessions, readable by the user alone, without secrets. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { History, holdsSecret } from '../../src/repl/History.ts';

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-history-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

test('a later session has the lines of an earlier one, newest first', () => {
  const file = path.join(directory, 'config', 'history');
  const first = new History(file);
  first.add(['1 + 1']);
  first.add(['function f {', '}']);
  first.add(['f']);
  first.add(['f']);
  expect(new History(file).newestFirst()).toEqual(['f', '}', 'function f {', '1 + 1']);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

test('a statement with a secret in any line is left out', () => {
  const file = path.join(directory, 'history');
  const history = new History(file);
  history.add(['$x = @{', "  ClientSecret = 'abc'", '}']);
  history.add(["$env:SAIL_CLIENT_SECRET = 'abc'"]);
  history.add(['Get-Date']);
  expect(fs.readFileSync(file, 'utf8')).toBe('Get-Date\n');
});

test('what counts as a secret', () => {
  expect(holdsSecret("ConvertTo-SecureString 'x' -AsPlainText")).toBe(true);
  expect(holdsSecret('curl -H "Authorization: Basic YWJjOmRlZg=="')).toBe(true);
  expect(holdsSecret('Invoke-RestMethod https://user:pw@example.com')).toBe(true);
  expect(holdsSecret('Get-BetaIdentities -Limit 5')).toBe(false);
});

test('a directory that cannot be written is no failure', () => {
  fs.writeFileSync(path.join(directory, 'file'), '');
  const history = new History(path.join(directory, 'file', 'history'));
  history.add(['1']);
  expect(history.newestFirst()).toEqual(['1']);
});
