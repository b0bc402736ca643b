/**
 * A document as HTML, as PowerShell's library writes it. Rules that surprise: a block begins a line of its own only when
 * something asks for it, so `<li><p>` stands on one line and `<li>` before a list does not; paragraphs of a tight list
 * have no tags.
 */
import * as Blocks from '../syntax/Block.ts';
import { alertTitle } from './alertTitle.ts';
import { escapeHtml, escapeSoftly } from './escapes.ts';
import { HtmlOutput } from './HtmlOutput.ts';
import { writeInlines } from './htmlInlines.ts';
import { writeTable } from './htmlTable.ts';

export class HtmlRenderer {
  readonly output = new HtmlOutput();
  /** Paragraphs are written without their tags. */
  isImplicit = false;
  /** The block being written is its container's first. */
  isFirst = true;

  static render(document: Blocks.MarkdownDocument): string {
    const renderer = new HtmlRenderer();
    renderer.writeChildren(document);
    return renderer.output.toString();
  }

  writeChildren(container: Blocks.ContainerBlock): void {
    const { isFirst } = this;
    container.children.forEach((child, index) => {
      this.isFirst = index === 0;
      this.writeBlock(child);
    });
    this.isFirst = isFirst;
  }

  writeInline(leaf: Blocks.LeafBlock): void {
    if (leaf.inline) writeInlines(this.output, leaf.inline);
  }

  /** Writes with paragraphs' tags or without, as it was before afterwards. */
  withImplicit(isImplicit: boolean, write: () => void): void {
    const saved = this.isImplicit;
    this.isImplicit = isImplicit;
    write();
    this.isImplicit = saved;
  }

  writeBlock(block: Blocks.Block): void {
    if (block instanceof Blocks.ParagraphBlock) this.writeParagraph(block);
    else if (block instanceof Blocks.HeadingBlock) this.writeHeading(block);
    else if (block instanceof Blocks.CodeBlock) this.writeCode(block);
    else if (block instanceof Blocks.HtmlBlock) this.writeLines(block, (line) => line);
    else if (block instanceof Blocks.ThematicBreakBlock)
      this.output.write('<hr').writeAttributes(block.attributes).writeLine(' />');
    else if (block instanceof Blocks.AlertBlock) this.writeAlert(block);
    else if (block instanceof Blocks.QuoteBlock) this.writeQuote(block);
    else if (block instanceof Blocks.ListBlock) this.writeList(block);
    else if (block instanceof Blocks.Table) writeTable(this, block);
    else this.writeExtra(block);
  }

  private writeExtra(block: Blocks.Block): void {
    if (block instanceof Blocks.CustomContainer) this.writeContainer(block);
    else if (block instanceof Blocks.DefinitionList) this.writeDefinitions(block);
    else if (block instanceof Blocks.Figure) this.writeFigure(block);
    else if (block instanceof Blocks.FigureCaption) this.writeCaption(block);
    else if (block instanceof Blocks.FooterBlock) this.writeFooter(block);
    else if (block instanceof Blocks.FootnoteGroup) this.writeFootnotes(block);
  }

  private writeParagraph(paragraph: Blocks.ParagraphBlock): void {
    const { output, isImplicit } = this;
    if (!isImplicit) {
      if (!this.isFirst) output.ensureLine();
      output.write('<p').writeAttributes(paragraph.attributes).write('>');
    }
    this.writeInline(paragraph);
    if (!isImplicit) output.write('</p>').ensureLine();
  }

  private writeHeading(heading: Blocks.HeadingBlock): void {
    const tag = `h${heading.level}`;
    this.output.write(`<${tag}`).writeAttributes(heading.attributes).write('>');
    this.writeInline(heading);
    this.output.write(`</${tag}>`).ensureLine();
  }

  private writeLines(block: Blocks.LeafBlock, escape: (line: string) => string): void {
    for (const line of block.lines) this.output.writeLine(escape(line));
  }

  private writeCode(block: Blocks.CodeBlock): void {
    const { output } = this;
    output.ensureLine();
    if (block instanceof Blocks.MathBlock) {
      output.write('<div').writeAttributes(block.attributes).writeLine('>').writeLine('\\[');
      this.writeLines(block, escapeHtml);
      output.write('\\]').writeLine('</div>');
      return;
    }
    const diagram = block instanceof Blocks.FencedCodeBlock ? diagramTag(block) : null;
    const [open, close] = diagram ? [`<${diagram}`, `</${diagram}>`] : ['<pre><code', '</code></pre>'];
    output.write(open).writeAttributes(block.attributes).write('>');
    this.writeLines(block, diagram ? escapeSoftly : escapeHtml);
    output.writeLine(close);
  }

