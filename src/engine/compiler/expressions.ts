/**
 * Expressions to closures: one function a kind of node, found in a table by the node's kind.
 */
import { NetException, runtimeException } from '../../errors/index.ts';
import type {
  ArrayExpressionAst,
  ArrayLiteralAst,
  ConstantExpressionAst,
  Ast,
  ConvertExpressionAst,
  ExpandableStringExpressionAst,
  ExpressionAst,
  HashtableAst,
  IndexExpressionAst,
  ParenExpressionAst,
  SubExpressionAst,
  TernaryExpressionAst,
  TypeExpressionAst,
  UsingExpressionAst,
  VariableExpressionAst,
} from '../../language/Ast.ts';
import type { ConstantValue } from '../../language/NumericLiteral.ts';
import {
  BigInteger,
  Byte,
  convertNoOutput,
  convertTo,
  Decimal,
  Double,
  Hashtable,
  Int16,
  isTrue,
  makeArray,
  type NetType,
  OrderedDictionary,
  PSObject,
  PSReference,
  SByte,
  toPSString,
  withoutTokenText,
  UInt16,
  UInt32,
  UInt64,
  isDictionary,
  unwrap,
} from '../../types/index.ts';
import { ListPipe, writeEnumerated } from '../pipeline/Pipe.ts';
import { VariableReference } from '../VariableReference.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileBinary, compileUnary } from './binaryOperators.ts';
import { type Completion, NORMAL, type Exec, type Frame, RETURN, type Thunk } from './Frame.ts';
import { compileIndex, compileInvokeMember, compileMember } from './memberAccess.ts';
import { isCommandPipeline } from '../debugging/SequencePoint.ts';
import { atPosition, compileValueOf } from './pipelines.ts';
import { resolveTypeName } from './typeNames.ts';
import { compileVariable, referredVariable } from './variables.ts';

export function compileExpression(ast: ExpressionAst, compiler: BlockCompiler): Thunk {
  switch (ast.kind) {
    case 'VariableExpressionAst':
      return compileVariable(ast, compiler);
    case 'ConstantExpressionAst':
      return compileConstant(ast);
    case 'StringConstantExpressionAst': {
      const { value } = ast;
      return () => value;
    }
    case 'ExpandableStringExpressionAst':
      return compileExpandable(ast, compiler);
    case 'BinaryExpressionAst':
      return compileBinary(ast, compiler);
    case 'UnaryExpressionAst':
      return compileUnary(ast, compiler);
    case 'TernaryExpressionAst':
      return compileTernary(ast, compiler);
    case 'ParenExpressionAst':
      return compileParen(ast, compiler);
    case 'SubExpressionAst':
      return compileSubExpression(ast, compiler);
    case 'ArrayExpressionAst':
      return compileArrayExpression(ast, compiler);
    case 'ArrayLiteralAst':
      return compileArrayLiteral(ast, compiler);
    case 'HashtableAst':
      return compileHashtable(ast, compiler, () => new Hashtable());
    case 'MemberExpressionAst':
      return compileMember(ast, compiler);
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      return compileInvokeMember(ast, compiler);
    case 'IndexExpressionAst':
      return compileIndex(ast as IndexExpressionAst, compiler);
    case 'ConvertExpressionAst':
      return compileConvert(ast, compiler);
    case 'TypeExpressionAst':
      return compileTypeExpression(ast);
    case 'ScriptBlockExpressionAst': {
      const { scriptBlock } = ast;
      return (f) => f.ctx.makeScriptBlock(scriptBlock, f);
    }
    case 'UsingExpressionAst':
      return compileUsing(ast, compiler);
    case 'AttributedExpressionAst':
      return compileExpression(ast.child, compiler);
    case 'ErrorExpressionAst':
      return () => {
        throw runtimeException(`The text "${ast.extent.text}" could not be parsed.`, 'ErrorExpression', 'ParserError');
      };
  }
}

