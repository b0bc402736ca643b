/** Headers of an answer as a dictionary of string[]. */
import { orderedHeaders } from '../../../engine/net/orderedHeaders.ts';
import type { HeaderList } from '../../../http/types.ts';
import { GenericDictionary } from '../../../types/collections/GenericDictionary.ts';
import { makeArray } from '../../../types/NetArray.ts';
import { findType, getType } from '../../../types/TypeRegistry.ts';

export function headerDictionary(headers: HeaderList): GenericDictionary {
  const type = findType(
    'System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]]',
  )!;
  const table = new GenericDictionary(type, 'ignoreCase');
  for (const [name, values] of orderedHeaders(headers))
    table.set(name, makeArray([...values], getType('System.String')));
  return table;
}
