/**
 * Interfaces of .NET that emulated types implement. Few have members here (interfaceMembers.ts): a value is always asked
 * through its type.
 */
import { interfaceMembers } from './interfaceMembers.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

function interfaceType(name: string, typeParameters?: string[], interfaces?: string[]): TypeDefinition {
  return { name, kind: 'interface', typeParameters, interfaces: interfaces ?? [], build: interfaceMembers(name) };
}

const ENUMERABLE = 'System.Collections.IEnumerable';
const COLLECTION = 'System.Collections.ICollection';
const GENERIC = 'System.Collections.Generic.';

export const INTERFACES: TypeDefinition[] = [
  ...[
    'System.IComparable',
    'System.IConvertible',
    'System.IFormattable',
    'System.ISpanFormattable',
    'System.ICloneable',
    'System.IDisposable',
    'System.IAsyncDisposable',
    'System.IFormatProvider',
    'System.ICustomFormatter',
    'System.IServiceProvider',
    'System.Collections.IComparer',
    'System.Collections.IEqualityComparer',
    'System.Collections.IStructuralComparable',
    'System.Collections.IStructuralEquatable',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
    'System.Collections.Specialized.INotifyCollectionChanged',
    'System.ComponentModel.INotifyPropertyChanged',
    'System.ComponentModel.IComponent',
    'System.ComponentModel.ITypeDescriptorContext',
    'System.Reflection.ICustomAttributeProvider',
    'System.Reflection.IReflect',
    'System.Xml.XPath.IXPathNavigable',
    'System.Net.ICredentials',
    'System.Net.ICredentialsByHost',
    'System.Net.IWebProxy',
    'System.IAsyncResult',
    'System.Management.Automation.IContainsErrorRecord',
    'System.Management.Automation.IDynamicParameters',
    'System.Management.Automation.IArgumentCompleter',
    'System.Management.Automation.IValidateSetValuesGenerator',
    'System.Dynamic.IDynamicMetaObjectProvider',
  ].map((name) => interfaceType(name)),
  interfaceType(ENUMERABLE),
  interfaceType('System.Collections.IEnumerator'),
  interfaceType('System.Collections.IDictionaryEnumerator', undefined, ['System.Collections.IEnumerator']),
  interfaceType(COLLECTION, undefined, [ENUMERABLE]),
  interfaceType('System.Collections.IList', undefined, [COLLECTION, ENUMERABLE]),
  interfaceType('System.Collections.IDictionary', undefined, [COLLECTION, ENUMERABLE]),
  interfaceType('System.Collections.Specialized.IOrderedDictionary', undefined, [
    'System.Collections.IDictionary',
    COLLECTION,
    ENUMERABLE,
  ]),
  interfaceType('System.IComparable`1', ['T']),
  interfaceType('System.IEquatable`1', ['T']),
  interfaceType(`${GENERIC}IEnumerable\`1`, ['T'], [ENUMERABLE]),
  interfaceType(`${GENERIC}IEnumerator\`1`, ['T'], ['System.Collections.IEnumerator', 'System.IDisposable']),
  interfaceType(`${GENERIC}ICollection\`1`, ['T'], [`${GENERIC}IEnumerable\`1[T]`, ENUMERABLE]),
  interfaceType(
    `${GENERIC}IList\`1`,
    ['T'],
    [`${GENERIC}ICollection\`1[T]`, `${GENERIC}IEnumerable\`1[T]`, ENUMERABLE],
  ),
  interfaceType(`${GENERIC}ISet\`1`, ['T'], [`${GENERIC}ICollection\`1[T]`, `${GENERIC}IEnumerable\`1[T]`, ENUMERABLE]),
  interfaceType(`${GENERIC}IReadOnlyCollection\`1`, ['T'], [`${GENERIC}IEnumerable\`1[T]`, ENUMERABLE]),
  interfaceType(
    `${GENERIC}IReadOnlyList\`1`,
    ['T'],
    [`${GENERIC}IReadOnlyCollection\`1[T]`, `${GENERIC}IEnumerable\`1[T]`, ENUMERABLE],
  ),
  interfaceType(`${GENERIC}IReadOnlySet\`1`, ['T'], [`${GENERIC}IReadOnlyCollection\`1[T]`, ENUMERABLE]),
  interfaceType(`${GENERIC}IDictionary\`2`, ['TKey', 'TValue'], [ENUMERABLE]),
  interfaceType(`${GENERIC}IReadOnlyDictionary\`2`, ['TKey', 'TValue'], [ENUMERABLE]),
  interfaceType(`${GENERIC}IComparer\`1`, ['T']),
  interfaceType(`${GENERIC}IEqualityComparer\`1`, ['T']),
  interfaceType('System.Collections.Concurrent.IProducerConsumerCollection`1', ['T'], [COLLECTION, ENUMERABLE]),
];
