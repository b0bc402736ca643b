/**
 * System.Management.Automation.SteppablePipeline: a script block's one pipeline driven by hand, as proxy functions do.
 * Rule that surprises: begun with $PSCmdlet it writes into that command's output; otherwise each step gives its output.
 */
import { runtimeException } from '../errors/index.ts';
import type { CommandAst } from '../language/Ast.ts';
import { BlockCompiler } from './compiler/BlockCompiler.ts';
import { compileCommand } from './compiler/commands.ts';
import { Frame } from './compiler/Frame.ts';
import type { CommandProcessor } from './pipeline/CommandProcessor.ts';
import { NO_INPUT } from './pipeline/CommandProcessor.ts';
import { CallbackPipe, NULL_PIPE, type Pipe } from './pipeline/Pipe.ts';
import { linkProcessors } from './pipeline/runPipeline.ts';
import { PSScriptCmdlet } from './PSScriptCmdlet.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import { setLocal } from './binding/simpleBinder.ts';
import { Scope } from './session/Scope.ts';

export class SteppablePipeline {
  private processors: CommandProcessor[] = [];
  private output: unknown[] = [];
  private target: Pipe | null = null;

  constructor(
    private readonly block: ScriptBlock,
    private readonly args: readonly unknown[],
  ) {}

  begin(from: unknown): unknown[] {
    const commands = this.commands();
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
    for (const processor of this.processors) processor.begin();
    return this.take();
  }

  process(hasInput: boolean, input: unknown): unknown[] {
    this.processors[0]?.process(hasInput ? input : NO_INPUT);
    return this.take();
  }

  end(): unknown[] {
    for (const processor of this.processors) processor.end();
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

  /** The block must be one pipeline of commands. */
  private commands(): CommandAst[] {
    const { ast } = this.block;
    const statements = ast.endBlock?.statements ?? [];
    const only = statements[0];
    if (
      statements.length !== 1 ||
      only?.kind !== 'PipelineAst' ||
      only.pipelineElements.some((each) => each.kind !== 'CommandAst')
    ) {
      throw runtimeException(
        'Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.',
        'CanConvertOneOrMorePipelines',
        'InvalidOperation',
      );
    }
    return only.pipelineElements as CommandAst[];
  }
}
