/**
 * System.Management.Automation.PowerShell: commands that run in a runspace of their own, in a given one, in one of a pool,
 * or nested in the caller's. BeginInvoke starts a thread (LiveWork) where nothing is shared with the caller; otherwise a
 * task that runs while others wait (TaskScheduler).
 * NON-PARITY: such a task says "Running" although it may not have begun yet.
 */
import { NetException } from '../../errors/index.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { HostInformationMessage, type InformationRecord } from '../records.ts';
import type { Session } from '../session/Session.ts';
import { type DataCollection, dataCollection } from './DataCollection.ts';
import { FunctionEntry, InitialSessionState, VariableEntry } from './InitialSessionState.ts';
import { LiveWork, liveSpec } from './LiveWork.ts';
import { PSCommand } from './PSCommand.ts';
import { runCommands } from './runCommands.ts';
import { pipelineStopped, type RunEnd, runInSession, type StreamName } from './runInSession.ts';
import { Runspace } from './Runspace.ts';
import type { RunspacePool } from './RunspacePool.ts';
import { ScheduledTask, type TaskGroup, TaskScheduler } from './TaskScheduler.ts';

export type InvocationState = 'NotStarted' | 'Running' | 'Stopping' | 'Stopped' | 'Completed' | 'Failed';

/** System.Management.Automation.PSDataStreams. */
export class DataStreams {
  error = dataCollection('ErrorRecord');
  progress = dataCollection('ProgressRecord');
  verbose = dataCollection('VerboseRecord');
  debug = dataCollection('DebugRecord');
  warning = dataCollection('WarningRecord');
  information = dataCollection('InformationRecord');

  clear(): void {
    for (const each of [this.error, this.progress, this.verbose, this.debug, this.warning, this.information])
      each.readAll();
  }
}

/** System.Management.Automation.PowerShellAsyncResult. */
export class AsyncInvocation {
  isCompleted = false;
  /** How often a script has asked; from the second time on asking lets the task run. */
  polls = 0;

  constructor(
    readonly owner: PowerShell,
    readonly output: DataCollection,
    readonly hasOwnOutput: boolean,
    readonly asyncState: unknown,
  ) {}
}

const unlimited = (): TaskGroup => ({ limit: Number.POSITIVE_INFINITY, active: 0 });
const BUSY =
  'The operation cannot be performed because a command has already been started. Wait for the command to complete, or stop it, and then try the operation again.';

export class PowerShell {
  commands = new PSCommand();
  readonly streams = new DataStreams();
  readonly instanceId: unknown;
  state: InvocationState = 'NotStarted';
  reason: NetException | null = null;
  hadErrors = false;
  isDisposed = false;
  historyString: string | null = null;
  private given: Runspace | null = null;
  private givenPool: RunspacePool | null = null;
  private task: ScheduledTask | null = null;
  private live: LiveWork | null = null;
  /** A runspace that others may look into: what runs there leaves its traces there. */
  private hasGivenRunspace = false;
  private running: AsyncInvocation | null = null;
  private inSession: Session | null = null;

  constructor(
    readonly caller: Session,
    readonly isNested = false,
    private readonly initialState: InitialSessionState | null = null,
  ) {
    this.instanceId = newGuid(caller);
    if (isNested) this.given = Runspace.of(caller);
  }

  get runspace(): Runspace | null {
    return this.given;
  }
  set runspace(value: Runspace | null) {
    this.given = value;
    this.hasGivenRunspace = value !== null;
    this.givenPool = null;
  }

  get pool(): RunspacePool | null {
    return this.givenPool;
  }
  set pool(value: RunspacePool | null) {
    this.givenPool = value;
    this.hasGivenRunspace = false;
    this.given = null;
  }

  get isRunning(): boolean {
    return this.state === 'Running' || this.state === 'Stopping';
  }

  /** Before anything that changes the commands. */
  requireChangeable(): void {
    this.requireAlive();
    if (!this.isRunning) return;
    const message = 'The state of the current PowerShell instance is not valid for this operation.';
    throw new NetException('System.Management.Automation.InvalidPowerShellStateException', message);
  }

  invoke(input: readonly unknown[] | null, output: (value: unknown) => void): void {
    this.prepare();
    this.finish(this.run(input, output));
    this.throwIfFailed();
  }

  begin(input: readonly unknown[] | null, output: DataCollection | null, asyncState: unknown): AsyncInvocation {
    this.prepare();
    const invocation = new AsyncInvocation(this, output ?? dataCollection('PSObject'), output !== null, asyncState);
    this.running = invocation;
    if (!this.beginLive(input, invocation)) this.beginTask(input, invocation);
    return invocation;
  }

  /** On a thread of its own: where no runspace was given and nothing is shared. */
  private beginLive(input: readonly unknown[] | null, invocation: AsyncInvocation): boolean {
    const runspace = this.hasGivenRunspace ? this.given : null;
    if (this.isNested || (runspace && runspace.variables === null)) return false;
    const { caller } = this;
    const pool = this.givenPool;
    const state = runspace?.initialState ?? pool?.initialState ?? this.initialState;
    const spec = liveSpec(caller, this.commands.statements(), state, { input, returnsState: runspace !== null });
    if (runspace) spec.variables.push(...runspace.variables!);
    const write = this.sinkFor((value) => invocation.output.push(value));
    const live = LiveWork.prepare(caller, spec, {
      began: () => undefined,
      write,
      leaves: (variables, functions) => takeState(runspace!, variables, functions),
      ended: (end) => {
        this.live = null;
        if (runspace) runspace.isBusy = false;
        pool?.queue.ended(live!);
        this.end(end);
      },
    });
    if (!live) return false;
    this.live = live;
    if (runspace) Object.assign(runspace, { isBusy: true, variables: null });
    if (pool) pool.queue.add(live);
    else live.launch();
    return true;
  }

