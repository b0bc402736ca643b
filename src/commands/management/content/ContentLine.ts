/**
 * A line of a file as Get-Content writes it: a string with the file's path properties and ReadCount beside it.
 * Rule that surprises: those are made when somebody looks, for few of a million lines are ever asked.
 */
import { pathNotes } from '../../../engine/providers/decorateItem.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { type PSMember, PSNoteProperty } from '../../../types/PSMembers.ts';
import { PSObject } from '../../../types/PSObject.ts';

export function contentLine(value: unknown, path: ResolvedPath, readCount: number): PSObject {
  return new PSObject(value, new ContentNotes(path, readCount));
}

class ContentNotes extends Map<string, PSMember> {
  #isFilled = false;
  readonly #path: ResolvedPath;
  readonly #readCount: number;

  constructor(path: ResolvedPath, readCount: number) {
    super();
    this.#path = path;
    this.#readCount = readCount;
  }

  #fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (const [name, value] of pathNotes(this.#path)) super.set(name.toLowerCase(), new PSNoteProperty(name, value));
    super.set('readcount', new PSNoteProperty('ReadCount', BigInt(this.#readCount)));
  }

  override get(key: string): PSMember | undefined {
    this.#fill();
    return super.get(key);
  }
  override has(key: string): boolean {
    this.#fill();
    return super.has(key);
  }
  override set(key: string, value: PSMember): this {
    this.#fill();
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    this.#fill();
    return super.delete(key);
  }
  override get size(): number {
    this.#fill();
    return super.size;
  }
  override keys(): MapIterator<string> {
    this.#fill();
    return super.keys();
  }
  override values(): MapIterator<PSMember> {
    this.#fill();
    return super.values();
  }
  override entries(): MapIterator<[string, PSMember]> {
    this.#fill();
    return super.entries();
  }
  override [Symbol.iterator](): MapIterator<[string, PSMember]> {
    return this.entries();
  }
  override forEach(run: (value: PSMember, key: string, map: Map<string, PSMember>) => void): void {
    this.#fill();
    super.forEach(run);
  }
}
