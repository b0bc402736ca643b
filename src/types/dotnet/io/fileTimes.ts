/** Times of files as [datetime]: read, set, local and UTC. */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import type { MemberBody } from '../implement.ts';
import { localDateTime, newDateTime, utcTicksOf } from '../values.ts';
import { directoryNotFound, fileNotFound, withFileErrors } from './fileErrors.ts';
import { msOfTicks, NO_FILE_TICKS, ticksOfMs } from './FileSystemInfo.ts';
import { resolvePath } from './hostPaths.ts';

export type FileTime = 'createdMs' | 'accessedMs' | 'modifiedMs';

const UTC_KIND = 1;

export function fileTime(ctx: TypeContext, full: string, which: FileTime, utc: boolean): unknown {
  const stat = hostOf(ctx).files.stat(full);
  const ticks = stat ? ticksOfMs(stat[which]) : NO_FILE_TICKS;
  return utc ? newDateTime(ticks, UTC_KIND) : localDateTime(ctx, ticks);
}

/** The creation time cannot be set on Unix: .NET sets the write time instead when it is earlier. */
export function setFileTime(
  ctx: TypeContext,
  full: string,
  which: FileTime,
  value: unknown,
  isDirectory: boolean,
): void {
  const { files } = hostOf(ctx);
  const stat = files.stat(full);
  if (!stat) throw isDirectory ? directoryNotFound(full) : fileNotFound(full);
  const milliseconds = msOfTicks(utcTicksOf(ctx, value));
  const accessed = which === 'accessedMs' ? milliseconds : stat.accessedMs;
  const modified = which === 'accessedMs' ? stat.modifiedMs : milliseconds;
  withFileErrors(ctx, full, isDirectory, () => files.setTimes(full, accessed, modified));
}

const TIMES: [string, FileTime][] = [
  ['CreationTime', 'createdMs'],
  ['LastAccessTime', 'accessedMs'],
  ['LastWriteTime', 'modifiedMs'],
];

/** GetCreationTime, SetLastWriteTimeUtc and so on, for File and Directory. */
export function timeStatics(isDirectory: boolean): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, which] of TIMES) {
    bodies[`Get${name}`] = (_self, ctx, path: string) => fileTime(ctx, resolvePath(ctx, path), which, false);
    bodies[`Get${name}Utc`] = (_self, ctx, path: string) => fileTime(ctx, resolvePath(ctx, path), which, true);
    const set: MemberBody = (_self, ctx, path: string, value: unknown) =>
      setFileTime(ctx, resolvePath(ctx, path), which, value, isDirectory);
    bodies[`Set${name}`] = set;
    bodies[`Set${name}Utc`] = set;
  }
  return bodies;
}

/** The same as properties of FileSystemInfo. */
export function timeProperties(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, which] of TIMES) {
    for (const utc of [false, true]) {
      bodies[utc ? `${name}Utc` : name] = {
        get: (self, ctx) => {
          const ticks = self.stat ? ticksOfMs(self.stat[which]) : NO_FILE_TICKS;
          return utc ? newDateTime(ticks, UTC_KIND) : localDateTime(ctx, ticks);
        },
        set: (self, value, ctx) => {
          setFileTime(ctx, self.fullName, which, value, self.stat?.kind === 'directory');
          self.refresh();
        },
      };
    }
  }
  return bodies;
}
