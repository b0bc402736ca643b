/**
 * XML text to nodes, with XmlTextReader's errors and positions. Two modes: LoadXml keeps attribute values and line ends
 * as written and wants one root; a [xml] cast and Load normalise them and let the document refuse a second root.
 * Written by hand rather than taken from npm: the exceptions' texts and positions are part of the product.
 */
import type { NetException } from '../../../errors/NetException.ts';
import {
  XMLNS_URI,
  XML_URI,
  XmlAttribute,
  XmlCDataSection,
  XmlComment,
  XmlDeclaration,
  type XmlDocumentNode,
  XmlDocumentType,
  XmlElement,
  XmlEntityReference,
  type XmlNode,
  XmlProcessingInstruction,
  XmlSignificantWhitespace,
  XmlText,
  XmlWhitespace,
} from './XmlNode.ts';
import { isXmlCharacter, isXmlSpace, XmlScanner } from './XmlScanner.ts';
import { xmlError } from './xmlErrors.ts';

export interface XmlParseOptions {
  /** Line ends to "\n" and white space in attribute values to blanks. */
  normalize: boolean;
  preserveWhitespace: boolean;
  /** 'document': exactly one root element; 'auto': whatever the parent takes; 'fragment': content of an element. */
  conformance: 'document' | 'auto' | 'fragment';
  ignoreComments?: boolean;
  /** Namespaces in scope for a fragment. */
  scope?: (prefix: string) => string | null;
  /** Told where the nodes stand. */
  trace?: XmlTrace;
}

/** Where nodes of a text begin and elements end: offsets, and lines from 1. */
export class XmlTrace {
  readonly starts = new Map<XmlNode, number>();
  readonly ends = new Map<XmlNode, number>();
  private readonly scanner: XmlScanner;

  constructor(text: string) {
    this.scanner = new XmlScanner(text);
  }

  /** The line of a node, or of an element's end tag. */
  lineOf(node: XmlNode, isEnd: boolean): number {
    return this.scanner.lineAndColumn((isEnd ? this.ends : this.starts).get(node) ?? 0)[0];
  }
}

interface OpenElement {
  element: XmlElement;
  at: number;
  namespaces: Map<string, string>;
  preserveSpace: boolean;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };
const EARLY_DECLARATION =
  'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.';
const UNEXPECTED_END = 'Unexpected end of file has occurred.';

/** Adds the nodes of `text` to `parent` (a document, fragment or element). */
export function parseXml(text: string, parent: XmlNode, options: XmlParseOptions): void {
  new XmlParser(text.startsWith('\uFEFF') ? text.slice(1) : text, parent, options).parse();
}

class XmlParser {
  private readonly scanner: XmlScanner;
  private readonly document: XmlDocumentNode;
  private readonly open: OpenElement[] = [];
  private readonly entities = new Map<string, string>();
  private sawRoot = false;
  /** Where the markup or text begins that is being read. */
  private tokenStart = 0;

  constructor(
    private readonly text: string,
    private readonly root: XmlNode,
    private readonly options: XmlParseOptions,
  ) {
    this.scanner = new XmlScanner(text);
    this.document = root.ownerDocument();
  }

  parse(): void {
    const { scanner } = this;
    while (!scanner.atEnd) {
      this.tokenStart = scanner.pos;
      if (this.open.length === 0 && this.options.conformance !== 'fragment') this.parseAtRoot();
      else this.parseContent();
    }
    if (this.open.length > 0) throw this.unclosedElements();
    if (this.options.conformance === 'document' && !this.sawRoot) throw xmlError('Root element is missing.');
  }

  private get parent(): XmlNode {
    return this.open.length > 0 ? this.open[this.open.length - 1].element : this.root;
  }

  private unclosedElements(at = this.scanner.pos): NetException {
    const names = this.open.map((each) => each.element.name).reverse();
    const list = names.length === 0 ? '' : ` The following elements are not closed: ${names.join(', ')}.`;
    return this.scanner.error(UNEXPECTED_END + list, at);
  }

