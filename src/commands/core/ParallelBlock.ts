/**
 * ForEach-Object -Parallel: a block that runs for each object in a runspace of its own. The blocks are tasks of this
 * thread (engine/runspaces/TaskScheduler.ts): they share the caller's objects, and while one waits others run.
 * What they write comes in the order it would have had on threads of their own.
 * NON-PARITY: objects are gathered first, several times the limit, before those blocks begin.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { HostInformationMessage, type InformationRecord } from '../../engine/records.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { InitialSessionState } from '../../engine/runspaces/InitialSessionState.ts';
import { LaunchQueue } from '../../engine/runspaces/LaunchQueue.ts';
import { LiveWork, liveSpec } from '../../engine/runspaces/LiveWork.ts';
import { Command } from '../../engine/runspaces/PSCommand.ts';
import { Runspace } from '../../engine/runspaces/Runspace.ts';
import { type RunEnd, runInSession, type StreamName } from '../../engine/runspaces/runInSession.ts';
import { ScheduledTask, type TaskGroup, TaskScheduler } from '../../engine/runspaces/TaskScheduler.ts';
import type { UsingValues } from '../../engine/session/usingExpressions.ts';
import { ErrorRecord, type NetException } from '../../errors/index.ts';
import { isScriptBlock } from '../CommandParameter.ts';
import { type JobRun, TaskChildJob, TaskJob } from '../jobs/Job.ts';
import { JobTable } from '../jobs/JobTable.ts';
import { runBlock } from '../jobs/jobWork.ts';
import { sessionOf } from '../jobs/startJob.ts';
import { ParallelTask } from '../jobs/jobTypes.ts';
import { TaskRun } from '../jobs/TaskRun.ts';
import { refuseScriptBlocks, usingValues } from '../jobs/usingValues.ts';

const DEFAULT_LIMIT = 5;
/** So many times the limit of objects are gathered before they are worked on. */
const GATHERED = 4;
const REFUSED_COMMON = ['ErrorAction', 'WarningAction', 'InformationAction', 'PipelineVariable'];

/** Something a block wrote, and when it would have on a thread of its own. */
interface Written {
  time: number;
  write: () => void;
}

export class ParallelBlock {
  private readonly block: ScriptBlock;
  private readonly using: UsingValues;
  private readonly group: TaskGroup;
  private readonly scheduler: TaskScheduler;
  private readonly stopAt: number | null;
  private readonly written: Written[] = [];
  private readonly waiting: ScheduledTask[] = [];
  /** Children of a job that have threads of their own. */
  private readonly queue: LaunchQueue;
  private pending = 0;
  private job: TaskJob | null = null;

  /** The values of `$using:` expressions are taken here, before the first object comes. */
  constructor(private readonly cmd: Cmdlet) {
    const { params } = cmd;
    checkParameters(cmd);
    const given = params.Parallel as ScriptBlock;
    this.using = usingValues(cmd, given);
    // Another runspace gets the text: errors there know nothing of the caller's file.
    this.block = cmd.context.createScriptBlock(given.toString());
    refuseScriptBlocks(cmd, this.using);
    this.group = { limit: (params.ThrottleLimit as number | undefined) ?? DEFAULT_LIMIT, active: 0 };
    this.queue = new LaunchQueue(this.group);
    this.scheduler = TaskScheduler.of(cmd.context.host);
    const seconds = (params.TimeoutSeconds as number | undefined) ?? 0;
    this.stopAt = seconds > 0 ? this.scheduler.now + seconds * 1000 : null;
    if (params.AsJob === true) this.job = this.newJob();
  }

  add(input: unknown): void {
    const { cmd } = this;
    if (isScriptBlock(input)) {
      cmd.writeErrorOf(
        'System.Management.Automation.PSArgumentException',
        'A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.',
        'ParallelPipedInputObjectCannotBeScriptBlock',
        'InvalidType',
        input,
      );
      return;
    }
    if (this.job) {
      this.addChild(this.job, input);
      return;
    }
    this.flush();
    this.addTask(input);
    if (this.pending >= this.group.limit * GATHERED) this.drain();
  }

  /** All blocks to their end; a job goes on by itself. */
  end(): void {
    if (!this.job) {
      this.drain();
      return;
    }
    if (this.job.children.length === 0) this.job.setState('Completed');
    this.cmd.writeObject(this.job);
  }

  private addTask(input: unknown): void {
    const task = new ScheduledTask(this.group, () => this.run(task, input));
    task.stopAt = this.stopAt;
    this.pending++;
    this.waiting.push(task);
    this.scheduler.add(task);
  }

  private run(task: ScheduledTask, input: unknown): void {
    this.waiting.splice(this.waiting.indexOf(task), 1);
    try {
      this.finish(this.runIn(input));
    } finally {
      this.pending--;
    }
  }

