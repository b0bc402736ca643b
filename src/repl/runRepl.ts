/**
 * The read-eval-print loop: prompt, `>>` until the statement is complete, history, Tab. The engine runs in its worker;
 * Ctrl-C stops the running command and keeps the session; a second one, while it does not stop, ends psail.
 */
import path from 'node:path';
import { EngineThread, EXIT_INTERRUPTED } from '../hosting/EngineThread.ts';
import type { EngineSettings } from '../hosting/EngineTask.ts';
import { PSAIL_VERSION } from '../hosting/version.ts';
import type { TerminalQuestion } from '../hosting/TerminalReader.ts';
import { configDirectory } from './configDirectory.ts';
import { History } from './History.ts';
import { isIncomplete } from './isIncomplete.ts';
import { LineEditor } from './LineEditor.ts';

const MORE = '>> ';

export async function runRepl(settings: EngineSettings, options: { showBanner: boolean }): Promise<number> {
  const history = new History(path.join(configDirectory(), 'history'));
  const repl = new Repl(settings, history);
  if (options.showBanner) process.stdout.write(`psail ${PSAIL_VERSION}, PowerShell 7.6.5\n`);
  return repl.run();
}

class Repl {
  private readonly engine: EngineThread;
  private readonly editor: LineEditor;
  /** Lines of the statement that is not yet complete. */
  private pending: string[] = [];
  private isRunning = false;
  private giveUp!: (exitCode: number) => void;
  private readonly givenUp = new Promise<number>((resolve) => (this.giveUp = resolve));

  constructor(
    settings: EngineSettings,
    private readonly history: History,
  ) {
    this.engine = new EngineThread({
      settings,
      task: null,
      readLine: (payload) => this.ask(payload as TerminalQuestion),
      onFault: (message) => process.stderr.write(`psail: ${message}\n`),
    });
    this.editor = new LineEditor({ history: history.newestFirst(), complete: (line) => this.complete(line) });
    process.on('SIGINT', () => this.interrupt());
  }

  /** The exit code. */
  async run(): Promise<number> {
    const code = await Promise.race([this.loop(), this.engine.ended, this.givenUp]);
    this.editor.close();
    return code;
  }

  private async loop(): Promise<number> {
    let prompt = await this.engine.ready;
    for (;;) {
      const text = await this.readStatement(prompt);
      if (text === null) {
        process.stdout.write('\n');
        return 0;
      }
      if (text.trim() === '') continue;
      this.isRunning = true;
      const reply = await this.engine.run(text);
      this.isRunning = false;
      if (reply.exitCode !== null) return reply.exitCode;
      prompt = reply.prompt;
    }
  }

  /** Null at the end of the input. */
  private async readStatement(prompt: string): Promise<string | null> {
    this.pending = [];
    for (;;) {
      const event = await this.editor.read(this.pending.length === 0 ? prompt : MORE);
      if (event.kind === 'end') return null;
      if (event.kind === 'interrupt') return '';
      this.pending.push(event.text);
      const text = this.pending.join('\n');
      if (isIncomplete(text)) continue;
      this.history.add(this.pending);
      this.pending = [];
      return text;
    }
  }

  private async complete(line: string): Promise<[string[], string]> {
    const text = [...this.pending, line].join('\n');
    const { start, length, matches } = await this.engine.complete(text, text.length);
    return [matches, text.slice(start, start + length)];
  }

  /** A question of the running script. */
  private async ask({ prompt, hidden, isKey }: TerminalQuestion): Promise<string | null> {
    if (isKey) return this.editor.readKey(() => this.interrupt());
    const event = await this.editor.read(prompt, hidden);
    if (event.kind === 'interrupt') this.interrupt();
    return event.kind === 'line' ? event.text : null;
  }

  private interrupt(): void {
    if (this.isRunning && !this.engine.interrupt()) this.giveUp(EXIT_INTERRUPTED);
  }
}
