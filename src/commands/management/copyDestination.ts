/** -Destination of Copy-Item and Move-Item: one place, existing or not; no character of it is a wildcard. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';

export function destinationOf(cmd: Cmdlet): ResolvedPath {
  return cmd.context.providers.resolve((cmd.params.Destination as string | undefined) || '.');
}
