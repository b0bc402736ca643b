/**
 * Assignments to closures: plain, compound, typed, to members, indexes, several targets at once.
 */
import { runtimeException } from '../../errors/index.ts';
import type {
  ArrayLiteralAst,
  AssignmentStatementAst,
  AttributeBaseAst,
  ExpressionAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
  VariableExpressionAst,
} from '../../language/Ast.ts';
import {
  setDynamicMember,
  getDynamicMember,
  enumerableOf,
  invokeMethod,
  OrderedDictionary,
  setIndex,
  setParameterized,
  setStaticMember,
  typeForAssignment,
} from '../../types/index.ts';
import { declareVariable } from '../session/declareVariable.ts';
import { COMPOUND } from './binaryOperators.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import type { Frame, Thunk } from './Frame.ts';
import { indexThunks, isObjectCast, propertyKey } from './memberAccess.ts';
import { compileValueOf } from './pipelines.ts';
import { compileOldValue, compileVariableStore, type Store } from './variables.ts';

/** The assignment as an expression: its value is what was stored (used in parentheses and chains). */
export function compileAssignment(ast: AssignmentStatementAst, compiler: BlockCompiler): Thunk {
  const right = compileValueOf(ast.right, compiler);
  const left = ast.left;
  if (ast.operator === 'Equals') {
    const store = compileStore(left, compiler);
    return (f) => {
      const value = right(f);
      store(f, value);
      return value;
    };
  }
  return compileUpdate(left, updateOf(ast, right), compiler);
}

/** What a compound operator makes of the target's value. */
type Update = (old: unknown, f: Frame) => unknown;

/** `??=` stores in any case, also the value that was there: a setter runs, a read-only variable refuses. */
function updateOf(ast: AssignmentStatementAst, right: Thunk): Update {
  if (ast.operator === 'QuestionQuestionEquals') return (old, f) => old ?? right(f);
  const apply = COMPOUND[ast.operator]!;
  return (old, f) => apply(old, right(f), f);
}

/** Reads the target, stores what `update` makes of it and gives that. */
export type Updater = (f: Frame, update: (old: unknown) => unknown) => unknown;

function compileUpdate(left: ExpressionAst, update: Update, compiler: BlockCompiler): Thunk {
  const updater = compileUpdater(left, compiler);
  return (f) => updater(f, (old) => update(old, f));
}

/** The target's own parts (object, index, arguments) are evaluated once. */
export function compileUpdater(left: ExpressionAst, compiler: BlockCompiler): Updater {
  if (left.kind === 'MemberExpressionAst' && !left.static_) return updateMember(left, compiler);
  if (left.kind === 'IndexExpressionAst') return updateIndex(left, compiler);
  if (left.kind === 'InvokeMemberExpressionAst') return updateParameterized(left, compiler);
  const read = compileOld(left, compiler);
  const store = compileStore(left, compiler);
  return (f, update) => {
    const value = update(read(f));
    store(f, value);
    return value;
  };
}

function compileOld(left: ExpressionAst, compiler: BlockCompiler): Thunk {
  return left.kind === 'VariableExpressionAst' ? compileOldValue(left, compiler) : compileExpression(left, compiler);
}

function updateMember(ast: MemberExpressionAst, compiler: BlockCompiler): Updater {
  const target = compileExpression(ast.expression, compiler);
  const name = compileExpression(ast.member, compiler);
  return (f, update) => {
    const object = target(f);
    const key = name(f);
    const value = update(getDynamicMember(object, key, f.ctx));
    setDynamicMember(object, key, value, f.ctx);
    return value;
  };
}

function updateIndex(ast: IndexExpressionAst, compiler: BlockCompiler): Updater {
  const target = compileExpression(ast.target, compiler);
  const indices = indexThunks(ast.index, compiler);
  return (f, update) => {
    const object = target(f);
    const keys = indices.map((index) => index(f));
    const value = update(f.ctx.getIndex(object, keys));
    setIndex(object, keys, value, f.ctx);
    return value;
  };
}

/** The object, name and arguments of `$list.Item(0)`. */
interface Call {
  object: unknown;
  name: string;
  args: unknown[];
}

function compileCallParts(ast: InvokeMemberExpressionAst, compiler: BlockCompiler): (f: Frame) => Call {
  const target = compileExpression(ast.expression, compiler);
  const name = compileExpression(ast.member, compiler);
  const args = ast.arguments_.map((argument) => compileExpression(argument, compiler));
  return (f) => ({ object: target(f), name: propertyKey(name(f), f), args: args.map((argument) => argument(f)) });
}

