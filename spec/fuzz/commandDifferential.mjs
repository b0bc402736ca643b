// The cmdlets beside PowerShell: generates pipelines (commands.mjs), lets both run them by parity.ps1, and prints those that
// differ. node spec/fuzz/commandDifferential.mjs PWSH [--from N] [--count N] [--show N] [--record FILE]; --record keeps what
// both agree on as cases of spec/parity.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import yargs from 'yargs-parser';
import { commandProgramOf } from './commands.mjs';

const options = { from: 1, count: 500, show: 20, ...yargs(process.argv.slice(2), { string: ['record'] }) };
const [pwsh] = options._;
const folder = mkdtempSync(path.join(os.tmpdir(), 'psail-commands-'));
const scripts = new Map();
for (let seed = options.from; seed < options.from + options.count; seed++)
  scripts.set(`commands/${seed}`, commandProgramOf(seed));
const cases = path.join(folder, 'cases.jsonl');
writeFileSync(cases, [...scripts].map(([id, script]) => `${JSON.stringify({ id, script })}\n`).join(''));

function run(name, command, args) {
  const results = path.join(folder, `${name}.jsonl`);
  const runner = path.join(import.meta.dirname, '../parity/parity.ps1');
  // What is kept runs in the suites' own folder, whose name errors show.
  const scratch = options.record ? '/tmp/parity-scratch' : path.join(folder, 'scratch');
  const env = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' };
  const words = [...args, runner, '-Cases', cases, '-Results', results, '-Scratch', scratch];
  return new Promise((resolve) => {
    const child = spawn(command, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', () =>
      resolve(
        new Map(
          readFileSync(results, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
        ),
      ),
    );
  });
}

const shown = ({ text, types, thrown, errors }) => JSON.stringify([text, types, thrown, errors]);
// One after the other: both work in the same scratch folder, whose name errors show.
const wanted = await run('pwsh', pwsh, ['-NoProfile', '-File']);
const got = await run('psail', process.execPath, ['dist/psail.js']);
const different = [...wanted.values()].filter(
  (answer) => !got.has(answer.id) || shown(answer) !== shown(got.get(answer.id)),
);
console.log(`${different.length} of ${wanted.size} differ`);
for (const answer of different.slice(0, options.show)) {
  console.log(`\n=== ${answer.id}\n${scripts.get(answer.id).split('\n').slice(7).join('\n')}`);
  const mine = got.get(answer.id) ?? {};
  for (const part of ['text', 'types', 'thrown', 'errors']) {
    const [a, b] = [answer[part], mine[part]];
    if (JSON.stringify(a) === JSON.stringify(b)) continue;
    console.log(`--- ${part}: PowerShell\n${brief(a, b)}\n--- psail\n${brief(b, a)}`);
  }
}

/** The lines from the first that differs. */
function brief(text, other) {
  const [lines, others] = [text, other].map((part) =>
    (typeof part === 'string' ? part : (JSON.stringify(part) ?? '')).split('\n'),
  );
  const start = Math.max(
    0,
    lines.findIndex((line, i) => line !== others[i]),
  );
  return lines
    .slice(start, start + 8)
    .map((line) => line.slice(0, 400))
    .join('\n');
}
if (options.record) {
  const same = [...wanted.values()].filter((answer) => !different.includes(answer));
  const lines = same.map(({ id, ...answer }) => JSON.stringify({ id, script: scripts.get(id), ...answer }));
  writeFileSync(options.record, `${lines.join('\n')}\n`);
}
rmSync(folder, { recursive: true });
