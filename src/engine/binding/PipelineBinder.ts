/**
 * Binds each pipeline object: script blocks first, then by value and by property name without conversion, then both with.
 * What one object bound is open again for the next. Rule that surprises: by value, a conversion that fails leaves the object
 * to other parameters; by property name it is an error, and so is a failed validation in either.
 */
import { NetException } from '../../errors/NetException.ts';
import { getProperty, hasProperty } from '../../types/index.ts';
import { bindingError, markArgument, isBindingError } from './bindingErrors.ts';
import { CommandArgument } from './CommandArgument.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';
import { missingMandatory } from './mandatoryParameters.ts';
import type { ParameterBinder } from './ParameterBinder.ts';
import { isInSets, matchingData, validateSets, verifySetSelected } from './parameterSets.ts';

interface Phase {
  from: 'pipeline' | 'byPropertyName';
  coerce: boolean;
}

const PHASES: readonly Phase[] = [
  { from: 'pipeline', coerce: false },
  { from: 'byPropertyName', coerce: false },
  { from: 'pipeline', coerce: true },
  { from: 'byPropertyName', coerce: true },
];

const NOT_BOUND =
  'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.';

export class PipelineBinder {
  /** Parameters that the current object bound. */
  private boundByObject: ParameterMetadata[] = [];
  private before: readonly ParameterMetadata[] = [];

  constructor(private readonly binder: ParameterBinder) {}

  /**
   * Binds one object.
   * @throws InputObjectNotBound when nothing takes it; InputObjectMissingMandatory
   */
  bind(input: unknown): void {
    this.before = [...this.boundByObject, ...this.binder.delayBound.keys()];
    this.forget();
    this.binder.elaborating(() => this.bindObject(input));
  }

  /** The parameters whose values the last object, bound or not, or the one before it changed. */
  get touched(): ReadonlySet<ParameterMetadata> {
    return new Set([...this.before, ...this.boundByObject]);
  }

  private forget(): void {
    const { binder } = this;
    for (const parameter of this.boundByObject) {
      binder.bound.delete(parameter.name);
      binder.unboundParameters.push(parameter);
    }
    this.boundByObject = [];
    binder.currentSets = binder.setsBeforePipeline;
  }

  private bindObject(input: unknown): void {
    const { binder } = this;
    const hasRun = this.runDelayBound(input);
    const isBound = this.bindInPhases(input) || hasRun;
    verifySetSelected(binder);
    if (!isBound) throw bindingError(binder.invocation, 'InputObjectNotBound', NOT_BOUND, { target: input });
    const missing = missingMandatory(binder, binder.setCount, false);
    if (missing.length === 0) return;
    const names = missing.map((parameter) => ` ${parameter.name}`).join('');
    throw bindingError(
      binder.invocation,
      'InputObjectMissingMandatory',
      `The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: ${names}`,
      { target: input },
    );
  }

  private runDelayBound(input: unknown): boolean {
    const { binder } = this;
    for (const [parameter, { value: block, extent }] of binder.delayBound) {
      try {
        const argument = new CommandArgument(parameter.name, this.outputOf(parameter, block, input), true, extent);
        binder.bind(parameter, argument, { coerce: true, delay: false });
      } catch (thrown) {
        throw markArgument(thrown, extent);
      }
    }
    return binder.delayBound.size > 0;
  }

  private outputOf(parameter: ParameterMetadata, block: unknown, input: unknown): unknown {
    const { ctx, invocation } = this.binder;
    const { name } = parameter;
    let value: unknown;
    try {
      value = ctx.evaluateInCaller(block, input);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      const message = `The input to the script block for parameter '${name}' failed. ${thrown.message}`;
      const options = { parameterName: name, inner: thrown };
      throw bindingError(invocation, 'ScriptBlockArgumentInvocationFailed', message, options);
    }
    if (value !== undefined) return value;
    const message = `Cannot evaluate parameter '${name}' because its argument input did not produce any output.`;
    throw bindingError(invocation, 'ScriptBlockArgumentNoOutput', message, { parameterName: name });
  }

  private bindInPhases(input: unknown): boolean {
    const { binder } = this;
    const prioritized = binder.prioritizedSet;
    let isBound = false;
    if (prioritized !== 0) {
      for (const phase of PHASES) isBound = this.bindInPhase(input, phase, prioritized) || isBound;
    }
    if (prioritized === 0 || binder.currentSets !== prioritized) {
      let sets = (binder.currentSets & ~prioritized) >>> 0;
      for (const phase of PHASES) {
        if (!this.bindInPhase(input, phase, sets)) continue;
        isBound = true;
        validateSets(binder, true, true);
        sets = binder.currentSets;
      }
    }
    validateSets(binder, false, true);
    return isBound;
  }

  private bindInPhase(input: unknown, phase: Phase, sets: number): boolean {
    const { defaultFlag } = this.binder.metadata;
    if (defaultFlag === 0 || (sets & defaultFlag) === 0) return this.bindInSets(input, phase, sets);
    return this.bindInSets(input, phase, defaultFlag) || this.bindInSets(input, phase, (sets & ~defaultFlag) >>> 0);
  }

  private bindInSets(input: unknown, phase: Phase, sets: number): boolean {
    const { unboundParameters } = this.binder;
    let isBound = false;
    for (let i = unboundParameters.length - 1; i >= 0; i--) {
      const parameter = unboundParameters[i]!;
      if (!parameter.takesPipeline || !isInSets(parameter, sets)) continue;
      const takes = matchingData(parameter, sets).some(({ info }) => info[phase.from]);
      if (takes && this.bindParameter(parameter, input, phase)) isBound = true;
    }
    return isBound;
  }

  private bindParameter(parameter: ParameterMetadata, input: unknown, { from, coerce }: Phase): boolean {
    const found = from === 'pipeline' ? { value: input } : this.propertyFor(parameter, input);
    if (!found) return false;
    try {
      const argument = new CommandArgument(parameter.name, found.value, true);
      if (!this.binder.bind(parameter, argument, { coerce, delay: false })) return false;
    } catch (thrown) {
      if (from === 'pipeline' && isFailedConversion(thrown)) return false;
      throw thrown;
    }
    this.boundByObject.push(parameter);
    return true;
  }

  private propertyFor(parameter: ParameterMetadata, input: unknown): { value: unknown } | null {
    const { ctx } = this.binder;
    if (input === null || input === undefined) return null;
    for (const name of [parameter.name, ...parameter.aliases])
      if (hasProperty(input, name, ctx)) return { value: getProperty(input, name, ctx) };
    return null;
  }
}

/** The parameter's type refused the value; a transformation attribute's own error is no such thing. */
function isFailedConversion(thrown: unknown): boolean {
  if (!isBindingError(thrown)) return false;
  return thrown.isConversion || thrown.typeName === 'System.Management.Automation.ParameterBindingException';
}
