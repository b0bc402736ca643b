/** A session in this very thread, as createSession makes it, for specs. */
import { createSession, type HostedSession } from '../../src/hosting/createSession.ts';
import type { EngineSettings } from '../../src/hosting/EngineTask.ts';

export function inThreadSession(settings: Partial<EngineSettings> = {}): HostedSession {
  const all: EngineSettings = { sandbox: {}, dryRun: false, nonInteractive: true, commandLine: [], ...settings };
  return createSession(all, {
    stopFlag: new Int32Array(new SharedArrayBuffer(4)),
    openChannel: () => {
      throw new Error('No network in specs.');
    },
    servesTerminal: false,
  });
}
