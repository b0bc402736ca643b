/**
 * Commands of a runspace on a thread of its own. Values are copied both ways (ObjectCodec); collections of scalars, and
 * what threads wait for, are shared (SharedObjects). Where anything else could be changed by one side and seen by the
 * other, the work is a task of this thread instead (TaskScheduler).
 */
import { ErrorRecord, NetException } from '../../errors/index.ts';
import type { BackgroundWork } from '../Host.ts';
import { invokeBlock } from '../invokeBlock.ts';
import type { Pipe } from '../pipeline/Pipe.ts';
import { NULL_PIPE } from '../pipeline/Pipe.ts';
import type { Session } from '../session/Session.ts';
import { AliasEntry, FunctionEntry, InitialSessionState, VariableEntry } from './InitialSessionState.ts';
import { decode, type DecodeOptions, type Encoded, encode, type EncodeOptions, NotCopyable } from './ObjectCodec.ts';
import { Command, CommandParameter } from './PSCommand.ts';
import { runCommands } from './runCommands.ts';
import { pipelineStopped, type RunEnd, type StreamName } from './runInSession.ts';
import { type RemoteRequest, SharedObjects } from './SharedObjects.ts';
import { TaskScheduler } from './TaskScheduler.ts';

/** What the other thread is to do; plain data and values. */
export interface LiveSpec {
  statements: {
    text: string;
    isScript: boolean;
    useLocalScope: boolean | null;
    parameters: CommandParameterData[];
  }[][];
  initialization: string | null;
  /** $_ of a block of -Parallel, the only command then. */
  dollarUnder: { value: unknown } | null;
  input: readonly unknown[] | null;
  using: ReadonlyMap<string, unknown>;
  location: string;
  variables: [string, unknown][];
  functions: [string, string][];
  aliases: [string, string][];
  modules: string[];
  /** The variables and functions it leaves in the global scope are wanted. */
  returnsState: boolean;
}

interface CommandParameterData {
  name: string | null;
  value: unknown;
  isFlag: boolean;
}

/** What a runspace's global scope holds at the end beyond what it began with. */
export interface LeftState {
  variables: [string, Encoded][];
  functions: [string, string][];
}

export type LiveMessage =
  | LeftState
  | { stream: StreamName; data: Encoded }
  | { state: RunEnd['state'] | 'Running'; reason: Encoded };

export function liveSpec(
  session: Session,
  statements: readonly (readonly Command[])[],
  initialState: InitialSessionState | null,
  more: Partial<LiveSpec> = {},
): LiveSpec {
  const entries = initialState?.commands.items ?? [];
  return {
    statements: statements.map((statement) => statement.map(commandData)),
    initialization: null,
    dollarUnder: null,
    input: null,
    using: new Map(),
    location: session.drives.location,
    variables: initialState?.variables.items.map(({ name, value }) => [name, value]) ?? [],
    functions: entries.filter((each) => each instanceof FunctionEntry).map((each) => [each.name, each.definition]),
    aliases: entries.filter((each) => each instanceof AliasEntry).map((each) => [each.name, each.definition]),
    modules: initialState?.modules ?? [],
    returnsState: false,
    ...more,
  };
}

function commandData(command: Command): LiveSpec['statements'][number][number] {
  const { commandText: text, isScript, useLocalScope } = command;
  const parameters = command.parameterList.map(({ name, value, isFlag }) => ({ name, value, isFlag }));
  return { text, isScript, useLocalScope, parameters };
}

/** On the other thread. */
export function runLiveSpec(
  session: Session,
  encoded: Encoded,
  options: DecodeOptions & EncodeOptions,
  output: Pipe,
  leave: (state: LeftState) => void,
): void {
  const spec = decode(encoded, session, options) as LiveSpec;
  const before = globalNames(session);
  const known = new Set(session.globalState.globalScope.functions?.keys());
  try {
    runSpec(session, spec, output);
  } finally {
    if (spec.returnsState)
      leave({ variables: variablesOf(session, before, options), functions: functionsOf(session, known) });
  }
}

function globalNames(session: Session): ReadonlySet<string> {
  const { globalScope } = session.globalState;
  return new Set([...globalScope.localVariables()].map(({ name }) => name));
}

function variablesOf(session: Session, before: ReadonlySet<string>, options: EncodeOptions): [string, Encoded][] {
  const variables: [string, Encoded][] = [];
  for (const variable of session.globalState.globalScope.localVariables()) {
    if (before.has(variable.name)) continue;
    try {
      variables.push([variable.name, encode(variable.get(), options)]);
    } catch (thrown) {
      if (!(thrown instanceof NotCopyable)) throw thrown;
    }
  }
  return variables;
}

function functionsOf(session: Session, known: ReadonlySet<string>): [string, string][] {
  return [...(session.globalState.globalScope.functions ?? [])]
    .filter(([key]) => !known.has(key))
    .map(([, { name, scriptBlock }]): [string, string] => [name, scriptBlock.toString()]);
}

