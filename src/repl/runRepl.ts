/** The read-eval-print loop. */
import type { EngineSettings } from '../hosting/EngineTask.ts';

export async function runRepl(_settings: EngineSettings, _options: { showBanner: boolean }): Promise<number> {
  return 0;
}
