/**
 * Binds a command line, and then each pipeline object, to the parameters of a cmdlet or advanced function.
 * The phases are PowerShell's: named, positional, defaults, remaining, set choice; per object by value and by property
 * name, each first without and then with coercion. Parameter sets are narrowed bit by bit in `validSets`.
 */
import { NetException } from '../../errors/NetException.ts';
import { getProperty, hasProperty, NetList, toPSString, unwrap } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import { bindingError, markArgument } from './bindingErrors.ts';
import { CommandArgument, plainName, valueOf } from './CommandArgument.ts';
import {
  ALL_SETS,
  ALL_SETS_NAME,
  type CommandMetadata,
  type ParameterMetadata,
  type SetInfo,
} from './CommandMetadata.ts';
import {
  type CoercionContext,
  coerceArgument,
  fitsWithoutCoercion,
  refuseEmpty,
  validateArgument,
} from './coerceArgument.ts';
import { applyDefaultParameterValues } from './defaultParameterValues.ts';
import { chooseParameterSet } from './parameterSets.ts';

export class ParameterBinder {
  /** Bound values by the parameter's declared name, in binding order. */
  readonly bound = new Map<string, unknown>();
  /** Parameters bound on the command line (also by defaults): the pipeline may not bind them again. */
  private readonly commandLine = new Set<ParameterMetadata>();
  /** Parameters the current pipeline object bound. */
  private pipelineBound: ParameterMetadata[] = [];
  /** Script blocks given for parameters that take pipeline input: run for each object. */
  private readonly delayBound = new Map<ParameterMetadata, unknown>();
  validSets = ALL_SETS;
  parameterSetName = ALL_SETS_NAME;
  private commandLineSets = ALL_SETS;
  private readonly where: CoercionContext;
  /** Shows a warning as the command's own. */
  warn: (text: string) => void = () => undefined;
  /** Script functions: leftovers that no parameter took (only where unbound arguments are allowed). */
  readonly unbound: unknown[] = [];

  constructor(
    readonly metadata: CommandMetadata,
    private readonly invocation: InvocationInfo,
    private readonly ctx: ExecutionContext,
    isScriptCommand: boolean,
    private readonly expectsInput: boolean,
  ) {
    this.where = { ctx, invocation, isScriptCommand };
    this.validSets = metadata.allSetBits || ALL_SETS;
  }

  /**
   * Binds the command line. `addDynamic` is asked once after named and positional binding; it may add parameters to the
   * metadata, to which leftovers are then bound.
   */
  bindCommandLine(args: readonly CommandArgument[], addDynamic?: (binder: ParameterBinder) => boolean): void {
    let left = this.bindNamed(args);
    left = this.bindPositional(left);
    applyDefaultParameterValues(this, this.invocation, this.ctx, this.warn);
    if (addDynamic?.(this)) {
      left = this.bindNamed(left);
      left = this.bindPositional(left);
    }
    this.bindRemaining(left);
    this.settleSets();
    this.commandLineSets = this.validSets;
  }

  isBound(parameter: ParameterMetadata): boolean {
    return this.bound.has(parameter.name);
  }

  /** Binds by name from $PSDefaultParameterValues; quietly skipped when it does not fit the sets. */
  bindDefault(parameter: ParameterMetadata, value: unknown): void {
    if (this.bound.has(parameter.name) || (parameter.setFlags & this.validSets) === 0) return;
    this.bind(parameter, new CommandArgument(parameter.name, value, true));
  }

  private bindNamed(args: readonly CommandArgument[]): CommandArgument[] {
    const left: CommandArgument[] = [];
    const explicit = new Set(args.filter((a) => a.name !== null && !a.isSplatted).map((a) => this.find(a)?.name));
    for (let i = 0; i < args.length; i++) {
      const argument = args[i]!;
      if (argument.name === null) {
        left.push(argument);
        continue;
      }
      const parameter = this.find(argument);
      if (!parameter) {
        left.push(argument);
        continue;
      }
      // A parameter named on the command line wins over the same entry of a splatted hashtable.
      if (argument.isSplatted && explicit.has(parameter.name)) continue;
      if (!argument.hasValue && !parameter.isSwitch) {
        const next = args[i + 1] && valueOf(args[i + 1]!, this.find(args[i + 1]!) !== null);
        if (next) {
          i++;
          this.bindOnce(parameter, argument.name, next);
          continue;
        }
        throw markArgument(this.missingArgument(parameter), argument.extent);
      }
      const value = argument.hasValue ? argument : new CommandArgument(argument.name, true, true, argument.extent);
      this.bindOnce(parameter, argument.name, value);
    }
    return left;
  }

