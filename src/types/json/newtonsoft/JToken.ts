/**
 * Newtonsoft.Json's tree of tokens. Rule that surprises: a token is a collection of its children, so that a value written
 * to a pipeline is nothing there, and an object is its properties.
 */
import { NetException } from '../../../errors/NetException.ts';
import { HELD_VALUE, OWN_TEXT } from '../../enumeration.ts';
import { AdaptedObject, type AdaptedProperty } from '../../members/AdaptedObject.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { getType } from '../../TypeRegistry.ts';

/** JTokenType. */
export const Kind = {
  Object: 1,
  Array: 2,
  Property: 4,
  Integer: 6,
  Float: 7,
  String: 8,
  Boolean: 9,
  Null: 10,
  Date: 12,
  Guid: 15,
  Uri: 16,
  TimeSpan: 17,
} as const;

export const LINQ = 'Newtonsoft.Json.Linq.';

/** What all tokens have. An object's class has the adapter's properties beside. */
export interface JToken extends Iterable<unknown> {
  parent: JContainer | null;
  readonly kind: number;
  readonly children: readonly JToken[];
  clone(): JToken;
}

export type JContainer = JObject | JArray | JProperty;

function adopt<T extends JToken>(token: T, parent: JContainer): T {
  const own = token.parent === null ? token : (token.clone() as T);
  own.parent = parent;
  return own;
}

export class JValue implements JToken {
  readonly [OWN_TEXT] = true;
  parent: JContainer | null = null;
  constructor(
    public value: unknown,
    readonly kind: number,
  ) {}
  get children(): readonly JToken[] {
    return [];
  }
  get [HELD_VALUE](): unknown {
    return this.value;
  }
  clone(): JValue {
    return new JValue(this.value, this.kind);
  }
  *[Symbol.iterator](): Iterator<unknown> {}
}

export class JArray implements JToken {
  readonly [OWN_TEXT] = true;
  parent: JContainer | null = null;
  readonly kind = Kind.Array;
  readonly items: JToken[] = [];
  constructor(items: readonly JToken[] = []) {
    for (const item of items) this.insert(this.items.length, item);
  }
  get children(): readonly JToken[] {
    return this.items;
  }
  insert(index: number, item: JToken): void {
    this.items.splice(index, 0, adopt(item, this));
  }
  clone(): JArray {
    return new JArray(this.items.map((item) => item.clone()));
  }
  [Symbol.iterator](): Iterator<unknown> {
    return this.items[Symbol.iterator]();
  }
}

export class JProperty implements JToken {
  readonly [OWN_TEXT] = true;
  parent: JContainer | null = null;
  readonly kind = Kind.Property;
  private own!: JToken;
  constructor(
    readonly name: string,
    value: JToken,
  ) {
    this.value = value;
  }
  get value(): JToken {
    return this.own;
  }
  set value(value: JToken) {
    this.own = adopt(value, this);
  }
  get children(): readonly JToken[] {
    return [this.own];
  }
  clone(): JProperty {
    return new JProperty(this.name, this.own.clone());
  }
  [Symbol.iterator](): Iterator<unknown> {
    return this.children[Symbol.iterator]();
  }
}

export class JObject extends AdaptedObject implements JToken {
  override readonly ownsAllNames = true;
  parent: JContainer | null = null;
  readonly kind = Kind.Object;
  readonly properties = new Map<string, JProperty>();

  get children(): readonly JToken[] {
    return [...this.properties.values()];
  }

  get(name: string): JToken | null {
    return this.properties.get(name)?.value ?? null;
  }

  /** By name whatever its case, the exact one first. */
  find(name: string): JProperty | null {
    const lower = name.toLowerCase();
    return (
      this.properties.get(name) ??
      [...this.properties.values()].find((each) => each.name.toLowerCase() === lower) ??
      null
    );
  }

  set(name: string, value: JToken): void {
    const known = this.properties.get(name);
    if (known) known.value = value;
    else this.properties.set(name, adopt(new JProperty(name, value), this));
  }

  add(property: JProperty): void {
    if (this.properties.has(property.name)) {
      const message = `Can not add property ${property.name} to ${LINQ}JObject. Property with the same name already exists on object.`;
      throw new NetException('System.ArgumentException', message);
    }
    this.properties.set(property.name, adopt(property, this));
  }

  clone(): JObject {
    const made = new JObject();
    for (const property of this.properties.values()) made.add(property.clone());
    return made;
  }

  adaptedProperties(): readonly AdaptedProperty[] {
    const type = getType(`${LINQ}JToken`);
    return [...this.properties.keys()].map((name) => ({ name, type, isSettable: true }));
  }
  getAdapted(name: string): unknown {
    return this.find(name)?.value ?? null;
  }
  setAdapted(name: string, value: unknown, ctx: TypeContext): void {
    this.set(this.find(name)?.name ?? name, toTokenHook(value, ctx));
  }
  [Symbol.iterator](): Iterator<unknown> {
    return this.children[Symbol.iterator]();
  }
}

/** Making tokens of values needs the types that import this file. */
let toTokenHook: (value: unknown, ctx: TypeContext) => JToken = () => new JValue(null, Kind.Null);
export function setTokenMaker(maker: typeof toTokenHook): void {
  toTokenHook = maker;
}

export const isToken = (value: unknown): value is JToken =>
  value instanceof JValue || value instanceof JArray || value instanceof JProperty || value instanceof JObject;

/** "c.d", "b[1]", "['odd name']". */
export function pathOf(token: JToken): string {
  const { parent } = token;
  if (!parent) return token instanceof JProperty ? nameStep(token.name, true) : '';
  if (parent instanceof JArray) return `${pathOf(parent)}[${parent.items.indexOf(token)}]`;
  if (parent instanceof JProperty) return pathOf(parent);
  const above = pathOf(parent);
  return above + nameStep((token as JProperty).name, above === '');
}

function nameStep(name: string, isFirst: boolean): string {
  if (/[\s.'/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/.test(name)) return `['${name.replaceAll("'", "\\'")}']`;
  return isFirst ? name : `.${name}`;
}

export function deepEquals(
  left: JToken | null,
  right: JToken | null,
  same: (a: unknown, b: unknown) => boolean,
): boolean {
  if (!left || !right) return left === right;
  if (left instanceof JValue)
    return right instanceof JValue && left.kind === right.kind && same(left.value, right.value);
  if (left.kind !== right.kind || left.children.length !== right.children.length) return false;
  if (left instanceof JProperty)
    return left.name === (right as JProperty).name && deepEquals(left.value, (right as JProperty).value, same);
  if (left instanceof JObject)
    return [...left.properties].every(([name, { value }]) => deepEquals(value, (right as JObject).get(name), same));
  return left.children.every((child, index) => deepEquals(child, right.children[index] ?? null, same));
}
