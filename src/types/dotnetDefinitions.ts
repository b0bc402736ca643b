/** What dotnet/ describes; a function, because its modules import this folder's. */
import { ENUMS } from './dotnet/enums/index.ts';
import { EXCEPTIONS } from './dotnet/exceptions/index.ts';
import { REGEX_TYPES } from './dotnet/regex/index.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

export function dotnetDefinitions(): TypeDefinition[] {
  return [...ENUMS, ...EXCEPTIONS, ...REGEX_TYPES];
}
