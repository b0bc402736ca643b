/**
 * Statements to closures, and lists of them. Each statement of a list is guarded: an error that only ends the statement
 * is reported there and the next one runs.
 */
import {
  BreakSignal,
  ContinueSignal,
  ExitSignal,
  NetException,
  RUNTIME_EXCEPTION,
  runtimeException,
} from '../../errors/index.ts';
import type {
  DataStatementAst,
  ExitStatementAst,
  FunctionDefinitionAst,
  IfStatementAst,
  PipelineBaseAst,
  ReturnStatementAst,
  StatementAst,
  ThrowStatementAst,
  TrapStatementAst,
} from '../../language/Ast.ts';
import { PipelineAst } from '../../language/Ast.ts';
import { isTrue, toPSString, unwrap } from '../../types/index.ts';
import { defineTypes } from '../classes/defineTypes.ts';
import { ErrorRecord } from '../../errors/ErrorRecord.ts';
import { writeEnumerated } from '../pipeline/Pipe.ts';
import { compileAssignment } from './assignments.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { handleStatementError } from './errorHandling.ts';
import { compileExpression } from './expressions.ts';
import { BREAK, CONTINUE, type Completion, type Exec, type Frame, NORMAL, RETURN, type Thunk } from './Frame.ts';
import { compileDo, compileFor, compileForEach, compileWhile } from './loops.ts';
import { compileChain, compileCondition, compilePipeline, compileValueOf, isGrouping } from './pipelines.ts';
import { compileSwitch } from './switchStatement.ts';
import { compileTry, guardWithTraps } from './tryStatement.ts';

export function compileStatementList(
  statements: readonly StatementAst[],
  traps: readonly TrapStatementAst[],
  compiler: BlockCompiler,
): Exec {
  const hoisted = statements.filter((statement) => statement.kind === 'TypeDefinitionAst');
  const rest = statements.filter(
    (statement) => statement.kind !== 'TypeDefinitionAst' && statement.kind !== 'UsingStatementAst',
  );
  const run =
    traps.length > 0 ? guardWithTraps(rest, traps, compiler) : guarded(rest.map((s) => compileStatement(s, compiler)));
  if (hoisted.length === 0) return run;
  // Classes of a block exist before its first statement runs.
  return (f) => {
    defineTypes(hoisted, f);
    return run(f);
  };
}

function guarded(execs: readonly Exec[]): Exec {
  if (execs.length === 0) return () => NORMAL;
  if (execs.length === 1) {
    const only = execs[0]!;
    return (f) => {
      try {
        return only(f);
      } catch (thrown) {
        handleStatementError(f, thrown);
        return NORMAL;
      }
    };
  }
  return (f) => {
    for (let i = 0; i < execs.length; i++) {
      let completion: Completion;
      try {
        completion = execs[i]!(f);
      } catch (thrown) {
        handleStatementError(f, thrown);
        continue;
      }
      if (completion !== NORMAL) return completion;
    }
    return NORMAL;
  };
}

/** `$x = command`, `$x = if ...` and `$x = (...)` leave $? as what ran left it; expressions succeed. */
function keepsSuccess(right: StatementAst): boolean {
  if (right.kind === 'AssignmentStatementAst') return keepsSuccess(right.right);
  if (right.kind === 'CommandExpressionAst') return isGrouping(right.expression);
  const pure = right.kind === 'PipelineAst' ? right.getPureExpression() : null;
  return !pure || isGrouping(pure);
}

export function compileStatement(ast: StatementAst, compiler: BlockCompiler): Exec {
  switch (ast.kind) {
    case 'PipelineAst':
      return compilePipeline(ast, compiler);
    case 'PipelineChainAst':
      return compileChain(ast, compiler);
    case 'AssignmentStatementAst': {
      const assign = compileAssignment(ast, compiler);
      const keeps = keepsSuccess(ast.right);
      return (f) => {
        f.position = ast;
        assign(f);
        if (!keeps) f.ctx.questionMark = true;
        return NORMAL;
      };
    }
    case 'IfStatementAst':
      return compileIf(ast, compiler);
    case 'ForStatementAst':
      return compileFor(ast, compiler);
    case 'ForEachStatementAst':
      return compileForEach(ast, compiler);
    case 'WhileStatementAst':
      return compileWhile(ast, compiler);
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return compileDo(ast, compiler);
    case 'SwitchStatementAst':
      return compileSwitch(ast, compiler);
    case 'TryStatementAst':
      return compileTry(ast, compiler);
    case 'FunctionDefinitionAst':
      return compileFunction(ast);
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      return compileJump(
        ast.kind === 'BreakStatementAst',
        ast.label ? compileExpression(ast.label, compiler) : null,
        ast,
        compiler,
      );
    case 'ReturnStatementAst':
      return compileReturn(ast, compiler);
    case 'ExitStatementAst':
      return compileExit(ast, compiler);
    case 'ThrowStatementAst':
      return compileThrow(ast, compiler);
    case 'DataStatementAst':
      return compileData(ast, compiler);
    case 'CommandExpressionAst':
    case 'CommandAst':
      // Stands alone where the tree has no pipeline around it (a constructor's call of its base).
      return compilePipeline(new PipelineAst(ast.extent, [ast]), compiler);
    case 'TypeDefinitionAst':
      return (f) => {
        defineTypes([ast], f);
        return NORMAL;
      };
    case 'UsingStatementAst':
    case 'TrapStatementAst':
      return () => NORMAL;
    case 'BlockStatementAst':
    case 'ErrorStatementAst':
      return () => {
        throw runtimeException(`The statement "${ast.extent.text}" is not supported.`, 'NotSupported', 'ParserError');
      };
  }
}

