/**
 * System.IO.FileSystemWatcher as far as its settings go. NON-PARITY: nothing is watched; turning events on and waiting
 * for a change fail by name.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { argumentError, notEmulated } from '../netErrors.ts';

export class FileSystemWatcher {
  notifyFilter = 1 | 2 | 16;
  filters: string[] = [];
  includeSubdirectories = false;
  internalBufferSize = 8192;
  private ownPath = '';

  constructor(readonly ctx: TypeContext) {}

  get path(): string {
    return this.ownPath;
  }

  setPath(path: string, parameter: string): void {
    if (hostOf(this.ctx).files.stat(path)?.kind !== 'directory')
      throw argumentError(`The directory name '${path}' does not exist.`, parameter);
    this.ownPath = path;
  }

  get filter(): string {
    return this.filters[0] ?? '*';
  }

  setFilter(filter: string | null): void {
    this.filters = [filter || '*'];
  }

  refuse(what: string): never {
    throw notEmulated(`System.IO.FileSystemWatcher.${what}: nothing is watched`);
  }
}
