/**
 * What a module offers and how it comes into a session state.
 * Rules that surprise: members are exported as they are when Export-ModuleMember is called, not when the module is done;
 * without a call all functions and aliases are exported, but no variables; and naming members of one kind at import leaves
 * out those of the other kinds.
 */
import { matchesAny } from '../../types/index.ts';
import { AliasInfo, type CommandInfo, FunctionInfo, functionOf } from '../discovery/CommandInfo.ts';
import { prefixed } from './prefixed.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { type PSVariable, VARIABLE_ALLSCOPE, VARIABLE_SPECIAL } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import type { SessionState } from '../session/SessionState.ts';

/** Who hears what the loading of modules has to say: the cmdlet that loads them. */
export interface ModuleReport {
  verbose(text: string): void;
  warning(text: string): void;
  /** A command was imported under this name: it may have an unapproved verb. */
  checkName(command: string, module: string): void;
}

/** Patterns of members by kind; null where nothing is said of the kind. */
export interface MemberPatterns {
  readonly functions: readonly string[] | null;
  readonly cmdlets: readonly string[] | null;
  readonly aliases: readonly string[] | null;
  readonly variables: readonly string[] | null;
}

export interface ImportFilter extends MemberPatterns {
  readonly prefix: string;
  /** Into the current scope only. */
  readonly isLocal: boolean;
  /** Commands that are there already stay. */
  readonly noClobber: boolean;
}

export const IMPORT_ALL: ImportFilter = {
  prefix: '',
  functions: null,
  cmdlets: null,
  aliases: null,
  variables: null,
  isLocal: false,
  noClobber: false,
};

/** What a script module exports that never calls Export-ModuleMember. */
export const DEFAULT_EXPORTS: MemberPatterns = { functions: ['*'], cmdlets: ['*'], aliases: ['*'], variables: null };

export const NO_EXPORTS: MemberPatterns = { functions: null, cmdlets: null, aliases: null, variables: null };

export const SILENT: ModuleReport = { verbose: () => {}, warning: () => {}, checkName: () => {} };

/** Adds members of the module's own scope to its exports. */
export function exportMembers(state: SessionState, wanted: MemberPatterns, report: ModuleReport): void {
  const { module, topScope } = state;
  if (!module) return;
  module.hasExportList = true;
  const add = <T extends { readonly name: string }>(
    kind: string,
    own: Iterable<T>,
    patterns: readonly string[] | null,
    exported: Map<string, T>,
  ): void => {
    if (patterns === null) return;
    for (const item of own) {
      if (!matchesAny(item.name, patterns)) continue;
      report.verbose(`Exporting ${kind} '${item.name}'.`);
      exported.set(item.name.toLowerCase(), item);
    }
    sortByName(exported);
  };
  const inAllScopes = ({ options }: { readonly options: number }): boolean => (options & VARIABLE_ALLSCOPE) !== 0;
  const functions = [...(topScope.functions?.values() ?? [])].filter((info) => !inAllScopes(info));
  const aliases = [...(topScope.aliases?.values() ?? [])].filter((info) => !inAllScopes(info));
  add('function', functions, wanted.functions, module.exportedFunctions as Map<string, FunctionInfo>);
  add('variable', [...topScope.localVariables()].filter(isOwnVariable), wanted.variables, module.exportedVariables);
  add('alias', aliases, wanted.aliases, module.exportedAliases as Map<string, AliasInfo>);
}

/** Variables every session state has are nobody's to export. */
const AUTOMATIC = new Set(['_', 'args', 'executioncontext', 'input', 'myinvocation', 'pscommandpath', 'psscriptroot']);
const isOwnVariable = ({ name, flags }: PSVariable): boolean =>
  !AUTOMATIC.has(name.toLowerCase()) && (flags & (VARIABLE_ALLSCOPE | VARIABLE_SPECIAL)) === 0;

function sortByName<T>(table: Map<string, T>): void {
  const order = (name: string): string => name.toUpperCase();
  const sorted = [...table].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
  table.clear();
  for (const [name, item] of sorted) table.set(name, item);
}

/** Leaves of the exports what a manifest lets through. */
export function restrictExports(module: PSModuleInfo, allowed: MemberPatterns): void {
  const restrict = (table: Map<string, { readonly name: string }>, patterns: readonly string[] | null): void => {
    for (const [key, { name }] of table) if (!matchesAny(name, patterns)) table.delete(key);
  };
  restrict(module.exportedFunctions, allowed.functions);
  restrict(module.exportedCmdlets, allowed.cmdlets);
  restrict(module.exportedAliases, allowed.aliases);
  restrict(module.exportedVariables, allowed.variables);
}

/** Brings the exports into a session state, prefixed where asked. */
export function importMembers(
  session: Session,
  module: PSModuleInfo,
  target: SessionState,
  filter: ImportFilter,
  report: ModuleReport,
): void {
  new MemberImport(session, module, target, filter, report).run();
  session.commandVersion++;
}

