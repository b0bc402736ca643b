/**
 * Pipelines and pipeline chains to closures. A pipeline that is one expression never touches the command machinery.
 */
import { runtimeException } from '../../errors/index.ts';
import type {
  CommandAst,
  CommandExpressionAst,
  ExpressionAst,
  PipelineAst,
  PipelineChainAst,
  StatementAst,
  StatementBlockAst,
  SubExpressionAst,
} from '../../language/Ast.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import { copyOfStruct } from '../../types/copyOfStruct.ts';
import { ListPipe, type Pipe, writeEnumerated } from '../pipeline/Pipe.ts';
import { runPipeline } from '../pipeline/runPipeline.ts';
import { compileAssignment } from './assignments.ts';
import { compileSequence, isStep } from './binaryOperators.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { type CommandBuilder, compileCommand, isSimpleCall } from './commands.ts';
import { handleStatementError } from './errorHandling.ts';
import { compileExpression, compileSubExpression, type Keeps } from './expressions.ts';
import { type Completion, type Exec, type Frame, NORMAL, type Thunk } from './Frame.ts';
import { compileRedirections, type Redirection } from './redirections.ts';
import { compileStatement } from './statements.ts';

/** The pipeline as a statement: its output goes to the frame's pipe. */
export function compilePipeline(ast: PipelineAst, compiler: BlockCompiler, ifCut: Keeps = 'all'): Exec {
  if (ast.background) return compileBackground(ast);
  const pure = ast.getPureExpression();
  if (pure) {
    const sub = subExpressionOf(pure);
    const thunk = sub ? compileSubExpression(sub, compiler, ifCut) : compileExpression(pure, compiler);
    if (isStep(pure)) {
      return (f) => {
        f.position = ast;
        thunk(f);
        f.ctx.questionMark = true;
        return NORMAL;
      };
    }
    const keeps = isGrouping(pure);
    return (f) => {
      f.position = ast;
      const value = thunk(f);
      if (!keeps) f.ctx.questionMark = true;
      if (value !== undefined) writeEnumerated(f.out, typeof value === 'object' ? copyOfStruct(value) : value);
      return NORMAL;
    };
  }
  const run = compileCommands(ast, compiler);
  return (f) => {
    f.position = ast;
    run(f, f.out);
    return NORMAL;
  };
}

/** The $(...) that an expression is, also in parentheses. */
function subExpressionOf(ast: ExpressionAst): SubExpressionAst | null {
  if (ast.kind === 'SubExpressionAst') return ast;
  if (ast.kind !== 'ParenExpressionAst' || ast.pipeline.kind !== 'PipelineAst') return null;
  const inner = ast.pipeline.getPureExpression();
  return inner && subExpressionOf(inner);
}

/** $(...), (...) and @(...) leave $? as what ran inside left it. */
export function isGrouping(ast: ExpressionAst): boolean {
  return ast.kind === 'SubExpressionAst' || ast.kind === 'ParenExpressionAst' || ast.kind === 'ArrayExpressionAst';
}

function compileBackground(ast: PipelineAst): Exec {
  return (f) => {
    f.position = ast;
    writeEnumerated(f.out, f.ctx.startBackground(ast, f));
    return NORMAL;
  };
}

type Runner = (f: Frame, out: Pipe) => void;

function compileCommands(ast: PipelineAst, compiler: BlockCompiler): Runner {
  const [first, ...rest] = ast.pipelineElements;
  const commands: CommandBuilder[] = [];
  let input: Thunk | null = null;
  if (first!.kind === 'CommandExpressionAst') {
    const head: CommandExpressionAst = first;
    const redirected = head.redirections.length === 0 ? null : compileRedirected(head, compiler);
    if (rest.length === 0) return redirected!;
    input = redirected ? collected(redirected) : compileSequence(head.expression, compiler);
  } else commands.push(compileCommand(first!, compiler));
  for (const element of rest) {
    if (element.kind === 'CommandExpressionAst') return notAllowedHere(element);
    commands.push(compileCommand(element as CommandAst, compiler));
  }
  const single = input === null && commands.length === 1 && isSimpleCall(first as CommandAst) ? commands[0]! : null;
  if (single) return (f, out) => runCommands(f, out, [single], undefined, false);
  return (f, out) => {
    const hasInput = input !== null;
    const value = hasInput ? input!(f) : undefined;
    runCommands(f, out, commands, value, hasInput);
  };
}

function runCommands(
  f: Frame,
  out: Pipe,
  commands: readonly CommandBuilder[],
  input: unknown,
  hasInput: boolean,
): void {
  const { ctx } = f;
  const processors: CommandProcessor[] = [];
  const redirects: Redirection[] = [];
  let target = out;
  let failed = true;
  try {
    for (let i = 0; i < commands.length; i++) {
      const built = commands[i]!(f, i === commands.length - 1);
      processors.push(built.processor);
      if (built.redirection) {
        redirects.push(built.redirection);
        const replaced = built.redirection.apply(built.processor, target);
        if (!replaced) continue;
        built.processor.redirectedOutput = replaced;
        if (i === commands.length - 1) target = replaced;
      }
    }
    ctx.questionMark = true;
    runPipeline(ctx, processors, target, input, hasInput);
    ctx.questionMark = !processors.some((processor) => processor.hasFailed || processor.hasReported);
    failed = false;
  } finally {
    for (const redirect of redirects) redirect.close(failed);
  }
}

