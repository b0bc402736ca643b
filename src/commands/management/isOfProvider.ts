/** Whether a drive is of one of the providers that are asked for by name, also with wildcards; without any, all are. */
import { matchesAny } from '../../types/index.ts';

export function isOfProvider(drive: { provider: { name: string } }, names: readonly string[] | undefined): boolean {
  return matchesAny(drive.provider.name, names ?? null);
}
