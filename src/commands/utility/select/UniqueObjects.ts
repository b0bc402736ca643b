/**
 * Select-Object -Unique: an object passes when none before it equals it in base object and selected properties.
 * Rule that surprises: without -Property all [pscustomobject] are equal, so only the first passes.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { PSNoteProperty } from '../../../types/PSMembers.ts';
import { unwrap } from '../../../types/index.ts';
import { ObjectComparer } from '../../ObjectComparer.ts';

interface Seen {
  base: unknown;
  notes: readonly PSNoteProperty[];
}

export class UniqueObjects {
  readonly kept: unknown[] = [];
  private readonly seen: Seen[] = [];
  /** Texts of objects that consist of strings only; while all do, looking here is enough. */
  private readonly keys = new Set<string>();
  private areAllStrings = true;
  private readonly comparer: ObjectComparer;

  constructor(
    cmd: Cmdlet,
    private readonly ignoreCase: boolean,
  ) {
    this.comparer = new ObjectComparer(cmd.context, ignoreCase);
  }

  isNew(value: unknown, notes: readonly PSNoteProperty[]): boolean {
    const base = unwrap(value);
    const key = this.stringKey(base, notes);
    if (key === null) this.areAllStrings = false;
    else if (this.keys.has(key)) return false;
    if (!this.areAllStrings && this.seen.some((seen) => this.areEqual(seen, base, notes))) return false;
    if (key !== null) this.keys.add(key);
    this.seen.push({ base, notes });
    return true;
  }

  private stringKey(base: unknown, notes: readonly PSNoteProperty[]): string | null {
    const parts = notes.length === 0 ? [base] : notes.map((note) => note.value);
    if (!parts.every((part) => typeof part === 'string')) return null;
    const text = [...notes.map((note) => note.name.toLowerCase()), ...(parts as string[])].join('\0');
    return this.ignoreCase ? text.toLowerCase() : text;
  }

  private areEqual(seen: Seen, base: unknown, notes: readonly PSNoteProperty[]): boolean {
    if (seen.notes.length !== notes.length || this.comparer.compare(base, seen.base) !== 0) return false;
    return notes.every((note) => {
      const other = seen.notes.find((candidate) => candidate.name.toLowerCase() === note.name.toLowerCase());
      return other !== undefined && this.comparer.compare(other.value, note.value) === 0;
    });
  }
}
