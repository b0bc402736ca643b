/**
 * Lines from the terminal for a script's own questions (Read-Host, prompts for confirmation), on the main thread.
 * Hidden input shows stars. Ctrl-D is the end of the input; Ctrl-C interrupts the script.
 */
import readline from 'node:readline';
import { Writable } from 'node:stream';
import type { BlockingService } from '../http/BlockingChannel.ts';

export interface TerminalQuestion {
  prompt: string;
  hidden: boolean;
}

export function terminalService(interrupt: () => void): BlockingService {
  return (payload, signal) => askTerminal(payload as TerminalQuestion, signal, interrupt);
}

export function askTerminal(
  { prompt, hidden }: TerminalQuestion,
  signal: AbortSignal,
  interrupt: () => void,
): Promise<string | null> {
  const output = hidden ? starredOutput(prompt) : process.stdout;
  const reader = readline.createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    let answer: string | null = null;
    signal.addEventListener('abort', () => reader.close(), { once: true });
    reader.on('SIGINT', () => {
      process.stdout.write('\n');
      interrupt();
      reader.close();
    });
    reader.on('close', () => resolve(answer));
    reader.question(prompt, (line) => {
      answer = line;
      if (hidden) process.stdout.write('\n');
      reader.close();
    });
  });
}

/** Shows the prompt as it is and one star a typed character; control sequences pass. */
function starredOutput(prompt: string): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const text = chunk.toString();
      const isControl = text.startsWith('\x1b') || /^[\r\n]+$/.test(text);
      const rest = text.startsWith(prompt) ? text.slice(prompt.length) : text;
      const head = text.slice(0, text.length - rest.length);
      process.stdout.write(isControl ? text.replace(/[\r\n]/g, '') : head + '*'.repeat([...rest].length));
      done();
    },
  });
}
