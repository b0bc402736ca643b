/** An XML document as XmlWriter indents it, without its declaration. */
import { type XmlDocumentNode, XmlDeclaration, XmlElement, type XmlNode } from '../../../types/dotnet/xml/XmlNode.ts';
import { outerXml } from '../../../types/dotnet/xml/writeNode.ts';

export function indentXml(document: XmlDocumentNode): string {
  const parts = [...document.children]
    .filter((node) => !(node instanceof XmlDeclaration))
    .map((node) => indented(node, 0));
  return parts.join('\n');
}

function indented(node: XmlNode, depth: number): string {
  const pad = '  '.repeat(depth);
  const children = [...node.children];
  const isPlain =
    !(node instanceof XmlElement) || children.length === 0 || children.some((child) => !(child instanceof XmlElement));
  const text = outerXml(node);
  if (isPlain) return pad + text;
  const open = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(text)?.[0] ?? '';
  const close = text.slice(text.lastIndexOf('</'));
  return [pad + open, ...children.map((child) => indented(child, depth + 1)), pad + close].join('\n');
}
