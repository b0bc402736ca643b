/** `#requires` and `using module` of a script: checked and done before its first statement. */
import { ErrorRecord, NetException } from '../errors/index.ts';
import { toPSString } from '../types/index.ts';
import type { ScriptBlockAst, UsingStatementAst } from '../language/Ast.ts';
import type { ParseError } from '../language/ParseError.ts';
import { findModuleFile, moduleNameOf } from './modules/findModule.ts';
import { parseFailure } from './parseFailure.ts';
import type { Session } from './session/Session.ts';
import { POWERSHELL_VERSION } from './session/versionTable.ts';

/** Throws ScriptRequiresException when something asked for is missing. */
export function meetRequirements(session: Session, ast: ScriptBlockAst, scriptName: string): void {
  // The text of -c asks for nothing.
  const required = scriptName === '' ? null : ast.scriptRequirements;
  if (required) {
    const { requiredPSVersion } = required;
    if (requiredPSVersion && isNewer(requiredPSVersion)) {
      throw refusal(
        scriptName,
        'ScriptRequiresUnmatchedPSVersion',
        `contained a "#requires" statement for PowerShell ${requiredPSVersion}. The version of PowerShell that is required by the script does not match the currently running version of PowerShell ${POWERSHELL_VERSION}.`,
      );
    }
    if (
      required.requiredPSEditions.length > 0 &&
      !required.requiredPSEditions.some((edition) => edition.toLowerCase() === 'core')
    ) {
      throw refusal(
        scriptName,
        'ScriptRequiresUnmatchedPSEdition',
        `contained a "#requires" statement for PowerShell editions '${required.requiredPSEditions.join(',')}'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.`,
      );
    }
    requireModules(
      session,
      required.requiredModules.map((each) => each.name),
      scriptName,
    );
  }
  for (const using of ast.usingStatements) {
    if (using.usingStatementKind === 'Module' && using.name) {
      useModule(session, using, using.name.value, scriptName);
      const state = session.modules.get(moduleNameOf(using.name.value).toLowerCase())?.sessionState;
      if (state) session.scriptTypes.importFrom(state.topScope, session.sessionState.currentScope);
    }
  }
}

/** A path is meant from the script's folder on. A module that is not there ends the script before it begins. */
function useModule(session: Session, using: UsingStatementAst, name: string, scriptName: string): void {
  const isPath = /[\\/]/.test(name);
  const folder = scriptName === '' ? '' : session.directoryOf(scriptName);
  const path = isPath && /^\.{1,2}[\\/]/.test(name) && folder !== '' ? joined(folder, name, session) : name;
  if (isModuleKnown(session, path)) {
    session.invokeCommand('Import-Module', { Name: path, ErrorAction: 'Stop' });
    return;
  }
  if (!isPath) {
    const error = {
      extent: using.extent,
      errorId: 'ModuleNotFoundDuringParse',
      message: `Could not find the module '${name}'.`,
    };
    throw parseFailure([error as ParseError]);
  }
  throw new NetException(
    'System.Management.Automation.RuntimeException',
    `The specified module '${path}' was not loaded because no valid module file was found in any module directory.`,
    {
      errorId: 'Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand',
      category: 'InvalidOperation',
      target: path,
    },
  );
}

function joined(folder: string, relative: string, session: Session): string {
  const parts = folder.split(/[\\/]/);
  for (const part of relative.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join(session.host.files.separator);
}

const isModuleKnown = (session: Session, name: string): boolean =>
  session.modules.findBuiltIn(name) !== null ||
  /^Microsoft\.PowerShell\./i.test(name) ||
  findModuleFile(session, name) !== null;

function requireModules(session: Session, names: readonly string[], scriptName: string): void {
  const missing: string[] = [];
  for (const name of names) {
    if (session.modules.get(name.toLowerCase())) continue;
    if (isModuleKnown(session, name)) session.invokeCommand('Import-Module', { Name: name });
    else missing.push(name);
  }
  if (missing.length === 0) return;
  throw refusal(
    scriptName,
    'ScriptRequiresMissingModules',
    `because the following modules that are specified by the "#requires" statements of the script are missing: ${missing.map((name) => `The module '${name}' cannot be found.`).join(', ')}.`,
    'cannot be run ',
  );
}

function isNewer(version: string): boolean {
  const [wanted, own] = [version.split('.').map(Number), POWERSHELL_VERSION.split('.').map(Number)];
  for (let i = 0; i < 2; i++) if ((wanted[i] ?? 0) !== (own[i] ?? 0)) return (wanted[i] ?? 0) > (own[i] ?? 0);
  return false;
}

function refusal(
  scriptName: string,
  errorId: string,
  reason: string,
  verb = 'cannot be run because it ',
): NetException {
  const name = scriptName.slice(Math.max(scriptName.lastIndexOf('/'), scriptName.lastIndexOf('\\')) + 1);
  const exception = new NetException(
    'System.Management.Automation.ScriptRequiresException',
    `The script '${name}' ${verb}${reason}`,
    { errorId, category: 'ResourceUnavailable', target: name },
  );
  exception.errorRecord = new ErrorRecord(exception, errorId, 'ResourceUnavailable', name);
  void toPSString;
  return exception;
}
