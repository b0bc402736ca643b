/** [bigint], System.Numerics.BigInteger: an integer of any size. A class, because a bare JavaScript bigint is a [long]. */
export class BigInteger {
  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof BigInteger && other.value === this.value;
  }

  toString(): string {
    return String(this.value);
  }
}
