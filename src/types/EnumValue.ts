/**
 * A value of an enum type. There is one object a value and type, so that identity is equality.
 * Rule that surprises: a value without a name is a value all the same, and prints as its number.
 */
import { NET_TYPE, type NetType } from './NetType.ts';

export class EnumValue {
  readonly [NET_TYPE]: NetType;
  private constructor(
    type: NetType,
    /** bigint for enums over [long] and [ulong]. */
    readonly value: number | bigint,
  ) {
    this[NET_TYPE] = type;
  }

  get type(): NetType {
    return this[NET_TYPE];
  }

  static of(type: NetType, value: number | bigint): EnumValue {
    let known = made.get(type);
    if (!known) made.set(type, (known = new Map()));
    let result = known.get(value);
    if (!result) known.set(value, (result = new EnumValue(type, value)));
    return result;
  }

  get bits(): bigint {
    return BigInt(this.value);
  }

  private text: string | null = null;

  toString(): string {
    this.text ??= enumText(this);
    return this.text;
  }
}

/** Values by type: facts, as many as a process names. */
const made = new WeakMap<NetType, Map<number | bigint, EnumValue>>();

/** Enum.ToString(): the name, names of flags joined by ", ", or the number. */
function enumText(value: EnumValue): string {
  const { definition } = value.type;
  const entries = Object.entries(definition.values ?? {});
  const exact = entries.find(([, each]) => BigInt(each) === value.bits);
  if (exact) return exact[0];
  return (definition.flags && flagsText(entries, value.bits)) || String(value.value);
}

/** Names of all the bits, largest values taken first; null when some bit has no name. */
function flagsText(entries: readonly (readonly [string, number | bigint])[], bits: bigint): string | null {
  const sorted = entries
    .map(([name, value]) => ({ name, value: BigInt(value) }))
    .sort((a, b) => unsignedOrder(a.value, b.value));
  const names: string[] = [];
  let rest = BigInt.asUintN(64, bits);
  for (let i = sorted.length - 1; i >= 0 && rest !== 0n; i--) {
    const flag = BigInt.asUintN(64, sorted[i]!.value);
    if (flag === 0n || (rest & flag) !== flag) continue;
    names.unshift(sorted[i]!.name);
    rest &= ~flag;
  }
  return rest === 0n && names.length > 0 ? names.join(', ') : null;
}

function unsignedOrder(a: bigint, b: bigint): number {
  const [x, y] = [BigInt.asUintN(64, a), BigInt.asUintN(64, b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
