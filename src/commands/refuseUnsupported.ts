/** For `begin` or `process` of a cmdlet: a parameter that its definition says is not supported fails by name. */
import type { Cmdlet } from '../engine/Cmdlet.ts';

export function refuseUnsupported(cmd: Cmdlet): void {
  for (const [name, reason] of Object.entries(cmd.definition.unsupported ?? {})) {
    if (!cmd.isBound(name)) continue;
    cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      `psail does not support ${cmd.definition.name} -${name}: ${reason}.`,
      'ParameterNotSupported',
      'NotImplemented',
      name,
    );
  }
}
