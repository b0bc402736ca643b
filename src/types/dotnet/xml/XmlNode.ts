/**
 * The nodes of an XML document (System.Xml.XmlNode and what derives from it), as plain trees: text, names and children.
 * Rule that surprises: an element remembers whether it was written `<a />` or `<a></a>` (isEmpty), and removing its last
 * child does not make it empty again.
 */
import {
  insertIntoItself,
  notAChild,
  notTheReference,
  secondDocumentElement,
  wrongDocument,
  wrongNodeType,
} from './xmlErrors.ts';

/** XmlNodeType's values. */
export const NodeType = {
  Element: 1,
  Attribute: 2,
  Text: 3,
  CDATA: 4,
  EntityReference: 5,
  ProcessingInstruction: 7,
  Comment: 8,
  Document: 9,
  DocumentType: 10,
  DocumentFragment: 11,
  Whitespace: 13,
  SignificantWhitespace: 14,
  XmlDeclaration: 17,
} as const;

export const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';
export const XML_URI = 'http://www.w3.org/XML/1998/namespace';

export abstract class XmlNode {
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  abstract readonly nodeType: number;
  /** The document; for a document, itself is not its owner: OwnerDocument is null there. */
  constructor(readonly document: XmlDocumentNode | null) {}

  abstract get name(): string;
  get localName(): string {
    return this.name;
  }
  get prefix(): string {
    return '';
  }
  get namespaceURI(): string {
    return '';
  }
  get value(): string | null {
    return null;
  }
  set value(_text: string | null) {
    throw wrongNodeType();
  }

  get fullText(): string {
    if (this.children.length === 0) return '';
    return this.children.map((child) => (isTextual(child) ? (child.value ?? '') : child.textContent)).join('');
  }
  set fullText(text: string) {
    this.removeChildren();
    if (text !== '') this.append(new XmlText(this.ownerDocument(), text));
    else this.append(new XmlText(this.ownerDocument(), ''));
  }
  /** InnerText without comments and instructions below. */
  get textContent(): string {
    return this.children.map((child) => child.textContent).join('');
  }

  ownerDocument(): XmlDocumentNode {
    return this.document ?? (this as unknown as XmlDocumentNode);
  }
  get firstChild(): XmlNode | null {
    return this.children[0] ?? null;
  }
  get lastChild(): XmlNode | null {
    return this.children[this.children.length - 1] ?? null;
  }
  sibling(step: 1 | -1): XmlNode | null {
    const siblings = this.parent?.children;
    if (!siblings) return null;
    return siblings[siblings.indexOf(this) + step] ?? null;
  }

  /** Types of nodes this one takes as children. */
  protected accepts(_child: XmlNode): boolean {
    return false;
  }

  append(child: XmlNode): XmlNode {
    return this.insertAt(child, null);
  }

  /** Before `reference`; at the end when null. */
  insertAt(child: XmlNode, reference: XmlNode | null): XmlNode {
    if (reference && reference.parent !== this) throw notTheReference();
    for (let up: XmlNode | null = this; up; up = up.parent) if (up === child) throw insertIntoItself();
    if (child.document !== this.ownerDocument()) throw wrongDocument();
    if (child instanceof XmlDocumentFragment) {
      for (const each of [...child.children]) this.insertAt(each, reference);
      return child;
    }
    if (!this.accepts(child)) throw wrongNodeType();
    if (child === reference) return child;
    child.parent?.detach(child);
    const index = reference ? this.children.indexOf(reference) : this.children.length;
    this.children.splice(index, 0, child);
    child.parent = this;
    return child;
  }

  remove(child: XmlNode): XmlNode {
    if (child.parent !== this) throw notAChild();
    this.detach(child);
    return child;
  }

  detach(child: XmlNode): void {
    this.children.splice(this.children.indexOf(child), 1);
    child.parent = null;
  }

  removeChildren(): void {
    for (const child of this.children) child.parent = null;
    this.children.length = 0;
  }

  abstract cloneInto(document: XmlDocumentNode, deep: boolean): XmlNode;

  protected copyChildren(target: XmlNode, document: XmlDocumentNode): void {
    for (const child of this.children) target.append(child.cloneInto(document, true));
  }
}

export function isTextual(node: XmlNode): boolean {
  return node instanceof XmlCharacterData && !(node instanceof XmlComment);
}

