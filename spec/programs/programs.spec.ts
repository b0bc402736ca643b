/**
 * The programs of examples/programs print what PowerShell 7.6 printed for them (NAME.expected.txt), byte for byte, and end
 * with its exit code. Those named sandbox-* need the embedded tenant: their texts were recorded from psail and reviewed.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(process.cwd(), 'examples', 'programs');
const PROGRAMS = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.ps1'));
/** Programs that end with `exit N`; all others end with 0. */
const EXIT_CODES: Readonly<Record<string, number>> = {
  'config-loader.ps1': 3,
  'error-handling.ps1': 5,
  'orphan-accounts.ps1': 2,
};
const ENVIRONMENT = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' };

test.each(PROGRAMS)(
  '%s',
  (file) => {
    const sandbox = file.startsWith('sandbox-') ? ['--sandbox'] : [];
    const run = spawnSync(process.execPath, ['dist/psail.js', ...sandbox, '-File', path.join(FOLDER, file)], {
      encoding: 'utf8',
      env: ENVIRONMENT,
      input: '',
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    const expected = fs.readFileSync(path.join(FOLDER, file.replace(/\.ps1$/, '.expected.txt')), 'utf8');
    expect(run.stdout).toBe(expected);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(EXIT_CODES[file] ?? 0);
  },
  70_000,
);
