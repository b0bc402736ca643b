/**
 * One running session: the state that compiled code, commands and the type system share. No two sessions share anything
 * mutable. It implements TypeContext, so it is what `ctx` means everywhere below the engine too.
 */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { CultureInfo } from '../types/culture/CultureInfo.ts';
import type { NetType } from '../types/NetType.ts';
import type { TimeZoneAccess, TypeContext } from '../types/TypeContext.ts';
import type { TypeData } from '../types/TypeData.ts';
import type { ScriptDebugger } from './debugging/ScriptDebugger.ts';
import type { CommandInfo } from './discovery/CommandInfo.ts';
import type { ParameterMetadata } from './binding/CommandMetadata.ts';
import type { InvocationInfo } from './InvocationInfo.ts';
import type { InformationRecord } from './records.ts';
import type { Host } from './Host.ts';
import type { Pipe } from './pipeline/Pipe.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import type { Providers } from './providers/Providers.ts';
import type { TypeSources } from './session/TypeSources.ts';
import type { SessionState } from './session/SessionState.ts';

/** Where the streams other than output go; null: to the host. */
export interface Streams {
  error: Pipe | null;
  warning: Pipe | null;
  verbose: Pipe | null;
  debug: Pipe | null;
  information: Pipe | null;
  /** Absent: to the host. */
  progress?: Pipe;
  /** -ErrorVariable and its like of the functions that run now: they collect from everything inside. */
  errorSinks?: readonly Pipe[];
  warningSinks?: readonly Pipe[];
  informationSinks?: readonly Pipe[];
}

/** The streams of what writes its output elsewhere: the variables of the commands around it take nothing of it. */
export function withoutVariables(streams: Streams): Streams {
  if (!streams.errorSinks && !streams.warningSinks && !streams.informationSinks) return streams;
  const { errorSinks: _e, warningSinks: _w, informationSinks: _i, ...plain } = streams;
  return plain;
}

/** A running command of beginCommand. */
export interface CommandFeed {
  process(input: unknown): void;
  end(): void;
  /** Also after a failure. */
  dispose(): void;
}

export interface ExecutionContext extends TypeContext {
  readonly host: Host;
  culture: CultureInfo;
  uiCulture: CultureInfo;
  readonly timeZone: TimeZoneAccess;
  readonly typeData: TypeData;
  /** Where the type data come from: files, commands. */
  readonly typeSources: TypeSources;

  /** The session state (module or global) whose code runs now. */
  sessionState: SessionState;
  readonly globalState: SessionState;
  /** Drives, the location, what paths mean. */
  readonly providers: Providers;
  streams: Streams;
  /** $? */
  questionMark: boolean;
  /** True inside a try that has a catch, or under a trap: statement-terminating errors then propagate. */
  propagateExceptions: boolean;
  /** Null until a script sets a breakpoint or traces. */
  readonly debugger: ScriptDebugger | null;
  /** $Error, newest first (an ArrayList's items). */
  readonly errorList: readonly unknown[];
  callDepth: number;
  /** Grows with every definition of a function or alias, so that call sites may cache what they found. */
  commandVersion: number;

  /** By name, dynamic scoping, optional scope prefix ("script:x", "env:PATH"). Undefined variables give null. */
  getVariable(name: string): unknown;
  setVariable(name: string, value: unknown): void;

  /** Finds by name (alias, function, cmdlet, script, program). Null when there is none. */
  findCommand(name: string): CommandInfo | null;
  /** Also those that the first one hides. */
  commandsNamed(name: string): Iterable<CommandInfo>;
  /** All commands of the session, for Get-Command and Tab. */
  allCommands(): Iterable<CommandInfo>;
  /** Runs a command by name with named and positional arguments; the collected output. */
  invokeCommand(name: string, parameters: Record<string, unknown>, input?: unknown[]): unknown[];
  /** Begins a command that is given its input object by object; without `output` what it writes is dropped. `shown` is its name in errors. */
  beginCommand(name: string, parameters: Record<string, unknown>, shown?: string, output?: Pipe): CommandFeed;
  /** What an error of a command says that runs inside the statement that runs now: its name there, its type. */
  innerInvocation(name: string, shown?: string, typeName?: string): InvocationInfo;
  /** Parses and compiles; throws ParseException. */
  createScriptBlock(text: string, fileName?: string): ScriptBlock;

  /** Puts an error at the front of $Error (once). */
  appendError(record: ErrorRecord): void;
  /** Puts an error, or the exception that ended a command, into the -ErrorVariable of the commands that run now. */
  collectError(value: unknown): void;
  /** Writes to the error stream (redirected or host), without any preference check. */
  reportError(record: ErrorRecord): void;
  resolveType(name: string): NetType | null;
  /** Shows a warning, verbose or debug message on the host with its prefix. */
  showStream(stream: 'Warning' | 'Verbose' | 'Debug', text: string): void;
  /** Shows an information record that no redirection took (Write-Host). */
  showInformation(record: InformationRecord): void;
  showWhatIf(text: string): void;
  /** Polls the host's stop flag; throws StopSignal. */
  checkStop(): void;
  /** Runs a delay-bound argument's script block with $_ in the caller's scope; undefined when it wrote nothing. */
  evaluateInCaller(block: unknown, dollarUnder: unknown): unknown;
  /** Asks the user for missing mandatory parameters; null where nobody can answer. */
  promptForMandatory?(invocation: InvocationInfo, missing: readonly ParameterMetadata[]): Map<string, unknown> | null;
}
