/**
 * A file that a command writes text to: opened at once (so that it is there, empty, before the first object) and written
 * through a StreamWriter, whose buffers decide what is on disk when the command is cut off.
 * Rules that surprise: a byte order mark goes into an empty file only; a read-only file that -Force made writable is
 * read-only again afterwards.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { NetException } from '../errors/index.ts';
import { FileAccess, FileMode, FileStream } from '../types/dotnet/io/FileStream.ts';
import { StreamWriter } from '../types/dotnet/io/textStreams.ts';
import type { NetEncoding } from '../types/dotnet/text/NetEncoding.ts';

export interface TextTargetOptions {
  path: string;
  encoding: NetEncoding;
  append?: boolean;
  noClobber?: boolean;
  force?: boolean;
  /** A read-only file that was forced is not made read-only again. */
  staysWritable?: boolean;
}

export class TextTarget {
  private readonly stream: FileStream;
  private readonly writer: StreamWriter;
  /** Permission bits to give back. */
  private restoredMode: number | null = null;
  private isClosed = false;

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly options: TextTargetOptions,
  ) {
    const { path, append, noClobber, force, encoding } = options;
    const mode = append ? FileMode.Append : noClobber ? FileMode.CreateNew : FileMode.Create;
    this.stream = openFailure(ctx, options, () => {
      if (force) this.makeWritable();
      return new FileStream(ctx, path, mode, FileAccess.Write);
    });
    this.writer = new StreamWriter(this.stream, encoding);
  }

  /** NewLine of the system. */
  get newLine(): string {
    return this.ctx.host.platform === 'win32' ? '\r\n' : '\n';
  }

  write(text: string): void {
    this.writer.write(text);
  }

  writeLine(text: string): void {
    this.writer.write(text + this.newLine);
  }

  /** Past the encoding, after all text so far. */
  writeBytes(data: Uint8Array): void {
    this.writer.flush();
    this.stream.write(data);
    this.stream.flush();
  }

  /** Everything written so far is in the file. */
  flush(): void {
    this.writer.flush();
  }

  close(): void {
    this.closeWith(() => this.writer.close());
  }

  /** Closes the file with what was flushed: what the writer still holds is dropped, a byte order mark too. */
  closeAsIs(): void {
    this.closeWith(() => this.stream.close());
  }

  private closeWith(close: () => void): void {
    if (this.isClosed) return;
    this.isClosed = true;
    try {
      close();
    } finally {
      if (this.restoredMode !== null) this.ctx.host.files.setMode(this.options.path, this.restoredMode);
    }
  }

  /** Closes at the end of a command that has failed: its error is the one to see. */
  closeQuietly(): void {
    quietly(() => this.close());
  }

  /** The same, without what was not flushed. */
  abandon(): void {
    quietly(() => this.closeAsIs());
  }

  private makeWritable(): void {
    const { files } = this.ctx.host;
    const existing = files.stat(this.options.path);
    if (!existing?.isReadOnly) return;
    files.setMode(this.options.path, existing.mode | 0o200);
    if (!this.options.staysWritable) this.restoredMode = existing.mode;
  }
}

/** Leaves failures of the file system to whoever has met the first of them. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
  }
}

function openFailure<T>(ctx: ExecutionContext, { path, noClobber, append }: TextTargetOptions, open: () => T): T {
  try {
    return open();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const existed = noClobber && !append && thrown.typeName === 'System.IO.IOException';
    const isClobber = existed && ctx.host.files.stat(path)?.kind === 'file';
    thrown.errorId = isClobber ? 'NoClobber' : 'FileOpenFailure';
    thrown.category = isClobber ? 'ResourceExists' : 'OpenError';
    thrown.target = isClobber ? path : null;
    throw thrown;
  }
}