/** An expression with redirections; what a group in brackets wrote before it was cut off is written all the same. */
function compileRedirected(head: CommandExpressionAst, compiler: BlockCompiler): Runner {
  const setup = compileRedirections(head.redirections, compiler);
  const { expression } = head;
  const group = expression.kind === 'ArrayExpressionAst' ? expression : subExpressionOf(expression);
  const write = group
    ? compileGroup(group.subExpression, compiler)
    : writesValue(compileExpression(expression, compiler));
  return (f, out) => {
    const redirection = setup(f);
    const saved = { streams: f.ctx.streams, out: f.out };
    let failed = true;
    try {
      const target = redirection.applyToExpression(f, out);
      f.out = target;
      write(f);
      failed = false;
    } finally {
      f.ctx.streams = saved.streams;
      f.out = saved.out;
      redirection.close(failed);
    }
  };
}

function writesValue(input: Thunk): (f: Frame) => void {
  return (f) => {
    const value = input(f);
    f.ctx.questionMark = true;
    writeEnumerated(f.out, value);
  };
}

/** The statements of $(...) or @(...), writing one after the other. */
function compileGroup(block: StatementBlockAst, compiler: BlockCompiler): (f: Frame) => void {
  const run = compiler.statements(block);
  return (f) => f.ctx.leaveNested(f, run(f));
}

/** What goes into the pipeline of a head with redirections: all it wrote, the streams merged into its output too. */
function collected(run: Runner): Thunk {
  return (f) => {
    const list = new ListPipe();
    run(f, list);
    return list.items;
  };
}

function notAllowedHere(element: CommandExpressionAst): Runner {
  return () => {
    throw runtimeException(
      'Expressions are only allowed as the first element of a pipeline.',
      'ExpressionsMustBeFirstInPipeline',
      'ParserError',
      element,
    );
  };
}

export function compileChain(ast: PipelineChainAst, compiler: BlockCompiler): Exec {
  const left = compileStatement(ast.lhsPipelineChain, compiler);
  const right = compileStatement(ast.rhsPipeline, compiler);
  const wanted = ast.operator === 'AndAnd';
  return (f) => {
    const completion = runOfChain(left, f);
    if (completion !== NORMAL) return completion;
    return f.ctx.questionMark === wanted ? runOfChain(right, f) : NORMAL;
  };
}

/** An error that only ends its statement ends no more than its pipeline in a chain. */
function runOfChain(exec: Exec, f: Frame): Completion {
  try {
    return exec(f);
  } catch (thrown) {
    handleStatementError(f, thrown);
    return NORMAL;
  }
}

/** Any statement as a value: nothing, one object, or an array of what it wrote. */
export function compileValueOf(ast: StatementAst, compiler: BlockCompiler): Thunk {
  if (ast.kind === 'PipelineAst') {
    const pure = ast.background ? null : ast.getPureExpression();
    if (pure) return positioned(ast, compileExpression(pure, compiler));
    if (!ast.background) {
      const run = compileCommands(ast, compiler);
      // Where an error happens is said of the statement around it: a pipeline inside one moves no position.
      return (f) => {
        const list = new ListPipe();
        run(f, list);
        return list.result;
      };
    }
  }
  if (ast.kind === 'CommandExpressionAst' && ast.redirections.length === 0)
    return positioned(ast, compileExpression(ast.expression, compiler));
  if (ast.kind === 'AssignmentStatementAst') return atPosition(ast, compileAssignment(ast, compiler));
  const exec = compileStatement(ast, compiler);
  return (f) => {
    const saved = f.out;
    const list = new ListPipe();
    f.out = list;
    try {
      f.ctx.leaveNested(f, exec(f));
    } finally {
      f.out = saved;
    }
    return list.result;
  };
}

/** What foreach and switch go through: of commands all they wrote, an array written as one object being one item. */
export function compileCollection(ast: StatementAst, compiler: BlockCompiler): Thunk {
  if (ast.kind !== 'PipelineAst' || ast.background) return compileCondition(ast, compiler);
  const pure = ast.getPureExpression();
  if (pure) return atPosition(ast, compileSequence(pure, compiler));
  const run = compileCommands(ast, compiler);
  return (f) => {
    f.position = ast;
    const list = new ListPipe();
    run(f, list);
    return list.items;
  };
}

function positioned(ast: StatementAst, thunk: Thunk): Thunk {
  // The value of an expression inside a statement: the statement's own position is already set.
  void ast;
  return thunk;
}

/** A condition of if, while, for: the value of a pipeline, positioned at it. */
export function compileCondition(ast: StatementAst, compiler: BlockCompiler): Thunk {
  const value = compileValueOf(ast, compiler);
  return ast.kind === 'AssignmentStatementAst' ? value : atPosition(ast, value);
}

/** A value that says where it stands. */
export function atPosition(ast: StatementAst, value: Thunk): Thunk {
  return (f) => {
    f.position = ast;
    return value(f);
  };
}
