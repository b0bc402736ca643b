/** Formatted output to a file: Out-File and the redirections > and >> share it. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { stripAnsi } from '../../formatting/DisplayCells.ts';
import type { OutputFormatter, OutputLine } from '../../formatting/OutputFormatter.ts';
import { textAnsiStyle } from '../../formatting/PSStyle.ts';
import { TextTarget, type TextTargetOptions } from '../TextTarget.ts';
import { textFormatter } from './Out-String.ts';

export interface OutFileOptions extends TextTargetOptions {
  width?: number;
  noNewline?: boolean;
}

export class OutFileWriter {
  private readonly formatter: OutputFormatter;
  private readonly isPlain: boolean;
  private readonly target: TextTarget;

  constructor(
    ctx: ExecutionContext,
    private readonly options: OutFileOptions,
  ) {
    this.formatter = textFormatter(ctx, options.width);
    this.isPlain = textAnsiStyle(ctx) === null;
    this.target = new TextTarget(ctx, options);
  }

  add(value: unknown): void {
    this.write(this.formatter.add(value));
  }

  /** What a program wrote, as it is. */
  addBytes(data: Uint8Array): void {
    this.write(this.formatter.end());
    this.target.writeBytes(data);
  }

  /** Writes what is still held and closes the file. */
  close(): void {
    this.write(this.formatter.end());
    this.target.close();
  }

  /** After an error: what was written so far stays, what was held back is lost. */
  abandon(): void {
    this.target.close();
  }

  private write(lines: readonly OutputLine[]): void {
    for (const { text } of lines) {
      const line = this.isPlain ? stripAnsi(text) : text;
      if (this.options.noNewline) this.target.write(line);
      else this.target.writeLine(line);
    }
  }
}
