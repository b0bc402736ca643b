/** XmlWriter, XmlTextWriter, XmlReader and their settings as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { newLineOf } from '../HostServices.ts';
import { field, implement, type MemberBody, settable } from '../implement.ts';
import { readBytes } from '../io/fileContents.ts';
import { NetStream } from '../io/NetStream.ts';
import { NetTextReader } from '../io/textStreams.ts';
import { argumentNull } from '../netErrors.ts';
import type { NetEncoding } from '../text/NetEncoding.ts';
import { base64Encode } from '../convert/base64.ts';
import { charsToText, codeOf, enumNumber, newChar, newEnum, toBytes, xmlText } from '../values.ts';
import { decodeXml } from './XmlDocumentType.ts';
import { NodeType, type XmlElement, type XmlNode, XmlDocumentNode } from './XmlNode.ts';
import { namespaceInScope } from './XmlNodeTypes.ts';
import { parseXml, splitName } from './XmlParser.ts';
import { XmlReader } from './XmlReader.ts';
import { isXmlName } from './XmlScanner.ts';
import { XmlTextWriter } from './XmlTextWriter.ts';
import { XmlReaderSettings, XmlWriterSettings } from './XmlWriterSettings.ts';
import { writeNode } from './writeNode.ts';
import { createdWriter, plainWriter, type TargetedXmlWriter } from './xmlOutput.ts';

const WRITE_STATES: Record<string, number> = { Start: 0, Prolog: 1, Element: 2, Attribute: 3, Content: 4, Closed: 5 };

/** (local), (local, uri) or (prefix, local, uri). */
function names(args: (string | null)[]): [string | null, string, string | null] {
  if (args.length === 1) return [null, args[0]!, null];
  if (args.length === 2) return [null, args[0]!, args[1]];
  return [args[0], args[1]!, args[2]];
}

function attributeNames(args: (string | null)[]): [string | null, string, string | null] {
  const [prefix, local, uri] = names(args);
  if (prefix !== null || uri !== null || !local.includes(':')) return [prefix, local, uri];
  const [head, tail] = splitName(local);
  return [head, tail, null];
}

function writeAttributeString(self: XmlTextWriter, _ctx: TypeContext, ...args: (string | null)[]): void {
  self.startAttribute(...attributeNames(args.slice(0, -1)));
  self.text(args[args.length - 1] ?? '');
  self.endAttribute();
}

function writeElementString(self: XmlTextWriter, _ctx: TypeContext, ...args: (string | null)[]): void {
  const value = args[args.length - 1];
  self.startElement(...names(args.slice(0, -1)));
  if (value) self.text(value);
  self.endElement();
}

