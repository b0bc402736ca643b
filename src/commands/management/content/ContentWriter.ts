/** Where Set-Content and Add-Content write to: one item, opened once and written as objects come. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { isValueProvider, type ValueProvider } from '../../../engine/providers/Provider.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../../errors/index.ts';
import { Byte, convertTo, netToString, toPSString, unwrap } from '../../../types/index.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { FileAccess, FileMode, FileStream } from '../../../types/dotnet/io/FileStream.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { TextTarget } from '../../TextTarget.ts';
import { toEncoding } from '../../utility/encodingParameter.ts';
import { contentError, isDirectoryError } from './contentErrors.ts';

export interface ContentWriter {
  write(values: readonly unknown[]): void;
  close(): void;
}

export function openWriter(cmd: Cmdlet, path: ResolvedPath, append: boolean): ContentWriter {
  const { provider } = path;
  if (isValueProvider(provider)) return new ValueWriter(cmd, path, provider, append);
  if (provider.isContainer(path.path)) throw isDirectoryError(path, 'Writer');
  try {
    return cmd.params.AsByteStream ? new ByteWriter(cmd, path.path, append) : new TextWriter(cmd, path.path, append);
  } catch (thrown) {
    throw thrown instanceof NetException ? contentError(thrown, 'Writer', path.path) : thrown;
  }
}

class TextWriter implements ContentWriter {
  private readonly target: TextTarget;
  constructor(
    private readonly cmd: Cmdlet,
    path: string,
    append: boolean,
  ) {
    this.target = new TextTarget(cmd.context, {
      path,
      encoding: toEncoding(cmd.params.Encoding),
      append,
      force: cmd.params.Force === true,
    });
  }
  write(values: readonly unknown[]): void {
    for (const value of values.flatMap((each) => linesOf(each, this.cmd.context))) {
      if (value == null) continue;
      const text = toPSString(value, this.cmd.context);
      if (this.cmd.params.NoNewline) this.target.write(text);
      else this.target.writeLine(text);
    }
  }
  close(): void {
    this.target.close();
  }
}

/** An array among the values stands for its elements, one a line; what those hold is text. */
function linesOf(value: unknown, ctx: TypeContext): unknown {
  const base = unwrap(value);
  return Array.isArray(base)
    ? base.map((item) => (Array.isArray(unwrap(item)) ? netToString(item, ctx) : item))
    : value;
}

class ByteWriter implements ContentWriter {
  private readonly stream: FileStream;
  constructor(
    private readonly cmd: Cmdlet,
    path: string,
    append: boolean,
  ) {
    this.stream = new FileStream(cmd.context, path, append ? FileMode.Append : FileMode.Create, FileAccess.Write);
  }
  write(values: readonly unknown[]): void {
    const { context } = this.cmd;
    const bytes = values.map((value) => {
      const byte = convertTo(value, getType('System.Byte'), context);
      return byte instanceof Byte ? Number(byte.value) : 0;
    });
    this.stream.write(Uint8Array.from(bytes));
  }
  close(): void {
    this.stream.close();
  }
}

/** A variable, function or environment variable gets its value at the end: one value, or all of them. */
class ValueWriter implements ContentWriter {
  private readonly values: unknown[] = [];
  private isClosed = false;
  constructor(
    private readonly cmd: Cmdlet,
    private readonly path: ResolvedPath,
    private readonly provider: ValueProvider,
    append: boolean,
  ) {
    const existing = append ? provider.content(path.path) : null;
    if (existing != null) this.values.push(existing);
  }
  write(values: readonly unknown[]): void {
    this.values.push(...values);
  }
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    const { values } = this;
    this.provider.setItem(this.path.path, values.length === 1 ? values[0] : values, this.cmd.params.Force === true);
  }
}
