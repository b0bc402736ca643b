/** System.Xml.XmlNamespaceManager: prefixes in nested scopes, with xml, xmlns and "" always there. */
import { argumentError, argumentNull } from '../netErrors.ts';
import { XML_URI, XMLNS_URI } from './XmlNode.ts';

export class XmlNamespaceManager implements Iterable<string> {
  private scopes: Map<string, string>[] = [new Map()];
  constructor(readonly nameTable: unknown) {}

  lookupNamespace(prefix: string | null): string | null {
    if (prefix === null) return null;
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const uri = this.scopes[i].get(prefix);
      if (uri !== undefined) return uri;
    }
    if (prefix === 'xml') return XML_URI;
    if (prefix === 'xmlns') return XMLNS_URI;
    return prefix === '' ? '' : null;
  }
  lookupPrefix(uri: string): string | null {
    for (const prefix of this.prefixes()) if (this.lookupNamespace(prefix) === uri) return prefix;
    return null;
  }
  add(prefix: string | null, uri: string | null): void {
    if (prefix === null) throw argumentNull('prefix');
    if (uri === null) throw argumentNull('uri');
    if (prefix === 'xml' && uri !== XML_URI) {
      throw argumentError(
        `Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "${XML_URI}".`,
      );
    }
    if (prefix === 'xmlns') throw argumentError('Prefix "xmlns" is reserved for use by XML.');
    this.scopes[this.scopes.length - 1].set(prefix, uri);
  }
  remove(prefix: string, uri: string): void {
    const scope = this.scopes[this.scopes.length - 1];
    if (scope.get(prefix) === uri) scope.delete(prefix);
  }
  push(): void {
    this.scopes.push(new Map());
  }
  pop(): boolean {
    if (this.scopes.length === 1) return false;
    this.scopes.pop();
    return true;
  }
  has(prefix: string): boolean {
    return this.scopes[this.scopes.length - 1].has(prefix);
  }
  private prefixes(): string[] {
    return [...new Set(['', 'xmlns', 'xml', ...this.scopes.flatMap((scope) => [...scope.keys()])])];
  }
  [Symbol.iterator](): Iterator<string> {
    return this.prefixes()[Symbol.iterator]();
  }
}
