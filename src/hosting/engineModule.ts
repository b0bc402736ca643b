/** What the engine's bundle (dist/engine.js) gives: the command line loads it late, or not at all. */
export { runOnMainThread } from './runOnMainThread.ts';
export { serveEngineWorker } from './serveEngineWorker.ts';
export { serveJobWorker } from './serveJobWorker.ts';
