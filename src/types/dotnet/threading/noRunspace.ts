/** What becomes of script blocks on .NET's own threads. */
import { NetException } from '../../../errors/NetException.ts';
import type { NetDelegate } from '../../NetDelegate.ts';

/** .NET's threads have no runspace: a script block that is given to one fails there. */
export function noRunspace(action: NetDelegate): NetException {
  return new NetException(
    'System.Management.Automation.PSInvalidOperationException',
    `There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: ${action.origin}`,
  );
}
