/**
 * Reads a text into a document: blocks first, then, in their order, what their texts hold. Rule that surprises: reading a
 * text may change the blocks: a paragraph becomes a table, attributes that stand alone go to the block after them.
 */
import * as Blocks from '../syntax/Block.ts';
import { ContainerInline, FootnoteLink, type Inline, isOpenContainer, LinkInline } from '../syntax/Inline.ts';
import { type HtmlAttributes, SourceSpan } from '../syntax/MarkdownObject.ts';
import { plainText } from '../render/plainText.ts';
import { BlockBuilder, type BuiltBlocks, definitionGroup } from './BlockBuilder.ts';
import { processEmphasis } from './emphasis.ts';
import { headingId } from './headingId.ts';
import { InlineBuilder } from './InlineBuilder.ts';
import { InlineSession, type Reference } from './InlineSession.ts';
import type { PlacedToken } from './library.ts';
import type { MarkdownParser } from './MarkdownParser.ts';
import { makePipeTable, pipesToText } from './pipeTables.ts';
import { SourceText } from './SourceText.ts';

type Special = Blocks.HeadingBlock | Blocks.Footnote;

export class MarkdownReader {
  private readonly source: SourceText;
  private readonly references: Record<string, Reference> = {};
  /** Labels that stand for a heading or a footnote. */
  private readonly specials = new Map<string, Special>();
  private readonly built: BuiltBlocks;
  private readonly ids = new Set<string>();

  private constructor(
    text: string,
    private readonly parser: MarkdownParser,
  ) {
    this.source = new SourceText(text);
    const { text: whole } = this.source;
    const environment = { references: this.references, lastLineEnd: whole.endsWith('\n') ? null : whole.length };
    // Without a line end markdown-it passes over a last line of blanks.
    const tokens = parser.blockTokens(whole.replace(/[^\n]$/, '$&\n'), environment);
    const { unescapeAll } = parser.md.utils;
    this.built = new BlockBuilder(this.source, parser.isExtended, unescapeAll).build(tokens);
  }

  static read(text: string, parser: MarkdownParser): Blocks.MarkdownDocument {
    const reader = new MarkdownReader(text, parser);
    if (parser.isExtended) reader.addSpecials();
    const { document, footnotes } = reader.built;
    reader.readInside(document);
    if (footnotes) reader.endFootnotes(footnotes);
    return document;
  }

  /** Headings and footnotes are referred to by their texts, where no address has the label. */
  private addSpecials(): void {
    const { headings, footnotes, contents, document } = this.built;
    for (const footnote of (footnotes?.children ?? []) as Blocks.Footnote[]) this.addSpecial(footnote.label, footnote);
    const byText = new Map<string, Blocks.HeadingBlock>();
    for (const heading of headings) byText.set(contents.get(heading)!.lines[0] ?? '', heading);
    if (byText.size === 0) return;
    for (const [text, heading] of byText) {
      if (!this.addSpecial(text, heading)) continue;
      const definition = new Blocks.HeadingLinkReferenceDefinition(heading);
      definitionGroup(document).add(text, definition, -1);
    }
  }

  private addSpecial(text: string, target: Special): boolean {
    const label = this.parser.md.utils.normalizeReference(text);
    if (Object.hasOwn(this.references, label)) return false;
    // A label that is written holds no bracket.
    if (/[[\]]/.test(text)) return true;
    this.references[label] = { href: '', title: '' };
    this.specials.set(label, target);
    return true;
  }

  private readInside(container: Blocks.ContainerBlock): void {
    for (let index = 0; index < container.children.length; index++) {
      const block = container.children[index];
      if (block instanceof Blocks.ContainerBlock) this.readInside(block);
      else if (block instanceof Blocks.LeafBlock) this.readLeaf(block);
    }
    for (const block of container.children.filter(({ isRemoved }) => isRemoved)) container.remove(block);
  }

  private readLeaf(block: Blocks.LeafBlock): void {
    const content = this.built.contents.get(block);
    if (!content) return;
    const isParagraph = block instanceof Blocks.ParagraphBlock;
    const before = content.lines.length === 1 ? (this.source.text[content.offsetOf(0) - 1] ?? '') : '';
    const firstLine = block.line + (content.hidden.split('\n').length - 1);
    const session = new InlineSession(block, this.references, before, firstLine);
    const abbreviations = this.built.abbreviations.size > 0 ? this.built.abbreviations : null;
    const builder = new InlineBuilder(this.source, content, session, this, abbreviations);
    const tokens = this.parser.inlineTokens(content.text, session);
    const root = builder.build(tokens);
    root.parentBlock = block;
    root.span = contentSpan(block, root);
    block.inline = root;
    block.isRead = true;
    if (this.parser.isExtended) this.noteTasks(block, tokens);
    if (this.parser.isExtended && isParagraph) this.endParagraph(block, tokens);
    else {
      pipesToText(root);
      processEmphasis(root);
    }
    if (block instanceof Blocks.HeadingBlock && this.parser.isExtended) this.identify(block);
  }

