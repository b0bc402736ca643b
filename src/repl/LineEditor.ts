/**
 * Lines from the terminal, edited with node's readline: one interface for the whole session, so that lines pasted
 * together come one after the other. While a command runs the terminal is in its normal mode, where Ctrl-C is a signal.
 */
import readline from 'node:readline';
import { readKey } from '../hosting/TerminalReader.ts';
import { StarredOutput } from './StarredOutput.ts';

export type LineEvent = { kind: 'line'; text: string } | { kind: 'interrupt' } | { kind: 'end' };
export type Completer = (line: string) => Promise<[string[], string]>;

export class LineEditor {
  private readonly output = new StarredOutput();
  private readonly reader: readline.Interface;
  private readonly events: LineEvent[] = [];
  private wake: (() => void) | null = null;
  private hasEnded = false;

  constructor(options: { history: string[]; complete: Completer }) {
    this.reader = readline.createInterface({
      input: process.stdin,
      output: this.output,
      terminal: true,
      history: options.history,
      historySize: 1000,
      removeHistoryDuplicates: true,
      completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
        options.complete(line).then(
          (result) => done(null, result),
          () => done(null, [[], line]),
        );
      },
    });
    this.reader.on('line', (text) => this.push({ kind: 'line', text }));
    this.reader.on('SIGINT', () => this.cancelLine());
    this.reader.on('close', () => {
      this.hasEnded = true;
      this.push({ kind: 'end' });
    });
    this.rest();
  }

  /** The next line, or what happened instead of one. */
  async read(prompt: string, hidden = false): Promise<LineEvent> {
    if (this.events.length > 0) return this.events.shift()!;
    if (this.hasEnded) return { kind: 'end' };
    const lines = prompt.split('\n');
    for (const line of lines.slice(0, -1)) process.stdout.write(`${line}\n`);
    const last = lines[lines.length - 1]!;
    this.output.hiddenAfter = hidden ? last : null;
    this.reader.setPrompt(last);
    process.stdin.setRawMode(true);
    this.reader.resume();
    this.reader.prompt();
    await new Promise<void>((resolve) => (this.wake = resolve));
    this.rest();
    return this.events.shift()!;
  }

  /** The text of one key; the line editor hears nothing of it. */
  async readKey(interrupt: () => void): Promise<string | null> {
    const listeners = process.stdin.listeners('keypress') as ((...args: unknown[]) => void)[];
    process.stdin.removeAllListeners('keypress');
    const key = await readKey(interrupt);
    for (const listener of listeners) process.stdin.on('keypress', listener);
    return key;
  }

  close(): void {
    this.hasEnded = true;
    this.reader.close();
  }

  /** Lets go of the terminal: keys are the terminal's again until the next read. */
  private rest(): void {
    this.output.hiddenAfter = null;
    if (this.hasEnded) return;
    this.reader.pause();
    process.stdin.setRawMode(false);
  }

  private cancelLine(): void {
    this.reader.write(null, { ctrl: true, name: 'e' });
    process.stdout.write('^C\n');
    // What was typed stays on the screen and is forgotten.
    Object.assign(this.reader, { line: '', cursor: 0 });
    this.push({ kind: 'interrupt' });
  }

  private push(event: LineEvent): void {
    this.events.push(event);
    const { wake } = this;
    this.wake = null;
    wake?.();
  }
}
