/** Wait-Job: waits until jobs have ended, all of them or one, and gives those that have. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Job } from '../jobs/Job.ts';
import { BY_ID, selectJobs, selectors } from '../jobs/selectJobs.ts';
import { waitForJobs } from '../jobs/waitForJobs.ts';

export default defineCmdlet<{ jobs: Job[] }>({
  name: 'Wait-Job',
  typeName: 'Microsoft.PowerShell.Commands.WaitJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['wjb'],
  defaultParameterSet: BY_ID,
  outputTypes: ['System.Management.Automation.Job'],
  synopsis: 'Waits for jobs.',
  parameters: {
    ...selectors('Job'),
    Any: { type: 'switch', description: 'Until one has ended.' },
    Timeout: {
      type: 'int',
      aliases: ['TimeoutSec'],
      validate: { range: [-1, 2147483647] },
      description: 'Seconds to wait at most; -1 without end.',
    },
    Force: { type: 'switch', description: 'Has no effect: no job here is suspended or disconnected.' },
    ...selectors('Name', 'InstanceId', 'Id', 'State', 'Filter'),
  },
  createState: () => ({ jobs: [] }),
  process: (cmd) => {
    for (const job of selectJobs(cmd)) if (!cmd.state.jobs.includes(job)) cmd.state.jobs.push(job);
  },
  end: (cmd) => wait(cmd),
  examples: [{ code: '(Start-Job { 1 + 1 } | Wait-Job).State; Get-Job | Remove-Job', output: 'Completed\n' }],
});

function wait(cmd: Cmdlet<{ jobs: Job[] }>): void {
  const { jobs } = cmd.state;
  if (jobs.length === 0) return;
  const isAny = cmd.params.Any === true;
  const seconds = (cmd.params.Timeout as number | undefined) ?? -1;
  const isDone = (): boolean => (isAny ? jobs.some((job) => job.isFinished) : jobs.every((job) => job.isFinished));
  waitForJobs(cmd.context, jobs, isDone, seconds < 0 ? null : seconds * 1000);
  const finished = jobs.filter((job) => job.isFinished);
  // The one that ended first, where one is enough; on a time-out only all together count.
  if (isAny) finished.sort((a, b) => Number(a.endTicks! - b.endTicks!)).splice(1);
  else if (finished.length < jobs.length) return;
  for (const job of finished) cmd.writeObject(job);
}
