/**
 * A program that Process.Start began, with the ends of its redirected streams. Output is fetched when a script reads or
 * waits, and kept by stream until it is read, so that a program never waits for a reader of its other stream.
 */
import type { NativeProcess } from '../../../engine/Host.ts';
import { NetStream } from '../../../types/dotnet/io/NetStream.ts';
import { StreamReader } from '../../../types/dotnet/io/textStreams.ts';
import { notSupported } from '../../../types/dotnet/netErrors.ts';
import type { NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';

type StreamName = 'out' | 'error';

export class RunningProgram {
  private readonly pieces: Record<StreamName, Uint8Array[]> = { out: [], error: [] };
  exitCode: number | null = null;

  constructor(private readonly child: NativeProcess) {}

  /** Fetches the next piece of output or the end; false when nothing came within the time (negative: no limit). */
  fetch(milliseconds: number): boolean {
    if (this.exitCode !== null) return true;
    const { child } = this;
    const next = milliseconds < 0 || !child.readWithin ? child.read() : child.readWithin(milliseconds);
    if (next === 'later') return false;
    if (next === null) this.exitCode = child.exitCode;
    else this.pieces[next.stream].push(next.data);
    return true;
  }

  /** The next bytes of a stream; empty at its end. */
  take(stream: StreamName): Uint8Array {
    while (this.pieces[stream].length === 0 && this.exitCode === null) this.fetch(-1);
    return this.pieces[stream].shift() ?? new Uint8Array(0);
  }

  /** What has come of a stream until now. */
  takeCome(stream: StreamName): Uint8Array[] {
    while (this.exitCode === null && this.fetch(0));
    return this.pieces[stream].splice(0);
  }

  write(data: Uint8Array): void {
    this.child.write(data);
  }

  endInput(): void {
    this.child.closeInput();
  }

  kill(): void {
    this.child.kill();
    this.exitCode ??= KILLED;
  }
}

/** 128 + SIGKILL. */
const KILLED = 137;

abstract class PipeStream extends NetStream {
  readonly canSeek = false;
  get length(): number {
    throw notSupported('Stream does not support seeking.');
  }
  get position(): number {
    throw notSupported('Stream does not support seeking.');
  }
  setLength(): void {
    throw notSupported('Stream does not support seeking.');
  }
}

/** Standard output or error of a program. */
class OutputPipe extends PipeStream {
  override readonly isLive = true;
  readonly canRead = true;
  readonly canWrite = false;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly program: RunningProgram,
    private readonly name: StreamName,
  ) {
    super();
  }
  read(count: number): Uint8Array {
    if (this.rest.length === 0) this.rest = this.program.take(this.name);
    const piece = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return piece;
  }
  write(): void {
    throw notSupported('Stream does not support writing.');
  }
}

/** Standard input of a program. */
export class InputPipe extends PipeStream {
  readonly canRead = false;
  readonly canWrite = true;
  constructor(private readonly program: RunningProgram) {
    super();
  }
  read(): Uint8Array {
    throw notSupported('Stream does not support reading.');
  }
  write(bytes: Uint8Array): void {
    this.program.write(bytes);
  }
  override close(): void {
    super.close();
    this.program.endInput();
  }
}

/** The reader of standard output or error: it fetches as far as it is asked, so a prompt comes before the program's end. */
export function readerOf(program: RunningProgram, name: StreamName, encoding: NetEncoding): StreamReader {
  return new StreamReader(new OutputPipe(program, name), encoding, (_bytes, given) => ({ encoding: given, skip: 0 }));
}
