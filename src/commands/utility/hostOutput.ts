/**
 * Objects to the host as Out-Default and Out-Host show them: lines to standard output, error records that came through
 * the error stream to standard error. One column is left free, as the console does.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { decoratedLines, stripAnsi } from '../../formatting/DisplayCells.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import { OutputFormatter, type OutputLine } from '../../formatting/OutputFormatter.ts';
import type { Pager } from './Pager.ts';
import { hostAnsiStyle } from '../../formatting/PSStyle.ts';

export class HostOutput {
  private readonly formatter: OutputFormatter;

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly pager: Pager | null = null,
  ) {
    this.formatter = new OutputFormatter(ctx, {
      width: ctx.host.ui.width - 1,
      views: FormatDatabase.of(ctx).views,
      // A script may change $PSStyle on the way.
      get style() {
        return hostAnsiStyle(ctx);
      },
      nowMs: () => Number(ctx.host.monotonicNs() / 1000000n),
    });
  }

  add(value: unknown): void {
    this.write(this.formatter.add(value));
  }

  end(): void {
    this.write(this.formatter.end());
  }

  private write(lines: readonly OutputLine[]): void {
    if (lines.length === 0) return;
    const { ui } = this.ctx.host;
    const isPlain = hostAnsiStyle(this.ctx) === null;
    let error: string[] = [];
    for (const { text, stream, isLast } of lines) {
      if (stream !== 'Error') {
        ui.write(`${isPlain ? stripAnsi(text) : text}\n`);
        this.pager?.lineWritten();
        continue;
      }
      // An error is written as one text, in its place among the lines a table was held back with.
      error.push(text);
      if (!isLast) continue;
      ui.writeError(`${errorLines(error.join('\n'), isPlain).join('\n')}\n`);
      error = [];
    }
  }
}

/** An error view ends with an empty line, which only the standard output shows (process case errors/throw-file). */
function errorLines(text: string, isPlain: boolean): string[] {
  const lines = isPlain ? stripAnsi(text).split('\n') : decoratedLines(text);
  if (lines.length > 1 && stripAnsi(lines[lines.length - 1]!) === '') lines.pop();
  return lines;
}
