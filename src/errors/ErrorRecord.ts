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

  /** Its full id where it happened in another runspace: a command that hands it on does not make it its own. */
  foreignId: string | null = null;

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

  get isFromElsewhere(): boolean {
    return this.foreignId !== null;
  }

  markFromElsewhere(): this {
    this.foreignId ??= this.fullyQualifiedErrorId;
    this.activity ??= this.invocationInfo?.myCommandName ?? '';
    return this;
  }

  /** A copy that shows another exception: the one that a typed catch block asked for. */
  showing(exception: NetException): ErrorRecord {
    return Object.assign(this.copy(), { exception });
  }

  get fullyQualifiedErrorId(): string {
    if (this.foreignId !== null) return this.foreignId;
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
export function errorRecordOf(exception: NetException, foreignCategory?: ErrorCategory): ErrorRecord {
  exception.errorRecord ??= ownErrorRecord(exception, foreignCategory);
  return exception.errorRecord;
}

/**
 * The record an exception makes of itself, whatever command reported it. PowerShell's own exceptions carry an id and a
 * category; any other exception is known by its full type name, its category is OperationStopped where the language met it
 * and NotSpecified where a cmdlet let it out.
 */
export function ownErrorRecord(
  exception: NetException,
  foreignCategory: ErrorCategory = 'OperationStopped',
): ErrorRecord {
  const isOwn = exception.typeName.startsWith('System.Management.Automation.');
  const [ownId, ownCategory] = OWN_IDS.get(shortName(exception.typeName)) ?? ['RuntimeException', 'NotSpecified'];
  const id = exception.errorId ?? (isOwn ? ownId : exception.typeName);
  const foreign = exception.errorId === null ? foreignCategory : 'NotSpecified';
  const category = exception.category === 'NotSpecified' ? (isOwn ? ownCategory : foreign) : exception.category;
  return new ErrorRecord(exception, id, category as ErrorCategory, exception.target);
}

/** What .ErrorRecord of a new exception says: id and category; all others are RuntimeException, NotSpecified. */
const OWN_IDS: ReadonlyMap<string, readonly [string, string]> = new Map(
  `
ItemNotFoundException:SessionStateException:InvalidArgument DriveNotFoundException:SessionStateException:InvalidArgument
ProviderNotFoundException:SessionStateException:InvalidArgument SessionStateException:SessionStateException:InvalidArgument
SessionStateUnauthorizedAccessException:SessionStateException:InvalidArgument
CommandNotFoundException:CommandNotFoundException:ObjectNotFound PSArgumentException:Argument:InvalidArgument
PSArgumentNullException:ArgumentNull:InvalidArgument PSArgumentOutOfRangeException:ArgumentOutOfRange:InvalidArgument
PSInvalidOperationException:InvalidOperation:InvalidOperation PSNotSupportedException:NotSupported:NotImplemented
PSNotImplementedException:NotImplemented:NotImplemented PSObjectDisposedException:ObjectDisposed:InvalidOperation
PSInvalidCastException:PSInvalidCastException:InvalidArgument MetadataException:RuntimeException:MetadataError
ValidationMetadataException:RuntimeException:MetadataError
ArgumentTransformationMetadataException:RuntimeException:MetadataError ParseException:Parse:ParserError
IncompleteParseException:IncompleteParse:ParserError ActionPreferenceStopException:ActionPreferenceStop:OperationStopped
PSSecurityException:UnauthorizedAccess:SecurityError CmdletInvocationException:CmdletInvocationException:NotSpecified`
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string, string])
    .map(([name, id, category]) => [name, [id, category]] as const),
);

/** A nested type's name is its own, after the plus. */
export function shortName(fullName: string): string {
  return fullName.slice(Math.max(fullName.lastIndexOf('.'), fullName.lastIndexOf('+')) + 1);
}
