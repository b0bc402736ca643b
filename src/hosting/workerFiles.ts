/** Where the bundled worker entries lie: beside the chunk this file becomes part of (build.mjs puts all into dist/). */
export const PSAIL_WORKER = new URL('./engineWorker.js', import.meta.url);
export const IO_WORKER = new URL('./ioWorker.js', import.meta.url);