function runSpec(session: Session, spec: LiveSpec, output: Pipe): void {
  const initial = new InitialSessionState();
  initial.variables.items = spec.variables.map(([name, value]) => new VariableEntry(name, value));
  initial.commands.items = [
    ...spec.functions.map(([name, text]) => new FunctionEntry(name, text)),
    ...spec.aliases.map(([name, text]) => new AliasEntry(name, text)),
  ];
  initial.modules = spec.modules;
  session.drives.location = spec.location;
  session.usingValues = spec.using;
  initial.applyTo(session);
  if (spec.initialization !== null) runCommands(session, [[new Command(spec.initialization, true)]], null, NULL_PIPE);
  if (spec.dollarUnder) {
    const block = session.createScriptBlock(spec.statements[0]![0]!.text);
    invokeBlock(block, { dollarUnder: spec.dollarUnder.value, output });
    return;
  }
  const statements = spec.statements.map((statement) => statement.map(commandOf));
  runCommands(session, statements, spec.input, output);
}

function commandOf(data: LiveSpec['statements'][number][number]): Command {
  const command = new Command(data.text, data.isScript, data.useLocalScope);
  for (const { name, value, isFlag } of data.parameters)
    command.parameters.add(new CommandParameter(name, value, isFlag));
  return command;
}

export interface LiveEvents {
  began(): void;
  write(stream: StreamName, value: unknown): void;
  ended(end: RunEnd): void;
  /** What stands in the global scope at the end. */
  leaves?(variables: [string, unknown][], functions: [string, string][]): void;
}

const STOP_LIMIT_MS = 5000;

export class LiveWork {
  private background: BackgroundWork | null = null;
  private hasEnded = false;
  private readonly pump = (): void => this.poll();

  private readonly shared: SharedObjects;
  private encoded: Encoded = null;

  private constructor(
    private readonly session: Session,
    private readonly events: LiveEvents,
  ) {
    this.shared = new SharedObjects(session, this);
  }

  /** Null where it cannot be: the host has no threads to give, or something would be shared. */
  static prepare(session: Session, spec: LiveSpec, events: LiveEvents): LiveWork | null {
    if (session.host.service?.('jobs.live') !== true) return null;
    const work = new LiveWork(session, events);
    const { shared } = work;
    const share = (value: object): number | null => {
      const number = shared.numberOf(value);
      if (number !== null) shared.check(value);
      return number;
    };
    try {
      work.encoded = encode(spec, { unsharedOnly: true, share });
      return work;
    } catch (thrown) {
      if (thrown instanceof NotCopyable) return null;
      throw thrown;
    }
  }

  launch(): void {
    this.background = this.session.host.service!('jobs.start', this.encoded, 'live') as BackgroundWork;
    this.scheduler.addPump(this.pump);
    this.events.began();
  }

  private get scheduler(): TaskScheduler {
    return TaskScheduler.of(this.session.host);
  }

  poll(): void {
    if (this.hasEnded || !this.background) return;
    for (const message of this.background.receive() as (LiveMessage | RemoteRequest)[]) {
      if ('request' in message) this.background.reply(this.shared.answer(message));
      else if ('variables' in message) {
        const variables = message.variables.map(([name, value]): [string, unknown] => [name, this.decode(value)]);
        this.events.leaves?.(variables, message.functions);
      } else if ('stream' in message) this.events.write(message.stream, this.decode(message.data));
      else if (message.state !== 'Running') {
        const reason = this.decode(message.reason) as NetException | null;
        this.end({ state: message.state, reason: message.state === 'Stopped' ? pipelineStopped() : reason });
      }
    }
  }

  private decode(data: Encoded): unknown {
    return decode(data, this.session, { shared: this.shared.objectAt });
  }

  stop(): void {
    if (this.hasEnded) return;
    if (this.background) {
      this.background.stop();
      this.scheduler.waitUntil(() => this.pollEnded(), STOP_LIMIT_MS, 'a runspace');
      if (!this.hasEnded) this.background.terminate();
    }
    this.end({ state: 'Stopped', reason: pipelineStopped() });
  }

  private pollEnded(): boolean {
    this.poll();
    return this.hasEnded;
  }

  private end(end: RunEnd): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.scheduler.removePump(this.pump);
    this.events.ended(end);
  }
}

/** A record that cannot be copied as it is, by its texts. */
export function plainRecord(record: ErrorRecord, session: Session): ErrorRecord {
  const { typeName, message } = record.exception;
  const target = record.targetObject == null ? null : session.toText(record.targetObject);
  const plain = new ErrorRecord(new NetException(typeName, message), record.errorId, record.category, target);
  plain.scriptStackTrace = record.scriptStackTrace;
  return plain;
}
