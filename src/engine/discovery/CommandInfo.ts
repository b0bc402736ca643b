/**
 * What a command name stands for: System.Management.Automation.CommandInfo and its kinds. Get-Command's output objects.
 */
import type { CmdletDefinition } from '../Cmdlet.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import type { CommandMetadata } from '../binding/CommandMetadata.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';

export type CommandType = 'Alias' | 'Function' | 'Filter' | 'Cmdlet' | 'ExternalScript' | 'Application' | 'Script';

export abstract class CommandInfo {
  abstract readonly commandType: CommandType;
  module: PSModuleInfo | null = null;
  visibility: 'Public' | 'Private' = 'Public';
  /** Get-Command -ArgumentList: what a dynamicparam block is given. */
  givenArguments: readonly unknown[] = [];
  constructor(readonly name: string) {}

  withArguments(args: readonly unknown[]): this {
    const copy = Object.assign(Object.create(Object.getPrototypeOf(this) as object) as this, this);
    copy.givenArguments = args;
    return copy;
  }
  /** Parameters and parameter sets; null for aliases that resolve to nothing and for programs. */
  abstract get metadata(): CommandMetadata | null;
  /** Module name as Get-Command's Source shows it. */
  get source(): string {
    return this.module?.name ?? '';
  }
  abstract get definition(): string;
}

export class AliasInfo extends CommandInfo {
  readonly commandType = 'Alias';
  options = 0;
  description = '';
  constructor(
    name: string,
    public definitionName: string,
    /** Finds what the definition names at this moment. */
    private readonly resolve: (name: string) => CommandInfo | null,
  ) {
    super(name);
  }
  get definition(): string {
    return this.definitionName;
  }
  /** Follows chains of aliases; null when the end does not exist. */
  get resolvedCommand(): CommandInfo | null {
    const seen = new Set<string>([this.name.toLowerCase()]);
    let next = this.resolve(this.definitionName);
    while (next instanceof AliasInfo) {
      if (seen.has(next.name.toLowerCase())) return null;
      seen.add(next.name.toLowerCase());
      next = next.resolve(next.definitionName);
    }
    return next;
  }
  /** What the definition names, another alias perhaps. */
  get referencedCommand(): CommandInfo | null {
    return this.resolve(this.definitionName);
  }
  /** The name that names nothing, where the chain ends in none. */
  get endOfChain(): string {
    const seen = new Set<AliasInfo>();
    let last: AliasInfo = this;
    for (let next: CommandInfo | null = this; next instanceof AliasInfo && !seen.has(next); ) {
      seen.add(next);
      last = next;
      next = next.resolve(next.definitionName);
    }
    return last.definitionName;
  }
  get metadata(): CommandMetadata | null {
    return this.resolvedCommand?.metadata ?? null;
  }
}

export class FunctionInfo extends CommandInfo {
  options = 0;
  description = '';
  constructor(
    name: string,
    public scriptBlock: ScriptBlock,
    readonly isFilter: boolean,
  ) {
    super(name);
  }
  get commandType(): 'Function' | 'Filter' {
    return this.isFilter ? 'Filter' : 'Function';
  }
  get definition(): string {
    return this.scriptBlock.toString();
  }
  get metadata(): CommandMetadata {
    return this.scriptBlock.metadata;
  }
}

/** A filter: a function whose body is its process block. */
export class FilterInfo extends FunctionInfo {
  constructor(name: string, scriptBlock: ScriptBlock) {
    super(name, scriptBlock, true);
  }
}

/** A function or filter by its block. */
export function functionOf(name: string, block: ScriptBlock, isFilter: boolean): FunctionInfo {
  return isFilter ? new FilterInfo(name, block) : new FunctionInfo(name, block, false);
}

export class CmdletInfo extends CommandInfo {
  readonly commandType = 'Cmdlet';
  constructor(
    readonly cmdlet: CmdletDefinition,
    private readonly makeMetadata: (definition: CmdletDefinition) => CommandMetadata,
  ) {
    super(cmdlet.name);
  }
  private cached: CommandMetadata | null = null;
  get metadata(): CommandMetadata {
    this.cached ??= this.makeMetadata(this.cmdlet);
    return this.cached;
  }
  /** The same cmdlet under the name another one knows it by. */
  named(name: string): CmdletInfo {
    // A definition may load its parts when they are asked for, so it is looked through and not copied.
    const renamed = Object.assign(Object.create(this.cmdlet) as CmdletDefinition, { name });
    return new CmdletInfo(renamed, this.makeMetadata);
  }
  override get source(): string {
    return this.cmdlet.module;
  }
  /** Empty lines around the syntax are PowerShell's own. */
  get definition(): string {
    return `\n${this.metadata.syntax(this.name)}\n`;
  }
}

/** A cmdlet definition that presents itself as a function: SailPoint's cmdlets are advanced functions. */
export class CatalogFunctionInfo extends CommandInfo {
  readonly commandType = 'Function';
  constructor(
    readonly cmdlet: CmdletDefinition,
    private readonly makeMetadata: (definition: CmdletDefinition) => CommandMetadata,
  ) {
    super(cmdlet.name);
  }
  private cached: CommandMetadata | null = null;
  get metadata(): CommandMetadata {
    this.cached ??= this.makeMetadata(this.cmdlet);
    return this.cached;
  }
  override get source(): string {
    return this.cmdlet.module;
  }
  get definition(): string {
    return this.metadata.syntax(this.name);
  }
}

/** A script block run by & or .: nameless. */
export class ScriptInfo extends CommandInfo {
  readonly commandType = 'Script';
  constructor(readonly scriptBlock: ScriptBlock) {
    super('');
  }
  get metadata(): CommandMetadata {
    return this.scriptBlock.metadata;
  }
  get definition(): string {
    return this.scriptBlock.toString();
  }
}

export class ExternalScriptInfo extends CommandInfo {
  readonly commandType = 'ExternalScript';
  constructor(
    readonly path: string,
    private readonly load: () => ScriptBlock,
  ) {
    super(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
  }
  private cached: ScriptBlock | null = null;
  get scriptBlock(): ScriptBlock {
    this.cached ??= this.load();
    return this.cached;
  }
  get metadata(): CommandMetadata {
    return this.scriptBlock.metadata;
  }
  override get source(): string {
    return this.path;
  }
  get definition(): string {
    return this.path;
  }
}

export class ApplicationInfo extends CommandInfo {
  readonly commandType = 'Application';
  constructor(
    name: string,
    readonly path: string,
  ) {
    super(name);
  }
  get metadata(): null {
    return null;
  }
  override get source(): string {
    return this.path;
  }
  get definition(): string {
    return this.path;
  }
}
