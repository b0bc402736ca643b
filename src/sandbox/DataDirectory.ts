/**
 * A tenant's state as a file, tenant.json: read at start, written some time after a change and at the end. The file is
 * replaced as a whole, so a crash leaves the old or the new one; one that cannot be read is never overwritten.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TenantState } from './TenantState.ts';

const FORMAT = 1;
const DELAY_MS = 250;
const LISTS = ['identities', 'roles', 'roleAssignments', 'ownedObjects'] as const;

export class DataDirectory {
  readonly file: string;
  private timer: NodeJS.Timeout | null = null;

  constructor(readonly directory: string) {
    this.file = join(directory, 'tenant.json');
  }

  /** The kept state; null when there is none yet. Throws an Error that names the file and the fault. */
  load(): TenantState | null {
    if (!existsSync(this.file)) return null;
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(this.file, 'utf8'));
    } catch (error) {
      throw new Error(`The tenant's data in ${this.file} cannot be read: ${(error as Error).message}`);
    }
    const fault = faultOf(content);
    if (fault !== null) throw new Error(`The tenant's data in ${this.file} cannot be used: ${fault}.`);
    const { identities, roles, roleAssignments, ownedObjects, changes } = content as TenantState;
    return { identities, roles, roleAssignments, ownedObjects, changes };
  }

  save(state: TenantState): void {
    this.cancel();
    mkdirSync(this.directory, { recursive: true });
    const temporary = `${this.file}.${process.pid}.tmp`;
    writeFileSync(temporary, `${JSON.stringify({ format: FORMAT, ...state })}\n`);
    renameSync(temporary, this.file);
  }

  /** Saves soon; several changes in a row are written once. */
  saveLater(state: () => TenantState): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => this.save(state()), DELAY_MS);
  }

  /** Saves now what was to be saved later. */
  flush(state: () => TenantState): void {
    if (this.timer !== null) this.save(state());
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

function faultOf(content: unknown): string | null {
  if (typeof content !== 'object' || content === null) return 'it is not an object';
  const { format, changes } = content as { format?: unknown; changes?: unknown };
  if (format !== FORMAT) return `its format is ${JSON.stringify(format)}, not ${FORMAT}`;
  const broken = LISTS.find((name) => !Array.isArray((content as Record<string, unknown>)[name]));
  if (broken !== undefined) return `'${broken}' is not a list`;
  return Number.isSafeInteger(changes) ? null : "'changes' is not a whole number";
}
