/** Newtonsoft.Json's JsonConvert, its settings and its tokens as .NET types. */
import { NetException } from '../../../errors/NetException.ts';
import { NetList } from '../../collections/NetList.ts';
import { enumType } from '../../dotnet/enums/enumType.ts';
import { implement, type MemberBody } from '../../dotnet/implement.ts';
import { argumentNull } from '../../dotnet/netErrors.ts';
import { enumNumber, newEnum } from '../../dotnet/values.ts';
import { EnumValue } from '../../EnumValue.ts';
import { toPSString } from '../../index.ts';
import { netEquals } from '../../collections/keyIdentity.ts';
import { NetType } from '../../NetType.ts';
import { OPERATOR_TYPES } from '../../operators/operatorTypes.ts';
import { add, divide, multiply, subtract } from '../../operators/arithmetic.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import {
  deepEquals,
  isToken,
  JArray,
  JObject,
  JProperty,
  type JToken,
  JValue,
  Kind,
  LINQ,
  pathOf,
  setTokenMaker,
} from './JToken.ts';
import { readTokens } from './readTokens.ts';
import { everything, selectTokens } from './selectTokens.ts';
import { fromToken, toToken, writeToken } from './serialize.ts';

const J = 'Newtonsoft.Json.';
const INDENTED = 1;

class SerializerSettings {
  readonly values: Record<string, unknown> = {};
}

setTokenMaker(toToken);

function serialize(_self: unknown, ctx: TypeContext, value: unknown, ...rest: unknown[]): string {
  const settings = rest.find((each) => each instanceof SerializerSettings) as SerializerSettings | undefined;
  const formatting = rest.find((each) => each instanceof EnumValue) ?? settings?.values.Formatting ?? 0;
  const ignoresNull = enumNumber(settings?.values.NullValueHandling ?? 0) === 1;
  return writeToken(toToken(value, ctx, ignoresNull), enumNumber(formatting) === INDENTED, ctx);
}

function deserialize(_self: unknown, ctx: TypeContext, text: string | null, ...rest: unknown[]): unknown {
  if (text === null) throw argumentNull('value');
  const type = rest.find((each) => each instanceof NetType) as NetType | undefined;
  const token = readTokens(text, null, ctx);
  if (!token) return null;
  return type ? fromToken(token, type, ctx) : token instanceof JValue ? token.value : token;
}

const listOf = (items: readonly unknown[]): NetList =>
  new NetList([...items], getType(`System.Collections.Generic.List[${LINQ}JToken]`));

function textOf(self: JToken, ctx: TypeContext, formatting?: unknown): string {
  if (self instanceof JValue && formatting === undefined) return self.value === null ? '' : toPSString(self.value, ctx);
  return writeToken(self, formatting === undefined || enumNumber(formatting) === INDENTED, ctx);
}

function select(self: JToken, _ctx: TypeContext, path: string, fails = false): JToken | null {
  const [found] = selectTokens(self, path);
  if (!found && fails === true) throw new NetException(`${J}JsonException`, `Path returned no token: ${path}`);
  return found ?? null;
}

function remove(self: JToken): void {
  const { parent } = self;
  if (parent instanceof JProperty)
    throw new NetException(`${J}JsonException`, `Cannot add or remove items from ${LINQ}JProperty.`);
  if (parent instanceof JArray) parent.items.splice(parent.items.indexOf(self), 1);
  else if (parent instanceof JObject) parent.properties.delete((self as JProperty).name);
  self.parent = null;
}

/** Parents but for the properties between. */
function* ancestors(self: JToken): Iterable<JToken> {
  for (let at = self.parent; at; at = at.parent) yield at;
}

const TOKEN_SIGNATURES = `
${LINQ}JContainer Parent {get;}
${LINQ}JToken Root {get;}
${LINQ}JTokenType Type {get;}
bool HasValues {get;}
string Path {get;}
${LINQ}JToken First {get;}
${LINQ}JToken Last {get;}
static ${LINQ}JToken Parse(string json)
static ${LINQ}JToken FromObject(System.Object o)
static bool DeepEquals(${LINQ}JToken t1, ${LINQ}JToken t2)
System.Collections.Generic.IEnumerable[${LINQ}JToken] Children()
${LINQ}JToken DeepClone()
${LINQ}JToken SelectToken(string path)
${LINQ}JToken SelectToken(string path, bool errorWhenNoMatch)
System.Collections.Generic.IEnumerable[${LINQ}JToken] SelectTokens(string path)
System.Collections.Generic.IEnumerable[${LINQ}JToken] Ancestors()
System.Object ToObject(type objectType)
T ToObject[T]()
void Remove()
void Replace(${LINQ}JToken value)
string ToString()
string ToString(${J}Formatting formatting)
`;