  private parseAtRoot(): void {
    const { scanner } = this;
    if (isXmlSpace(scanner.text.charCodeAt(scanner.pos))) {
      const start = scanner.pos;
      scanner.skipSpace();
      if (this.options.preserveWhitespace)
        this.root.append(new XmlWhitespace(this.document, this.lines(this.text.slice(start, scanner.pos))));
      return;
    }
    if (scanner.peek() !== '<') {
      if (this.options.conformance !== 'auto') throw scanner.error('Data at the root level is invalid.');
      this.parseText();
      return;
    }
    if (this.text.length - scanner.pos < 4) throw scanner.error('Data at the root level is invalid.');
    if (scanner.startsWith('</')) throw scanner.error('Unexpected end tag.', scanner.pos + 2);
    this.parseMarkup();
  }

  private parseContent(): void {
    if (this.scanner.peek() === '<') this.parseMarkup();
    else this.parseText();
  }

  private parseMarkup(): void {
    const { scanner } = this;
    const next = scanner.text[scanner.pos + 1];
    if (next === undefined) {
      scanner.pos++;
      throw this.unclosedElements(scanner.pos);
    }
    if (next === '/') this.parseEndTag();
    else if (next === '?') this.parseInstruction();
    else if (next !== '!') this.parseStartTag();
    else this.parseDeclarationMarkup();
  }

  private parseDeclarationMarkup(): void {
    const { scanner } = this;
    const isAtRoot = this.open.length === 0 && this.options.conformance !== 'fragment';
    const isDocumentType = scanner.startsWith('<!DOCTYPE') && this.text.length - scanner.pos > 9;
    if (scanner.startsWith('<!--')) this.parseComment();
    else if (scanner.startsWith('<![CDATA[') && !isAtRoot) this.parseCData();
    else if (isAtRoot && isDocumentType) this.parseDocumentType();
    else throw this.badMarkup(isAtRoot);
  }

  private badMarkup(isAtRoot: boolean): NetException {
    const { scanner } = this;
    if (isAtRoot) {
      return scanner.error('Unexpected end of file while parsing DOCTYPE has occurred.', scanner.pos + 2);
    }
    if ('<![CDATA['.startsWith(this.text.slice(scanner.pos))) return this.unclosedElements(this.text.length);
    if (scanner.startsWith('<![')) return this.unexpectedWord(scanner.pos + 3, "'CDATA['");
    return this.unexpectedWord(scanner.pos + 2, "'<!--' or '<[CDATA['");
  }

  private unexpectedWord(at: number, expected: string): NetException {
    const word = /^[\p{L}\p{Nd}_.-]+/u.exec(this.text.slice(at))?.[0] ?? this.text[at];
    return this.scanner.unexpectedToken(expected, at, word);
  }

  private parseComment(): void {
    const { scanner } = this;
    const start = scanner.pos + 4;
    const dashes = this.text.indexOf('--', start);
    if (dashes < 0 || dashes + 2 >= this.text.length) {
      throw scanner.error('Unexpected end of file while parsing Comment has occurred.', this.endOfSearch(start, '--'));
    }
    if (this.text[dashes + 2] !== '>') {
      throw scanner.error("An XML comment cannot contain '--', and '-' cannot be the last character.", dashes);
    }
    scanner.pos = dashes + 3;
    if (!this.options.ignoreComments)
      this.add(new XmlComment(this.document, this.lines(this.text.slice(start, dashes))));
  }

  private parseCData(): void {
    const start = this.scanner.pos + 9;
    const end = this.text.indexOf(']]>', start);
    if (end < 0) {
      throw this.scanner.error(
        'Unexpected end of file while parsing CDATA has occurred.',
        this.endOfSearch(start, ']]>'),
      );
    }
    this.scanner.pos = end + 3;
    this.add(new XmlCDataSection(this.document, this.lines(this.text.slice(start, end))));
  }

  /** Where the reader stood when it ran out of text: before a started terminator, or at the start of a short rest. */
  private endOfSearch(start: number, terminator: string): number {
    if (this.text.length - start < 3) return start;
    const first = terminator[0];
    let at = this.text.length;
    while (at > start && this.text[at - 1] === first) at--;
    return at;
  }

