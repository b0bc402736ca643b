/**
 * Formatted output to a file: Out-File and the redirections > and >> share it.
 * Rule that surprises: a byte order mark is written to an empty file only, and the file is there, empty, as soon as it
 * is opened.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { FileSystemError } from '../../engine/Host.ts';
import { NetException } from '../../errors/NetException.ts';
import type { NetEncoding } from '../../types/dotnet/text/NetEncoding.ts';
import { stripAnsi } from '../../formatting/DisplayCells.ts';
import type { OutputFormatter, OutputLine } from '../../formatting/OutputFormatter.ts';
import { textAnsiStyle } from '../../formatting/PSStyle.ts';
import { textFormatter } from './Out-String.ts';

export interface OutFileOptions {
  /** The system's own path. */
  path: string;
  encoding: NetEncoding;
  append?: boolean;
  noClobber?: boolean;
  force?: boolean;
  width?: number;
  noNewline?: boolean;
}

const FLUSH_AT = 16384;

export class OutFileWriter {
  private readonly formatter: OutputFormatter;
  private readonly isPlain: boolean;
  private readonly descriptor: number;
  private pending = '';

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly options: OutFileOptions,
  ) {
    this.formatter = textFormatter(ctx, options.width);
    this.isPlain = textAnsiStyle(ctx) === null;
    this.descriptor = this.open();
  }

  add(value: unknown): void {
    this.write(this.formatter.add(value));
  }

  /** Writes what is still held and closes the file. */
  close(): void {
    this.write(this.formatter.end());
    this.flush();
    this.ctx.host.files.close(this.descriptor);
  }

  /** After an error: what was written so far stays, what was held back is lost. */
  abandon(): void {
    this.flush();
    this.ctx.host.files.close(this.descriptor);
  }

  private open(): number {
    const { path, append, encoding } = this.options;
    const { files } = this.ctx.host;
    const existing = files.stat(path);
    if (existing && this.options.noClobber && !append) throw alreadyExists(path);
    try {
      if (existing?.isReadOnly && this.options.force) files.setMode(path, existing.mode | 0o200);
      const descriptor = files.open(path, append ? 'a' : 'w');
      const isEmpty = !append || !existing || existing.size === 0;
      if (isEmpty && encoding.facts.preamble.length > 0)
        files.write(descriptor, Uint8Array.from(encoding.facts.preamble));
      return descriptor;
    } catch (thrown) {
      throw thrown instanceof FileSystemError ? openFailure(thrown, path) : thrown;
    }
  }

  private write(lines: readonly OutputLine[]): void {
    for (const { text } of lines) {
      this.pending += this.isPlain ? stripAnsi(text) : text;
      if (!this.options.noNewline) this.pending += this.ctx.host.platform === 'win32' ? '\r\n' : '\n';
    }
    if (this.pending.length >= FLUSH_AT) this.flush();
  }

  private flush(): void {
    if (this.pending === '') return;
    const data = this.options.encoding.encode(this.pending);
    this.pending = '';
    this.ctx.host.files.write(this.descriptor, data);
  }
}

function alreadyExists(path: string): NetException {
  return new NetException('System.IO.IOException', `The file '${path}' already exists.`, {
    errorId: 'NoClobber',
    category: 'ResourceExists',
    target: path,
  });
}

/** What .NET says about a file that cannot be opened, by the system's error code. */
function openFailure(error: FileSystemError, path: string): NetException {
  const options = { errorId: 'FileOpenFailure', category: 'OpenError' as const, target: path };
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new NetException(
      'System.IO.DirectoryNotFoundException',
      `Could not find a part of the path '${path}'.`,
      options,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EISDIR') {
    return new NetException('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, options);
  }
  return new NetException('System.IO.IOException', `${error.message}`, options);
}
