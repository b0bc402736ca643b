/** The .NET names of a document's nodes. */
import * as Blocks from './Block.ts';
import * as Inlines from './Inline.ts';
import { MarkdownObject } from './MarkdownObject.ts';

// biome-ignore lint/suspicious/noExplicitAny: any constructor
type NodeClass = abstract new (...args: any[]) => MarkdownObject;

/** Namespaces below Markdig and their classes. */
const NAMESPACES: Readonly<Record<string, Readonly<Record<string, NodeClass>>>> = {
  Syntax: {
    MarkdownObject,
    Block: Blocks.Block,
    LeafBlock: Blocks.LeafBlock,
    ContainerBlock: Blocks.ContainerBlock,
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
    Inline: Inlines.Inline,
    LeafInline: Inlines.LeafInline,
    ContainerInline: Inlines.ContainerInline,
    LiteralInline: Inlines.LiteralInline,
    CodeInline: Inlines.CodeInline,
    HtmlInline: Inlines.HtmlInline,
    HtmlEntityInline: Inlines.HtmlEntityInline,
    LineBreakInline: Inlines.LineBreakInline,
    AutolinkInline: Inlines.AutolinkInline,
    LinkInline: Inlines.LinkInline,
    EmphasisInline: Inlines.EmphasisInline,
    DelimiterInline: Inlines.DelimiterInline,
    EmphasisDelimiterInline: Inlines.EmphasisDelimiterInline,
    LinkDelimiterInline: Inlines.LinkDelimiterInline,
  },
  'Extensions.AutoIdentifiers': { HeadingLinkReferenceDefinition: Blocks.HeadingLinkReferenceDefinition },
  'Extensions.Alerts': { AlertBlock: Blocks.AlertBlock },
  'Extensions.Abbreviations': {
    Abbreviation: Inlines.Abbreviation,
    AbbreviationInline: Inlines.AbbreviationInline,
  },
  'Extensions.CustomContainers': {
    CustomContainer: Blocks.CustomContainer,
    CustomContainerInline: Inlines.CustomContainerInline,
  },
  'Extensions.DefinitionLists': {
    DefinitionList: Blocks.DefinitionList,
    DefinitionItem: Blocks.DefinitionItem,
    DefinitionTerm: Blocks.DefinitionTerm,
  },
  'Extensions.Figures': { Figure: Blocks.Figure, FigureCaption: Blocks.FigureCaption },
  'Extensions.Footers': { FooterBlock: Blocks.FooterBlock },
  'Extensions.Footnotes': {
    FootnoteGroup: Blocks.FootnoteGroup,
    Footnote: Blocks.Footnote,
    FootnoteLink: Inlines.FootnoteLink,
    FootnoteLinkReferenceDefinition: Blocks.FootnoteLinkReferenceDefinition,
  },
  'Extensions.Mathematics': { MathBlock: Blocks.MathBlock, MathInline: Inlines.MathInline },
  'Extensions.TaskLists': { TaskList: Inlines.TaskList },
  'Extensions.Tables': {
    Table: Blocks.Table,
    TableRow: Blocks.TableRow,
    TableCell: Blocks.TableCell,
    TableColumnDefinition: Blocks.TableColumnDefinition as unknown as NodeClass,
  },
};

const CLASSES = new Map<string, NodeClass>(
  Object.entries(NAMESPACES).flatMap(([namespace, classes]) =>
    Object.entries(classes).map(([name, type]) => [`${namespace}.${name}`, type] as const),
  ),
);
const NAMES = new Map<unknown, string>([...CLASSES].map(([name, type]) => [type, `Markdig.${name}`]));

export function typeNameOf(node: MarkdownObject): string {
  return NAMES.get(node.constructor)!;
}

/** The class behind a name below Markdig. */
export function nodeClass(name: string): NodeClass | undefined {
  return CLASSES.get(name);
}
