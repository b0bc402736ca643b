/** System.Text.RegularExpressions. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { MATCH_TYPES } from './matchTypes.ts';
import { REGEX_TYPE } from './Regex.ts';

export { newRegex } from './Regex.ts';

export const REGEX_TYPES: TypeDefinition[] = [REGEX_TYPE, ...MATCH_TYPES];
