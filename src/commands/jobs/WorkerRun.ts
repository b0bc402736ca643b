/** A job's work on a thread of its own: what it writes comes as messages and is deserialized here. */
import type { BackgroundWork } from '../../engine/Host.ts';
import { TaskScheduler } from '../../engine/runspaces/TaskScheduler.ts';
import { memberTableOf, PSObject } from '../../types/PSObject.ts';
import { DeserializedProperty, PSNoteProperty } from '../../types/PSMembers.ts';
import type { Job, JobRun, JobState } from './Job.ts';
import { receiveError, receiveItem, type SentError, type SentItem } from './transfer.ts';

export type JobMessage = SentItem | { state: JobState; error: SentError | null };

const STOP_LIMIT_MS = 5000;

export class WorkerRun implements JobRun {
  constructor(
    private readonly job: Job,
    private readonly work: BackgroundWork,
    private readonly runspaceId: unknown,
  ) {}

  poll(): void {
    const { job } = this;
    for (const message of this.work.receive() as JobMessage[]) {
      if ('state' in message) this.changeState(message);
      else job.write(message.stream, this.marked(message.stream, receiveItem(message, job.session)));
    }
  }

  private changeState({ state, error }: { state: JobState; error: SentError | null }): void {
    const { job } = this;
    if (!error) {
      job.setState(state);
      return;
    }
    job.failure = receiveError(error, job.session);
    job.setState(state, job.failure.exception);
  }

  /** What comes from a job says from which computer and runspace. */
  private marked(stream: string, value: unknown): unknown {
    if (stream !== 'output' || value === null) return value;
    const holder = typeof value === 'object' ? value : new PSObject(value);
    const { members } = memberTableOf(holder as object);
    const note = (name: string, noted: unknown): void => {
      const property = new PSNoteProperty(name, noted);
      members.set(name.toLowerCase(), property);
    };
    note('PSComputerName', 'localhost');
    note('RunspaceId', this.runspaceId);
    note('PSShowComputerName', false);
    for (const [key, member] of [...members]) {
      if (!(member instanceof DeserializedProperty)) continue;
      members.delete(key);
      members.set(key, member);
    }
    return holder;
  }

  stop(): void {
    const { job } = this;
    this.work.stop();
    job.setState('Stopping');
    const scheduler = TaskScheduler.of(job.session.host);
    const isDone = (): boolean => {
      this.poll();
      return job.isFinished;
    };
    if (scheduler.waitUntil(isDone, STOP_LIMIT_MS, 'a job')) return;
    this.work.terminate();
    job.setState('Stopped');
  }
}
