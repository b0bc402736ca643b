/**
 * Binary and unary operators to closures. [int] and [string] operands are handled right here; everything else by the
 * operators of types/. -and, -or and ?? evaluate their right side only when needed.
 */
import type { BinaryExpressionAst, ExpressionAst, UnaryExpressionAst } from '../../language/Ast.ts';
import type { TokenKind } from '../../language/TokenKind.ts';
import {
  add,
  asOp,
  bitAnd,
  bitNot,
  bitOr,
  bitXor,
  containsOp,
  decrement,
  divide,
  equalsOp,
  formatOp,
  greaterOrEqual,
  greaterThan,
  inOp,
  increment,
  isOp,
  isTrue,
  joinOp,
  lessOrEqual,
  lessThan,
  likeOp,
  matchOp,
  multiply,
  negate,
  notEqualsOp,
  plus,
  range,
  rangeOf,
  remainder,
  replaceOp,
  shiftLeft,
  shiftRight,
  splitOp,
  subtract,
  unaryJoin,
  unarySplit,
} from '../../types/index.ts';
import { compileUpdater } from './assignments.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import { compileVariableStore } from './variables.ts';
import type { Frame, Thunk } from './Frame.ts';

type Operator = (left: unknown, right: unknown, f: Frame) => unknown;

export function compileBinary(ast: BinaryExpressionAst, compiler: BlockCompiler): Thunk {
  const left = compileExpression(ast.left, compiler);
  const right = compileExpression(ast.right, compiler);
  const logical = compileLogical(ast.operator, left, right);
  if (logical) return logical;
  const fast = compileFast(ast.operator, left, right);
  if (fast) return fast;
  const apply = operatorFor(ast.operator);
  // What is looked through comes first, wherever it stands.
  if (/^[IC](?:not)?in$/.test(ast.operator))
    return (f) => {
      const items = right(f);
      return apply(left(f), items, f);
    };
  return (f) => apply(left(f), right(f), f);
}

/** What is gone through one by one: a range makes its numbers as they are asked for, where nothing else may see an array. */
export function compileSequence(ast: ExpressionAst, compiler: BlockCompiler): Thunk {
  if (ast.kind !== 'BinaryExpressionAst' || ast.operator !== 'DotDot') return compileExpression(ast, compiler);
  const left = compileExpression(ast.left, compiler);
  const right = compileExpression(ast.right, compiler);
  return (f) => rangeOf(left(f), right(f));
}

function compileLogical(operator: TokenKind, left: Thunk, right: Thunk): Thunk | null {
  switch (operator) {
    case 'And':
      return (f) => isTrue(left(f)) && isTrue(right(f));
    case 'Or':
      return (f) => isTrue(left(f)) || isTrue(right(f));
    case 'Xor':
      return (f) => isTrue(left(f)) !== isTrue(right(f));
    case 'QuestionQuestion':
      return (f) => {
        const value = left(f);
        return value == null ? right(f) : value;
      };
    default:
      return null;
  }
}

/** The operators of hot loops: one typeof check, plain arithmetic, else the general operator. */
function compileFast(operator: TokenKind, left: Thunk, right: Thunk): Thunk | null {
  switch (operator) {
    case 'Plus':
      return (f) => addFast(left(f), right(f), f);
    case 'Minus':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') {
          const result = a - b;
          if ((result | 0) === result) return result;
        }
        return subtract(a, b, f.ctx);
      };
    case 'Multiply':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') {
          const result = a * b;
          // -0 is not an int: 0 * -5 must be 0.
          if ((result | 0) === result) return result | 0;
        }
        return multiply(a, b, f.ctx);
      };
    case 'Divide':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
          const result = a / b;
          if ((result | 0) === result) return result | 0;
        }
        return divide(a, b, f.ctx);
      };
    case 'Rem':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number' && b !== 0) return (a % b) | 0;
        return remainder(a, b, f.ctx);
      };
    default:
      return compileFastBitwise(operator, left, right) ?? compileFastComparison(operator, left, right);
  }
}

