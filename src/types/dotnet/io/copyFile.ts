/**
 * The contents of one file into another, as File.Copy does: the target is opened for nobody else, what the system refuses
 * half way names no file, and what was copied until then stays.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostFileError, hostOf } from '../HostServices.ts';
import { withFileErrors } from './fileErrors.ts';

const PIECE = 1 << 20;
const PERMISSIONS = 0o7777;

export function copyContents(ctx: TypeContext, from: string, to: string): void {
  const { files } = hostOf(ctx);
  const source = withFileErrors(ctx, from, false, () => files.open(from, { access: 'read' }));
  try {
    const target = withFileErrors(ctx, to, false, () =>
      files.open(to, { access: 'write', create: 'allow', truncate: true, lock: 'exclusive' }),
    );
    try {
      withFileErrors(ctx, null, false, () => copyBetween(ctx, source, target));
      const { kind, mode } = files.statOpen(source);
      if (kind === 'file' && files.statOpen(target).kind === 'file' && mode !== 0)
        files.setMode(to, mode & PERMISSIONS);
    } finally {
      files.close(target);
    }
  } finally {
    files.close(source);
  }
}

/** Renames a file; to another device it is copied, and the source goes only when all of it has arrived. */
export function moveContents(ctx: TypeContext, from: string, to: string): void {
  const { files } = hostOf(ctx);
  try {
    files.rename(from, to);
  } catch (error) {
    if ((error as HostFileError).code !== 'EXDEV') throw error;
    copyContents(ctx, from, to);
    files.remove(from, false);
  }
}

function copyBetween(ctx: TypeContext, source: number, target: number): void {
  const { files } = hostOf(ctx);
  const piece = new Uint8Array(PIECE);
  for (;;) {
    const count = files.read(source, piece, 0, PIECE, null);
    if (count === 0) return;
    let done = 0;
    while (done < count) done += files.write(target, piece.subarray(done, count), null);
  }
}