/** Values of numeric literals: a [int] is a number, everything else its value class. */
export function literalValue(constant: ConstantValue): unknown {
  switch (constant.type) {
    case 'Int32':
    case 'Boolean':
      return constant.value;
    case 'Int64':
      return constant.value;
    case 'Double':
      return new Double(constant.value);
    case 'Decimal':
      return decimalLiteral(constant.value);
    case 'BigInteger':
      return new BigInteger(constant.value);
    case 'Byte':
      return new Byte(constant.value);
    case 'SByte':
      return new SByte(constant.value);
    case 'Int16':
      return new Int16(constant.value);
    case 'UInt16':
      return new UInt16(constant.value);
    case 'UInt32':
      return new UInt32(constant.value);
    case 'UInt64':
      return new UInt64(constant.value);
  }
}

/** "1.50" keeps its two decimals. */
function decimalLiteral(text: string): Decimal {
  const point = text.indexOf('.');
  const digits = text.replace('.', '');
  return Decimal.fit(BigInt(digits), point < 0 ? 0 : text.length - point - 1);
}

function compileConstant(ast: ConstantExpressionAst): Thunk {
  const value = literalValue(ast.value);
  return () => value;
}

/**
 * Pieces of the string between nested expressions come from formatExpression ({0}... with doubled braces), so no offset
 * arithmetic is needed.
 */
function compileExpandable(ast: ExpandableStringExpressionAst, compiler: BlockCompiler): Thunk {
  const thunks = ast.nestedExpressions.map((nested) => compileExpression(nested as ExpressionAst, compiler));
  const texts = literalPieces(ast.formatExpression);
  if (thunks.length === 0) {
    const text = texts[0] ?? '';
    return () => text;
  }
  if (thunks.length === 1) {
    const [before, after] = [texts[0]!, texts[1]!];
    const only = thunks[0]!;
    return (f) => before + interpolate(only(f), f) + after;
  }
  return (f) => {
    let result = texts[0]!;
    for (let i = 0; i < thunks.length; i++) result += interpolate(thunks[i]!(f), f) + texts[i + 1]!;
    return result;
  };
}

function interpolate(value: unknown, f: Frame): string {
  if (typeof value === 'string') return value;
  if (value == null) return '';
  // A number is itself here, however it was written.
  return toPSString(withoutTokenText(value), f.ctx);
}

function literalPieces(format: string): string[] {
  const pieces: string[] = [];
  let current = '';
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    if ((c === '{' || c === '}') && format[i + 1] === c) {
      current += c;
      i++;
    } else if (c === '{') {
      pieces.push(current);
      current = '';
      i = format.indexOf('}', i);
    } else current += c;
  }
  pieces.push(current);
  return pieces;
}

function compileTernary(ast: TernaryExpressionAst, compiler: BlockCompiler): Thunk {
  const condition = compileExpression(ast.condition, compiler);
  const yes = compileExpression(ast.ifTrue, compiler);
  const no = compileExpression(ast.ifFalse, compiler);
  return (f) => (isTrue(condition(f)) ? yes(f) : no(f));
}

function compileParen(ast: ParenExpressionAst, compiler: BlockCompiler): Thunk {
  const { pipeline } = ast;
  if (pipeline.kind === 'PipelineAst') {
    const pure = pipeline.getPureExpression();
    if (pure) return compileExpression(pure, compiler);
  }
  return compileValueOf(pipeline, compiler);
}

/** `$(...)`: every statement's output, unrolled; $null where there is no statement. */
export function compileSubExpression(
  ast: Pick<SubExpressionAst, 'subExpression'>,
  compiler: BlockCompiler,
  keeps: Keeps = 'returned',
): Thunk {
  const { statements, traps } = ast.subExpression;
  if (statements.length + traps.length === 0) return () => null;
  const run = compiler.statements(ast.subExpression);
  return (f) => collectList(f, run, keeps).result;
}

/**
 * What was written is not lost when the statements do not come to their end: nothing of @(); what stands before a `return`
 * in $(); all of a $() that is a statement of its own, also when an error ends it.
 */
export type Keeps = 'nothing' | 'returned' | 'all';

