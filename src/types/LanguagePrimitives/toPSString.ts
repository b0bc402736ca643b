/**
 * PowerShell's conversion to string ("$x", [string]$x, -join): invariant culture, collections joined by $OFS, custom
 * objects as @{a=1; b=2}, types by their short names.
 */
import { ErrorDetails, ErrorRecord } from '../../errors/ErrorRecord.ts';
import { EnumValue } from '../EnumValue.ts';
import { enumerableOf, OWN_TEXT } from '../enumeration.ts';
import { NetType } from '../NetType.ts';
import { MultiDimensionalArray } from '../NetArray.ts';
import { invariantText } from '../scalarText.ts';
import { type ListedProperty, listProperties } from '../members/listMembers.ts';
import { PSCodeMethod, PSScriptMethod } from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeDisplayName } from '../typeDisplayName.ts';
import { netToString } from '../netToString.ts';
import { invokeMethod } from '../members/invokeMethod.ts';

export function toPSString(value: unknown, ctx: TypeContext): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'object':
      return value === null ? '' : objectText(value, ctx);
    default:
      return '';
  }
}

function objectText(value: object, ctx: TypeContext): string {
  const scalar = invariantText(value);
  if (scalar !== null) return scalar;
  if (value instanceof EnumValue) return value.toString();
  if (value instanceof PSObject) return psObjectText(value, ctx);
  if (attachedMembers(value) !== null && hasToString(value)) return ownToString(value, ctx);
  if (OWN_TEXT in value) return simpleText(value, ctx);
  const items = value instanceof MultiDimensionalArray ? value.items : enumerableOf(value);
  return items === null ? simpleText(value, ctx) : joinElements(items, ctx.ofs, ctx);
}

/** One object's text, collections not looked into. */
function simpleText(value: unknown, ctx: TypeContext): string {
  if (value instanceof NetType) return typeText(value);
  if (value instanceof ErrorRecord) return value.toString();
  if (value instanceof ErrorDetails) return value.message;
  return netToString(value, ctx);
}

/** A type that is not public can only be named with its assembly. */
function typeText(type: NetType): string {
  if (type.fullName === 'System.Management.Automation.PSCustomObject') return 'PSCustomObject';
  return NOT_PUBLIC.has(type.definition.name) ? type.assemblyQualifiedName : typeDisplayName(type);
}

const NOT_PUBLIC = new Set([
  'System.Management.Automation.ParameterBindingValidationException',
  'System.RuntimeType',
  'System.ArrayEnumerator',
  'System.Collections.ArrayList+ArrayListEnumeratorSimple',
  'System.Collections.Hashtable+HashtableEnumerator',
  'System.Collections.Hashtable+KeyCollection',
  'System.Collections.Hashtable+ValueCollection',
  'System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator',
  'System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection',
  'System.Management.Automation.Internal.Host.InternalHost',
  'System.Management.Automation.PSReference`1',
]);

/** The text of one element: a collection or custom object inside another object shows only its kind. */
export function nestedText(value: unknown, ctx: TypeContext): string {
  if (typeof value !== 'object' || value === null) return toPSString(value, ctx);
  if ((value instanceof PSObject || attachedMembers(value) !== null) && hasToString(value))
    return ownToString(value, ctx);
  if (value instanceof PSObject) return value.isCustom ? '' : (value.tokenText ?? toPSString(value.base, ctx));
  if (value instanceof NetType) return String(value);
  return invariantText(value) ?? simpleText(value, ctx);
}

function hasToString(value: object): boolean {
  const member = (value instanceof PSObject ? value : attachedMembers(value))?.members.get('tostring');
  return member instanceof PSScriptMethod || member instanceof PSCodeMethod;
}

function ownToString(value: object, ctx: TypeContext): string {
  return toPSString(invokeMethod(value, 'ToString', [], ctx), ctx);
}

/** Elements as "$array" and -join write them; the separator is $OFS or the operator's. */
export function joinElements(items: Iterable<unknown>, separator: string, ctx: TypeContext): string {
  let text = '';
  let between = '';
  for (const item of items) {
    text += between + nestedText(item, ctx);
    between = separator;
  }
  return text;
}

function psObjectText(value: PSObject, ctx: TypeContext): string {
  // A number or string is converted as itself, whatever was added to it.
  if (hasToString(value) && (value.isCustom || !isScalar(value.base))) return ownToString(value, ctx);
  if (!value.isCustom) return value.tokenText ?? toPSString(value.base, ctx);
  return customText(value, ctx);
}

function isScalar(base: unknown): boolean {
  return typeof base !== 'object' || (base !== null && invariantText(base) !== null);
}

/** What an added ToString says of a wrapped object, as the formatting and -f ask it; null without one. */
export function addedText(value: unknown, ctx: TypeContext): string | null {
  return typeof value === 'object' && value !== null && hasToString(value) ? ownToString(value, ctx) : null;
}

/** No text runs a script: a property that is one is named by its kind. */
function propertyText(property: ListedProperty, ctx: TypeContext): string {
  if (property.memberType === 'ScriptProperty') return 'System.Management.Automation.PSScriptProperty';
  return nestedText(property.get(), ctx);
}

/** @{a=1; b=2}; an object without properties is empty. */
function customText(value: PSObject, ctx: TypeContext): string {
  const properties = listProperties(value, ctx).filter((property) => !property.isHidden);
  if (properties.length === 0) return '';
  const shown = properties.map((property) => `${property.name}=${propertyText(property, ctx)}`);
  return `@{${shown.join('; ')}}`;
}
