/**
 * A file that a command writes text to: opened at once (so that it is there, empty, before the first object), written in
 * pieces. Rule that surprises: a byte order mark goes into an empty file only.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { NetException } from '../errors/index.ts';
import { withFileErrors } from '../types/dotnet/io/fileErrors.ts';
import type { NetEncoding } from '../types/dotnet/text/NetEncoding.ts';

export interface TextTargetOptions {
  path: string;
  encoding: NetEncoding;
  append?: boolean;
  noClobber?: boolean;
  force?: boolean;
}

const FLUSH_AT = 32768;

export class TextTarget {
  private readonly descriptor: number;
  private pending = '';
  private isClosed = false;

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly options: TextTargetOptions,
  ) {
    this.descriptor = this.open();
  }

  /** NewLine of the system. */
  get newLine(): string {
    return this.ctx.host.platform === 'win32' ? '\r\n' : '\n';
  }

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= FLUSH_AT) this.flush();
  }

  writeLine(text: string): void {
    this.write(text + this.newLine);
  }

  writeBytes(data: Uint8Array): void {
    this.flush();
    withFileErrors(this.ctx, this.options.path, false, () => this.ctx.host.files.write(this.descriptor, data));
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.flush();
    this.ctx.host.files.close(this.descriptor);
  }

  private flush(): void {
    if (this.pending === '') return;
    const data = this.options.encoding.encode(this.pending);
    this.pending = '';
    this.writeBytes(data);
  }

  private open(): number {
    const { path, append, noClobber, force, encoding } = this.options;
    const { files } = this.ctx.host;
    const existing = files.stat(path);
    if (existing && noClobber && !append) throw alreadyExists(path);
    return openFailure(path, () =>
      withFileErrors(this.ctx, path, false, () => {
        if (existing?.isReadOnly && force) files.setMode(path, existing.mode | 0o200);
        const descriptor = files.open(path, append ? 'a' : 'w');
        const { preamble } = encoding.facts;
        if (preamble.length > 0 && (!append || !existing || existing.size === 0))
          files.write(descriptor, Uint8Array.from(preamble));
        return descriptor;
      }),
    );
  }
}

function openFailure<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (thrown) {
    if (thrown instanceof NetException) {
      thrown.errorId = 'FileOpenFailure';
      thrown.category = thrown.typeName === 'System.UnauthorizedAccessException' ? 'OpenError' : 'OpenError';
      thrown.target = path;
    }
    throw thrown;
  }
}

function alreadyExists(path: string): NetException {
  const message = `The file '${path}' already exists.`;
  return new NetException('System.IO.IOException', message, {
    errorId: 'NoClobber',
    category: 'ResourceExists',
    target: path,
  });
}
