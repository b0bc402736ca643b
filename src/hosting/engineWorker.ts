/** The entry of the engine's worker thread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineWorkerData } from './EngineWorkerData.ts';
import { type LoadedBundle, loadBundle } from './loadBundle.ts';

type EngineModule = typeof import('./engineModule.ts');

const engine: LoadedBundle<EngineModule> = loadBundle(__dirname, 'engine');
engine.exports.serveEngineWorker(workerData as EngineWorkerData, parentPort!, () => engine.saveCompiled());
