/** Nodes to text: OuterXml, InnerXml and WriteTo. */
import {
  NodeType,
  type XmlAttribute,
  type XmlDeclaration,
  type XmlDocumentNode,
  type XmlDocumentType,
  type XmlElement,
  XMLNS_URI,
  type XmlNode,
} from './XmlNode.ts';
import { XmlTextWriter, type XmlWriterOptions } from './XmlTextWriter.ts';

export const PLAIN_WRITER: XmlWriterOptions = {
  indent: false,
  indentText: '  ',
  newLine: '\n',
  isCreated: false,
  omitDeclaration: true,
  encodingName: null,
};

export function outerXml(node: XmlNode): string {
  return toText((writer) => writeNode(node, writer));
}

export function innerXml(node: XmlNode): string {
  if (node.nodeType === NodeType.Attribute) return toText((writer) => writer.text(node.value ?? ''));
  return toText((writer) => {
    for (const child of node.children) writeNode(child, writer);
  });
}

function toText(body: (writer: XmlTextWriter) => void): string {
  let text = '';
  body(
    new XmlTextWriter((piece) => {
      text += piece;
    }, PLAIN_WRITER),
  );
  return text;
}

type NodeWriter = (node: XmlNode, writer: XmlTextWriter) => void;

const writeBlank: NodeWriter = (node, writer) => writer.whitespace(node.value!);

const WRITERS: Readonly<Record<number, NodeWriter>> = {
  [NodeType.Element]: (node, writer) => writeElement(node as XmlElement, writer),
  [NodeType.Attribute]: (node, writer) => writeDetachedAttribute(node as XmlAttribute, writer),
  [NodeType.Text]: (node, writer) => writer.text(node.value!),
  [NodeType.CDATA]: (node, writer) => writer.cdata(node.value!),
  [NodeType.Comment]: (node, writer) => writer.comment(node.value!),
  [NodeType.ProcessingInstruction]: (node, writer) => writer.instruction(node.name, node.value!),
  [NodeType.XmlDeclaration]: (node, writer) => writer.instruction('xml', node.value!),
  [NodeType.DocumentType]: (node, writer) => {
    const type = node as XmlDocumentType;
    writer.docType(type.name, type.publicId, type.systemId, type.internalSubset ?? '');
  },
  [NodeType.EntityReference]: (node, writer) => writer.entityReference(node.name),
  [NodeType.Whitespace]: writeBlank,
  [NodeType.SignificantWhitespace]: writeBlank,
};

export function writeNode(node: XmlNode, writer: XmlTextWriter): void {
  const write = WRITERS[node.nodeType];
  if (write) write(node, writer);
  else for (const child of node.children) writeNode(child, writer);
}

function writeElement(element: XmlElement, writer: XmlTextWriter): void {
  writer.startElement(element.prefix, element.localName, element.namespaceURI);
  for (const attribute of element.attributes) writeAttribute(attribute, writer);
  for (const child of element.children) writeNode(child, writer);
  writer.endElement(!element.isEmpty);
}

function writeAttribute(attribute: XmlAttribute, writer: XmlTextWriter): void {
  const isDeclaration = attribute.namespaceURI === XMLNS_URI;
  writer.startAttribute(attribute.prefix, attribute.localName, isDeclaration ? XMLNS_URI : attribute.namespaceURI);
  writer.text(attribute.value);
  writer.endAttribute();
}

function writeDetachedAttribute(attribute: XmlAttribute, writer: XmlTextWriter): void {
  let text = '';
  const inner = new XmlTextWriter((piece) => {
    text += piece;
  }, PLAIN_WRITER);
  inner.startElement('', 'x', '');
  writeAttribute(attribute, inner);
  inner.endAttribute();
  writer.raw(text.slice(3));
}

/** XmlDocument.Save: a declaration first, as the writer's encoding says, whatever the document's own one names. */
export function saveDocument(document: XmlDocumentNode, writer: XmlTextWriter): void {
  const [first] = document.children;
  if (!first) return;
  let rest = document.children;
  if (first.nodeType === NodeType.XmlDeclaration) {
    const { standalone } = first as XmlDeclaration;
    writer.startDocument(standalone === '' ? null : standalone === 'yes');
    rest = rest.slice(1);
  } else {
    writer.startDocument();
  }
  for (const child of rest) writeNode(child, writer);
}