function updateParameterized(ast: InvokeMemberExpressionAst, compiler: BlockCompiler): Updater {
  const parts = compileCallParts(ast, compiler);
  return (f, update) => {
    const { object, name, args } = parts(f);
    const value = update(invokeMethod(object, name, args, f.ctx));
    setParameterized(object, name, args, value, f.ctx);
    return value;
  };
}

/** What stores a value into a target expression. */
export function compileStore(ast: ExpressionAst, compiler: BlockCompiler): Store {
  switch (ast.kind) {
    case 'VariableExpressionAst':
      return compileVariableStore(ast, compiler);
    case 'MemberExpressionAst':
      return storeMember(ast, compiler);
    case 'IndexExpressionAst':
      return storeIndex(ast, compiler);
    case 'InvokeMemberExpressionAst': {
      const parts = compileCallParts(ast, compiler);
      return (f, value) => {
        const { object, name, args } = parts(f);
        setParameterized(object, name, args, value ?? null, f.ctx);
      };
    }
    case 'ArrayLiteralAst':
      return storeSeveral(ast, compiler);
    case 'ParenExpressionAst': {
      const inner = ast.pipeline.kind === 'PipelineAst' ? ast.pipeline.getPureExpression() : null;
      if (inner) return compileStore(inner, compiler);
      break;
    }
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return storeTyped(ast, compiler);
  }
  return () => {
    throw runtimeException(
      'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
      'InvalidLeftHandSide',
      'ParserError',
    );
  };
}

function storeMember(ast: MemberExpressionAst, compiler: BlockCompiler): Store {
  const target = compileExpression(ast.expression, compiler);
  const name = compileExpression(ast.member, compiler);
  if (ast.static_)
    return (f, value) => {
      const key = propertyKey(name(f), f);
      setStaticMember(typeForAssignment(target(f), key), key, value ?? null, f.ctx);
    };
  return (f, value) => {
    // PowerShell evaluates the right side first, then the target.
    setDynamicMember(target(f), name(f), value === undefined ? null : value, f.ctx);
  };
}

function storeIndex(ast: IndexExpressionAst, compiler: BlockCompiler): Store {
  const target = compileExpression(ast.target, compiler);
  const indices = indexThunks(ast.index, compiler);
  const isKeyed = isObjectCast(ast.index);
  return (f, value) => {
    const object = target(f);
    const keys = indices.map((index) => index(f));
    if (isKeyed && object instanceof OrderedDictionary && keys[0] != null) {
      object.set(keys[0], value);
      return;
    }
    setIndex(object, keys, value, f.ctx);
  };
}

/** `$a, $b = ...`: one value each; the last target takes the rest. */
function storeSeveral(ast: ArrayLiteralAst, compiler: BlockCompiler): Store {
  const stores = ast.elements.map((element) => compileStore(element, compiler));
  return (f, value) => {
    const items = toList(value);
    const last = stores.length - 1;
    for (let i = 0; i < last; i++) stores[i]!(f, i < items.length ? items[i] : null);
    const rest = items.slice(last);
    stores[last]!(f, rest.length === 0 ? null : rest.length === 1 ? rest[0] : rest);
  };
}

function toList(value: unknown): unknown[] {
  if (value == null) return value === undefined ? [] : [null];
  if (Array.isArray(value)) return value;
  const items = typeof value === 'object' ? enumerableOf(value) : null;
  return items === null ? [value] : [...(items as Iterable<unknown>)];
}

/** `[int]$x = ...`, `[ValidateRange(1,9)][int]$x = ...`: the variable keeps the type and the checks. */
function storeTyped(ast: ExpressionAst, compiler: BlockCompiler): Store {
  const attributes: AttributeBaseAst[] = [];
  let target: ExpressionAst = ast;
  while (target.kind === 'ConvertExpressionAst' || target.kind === 'AttributedExpressionAst') {
    attributes.push(target.kind === 'ConvertExpressionAst' ? target.type : target.attribute);
    target = target.child;
  }
  if (target.kind === 'VariableExpressionAst') {
    const variable: VariableExpressionAst = target;
    const { variablePath } = variable;
    if (variablePath.isAnyLocal) {
      compiler.block.assignedSlot(variablePath.unqualifiedPath);
      const [only] = attributes;
      const type = attributes.length === 1 && only!.kind === 'TypeConstraintAst' ? only!.typeName : null;
      compiler.block.slotIndex.declare(variablePath.unqualifiedPath, type);
    }
    return (f, value) => declareVariable(f, variable.variablePath, attributes, value);
  }
  const store = compileStore(target, compiler);
  return (f, value) => {
    let converted: unknown = value === undefined ? null : value;
    for (let i = attributes.length - 1; i >= 0; i--) converted = f.ctx.applyAttribute(attributes[i]!, converted, f);
    store(f, converted);
  };
}
