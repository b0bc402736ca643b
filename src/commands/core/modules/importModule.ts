/** The work of Import-Module. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { findModuleFile } from '../../../engine/modules/findModule.ts';
import { loadModuleFile } from '../../../engine/modules/loadModule.ts';
import { moduleNotFound, moduleVersionNotFound } from '../../../engine/modules/moduleErrors.ts';
import { type ImportFilter, importExports } from '../../../engine/modules/moduleExports.ts';
import type { ModuleSpecification } from '../../../engine/modules/ModuleSpecification.ts';
import { PSModuleInfo } from '../../../engine/session/PSModuleInfo.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { ErrorRecord, NetException } from '../../../errors/index.ts';
import { asCustomObject } from './asCustomObject.ts';
import type { ParseError } from '../../../language/ParseError.ts';

export interface ImportRequest {
  filter: ImportFilter;
  args: readonly unknown[];
  force: boolean;
  global: boolean;
  /** What is written: the module, or an object with its functions as methods. */
  gives: 'nothing' | 'module' | 'object';
}

/** Modules of PowerShell itself: their cmdlets are always there. */
export const SYSTEM_MODULES = [
  'Microsoft.PowerShell.Archive',
  'Microsoft.PowerShell.Core',
  'Microsoft.PowerShell.Diagnostics',
  'Microsoft.PowerShell.Host',
  'Microsoft.PowerShell.Management',
  'Microsoft.PowerShell.Security',
  'Microsoft.PowerShell.ThreadJob',
  'Microsoft.PowerShell.Utility',
  'PackageManagement',
  'PowerShellGet',
  'PSReadLine',
  'ThreadJob',
] as const;

const ALWAYS_THERE = new Set(SYSTEM_MODULES.map((name) => name.toLowerCase()));

/** Whether the module can be imported as it is: from the catalog, as a part of psail, or from a file. */
export function isModuleThere(session: Session, name: string): boolean {
  return (
    session.modules.findBuiltIn(name) != null ||
    ALWAYS_THERE.has(name.toLowerCase()) ||
    findModuleFile(session, name) !== null
  );
}

export const sessionOf = (cmd: Cmdlet): Session => cmd.context as unknown as Session;

export function importModuleNamed(
  cmd: Cmdlet,
  name: string,
  wanted: ModuleSpecification | null,
  request: ImportRequest,
): void {
  const session = sessionOf(cmd);
  const builtIn = session.modules.findBuiltIn(name);
  if (builtIn) {
    for (const required of builtIn.requiredModules)
      importModuleNamed(cmd, required, null, { ...request, gives: 'nothing' });
    const known = session.modules.get(name.toLowerCase()) ?? session.modules.describeBuiltIn(builtIn);
    session.modules.add(known);
    give(cmd, known, request);
    return;
  }
  if (ALWAYS_THERE.has(name.toLowerCase())) {
    const module = session.modules.get(name.toLowerCase()) ?? systemModule(session, name);
    session.modules.add(module);
    give(cmd, module, request);
    return;
  }
  importFile(cmd, name, wanted, request);
}

export function systemModule(session: Session, name: string): PSModuleInfo {
  const module = new PSModuleInfo(name);
  module.version = '7.0.0.0';
  module.moduleType = 'Manifest';
  for (const info of session.allCommands())
    if (info.commandType === 'Cmdlet' && info.source.toLowerCase() === name.toLowerCase())
      module.exportedCmdlets.set(info.name.toLowerCase(), info);
  return module;
}

function importFile(cmd: Cmdlet, name: string, wanted: ModuleSpecification | null, request: ImportRequest): void {
  const session = sessionOf(cmd);
  const path = findModuleFile(session, name, wanted);
  const loaded =
    path === null
      ? session.modules.get(name.toLowerCase())
      : session.modules.all().find((module) => module.sourcePath === path);
  if (loaded && !request.force && (!wanted || wanted.accepts(loaded.version, loaded.guid))) {
    bring(cmd, loaded, request);
    return;
  }
  if (path === null) {
    cmd.writeError(wanted ? versionNotFound(name, wanted) : moduleNotFound(name));
    return;
  }
  const module = load(cmd, path, request.args);
  if (!module) {
    cmd.writeError(moduleNotFound(name));
    return;
  }
  session.modules.add(module);
  bring(cmd, module, request);
}

function versionNotFound(name: string, { requiredVersion, version, maximumVersion }: ModuleSpecification): ErrorRecord {
  const least = requiredVersion ?? version;
  if (least && maximumVersion !== null)
    return moduleVersionNotFound(name, `MinimumVersion '${least}' and MaximumVersion '${maximumVersion}'`);
  return moduleVersionNotFound(name, least ? `version '${least}'` : `MaximumVersion '${maximumVersion ?? ''}'`);
}

/** Null when the module's script does not parse: its errors are written each. */
function load(cmd: Cmdlet, path: string, args: readonly unknown[]): PSModuleInfo | null {
  try {
    return loadModuleFile(sessionOf(cmd), path, args);
  } catch (thrown) {
    if (!(thrown instanceof NetException) || !thrown.typeName.endsWith('.ParseException')) throw thrown;
    for (const error of (thrown.properties?.Errors as ParseError[] | undefined) ?? []) writeParseError(cmd, error);
    return null;
  }
}

/** As of no command: the script is at fault. */
function writeParseError(cmd: Cmdlet, error: ParseError): void {
  const exception = new NetException('System.Management.Automation.ParentContainsErrorRecordException', error.message);
  const record = new ErrorRecord(exception, error.errorId, 'ParserError', null);
  cmd.context.appendError(record);
  cmd.context.reportError(record);
}

function bring(cmd: Cmdlet, module: PSModuleInfo, request: ImportRequest): void {
  const session = sessionOf(cmd);
  const target = request.global ? session.globalState : session.sessionState;
  module.prefix = request.filter.prefix;
  importExports(session, module, target, request.filter);
  give(cmd, module, request);
}

function give(cmd: Cmdlet, module: PSModuleInfo, { gives }: ImportRequest): void {
  if (gives === 'nothing') return;
  cmd.writeObject(gives === 'object' ? asCustomObject(module) : module);
}

export function importModuleObject(cmd: Cmdlet, module: unknown, request: ImportRequest): void {
  if (!(module instanceof PSModuleInfo)) return;
  sessionOf(cmd).modules.add(module);
  bring(cmd, module, request);
}
