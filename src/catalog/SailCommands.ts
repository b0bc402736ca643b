/**
 * All SailPoint commands of a session and the modules they belong to, made when first asked for: what the engine's
 * command discovery, Import-Module and Get-Module read.
 */
import type { CmdletDefinition } from '../engine/Cmdlet.ts';
import { addTypeDefinitions } from '../types/definitions.ts';
import { configurationCmdlets, ROOT_MODULE } from './commands/configurationCmdlets.ts';
import { modelCmdlet } from './commands/modelCmdlets.ts';
import { operationCmdlet } from './commands/operationCmdlet.ts';
import { paginateCmdlet } from './commands/paginateCmdlet.ts';
import { SailSession, type SailServices } from './SailSession.ts';
import { CATALOG_TYPES } from './types/index.ts';

addTypeDefinitions(CATALOG_TYPES);

export interface SailModule {
  readonly name: string;
  readonly version: string;
  readonly guid: string;
  readonly description: string;
  readonly author: string;
  /** Modules Import-Module loads with it. */
  readonly requiredModules: readonly string[];
  /** Names of its commands. */
  readonly commandNames: () => readonly string[];
}

const ROOT_GUID = '7a197170-97e8-4dcd-a171-271d4aec2f36';
const NO_GUID = '00000000-0000-0000-0000-000000000000';

export class SailCommands {
  readonly session: SailSession;
  private readonly made = new Map<string, CmdletDefinition>();
  private readonly roots: Map<string, CmdletDefinition>;

  constructor(services: SailServices) {
    this.session = new SailSession(services);
    const own = [...configurationCmdlets(this.session), paginateCmdlet()];
    this.roots = new Map(own.map((definition) => [definition.name.toLowerCase(), definition]));
  }

  /** The command of that name, whatever its case; null when SailPoint has none. */
  find(name: string): CmdletDefinition | null {
    const key = name.toLowerCase();
    const known = this.roots.get(key) ?? this.made.get(key);
    if (known) return known;
    // Every name of the catalog has a dash; most names that are looked for and not found have none.
    if (!key.includes('-')) return null;
    const command = this.session.catalog.find(key);
    if (!command) return null;
    const { session } = this;
    const definition =
      command.kind === 'operation' ? operationCmdlet(command.operation, session) : modelCmdlet(command, session);
    this.made.set(key, definition);
    return definition;
  }

  /** Names of all commands, for Get-Command and Tab. */
  names(): string[] {
    return this.modules().flatMap(({ commandNames }) => commandNames());
  }

  /** Root module first. */
  modules(): SailModule[] {
    const { catalog } = this.session;
    const versions = new Map(catalog.groups.map(({ data }) => [data.module, data.moduleVersion]));
    const names = new Map<string, string[]>([...versions.keys()].map((module) => [module, []]));
    for (const name of catalog.operationNames(true)) this.addName(names, name, catalog.findOperation(name)!.module);
    for (const name of catalog.helperNames()) {
      const command = catalog.find(name);
      if (command && command.kind !== 'operation') this.addName(names, name, command.module);
    }
    const root = this.describe(
      ROOT_MODULE,
      this.rootVersion(),
      [...this.roots.values()].map(({ name }) => name),
      [...names.keys()],
    );
    return [
      root,
      ...[...names].map(([module, list]) =>
        this.describe(module, versions.get(module) ?? this.rootVersion(), list, []),
      ),
    ];
  }

  private addName(names: Map<string, string[]>, name: string, module: string): void {
    const list = names.get(module);
    if (list) list.push(name);
    else names.set(module, [name]);
  }

  private rootVersion(): string {
    return this.session.catalog.groups[0]?.data.moduleVersion ?? '0.0';
  }

  private describe(
    name: string,
    version: string,
    commands: readonly string[],
    required: readonly string[],
  ): SailModule {
    return {
      name,
      version,
      guid: name === ROOT_MODULE ? ROOT_GUID : NO_GUID,
      description: 'SailPoint commands, run by psail.',
      author: 'psail',
      requiredModules: required,
      commandNames: () => commands,
    };
  }
}
