/** Tab completion; the first version knows nothing yet. */
import type { Session } from '../engine/session/Session.ts';
import type { Completion } from './EngineWorkerData.ts';

export function completeInput(_session: Session, _text: string, cursor: number): Completion {
  return { start: cursor, length: 0, matches: [] };
}
