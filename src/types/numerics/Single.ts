/** [single], [float]: 32 bits of floating point; `value` is always exactly representable in 32 bits (Math.fround). */
import { toStringSingle } from './shortestFloat.ts';

export class Single {
  readonly value: number;

  constructor(value: number) {
    this.value = Math.fround(value);
  }

  equals(other: unknown): boolean {
    return (
      other instanceof Single && (other.value === this.value || (Number.isNaN(other.value) && Number.isNaN(this.value)))
    );
  }

  /** Invariant culture. */
  toString(): string {
    return toStringSingle(this.value);
  }
}
