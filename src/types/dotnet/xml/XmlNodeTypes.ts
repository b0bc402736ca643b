/** System.Xml.XmlNode and the kinds of nodes but the document, as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentOutOfRange, invalidOperation } from '../netErrors.ts';
import { newEnum, newEnumerator } from '../values.ts';
import {
  XmlAttributeCollection,
  XmlChildNodes,
  XmlElementList,
  XmlNamedNodeMap,
  XPathNodeList,
} from './XmlNodeList.ts';
import type { XmlNamespaceManager } from './XmlNamespaceManager.ts';
import {
  NodeType,
  XmlAttribute,
  XmlCDataSection,
  XmlCharacterData,
  XmlComment,
  XmlDeclaration,
  XmlDocumentFragment,
  XmlDocumentNode,
  XmlDocumentType,
  XmlElement,
  XmlEntityReference,
  XmlNode,
  XmlProcessingInstruction,
  XmlSignificantWhitespace,
  XmlText,
  XmlWhitespace,
  XMLNS_URI,
} from './XmlNode.ts';
import { parseXml, splitName } from './XmlParser.ts';
import type { XmlTextWriter } from './XmlTextWriter.ts';
import { innerXml, outerXml, writeNode } from './writeNode.ts';
import { evaluateXPath, nodeSet } from './xpath/evaluateXPath.ts';
import { parentOf } from './xpath/nodeAxes.ts';
import { parseXPath } from './xpath/parseXPath.ts';

export function selectNodes(node: XmlNode, xpath: string, manager: XmlNamespaceManager | null | undefined): XmlNode[] {
  const resolvePrefix = manager ? (prefix: string) => manager.lookupNamespace(prefix) : null;
  return nodeSet(evaluateXPath(parseXPath(xpath), { node, position: 1, size: 1, resolvePrefix }));
}

function afterOf(self: XmlNode, reference: XmlNode | null): XmlNode | null {
  return reference === null ? self.firstChild : reference.sibling(1);
}

export function elementsByName(self: XmlNode, name: string, uri?: string): XmlElementList {
  return new XmlElementList(() => {
    const found: XmlNode[] = [];
    const visit = (node: XmlNode) => {
      for (const child of node.children) {
        if (child instanceof XmlElement && matches(child, name, uri)) found.push(child);
        visit(child);
      }
    };
    visit(self);
    return found;
  });
}

function matches(element: XmlElement, name: string, uri?: string): boolean {
  if (uri === undefined) return name === '*' || element.name === name;
  return (name === '*' || element.localName === name) && (uri === '*' || element.namespaceURI === uri);
}

/** The namespace of a prefix in scope at a node; "" has one only when declared. */
export function namespaceInScope(node: XmlNode, prefix: string): string | null {
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    if (!(at instanceof XmlElement)) continue;
    const declared = at.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
    if (declared) return declared.value;
    if (at.prefix === prefix && at.namespaceURI !== '') return at.namespaceURI;
  }
  return null;
}

function setInnerXml(self: XmlNode, xml: string): void {
  const scratch = new XmlDocumentFragment(self.ownerDocument());
  const scope = (prefix: string) => namespaceInScope(self, prefix);
  parseXml(xml, scratch, { normalize: true, preserveWhitespace: true, conformance: 'fragment', scope });
  self.removeChildren();
  for (const child of [...scratch.children]) self.append(child);
}

function childElement(self: XmlNode, name: string, uri?: string): XmlNode | null {
  const found = self.children.find(
    (child) =>
      child instanceof XmlElement &&
      (uri === undefined ? child.name === name : child.localName === name && child.namespaceURI === uri),
  );
  return found ?? null;
}

