// Records what a PowerShell prints for the suites: node spec/suites/record.mjs PWSH [FILE...]
// A suite of which a test fails there is wrong itself, and is not recorded.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [pwsh, ...chosen] = process.argv.slice(2);
const folder = import.meta.dirname;
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.Tests.ps1'));
const env = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1', TEST_SHOW: 'all' };
for (const file of files) {
  if (chosen.length > 0 && !chosen.some((name) => file.includes(name))) continue;
  const run = spawnSync(pwsh, ['-NoProfile', '-File', path.join(folder, file)], { encoding: 'utf8', env, input: '' });
  if (run.status !== 0 || run.stderr !== '') {
    console.log(
      `${file}: not recorded\n${run.stdout
        .split('\n')
        .filter((line) => !line.startsWith('[+]'))
        .join('\n')}${run.stderr}`,
    );
    continue;
  }
  fs.writeFileSync(path.join(folder, file.replace(/\.Tests\.ps1$/, '.expected.txt')), run.stdout);
}