/** JavaScript's bitwise operators are those of 32-bit integers, counts modulo 32 included. */
function compileFastBitwise(operator: TokenKind, left: Thunk, right: Thunk): Thunk | null {
  switch (operator) {
    case 'Band':
      return (f) => {
        const a = left(f);
        const b = right(f);
        return typeof a === 'number' && typeof b === 'number' ? a & b : bitAnd(a, b, f.ctx);
      };
    case 'Bor':
      return (f) => {
        const a = left(f);
        const b = right(f);
        return typeof a === 'number' && typeof b === 'number' ? a | b : bitOr(a, b, f.ctx);
      };
    case 'Bxor':
      return (f) => {
        const a = left(f);
        const b = right(f);
        return typeof a === 'number' && typeof b === 'number' ? a ^ b : bitXor(a, b, f.ctx);
      };
    case 'Shl':
      return (f) => {
        const a = left(f);
        const b = right(f);
        return typeof a === 'number' && typeof b === 'number' ? a << b : shiftLeft(a, b, f.ctx);
      };
    case 'Shr':
      return (f) => {
        const a = left(f);
        const b = right(f);
        return typeof a === 'number' && typeof b === 'number' ? a >> b : shiftRight(a, b, f.ctx);
      };
    default:
      return null;
  }
}

export function addFast(a: unknown, b: unknown, f: Frame): unknown {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    if ((result | 0) === result) return result;
  } else if (typeof a === 'string' && typeof b === 'string') return a + b;
  return add(a, b, f.ctx);
}

function compileFastComparison(operator: TokenKind, left: Thunk, right: Thunk): Thunk | null {
  switch (operator) {
    case 'Ieq':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a === b;
        return equalsOp(a, b, f.ctx, true);
      };
    case 'Ine':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a !== b;
        return notEqualsOp(a, b, f.ctx, true);
      };
    case 'Ilt':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a < b;
        return lessThan(a, b, f.ctx, true);
      };
    case 'Ile':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a <= b;
        return lessOrEqual(a, b, f.ctx, true);
      };
    case 'Igt':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a > b;
        return greaterThan(a, b, f.ctx, true);
      };
    case 'Ige':
      return (f) => {
        const a = left(f);
        const b = right(f);
        if (typeof a === 'number' && typeof b === 'number') return a >= b;
        return greaterOrEqual(a, b, f.ctx, true);
      };
    default:
      return null;
  }
}

/** $Matches is set by a scalar -match that holds, and left alone otherwise. */
function match(left: unknown, right: unknown, f: Frame, ignoreCase: boolean, negated: boolean): unknown {
  const { result, matches } = matchOp(left, right, f.ctx, ignoreCase, negated);
  if (matches) f.ctx.sessionState.assignIn(f.scope, 'Matches', matches);
  return result;
}

const OPERATORS: Partial<Record<TokenKind, Operator>> = {
  Divide: (a, b, f) => divide(a, b, f.ctx),
  DotDot: (a, b) => range(a, b),
  Format: (a, b, f) => formatOp(a, b, f.ctx),
  Join: (a, b, f) => joinOp(a, b, f.ctx),
  Band: (a, b, f) => bitAnd(a, b, f.ctx),
  Bor: (a, b, f) => bitOr(a, b, f.ctx),
  Bxor: (a, b, f) => bitXor(a, b, f.ctx),
  Shl: (a, b, f) => shiftLeft(a, b, f.ctx),
  Shr: (a, b, f) => shiftRight(a, b, f.ctx),
  Is: (a, b, f) => isOp(a, b, f.ctx),
  IsNot: (a, b, f) => !isOp(a, b, f.ctx),
  As: (a, b, f) => asOp(a, b, f.ctx),
  Ceq: (a, b, f) => equalsOp(a, b, f.ctx, false),
  Cne: (a, b, f) => notEqualsOp(a, b, f.ctx, false),
  Cgt: (a, b, f) => greaterThan(a, b, f.ctx, false),
  Cge: (a, b, f) => greaterOrEqual(a, b, f.ctx, false),
  Clt: (a, b, f) => lessThan(a, b, f.ctx, false),
  Cle: (a, b, f) => lessOrEqual(a, b, f.ctx, false),
  Ilike: (a, b, f) => likeOp(a, b, f.ctx, true, false),
  Inotlike: (a, b, f) => likeOp(a, b, f.ctx, true, true),
  Clike: (a, b, f) => likeOp(a, b, f.ctx, false, false),
  Cnotlike: (a, b, f) => likeOp(a, b, f.ctx, false, true),
  Imatch: (a, b, f) => match(a, b, f, true, false),
  Inotmatch: (a, b, f) => match(a, b, f, true, true),
  Cmatch: (a, b, f) => match(a, b, f, false, false),
  Cnotmatch: (a, b, f) => match(a, b, f, false, true),
  Ireplace: (a, b, f) => replaceOp(a, b, f.ctx, true),
  Creplace: (a, b, f) => replaceOp(a, b, f.ctx, false),
  Icontains: (a, b, f) => containsOp(a, b, f.ctx, true),
  Inotcontains: (a, b, f) => !containsOp(a, b, f.ctx, true),
  Ccontains: (a, b, f) => containsOp(a, b, f.ctx, false),
  Cnotcontains: (a, b, f) => !containsOp(a, b, f.ctx, false),
  Iin: (a, b, f) => inOp(a, b, f.ctx, true),
  Inotin: (a, b, f) => !inOp(a, b, f.ctx, true),
  Cin: (a, b, f) => inOp(a, b, f.ctx, false),
  Cnotin: (a, b, f) => !inOp(a, b, f.ctx, false),
  Isplit: (a, b, f) => splitOp(a, b, f.ctx, true),
  Csplit: (a, b, f) => splitOp(a, b, f.ctx, false),
};