  private writeAlert(alert: Blocks.AlertBlock): void {
    const { output } = this;
    output.ensureLine().write('<div').writeAttributes(alert.attributes).writeLine('>');
    const title = alertTitle(alert.kind);
    if (title) output.writeLine(`<p class="markdown-alert-title">${title}</p>`);
    this.withImplicit(false, () => this.writeChildren(alert));
    output.writeLine('</div>').ensureLine();
  }

  private writeQuote(quote: Blocks.QuoteBlock): void {
    this.output.ensureLine().write('<blockquote').writeAttributes(quote.attributes).writeLine('>');
    this.withImplicit(false, () => this.writeChildren(quote));
    this.output.writeLine('</blockquote>');
  }

  private writeList(list: Blocks.ListBlock): void {
    const { output } = this;
    output.ensureLine().write(list.isOrdered ? '<ol' : '<ul');
    if (list.isOrdered) {
      if (list.bulletType !== '1') output.write(` type="${list.bulletType}"`);
      if (list.orderedStart !== '1') output.write(` start="${list.orderedStart}"`);
    }
    output.writeAttributes(list.attributes).writeLine('>');
    for (const item of list.children as Blocks.ListItemBlock[]) {
      output.ensureLine().write('<li').writeAttributes(item.attributes).write('>');
      this.withImplicit(!list.isLoose, () => this.writeChildren(item));
      output.writeLine('</li>');
    }
    output.writeLine(list.isOrdered ? '</ol>' : '</ul>');
  }

  private writeContainer(container: Blocks.CustomContainer): void {
    this.output.ensureLine().write('<div').writeAttributes(container.attributes).write('>');
    this.writeChildren(container);
    this.output.writeLine('</div>');
  }

  private writeFigure(figure: Blocks.Figure): void {
    this.output.ensureLine().write('<figure').writeAttributes(figure.attributes).writeLine('>');
    this.writeChildren(figure);
    this.output.writeLine('</figure>');
  }

  private writeCaption(caption: Blocks.FigureCaption): void {
    this.output.ensureLine().write('<figcaption').writeAttributes(caption.attributes).write('>');
    this.writeInline(caption);
    this.output.writeLine('</figcaption>');
  }

  private writeFooter(footer: Blocks.FooterBlock): void {
    this.output.ensureLine().write('<footer').writeAttributes(footer.attributes).write('>');
    this.withImplicit(true, () => this.writeChildren(footer));
    this.output.writeLine('</footer>');
  }

  private writeFootnotes(group: Blocks.FootnoteGroup): void {
    const { output } = this;
    output.ensureLine().writeLine('<div class="footnotes">').writeLine('<hr />').writeLine('<ol>');
    for (const footnote of group.children as Blocks.Footnote[]) {
      output.writeLine(`<li id="fn:${footnote.order}">`);
      this.writeChildren(footnote);
      output.writeLine('</li>');
    }
    output.writeLine('</ol>').writeLine('</div>');
  }

  private writeDefinitions(list: Blocks.DefinitionList): void {
    this.output.ensureLine().write('<dl').writeAttributes(list.attributes).writeLine('>');
    for (const item of list.children as Blocks.DefinitionItem[]) this.writeDefinition(item);
    this.output.writeLine('</dl>');
  }

  private writeDefinition(item: Blocks.DefinitionItem): void {
    const { output } = this;
    const contents = item.children.filter((child) => !(child instanceof Blocks.DefinitionTerm));
    for (const term of item.children) {
      if (!(term instanceof Blocks.DefinitionTerm)) continue;
      output.write('<dt').writeAttributes(term.attributes).write('>');
      this.writeInline(term);
      output.writeLine('</dt>');
    }
    if (contents.length === 0) return;
    output.write('<dd').writeAttributes(item.attributes).write('>');
    const isSimple = contents.length === 1 && contents[0] instanceof Blocks.ParagraphBlock;
    this.withImplicit(isSimple ? true : this.isImplicit, () => {
      for (const content of contents) this.writeBlock(content);
    });
    if (!isSimple) output.ensureLine();
    output.writeLine('</dd>');
  }
}

/** The element a diagram's source is written in. */
function diagramTag({ info }: Blocks.FencedCodeBlock): 'pre' | 'div' | null {
  if (info?.toLowerCase() === 'mermaid') return 'pre';
  return info?.toLowerCase() === 'nomnoml' ? 'div' : null;
}
