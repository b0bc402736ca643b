/** Makes blocks of block tokens. Their text stays as it is read for now: references may stand further down. */
import * as Blocks from '../syntax/Block.ts';
import { Abbreviation, TextPlace } from '../syntax/Inline.ts';
import { type NetEnumOf, newLineAt } from '../net/newLine.ts';
import { StringSlice } from '../net/StringSlice.ts';
import { HtmlAttributes, SourceSpan } from '../syntax/MarkdownObject.ts';
import { cutAttributes } from './attributes.ts';
import type { Range } from './bracketRules.ts';
import type { PlacedToken } from './library.ts';
import { isOrdered, type Marker } from './listRule.ts';
import type { Definition } from './referenceDefinitions.ts';
import { InlineContent, type SourceText } from './SourceText.ts';

const { ContainerBlock } = Blocks;

const ALERT = /^\[!([A-Za-z]{2,})\][ \t]*(?:\n|$)/;

/** What was found in the tokens beside the blocks. */
export interface BuiltBlocks {
  document: Blocks.MarkdownDocument;
  /** The texts of the leaves that hold inlines. */
  contents: Map<Blocks.LeafBlock, InlineContent>;
  abbreviations: Map<string, Abbreviation>;
  footnotes: Blocks.FootnoteGroup | null;
  headings: Blocks.HeadingBlock[];
  /** Definitions of addresses by their normalized labels. */
  definitions: Map<string, Blocks.LinkReferenceDefinition>;
}

export class BlockBuilder {
  private readonly built: BuiltBlocks = {
    document: new Blocks.MarkdownDocument(),
    contents: new Map(),
    abbreviations: new Map(),
    footnotes: null,
    headings: [],
    definitions: new Map(),
  };
  /** Definitions at the beginning of a paragraph that comes next. */
  private readonly waiting: PlacedToken[] = [];
  /** Where definitions of addresses end that stand in a container. */
  private readonly definitionEnds = new Map<Blocks.ContainerBlock, number>();
  /** The open containers, the innermost last. */
  private readonly open: Blocks.ContainerBlock[] = [this.built.document];

  constructor(
    private readonly source: SourceText,
    private readonly isExtended: boolean,
    private readonly unescape: (text: string) => string,
  ) {}

  build(tokens: readonly PlacedToken[]): BuiltBlocks {
    const meta: (PlacedToken['meta'] | undefined)[] = [];
    tokens.forEach((token, index) => {
      if (token.nesting > 0) meta.push(token.meta);
      if (token.nesting < 0) this.close(token, meta.pop()?.endsBlank === true);
      else this.read(token, tokens[index + 1]);
    });
    const { document } = this.built;
    coverChildren(document);
    const { givenLineStarts: starts, given } = this.source;
    document.lineStartIndexes = starts.filter((start) => start === 0 || start < given.length);
    return this.built;
  }

  private get parent(): Blocks.ContainerBlock {
    return this.open[this.open.length - 1];
  }

  private close(token: PlacedToken, endsBlank: boolean): void {
    if (endsBlank) this.parent.append(new Blocks.BlankLineBlock());
    if (token.type === 'heading_close') return;
    const block = this.open.pop()!;
    coverChildren(block);
    if (block instanceof Blocks.DefinitionItem) this.endDefinition(block);
    if (this.isExtended && block instanceof Blocks.QuoteBlock) this.findAlert(block);
  }

  /** What PowerShell's library takes for the mark is the first character of the definition. */
  private endDefinition(item: Blocks.DefinitionItem): void {
    const first = item.children.find((child) => !(child instanceof Blocks.DefinitionTerm));
    if (!first) return;
    item.openingCharacter = this.source.given[first.span.start] ?? '\0';
    if (first === item.children[0]) item.column = first.column;
  }

  /** `[!NOTE]` on the first line of a paragraph makes an alert of a quote that is in nothing else. */
  private findAlert(quote: Blocks.QuoteBlock): void {
    const { document, contents } = this.built;
    if (quote.parent !== document) return;
    for (const child of quote.children) {
      const content = child instanceof Blocks.ParagraphBlock ? contents.get(child) : undefined;
      const found = content && ALERT.exec(content.text);
      if (!found) continue;
      const isSingle = content.lines.length === 1;
      const place = isSingle
        ? new TextPlace(this.source.given, this.source.givenOffset(content.offsetOf(2)))
        : new TextPlace(content.text, 2);
      content.hide(found[0].length);
      const alert = new Blocks.AlertBlock(found[1], place.slice(found[1].length));
      Object.assign(alert, { line: quote.line, column: quote.column, span: quote.span });
      alert.ownAttributes().classes.push('markdown-alert', `markdown-alert-${found[1].toLowerCase()}`);
      alert.append(...quote.children);
      document.replace(quote, alert);
      return;
    }
  }

