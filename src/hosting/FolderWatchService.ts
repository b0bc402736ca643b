/**
 * Watched folders for a thread that cannot wait for events. The system tells that a name came, went or changed; that
 * something was renamed is seen by its number (inode) going from one name to another.
 */
import type fs from 'node:fs';
import { join } from 'node:path';
import type { BlockingService } from '../http/BlockingChannel.ts';
import { Arrivals } from './Arrivals.ts';
import { builtin } from './builtin.ts';

export interface FolderChange {
  kind: 'created' | 'deleted' | 'changed' | 'renamed';
  /** Relative to the watched folder. */
  name: string;
  oldName?: string;
  isDirectory: boolean;
}

interface Entry {
  id: bigint;
  isDirectory: boolean;
}

interface Gone extends Entry {
  name: string;
  change: FolderChange;
  /** Told as deleted when no other name has come by then. */
  timer: NodeJS.Timeout;
}

/** How long a name that went may turn up under another. */
const RENAME_MS = 15;

class FolderWatch {
  private readonly known = new Map<string, Entry>();
  private readonly gone = new Map<bigint, Gone>();
  private readonly changes: FolderChange[] = [];
  private readonly watcher: fs.FSWatcher;
  private readonly files = builtin<typeof fs>('node:fs');
  readonly arrivals = new Arrivals();

  constructor(
    private readonly path: string,
    private readonly recursive: boolean,
  ) {
    this.learn('');
    this.watcher = this.files.watch(path, { recursive, persistent: false }, (kind, name) => {
      if (name !== null) this.take(kind, String(name));
    });
    this.watcher.on('error', () => undefined);
  }

  get hasChanges(): boolean {
    return this.changes.length > 0;
  }

  takeAll(): FolderChange[] {
    return this.changes.splice(0);
  }

  close(): void {
    this.watcher.close();
    for (const { timer } of this.gone.values()) clearTimeout(timer);
  }

  private learn(relative: string): void {
    let names: string[];
    try {
      names = this.files.readdirSync(join(this.path, relative));
    } catch {
      return;
    }
    for (const each of names) {
      const name = join(relative, each);
      const entry = this.look(name);
      if (entry) this.known.set(name, entry);
      if (entry?.isDirectory && this.recursive) this.learn(name);
    }
  }

  private look(name: string): Entry | null {
    const facts = this.files.lstatSync(join(this.path, name), { bigint: true, throwIfNoEntry: false });
    return facts ? { id: facts.ino, isDirectory: facts.isDirectory() } : null;
  }

  private take(kind: string, name: string): void {
    const entry = this.look(name);
    const before = this.known.get(name);
    if (before && (!entry || entry.id !== before.id)) this.wentAway(name, before);
    if (entry && (!before || entry.id !== before.id)) this.came(name, entry);
    else if (entry && kind === 'change') this.tell({ kind: 'changed', name, isDirectory: entry.isDirectory });
  }

  private wentAway(name: string, entry: Entry): void {
    this.known.delete(name);
    const change: FolderChange = { kind: 'deleted', name, isDirectory: entry.isDirectory };
    // Its new name may have been told of already.
    const [other] = [...this.known].find(([, { id }]) => id === entry.id) ?? [];
    const created = other && this.changes.find((each) => each.kind === 'created' && each.name === other);
    if (created) {
      created.kind = 'renamed';
      created.oldName = name;
      return;
    }
    const timer = setTimeout(() => {
      this.gone.delete(entry.id);
      this.tell(change);
    }, RENAME_MS);
    this.gone.set(entry.id, { ...entry, name, change, timer });
  }

  private came(name: string, entry: Entry): void {
    this.known.set(name, entry);
    const gone = this.gone.get(entry.id);
    if (!gone) {
      this.tell({ kind: 'created', name, isDirectory: entry.isDirectory });
      return;
    }
    clearTimeout(gone.timer);
    this.gone.delete(entry.id);
    this.tell({ kind: 'renamed', name, oldName: gone.name, isDirectory: entry.isDirectory });
  }

  private tell(change: FolderChange): void {
    this.changes.push(change);
    this.arrivals.tell();
  }
}

export class FolderWatchService {
  private readonly watches = new Map<number, FolderWatch>();
  private lastId = 0;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'watch.open': (payload) => this.open(payload as { path: string; recursive: boolean }),
    'watch.take': (payload, signal) => this.take(payload as { id: number; milliseconds: number | null }, signal),
    'watch.close': (payload) => this.close(payload as number),
  };

  /** The watch's number, or the system's code. */
  private open({ path, recursive }: { path: string; recursive: boolean }): number | string {
    try {
      this.watches.set(this.lastId + 1, new FolderWatch(path, recursive));
      return ++this.lastId;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? 'EINVAL';
    }
  }

  /** What changed; waits so long (null: without end) for the first change. */
  private async take(wait: { id: number; milliseconds: number | null }, signal: AbortSignal): Promise<FolderChange[]> {
    const watch = this.watches.get(wait.id);
    if (!watch) return [];
    await watch.arrivals.until(() => watch.hasChanges, wait.milliseconds, signal);
    return watch.takeAll();
  }

  private close(id: number): void {
    this.watches.get(id)?.close();
    this.watches.delete(id);
  }
}
