/** [uint64]: an integer of 64 bits, without sign. Constructors trust their caller: checking the range is conversion's work. */
export class UInt64 {
  static readonly MIN = 0n;
  static readonly MAX = 18446744073709551615n;

  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof UInt64 && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