  private parseInstruction(): void {
    const { scanner } = this;
    const start = scanner.pos;
    scanner.pos += 2;
    const target = scanner.readName();
    if (target.toLowerCase() === 'xml') {
      if (start !== 0 || this.root.nodeType !== 9) throw scanner.error(EARLY_DECLARATION, start + 2);
      this.parseXmlDeclaration();
      return;
    }
    const hadSpace = scanner.skipSpace();
    if (!hadSpace && !scanner.startsWith('?>')) throw scanner.unexpectedToken("'?>'");
    const end = this.text.indexOf('?>', scanner.pos);
    if (end < 0) throw scanner.error('Unexpected end of file while parsing PI has occurred.', this.text.length);
    const data = this.lines(this.text.slice(scanner.pos, end));
    scanner.pos = end + 2;
    this.add(new XmlProcessingInstruction(this.document, target, data));
  }

  private parseXmlDeclaration(): void {
    const { scanner } = this;
    const found: Record<string, string> = {};
    const order = ['version', 'encoding', 'standalone'];
    let next = 0;
    for (;;) {
      const spaced = scanner.skipSpace();
      if (scanner.startsWith('?>')) break;
      if (scanner.atEnd) throw scanner.error(UNEXPECTED_END);
      const index = order.findIndex((word) => scanner.startsWith(word));
      if (!spaced || index < next || (next === 0 && index !== 0)) throw this.badDeclaration();
      scanner.pos += order[index].length;
      found[order[index]] = this.readDeclarationValue(order[index]);
      next = index + 1;
    }
    if (!found.version) throw this.badDeclaration();
    scanner.pos += 2;
    this.add(new XmlDeclaration(this.document, found.version, found.encoding ?? '', found.standalone ?? ''));
  }

  private readDeclarationValue(word: string): string {
    const { scanner } = this;
    scanner.skipSpace();
    if (scanner.peek() !== '=') throw scanner.unexpectedToken("'='");
    scanner.pos++;
    scanner.skipSpace();
    const quote = scanner.peek();
    if (quote !== '"' && quote !== "'") throw scanner.unexpectedToken(`'"' or '''`);
    const start = scanner.pos + 1;
    const end = this.text.indexOf(quote, start);
    if (end < 0) throw scanner.error('There is an unclosed literal string.', this.text.length);
    const value = this.text.slice(start, end);
    if (word === 'version' && value !== '1.0') throw scanner.error(`Version number '${value}' is invalid.`, start);
    if (word === 'standalone' && value !== 'yes' && value !== 'no') {
      scanner.pos = start - 1;
      throw this.badDeclaration();
    }
    scanner.pos = end + 1;
    return value;
  }

  private badDeclaration(): NetException {
    return this.scanner.error('Syntax for an XML declaration is invalid.');
  }

  private parseDocumentType(): void {
    const { scanner } = this;
    scanner.pos += '<!DOCTYPE'.length;
    scanner.skipSpace();
    const name = scanner.readName();
    scanner.skipSpace();
    let publicId: string | null = null;
    let systemId: string | null = null;
    const kind = scanner.startsWith('PUBLIC') ? 'PUBLIC' : scanner.startsWith('SYSTEM') ? 'SYSTEM' : null;
    if (kind) {
      scanner.pos += 6;
      if (kind === 'PUBLIC') publicId = this.readQuoted();
      systemId = this.readQuoted();
      scanner.skipSpace();
    }
    const subset = scanner.peek() === '[' ? this.readSubset() : '';
    scanner.skipSpace();
    if (scanner.peek() !== '>') throw scanner.unexpectedToken("'>'");
    scanner.pos++;
    this.add(new XmlDocumentType(this.document, name, publicId, systemId, subset));
  }

