/**
 * Calls the best overload: chooses, converts the arguments, runs the body, and wraps what it throws.
 * Rule that surprises: a failing argument conversion is an error of its own, not "no overload".
 */
import { PSObject } from '../PSObject.ts';
import { NO_OUTPUT } from '../noOutput.ts';
import { isFlowSignal } from '../../errors/flowControl.ts';
import { NetException } from '../../errors/NetException.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { numericKind } from '../LanguagePrimitives/numericTypes.ts';
import { makeArray } from '../NetArray.ts';
import type { MethodOverload, NetType, ParameterInfo } from '../NetType.ts';
import { PSReference } from '../PSReference.ts';
import { NullString } from '../singletons.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { InvokeOptions } from './InvokeOptions.ts';
import { netToString } from '../netToString.ts';
import { toNetException } from '../toNetException.ts';
import {
  ambiguousOverload,
  argumentConversion,
  methodInvocationFailed,
  noGenericOverload,
  noOverload,
  notAReference,
} from './memberErrors.ts';
import { badArgumentError } from './badArgument.ts';
import { type Choice, chooseOverload } from './overloadResolution.ts';

/** `shownName` is what errors about arguments call the method: ".ctor" for constructors. */
export function invokeOverloads(
  overloads: readonly MethodOverload[],
  self: unknown,
  name: string,
  args: readonly unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
  shownName = name,
): unknown {
  const choice = chooseOverload(overloads, args, options);
  if (choice === 'none') {
    const typeCount = options?.typeArguments?.length ?? 0;
    throw typeCount > 0 ? noGenericOverload(name, typeCount, args.length) : noOverload(name, args.length);
  }
  if (choice === 'ambiguous') throw ambiguousOverload(name, args.length);
  const { overload } = choice;
  const converted = convertArguments(choice, shownName, args, ctx, options?.isOperator);
  return runOverload(overload, self, converted, ctx, shownName, args.length, options?.isOperator);
}

/** Runs the body with converted arguments; `count` is how many the caller wrote. */
export function runOverload(
  overload: MethodOverload,
  self: unknown,
  converted: readonly unknown[],
  ctx: TypeContext,
  shownName: string,
  count: number,
  isOperator = false,
): unknown {
  try {
    const result = applyBody(overload, self, converted, ctx);
    if (result === NO_OUTPUT) return undefined;
    return result === undefined && overload.returnType.fullName !== VOID ? null : result;
  } catch (thrown) {
    // What a method of a script class throws leaves the call as it is.
    if (overload.declaringType.scriptClass !== null) throw thrown;
    const meant = badArgumentError(thrown, overload, converted);
    throw wrapThrown(meant, shownName, count, isOperator ? 'DotNetMethodException' : undefined);
  }
}

/** Few arguments are passed without spreading an array, which is slow in a loop. */
function applyBody({ body }: MethodOverload, self: unknown, args: readonly unknown[], ctx: TypeContext): unknown {
  switch (args.length) {
    case 0:
      return body(self, ctx);
    case 1:
      return body(self, ctx, args[0]);
    case 2:
      return body(self, ctx, args[0], args[1]);
    default:
      return body(self, ctx, ...args);
  }
}

const VOID = 'System.Void';
const SMA = 'System.Management.Automation.';
/** Exceptions that pass through a method call unchanged. */
const PASSING = new Set([`${SMA}FlowControlException`, `${SMA}ParameterBindingException`]);

export function wrapThrown(thrown: unknown, name: string, count: number, errorId?: string): unknown {
  const exception = isFlowSignal(thrown) ? null : toNetException(thrown);
  if (!exception || passesThrough(exception)) return thrown;
  return methodInvocationFailed(name, count, exception, errorId);
}

function passesThrough({ isTerminatingError, hasLeftRunspace, typeName }: NetException): boolean {
  if (hasLeftRunspace) return false;
  return isTerminatingError || PASSING.has(typeName);
}

export function convertArguments(
  choice: Choice,
  name: string,
  args: readonly unknown[],
  ctx: TypeContext,
  isOperator = false,
): unknown[] {
  const { parameters } = choice.overload;
  if (isOperator) return parameters.map((parameter, i) => convertOperand(args[i], parameter.type, i, name, ctx));
  const converted: unknown[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    if (parameter.isParamArray && choice.expandsParams) {
      const element = parameter.type.elementType!;
      const rest = args.slice(i).map((argument) => convertArgument(argument, element, parameter, name, ctx));
      converted.push(makeArray(rest, element));
    } else if (i >= args.length) {
      // Bodies see no argument where the caller gave none, so that their own defaults hold.
      if (parameter.isParamArray) converted.push(makeArray([], parameter.type.elementType!));
      else if (parameter.isOptional) converted.push(parameter.defaultValue ?? undefined);
    } else {
      converted.push(
        parameter.isByRef
          ? byRef(args[i], parameter, i, () => checkReference(args[i], parameter.type, name, args.length, ctx))
          : convertArgument(args[i], parameter.type, parameter, name, ctx),
      );
    }
  }
  return converted;
}

function convertOperand(argument: unknown, type: NetType, index: number, name: string, ctx: TypeContext): unknown {
  try {
    return convertTo(argument, type, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw argumentConversion(String(index), netToString(argument, ctx), name, type, thrown);
  }
}

/** Numbers are shown as their ToString() has them: 1000000000000000, not 1E+15. */
function argumentText(argument: unknown, ctx: TypeContext): string {
  return numericKind(argument) === null ? toPSString(argument, ctx) : netToString(argument, ctx);
}

/** Methods that take any object get it without what PowerShell keeps around strings and numbers: members are lost. */
function asObject(argument: unknown): unknown {
  if (argument instanceof PSObject && !argument.isCustom && !argument.isDeserialized) return argument.base;
  return argument === undefined ? null : argument;
}

export function convertArgument(
  argument: unknown,
  type: NetType,
  parameter: ParameterInfo,
  name: string,
  ctx: TypeContext,
): unknown {
  if (argument === NullString.value) return null;
  if (type.fullName === 'System.Object') return asObject(argument);
  try {
    return convertTo(argument, type, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw argumentConversion(parameter.name, argumentText(argument, ctx), name, type, thrown);
  }
}

/** out and ref parameters write through a reference; what is passed in converts to the parameter's type. */
function byRef(argument: unknown, parameter: ParameterInfo, index: number, check: () => void): PSReference {
  if (!(argument instanceof PSReference)) throw notAReference(index);
  check();
  const { type } = parameter;
  return argument.value == null && type.isValueType ? new OutReference(argument, defaultValue(type)) : argument;
}

/** What a variable holds already has to fit, though the method may only write. */
function checkReference(argument: unknown, type: NetType, name: string, count: number, ctx: TypeContext): void {
  const held = argument instanceof PSReference ? argument.value : null;
  if (held == null || !type.isValueType) return;
  try {
    convertTo(held, type, ctx);
  } catch (thrown) {
    throw thrown instanceof NetException ? methodInvocationFailed(name, count, thrown) : thrown;
  }
}

/** Reads as a default until it is written. */
class OutReference extends PSReference {
  constructor(
    private readonly target: PSReference,
    private readonly initial: unknown,
  ) {
    super(null);
  }
  override get value(): unknown {
    return this.target?.value ?? this.initial;
  }
  override set value(value: unknown) {
    if (this.target) this.target.value = value;
  }
}
