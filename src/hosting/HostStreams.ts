/** Records that no redirection and no Out-Default took, shown on the host as ConsoleHost shows them. */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { HostInformationMessage, type InformationRecord } from '../engine/records.ts';
import type { StreamOutput } from '../engine/StreamOutput.ts';
import { FormatDatabase } from '../formatting/FormatDatabase.ts';
import { streamMessageLines } from '../formatting/hostMessages.ts';
import { OutputFormatter } from '../formatting/OutputFormatter.ts';
import { hostAnsiStyle } from '../formatting/PSStyle.ts';
import { stripAnsi } from '../formatting/DisplayCells.ts';

export class HostStreams implements StreamOutput {
  /** Set when the session exists: the two need each other. */
  context: ExecutionContext | null = null;

  error(record: ErrorRecord): void {
    const ctx = this.context!;
    const style = hostAnsiStyle(ctx);
    const formatter = new OutputFormatter(ctx, {
      width: ctx.host.ui.width - 1,
      views: FormatDatabase.of(ctx).views,
      style,
      nowMs: () => Number(ctx.host.monotonicNs() / 1_000_000n),
    });
    for (const { text } of [...formatter.add(record), ...formatter.end()]) {
      ctx.host.ui.writeError(`${style === null ? stripAnsi(text) : text}\n`);
    }
  }

  externalError(text: string): void {
    this.context!.host.ui.writeError(text);
  }

  message(stream: 'Warning' | 'Verbose' | 'Debug', text: string): void {
    const ctx = this.context!;
    for (const line of streamMessageLines(stream, text, hostAnsiStyle(ctx))) ctx.host.ui.write(`${line}\n`);
  }

  information(record: InformationRecord): void {
    const ctx = this.context!;
    const data = record.messageData;
    const endsLine = !(data instanceof HostInformationMessage && data.noNewLine);
    ctx.host.ui.write(`${coloured(data, String(record.messageData), ctx)}${endsLine ? '\n' : ''}`);
  }

  whatIf(text: string): void {
    this.context!.host.ui.write(`${text}\n`);
  }
}

const FOREGROUND = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97];
const BACKGROUND_STEP = 10;

/** -ForegroundColor and -BackgroundColor as escape sequences, on a terminal only. */
function coloured(data: unknown, text: string, ctx: ExecutionContext): string {
  if (!(data instanceof HostInformationMessage) || !ctx.host.ui.supportsColor) return text;
  const codes = [colourCode(data.foregroundColor, 0), colourCode(data.backgroundColor, BACKGROUND_STEP)];
  const wanted = codes.filter((code) => code !== null);
  return wanted.length === 0 ? text : `\x1b[${wanted.join(';')}m${text}\x1b[0m`;
}

function colourCode(colour: unknown, step: number): number | null {
  if (colour == null) return null;
  const index = Number((colour as { value?: unknown }).value ?? colour);
  const code = FOREGROUND[index];
  return code === undefined ? null : code + step;
}
