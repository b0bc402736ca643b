/**
 * The activation of one script block: its slots, its scope, where its output goes, and where it stands (for errors).
 */
import type { Ast } from '../../language/Ast.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { Pipe } from '../pipeline/Pipe.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import type { PSVariable } from '../session/PSVariable.ts';
import type { Scope } from '../session/Scope.ts';
import type { CompiledBlock } from './CompiledBlock.ts';

export class Frame {
  /** Label that a break or continue on its way out looks for; '' for an unlabelled one. */
  label = '';
  /** The statement (or part of one) being run: what an error's position shows. */
  position: Ast | null = null;
  parent: Frame | null = null;
  readonly slots: (PSVariable | undefined)[];
  /** What `return` gave, in a method of a class. */
  returnValue: unknown = undefined;
  /** The command this frame runs for: $MyInvocation. */
  invocation: unknown = null;

  constructor(
    readonly ctx: EngineContext,
    readonly block: CompiledBlock,
    readonly scope: Scope,
    public out: Pipe,
    readonly scriptBlock: ScriptBlock,
  ) {
    this.slots = new Array(block.slotCount);
  }
}

/** An expression compiled: its value. */
export type Thunk = (frame: Frame) => unknown;
/** A statement compiled: its completion. Output goes to frame.out. */
export type Exec = (frame: Frame) => Completion;

/** How a statement ended. 0 is normal; the label of break and continue is in frame.label. */
export type Completion = 0 | 1 | 2 | 3;
export const NORMAL = 0;
export const BREAK = 1;
export const CONTINUE = 2;
export const RETURN = 3;
