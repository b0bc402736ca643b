/**
 * Compiles one script block's tree into closures. One BlockCompiler per ScriptBlockAst: it hands out the block's slots.
 * Nested script blocks are compiled on their own, when first run.
 */
import type {
  ExpressionAst,
  NamedBlockAst,
  ParameterAst,
  ScriptBlockAst,
  StatementBlockAst,
} from '../../language/Ast.ts';
import { CompiledBlock } from './CompiledBlock.ts';
import { compileExpression } from './expressions.ts';
import type { Exec, Thunk } from './Frame.ts';
import { isComputed } from '../debugging/SequencePoint.ts';
import { compileStatementList } from './statements.ts';

export class BlockCompiler {
  readonly block: CompiledBlock;
  /** Labels of the loops around the statement being compiled: a jump to one of them needs no exception. */
  readonly loopLabels: string[] = [];

  /** The body of a class's method: `return` keeps its value, nothing else is written. */
  readonly isMethod: boolean;

  constructor(ast: ScriptBlockAst) {
    this.isMethod = ast.parent?.kind === 'FunctionDefinitionAst' && ast.parent.parent?.kind === 'FunctionMemberAst';
    this.block = new CompiledBlock(ast);
  }

  statements(block: StatementBlockAst | NamedBlockAst): Exec {
    this.block.slotIndex.enter();
    const exec = compileStatementList(block.statements, block.traps, this);
    this.block.slotIndex.leave();
    return exec;
  }
}

/** `parameters`: those of `function f($a) {}`; a param block's are found in the tree. */
export function compileScriptBlock(ast: ScriptBlockAst, parameters: readonly ParameterAst[] | null): CompiledBlock {
  const compiler = new BlockCompiler(ast);
  const { block } = compiler;
  const declared = parameters ?? ast.paramBlock?.parameters ?? [];
  block.parameters = declared.map((parameter) => ({
    ast: parameter,
    name: parameter.name.variablePath.unqualifiedPath,
    slot: block.assignedSlot(parameter.name.variablePath.unqualifiedPath),
    defaultValue: parameter.defaultValue ? compileDefault(parameter.defaultValue, compiler) : null,
  }));
  for (const parameter of declared)
    block.slotIndex.declare(parameter.name.variablePath.unqualifiedPath, parameter.staticType);
  const named = (part: NamedBlockAst | null): Exec | null => (part ? watched(part, compiler.statements(part)) : null);
  block.dynamicParam = named(ast.dynamicParamBlock);
  block.begin = named(ast.beginBlock);
  block.process = named(ast.processBlock);
  const end = named(ast.endBlock);
  block.end = end ? afterModules(ast, end) : null;
  block.clean = named(ast.cleanBlock);
  block.pureExpression = pureExpressionOf(ast, compiler);
  return block;
}

/** A debugger is told where the run of a named block begins and ends. */
function watched(part: NamedBlockAst, run: Exec): Exec {
  return (f) => (f.ctx.debugger === null ? run(f) : f.ctx.debugger.runBlock(f, part, run));
}

/** A default that is worked out says where it stands. */
function compileDefault(value: ExpressionAst, compiler: BlockCompiler): Thunk {
  const thunk = compileExpression(value, compiler);
  if (!isComputed(value)) return thunk;
  return (f) => {
    f.position = value;
    return thunk(f);
  };
}

/** Blocks that run without being a command (Invoke, Invoke-Expression) get the modules they use here. */
function afterModules(ast: ScriptBlockAst, run: Exec): Exec {
  if (!ast.usesModules) return run;
  return (f) => {
    f.ctx.useModules(ast, f.scriptBlock.file, f.scope);
    return run(f);
  };
}

/** `{ expression }`: lets callers that want one value skip the pipe. */
function pureExpressionOf(ast: ScriptBlockAst, compiler: BlockCompiler): CompiledBlock['pureExpression'] {
  const end = ast.endBlock;
  if (!end || ast.usesModules || ast.beginBlock || ast.processBlock || ast.cleanBlock || ast.dynamicParamBlock)
    return null;
  if (end.statements.length !== 1 || end.traps.length > 0) return null;
  const only = end.statements[0]!;
  if (only.kind !== 'PipelineAst') return null;
  const expression = only.getPureExpression();
  return expression ? compileExpression(expression, compiler) : null;
}
