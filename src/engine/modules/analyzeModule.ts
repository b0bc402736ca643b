/**
 * A module described without running it: the manifest's lists, or the functions its script defines. What Get-Module
 * -ListAvailable and Test-ModuleManifest show, and what says which module a command is in before that is imported.
 * Rules that surprise: what a manifest names is taken as it is, while wildcards let every function of the scripts through;
 * aliases are hardly ever known but from manifests.
 */
import type {
  ArrayLiteralAst,
  Ast,
  CommandAst,
  FunctionDefinitionAst,
  PipelineAst,
  StringConstantExpressionAst,
} from '../../language/Ast.ts';
import { NetException } from '../../errors/index.ts';
import { AliasInfo, type CmdletInfo, type CommandInfo, FunctionInfo } from '../discovery/CommandInfo.ts';
import { loadScript } from '../discovery/findProgram.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { findPartFile, moduleNameOf } from './findModule.ts';
import { matchesAny } from '../../types/index.ts';
import { describeByManifest, type Manifest, tryReadManifest } from './manifest.ts';

export function analyzeModule(session: Session, path: string): PSModuleInfo {
  const module = new PSModuleInfo(moduleNameOf(path));
  module.path = path;
  module.moduleBase = session.directoryOf(path);
  const isManifest = /\.psd1$/i.test(path);
  const manifest = isManifest ? tryReadManifest(session, path) : null;
  if (manifest) return new ManifestAnalysis(session, module, manifest).run();
  if (isManifest) module.moduleType = 'Manifest';
  else if (/\.ps[m]?1$/i.test(path)) addFunctions(session, module, path);
  return module;
}

const LISTS = ['FunctionsToExport', 'AliasesToExport'] as const;

class ManifestAnalysis {
  constructor(
    private readonly session: Session,
    private readonly module: PSModuleInfo,
    private readonly manifest: Manifest,
  ) {}

  run(): PSModuleInfo {
    const { module, manifest, session } = this;
    try {
      describeByManifest(module, manifest, session);
      for (const { name } of manifest.modules('RequiredModules'))
        module.requiredModules.push(namedOnly(moduleNameOf(name), name));
      if (LISTS.some((key) => isOpen(manifest.list(key)))) this.lookIntoScripts();
    } catch (thrown) {
      // A manifest with invalid members is described as far as it goes.
      if (!(thrown instanceof NetException)) throw thrown;
    }
    this.addDeclared();
    return module;
  }

  private lookIntoScripts(): void {
    const { module, manifest, session } = this;
    const takesAll = isOpen(manifest.list('FunctionsToExport'));
    const add = (file: string): void => {
      if (takesAll) addFunctions(session, module, file);
    };
    for (const { name } of manifest.modules('NestedModules')) {
      const file = this.fileOf(name);
      const nested = file === null ? namedOnly(name, name) : analyzeModule(session, file);
      module.nestedModules.push(nested);
      if (file !== null) add(file);
    }
    const root = module.rootModule === '' ? null : this.fileOf(module.rootModule);
    if (root !== null && /\.psm1$/i.test(root)) add(root);
  }

  private fileOf(name: string): string | null {
    const { session, manifest, module } = this;
    return findPartFile(session, manifest.path, `${module.moduleBase}${session.host.files.separator}${name}`);
  }

  /** What the manifest names is there, whatever the scripts look like. */
  private addDeclared(): void {
    const { module, session, manifest } = this;
    const names = (key: string): string[] => {
      const list = manifest.list(key);
      return isOpen(list) ? [] : (list ?? []);
    };
    const put = (table: Map<string, CommandInfo>, name: string, info: CommandInfo): void => {
      info.module = module;
      table.set(name.toLowerCase(), info);
    };
    for (const name of names('FunctionsToExport')) put(module.exportedFunctions, name, declaredFunction(session, name));
    for (const name of names('AliasesToExport')) put(module.exportedAliases, name, declaredAlias(session, name));
    for (const name of names('CmdletsToExport')) put(module.exportedCmdlets, name, declaredCmdlet(session, name));
    for (const name of names('VariablesToExport'))
      module.exportedVariables.set(name.toLowerCase(), new PSVariable(name, null));
  }
}

/** A module of which nothing is known. */
function namedOnly(name: string, path: string): PSModuleInfo {
  const made = new PSModuleInfo(name);
  made.path = path;
  return made;
}

/** A function of which nothing but the name is known. */
function declaredFunction(session: Session, name: string): FunctionInfo {
  return new FunctionInfo(name, session.createScriptBlock('') as ScriptBlock, false);
}

function declaredAlias(session: Session, name: string): AliasInfo {
  return new AliasInfo(name, '', (wanted) => session.findCommand(wanted));
}

/** Not said, or with wildcards: then the scripts are looked into. */
function isOpen(list: readonly string[] | null): boolean {
  return list?.some((name) => /[*?[]/.test(name)) ?? true;
}

/** A cmdlet by name only. */
function declaredCmdlet(session: Session, name: string): CommandInfo {
  const known = session.commands.findCmdlet('get-command') as CmdletInfo;
  return known.named(name);
}

/**
 * What the script's own statements define: its functions, and those aliases that Export-ModuleMember lets through. Of the
 * arguments of commands only those without a parameter's name are understood. A script with errors has none.
 */
function addFunctions(session: Session, module: PSModuleInfo, path: string): void {
  let script: ScriptBlock;
  try {
    script = loadScript(session, path);
  } catch {
    return;
  }
  const patterns: string[] = [];
  const functions: string[] = [];
  const aliases: string[] = [];
  for (const statement of script.ast.endBlock?.statements ?? []) {
    if (statement.kind === 'FunctionDefinitionAst') functions.push((statement as FunctionDefinitionAst).name);
    const [command, ...words] = positionalWords(statement);
    if (/^export-modulemember$/i.test(command ?? '')) patterns.push(...(words[0] ?? []));
    else if (/^(?:set|new)-alias$/i.test(command ?? '')) aliases.push(...(words[0] ?? []));
  }
  const isFiltered = patterns.length > 0;
  for (const name of functions) {
    if (isFiltered && !matchesAny(name, patterns)) continue;
    const info = declaredFunction(session, name);
    info.module = module;
    module.exportedFunctions.set(name.toLowerCase(), info);
  }
  for (const name of aliases) {
    if (!isFiltered || !matchesAny(name, patterns)) continue;
    const info = declaredAlias(session, name);
    info.module = module;
    module.exportedAliases.set(name.toLowerCase(), info);
  }
}

/** A command's name and the texts of its arguments, up to the first parameter. */
function positionalWords(statement: Ast): [command?: string, ...words: string[][]] {
  const [command] = (statement as PipelineAst).pipelineElements ?? [];
  if (statement.kind !== 'PipelineAst' || command?.kind !== 'CommandAst') return [];
  const [name, ...rest] = (command as CommandAst).commandElements;
  const words: string[][] = [];
  for (const element of rest) {
    if (element.kind === 'CommandParameterAst') break;
    words.push(textsOf(element));
  }
  return [name!.extent.text, ...words];
}

function textsOf(element: Ast): string[] {
  if (element.kind === 'StringConstantExpressionAst') return [(element as StringConstantExpressionAst).value];
  return element.kind === 'ArrayLiteralAst' ? (element as ArrayLiteralAst).elements.flatMap(textsOf) : [];
}
