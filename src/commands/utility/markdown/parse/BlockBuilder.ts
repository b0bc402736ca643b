/** Makes blocks of block tokens. Their text stays as it is read for now: references may stand further down. */
import * as Blocks from '../syntax/Block.ts';
import { Abbreviation } from '../syntax/Inline.ts';
import { HtmlAttributes, SourceSpan } from '../syntax/MarkdownObject.ts';
import { cutAttributes } from './attributes.ts';
import type { PlacedToken } from './library.ts';
import { isOrdered, type Marker } from './listRule.ts';
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
}

export class BlockBuilder {
  private readonly built: BuiltBlocks = {
    document: new Blocks.MarkdownDocument(),
    contents: new Map(),
    abbreviations: new Map(),
    footnotes: null,
    headings: [],
  };
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
    this.built.document.span = new SourceSpan(0, this.source.given.length - 1);
    this.built.document.lineStartIndexes = this.source.givenLineStarts;
    return this.built;
  }

  private get parent(): Blocks.ContainerBlock {
    return this.open[this.open.length - 1];
  }

  private close(token: PlacedToken, endsBlank: boolean): void {
    if (endsBlank) this.parent.append(new Blocks.BlankLineBlock());
    if (token.type === 'heading_close') return;
    const block = this.open.pop();
    if (this.isExtended && block instanceof Blocks.QuoteBlock) this.findAlert(block);
  }

  /** `[!NOTE]` on the first line of a paragraph makes an alert of a quote that is in nothing else. */
  private findAlert(quote: Blocks.QuoteBlock): void {
    const { document, contents } = this.built;
    if (quote.parent !== document) return;
    for (const child of quote.children) {
      const content = child instanceof Blocks.ParagraphBlock ? contents.get(child) : undefined;
      const found = content && ALERT.exec(content.text);
      if (!found) continue;
      content.skip(found[0].length);
      const alert = new Blocks.AlertBlock(found[1]);
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
    else if (token.type === 'reference_definition') this.addReference(token);
    else {
      const block = this.make(token, next);
      this.place(block, token);
      this.parentOf(block).append(block);
      if (block instanceof ContainerBlock) this.open.push(block);
      if (block instanceof Blocks.DefinitionItem) this.addTerms(block, token);
    }
  }

  private parentOf(block: Blocks.Block): Blocks.ContainerBlock {
    if (!(block instanceof Blocks.Footnote)) {
      this.noteBlankLine(block);
      return this.parent;
    }
    if (!this.built.footnotes) {
      this.built.footnotes = new Blocks.FootnoteGroup();
      this.built.document.append(this.built.footnotes);
    }
    return this.built.footnotes;
  }

  /** Blank lines count inside a definition, which shows paragraphs as such when there are several. */
  private noteBlankLine(block: Blocks.Block): void {
    const last = this.parent.lastChild;
    if (!(this.parent instanceof Blocks.DefinitionItem) || !last || last instanceof Blocks.DefinitionTerm) return;
    if (block.line > this.source.lineOf(last.span.end) + 1) this.parent.append(new Blocks.BlankLineBlock());
  }

  private place(block: Blocks.Block, token: PlacedToken): void {
    const { from = 0, to = from } = token;
    block.line = this.source.lineOf(from);
    block.column = this.source.columnOf(from);
    block.span = new SourceSpan(this.source.givenOffset(from), this.source.givenOffset(Math.max(from, to - 1)));
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
    heading.headerChar = heading.level === 1 ? '=' : '-';
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
    block.lines = linesOf(token.content);
    this.addInfo(block, token.info);
    const { info } = block;
    if (info) block.ownAttributes().addClass(this.isExtended && isDiagram(info) ? info : `language-${info}`);
    return block;
  }

  private container(token: PlacedToken): Blocks.CustomContainer {
    const block = new Blocks.CustomContainer();
    block.openingFencedCharCount = token.meta!.count as number;
    this.addInfo(block, token.info);
    if (block.info) block.ownAttributes().addClass(block.info);
    return block;
  }

  /** The first word of what follows the fence, the rest, and attributes. */
  private addInfo(block: Blocks.FencedCodeBlock | Blocks.CustomContainer, text: string): void {
    const cut = this.isExtended ? cutAttributes(text) : null;
    const [, info, rest] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(cut?.rest ?? text)!;
    block.attributes = cut?.attributes ?? null;
    block.info = info === '' ? null : this.unescape(info!);
    block.arguments = rest === '' ? null : this.unescape(rest!);
  }

  private addTerms(item: Blocks.DefinitionItem, token: PlacedToken): void {
    for (const content of token.meta!.terms as InlineContent[]) {
      const term = this.addContent(new Blocks.DefinitionTerm(), content);
      const from = content.offsetOf(0);
      this.place(term, Object.assign(Object.create(token) as PlacedToken, { from, to: from + content.text.length }));
      item.append(term);
    }
  }

  private addAbbreviation(token: PlacedToken): void {
    const { label, text } = token.meta as { label: string; text: string };
    this.built.abbreviations.set(label, new Abbreviation(label, text));
  }

  private addReference(token: PlacedToken): void {
    const { label, href, title } = token.meta as { label: string; href: string; title: string };
    const { document } = this.built;
    let group = document.children.find((child) => child instanceof Blocks.LinkReferenceDefinitionGroup);
    if (!group) document.append((group = new Blocks.LinkReferenceDefinitionGroup()));
    const definition = new Blocks.LinkReferenceDefinition(label, href, title);
    this.place(definition, token);
    (group as Blocks.LinkReferenceDefinitionGroup).append(definition);
  }
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
  hr: (token) =>
    Object.assign(new Blocks.ThematicBreakBlock(), {
      thematicChar: token.markup[0],
      thematicCharCount: token.markup.length - 1,
    }),
  code_block: (token) => Object.assign(new Blocks.CodeBlock(), { lines: linesOf(token.content) }),
  html_block: (token) => Object.assign(new Blocks.HtmlBlock(), { lines: linesOf(token.content) }),
  list_open: list,
  item_open: ({ meta }) => {
    const { marker, width } = meta as unknown as { marker: Marker; width: number };
    return Object.assign(new Blocks.ListItemBlock(), { columnWidth: width, order: marker.order });
  },
  math_block: (token) => {
    const block = Object.assign(new Blocks.MathBlock(), { fencedChar: '$', lines: linesOf(token.content) });
    block.attributes = (token.meta!.attributes as HtmlAttributes | null) ?? new HtmlAttributes();
    block.attributes.classes.unshift('math');
    return block;
  },
  figure_open: (token) => Object.assign(new Blocks.Figure(), { openingCharacterCount: token.meta!.count }),
  footer_open: () => new Blocks.FooterBlock(),
  footnote_open: (token) => new Blocks.Footnote(token.meta!.label as string),
  definition_list_open: () => new Blocks.DefinitionList(),
  definition_item_open: (token) =>
    Object.assign(new Blocks.DefinitionItem(), { openingCharacter: token.meta!.character }),
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