  private endParagraph(paragraph: Blocks.ParagraphBlock, tokens: readonly PlacedToken[]): void {
    const root = paragraph.inline!;
    const found = makePipeTable(root);
    if (found) {
      const { before, table } = found;
      table.addAttributes(paragraph.attributes);
      if (before) paragraph.inline = before;
      paragraph.parent!.replace(paragraph, ...(before ? [paragraph, table] : [table]));
      return;
    }
    processEmphasis(root);
    const last = tokens[tokens.length - 1];
    if (last?.type === 'attributes' && root.children.length === 0) this.passOn(paragraph, last);
  }

  /** Attributes that stand alone are those of the block that follows. */
  private passOn(paragraph: Blocks.ParagraphBlock, { meta }: PlacedToken): void {
    const { children } = paragraph.parent!;
    const next = children[children.indexOf(paragraph) + 1];
    if (!next) return;
    // A quote got them before it was made an alert.
    if (!(next instanceof Blocks.AlertBlock)) next.addAttributes(meta!.attributes as HtmlAttributes);
    paragraph.isRemoved = true;
  }

  private noteTasks({ parent: item }: Blocks.LeafBlock, tokens: readonly PlacedToken[]): void {
    if (!(item instanceof Blocks.ListItemBlock) || !hasTask(tokens)) return;
    item.ownAttributes().addClass('task-list-item');
    item.parent!.ownAttributes().addClass('contains-task-list');
  }

  private identify(heading: Blocks.HeadingBlock): void {
    if (heading.attributes?.id !== null && heading.attributes !== null) return;
    const base = headingId(plainText(heading.inline!)) || 'section';
    let id = base;
    for (let count = 1; this.ids.has(id); count++) id = `${base}-${count}`;
    this.ids.add(id);
    heading.ownAttributes().id = id;
  }

  resolve(label: string, link: LinkInline): Inline {
    const special = this.specials.get(label);
    if (!special) return this.refer(link, label);
    if (special instanceof Blocks.Footnote) return this.footnoteLink(special);
    const toHeading = new LinkInline();
    toHeading.title = '';
    toHeading.dynamicUrl = () => `#${special.attributes?.id ?? ''}`;
    toHeading.append(...link.children);
    return toHeading;
  }

  /** What a reference does not say itself it has of its definition. */
  private refer(link: LinkInline, label: string): LinkInline {
    const definition = this.built.definitions.get(label);
    link.title ??= '';
    if (!definition) return link;
    link.reference = definition;
    link.urlSpan = definition.urlSpan;
    link.titleSpan = new SourceSpan(0, 0);
    return link;
  }

  private footnoteLink(footnote: Blocks.Footnote): FootnoteLink {
    const group = this.built.footnotes!;
    if (footnote.order === null) footnote.order = ++group.currentOrder;
    const link = new FootnoteLink();
    link.footnote = footnote;
    footnote.links.push(link);
    return link;
  }

  /** Footnotes come last, in the order they were referred to, each with the ways back. */
  private endFootnotes(group: Blocks.FootnoteGroup): void {
    const { document } = this.built;
    document.remove(group);
    document.append(group);
    const used = (group.children as Blocks.Footnote[]).filter(({ order }) => order !== null);
    used.sort((first, second) => first.order! - second.order!);
    group.span.end = Math.max(group.span.end, ...group.children.map(({ span }) => span.end));
    document.span.end = Math.max(document.span.end, group.span.end);
    group.children.length = 0;
    group.append(...used);
    let index = 0;
    for (const footnote of used) {
      let paragraph = footnote.lastChild;
      if (!(paragraph instanceof Blocks.ParagraphBlock)) footnote.append((paragraph = new Blocks.ParagraphBlock()));
      const { inline } = paragraph as Blocks.ParagraphBlock;
      const target = inline ?? new ContainerInline();
      (paragraph as Blocks.ParagraphBlock).inline = target;
      for (const link of footnote.links) {
        link.index = ++index;
        const back = new FootnoteLink();
        Object.assign(back, { index, isBackLink: true, footnote });
        target.append(back);
      }
    }
  }
}

/** What a block's list of inlines covers; an abbreviation at its beginning has told already. */
function contentSpan({ span }: Blocks.LeafBlock, { firstChild, lastChild, span: told }: ContainerInline): SourceSpan {
  if (!told.isEmpty || !firstChild || !lastChild) return told.isEmpty ? span : told;
  return new SourceSpan(firstChild.span.start, lastIn(lastChild).span.end);
}

/** Delimiters hold what follows them. */
function lastIn(inline: Inline): Inline {
  return isOpenContainer(inline) && inline.lastChild ? lastIn(inline.lastChild) : inline;
}

function hasTask(tokens: readonly PlacedToken[]): boolean {
  return tokens.some(({ type, children }) => type === 'task' || (children !== null && hasTask(children)));
}
