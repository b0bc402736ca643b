/** Remove-Job: forgets jobs that have ended; with -Force others too, which are stopped first. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Job } from '../jobs/Job.ts';
import { JobTable } from '../jobs/JobTable.ts';
import { BY_FILTER, BY_ID, BY_INSTANCE, BY_JOB, BY_NAME, selectJobs, selectors } from '../jobs/selectJobs.ts';

export default defineCmdlet({
  name: 'Remove-Job',
  typeName: 'Microsoft.PowerShell.Commands.RemoveJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rjb'],
  defaultParameterSet: BY_ID,
  supportsShouldProcess: true,
  outputTypes: ['System.Management.Automation.Job'],
  synopsis: 'Removes jobs.',
  parameters: {
    ...selectors('Job'),
    Force: {
      type: 'switch',
      aliases: ['F'],
      sets: [BY_ID, BY_JOB, BY_INSTANCE, BY_NAME, BY_FILTER].map((set) => ({ set })),
      description: 'Running ones too.',
    },
    ...selectors('Name', 'InstanceId', 'Id', 'State', 'Command', 'Filter'),
  },
  process: (cmd) => {
    for (const job of selectJobs(cmd)) remove(cmd, job);
  },
  examples: [{ code: '$null = Start-Job { 1 } | Wait-Job; Get-Job | Remove-Job; @(Get-Job).Count', output: '0\n' }],
});

function remove(cmd: Cmdlet, job: Job): void {
  const target = `Remote Command: ${job.command}, associated with a job that has an ID of "${job.id}".`;
  if (!cmd.shouldProcess(target)) return;
  if (job.parent || job.isDisposed) {
    const message =
      'The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job.';
    cmd.writeErrorOf('System.ArgumentException', message, 'CannotRemoveJob', 'InvalidOperation', job);
    return;
  }
  if (!job.isFinished && cmd.params.Force !== true) {
    const message = `The command cannot remove the job with the job ID ${job.id} because the job is not finished. To remove the job, first stop the job, or use the Force parameter. (Parameter 'Job')`;
    cmd.writeErrorOf(
      'System.ArgumentException',
      message,
      'JobObjectNotFinishedCannotBeRemoved',
      'InvalidOperation',
      job,
    );
    return;
  }
  job.stop();
  JobTable.of(cmd.context).remove(job);
}
