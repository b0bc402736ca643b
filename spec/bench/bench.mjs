// npm run bench: whole-process medians of cold start and of our bench scripts, as ratios taken in one run.
// With PSAIL_REFERENCE='dotnet /path/to/oracle.dll run-file' (any command that takes a script file) the scripts that need
// no Utility cmdlets are timed beside the reference engine too. Never part of the tests: machines are shared and noisy.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const PSAIL = path.resolve(HERE, '../../dist/psail.js');

function median(command, args) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const start = process.hrtime.bigint();
    const run = spawnSync(command, args, { stdio: 'ignore' });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (run.error) throw run.error;
  }
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

const show = (name, ms, base) =>
  console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms ${(ms / base).toFixed(2).padStart(7)} x`);

const base = median(process.execPath, ['-e', '0']);
show('node -e 0', base, base);
show('psail -c 1', median(process.execPath, [PSAIL, '-c', '1']), base);
show(
  'psail --sandbox Get-BetaIdentities -Limit 1',
  median(process.execPath, [PSAIL, '--sandbox', 'Get-BetaIdentities', '-Limit', '1']),
  base,
);
const reference = process.env.PSAIL_REFERENCE?.split(' ') ?? null;
for (const file of readdirSync(HERE).filter((name) => name.endsWith('.ps1'))) {
  const script = path.join(HERE, file);
  const own = median(process.execPath, [PSAIL, script]);
  show(file, own, base);
  if (reference && ['loop.ps1', 'calls.ps1', 'strings.ps1', 'hashtables.ps1'].includes(file)) {
    const theirs = median(reference[0], [...reference.slice(1), script]);
    show(`  reference engine (psail takes ${(own / theirs).toFixed(2)} of it)`, theirs, base);
  }
}
