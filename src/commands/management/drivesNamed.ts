/** Which drives a command means: by name, provider and scope, each as given or by a wildcard. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { PSDriveInfo } from '../../engine/providers/PSDriveInfo.ts';
import { matchesAny, WildcardPattern } from '../../types/index.ts';

/** Whether a drive is of one of the providers that are asked for by name, also with wildcards; without any, all are. */
export function isOfProvider(
  drive: { provider: { name: string; fullName: string } },
  names: readonly string[] | undefined,
): boolean {
  return matchesAny(drive.provider.name, names ?? null) || matchesAny(drive.provider.fullName, names ?? null);
}

/** The drives of that name (-LiteralName or -Name) among those -PSProvider and -Scope allow. */
export function drivesNamed(cmd: Cmdlet, name: string): PSDriveInfo[] {
  const { params } = cmd;
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  const isMatch = params.LiteralName
    ? (drive: PSDriveInfo): boolean => drive.name.toLowerCase() === name.toLowerCase()
    : (drive: PSDriveInfo): boolean => pattern.isMatch(drive.name);
  return cmd.context.providers
    .drivesAt(params.Scope as string | undefined)
    .filter((drive) => isMatch(drive) && isOfProvider(drive, params.PSProvider as string[] | undefined));
}
