/**
 * System.IO.FileInfo and DirectoryInfo: what Get-ChildItem returns too. Facts are read from the system at first use and
 * kept until Refresh(), so a FileInfo does not notice what happens to its file.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostFileStat, hostOf, isWindows } from '../HostServices.ts';
import { directoryNotFound, fileExists, fileNotFound, ioError, withFileErrors } from './fileErrors.ts';
import { pathRulesOf, resolvePath } from './hostPaths.ts';
import { directoryName, endsInSeparator, extension, fileName } from './pathRules.ts';

const UNIX_EPOCH_TICKS = 621355968000000000n;
/** 1601-01-01: what .NET answers for a file that is not there. */
export const NO_FILE_TICKS = 504911232000000000n;

/** FileAttributes' values. */
export const FileAttribute = {
  ReadOnly: 1,
  Hidden: 2,
  Directory: 16,
  Archive: 32,
  Normal: 128,
  ReparsePoint: 1024,
} as const;

export function ticksOfMs(milliseconds: number): bigint {
  return UNIX_EPOCH_TICKS + BigInt(Math.round(milliseconds * 10000));
}
export function msOfTicks(ticks: bigint): number {
  return Number(ticks - UNIX_EPOCH_TICKS) / 10000;
}

export abstract class FileSystemInfo {
  readonly fullName: string;
  private facts: HostFileStat | null | undefined;
  constructor(
    readonly ctx: TypeContext,
    /** As given; ToString shows it. */
    readonly originalPath: string,
  ) {
    this.fullName = resolvePath(ctx, originalPath);
  }
  abstract get name(): string;
  abstract get exists(): boolean;

  get stat(): HostFileStat | null {
    if (this.facts === undefined)
      this.facts = hostOf(this.ctx).files.stat(this.fullName) ?? hostOf(this.ctx).files.lstat(this.fullName);
    return this.facts;
  }
  refresh(): void {
    this.facts = undefined;
  }
  get extension(): string {
    return extension(pathRulesOf(this.ctx), this.name);
  }
  get isLink(): boolean {
    return hostOf(this.ctx).files.lstat(this.fullName)?.isSymlink ?? false;
  }
  get linkTarget(): string | null {
    return this.isLink ? hostOf(this.ctx).files.readLink(this.fullName) : null;
  }
  get attributes(): number {
    const { stat } = this;
    return stat ? attributesOf(stat, this.name, this.isLink, isWindows(this.ctx)) : -1;
  }
  toString(): string {
    return this.originalPath;
  }
}

export function attributesOf(stat: HostFileStat, name: string, isLink: boolean, windows: boolean): number {
  let value = 0;
  if (stat.kind === 'directory') value |= FileAttribute.Directory;
  if (stat.isReadOnly) value |= FileAttribute.ReadOnly;
  if (!windows && name.startsWith('.')) value |= FileAttribute.Hidden;
  if (windows && stat.kind === 'file') value |= FileAttribute.Archive;
  if (isLink) value |= FileAttribute.ReparsePoint;
  return value === 0 ? FileAttribute.Normal : value;
}

export class FileInfo extends FileSystemInfo {
  get name(): string {
    return fileName(pathRulesOf(this.ctx), this.originalPath) || fileName(pathRulesOf(this.ctx), this.fullName);
  }
  get exists(): boolean {
    return this.stat !== null && this.stat.kind !== 'directory';
  }
  get length(): bigint {
    const { stat } = this;
    if (!stat || stat.kind === 'directory') throw fileNotFound(this.fullName);
    return BigInt(stat.size);
  }
  get directoryName(): string | null {
    return directoryName(pathRulesOf(this.ctx), this.fullName);
  }
  get directory(): DirectoryInfo | null {
    const parent = this.directoryName;
    return parent === null ? null : new DirectoryInfo(this.ctx, parent);
  }
}

