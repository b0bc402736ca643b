/** How type data wants objects serialized: of each setting the first of the object's types that has it counts. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { typeNamesOf } from '../../types/index.ts';
import type { StandardSettings } from '../../types/TypeData.ts';

const SETTINGS = [
  'serializationDepth',
  'serializationMethod',
  'stringSerializationSource',
  'propertySerializationSet',
] as const satisfies (keyof StandardSettings)[];

export function serializationOf(value: unknown, ctx: ExecutionContext): StandardSettings {
  const found: StandardSettings = {};
  for (const name of typeNamesOf(value, ctx)) {
    const entry = ctx.typeData.get(name);
    if (!entry) continue;
    for (const setting of SETTINGS)
      if (found[setting] === undefined && entry[setting] !== undefined)
        Object.assign(found, { [setting]: entry[setting] });
  }
  return found;
}
