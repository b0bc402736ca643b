/**
 * Reading and writing variables from compiled code. The fast path is a slot holding a plain cell; everything else
 * (outer scopes, prefixes, drives, typed and special variables) goes through here.
 */
import { copyOfStruct } from '../../types/copyOfStruct.ts';
import { runtimeException } from '../../errors/index.ts';
import type { Ast, VariableExpressionAst } from '../../language/Ast.ts';
import type { VariablePath } from '../../language/VariablePath.ts';
import { hasUnsetSlot, typedSlot, unsetValue } from '../session/declareVariable.ts';
import { PSVariable, VARIABLE_ALLSCOPE, VARIABLE_READ_MASK } from '../session/PSVariable.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import type { Frame, Thunk } from './Frame.ts';

const CONSTANTS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

export function compileVariable(ast: VariableExpressionAst, compiler: BlockCompiler): Thunk {
  const path = ast.variablePath;
  const lower = (path.isUnscopedVariable ? path.unqualifiedPath : path.userPath).toLowerCase();
  if (Object.hasOwn(CONSTANTS, lower)) {
    const value = CONSTANTS[lower];
    return () => value;
  }
  if (lower === '?') return (f) => f.ctx.questionMark;
  if (!path.isUnscopedVariable) return compileScopedRead(ast);
  const name = lower === 'psitem' ? '_' : path.unqualifiedPath;
  const slot = compiler.block.slot(name);
  const key = name.toLowerCase();
  return (f) => {
    const cell = f.slots[slot];
    if (cell !== undefined && (cell.flags & VARIABLE_READ_MASK) === 0) return cell.value;
    return readSlow(f, slot, key, name, ast);
  };
}

function readSlow(f: Frame, slot: number, lowerName: string, name: string, ast: VariableExpressionAst): unknown {
  const cell = findCell(f, slot, lowerName);
  const isOwn = cell !== undefined && (f.slots[slot] === cell || (cell.flags & VARIABLE_ALLSCOPE) !== 0);
  if (!isOwn && hasUnsetSlot(f, ast)) return unsetValue(f, lowerName);
  if (cell) return cell.get();
  f.ctx.debugger?.touch(name, 'Read');
  if (!isMissed(f, ast)) return null;
  f.position = ast;
  throw undefinedVariable(name);
}

/** Whether reading what is not there is an error: strict mode's first version lets it pass anywhere in a string. */
function isMissed(f: Frame, ast: VariableExpressionAst): boolean {
  const version = f.ctx.strictModeVersion;
  if (version !== 1) return version > 1;
  for (let parent: Ast | null = ast.parent; parent; parent = parent.parent)
    if (parent.kind === 'ExpandableStringExpressionAst') return false;
  return true;
}

/** The variable a plain name means in this frame; cached in the slot when it is the frame's own scope's. */
export function findCell(f: Frame, slot: number, lowerName: string): PSVariable | undefined {
  const own = f.scope.getLocal(lowerName);
  if (own) {
    f.slots[slot] = own;
    return own;
  }
  return f.scope.parent ? f.ctx.sessionState.findVariable(lowerName, f.scope) : undefined;
}

/**
 * `$x += 1`: the old value. Where the block has a scope of its own, PowerShell takes the assignment for a definition and
 * reads that scope alone: `$n = 5; & { $n += 1; $n }` gives 1, even in strict mode.
 */
export function compileOldValue(ast: VariableExpressionAst, compiler: BlockCompiler): Thunk {
  const read = compileVariable(ast, compiler);
  const path = ast.variablePath;
  if (!path.isAnyLocal) return read;
  const lower = path.unqualifiedPath.toLowerCase();
  const slot = compiler.block.slot(path.unqualifiedPath);
  return (f) => {
    const cell = f.slots[slot];
    if (cell !== undefined && (cell.flags & VARIABLE_READ_MASK) === 0) return cell.value;
    if (!f.scope.isBoundTo(compiler.block.slotIndex)) return read(f);
    const own = f.scope.getLocal(lower) ?? f.ctx.sessionState.findAllScope(lower);
    if (own) return own.get();
    return hasUnsetSlot(f, ast) ? unsetValue(f, lower) : null;
  };
}

