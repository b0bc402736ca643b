/** [uint32]: an integer of 32 bits, without sign. Constructors trust their caller: checking the range is conversion's work. */
export class UInt32 {
  static readonly MIN = 0;
  static readonly MAX = 4294967295;

  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof UInt32 && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
