// The engine beside the reference: generates programs (programs.mjs), asks both, and prints the differing ones grouped by
// what differs. PSAIL_REFERENCE='dotnet /path/to/oracle.dll run' node spec/fuzz/differential.mjs [--from N] [--count N]
// [--show N] [--out FILE] [--cases FILE] [--record FILE]. --cases compares texts of one's own ({"id","script"} lines) instead of generated ones;
// --record keeps what both agree on, for programs.spec.ts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import yargs from 'yargs-parser';
import { programOf, runnable } from './programs.mjs';

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const options = {
  from: 1,
  count: 1000,
  show: 20,
  ...yargs(process.argv.slice(2), { string: ['out', 'cases', 'record'] }),
};
/** How long one program may run, in milliseconds. */
const LIMIT = 6000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'psail-fuzz-'));
const cases = path.join(folder, 'cases.jsonl');
const programs = new Map();
if (options.cases) {
  for (const line of readFileSync(options.cases, 'utf8').split('\n').filter(Boolean)) {
    const { id, script } = JSON.parse(line);
    programs.set(id, { program: script, script });
  }
} else {
  for (let seed = options.from; seed < options.from + options.count; seed++) {
    const program = programOf(seed);
    programs.set(String(seed), { program, script: runnable(program) });
  }
}
writeFileSync(cases, [...programs].map(([id, { script }]) => `${JSON.stringify({ id, script })}\n`).join(''));

function lines(child) {
  return new Promise((resolve) => {
    let text = '';
    child.on('data', (chunk) => {
      text += chunk;
    });
    child.on('end', () => resolve(text.split('\n').filter(Boolean)));
  });
}

async function askReference() {
  const [command, ...args] = process.env.PSAIL_REFERENCE.split(' ');
  const child = spawn(command, [...args, cases], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  return byId(await lines(child.stdout));
}

const byId = (texts) => new Map(texts.map((text) => JSON.parse(text)).map((answer) => [answer.id, answer]));

async function askPsail() {
  const file = path.join(HERE, '../../dist', `fuzz-answers-${process.pid}.cjs`);
  await esbuild.build({
    entryPoints: [path.join(HERE, 'answerPrograms.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: file,
    external: ['ajv', 'ajv-formats', 'markdown-it'],
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
  const stopFlag = new Int32Array(new SharedArrayBuffer(4));
  const beat = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(file, {
    workerData: { stopFlag, beat, cases },
    resourceLimits: { stackSizeMb: 64, maxOldGenerationSizeMb: 6000 },
    stdout: true,
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
  });
  const answers = [];
  worker.on('message', (line) => answers.push(line));
  let last = 0;
  let since = Date.now();
  const watch = setInterval(() => {
    if (beat[0] !== last) {
      last = beat[0];
      since = Date.now();
    } else if (Date.now() - since > LIMIT) Atomics.store(stopFlag, 0, 1);
    if (Date.now() - since > 5 * LIMIT) {
      console.log(`psail hangs in program ${[...programs.keys()][last - 1]}`);
      worker.terminate();
    }
  }, 250);
  await new Promise((resolve) => {
    worker.on('exit', resolve);
    worker.on('error', (error) => console.log('psail', error));
  });
  clearInterval(watch);
  rmSync(file, { force: true });
  return byId(answers);
}

/** A host that is given an incomplete text shows the first error's message alone, without its position. */
function isSameIncomplete(reference, own) {
  const [id] = own.split(': ', 1);
  return (
    own.startsWith(`${id}: At line:`) &&
    own.includes(`\n${reference.slice(id.length + 2)}\n`) &&
    reference.startsWith(id)
  );
}

/** The first line of the answer that differs, with what each side says there: what a group is known by. */
function difference(reference, own) {
  if (!own) return { cause: 'no answer', reference: '', own: '' };
  for (const field of ['thrown', 'errors', 'values', 'types']) {
    const [a, b] = [reference[field], own[field]].map((value) => JSON.stringify(value));
    if (a === b || (field === 'thrown' && isSameIncomplete(reference.thrown, own.thrown))) continue;
    if (field === 'thrown') return { cause: field, reference: reference.thrown, own: own.thrown };
    const at = reference[field].findIndex((value, index) => value !== own[field][index]);
    const index = at < 0 ? reference[field].length : at;
    return { cause: field, reference: String(reference[field][index]), own: String(own[field][index]) };
  }
  return null;
}

const [theirs, ours] = await Promise.all([askReference(), askPsail()]);
const found = [];
const agreed = [];
let compared = 0;
for (const [id, { program }] of programs) {
  const reference = theirs.get(id);
  if (!reference || reference.thrown === 'TIMEOUT' || reference.thrown.startsWith('HOST')) continue;
  compared++;
  const differs = difference(reference, ours.get(id));
  if (differs) found.push({ id, program, ...differs });
  else agreed.push({ id, program, ...reference });
}
rmSync(folder, { recursive: true });
for (const { id, program, cause, reference, own } of found.slice(0, options.show)) {
  console.log(`--- ${id} ${cause}\n${program}\n  reference: ${reference}\n  psail:     ${own}`);
}
if (options.out) writeFileSync(options.out, found.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
if (options.record) writeFileSync(options.record, agreed.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
console.log(`${compared} compared, ${found.length} differ (${((100 * found.length) / compared).toFixed(2)} %)`);
