// `node build.mjs --plan`: finds what the first part (a short command) and the second (everyday scripts) have to hold, by
// running them. First by V8's coverage of an undivided engine: modules of which a function runs once the engine has loaded.
// Then by trial: a division whose parts note what is asked of later ones, until nothing is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { divide, partBuild } from './parts.mjs';
import { PARTS } from './stubData.mjs';

/** By part: what has to run without a later part. */
const RUNS = [
  [['-c', '1']],
  [
    ['src/tools/warmUp.ps1', '-Verbose'],
    ['--sandbox', 'Get-BetaIdentities', '-Limit', '1'],
    ['-c', 'Get-Date | Out-String | Out-Null; Write-Error x -ErrorAction Continue; throw 1'],
  ],
];
const MODULE_MARK = /^\/\/ (src\/\S+\.ts)$/gm;
const LOADED = ';globalThis[Symbol.for("psail.loaded")]?.();';

/** Writes parts.json. `bundle(name, options)`: build.mjs's. */
export async function planParts(modules, bundle, out) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'psail-plan-'));
  try {
    const plan = await plansByCoverage(modules, bundle, out, scratch);
    while (await addTouched(modules, plan, bundle, out, scratch));
    const sorted = Object.fromEntries(Object.entries(plan).map(([part, files]) => [part, [...files].sort()]));
    writeFileSync(path.join(import.meta.dirname, 'parts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function plansByCoverage(modules, bundle, out, scratch) {
  const all = divide(modules, { engine: [...modules.keys()], script: [] });
  await bundle('engine', { ...partBuild(all, 0), minifyWhitespace: false, footer: { js: `${LOADED}})` } });
  const marks = [...readFileSync(`${out}/engine.js`, 'utf8').matchAll(MODULE_MARK)].map((mark) => ({ file: mark[1], start: mark.index }));
  const engine = executed(marks, RUNS[0], out, scratch);
  const script = executed(marks, RUNS[1], out, scratch);
  return { engine, script: new Set([...script].filter((file) => !engine.has(file))) };
}

function executed(marks, runs, out, scratch) {
  const found = new Set();
  for (const args of runs) {
    const file = path.join(scratch, 'coverage.json');
    run(out, args, { PSAIL_COVERAGE: file, NODE_OPTIONS: `--require ${path.join(import.meta.dirname, 'coverageHook.cjs')}` });
    for (const { url, functions } of JSON.parse(readFileSync(file, 'utf8'))) {
      if (!url.endsWith('engine.js')) continue;
      for (const { ranges } of functions) {
        const owner = marks.findLast(({ start }) => start <= ranges[0].startOffset);
        if (ranges[0].count > 0 && owner) found.add(owner.file);
      }
    }
  }
  return found;
}

/** Builds and runs the plan; adds what was wanted too late. False when nothing was. */
async function addTouched(modules, plan, bundle, out, scratch) {
  const division = divide(modules, plan);
  await Promise.all(PARTS.map((name, part) => bundle(name, partBuild(division, part, { recording: true }))));
  const files = [...division.ids.keys()];
  let more = false;
  for (const [part, runs] of RUNS.entries()) {
    const touched = path.join(scratch, 'touched');
    for (const args of runs) run(out, args, { PSAIL_TOUCHED: touched });
    const ids = existsSync(touched) ? readFileSync(touched, 'utf8').trim().split('\n').map(Number) : [];
    rmSync(touched, { force: true });
    for (const file of ids.map((id) => files[id])) {
      if (division.parts.get(file) <= part) continue;
      if (part === 0) plan.script.delete(file);
      plan[PARTS[part]].add(file);
      more = true;
    }
  }
  console.log(`plan: ${plan.engine.size} + ${plan.script.size} of ${modules.size} modules`);
  return more;
}

function run(out, args, env) {
  // Compiled forms of other bundles.
  for (const file of readdirSync(out)) if (file.endsWith('.cache')) rmSync(path.join(out, file));
  const done = spawnSync(process.execPath, [`${out}/psail.js`, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (process.env.PSAIL_PLAN_SHOW) console.log(args.join(' '), done.status, done.stdout, done.stderr);
}
