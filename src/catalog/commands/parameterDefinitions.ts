/**
 * Parameters of catalog operations and models as the binder knows them: never mandatory (the function itself complains),
 * positions in order, all by property name, the first by value too.
 * NON-PARITY: a hashtable (which is what results are) given for a text parameter is bound by its key of the same name,
 * or `id`; the peer makes the text "System.Management.Automation.OrderedHashtable" of it.
 */
import type { ParameterDefinition } from '../../engine/Cmdlet.ts';
import { isDictionary } from '../../types/index.ts';
import { unwrap } from '../../types/PSObject.ts';
import type { ModelProperty } from '../Model.ts';
import type { Operation, OperationParameter } from '../Operation.ts';

const TYPES: Readonly<Record<string, string>> = {
  String: 'string',
  Boolean: 'bool',
  Int32: 'int',
  Int64: 'long',
  Double: 'double',
  Decimal: 'decimal',
  DateTime: 'datetime',
  'System.DateTime': 'datetime',
  PSCustomObject: 'psobject',
  Hashtable: 'hashtable',
  'System.Collections.Hashtable': 'hashtable',
  FileInfo: 'System.IO.FileInfo',
};
const VALUE_TYPES = new Set(['Boolean', 'Int32', 'Int64', 'Double', 'Decimal', 'DateTime', 'System.DateTime']);

/** The type as PowerShell text writes it. */
export function typeText(type: string): string {
  const nullable = /^System\.Nullable\[(.+)\]$/.exec(type);
  if (nullable) return `System.Nullable[${typeText(nullable[1]!)}]`;
  return type.endsWith('[]') ? `${typeText(type.slice(0, -2))}[]` : (TYPES[type] ?? type);
}

export function operationParameters(operation: Operation): Record<string, ParameterDefinition> {
  const definitions: Record<string, ParameterDefinition> = {};
  operation.parameters.forEach((parameter, position) => {
    definitions[parameter.name] = operationParameter(parameter, position);
  });
  definitions.WithHttpInfo = {
    type: 'switch',
    description: 'Gives a hashtable with Response, StatusCode and Headers instead of the response alone.',
  };
  return definitions;
}

function operationParameter(parameter: OperationParameter, position: number): ParameterDefinition {
  const { type, required, aliases, validateSet, description } = parameter;
  const isNullable = VALUE_TYPES.has(type) && !required;
  return {
    type: isNullable ? `System.Nullable[${typeText(type)}]` : typeText(type),
    position,
    pipeline: position === 0,
    byPropertyName: true,
    ...(aliases ? { aliases } : {}),
    ...(validateSet ? { validate: { set: validateSet } } : {}),
    ...(type === 'String' ? { transform: (value: unknown) => keyOfHashtable(value, parameter) } : {}),
    ...(description ? { description } : {}),
  };
}

function keyOfHashtable(value: unknown, { name, key, aliases, in: place }: OperationParameter): unknown {
  const base = unwrap(value);
  if (!isDictionary(base)) return value;
  const wanted = [name, key, ...(aliases ?? []), ...(place === 'path' ? ['id'] : [])].map((each) => each.toLowerCase());
  const keys = [...base.keys()].filter((each): each is string => typeof each === 'string');
  for (const each of wanted) {
    const found = keys.find((candidate) => candidate.toLowerCase() === each);
    if (found !== undefined) return base.get(found);
  }
  return value;
}

export function modelParameter(property: ModelProperty, position: number): ParameterDefinition {
  return {
    type: typeText(property.type),
    position,
    byPropertyName: true,
    ...(property.validateSet ? { validate: { set: property.validateSet } } : {}),
    description: property.description,
  };
}
