/** The function library of XPath 1.0 and its conversions. */
import type { NetException } from '../../../../errors/NetException.ts';
import { XmlElement, type XmlNode } from '../XmlNode.ts';
import { xpathError } from '../xmlErrors.ts';
import type { XPathContext, XPathValue } from './evaluateXPath.ts';
import type { XPathExpression } from './XPathExpression.ts';

type Evaluate = (expression: XPathExpression, context: XPathContext) => XPathValue;
interface LibraryFunction {
  least: number;
  most: number;
  run: (args: XPathValue[], context: XPathContext) => XPathValue;
}

export function toText(value: XPathValue): string {
  if (Array.isArray(value))
    return value.length === 0 ? '' : value[0].nodeType === 8 ? value[0].fullText : textOf(value[0]);
  if (typeof value === 'number') return numberText(value);
  return String(value);
}

function textOf(node: XmlNode): string {
  return node.children.length > 0 || node instanceof XmlElement ? node.textContent : node.fullText;
}

function numberText(value: number): string {
  if (Object.is(value, -0)) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  const text = String(value);
  return text.includes('e') ? BigInt.asIntN(256, BigInt(Math.trunc(value))).toString() : text;
}

export function toNumber(value: XPathValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function toBoolean(value: XPathValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

function define(least: number, most: number, run: LibraryFunction['run']): LibraryFunction {
  return { least, most, run };
}

function nodeArgument(args: XPathValue[], context: XPathContext): XmlNode | null {
  if (args.length === 0) return context.node;
  if (!Array.isArray(args[0])) throw xpathError('Expression must evaluate to a node-set.');
  return args[0][0] ?? null;
}

function nodes(value: XPathValue): XmlNode[] {
  if (!Array.isArray(value)) throw xpathError('Expression must evaluate to a node-set.');
  return value;
}

function round(value: number): number {
  return Math.floor(value + 0.5);
}

function substring(text: string, start: number, length: number): string {
  const from = round(start);
  const end = from + round(length);
  return [...text].filter((_, index) => index + 1 >= from && index + 1 < end).join('');
}

function translate(text: string, from: string, to: string): string {
  return [...text]
    .map((character) => {
      const index = from.indexOf(character);
      return index < 0 ? character : (to[index] ?? '');
    })
    .join('');
}

const LIBRARY: Record<string, LibraryFunction> = {
  last: define(0, 0, (_args, context) => context.size),
  position: define(0, 0, (_args, context) => context.position),
  count: define(1, 1, ([set]) => nodes(set).length),
  id: define(1, 1, () => []),
  'local-name': define(0, 1, (args, context) => nodeArgument(args, context)?.localName.replace(/^#.*/, '') ?? ''),
  'namespace-uri': define(0, 1, (args, context) => nodeArgument(args, context)?.namespaceURI ?? ''),
  name: define(0, 1, (args, context) => nodeArgument(args, context)?.name.replace(/^#.*/, '') ?? ''),
  string: define(0, 1, (args, context) => toText(args.length === 0 ? [context.node] : args[0])),
  concat: define(2, Number.POSITIVE_INFINITY, (args) => args.map(toText).join('')),
  'starts-with': define(2, 2, ([text, start]) => toText(text).startsWith(toText(start))),
  contains: define(2, 2, ([text, part]) => toText(text).includes(toText(part))),
  'substring-before': define(2, 2, ([text, part]) => {
    const at = toText(text).indexOf(toText(part));
    return at < 0 ? '' : toText(text).slice(0, at);
  }),
  'substring-after': define(2, 2, ([text, part]) => {
    const at = toText(text).indexOf(toText(part));
    return at < 0 ? '' : toText(text).slice(at + toText(part).length);
  }),
  substring: define(2, 3, ([text, start, length]) =>
    substring(toText(text), toNumber(start), length === undefined ? Number.POSITIVE_INFINITY : toNumber(length)),
  ),
  'string-length': define(0, 1, (args, context) => toText(args.length === 0 ? [context.node] : args[0]).length),
  'normalize-space': define(0, 1, (args, context) =>
    toText(args.length === 0 ? [context.node] : args[0])
      .trim()
      .replace(/[ \t\r\n]+/g, ' '),
  ),
  translate: define(3, 3, ([text, from, to]) => translate(toText(text), toText(from), toText(to))),
  boolean: define(1, 1, ([value]) => toBoolean(value)),
  not: define(1, 1, ([value]) => !toBoolean(value)),
  true: define(0, 0, () => true),
  false: define(0, 0, () => false),
  lang: define(1, 1, ([language], context) => speaks(context.node, toText(language).toLowerCase())),
  number: define(0, 1, (args, context) => toNumber(args.length === 0 ? [context.node] : args[0])),
  sum: define(1, 1, ([set]) => nodes(set).reduce((total, node) => total + toNumber([node]), 0)),
  floor: define(1, 1, ([value]) => Math.floor(toNumber(value))),
  ceiling: define(1, 1, ([value]) => Math.ceil(toNumber(value))),
  round: define(1, 1, ([value]) => round(toNumber(value))),
};

function speaks(node: XmlNode, language: string): boolean {
  for (let at: XmlNode | null = node; at; at = at.parent) {
    const own = at instanceof XmlElement ? at.attribute('xml:lang')?.value.toLowerCase() : undefined;
    if (own !== undefined) return own === language || own.startsWith(`${language}-`);
  }
  return false;
}

export function callFunction(
  call: Extract<XPathExpression, { kind: 'call' }>,
  context: XPathContext,
  evaluate: Evaluate,
  unknownFunction: () => NetException,
): XPathValue {
  const found = call.prefix === null && Object.hasOwn(LIBRARY, call.name) ? LIBRARY[call.name] : null;
  if (!found) throw unknownFunction();
  if (call.args.length < found.least || call.args.length > found.most) {
    throw xpathError(`Function '${call.name}' in '${call.text}' has an invalid number of arguments.`);
  }
  return found.run(
    call.args.map((arg) => evaluate(arg, context)),
    context,
  );
}
