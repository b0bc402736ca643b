/**
 * Binding for script blocks and functions without [CmdletBinding()] or [Parameter()]: names and positions, leftovers to
 * $args, nothing mandatory. Then default values, for both this and the full binder.
 */
import { copyOfStruct } from '../../types/copyOfStruct.ts';
import { NetException, runtimeException } from '../../errors/index.ts';
import { convertTo, PSObject, tryConvertTo } from '../../types/index.ts';
import type { CompiledParameter } from '../compiler/CompiledBlock.ts';
import type { Frame } from '../compiler/Frame.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import { valueRefused } from '../session/variableErrors.ts';
import { PSVariable, VARIABLE_TYPED } from '../session/PSVariable.ts';
import { markArgument } from './bindingErrors.ts';
import type { CommandArgument } from './CommandArgument.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';
import { type CoercionContext, coerceArgument, validateArgument } from './coerceArgument.ts';
import { ParameterNames } from './ParameterNames.ts';

/** Binds and sets the parameters' variables and $args in the frame. Returns what was bound, by declared name. */
export function bindSimpleArguments(
  frame: Frame,
  block: ScriptBlock,
  args: readonly CommandArgument[],
  setArgs: boolean,
  invocation: InvocationInfo | null = null,
): Map<string, unknown> {
  const { parameters } = frame.block;
  const bound = new Map<string, unknown>();
  if (parameters.length === 0) {
    const unbound = leftovers(args);
    if (invocation) invocation.unboundArguments = unbound;
    if (setArgs) setLocal(frame, 'args', unbound);
    return bound;
  }
  const { metadata } = block;
  const where = {
    ctx: frame.ctx,
    invocation: invocation ?? new InvocationInfo(null, null),
    isScriptCommand: true,
    isSimpleFunction: true,
  };
  // Each is converted as it is bound: the first that does not fit is the error.
  const accept = (name: string, argument: CommandArgument): void => {
    bound.set(name, accepted(metadata.parameters.get(name.toLowerCase())!, argument, where));
  };
  const rest = bindNames(args, block, bound, where.invocation, accept);
  // A switch has no position.
  const open = parameters.filter(
    ({ name }) => !bound.has(name) && !metadata.parameters.get(name.toLowerCase())!.isSwitch,
  );
  const remaining: CommandArgument[] = [];
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i]!;
    // A name nobody has keeps the value behind it.
    if (argument.name !== null && !argument.hasValue && rest[i + 1] && rest[i + 1]!.name === null) {
      remaining.push(argument, rest[++i]!);
      continue;
    }
    const next = argument.name === null ? open.shift() : undefined;
    if (next) accept(next.name, argument);
    else remaining.push(argument);
  }
  assignParameters(frame, block, bound);
  const unbound = leftovers(remaining);
  if (invocation) invocation.unboundArguments = unbound;
  if (setArgs) setLocal(frame, 'args', unbound);
  return bound;
}

function accepted(parameter: ParameterMetadata, argument: CommandArgument, where: CoercionContext): unknown {
  try {
    const value = coerceArgument(parameter, argument.value, where, argument.literalText);
    validateArgument(parameter, value, where);
    return value;
  } catch (thrown) {
    throw markArgument(thrown, argument.valueExtent);
  }
}

function bindNames(
  args: readonly CommandArgument[],
  block: ScriptBlock,
  bound: ReadonlyMap<string, unknown>,
  invocation: InvocationInfo,
  accept: (name: string, argument: CommandArgument) => void,
): CommandArgument[] {
  const names = new ParameterNames(block.metadata, invocation);
  const rest: CommandArgument[] = [];
  const given = names.giveValues(args);
  const explicit = new Set(given.filter((a) => a.name !== null && !a.isSplatted).map((a) => names.find(a)?.name));
  for (const argument of given) {
    const parameter = names.find(argument);
    if (!parameter) rest.push(argument);
    else if (argument.isSplatted && explicit.has(parameter.name)) continue;
    else if (bound.has(parameter.name)) throw names.alreadyBound(argument);
    else accept(parameter.name, argument);
  }
  return rest;
}

/** $args: values, and names as text that remembers being a name (so that @args passes it on as one). */
function leftovers(args: readonly CommandArgument[]): unknown[] {
  const items: unknown[] = [];
  for (const argument of args) {
    if (argument.name !== null) {
      const named = new PSObject(`-${argument.name}${argument.hasValue ? ':' : ''}`);
      named.setNote('<CommandParameterName>', argument.name);
      named.members.get('<commandparametername>')!.isHidden = true;
      items.push(named);
    }
    if (argument.hasValue) items.push(argument.value);
  }
  return items;
}

