/**
 * Values to tokens and back, as Newtonsoft.Json's serializer sees them. Rule that surprises: a [pscustomobject] cannot be
 * serialized, since what the serializer sees of it refers to itself.
 */
import { NetException } from '../../../errors/NetException.ts';
import { enumerableOf, isDictionary, toPSString, typeOf } from '../../index.ts';
import { convertTo } from '../../LanguagePrimitives/convertTo.ts';
import { createInstance } from '../../core/runtimeTypes.ts';
import { invokeStatic } from '../../members/staticMembers.ts';
import { setProperty } from '../../members/setProperty.ts';
import { makeArray } from '../../NetArray.ts';
import type { NetType } from '../../NetType.ts';
import { getType } from '../../TypeRegistry.ts';
import {
  Byte,
  DateTime,
  DateTimeOffset,
  Decimal,
  Double,
  Guid,
  Single,
  TimeSpan,
  Version,
} from '../../numerics/index.ts';
import { NetUri } from '../../dotnet/uri/NetUri.ts';
import { PSObject, unwrap } from '../../PSObject.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { ownEntries } from '../jsonMembers.ts';
import { quoteJson } from '../jsonText.ts';
import { scalarJson } from '../scalarJson.ts';
import { isToken, JArray, JObject, JProperty, type JToken, JValue, Kind } from './JToken.ts';
import { scalarToken } from './readTokens.ts';

export interface SerializerSettings {
  isIndented: boolean;
  ignoresNull: boolean;
}

/** A value as a token; tokens are themselves. */
export function toToken(value: unknown, ctx: TypeContext, ignoresNull = false): JToken {
  const base = unwrap(value);
  if (isToken(base)) return base;
  if (base instanceof PSObject) throw selfReference();
  if (base === null || typeof base !== 'object') return scalarToken(base);
  if (base instanceof Guid) return new JValue(base, Kind.Guid);
  if (base instanceof NetUri) return new JValue(base, Kind.Uri);
  if (base instanceof TimeSpan) return new JValue(base, Kind.TimeSpan);
  if (base instanceof Version) return new JValue(String(base), Kind.String);
  if (base instanceof Double || base instanceof Single || base instanceof Decimal) return new JValue(base, Kind.Float);
  if (base instanceof DateTime || base instanceof DateTimeOffset) return new JValue(base, Kind.Date);
  if (Array.isArray(base) && base.length > 0 && base.every((each) => each instanceof Byte))
    return new JValue(invokeStatic(getType('System.Convert'), 'ToBase64String', [base], ctx), Kind.String);
  // Settings about $null are for properties, not for keys.
  if (isDictionary(base)) return entriesToken(dictionaryEntries(base, ctx), ctx, false, ignoresNull);
  const items = enumerableOf(base);
  if (items) return new JArray([...items].map((item) => toToken(item, ctx, ignoresNull)));
  const scalar = scalarJson(base, 'Default', false, ctx);
  if (scalar !== null) {
    if (scalar.startsWith('"')) return new JValue(toPSString(base, ctx), Kind.String);
    return new JValue(BigInt(scalar), Kind.Integer);
  }
  return entriesToken(
    ownEntries(base, ctx).map(({ name, value: own }): [string, unknown] => [name, own]),
    ctx,
    ignoresNull,
  );
}

function dictionaryEntries(value: unknown, ctx: TypeContext): [string, unknown][] {
  const entries = (value as { getEnumerator(): Iterable<{ key: unknown; value: unknown }> }).getEnumerator();
  return [...entries].map(({ key, value: own }) => [toPSString(key, ctx), own]);
}

function entriesToken(
  entries: readonly [string, unknown][],
  ctx: TypeContext,
  ignoresNull: boolean,
  ignoresBelow = ignoresNull,
): JObject {
  const made = new JObject();
  for (const [name, value] of entries)
    if (!ignoresNull || unwrap(value) != null) made.set(name, toToken(value, ctx, ignoresBelow));
  return made;
}

function selfReference(): NetException {
  return new NetException(
    'Newtonsoft.Json.JsonSerializationException',
    "Self referencing loop detected for property 'Value' with type 'System.Management.Automation.PSMethod`1[System.Management.Automation.MethodGroup`1[System.Func`1[System.String]]]'. Path 'ToString'.",
  );
}

export function writeToken(token: JToken, isIndented: boolean, ctx: TypeContext, indent = ''): string {
  if (token instanceof JValue) return scalarText(token, ctx);
  if (token instanceof JProperty)
    return `${quoteJson(token.name, 'Default')}:${isIndented ? ' ' : ''}${writeToken(token.value, isIndented, ctx, indent)}`;
  const [open, close] = token instanceof JObject ? ['{', '}'] : ['[', ']'];
  if (token.children.length === 0) return open + close;
  const inner = `${indent}  `;
  const parts = token.children.map((child) => writeToken(child, isIndented, ctx, inner));
  if (!isIndented) return `${open}${parts.join(',')}${close}`;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function scalarText({ value }: JValue, ctx: TypeContext): string {
  if (value instanceof TimeSpan) return quoteJson(toPSString(value, ctx), 'Default');
  return scalarJson(value, 'Default', false, ctx) ?? quoteJson(toPSString(value, ctx), 'Default');
}

/** A token as a value of a type: what DeserializeObject and ToObject give. */
export function fromToken(token: JToken, type: NetType, ctx: TypeContext): unknown {
  const name = type.definition.name;
  if (name === 'System.Object' || name.startsWith('Newtonsoft.'))
    return token instanceof JValue && name === 'System.Object' ? token.value : token;
  if (token instanceof JValue) return token.value === null ? null : convertTo(token.value, type, ctx);
  if (token instanceof JArray) return fromArray(token, type, ctx);
  return fromObject(token as JObject, type, ctx);
}

/** Inside a collection of anything, what is one token is its value. */
const plain = (token: JToken): unknown => (token instanceof JValue ? token.value : token);

function fromArray(token: JArray, type: NetType, ctx: TypeContext): unknown {
  const element = type.isArray ? type.elementType! : (type.genericArguments[0] ?? null);
  const items = token.items.map((item) => (element ? fromToken(item, element, ctx) : plain(item)));
  if (type.isArray) return makeArray(items, element!);
  return convertTo(element ? makeArray(items, element) : items, type, ctx);
}

function fromObject(token: JObject, type: NetType, ctx: TypeContext): unknown {
  const made = createInstance(type, [], ctx);
  const valueType = type.genericArguments[1] ?? null;
  for (const property of token.properties.values()) {
    const { name, value } = property;
    if (isDictionary(made)) {
      (made as { set(key: unknown, value: unknown): void }).set(
        name,
        valueType ? fromToken(value, valueType, ctx) : plain(value),
      );
      continue;
    }
    const member = typeOf(made).findInstance(name.toLowerCase());
    if (member?.kind === 'property' && member.set) setProperty(made, name, fromToken(value, member.type, ctx), ctx);
  }
  return made;
}
