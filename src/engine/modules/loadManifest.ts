/**
 * Modules from manifests: checks, required modules, scripts, nested modules, the root module.
 * Rule that surprises: required modules go into the global session state, nested ones into the module's own.
 */
import { NetException } from '../../errors/index.ts';
import type { ErrorRecord } from '../../errors/ErrorRecord.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import type { SessionState } from '../session/SessionState.ts';
import { isModuleKnown } from '../usingModules.ts';
import { manifestProblems, missingFile, unreadableManifest } from './checkManifest.ts';
import { findModuleFile, findPartFile, moduleNameOf } from './findModule.ts';
import { type LoadOptions, type ModuleLoader, newModuleState } from './loadModule.ts';
import { describeByManifest, type Manifest, readManifest, rootModuleOf } from './manifest.ts';
import { assemblyNotFound, notProcessed, requiredNotLoaded } from './moduleErrors.ts';
import { DEFAULT_EXPORTS, exportMembers, IMPORT_ALL, type MemberPatterns, restrictExports } from './moduleExports.ts';
import { loadTypesAndFormats } from './typesAndFormats.ts';
import type { ModuleSpecification } from './ModuleSpecification.ts';

export function loadManifest(loader: ModuleLoader, path: string, options: LoadOptions): PSModuleInfo | null {
  const { session, cmdlet } = loader;
  cmdlet.verbose(`Loading module from path '${path}'.`);
  let manifest: Manifest;
  try {
    manifest = readManifest(session, path);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmdlet.error(unreadableManifest(path, thrown));
    return null;
  }
  const problem = firstOf(manifestProblems(session, manifest)) ?? missingFile(session, manifest);
  if (problem) {
    cmdlet.error(problem);
    return null;
  }
  return new ManifestLoad(loader, manifest, options).run();
}

function firstOf<T>(items: Iterable<T>): T | null {
  for (const item of items) return item;
  return null;
}

class ManifestLoad {
  private readonly session: Session;
  private readonly module: PSModuleInfo;
  private readonly state: SessionState;

  constructor(
    private readonly loader: ModuleLoader,
    private readonly manifest: Manifest,
    private readonly options: LoadOptions,
  ) {
    this.session = loader.session;
    const { path } = manifest;
    this.module = new PSModuleInfo(moduleNameOf(path));
    this.module.path = path;
    this.module.sourcePath = path;
    this.module.moduleBase = this.session.directoryOf(path);
    describeByManifest(this.module, manifest, this.session);
    this.state = newModuleState(this.session, this.module);
  }

  run(): PSModuleInfo | null {
    const { module, manifest, options, loader } = this;
    const problem = this.loadRequired() ?? this.checkAssemblies();
    if (problem) {
      loader.cmdlet.error(problem);
      return null;
    }
    for (const script of module.scripts) if (!this.runScript(script)) return null;
    loadTypesAndFormats(this.session, module, loader.cmdlet);
    if (!this.loadNested() || !this.loadRoot()) return null;
    restrictExports(module, listedExports(manifest));
    const prefix = options.filter.prefix || manifest.text('DefaultCommandPrefix');
    loader.finish(module, { ...options, filter: { ...options.filter, prefix } });
    return module;
  }

  private loadRequired(): ErrorRecord | null {
    for (const wanted of this.manifest.modules('RequiredModules')) {
      const found = this.required(wanted);
      if (!found) return requiredNotLoaded(this.manifest.path, wanted, isModuleKnown(this.session, wanted.name));
      this.module.requiredModules.push(found);
    }
    return null;
  }

  /** One that is loaded will do; else it is imported for everybody. */
  private required(wanted: ModuleSpecification): PSModuleInfo | null {
    const { session } = this;
    const loaded = (): PSModuleInfo | null =>
      session.modules
        .all()
        .findLast(
          (module) =>
            (module.name.toLowerCase() === wanted.name.toLowerCase() || isAt(session, module, wanted.name)) &&
            wanted.accepts(module.version, module.guid),
        ) ?? null;
    const known = loaded();
    if (known) return known;
    const isPlain = !wanted.version && !wanted.requiredVersion && !wanted.maximumVersion && !wanted.guid;
    const which = isPlain ? { Name: wanted.name } : { FullyQualifiedName: wanted };
    session.invokeCommand('Import-Module', { ...which, Global: true, ErrorAction: 'Ignore' });
    return loaded();
  }