const writerMembers: Record<string, MemberBody> = {
  Settings: (self: TargetedXmlWriter) => self.settings,
  WriteState: (self: XmlTextWriter, ctx) => newEnum(ctx, 'System.Xml.WriteState', WRITE_STATES[self.state]),
  XmlSpace: (_self, ctx) => newEnum(ctx, 'System.Xml.XmlSpace', 0),
  XmlLang: () => null,
  WriteStartDocument: (self: XmlTextWriter, _ctx, standalone?: boolean) => self.startDocument(standalone ?? null),
  WriteEndDocument: (self: XmlTextWriter) => self.endDocument(),
  WriteDocType: (self: XmlTextWriter, _ctx, name: string, publicId: string, systemId: string, subset: string) =>
    self.docType(name, publicId || null, systemId || null, subset || null),
  WriteStartElement: (self: XmlTextWriter, _ctx, ...args) => self.startElement(...names(args)),
  WriteEndElement: (self: XmlTextWriter) => self.endElement(),
  WriteFullEndElement: (self: XmlTextWriter) => self.endElement(true),
  WriteAttributeString: writeAttributeString,
  WriteStartAttribute: (self: XmlTextWriter, _ctx, ...args) => self.startAttribute(...attributeNames(args)),
  WriteEndAttribute: (self: XmlTextWriter) => self.endAttribute(),
  WriteCData: (self: XmlTextWriter, _ctx, text: string) => self.cdata(text),
  WriteComment: (self: XmlTextWriter, _ctx, text: string) => self.comment(text),
  WriteProcessingInstruction: (self: XmlTextWriter, _ctx, name: string, text: string) => self.instruction(name, text),
  WriteEntityRef: (self: XmlTextWriter, _ctx, name: string) => self.entityReference(name),
  WriteCharEntity: (self: XmlTextWriter, _ctx, char: unknown) =>
    self.raw(`&#x${codeOf(char).toString(16).toUpperCase()};`),
  WriteWhitespace: (self: XmlTextWriter, _ctx, text: string) => self.whitespace(text),
  WriteString: (self: XmlTextWriter, _ctx, text: string | null) => self.text(text ?? ''),
  WriteChars: (self: XmlTextWriter, _ctx, chars: unknown[], index: number, count: number) =>
    self.text(charsToText(chars.slice(index, index + count))),
  'WriteRaw/3': (self: XmlTextWriter, _ctx, chars: unknown[], index: number, count: number) =>
    self.raw(charsToText(chars.slice(index, index + count))),
  WriteRaw: (self: XmlTextWriter, _ctx, text: string) => self.raw(text),
  WriteBase64: (self: XmlTextWriter, _ctx, bytes: unknown, index: number, count: number) =>
    self.text(base64Encode(toBytes(bytes).subarray(index, index + count))),
  Close: (self: XmlTextWriter) => self.close(),
  Dispose: (self: XmlTextWriter) => self.close(),
  Flush: (self: TargetedXmlWriter) => self.flush(),
  LookupPrefix: (self: XmlTextWriter, _ctx, uri: string) => self.prefixFor(uri),
  WriteName: (self: XmlTextWriter, _ctx, name: string) => self.text(name),
  WriteNmToken: (self: XmlTextWriter, _ctx, name: string) => self.text(name),
  WriteQualifiedName: (self: XmlTextWriter, _ctx, local: string, uri: string) => {
    const prefix = self.prefixFor(uri);
    self.text(prefix ? `${prefix}:${local}` : local);
  },
  WriteValue: (self: XmlTextWriter, ctx, value: unknown) => self.text(xmlText(value, ctx)),
  WriteElementString: writeElementString,
  WriteNode: (self: XmlTextWriter, _ctx, reader: XmlReader) => {
    for (const node of reader.remainingNodes()) writeNode(node, self);
  },
};

function changeIndent(self: XmlTextWriter, count: number, character: string): void {
  self.options.indentText = character.repeat(count);
}

const textWriterMembers: Record<string, MemberBody> = {
  ...writerMembers,
  Formatting: settable(
    (self: XmlTextWriter, ctx) => newEnum(ctx, 'System.Xml.Formatting', self.options.indent ? 1 : 0),
    (self: XmlTextWriter, value: unknown) => {
      self.options.indent = enumNumber(value) === 1;
    },
  ),
  Indentation: settable(
    (self: XmlTextWriter) => self.options.indentText.length,
    (self: XmlTextWriter, value: number) => changeIndent(self, value, self.options.indentText[0] ?? ' '),
  ),
  IndentChar: settable(
    (self: XmlTextWriter) => newChar((self.options.indentText[0] ?? ' ').charCodeAt(0)),
    (self: XmlTextWriter, value: unknown) =>
      changeIndent(self, self.options.indentText.length, String.fromCharCode(codeOf(value))),
  ),
  QuoteChar: settable(
    () => newChar(34),
    () => {},
  ),
  Namespaces: settable(
    () => true,
    () => {},
  ),
  BaseStream: () => null,
};

function enumField(name: string, typeName: string): MemberBody {
  return {
    get: (self, ctx) => newEnum(ctx, typeName, self[name]),
    set: (self, value) => {
      self[name] = enumNumber(value);
    },
  };
}

