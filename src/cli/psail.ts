#!/usr/bin/env node
/** The command's entry: reads the arguments, runs what they ask for, ends the process with its exit code. */
import { main } from './main.ts';

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`psail: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(70);
  },
);
