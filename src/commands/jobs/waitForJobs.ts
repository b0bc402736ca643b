/** Waits for jobs, letting those of this thread run. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { TaskScheduler } from '../../engine/runspaces/TaskScheduler.ts';
import type { Job } from './Job.ts';

/** False when the time (null: without end) is over before the condition holds. */
export function waitForJobs(
  ctx: ExecutionContext,
  jobs: readonly Job[],
  isDone: () => boolean,
  milliseconds: number | null,
): boolean {
  const check = (): boolean => {
    for (const job of jobs) (job.parent ?? job).refresh();
    return isDone();
  };
  return TaskScheduler.of(ctx.host).waitUntil(check, milliseconds, 'jobs');
}
