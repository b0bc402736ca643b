#!/usr/bin/env node
/** The command's entry: runs the command line's bundle and ends the process with its exit code. */
import { loadBundle, saveCompiledForms } from '../hosting/loadBundle.ts';

const EXIT_FAULT = 70;

loadBundle<typeof import('./main.ts')>(__dirname, 'cli')
  .main(process.argv.slice(2), () => loadBundle(__dirname, 'engine'))
  .then(
    (code) => {
      saveCompiledForms();
      process.exit(code);
    },
    (error: unknown) => {
      process.stderr.write(`psail: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(EXIT_FAULT);
    },
  );
