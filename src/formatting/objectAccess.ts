/**
 * Everything formatting asks the type system about an object, in one place: its types, its properties in the orders
 * PowerShell shows them, its elements, its text.
 */
import { NetException } from '../errors/NetException.ts';
import { ErrorRecord } from '../errors/ErrorRecord.ts';
import {
  addedText,
  compareValues,
  Decimal,
  Double,
  enumerableOf,
  formatOp,
  Hashtable,
  invokeMethod,
  isDictionary,
  listProperties,
  NetType,
  PSObject,
  PSPropertySet,
  Single,
  toBoolean,
  toPSString,
  typeNamesOf,
  typeOf,
  unwrap,
  WildcardPattern,
} from '../types/index.ts';
import { NetCapture } from '../types/regex/NetCapture.ts';
import { XmlNode } from '../types/dotnet/xml/XmlNode.ts';
import { AdaptedObject } from '../types/members/AdaptedObject.ts';
import { extendedMember, netMember } from '../types/members/findMember.ts';
import { extendedValue, netMemberValue } from '../types/members/memberValue.ts';
import { standardProperties } from '../types/members/standardMembers.ts';
import { formatValue as formatScalar } from '../types/culture/formatValue.ts';
import { lowerName } from '../types/lowerName.ts';
import { PSAliasProperty, PSProperty } from '../types/PSMembers.ts';
import { attachedMembers } from '../types/PSObject.ts';
import type { FormatContext } from './FormatContext.ts';
import type { WriteStream } from './FormatData.ts';

export function typeNames(value: unknown, _ctx: FormatContext): readonly string[] {
  return typeNamesOf(value);
}

export function typeFullName(value: unknown): string {
  return value == null ? 'null' : typeOf(value).fullName;
}

export interface FoundProperty {
  name: string;
  value: unknown;
}

/** The property of that name in its own spelling; null when there is none. With `nameOnly` it is not read. */
export function readProperty(self: unknown, name: string, ctx: FormatContext, nameOnly = false): FoundProperty | null {
  const lower = lowerName(name);
  const base = unwrap(self);
  const extended = extendedMember(self, lower, ctx);
  if (extended) {
    if (!(extended instanceof PSProperty || extended instanceof PSAliasProperty)) return null;
    return { name: extended.name, value: nameOnly ? null : extendedValue(extended, self, ctx) };
  }
  if (base instanceof XmlNode || base instanceof AdaptedObject) return listedProperty(self, lower, ctx, nameOnly);
  const member = netMember(self, lower);
  if (member?.kind !== 'property') return null;
  return { name: member.name, value: nameOnly ? null : netMemberValue(member, base, ctx) };
}

function listedProperty(self: unknown, lower: string, ctx: FormatContext, nameOnly: boolean): FoundProperty | null {
  const found = listProperties(self, ctx, true).find((property) => property.name.toLowerCase() === lower);
  return found ? { name: found.name, value: nameOnly ? null : found.get() } : null;
}

export function hasProperty(self: unknown, name: string, ctx: FormatContext): boolean {
  return readProperty(self, name, ctx, true) !== null;
}

function shownProperties(self: unknown, ctx: FormatContext, withHidden = false): string[] {
  return listProperties(self, ctx, withHidden)
    .filter((property) => !property.isHidden)
    .map((property) => property.name);
}

/** Names a wildcard finds: added members first, then the type's own. */
export function matchPropertyNames(self: unknown, pattern: string, ctx: FormatContext): string[] {
  const matches = wildcardMatcher(pattern);
  return shownProperties(self, ctx, true).filter(matches);
}

export function wildcardMatcher(pattern: string): (name: string) => boolean {
  const wildcard = new WildcardPattern(pattern, { ignoreCase: true });
  return (name) => wildcard.isMatch(name);
}

/** The names a property set (PSConfiguration, PSResources...) stands for; null when the name is no property set. */
export function propertySetNames(self: unknown, name: string, ctx: FormatContext): readonly string[] | null {
  const member = ctx.typeData.findMember(typeNames(self, ctx), name.toLowerCase());
  return member instanceof PSPropertySet ? member.referencedPropertyNames : null;
}

/** Names shown when nothing is asked for: those added to the object, its own members, those added to its type. */
export function displayPropertyNames(self: unknown, ctx: FormatContext): string[] {
  const names = shownProperties(self, ctx);
  const isShownByDefault = shownByDefault(names);
  if (self instanceof PSObject && self.isCustom) return names.filter(isShownByDefault);
  const rank = addedRank(self, ctx);
  return [0, 1, 2].flatMap((each) => names.filter((name) => rank(name) === each)).filter(isShownByDefault);
}

const REMOTE_NAMES: ReadonlySet<string> = new Set(['PSComputerName', 'PSShowComputerName', 'RunspaceId']);

/** What remoting adds to an object is not shown; RunspaceId by itself is the object's own. */
function shownByDefault(names: readonly string[]): (name: string) => boolean {
  const isRemote = names.includes('PSComputerName');
  return (name) => !REMOTE_NAMES.has(name) || (name === 'RunspaceId' && !isRemote);
}

