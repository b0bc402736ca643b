/**
 * `[int]$x = ...` and `[ValidateSet('a')]$x = ...`: the variable is made (or changed) with its type and checks attached.
 */
import { NetException } from '../../errors/index.ts';
import type { AttributeBaseAst, VariableExpressionAst } from '../../language/Ast.ts';
import type { VariablePath } from '../../language/VariablePath.ts';
import { convertStored, type NetType } from '../../types/index.ts';
import { attributeObjectOf, converterAttribute } from '../binding/attributeObjects.ts';
import { makeArgumentAttribute } from '../binding/attributes.ts';
import type { ArgumentAttribute } from '../binding/CommandMetadata.ts';
import type { Frame } from '../compiler/Frame.ts';
import { isSurelyAssigned } from '../compiler/localFlow.ts';
import { resolveTypeName } from '../compiler/typeNames.ts';
import { defaultValue } from '../../types/LanguagePrimitives/defaultValue.ts';
import { PSVariable, VARIABLE_TYPED } from './PSVariable.ts';
import { attributeRefused, valueRefused } from './variableErrors.ts';

export function declareVariable(
  f: Frame,
  path: VariablePath,
  attributes: readonly AttributeBaseAst[],
  value: unknown,
): void {
  if (path.isDriveQualified) {
    let converted = value;
    for (let i = attributes.length - 1; i >= 0; i--) converted = f.ctx.applyAttribute(attributes[i]!, converted, f);
    f.ctx.setDriveVariable(path.driveName!, path.unqualifiedPath, converted);
    return;
  }
  const isLocal = isTypedLocal(f, path, attributes);
  f.ctx.debugger?.assigned(path.unqualifiedPath, value);
  const transform = variableTransform(f, path.unqualifiedPath, attributes, isLocal);
  const shown = isLocal ? null : [...attributes].reverse().map((attribute) => attributeObject(attribute, f));
  const state = f.ctx.sessionState;
  const scope = path.scope === 'global' ? state.globalScope : path.scope === 'script' ? f.scope.scriptScope : f.scope;
  const lower = path.unqualifiedPath.toLowerCase();
  const existing = scope.getLocal(lower) ?? state.findAllScope(lower);
  if (existing) {
    const checked = transform(value);
    existing.transform = null;
    existing.assign(checked);
    existing.transform = transform;
    existing.flags |= VARIABLE_TYPED;
    existing.attributes = shown;
    return;
  }
  const initial = transform(value, true);
  const made = new PSVariable(path.unqualifiedPath, initial);
  made.flags = VARIABLE_TYPED;
  made.transform = transform;
  made.attributes = shown;
  scope.setLocal(lower, made);
  f.ctx.debugger?.touch(path.unqualifiedPath, 'Write');
}

/**
 * PowerShell gives a local that has only a type a slot of that type: it has no attributes then, and a value that cannot be
 * converted fails as any conversion does. Other typed variables say that a variable's attribute refused the value.
 */
function isTypedLocal(f: Frame, path: VariablePath, attributes: readonly AttributeBaseAst[]): boolean {
  return (
    path.isAnyLocal &&
    f.scope.isBoundTo(f.block.slotIndex) &&
    hasOneType(f, path.unqualifiedPath.toLowerCase()) &&
    attributes.every((attribute) => attribute.kind === 'TypeConstraintAst' && !isNullable(attribute.typeName.fullName))
  );
}

/** Every assignment of the block gives it the same type, and nothing in the block may make variables by other means. */
function hasOneType(f: Frame, lowerName: string): boolean {
  return slotType(f, lowerName) !== null;
}

function slotType(f: Frame, lowerName: string): NetType | null {
  const { slotIndex } = f.block;
  const names = slotIndex.declaredTypes.get(lowerName);
  if (slotIndex.mayMakeVariables || !names || names.has(null)) return null;
  const types = new Set([...names].map((name) => f.ctx.resolveType(name!.fullName)));
  return types.size === 1 ? [...types][0]! : null;
}

/** True where the local has a slot although its assignment failed: the block has a scope of its own, and no other way to make variables. */
export function hasUnsetSlot(f: Frame, ast: VariableExpressionAst): boolean {
  if (!f.scope.isBoundTo(f.block.slotIndex) || f.block.slotIndex.mayMakeVariables) return false;
  return isSurelyAssigned(ast);
}

/** What a slot that nothing was stored in holds. */
export function unsetValue(f: Frame, lowerName: string): unknown {
  const type = slotType(f, lowerName);
  return type?.isValueType && !isNullable(type.fullName) ? defaultValue(type) : null;
}

/** The variable that an assignment makes of an unset slot with a type; null where the slot takes anything. */
export function typedSlot(f: Frame, name: string): PSVariable | null {
  const type = slotType(f, name.toLowerCase());
  if (!type || isNullable(type.fullName)) return null;
  const made = new PSVariable(name, null);
  made.flags = VARIABLE_TYPED;
  made.transform = (value) => convertStored(value, type, f.ctx);
  return made;
}

/** Nullable locals have no slot of their type. */
export function isNullable(typeName: string): boolean {
  return /^(?:System\.)?Nullable(?:`1)?\[/i.test(typeName);
}

function attributeObject(attribute: AttributeBaseAst, f: Frame): unknown {
  if (attribute.kind === 'TypeConstraintAst') return converterAttribute();
  return attributeObjectOf(attribute, f.ctx);
}

/** Types convert from the innermost outwards, then every validation is asked. */
function variableTransform(
  f: Frame,
  name: string,
  attributes: readonly AttributeBaseAst[],
  isLocal: boolean,
): (value: unknown, isNew?: boolean) => unknown {
  const { ctx } = f;
  const steps: ((value: unknown) => unknown)[] = [];
  const checks: ArgumentAttribute[] = [];
  for (let i = attributes.length - 1; i >= 0; i--) {
    const attribute = attributes[i]!;
    if (attribute.kind === 'TypeConstraintAst') {
      const type = resolveTypeName(attribute.typeName, f, attribute);
      steps.push((value) => (isLocal ? convertStored(value, type, ctx) : ctx.convertForVariable(value, type, name)));
    } else {
      const made = makeArgumentAttribute(attribute, ctx, null);
      if (made?.kind === 'validate') checks.push(made);
      else if (made) steps.push((value) => made.apply(value, ctx));
    }
  }
  return (value, isNew = false) => {
    let converted = value;
    for (const step of steps) converted = step(converted);
    for (const check of checks) runCheck(check, converted, name, f, isNew);
    return converted;
  };
}

function runCheck(check: ArgumentAttribute, value: unknown, name: string, f: Frame, isNew: boolean): void {
  try {
    check.apply(value, f.ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw (isNew ? attributeRefused : valueRefused)(name, value, f.ctx, thrown);
  }
}