class MemberImport {
  private readonly takesAll: boolean;

  constructor(
    private readonly session: Session,
    private readonly module: PSModuleInfo,
    private readonly target: SessionState,
    private readonly filter: ImportFilter,
    private readonly report: ModuleReport,
  ) {
    const { functions, cmdlets, aliases, variables } = filter;
    this.takesAll = !functions && !cmdlets && !aliases && !variables;
  }

  run(): void {
    const { module, filter } = this;
    for (const info of module.exportedCmdlets.values())
      if (this.isTaken(info.name, filter.cmdlets)) this.importCmdlet(info);
    for (const info of module.exportedFunctions.values())
      if (info instanceof FunctionInfo && this.isTaken(info.name, filter.functions)) this.importFunction(info);
    for (const variable of module.exportedVariables.values())
      if (this.isTaken(variable.name, filter.variables)) this.importVariable(variable);
    for (const info of module.exportedAliases.values())
      if (info instanceof AliasInfo && this.isTaken(info.name, filter.aliases)) this.importAlias(info);
  }

  private get scope(): SessionState['currentScope'] {
    return this.filter.isLocal ? this.target.currentScope : this.target.topScope;
  }

  private isTaken(name: string, patterns: readonly string[] | null): boolean {
    return patterns === null ? this.takesAll : matchesAny(name, patterns);
  }

  /** psail's cmdlets are there for everybody: only that they come is said. */
  private importCmdlet({ name }: CommandInfo): void {
    this.report.verbose(`Importing cmdlet '${prefixed(name, this.filter.prefix)}'.`);
  }

  private importFunction(info: FunctionInfo): void {
    const { module, report } = this;
    const name = prefixed(info.name, this.filter.prefix);
    if (this.isClobbered('function', name)) return;
    const imported = functionOf(name, info.scriptBlock, info.isFilter);
    imported.module = module;
    imported.options = info.options;
    imported.description = info.description;
    imported.visibility = info.visibility;
    report.checkName(name, module.name);
    this.target.setFunction(imported, this.scope, true);
    report.verbose(`Importing function '${name}'.`);
  }

  private importVariable(variable: PSVariable): void {
    const { name } = variable;
    if (this.filter.noClobber && this.target.findVariable(name.toLowerCase())) {
      this.keep('variable', name);
      return;
    }
    this.scope.setLocal(name.toLowerCase(), variable);
    this.report.verbose(`Importing variable '${name}'.`);
  }

  private importAlias(info: AliasInfo): void {
    const { prefix } = this.filter;
    const name = prefixed(info.name, prefix);
    if (this.isClobbered('alias', name)) return;
    const isOwn = this.module.exportedFunctions.has(info.definitionName.toLowerCase());
    const target = isOwn ? prefixed(info.definitionName, prefix) : info.definitionName;
    const alias = this.target.newAlias(name, target, this.scope, 0, true);
    alias.module = this.module;
    this.report.checkName(name, this.module.name);
    this.report.verbose(`Importing alias '${name}'.`);
  }

  private isClobbered(kind: string, name: string): boolean {
    if (!this.filter.noClobber || !this.isThere(name.toLowerCase())) return false;
    this.keep(kind, name);
    return true;
  }

  private isThere(lower: string): boolean {
    const { commands } = this.session;
    return (this.target.findAlias(lower) ?? commands.findFunction(lower) ?? commands.findCmdlet(lower)) != null;
  }

  private keep(kind: string, name: string): void {
    this.report.verbose(
      `The ${kind} '${name}' was not imported because there is a member with the same name in the current scope.`,
    );
  }
}

/** Takes back what an import brought. */
export function removeImports(
  session: Session,
  module: PSModuleInfo,
  target: SessionState,
  report: ModuleReport = SILENT,
): void {
  const drop = <T extends CommandInfo>(table: Map<string, T> | null, kind: string): void => {
    for (const [name, info] of table ?? []) {
      if (info.module !== module) continue;
      report.verbose(`Removing the imported "${info.name}" ${kind}.`);
      table!.delete(name);
    }
  };
  const scopes = scopesOf(target);
  for (const scope of scopes) drop(scope.functions, 'function');
  for (const [name, variable] of module.exportedVariables) {
    if (target.topScope.getLocal(name) !== variable) continue;
    report.verbose(`Removing the imported "${variable.name}" variable.`);
    target.removeVariable(name, target.topScope);
  }
  for (const scope of scopes) drop(scope.aliases, 'alias');
  session.commandVersion++;
}

function scopesOf(target: SessionState): SessionState['currentScope'][] {
  const scopes = [];
  for (let scope: SessionState['currentScope'] | null = target.currentScope; scope; scope = scope.parent)
    scopes.push(scope);
  return scopes;
}