  private readQuoted(): string {
    const { scanner } = this;
    scanner.skipSpace();
    const end = this.text.indexOf(scanner.peek(), scanner.pos + 1);
    if (end < 0) throw scanner.error('There is an unclosed literal string.', this.text.length);
    const value = this.text.slice(scanner.pos + 1, end);
    scanner.pos = end + 1;
    return value;
  }

  private readSubset(): string {
    const { scanner } = this;
    const end = this.text.indexOf(']', scanner.pos);
    if (end < 0) throw scanner.error('Unexpected end of file while parsing DOCTYPE has occurred.', this.text.length);
    const subset = this.text.slice(scanner.pos + 1, end);
    for (const entity of subset.matchAll(/<!ENTITY\s+([^\s%]+)\s+(["'])(.*?)\2\s*>/gs)) {
      if (!this.entities.has(entity[1])) this.entities.set(entity[1], entity[3]);
    }
    scanner.pos = end + 1;
    return subset;
  }

  private parseStartTag(): void {
    const { scanner } = this;
    const at = scanner.pos + 1;
    scanner.pos = at;
    const name = scanner.readName();
    const attributes = this.parseAttributes();
    if (scanner.atEnd) throw this.unclosedElements();
    const selfClosing = scanner.peek() === '/';
    if (selfClosing && scanner.text[scanner.pos + 1] !== '>') {
      if (scanner.text[scanner.pos + 1] === undefined) throw this.unclosedElements(this.text.length);
      throw scanner.unexpectedToken(
        "'>'",
        attributes.length === 0 && this.text[scanner.pos - 1] !== ' ' ? scanner.pos : scanner.pos + 1,
      );
    }
    if (this.open.length === 0 && this.sawRoot && this.options.conformance === 'document') {
      throw scanner.error('There are multiple root elements.', at);
    }
    const element = this.makeElement(name, at, attributes);
    scanner.pos += selfClosing ? 2 : 1;
    this.sawRoot = true;
    this.add(element);
    if (selfClosing) this.open.pop();
    else element.isEmpty = false;
  }

  private parseAttributes(): { name: string; value: string; at: number; valueAt: number }[] {
    const { scanner } = this;
    const found: { name: string; value: string; at: number; valueAt: number }[] = [];
    for (;;) {
      const spaced = scanner.skipSpace();
      if (scanner.atEnd || scanner.peek() === '>' || scanner.peek() === '/') return found;
      const at = scanner.pos;
      if (!spaced && found.length > 0) {
        throw scanner.error(`'${scanner.peek()}' is an unexpected token. Expecting whitespace.`);
      }
      const name = scanner.readName();
      scanner.skipSpace();
      if (scanner.peek() !== '=') throw scanner.unexpectedToken("'='");
      scanner.pos++;
      scanner.skipSpace();
      if (scanner.atEnd) throw this.unclosedElements();
      const valueAt = scanner.pos;
      found.push({ name, value: this.readAttributeValue(), at, valueAt });
    }
  }

  private readAttributeValue(): string {
    const { scanner } = this;
    const quote = scanner.peek();
    if (quote !== '"' && quote !== "'") throw scanner.unexpectedToken(`'"' or '''`);
    scanner.pos++;
    let value = '';
    for (;;) {
      if (scanner.atEnd) throw scanner.error('There is an unclosed literal string.');
      const character = scanner.peek();
      if (character === quote) break;
      if (character === '<') throw scanner.error("'<', hexadecimal value 0x3C, is an invalid attribute character.");
      if (character === '&') value += this.readReference().text;
      else value += this.attributeCharacter(character);
    }
    scanner.pos++;
    return value;
  }

  private attributeCharacter(character: string): string {
    const { scanner } = this;
    if (!isXmlCharacter(character.charCodeAt(0))) throw scanner.invalidCharacter(scanner.pos);
    scanner.pos++;
    if (!this.options.normalize || character > ' ') return character;
    if (character === '\r' && scanner.peek() === '\n') scanner.pos++;
    return ' ';
  }

  private makeElement(
    name: string,
    at: number,
    attributes: { name: string; value: string; at: number; valueAt: number }[],
  ): XmlElement {
    const namespaces = new Map<string, string>();
    for (const each of attributes) this.noteNamespace(each, namespaces);
    this.open.push({
      element: null as unknown as XmlElement,
      at,
      namespaces,
      preserveSpace: this.preservesSpace(attributes),
    });
    const [prefix, local] = splitName(name);
    const element = new XmlElement(this.document, prefix, local, this.namespaceOf(prefix, at));
    this.open[this.open.length - 1].element = element;
    for (const each of attributes) this.addAttribute(element, each);
    return element;
  }

  private preservesSpace(attributes: { name: string; value: string }[]): boolean {
    const own = attributes.find((each) => each.name === 'xml:space');
    if (own) return own.value === 'preserve';
    return this.open.length > 0 && this.open[this.open.length - 1].preserveSpace;
  }

  private noteNamespace(
    attribute: { name: string; value: string; at: number; valueAt: number },
    into: Map<string, string>,
  ): void {
    if (attribute.name === 'xmlns') into.set('', attribute.value);
    if (!attribute.name.startsWith('xmlns:')) return;
    const prefix = attribute.name.slice(6);
    const { scanner } = this;
    if (prefix === 'xml' && attribute.value !== XML_URI) {
      throw scanner.error(
        `Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "${XML_URI}".`,
        attribute.at,
      );
    }
    if (prefix === 'xmlns') throw scanner.error('Prefix "xmlns" is reserved for use by XML.', attribute.at);
    if (attribute.value === '') throw scanner.error('Invalid namespace declaration.', attribute.valueAt);
    into.set(prefix, attribute.value);
  }

  private addAttribute(element: XmlElement, attribute: { name: string; value: string; at: number }): void {
    const [prefix, local] = splitName(attribute.name);
    const isDeclaration = attribute.name === 'xmlns' || prefix === 'xmlns';
    const uri = isDeclaration ? XMLNS_URI : prefix === '' ? '' : this.namespaceOf(prefix, attribute.at);
    if (element.attribute(local, uri)) {
      throw this.scanner.error(`'${attribute.name}' is a duplicate attribute name.`, attribute.at);
    }
    const made = new XmlAttribute(this.document, prefix, local, uri);
    made.value = attribute.value;
    element.setAttribute(made);
  }

  private namespaceOf(prefix: string, at: number): string {
    if (prefix === 'xml') return XML_URI;
    if (prefix === 'xmlns') return XMLNS_URI;
    for (let i = this.open.length - 1; i >= 0; i--) {
      const uri = this.open[i].namespaces.get(prefix);
      if (uri !== undefined) return uri;
    }
    const outer = this.options.scope?.(prefix);
    if (outer != null) return outer;
    if (prefix === '') return '';
    throw this.scanner.error(`'${prefix}' is an undeclared prefix.`, at);
  }

  private parseEndTag(): void {
    const { scanner } = this;
    const at = scanner.pos + 2;
    scanner.pos = at;
    const top = this.open[this.open.length - 1];
    if (!top) throw scanner.error('Unexpected end tag.', at);
    const expected = top.element.name;
    const isExact = this.text.startsWith(expected, at) && at + expected.length >= this.text.length;
    if (isExact) throw this.unclosedElements(this.text.length);
    const name = scanner.readName();
    if (name !== expected) {
      const [line, column] = scanner.lineAndColumn(top.at);
      throw scanner.error(
        `The '${expected}' start tag on line ${line} position ${column} does not match the end tag of '${name}'.`,
        at,
      );
    }
    scanner.skipSpace();
    if (scanner.atEnd) throw this.unclosedElements();
    if (scanner.peek() !== '>') throw scanner.unexpectedToken("'>'");
    scanner.pos++;
    this.open.pop();
    this.options.trace?.ends.set(top.element, this.tokenStart);
  }

  private parseText(): void {
    const { scanner } = this;
    let value = '';
    let isBlank = true;
    while (!scanner.atEnd && scanner.peek() !== '<') {
      const character = scanner.peek();
      if (character === '&') {
        const reference = this.readReference();
        if (reference.isNode) {
          this.addWithEntity(value, isBlank, reference);
          return;
        }
        value += reference.text;
        isBlank = false;
        continue;
      }
      if (character === ']' && scanner.startsWith(']]>'))
        throw scanner.error("']]>' is not allowed in character data.");
      const code = character.charCodeAt(0);
      if (!isXmlCharacter(code)) throw scanner.invalidCharacter(scanner.pos);
      if (!isXmlSpace(code)) isBlank = false;
      value += character;
      scanner.pos++;
    }
    if (scanner.atEnd && this.open.length > 0) throw this.unclosedElements();
    this.addText(value, isBlank);
  }

  private addWithEntity(value: string, isBlank: boolean, reference: { text: string; name: string }): void {
    if (value !== '') this.addText(value, isBlank && value !== '');
    this.add(new XmlEntityReference(this.document, reference.name, reference.text));
  }

  private addText(value: string, isBlank: boolean): void {
    const text = this.lines(value);
    if (!isBlank) {
      this.add(new XmlText(this.document, text));
      return;
    }
    const keepsSpace = this.open.length > 0 && this.open[this.open.length - 1].preserveSpace;
    if (keepsSpace) this.add(new XmlSignificantWhitespace(this.document, text));
    else if (this.options.preserveWhitespace) this.add(new XmlWhitespace(this.document, text));
  }

  /** At "&": a character or entity reference. */
  private readReference(): { text: string; name: string; isNode: boolean } {
    const { scanner } = this;
    const start = scanner.pos + 1;
    scanner.pos = start;
    if (scanner.peek() === '#') return { text: this.readCharacterReference(), name: '', isNode: false };
    const name = /^[\p{L}_:][\p{L}\p{Nd}_:.-]*/u.exec(this.text.slice(start, start + 200))?.[0];
    if (!name || (!this.options.normalize && this.text[start + name.length] !== ';')) {
      throw scanner.error(
        'An error occurred while parsing EntityName.',
        name && start + name.length >= this.text.length ? this.text.length : start,
      );
    }
    scanner.pos = start + name.length;
    if (scanner.peek() !== ';') throw scanner.unexpectedToken("';'");
    scanner.pos++;
    const plain = ENTITIES[name];
    if (plain !== undefined) return { text: plain, name, isNode: false };
    const declared = this.entities.get(name);
    if (declared === undefined) throw scanner.error(`Reference to undeclared entity '${name}'.`, start);
    return { text: declared, name, isNode: !this.options.normalize };
  }

  private readCharacterReference(): string {
    const { scanner } = this;
    const isHex = scanner.text[scanner.pos + 1] === 'x';
    const digitsAt = scanner.pos + (isHex ? 2 : 1);
    const digits = (isHex ? /^[0-9a-fA-F]+/ : /^[0-9]+/).exec(this.text.slice(digitsAt))?.[0] ?? '';
    const end = digitsAt + digits.length;
    if (digits === '' || this.text[end] !== ';') {
      const kind = isHex ? 'a hexadecimal' : 'a decimal';
      throw scanner.error(`Invalid syntax for ${kind} numeric entity reference.`, end);
    }
    const code = Number.parseInt(digits, isHex ? 16 : 10);
    if (code > 0x10ffff)
      throw scanner.error(
        `'.', hexadecimal value 0x${code.toString(16).toUpperCase()}, is an invalid character.`,
        digitsAt,
      );
    scanner.pos = end + 1;
    return String.fromCodePoint(code);
  }

  private lines(text: string): string {
    return this.options.normalize ? text.replace(/\r\n?/g, '\n') : text;
  }

  private add(node: XmlNode): void {
    const target =
      node instanceof XmlElement && this.open[this.open.length - 1]?.element === node
        ? this.parentOfTop()
        : this.parent;
    target.append(node);
    this.options.trace?.starts.set(node, this.tokenStart);
  }

  private parentOfTop(): XmlNode {
    return this.open.length > 1 ? this.open[this.open.length - 2].element : this.root;
  }
}

export function splitName(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