const nodeMembers: Record<string, MemberBody> = {
  Name: (self: XmlNode) => self.name,
  LocalName: (self: XmlNode) => self.localName,
  Prefix: settable(
    (self: XmlNode) => self.prefix,
    (self: XmlElement, value: string) => {
      self.prefix = value;
    },
  ),
  NamespaceURI: (self: XmlNode) => self.namespaceURI,
  Value: settable(
    (self: XmlNode) => self.value,
    (self: XmlNode, value: string) => {
      if (self.value === null) throw invalidOperation(`Cannot set a value on node type '${nodeTypeName(self)}'.`);
      self.value = value;
    },
  ),
  NodeType: (self: XmlNode, ctx) => newEnum(ctx, 'System.Xml.XmlNodeType', self.nodeType),
  ParentNode: (self: XmlNode) => self.parent,
  ChildNodes: (self: XmlNode) => new XmlChildNodes(() => self.children),
  PreviousSibling: (self: XmlNode) => self.sibling(-1),
  NextSibling: (self: XmlNode) => self.sibling(1),
  PreviousText: (self: XmlNode) => (self.sibling(-1) instanceof XmlText ? self.sibling(-1) : null),
  Attributes: (self: XmlNode) => (self instanceof XmlElement ? new XmlAttributeCollection(self) : null),
  OwnerDocument: (self: XmlNode) => self.document,
  FirstChild: (self: XmlNode) => self.firstChild,
  LastChild: (self: XmlNode) => self.lastChild,
  HasChildNodes: (self: XmlNode) => self.children.length > 0,
  IsReadOnly: () => false,
  InnerText: settable(
    (self: XmlNode) => self.fullText,
    (self: XmlNode, value: string) => {
      self.fullText = value;
    },
  ),
  OuterXml: (self: XmlNode) => outerXml(self),
  InnerXml: settable(
    (self: XmlNode) => innerXml(self),
    (self: XmlNode, value: string) => setInnerXml(self, value),
  ),
  SchemaInfo: () => null,
  BaseURI: () => '',
  Item: (self: XmlNode, _ctx, name: string, uri?: string) => childElement(self, name, uri),
  SelectSingleNode: (self: XmlNode, _ctx, xpath: string, manager?: XmlNamespaceManager) =>
    selectNodes(self, xpath, manager)[0] ?? null,
  SelectNodes: (self: XmlNode, _ctx, xpath: string, manager?: XmlNamespaceManager) => {
    const nodes = selectNodes(self, xpath, manager);
    return new XPathNodeList(() => nodes);
  },
  InsertBefore: (self: XmlNode, _ctx, child: XmlNode, reference: XmlNode | null) => self.insertAt(child, reference),
  InsertAfter: (self: XmlNode, _ctx, child: XmlNode, reference: XmlNode | null) =>
    self.insertAt(child, afterOf(self, reference)),
  ReplaceChild: (self: XmlNode, _ctx, child: XmlNode, old: XmlNode) => {
    const next = old.sibling(1);
    self.remove(old);
    self.insertAt(child, next);
    return old;
  },
  RemoveChild: (self: XmlNode, _ctx, child: XmlNode) => self.remove(child),
  PrependChild: (self: XmlNode, _ctx, child: XmlNode) => self.insertAt(child, self.firstChild),
  AppendChild: (self: XmlNode, _ctx, child: XmlNode) => self.append(child),
  CloneNode: (self: XmlNode, _ctx, deep: boolean) => self.cloneInto(self.ownerDocument(), deep),
  Clone: (self: XmlNode) => self.cloneInto(self.ownerDocument(), true),
  Normalize: (self: XmlNode) => mergeTexts(self),
  Supports: (_self, _ctx, feature: string, version: string) =>
    feature.toLowerCase() === 'xml' && (version === null || version === '' || version === '1.0' || version === '2.0'),
  GetEnumerator: (self: XmlNode) => newEnumerator(self.children),
  WriteTo: (self: XmlNode, _ctx, writer: XmlTextWriter) => writeNode(self, writer),
  WriteContentTo: (self: XmlNode, _ctx, writer: XmlTextWriter) => {
    for (const child of self.children) writeNode(child, writer);
  },
  RemoveAll: (self: XmlNode) => {
    self.removeChildren();
    if (self instanceof XmlElement) for (const each of [...self.attributes]) self.removeAttribute(each);
  },
  GetNamespaceOfPrefix: (self: XmlNode, _ctx, prefix: string) => namespaceInScope(self, prefix) ?? '',
  GetPrefixOfNamespace: (self: XmlNode, _ctx, uri: string) => prefixInScope(self, uri),
};

function nodeTypeName(self: XmlNode): string {
  return Object.entries(NodeType).find(([, value]) => value === self.nodeType)![0];
}

