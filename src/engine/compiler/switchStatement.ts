/**
 * switch to closures: over one value or a collection, with -regex, -wildcard, -exact, -casesensitive and -file.
 */
import type { ExpressionAst, SwitchStatementAst } from '../../language/Ast.ts';
import {
  enumerableOf,
  invalidPattern,
  isTrue,
  likeOp,
  matchOp,
  toPSString,
  unwrap,
  withoutTokenText,
} from '../../types/index.ts';
import { NetRegex } from '../../types/regex/index.ts';
import { NetEnumerator } from '../../types/NetEnumerator.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { roundOf } from '../debugging/SequencePoint.ts';
import { withVariable } from '../session/withVariable.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import { type Completion, type Exec, type Frame, NORMAL, type Thunk } from './Frame.ts';
import { compileBody, passOn, runBody } from './loops.ts';
import { compileCollection, compileCondition } from './pipelines.ts';

interface Clause {
  ast: ExpressionAst;
  test: Thunk;
  /** `{ $_ -gt 5 }`: compiled in place, run with $_ set. */
  block: Thunk | null;
  body: Exec;
}

type Matcher = (pattern: unknown, item: unknown, f: Frame) => boolean;

export function compileSwitch(ast: SwitchStatementAst, compiler: BlockCompiler): Exec {
  const condition = ast.flags.file
    ? compileCondition(ast.condition, compiler)
    : compileCollection(ast.condition, compiler);
  const clauses: Clause[] = ast.clauses.map(([test, body]) => ({
    ast: test,
    test: compileExpression(test, compiler),
    block: isBlock(test) ? compileExpression(test, compiler) : null,
    body: compileBody(body, ast.label, compiler),
  }));
  const otherwise = ast.defaultClause ? compileBody(ast.defaultClause, ast.label, compiler) : null;
  const match = matcherFor(ast);
  const label = (ast.label ?? '').toLowerCase();
  const isOutermost = compiler.loopLabels.length === 0;
  const isFile = ast.flags.file;
  const round = roundOf(ast);
  const run = (f: Frame, value: unknown): Completion =>
    withVariable(f, '_', () => {
      const items = itemsOf(value, isFile, f);
      // The lines of a file are no $switch.
      if (!isFile) f.ctx.setSwitchItem(f, items);
      for (;;) {
        if (!isFile) f.position = round;
        if (!items.moveNext()) return NORMAL;
        f.ctx.pollStop();
        const next = runItem(items.current, clauses, otherwise, match, label, f);
        if (next === 'leave') return NORMAL;
        if (next !== 'again') return passOn(next, f, isOutermost);
      }
    });
  return (f) => {
    const value = condition(f);
    if (isFile) return run(f, value);
    const saved = f.ctx.enterSwitch(f);
    try {
      return run(f, value);
    } finally {
      f.ctx.leaveSwitch(f, saved);
    }
  };
}

function isBlock(ast: ExpressionAst): boolean {
  return ast.kind === 'ScriptBlockExpressionAst';
}

/** The items as $switch shows them: an enumerator that clauses may move on. */
function itemsOf(value: unknown, isFile: boolean, f: Frame): NetEnumerator {
  if (isFile) return new NetEnumerator(f.ctx.readLines(toPSString(value, f.ctx)));
  const items = typeof value === 'object' && value !== null ? enumerableOf(value) : null;
  return new NetEnumerator(
    items ?? (value === undefined ? [] : [withoutTokenText(value)]),
    getType('System.ArrayEnumerator'),
  );
}

/** All clauses that match run, in order; `continue` goes to the next item, `break` leaves the switch. */
function runItem(
  item: unknown,
  clauses: readonly Clause[],
  otherwise: Exec | null,
  match: Matcher,
  label: string,
  f: Frame,
): ReturnType<typeof runBody> {
  let any = false;
  for (const clause of clauses) {
    f.ctx.sessionState.assignIn(f.scope, '_', item);
    f.position = clause.ast;
    const pattern = clause.test(f);
    const holds =
      clause.block && isScriptBlock(pattern) ? isTrue(f.ctx.evaluateBlock(pattern, f, item)) : match(pattern, item, f);
    if (!holds) continue;
    any = true;
    const outcome = runOnce(f, clause.body, label);
    if (outcome === 'continued') return 'again';
    if (outcome !== 'done') return outcome;
  }
  if (any || !otherwise) return 'again';
  f.ctx.sessionState.assignIn(f.scope, '_', item);
  const outcome = runOnce(f, otherwise, label);
  return outcome === 'done' || outcome === 'continued' ? 'again' : outcome;
}

type Outcome = 'done' | 'continued' | ReturnType<typeof runBody>;

/** runBody cannot tell a normal end from `continue`; the switch needs to know. */
function runOnce(f: Frame, body: Exec, label: string): Outcome {
  let ended = false;
  const next = runBody(
    f,
    (frame) => {
      const completion = body(frame);
      ended = completion === NORMAL;
      return completion;
    },
    label,
  );
  if (next !== 'again') return next;
  return ended ? 'done' : 'continued';
}

/** The switch's own case rule counts, also for a [regex]. */
function regexText(pattern: unknown, f: Frame): unknown {
  return unwrap(pattern) instanceof NetRegex ? toPSString(pattern, f.ctx) : pattern;
}

/** A pattern that is none is the operator's error text, not the regular expression's own. */
function matched(text: string, pattern: unknown, f: Frame, ignoreCase: boolean): ReturnType<typeof matchOp> {
  try {
    return matchOp(text, pattern, f.ctx, ignoreCase);
  } catch (thrown) {
    throw invalidPattern(thrown, pattern, f.ctx);
  }
}

function matcherFor(ast: SwitchStatementAst): Matcher {
  const { regex, wildcard, caseSensitive } = ast.flags;
  if (regex) {
    return (pattern, item, f) => {
      const { result, matches } = matched(toPSString(item, f.ctx), regexText(pattern, f), f, !caseSensitive);
      if (matches) f.ctx.sessionState.assignIn(f.scope, 'Matches', matches);
      return result === true;
    };
  }
  if (wildcard)
    return (pattern, item, f) =>
      likeOp(toPSString(item, f.ctx), toPSString(pattern, f.ctx), f.ctx, !caseSensitive, false) === true;
  // By text: 5 matches '5' but not '5.0'; $null matches only itself.
  return (pattern, item, f) => {
    if (pattern == null) return item == null;
    const [left, right] = [toPSString(item, f.ctx), toPSString(pattern, f.ctx)];
    return left === right || (!caseSensitive && left.toUpperCase() === right.toUpperCase());
  };
}
