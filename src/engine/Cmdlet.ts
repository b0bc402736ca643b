/**
 * The contract every command written in TypeScript is defined by: `defineCmdlet({ name, parameters, process, ... })`.
 * One cmdlet a file under commands/. The binder, Get-Command, Get-Help, Tab and the coverage table all read the same data.
 * Rule that surprises: `parameters` is in declaration order, because parameter sets, Get-Command -Syntax and
 * (Get-Command X).Parameters.Keys show that order.
 */
import type { Pipe } from './pipeline/Pipe.ts';
import type { ErrorCategory } from '../errors/ErrorCategory.ts';
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { NetException } from '../errors/NetException.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import type { ExecutionContext } from './ExecutionContext.ts';

/** How a parameter takes part in one parameter set. */
export interface ParameterSetEntry {
  /** Name of the set; '__AllParameterSets' when absent. */
  set?: string;
  mandatory?: boolean;
  position?: number;
  /** ValueFromPipeline. */
  pipeline?: boolean;
  /** ValueFromPipelineByPropertyName. */
  byPropertyName?: boolean;
  /** ValueFromRemainingArguments. */
  remaining?: boolean;
  helpMessage?: string;
}

/** Validation attributes, checked in this order of declaration after conversion. */
export interface ParameterValidation {
  set?: readonly string[];
  setIgnoreCase?: boolean;
  /** ValidateSet's own ErrorMessage, with {0} value and {1} set. */
  setErrorMessage?: string;
  range?: readonly [min: unknown, max: unknown];
  rangeKind?: 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive';
  count?: readonly [min: number, max: number];
  length?: readonly [min: number, max: number];
  pattern?: string;
  notNull?: boolean;
  notNullOrEmpty?: boolean;
  notNullOrWhiteSpace?: boolean;
  /** ValidateScript in TypeScript: true when valid. */
  script?: (value: unknown, ctx: ExecutionContext) => boolean;
  /** A positional argument that fails is tried on the next parameter at its position instead of being an error. */
  isPassedOver?: boolean;
}

export interface ParameterDefinition {
  /** PowerShell type text: 'string', 'string[]', 'switch', 'psobject', 'int', 'scriptblock', 'System.Text.Encoding'. */
  type: string;
  aliases?: readonly string[];
  /** One entry a set; a single entry without `set` stands for all sets. Default: one plain named entry. */
  sets?: readonly ParameterSetEntry[];
  /** Shorthands for a single entry in all sets. */
  mandatory?: boolean;
  position?: number;
  pipeline?: boolean;
  byPropertyName?: boolean;
  remaining?: boolean;
  allowNull?: boolean;
  allowEmptyString?: boolean;
  allowEmptyCollection?: boolean;
  validate?: ParameterValidation;
  /** ArgumentTransformationAttribute: runs before conversion to `type`; throws to refuse. */
  transform?: (value: unknown, ctx: ExecutionContext) => unknown;
  /** What setting the property of .NET's own class would throw for a value: its message. */
  refuses?: (value: unknown) => string | null;
  supportsWildcards?: boolean;
  /** What PSTypeNames of the argument have to contain. */
  psTypeName?: string;
  /** Left out of Get-Command -Syntax and Tab (DontShow). */
  hidden?: boolean;
  /** One sentence, our own words. */
  description?: string;
  /** A dynamic parameter that is there only where this holds; asked when it was given, after binding. */
  dynamicFor?: (cmd: Cmdlet) => boolean;
  /** Completions for Tab where ValidateSet does not say. */
  complete?: (word: string, ctx: ExecutionContext) => string[];
}

