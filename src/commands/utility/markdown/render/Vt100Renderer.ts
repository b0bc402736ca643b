/**
 * A document as text for a terminal. Rules that surprise, all of them PowerShell's: headings, links and emphasis show
 * their first inline only, and by its type's name when that has no text of its own; rules, HTML blocks and indented code
 * show nothing; a line ends where the last inline is plain text.
 */
import type { PSMarkdownOptionInfo } from '../../../types/MarkdownInfo.ts';
import * as Blocks from '../syntax/Block.ts';
import {
  AutolinkInline,
  CodeInline,
  ContainerInline,
  EmphasisInline,
  type Inline,
  LeafInline,
  LineBreakInline,
  LinkInline,
  LiteralInline,
} from '../syntax/Inline.ts';
import { typeNameOf } from '../syntax/typeNames.ts';

export class Vt100Renderer {
  private text = '';

  private constructor(private readonly styles: PSMarkdownOptionInfo) {}

  static render(document: Blocks.MarkdownDocument, styles: PSMarkdownOptionInfo): string {
    const renderer = new Vt100Renderer(styles);
    renderer.writeBlocks(document);
    return renderer.text;
  }

  private writeBlocks(container: Blocks.ContainerBlock): void {
    for (const child of container.children) this.writeBlock(child);
  }

  private writeBlock(block: Blocks.Block): void {
    if (block instanceof Blocks.ParagraphBlock) {
      this.writeInlines(block.inline);
      this.writeLine();
    } else if (block instanceof Blocks.HeadingBlock) this.writeHeading(block);
    else if (block instanceof Blocks.FencedCodeBlock) this.writeCode(block);
    else if (block instanceof Blocks.ListBlock) this.writeList(block);
    else if (block instanceof Blocks.QuoteBlock) this.writeQuote(block);
    else if (block instanceof Blocks.ContainerBlock) this.writeBlocks(block);
  }

  private writeLine(text = ''): void {
    this.text += `${text}\n`;
  }

  private writeHeading({ level, inline }: Blocks.HeadingBlock): void {
    const text = firstText(inline);
    if (text !== '') this.writeLine(`${this.styles.formatHeading(text, level)}\n`);
  }

  private writeCode({ lines, info }: Blocks.FencedCodeBlock): void {
    if (lines.length === 0) return;
    for (const line of lines) {
      if (line.trim() !== '')
        this.writeLine(info?.toLowerCase() === 'yaml' ? `\t${line}` : this.styles.formatCode(line, false));
    }
    this.writeLine();
  }

  private writeQuote(quote: Blocks.QuoteBlock): void {
    for (const child of quote.children) {
      this.text += `${quote.quoteChar} `;
      this.writeBlock(child);
    }
    this.writeLine();
  }

  /** Numbers count from one, whatever the list says; of an item only its paragraphs are shown, and lists of bullets. */
  private writeList(list: Blocks.ListBlock): void {
    list.children.forEach((item, index) => {
      for (const block of (item as Blocks.ListItemBlock).children) {
        if (!list.isOrdered) this.writeItem(block, list.bulletType, 0);
        else if (block instanceof Blocks.ParagraphBlock) {
          this.text += `${index + 1}. `;
          this.writeInlines(block.inline);
        }
      }
    });
    this.writeLine();
  }

  private writeItem(block: Blocks.Block, bullet: string, depth: number): void {
    if (block instanceof Blocks.ParagraphBlock) {
      this.text += `${'  '.repeat(depth)}${bullet} `;
      this.writeInlines(block.inline);
    } else if (block instanceof Blocks.ListBlock) {
      for (const item of block.children as Blocks.ListItemBlock[])
        for (const child of item.children) this.writeItem(child, bullet, depth + 1);
    }
  }

  private writeInlines(container: ContainerInline | null): void {
    const all = container?.children ?? [];
    for (const [index, inline] of all.entries()) this.writeInline(inline, index === all.length - 1);
  }

  private writeInline(inline: Inline, isLast: boolean): void {
    const { styles } = this;
    if (inline instanceof LineBreakInline) this.text += inline.isHard ? '\n' : ' ';
    else if (inline instanceof CodeInline) this.text += styles.formatCode(inline.content, true);
    else if (inline instanceof LinkInline)
      this.text += inline.isImage ? styles.formatImage(firstText(inline)) : styles.formatLink(firstText(inline));
    else if (inline instanceof EmphasisInline)
      this.text += styles.formatEmphasis(firstText(inline), inline.delimiterCount === 2);
    else if (inline instanceof LeafInline) this.text += isLast ? `${textOf(inline)}\n` : textOf(inline);
    else if (inline instanceof ContainerInline) this.writeInlines(inline);
  }
}

function firstText(container: ContainerInline | null): string {
  const first = container?.firstChild;
  return first ? textOf(first) : '';
}

function textOf(inline: Inline): string {
  if (inline instanceof LiteralInline) return inline.content;
  return inline instanceof AutolinkInline ? inline.url : typeNameOf(inline);
}
