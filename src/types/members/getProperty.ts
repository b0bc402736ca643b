/**
 * `$value.Name`. Order: members added to the object or its type, dictionary keys, XML children, the .NET type's members,
 * the intrinsic ones (psobject...), the elements of a collection, and Count or Length of anything that is one object.
 * Rule that surprises: over a collection, objects without the member are skipped, but a [pscustomobject] gives $null.
 */
import { NetException } from '../../errors/NetException.ts';
import { isDictionary, type NetDictionary } from '../collections/NetDictionary.ts';
import { TypedDictionary } from '../collections/GenericDictionary.ts';
import { XmlNode } from '../dotnet/xml/XmlNode.ts';
import { enumerableOf } from '../enumeration.ts';
import { lowerName } from '../lowerName.ts';
import { type PSMember, PSNoteProperty } from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { AdaptedObject, adaptedProperty } from './AdaptedObject.ts';
import { extendedMember, netMember } from './findMember.ts';
import { intrinsicMember } from './intrinsicMembers.ts';
import { propertyNotFoundStrict } from './memberErrors.ts';
import { extendedValue, netMemberValue } from './memberValue.ts';
import { MemberSetView, PSObjectView } from './PSObjectView.ts';
import { xmlNodesNamed, xmlValueOf } from './xmlAdapter.ts';

/** Says that a value has no such member; not a value scripts ever see. */
const MISSING = Symbol('missing');

export function getProperty(value: unknown, name: string, ctx: TypeContext): unknown {
  if (value == null) return propertyOfNull(name, ctx);
  const lower = lowerName(name);
  if (value instanceof PSObject) {
    const own = value.members.get(lower);
    if (own instanceof PSNoteProperty) return own.value;
  }
  const found = ownValue(value, name, lower, ctx);
  if (found !== MISSING) return found;
  return fallback(value, name, lower, ctx);
}

/** Anything has a Count and a Length. */
function isCount(lower: string): boolean {
  return lower === 'count' || lower === 'length';
}

function propertyOfNull(name: string, ctx: TypeContext): unknown {
  if (ctx.strictModeVersion >= 2) throw propertyNotFoundStrict(name);
  const lower = lowerName(name);
  return isCount(lower) ? 0 : null;
}

/** Whether the value itself has a property of that name: no elements, no Count of scalars. */
export function hasProperty(value: unknown, name: string, ctx: TypeContext): boolean {
  if (value == null) return false;
  const lower = lowerName(name);
  if (extendedMember(value, lower, ctx)) return true;
  const base = baseOf(value);
  if (isDictionary(base) && hasKey(base, name)) return true;
  if (base instanceof XmlNode && xmlNodesNamed(base, lower).length > 0) return true;
  if (adaptedProperty(base, lower)) return true;
  return netMember(value, lower)?.kind === 'property';
}

function baseOf(value: unknown): unknown {
  return value instanceof PSObject && !value.isCustom ? value.base : value;
}

function ownValue(value: unknown, name: string, lower: string, ctx: TypeContext): unknown {
  if (value instanceof MemberSetView) return viewValue(value, lower, ctx);
  const base = baseOf(value);
  if (Array.isArray(base) && (lower === 'count' || lower === 'length') && !attachedMembers(base)) return base.length;
  if (isDictionary(base) && hasKey(base, name)) return base.get(name);
  const extended: PSMember | null = extendedMember(value, lower, ctx);
  if (extended) return quietValue(extended, value, ctx);
  if (base instanceof XmlNode) {
    const nodes = xmlNodesNamed(base, lower);
    if (nodes.length > 0) return xmlValueOf(nodes);
  }
  if (base instanceof AdaptedObject) {
    const adapted = adaptedProperty(base, lower);
    if (adapted) return adaptedValue(base, adapted.name, ctx);
  }
  const member = netMember(value, lower);
  if (base instanceof AdaptedObject && base.ownsAllNames && member?.kind !== 'method')
    return intrinsicMember(value, lower, ctx) ?? null;
  if (member) return netMemberValue(member, base, ctx, true);
  const intrinsic = intrinsicMember(value, lower, ctx);
  return intrinsic === undefined ? MISSING : intrinsic;
}

