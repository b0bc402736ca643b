/** An item as commands write it: with PSPath and its like, or as -PassThru asks. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { decorateItem } from '../../engine/providers/decorateItem.ts';
import { pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';

/** The item with its properties. Throws when there is none. */
export function itemAt(path: ResolvedPath): unknown {
  const item = path.provider.item(path.path);
  if (item == null) throw pathNotFound(path.shown);
  return decorateItem(item, path, path.provider.isContainer(path.path));
}

export function writeItem(cmd: Cmdlet, path: ResolvedPath): void {
  cmd.writeObject(itemAt(path));
}
