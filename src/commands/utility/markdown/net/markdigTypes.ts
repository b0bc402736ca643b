/**
 * A document's nodes as .NET types, so that scripts can walk Tokens. What a node's class holds is there under its .NET
 * name; every other property and method of the real type is listed and fails with its name.
 */
import { addTypeDefinitions } from '../../../../types/definitions.ts';
import { implement, type MemberBody } from '../../../../types/dotnet/implement.ts';
import { enumType } from '../../../../types/dotnet/enums/enumType.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { newArray, newChar, newEnum, newEnumerator, newSingle } from '../../../../types/dotnet/values.ts';
import { GenericDictionary } from '../../../../types/collections/GenericDictionary.ts';
import { NetList } from '../../../../types/collections/NetList.ts';
import type { TypeContext } from '../../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../../types/TypeDefinition.ts';
import { getType } from '../../../../types/TypeRegistry.ts';
import { ContainerBlock, type LeafBlock } from '../syntax/Block.ts';
import { AutolinkInline, ContainerInline, type Inline, LiteralInline } from '../syntax/Inline.ts';
import { type MarkdownObject, SourceSpan } from '../syntax/MarkdownObject.ts';
import { nodeClass } from '../syntax/typeNames.ts';
import { MARKDIG_FACTS } from './markdigFacts.ts';
import { StringLine, StringLineGroup, StringSlice } from './StringSlice.ts';

interface Facts {
  name: string;
  base: string;
  isAbstract: boolean;
  properties: string[];
  fields: string[];
}

function readFacts(): Map<string, Facts> {
  const all = new Map<string, Facts>();
  let current: Facts | null = null;
  for (const line of MARKDIG_FACTS.split('\n')) {
    const head = /^(abstract )?(\S+) : (\S+)$/.exec(line);
    if (head) {
      current = { name: head[2], base: head[3], isAbstract: head[1] !== undefined, properties: [], fields: [] };
      all.set(current.name, current);
    } else if (line.startsWith('  = ')) current!.fields.push(line.slice(4));
    else if (line !== '') current!.properties.push(line.trim());
  }
  return all;
}

/** Own properties first, then those of each base type, then the fields in the same order. */
function signaturesOf(facts: ReadonlyMap<string, Facts>, name: string): string[] {
  const chain: Facts[] = [];
  for (let at = facts.get(name); at; at = facts.get(at.base)) chain.push(at);
  return [...chain.flatMap(({ properties }) => properties), ...chain.flatMap(({ fields }) => fields)];
}

const OBJECT_METHODS = `
string ToPositionText()
void SetData(System.Object key, System.Object value)
bool ContainsData(System.Object key)
System.Object GetData(System.Object key)
bool RemoveData(System.Object key)
string ToString()
`;

const LIST_METHODS = `
void Add(Markdig.Syntax.Block item)
void Clear()
bool Contains(Markdig.Syntax.Block item)
int IndexOf(Markdig.Syntax.Block item)
void Insert(int index, Markdig.Syntax.Block item)
bool Remove(Markdig.Syntax.Block item)
void RemoveAt(int index)
void CopyTo(Markdig.Syntax.Block[] array, int arrayIndex)
void Sort(System.Collections.Generic.IComparer[Markdig.Syntax.Block] comparer)
void Sort(System.Comparison[Markdig.Syntax.Block] comparison)
System.Collections.IEnumerator GetEnumerator()
`;

const INLINE_METHODS = `
System.Collections.IEnumerator GetEnumerator()
`;

