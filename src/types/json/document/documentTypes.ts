/**
 * System.Text.Json's JsonDocument and what is read from it: JsonElement, JsonProperty, their enumerators, the options.
 * Rules that surprise: of two equal names the last is found; a text of an element is its raw text, but for strings and
 * the literals; TryGet methods want a reference that already holds a value of the type.
 */
import { NetException } from '../../../errors/NetException.ts';
import { convertTo } from '../../LanguagePrimitives/convertTo.ts';
import { OWN_TEXT } from '../../enumeration.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { invokeStatic } from '../../members/staticMembers.ts';
import { field, implement, type MemberBody } from '../../dotnet/implement.ts';
import { formatError, indexOutOfRange, invalidOperation, objectDisposed } from '../../dotnet/netErrors.ts';
import { SHORT_NAMES } from '../../dotnet/convert/convertible.ts';
import { tryNumberText } from '../../dotnet/convert/parseText.ts';
import { enumNumber, invariantCulture, newEnum, setReference } from '../../dotnet/values.ts';
import { readJsonDate } from '../jsonDate.ts';
import { type JsonNode, Kind, parseJsonText } from './JsonText.ts';

const NS = 'System.Text.Json.';
const ELEMENT = `${NS}JsonElement`;
const KIND_NAMES = Object.keys(Kind);

class JsonDocument {
  isDisposed = false;
  constructor(readonly node: JsonNode) {}
}

class JsonElement {
  constructor(
    readonly document: JsonDocument | null,
    private readonly own: JsonNode,
  ) {}
  get node(): JsonNode {
    if (this.document?.isDisposed) throw objectDisposed('JsonDocument');
    return this.own;
  }
  /** The node when it is of the kind the operation needs. */
  as(...kinds: number[]): JsonNode {
    const { node } = this;
    if (node.kind === Kind.Undefined)
      throw invalidOperation('Operation is not valid due to the current state of the object.');
    if (kinds.includes(node.kind)) return node;
    const wanted = kinds[0] === Kind.True ? 'Boolean' : KIND_NAMES[kinds[0]!];
    throw invalidOperation(
      `The requested operation requires an element of type '${wanted}', but the target element has type '${KIND_NAMES[node.kind]}'.`,
    );
  }
  child(node: JsonNode): JsonElement {
    return new JsonElement(this.document, node);
  }
  toString(): string {
    const { node } = this;
    if (node.kind === Kind.True) return 'True';
    if (node.kind === Kind.False) return 'False';
    return node.kind === Kind.Null ? '' : (node.text ?? node.raw);
  }
}

class JsonProperty {
  constructor(
    readonly name: string,
    readonly value: JsonElement,
  ) {}
}

/** Both enumerators: what they pass. */
class ArrayEnumerator {
  readonly [OWN_TEXT] = true;
  constructor(private readonly items: readonly unknown[]) {}
  [Symbol.iterator](): Iterator<unknown> {
    return this.items[Symbol.iterator]();
  }
}
class ObjectEnumerator extends ArrayEnumerator {}

class DocumentOptions {
  allowTrailingCommas = false;
  comments = 0;
  maxDepth = 0;
}

function parse(text: string, options?: DocumentOptions): JsonDocument {
  const { allowTrailingCommas, comments, maxDepth } = options ?? new DocumentOptions();
  return new JsonDocument(parseJsonText(text, { allowTrailingCommas, skipComments: comments !== 0, maxDepth }));
}

function propertyOf(self: JsonElement, name: string): JsonElement | null {
  const found = self.as(Kind.Object).properties!.findLast(([each]) => each === name);
  return found ? self.child(found[1]) : null;
}

function requiredProperty(self: JsonElement, name: string): JsonElement {
  const found = propertyOf(self, name);
  if (found) return found;
  throw new NetException(
    'System.Collections.Generic.KeyNotFoundException',
    'The given key was not present in the dictionary.',
  );
}

type Reader = (self: JsonElement, ctx: TypeContext) => unknown;

const NUMBERS = 'SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Double Single Decimal'
  .split(' ')
  .map((name): [string, string] => [name, SHORT_NAMES[name]!]);

