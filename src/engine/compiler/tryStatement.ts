/**
 * try, catch, finally and trap to closures.
 * Rule that surprises: inside a try that has a catch (and in everything it calls) an error that would end one statement
 * leaves the whole try block; `propagateExceptions` says so. Stop and flow signals pass catches and run finally blocks.
 */
import {
  type ErrorRecord,
  errorRecordOf,
  ownErrorRecord,
  isFlowSignal,
  type NetException,
} from '../../errors/index.ts';
import type { StatementAst, TrapStatementAst, TryStatementAst, TypeConstraintAst } from '../../language/Ast.ts';
import { convertTo, typeOf } from '../../types/index.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { asNetException, handleStatementError, locateThrown, reportAndContinue } from './errorHandling.ts';
import { BREAK, CONTINUE, type Completion, type Exec, type Frame, NORMAL } from './Frame.ts';
import { compileStatement } from './statements.ts';
import { resolveTypeName } from './typeNames.ts';

interface CatchHandler {
  types: readonly TypeConstraintAst[];
  body: Exec;
}

export function compileTry(ast: TryStatementAst, compiler: BlockCompiler): Exec {
  const body = compiler.statements(ast.body);
  const handlers: CatchHandler[] = ast.catchClauses.map((clause) => ({
    types: clause.catchTypes,
    body: compiler.statements(clause.body),
  }));
  const final = ast.finally_ ? compiler.statements(ast.finally_) : null;
  const guarded = handlers.length > 0 ? withCatch(body, handlers) : body;
  if (!final) return guarded;
  return (f) => {
    let completion: Completion;
    try {
      completion = guarded(f);
    } catch (thrown) {
      runFinally(f, final);
      throw thrown;
    }
    const label = f.label;
    const after = runFinally(f, final);
    if (after !== NORMAL) return after;
    f.label = label;
    return completion;
  };
}

/** finally runs with its own errors reported as usual, even while a stop request is pending. */
function runFinally(f: Frame, final: Exec): Completion {
  return f.ctx.withoutStop(() => {
    const saved = f.ctx.propagateExceptions;
    try {
      return final(f);
    } finally {
      f.ctx.propagateExceptions = saved;
    }
  });
}

function withCatch(body: Exec, handlers: readonly CatchHandler[]): Exec {
  return (f) => {
    const { ctx } = f;
    const saved = ctx.propagateExceptions;
    const depth = ctx.callDepth;
    ctx.propagateExceptions = true;
    let exception: NetException;
    let match: CatchMatch | null;
    try {
      const completion = body(f);
      ctx.propagateExceptions = saved;
      return completion;
    } catch (thrown) {
      ctx.propagateExceptions = saved;
      if (isFlowSignal(thrown)) throw thrown;
      exception = asNetException(thrown, f);
      ctx.callDepth = depth;
      locateThrown(f, exception);
      match = findHandler(exception, handlers, f);
      if (!match) throw exception;
    }
    return runHandler(f, exception, match.handler, recordFor(exception, match, f));
  };
}

interface CatchMatch {
  handler: CatchHandler;
  /** The wrapped exception whose type decided; null where the error's own exception did. */
  inner: NetException | null;
}

/**
 * $_ in the handler. Where the type of the wrapped exception decided, it holds that exception. An error that -ErrorAction Stop made terminating, caught by the very type of its exception, shows the
 * exception's own record: its id lacks the command then.
 */
function recordFor(exception: NetException, { handler, inner }: CatchMatch, f: Frame): ErrorRecord {
  const record = errorRecordOf(exception);
  if (inner) return Object.assign(record.copy(), { exception: inner });
  const stopped = record.exception;
  const isOwn = stopped !== exception && stopped.typeName.startsWith('System.Management.Automation.');
  const isExact = handler.types.some(
    (constraint) => inheritanceDistance(stopped, resolveTypeName(constraint.typeName, f, constraint)) === 0,
  );
  return isOwn && isExact ? ownErrorRecord(stopped) : record;
}

function runHandler(f: Frame, exception: NetException, handler: CatchHandler, shown: ErrorRecord): Completion {
  const record = errorRecordOf(exception);
  f.ctx.appendError(record);
  f.ctx.questionMark = false;
  const saved = f.scope.getLocal('_');
  const own = new PSVariable('_', shown.copy());
  f.scope.setLocal('_', own);
  f.slots[f.block.slotIndex.get('_') ?? f.slots.length] = own;
  const pushed = f.ctx.enterCatch(exception);
  try {
    return handler.body(f);
  } finally {
    f.ctx.leaveCatch(pushed);
    restoreUnderscore(f, saved);
  }
}

function restoreUnderscore(f: Frame, saved: PSVariable | undefined): void {
  if (saved) f.scope.setLocal('_', saved);
  else f.scope.removeLocal('_');
  const slot = f.block.slotIndex.get('_');
  if (slot !== undefined) f.slots[slot] = saved;
}