  private missingArgument(parameter: ParameterMetadata): NetException {
    return bindingError(
      this.invocation,
      'MissingArgument',
      `Missing an argument for parameter '${parameter.name}'. Specify a parameter of type '${parameter.type.fullName}' and try again.`,
      { parameterName: parameter.name },
    );
  }

  private find(argument: CommandArgument): ParameterMetadata | null {
    if (argument.name === null) return null;
    const name = plainName(argument.name);
    const matches = this.metadata.matchPrefix(name.toLowerCase());
    if (matches.length <= 1) return matches[0] ?? null;
    const names = matches.map((parameter) => ` -${parameter.name}`).join('');
    throw bindingError(
      this.invocation,
      'AmbiguousParameter',
      `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include:${names}.`,
      { parameterName: argument.name },
    );
  }

  private bindOnce(parameter: ParameterMetadata, _name: string, argument: CommandArgument): void {
    if (this.bound.has(parameter.name)) {
      throw bindingError(
        this.invocation,
        'ParameterAlreadyBound',
        `Cannot bind parameter because parameter '${parameter.name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".`,
        { parameterName: parameter.name },
      );
    }
    this.bind(parameter, argument);
  }

  /** The argument converted and checked. */
  private accepted(parameter: ParameterMetadata, argument: CommandArgument): unknown {
    try {
      const value = coerceArgument(parameter, argument.value, this.where, argument.literalText);
      refuseEmpty(parameter, value, this.isEverMandatory(parameter), this.where, unwrap(argument.value));
      validateArgument(parameter, value, this.where);
      return value;
    } catch (thrown) {
      throw markArgument(thrown, argument.extent);
    }
  }

  /** Command-line binding with coercion; narrows the sets. */
  private bind(parameter: ParameterMetadata, argument: CommandArgument): void {
    if (this.isDelayBind(parameter, argument.value)) {
      this.delayBound.set(parameter, argument.value);
      this.bound.set(parameter.name, argument.value);
      this.narrow(parameter);
      this.commandLine.add(parameter);
      return;
    }
    this.bound.set(parameter.name, this.accepted(parameter, argument));
    this.commandLine.add(parameter);
    this.narrow(parameter);
  }

  private isEverMandatory(parameter: ParameterMetadata): boolean {
    return parameter.anySet(this.metadata, this.validSets, (info) => info.mandatory);
  }

  private isDelayBind(parameter: ParameterMetadata, value: unknown): boolean {
    if (!this.expectsInput || !isScriptBlock(value)) return false;
    const { fullName } = parameter.type;
    if (fullName === 'System.Management.Automation.ScriptBlock' || fullName === 'System.Object' || parameter.isUntyped)
      return false;
    if (parameter.type.elementType?.fullName === 'System.Management.Automation.ScriptBlock') return false;
    if (parameter.type.elementType?.fullName === 'System.Object') return false;
    return parameter.anySet(this.metadata, ALL_SETS, (info) => info.pipeline || info.byPropertyName);
  }

  private narrow(parameter: ParameterMetadata): void {
    if (parameter.setFlags === ALL_SETS) return;
    const narrowed = (this.validSets & parameter.setFlags) >>> 0;
    if (narrowed === 0) throw this.ambiguousSet(parameter.name);
    this.validSets = narrowed;
  }

  ambiguousSet(parameterName = ''): NetException {
    return bindingError(
      this.invocation,
      'AmbiguousParameterSet',
      'Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.',
      { parameterName },
    );
  }