export interface CmdletExample {
  code: string;
  /** What Out-String shows, lines joined by \n; run by the specs. Absent: only shown. */
  output?: string;
  remarks?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the default lets a cmdlet without state leave it out
export interface CmdletDefinition<State = any> {
  name: string;
  /** .NET class name: the second half of error ids, e.g. Microsoft.PowerShell.Commands.SelectObjectCommand. */
  typeName: string;
  /** Module, e.g. Microsoft.PowerShell.Utility. */
  module: string;
  aliases?: readonly string[];
  /** The only platform it exists on. */
  platform?: 'win32';
  parameters: Readonly<Record<string, ParameterDefinition>>;
  defaultParameterSet?: string;
  supportsShouldProcess?: boolean;
  confirmImpact?: 'None' | 'Low' | 'Medium' | 'High';
  supportsPaging?: boolean;
  outputTypes?: readonly string[];
  /** Parameters that exist only for certain bound values (dynamic parameters of providers and such). */
  dynamicParameters?: (cmd: Cmdlet<State>) => Readonly<Record<string, ParameterDefinition>> | null;
  createState?: (cmd: Cmdlet<State>) => State;
  begin?: (cmd: Cmdlet<State>) => void;
  /** Once per pipeline object (or once, when the command stands first or alone). */
  process?: (cmd: Cmdlet<State>) => void;
  end?: (cmd: Cmdlet<State>) => void;
  /** Always called at last, also after errors and stops. */
  dispose?: (cmd: Cmdlet<State>) => void;
  synopsis?: string;
  description?: string;
  examples?: readonly CmdletExample[];
  /** Parameters documented by PowerShell that are not supported here, with the reason: shown in the coverage table. */
  unsupported?: Readonly<Record<string, string>>;
}

export interface ShouldProcessTarget {
  target: string;
  action?: string;
}

/** One running invocation of a cmdlet: what `begin`, `process` and `end` are given. */
// biome-ignore lint/suspicious/noExplicitAny: see CmdletDefinition
export interface Cmdlet<State = any> {
  readonly definition: CmdletDefinition<State>;
  readonly context: ExecutionContext;
  state: State;
  /** Bound values by declared name (declared case). Unbound switches are false, other unbound parameters undefined. */
  // biome-ignore lint/suspicious/noExplicitAny: values have the parameters' declared types
  readonly params: Record<string, any>;
  /** Whether the user (or the pipeline, or a default) bound it. */
  isBound(parameter: string): boolean;
  readonly parameterSetName: string;
  readonly invocationName: string;
  readonly myInvocation: unknown;
  /** The pipeline object of this `process` call; undefined when there is none. */
  readonly currentPipelineObject: unknown;
  /** False for a command that stands first in its pipeline (no input expected). */
  readonly expectsInput: boolean;

  /** Writes one object; with `enumerate` a collection is unrolled. AutomationNull (undefined) writes nothing. */
  writeObject(value: unknown, enumerate?: boolean): void;
  /** Where the output goes. What a script block writes goes there as it is, not as an object of the command's. */
  readonly outPipe: Pipe;
  /** Non-terminating error, subject to -ErrorAction. Throws when the action is Stop. */
  writeError(record: ErrorRecord): void;
  /** Shorthand: makes the record from an exception's type and message. */
  writeErrorOf(
    exceptionType: string,
    message: string,
    errorId: string,
    category: ErrorCategory,
    target?: unknown,
    inner?: NetException | null,
  ): void;
  /** Statement-terminating error (ThrowTerminatingError). */
  throwTerminating(record: ErrorRecord): never;
  throwTerminatingOf(
    exceptionType: string,
    message: string,
    errorId: string,
    category: ErrorCategory,
    target?: unknown,
    inner?: NetException | null,
  ): never;
  writeWarning(text: string): void;
  writeVerbose(text: string): void;
  writeDebug(text: string): void;
  writeInformation(messageData: unknown, tags: readonly string[]): void;
  writeProgress(record: unknown): void;
  /** -WhatIf, -Confirm and $ConfirmPreference. True when the action may go on. */
  shouldProcess(target: string, action?: string): boolean;
  /** `withAll`: the answer may be for all that is still to come. */
  shouldContinue(query: string, caption: string, withAll?: boolean): boolean;

  /**
   * Runs a script block in the caller's scope (ForEach-Object's way) with $_ set; its output goes to `output` as it comes.
   * Where nobody takes it (null), no -ErrorVariable or the like gets anything from the block either.
   */
  invokeInCallerScope(
    block: ScriptBlockLike,
    dollarUnder: unknown,
    output: ((value: unknown) => void) | null,
    args?: unknown[],
  ): void;
  /** Runs engine code whose streams go into the command's own -ErrorVariable and the like as well. */
  collecting(run: () => void): void;
  /** The same, collected: null, the value, or an array. */
  evaluate(block: ScriptBlockLike, dollarUnder: unknown, args?: unknown[]): unknown;
  /** Stops the commands before this one (Select-Object -First). Does not return. */
  stopUpstream(): never;
}

/** Checks and freezes nothing at run time but gives the definition its type. */
// biome-ignore lint/suspicious/noExplicitAny: see CmdletDefinition
export function defineCmdlet<State = any>(definition: CmdletDefinition<State>): CmdletDefinition<State> {
  return definition;
}
