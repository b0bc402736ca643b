/**
 * What Invoke-RestMethod makes of an answer's text: JSON, XML, entries of a feed, else the text.
 * Rule that surprises: only the media type says which is tried first; the other is tried all the same.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { HttpResponse } from '../../../http/types.ts';
import { NetException } from '../../../errors/NetException.ts';
import { parseJson } from '../../../types/json/index.ts';
import { loadXml } from '../../../types/dotnet/xml/XmlDocumentType.ts';
import { XmlDocumentNode, XmlElement, type XmlNode } from '../../../types/dotnet/xml/XmlNode.ts';
import { logEncoding } from './webLog.ts';
import { contentText, mediaTypeOf } from './responseText.ts';

const JSON_TYPE = /^(?:application|text)\/(?:json|(?:x-)?javascript)$/;

export function writeRestResult(cmd: Cmdlet, response: HttpResponse): void {
  const { text } = contentText(response);
  logEncoding(cmd, response);
  const entries = feedEntries(text);
  if (entries) {
    for (const entry of entries) cmd.writeObject(entry);
    return;
  }
  const readers = JSON_TYPE.test(mediaTypeOf(response)) ? [fromJson, fromXml] : [fromXml, fromJson];
  for (const read of readers) {
    const result = read(cmd, text);
    if (result) {
      cmd.writeObject(result.value);
      return;
    }
  }
  cmd.writeObject(text);
}

type Result = { value: unknown } | null;

function fromJson(cmd: Cmdlet, text: string): Result {
  if (text.trim() === '') return null;
  try {
    return { value: parseJson(text, {}, cmd.context) };
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

function fromXml(_cmd: Cmdlet, text: string): Result {
  const document = parsed(text);
  return document ? { value: document } : null;
}

function parsed(text: string): XmlDocumentNode | null {
  if (!/^\s*</.test(text)) return null;
  try {
    const document = new XmlDocumentNode();
    loadXml(document, text);
    return document;
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

/** Items of RSS, entries of Atom; each is the root of a document of its own. */
function feedEntries(text: string): XmlElement[] | null {
  if (!/^\s*<(?:\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<)?(?:rss|feed)\b/is.test(text)) return null;
  const document = parsed(text);
  if (!document) return null;
  const found: XmlElement[] = [];
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (!(child instanceof XmlElement)) continue;
      if (/^(?:item|entry)$/i.test(child.localName)) found.push(child);
      else visit(child);
    }
  };
  visit(document);
  return found.length > 0 ? found : null;
}
