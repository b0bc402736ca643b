/** The .NET types the catalog's commands bring: messages and headers of HTTP. */
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { HTTP_HEADER_TYPES } from './HttpHeaders.ts';
import { HTTP_MESSAGE_TYPES } from './HttpMessages.ts';

export const CATALOG_TYPES: readonly TypeDefinition[] = [...HTTP_HEADER_TYPES, ...HTTP_MESSAGE_TYPES];
