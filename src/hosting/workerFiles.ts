/** Where the entries of the workers lie: build.mjs puts them beside the bundles. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = path.dirname(fileURLToPath(import.meta.url));

export const ENGINE_WORKER = path.join(directory, 'engineWorker.js');
export const IO_WORKER = path.join(directory, 'ioWorker.js');
export const JOB_WORKER = path.join(directory, 'jobWorker.js');
export const SMTP_PROGRAM = path.join(directory, 'smtpProgram.js');
