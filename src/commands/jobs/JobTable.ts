/** The jobs of a session, by number; names need not be unique. Children have numbers but stand in no list. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import type { Session } from '../../engine/session/Session.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { type EventPump, hasListeners, pumpsOf, raiseElsewhere } from '../../types/events/netEvents.ts';
import type { Job, JobState } from './Job.ts';
import { stateChange } from './jobStates.ts';

/** A change of state, as Receive-Job -WriteEvents reports it. */
export interface StateChange {
  job: Job;
  from: JobState;
  to: JobState;
}

const DEFAULT_THROTTLE = 5;
const STATE_CHANGED = 'StateChanged';

export class JobTable implements EventPump {
  readonly jobs: Job[] = [];
  readonly changes: StateChange[] = [];
  /** Start-ThreadJob's limit is one for the session. */
  threadLimit = DEFAULT_THROTTLE;
  readonly threadJobs: Job[] = [];
  private lastId = 0;

  constructor(private readonly session: Session) {}

  static of(ctx: ExecutionContext): JobTable {
    const session = ctx as unknown as Session;
    let table = TABLES.get(session);
    if (!table) {
      table = new JobTable(session);
      TABLES.set(session, table);
      pumpsOf(session).add(table);
    }
    return table;
  }

  nextId(): number {
    return ++this.lastId;
  }

  newInstanceId(): unknown {
    return newGuid(this.session);
  }

  add(job: Job): void {
    this.jobs.push(job);
  }

  remove(job: Job): void {
    const at = this.jobs.indexOf(job);
    if (at >= 0) this.jobs.splice(at, 1);
    job.isDisposed = true;
  }

  recordEvent(job: Job, from: JobState, to: JobState): void {
    this.changes.push({ job, from, to });
    if (hasListeners(job, STATE_CHANGED)) raiseElsewhere(job, STATE_CHANGED, stateChange(job, from, to), this.session);
  }

  addThreadJob(job: Job): void {
    this.add(job);
    this.threadJobs.push(job);
    this.beginThreadJobs();
  }

  /** As many as the limit allows count as running, whether or not their turn on the thread has come. */
  beginThreadJobs(): void {
    const unfinished = this.threadJobs.filter((job) => !job.isFinished);
    this.threadJobs.splice(0, this.threadJobs.length, ...unfinished);
    for (const job of unfinished.slice(0, this.threadLimit)) job.launch();
  }

  /** Jobs whose changes somebody wants to hear of are looked at without being asked. */
  poll(): void {
    for (const job of this.jobs) if (hasListeners(job, STATE_CHANGED)) job.ask();
  }

  due(): null {
    return null;
  }

  refresh(): void {
    for (const job of this.jobs) job.refresh();
  }
}

const TABLES = new WeakMap<Session, JobTable>();
