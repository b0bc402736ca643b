/** Modules from files: .psm1, .psd1, .ps1, folders, names on PSModulePath; and dynamic ones of New-Module. */
import { enumerableOf, getProperty, isDictionary, toPSString } from '../../types/index.ts';
import { NetException } from '../../errors/index.ts';
import { loadScript } from '../discovery/findProgram.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { NULL_PIPE, type Pipe } from '../pipeline/Pipe.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { SessionState } from '../session/SessionState.ts';
import { collectExports } from './moduleExports.ts';

/** Full path of the module file a name or path means; null when there is none. */
export function findModuleFile(session: Session, name: string): string | null {
  const { files, environment, platform } = session.host;
  if (/[\\/]/.test(name) || /^~/.test(name) || /\.(?:psm1|psd1|ps1)$/i.test(name)) {
    const path = session.drives.resolveFilePath(name);
    return path === null ? null : moduleFileAt(session, path);
  }
  const folders = (environment.get('PSModulePath') ?? '')
    .split(platform === 'win32' ? ';' : ':')
    .filter((folder) => folder !== '');
  for (const folder of folders) {
    const found = moduleFileAt(session, `${folder}${files.separator}${name}`);
    if (found) return found;
  }
  return null;
}

function moduleFileAt(session: Session, path: string): string | null {
  const { files } = session.host;
  const stat = files.stat(path);
  if (stat?.kind === 'file') return path;
  const isFile = (candidate: string): boolean => files.stat(candidate)?.kind === 'file';
  if (stat?.kind !== 'directory') return ['.psd1', '.psm1'].map((extension) => path + extension).find(isFile) ?? null;
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const inside = (folder: string): string | undefined =>
    ['.psd1', '.psm1'].map((extension) => `${folder}${files.separator}${base}${extension}`).find(isFile);
  const direct = inside(path);
  if (direct) return direct;
  const versions = files
    .readDirectory(path)
    .filter((entry) => /^\d+(?:\.\d+)+$/.test(entry))
    .sort(compareVersions);
  for (const version of versions.reverse()) {
    const found = inside(`${path}${files.separator}${version}`);
    if (found) return found;
  }
  return null;
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(x.length, y.length); i++)
    if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

export function moduleNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.(?:psm1|psd1|ps1)$/i, '');
}

/** Runs the module's code in a session state of its own and collects what it exports. */
export function loadModuleFile(session: Session, path: string, args: readonly unknown[]): PSModuleInfo {
  const module = new PSModuleInfo(moduleNameOf(path));
  module.path = path;
  module.file = path;
  module.moduleBase = session.directoryOf(path);
  if (/\.psd1$/i.test(path)) loadManifest(session, module, path, args);
  else runModule(session, module, loadScript(session, path), args, null, NULL_PIPE);
  return module;
}

/** ModuleVersion of a manifest; other modules have 0.0. */
export function manifestVersion(session: Session, path: string): string {
  if (!/\.psd1$/i.test(path)) return '0.0';
  const [table] = invokeBlock(loadScript(session, path), {});
  const version = isDictionary(table) ? getProperty(table, 'ModuleVersion', session) : null;
  return version == null ? '0.0' : toPSString(version, session);
}

interface Manifest {
  functions: string[] | null;
  aliases: string[] | null;
  variables: string[] | null;
}

function runModule(
  session: Session,
  module: PSModuleInfo,
  block: ScriptBlock,
  args: readonly unknown[],
  manifest: Manifest | null,
  output: Pipe,
): void {
  const state = new SessionState(session, session.globalState);
  state.module = module;
  module.sessionState = state;
  const put = (name: string, value: unknown): void =>
    state.topScope.setLocal(name.toLowerCase(), new PSVariable(name, value));
  put('PSScriptRoot', module.moduleBase);
  put('PSCommandPath', module.path);
  put('ExecutionContext', session.getVariable('ExecutionContext'));
  // What nested modules export is the module's own to use, whatever it lets through.
  for (const nested of module.nestedModules)
    for (const [name, info] of nested.exportedFunctions) (state.topScope.functions ??= new Map()).set(name, info);
  session.commandVersion++;
  const bound = new ScriptBlock(session, block.ast, state);
  invokeBlock(bound, { args, newScope: false, output });
  collectExports(module, manifest);
}

/** New-Module: a dynamic module of a script block. What the block writes is returned. */
export function newDynamicModule(
  session: Session,
  name: string,
  block: ScriptBlock,
  args: readonly unknown[],
  output: Pipe,
): PSModuleInfo {
  const module = new PSModuleInfo(name);
  module.path = name;
  runModule(session, module, block, args, null, output);
  return module;
}

function loadManifest(session: Session, module: PSModuleInfo, path: string, args: readonly unknown[]): void {
  const [table] = invokeBlock(loadScript(session, path), {});
  if (!isDictionary(table)) {
    throw new NetException('System.InvalidOperationException', `The '${path}' module manifest is not a hashtable.`, {
      errorId: 'Modules_InvalidManifest',
      category: 'ResourceUnavailable',
    });
  }
  const value = (key: string): unknown => getProperty(table, key, session);
  const text = (key: string): string => (value(key) == null ? '' : toPSString(value(key), session));
  const list = (key: string): string[] | null => {
    const raw = value(key);
    if (raw == null) return null;
    const items = typeof raw === 'object' ? enumerableOf(raw) : null;
    return items ? [...items].map((item) => toPSString(item, session)) : [toPSString(raw, session)];
  };
  module.version = text('ModuleVersion') || '0.0';
  module.guid = text('GUID') || module.guid;
  module.author = text('Author');
  module.companyName = text('CompanyName');
  module.copyright = text('Copyright');
  module.description = text('Description');
  module.privateData = value('PrivateData');
  module.moduleType = 'Manifest';
  const relative = (name: string): string => `${module.moduleBase}${session.host.files.separator}${name}`;
  for (const script of list('ScriptsToProcess') ?? [])
    invokeBlock(loadScript(session, relative(script)), { newScope: false });
  const manifest: Manifest = {
    functions: list('FunctionsToExport'),
    aliases: list('AliasesToExport'),
    variables: list('VariablesToExport'),
  };
  const root = text('RootModule') || text('ModuleToProcess');
  for (const nested of list('NestedModules') ?? [])
    addNested(
      module,
      loadModuleFile(session, findModuleFile(session, relative(nested)) ?? relative(nested), []),
      manifest,
    );
  if (root === '') return;
  module.moduleType = 'Script';
  if (/\.dll$/i.test(root))
    throw new NetException(
      'System.NotSupportedException',
      `psail cannot load the binary module '${root}' of '${path}'.`,
    );
  module.rootModule = root;
  module.path = relative(/\.\w+$/.test(root) ? root : `${root}.psm1`);
  runModule(session, module, loadScript(session, module.path), args, manifest, NULL_PIPE);
}

/** What nested modules export the manifest's own lists let through. */
function addNested(module: PSModuleInfo, nested: PSModuleInfo, manifest: Manifest): void {
  module.nestedModules.push(nested);
  for (const [name, info] of nested.exportedFunctions)
    if (!manifest.functions || manifest.functions.some((each) => each === '*' || each.toLowerCase() === name))
      module.exportedFunctions.set(name, info);
  for (const [name, info] of nested.exportedAliases) module.exportedAliases.set(name, info);
}