/** Undefined when the element's text does not fit the type. */
const READERS: Record<string, [string, Reader]> = {
  DateTime: ['datetime', (self, ctx) => readJsonDate(self.as(Kind.String).text!, 'Default', ctx) ?? undefined],
  DateTimeOffset: [
    'System.DateTimeOffset',
    (self, ctx) => readJsonDate(self.as(Kind.String).text!, 'Offset', ctx) ?? undefined,
  ],
  Guid: [
    'guid',
    (self, ctx) => {
      const text = self.as(Kind.String).text!;
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
        ? convertTo(text, getType('System.Guid'), ctx)
        : undefined;
    },
  ],
  BytesFromBase64: [
    'byte[]',
    (self, ctx) => {
      const text = self.as(Kind.String).text!;
      const isBase64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
      return isBase64 ? invokeStatic(getType('System.Convert'), 'FromBase64String', [text], ctx) : undefined;
    },
  ],
};
for (const [kind, type] of NUMBERS) {
  READERS[kind] = [
    type,
    (self) => {
      const parsed = tryNumberText(self.as(Kind.Number).raw, kind as never, null, invariantCulture());
      return parsed !== null && 'value' in parsed ? parsed.value : undefined;
    },
  ];
}

const READER_SIGNATURES = Object.entries(READERS)
  .map(([name, [type]]) => `bool TryGet${name}([ref] ${type} value)\n${type} Get${name}()`)
  .join('\n');

function readerBodies(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, [, read]] of Object.entries(READERS)) {
    bodies[`Get${name}`] = (self: JsonElement, ctx) => {
      const value = read(self, ctx);
      if (value === undefined) throw formatError('One of the identified items was in an invalid format.');
      return value;
    };
    bodies[`TryGet${name}`] = (self: JsonElement, ctx, reference: unknown) => {
      const value = read(self, ctx);
      if (value !== undefined) setReference(reference, value);
      return value !== undefined;
    };
  }
  return bodies;
}

function item(self: JsonElement, _ctx: TypeContext, index: number): JsonElement {
  const node = self.as(Kind.Array).items![index];
  if (!node) throw indexOutOfRange();
  return self.child(node);
}

const ELEMENT_BODIES: Record<string, MemberBody> = {
  ValueKind: (self: JsonElement, ctx) => newEnum(ctx, `${NS}JsonValueKind`, self.node.kind),
  Item: { get: item as (self: JsonElement, ctx: TypeContext) => unknown, set: () => undefined },
  GetArrayLength: (self: JsonElement) => self.as(Kind.Array).items!.length,
  GetPropertyCount: (self: JsonElement) => self.as(Kind.Object).properties!.length,
  GetProperty: (self: JsonElement, _ctx, name: string) => requiredProperty(self, name),
  TryGetProperty: (self: JsonElement, _ctx, name: string, reference: unknown) => {
    const found = propertyOf(self, name);
    setReference(reference, found ?? undefinedElement());
    return found !== null;
  },
  GetBoolean: (self: JsonElement) => self.as(Kind.True, Kind.False).kind === Kind.True,
  GetString: (self: JsonElement) => self.as(Kind.String, Kind.Null).text ?? null,
  GetRawText: (self: JsonElement) => self.node.raw,
  ValueEquals: (self: JsonElement, _ctx, text: string | null) =>
    (self.as(Kind.String, Kind.Null).text ?? null) === text,
  EnumerateArray: (self: JsonElement) =>
    new ArrayEnumerator(self.as(Kind.Array).items!.map((each) => self.child(each))),
  EnumerateObject: (self: JsonElement) =>
    new ObjectEnumerator(
      self.as(Kind.Object).properties!.map(([name, value]) => new JsonProperty(name, self.child(value))),
    ),
  Clone: (self: JsonElement) => new JsonElement(null, self.node),
  ...readerBodies(),
};

function undefinedElement(): JsonElement {
  return new JsonElement(null, { kind: Kind.Undefined, raw: '', text: '' });
}

