/**
 * What Install-Module and Install-PSResource do. Scripts open with them to get the SailPoint module; psail has that one built
 * in, so for what is there they do nothing, as they do when a module is installed already.
 *
 * NON-PARITY: nothing is ever downloaded. A module that is not there is an error that says where to put it.
 */
import type { Cmdlet, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../../errors/index.ts';
import { isModuleThere, sessionOf } from './importModule.ts';

const NO_EFFECT = 'Has no effect: nothing is downloaded.';
const HERE_ALREADY = [{ mandatory: true, position: 0, byPropertyName: true }];

/** Parameters of both cmdlets. */
export const INSTALL_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  Name: { type: 'string[]', sets: HERE_ALREADY, description: 'Names of modules.' },
  Repository: { type: 'string[]', description: NO_EFFECT },
  Credential: { type: 'pscredential', description: NO_EFFECT },
  Scope: { type: 'string', validate: { set: ['CurrentUser', 'AllUsers'] }, description: NO_EFFECT },
  AcceptLicense: { type: 'switch', description: NO_EFFECT },
  PassThru: { type: 'switch', description: 'Gives the module.' },
};

/** A parameter that only says what to download. */
export function ignored(type: string): ParameterDefinition {
  return { type, description: NO_EFFECT };
}

export function installModules(cmd: Cmdlet): void {
  const session = sessionOf(cmd);
  for (const name of cmd.params.Name as string[]) {
    const builtIn = session.modules.findBuiltIn(name);
    if (!isModuleThere(session, name)) cmd.writeError(notThere(name));
    else if (cmd.params.PassThru === true && builtIn) cmd.writeObject(session.modules.describeBuiltIn(builtIn));
  }
}

function notThere(name: string): ErrorRecord {
  const message = `psail does not download modules: put the folder of '${name}' into a directory of PSModulePath.`;
  const exception = new NetException('System.NotSupportedException', message);
  return new ErrorRecord(exception, 'NoMatchFoundForCriteria', 'ObjectNotFound', name);
}
