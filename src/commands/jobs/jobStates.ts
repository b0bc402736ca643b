/** A job's state and its change, as .NET objects. */
import { EventArgs } from '../../types/core/EventArgs.ts';
import type { Job, JobState } from './Job.ts';

export class JobStateInfo {
  constructor(
    readonly state: string,
    readonly reason: unknown,
  ) {}
}

export class JobStateEventArgs extends EventArgs {
  constructor(
    readonly current: JobStateInfo,
    readonly previous: JobStateInfo,
  ) {
    super();
  }
}

export function stateChange(job: Job, from: JobState, to: JobState): JobStateEventArgs {
  return new JobStateEventArgs(new JobStateInfo(to, job.reason), new JobStateInfo(from, null));
}
