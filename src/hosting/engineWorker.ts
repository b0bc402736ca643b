/** The entry of the engine's worker thread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineWorkerData } from './EngineWorkerData.ts';
import { loadBundle, saveCompiledForms } from './loadBundle.ts';

type EngineModule = typeof import('./engineModule.ts');

const engine = loadBundle<EngineModule>(__dirname, 'engine', 'engine-script');
engine.serveEngineWorker(workerData as EngineWorkerData, parentPort!, saveCompiledForms);