/** The general form of an operator; also what compound assignments use. */
export function operatorFor(operator: TokenKind): Operator {
  const found = OPERATORS[operator];
  if (found) return found;
  throw new Error(`No operator for ${operator}`);
}

export const COMPOUND: Readonly<Record<string, Operator>> = {
  PlusEquals: addFast,
  MinusEquals: (a, b, f) => subtract(a, b, f.ctx),
  MultiplyEquals: (a, b, f) => multiply(a, b, f.ctx),
  DivideEquals: (a, b, f) => divide(a, b, f.ctx),
  RemainderEquals: (a, b, f) => remainder(a, b, f.ctx),
};

export function compileUnary(ast: UnaryExpressionAst, compiler: BlockCompiler): Thunk {
  if (STEPS[ast.tokenKind]) return compileStep(ast, compiler);
  const child = compileExpression(ast.child, compiler);
  switch (ast.tokenKind) {
    case 'Not':
    case 'Exclaim':
      return (f) => !isTrue(child(f));
    case 'Minus':
      return (f) => negate(child(f), f.ctx);
    case 'Plus':
      return (f) => plus(child(f), f.ctx);
    case 'Bnot':
      return (f) => bitNot(child(f), f.ctx);
    case 'Comma':
      return (f) => {
        const value = child(f);
        return [value === undefined ? null : value];
      };
    case 'Join':
      return (f) => unaryJoin(child(f), f.ctx);
    case 'Isplit':
    case 'Csplit':
      return (f) => unarySplit(child(f), f.ctx);
    default:
      throw new Error(`No unary operator for ${ast.tokenKind}`);
  }
}

const STEPS: Partial<Record<TokenKind, { up: boolean; postfix: boolean }>> = {
  PlusPlus: { up: true, postfix: false },
  MinusMinus: { up: false, postfix: false },
  PostfixPlusPlus: { up: true, postfix: true },
  PostfixMinusMinus: { up: false, postfix: true },
};

function compileStep(ast: UnaryExpressionAst, compiler: BlockCompiler): Thunk {
  const { up, postfix } = STEPS[ast.tokenKind]!;
  const target = ast.child as ExpressionAst;
  const delta = up ? 1 : -1;
  const step = (old: unknown, f: Frame): unknown => {
    if (typeof old === 'number' && ((old + delta) | 0) === old + delta) return old + delta;
    return up ? increment(old, f.ctx) : decrement(old, f.ctx);
  };
  if (target.kind !== 'VariableExpressionAst') return compileStepOf(target, step, postfix, compiler);
  const read = compileExpression(target, compiler);
  const store = compileVariableStore(target, compiler, true);
  return (f) => {
    const old = read(f);
    const stepped = step(old, f);
    store(f, stepped);
    if (!postfix) return stepped;
    return old == null ? 0 : old;
  };
}

function compileStepOf(
  target: ExpressionAst,
  step: (old: unknown, f: Frame) => unknown,
  postfix: boolean,
  compiler: BlockCompiler,
): Thunk {
  const updater = compileUpdater(target, compiler);
  return (f) => {
    let before: unknown;
    const stepped = updater(f, (old) => {
      before = old;
      return step(old, f);
    });
    if (!postfix) return stepped;
    return before == null ? 0 : before;
  };
}

/** `$i++` as a statement of its own writes nothing. */
export function isStep(ast: ExpressionAst): boolean {
  return ast.kind === 'UnaryExpressionAst' && STEPS[ast.tokenKind] !== undefined;
}