  private read(token: PlacedToken, next: PlacedToken | undefined): void {
    if (token.type === 'inline') return;
    if (token.type === 'abbreviation') this.addAbbreviation(token);
    else if (token.type === 'reference_definition') {
      if ((token.meta!.definition as Definition).isFollowed) this.waiting.push(token);
      else this.addReference(token);
    } else this.addBlock(token, next);
  }

  private addBlock(token: PlacedToken, next: PlacedToken | undefined): void {
    const block = this.make(token, next);
    this.place(block, token);
    if (block instanceof Blocks.Footnote) this.addFootnoteReference(block, token);
    this.parentOf(block).append(block);
    if (block instanceof ContainerBlock) this.open.push(block);
    if (block instanceof Blocks.DefinitionItem) this.addTerms(block, token);
    for (const definition of this.waiting.splice(0)) this.addReference(definition);
  }

  private parentOf(block: Blocks.Block): Blocks.ContainerBlock {
    if (!(block instanceof Blocks.Footnote)) {
      this.noteBlankLine(block.line);
      return this.parent;
    }
    if (!this.built.footnotes) {
      this.built.footnotes = new Blocks.FootnoteGroup();
      this.built.document.append(this.built.footnotes);
    }
    return this.built.footnotes;
  }

  /** Blank lines count inside a definition, which shows paragraphs as such when there are several. */
  private noteBlankLine(line: number): void {
    const { parent } = this;
    if (!(parent instanceof Blocks.DefinitionItem)) return;
    const last = parent.lastChild instanceof Blocks.DefinitionTerm ? null : parent.lastChild;
    const end = last?.span.end ?? this.definitionEnds.get(parent);
    if (end !== undefined && line > this.source.lineOf(end) + 1) parent.append(new Blocks.BlankLineBlock());
  }

  private place(block: Blocks.Block, token: PlacedToken): void {
    const { from = 0, to = from } = token;
    block.line = this.source.lineOf(from);
    block.column = this.source.columnOf(from);
    if (token.meta?.column !== undefined) block.column = token.meta.column as number;
    block.span = this.spanOf(from, to);
    if (block instanceof Blocks.HeadingBlock) this.endHeading(block, token);
    else if (token.continuedTo !== undefined) block.newLine = this.newLineAfter(token.continuedTo);
    else if (block instanceof Blocks.LeafBlock && !(block instanceof Blocks.ThematicBreakBlock) && isEnded(token))
      block.newLine = this.newLineAfter(block instanceof Blocks.FencedCodeBlock ? this.lineEnd(from) : to);
    if (block instanceof Blocks.HtmlBlock && !isEnded(token))
      block.countedEnd = this.source.givenOffset(this.lineEnd(from)) - 1;
  }

  private newLineAfter(offset: number): NetEnumOf {
    return newLineAt(this.source.given, this.source.givenOffset(offset));
  }

  private lineEnd(from: number): number {
    const end = this.source.text.indexOf('\n', from);
    return end < 0 ? this.source.text.length : end;
  }

  private spanOf(from: number, to: number): SourceSpan {
    return new SourceSpan(this.source.givenOffset(from), this.source.givenOffset(Math.max(from, to - 1)));
  }

  /** A heading ends with its text, a heading with a line below it stands on that line. */
  private endHeading(heading: Blocks.HeadingBlock, { from = 0, to = from }: PlacedToken): void {
    if (heading.isSetext) {
      heading.line = this.source.lineOf(to - 1);
      return;
    }
    heading.newLine = newLineAt(this.source.given, heading.span.end + 1);
    const content = this.built.contents.get(heading)!;
    if (content.text === '') return;
    heading.span.end = this.source.givenOffset(content.offsetOf(content.text.length)) - 1;
    // Blanks before attributes stay.
    if (heading.attributes) while (/[ \t]/.test(this.source.given[heading.span.end + 1] ?? '')) heading.span.end++;
  }

  private addContent<Leaf extends Blocks.LeafBlock>(leaf: Leaf, content: InlineContent): Leaf {
    this.built.contents.set(leaf, content);
    leaf.lines = content.lines;
    return leaf;
  }

  private make(token: PlacedToken, next: PlacedToken | undefined): Blocks.Block {
    const make = MAKERS[token.type];
    if (make) return make(token, this.source);
    const meta = token.meta ?? {};
    switch (token.type) {
      case 'paragraph':
        return this.addContent(new Blocks.ParagraphBlock(), meta.content as InlineContent);
      case 'setext':
        return this.setext(token);
      case 'heading_open':
        return this.heading(token, next!);
      case 'fence':
        return this.fence(token);
      case 'container_open':
        return this.container(token);
      case 'caption':
        return this.addContent(new Blocks.FigureCaption(), meta.content as InlineContent);
      default:
        throw new Error(`unknown block ${token.type}`);
    }
  }

