/** What a request carries: -Body by its type, -Form, -InFile. Rule that surprises: a [pscustomobject] is an empty text. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { CUSTOM_BASE, PSObject, unwrap } from '../../../types/PSObject.ts';
import { convertTo, isDictionary } from '../../../types/index.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';
import { FileInfo } from '../../../types/dotnet/io/FileSystemInfo.ts';
import { EncodingTable, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { newByteArray, toBytes } from '../../../types/dotnet/values.ts';
import { elementTypeOf } from '../../../types/NetArray.ts';
import { netToString } from '../../../types/netToString.ts';
import type { NetDictionary } from '../../../types/collections/NetDictionary.ts';
import { NetStream } from '../../../types/dotnet/io/NetStream.ts';
import { XmlNode } from '../../../types/dotnet/xml/XmlNode.ts';
import { outerXml } from '../../../types/dotnet/xml/writeNode.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { invokeMethod } from '../../../types/index.ts';
import { encodingNamed, charsetOf } from './responseText.ts';
import { encodeFormParts, type FormPart } from './formParts.ts';
import { HttpContent } from '../../../engine/net/HttpMessages.ts';
import { contentBody } from './HttpContentBody.ts';

export interface RequestBody {
  bytes: Uint8Array;
  /** Set by the body itself (forms). */
  contentType: string | null;
}

export function requestBody(cmd: Cmdlet, contentType: string | null): RequestBody | null {
  const { params } = cmd;
  if (params.Form != null) return encodeFormParts(formParts(cmd, params.Form as NetDictionary));
  if (params.Body != null) return bodyOf(cmd, params.Body, contentType);
  if (params.InFile) {
    const path = cmd.context.providers.resolve(params.InFile as string).path;
    const bytes = withFileErrors(cmd.context, path, false, () => cmd.context.host.files.readFile(path));
    return { bytes, contentType: null };
  }
  return null;
}

function bodyOf(cmd: Cmdlet, given: unknown, contentType: string | null): RequestBody {
  const value = given instanceof PSObject && given.base === CUSTOM_BASE ? '' : unwrap(given);
  if (value instanceof HttpContent) return contentBody(value);
  const plain = (bytes: Uint8Array): RequestBody => ({ bytes, contentType: null });
  if (isDictionary(value)) return plain(encode(formText(cmd, value), contentType));
  if (value instanceof XmlNode) return plain(xmlBytes(value));
  if (Array.isArray(value) && elementTypeOf(value)?.fullName === 'System.Byte') return plain(toBytes(value));
  if (value instanceof NetStream) return plain(streamBytes(cmd, value));
  return plain(encode(convertTo(value, getType('System.String'), cmd.context) as string, contentType));
}

function xmlBytes(node: XmlNode): Uint8Array {
  const text = outerXml(node);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  const table = new EncodingTable();
  return ((declared && encodingNamed(table, declared)) || table.utf8).encode(text);
}

function streamBytes(cmd: Cmdlet, stream: NetStream): Uint8Array {
  const memory = invokeMethod(stream, 'ToArray', [], cmd.context);
  return toBytes(memory ?? newByteArray(cmd.context, []));
}

/** a=1&b=2, as a form and as a query. */
export function formText(cmd: Cmdlet, dictionary: NetDictionary): string {
  const pairs: string[] = [];
  for (const [key, value] of dictionary.entries()) {
    const text = value == null ? '' : netToString(unwrap(value), cmd.context);
    pairs.push(`${urlEncode(netToString(key, cmd.context))}=${urlEncode(text)}`);
  }
  return pairs.join('&');
}

/** WebUtility.UrlEncode: a space is a plus sign. */
export function urlEncode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  )
    .replace(/%20/g, '+')
    .replace(/['~]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encode(text: string, contentType: string | null): Uint8Array {
  return encodingOf(contentType).encode(text);
}

function encodingOf(contentType: string | null): NetEncoding {
  const table = new EncodingTable();
  const charset = contentType === null ? null : charsetOf(contentType);
  return (charset && encodingNamed(table, charset)) || table.utf8;
}

function formParts(cmd: Cmdlet, form: NetDictionary): FormPart[] {
  const parts: FormPart[] = [];
  for (const [key, value] of form.entries()) addPart(cmd, parts, netToString(key, cmd.context), value, true);
  return parts;
}

function addPart(cmd: Cmdlet, parts: FormPart[], name: string, given: unknown, isOuter: boolean): void {
  const value = unwrap(given);
  if (value instanceof FileInfo) {
    const { files } = cmd.context.host;
    const bytes = withFileErrors(cmd.context, value.fullName, false, () => files.readFile(value.fullName));
    parts.push({ name, fileName: value.name, bytes });
    return;
  }
  if (Array.isArray(value) && isOuter) {
    for (const each of value) addPart(cmd, parts, name, each, false);
    return;
  }
  const text = value == null ? '' : (convertTo(value, getType('System.String'), cmd.context) as string);
  parts.push({ name, fileName: null, bytes: new TextEncoder().encode(text) });
}
