/** The work of Import-Module. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { findModuleFile } from '../../../engine/modules/findModule.ts';
import { ModuleLoader } from '../../../engine/modules/loadModule.ts';
import { moduleNotFound, moduleVersionNotFound } from '../../../engine/modules/moduleErrors.ts';
import type { ImportFilter } from '../../../engine/modules/moduleExports.ts';
import type { ModuleSpecification } from '../../../engine/modules/ModuleSpecification.ts';
import { PSModuleInfo } from '../../../engine/session/PSModuleInfo.ts';
import type { Session } from '../../../engine/session/Session.ts';
import type { SessionState } from '../../../engine/session/SessionState.ts';
import type { ErrorRecord } from '../../../errors/index.ts';
import { asCustomObject } from '../../../engine/modules/asCustomObject.ts';
import { loadingCmdlet } from './loadingCmdlet.ts';

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
    session.modules.add(known, targetOf(session, request));
    give(cmd, known, request);
    return;
  }
  if (ALWAYS_THERE.has(name.toLowerCase())) {
    const module = session.modules.get(name.toLowerCase()) ?? systemModule(session, name);
    session.modules.add(module, targetOf(session, request));
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
  if (path === null) {
    cmd.writeError(wanted ? versionNotFound(name, wanted) : moduleNotFound(name));
    return;
  }
  const loader = new ModuleLoader(session, loadingCmdlet(cmd));
  const options = { ...request, target: targetOf(session, request) };
  const loaded = session.modules.at(path);
  if (loaded && !request.force) {
    bring(cmd, loader, loaded, request);
    return;
  }
  if (loaded) loader.unload(loaded);
  const isDone = loader.load(path, { ...options, onLoaded: (module) => give(cmd, module, request) }) !== null;
  // A manifest's own error says what is wrong.
  if (!isDone && !/\.psd1$/i.test(path)) cmd.writeError(moduleNotFound(name));
}

function targetOf(session: Session, { global }: ImportRequest): SessionState {
  return global ? session.globalState : session.sessionState;
}

function versionNotFound(name: string, { requiredVersion, version, maximumVersion }: ModuleSpecification): ErrorRecord {
  const least = requiredVersion ?? version;
  if (least && maximumVersion !== null)
    return moduleVersionNotFound(name, `MinimumVersion '${least}' and MaximumVersion '${maximumVersion}'`);
  return moduleVersionNotFound(name, least ? `version '${least}'` : `MaximumVersion '${maximumVersion ?? ''}'`);
}

function bring(
  cmd: Cmdlet,
  loader: ModuleLoader,
  module: PSModuleInfo,
  request: ImportRequest,
  isObject = false,
): void {
  const target = targetOf(sessionOf(cmd), request);
  loader.finish(module, { ...request, target, isObject, onLoaded: (each) => give(cmd, each, request) });
}

function give(cmd: Cmdlet, module: PSModuleInfo, { gives }: ImportRequest): void {
  if (gives === 'nothing') return;
  cmd.writeObject(gives === 'object' ? asCustomObject(module) : module);
}

export function importModuleObject(cmd: Cmdlet, module: unknown, request: ImportRequest): void {
  if (!(module instanceof PSModuleInfo)) return;
  bring(cmd, new ModuleLoader(sessionOf(cmd), loadingCmdlet(cmd)), module, request, true);
}