const TOKEN_MEMBERS: Record<string, MemberBody> = {
  Parent: (self: JToken) => self.parent,
  Root: (self: JToken) => [...ancestors(self)].at(-1) ?? self,
  Type: (self: JToken, ctx) => newEnum(ctx, `${LINQ}JTokenType`, self.kind),
  HasValues: (self: JToken) => self.children.length > 0,
  Path: (self: JToken) => pathOf(self),
  First: (self: JToken) => self.children[0] ?? null,
  Last: (self: JToken) => self.children.at(-1) ?? null,
  Children: (self: JToken) => listOf(self.children),
  DeepClone: (self: JToken) => self.clone(),
  SelectToken: select as MemberBody,
  SelectTokens: (self: JToken, _ctx, path: string) => listOf(selectTokens(self, path)),
  Ancestors: (self: JToken) => listOf([...ancestors(self)]),
  'ToObject(type)': (self: JToken, ctx, type: NetType) => fromToken(self, type, ctx),
  'ToObject()': function (this: { typeArguments: NetType[] }, self: JToken, ctx: TypeContext) {
    return fromToken(self, this.typeArguments[0]!, ctx);
  } as MethodBody,
  Remove: (self: JToken) => remove(self),
  Replace: (self: JToken, _ctx, value: JToken) => {
    const { parent } = self;
    if (parent instanceof JProperty) parent.value = value;
    else if (parent instanceof JArray) {
      const at = parent.items.indexOf(self);
      parent.items.splice(at, 1);
      parent.insert(at, value);
    }
  },
  ToString: textOf as MemberBody,
};

const parse =
  (name: 'JObject' | 'JArray' | 'JToken'): MemberBody =>
  (_self, ctx: TypeContext, text: string) =>
    readTokens(text, name, ctx);

const TOKEN_STATICS: Record<string, MemberBody> = {
  Parse: parse('JToken'),
  FromObject: (_self, ctx, value: unknown) => toToken(value, ctx),
  DeepEquals: (_self, _ctx, left: JToken | null, right: JToken | null) => deepEquals(left, right, netEquals),
};

function mergeInto(target: JObject, source: JObject): void {
  for (const [name, { value }] of source.properties) {
    const own = target.get(name);
    if (own instanceof JObject && value instanceof JObject) mergeInto(own, value);
    else if (own instanceof JArray && value instanceof JArray)
      for (const item of value.items) own.insert(own.items.length, item.clone());
    else if (!(value instanceof JValue && value.kind === Kind.Null && own)) target.set(name, value.clone());
  }
}

const OBJECT_MEMBERS: Record<string, MemberBody> = {
  Item: {
    get: (self: JObject, _ctx: TypeContext, key?: unknown) => self.get(String(key)),
    set: (self: JObject, value: unknown, ctx: TypeContext, key?: unknown) => self.set(String(key), toToken(value, ctx)),
  } as MemberBody,
  'Add/1': (self: JObject, _ctx, property: JProperty) => self.add(property),
  'Add/2': (self: JObject, ctx, name: string, value: unknown) => self.add(new JProperty(name, toToken(value, ctx))),
  ContainsKey: (self: JObject, _ctx, name: string) => self.properties.has(name),
  GetValue: (self: JObject, _ctx, name: string, comparison?: unknown) =>
    (comparison === undefined ? self.get(name) : self.find(name)?.value) ?? null,
  Properties: (self: JObject) => listOf([...self.properties.values()]),
  PropertyValues: (self: JObject) => listOf([...self.properties.values()].map(({ value }) => value)),
  Property: (self: JObject, _ctx, name: string) => self.properties.get(name) ?? null,
  'Remove/1': (self: JObject, _ctx, name: string) => self.properties.delete(name),
  'Remove/0': (self: JObject) => remove(self),
  RemoveAll: (self: JObject) => self.properties.clear(),
  Merge: (self: JObject, ctx, other: unknown) => mergeInto(self, toToken(other, ctx) as JObject),
  Descendants: (self: JToken) => listOf([...everything(self)].slice(1)),
};

const ARRAY_MEMBERS: Record<string, MemberBody> = {
  Count: (self: JArray) => self.items.length,
  Item: {
    get: (self: JArray, _ctx: TypeContext, index?: number) => self.items[index ?? 0] ?? null,
    set: (self: JArray, value: unknown, ctx: TypeContext, index?: number) => {
      self.items.splice(index!, 1);
      self.insert(index!, toToken(value, ctx));
    },
  } as MemberBody,
  Add: (self: JArray, ctx, value: unknown) => self.insert(self.items.length, toToken(value, ctx)),
  Insert: (self: JArray, ctx, index: number, value: unknown) => self.insert(index, toToken(value, ctx)),
  RemoveAt: (self: JArray, _ctx, index: number) => void self.items.splice(index, 1),
  Clear: (self: JArray) => void self.items.splice(0),
  IndexOf: (self: JArray, _ctx, item: JToken) => self.items.indexOf(item),
  Descendants: OBJECT_MEMBERS.Descendants!,
};

