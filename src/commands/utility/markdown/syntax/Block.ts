/** Block nodes of a document, shaped as PowerShell's Markdown library shapes them, since scripts walk them through Tokens. */
import type { ContainerInline, FootnoteLink } from './Inline.ts';
import type { NetEnumOf } from '../net/newLine.ts';
import { MarkdownObject } from './MarkdownObject.ts';

export abstract class Block extends MarkdownObject {
  parent: ContainerBlock | null = null;
  isBreakable = true;
  newLine: NetEnumOf = 'None';
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
  inline: ContainerInline | null = null;
}

export class MarkdownDocument extends ContainerBlock {
  lineStartIndexes: number[] = [];
  get lineCount(): number {
    return this.lineStartIndexes.length + (this.span.isEmpty ? 0 : 1);
  }
}

export class ParagraphBlock extends LeafBlock {}

export class HeadingBlock extends LeafBlock {
  headerChar = '#';
  isSetext = false;
  constructor(public level: number) {
    super();
  }
}

export class ThematicBreakBlock extends LeafBlock {
  thematicChar = '*';
  thematicCharCount = 3;
  content = '';
}

export class CodeBlock extends LeafBlock {}

export class FencedCodeBlock extends CodeBlock {
  override isBreakable = false;
  fencedChar = '`';
  openingFencedCharCount = 3;
  closingFencedCharCount = 0;
  indentCount = 0;
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
  constructor(public kind: string) {
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
  constructor(public footnote: Footnote) {
    super(null, null, null);
  }
}

export class LinkReferenceDefinitionGroup extends ContainerBlock {}

export class FootnoteGroup extends ContainerBlock {
  currentOrder = 0;
}

export class Footnote extends ContainerBlock {
  order: number | null = null;
  readonly links: FootnoteLink[] = [];
  constructor(public label: string) {
    super();
  }
}

/** `:::` */
export class CustomContainer extends ContainerBlock {
  fencedChar = ':';
  openingFencedCharCount = 3;
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
}
