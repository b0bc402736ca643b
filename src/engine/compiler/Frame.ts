/**
 * The activation of one script block: its slots, its scope, where its output goes, and where it stands (for errors).
 */
import type { Position } from '../debugging/SequencePoint.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { Pipe } from '../pipeline/Pipe.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { Scope } from '../session/Scope.ts';
import type { CompiledBlock } from './CompiledBlock.ts';

export class Frame {
  /** Label that a break or continue on its way out looks for; '' for an unlabelled one. */
  label = '';
  /** The statement (or part of one) being run: what an error's position shows. */
  position: Position | null = null;
  parent: Frame | null = null;
  readonly slots: (PSVariable | undefined)[];
  /** What `return` gave, in a method of a class. */
  returnValue: unknown = undefined;
  hasReturnValue = false;
  /** The command this frame runs for: $MyInvocation. */
  invocation: unknown = null;
  /** It runs a trap of its block. */
  isTrap = false;

  constructor(
    readonly ctx: EngineContext,
    readonly block: CompiledBlock,
    readonly scope: Scope,
    public out: Pipe,
    readonly scriptBlock: ScriptBlock,
  ) {
    this.slots = new Array(block.slotCount);
    if (block.namesScriptLocation) this.setScriptLocation();
  }

  /** As the call stack names it. */
  get functionName(): string {
    return (this.scriptBlock.functionAst?.name ?? '<ScriptBlock>') + (this.isTrap ? '<trap>' : '');
  }

  /** $PSScriptRoot and $PSCommandPath are those of the block's own text, wherever it runs; '' for text without a file. */
  private setScriptLocation(): void {
    const { slotIndex } = this.block;
    const { file } = this.scriptBlock;
    const set = (name: string, value: string): void => {
      const slot = slotIndex.get(name.toLowerCase());
      if (slot !== undefined) this.slots[slot] = new PSVariable(name, value);
    };
    set('PSScriptRoot', file === null ? '' : this.ctx.directoryOf(file));
    set('PSCommandPath', file ?? '');
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