function tokenType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  signatures: string,
  bodies: {
    new?: MethodBody;
    statics?: Record<string, MemberBody>;
    members?: Record<string, MemberBody>;
    parse?: 'JObject' | 'JArray';
  },
): TypeDefinition {
  const own: Record<string, MemberBody> = bodies.parse ? { Parse: parse(bodies.parse) } : {};
  const statics = { ...TOKEN_STATICS, ...own, ...bodies.statics };
  return {
    name: LINQ + name,
    kind: 'class',
    base: `${LINQ}JToken`,
    jsClass,
    interfaces: [`System.Collections.Generic.IEnumerable\`1[${LINQ}JToken]`, 'System.Collections.IEnumerable'],
    toText: (self: JToken, ctx) => textOf(self, ctx),
    build: () => implement(signatures, { new: bodies.new, statics, members: { ...TOKEN_MEMBERS, ...bodies.members } }),
  };
}

/** What a value is cast to. */
const CASTS = ['string', 'bool', 'int', 'long', 'double', 'decimal', 'datetime', 'guid', 'timespan', 'uri'];

const TOKENS: readonly TypeDefinition[] = [
  {
    name: `${LINQ}JToken`,
    kind: 'class',
    isAbstract: true,
    interfaces: [`System.Collections.Generic.IEnumerable\`1[${LINQ}JToken]`, 'System.Collections.IEnumerable'],
    build: () =>
      implement(`${TOKEN_SIGNATURES}static ${LINQ}JToken op_Implicit(System.Object value)`, {
        statics: { ...TOKEN_STATICS, op_Implicit: TOKEN_STATICS.FromObject! },
        members: TOKEN_MEMBERS,
      }),
  },
  tokenType(
    'JObject',
    JObject,
    `
${LINQ}JObject new()
static ${LINQ}JObject Parse(string json)
static ${LINQ}JObject FromObject(System.Object o)
${LINQ}JToken Item(System.Object key) {get;set;}
void Add(System.Object content)
void Add(string propertyName, ${LINQ}JToken value)
bool ContainsKey(string propertyName)
${LINQ}JToken GetValue(string propertyName)
${LINQ}JToken GetValue(string propertyName, System.StringComparison comparison)
System.Collections.Generic.IEnumerable[${LINQ}JProperty] Properties()
${LINQ}JProperty Property(string name)
System.Collections.Generic.IEnumerable[${LINQ}JToken] PropertyValues()
System.Collections.Generic.IEnumerable[${LINQ}JToken] Descendants()
bool Remove(string propertyName)
void Remove()
void RemoveAll()
void Merge(System.Object content)
`,
    { new: () => new JObject(), members: OBJECT_MEMBERS, parse: 'JObject' },
  ),
  tokenType(
    'JArray',
    JArray,
    `
${LINQ}JArray new()
${LINQ}JArray new(Params System.Object[] content)
static ${LINQ}JArray Parse(string json)
static ${LINQ}JArray FromObject(System.Object o)
int Count {get;}
${LINQ}JToken Item(int index) {get;set;}
void Add(System.Object content)
void Clear()
int IndexOf(${LINQ}JToken item)
void Insert(int index, ${LINQ}JToken item)
void RemoveAt(int index)
System.Collections.Generic.IEnumerable[${LINQ}JToken] Descendants()
`,
    {
      new: (_self, ctx, items?: unknown[]) => new JArray((items ?? []).map((item) => toToken(item, ctx))),
      members: ARRAY_MEMBERS,
      parse: 'JArray',
    },
  ),
  tokenType(
    'JValue',
    JValue,
    `${LINQ}JValue new(System.Object value)\nSystem.Object Value {get;set;}\nbool Equals(System.Object obj)\n${CASTS.map((type) => `static ${type} op_Explicit(${LINQ}JToken value)`).join('\n')}`,
    {
      new: (_self, ctx, value: unknown) => toToken(value, ctx),
      statics: { op_Explicit: (_self, _ctx, token: JValue) => token.value },
      members: {
        Equals: (self: JValue, _ctx, other: unknown) => other instanceof JValue && deepEquals(self, other, netEquals),
        Value: {
          get: (self: JValue) => self.value,
          set: (self: JValue, value: unknown) => void (self.value = value),
        },
      },
    },
  ),
  tokenType(
    'JProperty',
    JProperty,
    `${LINQ}JProperty new(string name, System.Object content)\nstring Name {get;}\n${LINQ}JToken Value {get;set;}`,
    {
      new: (_self, ctx, name: string, value: unknown) => new JProperty(name, toToken(value, ctx)),
      members: {
        Name: (self: JProperty) => self.name,
        Value: {
          get: (self: JProperty) => self.value,
          set: (self: JProperty, value: unknown, ctx: TypeContext) => void (self.value = toToken(value, ctx)),
        },
      },
    },
  ),
];

