/** The .NET types of what commands write. */
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { GROUP_TYPES } from './GroupInfo.ts';
import { MARKDOWN_TYPES } from './MarkdownInfo.ts';
import { MATCH_TYPES } from './MatchInfo.ts';
import { MEASURE_TYPES } from './MeasureInfo.ts';
import { MEMBER_TYPES } from './MemberDefinition.ts';
import { COMMAND_ENUMS } from './commandEnums.ts';
import { HASH_TYPES } from './FileHashInfo.ts';
import { VERB_TYPES } from './VerbInfo.ts';
import { BYTE_TYPES } from './ByteCollection.ts';
import { SELECT_XML_TYPES } from './SelectXmlInfo.ts';
import { TYPE_DATA_TYPES } from './TypeDataInfo.ts';
import { PING_TYPES } from '../management/PingStatus.ts';
import { PROCESS_TYPES } from '../management/process/processTypes.ts';
import { CMS_RECIPIENT_TYPES } from '../security/CmsMessageRecipient.ts';
import { CREDENTIAL_TYPES } from './PSCredential.ts';
import { SECRET_TYPES } from './SecureString.ts';
import { SERIALIZER_TYPES } from './PSSerializer.ts';
import { FORMAT_CONTROL_TYPES } from './format/formatControls.ts';
import { SESSION_OPTION_TYPES } from './SessionOptions.ts';
import { SUBSYSTEM_TYPES } from './Subsystems.ts';
import { EVENT_TYPES } from '../jobs/eventTypes.ts';
import { JOB_TYPES } from '../jobs/jobTypes.ts';
import { PING_TYPES as PING_CLASS_TYPES } from './web/pingTypes.ts';
import { COMPLETION_TYPES } from '../../types/events/completionEvents.ts';
import { MAIL_TYPES } from './mail/mailTypes.ts';
import { RUNSPACE_DEBUG_TYPES } from './PSRunspaceDebug.ts';
import { REMOTING_TYPES } from './remotingTypes.ts';
import { PROGRESS_TYPES } from './ProgressRecord.ts';

export const COMMAND_TYPES: readonly TypeDefinition[] = [
  ...GROUP_TYPES,
  ...CMS_RECIPIENT_TYPES,
  ...COMMAND_ENUMS,
  ...MARKDOWN_TYPES,
  ...MATCH_TYPES,
  ...MEASURE_TYPES,
  ...MEMBER_TYPES,
  ...HASH_TYPES,
  ...VERB_TYPES,
  ...BYTE_TYPES,
  ...SELECT_XML_TYPES,
  ...TYPE_DATA_TYPES,
  ...SUBSYSTEM_TYPES,
  ...SESSION_OPTION_TYPES,
  ...FORMAT_CONTROL_TYPES,
  ...PROGRESS_TYPES,
  ...REMOTING_TYPES,
  ...RUNSPACE_DEBUG_TYPES,
  ...SERIALIZER_TYPES,
  ...CREDENTIAL_TYPES,
  ...PING_TYPES,
  ...PING_CLASS_TYPES,
  ...COMPLETION_TYPES,
  ...MAIL_TYPES,
  ...PROCESS_TYPES,
  ...SECRET_TYPES,
  ...EVENT_TYPES,
  ...JOB_TYPES,
];