  private setext(token: PlacedToken): Blocks.HeadingBlock {
    const heading = new Blocks.HeadingBlock(token.meta!.level as number);
    heading.isSetext = true;
    heading.headerChar = '\0';
    heading.headerCharCount = token.meta!.underline as number;
    this.built.headings.push(heading);
    return this.addContent(heading, token.meta!.content as InlineContent);
  }

  private heading(token: PlacedToken, inline: PlacedToken): Blocks.HeadingBlock {
    const heading = new Blocks.HeadingBlock(token.markup.length);
    this.built.headings.push(heading);
    let { content } = inline;
    const line = this.source.text.slice(token.from, token.to);
    const at = token.from! + heading.level + /^[ \t]*/.exec(line.slice(heading.level))![0].length;
    if (this.isExtended) {
      const cut = cutAttributes(line);
      heading.attributes = cut?.attributes ?? null;
      if (cut)
        content = cut.rest
          .slice(at - token.from!)
          .replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
          .trimEnd();
    }
    return this.addContent(heading, InlineContent.of(content, at));
  }

  private fence(token: PlacedToken): Blocks.FencedCodeBlock {
    const block = new Blocks.FencedCodeBlock();
    block.fencedChar = token.markup[0];
    block.openingFencedCharCount = token.markup.length;
    block.closingFencedCharCount = token.meta!.closing as number;
    block.indentCount = token.meta!.indent as number;
    block.lines = linesOf(token.content);
    const info = this.addInfo(block, token.info);
    if (info) block.ownAttributes().addClass(this.isExtended && isDiagram(info) ? info : `language-${info}`);
    return block;
  }

  private container(token: PlacedToken): Blocks.CustomContainer {
    const block = new Blocks.CustomContainer();
    block.openingFencedCharCount = token.meta!.count as number;
    block.closingFencedCharCount = token.meta!.closing as number;
    const info = this.addInfo(block, token.info);
    if (info) block.ownAttributes().addClass(info);
    return block;
  }

  /** The first word after the fence, the rest, and attributes. Gives the word as it is without attributes. */
  private addInfo(block: Blocks.FencedCodeBlock | Blocks.CustomContainer, text: string): string {
    const cut = this.isExtended ? cutAttributes(text) : null;
    const given = cut && text.startsWith('{') ? cut.rest : text;
    const [info, rest] = wordAndRest(given);
    block.attributes = cut?.attributes ?? null;
    block.info = this.unescape(info);
    block.arguments = this.unescape(rest);
    return cut ? this.unescape(wordAndRest(cut.rest)[0]) : block.info;
  }

  private addTerms(item: Blocks.DefinitionItem, token: PlacedToken): void {
    const terms = token.meta!.terms as InlineContent[];
    for (const content of terms) {
      const term = this.addContent(new Blocks.DefinitionTerm(), content);
      const from = content.offsetOf(0);
      this.place(term, Object.assign(Object.create(token) as PlacedToken, { from, to: from + content.text.length }));
      item.append(term);
    }
    for (const term of item.children) term.span = new SourceSpan(item.children[0].span.start, item.lastChild!.span.end);
  }

  private addAbbreviation(token: PlacedToken): void {
    const { label, text } = token.meta as { label: string; text: string };
    if (token.from !== undefined) this.definitionEnds.set(this.parent, this.source.givenOffset(token.from));
    this.built.abbreviations.set(label, new Abbreviation(label, text));
  }

  private addReference(token: PlacedToken): void {
    const { written, label, href, title, urlRange, titleRange, length } = token.meta!.definition as Definition;
    const from = this.source.givenOffset(token.from!);
    const spanOf = (range: Range): SourceSpan =>
      range ? new SourceSpan(from + range[0], from + range[1] - 1) : new SourceSpan(from, from - 1);
    const definition = new Blocks.LinkReferenceDefinition(written.trim().replace(/\s+/g, ' '), href, title);
    this.place(definition, token);
    definition.newLine = 'None';
    definition.span = spanOf([0, length]);
    definition.labelSpan = spanOf([1, 1 + written.length]);
    definition.urlSpan = spanOf(urlRange);
    definition.titleSpan = spanOf(titleRange);
    this.noteBlankLine(definition.line);
    this.parent.span.end = Math.max(this.parent.span.end, definition.span.end);
    this.definitionEnds.set(this.parent, definition.span.end);
    if (!this.built.definitions.has(label)) this.built.definitions.set(label, definition);
    definitionGroup(this.built.document).add(definition.label!, definition, length - 1);
  }

