/** [uint16]: an integer of 16 bits, without sign. Constructors trust their caller: checking the range is conversion's work. */
export class UInt16 {
  static readonly MIN = 0;
  static readonly MAX = 65535;

  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof UInt16 && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
