/** Block nodes of a document, shaped as PowerShell's Markdown library shapes them, since scripts walk them through Tokens. */
import type { ContainerInline, FootnoteLink } from './Inline.ts';
import type { NetEnumOf } from '../net/newLine.ts';
import { StringSlice } from '../net/StringSlice.ts';
import { MarkdownObject, SourceSpan } from './MarkdownObject.ts';

export abstract class Block extends MarkdownObject {
  parent: ContainerBlock | null = null;
  isBreakable = true;
  newLine: NetEnumOf = 'None';
  /** As far as what holds it reaches at least because of it; HTML that nothing ends counts with its first line. */
  countedEnd: number | null = null;
  /** An empty paragraph whose attributes went to what follows. */
  isRemoved = false;
}

export abstract class ContainerBlock extends Block implements Iterable<Block> {
  readonly children: Block[] = [];

  [Symbol.iterator](): Iterator<Block> {
    return this.children[Symbol.iterator]();
  }

  get lastChild(): Block | null {
    return this.children[this.children.length - 1] ?? null;
  }

  append(...added: Block[]): void {
    for (const child of added) {
      child.parent = this;
      this.children.push(child);
    }
  }

  replace(old: Block, ...added: Block[]): void {
    for (const child of added) child.parent = this;
    this.children.splice(this.children.indexOf(old), 1, ...added);
  }

  remove(child: Block): void {
    this.children.splice(this.children.indexOf(child), 1);
  }
}

export abstract class LeafBlock extends Block {
  /** Lines of the source that make up its content. */
  lines: string[] = [];
  /** Whether the lines have been given up for inlines. */
  isRead = false;
  inline: ContainerInline | null = null;
}

export class MarkdownDocument extends ContainerBlock {
  lineStartIndexes: number[] = [];
  get lineCount(): number {
    return this.lineStartIndexes.length;
  }
}

export class ParagraphBlock extends LeafBlock {
  /** Counted with the lines it still has, which PowerShell's library makes one less than none when it reads them. */
  get lastLine(): number {
    return this.line + (this.isRead ? -1 : this.lines.length) - 1;
  }
}

export class HeadingBlock extends LeafBlock {
  headerChar = '#';
  isSetext = false;
  /** Characters of the line below it. */
  headerCharCount = 0;
  setextNewline: NetEnumOf = 'None';
  constructor(public level: number) {
    super();
  }
}

export class ThematicBreakBlock extends LeafBlock {
  thematicChar = '*';
  thematicCharCount = 3;
  content = StringSlice.empty;
}

export class CodeBlock extends LeafBlock {}

export class FencedCodeBlock extends CodeBlock {
  override isBreakable = false;
  fencedChar = '`';
  openingFencedCharCount = 3;
  closingFencedCharCount = 0;
  /** Columns before the fence. */
  indentCount = 0;
  infoNewLine: NetEnumOf = 'None';
  info: string | null = null;
  arguments: string | null = null;
}

/** `$$` */
export class MathBlock extends FencedCodeBlock {}

export class HtmlBlock extends LeafBlock {
  /** Markdig's name of the seven ways HTML may begin. */
  type = 'InterruptingBlock';
}

export class QuoteBlock extends ContainerBlock {
  quoteChar = '>';
}

/** `> [!NOTE]` */
export class AlertBlock extends QuoteBlock {
  override quoteChar = '\0';
  constructor(
    public kind: string,
    public kindSlice = StringSlice.empty,
  ) {
    super();
  }
}

export class ListBlock extends ContainerBlock {
  isOrdered = false;
  bulletType = '-';
  orderedStart: string | null = null;
  defaultOrderedStart: string | null = null;
  orderedDelimiter = '\0';
  isLoose = false;
}

export class ListItemBlock extends ContainerBlock {
  columnWidth = 0;
  order = 0;
}

export class LinkReferenceDefinition extends LeafBlock {
  labelSpan = new SourceSpan(0, 0);
  urlSpan = new SourceSpan(0, 0);
  titleSpan = new SourceSpan(0, 0);
  constructor(
    public label: string | null,
    public url: string | null,
    public title: string | null,
  ) {
    super();
  }
}

/** What a heading's own text refers to. */
export class HeadingLinkReferenceDefinition extends LinkReferenceDefinition {
  constructor(public heading: HeadingBlock) {
    super(null, null, null);
  }
}

export class FootnoteLinkReferenceDefinition extends LinkReferenceDefinition {
  constructor(public footnote: Footnote | null = null) {
    super(footnote?.label ?? null, null, null);
  }
}

export class LinkReferenceDefinitionGroup extends ContainerBlock {
  /** The definitions by the labels they are found with. */
  readonly links = new Map<string, LinkReferenceDefinition>();

  add(label: string, definition: LinkReferenceDefinition, end: number): void {
    this.append(definition);
    if (!this.links.has(label)) this.links.set(label, definition);
    this.span.end = Math.max(this.span.end, end);
  }
}

export class FootnoteGroup extends ContainerBlock {
  currentOrder = 0;
}

export class Footnote extends ContainerBlock {
  order: number | null = null;
  readonly links: FootnoteLink[] = [];
  labelSpan = new SourceSpan();
  constructor(public label: string) {
    super();
  }
}

/** `:::` */
export class CustomContainer extends ContainerBlock {
  fencedChar = ':';
  openingFencedCharCount = 3;
  closingFencedCharCount = 0;
  infoNewLine: NetEnumOf = 'None';
  info: string | null = null;
  arguments: string | null = null;
}

export class DefinitionList extends ContainerBlock {}

export class DefinitionItem extends ContainerBlock {
  openingCharacter = ':';
}

/** Blank lines inside a definition. */
export class BlankLineBlock extends Block {}

export class DefinitionTerm extends LeafBlock {}

/** `^^^` */
export class Figure extends ContainerBlock {
  openingCharacter = '^';
  openingCharacterCount = 3;
}

export class FigureCaption extends LeafBlock {}

/** `^^` */
export class FooterBlock extends ContainerBlock {
  openingCharacter = '^';
}

export type ColumnAlignment = 'Left' | 'Center' | 'Right' | null;

export class TableColumnDefinition {
  constructor(
    public alignment: ColumnAlignment,
    /** Percent of the table's width; 0 when it is not known. */
    public width = 0,
  ) {}
}

export class Table extends ContainerBlock {
  columnDefinitions: TableColumnDefinition[] = [];
}

export class TableRow extends ContainerBlock {
  isHeader = false;
}

export class TableCell extends ContainerBlock {
  columnIndex = -1;
  columnSpan = 1;
  rowSpan = 1;
  allowClose = true;
}