  private checkAssemblies(): ErrorRecord | null {
    const { host } = this.session;
    for (const name of this.module.requiredAssemblies) {
      if (!/\.(?:dll|exe)$/i.test(name)) continue;
      if (!host.files.stat(`${this.module.moduleBase}${host.files.separator}${name}`)) return assemblyNotFound(name);
      this.loader.cmdlet.warning(`psail does not load assemblies: '${name}' has no effect.`);
    }
    return null;
  }

  /** In the caller's scope. */
  private runScript(path: string): boolean {
    return this.loader.load(path, { ...this.options, filter: IMPORT_ALL, args: [] }) !== null;
  }

  private loadNested(): boolean {
    for (const wanted of this.manifest.modules('NestedModules'))
      if (!this.loadPart(wanted, 'NestedModules')) return false;
    return true;
  }

  private loadRoot(): boolean {
    const { module, loader, state } = this;
    const root = rootModuleOf(this.manifest);
    if (root === '') {
      module.moduleType = 'Manifest';
      exportMembers(state, { ...DEFAULT_EXPORTS, ...nonNull(listedExports(this.manifest)) }, loader.cmdlet);
      return true;
    }
    const path = this.partPath({ name: root });
    if (path === null) return this.missing(root, 'ModuleToProcess/RootModule');
    module.moduleType = 'Script';
    const own = { ...this.options, filter: IMPORT_ALL, state, module };
    if (!loader.load(path, own)) return this.missing(root, 'ModuleToProcess/RootModule');
    module.path = path;
    return true;
  }

  /** Imports a nested module into the module's own state. */
  private loadPart(wanted: ModuleSpecification, field: string): boolean {
    const { session, loader, options } = this;
    const path = this.partPath(wanted);
    if (path === null) return this.missing(wanted.name, field);
    const own = { target: this.state, filter: IMPORT_ALL, args: [], force: options.force };
    const known = session.modules.at(path);
    if (known && !options.force) {
      loader.finish(known, own);
      return true;
    }
    const isScript = /\.ps1$/i.test(path);
    const made = loader.load(path, isScript ? { ...own, state: this.state } : own);
    return made !== null || this.missing(wanted.name, field);
  }

  private partPath(wanted: Pick<ModuleSpecification, 'name'> & Partial<ModuleSpecification>): string | null {
    const { session, module } = this;
    const { separator } = session.host.files;
    const test = wanted.accepts ? (wanted as ModuleSpecification) : null;
    const { name } = wanted;
    if (/^(?:[\\/]|\w:|~)/.test(name)) return findModuleFile(session, name, test);
    const beside = findPartFile(session, this.manifest.path, `${module.moduleBase}${separator}${name}`, test);
    return beside ?? (/[\\/]|\.\w+$/.test(name) ? null : findModuleFile(session, name, test));
  }

  private missing(name: string, field: string): false {
    this.loader.cmdlet.error(notProcessed(name, field, this.manifest.path, this.module.name));
    return false;
  }
}

function isAt(session: Session, module: PSModuleInfo, name: string): boolean {
  return /[\\/]/.test(name) && module.sourcePath === findModuleFile(session, name);
}

function listedExports({ list }: Manifest): MemberPatterns {
  return {
    functions: list('FunctionsToExport'),
    cmdlets: list('CmdletsToExport'),
    aliases: list('AliasesToExport'),
    variables: list('VariablesToExport'),
  };
}

function nonNull(patterns: MemberPatterns): Partial<MemberPatterns> {
  return Object.fromEntries(Object.entries(patterns).filter(([, list]) => list !== null));
}