const writerSettingsMembers: Record<string, MemberBody> = {
  Encoding: field('encoding'),
  OmitXmlDeclaration: field('omitXmlDeclaration'),
  NewLineHandling: enumField('newLineHandling', 'System.Xml.NewLineHandling'),
  NewLineChars: field('newLineChars'),
  Indent: field('indent'),
  IndentChars: field('indentChars'),
  NewLineOnAttributes: field('newLineOnAttributes'),
  CloseOutput: field('closeOutput'),
  ConformanceLevel: enumField('conformanceLevel', 'System.Xml.ConformanceLevel'),
  CheckCharacters: field('checkCharacters'),
  NamespaceHandling: enumField('namespaceHandling', 'System.Xml.NamespaceHandling'),
  WriteEndDocumentOnClose: field('writeEndDocumentOnClose'),
  OutputMethod: (_self, ctx) => newEnum(ctx, 'System.Xml.XmlOutputMethod', 0),
  DoNotEscapeUriAttributes: field('doNotEscapeUriAttributes'),
  Reset: (self: XmlWriterSettings, ctx) => void Object.assign(self, new XmlWriterSettings(newLineOf(ctx))),
  Clone: (self: XmlWriterSettings) => self.clone(),
};

const readerSettingsMembers: Record<string, MemberBody> = {
  NameTable: field('nameTable'),
  XmlResolver: field('xmlResolver'),
  LineNumberOffset: field('lineNumberOffset'),
  LinePositionOffset: field('linePositionOffset'),
  ConformanceLevel: enumField('conformanceLevel', 'System.Xml.ConformanceLevel'),
  CheckCharacters: field('checkCharacters'),
  MaxCharactersInDocument: field('maxCharactersInDocument'),
  MaxCharactersFromEntities: field('maxCharactersFromEntities'),
  IgnoreWhitespace: field('ignoreWhitespace'),
  IgnoreProcessingInstructions: field('ignoreProcessingInstructions'),
  IgnoreComments: field('ignoreComments'),
  ProhibitDtd: settable(
    (self: XmlReaderSettings) => self.dtdProcessing === 0,
    (self: XmlReaderSettings, value: boolean) => {
      self.dtdProcessing = value ? 0 : 2;
    },
  ),
  DtdProcessing: enumField('dtdProcessing', 'System.Xml.DtdProcessing'),
  CloseInput: field('closeInput'),
  ValidationType: enumField('validationType', 'System.Xml.ValidationType'),
  ValidationFlags: enumField('validationFlags', 'System.Xml.Schema.XmlSchemaValidationFlags'),
  Schemas: field('schemas'),
  Reset: (self: XmlReaderSettings) => void Object.assign(self, new XmlReaderSettings()),
  Clone: (self: XmlReaderSettings) => self.clone(),
};

function createReader(_self: null, ctx: TypeContext, input: unknown, settings?: XmlReaderSettings | null): XmlReader {
  if (input === null) throw argumentNull('input');
  if (input instanceof XmlReader) return input;
  const text =
    input instanceof NetTextReader
      ? input.readToEnd()
      : decodeXml(input instanceof NetStream ? input.readAll() : readBytes(ctx, input as string));
  const document = new XmlDocumentNode();
  const used = settings ?? new XmlReaderSettings();
  parseXml(text, document, {
    normalize: true,
    preserveWhitespace: !used.ignoreWhitespace,
    conformance: used.conformanceLevel === 2 ? 'document' : 'auto',
    ignoreComments: used.ignoreComments,
  });
  return new XmlReader(document, used);
}

function attributeOf(self: XmlReader, name: string | number, uri?: string): string | null {
  if (typeof name === 'number') return self.attributeAt(name);
  return self.element?.attribute(name, uri)?.value ?? null;
}

function matcher(name: string, uri?: string): (element: XmlElement) => boolean {
  return (element) =>
    uri === undefined ? element.name === name : element.localName === name && element.namespaceURI === uri;
}

const ELEMENT_LIKE = (node: XmlNode | null) => node !== null && node.nodeType !== NodeType.Text;