/** A row that is gone has no values, and says nothing of it. */
function adaptedValue(base: AdaptedObject, name: string, ctx: TypeContext): unknown {
  try {
    return base.getAdapted(name, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

/** psbase shows the .NET members only, psextended the added ones only, psadapted all but those. */
function viewValue(given: MemberSetView, lower: string, ctx: TypeContext): unknown {
  const { target, view, set } = given;
  if (set) {
    const held = set.members.get(lower);
    if (held) return quietValue(held, target, ctx);
    return lower === 'psobject' ? new PSObjectView(given) : MISSING;
  }
  const extended = view === 'Extended' ? extendedMember(target, lower, ctx) : null;
  if (extended) return quietValue(extended, target, ctx);
  const base = baseOf(target);
  if (view === 'Adapted' && base instanceof XmlNode) {
    const nodes = xmlNodesNamed(base, lower);
    if (nodes.length > 0) return xmlValueOf(nodes);
  }
  if (view === 'Adapted' && base instanceof AdaptedObject) {
    const adapted = adaptedProperty(base, lower);
    return adapted ? base.getAdapted(adapted.name, ctx) : MISSING;
  }
  const member = view === 'Extended' ? null : netMember(target, lower);
  return member ? netMemberValue(member, base, ctx, true) : MISSING;
}

/** A script property that fails is $null. */
function quietValue(member: PSMember, self: unknown, ctx: TypeContext): unknown {
  try {
    return extendedValue(member, self, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException && thrown.typeName === GET_FAILED && ctx.strictModeVersion < 2) return null;
    throw thrown;
  }
}

const GET_FAILED = 'System.Management.Automation.GetValueInvocationException';

/** Keys of dictionaries whose key type a member name can be. */
export function hasKey(dictionary: NetDictionary, name: string): boolean {
  if (dictionary instanceof TypedDictionary && !acceptsText(dictionary)) return false;
  return dictionary.containsKey(name);
}

export function acceptsText(dictionary: TypedDictionary): boolean {
  const keyType = dictionary.keyType.fullName;
  return keyType === 'System.String' || keyType === 'System.Object';
}

function fallback(value: unknown, name: string, lower: string, ctx: TypeContext): unknown {
  const items = enumerableOf(value);
  if (items !== null) return memberOfElements(items, name, lower, ctx);
  const isStrict = ctx.strictModeVersion >= 2;
  const counts = isCount(lower) && (lower === 'length' || !isDictionary(baseOf(value)));
  // Strict mode leaves Count and Length to custom objects.
  if (counts && (!isStrict || (value instanceof PSObject && value.isCustom))) return 1;
  if (isStrict) throw propertyNotFoundStrict(name);
  return null;
}

function memberOfElements(items: Iterable<unknown>, name: string, lower: string, ctx: TypeContext): unknown {
  const results: unknown[] = [];
  for (const item of items) collect(item, name, lower, ctx, results);
  if (results.length === 1) return results[0];
  if (results.length > 0) return results;
  if (ctx.strictModeVersion >= 2) throw propertyNotFoundStrict(name);
  return null;
}

/** One level of nested collections is looked through as well; collections among the results are unrolled. */
function collect(item: unknown, name: string, lower: string, ctx: TypeContext, results: unknown[]): void {
  const isStrict = ctx.strictModeVersion >= 2;
  const counts = isCount(lower) && !isStrict;
  if (item == null) {
    if (isStrict) throw propertyNotFoundStrict(name);
    if (counts) results.push(0);
    return;
  }
  let found = ownValue(item, name, lower, ctx);
  if (found === MISSING) {
    const isCustom = item instanceof PSObject && item.isCustom;
    if (isStrict && !(isCustom && isCount(lower))) throw propertyNotFoundStrict(name);
    const nested = counts ? null : enumerableOf(item);
    if (nested !== null) {
      for (const each of nested) collect(each, name, lower, ctx, results);
      return;
    }
    if (!isCustom && !counts) return;
    found = isCount(lower) ? 1 : null;
  }
  const values = enumerableOf(found);
  if (values !== null) for (const each of values) add(results, each);
  else add(results, found);
}

/** "No output" that a property keeps gives nothing. */
function add(results: unknown[], value: unknown): void {
  if (value !== undefined) results.push(value);
}
