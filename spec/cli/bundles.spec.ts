/** Which of the engine's parts a run loads: a short command the first, everyday scripts two (ARCHITECTURE.md, The bundles). */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

function loadedBundles(args: readonly string[]): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-bundles-'));
  const file = path.join(folder, 'loaded');
  try {
    const hook = path.join(__dirname, 'loadedBundles.cjs');
    spawnSync(process.execPath, [path.join(ROOT, 'dist/psail.js'), ...args], {
      cwd: ROOT,
      env: { ...process.env, LOADED_BUNDLES: file, NODE_OPTIONS: `--require ${hook}` },
    });
    return [...new Set(fs.readFileSync(file, 'utf8').trim().split('\n'))];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// When one of these fails, a module has come or changed its use: node build.mjs --plan
it('a short command loads the first part only', () => {
  expect(loadedBundles(['-c', '1'])).toEqual(['cli.js', 'engine.js']);
});

it('an everyday script does without the library', () => {
  const loaded = loadedBundles(['src/tools/warmUp.ps1', '-Verbose']);
  expect(loaded).toContain('script.js');
  expect(loaded).not.toContain('library.js');
});

it('what lies in the library is there when it is asked for', () => {
  expect(loadedBundles(['-c', '[System.Data.DataTable]::new("a").TableName'])).toContain('library.js');
});
