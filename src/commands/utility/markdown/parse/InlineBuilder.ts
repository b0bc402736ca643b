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
  TextPlace,
} from '../syntax/Inline.ts';
import { newLineAt } from '../net/newLine.ts';
import { type HtmlAttributes, SourceSpan } from '../syntax/MarkdownObject.ts';
import { type AbbreviatedText, type Abbreviations, findAbbreviations } from './abbreviationText.ts';
import type { Range, Target } from './bracketRules.ts';
import { processEmphasis } from './emphasis.ts';
import type { InlineSession } from './InlineSession.ts';
import type { PlacedToken } from './library.ts';
import type { InlineContent, SourceText } from './SourceText.ts';

/** What references point to, by label. */
export interface ReferenceResolver {
  /** Completes a link to a label, which may stand for a heading or a footnote too. */
  resolve(label: string, link: LinkInline): Inline;
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
      else if (token.type === 'bracket') this.addBracket(scope, token);
      else this.add(scope, this.leaf(scope, token), token.from!, token.to!, textStart(token));
    }
    return root;
  }

  /** `textFrom`: where the text in it begins. */
  private add(scope: Scope, inline: Inline, from: number, to: number, textFrom = from): void {
    this.place(inline, from, to);
    if ('place' in inline) inline.place = this.placeOf(textFrom);
    scope.target.append(inline);
    scope.last = inline;
    if (isOpenContainer(inline)) scope.target = inline;
  }

  private place(inline: Inline, from: number, to: number): void {
    const offset = this.content.offsetOf(from);
    inline.line = this.session.firstLine + this.content.lineAt(from);
    inline.column = this.source.columnOf(offset);
    inline.span = this.spanOf(from, Math.max(to, from + 1));
    if (inline instanceof LineBreakInline && !inline.isBackslash)
      inline.newLine = newLineAt(this.source.given, inline.span.start);
  }

  private spanOf(from: number, to: number): SourceSpan {
    const { content, source } = this;
    return new SourceSpan(source.givenOffset(content.offsetOf(from)), source.givenOffset(content.offsetOf(to - 1)));
  }

  /** Text of a single line is a part of the whole source, other text a part of the content. */
  private placeOf(from: number): TextPlace {
    const { content, source } = this;
    const { hidden, text } = content;
    if (`${hidden}${text}`.includes('\n')) return new TextPlace(hidden + text, hidden.length + from);
    return new TextPlace(source.given, source.givenOffset(content.offsetOf(from)));
  }

  /** A bracket that made nothing is a text of its own, which has no place. */
  private addBracket(scope: Scope, { content, from, to }: PlacedToken): void {
    const literal = new LiteralInline(content);
    this.add(scope, literal, from!, to!);
    Object.assign(literal, { line: 0, column: 0, place: null });
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
        return this.address(token, meta!.url as string);
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
    while (goesOn(tokens[end], tokens[end + 1])) end++;
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
    const { inlines, attached, piece } = this.findIn(text, from, goesOn);
    let at = from;
    inlines.forEach((inline, index) => {
      if (index === attached) this.openContainer(scope, from + piece[0], from + piece[1]);
      const { length } =
        inline instanceof AbbreviationInline ? inline.abbreviation.label : (inline as LiteralInline).content;
      this.add(scope, inline, at, at + length);
      at += length;
    });
    if (inlines.length > 1 || inlines[0] instanceof AbbreviationInline) scope.last = null;
  }

  private openContainer(scope: Scope, from: number, to: number): void {
    const container = new ContainerInline();
    this.place(container, from, to);
    if (scope.root.children.length === 0) scope.root.span = container.span;
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
    const { target } = meta as { target: Target };
    const { label, labelRange, isShortcut } = target;
    const link = new LinkInline();
    Object.assign(link, { isImage: type === 'image', url: target.href, title: target.title, isShortcut });
    if (label !== null) link.label = this.content.text.slice(...labelRange!);
    link.labelSpan = this.partSpan(isShortcut ? null : labelRange);
    link.urlSpan = this.partSpan(target.urlRange);
    link.titleSpan = this.partSpan(target.titleRange);
    this.fill(link, children as PlacedToken[], false);
    processEmphasis(link);
    return label === null ? link : this.references.resolve(label, link);
  }

  private partSpan(range: Range): SourceSpan {
    return range ? this.spanOf(...range) : new SourceSpan();
  }

  private address({ content: text, from, to }: PlacedToken, url: string): LinkInline {
    const link = new LinkInline();
    link.isAutoLink = true;
    link.url = url;
    link.urlSpan = this.spanOf(from!, to!);
    const literal = new LiteralInline(text);
    this.place(literal, from!, to!);
    literal.place = this.placeOf(to! - text.length);
    link.append(literal);
    return link;
  }

  /** Attributes go to the inline before them; after text to the block. */
  private attach(scope: Scope, attributes: HtmlAttributes): void {
    const { last, isContained } = scope;
    if (last && !(last instanceof LiteralInline)) last.addAttributes(attributes);
    else if (!isContained) this.session.block.addAttributes(attributes);
  }
}

/** Whether a token is more of the text before it. */
function goesOn({ to }: PlacedToken, next: PlacedToken | undefined): boolean {
  return next?.type === 'text' && next.from === to && next.meta?.isBeginning !== true;
}

/** Where the text of a token begins: behind a backslash or dollars. */
function textStart({ type, info, from, meta }: PlacedToken): number {
  if (type === 'math') return meta!.contentAt as number;
  return type === 'text_special' && info === 'escape' ? from! + 1 : from!;
}

function escaped(content: string): LiteralInline {
  return Object.assign(new LiteralInline(content), { isFirstCharacterEscaped: true });
}
