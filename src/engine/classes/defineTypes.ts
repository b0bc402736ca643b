/**
 * Classes, interfaces and enums of a script become NetTypes before its first statement runs: first all names, so that
 * they may refer to each other, then bases, then members.
 */
import { NetException, runtimeException } from '../../errors/index.ts';
import type { TypeConstraintAst, TypeDefinitionAst } from '../../language/Ast.ts';
import { convertTo, toPSString, invokeMethod } from '../../types/index.ts';
import { buildMembers } from '../../types/buildMembers.ts';
import { NetType } from '../../types/NetType.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import type { Frame } from '../compiler/Frame.ts';
import { typeNotFound } from '../compiler/typeNames.ts';
import { ScriptClass } from './ScriptClass.ts';
import { buildClassMembers } from './classMembers.ts';
import { evaluateIn } from './instances.ts';

export function defineTypes(asts: readonly TypeDefinitionAst[], f: Frame): void {
  const classes: ScriptClass[] = [];
  const { scriptTypes } = f.ctx;
  for (const ast of inOrderOfBases(asts)) {
    const made = scriptTypes.made(ast);
    if (made) {
      scriptTypes.define(ast, made, f.scope, f.block.ast);
      continue;
    }
    const owner = new ScriptClass(ast, f.ctx, f.ctx.sessionState, f);
    const type = ast.typeAttributes === 'Enum' ? enumType(ast, owner, f) : classType(ast, owner, f);
    type.scriptClass = owner;
    owner.type = type;
    scriptTypes.define(ast, type, f.scope, f.block.ast);
    if (ast.typeAttributes !== 'Enum') classes.push(owner);
  }
  for (const owner of classes) owner.type.setMembers(buildClassMembers(owner));
  for (const owner of classes) initializeStatics(owner);
}

/** A base class of the same script comes before those derived from it. */
function inOrderOfBases(asts: readonly TypeDefinitionAst[]): TypeDefinitionAst[] {
  const byName = new Map(asts.map((ast) => [ast.name.toLowerCase(), ast]));
  const ordered = new Set<TypeDefinitionAst>();
  const visit = (ast: TypeDefinitionAst, depth: number): void => {
    if (ordered.has(ast) || depth > asts.length) return;
    for (const base of ast.baseTypes) {
      const inside = byName.get(base.typeName.name.toLowerCase());
      if (inside && inside !== ast) visit(inside, depth + 1);
    }
    ordered.add(ast);
  };
  for (const ast of asts) visit(ast, 0);
  return [...ordered];
}

function resolveBase(constraint: TypeConstraintAst, f: Frame): NetType {
  const type = f.ctx.resolveType(constraint.typeName.fullName);
  if (type) return type;
  f.position = constraint;
  throw typeNotFound(constraint.typeName.fullName);
}

function classType(ast: TypeDefinitionAst, owner: ScriptClass, f: Frame): NetType {
  const bases = ast.baseTypes.map((constraint) => resolveBase(constraint, f));
  const isInterface = ast.typeAttributes === 'Interface';
  const base = bases.find((type) => !type.isInterface) ?? (isInterface ? null : getType('System.Object'));
  const definition: TypeDefinition = {
    name: ast.name,
    kind: isInterface ? 'interface' : 'class',
    toText: overridesToString(owner)
      ? (self, ctx) => toPSString(invokeMethod(self, 'ToString', [], ctx), ctx)
      : undefined,
  };
  return new NetType(
    ast.name,
    definition,
    base,
    bases.filter((type) => type.isInterface),
    [],
    null,
    buildMembers,
  );
}

function overridesToString(owner: ScriptClass): boolean {
  return owner.methods.some(
    (method) => method.name.toLowerCase() === 'tostring' && method.parameters.length === 0 && !method.flags.isStatic,
  );
}

function enumType(ast: TypeDefinitionAst, owner: ScriptClass, f: Frame): NetType {
  const flags = ast.attributes.some((attribute) =>
    /^(?:system\.)?flags(?:attribute)?$/i.test(attribute.typeName.fullName),
  );
  const underlying = ast.baseTypes[0] ? resolveBase(ast.baseTypes[0], f).fullName : 'System.Int32';
  const values: Record<string, number | bigint> = {};
  let next: number | bigint = 0;
  for (const member of owner.properties) {
    const value: number | bigint = member.initialValue
      ? enumNumber(evaluateIn(owner, member.initialValue, null), f)
      : next;
    values[member.name] = value;
    next = typeof value === 'bigint' ? value + 1n : value + 1;
  }
  const definition: TypeDefinition = { name: ast.name, kind: 'enum', values, flags, underlying };
  return new NetType(
    ast.name,
    definition,
    getType('System.Enum'),
    getType('System.DayOfWeek').interfaces,
    [],
    null,
    buildMembers,
  );
}

function enumNumber(value: unknown, f: Frame): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const type = getType('System.Int64');
  const converted = convertTo(value, type, f.ctx) as bigint;
  return converted >= -0x80000000n && converted <= 0x7fffffffn ? Number(converted) : converted;
}

function initializeStatics(owner: ScriptClass): void {
  for (const property of owner.properties) {
    if (!property.flags.isStatic || !property.initialValue) continue;
    const member = owner.type.findStatic(property.name.toLowerCase());
    const type = member?.kind === 'property' ? member.type : owner.ctx.objectType;
    owner.statics.set(
      property.name.toLowerCase(),
      convertTo(evaluateIn(owner, property.initialValue, null) ?? null, type, owner.ctx),
    );
  }
  const constructor = owner.constructors.find((each) => each.flags.isStatic);
  if (constructor) owner.runStaticConstructor(constructor);
}

export { NetException, runtimeException };
