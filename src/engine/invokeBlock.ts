/**
 * Runs a script block outside of a pipeline: ScriptBlock.Invoke, calculated properties, .Where()/.ForEach(), converters.
 * The forms that stand in pipelines are ScriptCommandProcessor's.
 */
import type { CompiledBlock } from './compiler/CompiledBlock.ts';
import { BreakSignal, ContinueSignal, errorRecordOf, NetException, ReturnSignal } from '../errors/index.ts';
import { BREAK, type Completion, CONTINUE, type Exec, Frame, RETURN } from './compiler/Frame.ts';
import { bindSimpleArguments } from './binding/simpleBinder.ts';
import { CommandArgument } from './binding/CommandArgument.ts';
import type { FunctionInfo } from './discovery/CommandInfo.ts';
import type { EngineContext } from './EngineContext.ts';
import { withoutVariables } from './ExecutionContext.ts';
import { ListPipe, NULL_PIPE, type Pipe, writeEnumerated } from './pipeline/Pipe.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import { PSVariable } from './session/PSVariable.ts';
import { Scope } from './session/Scope.ts';

export interface InvokeOptions {
  args?: readonly unknown[];
  /** $_; undefined leaves the caller's. */
  dollarUnder?: unknown;
  dollarThis?: unknown;
  /** $input. */
  input?: unknown;
  /** $MyInvocation; the caller's otherwise. */
  myInvocation?: unknown;
  /** False: in the current scope, as ForEach-Object and dot-sourcing do. */
  newScope?: boolean;
  /** Functions of its own scope, by lower-case name. */
  functions?: Map<string, FunctionInfo>;
  output?: Pipe;
}

/** Runs begin, process (once) and end; returns the collected output unless a pipe was given. */
export function invokeBlock(block: ScriptBlock, options: InvokeOptions): unknown[] {
  const ctx = block.context;
  const list = new ListPipe();
  const out = options.output ?? list;
  const state = block.sessionState ?? ctx.sessionState;
  const savedState = ctx.sessionState;
  const savedScope = state.currentScope;
  const compiled = block.compiled;
  const scope = options.newScope === false ? savedScope : new Scope(savedScope);
  const frame = new Frame(ctx, compiled, scope, out, block);
  if (options.newScope !== false) scope.bindFrame(compiled.slotIndex, frame.slots);
  if (options.functions) scope.functions = options.functions;
  const savedStreams = ctx.streams;
  if (!options.output) ctx.streams = withoutVariables(savedStreams);
  ctx.sessionState = state;
  state.currentScope = scope;
  ctx.enterFrame(frame);
  const restore = setAutomatic(frame, options);
  try {
    bindSimpleArguments(
      frame,
      block,
      (options.args ?? []).map((value) => CommandArgument.positional(value)),
      options.newScope !== false || (options.args?.length ?? 0) > 0,
    );
    runAll(frame, compiled);
  } catch (thrown) {
    // What leaves a block that .NET code called stands in $Error too, beside what the caller makes of it.
    if (thrown instanceof NetException) ctx.appendError(errorRecordOf(thrown));
    throw thrown;
  } finally {
    restore();
    ctx.leaveFrame(frame);
    ctx.streams = savedStreams;
    state.currentScope = savedScope;
    ctx.sessionState = savedState;
  }
  return list.items;
}

function runAll(frame: Frame, compiled: CompiledBlock): void {
  const { ctx } = frame;
  if (compiled.pureExpression && ctx.debugger === null) {
    frame.position = compiled.ast.endBlock!.statements[0]!;
    const value = ctx.guardExpression(frame, compiled.pureExpression);
    if (value !== undefined) writeEnumerated(frame.out, value);
    return;
  }
  try {
    for (const exec of [compiled.begin, compiled.process, compiled.end]) {
      if (exec && completes(frame, exec) === RETURN && exec !== compiled.begin) break;
    }
  } finally {
    compiled.clean?.(frame);
  }
}

/** A jump out of the block goes on as a signal; a `return` from inside $() ends it. */
export function completes(frame: Frame, exec: Exec): Completion {
  try {
    const completion = exec(frame);
    if (completion === BREAK) throw new BreakSignal(frame.label);
    if (completion === CONTINUE) throw new ContinueSignal(frame.label);
    return completion;
  } catch (thrown) {
    if (thrown instanceof ReturnSignal && thrown.frame === frame) return RETURN;
    throw thrown;
  }
}

/** Sets $_, $this and $input; the function returned puts back what was there (a shared scope may have its own). */
function setAutomatic(frame: Frame, options: InvokeOptions): () => void {
  const undo: (() => void)[] = [];
  const set = (name: string, value: unknown): void => {
    if (value === undefined) return;
    const saved = frame.scope.getLocal(name);
    const own = new PSVariable(name, value);
    frame.scope.setLocal(name, own);
    const slot = frame.block.slotIndex.get(name);
    if (slot !== undefined) frame.slots[slot] = own;
    if (options.newScope === false) {
      undo.push(() => {
        if (saved) frame.scope.setLocal(name, saved);
        else frame.scope.removeLocal(name);
      });
    }
  };
  set('_', options.dollarUnder);
  set('this', options.dollarThis);
  set('input', options.input);
  set('myinvocation', options.myInvocation);
  for (const variable of frame.scriptBlock.captured ?? []) set(variable.name.toLowerCase(), variable.get());
  return () => {
    for (const step of undo) step();
  };
}

/** Runs script code for .NET code: errors of its statements leave it, errors it reports go to the host or nowhere. */
export function asExternal<T>(ctx: EngineContext, dropsErrors: boolean, run: () => T): T {
  const saved = { propagates: ctx.propagateExceptions, streams: ctx.streams };
  ctx.propagateExceptions = true;
  ctx.streams = { ...saved.streams, error: dropsErrors ? NULL_PIPE : ctx.externalErrors };
  try {
    return run();
  } finally {
    ctx.propagateExceptions = saved.propagates;
    ctx.streams = saved.streams;
  }
}
