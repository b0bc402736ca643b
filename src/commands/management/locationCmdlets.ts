/** Set-Location, Push-Location and Pop-Location share how a new location is reached. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';

/** Goes there; a path that is missing is an error that the command reports. */
export function changeLocation(cmd: Cmdlet, given: string, isLiteral: boolean): boolean {
  try {
    cmd.context.providers.goTo(given, isLiteral);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.writeError(errorRecordOf(thrown));
    return false;
  }
}

export function passLocation(cmd: Cmdlet): void {
  if (cmd.params.PassThru) cmd.writeObject(cmd.context.providers.location.toPathInfo());
}
