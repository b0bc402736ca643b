/** Keys or Values of a dictionary: a live view with a count, enumerable, that cannot be indexed as a list. */
import { NET_TYPE, type NetType } from '../NetType.ts';
import { collectionModified } from '../NetEnumerator.ts';

interface Source {
  readonly count: number;
  readonly version: number;
  keys(): Iterable<unknown>;
  values(): Iterable<unknown>;
}

export class DictionaryView implements Iterable<unknown> {
  constructor(
    readonly source: Source,
    readonly what: 'keys' | 'values',
    type: NetType,
  ) {
    (this as { [NET_TYPE]?: NetType })[NET_TYPE] = type;
  }

  get count(): number {
    return this.source.count;
  }

  /** Fails as .NET does when the dictionary changes while it is being enumerated. */
  *[Symbol.iterator](): Generator<unknown> {
    const { version } = this.source;
    for (const item of this.what === 'keys' ? this.source.keys() : this.source.values()) {
      if (this.source.version !== version) throw collectionModified();
      yield item;
    }
    if (this.source.version !== version) throw collectionModified();
  }
}
