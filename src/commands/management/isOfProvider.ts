/** Whether a drive is of one of the providers that are asked for by name, also with wildcards; without any, all are. */
import { WildcardPattern } from '../../types/index.ts';

export function isOfProvider(drive: { provider: { name: string } }, names: readonly string[] | undefined): boolean {
  return !names || names.some((name) => new WildcardPattern(name, { ignoreCase: true }).isMatch(drive.provider.name));
}