  private runIn(input: unknown): RunEnd {
    const runspace = Runspace.create(sessionOf(this.cmd), new InitialSessionState(), null);
    runspace.name = `PSTask:${runspace.id}`;
    runspace.open();
    const { session } = runspace;
    const { scheduler, stopAt } = this;
    if (stopAt !== null) session.stopCheck = () => scheduler.now >= stopAt;
    try {
      return runInSession(
        session,
        (stream, value) => this.note(() => this.forward(stream, value)),
        (output) => runBlock(session, this.block, this.using, input, output),
      );
    } finally {
      runspace.close();
    }
  }

  private finish({ state, reason }: RunEnd): void {
    if (state !== 'Completed' && reason) this.note(() => this.cmd.writeError(taskError(reason)));
  }

  private note(write: () => void): void {
    this.written.push({ time: this.scheduler.taskTime, write });
  }

  private drain(): void {
    while (this.pending > 0) {
      if (this.stopAt !== null && this.scheduler.now >= this.stopAt) this.dropWaiting();
      else if (!this.scheduler.runNext()) this.scheduler.waitUntil(() => this.pending === 0, null, 'parallel blocks');
      this.flush();
    }
    this.flush();
  }

  /** The time is over, or nobody wants more: blocks that have not begun never do. */
  dropWaiting(): void {
    for (const task of this.waiting.splice(0, this.waiting.length)) if (this.scheduler.remove(task)) this.pending--;
  }

  /** What has been written so far, in the order of time. */
  private flush(): void {
    const written = this.written.splice(0, this.written.length);
    written.sort((a, b) => a.time - b.time);
    for (const { write } of written) write();
  }

  private forward(stream: StreamName, value: unknown): void {
    const { cmd } = this;
    if (stream === 'output') cmd.writeObject(value);
    else if (stream === 'error') cmd.writeError((value as ErrorRecord).markFromElsewhere());
    else if (stream === 'warning') cmd.writeWarning(String(value));
    else if (stream === 'verbose') cmd.writeVerbose(String(value));
    else if (stream === 'debug') cmd.writeDebug(String(value));
    else if (stream === 'progress') cmd.writeProgress(value);
    else {
      const { messageData, tags } = value as InformationRecord;
      const isHost = messageData instanceof HostInformationMessage;
      cmd.writeInformation(messageData, isHost ? [...new Set([...tags, 'PSHOST'])] : tags);
    }
  }

  private newJob(): TaskJob {
    const session = sessionOf(this.cmd);
    const table = JobTable.of(session);
    const job = new TaskJob(session, table, '', this.block.toString(), 'PowerShell', 'PSTaskJob');
    table.add(job);
    return job;
  }

  private addChild(job: TaskJob, input: unknown): void {
    const { session, table } = job;
    const child = new TaskChildJob(session, table, '', job.command, 'PowerShell', 'PSTaskChildJob');
    job.addChild(child);
    child.run = this.liveRun(child, input) ?? this.taskRun(child, input);
    // As many as the limit allows count as running, whether or not their turn on the thread has come.
    if (job.children.length <= this.group.limit) child.setState('Running');
  }

  private taskRun(child: TaskChildJob, input: unknown): JobRun {
    const run = new TaskRun(child, this.group, (inside, output) =>
      runBlock(inside, this.block, this.using, input, output),
    );
    run.launch();
    return run;
  }

  private liveRun(child: TaskChildJob, input: unknown): JobRun | null {
    const command = new Command(this.block.toString(), true);
    const spec = liveSpec(child.session, [[command]], null, { using: this.using, dollarUnder: { value: input } });
    const live = LiveWork.prepare(child.session, spec, {
      began: () => child.setState('Running'),
      write: (stream, value) => child.write(stream, value),
      ended: (end) => {
        this.queue.ended(live!);
        child.end(end);
      },
    });
    if (live) this.queue.add(live);
    return live;
  }
}

function checkParameters(cmd: Cmdlet): void {
  if (REFUSED_COMMON.some((name) => cmd.isBound(name))) {
    cmd.throwTerminatingOf(
      'System.Management.Automation.PSNotSupportedException',
      `The following common parameters are not currently supported in the Parallel parameter set:\n${REFUSED_COMMON.join(', ')}`,
      'ParallelCommonParametersNotSupported',
      'NotImplemented',
    );
  }
  if (cmd.params.AsJob === true && cmd.isBound('TimeoutSeconds')) {
    cmd.throwTerminatingOf(
      'System.ArgumentException',
      "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.",
      'ParallelCannotUseTimeoutWithJob',
      'InvalidOperation',
    );
  }
}

function taskError(reason: NetException): ErrorRecord {
  return new ErrorRecord(reason, 'PSTaskException', 'InvalidOperation', new ParallelTask()).markFromElsewhere();
}
