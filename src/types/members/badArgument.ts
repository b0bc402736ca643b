/**
 * What a member means by failing on $null or a negative count. .NET's members look at their arguments first and name the
 * bad one; ours mostly just run into it, which JavaScript reports as a TypeError about null or a RangeError. The
 * signature knows the name.
 * Rule that surprises: such an error without a bad argument stays what it is, a defect of psail.
 */
import type { NetException } from '../../errors/NetException.ts';
import { argumentNull, mustBeNonNegative } from '../dotnet/netErrors.ts';
import type { MethodOverload, ParameterInfo } from '../NetType.ts';

const ABOUT_NULL = /\bnull\b|\bundefined\b|not iterable/;
/** V8's own, and node:* where it looks at a size. */
const ABOUT_RANGE = /^Invalid (?:count|array|string|typed array|array buffer) |out of range/;

function isAboutNull(thrown: unknown): boolean {
  return thrown instanceof TypeError && ABOUT_NULL.test(thrown.message);
}

function isAboutRange(thrown: unknown): boolean {
  return thrown instanceof RangeError && ABOUT_RANGE.test(thrown.message);
}

/** The exception that names the first bad argument; `thrown` itself where no argument can have been the reason. */
export function badArgumentError(thrown: unknown, overload: MethodOverload, args: readonly unknown[]): unknown {
  if (isAboutNull(thrown)) {
    // A value type that holds null is Nullable, to which null is a value like others.
    const parameter = firstWith(overload, args, (value, { type }) => value === null && !type.isValueType);
    return parameter ? argumentNull(parameter.name) : thrown;
  }
  if (isAboutRange(thrown)) {
    const parameter = firstWith(overload, args, isNegative);
    if (parameter) return mustBeNonNegative(parameter.name, args[overload.parameters.indexOf(parameter)] as number);
  }
  return thrown;
}

/** The same of a property's setter, whose parameter is called `value`. */
export function nullValueError(thrown: unknown, value: unknown): NetException | null {
  return value === null && isAboutNull(thrown) ? argumentNull('value') : null;
}

function isNegative(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'bigint') && value < 0;
}

function firstWith(
  { parameters }: MethodOverload,
  args: readonly unknown[],
  isBad: (value: unknown, parameter: ParameterInfo) => boolean,
): ParameterInfo | undefined {
  return parameters.find((parameter, i) => i < args.length && isBad(args[i], parameter));
}