const readerMembers: Record<string, MemberBody> = {
  Settings: (self: XmlReader) => self.settings,
  NodeType: (self: XmlReader, ctx) => newEnum(ctx, 'System.Xml.XmlNodeType', self.nodeType),
  Name: (self: XmlReader) => (ELEMENT_LIKE(self.node) && !self.node!.name.startsWith('#') ? self.node!.name : ''),
  LocalName: (self: XmlReader) => (self.node && !self.node.name.startsWith('#') ? self.node.localName : ''),
  NamespaceURI: (self: XmlReader) => self.node?.namespaceURI ?? '',
  Prefix: (self: XmlReader) => self.node?.prefix ?? '',
  HasValue: (self: XmlReader) => [2, 3, 4, 7, 8, 10, 13, 14, 17].includes(self.nodeType),
  Value: (self: XmlReader) => self.value,
  Depth: (self: XmlReader) => self.depth,
  BaseURI: () => '',
  IsEmptyElement: (self: XmlReader) => self.element?.isEmpty ?? false,
  IsDefault: () => false,
  QuoteChar: () => newChar(34),
  XmlLang: () => '',
  AttributeCount: (self: XmlReader) => self.element?.attributes.length ?? 0,
  HasAttributes: (self: XmlReader) => (self.element?.attributes.length ?? 0) > 0,
  Item: (self: XmlReader, _ctx, name: string | number, uri?: string) => attributeOf(self, name, uri),
  EOF: (self: XmlReader) => self.isAtEnd,
  ReadState: (self: XmlReader, ctx) => newEnum(ctx, 'System.Xml.ReadState', self.readState),
  GetAttribute: (self: XmlReader, _ctx, name: string | number, uri?: string) => attributeOf(self, name, uri),
  MoveToAttribute: (self: XmlReader, _ctx, name: string | number, uri?: string) =>
    self.moveToAttribute((all) =>
      typeof name === 'number'
        ? name
        : all.findIndex((each) =>
            uri === undefined ? each.name === name : each.localName === name && each.namespaceURI === uri,
          ),
    ),
  MoveToFirstAttribute: (self: XmlReader) => self.moveToAttribute(() => 0),
  MoveToNextAttribute: (self: XmlReader) => self.moveToNextAttribute(),
  MoveToElement: (self: XmlReader) => self.moveToElement(),
  Read: (self: XmlReader) => self.read(),
  Close: (self: XmlReader) => {
    self.isClosed = true;
  },
  Dispose: (self: XmlReader) => {
    self.isClosed = true;
  },
  Skip: (self: XmlReader) => self.skip(),
  LookupNamespace: (self: XmlReader, _ctx, prefix: string) => (self.node ? namespaceInScope(self.node, prefix) : null),
  ReadContentAsString: (self: XmlReader) => self.contentText(),
  ReadElementContentAsString: (self: XmlReader) => self.elementText(),
  ReadElementContentAsInt: (self: XmlReader) => Number(self.elementText()),
  ReadElementContentAsBoolean: (self: XmlReader) => /^\s*(true|1)\s*$/.test(self.elementText()),
  ReadString: (self: XmlReader) => {
    if (self.element) self.read();
    return self.contentText();
  },
  MoveToContent: (self: XmlReader, ctx) => newEnum(ctx, 'System.Xml.XmlNodeType', self.moveToContent()),
  ReadStartElement: (self: XmlReader, _ctx, name?: string) => self.readStartElement(name),
  ReadElementString: (self: XmlReader) => self.elementText(),
  ReadEndElement: (self: XmlReader) => self.readEndElement(),
  IsStartElement: (self: XmlReader, _ctx, name?: string, uri?: string) =>
    self.moveToContent() === NodeType.Element && (name === undefined || matcher(name, uri)(self.element!)),
  ReadToFollowing: (self: XmlReader, _ctx, name: string, uri?: string) => self.readTo(matcher(name, uri), 'document'),
  ReadToDescendant: (self: XmlReader, _ctx, name: string, uri?: string) =>
    self.readTo(matcher(name, uri), 'descendant'),
  ReadToNextSibling: (self: XmlReader, _ctx, name: string, uri?: string) => self.readTo(matcher(name, uri), 'sibling'),
  ReadInnerXml: (self: XmlReader) => self.innerXml(),
  ReadOuterXml: (self: XmlReader) => self.outerXml(),
  ReadSubtree: (self: XmlReader) => new XmlReader(self.element!, self.settings),
};