/** Element, and the common part of attributes: a name in a namespace. */
abstract class NamedNode extends XmlNode {
  private readonly local: string;
  private readonly uri: string;
  constructor(
    document: XmlDocumentNode,
    private nodePrefix: string,
    local: string,
    uri: string,
  ) {
    super(document);
    this.local = local;
    this.uri = uri;
  }
  override get name(): string {
    return this.nodePrefix === '' ? this.local : `${this.nodePrefix}:${this.local}`;
  }
  override get localName(): string {
    return this.local;
  }
  override get prefix(): string {
    return this.nodePrefix;
  }
  override set prefix(value: string) {
    this.nodePrefix = value;
  }
  override get namespaceURI(): string {
    return this.uri;
  }
}

export class XmlElement extends NamedNode {
  readonly nodeType = NodeType.Element;
  readonly attributes: XmlAttribute[] = [];
  isEmpty = true;

  protected override accepts(child: XmlNode): boolean {
    return !(
      child instanceof XmlDocumentNode ||
      child instanceof XmlAttribute ||
      child.nodeType >= NodeType.XmlDeclaration
    );
  }
  override insertAt(child: XmlNode, reference: XmlNode | null): XmlNode {
    const inserted = super.insertAt(child, reference);
    this.isEmpty = false;
    return inserted;
  }
  override set fullText(text: string) {
    const only = this.children.length === 1 ? this.children[0] : null;
    if (only?.nodeType === NodeType.Text) only.value = text;
    else super.fullText = text;
    this.isEmpty = false;
  }
  override get fullText(): string {
    return super.fullText;
  }

  attribute(name: string, uri?: string): XmlAttribute | null {
    const found = this.attributes.find((each) =>
      uri === undefined ? each.name === name : each.localName === name && each.namespaceURI === uri,
    );
    return found ?? null;
  }
  setAttribute(attribute: XmlAttribute): XmlAttribute | null {
    const index = this.attributes.findIndex(
      (each) => each.localName === attribute.localName && each.namespaceURI === attribute.namespaceURI,
    );
    const replaced = index < 0 ? null : this.attributes[index];
    if (replaced) replaced.owner = null;
    if (index < 0) this.attributes.push(attribute);
    else this.attributes[index] = attribute;
    attribute.owner = this;
    return replaced;
  }
  removeAttribute(attribute: XmlAttribute): void {
    const index = this.attributes.indexOf(attribute);
    if (index < 0) return;
    this.attributes.splice(index, 1);
    attribute.owner = null;
  }

  override cloneInto(document: XmlDocumentNode, deep: boolean): XmlElement {
    const copy = new XmlElement(document, this.prefix, this.localName, this.namespaceURI);
    for (const attribute of this.attributes) copy.setAttribute(attribute.cloneInto(document));
    if (deep) this.copyChildren(copy, document);
    copy.isEmpty = deep ? this.isEmpty : copy.children.length === 0;
    return copy;
  }
}

export class XmlAttribute extends NamedNode {
  readonly nodeType = NodeType.Attribute;
  owner: XmlElement | null = null;
  private text = '';
  override get value(): string {
    return this.text;
  }
  override set value(text: string | null) {
    this.text = text ?? '';
  }
  override get fullText(): string {
    return this.text;
  }
  override set fullText(text: string) {
    this.text = text;
  }
  override get textContent(): string {
    return this.text;
  }
  get isNamespaceDeclaration(): boolean {
    return this.prefix === 'xmlns' || (this.prefix === '' && this.localName === 'xmlns');
  }
  override cloneInto(document: XmlDocumentNode): XmlAttribute {
    const copy = new XmlAttribute(document, this.prefix, this.localName, this.namespaceURI);
    copy.value = this.text;
    return copy;
  }
}

/** Text, CDATA, comment and white space: a node that is its text. */
export abstract class XmlCharacterData extends XmlNode {
  constructor(
    document: XmlDocumentNode,
    public data: string,
  ) {
    super(document);
  }
  override get value(): string {
    return this.data;
  }
  override set value(text: string | null) {
    this.data = text ?? '';
  }
  override get fullText(): string {
    return this.data;
  }
  override set fullText(text: string) {
    this.data = text;
  }
  override get textContent(): string {
    return this.data;
  }
  override cloneInto(document: XmlDocumentNode): XmlNode {
    return new (this.constructor as new (owner: XmlDocumentNode, data: string) => XmlNode)(document, this.data);
  }
}

export class XmlText extends XmlCharacterData {
  readonly nodeType = NodeType.Text;
  override get name(): string {
    return '#text';
  }
}
export class XmlCDataSection extends XmlCharacterData {
  readonly nodeType = NodeType.CDATA;
  override get name(): string {
    return '#cdata-section';
  }
}
export class XmlComment extends XmlCharacterData {
  readonly nodeType = NodeType.Comment;
  override get name(): string {
    return '#comment';
  }
  override get textContent(): string {
    return '';
  }
}
export class XmlWhitespace extends XmlCharacterData {
  readonly nodeType = NodeType.Whitespace;
  override get name(): string {
    return '#whitespace';
  }
}
export class XmlSignificantWhitespace extends XmlCharacterData {
  readonly nodeType = NodeType.SignificantWhitespace;
  override get name(): string {
    return '#significant-whitespace';
  }
}

