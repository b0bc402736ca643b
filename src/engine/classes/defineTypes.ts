/**
 * Classes, interfaces and enums of a script become NetTypes before its first statement runs: first all names, so that
 * members may refer to each other, then members. What cannot be defined is reported together, as a parse failure is.
 */
import type { TypeDefinitionAst } from '../../language/Ast.ts';
import { ErrorSink } from '../../language/ErrorSink.ts';
import { convertTo, toPSString, invokeMethod } from '../../types/index.ts';
import { buildMembers } from '../../types/buildMembers.ts';
import { NetType } from '../../types/NetType.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import type { Frame } from '../compiler/Frame.ts';
import { parseFailure } from '../parseFailure.ts';
import {
  type Bases,
  basesOf,
  checkClassMembers,
  checkDefaultConstructor,
  checkImplementations,
} from './definitionErrors.ts';
import { checkAttributes } from './attributeErrors.ts';
import { enumType, inOrderOfValues } from './enumType.ts';
import { ScriptClass } from './ScriptClass.ts';
import { buildClassMembers } from './classMembers.ts';
import { evaluateIn } from './instances.ts';

export function defineTypes(asts: readonly TypeDefinitionAst[], f: Frame): void {
  const { scriptTypes } = f.ctx;
  const fresh = asts.filter((ast) => !scriptTypes.made(ast));
  for (const ast of asts) {
    const made = scriptTypes.made(ast);
    if (made) scriptTypes.define(ast, made, f.scope, f.block.ast);
  }
  if (fresh.length === 0) return;
  const errors = new ErrorSink('');
  const classes = defineFresh(fresh, f, errors);
  if (errors.errors.length > 0) {
    for (const ast of fresh) scriptTypes.forget(ast);
    throw parseFailure(errors.errors);
  }
  for (const owner of classes) initializeStatics(owner);
}

/** Enums first, then classes in the order they stand in: a base class has to come before those derived from it. */
function defineFresh(asts: readonly TypeDefinitionAst[], f: Frame, errors: ErrorSink): ScriptClass[] {
  const classes: ScriptClass[] = [];
  const assembly = f.ctx.scriptTypes.nextAssembly();
  const define = (ast: TypeDefinitionAst, make: (owner: ScriptClass) => NetType): ScriptClass => {
    const owner = new ScriptClass(ast, f.ctx, f.ctx.sessionState, f);
    const type = make(owner);
    type.scriptClass = owner;
    type.customAttributes = (member) => owner.attributesOf(member);
    owner.type = type;
    f.ctx.scriptTypes.define(ast, type, f.scope, f.block.ast);
    return owner;
  };
  const shells = new Map<TypeDefinitionAst, Bases>();
  for (const ast of asts) {
    if (ast.typeAttributes === 'Enum') continue;
    shells.set(ast, basesOf(ast.baseTypes, f, errors));
    classes.push(define(ast, (owner) => classType(ast, owner, shells.get(ast)!)));
  }
  const enums = asts.filter((ast) => ast.typeAttributes === 'Enum');
  for (const ast of inOrderOfValues(enums, errors)) define(ast, (owner) => enumType(ast, owner, f, errors));
  const before = errors.errors.length;
  for (const ast of asts) checkAttributes(ast, f.ctx, errors);
  if (errors.errors.length > before) return classes;
  for (const owner of classes) owner.type.setMembers(buildClassMembers(owner));
  for (const owner of classes) {
    checkClassMembers(owner, errors);
    checkDefaultConstructor(owner, errors);
  }
  for (const owner of classes) checkImplementations(owner, assembly, errors);
  return classes;
}

function classType(ast: TypeDefinitionAst, owner: ScriptClass, { base, interfaces }: Bases): NetType {
  const isInterface = ast.typeAttributes === 'Interface';
  const definition: TypeDefinition = {
    name: ast.name,
    kind: isInterface ? 'interface' : 'class',
    toText: overridesToString(owner)
      ? (self, ctx) => toPSString(invokeMethod(self, 'ToString', [], ctx), ctx)
      : undefined,
  };
  const parent = base ?? (isInterface ? null : getType('System.Object'));
  return new NetType(ast.name, definition, parent, interfaces, [], null, buildMembers);
}

function overridesToString(owner: ScriptClass): boolean {
  return owner.methods.some(
    (method) => method.name.toLowerCase() === 'tostring' && method.parameters.length === 0 && !method.flags.isStatic,
  );
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
