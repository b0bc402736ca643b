/**
 * try, catch, finally and trap to closures.
 * Rule that surprises: inside a try that has a catch (and in everything it calls) an error that would end one statement
 * leaves the whole try block; `propagateExceptions` says so. Stop and flow signals pass catches and run finally blocks.
 */
import {
  type ErrorRecord,
  NetException,
  RUNTIME_EXCEPTION,
  errorRecordOf,
  isFlowSignal,
  ownErrorRecord,
  ReturnSignal,
  TerminateCommandSignal,
} from '../../errors/index.ts';
import type { StatementAst, TrapStatementAst, TryStatementAst, TypeConstraintAst } from '../../language/Ast.ts';
import { convertTo, typeOf } from '../../types/index.ts';
import { PSVariable } from '../session/PSVariable.ts';
import { Scope } from '../session/Scope.ts';
import { BlockCompiler } from './BlockCompiler.ts';
import type { CompiledBlock } from './CompiledBlock.ts';
import { asNetException, locateThrown, noteThrown, reportAndContinue } from './errorHandling.ts';
import { BREAK, CONTINUE, type Completion, type Exec, Frame, NORMAL, RETURN } from './Frame.ts';
import { putVariable, withVariable } from '../session/withVariable.ts';
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
    let found: Match<CatchHandler> | null;
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
      found = findHandler(exception, handlers, f);
      if (!found) {
        noteThrown(f, exception);
        throw exception;
      }
    }
    return runHandler(f, exception, found.handler, recordFor(exception, found, f));
  };
}

/** The handler to run, and the exception its type matched: what a wrapper holds, or the error itself. */
interface Match<T> {
  readonly handler: T;
  readonly matched: unknown;
}

/**
 * $_ in the handler. A wrapper's own record shows what it wraps, when that is what was matched. An error that -ErrorAction
 * Stop made terminating, caught by the very type of its exception, shows the exception's own record: its id lacks the
 * command then.
 */
function recordFor(exception: NetException, { handler, matched }: Match<CatchHandler>, f: Frame): ErrorRecord {
  const record = errorRecordOf(exception);
  const stopped = record.exception;
  if (stopped === exception && exception.innerException && matched === innerOf(exception))
    return record.showing(exception.innerException);
  if (exception.typeName === CMDLET_INVOCATION) return record;
  const isOwn = stopped !== exception && stopped.typeName.startsWith('System.Management.Automation.');
  const isExact = handler.types.some(
    (constraint) => inheritanceDistance(stopped, resolveTypeName(constraint.typeName, f, constraint)) === 0,
  );
  return isOwn && isExact ? ownErrorRecord(stopped) : record;
}

const CMDLET_INVOCATION = 'System.Management.Automation.CmdletInvocationException';

function innerOf({ innerException }: NetException): unknown {
  return innerException?.classInstance ?? innerException;
}

function runHandler(f: Frame, exception: NetException, handler: CatchHandler, shown: ErrorRecord): Completion {
  const record = errorRecordOf(exception);
  f.ctx.appendError(record);
  f.ctx.questionMark = false;
  return withVariable(f, '_', () => {
    putVariable(f, new PSVariable('_', shown.copy()));
    const pushed = f.ctx.enterCatch(exception);
    try {
      return handler.body(f);
    } finally {
      f.ctx.leaveCatch(pushed);
    }
  });
}

/** The best handler: the first whose type is the exception's or nearest above; an untyped one takes anything. */
function findHandler(exception: NetException, handlers: readonly CatchHandler[], f: Frame): Match<CatchHandler> | null {
  const candidates = exceptionsToMatch(exception);
  for (const candidate of candidates) {
    let best: { handler: CatchHandler; distance: number } | null = null;
    for (const handler of handlers) {
      for (const constraint of handler.types) {
        const type = resolveTypeName(constraint.typeName, f, constraint);
        const distance = inheritanceDistance(candidate, type);
        if (distance >= 0 && (!best || distance < best.distance)) best = { handler, distance };
      }
    }
    if (best) return { handler: best.handler, matched: candidate };
  }
  const untyped = handlers.find((handler) => handler.types.length === 0);
  return untyped ? { handler: untyped, matched: exception } : null;
}

