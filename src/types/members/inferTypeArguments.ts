/** The type arguments of a generic method that its arguments' types imply; null when some parameter stays unknown. */
import { effectiveType } from '../LanguagePrimitives/conversionRank.ts';
import type { MethodOverload, NetType } from '../NetType.ts';
import { parseSignature, parseParameters } from '../parseSignature.ts';
import { parseTypeName, type TypeNameParts } from '../parseTypeName.ts';
import { PSReference } from '../PSReference.ts';
import { allInterfacesOf } from '../allInterfacesOf.ts';

export function inferTypeArguments(overload: MethodOverload, args: readonly unknown[]): NetType[] | null {
  const names = overload.typeParameters ?? [];
  const known = new Map<string, NetType>();
  const texts = parseParameters(parseSignature(overload.signature).parameterText ?? '');
  for (let i = 0; i < texts.length && i < args.length; i++) {
    const argument = args[i] instanceof PSReference ? (args[i] as PSReference).value : args[i];
    const type = effectiveType(argument);
    const parts = parseTypeName(texts[i]!.typeName);
    if (type && parts && !match(parts, type, names, known)) return null;
  }
  const chosen = names.map((name) => known.get(name));
  return chosen.every((type) => type !== undefined) ? (chosen as NetType[]) : null;
}

/** False when two arguments disagree about a type parameter. */
function match(parts: TypeNameParts, type: NetType, names: readonly string[], known: Map<string, NetType>): boolean {
  if (parts.arrayRanks.length > 0) {
    if (!type.elementType) return true;
    return match({ ...parts, arrayRanks: parts.arrayRanks.slice(0, -1) }, type.elementType, names, known);
  }
  if (names.includes(parts.name)) {
    const before = known.get(parts.name);
    if (!before) known.set(parts.name, type);
    return before === undefined || before === type;
  }
  if (parts.genericArguments.length === 0) return true;
  const plain = `${parts.name.toLowerCase()}\`${parts.genericArguments.length}`;
  const given = [type, ...allInterfacesOf(type)].find((each) => each.definition.name.toLowerCase() === plain);
  if (!given) return true;
  return parts.genericArguments.every((argument, index) =>
    match(argument, given.genericArguments[index]!, names, known),
  );
}
