/**
 * Runs a task in the engine's worker. Ctrl-C (and SIGTERM) ask the engine to stop, which runs the script's finally blocks;
 * a second one ends psail at once.
 */
import { EngineThread, EXIT_INTERRUPTED } from '../hosting/EngineThread.ts';
import type { EngineSettings, EngineTask } from '../hosting/EngineTask.ts';

export function runInWorker(task: EngineTask, settings: EngineSettings): Promise<number> {
  let asked = false;
  const interrupt = (): void => {
    if (asked) process.exit(EXIT_INTERRUPTED);
    asked = true;
    engine.interrupt();
  };
  const engine = new EngineThread({
    settings,
    task,
    // Questions to the user are rare; readline is not.
    readLine: async (payload, signal) => {
      const { terminalService } = await import('../hosting/TerminalReader.ts');
      return terminalService(interrupt)(payload, signal);
    },
    onFault: (message) => process.stderr.write(`psail: ${message}\n`),
  });
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return engine.ended;
}
