/**
 * System.Management.Automation.ErrorRecord: the exception, its id and category, what it was about and where it happened.
 * FullyQualifiedErrorId is derived: the id given, then the command's type or function name after a comma.
 */
import type { ScriptExtent } from '../language/ScriptExtent.ts';
import type { ErrorCategory } from './ErrorCategory.ts';
import type { NetException } from './NetException.ts';

/** System.Management.Automation.ErrorDetails. */
export class ErrorDetails {
  recommendedAction = '';
  constructor(public message: string) {}
}

/** The parts of InvocationInfo that errors carry; the engine's InvocationInfo implements it. */
export interface InvocationInfoLike {
  readonly myCommandName: string;
  readonly invocationName: string;
  /** What follows the comma in FullyQualifiedErrorId: a cmdlet's .NET type name, or a function's or script's name. */
  readonly commandTypeName: string;
  readonly scriptPosition: ScriptExtent | null;
}

export class ErrorRecord {
  errorDetails: ErrorDetails | null = null;
  invocationInfo: InvocationInfoLike | null = null;
  scriptStackTrace: string | null = null;
  pipelineIterationInfo: number[] = [];
  /** Overrides of CategoryInfo's derived parts. */
  activity: string | null = null;
  reason: string | null = null;
  targetName: string | null = null;
  targetType: string | null = null;
  /** True once a command has written it: the same record is not decorated twice. */
  preserveInvocationInfo = false;
  /** Written by a native program to its standard error: shown as plain text. */
  isNativeStdErr = false;
  /** Sent into the output by 2>&1: the host still shows it as an error. */
  isMergedIntoOutput = false;

  constructor(
    readonly exception: NetException,
    public errorId: string,
    public category: ErrorCategory,
    readonly targetObject: unknown,
  ) {}

  /** What `catch` sees as $_: a record of its own with the same parts. */
  copy(): ErrorRecord {
    return Object.assign(Object.create(ErrorRecord.prototype) as ErrorRecord, this);
  }

  get fullyQualifiedErrorId(): string {
    const command = this.invocationInfo?.commandTypeName ?? '';
    if (!command) return this.errorId;
    return this.errorId === '' ? command : `${this.errorId},${command}`;
  }

  /** Text of "$_": the details where they replace the message, else the exception's message. */
  toString(): string {
    return this.errorDetails?.message || this.exception.message;
  }
}

/** The exception's own record, made on first use (IContainsErrorRecord.ErrorRecord). */
export function errorRecordOf(exception: NetException): ErrorRecord {
  if (exception.errorRecord) return exception.errorRecord;
  // PowerShell's own exceptions carry an id; any other exception is known by its full type name.
  const isOwn = exception.typeName.startsWith('System.Management.Automation.');
  const id = exception.errorId ?? (isOwn ? shortName(exception.typeName) : exception.typeName);
  exception.errorRecord = new ErrorRecord(exception, id, exception.category, exception.target);
  return exception.errorRecord;
}

function shortName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}