export const JSON_DOCUMENT_TYPES: readonly TypeDefinition[] = [
  {
    name: `${NS}JsonDocument`,
    kind: 'class',
    isSealed: true,
    interfaces: ['System.IDisposable'],
    jsClass: JsonDocument,
    build: () =>
      implement(
        `
static ${NS}JsonDocument Parse(string json, ${NS}JsonDocumentOptions options = default)
void Dispose()
void IDisposable.Dispose()
${ELEMENT} RootElement {get;}
string ToString()
`,
        {
          statics: { Parse: (_self, _ctx, text: string, options?: DocumentOptions) => parse(text, options) },
          members: {
            Dispose: (self: JsonDocument) => void (self.isDisposed = true),
            RootElement: (self: JsonDocument) => new JsonElement(self, self.node),
          },
        },
      ),
  },
  {
    name: `${NS}JsonDocumentOptions`,
    kind: 'struct',
    jsClass: DocumentOptions,
    zero: () => new DocumentOptions(),
    build: () =>
      implement(
        `
${NS}JsonCommentHandling CommentHandling {get;set;}
int MaxDepth {get;set;}
bool AllowTrailingCommas {get;set;}
bool AllowDuplicateProperties {get;set;}
`,
        {
          members: {
            CommentHandling: {
              get: (self: DocumentOptions, ctx) => newEnum(ctx, `${NS}JsonCommentHandling`, self.comments),
              set: (self: DocumentOptions, value) => void (self.comments = enumNumber(value)),
            },
            MaxDepth: field('maxDepth'),
            AllowTrailingCommas: field('allowTrailingCommas'),
            AllowDuplicateProperties: {
              get: () => true,
              set: (_self, value) => {
                if (value !== true)
                  throw new NetException(
                    'System.NotSupportedException',
                    'psail does not support JsonDocumentOptions.AllowDuplicateProperties being false.',
                  );
              },
            },
          },
        },
      ),
  },
  {
    name: ELEMENT,
    kind: 'struct',
    jsClass: JsonElement,
    zero: undefinedElement,
    toText: (self: JsonElement) => self.toString(),
    build: () =>
      implement(
        `
static ${ELEMENT} Parse(string json, ${NS}JsonDocumentOptions options = default)
${NS}JsonValueKind ValueKind {get;}
${ELEMENT} Item(int index) {get;}
int GetArrayLength()
int GetPropertyCount()
${ELEMENT} GetProperty(string propertyName)
bool TryGetProperty(string propertyName, [ref] ${ELEMENT} value)
bool GetBoolean()
string GetString()
${READER_SIGNATURES}
string GetRawText()
bool ValueEquals(string text)
${ELEMENT}+ArrayEnumerator EnumerateArray()
${ELEMENT}+ObjectEnumerator EnumerateObject()
string ToString()
${ELEMENT} Clone()
`,
        {
          statics: {
            Parse: (_self, _ctx, text: string, options?: DocumentOptions) =>
              new JsonElement(null, parse(text, options).node),
          },
          members: ELEMENT_BODIES,
        },
      ),
  },
  {
    name: `${NS}JsonProperty`,
    kind: 'struct',
    jsClass: JsonProperty,
    toText: (self: JsonProperty) => `${JSON.stringify(self.name)}:${self.value.node.raw}`,
    build: () =>
      implement(`${ELEMENT} Value {get;}\nstring Name {get;}\nbool NameEquals(string text)\nstring ToString()`, {
        members: {
          Value: (self: JsonProperty) => self.value,
          Name: (self: JsonProperty) => self.name,
          NameEquals: (self: JsonProperty, _ctx, text: string) => self.name === text,
        },
      }),
  },
  ...[ObjectEnumerator, ArrayEnumerator].map(
    (jsClass): TypeDefinition => ({
      name: `${ELEMENT}+${jsClass === ObjectEnumerator ? 'ObjectEnumerator' : 'ArrayEnumerator'}`,
      kind: 'struct',
      jsClass,
      interfaces: ['System.Collections.IEnumerable', 'System.IDisposable'],
      build: () => implement('void Dispose()', { members: { Dispose: () => undefined } }),
    }),
  ),
];
