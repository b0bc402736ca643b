/** The Describe/It harness of examples/testing: passing tests, and what a failing one shows. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const HARNESS = path.resolve('examples/testing/Harness.ps1');

function run(file: string): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/psail.js', file], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' },
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  return { stdout, stderr, status };
}

test('the example passes', () => {
  expect(run('examples/testing/language.ps1')).toEqual({
    stdout: 'Passed 26, failed 0, skipped 3.\n',
    stderr: '',
    status: 0,
  });
});

test('a failing test is named with what it expected', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-harness-'));
  const file = path.join(folder, 'failing.ps1');
  const script = `. '${HARNESS}'
Describe 'Sums' {
    It 'is wrong for <a>' -TestCases @(@{ a = 1 }, @{ a = 2 }) { param($a) $a + 1 | Should -Be 2 }
    It 'does not throw' { { 1 } | Should -Throw }
    It 'names the id' { { 1 / 0 } | Should -Throw -ErrorId 'Other' }
}
Write-TestSummary
`;
  fs.writeFileSync(file, script);
  expect(run(file)).toEqual({
    stdout: `[-] Sums: is wrong for 2
    Expected Be 2, but got 3.
[-] Sums: does not throw
    Expected Throw 'an error', but got no error.
[-] Sums: names the id
    Expected Throw 'Other', but got the id 'RuntimeException'.
Passed 1, failed 3, skipped 0.
`,
    stderr: '',
    status: 1,
  });
  fs.rmSync(folder, { recursive: true });
});
