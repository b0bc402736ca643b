/**
 * Inline nodes of a document, shaped as PowerShell's Markdown library shapes them, since scripts walk them through
 * Tokens. Rule that surprises: text is cut into literals where an escape stands or a delimiter was, and PowerShell's
 * terminal text shows the first literal only.
 */
import type { NetEnumOf } from '../net/newLine.ts';
import { StringSlice } from '../net/StringSlice.ts';
import { MarkdownObject, SourceSpan } from './MarkdownObject.ts';

export abstract class Inline extends MarkdownObject {
  parent: ContainerInline | null = null;

  get nextSibling(): Inline | null {
    return this.sibling(1);
  }

  get previousSibling(): Inline | null {
    return this.sibling(-1);
  }

  private sibling(step: number): Inline | null {
    const all = this.parent?.children ?? [];
    return all[all.indexOf(this) + step] ?? null;
  }
}

export abstract class LeafInline extends Inline {}

/** Where a piece of text lies: in the whole source when its block has one line, else in the block's lines. */
export class TextPlace {
  constructor(
    readonly text: string,
    readonly start: number,
  ) {}

  movedBy(count: number): TextPlace {
    return new TextPlace(this.text, this.start + count);
  }

  slice(length: number): StringSlice {
    return new StringSlice(this.text, this.start, this.start + length - 1);
  }
}

function sliceOf(text: string, place: TextPlace | null): StringSlice {
  return place ? place.slice(text.length) : StringSlice.of(text);
}

export class ContainerInline extends Inline implements Iterable<Inline> {
  readonly children: Inline[] = [];
  /** The block of a block's own list of inlines. */
  parentBlock: unknown = null;

  [Symbol.iterator](): Iterator<Inline> {
    return this.children[Symbol.iterator]();
  }

  get firstChild(): Inline | null {
    return this.children[0] ?? null;
  }

  get lastChild(): Inline | null {
    return this.children[this.children.length - 1] ?? null;
  }

  append(...added: Inline[]): void {
    for (const child of added) {
      child.parent = this;
      this.children.push(child);
    }
  }

  /** Puts other children in place of the present ones. */
  replaceChildren(children: readonly Inline[]): void {
    this.children.length = 0;
    this.append(...children);
  }
}

export class LiteralInline extends LeafInline {
  isFirstCharacterEscaped = false;
  place: TextPlace | null = null;
  constructor(public content: string) {
    super();
  }

  get contentSlice(): StringSlice {
    return sliceOf(this.content, this.place);
  }

  /** Takes characters away at both ends. */
  trim(atStart: RegExp | null, atEnd: RegExp | null): void {
    const whole = this.content;
    if (atStart) this.content = whole.replace(atStart, '');
    this.place = this.place?.movedBy(whole.length - this.content.length) ?? null;
    if (atEnd) this.content = this.content.replace(atEnd, '');
  }
}

export class CodeInline extends LeafInline {
  delimiter = '`';
  delimiterCount = 1;
  constructor(public content: string) {
    super();
  }
}

export class HtmlInline extends LeafInline {
  constructor(public tag: string) {
    super();
  }
}

export class HtmlEntityInline extends LeafInline {
  place: TextPlace | null = null;
  constructor(
    public original: string,
    public transcoded: string,
  ) {
    super();
  }

  get originalSlice(): StringSlice {
    return sliceOf(this.original, this.place);
  }
}

export class LineBreakInline extends LeafInline {
  newLine: NetEnumOf = 'None';
  constructor(
    public isHard: boolean,
    public isBackslash = false,
  ) {
    super();
  }
}

export class AutolinkInline extends LeafInline {
  constructor(
    public url: string,
    public isEmail: boolean,
  ) {
    super();
  }
}

export class LinkInline extends ContainerInline {
  isImage = false;
  isShortcut = false;
  isAutoLink = false;
  url: string | null = null;
  title: string | null = null;
  label: string | null = null;
  reference: object | null = null;
  labelSpan = new SourceSpan(0, 0);
  urlSpan = new SourceSpan(0, 0);
  titleSpan = new SourceSpan(0, 0);
  /** The address of a heading, whose id is known at last. */
  dynamicUrl: (() => string) | null = null;
}

export class EmphasisInline extends ContainerInline {
  constructor(
    public delimiterChar: string,
    public delimiterCount: number,
  ) {
    super();
  }
}

/** `::text::` */
export class CustomContainerInline extends EmphasisInline {}

/** `$x$` */
export class MathInline extends LeafInline {
  delimiter = '$';
  delimiterCount = 1;
  place: TextPlace | null = null;
  constructor(public content: string) {
    super();
  }

  get contentSlice(): StringSlice {
    return sliceOf(this.content, this.place);
  }
}

/** `[ ]` in a list item. */
export class TaskList extends LeafInline {
  constructor(public checked: boolean) {
    super();
  }
}

export class Abbreviation extends MarkdownObject {
  constructor(
    public label: string,
    public text: string,
  ) {
    super();
  }
}

export class AbbreviationInline extends LeafInline {
  constructor(public abbreviation: Abbreviation) {
    super();
  }
}

/** A reference to a footnote, or the way back from one. */
export class FootnoteLink extends Inline {
  index = 0;
  isBackLink = false;
  footnote: unknown = null;
}

export abstract class DelimiterInline extends ContainerInline {
  /** Open, Close or both. */
  type = 'Open';
  isActive = true;
}

/** What may become emphasis; what is left of it shows its characters. */
export class EmphasisDelimiterInline extends DelimiterInline {
  place: TextPlace | null = null;
  constructor(
    public delimiterChar: string,
    public delimiterCount: number,
    public canOpen: boolean,
    public canClose: boolean,
  ) {
    super();
    this.type = [canOpen ? ['Open'] : [], canClose ? ['Close'] : []].flat().join(', ');
  }

  get contentSlice(): StringSlice {
    return sliceOf(this.delimiterChar.repeat(this.delimiterCount), this.place);
  }
}

/** A bracket that nothing closed; it holds what follows it. */
export class LinkDelimiterInline extends DelimiterInline {
  constructor(public isImage: boolean) {
    super();
  }
}

/** Whether what comes after an inline belongs into it. */
export function isOpenContainer(inline: Inline): inline is EmphasisDelimiterInline | LinkDelimiterInline {
  return inline instanceof EmphasisDelimiterInline || inline instanceof LinkDelimiterInline;
}

/** A `|` that may part cells. */
export class PipeTableDelimiterInline extends Inline {
  place: TextPlace | null = null;
}
