/**
 * Makes nodes of the tokens of one block's content. A delimiter of emphasis holds what comes after it until emphasis is
 * made, so everything is appended to the innermost container that is still open.
 */
import {
  AbbreviationInline,
  AutolinkInline,
  CodeInline,
  ContainerInline,
  EmphasisDelimiterInline,
  HtmlEntityInline,
  HtmlInline,
  type Inline,
  LineBreakInline,
  isOpenContainer,
  LinkDelimiterInline,
  LinkInline,
  LiteralInline,
  MathInline,
  PipeTableDelimiterInline,
  TaskList,
} from '../syntax/Inline.ts';
import { type HtmlAttributes, SourceSpan } from '../syntax/MarkdownObject.ts';
import { type AbbreviatedText, type Abbreviations, findAbbreviations } from './abbreviationText.ts';
import { processEmphasis } from './emphasis.ts';
import type { InlineSession } from './InlineSession.ts';
import type { PlacedToken } from './library.ts';
import type { InlineContent, SourceText } from './SourceText.ts';

/** What references point to, by label. */
export interface ReferenceResolver {
  /** Completes a link to a label that is no address: a heading, a footnote. Null when it is one. */
  resolve(label: string, link: LinkInline): Inline | null;
}

/** One list of inlines in the making. */
interface Scope {
  readonly root: ContainerInline;
  /** The innermost container still open. */
  target: ContainerInline;
  /** The last inline that was added. */
  last: Inline | null;
  /** Whether it is the block's own list, in which a `|` may part cells. */
  readonly isOutermost: boolean;
  /** Whether an abbreviation has opened a container that holds all that follows. */
  isContained: boolean;
}

export class InlineBuilder {
  constructor(
    private readonly source: SourceText,
    private readonly content: InlineContent,
    private readonly session: InlineSession,
    private readonly references: ReferenceResolver,
    private readonly abbreviations: Abbreviations | null,
  ) {}

  /** The block's own list; its delimiters are still as they were read. */
  build(tokens: readonly PlacedToken[]): ContainerInline {
    return this.fill(new ContainerInline(), tokens, true);
  }