function mergeTexts(node: XmlNode): void {
  for (let i = node.children.length - 1; i > 0; i--) {
    const [left, right] = [node.children[i - 1], node.children[i]];
    if (left instanceof XmlText && right instanceof XmlText) {
      left.data += right.data;
      node.remove(right);
    }
  }
  for (const child of node.children) mergeTexts(child);
}

function prefixInScope(node: XmlNode, uri: string): string {
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    if (!(at instanceof XmlElement)) continue;
    const declared = at.attributes.find((each) => each.isNamespaceDeclaration && each.value === uri);
    if (declared) return declared.prefix === 'xmlns' ? declared.localName : '';
    if (at.namespaceURI === uri) return at.prefix;
  }
  return '';
}

/** CreateAttribute and SetAttribute: a name with a prefix takes the namespace in scope. */
export function newAttribute(document: XmlDocumentNode, prefix: string, local: string, uri: string): XmlAttribute {
  const isDeclaration = prefix === 'xmlns' || (prefix === '' && local === 'xmlns');
  return new XmlAttribute(document, prefix, local, isDeclaration ? XMLNS_URI : uri);
}

function setAttribute(
  self: XmlElement,
  _ctx: TypeContext,
  name: string,
  second: string,
  third?: string,
): string | undefined {
  const document = self.ownerDocument();
  if (third !== undefined) {
    const existing = self.attribute(name, second) ?? undefined;
    const attribute = existing ?? newAttribute(document, prefixInScope(self, second), name, second);
    attribute.value = third;
    if (!existing) self.setAttribute(attribute);
    return third;
  }
  let attribute = self.attribute(name);
  if (!attribute) {
    const [prefix, local] = splitName(name);
    attribute = newAttribute(document, prefix, local, prefix === '' ? '' : (namespaceInScope(self, prefix) ?? ''));
    self.setAttribute(attribute);
  }
  attribute.value = second;
  return undefined;
}

const elementMembers: Record<string, MemberBody> = {
  IsEmpty: settable(
    (self: XmlElement) => self.isEmpty,
    (self: XmlElement, value: boolean) => {
      if (value) self.removeChildren();
      self.isEmpty = value;
    },
  ),
  HasAttributes: (self: XmlElement) => self.attributes.length > 0,
  GetAttribute: (self: XmlElement, _ctx, name: string, uri?: string) => self.attribute(name, uri)?.value ?? '',
  SetAttribute: setAttribute,
  RemoveAttribute: (self: XmlElement, _ctx, name: string, uri?: string) => {
    const found = self.attribute(name, uri);
    if (found) self.removeAttribute(found);
  },
  GetAttributeNode: (self: XmlElement, _ctx, name: string, uri?: string) => self.attribute(name, uri),
  SetAttributeNode: (self: XmlElement, _ctx, attribute: XmlAttribute | string, uri?: string) => {
    if (attribute instanceof XmlAttribute) return attachAttribute(self, attribute);
    const made = self.attribute(attribute, uri) ?? newAttribute(self.ownerDocument(), '', attribute, uri ?? '');
    self.setAttribute(made);
    return made;
  },
  RemoveAttributeNode: (self: XmlElement, _ctx, attribute: XmlAttribute | string, uri?: string) => {
    const found = typeof attribute === 'string' ? self.attribute(attribute, uri) : attribute;
    if (found) self.removeAttribute(found);
    return found;
  },
  GetElementsByTagName: (self: XmlElement, _ctx, name: string, uri?: string) => elementsByName(self, name, uri),
  HasAttribute: (self: XmlElement, _ctx, name: string, uri?: string) => self.attribute(name, uri) !== null,
  RemoveAttributeAt: (self: XmlElement, _ctx, index: number) => {
    const found = self.attributes[index] ?? null;
    if (found) self.removeAttribute(found);
    return found;
  },
  RemoveAllAttributes: (self: XmlElement) => {
    for (const each of [...self.attributes]) self.removeAttribute(each);
  },
};

export function attachAttribute(self: XmlElement, attribute: XmlAttribute): XmlAttribute | null {
  if (attribute.owner) {
    throw invalidOperation(
      "The 'Attribute' node cannot be inserted because it is already an attribute of another element.",
    );
  }
  return self.setAttribute(attribute);
}

