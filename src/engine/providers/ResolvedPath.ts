/** A path taken apart: whose it is (provider, drive) and where it leads. It need not exist. */
import type { PSDriveInfo } from './PSDriveInfo.ts';
import { PathInfo } from './PSDriveInfo.ts';
import type { Provider } from './Provider.ts';

export class ResolvedPath {
  constructor(
    readonly provider: Provider,
    /** Null for provider-qualified paths (FileSystem::/tmp). */
    readonly drive: PSDriveInfo | null,
    /** The provider's own path. */
    readonly path: string,
    /** 'FileSystem' or 'Microsoft.PowerShell.Core\FileSystem' as given before ::, else null. */
    readonly qualifier: string | null = null,
    readonly separator = '/',
  ) {}

  get isFileSystem(): boolean {
    return this.provider.isNavigation;
  }

  /** As Path of Resolve-Path and as error messages show it. */
  get shown(): string {
    if (this.qualifier !== null) return `${this.qualifier}::${this.path}`;
    const { drive, separator } = this;
    if (!drive || drive.name === separator || (separator === '\\' && /^[A-Za-z]$/.test(drive.name))) return this.path;
    return `${drive.name}:${separator}${this.onDrive}`;
  }

  /** What follows the drive's root. */
  get onDrive(): string {
    const root = trimmed(this.drive?.root ?? '', this.separator);
    const relative = this.path.startsWith(root) ? this.path.slice(root.length) : this.path;
    return relative.replace(/^[/\\]+/, '');
  }

  get psPath(): string {
    return `${this.provider.info.fullName}::${this.path}`;
  }

  get name(): string {
    return this.provider.isNavigation ? leafOf(this.path, this.separator) : this.path;
  }

  /** Provider path of the container; null for roots. */
  get parent(): string | null {
    return this.provider.isNavigation ? parentOf(this.path, this.separator) : null;
  }

  withPath(path: string): ResolvedPath {
    return new ResolvedPath(this.provider, this.drive, path, this.qualifier, this.separator);
  }

  child(name: string): ResolvedPath {
    return this.withPath(joinPath(this.path, name, this.provider.isNavigation ? this.separator : ''));
  }

  toPathInfo(): PathInfo {
    return new PathInfo(this.drive, this.provider.info, this.path, this.shown);
  }
}

export function joinPath(parent: string, name: string, separator: string): string {
  if (parent === '' || separator === '') return parent + name;
  return parent.endsWith(separator) ? parent + name : parent + separator + name;
}

/** Without the separator at its end, unless it is a root. */
export function trimmed(path: string, separator: string): string {
  return path.length > 1 && path.endsWith(separator) && !/^[A-Za-z]:\\$/.test(path) ? path.slice(0, -1) : path;
}

export function leafOf(path: string, separator: string): string {
  const plain = trimmed(path, separator);
  if (plain === separator || /^[A-Za-z]:\\?$/.test(plain)) return plain;
  return plain.slice(plain.lastIndexOf(separator) + 1);
}

export function parentOf(path: string, separator: string): string | null {
  const plain = trimmed(path, separator);
  const cut = plain.lastIndexOf(separator);
  if (plain === separator || cut < 0 || /^[A-Za-z]:\\$/.test(plain)) return null;
  if (cut === 0) return separator;
  return cut === 2 && plain[1] === ':' ? plain.slice(0, 3) : plain.slice(0, cut);
}