function collectList(f: Frame, run: Exec, keeps: Keeps): ListPipe {
  const saved = f.out;
  const list = new ListPipe();
  f.out = list;
  let completion: Completion | null = null;
  try {
    completion = run(f);
  } finally {
    f.out = saved;
    const isKept = keeps === 'all' ? completion !== NORMAL : keeps === 'returned' && completion === RETURN;
    if (isKept) for (const item of list.items) saved.add(item);
  }
  f.ctx.leaveNested(f, completion);
  return list;
}

/** `@(...)`: an array of what is written; one expression's array is taken as it is. */
function compileArrayExpression(ast: ArrayExpressionAst, compiler: BlockCompiler): Thunk {
  const { statements, traps } = ast.subExpression;
  if (statements.length === 1 && traps.length === 0 && statements[0]!.kind === 'PipelineAst') {
    const pure = statements[0]!.getPureExpression();
    if (pure) {
      const thunk = compileExpression(pure, compiler);
      const isLiteral = pure.kind === 'ArrayLiteralAst';
      return (f) => {
        const value = thunk(f);
        if (isLiteral) return value;
        if (value === undefined) return [];
        const list = new ListPipe();
        writeEnumerated(list, value);
        return Array.isArray(value) && isPlainArray(value) ? value : list.items;
      };
    }
  }
  const run = compiler.statements(ast.subExpression);
  return (f) => collectList(f, run, 'nothing').items;
}

/** An Object[] may be used as it is by @(); typed arrays become Object[]. */
function isPlainArray(value: unknown[]): boolean {
  return Object.getOwnPropertySymbols(value).length === 0;
}

function compileArrayLiteral(ast: ArrayLiteralAst, compiler: BlockCompiler): Thunk {
  const thunks = ast.elements.map((element) => compileExpression(element, compiler));
  return (f) => {
    const items: unknown[] = new Array(thunks.length);
    for (let i = 0; i < thunks.length; i++) {
      // No output stays what it is: passed on, the element is no object.
      items[i] = thunks[i]!(f);
    }
    return items;
  };
}

interface KeyedTable {
  add(key: unknown, value: unknown): void;
  containsKey(key: unknown): boolean;
}

export function compileHashtable(ast: HashtableAst, compiler: BlockCompiler, make: () => KeyedTable): Thunk {
  const pairs = ast.keyValuePairs.map(([key, value]) => ({
    key: compileExpression(key, compiler),
    value: isCommandPipeline(value)
      ? atPosition(value, compileValueOf(value, compiler))
      : compileValueOf(value, compiler),
    extent: key,
  }));
  return (f) => {
    const table = make();
    for (const pair of pairs) {
      const key = pair.key(f);
      if (key == null) {
        f.position = pair.extent;
        throw runtimeException(
          'A null key is not allowed in a hash literal.',
          'InvalidNullKey',
          'InvalidOperation',
          null,
        );
      }
      if (table.containsKey(key)) {
        throw runtimeException(
          `Item has already been added. Key in dictionary: '${toPSString(key, f.ctx)}'  Key being added: '${toPSString(key, f.ctx)}'`,
          'DuplicateKeyInHashLiteral',
        );
      }
      table.add(key, pair.value(f));
    }
    return table;
  };
}

/** `[ref]$env:x`, `[ref]$null` and `[ref]$PSItem` are references to a value only. */
function isReferred({ variablePath }: VariableExpressionAst): boolean {
  return !variablePath.isDriveQualified && !/^(?:null|true|false|psitem)$/i.test(variablePath.userPath);
}