function undefinedVariable(name: string): Error {
  return runtimeException(
    `The variable '$${name}' cannot be retrieved because it has not been set.`,
    'VariableIsUndefined',
    'InvalidOperation',
    name,
  ) as unknown as Error;
}

function compileScopedRead(ast: VariableExpressionAst): Thunk {
  const path = ast.variablePath;
  if (path.isDriveQualified) return (f) => f.ctx.getDriveVariable(path.driveName!, path.unqualifiedPath);
  return (f) => {
    const cell = scopedCell(f, path);
    if (cell) return cell.get();
    if (isMissed(f, ast)) throw undefinedVariable(path.userPath);
    return null;
  };
}

function scopedCell(f: Frame, path: VariablePath): PSVariable | undefined {
  const lower = path.unqualifiedPath.toLowerCase();
  switch (path.scope) {
    case 'global':
      return f.ctx.sessionState.globalScope.getLocal(lower);
    case 'script':
      return f.scope.scriptScope.getLocal(lower);
    case 'local':
    case 'private':
      return f.scope.getLocal(lower);
    default:
      return f.ctx.sessionState.findVariable(lower, f.scope);
  }
}

export type Store = (frame: Frame, value: unknown) => void;

/** `isStep`: for ++ and --, which leave a variable's type alone. */
export function compileVariableStore(ast: VariableExpressionAst, compiler: BlockCompiler, isStep = false): Store {
  const path = ast.variablePath;
  if (path.isDriveQualified) return (f, value) => f.ctx.setDriveVariable(path.driveName!, path.unqualifiedPath, value);
  if (path.isAnyLocal && !isStep) compiler.block.slotIndex.declare(path.unqualifiedPath, null);
  if (path.scope !== '') return (f, value) => storeScoped(f, path, value);
  const lower = path.unqualifiedPath.toLowerCase();
  const name = lower === 'psitem' ? '_' : path.unqualifiedPath;
  const slot = compiler.block.assignedSlot(name);
  return (f, given) => {
    const cell = f.slots[slot];
    const value = typeof given === 'object' ? copyOfStruct(given) : given;
    if (cell !== undefined && cell.flags === 0) cell.value = value;
    else storeSlow(f, slot, name, value, ast);
  };
}

function storeSlow(f: Frame, slot: number, name: string, value: unknown, ast: VariableExpressionAst): void {
  const lowerName = name.toLowerCase();
  f.ctx.debugger?.assigned(name, value);
  const own = f.scope.getLocal(lowerName) ?? f.ctx.sessionState.findAllScope(lowerName);
  if (own) {
    own.assign(value);
    if (own === f.scope.getLocal(lowerName)) f.slots[slot] = own;
    return;
  }
  const typed = f.block.slotIndex.declaredTypes.has(lowerName) && hasUnsetSlot(f, ast) ? typedSlot(f, name) : null;
  typed?.assign(value);
  const made = typed ?? new PSVariable(name, value);
  f.scope.setLocal(lowerName, made);
  f.slots[slot] = made;
  f.ctx.debugger?.touch(name, 'Write');
}

function storeScoped(f: Frame, path: VariablePath, value: unknown): void {
  const state = f.ctx.sessionState;
  const name = path.unqualifiedPath;
  const scopes = { global: state.globalScope, script: f.scope.scriptScope };
  const scope = path.scope === 'global' || path.scope === 'script' ? scopes[path.scope] : f.scope;
  f.ctx.debugger?.assigned(name, value);
  state.assignIn(scope, name, value, path.scope === 'private');
}

/** `[ref]$x`: the variable itself, which has to be there. */
export function referredVariable(f: Frame, path: VariablePath): PSVariable {
  const lower = path.unqualifiedPath.toLowerCase();
  const found = path.scope === '' ? f.ctx.sessionState.findVariable(lower, f.scope) : scopedCell(f, path);
  if (found) return found;
  throw runtimeException(
    '[ref] cannot be applied to a variable that does not exist.',
    'NonExistingVariableReference',
    'InvalidOperation',
  );
}
