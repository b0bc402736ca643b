/**
 * System.Text.RegularExpressions.Capture, Group and their collections.
 * Rule that surprises: a group's captures are looked up only when asked for, because JavaScript's RegExp does not keep
 * them; its value is known without.
 */
export class NetCapture {
  constructor(
    /** The whole text that was searched. */
    readonly text: string,
    protected start: number,
    protected end: number,
  ) {}

  get index(): number {
    return this.start;
  }
  get length(): number {
    return this.end - this.start;
  }
  get value(): string {
    return this.text.slice(this.start, this.end);
  }
  toString(): string {
    return this.value;
  }
}

export class NetGroup extends NetCapture {
  private located: boolean;
  private list: NetCaptureCollection | null = null;

  constructor(
    text: string,
    readonly name: string,
    /** Null: no capture. Known before the place is. */
    private readonly known: string | null,
    /** All captures: start, end, start, end... */
    private readonly locate: () => readonly number[],
  ) {
    super(text, 0, 0);
    this.located = known === null;
  }

  renamed(name: string): NetGroup {
    return new NetGroup(this.text, name, this.known, this.locate);
  }
  get success(): boolean {
    return this.known !== null;
  }
  override get index(): number {
    this.findPlace();
    return this.start;
  }
  override get length(): number {
    return this.known === null ? 0 : this.known.length;
  }
  override get value(): string {
    return this.known ?? '';
  }
  get captures(): NetCaptureCollection {
    this.list ??= new NetCaptureCollection(this.capturesOf());
    return this.list;
  }

  /** The last capture is the group itself. */
  private capturesOf(): NetCapture[] {
    if (this.known === null) return [];
    const spans = this.locate();
    const result: NetCapture[] = [];
    for (let i = 0; i + 2 < spans.length; i += 2) result.push(new NetCapture(this.text, spans[i]!, spans[i + 1]!));
    result.push(this);
    return result;
  }

  private findPlace(): void {
    if (this.located) return;
    this.located = true;
    const spans = this.locate();
    this.start = spans[spans.length - 2] ?? 0;
    this.end = spans[spans.length - 1] ?? 0;
  }
}

/** A read-only list that scripts can index and enumerate. */
export class RegexList<T> implements Iterable<T> {
  constructor(readonly items: readonly T[]) {}

  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }
}

export class NetCaptureCollection extends RegexList<NetCapture> {}
