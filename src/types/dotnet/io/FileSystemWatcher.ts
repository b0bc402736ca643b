/**
 * System.IO.FileSystemWatcher over a watch of the host's I/O thread: what changed is asked for at the engine's polls.
 * Rule that surprises: handlers added by add_Created and the like are script blocks that .NET calls on a thread without a
 * runspace, where they cannot run; Register-ObjectEvent's are heard.
 */
import { FileSystemEventArgs, RenamedEventArgs } from '../../events/eventArgTypes.ts';
import { type EventPump, pumpsOf, raiseElsewhere } from '../../events/netEvents.ts';
import { WildcardPattern } from '../../regex/WildcardPattern.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { argumentError, notEmulated } from '../netErrors.ts';

interface FolderChange {
  kind: 'created' | 'deleted' | 'changed' | 'renamed';
  name: string;
  oldName?: string;
  isDirectory: boolean;
}

/** WatcherChangeTypes. */
const KINDS: Readonly<Record<FolderChange['kind'], number>> = { created: 1, deleted: 2, changed: 4, renamed: 8 };
const EVENTS: Readonly<Record<FolderChange['kind'], string>> = {
  created: 'Created',
  deleted: 'Deleted',
  changed: 'Changed',
  renamed: 'Renamed',
};
/** NotifyFilters. */
const FILE_NAME = 1;
const DIRECTORY_NAME = 2;
const CONTENT = 4 | 8 | 16 | 32 | 64 | 256;

/** What WaitForChanged gives. */
export class WaitForChangedResult {
  constructor(
    readonly changeType = 0,
    readonly name: string | null = null,
    readonly oldName: string | null = null,
    readonly timedOut = false,
  ) {}
}

export class FileSystemWatcher implements EventPump {
  notifyFilter = 1 | 2 | 16;
  filters: string[] = [];
  internalBufferSize = 8192;
  private ownPath = '';
  private isRecursive = false;
  private id: number | null = null;

  constructor(readonly ctx: TypeContext) {}

  get path(): string {
    return this.ownPath;
  }

  setPath(path: string, parameter: string): void {
    if (hostOf(this.ctx).files.stat(path)?.kind !== 'directory')
      throw argumentError(`The directory name '${path}' does not exist.`, parameter);
    this.ownPath = path;
    this.restart();
  }

  get includeSubdirectories(): boolean {
    return this.isRecursive;
  }
  set includeSubdirectories(value: boolean) {
    this.isRecursive = value;
    this.restart();
  }

  get filter(): string {
    return this.filters[0] ?? '*';
  }

  setFilter(filter: string | null): void {
    this.filters = [filter || '*'];
  }

  get isEnabled(): boolean {
    return this.id !== null;
  }

  enable(): void {
    if (this.id !== null) return;
    const id = hostOf(this.ctx).service?.('watch.open', { path: this.ownPath, recursive: this.isRecursive });
    if (typeof id !== 'number') throw notEmulated(`System.IO.FileSystemWatcher on this host (${id ?? 'no watches'})`);
    this.id = id;
    pumpsOf(this.ctx).add(this);
  }

  disable(): void {
    if (this.id === null) return;
    hostOf(this.ctx).service?.('watch.close', this.id);
    this.id = null;
    pumpsOf(this.ctx).delete(this);
  }

  poll(ctx: TypeContext): void {
    for (const change of this.take(0)) this.raise(change, ctx);
  }

  due(): null {
    return null;
  }

  /** The first change of these kinds; watches meanwhile if it did not. */
  waitForChange(kinds: number, milliseconds: number | null): WaitForChangedResult {
    const wasEnabled = this.isEnabled;
    if (!wasEnabled) this.enable();
    try {
      const end = milliseconds === null ? null : now(this.ctx) + milliseconds;
      for (;;) {
        const left = end === null ? null : Math.max(0, end - now(this.ctx));
        const changes = this.take(left);
        for (const change of changes) if (wasEnabled) this.raise(change, this.ctx);
        const found = changes.find(({ kind }) => (KINDS[kind] & kinds) !== 0);
        if (found) return new WaitForChangedResult(KINDS[found.kind], found.name, found.oldName ?? null);
        if (left === 0) return new WaitForChangedResult(0, null, null, true);
      }
    } finally {
      if (!wasEnabled) this.disable();
    }
  }

  private take(milliseconds: number | null): FolderChange[] {
    const payload = { id: this.id, milliseconds };
    const changes = hostOf(this.ctx).service?.('watch.take', payload) as FolderChange[] | undefined;
    return (changes ?? []).filter((change) => this.isWanted(change));
  }

  private isWanted({ kind, name, oldName, isDirectory }: FolderChange): boolean {
    const filter = kind === 'changed' ? CONTENT : isDirectory ? DIRECTORY_NAME : FILE_NAME;
    return (this.notifyFilter & filter) !== 0 && [name, oldName].some((each) => each != null && this.matches(each));
  }

  private matches(name: string): boolean {
    const last = name.replace(/^.*[/\\]/s, '');
    const patterns = this.filters.length === 0 ? ['*'] : this.filters;
    return patterns.some((filter) => {
      const pattern = filter === '*.*' ? '*' : filter;
      return new WildcardPattern(pattern.replace(/[[\]`]/g, '`$&')).isMatch(last);
    });
  }

  private raise(change: FolderChange, ctx: TypeContext): void {
    const { kind, name, oldName } = change;
    const full = (each: string): string => `${this.ownPath.replace(/\/$/, '')}/${each}`;
    const args =
      kind === 'renamed'
        ? new RenamedEventArgs(KINDS.renamed, full(name), name, full(oldName!), oldName!)
        : new FileSystemEventArgs(KINDS[kind], full(name), name);
    raiseElsewhere(this, EVENTS[kind], args, ctx);
  }

  private restart(): void {
    if (this.id === null) return;
    this.disable();
    this.enable();
  }
}

const now = (ctx: TypeContext): number => Number(hostOf(ctx).monotonicNs() / 1_000_000n);
