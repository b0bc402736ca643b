/** System.Collections.DictionaryEntry: what enumerating a hashtable gives. PowerShell adds Name, an alias of Key. */
export class DictionaryEntry {
  constructor(
    public key: unknown,
    public value: unknown,
  ) {}
}
