/** System.Collections.DictionaryEntry: what enumerating a hashtable gives. PowerShell adds Name, an alias of Key. */
import { COPY_STRUCT } from '../copyOfStruct.ts';

export class DictionaryEntry {
  constructor(
    public key: unknown,
    public value: unknown,
  ) {}

  [COPY_STRUCT](): DictionaryEntry {
    return new DictionaryEntry(this.key, this.value);
  }
}
