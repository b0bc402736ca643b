/**
 * System.Management.Automation.Job and its kinds: a name, a number, a state, and streams that fill while it runs. What has
 * not been received yet stands in `results`, in the order written; the streams keep it too, as PowerShell's do.
 * A job of Start-Job holds one child that does the work; a job of ForEach-Object -Parallel one for each object.
 */
import type { ErrorRecord, NetException } from '../../errors/index.ts';
import { dataCollection } from '../../engine/runspaces/DataCollection.ts';
import type { InformationRecord } from '../../engine/records.ts';
import type { RunEnd, StreamName } from '../../engine/runspaces/runInSession.ts';
import type { Session } from '../../engine/session/Session.ts';
import type { JobTable } from './JobTable.ts';

export type JobState = 'NotStarted' | 'Running' | 'Completed' | 'Failed' | 'Stopped' | 'Stopping';

export interface JobResult {
  stream: StreamName;
  value: unknown;
}

/** What does a job's work: on this thread or another. */
export interface JobRun {
  /** Takes in what has happened since; `asks`: how often a script has looked without waiting. */
  poll(asks: number): void;
  stop(): void;
  /** Begins; absent where making it is beginning it. */
  launch?(): void;
}

const FINISHED: ReadonlySet<JobState> = new Set(['Completed', 'Failed', 'Stopped']);
const STREAM_ORDER: readonly StreamName[] = ['output', 'error', 'verbose', 'debug', 'warning', 'information'];

export class Job {
  readonly id: number;
  readonly instanceId: unknown;
  readonly children: Job[] = [];
  statusMessage: string | null = '';
  /** Unread results; only those of jobs that work themselves. */
  results: JobResult[] = [];
  beginTicks: bigint | null = null;
  endTicks: bigint | null = null;
  reason: NetException | null = null;
  /** The record Receive-Job shows for a job that failed; null: one is made of the reason. */
  failure: ErrorRecord | null = null;
  run: JobRun | null = null;
  parent: Job | null = null;
  isDisposed = false;
  readonly streams: Readonly<Record<StreamName, ReturnType<typeof dataCollection>>> = {
    output: dataCollection('PSObject'),
    error: dataCollection('ErrorRecord'),
    progress: dataCollection('ProgressRecord'),
    verbose: dataCollection('VerboseRecord'),
    debug: dataCollection('DebugRecord'),
    warning: dataCollection('WarningRecord'),
    information: dataCollection('InformationRecord'),
  };
  private current: JobState = 'NotStarted';
  private asks = 0;

  constructor(
    readonly session: Session,
    readonly table: JobTable,
    public name: string,
    readonly command: string,
    readonly location: string,
    public psJobTypeName: string,
    /** False: a job that no list shows. */
    takesNumber = true,
  ) {
    this.id = takesNumber ? table.nextId() : 0;
    this.instanceId = table.newInstanceId();
    if (name === '') this.name = `Job${this.id}`;
  }

  /** Looks whether anything has happened: what asks again and again makes a job of this thread run. */
  ask(): void {
    this.asks++;
    this.refresh();
  }

  refresh(): void {
    if (this.isFinished) return;
    this.run?.poll(this.asks);
    for (const child of this.children) child.run?.poll(this.asks);
  }

  get state(): JobState {
    return this.current;
  }

  get isFinished(): boolean {
    return FINISHED.has(this.current);
  }

  get hasMoreData(): boolean {
    return this.children.length > 0 ? this.children.some((child) => child.hasMoreData) : this.results.length > 0;
  }

  setState(state: JobState, reason: NetException | null = null): void {
    if (this.isFinished || this.current === state) return;
    const now = this.session.utcNowTicks();
    if (state === 'Running') this.beginTicks ??= now;
    this.table.recordEvent(this, this.current, state);
    this.current = state;
    this.reason = reason;
    if (this.isFinished) this.endTicks = now;
    this.parent?.follow();
    if (this.isFinished) this.table.beginThreadJobs();
  }

  /** A parent is what its children are. */
  private follow(): void {
    if (this.children.some((child) => child.current === 'Running')) this.setState('Running');
    if (!this.children.every((child) => child.isFinished)) return;
    const has = (state: JobState): boolean => this.children.some((child) => child.current === state);
    this.setState(has('Failed') ? 'Failed' : has('Stopped') ? 'Stopped' : 'Completed');
  }

  addChild(child: Job): void {
    child.parent = this;
    this.children.push(child);
  }

  /** Its turn has come. */
  launch(): void {
    if (this.current !== 'NotStarted') return;
    this.setState('Running');
    this.run?.launch?.();
  }

  /** An object of its streams. */
  write(stream: StreamName, value: unknown): void {
    if (stream !== 'progress') this.results.push({ stream, value });
    this.streams[stream].push(value);
  }

  end({ state, reason }: RunEnd): void {
    this.setState(state, state === 'Failed' ? reason : null);
  }

  stop(): void {
    if (this.isFinished) return;
    for (const child of this.children) child.stop();
    this.run?.stop();
    if (!this.run && this.children.length === 0) this.setState('Stopped');
  }

  /** Unread results, taken out unless they are to be kept. */
  take(keep: boolean, inOrder: boolean): JobResult[] {
    const taken = [...this.results];
    if (!keep) this.clear();
    if (inOrder) return taken;
    return STREAM_ORDER.flatMap((stream) => taken.filter((result) => result.stream === stream));
  }

  protected clear(): void {
    this.results = [];
    for (const stream of Object.values(this.streams)) stream.readAll();
  }
}

/** Start-Job's: its work is done elsewhere, what it gives is deserialized. */
export class RemotingJob extends Job {
  override get hasMoreData(): boolean {
    return !this.isFinished || super.hasMoreData;
  }
}

export class RemotingChildJob extends Job {
  override get hasMoreData(): boolean {
    return !this.isFinished || super.hasMoreData;
  }
  /** The streams keep what was received. */
  protected override clear(): void {
    this.results = [];
  }
}

export class ThreadJob extends Job {
  /** -StreamingHost: what the job writes for the host goes there at once. */
  streamsToHost = false;

  override write(stream: StreamName, value: unknown): void {
    if (this.streamsToHost && stream === 'information') this.session.showInformation(value as InformationRecord);
    else super.write(stream, value);
  }
}
export class TaskJob extends Job {}
export class TaskChildJob extends Job {}
