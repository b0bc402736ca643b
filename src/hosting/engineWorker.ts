/** The entry of the engine's worker thread. */
import { type LoadedBundle, loadBundle } from './loadBundle.ts';

type EngineModule = typeof import('./engineModule.ts');

const engine: LoadedBundle<EngineModule> = loadBundle(__dirname, 'engine');
engine.exports.serveEngineWorker(() => engine.saveCompiled());
