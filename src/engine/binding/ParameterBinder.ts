/**
 * Binds a command line to the parameters of a cmdlet or advanced function, in PowerShell's phases: names get their values,
 * names are bound, then positions, $PSDefaultParameterValues, dynamic parameters, what remains; then the parameter set is
 * decided and missing mandatory parameters are asked for. What comes through the pipeline is PipelineBinder's.
 */
import type { ErrorCategory } from '../../errors/ErrorCategory.ts';
import { NetException } from '../../errors/NetException.ts';
import { NetList, netToString, unwrap } from '../../types/index.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { bindingError, elaborated, isBindingError, markArgument } from './bindingErrors.ts';
import { CommandArgument } from './CommandArgument.ts';
import { ALL_SETS_NAME, type CommandMetadata, type ParameterMetadata } from './CommandMetadata.ts';
import {
  type CoercionContext,
  coerceArgument,
  fitsWithoutCoercion,
  transformed,
  refuseEmpty,
  refuseSetting,
  validateArgument,
} from './coerceArgument.ts';
import { applyDefaultParameterValues } from './defaultParameterValues.ts';
import { type MandatoryState, missingMandatory } from './mandatoryParameters.ts';
import {
  countSets,
  EVERY_SET,
  setsTakingPipeline,
  takesPipelineInput,
  validateSets,
  verifySetSelected,
} from './parameterSets.ts';
import { ParameterNames } from './ParameterNames.ts';
import { keepSets, PositionalArguments, type PositionCandidates, positionsOf } from './positionalParameters.ts';

export interface BindOptions {
  /** Converts where the value is not of the parameter's type; else it is left to another parameter. */
  coerce: boolean;
  /** A script block may be run for each pipeline object instead. */
  delay: boolean;
}

const COERCE: BindOptions = { coerce: true, delay: true };

export class ParameterBinder implements MandatoryState {
  /** Bound values by the parameter's declared name, in binding order. */
  readonly bound = new Map<string, unknown>();
  unboundParameters: ParameterMetadata[];
  /** Script blocks given for parameters that take pipeline input: run for each object. */
  readonly delayBound = new Map<ParameterMetadata, CommandArgument>();
  currentSets = EVERY_SET;
  parameterSetName = ALL_SETS_NAME;
  prioritizedSet = 0;
  /** The sets that the command line left possible. */
  setsBeforePipeline = EVERY_SET;
  /** Names of parameters that $PSDefaultParameterValues gave their value. */
  readonly boundDefaults: string[] = [];
  readonly boundPositionally: string[] = [];
  private isOpenToPipeline = false;
  private readonly names: ParameterNames;
  private readonly where: CoercionContext;
  private readonly compiled: CoercionContext;
  /** Shows a warning as the command's own. */
  warn: (text: string) => void = () => undefined;

  constructor(
    readonly metadata: CommandMetadata,
    readonly invocation: InvocationInfo,
    readonly ctx: ExecutionContext,
    isScriptCommand: boolean,
    private readonly expectsInput: boolean,
  ) {
    this.names = new ParameterNames(metadata, invocation);
    this.where = { ctx, invocation, isScriptCommand };
    this.compiled = { ctx, invocation, isScriptCommand: false };
    this.unboundParameters = [...metadata.parameters.values()];
  }

  /**
   * Binds the command line. `addDynamic` is asked once after named and positional binding; it may add parameters to the
   * metadata, to which leftovers are then bound.
   */
  bindCommandLine(args: readonly CommandArgument[], addDynamic?: (binder: ParameterBinder) => boolean): void {
    let left = this.bindNamed(this.names.giveValues(args));
    const positional = this.bindPositional(left);
    left = positional.left;
    let { reported } = positional;
    this.elaborating(() => {
      applyDefaultParameterValues(this);
      validateSets(this, true, false);
      if (addDynamic?.(this)) {
        this.addUnbound();
        left = this.bindNamed(this.names.giveValues(left));
        const again = this.bindPositional(left);
        left = again.left;
        reported ??= again.reported;
        applyDefaultParameterValues(this);
      }
      this.refuseLeft(this.bindRemaining(left), reported);
      this.settle();
    });
    this.setsBeforePipeline = this.currentSets;
    this.isOpenToPipeline = this.unboundParameters.some(({ takesPipeline }) => takesPipeline);
  }

