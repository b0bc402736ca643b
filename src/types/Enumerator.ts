/**
 * An IEnumerator. Rule that surprises: pipelines, foreach and most operators unroll what is left of one, but asked for a
 * member or joined to a text it is one object.
 */
export abstract class Enumerator implements Iterable<unknown> {
  abstract moveNext(): boolean;
  abstract reset(): void;
  abstract get current(): unknown;
  /** Some are what they enumerate, too: LINQ's sequences. */
  isCollection = false;

  [Symbol.iterator](): Iterator<unknown> {
    return {
      next: () => (this.moveNext() ? { done: false, value: this.current } : { done: true, value: undefined }),
    };
  }
}
