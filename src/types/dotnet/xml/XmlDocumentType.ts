/** System.Xml.XmlDocument as a .NET type: creating, loading and saving. */
import { NetTextWriter } from '../io/textStreams.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { readBytes } from '../io/fileContents.ts';
import { detectEncoding } from '../io/fileContents.ts';
import { NetStream } from '../io/NetStream.ts';
import { NetTextReader } from '../io/textStreams.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';
import { enumNumber } from '../values.ts';
import { elementsByName, newAttribute, nodeMembers } from './XmlNodeTypes.ts';
import {
  XmlCDataSection,
  XmlComment,
  XmlDeclaration,
  XmlDocumentFragment,
  XmlDocumentNode,
  XmlDocumentType as XmlDocumentTypeNode,
  XmlElement,
  XmlEntityReference,
  type XmlNode,
  XmlProcessingInstruction,
  XmlSignificantWhitespace,
  XmlText,
  XmlWhitespace,
  XML_URI,
  XMLNS_URI,
} from './XmlNode.ts';
import { XmlNameTable } from './XmlNameTable.ts';
import { parseXml, splitName } from './XmlParser.ts';
import type { XmlReader } from './XmlReader.ts';
import { XmlTextWriter } from './XmlTextWriter.ts';
import { saveDocument, writeNode } from './writeNode.ts';
import { plainWriter } from './xmlOutput.ts';
import { xmlError } from './xmlErrors.ts';

/** What `[xml]'...'` makes: lenient about what stands at the root, normalised line ends. */
export function xmlFromText(text: string): XmlDocumentNode {
  const document = new XmlDocumentNode();
  parseXml(text, document, { normalize: true, preserveWhitespace: false, conformance: 'auto' });
  return document;
}

export function loadXml(document: XmlDocumentNode, text: string): void {
  document.removeChildren();
  parseXml(text, document, {
    normalize: false,
    preserveWhitespace: document.preserveWhitespace,
    conformance: 'document',
  });
}

/** Text of an XML file: its mark, else its declaration, names the encoding. */
export function decodeXml(bytes: Uint8Array): string {
  const { encoding, skip } = detectEncoding(bytes, ENCODINGS.utf8);
  const text = encoding.decode(bytes.subarray(skip));
  const declared = skip > 0 ? null : /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (!declared || declared.toLowerCase() === 'utf-8' || /^utf-?16/i.test(declared)) return text;
  return encodingNamed(declared).decode(bytes);
}

function encodingNamed(name: string): NetEncoding {
  try {
    return ENCODINGS.byName(name);
  } catch {
    throw xmlError(`System does not support '${name}' encoding.`, 1, 1);
  }
}

function load(self: XmlDocumentNode, ctx: TypeContext, source: unknown): void {
  if (source === null) throw argumentNull('filename');
  let text: string;
  if (source instanceof NetTextReader) text = source.readToEnd();
  else if (source instanceof NetStream) text = decodeXml(source.readAll());
  else if (typeof source === 'string') text = decodeXml(readBytes(ctx, source));
  else {
    loadFromReader(self, source as XmlReader);
    return;
  }
  self.removeChildren();
  parseXml(text, self, { normalize: true, preserveWhitespace: self.preserveWhitespace, conformance: 'document' });
}

function loadFromReader(self: XmlDocumentNode, reader: XmlReader): void {
  self.removeChildren();
  for (const node of reader.remainingNodes()) self.append(node.cloneInto(self, true));
}

function save(self: XmlDocumentNode, ctx: TypeContext, target: unknown): void {
  if (target === null) throw argumentNull('filename');
  if (target instanceof XmlTextWriter) {
    if (target.state === 'Start') saveDocument(self, target);
    else for (const child of self.children) nodeMembers.WriteTo && writeChild(child, target);
    (target as XmlTextWriter & { flush?: () => void }).flush?.();
    return;
  }
  if (!self.documentElement && typeof target === 'string')
    throw xmlError('Invalid XML document. The document does not have a root element.');
  const declared = self.children.find((child) => child instanceof XmlDeclaration) as XmlDeclaration | undefined;
  const encoding = declared && declared.encoding !== '' ? encodingNamed(declared.encoding) : null;
  const writer = plainWriter(ctx, target, encoding, !self.preserveWhitespace);
  // Only a TextWriter or XmlWriter gets a declaration the document does not have.
  if (target instanceof NetTextWriter) saveDocument(self, writer);
  else for (const child of self.children) writeNode(child, writer);
  if (typeof target === 'string') writer.close();
  else writer.flush();
}

function writeChild(child: XmlNode, writer: XmlTextWriter): void {
  const fragment = { children: [child] } as unknown as XmlDocumentNode;
  saveDocument(fragment, writer);
}

