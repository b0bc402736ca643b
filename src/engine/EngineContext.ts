/**
 * What compiled code and the engine's own parts see of the session beyond ExecutionContext: frames, caches, execution.
 */
import type { ScriptExtent } from '../language/ScriptExtent.ts';
import type { Frame } from './compiler/Frame.ts';
import type { ExecutionContext } from './ExecutionContext.ts';

export interface EngineContext extends ExecutionContext {
  /** Innermost running frame. */
  frame: Frame | null;
  /** $env:PATH, $function:x and other variables of drives. */
  getDriveVariable(drive: string, path: string): unknown;
  setDriveVariable(drive: string, path: string, value: unknown): void;
  /** The position of the innermost running statement. */
  currentExtent(): ScriptExtent | null;
}
