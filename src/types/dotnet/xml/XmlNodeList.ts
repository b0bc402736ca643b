/** Lists of nodes: children and elements by name follow the document as it changes, XPath results do not. */
import type { XmlAttribute, XmlElement, XmlNode } from './XmlNode.ts';

export abstract class XmlNodeList implements Iterable<XmlNode> {
  constructor(private readonly source: () => readonly XmlNode[]) {}
  get items(): readonly XmlNode[] {
    return this.source();
  }
  [Symbol.iterator](): Iterator<XmlNode> {
    return this.items[Symbol.iterator]();
  }
}

export class XmlChildNodes extends XmlNodeList {}
export class XPathNodeList extends XmlNodeList {}
export class XmlElementList extends XmlNodeList {}

/** An element's attributes, in the order written. */
export class XmlAttributeCollection implements Iterable<XmlAttribute> {
  constructor(readonly element: XmlElement) {}
  get items(): readonly XmlAttribute[] {
    return this.element.attributes;
  }
  [Symbol.iterator](): Iterator<XmlAttribute> {
    return this.items[Symbol.iterator]();
  }
}

/** Entities and notations of a document type: always empty here. */
export class XmlNamedNodeMap implements Iterable<XmlNode> {
  readonly items: readonly XmlNode[] = [];
  [Symbol.iterator](): Iterator<XmlNode> {
    return this.items[Symbol.iterator]();
  }
}
