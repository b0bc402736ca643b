/** The note properties PowerShell puts on what a provider returns: PSPath, PSParentPath, PSChildName and their like. */
import { attachedMembers, memberTableOf, PSObject } from '../../types/PSObject.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import type { ResolvedPath } from './ResolvedPath.ts';

export function pathNotes(path: ResolvedPath): [string, unknown][] {
  const notes: [string, unknown][] = [['PSPath', path.psPath]];
  if (path.isFileSystem) {
    const { parent } = path;
    notes.push(['PSParentPath', parent === null ? '' : `${path.provider.info.fullName}::${parent}`]);
    notes.push(['PSChildName', path.name]);
  }
  if (path.drive) notes.push(['PSDrive', path.drive]);
  notes.push(['PSProvider', path.provider.info]);
  return notes;
}

/** The item with its notes. */
export function decorateItem(item: unknown, path: ResolvedPath, isContainer: boolean): unknown {
  const target = typeof item === 'object' && item !== null ? item : new PSObject(item);
  const { members } = target instanceof PSObject ? target : (attachedMembers(target) ?? memberTableOf(target));
  for (const [name, value] of pathNotes(path)) members.set(name.toLowerCase(), new PSNoteProperty(name, value));
  members.set('psiscontainer', new PSNoteProperty('PSIsContainer', isContainer));
  return target;
}
