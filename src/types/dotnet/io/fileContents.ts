/** Reading and writing whole files, with the encodings' preambles. */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostFileError, hostOf } from '../HostServices.ts';
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';
import { copyContents, moveContents } from './copyFile.ts';
import { directoryNotFound, fileExists, fileNotFound, ioError, systemError, withFileErrors } from './fileErrors.ts';
import { resolvePath } from './hostPaths.ts';

export function readBytes(ctx: TypeContext, path: string | null): Uint8Array {
  const full = resolvePath(ctx, path);
  return withFileErrors(ctx, full, false, () => hostOf(ctx).files.readFile(full));
}

/** The encoding a byte order mark names, and how many bytes it takes; `fallback` when there is none. */
export function detectEncoding(bytes: Uint8Array, fallback: NetEncoding): { encoding: NetEncoding; skip: number } {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return { encoding: ENCODINGS.utf8, skip: 3 };
  if (starts(0xff, 0xfe, 0, 0)) return { encoding: ENCODINGS.byCodePage(12000), skip: 4 };
  if (starts(0, 0, 0xfe, 0xff)) return { encoding: ENCODINGS.byCodePage(12001), skip: 4 };
  if (starts(0xff, 0xfe)) return { encoding: ENCODINGS.byCodePage(1200), skip: 2 };
  if (starts(0xfe, 0xff)) return { encoding: ENCODINGS.byCodePage(1201), skip: 2 };
  return { encoding: fallback, skip: 0 };
}

export function readText(ctx: TypeContext, path: string | null, encoding: NetEncoding = ENCODINGS.utf8): string {
  const bytes = readBytes(ctx, path);
  const found = detectEncoding(bytes, encoding);
  return found.encoding.decode(bytes.subarray(found.skip));
}

/** Lines without their ends; a last empty one does not count. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

export function writeBytes(
  ctx: TypeContext,
  path: string | null,
  bytes: Uint8Array,
  mode: 'truncate' | 'append',
): void {
  const full = resolvePath(ctx, path);
  withFileErrors(ctx, full, false, () => hostOf(ctx).files.writeFile(full, bytes, mode));
}

export function writeText(
  ctx: TypeContext,
  path: string | null,
  text: string,
  encoding: NetEncoding | undefined,
  how: 'whole' | 'lines' | 'append' | 'append lines',
): void {
  const append = how.startsWith('append');
  const used = encoding ?? ENCODINGS.default;
  const body = used.encode(text);
  const existing = append ? (hostOf(ctx).files.stat(resolvePath(ctx, path))?.size ?? 0) : 0;
  const preamble = existing === 0 ? used.facts.preamble : [];
  const bytes = preamble.length === 0 ? body : Uint8Array.from([...preamble, ...body]);
  if (how !== 'whole' || text.length < PREALLOCATES) writeBytes(ctx, path, bytes, append ? 'append' : 'truncate');
  else writeLarge(ctx, path, bytes);
}

/** From so many characters on WriteAllText asks for the room first: a full disk then leaves no file at all. */
const PREALLOCATES = 8192;

function writeLarge(ctx: TypeContext, path: string | null, bytes: Uint8Array): void {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  try {
    files.writeFile(full, bytes, 'truncate');
  } catch (error) {
    const isFull = (error as HostFileError).code === 'ENOSPC' && files.stat(full)?.kind === 'file';
    if (!isFull) withFileErrors(ctx, full, false, () => rethrow(error));
    files.remove(full, false);
    const reason = `Failed to create '${full}' with allocation size '${bytes.length}' because the disk was full.`;
    throw systemError('ENOSPC', full, reason);
  }
}

function rethrow(error: unknown): never {
  throw error;
}

export function copyFile(ctx: TypeContext, from: string, to: string, overwrite: boolean): string {
  const source = resolvePath(ctx, from, 'sourceFileName');
  let target = resolvePath(ctx, to, 'destFileName');
  const { files } = hostOf(ctx);
  if (!files.stat(source)) throw withSourceError(ctx, source);
  if (files.stat(target)?.kind === 'directory') target = `${target}${files.separator}${source.split(/[\\/]/).pop()}`;
  if (!overwrite && files.stat(target)) throw fileExists(target);
  copyContents(ctx, source, target);
  return target;
}

export function moveFile(ctx: TypeContext, from: string, to: string, overwrite: boolean): void {
  const source = resolvePath(ctx, from, 'sourceFileName');
  const target = resolvePath(ctx, to, 'destFileName');
  const { files } = hostOf(ctx);
  if (!files.stat(source)) throw fileNotFound(source);
  if (!overwrite && source !== target && files.stat(target)) throw fileExists(target);
  withFileErrors(ctx, target, false, () => moveContents(ctx, source, target));
}

/** Directories do not move to another device; what the system says of that names none of them. */
export function moveDirectory(ctx: TypeContext, from: string, to: string): void {
  const source = resolvePath(ctx, from, 'sourceDirName');
  const target = resolvePath(ctx, to, 'destDirName');
  if (source === target) throw ioError('Source and destination path must be different.', source);
  const { files } = hostOf(ctx);
  if (!files.stat(source)) throw directoryNotFound(source);
  if (files.stat(target))
    throw ioError(`Cannot create '${target}' because a file or directory with the same name already exists.`, target);
  withFileErrors(ctx, target, true, () => {
    try {
      files.rename(source, target);
    } catch (error) {
      throw (error as HostFileError).code === 'EXDEV' ? systemError('EXDEV', null) : error;
    }
  });
}

function withSourceError(ctx: TypeContext, source: string): unknown {
  try {
    withFileErrors(ctx, source, false, () => hostOf(ctx).files.readFile(source));
  } catch (error) {
    return error;
  }
  return fileNotFound(source);
}
