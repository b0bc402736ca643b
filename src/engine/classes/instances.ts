/** Making instances of script classes: base object, property initializers from base to derived, constructor bodies. */
import { NetException } from '../../errors/index.ts';
import type { BaseCtorInvokeMemberExpressionAst, FunctionMemberAst } from '../../language/Ast.ts';
import { getProperty, invokeMethod, invokeStatic, setProperty, toPSString } from '../../types/index.ts';
import { defaultValue } from '../../types/LanguagePrimitives/defaultValue.ts';
import { chooseOverload } from '../../types/members/overloadResolution.ts';
import { convertArguments } from '../../types/members/invokeOverloads.ts';
import { noOverload, ambiguousOverload } from '../../types/members/memberErrors.ts';
import type { NetType } from '../../types/NetType.ts';
import { NET_TYPE } from '../../types/NetType.ts';
import type { AttributeArguments } from '../binding/attributes.ts';
import { BlockCompiler } from '../compiler/BlockCompiler.ts';
import { compileExpression } from '../compiler/expressions.ts';
import { Frame } from '../compiler/Frame.ts';
import type { EngineContext } from '../EngineContext.ts';
import { NULL_PIPE } from '../pipeline/Pipe.ts';
import { PSVariable } from '../session/PSVariable.ts';
import { Scope } from '../session/Scope.ts';
import { memberFrame, runBody, runInClass } from './invokeMember.ts';
import { fieldsOf, ScriptInstance, setType } from './ScriptInstance.ts';
import { type ScriptClass, scriptClassOf } from './ScriptClass.ts';
import { AttributeObject } from '../binding/attributeObjects.ts';

/** `[Class]::new(args)`: args are already converted for `member`; null is the default constructor. */
export function construct(
  owner: ScriptClass,
  type: NetType,
  member: FunctionMemberAst | null,
  args: readonly unknown[],
): unknown {
  const instance = allocate(owner, type, member, args);
  initialize(owner, instance);
  if (type.findInstance('getenumerator')?.kind === 'method') makeIterable(owner, instance);
  else if (type.findInstance('movenext')?.kind === 'method') makeIterator(owner, instance);
  runConstructor(owner, member, instance, args);
  return instance;
}

function iteratorOf(owner: ScriptClass, enumerator: unknown): Iterator<unknown> {
  const next = (): IteratorResult<unknown> => {
    if (invokeMethod(enumerator, 'MoveNext', [], owner.ctx) !== true) return { done: true, value: undefined };
    return { done: false, value: getProperty(enumerator, 'Current', owner.ctx) };
  };
  return { next };
}

/** A class that is an enumerator itself unrolls as it goes. */
function makeIterator(owner: ScriptClass, instance: object): void {
  if (!owner.type.interfaces.some((each) => /^IEnumerator/.test(each.name))) return;
  Object.defineProperty(instance, Symbol.iterator, { value: () => iteratorOf(owner, instance), enumerable: false });
}

/** A class with GetEnumerator unrolls as its enumerator goes. */
function makeIterable(owner: ScriptClass, instance: object): void {
  if (!owner.type.interfaces.some((each) => /^IEnumerable/.test(each.name))) return;
  const iterate = (): Iterator<unknown> => iteratorOf(owner, invokeMethod(instance, 'GetEnumerator', [], owner.ctx));
  Object.defineProperty(instance, Symbol.iterator, { value: iterate, enumerable: false });
}

/** The base .NET object, made with the arguments of `: base(...)`. */
function allocate(
  owner: ScriptClass,
  type: NetType,
  member: FunctionMemberAst | null,
  args: readonly unknown[],
): object {
  const lineage: { owner: ScriptClass; member: FunctionMemberAst | null; args: readonly unknown[] }[] = [];
  let current: ScriptClass | null = owner;
  let step = { owner, member, args };
  let base: NetType | null = null;
  while (current) {
    lineage.push(step);
    base = current.type.baseType;
    const next: ScriptClass | null = scriptClassOf(base);
    if (!next) break;
    const baseArgs = baseArguments(step.owner, step.member, step.args, null);
    const chosen = chooseConstructor(next, baseArgs, owner.ctx);
    step = { owner: next, member: chosen.member, args: chosen.args };
    current = next;
  }
  if (!base || base.fullName === 'System.Object' || base.fullName === 'System.Attribute' || base.definition.isAbstract)
    return new ScriptInstance(type);
  const last = lineage.at(-1)!;
  const made = invokeStatic(base, 'new', baseArguments(last.owner, last.member, last.args, null), owner.ctx) as object;
  setType(made, type);
  if (made instanceof NetException) {
    Object.defineProperty(made, 'typeName', { value: type.fullName });
    if (type.findInstance('get_message')?.kind === 'method') overrideMessage(made, owner);
  }
  return made;
}

/** The engine reads messages of exceptions too. The method itself sees the message of the base. */
function overrideMessage(exception: NetException, owner: ScriptClass): void {
  const own = exception.message;
  let isAsking = false;
  const get = (): string => {
    if (isAsking) return own;
    isAsking = true;
    try {
      return toPSString(invokeMethod(exception, 'get_Message', [], owner.ctx), owner.ctx);
    } finally {
      isAsking = false;
    }
  };
  Object.defineProperty(exception, 'message', { get });
}

