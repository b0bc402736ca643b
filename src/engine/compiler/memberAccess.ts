/**
 * Members, method calls and indexing to closures. The work is done in types/members; here are the parts that need the
 * tree: static or not, constant or computed names, `?.` and `?[]`, types at call sites, and base calls of classes.
 */
import type {
  BaseCtorInvokeMemberExpressionAst,
  ExpressionAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
} from '../../language/Ast.ts';
import {
  OrderedDictionary,
  CallSite,
  getDynamicMember,
  getIndex,
  getProperty,
  getStaticOf,
  invokeMethod,
  invokeStatic,
  NetList,
  type NetType,
  toPSString,
  typeForCall,
  typeOf,
} from '../../types/index.ts';
import { invokeBaseConstructor, invokeBaseMethod } from '../classes/baseCalls.ts';
import { isScriptInstance } from '../classes/instances.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import type { Frame, Thunk } from './Frame.ts';
import type { ITypeName } from '../../language/ast/TypeName.ts';
import { resolveTypeName } from './typeNames.ts';

function memberName(ast: ExpressionAst, compiler: BlockCompiler): (f: Frame) => unknown {
  if (ast.kind === 'StringConstantExpressionAst') {
    const { value } = ast;
    return () => value;
  }
  return compileExpression(ast, compiler);
}

export function compileMember(ast: MemberExpressionAst, compiler: BlockCompiler): Thunk {
  const target = compileExpression(ast.expression, compiler);
  if (ast.static_) {
    const name = memberName(ast.member, compiler);
    return (f) => getStaticOf(target(f), String(name(f)), f.ctx);
  }
  if (ast.member.kind === 'StringConstantExpressionAst') {
    const name = ast.member.value;
    if (ast.nullConditional) {
      return (f) => {
        const value = target(f);
        return value == null ? null : getProperty(value, name, f.ctx);
      };
    }
    return (f) => getProperty(target(f), name, f.ctx);
  }
  const name = compileExpression(ast.member, compiler);
  return (f) => {
    const value = target(f);
    if (ast.nullConditional && value == null) return null;
    return getDynamicMember(value, name(f), f.ctx);
  };
}

/** A computed member name: text, or what its text is. */
export function propertyKey(name: unknown, f: Frame): string {
  return typeof name === 'string' ? name : toPSString(name, f.ctx);
}

export function compileInvokeMember(
  ast: InvokeMemberExpressionAst | BaseCtorInvokeMemberExpressionAst,
  compiler: BlockCompiler,
): Thunk {
  const args = ast.arguments_.map((argument) => compileExpression(argument, compiler));
  if (ast.kind === 'BaseCtorInvokeMemberExpressionAst') {
    const self = compileExpression(ast.expression, compiler);
    return (f) => invokeBaseConstructor(f, self(f), evaluate(args, f));
  }
  const target = compileExpression(ast.expression, compiler);
  const name = memberName(ast.member, compiler);
  const argumentTypes = ast.arguments_.map((argument) => castTypeOf(argument));
  const hasTypes = argumentTypes.some((type) => type !== null);
  const generics = ast.genericTypeArguments;
  const options = (f: Frame): { argumentTypes?: (NetType | null)[]; typeArguments?: NetType[] } | undefined => {
    if (!hasTypes && generics.length === 0) return undefined;
    return {
      argumentTypes: hasTypes
        ? argumentTypes.map((type) => (type ? f.ctx.resolveType(type.fullName) : null))
        : undefined,
      typeArguments: generics.length > 0 ? generics.map((type) => resolveTypeName(type, f)) : undefined,
    };
  };
  const site = constantName(ast.member) !== null && !hasTypes && generics.length === 0;
  if (ast.static_ && site) return compileStaticCall(target, constantName(ast.member)!, args);
  if (ast.static_)
    return (f) => invokeStatic(typeForCall(target(f)), methodName(name(f), f), evaluate(args, f), f.ctx, options(f));
  const baseType = baseCallType(ast.expression);
  if (site && !baseType) return compileCall(target, constantName(ast.member)!, args, ast.nullConditional);
  if (site && baseType) return compileBaseCall(target, constantName(ast.member)!, args, baseType.fullName, ast);
  return (f) => {
    const value = target(f);
    if (ast.nullConditional && value == null) return null;
    const method = name(f);
    const targetType =
      baseType && typeof method === 'string' ? elementConstraint(value, method, baseType.fullName, f) : null;
    // A script block as a member name is invoked with the target as $this ($o.$block()).
    return invokeMethod(
      value,
      typeof method === 'object' && method !== null ? method : methodName(method, f),
      evaluate(args, f),
      f.ctx,
      targetType ? { ...options(f), targetType } : options(f),
    );
  };
}

function constantName(ast: ExpressionAst): string | null {
  return ast.kind === 'StringConstantExpressionAst' ? ast.value : null;
}

