/**
 * Newtonsoft.Json's exceptions of reading, with their way of saying where: "Path 'a.b[0]', line 1, position 5."
 * Rule that surprises: the text always ends in a full stop after trimming, so a message that ends in a blank loses it.
 */
import { NetException } from '../../errors/NetException.ts';

export type JsonErrorKind = 'JsonReaderException' | 'JsonSerializationException' | 'JsonWriterException';

export interface JsonPlace {
  path: string;
  line: number;
  position: number;
}

/** With a full place, or (JsonWriterException) with a path only. */
export function jsonError(kind: JsonErrorKind, text: string, place: JsonPlace | { path: string }): NetException {
  let message = text.trim();
  if (!message.endsWith('.')) message += '.';
  message += ` Path '${place.path}'`;
  const properties: Record<string, unknown> = { Path: place.path };
  if ('line' in place) {
    message += `, line ${place.line}, position ${place.position}`;
    properties.LineNumber = place.line;
    properties.LinePosition = place.position;
  }
  return new NetException(`Newtonsoft.Json.${kind}`, `${message}.`, { properties });
}
