/**
 * One line of a type's description taken apart: "string Substring(int startIndex, int length)", "int Length {get;}",
 * "T Item(int index) {get;set;}", "System.Collections.ArrayList new(int capacity)", "static void Resize[T]([ref] T[] a)".
 * Events are written as PowerShell shows them, with a word before: "event System.EventHandler Exited(System.Object, ...)".
 * Rule that surprises: an explicit interface member ("void IList.Add(...)") is found under its last name, Add.
 */
/** Stands before an event's line; PowerShell shows the line without it. */
export const EVENT = 'event ';

export interface ParameterText {
  readonly name: string;
  readonly typeName: string;
  readonly isParamArray: boolean;
  readonly isByRef: boolean;
  /** Text after "=", or null when the parameter is required. */
  readonly defaultText: string | null;
}

export interface SignatureText {
  readonly kind: 'method' | 'property' | 'indexer' | 'event';
  readonly name: string;
  readonly isStatic: boolean;
  readonly isExplicit: boolean;
  readonly typeName: string;
  readonly typeParameters: readonly string[];
  /** What stands between the parentheses; null for properties. */
  readonly parameterText: string | null;
  readonly canGet: boolean;
  readonly canSet: boolean;
}

export function parseSignature(signature: string): SignatureText {
  if (signature.startsWith(EVENT)) return { ...parseSignature(signature.slice(EVENT.length)), kind: 'event' };
  const isStatic = signature.startsWith('static ');
  const text = isStatic ? signature.slice(7) : signature;
  const open = text.indexOf('(');
  const accessors = text.endsWith('}') ? text.slice(text.lastIndexOf('{')) : '';
  const headEnd = open >= 0 ? open : accessors ? text.lastIndexOf(' {') : text.length;
  const head = text.slice(0, headEnd);
  const split = lastOuterSpace(head);
  const { name, isExplicit, typeParameters } = nameParts(head.slice(split + 1));
  return {
    kind: open < 0 ? 'property' : accessors ? 'indexer' : 'method',
    name,
    isStatic,
    isExplicit,
    typeName: head.slice(0, Math.max(split, 0)),
    typeParameters,
    parameterText: open < 0 ? null : text.slice(open + 1, text.lastIndexOf(')')),
    canGet: accessors === '' ? open < 0 : accessors.includes('get;'),
    canSet: accessors.includes('set;'),
  };
}

/** `ICollection[KeyValuePair[TKey,TValue]].Add` is Add; `ConvertAll[TOutput]` has a type parameter. */
function nameParts(text: string): { name: string; isExplicit: boolean; typeParameters: string[] } {
  const dot = lastOuterDot(text);
  const own = text.slice(dot + 1);
  const bracket = own.indexOf('[');
  if (bracket < 0) return { name: own, isExplicit: dot >= 0, typeParameters: [] };
  const typeParameters = own.slice(bracket + 1, own.lastIndexOf(']')).split(',');
  return {
    name: own.slice(0, bracket),
    isExplicit: dot >= 0,
    typeParameters: typeParameters.map((each) => each.trim()),
  };
}

function lastOuterDot(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[') depth--;
    else if (text[i] === '.' && depth === 0) return i;
  }
  return -1;
}

function lastOuterSpace(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[') depth--;
    else if (text[i] === ' ' && depth === 0) return i;
  }
  return -1;
}

export function parseParameters(text: string): ParameterText[] {
  return splitOuter(text).map(parseParameter);
}

function splitOuter(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '[' || c === '(') depth++;
    else if (c === ']' || c === ')') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (text.trim() !== '') parts.push(text.slice(start));
  return parts;
}

function parseParameter(part: string): ParameterText {
  let text = part.trim();
  const isParamArray = /^params /i.test(text);
  if (isParamArray) text = text.slice(7);
  const isByRef = text.startsWith('[ref] ');
  if (isByRef) text = text.slice(6);
  const equals = text.indexOf(' = ');
  const defaultText = equals < 0 ? null : text.slice(equals + 3);
  if (equals >= 0) text = text.slice(0, equals);
  const split = lastOuterSpace(text);
  const hasName = split >= 0;
  return {
    name: hasName ? text.slice(split + 1) : '',
    typeName: hasName ? text.slice(0, split) : text,
    isParamArray,
    isByRef,
    defaultText,
  };
}
