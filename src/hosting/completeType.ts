/**
 * Names of types for Tab, behind an opening bracket. Rule that surprises: what has a short name is offered by that, and so
 * are attributes; without a dot the word may begin the last part of any name.
 */
import { type CompletionMatch, match } from '../engine/CompletionMatch.ts';
import { allDefinitions, loadAllDefinitions } from '../types/definitions.ts';
import { TYPE_ACCELERATORS } from '../types/typeAccelerators.ts';

const KINDS: Readonly<Record<string, string>> = {
  class: 'Class',
  struct: 'Struct',
  enum: 'Enum',
  interface: 'Interface',
};

export function completeType(word: string): CompletionMatch[] {
  loadAllDefinitions();
  const short = new Map(Object.entries(TYPE_ACCELERATORS).map(([name, full]) => [full, name]));
  const lower = word.toLowerCase();
  const found: CompletionMatch[] = [];
  for (const { name: full, kind } of allDefinitions()) {
    if (/[`+]|^psail\./.test(full)) continue;
    const last = full.slice(full.lastIndexOf('.') + 1);
    const accelerator = short.get(full);
    const begins = (name: string): boolean => name.toLowerCase().startsWith(lower);
    const isMeant = word.includes('.')
      ? begins(full) && !full.slice(word.lastIndexOf('.') + 1).includes('.')
      : begins(last) || (accelerator !== undefined && begins(accelerator));
    if (isMeant) found.push(match(accelerator ?? full, 'Type', last, `${KINDS[kind] ?? 'Class'} ${full}`));
  }
  return found.sort((a, b) => (a.listItem.toLowerCase() < b.listItem.toLowerCase() ? -1 : 1));
}
