/** The module cmdlets' errors: PowerShell's ids and texts. */
import { ErrorRecord, NetException } from '../../errors/index.ts';
import type { ModuleSpecification } from './ModuleSpecification.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';

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

const INVALID_OPERATION = 'System.InvalidOperationException';

export function tooDeeplyNested(path: string, limit: number): ErrorRecord {
  const message = `Cannot load the module '${path}' because the module nesting limit has been exceeded. Modules can only be nested to ${limit} levels. Evaluate and change the order in which you are loading modules to prevent exceeding the nesting limit, and then try running your script again.`;
  return new ErrorRecord(
    new NetException(INVALID_OPERATION, message),
    'Modules_ModuleTooDeeplyNested',
    'InvalidOperation',
    path,
  );
}

export function invalidExtension(extension: string, path: string): ErrorRecord {
  const message = `The extension '${extension}' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '${path}' again.`;
  return new ErrorRecord(
    new NetException(INVALID_OPERATION, message),
    'Modules_InvalidModuleExtension',
    'PermissionDenied',
    null,
  );
}

/** A part of a manifest's module that is not there or cannot be loaded. */
export function notProcessed(part: string, field: string, manifest: string, module: string): ErrorRecord {
  const message = `The module to process '${part}', listed in field '${field}' of module manifest '${manifest}' was not processed because no valid module was found in any module directory.`;
  return new ErrorRecord(
    new NetException('System.Management.Automation.PSInvalidOperationException', message),
    'Modules_ModuleFileNotFound',
    'ResourceUnavailable',
    module,
  );
}

/** @param isThere whether only the version is wrong */
export function requiredNotLoaded(manifest: string, wanted: ModuleSpecification, isThere: boolean): ErrorRecord {
  const { requiredVersion, version, maximumVersion, guid } = wanted;
  const which = requiredVersion ?? version;
  const shown = !isThere
    ? ''
    : which && maximumVersion !== null
      ? ` with MinimumVersion '${which}' and MaximumVersion '${maximumVersion}'`
      : which
        ? ` with version '${which}'`
        : maximumVersion !== null
          ? ` with MaximumVersion '${maximumVersion}'`
          : guid
            ? ` with GUID '${guid.text}'`
            : '';
  const message = `The required module '${wanted.name}'${shown} is not loaded. Load the module or remove the module from 'RequiredModules' in the file '${manifest}'.`;
  return new ErrorRecord(
    new NetException('System.MissingMemberException', message),
    'Modules_InvalidManifest',
    'ResourceUnavailable',
    manifest,
  );
}

export function assemblyNotFound(name: string): ErrorRecord {
  const message = `Could not load file or assembly '${name.replace(/\.\w+$/, '')}, Culture=neutral, PublicKeyToken=null'. The system cannot find the file specified.\n`;
  return new ErrorRecord(
    new NetException('System.IO.FileNotFoundException', message),
    'FormatXmlUpdateException',
    'InvalidOperation',
    null,
  );
}

function notRemovable(module: PSModuleInfo, message: string, errorId: string): ErrorRecord {
  return new ErrorRecord(new NetException(INVALID_OPERATION, message), errorId, 'PermissionDenied', module);
}

export function moduleIsConstant(module: PSModuleInfo): ErrorRecord {
  return notRemovable(
    module,
    `Unable to remove the module '${module.name}' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'`,
    'Modules_ModuleIsConstant',
  );
}

export function moduleIsReadOnly(module: PSModuleInfo): ErrorRecord {
  return notRemovable(
    module,
    `Unable to remove the module '${module.name}' because it is read-only. Add the Force parameter to your command to remove read-only modules.`,
    'Modules_ModuleIsReadOnly',
  );
}

export function moduleIsRequired(module: PSModuleInfo, by: string): ErrorRecord {
  return notRemovable(
    module,
    `Unable to remove the module '${module.name}' because it is required by '${by}'. Add the Force parameter to your command to remove the module.`,
    'Modules_ModuleIsRequired',
  );
}
