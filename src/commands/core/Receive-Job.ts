/** Receive-Job: the results of jobs so far, or with -Wait until they have ended. */
import { type Cmdlet, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import type { Job } from '../jobs/Job.ts';
import { JobTable } from '../jobs/JobTable.ts';
import { receiveNow, stateEvent, writeFailures } from '../jobs/receiveJobs.ts';
import { selectJobs, selectors } from '../jobs/selectJobs.ts';
import { waitForJobs } from '../jobs/waitForJobs.ts';

const BY_LOCATION = 'Location';
const BY_COMPUTER = 'ComputerName';
const BY_SESSION = 'Session';

const all = (description: string): ParameterDefinition => ({ type: 'switch', description });

interface ReceiveState {
  jobs: Job[];
  /** Changes of state before this one are no news. */
  firstChange: number;
}

export default defineCmdlet<ReceiveState>({
  name: 'Receive-Job',
  typeName: 'Microsoft.PowerShell.Commands.ReceiveJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rcjb'],
  defaultParameterSet: BY_LOCATION,
  synopsis: 'Gets the results of jobs.',
  parameters: {
    Job: {
      type: 'System.Management.Automation.Job[]',
      sets: [BY_LOCATION, BY_COMPUTER, BY_SESSION].map((set) => ({
        set,
        mandatory: true,
        position: 0,
        pipeline: true,
        byPropertyName: true,
      })),
      description: 'The jobs.',
    },
    ComputerName: {
      type: 'string[]',
      aliases: ['Cn'],
      sets: [{ set: BY_COMPUTER, position: 1, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: 'Computers; jobs here run on localhost.',
    },
    Location: {
      type: 'string[]',
      sets: [{ set: BY_LOCATION, position: 1 }],
      validate: { notNullOrEmpty: true },
      description: 'Only results from there.',
    },
    Keep: all('Leaves the results in the job.'),
    NoRecurse: all('Not those of child jobs.'),
    Force: all('Has no effect.'),
    Wait: all('Until the jobs have ended.'),
    AutoRemoveJob: all('Removes the jobs then.'),
    WriteEvents: all('Reports changes of state.'),
    WriteJobInResults: all('Gives the jobs first.'),
    ...selectors('Name', 'InstanceId', 'Id'),
  },
  unsupported: { Session: 'there are no remote sessions' },
  createState: (cmd) => ({
    jobs: [],
    firstChange: JobTable.of(cmd.context).changes.length,
  }),
  begin: (cmd) => checkParameters(cmd),
  process: (cmd) => {
    const jobs = atLocation(cmd, selectJobs(cmd));
    for (const job of jobs) if (!cmd.state.jobs.includes(job)) cmd.state.jobs.push(job);
    if (cmd.params.Wait !== true) for (const job of jobs) receiveOnce(cmd, job);
  },
  end: (cmd) => {
    if (cmd.params.Wait === true) receiveAll(cmd);
  },
  examples: [{ code: "Start-Job { 'from elsewhere' } | Receive-Job -Wait -AutoRemoveJob", output: 'from elsewhere\n' }],
});

function checkParameters(cmd: Cmdlet): void {
  const { params } = cmd;
  if (params.Wait === true) {
    if (params.Keep !== true) return;
    const text = 'The Wait and Keep parameters cannot be used together in the same command.';
    const message = `Cannot bind parameter 'Keep' to the target. Exception setting "Keep": "${text}"`;
    cmd.throwTerminatingOf(
      'System.Management.Automation.ParameterBindingException',
      message,
      'ParameterBindingFailed',
      'WriteError',
    );
  }
  const refused: Readonly<Record<string, string>> = {
    AutoRemoveJob: 'The -AutoRemoveJob parameter cannot be used without the -Wait parameter',
    WriteEvents: 'The WriteEvents parameter cannot be used without the Wait parameter.',
    WriteJobInResults: 'The -WriteJobInResults parameter cannot be used without the -Wait parameter',
  };
  for (const [name, message] of Object.entries(refused)) {
    if (params[name] !== true) continue;
    cmd.throwTerminatingOf(
      'System.Management.Automation.PSInvalidOperationException',
      message,
      'InvalidOperation',
      'InvalidOperation',
    );
  }
}

function atLocation(cmd: Cmdlet, jobs: Job[]): Job[] {
  const { params } = cmd;
  const same = (names: readonly string[], job: Job): boolean =>
    names.some((name) => name.toLowerCase() === job.location.toLowerCase());
  if (cmd.isBound('Location')) return jobs.filter((job) => same(params.Location as string[], job));
  if (!cmd.isBound('ComputerName')) return jobs;
  return jobs.filter((job) => {
    if (job.psJobTypeName !== 'BackgroundJob' && job.psJobTypeName !== '') {
      const message =
        'The command cannot retrieve the jobs of the specified computers. The ComputerName parameter can be used only with jobs created by using PowerShell remoting.';
      cmd.writeErrorOf(
        'System.ArgumentException',
        message,
        'ComputerNameParameterNotSupported',
        'InvalidOperation',
        job,
      );
      return false;
    }
    return same(params.ComputerName as string[], job);
  });
}

function receiveOnce(cmd: Cmdlet, job: Job): void {
  const recurse = cmd.params.NoRecurse !== true;
  (job.parent ?? job).ask();
  receiveNow(cmd, job, { keep: cmd.params.Keep === true, recurse, waits: false });
  writeFailures(cmd, job, recurse);
}

/** Results as they come, in the order they come. */
function receiveAll(cmd: Cmdlet<ReceiveState>): void {
  const { jobs } = cmd.state;
  const { params } = cmd;
  const recurse = params.NoRecurse !== true;
  const options = { keep: false, recurse, waits: true };
  if (params.WriteJobInResults === true) for (const job of jobs) cmd.writeObject(job);
  const isDone = (): boolean => jobs.every((job) => job.isFinished);
  const hasNews = (): boolean => jobs.some((job) => [job, ...job.children].some((each) => each.results.length > 0));
  for (;;) {
    waitForJobs(cmd.context, jobs, () => isDone() || hasNews(), null);
    const wasDone = isDone();
    for (const job of jobs) receiveNow(cmd, job, options);
    if (wasDone) break;
  }
  for (const job of jobs) writeFailures(cmd, job, recurse);
  const table = JobTable.of(cmd.context);
  if (params.WriteEvents === true)
    for (const change of table.changes.slice(cmd.state.firstChange))
      if (jobs.includes(change.job.parent ?? change.job)) cmd.writeObject(stateEvent(change));
  if (params.AutoRemoveJob === true) for (const job of jobs) if (!job.parent) table.remove(job);
}
