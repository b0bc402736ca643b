/**
 * Modules from files: .psm1, .psd1, .ps1; and dynamic ones of New-Module.
 * Rules that surprise: a manifest's nested modules are imported into the session state its root module runs in, so their
 * functions are the root's to export; a .ps1 runs where the import stands and still counts as a module.
 */
import { type ErrorRecord, errorRecordOf, NetException } from '../../errors/index.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { loadScript, scriptAt } from '../discovery/findProgram.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { NULL_PIPE, type Pipe } from '../pipeline/Pipe.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { PSVariable } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { SessionState } from '../session/SessionState.ts';
import { moduleNameOf } from './findModule.ts';
import { loadManifest } from './loadManifest.ts';
import { invalidExtension, tooDeeplyNested } from './moduleErrors.ts';
import {
  DEFAULT_EXPORTS,
  exportMembers,
  type ImportFilter,
  importMembers,
  type MemberPatterns,
  type ModuleReport,
} from './moduleExports.ts';
import { removeModule } from './removeModule.ts';

const DEEPEST = 10;

/** The cmdlet that loads: it also writes the errors. */
export interface LoadingCmdlet extends ModuleReport {
  /** Where it was called. */
  readonly calledAt: ScriptExtent | null;
  error(record: ErrorRecord): void;
  /** Ends the cmdlet. */
  fail(record: ErrorRecord): never;
  /** A statement of the module's script failed, or the script does not parse. */
  scriptFailed(exception: NetException): void;
}

export interface LoadOptions {
  readonly filter: ImportFilter;
  readonly args: readonly unknown[];
  /** Where the members are imported to. */
  readonly target: SessionState;
  /** The state the module's code runs in, where a manifest has made it. */
  readonly state?: SessionState;
  /** The module a manifest describes, which its root module's code fills. */
  readonly module?: PSModuleInfo;
  readonly force: boolean;
  /** The module was given as an object: exports of one that lives in memory keep their names. */
  readonly isObject?: boolean;
  /** Each module made on the way, as -PassThru writes them. */
  readonly onLoaded?: (module: PSModuleInfo) => void;
}

export class ModuleLoader {
  constructor(
    readonly session: Session,
    readonly cmdlet: LoadingCmdlet,
  ) {}

  /** Loads the file and imports its members. Null when it could not be; then errors were written. */
  load(path: string, options: LoadOptions): PSModuleInfo | null {
    const { modules } = this.session;
    if (modules.nesting >= DEEPEST) return this.cmdlet.fail(tooDeeplyNested(path, DEEPEST));
    modules.nesting++;
    try {
      return this.loadByKind(path, options);
    } finally {
      modules.nesting--;
    }
  }

  private loadByKind(path: string, options: LoadOptions): PSModuleInfo | null {
    const kind = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
    if (kind === '.psd1') return loadManifest(this, path, options);
    if (kind === '.psm1') return this.loadScriptModule(path, options);
    if (kind === '.ps1') return this.dotSource(path, options);
    if (kind === '.dll' || kind === '.exe' || kind === '.cdxml')
      throw new NetException('System.NotSupportedException', `psail cannot load the binary module '${path}'.`);
    return this.cmdlet.fail(invalidExtension(kind, path));
  }

  /** A new module of the file, or the one whose manifest names it as its root. */
  private moduleOf(path: string, options: LoadOptions): PSModuleInfo {
    const module = options.module ?? new PSModuleInfo(moduleNameOf(path));
    module.path = path;
    module.sourcePath ||= path;
    module.moduleBase ||= this.session.directoryOf(path);
    return module;
  }

  private loadScriptModule(path: string, options: LoadOptions): PSModuleInfo | null {
    this.cmdlet.verbose(`Loading module from path '${path}'.`);
    const module = this.moduleOf(path, options);
    const isDone = this.guarded(() =>
      runModule(
        this.session,
        module,
        loadScript(this.session, path),
        options.args,
        NULL_PIPE,
        this.cmdlet.calledAt,
        options.state,
      ),
    );
    if (!isDone) return null;
    if (!module.hasExportList) exportMembers(module.sessionState!, DEFAULT_EXPORTS, this.cmdlet);
    if (!options.module) this.finish(module, options);
    return module;
  }

