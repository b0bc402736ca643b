/** The .NET names of a document's nodes. */
import * as Blocks from './Block.ts';
import * as Inlines from './Inline.ts';
import type { MarkdownObject } from './MarkdownObject.ts';

// biome-ignore lint/suspicious/noExplicitAny: any constructor
type NodeClass = abstract new (...args: any[]) => MarkdownObject;

/** Namespaces below Markdig and their classes. */
const NAMESPACES: Readonly<Record<string, Readonly<Record<string, NodeClass>>>> = {
  Syntax: {
    MarkdownDocument: Blocks.MarkdownDocument,
    ParagraphBlock: Blocks.ParagraphBlock,
    HeadingBlock: Blocks.HeadingBlock,
    ThematicBreakBlock: Blocks.ThematicBreakBlock,
    CodeBlock: Blocks.CodeBlock,
    FencedCodeBlock: Blocks.FencedCodeBlock,
    HtmlBlock: Blocks.HtmlBlock,
    QuoteBlock: Blocks.QuoteBlock,
    ListBlock: Blocks.ListBlock,
    ListItemBlock: Blocks.ListItemBlock,
    BlankLineBlock: Blocks.BlankLineBlock,
    LinkReferenceDefinition: Blocks.LinkReferenceDefinition,
    LinkReferenceDefinitionGroup: Blocks.LinkReferenceDefinitionGroup,
  },
  'Syntax.Inlines': {
    ContainerInline: Inlines.ContainerInline,
    LiteralInline: Inlines.LiteralInline,
    CodeInline: Inlines.CodeInline,
    HtmlInline: Inlines.HtmlInline,
    HtmlEntityInline: Inlines.HtmlEntityInline,
    LineBreakInline: Inlines.LineBreakInline,
    AutolinkInline: Inlines.AutolinkInline,
    LinkInline: Inlines.LinkInline,
    EmphasisInline: Inlines.EmphasisInline,
    EmphasisDelimiterInline: Inlines.EmphasisDelimiterInline,
    LinkDelimiterInline: Inlines.LinkDelimiterInline,
  },
};

const NAMES = new Map<unknown, string>(
  Object.entries(NAMESPACES).flatMap(([namespace, classes]) =>
    Object.entries(classes).map(([name, type]) => [type, `Markdig.${namespace}.${name}`] as const),
  ),
);

export function typeNameOf(node: MarkdownObject): string {
  return NAMES.get(node.constructor)!;
}
