/** Every interface of a type, its base types' included. */
import type { NetType } from './NetType.ts';

export function allInterfacesOf(type: NetType): NetType[] {
  const found = new Set<NetType>();
  for (let each: NetType | null = type; each; each = each.baseType) for (const one of each.interfaces) found.add(one);
  return [...found];
}
