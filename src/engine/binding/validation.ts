/**
 * The validation attributes' rules and texts (ValidateSet, Range, Count, Length, Pattern, NotNull...), shared by compiled
 * cmdlets' definitions, script parameters and validated variables.
 */
import { NetException } from '../../errors/NetException.ts';
import { compareValues, convertTo, enumerableOf, matchOp, toPSString, typeOf, unwrap } from '../../types/index.ts';
import type { ParameterValidation } from '../Cmdlet.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

/** A ValidationMetadataException with an id such as ValidateSetFailure. */
export function validationFailure(message: string, errorId = 'ValidationFailure'): NetException {
  return new NetException('System.Management.Automation.ValidationMetadataException', message, {
    errorId,
    category: 'MetadataError',
  });
}

/** All rules of a definition. Throws validationFailure. */
export function checkValidation(rules: ParameterValidation, value: unknown, ctx: ExecutionContext): void {
  if (rules.notNull) checkNotNull(value);
  if (rules.notNullOrEmpty) checkNotNullOrEmpty(value, false);
  if (rules.notNullOrWhiteSpace) checkNotNullOrEmpty(value, true);
  if (rules.count) checkCount(value, rules.count[0], rules.count[1]);
  forElements(value, (element) => {
    if (rules.set) checkSet(element, rules.set, rules.setIgnoreCase ?? true, rules.setErrorMessage ?? null, ctx);
    if (rules.range) checkRange(element, rules.range[0], rules.range[1], ctx);
    if (rules.rangeKind) checkRangeKind(element, rules.rangeKind, ctx);
    if (rules.length) checkLength(element, rules.length[0], rules.length[1]);
    if (rules.pattern !== undefined) checkPattern(element, rules.pattern, true, null, ctx);
    if (rules.script && !rules.script(element, ctx))
      throw validationFailure(`The argument "${toPSString(element, ctx)}" is not valid.`, 'ValidateScriptFailure');
  });
}

/** Runs a check on each element of a collection, or on the value itself. */
export function forElements(value: unknown, check: (element: unknown) => void): void {
  const base = unwrap(value);
  if (value === null || value === undefined) {
    throw validationFailure(
      'The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.',
      'ArgumentIsEmpty',
    );
  }
  const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
  if (items === null) check(value);
  else for (const item of items as Iterable<unknown>) check(item);
}

export function checkNotNull(value: unknown): void {
  if (value === null || value === undefined) {
    throw validationFailure(
      'The argument is null. Provide a valid value for the argument, and then try running the command again.',
      'ArgumentIsNull',
    );
  }
  const items = Array.isArray(value) ? value : null;
  if (items?.some((item) => item === null || item === undefined)) {
    throw validationFailure(
      'The argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.'
        .replace('collection contains', 'is null, empty, or an element of the argument collection contains')
        .replace(' Supply', ' Supply'),
      'ArgumentCollectionContainsNull',
    );
  }
}

const NULL_OR_EMPTY =
  'The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.';
const COLLECTION_EMPTY =
  'The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.';

export function checkNotNullOrEmpty(value: unknown, whiteSpace: boolean): void {
  const blank = (text: string): boolean => (whiteSpace ? text.trim() === '' : text === '');
  const message = whiteSpace
    ? 'The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.'
    : NULL_OR_EMPTY;
  if (value === null || value === undefined) throw validationFailure(message, 'ArgumentIsNull');
  const base = unwrap(value);
  if (typeof base === 'string') {
    if (blank(base)) throw validationFailure(message, 'ArgumentIsEmpty');
    return;
  }
  const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
  if (items === null) {
    if (isEmptyDictionary(base)) throw validationFailure(message, 'ArgumentIsEmpty');
    return;
  }
  let count = 0;
  for (const item of items as Iterable<unknown>) {
    count++;
    if (item === null || item === undefined)
      throw validationFailure(COLLECTION_EMPTY, 'ArgumentCollectionContainsNull');
    if (typeof item === 'string' && blank(item))
      throw validationFailure(whiteSpace ? message : COLLECTION_EMPTY, 'ArgumentCollectionContainsEmpty');
  }
  if (count === 0) throw validationFailure(COLLECTION_EMPTY, 'ArgumentIsEmpty');
}

function isEmptyDictionary(base: unknown): boolean {
  return (
    typeof base === 'object' &&
    base !== null &&
    (base as { count?: unknown }).count === 0 &&
    typeOf(base).interfaces.some((i) => i.name === 'IDictionary')
  );
}

