/**
 * Tuple and ValueTuple of one to seven items. Rule that surprises: Tuple.Create takes its type arguments from the values,
 * so a $null becomes an Object.
 */
import { COPY_STRUCT } from '../../copyOfStruct.ts';
import { mapKey } from '../../collections/keyIdentity.ts';
import { netCompare } from '../../netCompare.ts';
import { netHashCode } from '../../netHashCode.ts';
import { NET_TYPE, type NetType } from '../../NetType.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../../TypeDefinition.ts';
import { genericType, getType } from '../../TypeRegistry.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { netToString } from '../values.ts';

export class NetTuple {
  readonly [NET_TYPE]: NetType;
  readonly items: unknown[];
  constructor(type: NetType, items: unknown[]) {
    this[NET_TYPE] = type;
    this.items = items;
  }
  /** Of a ValueTuple; a Tuple does not change. */
  [COPY_STRUCT](): NetTuple {
    return this[NET_TYPE].isValueType ? new NetTuple(this[NET_TYPE], [...this.items]) : this;
  }
  /** Tuples of equal items are equal keys. */
  get [VALUE_IDENTITY](): string {
    return `Tuple:${this.items.map((each) => `${typeof each}${String(typeof mapKey(each, 'ordinal') === 'object' ? netHashCode(each) : mapKey(each, 'ordinal'))}`).join('\u0001')}`;
  }
  get hash(): number {
    return this.items.reduce<number>((sum, each) => ((sum << 5) + sum) ^ (each === null ? 0 : netHashCode(each)), 0);
  }
}

export function newValueTuple(_ctx: TypeContext, items: unknown[], typeNames: readonly string[]): NetTuple {
  return new NetTuple(genericType(getType(`System.ValueTuple\`${items.length}`), typeNames.map(getType)), items);
}

const LETTERS = [1, 2, 3, 4, 5, 6, 7];

/** A ValueTuple's items are fields, which come after properties. */
const LENGTH = 'int ITuple.Length {get;}';

function memberSignatures(count: number, isValue: boolean): string {
  const names = LETTERS.slice(0, count);
  const full = `System.${isValue ? 'ValueTuple' : 'Tuple'}\`${count}[${names.map((n) => `T${n}`).join(',')}]`;
  return `
${full} new(${names.map((n) => `T${n} item${n}`).join(', ')})
bool Equals(System.Object obj)
${isValue ? `bool Equals(${full} other)\nint CompareTo(${full} other)` : ''}
int IComparable.CompareTo(System.Object obj)
int GetHashCode()
string ToString()
${isValue ? LENGTH : ''}
${names.map((n) => `T${n} Item${n} {get;${isValue ? 'set;' : ''}}`).join('\n')}
${isValue ? '' : LENGTH}
`;
}

function compareTuples(self: NetTuple, ctx: TypeContext, other: unknown): number {
  if (other === null) return 1;
  if (!(other instanceof NetTuple) || other[NET_TYPE] !== self[NET_TYPE]) {
    throw argumentError(`Argument must be of type ${self[NET_TYPE]}.`, 'other');
  }
  for (const [index, item] of self.items.entries()) {
    const order = netCompare(item, other.items[index], ctx);
    if (order !== 0) return order;
  }
  return 0;
}

function itemBodies(count: number, isValue: boolean): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const n of LETTERS.slice(0, count)) {
    const get = (self: NetTuple) => self.items[n - 1];
    bodies[`Item${n}`] = isValue
      ? {
          get,
          set: (self: NetTuple, value: unknown) => {
            self.items[n - 1] = value;
          },
        }
      : get;
  }
  return bodies;
}

function tupleMembers(count: number, isValue: boolean): TypeMembers {
  return implement(memberSignatures(count, isValue), {
    new: (type: unknown, _ctx, ...items: unknown[]) => new NetTuple(type as NetType, items),
    members: {
      ...itemBodies(count, isValue),
      Equals: (self: NetTuple, _ctx, other: unknown) =>
        other instanceof NetTuple &&
        other[NET_TYPE] === self[NET_TYPE] &&
        other[VALUE_IDENTITY] === self[VALUE_IDENTITY],
      CompareTo: compareTuples,
      GetHashCode: (self: NetTuple) => self.hash,
      Length: (self: NetTuple) => self.items.length,
    },
  });
}

function tupleType(count: number, isValue: boolean): TypeDefinition {
  return {
    name: `System.${isValue ? 'ValueTuple' : 'Tuple'}\`${count}`,
    kind: isValue ? 'struct' : 'class',
    typeParameters: LETTERS.slice(0, count).map((n) => `T${n}`),
    interfaces: [
      'System.Collections.IStructuralEquatable',
      'System.Collections.IStructuralComparable',
      'System.IComparable',
      'System.Runtime.CompilerServices.ITuple',
    ],
    toText: (self: NetTuple, ctx) => `(${self.items.map((each) => netToString(each, ctx)).join(', ')})`,
    fields: isValue ? LETTERS.slice(0, count).map((n) => `Item${n}`) : [],
    build: () => tupleMembers(count, isValue),
  };
}

/** The type with only static Create methods. */
function factory(name: string, kind: 'class' | 'struct'): TypeDefinition {
  const signatures = LETTERS.map((count) => {
    const names = LETTERS.slice(0, count);
    const list = names.map((n) => `T${n}`);
    return `static System.${name}[${list.join(',')}] Create[${list.join(', ')}](${names.map((n) => `T${n} item${n}`).join(', ')})`;
  }).join('\n');
  const create: MemberBody = function (
    this: { typeArguments?: readonly NetType[] },
    _self: null,
    _ctx: TypeContext,
    ...items: unknown[]
  ) {
    const types = this?.typeArguments ?? items.map(() => getType('System.Object'));
    return new NetTuple(genericType(getType(`System.${name}\`${items.length}`), types), items);
  };
  return {
    name: `System.${name}`,
    kind,
    isAbstract: kind === 'class',
    build: () => implement(signatures, { statics: { Create: create } }),
  };
}

export const TUPLE_TYPES: TypeDefinition[] = [
  factory('Tuple', 'class'),
  factory('ValueTuple', 'struct'),
  ...LETTERS.map((count) => tupleType(count, false)),
  ...LETTERS.map((count) => tupleType(count, true)),
];