/** A RuntimeException that only wraps another is matched by what it wraps, first of all. */
function exceptionsToMatch(exception: NetException): unknown[] {
  const found: unknown[] = [];
  const record = exception.errorRecord;
  if (exception.innerException && exception.typeName.startsWith('System.Management.Automation.'))
    found.push(exception.innerException.classInstance ?? exception.innerException);
  found.push(exception.classInstance ?? exception);
  // A script's error is a RuntimeException around whatever was thrown.
  if (!exception.typeName.startsWith('System.Management.Automation.'))
    found.push(new NetException(RUNTIME_EXCEPTION, exception.message));
  if (record && record.exception !== exception) found.unshift(record.exception.classInstance ?? record.exception);
  const inner = exception.typeName === CMDLET_INVOCATION ? exception.innerException : null;
  if (inner?.innerException) found.push(innerOf(inner));
  return found;
}

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
  /** Compiled as a block of its own: it runs in a scope inside that of the statements it guards. */
  block: CompiledBlock;
  body: Exec;
  ast: TrapStatementAst;
}

function compileTrap(trap: TrapStatementAst, around: BlockCompiler): TrapHandler {
  const compiler = new BlockCompiler(around.block.ast);
  compiler.loopLabels.push('');
  const body = compiler.statements(trap.body);
  return { type: trap.trapType, block: compiler.block, body, ast: trap };
}

/**
 * A block with traps: each statement that fails looks for a trap; `continue` goes on. After `break`, and where no trap
 * takes the error, nothing further out goes on after its statement either: only a try or another trap takes it.
 */
export function guardWithTraps(
  statements: readonly StatementAst[],
  traps: readonly TrapStatementAst[],
  compiler: BlockCompiler,
): Exec {
  const handlers = traps.map((trap) => compileTrap(trap, compiler));
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
        // A trap takes even what ends the command.
        const terminated = thrown instanceof TerminateCommandSignal ? thrown.exception : null;
        if (isFlowSignal(thrown) && !(terminated && findTrap(f, terminated, handlers))) throw thrown;
        const exception = terminated ?? asNetException(thrown, f);
        locateThrown(f, exception);
        if (!terminated) noteThrown(f, exception);
        const completion = runTrap(f, exception, handlers);
        if (completion !== NORMAL) return completion;
      }
    }
    return NORMAL;
  };
}

function runTrap(f: Frame, exception: NetException, handlers: readonly TrapHandler[]): Completion {
  const found = findTrap(f, exception, handlers);
  if (!found) {
    exception.isDecided = true;
    throw exception;
  }
  const record = errorRecordOf(exception);
  f.ctx.appendError(record);
  const isInner = record.exception === exception && exception.innerException && found.matched === innerOf(exception);
  const shown = isInner ? record.showing(exception.innerException!) : record;
  const completion = runTrapBody(f, shown, found.handler);
  if (completion === CONTINUE) return NORMAL;
  if (completion === BREAK) {
    exception.isDecided = true;
    throw exception;
  }
  if (completion === NORMAL) {
    reportAndContinue(f, exception);
    return NORMAL;
  }
  return completion;
}

function runTrapBody(f: Frame, record: ErrorRecord, { ast, block, body }: TrapHandler): Completion {
  const { sessionState } = f.ctx;
  const saved = sessionState.currentScope;
  const scope = new Scope(f.scope);
  const inner = new Frame(f.ctx, block, scope, f.out, f.scriptBlock);
  scope.bindFrame(block.slotIndex, inner.slots);
  inner.invocation = f.invocation;
  inner.isTrap = true;
  putVariable(inner, new PSVariable('_', record));
  sessionState.currentScope = scope;
  f.ctx.enterFrame(inner);
  try {
    return f.ctx.debugger === null ? body(inner) : f.ctx.debugger.runTrap(inner, ast, body);
  } catch (thrown) {
    if (thrown instanceof ReturnSignal && thrown.frame === inner) return RETURN;
    throw thrown;
  } finally {
    f.ctx.leaveFrame(inner);
    sessionState.currentScope = saved;
  }
}

function findTrap(f: Frame, exception: NetException, handlers: readonly TrapHandler[]): Match<TrapHandler> | null {
  let best: { handler: TrapHandler; distance: number } | null = null;
  for (const candidate of exceptionsToMatch(exception)) {
    for (const handler of handlers) {
      if (!handler.type) continue;
      const distance = inheritanceDistance(candidate, resolveTypeName(handler.type.typeName, f, handler.type));
      if (distance >= 0 && (!best || distance < best.distance)) best = { handler, distance };
    }
    if (best) return { handler: best.handler, matched: candidate };
  }
  const untyped = handlers.find((handler) => handler.type === null);
  return untyped ? { handler: untyped, matched: exception } : null;
}

export { convertTo };
