/** Makes the type system's own types known. Whoever resolves type names must have loaded this (index.ts does). */
import { coreDefinitions } from './coreDefinitions.ts';
import { setCoreDefinitions } from './definitions.ts';

setCoreDefinitions(coreDefinitions);
