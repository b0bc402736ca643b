/**
 * XML nodes as PowerShell shows them: attributes and child elements are properties, several of one name an array.
 * Rule that surprises: an element that holds only text, and has no attribute, is that text.
 */
import { NetException } from '../../errors/NetException.ts';
import { XmlAttribute, XmlElement, type XmlNode, XmlText, XmlWhitespace } from '../dotnet/xml/XmlNode.ts';

function localName(node: XmlNode): string {
  return node.localName;
}

function attributesOf(node: XmlNode): readonly XmlAttribute[] {
  return node instanceof XmlElement ? [...node.attributes] : [];
}

/** Attributes first, then children; white space between elements does not count. */
export function xmlNodesNamed(node: XmlNode, lower: string): XmlNode[] {
  const found: XmlNode[] = [];
  for (const attribute of attributesOf(node)) if (localName(attribute).toLowerCase() === lower) found.push(attribute);
  for (const child of node.children) {
    if (!(child instanceof XmlWhitespace) && localName(child).toLowerCase() === lower) found.push(child);
  }
  return found;
}

export function xmlValueOf(nodes: readonly XmlNode[]): unknown {
  return nodes.length === 1 ? nodeValue(nodes[0]!) : nodes.map(nodeValue);
}

function nodeValue(node: XmlNode): unknown {
  if (node instanceof XmlText) return node.textContent;
  if (attributesOf(node).length > 0) return node;
  if (node.children.length === 0) return node.textContent;
  if (node.children.length === 1 && node.children[0] instanceof XmlText) return node.textContent;
  return node instanceof XmlAttribute ? node.value : node;
}

/** Names in order, each once. */
export function xmlPropertyNames(node: XmlNode): string[] {
  const names = new Map<string, string>();
  for (const each of [...attributesOf(node), ...node.children]) {
    if (each instanceof XmlWhitespace) continue;
    const name = localName(each);
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

/** Only text can be set, and only where there is one place for it. */
export function setXmlValue(nodes: readonly XmlNode[], name: string, value: unknown): void {
  if (typeof value !== 'string')
    throw failed(
      'XmlNodeSetShouldBeAString',
      `Cannot set "${name}" because only strings can be used as values to set XmlNode properties.`,
    );
  if (nodes.length > 1)
    throw failed(
      'XmlNodeSetRestrictionsMoreThanOneNode',
      `Cannot set "${name}" because the property has more than one value.`,
    );
  const [node] = nodes;
  if (node instanceof XmlText || node instanceof XmlAttribute) {
    node.value = value;
    return;
  }
  if (attributesOf(node!).length > 0 || node!.children.some((child) => child instanceof XmlElement)) {
    throw failed('XmlNodeSetRestrictionsNonTextNode', `Cannot set "${name}" because it is not a text node.`);
  }
  node!.fullText = value;
}

function failed(errorId: string, message: string): NetException {
  return new NetException('System.Management.Automation.SetValueException', message, { errorId });
}
