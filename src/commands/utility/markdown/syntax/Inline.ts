/**
 * Inline nodes of a document, shaped as PowerShell's Markdown library shapes them, since scripts walk them through
 * Tokens. Rule that surprises: text is cut into literals where an escape stands or a delimiter was, and PowerShell's
 * terminal text shows the first literal only.
 */
import { MarkdownObject } from './MarkdownObject.ts';

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
  constructor(public content: string) {
    super();
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
  constructor(
    public original: string,
    public transcoded: string,
  ) {
    super();
  }
}

export class LineBreakInline extends LeafInline {
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
  url = '';
  title = '';
  label: string | null = null;
  reference: unknown = null;
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
  constructor(public content: string) {
    super();
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

export abstract class DelimiterInline extends ContainerInline {}

/** What may become emphasis; what is left of it shows its characters. */
export class EmphasisDelimiterInline extends DelimiterInline {
  constructor(
    public delimiterChar: string,
    public delimiterCount: number,
    public canOpen: boolean,
    public canClose: boolean,
  ) {
    super();
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
export class PipeTableDelimiterInline extends Inline {}
