/**
 * System.Management.Automation.PSDataCollection: the list a stream is read from. Once completed it takes no more.
 * NON-PARITY: an enumeration ends with what is there now; it does not wait for more.
 */
import { NetException } from '../../errors/index.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';

const CLOSED =
  'Objects cannot be added to a closed buffer. Make sure the buffer is open for Add and Insert operations to succeed.';

export class DataCollection extends NetList {
  isOpen = true;
  blockingEnumerator = false;
  enumeratorNeverBlocks = false;
  serializeInput = false;
  dataAddedCount = 1;

  override add(value: unknown): number {
    this.checkOpen();
    return super.add(value);
  }

  override insert(index: number, value: unknown, message?: string): void {
    this.checkOpen();
    super.insert(index, value, message);
  }

  /** What the engine itself writes: a reader who closed the collection is no reason to fail. */
  push(value: unknown): void {
    this.version++;
    this.items.push(value);
  }

  /** All there is, taken out. */
  readAll(): unknown[] {
    this.version++;
    return this.items.splice(0, this.items.length);
  }

  private checkOpen(): void {
    if (this.isOpen) return;
    throw new NetException('System.Management.Automation.PSInvalidOperationException', CLOSED, {
      errorId: 'InvalidOperation',
      category: 'InvalidOperation',
    });
  }
}

/** A collection of elements of a type of System.Management.Automation. */
export function dataCollection(elementType: string): DataCollection {
  const element = getType(`System.Management.Automation.${elementType}`);
  return new DataCollection([], genericType(getType('System.Management.Automation.PSDataCollection`1'), [element]));
}

const OBJECT_MODEL_COLLECTION = 'System.Collections.ObjectModel.Collection`1';

/** Collection[psobject]: what Invoke and ReadAll give. */
export function psObjectCollection(items: unknown[]): NetList {
  return collectionOf(items, 'System.Management.Automation.PSObject');
}

export function collectionOf(items: unknown[], elementType: string): NetList {
  return new NetList(items, genericType(getType(OBJECT_MODEL_COLLECTION), [getType(elementType)]));
}
