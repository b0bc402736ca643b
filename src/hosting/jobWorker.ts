/** The entry of a job's thread. */
import { workerData } from 'node:worker_threads';
import type { JobWorkerData } from './JobWorkers.ts';
import { loadBundle } from './loadBundle.ts';

type EngineModule = typeof import('./engineModule.ts');

loadBundle<EngineModule>(__dirname, 'engine', 'engine-script').serveJobWorker(workerData as JobWorkerData);
