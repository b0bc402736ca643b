/**
 * Writes XML text as System.Xml's writers do: namespace declarations that are missing are added at the end of the start
 * tag. Two kinds of indentation: XmlTextWriter's (what XmlDocument.Save uses), where `<a></a>` gets a line break inside,
 * and XmlWriter.Create's, where it does not.
 */
import { invalidOperation } from '../netErrors.ts';
import { XML_URI, XMLNS_URI } from './XmlNode.ts';

export interface XmlWriterOptions {
  indent: boolean;
  indentText: string;
  newLine: string;
  /** XmlWriter.Create's way. */
  isCreated: boolean;
  omitDeclaration: boolean;
  newLineOnAttributes?: boolean;
  /** Name for the declaration; null leaves the attribute out. */
  encodingName: string | null;
  conformance?: 'document' | 'fragment' | 'auto';
}

interface Level {
  name: string;
  prefix: string;
  namespaces: Map<string, string>;
  /** Declarations the start tag still has to write. */
  pending: Map<string, string>;
  hasContent: boolean;
  isMixed: boolean;
}

export class XmlTextWriter {
  private readonly levels: Level[] = [];
  private isStartTagOpen = false;
  private attribute: { text: string; name: string; prefix: string; local: string } | null = null;
  private isStarted = false;
  private hasRoot = false;
  isClosed = false;

  constructor(
    private readonly write: (text: string) => void,
    readonly options: XmlWriterOptions,
  ) {}

  get state(): 'Start' | 'Prolog' | 'Element' | 'Attribute' | 'Content' | 'Closed' {
    if (this.isClosed) return 'Closed';
    if (this.attribute) return 'Attribute';
    if (this.isStartTagOpen) return 'Element';
    if (this.levels.length > 0) return 'Content';
    return this.isStarted ? 'Prolog' : 'Start';
  }

  startDocument(standalone: boolean | null = null): void {
    if (this.options.isCreated && this.options.omitDeclaration) return;
    const encoding = this.options.encodingName ? ` encoding="${this.options.encodingName}"` : '';
    const tail = standalone === null ? '' : ` standalone="${standalone ? 'yes' : 'no'}"`;
    this.write(`<?xml version="1.0"${encoding}${tail}?>`);
    this.isStarted = true;
  }

  /** A document begins with its declaration, whether or not it was asked for. */
  private declare(): void {
    const { isCreated, conformance } = this.options;
    if (!this.isStarted && isCreated && conformance === 'document') this.startDocument();
  }

  endDocument(): void {
    while (this.levels.length > 0) this.endElement();
  }

  docType(name: string, publicId: string | null, systemId: string | null, subset: string | null): void {
    this.beforeNode();
    let text = `<!DOCTYPE ${name}`;
    if (publicId !== null) text += ` PUBLIC "${publicId}" "${systemId ?? ''}"`;
    else if (systemId !== null) text += ` SYSTEM "${systemId}"`;
    if (subset !== null) text += `[${subset}]`;
    this.write(`${text}>`);
  }

  startElement(prefix: string | null, local: string, uri: string | null): void {
    this.beforeNode();
    if (this.levels.length === 0 && this.hasRoot && this.options.conformance === 'document') {
      throw invalidOperation(
        'Token StartElement in state EndRootElement would result in an invalid XML document. Make sure that the ConformanceLevel setting is set to ConformanceLevel.Fragment or ConformanceLevel.Auto if you want to write an XML fragment.',
      );
    }
    const usedPrefix = prefix ?? (uri ? (this.prefixFor(uri) ?? '') : '');
    const name = usedPrefix === '' ? local : `${usedPrefix}:${local}`;
    const level: Level = {
      name,
      prefix: usedPrefix,
      namespaces: new Map(),
      pending: new Map(),
      hasContent: false,
      isMixed: false,
    };
    this.levels.push(level);
    this.hasRoot = true;
    if (uri !== null) this.requireNamespace(usedPrefix, uri);
    this.write(`<${name}`);
    this.isStartTagOpen = true;
  }

  startAttribute(prefix: string | null, local: string, uri: string | null): void {
    if (!this.isStartTagOpen) {
      throw invalidOperation(`Token StartAttribute in state ${this.state} would result in an invalid XML document.`);
    }
    this.endAttribute();
    const used = prefix || (uri && uri !== XMLNS_URI ? (this.prefixFor(uri, true) ?? `d${this.levels.length}p1`) : '');
    if (used !== '' && uri && uri !== XMLNS_URI) this.requireNamespace(used, uri);
    const name = used === '' ? local : `${used}:${local}`;
    this.attribute = { text: '', name, prefix: used, local };
  }

