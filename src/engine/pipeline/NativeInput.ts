/**
 * The standard input of a program that stands in a pipeline: bytes as they are, everything else as Out-String shows it, a
 * line a piece. Few lines go out at once; many that come quickly go out together.
 */
import { elementTypeOf } from '../../types/NetArray.ts';
import { Byte, toPSString, unwrap } from '../../types/index.ts';
import type { CommandFeed } from '../ExecutionContext.ts';
import type { Session } from '../session/Session.ts';
import { CallbackPipe } from './Pipe.ts';

const MOST_HELD = 8192;
const LONGEST_HELD_NS = 1_000_000n;

export class NativeInput {
  /** The program may still read. */
  isOpen = true;
  private held = '';
  private sentAt = 0n;
  private formatter: CommandFeed | null = null;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly session: Session,
    private readonly send: (data: Uint8Array) => boolean,
  ) {}

  add(input: unknown): void {
    if (!this.isOpen) return;
    const value = unwrap(input);
    const bytes = bytesOf(value);
    if (bytes) this.addBytes(bytes);
    else if (this.formatter === null && typeof value === 'string' && !/[\r\n]/.test(value)) this.addLine(value);
    else this.format(input);
  }

  addBytes(data: Uint8Array): void {
    this.flush();
    if (this.isOpen) this.isOpen = this.send(data);
  }

  /** Everything that is still held, formatted objects too. */
  end(): void {
    this.formatter?.end();
    this.formatter?.dispose();
    this.formatter = null;
    this.flush();
  }

  flushQuietly(): void {
    try {
      this.flush();
    } catch {
      // The pipeline ends with an error of its own.
    }
  }

  private format(input: unknown): void {
    if (this.formatter === null) {
      const output = new CallbackPipe((line) => this.addLine(toPSString(line, this.session)));
      this.formatter = this.session.beginCommand('Out-String', { Stream: true }, undefined, output);
    }
    this.formatter.process(input);
  }

  private addLine(line: string): void {
    this.held += `${line}\n`;
    const now = this.session.host.monotonicNs();
    if (this.held.length >= MOST_HELD || now - this.sentAt >= LONGEST_HELD_NS) this.flush(now);
  }

  private flush(now = this.session.host.monotonicNs()): void {
    if (this.held === '' || !this.isOpen) return;
    const data = this.encoder.encode(this.held);
    this.held = '';
    this.sentAt = now;
    this.isOpen = this.send(data);
  }
}

/** A byte, or an array of them. */
function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Byte) return Uint8Array.of(Number(value.value));
  if (!Array.isArray(value) || value.length === 0 || elementTypeOf(value)?.fullName !== 'System.Byte') return null;
  return Uint8Array.from(value as Byte[], (byte) => Number(byte.value));
}
