/** The modules of a session: loaded ones, and the SailPoint modules that are always there to be imported. */
import type { NetType } from '../../types/NetType.ts';
import { arrayType } from '../../types/TypeRegistry.ts';
import { PSModuleInfo } from './PSModuleInfo.ts';
import type { Session } from './Session.ts';
import type { SessionState } from './SessionState.ts';

export interface BuiltInModule {
  readonly name: string;
  readonly version: string;
  readonly guid: string;
  readonly description: string;
  readonly author: string;
  readonly requiredModules: readonly string[];
  readonly commandNames: () => readonly string[];
}

export class ModuleTable {
  /** In the order imported; of one name there may be several versions. */
  private loaded: PSModuleInfo[] = [];
  private builtInModules: readonly BuiltInModule[] | null = null;

  constructor(
    private readonly session: Session,
    private readonly listBuiltIn: () => readonly BuiltInModule[],
  ) {}

  /** Listed when first asked for: that reads the whole catalog. */
  get builtIn(): readonly BuiltInModule[] {
    this.builtInModules ??= this.listBuiltIn();
    return this.builtInModules;
  }

  /** How many modules are being loaded within each other. */
  nesting = 0;

  get(lowerName: string): PSModuleInfo | null {
    return this.loaded.findLast((module) => module.name.toLowerCase() === lowerName) ?? null;
  }

  /** The one the file was loaded as. */
  at(path: string): PSModuleInfo | null {
    return this.loaded.findLast((module) => module.sourcePath === path) ?? null;
  }

  /** Every module, nested ones too. */
  all(): PSModuleInfo[] {
    return [...this.loaded];
  }

  /** Those that were imported where the code stands, and those imported at the top. */
  visible(): PSModuleInfo[] {
    const { sessionState, globalState } = this.session;
    return [...new Set([...sessionState.modules, ...globalState.modules])];
  }

  /** Those of them with the name, whatever its case. */
  visibleAs(name: string): PSModuleInfo[] {
    const lower = name.toLowerCase();
    return this.visible().filter((module) => module.name.toLowerCase() === lower);
  }

  /** @param target the state it is imported into: that of a module makes it a nested one */
  add(module: PSModuleInfo, target: SessionState): void {
    const isSame = (other: PSModuleInfo): boolean =>
      other.name.toLowerCase() === module.name.toLowerCase() && other.sourcePath === module.sourcePath;
    for (const other of this.loaded.filter((each) => each !== module && isSame(each))) this.remove(other);
    if (!this.loaded.includes(module)) this.loaded.push(module);
    target.modules.add(module);
    const { nestedModules } = target.module ?? {};
    if (nestedModules && !nestedModules.includes(module)) nestedModules.push(module);
  }

  /** From all tables. */
  remove(module: PSModuleInfo): void {
    this.loaded = this.loaded.filter((other) => other !== module);
    for (const other of this.loaded) other.sessionState?.modules.delete(module);
    this.session.globalState.modules.delete(module);
    this.session.commandVersion++;
  }

  findBuiltIn(name: string): BuiltInModule | null {
    return this.builtIn.find((module) => module.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** A built-in module as an object; its commands are functions of the catalog. */
  describeBuiltIn(builtIn: BuiltInModule): PSModuleInfo {
    const module = new PSModuleInfo(builtIn.name);
    module.version = builtIn.version;
    module.guid = builtIn.guid;
    module.description = builtIn.description;
    module.author = builtIn.author;
    for (const name of builtIn.commandNames()) {
      const info = this.session.commands.findCmdlet(name.toLowerCase());
      if (info) module.exportedFunctions.set(name.toLowerCase(), info);
    }
    return module;
  }

  arrayOf(element: NetType, rank: number): NetType {
    return arrayType(element, rank);
  }
}
