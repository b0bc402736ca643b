/**
 * Loops to closures. Every round polls the host's stop flag. A break or continue from a called function arrives as a
 * signal, one from the same block as a completion; both are settled by `settle`.
 */
import { BreakSignal, ContinueSignal } from '../../errors/index.ts';
import type {
  DoUntilStatementAst,
  DoWhileStatementAst,
  ForEachStatementAst,
  ForStatementAst,
  StatementBlockAst,
  VariableExpressionAst,
  WhileStatementAst,
} from '../../language/Ast.ts';
import { enumerableOf, isTrue, NumberRange } from '../../types/index.ts';
import { NetEnumerator } from '../../types/NetEnumerator.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { BREAK, CONTINUE, type Completion, type Exec, type Frame, NORMAL, RETURN, type Thunk } from './Frame.ts';
import { compileCollection, compileCondition } from './pipelines.ts';
import { compileVariableStore, type Store } from './variables.ts';

/** What a loop does after a round: go on, leave normally, or leave with the completion for an outer loop. */
type Next = 'again' | 'leave' | Completion;

function matches(f: Frame, label: string): boolean {
  return f.label === '' || f.label.toLowerCase() === label;
}

/** Runs a loop's body once and says what comes next. */
export function runBody(f: Frame, body: Exec, label: string): Next {
  let completion: Completion;
  try {
    completion = body(f);
  } catch (thrown) {
    if (thrown instanceof BreakSignal) {
      f.label = thrown.label;
      if (!matches(f, label)) throw thrown;
      return 'leave';
    }
    if (thrown instanceof ContinueSignal) {
      f.label = thrown.label;
      if (!matches(f, label)) throw thrown;
      return 'again';
    }
    throw thrown;
  }
  if (completion === NORMAL) return 'again';
  if (completion === BREAK) return matches(f, label) ? 'leave' : BREAK;
  if (completion === CONTINUE) return matches(f, label) ? 'again' : CONTINUE;
  return RETURN;
}

export function compileBody(body: StatementBlockAst, label: string | null, compiler: BlockCompiler): Exec {
  compiler.loopLabels.push((label ?? '').toLowerCase());
  try {
    return compiler.statements(body);
  } finally {
    compiler.loopLabels.pop();
  }
}

/** A label that did not match inside is passed on: as a completion to a loop of this block, else as a signal. */
export function passOn(next: Completion, f: Frame, isInnermost: boolean): Completion {
  if (next === RETURN || !isInnermost) return next;
  throw next === BREAK ? new BreakSignal(f.label) : new ContinueSignal(f.label);
}

export function compileFor(ast: ForStatementAst, compiler: BlockCompiler): Exec {
  const initializer = ast.initializer ? compileCondition(ast.initializer, compiler) : null;
  const condition = ast.condition ? compileCondition(ast.condition, compiler) : null;
  const iterator = ast.iterator ? compileCondition(ast.iterator, compiler) : null;
  const body = compileBody(ast.body, ast.label, compiler);
  const label = (ast.label ?? '').toLowerCase();
  const isOutermost = compiler.loopLabels.length === 0;
  return (f) => {
    f.position = ast;
    initializer?.(f);
    while (condition === null || isTrue(condition(f))) {
      f.ctx.pollStop();
      const next = runBody(f, body, label);
      if (next !== 'again') {
        if (next === 'leave') break;
        return passOn(next, f, isOutermost);
      }
      iterator?.(f);
    }
    return NORMAL;
  };
}

export function compileWhile(ast: WhileStatementAst, compiler: BlockCompiler): Exec {
  const condition = compileCondition(ast.condition, compiler);
  const body = compileBody(ast.body, ast.label, compiler);
  const label = (ast.label ?? '').toLowerCase();
  const isOutermost = compiler.loopLabels.length === 0;
  return (f) => {
    while (isTrue(condition(f))) {
      f.ctx.pollStop();
      const next = runBody(f, body, label);
      if (next !== 'again') {
        if (next === 'leave') break;
        return passOn(next, f, isOutermost);
      }
    }
    return NORMAL;
  };
}

