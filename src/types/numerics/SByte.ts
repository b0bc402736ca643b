/** [sbyte]: an integer of 8 bits. Constructors trust their caller: checking the range is conversion's work. */
export class SByte {
  static readonly MIN = -128;
  static readonly MAX = 127;

  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof SByte && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
