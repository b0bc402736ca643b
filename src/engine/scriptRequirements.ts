/** `#requires` of a script: checked before its first statement. */
import { ErrorRecord, NetException } from '../errors/index.ts';
import { toPSString } from '../types/index.ts';
import type { ScriptBlockAst } from '../language/Ast.ts';
import type { Session } from './session/Session.ts';
import { POWERSHELL_VERSION } from './session/versionTable.ts';
import { isModuleKnown } from './usingModules.ts';

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
}

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
