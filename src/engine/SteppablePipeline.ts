/**
 * System.Management.Automation.SteppablePipeline: a script block's one pipeline driven by hand, as proxy functions do.
 * Rule that surprises: begun with $PSCmdlet it writes into that command's output; otherwise each step gives its output,
 * the first one together with what beginning wrote.
 */
import { NetException } from '../errors/index.ts';
import type { CommandAst, ScriptBlockAst } from '../language/Ast.ts';
import { BlockCompiler } from './compiler/BlockCompiler.ts';
import { compileCommand } from './compiler/commands.ts';
import { Frame } from './compiler/Frame.ts';
import type { CommandProcessor } from './pipeline/CommandProcessor.ts';
import { NO_INPUT } from './pipeline/CommandProcessor.ts';
import { CallbackPipe, NULL_PIPE, type Pipe } from './pipeline/Pipe.ts';
import { linkProcessors, outOfPipeline } from './pipeline/runPipeline.ts';
import { PSScriptCmdlet } from './PSScriptCmdlet.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import { setLocal } from './binding/simpleBinder.ts';
import { Scope } from './session/Scope.ts';

export class SteppablePipeline {
  private processors: CommandProcessor[] = [];
  private output: unknown[] = [];
  private target: Pipe | null = null;

  private readonly commands: readonly CommandAst[];

  constructor(
    private readonly block: ScriptBlock,
    private readonly args: readonly unknown[],
  ) {
    this.commands = simplePipeline(block.ast);
  }

  /** What it writes comes with the first step's output. */
  begin(from: unknown): void {
    const { commands } = this;
    const ctx = this.block.context;
    const scope = new Scope(ctx.sessionState.currentScope);
    const compiler = new BlockCompiler(ctx.emptyBlockAst);
    const builders = commands.map((command) => compileCommand(command, compiler));
    const frame = new Frame(ctx, compiler.block, scope, NULL_PIPE, this.block);
    scope.bindFrame(compiler.block.slotIndex, frame.slots);
    setLocal(frame, 'args', [...this.args]);
    frame.position = commands[0]!;
    this.processors = builders.map((build, index) => build(frame, index === builders.length - 1).processor);
    this.target = from instanceof PSScriptCmdlet ? from.processor.outPipe : null;
    const expectsInput = from instanceof PSScriptCmdlet ? from.processor.expectsInput : from === true;
    this.processors[0]!.expectsInput = expectsInput;
    linkProcessors(this.processors, new CallbackPipe((value) => this.write(value)));
    for (const processor of this.processors) processor.prepare();
    this.stepping(() => {
      for (const processor of this.processors) processor.begin();
    });
  }

  private stepping(run: () => void): void {
    try {
      run();
    } catch (thrown) {
      throw outOfPipeline(this.processors, thrown);
    }
  }

  process(hasInput: boolean, input: unknown): unknown[] {
    this.stepping(() => this.processors[0]?.process(hasInput ? input : NO_INPUT));
    return this.take();
  }

  end(): unknown[] {
    this.stepping(() => {
      for (const processor of this.processors) processor.end();
    });
    this.dispose();
    return this.take();
  }

  dispose(): void {
    for (const processor of this.processors) processor.dispose();
    this.processors = [];
  }

  private write(value: unknown): void {
    if (this.target) this.target.add(value);
    else this.output.push(value);
  }

  private take(): unknown[] {
    const taken = this.output;
    this.output = [];
    return taken;
  }
}

const ENDING = 'Verify that the script block contains exactly one pipeline or command.';
const ONLY_COMMANDS = `Expressions or control structures are not permitted. ${ENDING}`;

/** The block must be one pipeline of commands. */
function simplePipeline(ast: ScriptBlockAst): readonly CommandAst[] {
  if (ast.beginBlock || ast.processBlock || ast.dynamicParamBlock)
    throw refusal(
      'CanConvertOneClauseOnly',
      `The script block cannot be converted because it contains more than one clause. ${ONLY_COMMANDS}`,
    );
  const statements = ast.endBlock?.statements ?? [];
  const empty = `An empty script block cannot be converted. ${ENDING}`;
  if (statements.length === 0) throw refusal('CantConvertEmptyPipeline', empty);
  if (ast.endBlock!.traps.length > 0)
    throw refusal(
      'CantConvertScriptBlockWithTrap',
      'A script block that contains a top-level trap statement cannot be converted.',
    );
  const only = statements[0]!;
  if (statements.length !== 1 || only.kind !== 'PipelineAst')
    throw refusal(
      'CanOnlyConvertOnePipeline',
      `Only a script block that contains exactly one pipeline or command can be converted. ${ONLY_COMMANDS}`,
    );
  if (only.pipelineElements.some((each) => each.kind !== 'CommandAst'))
    throw refusal('CantConvertEmptyPipeline', empty);
  return only.pipelineElements as readonly CommandAst[];
}

function refusal(errorId: string, message: string): NetException {
  return new NetException('System.Management.Automation.PSInvalidOperationException', message, {
    errorId,
    category: 'InvalidOperation',
  });
}
