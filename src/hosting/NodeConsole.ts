/**
 * The user's side of the host: standard output and error written synchronously, lines read from the terminal or from a
 * redirected standard input. Colour only on a terminal, and never with NO_COLOR.
 * Rule that surprises: as in pwsh, a line read from a redirected input is echoed to the output.
 */
import { NetException, StopSignal } from '../errors/index.ts';
import type { HostUI } from '../engine/Host.ts';
import { builtin } from './builtin.ts';
import { isTerminal } from './isTerminal.ts';
import type { StandardInput } from './StandardInput.ts';
import { writeFully } from './writeFully.ts';

export interface TerminalSize {
  width: number;
  height: number;
}

/** A line from the terminal, read by the thread that owns it; null at the end of the input. */
export type ReadTerminalLine = (prompt: string, hidden: boolean, isKey?: boolean) => string | null;

export interface ConsoleOptions {
  input: StandardInput;
  stopFlag: Int32Array;
  /** -NonInteractive: nobody may be asked. */
  nonInteractive: boolean;
  readTerminalLine: ReadTerminalLine | null;
}

const MOST_UNHEARD = 1_000_000;

export class NodeConsole implements HostUI {
  readonly isOutputRedirected = !isTerminal(1);
  readonly isInputRedirected = !isTerminal(0);
  readonly isInteractive: boolean;
  readonly supportsColor: boolean;
  private readonly encoder = new TextEncoder();
  private readonly closed = new Set<number>();
  /** Texts for the standard output since nobody reads it. */
  private unheard = 0;
  private readonly listeners = new Set<(text: string) => void>();

  constructor(private readonly options: ConsoleOptions) {
    this.isInteractive = !options.nonInteractive;
    this.supportsColor =
      !this.isOutputRedirected && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  }

  get width(): number {
    return this.size().width;
  }
  get height(): number {
    return this.size().height;
  }

  write(text: string): void {
    this.tell(text);
    this.writeTo(1, text);
  }
  writeError(text: string): void {
    this.tell(text);
    this.writeTo(2, text);
  }

  transcribe(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(text: string): void {
    for (const listener of this.listeners) listener(text);
  }

  readLine(prompt: string, options: { secret?: boolean; mask?: boolean } = {}): string | null {
    const { input, nonInteractive, readTerminalLine, stopFlag } = this.options;
    if (nonInteractive) throw notInteractive();
    const hidden = options.secret === true || options.mask === true;
    if (!this.isInputRedirected && readTerminalLine) {
      const line = readTerminalLine(prompt, hidden);
      if (stopFlag[0] !== 0) throw StopSignal.instance;
      return line;
    }
    this.write(prompt);
    const line = input.readLine();
    const isSilentEnd = line === null && prompt === '';
    if (hidden || line === null) this.write(isSilentEnd ? '' : '\n');
    else this.write(line + input.lineEnd);
    return line;
  }

  readKey(): string | null {
    const { readTerminalLine, stopFlag } = this.options;
    if (this.isInputRedirected || !readTerminalLine) return null;
    const key = readTerminalLine('', true, true);
    if (stopFlag[0] !== 0) throw StopSignal.instance;
    return key;
  }

  /** A line of the input as it is: no prompt, no echo ([Console]::ReadLine). */
  readInput(): string | null {
    if (!this.isInputRedirected && this.options.readTerminalLine) return this.readLine('');
    return this.options.input.readLine();
  }

  /** True when the script was stopped because it only went on printing what nobody reads. */
  get isUnheard(): boolean {
    return this.unheard >= MOST_UNHEARD;
  }

  /** As in pwsh, a script whose reader has gone goes on to its end; one that has none would print for ever. */
  private writeTo(descriptor: 1 | 2, text: string): void {
    if (text === '') return;
    if (this.closed.has(descriptor)) {
      if (descriptor === 1 && ++this.unheard === MOST_UNHEARD) Atomics.store(this.options.stopFlag, 0, 1);
      return;
    }
    if (!writeFully(descriptor, this.encoder.encode(text))) this.closed.add(descriptor);
  }

  private size(): TerminalSize {
    // As .NET asks: the output's terminal, else that of the input.
    if (this.isOutputRedirected && this.isInputRedirected) return noTerminal();
    return terminalSize(this.isOutputRedirected ? 0 : 1) ?? noTerminal();
  }
}

function notInteractive(): NetException {
  const message = 'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.';
  return new NetException('System.Management.Automation.PSInvalidOperationException', message, {
    errorId: 'InvalidOperation',
    category: 'InvalidOperation',
  });
}

/** What PowerShell takes where nothing has a size: 24 lines as most terminals have, 40 where none is named. */
function noTerminal(): TerminalSize {
  return { width: 80, height: process.env['TERM'] ? 24 : 40 };
}

/** Asked anew each time: the window may have been resized. */
function terminalSize(descriptor: 0 | 1): TerminalSize | null {
  const { columns, rows } = process.stdout;
  if (columns && descriptor === 1) return { width: columns, height: rows };
  // In a worker process.stdout is no terminal; a stream made for the question alone is.
  try {
    const { WriteStream } = builtin<typeof import('node:tty')>('node:tty');
    const stream = new WriteStream(descriptor);
    const [width, height] = stream.getWindowSize();
    return width ? { width, height } : null;
  } catch {
    return null;
  }
}