/** Property initializers run before any constructor body, those of the base class first. */
function initialize(owner: ScriptClass, instance: object): void {
  const base = scriptClassOf(owner.type.baseType);
  if (base) initialize(base, instance);
  const fields = fieldsOf(instance);
  for (const property of owner.properties) {
    if (property.flags.isStatic) continue;
    const type = owner.type.findInstance(property.name.toLowerCase());
    const declared = type?.kind === 'property' ? type.type : owner.ctx.objectType;
    if (property.initialValue) {
      const value = evaluateIn(owner, property.initialValue, instance) ?? null;
      if (type?.kind === 'property') type.set?.(instance, value, owner.ctx);
    } else if (!fields.has(property.name.toLowerCase()))
      fields.set(property.name.toLowerCase(), defaultValue(declared));
  }
}

type Expression = Parameters<typeof compileExpression>[0];

/** Evaluates an initializer or base argument in the class's own script. */
export function evaluateIn(owner: ScriptClass, expression: Expression, self: unknown): unknown {
  const { ctx } = owner;
  const compiler = new BlockCompiler(ctx.emptyBlockAst);
  const thunk = compileExpression(expression, compiler);
  const scope = new Scope(owner.frame.scope.scriptScope);
  const frame = new Frame(ctx, compiler.block, scope, NULL_PIPE, owner.frame.scriptBlock);
  scope.bindFrame(compiler.block.slotIndex, frame.slots);
  frame.position = expression;
  scope.setLocal('this', new PSVariable('this', self));
  return runInClass(owner, frame, () => thunk(frame));
}

function runConstructor(
  owner: ScriptClass,
  member: FunctionMemberAst | null,
  instance: object,
  args: readonly unknown[],
): void {
  const base = scriptClassOf(owner.type.baseType);
  if (base) {
    const chosen = chooseConstructor(base, baseArguments(owner, member, args, instance), owner.ctx);
    runConstructor(base, chosen.member, instance, chosen.args);
  } else if (owner.type.baseType?.fullName === 'System.Object') {
    const count = baseArguments(owner, member, args, instance).length;
    if (count > 0) throw noOverload('new', count);
  }
  if (!member) return;
  const frame = memberFrame(owner, member, instance, args);
  runInClass(owner, frame, () => runBody(frame));
}

/** The values of `: base(a, b)`, evaluated with the constructor's parameters bound. */
function baseArguments(
  owner: ScriptClass,
  member: FunctionMemberAst | null,
  args: readonly unknown[],
  self: unknown,
): unknown[] {
  const call = member ? baseCall(member) : null;
  if (!member || !call) return [];
  const frame = memberFrame(owner, member, self, args);
  const compiler = new BlockCompiler(owner.ctx.emptyBlockAst);
  const thunks = call.arguments_.map((argument) => compileExpression(argument, compiler));
  const inner = new Frame(owner.ctx, compiler.block, new Scope(frame.scope), NULL_PIPE, frame.scriptBlock);
  inner.scope.bindFrame(compiler.block.slotIndex, inner.slots);
  inner.position = call;
  return runInClass(owner, inner, () => thunks.map((thunk) => thunk(inner) ?? null));
}

function baseCall(member: FunctionMemberAst): BaseCtorInvokeMemberExpressionAst | null {
  const first = member.body.endBlock?.statements[0];
  const element = first?.kind === 'PipelineAst' ? first.pipelineElements[0] : first;
  if (element?.kind !== 'CommandExpressionAst') return null;
  return element.expression.kind === 'BaseCtorInvokeMemberExpressionAst' ? element.expression : null;
}

/** Which constructor of a script class fits; converts the arguments. Throws MethodCountCouldNotFindBest. */
function chooseConstructor(
  owner: ScriptClass,
  args: unknown[],
  ctx: EngineContext,
): { member: FunctionMemberAst | null; args: unknown[] } {
  if (owner.constructors.length === 0 && args.length === 0) return { member: null, args };
  const { constructors } = owner.type.members;
  const choice = chooseOverload(constructors, args);
  if (choice === 'none') throw noOverload('new', args.length);
  if (choice === 'ambiguous') throw ambiguousOverload('new', args.length);
  const index = constructors.indexOf(choice.overload);
  return {
    member: owner.constructors.filter((each) => !each.flags.isStatic)[index] ?? null,
    args: convertArguments(choice, '.ctor', args, ctx),
  };
}

export function exceptionOfInstance(value: unknown): NetException | null {
  return value instanceof NetException ? value : null;
}

/** An attribute class of a script, or an attribute type of PowerShell's, made for its arguments. */
export function createAttributeInstance(ctx: EngineContext, type: NetType, args: AttributeArguments): unknown {
  const instance = scriptClassOf(type)
    ? invokeStatic(type, 'new', args.positional, ctx)
    : new AttributeObject(type, args.positional);
  for (const [name, value] of args.named) {
    if (instance instanceof AttributeObject) instance.values.set(name, value);
    else setProperty(instance, name, value, ctx);
  }
  return instance;
}

export function isScriptInstance(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    scriptClassOf((value as { [NET_TYPE]?: NetType })[NET_TYPE] ?? null) !== null
  );
}
