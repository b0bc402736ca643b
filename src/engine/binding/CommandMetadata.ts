/**
 * What the binder, Get-Command and Get-Help know of a command: its parameters, parameter sets and common parameters.
 * Rule that surprises: sets are bits of one number, as in PowerShell; ALL_SETS means a parameter that belongs to all.
 */
import type { NetType } from '../../types/NetType.ts';
import type { ParameterValidation } from '../Cmdlet.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

export const ALL_SETS_NAME = '__AllParameterSets';
export const ALL_SETS = 0xffffffff;

export interface SetInfo {
  mandatory: boolean;
  /** Undefined: named only. */
  position: number | undefined;
  pipeline: boolean;
  byPropertyName: boolean;
  remaining: boolean;
  helpMessage: string;
}

/** A parameter's entry in one set, with the set's bit; 0 for the entry of all sets. */
export interface SetData {
  readonly flag: number;
  readonly isInAllSets: boolean;
  readonly info: SetInfo;
}

/** A validation or transformation attribute, in the order declared. Throws a metadata exception to refuse. */
export interface ArgumentAttribute {
  readonly kind: 'validate' | 'transform';
  /** Transform: the new value. Validate: ignored result; throws NetException ValidationMetadataException. */
  apply(value: unknown, ctx: ExecutionContext): unknown;
  /** Attribute type's full name, for reflection. */
  readonly typeName: string;
}

export class ParameterMetadata {
  aliases: readonly string[] = [];
  /** Set name -> how it takes part; ALL_SETS_NAME alone for parameters of all sets. */
  readonly sets = new Map<string, SetInfo>();
  /** Bits of the sets it belongs to; ALL_SETS when in all. */
  setFlags = ALL_SETS;
  /** Bits of its named sets only: 0 when it is in all sets and no other. */
  setBits = 0;
  isInAllSets = true;
  /** Its entries with their bits. */
  setData: readonly SetData[] = [];
  /** Whether some set takes it from the pipeline, by value or property name. */
  takesPipeline = false;
  /** Whether some set has it mandatory. */
  isEverMandatory = false;
  attributes: ArgumentAttribute[] = [];
  validation: ParameterValidation | null = null;
  allowNull = false;
  allowEmptyString = false;
  allowEmptyCollection = false;
  /** [PSTypeName('X')]: what PSTypeNames of the argument have to contain. */
  psTypeName: string | null = null;
  isDynamic = false;
  /** A dynamic parameter's own object learns its value. */
  onBound: ((value: unknown) => void) | null = null;
  isHidden = false;
  /** Left out of the syntax as well. */
  isUnlisted = false;
  /** The message of what the property throws that a value is given to. */
  refuses: ((value: unknown) => string | null) | null = null;
  isCommon = false;
  supportsWildcards = false;
  description = '';
  complete: ((word: string, ctx: ExecutionContext) => string[]) | null = null;
  /** Default value expression of a script parameter, run in the function's own scope. */
  defaultValue: unknown = null;
  /** True when no type was declared (object) on a script parameter: no conversion happens. */
  isUntyped = false;
  /** Attribute objects as scripts see them (Get-Command ... .Parameters['x'].Attributes). */
  attributeObjects: unknown[] = [];
  /** A script parameter's attributes, made when somebody looks. */
  shownAttributes: (() => unknown[]) | null = null;

  constructor(
    readonly name: string,
    readonly type: NetType,
  ) {}

  get isSwitch(): boolean {
    return this.type.fullName === 'System.Management.Automation.SwitchParameter';
  }

  /** How it takes part in a set; null when it does not. */
  inSet(setName: string): SetInfo | null {
    return this.sets.get(setName) ?? this.sets.get(ALL_SETS_NAME) ?? null;
  }

  /** Whether any of the sets whose bits are given makes it mandatory (or satisfies another predicate). */
  anySet(metadata: CommandMetadata, flags: number, test: (info: SetInfo) => boolean): boolean {
    for (const [name, info] of this.sets) {
      if (name === ALL_SETS_NAME ? test(info) : (metadata.flagOf(name) & flags) !== 0 && test(info)) return true;
    }
    return false;
  }
}

export class CommandMetadata {
  /** Lower-case name -> parameter, in declaration order; common parameters last. */
  readonly parameters = new Map<string, ParameterMetadata>();
  private readonly byAlias = new Map<string, ParameterMetadata>();
  private readonly setBits = new Map<string, number>();
  defaultSetName: string | null = null;
  /** False for simple functions: no common parameters, leftovers go to $args. */
  isCmdletLike = true;
  supportsShouldProcess = false;
  supportsPaging = false;
  confirmImpact: 'None' | 'Low' | 'Medium' | 'High' = 'Medium';
  positionalBinding = true;
  outputTypes: readonly string[] = [];
  /** Where the help of a compiled cmdlet is looked for. */
  findHelpUri: ((commandName: string) => string) | null = null;
  private ownHelpUri: string | null = null;
  get helpUri(): string {
    return this.ownHelpUri ?? this.findHelpUri?.(this.commandName) ?? '';
  }
  set helpUri(uri: string) {
    this.ownHelpUri = uri;
  }
  /** Name used in binding errors' FullyQualifiedErrorId. */
  typeName = '';

