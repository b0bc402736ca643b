/** The type arguments of a generic method that its arguments' types imply; null when some parameter stays unknown. */
import { effectiveType } from '../LanguagePrimitives/conversionRank.ts';
import type { MethodOverload, NetType } from '../NetType.ts';
import { parseSignature, parseParameters } from '../parseSignature.ts';
import { parseTypeName, type TypeNameParts } from '../parseTypeName.ts';
import { PSReference } from '../PSReference.ts';
import { allInterfacesOf } from '../allInterfacesOf.ts';

/** `castTypes`: of arguments written with a cast, the cast's type. */
export function inferTypeArguments(
  overload: MethodOverload,
  args: readonly unknown[],
  castTypes: readonly (NetType | null | undefined)[] = [],
): NetType[] | null {
  const candidates = new Map((overload.typeParameters ?? []).map((name) => [name, new Set<NetType>()]));
  const texts = parseParameters(parseSignature(overload.signature).parameterText ?? '');
  for (let i = 0; i < texts.length && i < args.length; i++) {
    const argument = args[i];
    const type =
      argument instanceof PSReference ? effectiveType(argument.value) : (castTypes[i] ?? effectiveType(argument));
    const parts = parseTypeName(texts[i]!.typeName);
    if (type && parts) match(parts, type, candidates);
  }
  const chosen = [...candidates.values()].map(widest);
  return chosen.every((type) => type !== undefined) ? (chosen as NetType[]) : null;
}

/** Where arguments disagree about a type parameter: the type that holds what all others hold. */
function widest(candidates: ReadonlySet<NetType>): NetType | undefined {
  const all = [...candidates];
  return all.find((type) => all.every((other) => type === other || type.isAssignableFrom(other)));
}

function match(parts: TypeNameParts, type: NetType, candidates: ReadonlyMap<string, Set<NetType>>): void {
  if (parts.arrayRanks.length > 0) {
    if (type.elementType) match({ ...parts, arrayRanks: parts.arrayRanks.slice(0, -1) }, type.elementType, candidates);
    return;
  }
  const own = candidates.get(parts.name);
  if (own) return void own.add(type);
  if (parts.genericArguments.length === 0) return;
  const plain = `${parts.name.toLowerCase()}\`${parts.genericArguments.length}`;
  const given = [type, ...allInterfacesOf(type)].find((each) => each.definition.name.toLowerCase() === plain);
  parts.genericArguments.forEach((argument, index) => {
    if (given) match(argument, given.genericArguments[index]!, candidates);
  });
}
