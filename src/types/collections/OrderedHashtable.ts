/**
 * System.Management.Automation.OrderedHashtable, what ConvertFrom-Json -AsHashtable makes: a hashtable in insertion order
 * whose string keys are case-sensitive.
 */
import { Hashtable } from './Hashtable.ts';

export class OrderedHashtable extends Hashtable {
  constructor() {
    super('ordinal');
  }

  protected override ordered() {
    return [...this.slots.values()];
  }

  override clone(): OrderedHashtable {
    const copy = new OrderedHashtable();
    for (const [key, value] of this.entries()) copy.set(key, value);
    return copy;
  }
}
