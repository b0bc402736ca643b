/**
 * The file system as a provider: items are FileInfo and DirectoryInfo. Names of a directory come sorted without regard
 * to case, directories first, as PowerShell lists them.
 */
import { DirectoryInfo, FileInfo } from '../../types/dotnet/io/FileSystemInfo.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { Host } from '../Host.ts';
import { ProviderInfo } from './PSDriveInfo.ts';
import type { Provider } from './Provider.ts';
import { joinPath } from './ResolvedPath.ts';

export class FileSystemProvider implements Provider {
  readonly isNavigation = true;
  readonly info: ProviderInfo;

  constructor(
    private readonly ctx: TypeContext,
    private readonly host: Host,
  ) {
    this.info = new ProviderInfo({
      name: 'FileSystem',
      typeName: 'FileSystemProvider',
      capabilities: ['Filter', 'ShouldProcess', 'Credentials'],
      home: host.files.homeDirectory,
      isVolumeSeparatedByColon: host.platform === 'win32',
    });
  }

  exists(path: string): boolean {
    return (this.host.files.stat(path) ?? this.host.files.lstat(path)) !== null;
  }

  isContainer(path: string): boolean {
    return this.host.files.stat(path)?.kind === 'directory';
  }

  item(path: string): unknown {
    if (!this.exists(path)) return null;
    return this.isContainer(path) ? new DirectoryInfo(this.ctx, path) : new FileInfo(this.ctx, path);
  }

  childNames(path: string): readonly string[] {
    const { files } = this.host;
    const names = withFileErrors(this.ctx, path, true, () => files.readDirectory(path));
    const directories = new Set(names.filter((name) => this.isContainer(joinPath(path, name, files.separator))));
    const order = (left: string, right: string): number => compareNames(left, right);
    return [
      ...names.filter((name) => directories.has(name)).sort(order),
      ...names.filter((name) => !directories.has(name)).sort(order),
    ];
  }
}

let collator: Intl.Collator | null = null;

function compareNames(left: string, right: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'accent' });
  return collator.compare(left, right);
}
