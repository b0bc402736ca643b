/** System.Collections.Generic.KeyValuePair[TKey,TValue]: an entry of a generic dictionary, with its own closed type. */
import { NET_TYPE, type NetType } from '../NetType.ts';

export class KeyValuePair {
  readonly [NET_TYPE]: NetType;
  constructor(
    type: NetType,
    readonly key: unknown,
    readonly value: unknown,
  ) {
    this[NET_TYPE] = type;
  }
}