  constructor(readonly commandName: string) {}

  /** Set names in order of first appearance (after the default one). */
  get setNames(): string[] {
    return [...this.setBits.keys()];
  }

  /** Bits of all named sets; 0 when the command has no named set. */
  get allSetBits(): number {
    let all = 0;
    for (const bit of this.setBits.values()) all |= bit;
    return all >>> 0;
  }

  get defaultFlag(): number {
    return this.defaultSetName ? this.flagOf(this.defaultSetName) : 0;
  }

  flagOf(setName: string): number {
    return this.setBits.get(setName.toLowerCase()) ?? 0;
  }

  nameOfFlag(flag: number): string {
    for (const [lower, bit] of this.setBits) if (bit === flag) return this.displayNames.get(lower) ?? lower;
    return ALL_SETS_NAME;
  }

  private readonly displayNames = new Map<string, string>();

  registerSet(setName: string): number {
    const lower = setName.toLowerCase();
    let bit = this.setBits.get(lower);
    if (bit === undefined) {
      bit = (1 << this.setBits.size) >>> 0;
      this.setBits.set(lower, bit);
      this.displayNames.set(lower, setName);
    }
    return bit;
  }

  get displaySetNames(): string[] {
    return [...this.displayNames.values()];
  }

  add(parameter: ParameterMetadata): void {
    parameter.setData = [...parameter.sets].map(([name, info]) => {
      const isInAllSets = name === ALL_SETS_NAME;
      return { flag: isInAllSets ? 0 : this.registerSet(name), isInAllSets, info };
    });
    parameter.isInAllSets = parameter.setData.some(({ isInAllSets }) => isInAllSets);
    parameter.setBits = parameter.setData.reduce((bits, { flag }) => bits | flag, 0) >>> 0;
    parameter.setFlags = parameter.isInAllSets ? ALL_SETS : parameter.setBits;
    parameter.takesPipeline = parameter.setData.some(({ info }) => info.pipeline || info.byPropertyName);
    parameter.isEverMandatory = parameter.setData.some(({ info }) => info.mandatory);
    this.parameters.set(parameter.name.toLowerCase(), parameter);
    for (const alias of parameter.aliases) this.byAlias.set(alias.toLowerCase(), parameter);
  }

  /** For one call of a command with dynamic parameters, which must not stay. */
  copy(): CommandMetadata {
    const made = new CommandMetadata(this.commandName);
    Object.assign(made, {
      defaultSetName: this.defaultSetName,
      isCmdletLike: this.isCmdletLike,
      supportsShouldProcess: this.supportsShouldProcess,
      confirmImpact: this.confirmImpact,
      positionalBinding: this.positionalBinding,
      outputTypes: this.outputTypes,
      findHelpUri: this.findHelpUri,
      ownHelpUri: this.ownHelpUri,
      typeName: this.typeName,
    });
    for (const name of this.displaySetNames) made.registerSet(name);
    for (const parameter of this.parameters.values()) made.add(parameter);
    return made;
  }

  /** Exact name or alias. */
  getExact(lowerName: string): ParameterMetadata | null {
    return this.parameters.get(lowerName) ?? this.byAlias.get(lowerName) ?? null;
  }

  /** Names a prefix fits; one entry when it is unambiguous. Common parameters give way to the command's own. */
  matchPrefix(lowerName: string): ParameterMetadata[] {
    const exact = this.getExact(lowerName);
    if (exact) return [exact];
    const found = new Set<ParameterMetadata>();
    for (const [name, parameter] of this.parameters) if (name.startsWith(lowerName)) found.add(parameter);
    for (const [name, parameter] of this.byAlias) if (name.startsWith(lowerName)) found.add(parameter);
    const all = [...found];
    if (all.length < 2) return all;
    const own = all.filter((parameter) => !parameter.isCommon);
    return own.length === 1 ? own : all;
  }

  /** `Get-Command -Syntax` text, one line a parameter set. Filled in by syntax.ts to keep this file small. */
  syntax(name: string): string {
    return CommandMetadata.formatSyntax(this, name);
  }

  syntaxOfSet(name: string, setName: string): string {
    return CommandMetadata.formatSetSyntax(this, name, setName);
  }

  static formatSetSyntax: (metadata: CommandMetadata, name: string, setName: string) => string = () => '';
  static formatSyntax: (metadata: CommandMetadata, name: string) => string = () => '';
}

export function setInfo(partial: Partial<SetInfo>): SetInfo {
  return {
    mandatory: partial.mandatory ?? false,
    position: partial.position,
    pipeline: partial.pipeline ?? false,
    byPropertyName: partial.byPropertyName ?? false,
    remaining: partial.remaining ?? false,
    helpMessage: partial.helpMessage ?? '',
  };
}
