/** The .NET types of what commands write. */
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { GROUP_TYPES } from './GroupInfo.ts';
import { MATCH_TYPES } from './MatchInfo.ts';
import { MEASURE_TYPES } from './MeasureInfo.ts';
import { MEMBER_TYPES } from './MemberDefinition.ts';
import { JSON_ENUMS } from './jsonEnums.ts';
import { PROGRESS_TYPES } from './ProgressRecord.ts';

export const COMMAND_TYPES: readonly TypeDefinition[] = [
  ...GROUP_TYPES,
  ...JSON_ENUMS,
  ...MATCH_TYPES,
  ...MEASURE_TYPES,
  ...MEMBER_TYPES,
  ...PROGRESS_TYPES,
];