const ENUM_SETTINGS: Readonly<Record<string, string>> = {
  Formatting: `${J}Formatting`,
  NullValueHandling: `${J}NullValueHandling`,
};
const SETTINGS = 'Newtonsoft.Json.JsonSerializerSettings';

/** Values behind a number and its operand: a token counts for what it holds. */
const held = (value: unknown): unknown => (isToken(value) && value instanceof JValue ? value.value : value);

const operator = (
  name: string,
  run: (left: unknown, right: unknown, ctx: TypeContext) => unknown,
): [string, MemberBody] => [
  name,
  (_self: null, ctx: TypeContext, left: unknown, right: unknown) => run(held(left), held(right), ctx),
];

export const NEWTONSOFT_TYPES: readonly TypeDefinition[] = [
  enumType(`${J}Formatting`, 'None=0 Indented=1'),
  enumType(`${J}NullValueHandling`, 'Include=0 Ignore=1'),
  enumType(
    `${LINQ}JTokenType`,
    `None=0 Object=1 Array=2 Constructor=3 Property=4 Comment=5 Integer=6 Float=7 String=8 Boolean=9 Null=10 Undefined=11
      Date=12 Raw=13 Bytes=14 Guid=15 Uri=16 TimeSpan=17`,
  ),
  {
    name: `${J}JsonConvert`,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        `
static string SerializeObject(System.Object value)
static string SerializeObject(System.Object value, ${J}Formatting formatting)
static string SerializeObject(System.Object value, ${SETTINGS} settings)
static string SerializeObject(System.Object value, type type, ${SETTINGS} settings)
static string SerializeObject(System.Object value, ${J}Formatting formatting, ${SETTINGS} settings)
static System.Object DeserializeObject(string value)
static System.Object DeserializeObject(string value, ${SETTINGS} settings)
static System.Object DeserializeObject(string value, type type)
static System.Object DeserializeObject(string value, type type, ${SETTINGS} settings)
static T DeserializeObject[T](string value)
static string ToString(System.Object value)
`,
        {
          statics: {
            SerializeObject: serialize as MemberBody,
            DeserializeObject: function (
              this: { typeArguments?: NetType[] },
              self: unknown,
              ctx: TypeContext,
              ...args: unknown[]
            ) {
              return deserialize(self, ctx, args[0] as string | null, ...args.slice(1), ...(this?.typeArguments ?? []));
            } as MethodBody,
            ToString: (_self, ctx, value: unknown) => writeToken(toToken(value, ctx), false, ctx),
          },
        },
      ),
  },
  {
    name: SETTINGS,
    kind: 'class',
    jsClass: SerializerSettings,
    build: () =>
      implement(
        `${SETTINGS} new()\n${Object.entries(ENUM_SETTINGS)
          .map(([name, type]) => `${type} ${name} {get;set;}`)
          .join('\n')}\nint MaxDepth {get;set;}`,
        {
          new: () => new SerializerSettings(),
          members: {
            ...Object.fromEntries(
              Object.entries(ENUM_SETTINGS).map(([name, type]): [string, MemberBody] => [
                name,
                {
                  get: (self: SerializerSettings, ctx) => self.values[name] ?? newEnum(ctx, type, 0),
                  set: (self: SerializerSettings, value) => void (self.values[name] = value),
                },
              ]),
            ),
            MaxDepth: {
              get: (self: SerializerSettings) => self.values.MaxDepth ?? 64,
              set: (self: SerializerSettings, value) => void (self.values.MaxDepth = value),
            },
          },
        },
      ),
  },
  ...TOKENS,
  {
    name: `${OPERATOR_TYPES}${LINQ}JValue`,
    kind: 'class',
    build: () =>
      implement(
        ['op_Addition', 'op_Subtraction', 'op_Multiply', 'op_Division']
          .map((name) => `static System.Object ${name}(System.Object left, System.Object right)`)
          .join('\n'),
        {
          statics: Object.fromEntries([
            operator('op_Addition', add),
            operator('op_Subtraction', subtract),
            operator('op_Multiply', multiply),
            operator('op_Division', divide),
          ]),
        },
      ),
  },
];
