/** An item as commands write it: with PSPath and its like, or as -PassThru asks. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { decorateItem, pathNotes } from '../../engine/providers/decorateItem.ts';
import { pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { PSObject } from '../../types/index.ts';

/** The item with its properties. Throws when there is none. */
export function itemAt(path: ResolvedPath): unknown {
  const item = path.provider.item(path.path);
  if (item == null) throw pathNotFound(path.shown);
  return decorateItem(item, path, path.provider.isContainer(path.path));
}

export function writeItem(cmd: Cmdlet, path: ResolvedPath): void {
  cmd.writeObject(itemAt(path));
}

/** What the property commands call an item in their questions. */
export function kindOf(path: ResolvedPath): string {
  return path.provider.isContainer(path.path) ? 'Directory' : 'File';
}

/** Properties as the property commands write them: a custom object with the item's notes. */
export function propertyResult(path: ResolvedPath, properties: readonly (readonly [string, unknown])[]): PSObject {
  const made = PSObject.custom(properties.map(([name, value]) => [name, value]));
  for (const [name, value] of pathNotes(path)) made.setNote(name, value);
  return made;
}
