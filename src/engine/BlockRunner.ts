/**
 * Runs one script block many times in the caller's scope with $_ set: ForEach-Object, Where-Object, calculated properties.
 * One frame serves all runs, so a run costs a call and a store.
 */
import { bindSimpleArguments } from './binding/simpleBinder.ts';
import { CommandArgument } from './binding/CommandArgument.ts';
import { completes } from './invokeBlock.ts';
import { Frame, RETURN } from './compiler/Frame.ts';
import type { EngineContext } from './EngineContext.ts';
import { type Streams, withoutVariables } from './ExecutionContext.ts';
import type { CommandProcessor } from './pipeline/CommandProcessor.ts';
import { ListPipe, NULL_PIPE, type Pipe, writeEnumerated } from './pipeline/Pipe.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import { PSVariable } from './session/PSVariable.ts';

export class BlockRunner {
  private readonly frame: Frame;
  private readonly streams: Streams;

  constructor(
    private readonly ctx: EngineContext,
    private readonly block: ScriptBlock,
    private readonly owner: CommandProcessor,
    /** Whether what it writes goes into the command's variables as well. */
    isCollected: boolean,
  ) {
    // What the block writes goes where the command's own goes; but errors that the command merges into its output do not
    // come out of the block.
    const streams = isCollected ? owner.streamsWithin() : withoutVariables(owner.streams);
    this.streams = owner.merges.has('error') ? { ...streams, error: NULL_PIPE } : streams;
    const state = block.sessionState ?? owner.callerState;
    const scope = state === owner.callerState ? owner.callerScope : state.currentScope;
    this.frame = new Frame(ctx, block.compiled, scope, NULL_PIPE, block);
  }

  /** As the command's own work: in the call stack it belongs to the caller's command. */
  run(dollarUnder: unknown, out: Pipe, args?: unknown[]): void {
    this.frame.invocation = this.ctx.frame?.invocation ?? null;
    this.runInto(out, dollarUnder, args);
  }

  private runInto(out: Pipe, dollarUnder: unknown, args?: unknown[]): void {
    const { frame } = this;
    const { block } = frame;
    this.within(dollarUnder, () => {
      frame.out = out;
      if (args || block.parameters.length > 0)
        bindSimpleArguments(
          frame,
          this.block,
          (args ?? []).map((a) => CommandArgument.positional(a)),
          args !== undefined,
        );
      for (const exec of [block.begin, block.process, block.end]) {
        if (!exec) continue;
        const completion = completes(frame, exec);
        if (completion === RETURN) return;
      }
    });
  }

  evaluate(dollarUnder: unknown, args?: unknown[]): unknown {
    const { pureExpression } = this.frame.block;
    if (pureExpression && !args && this.ctx.debugger === null) {
      let value: unknown;
      this.within(dollarUnder, () => {
        this.frame.position = this.frame.block.ast.endBlock!.statements[0]!;
        value = this.ctx.guardExpression(this.frame, pureExpression);
      });
      if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
      const list = new ListPipe();
      writeEnumerated(list, value);
      return list.items.length === 0 ? null : list.result;
    }
    const list = new ListPipe();
    this.runInto(list, dollarUnder, args);
    return list.items.length === 0 ? null : list.result;
  }

  /** The caller's session state, scope and streams, and $_; all put back afterwards. */
  private within(dollarUnder: unknown, body: () => void): void {
    const { ctx, frame, owner } = this;
    const { scope } = frame;
    const state = this.block.sessionState ?? owner.callerState;
    const saved = { state: ctx.sessionState, scope: state.currentScope, streams: ctx.streams };
    const savedUnder = scope.getLocal('_');
    const slot = frame.block.slotIndex.get('_');
    if (dollarUnder !== undefined) {
      const cell = new PSVariable('_', dollarUnder);
      scope.setLocal('_', cell);
      if (slot !== undefined) frame.slots[slot] = cell;
    }
    ctx.sessionState = state;
    state.currentScope = scope;
    ctx.streams = this.streams;
    ctx.enterFrame(frame);
    try {
      body();
    } finally {
      ctx.leaveFrame(frame);
      ctx.streams = saved.streams;
      state.currentScope = saved.scope;
      ctx.sessionState = saved.state;
      if (dollarUnder !== undefined) {
        if (savedUnder) scope.setLocal('_', savedUnder);
        else scope.removeLocal('_');
        if (slot !== undefined) frame.slots[slot] = savedUnder;
      }
    }
  }
}
