/** get_X and set_X of a property or indexer X as the methods they are in .NET. */
import type { IndexerOverload, MethodOverload, NetIndexer, NetProperty, NetType } from '../NetType.ts';
import { getType } from '../TypeRegistry.ts';
import type { TypeContext } from '../TypeContext.ts';

/** The accessor's overloads: one for a property, one for each of an indexer's; none where it has no such accessor. */
export function accessorOverloads(member: NetProperty | NetIndexer, isGet: boolean): MethodOverload[] {
  const wanted = isGet ? getter : setter;
  if (member.kind === 'indexer') return member.overloads.flatMap((overload) => wanted(member.name, overload));
  const { type, declaringType, signature = '', get, set } = member;
  return wanted(member.name, { type, declaringType, signature, parameters: [], get, set });
}

function getter(name: string, { parameters, type, signature, declaringType, get }: IndexerOverload): MethodOverload[] {
  if (!get) return [];
  return [{ name: `get_${name}`, parameters, returnType: type, isStatic: false, signature, declaringType, body: get }];
}

function setter(name: string, { parameters, type, signature, declaringType, set }: IndexerOverload): MethodOverload[] {
  if (!set) return [];
  const body = (self: unknown, ctx: TypeContext, ...args: unknown[]): void =>
    set(self, args[args.length - 1], ctx, ...args.slice(0, -1));
  const returnType = getType('System.Void');
  const all = [...parameters, valueParameter(type, declaringType)];
  return [{ name: `set_${name}`, parameters: all, returnType, isStatic: false, signature, declaringType, body }];
}

/** Setters of script classes have a parameter without a name, which errors number. */
function valueParameter(type: NetType, { scriptClass }: NetType): MethodOverload['parameters'][number] {
  const name = scriptClass === null ? 'value' : '0';
  return { name, type, isParamArray: false, isByRef: false, isOptional: false, defaultValue: undefined };
}