/** Sets bound values, then evaluates the defaults of the others in declaration order, in the function's own scope. */
export function assignParameters(frame: Frame, block: ScriptBlock, values: ReadonlyMap<string, unknown>): void {
  const { metadata } = block;
  for (const parameter of frame.block.parameters) {
    const about = metadata.parameters.get(parameter.name.toLowerCase())!;
    if (values.has(parameter.name)) setParameter(frame, parameter, about, values.get(parameter.name));
  }
  for (const parameter of frame.block.parameters) {
    if (values.has(parameter.name)) continue;
    const about = metadata.parameters.get(parameter.name.toLowerCase())!;
    setParameter(frame, parameter, about, defaultFor(frame, parameter, about));
  }
}

/**
 * After a pipeline object: only what it or the object before it bound changes; what is bound no more has its default
 * again. Everything else keeps what the process block made of it.
 */
export function assignFromPipeline(
  frame: Frame,
  block: ScriptBlock,
  values: ReadonlyMap<string, unknown>,
  touched: ReadonlySet<ParameterMetadata>,
): void {
  const { metadata } = block;
  for (const parameter of frame.block.parameters) {
    const about = metadata.parameters.get(parameter.name.toLowerCase())!;
    if (![...touched].some(({ name }) => name === about.name)) continue;
    const value = values.has(parameter.name) ? values.get(parameter.name) : defaultFor(frame, parameter, about);
    setParameter(frame, parameter, about, value);
  }
}

/** Types that $null converts to, and whose parameters are $null all the same while nothing is bound. */
const STAYS_NULL: ReadonlySet<string> = new Set(['System.Char', 'System.Numerics.BigInteger']);

function defaultFor(frame: Frame, parameter: CompiledParameter, about: ParameterMetadata): unknown {
  if (parameter.defaultValue) {
    const value = parameter.defaultValue(frame);
    const where = {
      ctx: frame.ctx,
      invocation: (frame.invocation as InvocationInfo) ?? new InvocationInfo(null, null),
      isScriptCommand: true,
      isSimpleFunction: !frame.scriptBlock.metadata.isCmdletLike,
    };
    return coerceArgument(about, value === undefined ? null : value, where, null);
  }
  if (about.isUntyped || STAYS_NULL.has(about.type.fullName)) return null;
  const converted = tryConvertTo(null, about.type, frame.ctx);
  return converted.ok ? converted.value : null;
}

/** The variable keeps the parameter's type and validation for later assignments. */
function setParameter(frame: Frame, parameter: CompiledParameter, about: ParameterMetadata, value: unknown): void {
  const variable = new PSVariable(parameter.name, copyOfStruct(value));
  if (!about.isUntyped || about.attributes.length > 0) {
    variable.flags = VARIABLE_TYPED;
    const isLocal = about.attributes.length === 0;
    variable.transform = (next) =>
      isLocal ? convertTo(next, about.type, frame.ctx) : convertForVariable(frame, about, next);
    if (!isLocal) variable.attributes = variableAttributes(about);
  }
  frame.scope.setLocal(parameter.name.toLowerCase(), variable);
  frame.slots[parameter.slot] = variable;
}

/** As a variable's attributes the declared type comes before the checks. */
function variableAttributes(about: ParameterMetadata): unknown[] {
  const shown = about.shownAttributes?.() ?? [];
  return about.isUntyped ? shown : [shown[0], shown.at(-1), ...shown.slice(1, -1)];
}

function convertForVariable(frame: Frame, about: ParameterMetadata, next: unknown): unknown {
  const { ctx } = frame;
  let value = next;
  for (const attribute of about.attributes) if (attribute.kind === 'transform') value = attribute.apply(value, ctx);
  if (!about.isUntyped) value = ctx.convertForVariable(value, about.type, about.name);
  for (const attribute of about.attributes) {
    if (attribute.kind !== 'validate') continue;
    try {
      attribute.apply(value, ctx);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      throw valueRefused(about.name, value, ctx);
    }
  }
  return value;
}

export function setLocal(frame: Frame, name: string, value: unknown): void {
  const lower = name.toLowerCase();
  const slot = frame.block.slotIndex.get(lower);
  const variable = new PSVariable(name, value);
  frame.scope.setLocal(lower, variable);
  if (slot !== undefined) frame.slots[slot] = variable;
}

export { runtimeException };
