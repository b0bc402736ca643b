/** -Destination of Copy-Item and Move-Item: one place, existing or not. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { argumentException } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';

export function destinationOf(cmd: Cmdlet): ResolvedPath {
  const { providers } = cmd.context;
  const given = (cmd.params.Destination as string | undefined) ?? '.';
  const found = providers.resolveExisting(given === '' ? '.' : given, {
    isLiteral: cmd.isBound('LiteralPath'),
    allowMissing: true,
  });
  if (found.length > 1)
    throw argumentException(
      'The destination path resolved to more than one item.',
      'DestinationResolvedToMultiple',
      given,
    );
  return found[0] ?? providers.resolve(given);
}