  private bindPositional(args: CommandArgument[]): CommandArgument[] {
    const left = [...args];
    for (const position of this.positions()) {
      const index = left.findIndex((argument) => argument.name === null);
      if (index < 0) break;
      const candidates = this.candidatesAt(position);
      if (candidates.length === 0) continue;
      this.refuseTwoAtOnePosition(candidates);
      if (this.bindAtPosition(candidates, left[index]!)) left.splice(index, 1);
    }
    return left;
  }

  private refuseTwoAtOnePosition(candidates: readonly [ParameterMetadata, number][]): void {
    if (candidates.length < 2) return;
    const taken = new Map<number, ParameterMetadata>();
    for (const [parameter, flag] of candidates) {
      const other = taken.get(flag);
      if (other && other !== parameter)
        throw bindingError(
          this.invocation,
          'AmbiguousPositionalParameterNoName',
          'Cannot bind positional parameters because no names were given.',
        );
      taken.set(flag, parameter);
    }
  }

  private positions(): number[] {
    const all = new Set<number>();
    for (const parameter of this.metadata.parameters.values()) {
      for (const info of parameter.sets.values())
        if (info.position !== undefined && !info.remaining) all.add(info.position);
    }
    return [...all].sort((a, b) => a - b);
  }

  private candidatesAt(position: number): [ParameterMetadata, number][] {
    const found: [ParameterMetadata, number][] = [];
    for (const parameter of this.metadata.parameters.values()) {
      if (this.bound.has(parameter.name)) continue;
      for (const [name, info] of parameter.sets) {
        if (info.position !== position || info.remaining) continue;
        const flag = name === ALL_SETS_NAME ? ALL_SETS : this.metadata.flagOf(name);
        if ((flag & this.validSets) !== 0) found.push([parameter, flag >>> 0]);
      }
    }
    return found;
  }

  /** Default set before others, no coercion before coercion. True when bound. */
  private bindAtPosition(candidates: [ParameterMetadata, number][], argument: CommandArgument): boolean {
    const preferred = this.metadata.defaultFlag & this.validSets;
    const inDefault = parametersOf(candidates.filter(([, flag]) => preferred !== 0 && (flag & preferred) !== 0));
    const all = parametersOf(candidates);
    const failures: NetException[] = [];
    if (all.length > 1) {
      const fits = (parameter: ParameterMetadata): boolean => fitsWithoutCoercion(parameter, argument.value);
      for (const group of [inDefault, all]) if (this.bindAll(group.filter(fits), argument, failures)) return true;
      failures.length = 0;
    }
    for (const group of [inDefault, all]) if (this.bindAll(group, argument, failures)) return true;
    throw failures[0];
  }

  /** Rule that surprises: all parameters of the position that take the value get it, and so their sets may conflict. */
  private bindAll(group: readonly ParameterMetadata[], argument: CommandArgument, failures: NetException[]): boolean {
    let hasBound = false;
    for (const parameter of group) {
      try {
        this.bind(parameter, argument);
        hasBound = true;
      } catch (thrown) {
        if (!(thrown instanceof NetException) || thrown.errorId === 'AmbiguousParameterSet') throw thrown;
        failures.push(thrown);
      }
    }
    return hasBound;
  }

  private bindRemaining(left: CommandArgument[]): void {
    if (left.length === 0) return;
    const taker = this.remainingTaker();
    if (taker) {
      const values: unknown[] = [];
      for (const argument of left) {
        if (argument.name !== null) values.push(`-${argument.name}${argument.hasValue ? ':' : ''}`);
        if (argument.hasValue) values.push(argument.value);
      }
      const isOne = values.length === 1 && Array.isArray(values[0]);
      const list = taker.type.isArray
        ? values
        : new NetList(values, getType('System.Collections.Generic.List[object]'));
      // One collection is taken as it is.
      this.bind(taker, new CommandArgument(taker.name, isOne ? values[0] : list, true));
      return;
    }
    const named = left.find((argument) => argument.name !== null);
    if (named) {
      throw markArgument(
        bindingError(
          this.invocation,
          'NamedParameterNotFound',
          `A parameter cannot be found that matches parameter name '${named.name}'.`,
          { parameterName: named.name ?? '' },
        ),
        named.extent,
      );
    }
    const text = left[0]!.literalText ?? toPSString(left[0]!.value, this.ctx);
    throw bindingError(
      this.invocation,
      'PositionalParameterNotFound',
      `A positional parameter cannot be found that accepts argument '${left[0]!.value === null ? '$null' : text}'.`,
      { parameterName: text },
    );
  }