  /** A footnote begins behind its label, which is a definition too. */
  private addFootnoteReference(footnote: Blocks.Footnote, { from, meta }: PlacedToken): void {
    const definition = new Blocks.FootnoteLinkReferenceDefinition(footnote);
    definition.line = footnote.line;
    definition.span = this.spanOf(meta!.start as number, from! - 1);
    const { start, end } = definition.span;
    definition.labelSpan = new SourceSpan(start + 1, end - 1);
    footnote.labelSpan = definition.labelSpan;
    definitionGroup(this.built.document).add(footnote.label, definition, end);
  }
}

/** The group of a document's definitions, made when the first is found. */
export function definitionGroup(document: Blocks.MarkdownDocument): Blocks.LinkReferenceDefinitionGroup {
  let group = document.children.find((child) => child instanceof Blocks.LinkReferenceDefinitionGroup);
  if (!group) {
    group = new Blocks.LinkReferenceDefinitionGroup();
    document.append(group);
  }
  return group as Blocks.LinkReferenceDefinitionGroup;
}

/** Makes a container reach as far as what it holds. */
function coverChildren(block: Blocks.ContainerBlock): void {
  for (const child of block.children)
    if (!(child instanceof Blocks.LinkReferenceDefinitionGroup))
      block.span.end = Math.max(block.span.end, child.countedEnd ?? child.span.end);
}

/** Code and HTML that nothing ends have no line end. */
function isEnded({ type, meta }: PlacedToken): boolean {
  if (type === 'fence' || type === 'math_block') return (meta!.closing as number) > 0;
  return type !== 'html_block' || meta!.isClosed === true;
}

function wordAndRest(text: string): [word: string, rest: string] {
  const [, word, rest] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(text)!;
  return [word, rest];
}

/** Languages whose source is a diagram's. */
function isDiagram(info: string): boolean {
  return /^(?:mermaid|nomnoml)$/i.test(info);
}

function linesOf(content: string): string[] {
  return content === '' ? [] : content.replace(/\n$/, '').split('\n');
}

/** Blocks that need nothing but their token. */
const MAKERS: Readonly<Record<string, (token: PlacedToken, source: SourceText) => Blocks.Block>> = {
  blockquote_open: () => new Blocks.QuoteBlock(),
  hr: ({ markup, meta, from, to }, source) => {
    const { indent, count } = meta as { indent: number; count: number };
    const [start, end] = [source.givenOffset(from!) - indent, source.givenOffset(to! - 1)];
    const content = new StringSlice(source.given, start, end);
    return Object.assign(new Blocks.ThematicBreakBlock(), {
      thematicChar: markup[0],
      thematicCharCount: count,
      content,
    });
  },
  code_block: (token) => Object.assign(new Blocks.CodeBlock(), { lines: linesOf(token.content) }),
  html_block: (token) =>
    Object.assign(new Blocks.HtmlBlock(), { lines: linesOf(token.content), type: token.meta!.type as string }),
  list_open: list,
  item_open: ({ meta }) => {
    const { marker, width, indent } = meta as unknown as { marker: Marker; width: number; indent: number };
    const columnWidth = width < 0 ? width : width + indent;
    return Object.assign(new Blocks.ListItemBlock(), { columnWidth, order: marker.order });
  },
  math_block: (token) => {
    const block = Object.assign(new Blocks.MathBlock(), { fencedChar: '$', lines: linesOf(token.content) });
    block.openingFencedCharCount = token.meta!.count as number;
    block.closingFencedCharCount = token.meta!.closing as number;
    block.attributes = (token.meta!.attributes as HtmlAttributes | null) ?? new HtmlAttributes();
    block.attributes.classes.unshift('math');
    return block;
  },
  figure_open: (token) => Object.assign(new Blocks.Figure(), { openingCharacterCount: token.meta!.count }),
  footer_open: () => new Blocks.FooterBlock(),
  footnote_open: (token) => new Blocks.Footnote(token.meta!.label as string),
  definition_list_open: () => new Blocks.DefinitionList(),
  definition_item_open: () => new Blocks.DefinitionItem(),
  grid_open: (token) =>
    Object.assign(new Blocks.Table(), {
      columnDefinitions: (token.meta!.columns as Blocks.TableColumnDefinition[]).map(
        ({ alignment, width }) => new Blocks.TableColumnDefinition(alignment, width),
      ),
    }),
  grid_row_open: (token) => Object.assign(new Blocks.TableRow(), token.meta),
  grid_cell_open: (token) => Object.assign(new Blocks.TableCell(), token.meta),
};

function list({ meta }: PlacedToken): Blocks.ListBlock {
  const { marker, isLoose } = meta as unknown as { marker: Marker; isLoose: boolean };
  const block = new Blocks.ListBlock();
  block.isLoose = isLoose;
  block.bulletType = marker.kind;
  block.isOrdered = isOrdered(marker);
  if (!block.isOrdered) return block;
  block.orderedStart = String(marker.order);
  block.defaultOrderedStart = marker.kind;
  block.orderedDelimiter = marker.delimiter;
  return block;
}
