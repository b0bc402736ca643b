/** Get-Job: the session's jobs, by what is asked for. */
import { type Cmdlet, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { toPSString } from '../../types/index.ts';
import { utcTicksOf } from '../../types/dotnet/values.ts';
import type { Job } from '../jobs/Job.ts';
import {
  BY_COMMAND,
  BY_FILTER,
  BY_ID,
  BY_INSTANCE,
  BY_NAME,
  BY_STATE,
  SELECTORS,
  selectJobs,
  selectors,
} from '../jobs/selectJobs.ts';

const SETS = [BY_ID, BY_INSTANCE, BY_NAME, BY_STATE, BY_COMMAND].map((set) => ({ set }));

const refinement = (type: string, description: string): ParameterDefinition => ({ type, sets: SETS, description });

export default defineCmdlet({
  name: 'Get-Job',
  typeName: 'Microsoft.PowerShell.Commands.GetJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gjb'],
  defaultParameterSet: BY_ID,
  outputTypes: ['System.Management.Automation.Job'],
  synopsis: 'Lists jobs.',
  parameters: {
    IncludeChildJob: refinement('switch', 'Child jobs too.'),
    ChildJobState: refinement('System.Management.Automation.JobState', 'Child jobs in this state.'),
    HasMoreData: refinement('bool', 'Only jobs with, or without, results not yet received.'),
    Before: refinement('datetime', 'Only jobs that ended before.'),
    After: refinement('datetime', 'Only jobs that ended after.'),
    Newest: refinement('int', 'Only so many, those begun last.'),
    ...selectors('Command', 'InstanceId', 'Name'),
    Id: { ...SELECTORS.Id!, sets: [{ set: BY_ID, position: 0, byPropertyName: true }] },
    State: SELECTORS.State!,
    Filter: { ...SELECTORS.Filter!, sets: [{ set: BY_FILTER, mandatory: true, position: 0, byPropertyName: true }] },
  },
  process: (cmd) => {
    const jobs = withChildren(cmd, refine(cmd, selectJobs(cmd)));
    for (const job of jobs) cmd.writeObject(job);
  },
  examples: [
    {
      code: '$null = Start-Job { 1 } -Name first | Wait-Job; (Get-Job first).State; Get-Job | Remove-Job',
      output: 'Completed\n',
    },
  ],
});

function refine(cmd: Cmdlet, jobs: Job[]): Job[] {
  const { params, context } = cmd;
  const before = params.Before === undefined ? null : utcTicksOf(context, params.Before);
  const after = params.After === undefined ? null : utcTicksOf(context, params.After);
  const kept = jobs.filter(
    (job) =>
      (!cmd.isBound('HasMoreData') || job.hasMoreData === params.HasMoreData) &&
      (before === null || (job.endTicks !== null && job.endTicks < before)) &&
      (after === null || (job.endTicks !== null && job.endTicks > after)),
  );
  const sorted = [...kept].sort((a, b) => a.id - b.id);
  if (params.Newest === undefined) return sorted;
  const newest = sorted.sort((a, b) => Number((b.beginTicks ?? 0n) - (a.beginTicks ?? 0n)) || b.id - a.id);
  return newest.slice(0, Math.max(0, params.Newest as number)).sort((a, b) => a.id - b.id);
}

function withChildren(cmd: Cmdlet, jobs: readonly Job[]): Job[] {
  const { params, context } = cmd;
  if (cmd.isBound('ChildJobState')) {
    const wanted = toPSString(params.ChildJobState, context);
    const children = jobs.flatMap((job) => job.children.filter((child) => child.state === wanted));
    return [...new Set([...jobs, ...children])].sort((a, b) => a.id - b.id);
  }
  if (params.IncludeChildJob !== true) return [...jobs];
  return [...new Set(jobs.flatMap((job) => [job, ...job.children]))].sort((a, b) => a.id - b.id);
}
