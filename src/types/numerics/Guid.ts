/** [guid]: kept as its text in form D (lower case, hyphens), which is also what it shows. */
export class Guid {
  static readonly EMPTY = new Guid('00000000-0000-0000-0000-000000000000');

  /** 8-4-4-4-12 lower-case hexadecimal digits. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  equals(other: unknown): boolean {
    return other instanceof Guid && other.text === this.text;
  }

  /** Guid orders its fields as numbers, and those are in the text's order. */
  compareTo(other: Guid): number {
    return this.text === other.text ? 0 : this.text < other.text ? -1 : 1;
  }

  toString(): string {
    return this.text;
  }
}
