/** What the main thread and the engine's worker tell each other beside the blocking channel. */
import type { BlockingEndpoint } from '../http/blockingProtocol.ts';
import type { EngineSettings, EngineTask } from './EngineTask.ts';

export interface EngineWorkerData {
  endpoint: BlockingEndpoint;
  settings: EngineSettings;
  /** null: a session that waits for requests. */
  task: EngineTask | null;
}

/** To the worker, from the read-eval-print loop. */
export type SessionRequest =
  | { id: number; kind: 'run'; text: string }
  | { id: number; kind: 'complete'; text: string; cursor: number };

export interface Completion {
  /** The part of the text the matches replace. */
  start: number;
  length: number;
  matches: string[];
}

export interface RunReply {
  /** Not null: the session ends with this code. */
  exitCode: number | null;
  prompt: string;
}

export type WorkerReply =
  | { kind: 'ended'; exitCode: number }
  | { kind: 'ready'; prompt: string }
  | { kind: 'reply'; id: number; value: RunReply | Completion }
  | { kind: 'fault'; message: string };