  private dotSource(path: string, options: LoadOptions): PSModuleInfo | null {
    const { session } = this;
    this.cmdlet.verbose(`Dot-sourcing the script file '${path}'.`);
    const module = this.moduleOf(path, options);
    const script = loadScript(session, path);
    const block = options.state ? new ScriptBlock(session, script.ast, options.state) : script;
    const isDone = this.guarded(
      () => void invokeBlock(block, { args: options.args, newScope: false, output: NULL_PIPE }),
    );
    if (!isDone) return null;
    if (!options.module) this.finish(module, options);
    return module;
  }

  /** Puts the module in its tables and its members where they are wanted. */
  finish(module: PSModuleInfo, options: LoadOptions): void {
    if (!options.isObject || /\.ps[md]?1$/i.test(module.path)) module.prefix = options.filter.prefix;
    this.session.modules.add(module, options.target);
    importMembers(this.session, module, options.target, options.filter, this.cmdlet);
    options.onLoaded?.(module);
  }

  /** Takes a module away that is loaded again. */
  unload(module: PSModuleInfo): void {
    removeModule(this.session, module, null, this.cmdlet);
  }

  /** What `throw` throws ends the cmdlet, other failures only the module. */
  private guarded(run: () => void): boolean {
    try {
      run();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      if (thrown.wasThrownFromThrowStatement)
        return this.cmdlet.fail(Object.assign(errorRecordOf(thrown).copy(), { invocationInfo: null }));
      this.cmdlet.scriptFailed(thrown);
      return false;
    }
  }
}

/** Runs the module's code in a session state of its own. */
function runModule(
  session: Session,
  module: PSModuleInfo,
  block: ScriptBlock,
  args: readonly unknown[],
  output: Pipe,
  calledAt: ScriptExtent | null,
  given?: SessionState,
): void {
  const state = given ?? newModuleState(session, module);
  module.definition = block.ast.extent.text;
  const put = (name: string, value: unknown): void =>
    state.topScope.setLocal(name.toLowerCase(), new PSVariable(name, value));
  put('PSScriptRoot', module.moduleBase);
  put('PSCommandPath', module.path);
  const script = /\.psm?1$/i.test(module.path) ? scriptAt(session, module.path) : null;
  put('MyInvocation', new InvocationInfo(script, calledAt, '', script?.name ?? ''));
  session.commandVersion++;
  invokeBlock(new ScriptBlock(session, block.ast, state), { args, newScope: false, output });
}

/** The session state of a module that has yet to be run. */
export function newModuleState(session: Session, module: PSModuleInfo): SessionState {
  const state = new SessionState(session, session.globalState);
  state.module = module;
  module.sessionState = state;
  state.topScope.setLocal(
    'executioncontext',
    new PSVariable('ExecutionContext', session.getVariable('ExecutionContext')),
  );
  return state;
}

/**
 * New-Module: a dynamic module of a script block. What the block writes is returned.
 * @param wanted what is exported when the block does not say
 */
export function newDynamicModule(
  session: Session,
  name: string | null,
  block: ScriptBlock,
  args: readonly unknown[],
  output: Pipe,
  wanted: MemberPatterns,
  report: ModuleReport,
): PSModuleInfo {
  const id = newGuid(session).text;
  const module = new PSModuleInfo(name ?? `__DynamicModule_${id}`);
  const { separator } = session.host.files;
  module.moduleBase = session.drives.location;
  module.path = `${module.moduleBase}${separator}${id}`;
  module.sourcePath = module.path;
  runModule(session, module, block, args, output, null);
  if (!module.hasExportList) exportMembers(module.sessionState!, wanted, report);
  return module;
}
