/** Stop-Job: stops jobs; their finally blocks run. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { BY_ID, selectJobs, selectors } from '../jobs/selectJobs.ts';

export default defineCmdlet({
  name: 'Stop-Job',
  typeName: 'Microsoft.PowerShell.Commands.StopJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['spjb'],
  defaultParameterSet: BY_ID,
  supportsShouldProcess: true,
  outputTypes: ['System.Management.Automation.Job'],
  synopsis: 'Stops jobs.',
  parameters: {
    ...selectors('Job'),
    PassThru: {
      type: 'switch',
      description: 'Gives the jobs.',
    },
    ...selectors('Name', 'InstanceId', 'Id', 'State', 'Filter'),
  },
  process: (cmd) => {
    for (const job of selectJobs(cmd)) {
      const target = `Remote Command: ${job.command}, associated with the job that has an ID of "${job.id}".`;
      if (!cmd.shouldProcess(target)) continue;
      job.stop();
      if (cmd.params.PassThru === true) cmd.writeObject(job);
    }
  },
  examples: [
    {
      code: '$job = Start-Job { while ($true) { Start-Sleep 1 } }; Stop-Job $job; $job.State; Remove-Job $job',
      output: 'Stopped\n',
    },
  ],
});
