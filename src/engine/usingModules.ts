/**
 * `using module`: the module is imported and its classes are known in the scope of the script, before its parameters are
 * bound. Rule that surprises: a module asked for by name is missed when the text is parsed, one asked for by path only here.
 */
import { NetException } from '../errors/index.ts';
import type { ScriptBlockAst, UsingStatementAst } from '../language/Ast.ts';
import { moduleOf } from '../language/parser/parseRequirements.ts';
import type { ModuleSpecification as WrittenSpecification } from '../language/ScriptRequirements.ts';
import type { UsedThings } from '../language/semantics/checkUsingStatement.ts';
import { OrderedDictionary } from '../types/index.ts';
import { findModuleFile, moduleNameOf } from './modules/findModule.ts';
import { ModuleSpecification } from './modules/ModuleSpecification.ts';
import type { Scope } from './session/Scope.ts';
import type { Session } from './session/Session.ts';

/**
 * @param file the script's file, which relative paths start at; null for a text
 * @param scope where the classes are known from now on
 */
export function useModules(session: Session, ast: ScriptBlockAst, file: string | null, scope: Scope): void {
  for (const using of ast.usingStatements) {
    if (using.usingStatementKind !== 'Module') continue;
    const path = importUsed(session, using, file);
    const state = session.modules.get(moduleNameOf(path).toLowerCase())?.sessionState;
    if (state) session.scriptTypes.importFrom(state.topScope, scope);
  }
}

function importUsed(session: Session, using: UsingStatementAst, file: string | null): string {
  const written = using.moduleSpecification ? moduleOf(using.moduleSpecification) : null;
  const name = written?.name ?? using.name?.value ?? '';
  const folder = file === null ? '' : session.directoryOf(file);
  const path = /^\.{1,2}[\\/]/.test(name) && folder !== '' ? joined(folder, name, session) : name;
  const wanted = written && specificationOf(written, session);
  if (!isModuleKnown(session, path, wanted)) throw notLoaded(path);
  const found = wanted ? (findModuleFile(session, path, wanted) ?? path) : path;
  session.invokeCommand('Import-Module', { Name: found, ErrorAction: 'Stop' });
  return found;
}

function notLoaded(path: string): NetException {
  return new NetException(
    'System.Management.Automation.RuntimeException',
    `The specified module '${path}' was not loaded because no valid module file was found in any module directory.`,
    {
      errorId: 'Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand',
      category: 'InvalidOperation',
      target: path,
    },
  );
}

/** A module that is loaded, that psail brings along, or that has a file. */
export function isModuleKnown(session: Session, name: string, wanted: ModuleSpecification | null = null): boolean {
  if (findModuleFile(session, name, wanted) !== null) return true;
  return !wanted && (session.modules.findBuiltIn(name) !== null || /^Microsoft\.PowerShell\./i.test(name));
}

/** For the parser. psail loads no assembly. */
export function usedThings(session: Session): UsedThings {
  return {
    hasModule: (name, written) => isModuleKnown(session, name, written && specificationOf(written, session)),
    hasAssembly: () => false,
  };
}

/** A written specification as the module cmdlets take it. */
export function specificationOf(written: WrittenSpecification, session: Session): ModuleSpecification {
  const table = new OrderedDictionary();
  const set = (key: string, value: string | null): void => {
    if (value !== null) table.set(key, value);
  };
  set('ModuleName', written.name);
  set('ModuleVersion', written.version);
  set('MaximumVersion', written.maximumVersion);
  set('RequiredVersion', written.requiredVersion);
  set('Guid', written.guid);
  return ModuleSpecification.fromTable(table, session);
}

function joined(folder: string, relative: string, session: Session): string {
  const parts = folder.split(/[\\/]/);
  for (const part of relative.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join(session.host.files.separator);
}
