/**
 * Runs the body of a method or constructor: $this and the parameters in a scope inside the current one of the
 * class's session state. What the body writes is dropped; `return` alone gives the value.
 * Rule that surprises: errors inside a class always leave it; nothing is written and passed over.
 */
import { withoutVariables } from '../ExecutionContext.ts';
import { isFlowSignal, ReturnSignal } from '../../errors/index.ts';
import { convertTo } from '../../types/index.ts';
import { defaultValue } from '../../types/LanguagePrimitives/defaultValue.ts';
import type { NetType } from '../../types/NetType.ts';
import type { FunctionMemberAst } from '../../language/Ast.ts';
import { asNetException, locateThrown } from '../compiler/errorHandling.ts';
import { asExternal } from '../invokeBlock.ts';
import { Frame } from '../compiler/Frame.ts';
import { NULL_PIPE } from '../pipeline/Pipe.ts';
import { PSVariable } from '../session/PSVariable.ts';
import { Scope } from '../session/Scope.ts';
import type { ScriptClass } from './ScriptClass.ts';

export function memberFrame(
  owner: ScriptClass,
  member: FunctionMemberAst,
  self: unknown,
  args: readonly unknown[],
): Frame {
  const { ctx, state } = owner;
  const block = owner.blockOf(member);
  const { compiled } = block;
  const scope = new Scope(state.currentScope);
  const frame = new Frame(ctx, compiled, scope, NULL_PIPE, block);
  scope.bindFrame(compiled.slotIndex, frame.slots);
  if (self !== null) setCell(frame, 'this', self);
  member.parameters.forEach((parameter, index) => {
    setCell(
      frame,
      parameter.name.variablePath.unqualifiedPath,
      index < args.length ? (args[index] ?? null) : defaultOf(frame, index),
    );
  });
  return frame;
}

function defaultOf(frame: Frame, index: number): unknown {
  return frame.block.parameters[index]?.defaultValue?.(frame) ?? null;
}

function setCell(frame: Frame, name: string, value: unknown): void {
  const cell = new PSVariable(name, value);
  const slot = frame.block.slotIndex.get(name.toLowerCase());
  frame.scope.setLocal(name.toLowerCase(), cell);
  if (slot !== undefined) frame.slots[slot] = cell;
}

/** Runs with the class's session state in force. */
export function runInClass<T>(owner: ScriptClass, frame: Frame, body: () => T): T {
  const { ctx, state } = owner;
  const saved = { state: ctx.sessionState, scope: state.currentScope, streams: ctx.streams };
  ctx.sessionState = state;
  ctx.streams = withoutVariables(saved.streams);
  state.currentScope = frame.scope;
  ctx.enterFrame(frame);
  try {
    return asExternal(ctx, false, body);
  } catch (thrown) {
    if (isFlowSignal(thrown)) throw thrown;
    const exception = asNetException(thrown, frame);
    locateThrown(frame, exception);
    throw exception;
  } finally {
    ctx.leaveFrame(frame);
    ctx.streams = saved.streams;
    state.currentScope = saved.scope;
    ctx.sessionState = saved.state;
  }
}

export function invokeMember(
  owner: ScriptClass,
  member: FunctionMemberAst,
  self: unknown,
  args: readonly unknown[],
  returnType: NetType,
): unknown {
  const frame = memberFrame(owner, member, self, args);
  runInClass(owner, frame, () => runBody(frame));
  if (returnType.fullName === 'System.Void') return undefined;
  // A trap may have ended the body: its `return` gives no value.
  if (!frame.hasReturnValue) return defaultValue(returnType);
  return convertTo(frame.returnValue ?? null, returnType, owner.ctx);
}

export function runBody(frame: Frame): void {
  try {
    frame.block.end?.(frame);
  } catch (thrown) {
    if (!(thrown instanceof ReturnSignal) || thrown.frame !== frame) throw thrown;
  }
}
