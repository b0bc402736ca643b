/**
 * Formatted output to a file: Out-File and the redirections > and >> share it. After every object the file has all of it.
 * Rule that surprises: what fails while lines are written is an error of the formatter (out-lineoutput), what fails after
 * that one of the command.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
import { type OutputFormatter, type OutputLine, storedLine } from '../../formatting/OutputFormatter.ts';
import { textAnsiStyle } from '../../formatting/PSStyle.ts';
import { TextTarget, type TextTargetOptions } from '../TextTarget.ts';
import { textFormatter } from './Out-String.ts';

const FORMATTER = 'out-lineoutput';
const FORMATTER_TYPE = 'Microsoft.PowerShell.Commands.OutLineOutputCommand';

export interface OutFileOptions extends TextTargetOptions {
  width?: number;
  noNewline?: boolean;
}

export class OutFileWriter {
  private readonly formatter: OutputFormatter;
  private readonly isPlain: boolean;
  private readonly target: TextTarget;
  private hasInput = false;

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly options: OutFileOptions,
  ) {
    this.formatter = textFormatter(ctx, options.width);
    this.isPlain = textAnsiStyle(ctx) === null;
    this.target = new TextTarget(ctx, options);
  }

  add(value: unknown): void {
    this.hasInput = true;
    this.write(this.formatter.add(value));
    this.target.flush();
  }

  /** Of a program: bytes as they are. */
  addBytes(data: Uint8Array): void {
    this.target.writeBytes(data);
  }

  /** Writes what is still held and closes the file, which stays empty when nothing came. */
  close(): void {
    this.write(this.formatter.end());
    if (this.hasInput) this.target.flush();
    this.target.closeAsIs();
  }

  /** After an error: what was written so far stays, what was held back is lost. */
  abandon(): void {
    this.target.abandon();
  }

  private write(lines: readonly OutputLine[]): void {
    try {
      for (const made of lines) {
        const line = storedLine(made, this.isPlain);
        if (this.options.noNewline) this.target.write(line);
        else this.target.writeLine(line);
      }
    } catch (thrown) {
      if (thrown instanceof NetException) {
        const record = errorRecordOf(thrown, 'NotSpecified');
        record.invocationInfo = this.ctx.innerInvocation('Out-File', FORMATTER, FORMATTER_TYPE);
        record.preserveInvocationInfo = true;
      }
      throw thrown;
    }
  }
}
