/**
 * System.StringComparer: what dictionaries and sorts are told about case and culture.
 * Rule that surprises: Compare of the ordinal kinds gives the difference of the first characters that differ, not -1 or 1.
 */
import { NetException } from '../../errors/NetException.ts';
import type { CultureInfo } from '../culture/CultureInfo.ts';
import { INVARIANT_CULTURE } from '../culture/index.ts';
import { implement } from '../dotnet/implement.ts';
import {
  compareByCulture,
  compareOrdinal,
  compareOrdinalIgnoreCase,
  foldCase,
} from '../dotnet/strings/compareStrings.ts';
import type { EnumValue } from '../EnumValue.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import { netCompare } from '../netCompare.ts';
import { netHashCode } from '../netHashCode.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
import { netEquals } from './keyIdentity.ts';

const ORDINAL = 'System.OrdinalCaseSensitiveComparer';
const ORDINAL_IGNORE_CASE = 'System.OrdinalIgnoreCaseComparer';
const CULTURE_AWARE = 'System.CultureAwareComparer';

export class NetStringComparer {
  constructor(
    /** Null for the ordinal kinds. */
    readonly culture: CultureInfo | null,
    readonly ignoreCase: boolean,
  ) {}

  get [NET_TYPE](): NetType {
    return getType(this.culture ? CULTURE_AWARE : this.ignoreCase ? ORDINAL_IGNORE_CASE : ORDINAL);
  }

  compare(left: string, right: string): number {
    if (this.culture) return compareByCulture(left, right, this.culture, this.ignoreCase);
    return this.ignoreCase ? compareOrdinalIgnoreCase(left, right) : compareOrdinal(left, right);
  }
}

/** By the numbers of StringComparison. */
function fromComparison(comparison: number, ctx: TypeContext): NetStringComparer {
  const culture = [ctx.culture, INVARIANT_CULTURE, null][comparison >> 1];
  if (culture !== undefined) return new NetStringComparer(culture, (comparison & 1) === 1);
  throw new NetException(
    'System.ArgumentException',
    "The string comparison type passed in is currently not supported. (Parameter 'comparisonType')",
  );
}

const STATICS = [
  'CurrentCulture',
  'CurrentCultureIgnoreCase',
  'InvariantCulture',
  'InvariantCultureIgnoreCase',
  'Ordinal',
  'OrdinalIgnoreCase',
];

function compareAny(self: NetStringComparer, left: unknown, right: unknown, ctx: TypeContext): number {
  if (left === right) return 0;
  if (left == null || right == null) return left == null ? -1 : 1;
  return typeof left === 'string' && typeof right === 'string'
    ? self.compare(left, right)
    : netCompare(left, right, ctx);
}

function equalsAny(self: NetStringComparer, left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? self.compare(left, right) === 0
    : netEquals(left, right);
}

function members(): TypeMembers {
  const properties = STATICS.map((name) => `static System.StringComparer ${name} {get;}`).join('\n');
  const statics = Object.fromEntries(
    STATICS.map((name, comparison) => [name, (_self: null, ctx: TypeContext) => fromComparison(comparison, ctx)]),
  );
  return implement(
    `${properties}
static System.StringComparer FromComparison(System.StringComparison comparisonType)
static System.StringComparer Create(cultureinfo culture, bool ignoreCase)
int Compare(System.Object x, System.Object y)
int Compare(string x, string y)
bool Equals(System.Object x, System.Object y)
bool Equals(string x, string y)
int GetHashCode(System.Object obj)
int GetHashCode(string obj)
`,
    {
      statics: {
        ...statics,
        FromComparison: (_self, ctx, comparison: EnumValue) => fromComparison(Number(comparison.value), ctx),
        Create: (_self, _ctx, culture: CultureInfo, ignoreCase: boolean) => new NetStringComparer(culture, ignoreCase),
      },
      members: {
        Compare: (self: NetStringComparer, ctx, left: unknown, right: unknown) => compareAny(self, left, right, ctx),
        Equals: (self: NetStringComparer, _ctx, left: unknown, right: unknown) => equalsAny(self, left, right),
        GetHashCode: (self: NetStringComparer, _ctx, value: unknown) =>
          netHashCode(typeof value === 'string' && self.ignoreCase ? foldCase(value) : value),
      },
    },
  );
}

const BASE = 'System.StringComparer';

export const STRING_COMPARER_TYPES: TypeDefinition[] = [
  {
    name: BASE,
    kind: 'class',
    isAbstract: true,
    interfaces: [
      'System.Collections.IComparer',
      'System.Collections.IEqualityComparer',
      'System.Collections.Generic.IComparer`1[System.String]',
      'System.Collections.Generic.IEqualityComparer`1[System.String]',
    ],
    build: members,
  },
  { name: 'System.OrdinalComparer', kind: 'class', base: BASE },
  { name: ORDINAL, kind: 'class', base: 'System.OrdinalComparer' },
  { name: ORDINAL_IGNORE_CASE, kind: 'class', base: 'System.OrdinalComparer' },
  { name: CULTURE_AWARE, kind: 'class', base: BASE },
];
