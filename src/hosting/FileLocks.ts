/**
 * The advisory locks .NET takes on the files it has open: shared by default, exclusive for FileShare.None. Node has no
 * flock, so they hold among the files of this thread only, which is where scripts meet them: a stream that was never closed.
 */
export type FileLock = 'shared' | 'exclusive';

interface Holders {
  shared: number;
  exclusive: boolean;
}

export class FileLocks {
  /** By device and number of the file. */
  private readonly holders = new Map<string, Holders>();
  private readonly byDescriptor = new Map<number, { key: string; lock: FileLock }>();

  get isEmpty(): boolean {
    return this.holders.size === 0;
  }

  allows(key: string, lock: FileLock): boolean {
    const held = this.holders.get(key);
    return held === undefined || (lock === 'shared' && !held.exclusive);
  }

  take(descriptor: number, key: string, lock: FileLock): void {
    const held = this.holders.get(key) ?? { shared: 0, exclusive: false };
    if (lock === 'exclusive') held.exclusive = true;
    else held.shared++;
    this.holders.set(key, held);
    this.byDescriptor.set(descriptor, { key, lock });
  }

  release(descriptor: number): void {
    const taken = this.byDescriptor.get(descriptor);
    if (!taken) return;
    this.byDescriptor.delete(descriptor);
    const held = this.holders.get(taken.key)!;
    if (taken.lock === 'exclusive') held.exclusive = false;
    else held.shared--;
    if (held.shared === 0 && !held.exclusive) this.holders.delete(taken.key);
  }
}