/** (name), (qualifiedName, uri) or (prefix, local, uri). */
function readName(args: (string | null)[]): { prefix: string; local: string; uri: string } {
  if (args.length === 3) return { prefix: args[0] ?? '', local: args[1] ?? '', uri: args[2] ?? '' };
  const [prefix, local] = splitName(args[0] ?? '');
  return {
    prefix: args.length === 1 && prefix !== 'xml' && prefix !== 'xmlns' ? '' : prefix,
    local,
    uri: args[1] ?? '',
  };
}

function requireName(local: string): void {
  if (local === '') throw argumentError('The local name for elements or attributes cannot be null or an empty string.');
}

function createElement(self: XmlDocumentNode, _ctx: TypeContext, ...args: (string | null)[]): XmlElement {
  const { prefix, local, uri } = readName(args);
  requireName(local);
  const element = new XmlElement(self, uri === '' && args.length > 1 ? '' : prefix, local, uri);
  return element;
}

function createAttribute(self: XmlDocumentNode, _ctx: TypeContext, ...args: (string | null)[]): XmlNode {
  const { prefix, local, uri } = readName(args);
  requireName(local);
  const used = prefix === 'xml' && uri === '' ? XML_URI : prefix === 'xmlns' && uri === '' ? XMLNS_URI : uri;
  return newAttribute(self, prefix, local, used);
}

const NODE_TYPE_NAMES: Record<string, number> = {
  element: 1,
  attribute: 2,
  text: 3,
  cdatasection: 4,
  entityreference: 5,
  processinginstruction: 7,
  comment: 8,
  document: 9,
  documenttype: 10,
  documentfragment: 11,
  whitespace: 13,
  significantwhitespace: 14,
};

function createNode(self: XmlDocumentNode, ctx: TypeContext, type: unknown, ...names: string[]): XmlNode {
  const kind = typeof type === 'string' ? NODE_TYPE_NAMES[type] : enumNumber(type);
  const [prefix, name, uri] = names.length === 3 ? names : ['', names[0], names[1]];
  const qualified = prefix ? [prefix, name, uri] : [name, uri];
  const makers: Record<number, () => XmlNode> = {
    1: () => createElement(self, ctx, ...qualified),
    2: () => createAttribute(self, ctx, ...qualified),
    3: () => new XmlText(self, ''),
    4: () => new XmlCDataSection(self, ''),
    5: () => new XmlEntityReference(self, name, ''),
    7: () => new XmlProcessingInstruction(self, name, ''),
    8: () => new XmlComment(self, ''),
    11: () => new XmlDocumentFragment(self),
    13: () => new XmlWhitespace(self, ''),
    14: () => new XmlSignificantWhitespace(self, ''),
    17: () => new XmlDeclaration(self, '1.0', '', ''),
  };
  const make = makers[kind];
  if (!make) throw argumentError(`Cannot create node of type ${String(type)}.`);
  return make();
}

function createDeclaration(
  self: XmlDocumentNode,
  _ctx: TypeContext,
  version: string,
  encoding: string | null,
  standalone: string | null,
): XmlNode {
  if (version !== '1.0')
    throw argumentError('Wrong XML version information. The XML must match production "VersionNum ::= \'1.\' [0-9]+".');
  if (standalone && standalone !== 'yes' && standalone !== 'no') {
    throw argumentError(`Wrong value for the XML declaration standalone attribute of '${standalone}'.`);
  }
  return new XmlDeclaration(self, version, encoding ?? '', standalone ?? '');
}

function elementById(self: XmlNode, id: string): XmlElement | null {
  for (const child of self.children) {
    if (!(child instanceof XmlElement)) continue;
    if (child.attribute('xml:id')?.value === id) return child;
    const below = elementById(child, id);
    if (below) return below;
  }
  return null;
}

