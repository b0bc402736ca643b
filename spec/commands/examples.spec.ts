/** Every cmdlet's examples show what they say: all are run by one psail, each in an empty folder of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CMDLETS } from '../../src/commands/index.ts';

interface Example {
  name: string;
  code: string;
  output: string;
}

const EXAMPLES: Example[] = CMDLETS.flatMap(({ name, examples = [] }) =>
  examples.flatMap(({ code, output }, index) =>
    output === undefined ? [] : [{ name: `${name} ${index + 1}`, code, output }],
  ),
);

const DRIVER = `param($Cases, $Results, $Scratch)
$shown = foreach ($line in Get-Content -LiteralPath $Cases) {
    $case = ConvertFrom-Json $line
    if (Test-Path -LiteralPath $Scratch) { Remove-Item -LiteralPath $Scratch -Recurse -Force }
    $null = New-Item -ItemType Directory -Path $Scratch
    Set-Location -LiteralPath $Scratch
    $text = try { & ([scriptblock]::Create($case.code)) 2>&1 | Out-String -Width 120 } catch { "thrown: $_" }
    Set-Location /
    ConvertTo-Json -Compress -InputObject @{ name = $case.name; text = $text }
}
Set-Content -LiteralPath $Results -Value $shown
`;

function runAll(): Map<string, string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-examples-'));
  const file = (name: string): string => path.join(folder, name);
  fs.writeFileSync(file('driver.ps1'), DRIVER);
  fs.writeFileSync(
    file('cases.jsonl'),
    EXAMPLES.map(({ name, code }) => `${JSON.stringify({ name, code })}\n`).join(''),
  );
  const args = [
    'dist/psail.js',
    '-File',
    file('driver.ps1'),
    file('cases.jsonl'),
    file('results.jsonl'),
    file('scratch'),
  ];
  const env = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' };
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', env, timeout: 120_000 });
  if (run.status !== 0) throw new Error(run.stderr);
  const lines = fs.readFileSync(file('results.jsonl'), 'utf8').split('\n').filter(Boolean);
  fs.rmSync(folder, { recursive: true });
  return new Map(
    lines.map((line) => JSON.parse(line) as { name: string; text: string }).map(({ name, text }) => [name, text]),
  );
}

test('examples of cmdlets', () => {
  const shown = runAll();
  const wrong = EXAMPLES.flatMap(({ name, output }) => {
    const got = (shown.get(name) ?? 'nothing').replace(/\n+$/, '');
    return got === output.replace(/\n+$/, '') ? [] : [{ name, expected: output, got }];
  });
  expect(wrong).toEqual([]);
}, 130_000);
