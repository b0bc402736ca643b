/** The work of Import-Module. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { findModuleFile, loadModuleFile, manifestVersion, moduleNameOf } from '../../../engine/modules/loadModule.ts';
import { moduleNotFound, moduleVersionNotFound } from '../../../engine/modules/moduleErrors.ts';
import { type ImportFilter, importExports } from '../../../engine/modules/moduleExports.ts';
import { PSModuleInfo } from '../../../engine/session/PSModuleInfo.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { asCustomObject } from './asCustomObject.ts';
import { compareValues, convertTo, getProperty, isDictionary, toPSString } from '../../../types/index.ts';

export interface ImportRequest {
  filter: ImportFilter;
  args: readonly unknown[];
  force: boolean;
  global: boolean;
  passThru: boolean;
  /** Gives an object with the functions as methods, and imports nothing. */
  asCustomObject: boolean;
  versions: VersionRange;
}

/** Texts of versions; null where none is asked for. */
export interface VersionRange {
  minimum: string | null;
  maximum: string | null;
  required: string | null;
}

/** What of the range the module's manifest does not meet, as the message has it. */
function versionProblem(session: Session, path: string, { minimum, maximum, required }: VersionRange): string | null {
  if (minimum === null && maximum === null && required === null) return null;
  const own = manifestVersion(session, path);
  const compared = (other: string): number =>
    compareValues(version(session, own), version(session, other), session, { ignoreCase: true });
  if (required !== null && compared(required) !== 0) return `version '${required}'`;
  if (minimum !== null && compared(minimum) < 0) return `version '${minimum}'`;
  return maximum !== null && compared(maximum) > 0 ? `MaximumVersion '${maximum}'` : null;
}

function version(session: Session, text: string): unknown {
  return convertTo(text, session.resolveType('System.Version')!, session);
}

/** Modules of PowerShell itself: their cmdlets are always there. */
const ALWAYS_THERE = new Set(
  [
    'Microsoft.PowerShell.Core',
    'Microsoft.PowerShell.Utility',
    'Microsoft.PowerShell.Management',
    'Microsoft.PowerShell.Security',
    'Microsoft.PowerShell.Archive',
    'Microsoft.PowerShell.Host',
    'Microsoft.PowerShell.Diagnostics',
    'PowerShellGet',
    'PackageManagement',
    'PSReadLine',
    'ThreadJob',
    'Microsoft.PowerShell.ThreadJob',
  ].map((name) => name.toLowerCase()),
);

/** Whether the module can be imported as it is: from the catalog, as a part of psail, or from a file. */
export function isModuleThere(session: Session, name: string): boolean {
  return (
    session.modules.findBuiltIn(name) != null ||
    ALWAYS_THERE.has(name.toLowerCase()) ||
    findModuleFile(session, name) !== null
  );
}

export const sessionOf = (cmd: Cmdlet): Session => cmd.context as unknown as Session;

/** The name of a module, or of a specification (@{ModuleName=...; ModuleVersion=...}). */
export function specifiedName(cmd: Cmdlet, specification: unknown): string {
  if (isDictionary(specification))
    return toPSString(
      getProperty(specification, 'ModuleName', cmd.context) ?? getProperty(specification, 'Name', cmd.context),
      cmd.context,
    );
  return toPSString(specification, cmd.context);
}

export function importModuleNamed(cmd: Cmdlet, specification: unknown, request: ImportRequest): void {
  const session = sessionOf(cmd);
  const name = specifiedName(cmd, specification);
  const builtIn = session.modules.findBuiltIn(name);
  if (builtIn) {
    for (const required of builtIn.requiredModules) importModuleNamed(cmd, required, { ...request, passThru: false });
    const known = session.modules.get(name.toLowerCase()) ?? session.modules.describeBuiltIn(builtIn);
    session.modules.add(known);
    if (request.passThru) cmd.writeObject(known);
    return;
  }
  if (ALWAYS_THERE.has(name.toLowerCase())) {
    const module = session.modules.get(name.toLowerCase()) ?? systemModule(session, name);
    session.modules.add(module);
    if (request.passThru) cmd.writeObject(module);
    return;
  }
  importFile(cmd, name, isDictionary(specification) ? { ...request, versions: rangeOf(cmd, specification) } : request);
}

/** The versions of a module specification. */
function rangeOf(cmd: Cmdlet, specification: unknown): VersionRange {
  const text = (key: string): string | null => {
    const value = getProperty(specification, key, cmd.context);
    return value == null ? null : toPSString(value, cmd.context);
  };
  return { minimum: text('ModuleVersion'), maximum: text('MaximumVersion'), required: text('RequiredVersion') };
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

function importFile(cmd: Cmdlet, name: string, request: ImportRequest): void {
  const session = sessionOf(cmd);
  const path = findModuleFile(session, name);
  const loaded = session.modules.get(path ? moduleNameOf(path).toLowerCase() : name.toLowerCase());
  if (loaded && !request.force && (path === null || loaded.file === path)) {
    bring(cmd, loaded, request);
    return;
  }
  if (path === null) {
    cmd.writeError(moduleNotFound(name));
    return;
  }
  const problem = versionProblem(session, path, request.versions);
  if (problem !== null) {
    cmd.writeError(moduleVersionNotFound(name, problem));
    return;
  }
  const module = loadModuleFile(session, path, request.args);
  session.modules.add(module);
  bring(cmd, module, request);
}

function bring(cmd: Cmdlet, module: PSModuleInfo, request: ImportRequest): void {
  const session = sessionOf(cmd);
  const target = request.global ? session.globalState : session.sessionState;
  if (request.asCustomObject) {
    cmd.writeObject(asCustomObject(module));
    return;
  }
  module.prefix = request.filter.prefix;
  importExports(session, module, target, request.filter);
  if (request.passThru) cmd.writeObject(module);
}

export function importModuleObject(cmd: Cmdlet, module: unknown, request: ImportRequest): void {
  if (!(module instanceof PSModuleInfo)) return;
  sessionOf(cmd).modules.add(module);
  bring(cmd, module, request);
}
