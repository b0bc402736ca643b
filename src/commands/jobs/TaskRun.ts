/** A job's work as a task of this thread: it has the caller's own objects, and runs while others wait. */
import { runInSession } from '../../engine/runspaces/runInSession.ts';
import { ScheduledTask, type TaskGroup, TaskScheduler } from '../../engine/runspaces/TaskScheduler.ts';
import type { Pipe } from '../../engine/pipeline/Pipe.ts';
import { InitialSessionState } from '../../engine/runspaces/InitialSessionState.ts';
import { Runspace } from '../../engine/runspaces/Runspace.ts';
import type { Session } from '../../engine/session/Session.ts';
import type { Job, JobRun } from './Job.ts';

/** Who looks that often without ever waiting would wait for ever. */
const PATIENCE = 10;

export class TaskRun implements JobRun {
  private readonly task: ScheduledTask;
  private isStopped = false;

  constructor(
    private readonly job: Job,
    group: TaskGroup,
    private readonly body: (session: Session, output: Pipe) => void,
    private readonly runspaceName?: string,
  ) {
    this.task = new ScheduledTask(group, () => this.run());
  }

  launch(): void {
    this.scheduler.add(this.task);
  }

  private get scheduler(): TaskScheduler {
    return TaskScheduler.of(this.job.session.host);
  }

  private run(): void {
    const { job } = this;
    job.setState('Running');
    const runspace = Runspace.create(job.session, new InitialSessionState(), this.runspaceName);
    runspace.open();
    const { session } = runspace;
    session.stopCheck = () => this.isStopped;
    const end = runInSession(
      session,
      (stream, value) => job.write(stream, value),
      (output) => this.body(session, output),
    );
    runspace.close();
    job.end(end);
  }

  poll(asks: number): void {
    if (asks > PATIENCE) this.scheduler.runNext();
  }

  /** One that runs beneath us stops when it goes on. */
  stop(): void {
    this.isStopped = true;
    this.scheduler.remove(this.task);
    this.job.setState(this.task.hasBegun ? 'Stopping' : 'Stopped');
  }
}
