/**
 * System.Xml.XmlReader over a parsed document: a cursor that visits nodes in order, with end tags.
 * NON-PARITY: the text is parsed when the reader is made, so an error in the middle shows at Create, not at Read.
 */
import { argumentError, invalidOperation } from '../netErrors.ts';
import { NodeType, type XmlAttribute, XmlDocumentNode, XmlElement, type XmlNode } from './XmlNode.ts';
import { isTextual } from './XmlNode.ts';
import { innerXml, outerXml } from './writeNode.ts';
import { xmlError } from './xmlErrors.ts';
import { parseXml, XmlTrace } from './XmlParser.ts';
import type { NetException } from '../../../errors/NetException.ts';

const END_ELEMENT = 15;

interface Place {
  node: XmlNode;
  isEnd: boolean;
}

export class XmlReader {
  private readonly places: Place[] = [];
  private index = -1;
  private attribute = -1;
  isClosed = false;

  constructor(
    readonly root: XmlNode,
    readonly settings: unknown = null,
    private readonly trace: XmlTrace | null = null,
    /** Why the text ends where the nodes do; met when the reader gets there. */
    private readonly failure: NetException | null = null,
  ) {
    for (const child of root instanceof XmlDocumentNode ? root.children : [root]) this.collect(child);
  }

  /** Over a text whose errors show when the reader comes to them, and which knows its lines. */
  static overText(text: string): XmlReader {
    const root = new XmlDocumentNode();
    const trace = new XmlTrace(text);
    try {
      parseXml(text, root, { normalize: true, preserveWhitespace: false, conformance: 'document', trace });
      return new XmlReader(root, null, trace);
    } catch (thrown) {
      return new XmlReader(root, null, trace, thrown as NetException);
    }
  }

  private collect(node: XmlNode): void {
    this.places.push({ node, isEnd: false });
    if (!(node instanceof XmlElement)) return;
    for (const child of node.children) this.collect(child);
    if (this.trace ? this.trace.ends.has(node) : !node.isEmpty) this.places.push({ node, isEnd: true });
  }

  private get place(): Place | null {
    return this.isClosed ? null : (this.places[this.index] ?? null);
  }
  get node(): XmlNode | null {
    const { place } = this;
    return this.attribute >= 0 && place ? (place.node as XmlElement).attributes[this.attribute] : (place?.node ?? null);
  }
  get nodeType(): number {
    const { place } = this;
    if (!place) return 0;
    if (this.attribute >= 0) return NodeType.Attribute;
    return place.isEnd ? END_ELEMENT : place.node.nodeType;
  }
  get isAtEnd(): boolean {
    return this.index >= this.places.length;
  }
  /** ReadState's value: Initial, Interactive, EndOfFile or Closed. */
  get readState(): number {
    if (this.isClosed) return 4;
    return this.index < 0 ? 0 : this.isAtEnd ? 3 : 1;
  }
  get depth(): number {
    let depth = this.attribute >= 0 ? 1 : 0;
    for (
      let up = this.place?.node.parent ?? null;
      up && up !== this.root && !(up instanceof XmlDocumentNode);
      up = up.parent
    )
      depth++;
    return depth;
  }
  get element(): XmlElement | null {
    const { place } = this;
    return place && !place.isEnd && place.node instanceof XmlElement ? place.node : null;
  }
  get value(): string {
    return this.node instanceof XmlElement ? '' : (this.node?.value ?? '');
  }

  /** The line the reader stands on; 0 before and behind the nodes. */
  get line(): number {
    const { place } = this;
    return place && this.trace ? this.trace.lineOf(place.node, place.isEnd) : 0;
  }

  read(): boolean {
    this.attribute = -1;
    if (this.index < this.places.length) this.index++;
    if (this.failure && this.index >= this.places.length) throw this.failure;
    return this.index < this.places.length;
  }
  skip(): void {
    const { element } = this;
    if (element && !element.isEmpty) {
      while (this.read() && !(this.place!.isEnd && this.place!.node === element));
    }
    this.read();
  }
  moveToAttribute(find: (attributes: readonly XmlAttribute[]) => number): boolean {
    const attributes = this.place?.node instanceof XmlElement ? this.place.node.attributes : [];
    const index = find(attributes);
    if (index < 0 || index >= attributes.length) return false;
    this.attribute = index;
    return true;
  }
  moveToNextAttribute(): boolean {
    const next = this.attribute + 1;
    return this.moveToAttribute(() => next);
  }
  moveToElement(): boolean {
    const moved = this.attribute >= 0;
    this.attribute = -1;
    return moved;
  }
  moveToContent(): number {
    for (;;) {
      const { nodeType } = this;
      const isContent = [1, 3, 4, 5, END_ELEMENT, 16].includes(nodeType);
      if (isContent || (this.index >= 0 && this.isAtEnd)) return nodeType;
      if (!this.read()) return 0;
    }
  }
  /** Forward to the next element that matches. */
  readTo(matches: (element: XmlElement) => boolean, within: 'document' | 'descendant' | 'sibling'): boolean {
    const start = this.place?.node ?? null;
    if (within === 'descendant' && (!(start instanceof XmlElement) || start.isEmpty)) return false;
    while (this.read()) {
      const { node, isEnd } = this.place!;
      if (within === 'descendant' && isEnd && node === start) return false;
      if (within === 'sibling' && isEnd && node === start?.parent) return false;
      if (within === 'sibling' && node.parent !== start?.parent) continue;
      if (!isEnd && node instanceof XmlElement && matches(node)) return true;
    }
    return false;
  }

  innerXml(): string {
    const text = this.element ? innerXml(this.element) : '';
    this.skip();
    return text;
  }
  outerXml(): string {
    const text = this.place ? outerXml(this.place.node) : '';
    this.skip();
    return text;
  }
  /** Text up to the next markup, or of a whole element. */
  elementText(): string {
    this.moveToContent();
    const { element } = this;
    if (!element)
      throw invalidOperation(`The ReadElementContentAsString method is not supported on node type ${this.nodeType}.`);
    if (element.children.some((child) => child instanceof XmlElement)) {
      throw xmlError("The 'Element' node type is not supported for this operation.");
    }
    const text = element.textContent;
    this.skip();
    return text;
  }
  contentText(): string {
    let text = '';
    while (this.place && !this.place.isEnd && isTextual(this.place.node)) {
      text += this.place.node.value;
      this.read();
    }
    return text;
  }
  readStartElement(name?: string): void {
    if (this.moveToContent() !== NodeType.Element)
      throw xmlError(`'${this.node?.name ?? 'None'}' is an invalid XmlNodeType.`);
    if (name !== undefined && this.element!.name !== name) throw xmlError(`Element '${name}' was not found.`);
    this.read();
  }
  readEndElement(): void {
    if (this.moveToContent() !== END_ELEMENT) throw xmlError("'Element' is an invalid XmlNodeType.");
    this.read();
  }

  /** Top-level nodes not yet passed: what XmlDocument.Load takes. */
  remainingNodes(): XmlNode[] {
    const from = Math.max(this.index, 0);
    const nodes = this.places
      .slice(from)
      .filter(
        ({ node, isEnd }) =>
          !isEnd && node.parent === (this.root instanceof XmlDocumentNode ? this.root : this.root.parent),
      );
    this.index = this.places.length;
    return nodes.map(({ node }) => node);
  }
  attributeAt(index: number): string {
    const { element } = this;
    if (!element || index < 0 || index >= element.attributes.length)
      throw argumentError('Specified argument was out of the range of valid values.', 'i');
    return element.attributes[index].value;
  }
}