  private remainingTaker(): ParameterMetadata | null {
    for (const parameter of this.metadata.parameters.values()) {
      if (this.bound.has(parameter.name)) continue;
      if (parameter.anySet(this.metadata, this.validSets, (info) => info.remaining)) return parameter;
    }
    return null;
  }

  private settleSets(): void {
    const choice = chooseParameterSet(
      this.metadata,
      this.validSets,
      (parameter) => this.bound.has(parameter.name),
      this.expectsInput,
    );
    if (choice === 'ambiguous') throw this.ambiguousSet();
    this.validSets = choice.validSets;
    this.parameterSetName = choice.name;
    if (choice.missing.length > 0 && !(this.expectsInput && choice.missing.every((p) => this.takesPipeline(p)))) {
      const missing = choice.missing.filter((p) => !(this.expectsInput && this.takesPipeline(p)));
      if (missing.length > 0) this.promptOrFail(missing);
    }
  }

  private takesPipeline(parameter: ParameterMetadata): boolean {
    return parameter.anySet(this.metadata, this.validSets, (info: SetInfo) => info.pipeline || info.byPropertyName);
  }

  /** Missing mandatory parameters: asked for where a user can answer, an error elsewhere. */
  private promptOrFail(missing: ParameterMetadata[]): void {
    const answers = this.ctx.promptForMandatory?.(this.invocation, missing) ?? null;
    if (answers) {
      for (const parameter of missing)
        this.bind(parameter, new CommandArgument(parameter.name, answers.get(parameter.name), true));
      return;
    }
    const names = missing.map((parameter) => ` ${parameter.name}`).join('');
    throw bindingError(
      this.invocation,
      'MissingMandatoryParameter',
      `Cannot process command because of one or more missing mandatory parameters:${names}.`,
      { parameterName: missing.map((p) => p.name).join(' ') },
    );
  }

  /** Whether the command can take anything from the pipeline at all. */
  get acceptsPipeline(): boolean {
    for (const parameter of this.metadata.parameters.values()) {
      if (this.commandLine.has(parameter) && !this.delayBound.has(parameter)) continue;
      if (this.takesPipeline(parameter)) return true;
    }
    return false;
  }

  /** Undoes what the previous object bound. */
  private forgetPipelineBindings(): void {
    for (const parameter of this.pipelineBound) this.bound.delete(parameter.name);
    this.pipelineBound = [];
    this.validSets = this.commandLineSets;
  }

  /** Binds one pipeline object. Throws InputObjectNotBound when nothing takes it. */
  bindPipelineObject(input: unknown): void {
    this.forgetPipelineBindings();
    let any = this.runDelayBound(input);
    const unbound = [...this.metadata.parameters.values()].filter(
      (p) => !this.commandLine.has(p) && (p.setFlags & this.validSets) !== 0,
    );
    any = this.pipelinePhase(unbound, input, 'value', false) || any;
    any = this.pipelinePhase(unbound, input, 'property', false) || any;
    any = this.pipelinePhase(unbound, input, 'value', true) || any;
    any = this.pipelinePhase(unbound, input, 'property', true) || any;
    if (!any) {
      throw bindingError(
        this.invocation,
        'InputObjectNotBound',
        'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.',
        { target: input },
      );
    }
    this.settleAfterPipeline(input);
  }

  private settleAfterPipeline(input: unknown): void {
    const choice = chooseParameterSet(
      this.metadata,
      this.validSets,
      (parameter) => this.bound.has(parameter.name),
      false,
    );
    if (choice === 'ambiguous') throw this.ambiguousSet();
    if (choice.missing.length > 0) {
      const names = choice.missing.map((parameter) => ` ${parameter.name}`).join('');
      throw bindingError(
        this.invocation,
        'InputObjectMissingMandatory',
        `The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: ${names}`,
        { target: input },
      );
    }
    this.parameterSetName = choice.name;
  }

