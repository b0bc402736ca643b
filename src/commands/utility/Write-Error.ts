/**
 * Write-Error: reports an error that does not end the script.
 * Rule that surprises: the error belongs to the function that called Write-Error, so its id ends in that name.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import {
  type ErrorCategory,
  ErrorDetails,
  ErrorRecord,
  type InvocationInfoLike,
  NetException,
} from '../../errors/index.ts';

const NO_EXCEPTION = 'NoException';
const WITH_EXCEPTION = 'WithException';
const ERROR_RECORD = 'ErrorRecord';
const MADE_SETS: ParameterSetEntry[] = [{ set: NO_EXCEPTION }, { set: WITH_EXCEPTION }];

export default defineCmdlet({
  name: 'Write-Error',
  typeName: 'Microsoft.PowerShell.Commands.WriteErrorCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reports a non-terminating error.',
  defaultParameterSet: NO_EXCEPTION,
  parameters: {
    Exception: {
      type: 'System.Exception',
      sets: [{ set: WITH_EXCEPTION, mandatory: true, position: 0 }],
      description: 'The exception the error is about.',
    },
    Message: {
      type: 'string',
      aliases: ['Msg'],
      sets: [{ set: NO_EXCEPTION, mandatory: true, position: 0, pipeline: true }, { set: WITH_EXCEPTION }],
      allowNull: true,
      allowEmptyString: true,
      description: "The error's text.",
    },
    ErrorRecord: {
      type: 'System.Management.Automation.ErrorRecord',
      sets: [{ set: ERROR_RECORD, mandatory: true, position: 0 }],
      description: 'An error record to report again.',
    },
    Category: {
      type: 'System.Management.Automation.ErrorCategory',
      sets: MADE_SETS,
      description: "The error's category.",
    },
    ErrorId: { type: 'string', sets: MADE_SETS, description: 'First part of FullyQualifiedErrorId.' },
    TargetObject: { type: 'object', sets: MADE_SETS, description: 'What was being worked on.' },
    RecommendedAction: { type: 'string', description: 'What the user should do.' },
    CategoryActivity: { type: 'string', aliases: ['Activity'], description: 'What was being done.' },
    CategoryReason: { type: 'string', aliases: ['Reason'], description: 'Why it failed.' },
    CategoryTargetName: { type: 'string', aliases: ['TargetName'], description: 'Name of what was being worked on.' },
    CategoryTargetType: { type: 'string', aliases: ['TargetType'], description: 'Type of what was being worked on.' },
  },
  process: (cmd) => {
    const record = makeRecord(cmd);
    const { params } = cmd;
    if (params.RecommendedAction) {
      record.errorDetails ??= new ErrorDetails(record.toString());
      record.errorDetails.recommendedAction = params.RecommendedAction;
    }
    record.activity = params.CategoryActivity || 'Write-Error';
    if (params.CategoryReason) record.reason = params.CategoryReason;
    if (params.CategoryTargetName) record.targetName = params.CategoryTargetName;
    if (params.CategoryTargetType) record.targetType = params.CategoryTargetType;
    const caller = cmd.context.getVariable('MyInvocation');
    if (caller != null) {
      record.invocationInfo = caller as InvocationInfoLike;
      record.preserveInvocationInfo = true;
    }
    cmd.writeError(record);
  },
  examples: [
    {
      code: "Write-Error 'No such user' -ErrorId NoUser -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId",
      output: 'NoUser\n',
    },
  ],
});

function makeRecord(cmd: Cmdlet): ErrorRecord {
  const { params } = cmd;
  const given = params.ErrorRecord as ErrorRecord | undefined;
  if (given) {
    const copy = new ErrorRecord(given.exception, given.errorId, given.category, given.targetObject);
    copy.errorDetails = given.errorDetails;
    return copy;
  }
  const exception =
    (params.Exception as NetException | undefined) ??
    new NetException('Microsoft.PowerShell.Commands.WriteErrorException', params.Message ?? '');
  const category = params.Category === undefined ? 'NotSpecified' : (String(params.Category) as ErrorCategory);
  const record = new ErrorRecord(
    exception,
    params.ErrorId || exception.typeName,
    category,
    params.TargetObject ?? null,
  );
  if (params.Exception && params.Message) record.errorDetails = new ErrorDetails(params.Message);
  return record;
}
