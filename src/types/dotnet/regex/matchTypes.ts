/**
 * Capture, Group, Match and their collections as .NET types.
 * Rule that surprises: an index outside a collection is an error to .NET, which PowerShell turns into $null; and a group
 * that does not exist is one that did not match.
 */
import { NetEnumerator } from '../../NetEnumerator.ts';
import {
  NetCapture,
  NetCaptureCollection,
  NetGroup,
  NetGroupCollection,
  NetMatch,
  NetMatchCollection,
  NetSparseMatch,
} from '../../regex/index.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { getType, typeOf } from '../../TypeRegistry.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, argumentOutOfRange, indexOutOfRange, notSupported } from '../netErrors.ts';

const NAMESPACE = 'System.Text.RegularExpressions.';

interface Listed {
  readonly count: number;
  readonly items: readonly unknown[];
}

function item(self: Listed, _ctx: unknown, index: number): unknown {
  if (index < 0 || index >= self.count)
    throw argumentOutOfRange('i', 'Specified argument was out of the range of valid values.');
  return self.items[index];
}

/** One by one, so that what fits is copied before the error. */
function copyOut(items: readonly unknown[], array: unknown, from: number): void {
  if (!Array.isArray(array)) throw argumentNull('array');
  items.forEach((each, i) => {
    if (from + i < 0 || from + i >= array.length) throw indexOutOfRange();
    array[from + i] = each;
  });
}

const readOnly = (): never => {
  throw notSupported('Collection is read-only.');
};

const listMembers: Record<string, MemberBody> = {
  Count: (self: Listed) => self.count,
  Item: item,
  IsReadOnly: () => true,
  IsFixedSize: () => true,
  IsSynchronized: () => false,
  SyncRoot: (self: Listed) => self,
  GetEnumerator: (self: Iterable<unknown>) => new NetEnumerator(self, getType(`${typeOf(self).fullName}+Enumerator`)),
  CopyTo: (self: Iterable<unknown>, _ctx, array: unknown, index: number) => copyOut([...self], array, index),
  'IList.Add': readOnly,
  'IList.Clear': readOnly,
  'IList.Insert': readOnly,
  'IList.Remove': readOnly,
  'IList.RemoveAt': readOnly,
  'IList.Contains': (self: Iterable<unknown>, _ctx, value: unknown) => [...self].includes(value),
  'IList.IndexOf': (self: Iterable<unknown>, _ctx, value: unknown) => [...self].indexOf(value),
};

const groupListMembers: Record<string, MemberBody> = {
  ...listMembers,
  SyncRoot: (self: NetGroupCollection) => self.match,
  Item: (self: NetGroupCollection, _ctx, key: number | string) =>
    typeof key === 'number' ? self.byNumber(key) : self.byName(key),
  Keys: (self: NetGroupCollection) => self.keys,
  Values: (self: NetGroupCollection) => [...self],
  ContainsKey: (self: NetGroupCollection, _ctx, key: string) => self.find(key) !== null,
  TryGetValue: (self: NetGroupCollection, _ctx, key: string, value: PSReference) => {
    const found = self.find(key);
    value.value = found;
    return found !== null;
  },
};

function listSignatures(element: string, more = ''): string {
  const name = `${NAMESPACE}${element}`;
  const index = element === 'Group' ? 'groupnum' : 'i';
  const byName = element === 'Group' ? `\n${name} Item(string groupname) {get;}` : '';
  return `
bool IsReadOnly {get;}
int Count {get;}
${name} Item(int ${index}) {get;}${byName}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}${more}
bool IsFixedSize {get;}
System.Collections.IEnumerator GetEnumerator()
System.Collections.Generic.IEnumerator[${name}] IEnumerable[${element}].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void CopyTo(array array, int arrayIndex)
void CopyTo(${name}[] array, int arrayIndex)
void ICollection[${element}].CopyTo(${name}[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
int IList[${element}].IndexOf(${name} item)
int IList.IndexOf(System.Object value)
void IList[${element}].Insert(int index, ${name} item)
void IList.Insert(int index, System.Object value)
void IList[${element}].RemoveAt(int index)
void IList.RemoveAt(int index)
void ICollection[${element}].Add(${name} item)
int IList.Add(System.Object value)
void ICollection[${element}].Clear()
void IList.Clear()
bool ICollection[${element}].Contains(${name} item)
bool IList.Contains(System.Object value)
bool ICollection[${element}].Remove(${name} item)
void IList.Remove(System.Object value)
`;
}

