/** [int16]: an integer of 16 bits. Constructors trust their caller: checking the range is conversion's work. */
export class Int16 {
  static readonly MIN = -32768;
  static readonly MAX = 32767;

  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof Int16 && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