/** 0: added to the object; 1: its own; 2: added to its type. */
function addedRank(self: unknown, ctx: FormatContext): (name: string) => number {
  const attached = self instanceof PSObject ? self.members : attachedMembers(self)?.members;
  const types = typeNames(self, ctx);
  return (name) => {
    const key = name.toLowerCase();
    if (attached?.has(key)) return 0;
    return ctx.typeData.findMember(types, key) === null ? 1 : 2;
  };
}

export function isWithoutProperties(self: unknown, ctx: FormatContext): boolean {
  return shownProperties(self, ctx).length === 0;
}

/** DefaultDisplayPropertySet of the object or of the first of its types that has one. */
export function defaultDisplayProperties(self: unknown, ctx: FormatContext): readonly string[] | null {
  return standardProperties(self, 'DefaultDisplayPropertySet', ctx);
}

const NAMING_PATTERNS = ['name', 'id', 'key', '*key', '*name', '*id'];

/** The property that names an object best: what Format-Wide shows. */
export function displayNameProperty(self: unknown, ctx: FormatContext): string | null {
  for (const name of typeNames(self, ctx)) {
    const chosen = ctx.typeData.get(name)?.defaultDisplayProperty;
    if (chosen) return chosen;
  }
  for (const pattern of NAMING_PATTERNS) {
    const found = matchPropertyNames(self, pattern, ctx).filter((name) => !REMOTE_NAMES.has(name));
    if (found.length > 0) return found[0];
  }
  return null;
}

/** The elements of a collection or the entries of a dictionary; null for anything else. */
export function enumerate(value: unknown): Iterable<unknown> | null {
  const base = unwrap(value);
  if (typeof base !== 'object' || base === null) return null;
  if (isDictionary(base)) return enumerableOf(base.getEnumerator()) as Iterable<unknown>;
  return enumerableOf(base) as Iterable<unknown> | null;
}

export function dictionaryEntries(value: unknown): [unknown, unknown][] | null {
  if (typeof value !== 'object' || value === null || !isDictionary(value)) return null;
  return [...value.keys()].map((key) => [key, value.get(key)]);
}

export function textOf(value: unknown, ctx: FormatContext): string {
  const base = unwrap(value);
  // These two read otherwise in strings: [int] as int, a node as its type.
  if (base instanceof NetType || base instanceof XmlNode) return String(invokeMethod(base, 'ToString', [], ctx));
  return addedText(value, ctx) ?? toPSString(value, ctx);
}

/**
 * Whether an element's text is its ToString: wrapped objects, and those whose own class (not a base class) has one. What
 * cmdlets write is wrapped in PowerShell, so that leaves objects of script classes, the regex types and the parts of
 * certificates.
 */
export function saysItsText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof PSObject || attachedMembers(value)) return true;
  const { name, toText, build, jsClass, hasNoText } = typeOf(value).definition;
  if (hasNoText || (toText === undefined && name.startsWith('System.Security.Cryptography.'))) return false;
  const isOfScriptClass = build === undefined && jsClass === undefined;
  return toText !== undefined || !(isOfScriptClass || value instanceof NetCapture || value instanceof AdaptedObject);
}

/** A hashtable as an object with its keys as properties; null for anything else. */
export function hashtableAsObject(value: unknown): PSObject | null {
  if (!(value instanceof Hashtable) || typeOf(value).fullName !== 'System.Collections.Hashtable') return null;
  const made = PSObject.custom();
  for (const [key, each] of value.entries()) if (typeof key === 'string') made.setNote(key, each);
  return made;
}

export function isTruthy(value: unknown, ctx: FormatContext): boolean {
  return toBoolean(value, ctx);
}

/** [double], [single] and [decimal] with the culture's two decimals; null for other values. */
export function fixedDecimals(value: unknown, ctx: FormatContext): string | null {
  const base = unwrap(value);
  if (base instanceof Double || base instanceof Single || base instanceof Decimal)
    return formatScalar(base, 'F', ctx.culture);
  return null;
}

/** -FormatString: a composite format when it holds {0, else the value's own ToString(format). */
export function applyFormatString(value: unknown, format: string, ctx: FormatContext): string {
  const isComposite = format.includes('{0') || format.includes('}');
  const base = unwrap(value);
  // A collection's elements are formatted one by one.
  if (!isComposite && Array.isArray(base)) return base.map((item) => applyFormatString(item, format, ctx)).join(' ');
  if (Array.isArray(base)) return formatOp(format, [toPSString(value, ctx)], ctx);
  return formatOp(isComposite ? format : `{0:${format}}`, [value], ctx);
}

export function sameGroupValue(first: unknown, second: unknown, ctx: FormatContext): boolean {
  if (first == null || second == null) return first == null && second == null;
  try {
    return compareValues(first, second, ctx, { ignoreCase: true }) === 0;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    // What cannot be compared is the same when its text is.
    return textOf(first, ctx).toLowerCase() === textOf(second, ctx).toLowerCase();
  }
}

/** Errors merged into the output still go to the host's error output; $Error[0], an object like others, does not. */
export function writeStreamOf(value: unknown): WriteStream {
  return value instanceof ErrorRecord && value.isMergedIntoOutput ? 'Error' : 'None';
}
