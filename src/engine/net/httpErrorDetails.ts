/**
 * The text of $_.ErrorDetails for an answer that is an error: JSON and XML indented behind a line end, anything else with
 * its tags taken out; null for an empty body. Recorded in /shared/wire and /shared/web.
 * Rule that surprises: application/problem+json is not JSON here, and a body without a type is plain text.
 */
import { indentJson } from './systemTextJson.ts';

const JSON_TYPES = new Set([
  'application/json',
  'text/json',
  'application/x-javascript',
  'text/x-javascript',
  'application/javascript',
  'text/javascript',
]);
const XML_TYPES = new Set([
  'application/xml',
  'application/xml-external-parsed-entity',
  'application/xml-dtd',
  'text/xml',
]);

export interface ErrorDetailsOptions {
  readonly newLine?: string;
  /** Indents an XML document; throws or gives null for one that is none. */
  readonly formatXml?: (text: string) => string | null;
}

/** @param mediaType without parameters, in lower case. */
export function httpErrorDetails(body: string, mediaType: string, options: ErrorDetailsOptions = {}): string | null {
  if (body === '') return null;
  const newLine = options.newLine ?? '\n';
  const formatted = format(body, mediaType, newLine, options.formatXml);
  return formatted === null ? body.replace(/<[^>]*>/g, '') || null : newLine + formatted;
}

function format(
  body: string,
  type: string,
  newLine: string,
  formatXml: ErrorDetailsOptions['formatXml'],
): string | null {
  if (JSON_TYPES.has(type)) return indentJson(body, newLine);
  if (!formatXml || !(XML_TYPES.has(type) || type.endsWith('+xml'))) return null;
  try {
    return formatXml(body);
  } catch {
    return null;
  }
}