function compileIf(ast: IfStatementAst, compiler: BlockCompiler): Exec {
  const clauses = ast.clauses.map(([condition, body]) => ({
    test: compileCondition(condition, compiler),
    body: compiler.statements(body),
  }));
  const otherwise = ast.elseClause ? compiler.statements(ast.elseClause) : null;
  if (clauses.length === 1) {
    const { test, body } = clauses[0]!;
    return (f) => {
      const value = test(f);
      if (value === true || (value !== false && isTrue(value))) return body(f);
      return otherwise ? otherwise(f) : NORMAL;
    };
  }
  return (f) => {
    for (let i = 0; i < clauses.length; i++) if (isTrue(clauses[i]!.test(f))) return clauses[i]!.body(f);
    return otherwise ? otherwise(f) : NORMAL;
  };
}

function compileFunction(ast: FunctionDefinitionAst): Exec {
  return (f) => {
    f.position = ast;
    f.ctx.defineFunction(ast, f);
    return NORMAL;
  };
}

/** A jump out of a loop of the same block is a completion; any other looks for its loop in the callers. */
function compileJump(isBreak: boolean, label: Thunk | null, ast: StatementAst, compiler: BlockCompiler): Exec {
  const insideLoop = compiler.loopLabels.length > 0;
  return (f) => {
    f.position = ast;
    const name = label ? toPSString(label(f), f.ctx) : '';
    if (insideLoop) {
      f.label = name;
      return isBreak ? BREAK : CONTINUE;
    }
    throw isBreak ? new BreakSignal(name) : new ContinueSignal(name);
  };
}

function compileReturn(ast: ReturnStatementAst, compiler: BlockCompiler): Exec {
  if (!ast.pipeline)
    return (f) => {
      f.position = ast;
      return RETURN;
    };
  if (compiler.isMethod) {
    const { pipeline } = ast;
    const value = compileValueOf(pipeline, compiler);
    return (f) => {
      f.position = pipeline;
      f.returnValue = value(f);
      f.hasReturnValue = true;
      return RETURN;
    };
  }
  const run = compileOutput(ast.pipeline, compiler);
  return (f) => {
    f.position = ast;
    run(f);
    return RETURN;
  };
}

function compileOutput(pipeline: PipelineBaseAst, compiler: BlockCompiler): (f: Frame) => void {
  if (pipeline.kind === 'AssignmentStatementAst') {
    const value = compileValueOf(pipeline, compiler);
    return (f) => writeEnumerated(f.out, value(f));
  }
  return pipeline.kind === 'PipelineAst'
    ? compilePipeline(pipeline, compiler, 'returned')
    : compileStatement(pipeline, compiler);
}

function compileExit(ast: ExitStatementAst, compiler: BlockCompiler): Exec {
  const value = ast.pipeline ? compileValueOf(ast.pipeline, compiler) : null;
  return (f) => {
    f.position = ast;
    throw new ExitSignal(value ? value(f) : null);
  };
}

function compileThrow(ast: ThrowStatementAst, compiler: BlockCompiler): Exec {
  const value = ast.pipeline ? compileValueOf(ast.pipeline, compiler) : null;
  return (f) => {
    f.position = ast;
    if (!value) {
      const rethrown = f.ctx.currentCatch(f);
      if (rethrown) {
        rethrown.wasThrownFromThrowStatement = true;
        throw rethrown;
      }
    }
    throw exceptionFor(value ? value(f) : null, f, ast);
  };
}

/** What `throw x` throws: exceptions as they are, records keep theirs, anything else becomes a RuntimeException. */
function exceptionFor(value: unknown, f: Frame, ast: ThrowStatementAst): NetException {
  const base = unwrap(value);
  let exception: NetException;
  if (base instanceof NetException) exception = base;
  else if (base instanceof ErrorRecord) {
    exception = new NetException(RUNTIME_EXCEPTION, base.toString(), { inner: base.exception });
    exception.errorRecord = base;
  } else {
    const classException = f.ctx.exceptionOfInstance(base);
    if (classException) exception = classException;
    else {
      const text = base == null ? 'ScriptHalted' : toPSString(value, f.ctx);
      exception = runtimeException(text, text, 'OperationStopped', base == null ? null : value);
    }
  }
  exception.wasThrownFromThrowStatement = true;
  if (exception.errorRecord === null && exception.typeName !== RUNTIME_EXCEPTION) {
    exception.errorRecord = new ErrorRecord(exception, exception.message, 'OperationStopped', null);
    exception.errorRecord.errorId = exception.errorId ?? exception.message;
  }
  f.ctx.locate(exception, ast, f);
  return exception;
}

function compileData(ast: DataStatementAst, compiler: BlockCompiler): Exec {
  const body = compiler.statements(ast.body);
  if (ast.variable === null) {
    return (f) => {
      f.position = ast;
      return body(f);
    };
  }
  const value = compileCollected(body);
  const name = ast.variable;
  return (f) => {
    f.position = ast;
    const made = f.ctx.sessionState.assignIn(f.scope, name, value(f) ?? null);
    f.ctx.debugger?.assigned(name, made.value);
    return NORMAL;
  };
}

function compileCollected(body: Exec): Thunk {
  return (f) => f.ctx.collect(f, body);
}
