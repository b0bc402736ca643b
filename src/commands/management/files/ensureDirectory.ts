/** Makes a directory and those above it that are missing. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { parentOf } from '../../../engine/providers/ResolvedPath.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';

export function ensureDirectory(ctx: ExecutionContext, path: string): void {
  const { files } = ctx.host;
  if (files.stat(path)?.kind === 'directory') return;
  const parent = parentOf(path, files.separator);
  if (parent !== null && parent !== path) ensureDirectory(ctx, parent);
  withFileErrors(ctx, path, true, () => files.makeDirectory(path));
}