  /** Binds what there is, and the dynamic parameters, without asking for what is missing. */
  bindForDescription(args: readonly CommandArgument[], addDynamic: (binder: ParameterBinder) => boolean): void {
    this.bindPositional(this.bindNamed(this.names.giveValues(args)));
    applyDefaultParameterValues(this);
    addDynamic(this);
  }

  private settle(): void {
    let count = this.expectsInput ? validateSets(this, true, false) : validateSets(this, false, true);
    if (count === 1 && this.boundDefaults.length === 0) applyDefaultParameterValues(this);
    if (count > 1 && this.expectsInput) {
      const sets = setsTakingPipeline(this);
      if (sets !== this.currentSets) {
        this.currentSets = sets;
        count = validateSets(this, true, false);
      }
    }
    const missing = missingMandatory(this, count, this.expectsInput);
    if (missing.length > 0) this.promptOrFail(missing);
    if (!this.expectsInput) verifySetSelected(this);
  }

  /** Dynamic parameters join those that are still open. */
  private addUnbound(): void {
    for (const parameter of this.metadata.parameters.values()) {
      if (!this.bound.has(parameter.name) && !this.unboundParameters.includes(parameter))
        this.unboundParameters.push(parameter);
    }
  }

  /** Errors that a default value may have caused say so. */
  elaborating<T>(run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      throw this.boundDefaults.length > 0 && isBindingError(thrown)
        ? elaborated(thrown, this.invocation, this.boundDefaults)
        : thrown;
    }
  }

  // --- names -------------------------------------------------------------------------------------------------------

  private bindNamed(args: readonly CommandArgument[]): CommandArgument[] {
    const left: CommandArgument[] = [];
    const explicit = new Set(args.filter((a) => a.name !== null && !a.isSplatted).map((a) => this.names.find(a)?.name));
    for (const argument of args) {
      const parameter = this.names.find(argument);
      if (!parameter) {
        left.push(argument);
        continue;
      }
      // A parameter named on the command line wins over the same entry of a splatted hashtable.
      if (argument.isSplatted && explicit.has(parameter.name)) continue;
      if (this.bound.has(parameter.name)) throw this.names.alreadyBound(argument);
      if (parameter.sets.size === 0) throw this.notInSet(parameter);
      this.bind(parameter, argument, COERCE);
    }
    return left;
  }

  /** A dynamic parameter without a [Parameter()] belongs to no set. */
  private notInSet({ name }: ParameterMetadata): NetException {
    const text = `Parameter '${name}' cannot be specified in parameter set '${this.parameterSetName}'.`;
    return bindingError(this.invocation, 'ParameterNotInParameterSet', text, { parameterName: name });
  }

  // --- one parameter -----------------------------------------------------------------------------------------------

  /** False when the value does not fit and may not be converted. Narrows the sets, without asking whether any is left. */
  bind(parameter: ParameterMetadata, argument: CommandArgument, options: BindOptions): boolean {
    if (options.delay && this.isDelayBound(parameter, argument.value)) {
      this.delayBound.set(parameter, argument);
      this.keep(parameter, argument.value);
      return true;
    }
    if (!options.coerce && !this.fits(parameter, argument.value)) return false;
    this.keep(parameter, this.accepted(parameter, argument));
    return true;
  }

  /** A cmdlet's transformation comes before the look at the type. */
  private fits(parameter: ParameterMetadata, value: unknown): boolean {
    const changed = this.where.isScriptCommand ? value : transformed(parameter, value, this.where);
    return fitsWithoutCoercion(parameter, changed);
  }

  /** The argument converted and checked. */
  accepted(parameter: ParameterMetadata, argument: CommandArgument): unknown {
    const where = parameter.isCommon || parameter.isDynamic ? this.compiled : this.where;
    try {
      const value = coerceArgument(parameter, argument.value, where, argument.literalText);
      validateArgument(parameter, value, where);
      refuseEmpty(parameter, value, parameter.isEverMandatory, where, unwrap(argument.value));
      refuseSetting(parameter, value, where);
      return value;
    } catch (thrown) {
      throw markArgument(thrown, argument.valueExtent);
    }
  }

  private keep(parameter: ParameterMetadata, value: unknown): void {
    this.bound.set(parameter.name, value);
    parameter.onBound?.(value);
    if (parameter.setBits !== 0) this.currentSets = (this.currentSets & parameter.setBits) >>> 0;
    const index = this.unboundParameters.indexOf(parameter);
    if (index >= 0) this.unboundParameters.splice(index, 1);
  }

  /** A script block for a parameter that takes pipeline input and is no script block itself. */
  private isDelayBound(parameter: ParameterMetadata, value: unknown): boolean {
    if (!isScriptBlock(value) || !takesPipelineInput(parameter, this.currentSets)) return false;
    if (parameter.isUntyped || takesScriptBlocks(parameter.type.fullName)) return false;
    const { elementType } = parameter.type;
    if (elementType && takesScriptBlocks(elementType.fullName)) return false;
    if (this.expectsInput) return true;
    throw bindingError(
      this.invocation,
      'ScriptBlockArgumentNoInput',
      `Cannot evaluate parameter '${parameter.name}' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.`,
      { category: 'MetadataError', parameterName: parameter.name },
    );
  }

  ambiguousSet(category: ErrorCategory = 'InvalidArgument'): NetException {
    return bindingError(
      this.invocation,
      'AmbiguousParameterSet',
      'Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.',
      { category },
    );
  }

  // --- positions ---------------------------------------------------------------------------------------------------

  private bindPositional(args: readonly CommandArgument[]): {
    left: CommandArgument[];
    reported: NetException | null;
  } {
    const left: CommandArgument[] = [];
    if (args.length === 0) return { left, reported: null };
    const positions = positionsOf(this.unboundParameters, this.currentSets);
    if (!positions) {
      const message = 'Cannot bind positional parameters because no names were given.';
      throw bindingError(this.invocation, 'AmbiguousPositionalParameterNoName', message);
    }
    const values = new PositionalArguments(args);
    let reported: NetException | null = null;
    let sets = this.currentSets;
    for (const candidates of positions) {
      if (candidates.size === 0) continue;
      const argument = values.next(left);
      if (!argument) break;
      const outcome = this.bindAtPosition(candidates, argument, sets);
      reported = outcome.reported;
      if (!outcome.isBound) left.push(argument);
      else if (sets !== this.currentSets) {
        sets = this.currentSets;
        keepSets(positions, sets);
      }
    }
    left.push(...values.rest());
    return { left, reported };
  }

  /** The default set before the others, without coercion before with it. */
  private bindAtPosition(
    candidates: PositionCandidates,
    argument: CommandArgument,
    sets: number,
  ): { isBound: boolean; reported: NetException | null } {
    const { defaultFlag } = this.metadata;
    const groups = defaultFlag !== 0 && (sets & defaultFlag) !== 0 ? [defaultFlag, sets] : [sets];
    let reported: NetException | null = null;
    for (const coerce of [false, true]) {
      for (const group of groups) {
        const outcome = this.bindInSets(candidates, argument, group, coerce);
        if (outcome.isBound) return outcome;
        reported = outcome.reported;
      }
    }
    return { isBound: false, reported };
  }

  private bindInSets(
    candidates: PositionCandidates,
    argument: CommandArgument,
    sets: number,
    coerce: boolean,
  ): { isBound: boolean; reported: NetException | null } {
    let isBound = false;
    let reported: NetException | null = null;
    for (const [parameter, entries] of candidates) {
      if (!entries.some(({ flag, isInAllSets }) => isInAllSets || (flag & sets) !== 0)) continue;
      // A number written bare is text to a [string]: that is a conversion.
      if (!coerce && argument.literalText !== null && parameter.type.fullName === 'System.String') continue;
      try {
        if (!this.bind(parameter, argument, { coerce, delay: true })) continue;
        isBound = true;
        this.boundPositionally.push(parameter.name);
      } catch (thrown) {
        const isPassedOver = parameter.validation?.isPassedOver || isTriedElsewhere(thrown);
        if (!isBindingError(thrown) || !isPassedOver) throw thrown;
        reported = thrown;
      }
    }
    return { isBound, reported };
  }

  // --- what remains ------------------------------------------------------------------------------------------------

  private bindRemaining(left: CommandArgument[]): CommandArgument[] {
    if (left.length === 0) return left;
    const takers = this.unboundParameters.filter((parameter) =>
      parameter.setData.some(
        ({ flag, isInAllSets, info }) => info.remaining && (isInAllSets || (flag & this.currentSets) !== 0),
      ),
    );
    if (takers.length > 1) throw this.ambiguousSet('MetadataError');
    const taker = takers[0];
    if (!taker) return left;
    const values: unknown[] = [];
    for (const argument of left) {
      if (argument.name !== null) values.push(`-${argument.name}${argument.hasValue ? ':' : ''}`);
      if (argument.hasValue && argument.value !== undefined) values.push(argument.value);
    }
    const only = values.length === 1 && isEnumerableArgument(values[0]) ? values[0] : this.listOf(values);
    const extent = left[0]!.extent;
    this.bind(taker, new CommandArgument(taker.name, only, true, extent), { coerce: true, delay: false });
    return [];
  }

  private listOf(values: unknown[]): NetList {
    return new NetList(values, this.ctx.resolveType('System.Collections.Generic.List[object]'));
  }

  private unknownParameter(parameterName: string, argument?: CommandArgument): NetException {
    const message = `A parameter cannot be found that matches parameter name '${parameterName}'.`;
    const error = bindingError(this.invocation, 'NamedParameterNotFound', message, { parameterName });
    return argument ? markArgument(error, argument.extent) : error;
  }

  /** Refuses a dynamic parameter that the other arguments leave out, as it refuses any name it does not know. */
  refuse(parameter: string, args: readonly CommandArgument[]): never {
    const given = args.find((argument) => argument.name !== null && this.names.find(argument)?.name === parameter);
    throw this.unknownParameter(given?.name ?? parameter, given);
  }

  private refuseLeft(left: readonly CommandArgument[], reported: NetException | null): void {
    const first = left[0];
    if (!first) return;
    if (first.name !== null) throw this.unknownParameter(first.name, first);
    if (reported) throw reported;
    const text = first.value == null ? '$null' : (first.literalText ?? netToString(unwrap(first.value), this.ctx));
    throw bindingError(
      this.invocation,
      'PositionalParameterNotFound',
      `A positional parameter cannot be found that accepts argument '${text}'.`,
      { parameterName: text },
    );
  }

  // --- mandatory ---------------------------------------------------------------------------------------------------

  /** Asks for them where a user can answer; an error elsewhere. */
  private promptOrFail(missing: readonly ParameterMetadata[]): void {
    const answers = this.ctx.promptForMandatory?.(this.invocation, missing) ?? null;
    if (!answers) throw this.missingParameters(missing);
    for (const parameter of missing) {
      const argument = new CommandArgument(parameter.name, answers.get(parameter.name), true);
      this.bind(parameter, argument, { coerce: true, delay: false });
    }
  }

  private missingParameters(missing: readonly ParameterMetadata[]): NetException {
    const names = missing.map((parameter) => ` ${parameter.name}`).join('');
    return bindingError(
      this.invocation,
      'MissingMandatoryParameter',
      `Cannot process command because of one or more missing mandatory parameters:${names}.`,
      { parameterName: missing.map((p) => p.name).join(' ') },
    );
  }

  /** Whether the command can take anything from the pipeline at all. */
  get acceptsPipeline(): boolean {
    return this.delayBound.size > 0 || this.isOpenToPipeline;
  }

  /** How many sets are still possible. */
  get setCount(): number {
    return countSets(this.currentSets);
  }
}

function takesScriptBlocks(typeName: string): boolean {
  return typeName === 'System.Management.Automation.ScriptBlock' || typeName === 'System.Object';
}

/** An argument that does not suit is tried elsewhere, unless a conversion of a script or a validation refused it. */
function isTriedElsewhere(thrown: unknown): boolean {
  if (!(thrown instanceof NetException)) return false;
  const { typeName } = thrown;
  return !/\.ParameterBinding(?:ArgumentTransformation|Validation)Exception$/.test(typeName);
}

function isEnumerableArgument(value: unknown): boolean {
  return Array.isArray(value) || unwrap(value) instanceof NetList;
}
