/** Node lists, attribute collections, namespace manager and name table as .NET types. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, indexOutOfRange } from '../netErrors.ts';
import { newEnumerator } from '../values.ts';
import { XmlNamespaceManager } from './XmlNamespaceManager.ts';
import { XmlAttribute, XmlDocumentNode, type XmlNode } from './XmlNode.ts';
import {
  XmlAttributeCollection,
  XmlChildNodes,
  XmlElementList,
  XmlNamedNodeMap,
  XmlNodeList,
  XPathNodeList,
} from './XmlNodeList.ts';
import { XmlNameTable } from './XmlNameTable.ts';
import { attachAttribute } from './XmlNodeTypes.ts';

const listMembers: Record<string, MemberBody> = {
  Count: (self: XmlNodeList) => self.items.length,
  ItemOf: (self: XmlNodeList, _ctx, index: number) => self.items[index] ?? null,
  Item: (self: XmlNodeList, _ctx, index: number) => self.items[index] ?? null,
  GetEnumerator: (self: XmlNodeList) => newEnumerator(self.items),
  'IDisposable.Dispose': () => undefined,
};

const LIST_SIGNATURES = `
int Count {get;}
System.Xml.XmlNode ItemOf(int i) {get;}
System.Xml.XmlNode Item(int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void IDisposable.Dispose()
`;

function list(name: string, jsClass: TypeDefinition['jsClass']): TypeDefinition {
  return {
    name: `System.Xml.${name}`,
    kind: 'class',
    base: name === 'XmlNodeList' ? 'System.Object' : 'System.Xml.XmlNodeList',
    isAbstract: name === 'XmlNodeList',
    interfaces: ['System.Collections.IEnumerable', 'System.IDisposable'],
    jsClass,
    build: () => (name === 'XmlNodeList' ? implement(LIST_SIGNATURES, { members: listMembers }) : {}),
  };
}

function find(self: XmlAttributeCollection, name: number | string, uri?: string): XmlAttribute | null {
  if (typeof name !== 'number') return self.element.attribute(name, uri);
  if (name < 0 || name >= self.items.length) throw indexOutOfRange();
  return self.items[name];
}

function place(self: XmlAttributeCollection, attribute: XmlAttribute, index: number): XmlAttribute {
  if (attribute.owner === self.element) self.element.removeAttribute(attribute);
  attachAttribute(self.element, attribute);
  const { attributes } = self.element;
  attributes.splice(attributes.indexOf(attribute), 1);
  attributes.splice(index, 0, attribute);
  return attribute;
}

const attributeMembers: Record<string, MemberBody> = {
  Count: (self: XmlAttributeCollection) => self.items.length,
  ItemOf: (self: XmlAttributeCollection, _ctx, name: number | string, uri?: string) => find(self, name, uri),
  GetNamedItem: (self: XmlAttributeCollection, _ctx, name: string, uri?: string) => self.element.attribute(name, uri),
  SetNamedItem: (self: XmlAttributeCollection, _ctx, node: XmlNode | null) =>
    node instanceof XmlAttribute ? attachAttribute(self.element, node) : null,
  RemoveNamedItem: (self: XmlAttributeCollection, _ctx, name: string, uri?: string) =>
    removed(self, self.element.attribute(name, uri)),
  Item: (self: XmlAttributeCollection, _ctx, index: number) => self.items[index] ?? null,
  Prepend: (self: XmlAttributeCollection, _ctx, node: XmlAttribute) => place(self, node, 0),
  Append: (self: XmlAttributeCollection, _ctx, node: XmlAttribute) => place(self, node, self.items.length),
  InsertBefore: (self: XmlAttributeCollection, _ctx, node: XmlAttribute, reference: XmlAttribute | null) =>
    place(self, node, reference ? self.items.indexOf(reference) : self.items.length),
  InsertAfter: (self: XmlAttributeCollection, _ctx, node: XmlAttribute, reference: XmlAttribute | null) =>
    place(self, node, reference ? self.items.indexOf(reference) + 1 : 0),
  Remove: (self: XmlAttributeCollection, _ctx, node: XmlAttribute) =>
    node.owner === self.element ? removed(self, node) : null,
  RemoveAt: (self: XmlAttributeCollection, _ctx, index: number) => removed(self, self.items[index] ?? null),
  RemoveAll: (self: XmlAttributeCollection) => {
    for (const each of [...self.items]) self.element.removeAttribute(each);
  },
  CopyTo: (self: XmlAttributeCollection, _ctx, target: unknown[], index: number) => {
    self.items.forEach((each, i) => {
      target[index + i] = each;
    });
  },
  GetEnumerator: (self: XmlAttributeCollection) => newEnumerator(self.items),
};

function removed(self: XmlAttributeCollection, attribute: XmlAttribute | null): XmlAttribute | null {
  if (attribute) self.element.removeAttribute(attribute);
  return attribute;
}

const managerMembers: Record<string, MemberBody> = {
  NameTable: (self: XmlNamespaceManager) => self.nameTable,
  DefaultNamespace: (self: XmlNamespaceManager) => self.lookupNamespace(''),
  PushScope: (self: XmlNamespaceManager) => self.push(),
  PopScope: (self: XmlNamespaceManager) => self.pop(),
  AddNamespace: (self: XmlNamespaceManager, _ctx, prefix: string, uri: string) => self.add(prefix, uri),
  RemoveNamespace: (self: XmlNamespaceManager, _ctx, prefix: string, uri: string) => self.remove(prefix, uri),
  GetEnumerator: (self: XmlNamespaceManager) => newEnumerator(self),
  LookupNamespace: (self: XmlNamespaceManager, _ctx, prefix: string) => self.lookupNamespace(prefix),
  LookupPrefix: (self: XmlNamespaceManager, _ctx, uri: string) => self.lookupPrefix(uri),
  HasNamespace: (self: XmlNamespaceManager, _ctx, prefix: string) => self.has(prefix),
};

const tableMembers: Record<string, MemberBody> = {
  'Add(string)': (self: XmlNameTable, _ctx, name: string) => self.add(name),
  'Get(string)': (self: XmlNameTable, _ctx, name: string) => self.get(name),
};

export const XML_LIST_TYPES: TypeDefinition[] = [
  list('XmlNodeList', XmlNodeList),
  list('XmlChildNodes', XmlChildNodes),
  list('XPathNodeList', XPathNodeList),
  list('XmlElementList', XmlElementList),
  {
    name: 'System.Xml.XmlNamedNodeMap',
    kind: 'class',
    jsClass: XmlNamedNodeMap,
    interfaces: ['System.Collections.IEnumerable'],
    build: () =>
      implement(
        `
int Count {get;}
System.Xml.XmlNode GetNamedItem(string name)
System.Xml.XmlNode GetNamedItem(string localName, string namespaceURI)
System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)
System.Xml.XmlNode RemoveNamedItem(string name)
System.Xml.XmlNode RemoveNamedItem(string localName, string namespaceURI)
System.Xml.XmlNode Item(int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
`,
        { members: attributeMembers },
      ),
  },
  {
    name: 'System.Xml.XmlAttributeCollection',
    kind: 'class',
    base: 'System.Xml.XmlNamedNodeMap',
    jsClass: XmlAttributeCollection,
    isSealed: true,
    interfaces: ['System.Collections.IEnumerable', 'System.Collections.ICollection'],
    build: () =>
      implement(
        `
System.Xml.XmlAttribute ItemOf(int i) {get;}
System.Xml.XmlAttribute ItemOf(string name) {get;}
System.Xml.XmlAttribute ItemOf(string localName, string namespaceURI) {get;}
System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)
System.Xml.XmlAttribute Prepend(System.Xml.XmlAttribute node)
System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)
System.Xml.XmlAttribute InsertBefore(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)
System.Xml.XmlAttribute InsertAfter(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)
System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)
System.Xml.XmlAttribute RemoveAt(int i)
void RemoveAll()
void CopyTo(System.Xml.XmlAttribute[] array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.IEnumerator IEnumerable.GetEnumerator()
`,
        { members: attributeMembers },
      ),
  },
  {
    name: 'System.Xml.XmlNamespaceManager',
    kind: 'class',
    jsClass: XmlNamespaceManager,
    interfaces: ['System.Xml.IXmlNamespaceResolver', 'System.Collections.IEnumerable'],
    build: () =>
      implement(
        `
System.Xml.XmlNamespaceManager new(System.Xml.XmlNameTable nameTable)
System.Xml.XmlNameTable NameTable {get;}
string DefaultNamespace {get;}
void PushScope()
bool PopScope()
void AddNamespace(string prefix, string uri)
void RemoveNamespace(string prefix, string uri)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)
string LookupNamespace(string prefix)
string LookupPrefix(string uri)
bool HasNamespace(string prefix)
`,
        {
          new: (_self, _ctx, table: XmlNameTable | null) => {
            if (table === null) throw argumentNull('nameTable');
            return new XmlNamespaceManager(table);
          },
          members: managerMembers,
        },
      ),
  },
  {
    name: 'System.Xml.XmlNameTable',
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        `
string Get(char[] array, int offset, int length)
string Get(string array)
string Add(char[] array, int offset, int length)
string Add(string array)
`,
        { members: tableMembers },
      ),
  },
  {
    name: 'System.Xml.NameTable',
    kind: 'class',
    base: 'System.Xml.XmlNameTable',
    jsClass: XmlNameTable,
    build: () =>
      implement(
        `
System.Xml.NameTable new()
`,
        { new: () => new XmlNameTable() },
      ),
  },
  {
    name: 'System.Xml.XmlImplementation',
    kind: 'class',
    build: () =>
      implement(
        `
System.Xml.XmlImplementation new()
System.Xml.XmlImplementation new(System.Xml.XmlNameTable nt)
bool HasFeature(string strFeature, string strVersion)
xml CreateDocument()
`,
        {
          new: () => ({}),
          members: {
            HasFeature: (_self, _ctx, feature: string, version: string | null) =>
              feature.toLowerCase() === 'xml' && (version === null || version === '1.0' || version === '2.0'),
            CreateDocument: () => new XmlDocumentNode(),
          },
        },
      ),
  },
];