function cut(self: XmlCharacterData, offset: number, count: number): [number, number] {
  if (offset < 0 || count < 0 || offset > self.data.length) {
    throw argumentOutOfRange(
      'index',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  }
  return [offset, Math.min(offset + count, self.data.length)];
}

const textMembers: Record<string, MemberBody> = {
  Data: settable(
    (self: XmlCharacterData) => self.data,
    (self: XmlCharacterData, value: string) => {
      self.data = value;
    },
  ),
  Length: (self: XmlCharacterData) => self.data.length,
  Substring: (self: XmlCharacterData, _ctx, offset: number, count: number) =>
    self.data.slice(...cut(self, offset, count)),
  AppendData: (self: XmlCharacterData, _ctx, text: string) => {
    self.data += text;
  },
  InsertData: (self: XmlCharacterData, _ctx, offset: number, text: string) => {
    self.data = self.data.slice(0, offset) + text + self.data.slice(offset);
  },
  DeleteData: (self: XmlCharacterData, _ctx, offset: number, count: number) => {
    const [start, end] = cut(self, offset, count);
    self.data = self.data.slice(0, start) + self.data.slice(end);
  },
  ReplaceData: (self: XmlCharacterData, _ctx, offset: number, count: number, text: string) => {
    const [start, end] = cut(self, offset, count);
    self.data = self.data.slice(0, start) + text + self.data.slice(end);
  },
  SplitText: (self: XmlText, _ctx, offset: number) => {
    const rest = new XmlText(self.ownerDocument(), self.data.slice(offset));
    self.data = self.data.slice(0, offset);
    self.parent?.insertAt(rest, self.sibling(1));
    return rest;
  },
};

const otherMembers: Record<string, MemberBody> = {
  Specified: () => true,
  OwnerElement: (self: XmlAttribute) => self.owner,
  Version: (self: XmlDeclaration) => self.version,
  Encoding: settable(
    (self: XmlDeclaration) => self.encoding,
    (self: XmlDeclaration, value: string | null) => {
      self.encoding = value ?? '';
    },
  ),
  Standalone: settable(
    (self: XmlDeclaration) => self.standalone,
    (self: XmlDeclaration, value: string | null) => {
      self.standalone = value ?? '';
    },
  ),
  Target: (self: XmlProcessingInstruction) => self.target,
  PublicId: (self: XmlDocumentType) => self.publicId,
  SystemId: (self: XmlDocumentType) => self.systemId,
  InternalSubset: (self: XmlDocumentType) => self.internalSubset,
  Entities: () => new XmlNamedNodeMap(),
  Notations: () => new XmlNamedNodeMap(),
};

const NODE_SIGNATURES = `
string Name {get;}
string Value {get;set;}
System.Xml.XmlNodeType NodeType {get;}
System.Xml.XmlNode ParentNode {get;}
System.Xml.XmlNodeList ChildNodes {get;}
System.Xml.XmlNode PreviousSibling {get;}
System.Xml.XmlNode NextSibling {get;}
System.Xml.XmlAttributeCollection Attributes {get;}
xml OwnerDocument {get;}
System.Xml.XmlNode FirstChild {get;}
System.Xml.XmlNode LastChild {get;}
bool HasChildNodes {get;}
string NamespaceURI {get;}
string Prefix {get;set;}
string LocalName {get;}
bool IsReadOnly {get;}
string InnerText {get;set;}
string OuterXml {get;}
string InnerXml {get;set;}
System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}
string BaseURI {get;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
System.Xml.XmlNode PreviousText {get;}
System.Xml.XPath.XPathNavigator CreateNavigator()
System.Xml.XmlNode SelectSingleNode(string xpath)
System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)
System.Xml.XmlNodeList SelectNodes(string xpath)
System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)
System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)
System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)
System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)
System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)
System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)
System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)
System.Xml.XmlNode CloneNode(bool deep)
void Normalize()
bool Supports(string feature, string version)
System.Xml.XmlNode Clone()
System.Object ICloneable.Clone()
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void WriteTo(System.Xml.XmlWriter w)
void WriteContentTo(System.Xml.XmlWriter w)
void RemoveAll()
string GetNamespaceOfPrefix(string prefix)
string GetPrefixOfNamespace(string namespaceURI)
`;
const OWN_ITEM = `
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
`;

function nodeType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  base: string,
  signatures: string,
  members: Record<string, MemberBody> = {},
  isAbstract = false,
): TypeDefinition {
  return {
    name: `System.Xml.${name}`,
    kind: 'class',
    base,
    jsClass,
    isAbstract,
    interfaces:
      name === 'XmlNode'
        ? ['System.ICloneable', 'System.Collections.IEnumerable', 'System.Xml.XPath.IXPathNavigable']
        : [],
    build: () => implement(signatures, { members: { ...nodeMembers, ...members } }),
  };
}

