/** System.CharEnumerator: what 'abc'.GetEnumerator() gives. */
import { invalidOperation } from '../netErrors.ts';
import { newChar } from '../values.ts';

export class CharEnumerator implements Iterable<unknown> {
  private index = -1;
  constructor(private readonly text: string) {}

  moveNext(): boolean {
    if (this.index < this.text.length) this.index++;
    return this.index < this.text.length;
  }
  reset(): void {
    this.index = -1;
  }
  get current(): unknown {
    if (this.index < 0) throw invalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.index >= this.text.length) throw invalidOperation('Enumeration already finished.');
    return newChar(this.text.charCodeAt(this.index));
  }
  clone(): CharEnumerator {
    const copy = new CharEnumerator(this.text);
    copy.index = this.index;
    return copy;
  }
  [Symbol.iterator](): Iterator<unknown> {
    return {
      next: () => (this.moveNext() ? { done: false, value: this.current } : { done: true, value: undefined }),
    };
  }
}