export class XmlProcessingInstruction extends XmlNode {
  readonly nodeType = NodeType.ProcessingInstruction;
  constructor(
    document: XmlDocumentNode,
    readonly target: string,
    public data: string,
  ) {
    super(document);
  }
  override get name(): string {
    return this.target;
  }
  override get value(): string {
    return this.data;
  }
  override set value(text: string | null) {
    this.data = text ?? '';
  }
  override get fullText(): string {
    return this.data;
  }
  override set fullText(text: string) {
    this.data = text;
  }
  override cloneInto(document: XmlDocumentNode): XmlNode {
    return new XmlProcessingInstruction(document, this.target, this.data);
  }
}

export class XmlDeclaration extends XmlNode {
  readonly nodeType = NodeType.XmlDeclaration;
  constructor(
    document: XmlDocumentNode,
    readonly version: string,
    public encoding: string,
    public standalone: string,
  ) {
    super(document);
  }
  override get name(): string {
    return 'xml';
  }
  override get value(): string {
    const encoding = this.encoding === '' ? '' : ` encoding="${this.encoding}"`;
    return `version="${this.version}"${encoding}${this.standalone === '' ? '' : ` standalone="${this.standalone}"`}`;
  }
  override get fullText(): string {
    return this.value;
  }
  override get textContent(): string {
    return '';
  }
  override cloneInto(document: XmlDocumentNode): XmlNode {
    return new XmlDeclaration(document, this.version, this.encoding, this.standalone);
  }
}

export class XmlDocumentType extends XmlNode {
  readonly nodeType = NodeType.DocumentType;
  constructor(
    document: XmlDocumentNode,
    private readonly typeName: string,
    readonly publicId: string | null,
    readonly systemId: string | null,
    readonly internalSubset: string | null,
  ) {
    super(document);
  }
  override get name(): string {
    return this.typeName;
  }
  override get textContent(): string {
    return '';
  }
  override cloneInto(document: XmlDocumentNode): XmlNode {
    return new XmlDocumentType(document, this.typeName, this.publicId, this.systemId, this.internalSubset);
  }
}

export class XmlEntityReference extends XmlNode {
  readonly nodeType = NodeType.EntityReference;
  constructor(
    document: XmlDocumentNode,
    private readonly entityName: string,
    readonly replacement: string,
  ) {
    super(document);
  }
  override get name(): string {
    return this.entityName;
  }
  override get fullText(): string {
    return this.replacement;
  }
  override get textContent(): string {
    return this.replacement;
  }
  override cloneInto(document: XmlDocumentNode): XmlNode {
    return new XmlEntityReference(document, this.entityName, this.replacement);
  }
}

export class XmlDocumentFragment extends XmlNode {
  readonly nodeType = NodeType.DocumentFragment;
  override get name(): string {
    return '#document-fragment';
  }
  protected override accepts(child: XmlNode): boolean {
    return !(child instanceof XmlDocumentNode || child instanceof XmlAttribute || child instanceof XmlDocumentType);
  }
  override cloneInto(document: XmlDocumentNode, deep: boolean): XmlNode {
    const copy = new XmlDocumentFragment(document);
    if (deep) this.copyChildren(copy, document);
    return copy;
  }
}

export class XmlDocumentNode extends XmlNode {
  readonly nodeType = NodeType.Document;
  preserveWhitespace = false;
  constructor() {
    super(null);
  }
  override get name(): string {
    return '#document';
  }
  get documentElement(): XmlElement | null {
    return (this.children.find((child) => child instanceof XmlElement) as XmlElement | undefined) ?? null;
  }
  protected override accepts(child: XmlNode): boolean {
    if (child instanceof XmlElement) {
      if (this.documentElement && this.documentElement !== child) throw secondDocumentElement();
      return true;
    }
    return (
      child instanceof XmlComment ||
      child instanceof XmlProcessingInstruction ||
      child instanceof XmlWhitespace ||
      child instanceof XmlSignificantWhitespace ||
      child instanceof XmlDocumentType ||
      child instanceof XmlDeclaration
    );
  }
  override cloneInto(_document: XmlDocumentNode, deep: boolean): XmlDocumentNode {
    const copy = new XmlDocumentNode();
    copy.preserveWhitespace = this.preserveWhitespace;
    if (deep) this.copyChildren(copy, copy);
    return copy;
  }
}