const members: Record<string, MemberBody> = {
  ...nodeMembers,
  OwnerDocument: () => null,
  ParentNode: () => null,
  DocumentType: (self: XmlDocumentNode) => self.children.find((child) => child instanceof XmlDocumentTypeNode) ?? null,
  DocumentElement: (self: XmlDocumentNode) => self.documentElement,
  NameTable: () => new XmlNameTable(),
  PreserveWhitespace: settable(
    (self: XmlDocumentNode) => self.preserveWhitespace,
    (self: XmlDocumentNode, value: boolean) => {
      self.preserveWhitespace = value;
    },
  ),
  InnerXml: settable(
    (self: XmlDocumentNode, ctx) =>
      (nodeMembers.InnerXml as { get: (self: unknown, ctx: TypeContext) => unknown }).get(self, ctx),
    (self: XmlDocumentNode, value: string) => loadXml(self, value),
  ),
  XmlResolver: settable(
    () => null,
    () => {},
  ),
  CloneNode: (self: XmlDocumentNode, _ctx, deep: boolean) => self.cloneInto(self, deep),
  Clone: (self: XmlDocumentNode) => self.cloneInto(self, true),
  CreateAttribute: createAttribute,
  CreateCDataSection: (self: XmlDocumentNode, _ctx, data: string) => new XmlCDataSection(self, data),
  CreateComment: (self: XmlDocumentNode, _ctx, data: string) => new XmlComment(self, data),
  CreateDocumentType: (self: XmlDocumentNode, _ctx, name: string, publicId: string, systemId: string, subset: string) =>
    new XmlDocumentTypeNode(self, name, publicId || null, systemId || null, subset),
  CreateDocumentFragment: (self: XmlDocumentNode) => new XmlDocumentFragment(self),
  CreateElement: createElement,
  CreateEntityReference: (self: XmlDocumentNode, _ctx, name: string) => new XmlEntityReference(self, name, ''),
  CreateProcessingInstruction: (self: XmlDocumentNode, _ctx, target: string, data: string) =>
    new XmlProcessingInstruction(self, target, data),
  CreateXmlDeclaration: createDeclaration,
  CreateTextNode: (self: XmlDocumentNode, _ctx, text: string) => new XmlText(self, text),
  CreateSignificantWhitespace: (self: XmlDocumentNode, _ctx, text: string) => new XmlSignificantWhitespace(self, text),
  CreateWhitespace: (self: XmlDocumentNode, _ctx, text: string) => new XmlWhitespace(self, text),
  GetElementsByTagName: (self: XmlDocumentNode, _ctx, name: string, uri?: string) => elementsByName(self, name, uri),
  GetElementById: (self: XmlDocumentNode, _ctx, id: string) => elementById(self, id),
  ImportNode: (self: XmlDocumentNode, _ctx, node: XmlNode | null, deep: boolean) => {
    if (node === null) throw argumentError('Cannot import a null node.');
    return node.cloneInto(self, deep);
  },
  CreateNode: createNode,
  Load: load,
  LoadXml: (self: XmlDocumentNode, _ctx, xml: string | null) => {
    if (xml === null) throw argumentNull('s');
    loadXml(self, xml);
  },
  Save: save,
};

export const XmlDocumentDefinition = typeDefinition({
  name: 'System.Xml.XmlDocument',
  kind: 'class',
  base: 'System.Xml.XmlNode',
  jsClass: XmlDocumentNode,
  build: () =>
    implement(
      `
xml new()
xml new(System.Xml.XmlNameTable nt)
System.Xml.XmlNodeType NodeType {get;}
System.Xml.XmlNode ParentNode {get;}
System.Xml.XmlDocumentType DocumentType {get;}
System.Xml.XmlImplementation Implementation {get;}
System.Xml.XmlElement DocumentElement {get;}
xml OwnerDocument {get;}
System.Xml.Schema.XmlSchemaSet Schemas {get;set;}
System.Xml.XmlResolver XmlResolver {set;}
System.Xml.XmlNameTable NameTable {get;}
bool PreserveWhitespace {get;set;}
string InnerText {set;}
string InnerXml {get;set;}
System.Xml.XmlElement Item(string name) {get;}
System.Xml.XmlElement Item(string localname, string ns) {get;}
System.Xml.XmlNode CloneNode(bool deep)
System.Xml.XmlAttribute CreateAttribute(string name)
System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)
System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)
System.Xml.XmlCDataSection CreateCDataSection(string data)
System.Xml.XmlComment CreateComment(string data)
System.Xml.XmlDocumentType CreateDocumentType(string name, string publicId, string systemId, string internalSubset)
System.Xml.XmlDocumentFragment CreateDocumentFragment()
System.Xml.XmlElement CreateElement(string name)
System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)
System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)
System.Xml.XmlEntityReference CreateEntityReference(string name)
System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)
System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)
System.Xml.XmlText CreateTextNode(string text)
System.Xml.XmlSignificantWhitespace CreateSignificantWhitespace(string text)
System.Xml.XPath.XPathNavigator CreateNavigator()
System.Xml.XmlWhitespace CreateWhitespace(string text)
System.Xml.XmlNodeList GetElementsByTagName(string name)
System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)
System.Xml.XmlElement GetElementById(string elementId)
System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)
System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string prefix, string name, string namespaceURI)
System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)
System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)
System.Xml.XmlNode ReadNode(System.Xml.XmlReader reader)
void Load(string filename)
void Load(System.IO.Stream inStream)
void Load(System.IO.TextReader txtReader)
void Load(System.Xml.XmlReader reader)
void LoadXml(string xml)
void Save(string filename)
void Save(System.IO.Stream outStream)
void Save(System.IO.TextWriter writer)
void Save(System.Xml.XmlWriter w)
void WriteTo(System.Xml.XmlWriter w)
void WriteContentTo(System.Xml.XmlWriter xw)
void Validate(System.Xml.Schema.ValidationEventHandler validationEventHandler)
void Validate(System.Xml.Schema.ValidationEventHandler validationEventHandler, System.Xml.XmlNode nodeToValidate)
`,
      {
        new: () => new XmlDocumentNode(),
        members,
      },
    ),
});