const NODE = 'System.Xml.XmlNode';
const LINKED = 'System.Xml.XmlLinkedNode';
const CHARACTERS = 'System.Xml.XmlCharacterData';

export const XML_NODE_TYPES: TypeDefinition[] = [
  nodeType('XmlNode', XmlNode, 'System.Object', NODE_SIGNATURES, {}, true),
  nodeType('XmlLinkedNode', undefined, NODE, OWN_ITEM, {}, true),
  nodeType(
    'XmlElement',
    XmlElement,
    LINKED,
    `
bool IsEmpty {get;set;}
bool HasAttributes {get;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
string GetAttribute(string name)
string GetAttribute(string localName, string namespaceURI)
void SetAttribute(string name, string value)
string SetAttribute(string localName, string namespaceURI, string value)
void RemoveAttribute(string name)
void RemoveAttribute(string localName, string namespaceURI)
System.Xml.XmlAttribute GetAttributeNode(string name)
System.Xml.XmlAttribute GetAttributeNode(string localName, string namespaceURI)
System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)
System.Xml.XmlAttribute SetAttributeNode(string localName, string namespaceURI)
System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)
System.Xml.XmlAttribute RemoveAttributeNode(string localName, string namespaceURI)
System.Xml.XmlNodeList GetElementsByTagName(string name)
System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)
bool HasAttribute(string name)
bool HasAttribute(string localName, string namespaceURI)
System.Xml.XmlNode RemoveAttributeAt(int i)
void RemoveAllAttributes()
void RemoveAll()
`,
    elementMembers,
  ),
  nodeType(
    'XmlAttribute',
    XmlAttribute,
    NODE,
    `
string InnerText {set;}
bool Specified {get;}
System.Xml.XmlElement OwnerElement {get;}
string InnerXml {set;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
`,
    otherMembers,
  ),
  nodeType(
    'XmlCharacterData',
    XmlCharacterData,
    LINKED,
    `
string Data {get;set;}
int Length {get;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
string Substring(int offset, int count)
void AppendData(string strData)
void InsertData(int offset, string strData)
void DeleteData(int offset, int count)
void ReplaceData(int offset, int count, string strData)
`,
    textMembers,
    true,
  ),
  nodeType(
    'XmlText',
    XmlText,
    CHARACTERS,
    `
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
System.Xml.XmlText SplitText(int offset)
`,
    textMembers,
  ),
  nodeType('XmlCDataSection', XmlCDataSection, CHARACTERS, OWN_ITEM),
  nodeType('XmlComment', XmlComment, CHARACTERS, OWN_ITEM),
  nodeType('XmlWhitespace', XmlWhitespace, CHARACTERS, OWN_ITEM),
  nodeType('XmlSignificantWhitespace', XmlSignificantWhitespace, CHARACTERS, OWN_ITEM),
  nodeType(
    'XmlDeclaration',
    XmlDeclaration,
    LINKED,
    `
string Version {get;}
string Encoding {get;set;}
string Standalone {get;set;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
`,
    otherMembers,
  ),
  nodeType(
    'XmlProcessingInstruction',
    XmlProcessingInstruction,
    LINKED,
    `
string Target {get;}
string Data {get;set;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
`,
    { ...otherMembers, Data: textMembers.Data },
  ),
  nodeType(
    'XmlDocumentType',
    XmlDocumentType,
    LINKED,
    `
System.Xml.XmlNamedNodeMap Entities {get;}
System.Xml.XmlNamedNodeMap Notations {get;}
string PublicId {get;}
string SystemId {get;}
string InternalSubset {get;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
`,
    otherMembers,
  ),
  nodeType('XmlDocumentFragment', XmlDocumentFragment, NODE, OWN_ITEM),
  nodeType('XmlEntityReference', XmlEntityReference, LINKED, OWN_ITEM),
];

export { nodeMembers, XmlDocumentNode };
