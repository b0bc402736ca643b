/**
 * What the engine's bundle (dist/engine.js) gives: the command line loads it late, or not at all. What only one kind of
 * run needs is required when it is called, which in the bundle means: its code is not run before.
 */
export { runOnMainThread } from './runOnMainThread.ts';

export function serveEngineWorker(beforeEnd: () => void): void {
  const { serveEngineWorker: serve } = require('./serveEngineWorker.ts') as typeof import('./serveEngineWorker.ts');
  serve(beforeEnd);
}