  private fill(root: ContainerInline, tokens: readonly PlacedToken[], isOutermost: boolean): ContainerInline {
    const scope: Scope = { root, target: root, last: null, isOutermost, isContained: false };
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token.type === 'link_open') index = this.addAutolink(scope, tokens, index);
      else if (token.type === 'text') index = this.addText(scope, tokens, index);
      else if (token.type === 'attributes') this.attach(scope, token.meta!.attributes as HtmlAttributes);
      else this.add(scope, this.leaf(scope, token), token.from!, token.to!);
    }
    return root;
  }

  private add(scope: Scope, inline: Inline, from: number, to: number): void {
    this.place(inline, from, to);
    scope.target.append(inline);
    scope.last = inline;
    if (isOpenContainer(inline)) scope.target = inline;
  }

  private place(inline: Inline, from: number, to: number): void {
    const offset = this.content.offsetOf(from);
    inline.line = this.source.lineOf(offset);
    inline.column = this.source.columnOf(offset);
    inline.span = new SourceSpan(
      this.source.givenOffset(offset),
      this.source.givenOffset(this.content.offsetOf(Math.max(to - 1, from))),
    );
  }

  private leaf(scope: Scope, token: PlacedToken): Inline {
    const { content, meta } = token;
    switch (token.type) {
      case 'text_special':
        return token.info === 'entity' ? new HtmlEntityInline(token.markup, content) : escaped(content);
      case 'softbreak':
        return new LineBreakInline(false);
      case 'hardbreak':
        return new LineBreakInline(true, token.from! < token.to! && this.content.text[token.from!] === '\\');
      case 'code_inline':
        return Object.assign(new CodeInline(content), { delimiterCount: token.markup.length });
      case 'html_inline':
        return new HtmlInline(content);
      case 'link':
      case 'image':
        return this.link(token);
      case 'emphasis':
        return new EmphasisDelimiterInline(
          content,
          meta!.count as number,
          meta!.canOpen as boolean,
          meta!.canClose as boolean,
        );
      case 'open_bracket':
        return new LinkDelimiterInline(content.startsWith('!'));
      case 'pipe':
        return scope.isOutermost ? new PipeTableDelimiterInline() : new LiteralInline('|');
      case 'math':
        return this.math(token);
      case 'task':
        return new TaskList(meta!.checked as boolean);
      case 'address':
        return address(content, meta!.url as string);
      default:
        return new LiteralInline(content);
    }
  }

  private math(token: PlacedToken): MathInline {
    const math = new MathInline(token.content);
    math.delimiterCount = token.meta!.count as number;
    math.ownAttributes().addClass('math');
    return math;
  }

  /** Text runs on as long as the tokens follow each other in the source; after an escape it runs on in the escape's literal. */
  private addText(scope: Scope, tokens: readonly PlacedToken[], start: number): number {
    let end = start;
    while (tokens[end + 1]?.type === 'text' && tokens[end + 1].from === tokens[end].to) end++;
    const run = tokens.slice(start, end + 1);
    const text = run.map(({ content }) => content).join('');
    const { from } = run[0];
    const last = scope.last;
    if (text === '') return end;
    const isAfterEscape =
      last instanceof LiteralInline && last.isFirstCharacterEscaped && tokens[start - 1].to === from;
    if (isAfterEscape && !this.holdsAbbreviation(text, from!)) {
      last.content += text;
      last.span = new SourceSpan(last.span.start, last.span.end + text.length);
    } else if (this.abbreviations) this.addAbbreviated(scope, text, from!, isAfterEscape);
    else this.add(scope, new LiteralInline(text), from!, from! + text.length);
    return end;
  }

  private holdsAbbreviation(text: string, from: number): boolean {
    return this.abbreviations !== null && this.findIn(text, from).inlines.length > 1;
  }

  private findIn(text: string, from: number, goesOn = false): AbbreviatedText {
    const { text: whole } = this.content;
    const before = from === 0 ? this.session.before : whole[from - 1];
    return findAbbreviations(text, before, whole[from + text.length] ?? '', this.abbreviations!, goesOn);
  }

  private addAbbreviated(scope: Scope, text: string, from: number, goesOn: boolean): void {
    const { inlines, attached } = this.findIn(text, from, goesOn);
    let at = from;
    inlines.forEach((inline, index) => {
      if (index === attached) this.openContainer(scope);
      const { length } =
        inline instanceof AbbreviationInline ? inline.abbreviation.label : (inline as LiteralInline).content;
      this.add(scope, inline, at, at + length);
      at += length;
    });
    if (inlines.length > 1 || inlines[0] instanceof AbbreviationInline) scope.last = null;
  }

  private openContainer(scope: Scope): void {
    const container = new ContainerInline();
    scope.target.append(container);
    scope.target = container;
    scope.isContained = true;
  }

  /** An address in angle brackets comes as three tokens. */
  private addAutolink(scope: Scope, tokens: readonly PlacedToken[], start: number): number {
    const token = tokens[start];
    const url = tokens[start + 1].content;
    this.add(scope, new AutolinkInline(url, String(token.attrGet('href')) !== url), token.from!, token.to!);
    return start + 2;
  }

  private link({ type, children, meta }: PlacedToken): Inline {
    const { href, title, label } = meta as { href: string; title: string; label: string | null };
    const link = new LinkInline();
    Object.assign(link, { isImage: type === 'image', url: href, title, label });
    this.fill(link, children as PlacedToken[], false);
    processEmphasis(link);
    return (label !== null && this.references.resolve(label, link)) || link;
  }

  /** Attributes go to the inline before them; after text to the block. */
  private attach(scope: Scope, attributes: HtmlAttributes): void {
    const { last, isContained } = scope;
    if (last && !(last instanceof LiteralInline)) last.addAttributes(attributes);
    else if (!isContained) this.session.block.addAttributes(attributes);
  }
}

function escaped(content: string): LiteralInline {
  return Object.assign(new LiteralInline(content), { isFirstCharacterEscaped: true });
}

function address(text: string, url: string): LinkInline {
  const link = new LinkInline();
  link.isAutoLink = true;
  link.url = url;
  link.append(new LiteralInline(text));
  return link;
}
