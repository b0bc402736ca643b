/** What dotnet/ describes; a function, because its modules import this folder's. */
import { ENUMS } from './dotnet/enums/index.ts';
import { EXCEPTIONS } from './dotnet/exceptions/index.ts';
import { FORMAT_TYPES } from './dotnet/format/index.ts';
import { REGEX_TYPES } from './dotnet/regex/index.ts';
import { XML_TYPES } from './dotnet/xml/index.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

export function dotnetDefinitions(): TypeDefinition[] {
  return [...ENUMS, ...EXCEPTIONS, ...REGEX_TYPES, ...FORMAT_TYPES, ...XML_TYPES];
}