export function checkSet(
  element: unknown,
  values: readonly string[],
  ignoreCase: boolean,
  errorMessage: string | null,
  ctx: ExecutionContext,
): void {
  const text = toPSString(element, ctx);
  const wanted = ignoreCase ? text.toLowerCase() : text;
  if (values.some((value) => (ignoreCase ? value.toLowerCase() : value) === wanted)) return;
  const list = values.join(',');
  if (errorMessage)
    throw validationFailure(errorMessage.replaceAll('{0}', text).replaceAll('{1}', list), 'ValidateSetFailure');
  throw validationFailure(
    `The argument "${text}" does not belong to the set "${list}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.`,
    'ValidateSetFailure',
  );
}

export function checkRange(element: unknown, min: unknown, max: unknown, ctx: ExecutionContext): void {
  const base = unwrap(element);
  if (base === null || base === undefined || typeOf(base) !== typeOf(min)) {
    const type = typeOf(min);
    try {
      element = convertTo(base, type, ctx);
    } catch {
      throw validationFailure(
        `The argument cannot be validated because its type "${base == null ? 'null' : typeOf(base).name}" is not the same type (${type.name}) as the maximum and minimum limits of the parameter. Make sure the argument is of type ${type.name} and then try the command again.`,
        'ValidationRangeElementType',
      );
    }
  }
  const text = toPSString(element, ctx);
  if (compareValues(element, min, ctx, { ignoreCase: true }) < 0) {
    const limit = toPSString(min, ctx);
    throw validationFailure(
      `The ${text} argument is less than the minimum allowed range of ${limit}. Supply an argument that is greater than or equal to ${limit} and then try the command again.`,
      'ValidateRangeTooSmall',
    );
  }
  if (compareValues(element, max, ctx, { ignoreCase: true }) > 0) {
    const limit = toPSString(max, ctx);
    throw validationFailure(
      `The ${text} argument is greater than the maximum allowed range of ${limit}. Supply an argument that is less than or equal to ${limit} and then try the command again.`,
      'ValidateRangeTooBig',
    );
  }
}

const RANGE_KINDS = {
  Positive: { id: 'ValidateRangePositiveFailure', words: 'greater than zero', test: (sign: number) => sign > 0 },
  NonNegative: {
    id: 'ValidateRangeNonNegativeFailure',
    words: 'greater than or equal to zero',
    test: (sign: number) => sign >= 0,
  },
  Negative: { id: 'ValidateRangeNegativeFailure', words: 'less than zero', test: (sign: number) => sign < 0 },
  NonPositive: {
    id: 'ValidateRangeNonPositiveFailure',
    words: 'less than or equal to zero',
    test: (sign: number) => sign <= 0,
  },
} as const;

export function checkRangeKind(element: unknown, kind: keyof typeof RANGE_KINDS, ctx: ExecutionContext): void {
  const rule = RANGE_KINDS[kind];
  if (rule.test(compareValues(element, 0, ctx, { ignoreCase: true }))) return;
  throw validationFailure(
    `The argument "${toPSString(element, ctx)}" cannot be validated because its value is not ${rule.words}.`,
    rule.id,
  );
}

export function checkLength(element: unknown, min: number, max: number): void {
  const base = unwrap(element);
  if (typeof base !== 'string') {
    throw validationFailure(
      'The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.',
      'ValidateLengthNotString',
    );
  }
  if (base.length < min) {
    throw validationFailure(
      `The character length (${base.length}) of the argument is too short. Specify an argument with a length that is greater than or equal to "${min}", and then try the command again.`,
      'ValidateLengthMinLengthFailure',
    );
  }
  if (base.length > max) {
    throw validationFailure(
      `The character length of the ${base.length} argument is too long. Shorten the character length of the argument so it is fewer than or equal to "${max}" characters, and then try the command again.`,
      'ValidateLengthMaxLengthFailure',
    );
  }
}

export function checkCount(value: unknown, min: number, max: number): void {
  const base = unwrap(value);
  const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
  const count = items === null ? (value == null ? 0 : 1) : [...(items as Iterable<unknown>)].length;
  if (min === max && count !== max) {
    throw validationFailure(
      `The parameter requires exactly ${max} value(s) - ${count} value(s) were provided.`,
      'ValidateCountExactFailure',
    );
  }
  if (count < min || count > max) {
    throw validationFailure(
      `The parameter requires at least ${min} value(s) and no more than ${max} value(s) - ${count} value(s) were provided.`,
      'ValidateCountMinMaxFailure',
    );
  }
}

export function checkPattern(
  element: unknown,
  pattern: string,
  ignoreCase: boolean,
  errorMessage: string | null,
  ctx: ExecutionContext,
): void {
  const text = toPSString(element, ctx);
  if (matchOp(text, pattern, ctx, ignoreCase).result === true) return;
  if (errorMessage)
    throw validationFailure(errorMessage.replaceAll('{0}', text).replaceAll('{1}', pattern), 'ValidatePatternFailure');
  throw validationFailure(
    `The argument "${text}" does not match the "${pattern}" pattern. Supply an argument that matches "${pattern}" and try the command again.`,
    'ValidatePatternFailure',
  );
}
