/**
 * System.IO.DriveInfo: on Unix any directory is a "drive" under the name it was given; what is mounted comes from
 * /proc/mounts. NON-PARITY: macOS and Windows tell no file systems here; apfs and NTFS are assumed.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import { type HostVolume, hostOf, isWindows } from '../HostServices.ts';
import { argumentError } from '../netErrors.ts';
import { resolvePath } from './hostPaths.ts';

export type DriveKind = 'Unknown' | 'NoRootDirectory' | 'Removable' | 'Fixed' | 'Network' | 'CDRom' | 'Ram';

const KINDS: readonly (readonly [DriveKind, string])[] = [
  [
    'Fixed',
    `ext2 ext3 ext4 xfs btrfs zfs ntfs NTFS overlay overlayfs msdos exfat fat hfs hfsplus apfs jfs reiserfs ufs f2fs
     tracefs rpc_pipefs squashfs efivarfs drvfs nsfs`,
  ],
  ['Network', 'fuseblk aufs nfs nfs4 cifs smb smb2 sshfs fuse afp afs ncpfs ceph autofs 9p gpfs lustre'],
  ['CDRom', 'fuseiso iso9660 udf cd9660 isofs'],
  [
    'Ram',
    `tmpfs ramfs proc sysfs devtmpfs devpts cgroup cgroup2 mqueue hugetlbfs debugfs securityfs pstore bpf configfs fusectl
     binfmt_misc rootfs devfs selinuxfs`,
  ],
  ['Removable', 'vfat'],
];

interface Mount {
  point: string;
  format: string;
}

export class DriveInfo {
  readonly name: string;

  constructor(
    readonly ctx: TypeContext,
    given: string | null,
  ) {
    if (given === null || given === '') throw argumentError('Drive name must not be empty.', 'driveName');
    this.name = isWindows(ctx) ? windowsName(given) : given;
  }

  static all(ctx: TypeContext): DriveInfo[] {
    if (!isWindows(ctx)) return mounts(ctx).map(({ point }) => new DriveInfo(ctx, point));
    const letters = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(65 + index)}:\\`);
    return letters.filter((root) => hostOf(ctx).files.stat(root) !== null).map((root) => new DriveInfo(ctx, root));
  }

  get isReady(): boolean {
    return hostOf(this.ctx).files.stat(this.path)?.kind === 'directory';
  }

  get kind(): DriveKind {
    if (!this.isReady) return 'NoRootDirectory';
    const { format } = this;
    return KINDS.find(([, names]) => names.split(/\s+/).includes(format))?.[0] ?? 'Unknown';
  }

  /** The file system's name. */
  get format(): string {
    this.requireReady();
    if (isWindows(this.ctx)) return 'NTFS';
    const { path } = this;
    const fitting = mounts(this.ctx).filter(
      ({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`),
    );
    const longest = Math.max(...fitting.map(({ point }) => point.length));
    return fitting.findLast(({ point }) => point.length === longest)?.format ?? 'apfs';
  }

  get volume(): HostVolume {
    this.requireReady();
    const { files } = hostOf(this.ctx);
    return files.volume?.(this.path) ?? { total: 0n, free: 0n, available: 0n };
  }

  get path(): string {
    return resolvePath(this.ctx, this.name);
  }

  private requireReady(): void {
    if (this.isReady) return;
    const text = `Could not find the drive '${this.name}'. The drive might not be ready or might not be mapped.`;
    throw new NetException('System.IO.DriveNotFoundException', text);
  }
}

function windowsName(given: string): string {
  const letter = /^([a-z])(?::[\\/]?.*)?$/i.exec(given)?.[1];
  if (letter) return given.length <= 2 ? `${letter}:\\` : `${given.slice(0, 2)}\\`;
  throw argumentError("Drive name must be a root directory (i.e. 'C:\\') or a drive letter ('C').", 'driveName');
}

function mounts(ctx: TypeContext): Mount[] {
  const { files } = hostOf(ctx);
  if (files.stat('/proc/mounts') === null) return [{ point: '/', format: 'apfs' }];
  const text = new TextDecoder().decode(files.readFile('/proc/mounts'));
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
    .map(([, point = '', format = '']) => ({
      point: point.replace(/\\([0-7]{3})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
      format,
    }));
}
