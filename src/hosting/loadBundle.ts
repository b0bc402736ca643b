/**
 * Loads a bundle of dist/ with V8's compiled form of it, which saves most of the time a start costs. The form is kept in
 * a file beside the bundle, named after the version of node; a run that finds none leaves one behind.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

type Wrapper = (exports: object, require: NodeJS.Require, module: object, file: string, directory: string) => void;

/** What is left to do at the end of a run. Each bundle has its own copy of this module, so the list is the thread's. */
const PENDING = Symbol.for('psail.compiledForms');
const thread = globalThis as { [PENDING]?: (() => void)[] };

/** Writes the compiled forms that were missing; call it when everything usual has run. */
export function saveCompiledForms(): void {
  for (const save of thread[PENDING]?.splice(0) ?? []) save();
}

/**
 * @param form names the compiled form. It holds what its first run used, so runs that differ much keep one each: a short
 * command wants little to read, a script finds ready what scripts use.
 */
export function loadBundle<T>(directory: string, name: string, form = name): T {
  const file = path.join(directory, `${name}.js`);
  // Bundles are ASCII, so every byte is a character; and whole functions already, so that nothing need be copied.
  const source = readFileSync(file, 'latin1');
  const cacheFile = path.join(directory, `${form}-${process.version}-${process.arch}.cache`);
  const cachedData = readOrNull(cacheFile);
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as T };
  const run = script.runInThisContext() as Wrapper;
  run(module.exports as object, createRequire(file), module, file, directory);
  if (!cachedData) (thread[PENDING] ??= []).push(() => write(cacheFile, script.createCachedData()));
  return module.exports;
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** In one step, since several runs may do it at once. A directory that cannot be written is no matter. */
function write(file: string, data: Uint8Array): void {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, data);
    renameSync(temporary, file);
  } catch {
    // The next start is as slow as this one.
  }
}