function compileConvert(ast: ConvertExpressionAst, compiler: BlockCompiler): Thunk {
  const typeText = ast.type.typeName.fullName.toLowerCase();
  const { child } = ast;
  if (child.kind === 'HashtableAst') {
    if (typeText === 'ordered') return compileHashtable(child, compiler, () => new OrderedDictionary());
    if (typeText === 'pscustomobject' || typeText === 'system.management.automation.pscustomobject')
      return compileCustomObject(child, compiler);
  }
  if (typeText === 'ref' && child.kind === 'VariableExpressionAst' && isReferred(child)) {
    const path = child.variablePath;
    // $null keeps nothing of what is assigned to it.
    if (/^null$/i.test(path.userPath)) return () => new PSReference(null);
    return (f) => new VariableReference(referredVariable(f, path));
  }
  const thunk = compileExpression(child, compiler);
  if (typeText === 'ordered') {
    return () => {
      throw runtimeException(
        'The ordered attribute can be specified only on a hash literal node.',
        'OrderedAttributeOnlyOnHashLiteralNode',
        'ParserError',
      );
    };
  }
  if (typeText === 'ref') return (f) => new PSReference(thunk(f));
  if (typeText === 'void') return voidOf(thunk);
  if (typeText === 'pscustomobject') return (f) => asCustomObject(thunk(f), f);
  if (typeText === 'psobject' || typeText === 'system.management.automation.psobject') return (f) => wrapped(thunk(f));
  const { typeName } = ast.type;
  // An unknown type is marked without its brackets.
  const named = Object.assign(Object.create(ast.type) as Ast, { extent: typeName.extent });
  return (f) => {
    const value = thunk(f);
    const type = resolveTypeName(typeName, f, named);
    return value === undefined ? convertNoOutput(type, f.ctx) : convertTo(value, type, f.ctx);
  };
}

/** [pscustomobject] of a dictionary makes an object of its entries; anything else stays as it is. */
function asCustomObject(value: unknown, f: Frame): unknown {
  const base = unwrap(value);
  if (!isDictionary(base)) return value === undefined ? undefined : wrapped(value);
  return PSObject.custom(
    [...base.entries()].map(([key, item]) => [toPSString(key, f.ctx), item] as const),
  ).adoptTypeName();
}

/** A value that is no object gets one around it, which members can be added to. */
function wrapped(value: unknown): unknown {
  if (value == null) return null;
  return typeof value === 'object' ? value : new PSObject(value);
}

function voidOf(thunk: Thunk): Thunk {
  return (f) => {
    thunk(f);
    return undefined;
  };
}

/** [pscustomobject]@{...}: note properties in the order written. */
function compileCustomObject(ast: HashtableAst, compiler: BlockCompiler): Thunk {
  const pairs = ast.keyValuePairs.map(([key, value]) => ({
    key: compileExpression(key, compiler),
    value: compileValueOf(value, compiler),
  }));
  return (f) => {
    const made = PSObject.custom();
    for (const pair of pairs) {
      const key = pair.key(f);
      const name = typeof key === 'string' ? key : toPSString(key, f.ctx);
      if (made.members.has(name.toLowerCase())) {
        throw runtimeException(
          `Item has already been added. Key in dictionary: '${name}'  Key being added: '${name}'`,
          'DuplicateKeyInHashLiteral',
        );
      }
      made.setNote(name, pair.value(f));
    }
    return made.adoptTypeName();
  };
}

function compileTypeExpression(ast: TypeExpressionAst): Thunk {
  const { typeName } = ast;
  return (f): NetType => {
    const type = resolveTypeName(typeName, f, ast);
    return type;
  };
}

/** `$using:x` outside of a remote or parallel block has no meaning. */
function compileUsing(ast: UsingExpressionAst, compiler: BlockCompiler): Thunk {
  const inner = compileExpression(ast.subExpression, compiler);
  return (f) => {
    const bound = f.ctx.usingValue(ast, f);
    if (bound !== null) return bound.value;
    void inner;
    throw runtimeException(
      'A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.',
      'UsingWithoutInvokeCommand',
      'InvalidOperation',
    );
  };
}

/** Any .NET exception or engine error as the engine throws it; used by parts that meet foreign throws. */
export function isNetException(thrown: unknown): thrown is NetException {
  return thrown instanceof NetException;
}

/** Builds an array of a type from literal items ([int[]](1,2)). */
export function typedArray(items: unknown[], elementType: NetType | null): unknown[] {
  return makeArray(items, elementType);
}