function compileStaticCall(target: Thunk, name: string, args: readonly Thunk[]): Thunk {
  const site = new CallSite(name);
  return (f) => site.invokeStatic(typeForCall(target(f)), evaluate(args, f), f.ctx);
}

function compileCall(target: Thunk, name: string, args: readonly Thunk[], isNullConditional: boolean): Thunk {
  const site = new CallSite(name);
  return (f) => {
    const value = target(f);
    if (isNullConditional && value == null) return null;
    return site.invoke(value, evaluate(args, f), f.ctx);
  };
}

function methodName(name: unknown, f: Frame): string {
  return typeof name === 'string' ? name : toPSString(name, f.ctx);
}

/** `([Base]$x).Method()`: an object of a script's class runs the base's own method, any other value is simply called. */
function compileBaseCall(
  target: Thunk,
  name: string,
  args: readonly Thunk[],
  baseName: string,
  { nullConditional }: InvokeMemberExpressionAst,
): Thunk {
  let value: unknown;
  const plain = compileCall(() => value, name, args, nullConditional);
  return (f) => {
    const self = target(f);
    if (isScriptInstance(self)) {
      const result = invokeBaseMethod(f, self, name, evaluate(args, f), baseName);
      if (result.handled) return result.value;
    }
    const targetType = elementConstraint(self, name, baseName, f);
    if (targetType) return invokeMethod(self, name, evaluate(args, f), f.ctx, { targetType });
    value = self;
    return plain(f);
  };
}

/** The type that a collection without the method was cast to: it decides whether the elements' methods may be meant. */
function elementConstraint(self: unknown, name: string, castName: string, f: Frame): NetType | null {
  if (!Array.isArray(self) && !(self instanceof NetList)) return null;
  return typeOf(self).findInstance(name.toLowerCase()) ? null : f.ctx.resolveType(castName);
}

/** The type an argument is cast to, also within parentheses. */
function castTypeOf(argument: ExpressionAst): ITypeName | null {
  if (argument.kind === 'ConvertExpressionAst') return argument.type.typeName;
  if (argument.kind !== 'ParenExpressionAst' || argument.pipeline.kind !== 'PipelineAst') return null;
  const inner = argument.pipeline.getPureExpression();
  return inner ? castTypeOf(inner) : null;
}

function baseCallType(expression: ExpressionAst): { fullName: string } | null {
  if (expression.kind !== 'ParenExpressionAst' || expression.pipeline.kind !== 'PipelineAst') return null;
  const inner = expression.pipeline.getPureExpression();
  return inner?.kind === 'ConvertExpressionAst' ? inner.type.typeName : null;
}

function evaluate(thunks: readonly Thunk[], f: Frame): unknown[] {
  const values: unknown[] = new Array(thunks.length);
  for (let i = 0; i < thunks.length; i++) {
    const value = thunks[i]!(f);
    values[i] = value === undefined ? null : value;
  }
  return values;
}

export function compileIndex(ast: IndexExpressionAst, compiler: BlockCompiler): Thunk {
  const target = compileExpression(ast.target, compiler);
  const indices = indexThunks(ast.index, compiler);
  if (indices.length === 1) {
    const only = indices[0]!;
    if (isObjectCast(ast.index)) return keyedIndex(ast, target, only);
    return (f) => {
      const value = target(f);
      if (ast.nullConditional && value == null) return null;
      const index = only(f);
      if (Array.isArray(value) && typeof index === 'number' && index >= 0 && index < value.length) return value[index];
      return getIndex(value, [index], f.ctx);
    };
  }
  return (f) => {
    const value = target(f);
    if (ast.nullConditional && value == null) return null;
    return getIndex(value, evaluate(indices, f), f.ctx);
  };
}

/** `$ordered[[object]1]` asks for the key 1: the cast, as written, chooses the indexer that takes keys. */
function keyedIndex(ast: IndexExpressionAst, target: Thunk, index: Thunk): Thunk {
  return (f) => {
    const value = target(f);
    if (ast.nullConditional && value == null) return null;
    const key = index(f);
    return value instanceof OrderedDictionary && key !== null ? value.get(key) : getIndex(value, [key], f.ctx);
  };
}

export function isObjectCast(ast: ExpressionAst): boolean {
  return ast.kind === 'ConvertExpressionAst' && /^(?:System\.)?Object$/i.test(ast.type.typeName.fullName);
}

/** `[a, b]` written as a literal is one index that is an array (a slice), except for arrays of higher rank. */
export function indexThunks(ast: ExpressionAst, compiler: BlockCompiler): Thunk[] {
  if (ast.kind === 'ArrayLiteralAst' && ast.elements.length > 1) {
    return ast.elements.map((element) => compileExpression(element, compiler));
  }
  return [compileExpression(ast, compiler)];
}