const GROUP_LIST_MORE = `
System.Collections.Generic.IEnumerable[string] Keys {get;}
System.Collections.Generic.IEnumerable[${NAMESPACE}Group] Values {get;}
bool TryGetValue(string key, [ref] ${NAMESPACE}Group value)
bool ContainsKey(string key)`;

function collection(
  element: string,
  jsClass: TypeDefinition['jsClass'],
  build: TypeDefinition['build'],
): TypeDefinition {
  const generic = ['IList', 'ICollection', 'IEnumerable', 'IReadOnlyList', 'IReadOnlyCollection'];
  return {
    name: `${NAMESPACE}${element}Collection`,
    kind: 'class',
    interfaces: [
      ...generic.map((each) => `System.Collections.Generic.${each}\`1[${NAMESPACE}${element}]`),
      'System.Collections.IEnumerable',
      'System.Collections.IList',
      'System.Collections.ICollection',
    ],
    jsClass,
    build,
  };
}

const enumeratorMembers: Record<string, MemberBody> = {
  Current: (self: NetEnumerator) => self.current,
  MoveNext: (self: NetEnumerator) => self.moveNext(),
  Reset: (self: NetEnumerator) => self.reset(),
};

function enumerator(element: string): TypeDefinition {
  return {
    name: `${NAMESPACE}${element}Collection+Enumerator`,
    kind: 'class',
    interfaces: ['System.Collections.IEnumerator'],
    build: () =>
      implement('System.Object Current {get;}\nbool MoveNext()\nvoid Reset()', { members: enumeratorMembers }),
  };
}

const captureMembers: Record<string, MemberBody> = {
  Index: (self: NetCapture) => self.index,
  Length: (self: NetCapture) => self.length,
  Value: (self: NetCapture) => self.value,
  // A ReadOnlySpan cannot leave .NET: PowerShell shows the property and reads $null.
  ValueSpan: () => null,
  ToString: (self: NetCapture) => self.value,
};

const CAPTURE_SIGNATURES = `
int Index {get;}
int Length {get;}
string Value {get;}
System.ReadOnlySpan[char] ValueSpan {get;}
string ToString()
`;

const groupMembers: Record<string, MemberBody> = {
  Success: (self: NetGroup) => self.success,
  Name: (self: NetGroup) => self.name,
  Captures: (self: NetGroup) => self.captures,
};

const GROUP_SIGNATURES = `
static ${NAMESPACE}Group Synchronized(${NAMESPACE}Group inner)
bool Success {get;}
string Name {get;}
${NAMESPACE}CaptureCollection Captures {get;}
`;

const MATCH_SIGNATURES = `
static ${NAMESPACE}Match Empty {get;}
static ${NAMESPACE}Match Synchronized(${NAMESPACE}Match inner)
${NAMESPACE}GroupCollection Groups {get;}
${NAMESPACE}Match NextMatch()
string Result(string replacement)
`;

const matchMembers: Record<string, MemberBody> = {
  Groups: (self: NetMatch) => self.groups,
  NextMatch: (self: NetMatch) => self.nextMatch(),
  Result: (self: NetMatch, _ctx, replacement: string) => self.expand(replacement),
};

const inner = (_self: unknown, _ctx: unknown, value: unknown): unknown => value;
const toText = (self: NetCapture): string => self.value;

export const MATCH_TYPES: TypeDefinition[] = [
  {
    name: `${NAMESPACE}Capture`,
    kind: 'class',
    jsClass: NetCapture,
    toText,
    build: () => implement(CAPTURE_SIGNATURES, { members: captureMembers }),
  },
  {
    name: `${NAMESPACE}Group`,
    kind: 'class',
    base: `${NAMESPACE}Capture`,
    jsClass: NetGroup,
    build: () => implement(GROUP_SIGNATURES, { members: groupMembers, statics: { Synchronized: inner } }),
  },
  {
    name: `${NAMESPACE}Match`,
    kind: 'class',
    base: `${NAMESPACE}Group`,
    jsClass: NetMatch,
    build: () =>
      implement(MATCH_SIGNATURES, {
        members: matchMembers,
        statics: { Synchronized: inner, Empty: () => NetMatch.empty() },
      }),
  },
  ...['Capture', 'Group', 'Match'].map(enumerator),
  { name: `${NAMESPACE}MatchSparse`, kind: 'class', base: `${NAMESPACE}Match`, jsClass: NetSparseMatch },
  collection('Capture', NetCaptureCollection, () => implement(listSignatures('Capture'), { members: listMembers })),
  collection('Match', NetMatchCollection, () => implement(listSignatures('Match'), { members: listMembers })),
  collection('Group', NetGroupCollection, () =>
    implement(listSignatures('Group', GROUP_LIST_MORE), { members: groupListMembers }),
  ),
];