  private runDelayBound(input: unknown): boolean {
    for (const [parameter, block] of this.delayBound) {
      let value: unknown;
      try {
        value = this.ctx.evaluateInCaller(block, input);
      } catch (thrown) {
        if (!(thrown instanceof NetException)) throw thrown;
        throw bindingError(
          this.invocation,
          'ScriptBlockArgumentInvocationFailed',
          `Cannot evaluate parameter '${parameter.name}' because its argument input failed. ${thrown.message}`,
          { parameterName: parameter.name, inner: thrown },
        );
      }
      if (value === undefined) {
        throw bindingError(
          this.invocation,
          'ScriptBlockArgumentNoOutput',
          `Cannot evaluate parameter '${parameter.name}' because its argument is specified as a script block and there is no output. A script block cannot be evaluated if there is no output.`.replace(
            'is no output. A',
            'is no input. A',
          ),
          { parameterName: parameter.name },
        );
      }
      const bound = coerceArgument(parameter, value, this.where, null);
      refuseEmpty(parameter, bound, this.isEverMandatory(parameter), this.where);
      validateArgument(parameter, bound, this.where);
      this.bound.set(parameter.name, bound);
    }
    return this.delayBound.size > 0;
  }

  private pipelinePhase(
    parameters: ParameterMetadata[],
    input: unknown,
    from: 'value' | 'property',
    coerce: boolean,
  ): boolean {
    const preferred = (this.metadata.defaultFlag & this.validSets) >>> 0;
    let any = false;
    if (preferred !== 0) any = this.phaseInSets(parameters, input, from, coerce, preferred);
    if (!any || from === 'property') any = this.phaseInSets(parameters, input, from, coerce, this.validSets) || any;
    return any;
  }

  private phaseInSets(
    parameters: ParameterMetadata[],
    input: unknown,
    from: 'value' | 'property',
    coerce: boolean,
    sets: number,
  ): boolean {
    let any = false;
    for (const parameter of parameters) {
      if (this.bound.has(parameter.name) || (parameter.setFlags & sets & this.validSets) === 0) continue;
      const takes = parameter.anySet(this.metadata, (sets & this.validSets) >>> 0, (info) =>
        from === 'value' ? info.pipeline : info.byPropertyName,
      );
      if (takes && this.bindFromPipeline(parameter, input, from, coerce)) any = true;
    }
    return any;
  }

  private bindFromPipeline(
    parameter: ParameterMetadata,
    input: unknown,
    from: 'value' | 'property',
    coerce: boolean,
  ): boolean {
    let value = input;
    if (from === 'property') {
      const property = this.propertyFor(parameter, input);
      if (property === null) return false;
      value = property.value;
    }
    if (!coerce && !fitsWithoutCoercion(parameter, value)) return false;
    let bound: unknown;
    try {
      bound = coerceArgument(parameter, value, this.where, null);
    } catch (thrown) {
      // By value, a conversion that fails leaves the object for other parameters; by property name it is an error.
      if (!(thrown instanceof NetException) || from === 'property') throw thrown;
      return false;
    }
    refuseEmpty(parameter, bound, this.isEverMandatory(parameter), this.where);
    validateArgument(parameter, bound, this.where);
    this.bound.set(parameter.name, bound);
    this.pipelineBound.push(parameter);
    this.narrow(parameter);
    return true;
  }

  private propertyFor(parameter: ParameterMetadata, input: unknown): { value: unknown } | null {
    if (input === null || input === undefined) return null;
    for (const name of [parameter.name, ...parameter.aliases]) {
      if (hasProperty(input, name, this.ctx)) return { value: getProperty(input, name, this.ctx) };
    }
    return null;
  }

  /** Sets a common parameter's value after the fact (used by hosts). */
  value(name: string): unknown {
    return unwrap(this.bound.get(name));
  }
}

function parametersOf(candidates: readonly [ParameterMetadata, number][]): ParameterMetadata[] {
  return [...new Set(candidates.map(([parameter]) => parameter))];
}
