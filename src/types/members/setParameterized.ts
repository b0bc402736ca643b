/**
 * `$list.Item(0) = x`: assignment to a property that takes arguments.
 * Rule that surprises: assigning to a method does nothing, without an error.
 */
import { NetException } from '../../errors/NetException.ts';
import type { IndexerOverload, NetIndexer } from '../NetType.ts';
import { lowerName } from '../lowerName.ts';
import { PSCodeMethod, PSScriptMethod } from '../PSMembers.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { extendedMember, netMember } from './findMember.ts';
import { invokeOverloads } from './invokeOverloads.ts';
import { invokeMethodOnNull, methodNotFoundOn, settingFailed } from './memberErrors.ts';

export function setParameterized(
  value: unknown,
  name: string,
  args: readonly unknown[],
  newValue: unknown,
  ctx: TypeContext,
): void {
  if (value == null) throw invokeMethodOnNull();
  const lower = lowerName(name);
  const extended = extendedMember(value, lower, ctx);
  if (extended instanceof PSScriptMethod || extended instanceof PSCodeMethod) return;
  const member = extended ? null : netMember(value, lower);
  if (member?.kind === 'method') return;
  if (member?.kind !== 'indexer') throw methodNotFoundOn(value, name);
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  setThrough(member, base, [...args, newValue], ctx);
}

function setThrough(member: NetIndexer, base: unknown, args: unknown[], ctx: TypeContext): void {
  const setters = member.overloads.filter((overload) => overload.set !== null).map(setterOf);
  try {
    invokeOverloads(setters, base, `set_${member.name}`, args, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (thrown.errorId === NO_OVERLOAD)
      throw new NetException(
        'System.Management.Automation.SetValueInvocationException',
        `Cannot find an overload for "${member.name}" and the argument count: "${args.length}".`,
        { errorId: NO_OVERLOAD },
      );
    throw settingFailed(member.name, (thrown.typeName === INVOCATION && thrown.innerException) || thrown);
  }
}

const NO_OVERLOAD = 'MethodCountCouldNotFindBest';
const INVOCATION = 'System.Management.Automation.MethodInvocationException';

function setterOf(overload: IndexerOverload): Parameters<typeof invokeOverloads>[0][number] {
  const set = overload.set!;
  return {
    name: 'set_Item',
    parameters: [...overload.parameters, { ...overload.parameters[0]!, name: 'value', type: overload.type }],
    returnType: getType('System.Void'),
    isStatic: false,
    signature: overload.signature,
    declaringType: overload.declaringType,
    body: (self: unknown, context: TypeContext, ...all: unknown[]) =>
      set(self, all.at(-1), context, ...all.slice(0, -1)),
  };
}
