/** The terminal as readline writes to it; while hidden, what is typed shows as stars. */
import { Writable } from 'node:stream';

export class StarredOutput extends Writable {
  /** Not null: the prompt in front of hidden text. */
  hiddenAfter: string | null = null;
  readonly isTTY = true;

  get columns(): number {
    return process.stdout.columns ?? 80;
  }
  get rows(): number {
    return process.stdout.rows ?? 24;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const text = chunk.toString();
    process.stdout.write(this.hiddenAfter === null ? text : starred(text, this.hiddenAfter));
    done();
  }
}

/** Control sequences and the prompt pass; every other character is a star. */
export function starred(text: string, prompt: string): string {
  if (prompt !== '' && text.includes(prompt)) {
    const cut = text.indexOf(prompt) + prompt.length;
    return text.slice(0, cut) + starred(text.slice(cut), '');
  }
  return text.replace(/\x1b\[[\d;?]*[A-Za-z]|[\r\n\x08]|./gsu, (part) => (/^[\x1b\r\n\x08]/.test(part) ? part : '*'));
}
