/** The module cmdlets' errors: PowerShell's ids and texts. */
import { ErrorRecord, NetException } from '../../errors/index.ts';

export function moduleNotFound(name: string): ErrorRecord {
  const message = `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`;
  return new ErrorRecord(
    new NetException('System.IO.FileNotFoundException', message),
    'Modules_ModuleNotFound',
    'ResourceUnavailable',
    name,
  );
}

export function moduleVersionNotFound(name: string, version: string): ErrorRecord {
  const message = `The specified module '${name}' with ${version} was not loaded because no valid module file was found in any module directory.`;
  return new ErrorRecord(
    new NetException('System.IO.FileNotFoundException', message),
    'Modules_ModuleWithVersionNotFound',
    'ResourceUnavailable',
    name,
  );
}

export function noModulesRemoved(): ErrorRecord {
  const message =
    'No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.';
  return new ErrorRecord(
    new NetException('System.InvalidOperationException', message),
    'Modules_NoModulesRemoved',
    'ResourceUnavailable',
    null,
  );
}

export function notInModule(): ErrorRecord {
  const message = 'The Export-ModuleMember cmdlet can only be called from inside a module.';
  return new ErrorRecord(
    new NetException('System.InvalidOperationException', message),
    'Modules_CanOnlyExecuteExportModuleMemberInsideAModule',
    'PermissionDenied',
    null,
  );
}