/** The best handler: the first whose type is the exception's or nearest above; an untyped one takes anything. */
function findHandler(exception: NetException, handlers: readonly CatchHandler[], f: Frame): CatchMatch | null {
  const { innerException: wrapped } = exception;
  for (const candidate of exceptionsToMatch(exception)) {
    let best: { handler: CatchHandler; distance: number } | null = null;
    for (const handler of handlers) {
      for (const constraint of handler.types) {
        const type = resolveTypeName(constraint.typeName, f, constraint);
        const distance = inheritanceDistance(candidate, type);
        if (distance >= 0 && (!best || distance < best.distance)) best = { handler, distance };
      }
    }
    const isStopped = exception.errorRecord !== null && exception.errorRecord.exception !== exception;
    const isInner = !isStopped && wrapped !== null && candidate === (wrapped.classInstance ?? wrapped);
    if (best) return { handler: best.handler, inner: isInner ? wrapped : null };
  }
  const any = handlers.find((handler) => handler.types.length === 0);
  return any ? { handler: any, inner: null } : null;
}

/** A RuntimeException that only wraps another is matched by what it wraps, first of all. */
function exceptionsToMatch(exception: NetException): unknown[] {
  const found: unknown[] = [];
  const record = exception.errorRecord;
  if (exception.innerException && WRAPPERS.has(exception.typeName))
    found.push(exception.innerException.classInstance ?? exception.innerException);
  found.push(exception.classInstance ?? exception);
  if (record && record.exception !== exception) found.unshift(record.exception.classInstance ?? record.exception);
  return found;
}

const WRAPPERS = new Set(
  [
    'MethodInvocationException',
    'CmdletInvocationException',
    'ActionPreferenceStopException',
    'RuntimeException',
    'GetValueInvocationException',
    'SetValueInvocationException',
    'CmdletProviderInvocationException',
    'ProviderInvocationException',
  ].map((name) => `System.Management.Automation.${name}`),
);

function inheritanceDistance(value: unknown, wanted: unknown): number {
  let distance = 0;
  for (let type: ReturnType<typeof typeOf> | null = typeOf(value); type; type = type.baseType) {
    if (type === wanted) return distance;
    distance++;
  }
  return -1;
}

interface TrapHandler {
  type: TypeConstraintAst | null;
  body: Exec;
}

/** A block with traps: each statement that fails looks for a trap; `continue` goes on, `break` rethrows. */
export function guardWithTraps(
  statements: readonly StatementAst[],
  traps: readonly TrapStatementAst[],
  compiler: BlockCompiler,
): Exec {
  const handlers: TrapHandler[] = traps.map((trap) => {
    compiler.loopLabels.push('');
    try {
      return { type: trap.trapType, body: compiler.statements(trap.body) };
    } finally {
      compiler.loopLabels.pop();
    }
  });
  const execs = statements.map((statement) => compileStatement(statement, compiler));
  return (f) => {
    const { ctx } = f;
    for (const exec of execs) {
      const saved = ctx.propagateExceptions;
      ctx.propagateExceptions = true;
      try {
        const completion = exec(f);
        ctx.propagateExceptions = saved;
        if (completion !== NORMAL) return completion;
      } catch (thrown) {
        ctx.propagateExceptions = saved;
        if (isFlowSignal(thrown)) throw thrown;
        const exception = asNetException(thrown, f);
        locateThrown(f, exception);
        const completion = runTrap(f, exception, handlers);
        if (completion !== NORMAL) return completion;
      }
    }
    return NORMAL;
  };
}

function runTrap(f: Frame, exception: NetException, handlers: readonly TrapHandler[]): Completion {
  const handler = findTrap(f, exception, handlers);
  if (!handler) {
    handleStatementError(f, exception);
    return NORMAL;
  }
  const record = errorRecordOf(exception);
  f.ctx.appendError(record);
  const completion = f.ctx.runInChildScope(f, record, handler.body);
  if (completion === CONTINUE) return NORMAL;
  if (completion === BREAK) throw exception;
  if (completion === NORMAL) {
    reportAndContinue(f, exception);
    return NORMAL;
  }
  return completion;
}

function findTrap(f: Frame, exception: NetException, handlers: readonly TrapHandler[]): TrapHandler | null {
  let best: { handler: TrapHandler; distance: number } | null = null;
  for (const candidate of exceptionsToMatch(exception)) {
    for (const handler of handlers) {
      if (!handler.type) continue;
      const distance = inheritanceDistance(candidate, resolveTypeName(handler.type.typeName, f, handler.type));
      if (distance >= 0 && (!best || distance < best.distance)) best = { handler, distance };
    }
    if (best) return best.handler;
  }
  return handlers.find((handler) => handler.type === null) ?? null;
}

export { convertTo };