export class DirectoryInfo extends FileSystemInfo {
  private get trimmed(): string {
    const rules = pathRulesOf(this.ctx);
    const isRoot = rules.rootLength(this.fullName) === this.fullName.length;
    return !isRoot && endsInSeparator(rules, this.fullName) ? this.fullName.slice(0, -1) : this.fullName;
  }
  get name(): string {
    const rules = pathRulesOf(this.ctx);
    return rules.rootLength(this.trimmed) === this.trimmed.length ? this.trimmed : fileName(rules, this.trimmed);
  }
  get exists(): boolean {
    return this.stat?.kind === 'directory';
  }
  get parent(): DirectoryInfo | null {
    const parent = directoryName(pathRulesOf(this.ctx), this.trimmed);
    return parent === null ? null : new DirectoryInfo(this.ctx, parent);
  }
  get root(): DirectoryInfo {
    return new DirectoryInfo(this.ctx, this.fullName.slice(0, pathRulesOf(this.ctx).rootLength(this.fullName)));
  }
}

export type EntryKind = 'files' | 'directories' | 'all';

/** Paths below a directory, `*` and `?` in the pattern; in the order the system gives them. */
export function listEntries(
  ctx: TypeContext,
  path: string,
  pattern: string,
  recurse: boolean,
  kind: EntryKind,
): string[] {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  if (files.stat(full)?.kind !== 'directory') throw directoryNotFound(full);
  const matcher = patternMatcher(pattern, !isWindows(ctx));
  const rules = pathRulesOf(ctx);
  const found: string[] = [];
  const visit = (shown: string, absolute: string) => {
    const below: [string, string][] = [];
    for (const name of withFileErrors(ctx, absolute, true, () => files.readDirectory(absolute))) {
      const joined = endsInSeparator(rules, shown) ? shown + name : shown + rules.separator + name;
      const target = endsInSeparator(rules, absolute) ? absolute + name : absolute + rules.separator + name;
      const isDirectory = files.stat(target)?.kind === 'directory';
      if (matcher(name) && (kind === 'all' || (kind === 'directories') === isDirectory)) found.push(joined);
      if (recurse && isDirectory && !files.lstat(target)?.isSymlink) below.push([joined, target]);
    }
    for (const [joined, target] of below) visit(joined, target);
  };
  visit(path, full);
  return found;
}

function patternMatcher(pattern: string, caseSensitive: boolean): (name: string) => boolean {
  if (pattern === '' || pattern === '*' || pattern === '*.*') return () => true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`, caseSensitive ? 's' : 'si');
  return (name) => expression.test(name);
}

export function createDirectory(ctx: TypeContext, path: string): DirectoryInfo {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  const rules = pathRulesOf(ctx);
  const missing: string[] = [];
  for (
    let at: string | null =
      endsInSeparator(rules, full) && full.length > rules.rootLength(full) ? full.slice(0, -1) : full;
    at;
    at = directoryName(rules, at)
  ) {
    const stat = files.stat(at);
    if (stat?.kind === 'directory') break;
    if (stat) throw missing.length === 0 ? fileExists(at) : directoryNotFound(full);
    missing.unshift(at);
  }
  for (const each of missing) withFileErrors(ctx, each, true, () => files.makeDirectory(each));
  return new DirectoryInfo(ctx, path);
}

export function deleteDirectory(ctx: TypeContext, path: string, recursive: boolean): void {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  if (files.stat(full)?.kind !== 'directory') throw directoryNotFound(full);
  if (!recursive && files.readDirectory(full).length > 0) throw ioError(`Directory not empty : '${full}'`, full);
  withFileErrors(ctx, full, true, () => files.remove(full, recursive));
}

export function deleteFile(ctx: TypeContext, path: string | null): void {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  const stat = files.lstat(full);
  if (
    !stat &&
    (directoryName(pathRulesOf(ctx), full) === null || files.stat(directoryName(pathRulesOf(ctx), full)!) !== null)
  )
    return;
  if (!stat) throw directoryNotFound(full);
  withFileErrors(ctx, full, false, () => {
    if (stat.kind === 'directory') throw { code: 'EISDIR', path: full, message: 'Is a directory' };
    files.remove(full, false);
  });
}
