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
  /** One key instead of a line. */
  isKey?: boolean;
}

export function terminalService(interrupt: () => void): BlockingService {
  return (payload, signal) => askTerminal(payload as TerminalQuestion, signal, interrupt);
}

export function askTerminal(
  { prompt, hidden, isKey }: TerminalQuestion,
  signal: AbortSignal,
  interrupt: () => void,
): Promise<string | null> {
  if (isKey) return readKey(interrupt, signal);
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

const CTRL_C = '\x03';

/** The text of the next key that is pressed; null when that interrupts. */
export function readKey(interrupt: () => void, signal?: AbortSignal): Promise<string | null> {
  const { stdin } = process;
  return new Promise((resolve) => {
    const end = (key: string | null): void => {
      stdin.off('data', take);
      stdin.setRawMode?.(false);
      stdin.pause();
      resolve(key);
    };
    const take = (data: Buffer | string): void => {
      const key = data.toString();
      if (key === CTRL_C) interrupt();
      end(key === CTRL_C ? null : key);
    };
    signal?.addEventListener('abort', () => end(null), { once: true });
    stdin.setRawMode?.(true);
    stdin.on('data', take);
    stdin.resume();
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
