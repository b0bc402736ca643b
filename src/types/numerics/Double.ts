/**
 * [double]: a class around a JavaScript number, because a bare one is an [int] and `1.0` must stay different from `1`.
 * Rule that surprises: .NET's Equals says NaN equals NaN; the operator -eq does not.
 */
import { toStringDouble } from './shortestFloat.ts';

export class Double {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  equals(other: unknown): boolean {
    return (
      other instanceof Double && (other.value === this.value || (Number.isNaN(other.value) && Number.isNaN(this.value)))
    );
  }

  /** Invariant culture. */
  toString(): string {
    return toStringDouble(this.value);
  }
}