/** How a value of a node is given out, by the property's type. */
const CONVERSIONS: Readonly<Record<string, (value: unknown, ctx: TypeContext) => unknown>> = {
  char: (value) => newChar(String(value).charCodeAt(0)),
  float: (value) => newSingle(value as number),
  'Markdig.Helpers.StringSlice': (value) => (value instanceof StringSlice ? value : StringSlice.of(String(value))),
  'Markdig.Helpers.NewLine': (value, ctx) => named(ctx, 'Markdig.Helpers.NewLine', String(value)),
  'Markdig.Syntax.HtmlBlockType': (value, ctx) => named(ctx, 'Markdig.Syntax.HtmlBlockType', String(value)),
  'System.Collections.Generic.List[int]': (value) => listOf('System.Int32', value as unknown[]),
  'System.Collections.Generic.List[Markdig.Extensions.Tables.TableColumnDefinition]': (value) =>
    listOf('Markdig.Extensions.Tables.TableColumnDefinition', value as unknown[]),
  'System.Collections.Generic.List[Markdig.Extensions.Footnotes.FootnoteLink]': (value) =>
    listOf('Markdig.Extensions.Footnotes.FootnoteLink', value as unknown[]),
  'System.Nullable[Markdig.Extensions.Tables.TableColumnAlign]': (value, ctx) =>
    value === null ? null : named(ctx, 'Markdig.Extensions.Tables.TableColumnAlign', String(value)),
  'System.Collections.Generic.Dictionary[string,Markdig.Syntax.LinkReferenceDefinition]': (value) =>
    dictionaryOf('Markdig.Syntax.LinkReferenceDefinition', value as Map<string, object>),
  'Markdig.Syntax.Inlines.LocalLabel': (value, ctx) => named(ctx, 'Markdig.Syntax.Inlines.LocalLabel', String(value)),
  'Markdig.Syntax.Inlines.DelimiterType': (value, ctx) => delimiterType(ctx, String(value)),
};

function named(ctx: TypeContext, type: string, name: string): unknown {
  return newEnum(ctx, type, getType(type).definition.values![name] as number);
}

function listOf(element: string, items: unknown[]): NetList {
  return new NetList([...items], getType(`System.Collections.Generic.List\`1[${element}]`));
}

function dictionaryOf(element: string, entries: ReadonlyMap<string, object>): GenericDictionary {
  const type = getType(`System.Collections.Generic.Dictionary\`2[System.String,${element}]`);
  const made = new GenericDictionary(type, 'ignoreCase');
  for (const [key, value] of entries) made.set(key, value);
  return made;
}

/** Several names make one value. */
function delimiterType(ctx: TypeContext, names: string): unknown {
  const { values } = getType('Markdig.Syntax.Inlines.DelimiterType').definition;
  const value = names.split(', ').reduce((sum, name) => sum | Number(values![name]), 0);
  return newEnum(ctx, 'Markdig.Syntax.Inlines.DelimiterType', value);
}

/** Properties that are not a field of the same name. */
const READERS: Readonly<Record<string, (self: never) => unknown>> = {
  Count: (self: ContainerBlock) => self.children.length,
  IsReadOnly: () => false,
  Lines: (self: LeafBlock) => linesOf(self),
  ProcessInlines: (self: LeafBlock) => self.inline !== null,
  RemoveAfterProcessInlines: () => false,
  UrlHasPointyBrackets: () => false,
  TitleEnclosingCharacter: () => '\0',
  LinkRefDefLabel: () => null,
  LocalLabel: () => 'None',
  IsDouble: (self: { delimiterCount: number }) => self.delimiterCount === 2,
  LinesBefore: () => null,
  LinesAfter: () => null,
  Order: (self: { order: number | null }) => self.order ?? -1,
};

/** Pieces of the source the parser does not keep: they are empty unless it is told to. */
const EMPTY_SLICE = /^(?:Trivia|Unescaped|\w+WithTrivia$|SourceBullet$)/;

/** Lines are given away once their inlines have been read, and then there are fewer than none. */
function linesOf(block: LeafBlock): StringLineGroup {
  if (block.isRead) return new StringLineGroup([], -1);
  const lines = block.lines.map((text, index) => new StringLine(StringSlice.of(text), block.line + index, 0, 0));
  return new StringLineGroup(lines);
}

function camelCase(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}

