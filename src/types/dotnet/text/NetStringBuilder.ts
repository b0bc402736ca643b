/**
 * System.Text.StringBuilder over one JavaScript string: V8 joins appended pieces lazily, so appending stays cheap.
 * Rule that surprises: Capacity follows .NET's chunks (each new one as long as the text so far, at most 8,000).
 */
import {
  argumentError,
  argumentOutOfRange,
  indexExclusiveError,
  indexInclusiveError,
  mustBeAtMost,
  mustBeNonNegative,
} from '../netErrors.ts';

const MAX_CHUNK = 8000;
const LOCATION = 'Index and length must refer to a location within the string.';

export class NetStringBuilder {
  private text: string;
  private chunkOffset = 0;
  private chunkSize: number;

  constructor(
    value = '',
    capacity = 16,
    readonly maxCapacity = 0x7fffffff,
  ) {
    if (capacity < 0) throw mustBeNonNegative('capacity', capacity);
    if (maxCapacity < 1)
      throw argumentOutOfRange(
        'maxCapacity',
        `maxCapacity ('${maxCapacity}') must be a non-negative and non-zero value.`,
        maxCapacity,
      );
    if (capacity > maxCapacity) throw argumentOutOfRange('capacity', 'Capacity exceeds maximum capacity.');
    this.text = value;
    this.chunkSize = Math.max(capacity === 0 ? Math.min(16, maxCapacity) : capacity, value.length);
  }

  get length(): number {
    return this.text.length;
  }
  set length(value: number) {
    if (value < 0) throw mustBeNonNegative('value', value);
    if (value > this.maxCapacity) throw argumentOutOfRange('value', 'capacity was less than the current size.');
    if (value > this.text.length) this.append('\0'.repeat(value - this.text.length));
    else this.text = this.text.slice(0, value);
  }
  get capacity(): number {
    return this.chunkOffset + this.chunkSize;
  }
  set capacity(value: number) {
    if (value < 0) throw argumentOutOfRange('value', 'Capacity must be positive.');
    if (value > this.maxCapacity) throw argumentOutOfRange('value', 'Capacity exceeds maximum capacity.');
    if (value < this.text.length) throw argumentOutOfRange('value', 'capacity was less than the current size.');
    this.chunkSize = value - this.chunkOffset;
  }
  ensureCapacity(capacity: number): number {
    if (capacity < 0) throw mustBeNonNegative('capacity', capacity);
    if (this.capacity < capacity) this.capacity = capacity;
    return this.capacity;
  }

  append(piece: string): this {
    this.grow(piece.length);
    this.text += piece;
    return this;
  }

  private grow(count: number): void {
    const needed = this.text.length + count;
    if (needed <= this.capacity) return;
    if (needed > this.maxCapacity)
      throw argumentOutOfRange('valueCount', 'The length cannot be greater than the capacity.');
    const rest = needed - this.capacity;
    this.chunkOffset = this.capacity;
    this.chunkSize = Math.min(
      Math.max(rest, Math.min(this.chunkOffset, MAX_CHUNK)),
      this.maxCapacity - this.chunkOffset,
    );
  }

  insert(index: number, piece: string): this {
    if (index < 0 || index > this.text.length) throw indexInclusiveError('index');
    this.grow(piece.length);
    this.text = this.text.slice(0, index) + piece + this.text.slice(index);
    return this;
  }
  remove(start: number, length: number): this {
    if (length < 0) throw mustBeNonNegative('length', length);
    if (start < 0) throw mustBeNonNegative('startIndex', start);
    if (length > this.text.length - start) throw indexInclusiveError('length');
    this.text = this.text.slice(0, start) + this.text.slice(start + length);
    return this;
  }
  replace(oldText: string, newText: string, start = 0, count = this.text.length - start): this {
    if (start < 0 || start > this.text.length) throw indexInclusiveError();
    if (count < 0 || start > this.text.length - count) throw indexInclusiveError('count');
    if (oldText === '') throw argumentError('The value cannot be an empty string.', 'oldValue');
    const middle = this.text
      .slice(start, start + count)
      .split(oldText)
      .join(newText);
    const replaced = this.text.slice(0, start) + middle + this.text.slice(start + count);
    if (replaced.length > this.text.length) this.grow(replaced.length - this.text.length);
    this.text = replaced;
    return this;
  }
  clear(): this {
    this.text = '';
    this.chunkSize += this.chunkOffset;
    this.chunkOffset = 0;
    return this;
  }

  codeAt(index: number): number {
    if (index < 0 || index >= this.text.length) throw indexExclusiveError('index');
    return this.text.charCodeAt(index);
  }
  setCodeAt(index: number, code: number): void {
    if (index < 0 || index >= this.text.length) throw indexExclusiveError('index');
    this.text = this.text.slice(0, index) + String.fromCharCode(code) + this.text.slice(index + 1);
  }

  slice(start: number, length: number): string {
    if (start < 0) throw mustBeNonNegative('startIndex', start);
    if (start > this.text.length) throw mustBeAtMost('startIndex', start, this.text.length);
    if (length < 0) throw mustBeNonNegative('length', length);
    if (start > this.text.length - length) throw argumentOutOfRange('length', LOCATION);
    return this.text.slice(start, start + length);
  }
  toString(): string {
    return this.text;
  }
}
