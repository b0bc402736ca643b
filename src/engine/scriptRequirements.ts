/** `#requires` of a script: checked before its first statement. */
import { ErrorRecord, NetException } from '../errors/index.ts';
import { toPSString } from '../types/index.ts';
import type { ScriptBlockAst } from '../language/Ast.ts';
import type { Session } from './session/Session.ts';
import { POWERSHELL_VERSION } from './session/versionTable.ts';
import { isModuleKnown, specificationOf } from './usingModules.ts';
import type { ModuleSpecification } from '../language/ScriptRequirements.ts';

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
    requireModules(session, required.requiredModules, scriptName);
  }
}

function requireModules(session: Session, wanted: readonly ModuleSpecification[], scriptName: string): void {
  const missing: string[] = [];
  for (const each of wanted) {
    const { name } = each;
    const hasVersion = each.version ?? each.requiredVersion ?? each.maximumVersion ?? each.guid;
    const specification = hasVersion == null ? null : specificationOf(each, session);
    const isLoaded = session.modules
      .visibleAs(name)
      .some((module) => specification === null || specification.accepts(module.version, module.guid));
    if (isLoaded) continue;
    if (isModuleKnown(session, name, specification))
      session.invokeCommand('Import-Module', specification ? { FullyQualifiedName: specification } : { Name: name });
    else missing.push(notFound(each));
  }
  if (missing.length === 0) return;
  throw refusal(
    scriptName,
    'ScriptRequiresMissingModules',
    `because the following modules that are specified by the "#requires" statements of the script are missing: ${missing.join(', ')}.`,
    'cannot be run ',
  );
}

function notFound({ name, version, maximumVersion, requiredVersion }: ModuleSpecification): string {
  const versions = [
    ['ModuleVersion', version],
    ['MaximumVersion', maximumVersion],
    ['RequiredVersion', requiredVersion],
  ].filter(([, value]) => value != null);
  const shown = versions.map(([key, value]) => `${key} '${value}'`).join(' and ');
  return `The module '${name}' cannot be found${shown === '' ? '' : ` with ${shown}`}.`;
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
