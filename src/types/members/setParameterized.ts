/**
 * `$value.Item(key) = x`: a property with parameters is assigned to where a method would be called.
 * Rule that surprises: assigning to a method's call does nothing, without an error.
 */
import { NetException } from '../../errors/NetException.ts';
import { lowerName } from '../lowerName.ts';
import type { TypeContext } from '../TypeContext.ts';
import { netMember } from './findMember.ts';
import { setIndex } from './indexing.ts';
import { invokeMethodOnNull, methodNotFoundOn, settingFailed } from './memberErrors.ts';

export function setParameterized(
  value: unknown,
  name: string,
  args: unknown[],
  newValue: unknown,
  ctx: TypeContext,
): void {
  if (value == null) throw invokeMethodOnNull();
  const member = netMember(value, lowerName(name));
  if (!member || member.kind === 'property') throw methodNotFoundOn(value, name);
  if (member.kind !== 'indexer') return;
  try {
    setIndex(value, args, newValue, ctx);
  } catch (thrown) {
    throw thrown instanceof NetException ? settingFailed(member.name, thrown) : thrown;
  }
}
