#!/usr/bin/env node
/** The command's entry: runs the command line's bundle and ends the process with its exit code. */
import { type LoadedBundle, loadBundle } from '../hosting/loadBundle.ts';

const EXIT_FAULT = 70;

const bundles: LoadedBundle<unknown>[] = [];

function load<T>(name: string): T {
  const bundle = loadBundle<T>(__dirname, name);
  bundles.push(bundle);
  return bundle.exports;
}

load<typeof import('./main.ts')>('cli')
  .main(process.argv.slice(2), () => load('engine'))
  .then(
    (code) => {
      for (const bundle of bundles) bundle.saveCompiled();
      process.exit(code);
    },
    (error: unknown) => {
      process.stderr.write(`psail: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(EXIT_FAULT);
    },
  );