  endAttribute(): void {
    const attribute = this.attribute;
    if (!attribute) return;
    this.attribute = null;
    const level = this.levels[this.levels.length - 1];
    const declared = attribute.prefix === 'xmlns' ? attribute.local : attribute.name === 'xmlns' ? '' : null;
    if (declared !== null) {
      level.namespaces.set(declared, attribute.text);
      level.pending.delete(declared);
    }
    const separator =
      this.options.indent && this.options.newLineOnAttributes ? this.lineStart(this.levels.length) : ' ';
    this.write(`${separator}${attribute.name}="${escapeAttribute(attribute.text)}"`);
  }

  endElement(full = false): void {
    const level = this.levels[this.levels.length - 1];
    if (!level) throw invalidOperation('There was no XML start tag open.');
    const wasOpen = this.isStartTagOpen;
    if (wasOpen && !full) {
      this.finishAttributes();
      this.isStartTagOpen = false;
      this.levels.pop();
      this.write(' />');
      return;
    }
    this.closeStartTag();
    const breaks = this.options.isCreated ? level.hasContent : true;
    if (this.options.indent && !level.isMixed && breaks) this.write(this.lineStart(this.levels.length - 1));
    this.levels.pop();
    this.write(`</${level.name}>`);
  }

  text(text: string): void {
    if (this.attribute) this.attribute.text += text;
    else {
      this.mixed();
      this.write(escapeText(text));
    }
  }
  cdata(text: string): void {
    this.mixed();
    this.write(`<![CDATA[${text}]]>`);
  }
  whitespace(text: string): void {
    this.mixed();
    this.write(text);
  }
  raw(text: string): void {
    if (this.attribute) this.attribute.text += text;
    else {
      this.mixed();
      this.write(text);
    }
  }
  comment(text: string): void {
    this.beforeNode();
    this.write(`<!--${text}-->`);
  }
  instruction(name: string, text: string): void {
    this.beforeNode();
    this.write(`<?${name} ${text}?>`);
  }
  entityReference(name: string): void {
    this.mixed();
    this.write(`&${name};`);
  }

  close(): void {
    if (this.isClosed) return;
    this.endDocument();
    this.isClosed = true;
  }

  lookupNamespace(prefix: string): string | null {
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const uri = this.levels[i].namespaces.get(prefix);
      if (uri !== undefined) return uri;
    }
    return prefix === 'xml' ? XML_URI : prefix === '' ? '' : null;
  }

  prefixFor(uri: string, needsPrefix = false): string | null {
    if (uri === XML_URI) return 'xml';
    for (let i = this.levels.length - 1; i >= 0; i--) {
      for (const [prefix, bound] of this.levels[i].namespaces) {
        if (bound === uri && !(needsPrefix && prefix === '') && this.lookupNamespace(prefix) === uri) return prefix;
      }
    }
    return null;
  }

  private requireNamespace(prefix: string, uri: string): void {
    if (prefix === 'xml' || this.lookupNamespace(prefix) === uri) return;
    const level = this.levels[this.levels.length - 1];
    level.namespaces.set(prefix, uri);
    level.pending.set(prefix, uri);
  }

  private finishAttributes(): void {
    this.endAttribute();
    const level = this.levels[this.levels.length - 1];
    for (const [prefix, uri] of level.pending) {
      this.write(` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`);
    }
    level.pending.clear();
  }

  private closeStartTag(): void {
    if (!this.isStartTagOpen) return;
    this.finishAttributes();
    this.isStartTagOpen = false;
    this.write('>');
  }

  /** Before an element, comment or instruction: ends the start tag and breaks the line. */
  private beforeNode(): void {
    this.declare();
    this.closeStartTag();
    const parent = this.levels[this.levels.length - 1];
    if (parent) parent.hasContent = true;
    if (this.options.indent && this.isStarted && !parent?.isMixed) this.write(this.lineStart(this.levels.length));
    this.isStarted = true;
  }

  private mixed(): void {
    this.declare();
    this.closeStartTag();
    const parent = this.levels[this.levels.length - 1];
    if (parent) {
      parent.isMixed = true;
      parent.hasContent = true;
    }
    this.isStarted = true;
  }

  private lineStart(depth: number): string {
    return this.options.newLine + this.options.indentText.repeat(depth);
  }
}

export function escapeText(text: string): string {
  return /[<>&\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)
    ? text.replace(/[<>&\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, escapeCharacter)
    : text;
}

export function escapeAttribute(text: string): string {
  return text.replace(/[<>&"\n\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      return '&amp;';
    case '"':
      return '&quot;';
    default:
      return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
  }
}
