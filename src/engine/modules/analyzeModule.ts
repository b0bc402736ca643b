/**
 * A module described without running it: the manifest's lists, or the functions its script defines and exports. What
 * Get-Module -ListAvailable shows, and what says which module a command is in before that is imported.
 */
import type { Ast, CommandAst, FunctionDefinitionAst, ScriptBlockAst } from '../../language/Ast.ts';
import { AliasInfo, FunctionInfo } from '../discovery/CommandInfo.ts';
import { loadScript } from '../discovery/findProgram.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import { findModuleFile, moduleNameOf } from './findModule.ts';
import { describeByManifest, type Manifest, readManifest } from './manifest.ts';
import { matchesAny } from './moduleExports.ts';

interface Found {
  functions: Map<string, FunctionInfo>;
  aliases: Map<string, string>;
  /** Export-ModuleMember's patterns; null when it is not called. */
  exportedFunctions: string[] | null;
  exportedAliases: string[] | null;
}

export function analyzeModule(session: Session, path: string): PSModuleInfo {
  const module = new PSModuleInfo(moduleNameOf(path));
  module.path = path;
  module.moduleBase = session.directoryOf(path);
  const manifest = /\.psd1$/i.test(path) ? readManifest(session, path) : null;
  if (!manifest) {
    module.rootModule = path;
    addExports(session, module, scriptContents(session, path), null);
    return module;
  }
  describeByManifest(module, manifest, session);
  const relative = (name: string): string => `${module.moduleBase}${session.host.files.separator}${name}`;
  for (const part of [module.rootModule, ...(manifest.list('NestedModules') ?? [])]) {
    const file = part === '' ? null : findModuleFile(session, relative(part));
    if (file && /\.psm1$/i.test(file)) addExports(session, module, scriptContents(session, file), manifest);
  }
  addNamed(session, module, manifest);
  return module;
}

/** What the manifest names is there, whatever the script looks like. */
function addNamed(session: Session, module: PSModuleInfo, manifest: Manifest): void {
  for (const name of manifest.list('FunctionsToExport') ?? []) {
    if (!/[*?[]/.test(name) && !module.exportedFunctions.has(name.toLowerCase()))
      module.exportedFunctions.set(
        name.toLowerCase(),
        owned(new FunctionInfo(name, emptyBlock(session), false), module),
      );
  }
  for (const name of manifest.list('AliasesToExport') ?? []) {
    if (!/[*?[]/.test(name) && !module.exportedAliases.has(name.toLowerCase()))
      module.exportedAliases.set(name.toLowerCase(), owned(aliasOf(session, name, ''), module));
  }
}

const emptyBlock = (session: Session): ScriptBlock => session.createScriptBlock('');
const aliasOf = (session: Session, name: string, target: string): AliasInfo =>
  new AliasInfo(name, target, (wanted) => session.findCommand(wanted));

function owned<T extends { module: PSModuleInfo | null }>(info: T, module: PSModuleInfo): T {
  info.module = module;
  return info;
}

function addExports(session: Session, module: PSModuleInfo, found: Found, manifest: Manifest | null): void {
  const functions = found.exportedFunctions ?? ['*'];
  const aliases = found.exportedAliases ?? (manifest ? ['*'] : []);
  const allowed = (key: string): string[] | null => manifest?.list(key) ?? null;
  for (const [name, info] of found.functions)
    if (matchesAny(info.name, functions) && matchesAny(info.name, allowed('FunctionsToExport')))
      module.exportedFunctions.set(name, owned(info, module));
  for (const [name, target] of found.aliases)
    if (matchesAny(name, aliases) && matchesAny(name, allowed('AliasesToExport')))
      module.exportedAliases.set(name.toLowerCase(), owned(aliasOf(session, name, target), module));
}

/** The script's own functions, aliases and exports, as far as they are written out. A script with errors has none. */
function scriptContents(session: Session, path: string): Found {
  const found: Found = { functions: new Map(), aliases: new Map(), exportedFunctions: null, exportedAliases: null };
  let ast: ScriptBlockAst;
  try {
    ({ ast } = loadScript(session, path));
  } catch {
    return found;
  }
  const visit = (node: Ast): void => {
    if (node.kind === 'FunctionDefinitionAst') {
      const { name, body } = node as FunctionDefinitionAst;
      found.functions.set(name.toLowerCase(), new FunctionInfo(name, new ScriptBlock(session, body, null), false));
      return;
    }
    if (node.kind === 'CommandAst') readCommand(node as CommandAst, found);
    node.forEachChild(visit);
  };
  visit(ast);
  return found;
}

function readCommand(command: CommandAst, found: Found): void {
  const [name, ...words] = command.commandElements.map((element) => element.extent.text);
  if (/^export-modulemember$/i.test(name ?? '')) {
    found.exportedFunctions ??= [];
    found.exportedAliases ??= [];
    for (const [key, values] of named(words, 'function')) {
      if (/^f/i.test(key)) found.exportedFunctions.push(...values);
      else if (/^a/i.test(key)) found.exportedAliases.push(...values);
    }
  } else if (/^(?:set|new)-alias$/i.test(name ?? '')) {
    const values = named(words, '').flatMap(([key, list]) => (/^(?:|name|value)$/i.test(key) ? list : []));
    if (values[0]) found.aliases.set(values[0], values[1] ?? '');
  }
}

/** Arguments by parameter; words without one belong to the first position. */
function named(words: readonly string[], first: string): [key: string, values: string[]][] {
  const found: [string, string[]][] = [];
  let key = first;
  for (const word of words) {
    const parameter = /^-(\w+)$/.exec(word);
    if (parameter) key = parameter[1]!;
    else {
      found.push([
        key,
        word.split(',').map((each) =>
          each
            .trim()
            .replace(/^@?\(|\)$|['"]/g, '')
            .trim(),
        ),
      ]);
      key = first;
    }
  }
  return found;
}
