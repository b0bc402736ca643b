/** What the constructors of PowerShell's validation attributes refuse. */
import { NetException, runtimeException } from '../../errors/index.ts';
import { compareValues, convertTo, EnumValue, toPSString, unwrap } from '../../types/index.ts';
import { numericKind } from '../../types/LanguagePrimitives/numericTypes.ts';
import { getType, typeOf } from '../../types/TypeRegistry.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

const SMA = 'System.Management.Automation.';

type Refusal = (args: readonly unknown[], ctx: ExecutionContext) => void;

const REFUSALS: Readonly<Record<string, Refusal>> = {
  validateset: (args) => {
    const isEmpty = args.length === 0 || (args.length === 1 && Array.isArray(args[0]) && args[0].length === 0);
    if (isEmpty) throw outOfRange('validValues', 'System.String[]');
  },
  validaterange: (args, ctx) => {
    if (args.length === 2) checkRangeEnds(unwrap(args[0]), unwrap(args[1]), ctx);
    else if (!(unwrap(args[0]) instanceof EnumValue)) convertTo(args[0], getType(`${SMA}ValidateRangeKind`), ctx);
  },
  validatelength: (args, ctx) =>
    checkSizes(
      args,
      ctx,
      'ValidateLengthMaxLengthSmallerThanMinLength',
      'The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter.',
    ),
  validatecount: (args, ctx) =>
    checkSizes(
      args,
      ctx,
      'ValidateRangeMaxLengthSmallerThanMinLength',
      'The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter.',
    ),
  validatepattern: ([pattern], ctx) => {
    if (pattern == null || toPSString(pattern, ctx) === '') throw invalid('regexPattern');
  },
  validatescript: ([block]) => {
    if (block == null) throw invalid('scriptBlock');
  },
};

/** Throws what the constructor throws. `shortName` is in lower case. */
export function checkConstruction(shortName: string, args: readonly unknown[], ctx: ExecutionContext): void {
  if (Object.hasOwn(REFUSALS, shortName)) REFUSALS[shortName]!(args, ctx);
}

/** The same for an attribute as written, where errors come wrapped, but not those of the validation itself. */
export function checkWrittenAttribute(
  typeName: string,
  shortName: string,
  args: readonly unknown[],
  ctx: ExecutionContext,
): void {
  try {
    checkConstruction(shortName, args, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException) || shortName === 'validateset') throw thrown;
    if (thrown.typeName === `${SMA}ValidationMetadataException`) throw thrown;
    throw runtimeException(
      `The following exception occurred while constructing the attribute "${typeName}": "${thrown.message}"`,
      'ExceptionConstructingAttribute',
      'InvalidOperation',
      null,
      thrown,
    );
  }
}

function checkRangeEnds(min: unknown, max: unknown, ctx: ExecutionContext): void {
  if (min == null || max == null) throw invalidNull(min == null ? 'minRange' : 'maxRange');
  const [from, to] = [typeOf(min), typeOf(max)];
  if (from !== to && (numericKind(min) === null || numericKind(max) === null))
    throw refusal(
      'MinRangeNotTheSameTypeOfMaxRange',
      `The specified minimum range (${from.name}) cannot be accepted because it is not the same type as the specified maximum range (${to.name}). Update the ValidateRange attribute for the parameter.`,
    );
  if (compareValues(min, max, ctx, { ignoreCase: true }) > 0)
    throw refusal(
      'MaxRangeSmallerThanMinRange',
      'The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange attribute for the parameter.',
    );
}

function checkSizes(args: readonly unknown[], ctx: ExecutionContext, errorId: string, message: string): void {
  const [min, max] = args.map((each) => convertTo(each, getType('System.Int32'), ctx)) as [number, number];
  if (min < 0) throw outOfRange('minLength', String(min));
  if (max <= 0) throw outOfRange('maxLength', String(max));
  if (max < min) throw refusal(errorId, message);
}

function refusal(errorId: string, message: string): NetException {
  return new NetException(`${SMA}ValidationMetadataException`, message, { errorId, category: 'MetadataError' });
}

function outOfRange(name: string, actual: string): NetException {
  return new NetException(
    `${SMA}PSArgumentOutOfRangeException`,
    `Cannot process argument because the value of argument "${name}" is out of range. Change argument "${name}" to a value that is within range. (Parameter '${name}')\nActual value was ${actual}.`,
    { errorId: 'ArgumentOutOfRange', category: 'InvalidArgument' },
  );
}

function invalid(name: string): NetException {
  return new NetException(
    `${SMA}PSArgumentException`,
    `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
    { errorId: 'Argument', category: 'InvalidArgument' },
  );
}

function invalidNull(name: string): NetException {
  return new NetException(
    `${SMA}PSArgumentNullException`,
    `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
    { errorId: 'ArgumentNull', category: 'InvalidArgument' },
  );
}