  private beginTask(input: readonly unknown[] | null, invocation: AsyncInvocation): void {
    this.task = new ScheduledTask(this.givenPool?.group ?? unlimited(), () => {
      if (this.state === 'Running') this.end(this.run(input, (value) => invocation.output.push(value)));
      else this.end({ state: 'Stopped', reason: pipelineStopped() });
    });
    this.scheduler.add(this.task);
  }

  endInvoke(invocation: AsyncInvocation): DataCollection {
    this.requireAlive();
    this.wait(invocation, null);
    this.throwIfFailed();
    return invocation.hasOwnOutput ? dataCollection('PSObject') : invocation.output;
  }

  /** Whether it has ended, which a script that asks again and again helps along. */
  poll(invocation: AsyncInvocation): boolean {
    this.refresh();
    if (!invocation.isCompleted && invocation.polls++ > 0) this.scheduler.runNext();
    return invocation.isCompleted;
  }

  wait(invocation: AsyncInvocation, milliseconds: number | null): boolean {
    const isDone = (): boolean => {
      this.refresh();
      return invocation.isCompleted;
    };
    return this.scheduler.waitUntil(isDone, milliseconds, 'a command of a runspace');
  }

  /** Takes in what another thread has done. */
  refresh(): void {
    this.live?.poll();
  }

  stop(): void {
    this.requireAlive();
    if (!this.isRunning) return;
    this.state = 'Stopping';
    if (this.live) this.live.stop();
    else if (this.task && this.scheduler.remove(this.task)) this.end({ state: 'Stopped', reason: pipelineStopped() });
    else if (this.inSession) this.inSession.stopCheck = () => true;
  }

  dispose(): void {
    if (this.isRunning) this.stop();
    this.isDisposed = true;
  }

  private get scheduler(): TaskScheduler {
    return TaskScheduler.of(this.caller.host);
  }

  private requireAlive(): void {
    if (!this.isDisposed) return;
    const message = 'Cannot perform operation because object "PowerShell" has already been disposed.';
    throw new NetException(
      'System.Management.Automation.PSObjectDisposedException',
      `${message}\nObject name: 'PowerShell'.`,
      { errorId: 'ObjectDisposed', category: 'InvalidOperation' },
    );
  }

  private prepare(): void {
    this.requireAlive();
    if (this.isRunning) throw new NetException('System.InvalidOperationException', BUSY);
    if (this.commands.list.length === 0) {
      throw new NetException('System.Management.Automation.PSInvalidOperationException', 'No commands are specified.', {
        errorId: 'InvalidOperation',
        category: 'InvalidOperation',
      });
    }
    if (this.givenPool) this.givenPool.requireOpen();
    else this.openRunspace().requireOpen();
    this.state = 'Running';
    this.reason = null;
    this.hadErrors = false;
  }

  private openRunspace(): Runspace {
    if (!this.given) {
      this.given = Runspace.create(this.caller, this.initialState ?? new InitialSessionState());
      this.given.open();
    }
    return this.given;
  }

  private run(input: readonly unknown[] | null, output: (value: unknown) => void): RunEnd {
    const session = this.givenPool?.lend() ?? this.given!.session;
    if (this.given && !this.isNested) Object.assign(this.given, { isBusy: true, variables: null });
    this.inSession = session;
    try {
      return runInSession(session, this.sinkFor(output), (pipe) =>
        runCommands(session, this.commands.statements(), input, pipe),
      );
    } finally {
      session.stopCheck = null;
      this.inSession = null;
      if (this.given) this.given.isBusy = false;
      this.givenPool?.giveBack(session);
    }
  }

  private sinkFor(output: (value: unknown) => void): (stream: StreamName, value: unknown) => void {
    return (stream, value) => {
      if (stream === 'output') {
        output(value);
        return;
      }
      if (stream === 'error') this.hadErrors = true;
      this.streams[stream].push(value);
      if (this.given?.showsOnHost || this.givenPool?.showsOnHost) this.show(stream, value);
    };
  }

  /** Messages on the caller's host; errors stay in their stream. */
  private show(stream: StreamName, value: unknown): void {
    const { caller } = this;
    if (stream === 'warning') caller.showStream('Warning', caller.toText(value));
    else if (stream === 'verbose') caller.showStream('Verbose', caller.toText(value));
    else if (stream === 'debug') caller.showStream('Debug', caller.toText(value));
    else if (stream === 'information' && (value as InformationRecord).messageData instanceof HostInformationMessage)
      caller.showInformation(value as InformationRecord);
  }

  private end(end: RunEnd): void {
    this.finish(end);
    this.task = null;
    if (this.running) this.running.isCompleted = true;
  }

  private finish({ state, reason }: RunEnd): void {
    this.state = state;
    this.reason = reason;
    if (state === 'Failed') this.hadErrors = true;
  }

  private throwIfFailed(): void {
    if (!this.reason) return;
    this.reason.hasLeftRunspace = true;
    throw this.reason;
  }
}

/** What a command has left behind in a runspace: the next one finds it. */
function takeState(runspace: Runspace, variables: [string, unknown][], functions: [string, string][]): void {
  const state = new InitialSessionState();
  state.variables.items = variables.map(([name, value]) => new VariableEntry(name, value));
  state.commands.items = functions.map(([name, text]) => new FunctionEntry(name, text));
  state.applyTo(runspace.session);
}
