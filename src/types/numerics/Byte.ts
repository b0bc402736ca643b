/** [byte]: an integer of 8 bits, without sign. Constructors trust their caller: checking the range is conversion's work. */
export class Byte {
  static readonly MIN = 0;
  static readonly MAX = 255;

  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof Byte && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
