/** What every node of a Markdown document has: its place in the source and the HTML attributes `{#id .class}` gave it. */

/** Offsets of the first and the last character, both included; the end lies before the start when there is none. */
export class SourceSpan {
  constructor(
    public start = 0,
    public end = -1,
  ) {}

  get length(): number {
    return this.end - this.start + 1;
  }

  get isEmpty(): boolean {
    return this.start > this.end;
  }
}

/** Attributes of the element a node becomes. */
export class HtmlAttributes {
  id: string | null = null;
  classes: string[] = [];
  properties: [name: string, value: string | null][] = [];

  addClass(name: string): void {
    if (!this.classes.includes(name)) this.classes.push(name);
  }

  addPropertyIfAbsent(name: string, value: string | null): void {
    if (!this.properties.some(([own]) => own === name)) this.properties.push([name, value]);
  }

  /** Adds another's: its id wins, its classes come last; a property that is there already stays. */
  addAll(other: HtmlAttributes): void {
    if (other.id !== null) this.id = other.id;
    this.classes.push(...other.classes);
    if (this.properties.length === 0) this.properties.push(...other.properties);
    else for (const [name, value] of other.properties) this.addPropertyIfAbsent(name, value);
  }
}

export abstract class MarkdownObject {
  line = 0;
  column = 0;
  span = new SourceSpan();
  attributes: HtmlAttributes | null = null;

  /** The attributes, made when there are none. */
  ownAttributes(): HtmlAttributes {
    this.attributes ??= new HtmlAttributes();
    return this.attributes;
  }

  addAttributes(added: HtmlAttributes | null): void {
    if (added) this.ownAttributes().addAll(added);
  }
}
