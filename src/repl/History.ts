/**
 * What the user typed, kept across sessions in a file only he can read, newest last, one line each.
 * A statement that may hold a secret is not written: one that redaction would change, or that names a secret.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { redact } from '../http/redact.ts';

const KEPT = 1000;
const REWRITE_AT = 2 * KEPT;
const NAMES_SECRET = /password|passwd|passphrase|secret|token|api_?-?key|credential|asplaintext|bearer/i;

export class History {
  private lines: string[];

  constructor(private readonly file: string) {
    this.lines = readLines(file);
    if (this.lines.length > REWRITE_AT) this.rewrite();
  }

  /** Newest first, as node's readline wants them. */
  newestFirst(): string[] {
    return this.lines.slice(-KEPT).reverse();
  }

  add(lines: readonly string[]): void {
    const kept = lines.filter((line) => line.trim() !== '');
    if (kept.length === 0 || holdsSecret(lines.join('\n'))) return;
    if (kept.length === 1 && kept[0] === this.lines[this.lines.length - 1]) return;
    this.lines.push(...kept);
    this.tryWrite(() => appendFileSync(this.file, kept.map((line) => `${line}\n`).join(''), { mode: 0o600 }));
  }

  private rewrite(): void {
    this.lines = this.lines.slice(-KEPT);
    this.tryWrite(() => writeFileSync(this.file, this.lines.map((line) => `${line}\n`).join(''), { mode: 0o600 }));
  }

  /** A history that cannot be kept is no reason to stop. */
  private tryWrite(write: () => void): void {
    try {
      mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
      write();
    } catch {
      // The session goes on without it.
    }
  }
}

export function holdsSecret(text: string): boolean {
  return NAMES_SECRET.test(text) || redact(text) !== text;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
