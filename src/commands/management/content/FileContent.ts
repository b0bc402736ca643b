/** A file's content in units: lines, pieces between delimiters, bytes, or all of it; read as it is asked for. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { makeArray } from '../../../types/NetArray.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';
import type { NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { Byte } from '../../../types/index.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { LineReader } from '../../LineReader.ts';
import { TextSource } from '../../TextSource.ts';

export interface FileContentOptions {
  encoding: NetEncoding | null;
  isBytes: boolean;
  isRaw: boolean;
  delimiter: string | null;
  /** The file may grow: renew() waits for more after the last unit. */
  follows: boolean;
}

export interface ContentUnits {
  /** Undefined after the last. */
  next(): unknown;
  /** Waits a moment for the file to grow; next() then goes on. */
  renew?(): void;
  close(): void;
}

export function openContent(ctx: ExecutionContext, path: string, options: FileContentOptions): ContentUnits {
  if (options.isBytes) return bytesOf(ctx, path, options.isRaw);
  const source = new TextSource(ctx, path, options.encoding, options.follows);
  if (options.isRaw) return wholeText(source);
  return options.delimiter === null || options.delimiter === '\n'
    ? linesOf(source, options.follows ? ctx : null)
    : piecesOf(source, options.delimiter);
}

/** How often a followed file is looked at, in milliseconds. */
const LOOKS_EVERY = 100;

function linesOf(source: TextSource, follower: ExecutionContext | null): ContentUnits {
  let lines = new LineReader(source);
  const units: ContentUnits = { next: () => lines.next() ?? undefined, close: () => source.close() };
  if (!follower) return units;
  return {
    ...units,
    renew: () => {
      follower.host.sleep(LOOKS_EVERY);
      lines = new LineReader(source);
    },
  };
}

function wholeText(source: TextSource): ContentUnits {
  let isRead = false;
  return {
    next: () => {
      if (isRead) return undefined;
      isRead = true;
      let text = '';
      for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
      return text === '' ? undefined : text;
    },
    close: () => source.close(),
  };
}

function piecesOf(source: TextSource, delimiter: string): ContentUnits {
  let text = '';
  let isEnded = false;
  return {
    next: () => {
      for (;;) {
        const end = text.indexOf(delimiter);
        if (end >= 0) {
          const piece = text.slice(0, end);
          text = text.slice(end + delimiter.length);
          return piece;
        }
        const more = isEnded ? null : source.next();
        if (more !== null) {
          text += more;
          continue;
        }
        isEnded = true;
        const rest = text;
        text = '';
        return rest === '' ? undefined : rest;
      }
    },
    close: () => source.close(),
  };
}

const BLOCK = 65536;

function bytesOf(ctx: ExecutionContext, path: string, isRaw: boolean): ContentUnits {
  const { files } = ctx.host;
  if (isRaw) {
    let isRead = false;
    return {
      next: () => {
        if (isRead) return undefined;
        isRead = true;
        const data = withFileErrors(ctx, path, false, () => files.readFile(path));
        return makeArray(
          Array.from(data, (byte) => new Byte(byte)),
          getType('System.Byte'),
        );
      },
      close: () => undefined,
    };
  }
  const descriptor = withFileErrors(ctx, path, false, () => files.open(path, { access: 'read' }));
  const block = new Uint8Array(BLOCK);
  let [at, count, isClosed] = [0, 0, false];
  return {
    next: () => {
      if (at >= count) {
        count = isClosed ? 0 : files.read(descriptor, block, 0, BLOCK, null);
        at = 0;
        if (count === 0) return undefined;
      }
      return new Byte(block[at++]!);
    },
    close: () => {
      if (!isClosed) files.close(descriptor);
      isClosed = true;
    },
  };
}