export const XML_WRITER_TYPES: TypeDefinition[] = [
  {
    name: 'System.Xml.XmlWriter',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    build: () =>
      implement(
        `
static System.Xml.XmlWriter Create(string outputFileName)
static System.Xml.XmlWriter Create(string outputFileName, System.Xml.XmlWriterSettings settings)
static System.Xml.XmlWriter Create(System.IO.Stream output)
static System.Xml.XmlWriter Create(System.IO.Stream output, System.Xml.XmlWriterSettings settings)
static System.Xml.XmlWriter Create(System.IO.TextWriter output)
static System.Xml.XmlWriter Create(System.IO.TextWriter output, System.Xml.XmlWriterSettings settings)
static System.Xml.XmlWriter Create(System.Text.StringBuilder output)
static System.Xml.XmlWriter Create(System.Text.StringBuilder output, System.Xml.XmlWriterSettings settings)
static System.Xml.XmlWriter Create(System.Xml.XmlWriter output)
static System.Xml.XmlWriter Create(System.Xml.XmlWriter output, System.Xml.XmlWriterSettings settings)
System.Xml.XmlWriterSettings Settings {get;}
System.Xml.WriteState WriteState {get;}
System.Xml.XmlSpace XmlSpace {get;}
string XmlLang {get;}
void WriteStartDocument()
void WriteStartDocument(bool standalone)
void WriteEndDocument()
void WriteDocType(string name, string pubid, string sysid, string subset)
void WriteStartElement(string localName, string ns)
void WriteStartElement(string prefix, string localName, string ns)
void WriteStartElement(string localName)
void WriteEndElement()
void WriteFullEndElement()
void WriteAttributeString(string localName, string ns, string value)
void WriteAttributeString(string localName, string value)
void WriteAttributeString(string prefix, string localName, string ns, string value)
void WriteStartAttribute(string localName, string ns)
void WriteStartAttribute(string prefix, string localName, string ns)
void WriteStartAttribute(string localName)
void WriteEndAttribute()
void WriteCData(string text)
void WriteComment(string text)
void WriteProcessingInstruction(string name, string text)
void WriteEntityRef(string name)
void WriteCharEntity(char ch)
void WriteWhitespace(string ws)
void WriteString(string text)
void WriteSurrogateCharEntity(char lowChar, char highChar)
void WriteChars(char[] buffer, int index, int count)
void WriteRaw(char[] buffer, int index, int count)
void WriteRaw(string data)
void WriteBase64(byte[] buffer, int index, int count)
void WriteBinHex(byte[] buffer, int index, int count)
void Close()
void Flush()
string LookupPrefix(string ns)
void WriteNmToken(string name)
void WriteName(string name)
void WriteQualifiedName(string localName, string ns)
void WriteValue(System.Object value)
void WriteValue(string value)
void WriteValue(bool value)
void WriteValue(datetime value)
void WriteValue(System.DateTimeOffset value)
void WriteValue(double value)
void WriteValue(float value)
void WriteValue(decimal value)
void WriteValue(int value)
void WriteValue(long value)
void WriteAttributes(System.Xml.XmlReader reader, bool defattr)
void WriteNode(System.Xml.XmlReader reader, bool defattr)
void WriteNode(System.Xml.XPath.XPathNavigator navigator, bool defattr)
void WriteElementString(string localName, string value)
void WriteElementString(string localName, string ns, string value)
void WriteElementString(string prefix, string localName, string ns, string value)
void Dispose()
void IDisposable.Dispose()
`,
        {
          members: writerMembers,
          statics: {
            Create: (_self, ctx, output: unknown, settings?: XmlWriterSettings | null) =>
              output instanceof XmlTextWriter
                ? output
                : createdWriter(ctx, output, settings ?? new XmlWriterSettings(newLineOf(ctx))),
          },
        },
      ),
  },
  {
    name: 'System.Xml.XmlTextWriter',
    kind: 'class',
    base: 'System.Xml.XmlWriter',
    jsClass: XmlTextWriter,
    build: () =>
      implement(
        `
System.Xml.XmlTextWriter new(System.IO.Stream w, System.Text.Encoding encoding)
System.Xml.XmlTextWriter new(string filename, System.Text.Encoding encoding)
System.Xml.XmlTextWriter new(System.IO.TextWriter w)
System.IO.Stream BaseStream {get;}
bool Namespaces {get;set;}
System.Xml.Formatting Formatting {get;set;}
int Indentation {get;set;}
char IndentChar {get;set;}
char QuoteChar {get;set;}
`,
        {
          new: (_self, ctx, output: unknown, encoding?: NetEncoding | null) =>
            plainWriter(ctx, output, encoding ?? null),
          members: textWriterMembers,
        },
      ),
  },
  {
    name: 'System.Xml.XmlWriterSettings',
    kind: 'class',
    isSealed: true,
    jsClass: XmlWriterSettings,
    build: () =>
      implement(
        `
System.Xml.XmlWriterSettings new()
System.Text.Encoding Encoding {get;set;}
bool OmitXmlDeclaration {get;set;}
System.Xml.NewLineHandling NewLineHandling {get;set;}
string NewLineChars {get;set;}
bool Indent {get;set;}
string IndentChars {get;set;}
bool NewLineOnAttributes {get;set;}
bool CloseOutput {get;set;}
System.Xml.ConformanceLevel ConformanceLevel {get;set;}
bool CheckCharacters {get;set;}
System.Xml.NamespaceHandling NamespaceHandling {get;set;}
bool WriteEndDocumentOnClose {get;set;}
System.Xml.XmlOutputMethod OutputMethod {get;}
bool DoNotEscapeUriAttributes {get;set;}
void Reset()
System.Xml.XmlWriterSettings Clone()
`,
        {
          new: (_self, ctx) => new XmlWriterSettings(newLineOf(ctx)),
          members: writerSettingsMembers,
        },
      ),
  },
  {
    name: 'System.Xml.XmlReader',
    kind: 'class',
    isAbstract: true,
    jsClass: XmlReader,
    interfaces: ['System.IDisposable'],
    build: () =>
      implement(
        `
static bool IsName(string str)
static bool IsNameToken(string str)
static System.Xml.XmlReader Create(string inputUri)
static System.Xml.XmlReader Create(string inputUri, System.Xml.XmlReaderSettings settings)
static System.Xml.XmlReader Create(string inputUri, System.Xml.XmlReaderSettings settings, System.Xml.XmlParserContext inputContext)
static System.Xml.XmlReader Create(System.IO.Stream input)
static System.Xml.XmlReader Create(System.IO.Stream input, System.Xml.XmlReaderSettings settings)
static System.Xml.XmlReader Create(System.IO.Stream input, System.Xml.XmlReaderSettings settings, string baseUri)
static System.Xml.XmlReader Create(System.IO.Stream input, System.Xml.XmlReaderSettings settings, System.Xml.XmlParserContext inputContext)
static System.Xml.XmlReader Create(System.IO.TextReader input)
static System.Xml.XmlReader Create(System.IO.TextReader input, System.Xml.XmlReaderSettings settings)
static System.Xml.XmlReader Create(System.IO.TextReader input, System.Xml.XmlReaderSettings settings, string baseUri)
static System.Xml.XmlReader Create(System.IO.TextReader input, System.Xml.XmlReaderSettings settings, System.Xml.XmlParserContext inputContext)
static System.Xml.XmlReader Create(System.Xml.XmlReader reader, System.Xml.XmlReaderSettings settings)
System.Xml.XmlReaderSettings Settings {get;}
System.Xml.XmlNodeType NodeType {get;}
string Name {get;}
string LocalName {get;}
string NamespaceURI {get;}
string Prefix {get;}
bool HasValue {get;}
string Value {get;}
int Depth {get;}
string BaseURI {get;}
bool IsEmptyElement {get;}
bool IsDefault {get;}
char QuoteChar {get;}
System.Xml.XmlSpace XmlSpace {get;}
string XmlLang {get;}
System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}
type ValueType {get;}
int AttributeCount {get;}
string Item(int i) {get;}
string Item(string name) {get;}
string Item(string name, string namespaceURI) {get;}
bool EOF {get;}
System.Xml.ReadState ReadState {get;}
System.Xml.XmlNameTable NameTable {get;}
bool CanResolveEntity {get;}
bool CanReadBinaryContent {get;}
bool CanReadValueChunk {get;}
bool HasAttributes {get;}
System.Object ReadContentAsObject()
bool ReadContentAsBoolean()
datetime ReadContentAsDateTime()
System.DateTimeOffset ReadContentAsDateTimeOffset()
double ReadContentAsDouble()
float ReadContentAsFloat()
decimal ReadContentAsDecimal()
int ReadContentAsInt()
long ReadContentAsLong()
string ReadContentAsString()
System.Object ReadContentAs(type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver)
System.Object ReadElementContentAsObject()
System.Object ReadElementContentAsObject(string localName, string namespaceURI)
bool ReadElementContentAsBoolean()
bool ReadElementContentAsBoolean(string localName, string namespaceURI)
datetime ReadElementContentAsDateTime()
datetime ReadElementContentAsDateTime(string localName, string namespaceURI)
double ReadElementContentAsDouble()
double ReadElementContentAsDouble(string localName, string namespaceURI)
float ReadElementContentAsFloat()
float ReadElementContentAsFloat(string localName, string namespaceURI)
decimal ReadElementContentAsDecimal()
decimal ReadElementContentAsDecimal(string localName, string namespaceURI)
int ReadElementContentAsInt()
int ReadElementContentAsInt(string localName, string namespaceURI)
long ReadElementContentAsLong()
long ReadElementContentAsLong(string localName, string namespaceURI)
string ReadElementContentAsString()
string ReadElementContentAsString(string localName, string namespaceURI)
System.Object ReadElementContentAs(type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver)
System.Object ReadElementContentAs(type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver, string localName, string namespaceURI)
string GetAttribute(string name)
string GetAttribute(string name, string namespaceURI)
string GetAttribute(int i)
bool MoveToAttribute(string name)
bool MoveToAttribute(string name, string ns)
void MoveToAttribute(int i)
bool MoveToFirstAttribute()
bool MoveToNextAttribute()
bool MoveToElement()
bool ReadAttributeValue()
bool Read()
void Close()
void Skip()
string LookupNamespace(string prefix)
void ResolveEntity()
int ReadContentAsBase64(byte[] buffer, int index, int count)
int ReadElementContentAsBase64(byte[] buffer, int index, int count)
int ReadContentAsBinHex(byte[] buffer, int index, int count)
int ReadElementContentAsBinHex(byte[] buffer, int index, int count)
int ReadValueChunk(char[] buffer, int index, int count)
string ReadString()
System.Xml.XmlNodeType MoveToContent()
void ReadStartElement()
void ReadStartElement(string name)
void ReadStartElement(string localname, string ns)
string ReadElementString()
string ReadElementString(string name)
string ReadElementString(string localname, string ns)
void ReadEndElement()
bool IsStartElement()
bool IsStartElement(string name)
bool IsStartElement(string localname, string ns)
bool ReadToFollowing(string name)
bool ReadToFollowing(string localName, string namespaceURI)
bool ReadToDescendant(string name)
bool ReadToDescendant(string localName, string namespaceURI)
bool ReadToNextSibling(string name)
bool ReadToNextSibling(string localName, string namespaceURI)
string ReadInnerXml()
string ReadOuterXml()
System.Xml.XmlReader ReadSubtree()
void Dispose()
void IDisposable.Dispose()
`,
        {
          members: readerMembers,
          statics: {
            Create: createReader,
            IsName: (_self, _ctx, text: string) => isXmlName(text),
            IsNameToken: (_self, _ctx, text: string) => text !== '' && isXmlName(`a${text}`),
          },
        },
      ),
  },
  {
    name: 'System.Xml.XmlReaderSettings',
    kind: 'class',
    isSealed: true,
    jsClass: XmlReaderSettings,
    build: () =>
      implement(
        `
System.Xml.XmlReaderSettings new()
System.Xml.XmlNameTable NameTable {get;set;}
System.Xml.XmlResolver XmlResolver {set;}
int LineNumberOffset {get;set;}
int LinePositionOffset {get;set;}
System.Xml.ConformanceLevel ConformanceLevel {get;set;}
bool CheckCharacters {get;set;}
long MaxCharactersInDocument {get;set;}
long MaxCharactersFromEntities {get;set;}
bool IgnoreWhitespace {get;set;}
bool IgnoreProcessingInstructions {get;set;}
bool IgnoreComments {get;set;}
bool ProhibitDtd {get;set;}
System.Xml.DtdProcessing DtdProcessing {get;set;}
bool CloseInput {get;set;}
System.Xml.ValidationType ValidationType {get;set;}
System.Xml.Schema.XmlSchemaValidationFlags ValidationFlags {get;set;}
System.Xml.Schema.XmlSchemaSet Schemas {get;set;}
void Reset()
System.Xml.XmlReaderSettings Clone()
`,
        {
          new: () => new XmlReaderSettings(),
          members: readerSettingsMembers,
        },
      ),
  },
];