export function compileDo(ast: DoWhileStatementAst | DoUntilStatementAst, compiler: BlockCompiler): Exec {
  const condition = compileCondition(ast.condition, compiler);
  const body = compileBody(ast.body, ast.label, compiler);
  const label = (ast.label ?? '').toLowerCase();
  const isOutermost = compiler.loopLabels.length === 0;
  const goesOnWhile = ast.kind === 'DoWhileStatementAst';
  return (f) => {
    do {
      f.ctx.pollStop();
      const next = runBody(f, body, label);
      if (next !== 'again') {
        if (next === 'leave') break;
        return passOn(next, f, isOutermost);
      }
    } while (isTrue(condition(f)) === goesOnWhile);
    return NORMAL;
  };
}

/** A foreach as its rounds need it. Each round begins at the variable, and so does the look for one more. */
interface ForEachLoop {
  readonly variable: VariableExpressionAst;
  readonly store: Store;
  readonly body: Exec;
  readonly label: string;
  readonly isOutermost: boolean;
}

export function compileForEach(ast: ForEachStatementAst, compiler: BlockCompiler): Exec {
  const collection: Thunk = compileCollection(ast.condition, compiler);
  const { variable } = ast;
  const store = compileVariableStore(variable, compiler);
  const body = compileBody(ast.body, ast.label, compiler);
  const label = (ast.label ?? '').toLowerCase();
  const isOutermost = compiler.loopLabels.length === 0;
  const loop: ForEachLoop = { variable, store, body, label, isOutermost };
  return (f) => {
    const value = collection(f);
    // A foreach over nothing, also over $null, has no rounds.
    if (value == null) return overNothing(f);
    const saved = f.ctx.enterForEach(f);
    try {
      const items = typeof value === 'object' ? enumerableOf(value) : null;
      f.position = variable;
      if (items === null) return oneRound(f, value, loop);
      if (f.block.slotIndex.has('foreach')) return enumerated(f, items, loop);
      const source = Array.isArray(items) ? items : (items as Iterable<unknown>);
      if (items instanceof NumberRange) return counted(f, items, loop);
      for (const item of source) {
        f.ctx.pollStop();
        store(f, item);
        const next = runBody(f, body, label);
        if (next !== 'again') {
          if (next === 'leave') break;
          return passOn(next, f, isOutermost);
        }
        f.position = variable;
      }
      return NORMAL;
    } finally {
      f.ctx.leaveForEach(f, saved);
    }
  };
}

function overNothing(f: Frame): Completion {
  f.ctx.debugger?.loop(f, 'foreach', 0);
  f.ctx.debugger?.loop(f, 'foreach', -1);
  return NORMAL;
}

function counted(f: Frame, items: NumberRange, { variable, store, body, label, isOutermost }: ForEachLoop): Completion {
  for (let index = 0; index < items.length; index++) {
    f.ctx.pollStop();
    store(f, items.at(index));
    const next = runBody(f, body, label);
    if (next === 'leave') break;
    if (next !== 'again') return passOn(next, f, isOutermost);
    f.position = variable;
  }
  return NORMAL;
}

/** A body that mentions $foreach may move the enumerator on. */
function enumerated(f: Frame, items: Iterable<unknown>, loop: ForEachLoop): Completion {
  const enumerator = new NetEnumerator(items, Array.isArray(items) ? getType('System.ArrayEnumerator') : null);
  f.ctx.setForEach(f, enumerator);
  while (enumerator.moveNext()) {
    f.ctx.pollStop();
    loop.store(f, enumerator.current);
    const next = runBody(f, loop.body, loop.label);
    if (next === 'leave') break;
    if (next !== 'again') return passOn(next, f, loop.isOutermost);
    f.position = loop.variable;
  }
  return NORMAL;
}

function oneRound(f: Frame, value: unknown, { variable, store, body, label, isOutermost }: ForEachLoop): Completion {
  f.ctx.pollStop();
  store(f, value);
  const next = runBody(f, body, label);
  if (next !== 'again' && next !== 'leave') return passOn(next, f, isOutermost);
  if (next === 'again') f.position = variable;
  return NORMAL;
}
