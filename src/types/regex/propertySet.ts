/** \p{...}: a category or a block. Rule that surprises: under IgnoreCase, Lu, Ll and Lt all mean any of the three. */
import type { CharSet } from './CharSet.ts';
import type { PatternReader } from './PatternReader.ts';
import { blockSet } from './unicodeBlocks.ts';
import { categoriesSet, categorySet } from './unicodeCategories.ts';

const CASED = ['Ll', 'Lu', 'Lt'];

/** Reads {Name} at the cursor. */
export function propertySet(reader: PatternReader, inverted: boolean, ignoreCase: boolean): CharSet {
  const name = reader.scanProperty();
  const set = ignoreCase && CASED.includes(name) ? categoriesSet(CASED) : (categorySet(name) ?? blockSet(name));
  if (!set) throw reader.error('UnrecognizedUnicodeProperty', name);
  return inverted ? set.inverted() : set;
}