/** The body of a property; undefined when the nodes of the class do not have it, and then it fails by name. */
function bodyOf(signature: string, sample: object | null): MemberBody | undefined {
  const [, type, name] = /^(\S+) (\w+) \{/.exec(signature) ?? [];
  if (name === undefined) return undefined;
  const convert = CONVERSIONS[type] ?? ((value: unknown) => value);
  if (EMPTY_SLICE.test(name)) return { get: () => StringSlice.empty, set: unsettable(signature) };
  const reader = READERS[name] as ((self: unknown) => unknown) | undefined;
  const field = camelCase(name);
  const source = sample && `${field}Slice` in sample ? `${field}Slice` : field;
  if (!reader && !(sample && source in sample)) return undefined;
  const read = reader ?? ((self: unknown) => (self as Record<string, unknown>)[source]);
  return { get: (self, ctx) => convert(read(self), ctx), set: unsettable(signature) };
}

function unsettable(signature: string): () => never {
  return () => {
    throw new NetException('System.NotSupportedException', `psail does not support setting '${signature}'.`);
  };
}

/** Methods the nodes have. */
const METHODS: Readonly<Record<string, MemberBody>> = {
  ToPositionText: ({ line, column, span }: MarkdownObject) => `$${line}, ${column}, ${span.start}-${span.end}`,
  GetEnumerator: (self: { children: unknown[] }) => newEnumerator(self.children),
  Contains: (self: ContainerBlock, _ctx, item) => self.children.includes(item),
  IndexOf: (self: ContainerBlock, _ctx, item) => self.children.indexOf(item),
  Item: (self: ContainerBlock, _ctx, index: number) => itemAt(self, index),
};

function itemAt({ children }: ContainerBlock, index: number): unknown {
  if (index >= 0 && index < children.length) return children[index];
  throw new NetException(
    'System.ArgumentOutOfRangeException',
    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
  );
}

const CONTAINER_INTERFACES = [
  'System.Collections.Generic.IList`1[Markdig.Syntax.Block]',
  'System.Collections.Generic.ICollection`1[Markdig.Syntax.Block]',
  'System.Collections.Generic.IEnumerable`1[Markdig.Syntax.Block]',
  'System.Collections.IEnumerable',
];

function definitionOf(facts: ReadonlyMap<string, Facts>, { name, base, isAbstract }: Facts): TypeDefinition {
  const jsClass = nodeClass(name);
  const isBlocks = name === 'Syntax.ContainerBlock';
  const isInlines = name === 'Syntax.Inlines.ContainerInline';
  return {
    name: `Markdig.${name}`,
    kind: 'class',
    base: base.startsWith('System.') ? base : `Markdig.${base}`,
    isAbstract,
    interfaces: isBlocks ? CONTAINER_INTERFACES : isInlines ? ['System.Collections.IEnumerable'] : [],
    jsClass,
    toText: (self: unknown) => textOf(self) ?? `Markdig.${name}`,
    build: () => {
      const signatures = signaturesOf(facts, name);
      const sample = jsClass && !isAbstract ? sampleOf(jsClass) : null;
      const methods =
        name === 'Syntax.MarkdownObject' ? OBJECT_METHODS : isBlocks ? LIST_METHODS : isInlines ? INLINE_METHODS : '';
      const members: Record<string, MemberBody> = { ...METHODS };
      for (const signature of signatures) {
        const body = bodyOf(signature, sample);
        if (body) members[/ (\w+) \{/.exec(signature)![1]] = body;
      }
      return implement(`${signatures.join('\n')}\n${methods}`, { members });
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: any constructor
function sampleOf(type: any): object {
  return new type();
}

/** What a node's ToString gives where it is not the type's name. */
function textOf(self: unknown): string | null {
  if (self instanceof LiteralInline) return self.content;
  return self instanceof AutolinkInline ? self.url : null;
}

const PIECES: readonly TypeDefinition[] = [
  {
    name: 'Markdig.Syntax.SourceSpan',
    kind: 'struct',
    jsClass: SourceSpan,
    toText: ({ start, end }: SourceSpan) => `${start}-${end}`,
    build: () =>
      implement(
        `Markdig.Syntax.SourceSpan new(int start, int end)
int Start {get;set;}
int End {get;set;}
int Length {get;}
bool IsEmpty {get;}
Markdig.Syntax.SourceSpan MoveForward(int count)
string ToString()`,
        {
          new: (_self, _ctx, start: number, end: number) => new SourceSpan(start, end),
          members: {
            Start: (self: SourceSpan) => self.start,
            End: (self: SourceSpan) => self.end,
            Length: (self: SourceSpan) => self.length,
            IsEmpty: (self: SourceSpan) => self.isEmpty,
            MoveForward: ({ start, end }: SourceSpan, _ctx, count: number) =>
              new SourceSpan(start + count, end + count),
          },
        },
      ),
  },
  {
    name: 'Markdig.Helpers.StringSlice',
    kind: 'struct',
    jsClass: StringSlice,
    toText: (self: StringSlice) => self.toString(),
    build: () =>
      implement(
        `Markdig.Helpers.StringSlice new(string text)
int Start {get;set;}
int End {get;set;}
int Length {get;}
char CurrentChar {get;}
bool IsEmpty {get;}
string Text {get;set;}
Markdig.Helpers.NewLine NewLine {get;set;}
string ToString()
char NextChar()
bool IsEmptyOrWhitespace()
int IndexOf(char c)
void Trim()`,
        {
          new: (_self, _ctx, text: string) => StringSlice.of(text),
          members: {
            Start: (self: StringSlice) => self.start,
            End: (self: StringSlice) => self.end,
            Length: (self: StringSlice) => self.length,
            CurrentChar: (self: StringSlice) => newChar(self.length > 0 ? self.text!.charCodeAt(self.start) : 0),
            IsEmpty: (self: StringSlice) => self.length <= 0,
            Text: (self: StringSlice) => self.text,
            NewLine: (self: StringSlice, ctx: TypeContext) => named(ctx, 'Markdig.Helpers.NewLine', self.newLine),
            IsEmptyOrWhitespace: (self: StringSlice) => self.toString().trim() === '',
          },
        },
      ),
  },
  {
    name: 'Markdig.Helpers.StringLine',
    kind: 'struct',
    jsClass: StringLine,
    toText: ({ slice }: StringLine) => slice.toString(),
    build: () =>
      implement(
        `Markdig.Helpers.StringSlice Slice {get;set;}
int Line {get;set;}
int Position {get;set;}
int Column {get;set;}
Markdig.Helpers.NewLine NewLine {get;set;}
string ToString()`,
        { members: { Slice: ({ slice }: StringLine) => slice } },
      ),
  },
  {
    name: 'Markdig.Helpers.StringLineGroup',
    kind: 'struct',
    interfaces: ['System.Collections.IEnumerable'],
    jsClass: StringLineGroup,
    toText: (self: StringLineGroup) => self.toString(),
    build: () =>
      implement(
        `Markdig.Helpers.StringLine[] Lines {get;}
int Count {get;}
string ToString()
Markdig.Helpers.StringSlice ToSlice(System.Collections.Generic.List[Markdig.Helpers.StringLineGroup+LineOffset] lineOffsets = null)
System.Collections.IEnumerator GetEnumerator()`,
        {
          members: {
            Lines: (self: StringLineGroup, ctx: TypeContext) =>
              newArray(ctx, 'Markdig.Helpers.StringLine', [...self.lines]),
            Count: (self: StringLineGroup) => self.count,
            ToSlice: (self: StringLineGroup) => StringSlice.of(self.toString()),
            GetEnumerator: (self: StringLineGroup) => newEnumerator([...self.lines]),
          },
        },
      ),
  },
  enumType('Markdig.Helpers.NewLine', 'None=0 CarriageReturn=5 LineFeed=9 CarriageReturnLineFeed=18'),
  enumType(
    'Markdig.Syntax.HtmlBlockType',
    'DocumentType=0 CData=1 Comment=2 ProcessingInstruction=3 ScriptPreOrStyle=4 InterruptingBlock=5 NonInterruptingBlock=6',
  ),
  enumType('Markdig.Syntax.Inlines.LocalLabel', 'Local=0 Empty=1 None=2'),
  enumType('Markdig.Syntax.Inlines.DelimiterType', 'Undefined=0 Open=1 Close=2', { flags: true }),
  enumType('Markdig.Extensions.Tables.TableColumnAlign', 'Left=0 Center=1 Right=2'),
  {
    name: 'Markdig.Syntax.MarkdownObjectExtensions',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(
        `static System.Collections.Generic.IEnumerable[Markdig.Syntax.MarkdownObject] Descendants(Markdig.Syntax.MarkdownObject markdownObject)`,
        { statics: { Descendants: (_self, ctx, node) => newArray(ctx, 'System.Object', descendants(node)) } },
      ),
  },
];

/** Everything inside a node, in the order of the text. */
function descendants(node: unknown): MarkdownObject[] {
  const children: readonly MarkdownObject[] =
    node instanceof ContainerBlock
      ? node.children
      : node instanceof ContainerInline
        ? node.children
        : ((node as LeafBlock).inline?.children ?? ([] as Inline[]));
  return children.flatMap((child) => [child, ...descendants(child)]);
}

let registered = false;

/** Tells the type system of the nodes' types, when Markdown is first read or one of them is first named. */
export function registerMarkdigTypes(): void {
  if (registered) return;
  registered = true;
  const facts = readFacts();
  addTypeDefinitions([...[...facts.values()].map((each) => definitionOf(facts, each)), ...PIECES]);
}
