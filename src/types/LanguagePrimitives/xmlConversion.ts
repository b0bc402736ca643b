/**
 * To [xml]: the value's text, parsed. Rule that surprises: white space before the declaration is dropped, and an empty
 * text is an empty document.
 */
import { NetException } from '../../errors/NetException.ts';
import { XmlDocumentNode, XmlNode } from '../dotnet/xml/XmlNode.ts';
import { parseXml } from '../dotnet/xml/XmlParser.ts';
import { enumerableOf } from '../enumeration.ts';
import { netToString } from '../netToString.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import { conversionFailed } from './conversionErrors.ts';
import { toPSString } from './toPSString.ts';

export function toXmlDocument(value: unknown, type: NetType, ctx: TypeContext): unknown {
  try {
    const document = new XmlDocumentNode();
    const text = textOf(value, ctx).trim();
    if (text !== '') parseXml(text, document, { ...PARSE_OPTIONS });
    return document;
  } catch (thrown) {
    if (thrown instanceof NetException) throw conversionFailed('InvalidCastToXmlDocument', value, type, thrown, ctx);
    throw thrown;
  }
}

const PARSE_OPTIONS = { normalize: true, preserveWhitespace: false, conformance: 'auto' } as const;

/** Lines of an array (Get-Content) are one text; a node is its own markup. */
function textOf(value: unknown, ctx: TypeContext): string {
  if (value instanceof XmlNode) return toPSString(value, ctx);
  const items = enumerableOf(value);
  if (items === null) return netToString(value, ctx);
  return [...items].map((item) => toPSString(item, ctx)).join('\n');
}
