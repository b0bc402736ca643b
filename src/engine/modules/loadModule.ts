/** Modules from files: .psm1, .psd1, .ps1, folders, names on PSModulePath; and dynamic ones of New-Module. */
import { NetException } from '../../errors/index.ts';
import { loadScript } from '../discovery/findProgram.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { NULL_PIPE, type Pipe } from '../pipeline/Pipe.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { SessionState } from '../session/SessionState.ts';
import { findModuleFile, moduleNameOf } from './findModule.ts';
import { describeByManifest, readManifest, rootModuleOf } from './manifest.ts';
import { collectExports } from './moduleExports.ts';

/** Runs the module's code in a session state of its own and collects what it exports. */
export function loadModuleFile(session: Session, path: string, args: readonly unknown[]): PSModuleInfo {
  const module = new PSModuleInfo(moduleNameOf(path));
  module.path = path;
  module.sourcePath = path;
  module.moduleBase = session.directoryOf(path);
  if (/\.psd1$/i.test(path)) loadManifest(session, module, path, args);
  else runModule(session, module, loadScript(session, path), args, null, NULL_PIPE);
  return module;
}

interface ExportLists {
  functions: string[] | null;
  aliases: string[] | null;
  variables: string[] | null;
}

function runModule(
  session: Session,
  module: PSModuleInfo,
  block: ScriptBlock,
  args: readonly unknown[],
  manifest: ExportLists | null,
  output: Pipe,
): void {
  const state = new SessionState(session, session.globalState);
  state.module = module;
  module.sessionState = state;
  module.definition = block.ast.extent.text;
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
  const data = readManifest(session, path);
  const { list } = data;
  describeByManifest(module, data, session);
  module.moduleType = 'Manifest';
  const relative = (name: string): string => `${module.moduleBase}${session.host.files.separator}${name}`;
  for (const script of list('ScriptsToProcess') ?? [])
    invokeBlock(loadScript(session, relative(script)), { newScope: false });
  const manifest: ExportLists = {
    functions: list('FunctionsToExport'),
    aliases: list('AliasesToExport'),
    variables: list('VariablesToExport'),
  };
  const root = rootModuleOf(data);
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
  module.path = relative(/\.\w+$/.test(root) ? root : `${root}.psm1`);
  runModule(session, module, loadScript(session, module.path), args, manifest, NULL_PIPE);
}

/** What nested modules export the manifest's own lists let through. */
function addNested(module: PSModuleInfo, nested: PSModuleInfo, manifest: ExportLists): void {
  module.nestedModules.push(nested);
  for (const [name, info] of nested.exportedFunctions)
    if (!manifest.functions || manifest.functions.some((each) => each === '*' || each.toLowerCase() === name))
      module.exportedFunctions.set(name, info);
  for (const [name, info] of nested.exportedAliases) module.exportedAliases.set(name, info);
}
