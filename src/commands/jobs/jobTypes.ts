/** Jobs and what belongs to them as .NET types. */
import { engineType } from '../../engine/types/engineType.ts';
import { NetException } from '../../errors/NetException.ts';
import { EventHandle } from '../../types/dotnet/threading/waitHandles.ts';
import { settable } from '../../types/dotnet/implement.ts';
import { localDateTime } from '../../types/dotnet/values.ts';
import { NetList } from '../../types/collections/NetList.ts';
import type { MemberBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { enumValue } from '../netValues.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { Job, RemotingChildJob, RemotingJob, TaskChildJob, TaskJob, ThreadJob } from './Job.ts';
import { JobStateEventArgs, JobStateInfo } from './jobStates.ts';
import { REMOTING_ERROR_TYPES } from './RemotingErrorRecord.ts';

const SMA = 'System.Management.Automation.';
const DATA = `${SMA}PSDataCollection`;

/** The target of a parallel block's error. */
export class ParallelTask {}

function requireAlive(job: Job): void {
  if (!job.isDisposed) return;
  throw new NetException(
    `${SMA}PSObjectDisposedException`,
    'Cannot perform operation because object "PSJob" has already been disposed.\nObject name: \'PSJob\'.',
    { errorId: 'ObjectDisposed', category: 'InvalidOperation' },
  );
}

function time(ticks: bigint | null, ctx: TypeContext): unknown {
  return ticks === null ? null : localDateTime(ctx, ticks);
}

function stateInfo(self: Job): JobStateInfo {
  self.ask();
  return new JobStateInfo(self.state, self.reason);
}

function childList(self: Job): NetList {
  return new NetList(self.children, genericType(getType('System.Collections.Generic.List`1'), [getType(`${SMA}Job`)]));
}

const STREAMS = ['Output', 'Error', 'Progress', 'Verbose', 'Debug', 'Warning', 'Information'] as const;

function streamSignature(name: (typeof STREAMS)[number]): string {
  const element = name === 'Output' ? 'psobject' : `${SMA}${name}Record`;
  return `${DATA}[${element}] ${name} {get;set;}`;
}

const PROPERTIES: Record<string, string | MemberBody> = {
  'bool HasMoreData {get;}': (self: Job) => {
    self.ask();
    return self.hasMoreData;
  },
  'string StatusMessage {get;}': 'statusMessage',
  'string Location {get;}': 'location',
  'string Command {get;}': 'command',
  [`${SMA}JobStateInfo JobStateInfo {get;}`]: stateInfo,
  'System.Threading.WaitHandle Finished {get;}': (self: Job) =>
    new EventHandle(false, false, () => {
      self.refresh();
      return self.isFinished;
    }),
  'guid InstanceId {get;}': 'instanceId',
  'int Id {get;}': 'id',
  'string Name {get;set;}': settable(
    (self: Job) => self.name,
    (self: Job, name: string) => {
      requireAlive(self);
      self.name = name;
    },
  ),
  [`System.Collections.Generic.IList[${SMA}Job] ChildJobs {get;}`]: childList,
  'System.Nullable[datetime] PSBeginTime {get;}': (self: Job, ctx: TypeContext) => time(self.beginTicks, ctx),
  'System.Nullable[datetime] PSEndTime {get;}': (self: Job, ctx: TypeContext) => time(self.endTicks, ctx),
  'string PSJobTypeName {get;set;}': 'psJobTypeName',
  ...Object.fromEntries(
    STREAMS.map((name) => [
      streamSignature(name),
      settable(
        (self: Job) => {
          self.refresh();
          return self.streams[name.toLowerCase() as keyof Job['streams']];
        },
        () => undefined,
      ),
    ]),
  ),
};

function jobType(name: string, jsClass: TypeDefinition['jsClass']): TypeDefinition {
  return engineType(name, jsClass, {}, { base: `${SMA}Job` });
}

const stateMember =
  (name: 'current' | 'previous'): MemberBody =>
  (self: JobStateEventArgs) =>
    self[name];

export const JOB_TYPES: readonly TypeDefinition[] = [
  ...REMOTING_ERROR_TYPES,
  engineType(`${SMA}Job`, Job, PROPERTIES, {
    isAbstract: true,
    interfaces: ['System.IDisposable'],
    methods:
      'event System.EventHandler`1[System.Management.Automation.JobStateEventArgs] StateChanged(System.Object, System.Management.Automation.JobStateEventArgs)\nvoid StopJob()\nvoid LoadJobStreams()\nvoid UnloadJobStreams()\nvoid Dispose()\nvoid IDisposable.Dispose()',
    members: {
      StopJob: (self: Job) => {
        requireAlive(self);
        self.stop();
      },
      LoadJobStreams: () => undefined,
      UnloadJobStreams: () => undefined,
      Dispose: (self: Job) => {
        self.stop();
        self.isDisposed = true;
      },
    },
  }),
  engineType(`${SMA}Job2`, undefined, {}, { base: `${SMA}Job`, isAbstract: true }),
  jobType(`${SMA}PSRemotingJob`, RemotingJob),
  jobType(`${SMA}PSRemotingChildJob`, RemotingChildJob),
  { ...jobType('Microsoft.PowerShell.ThreadJob.ThreadJob', ThreadJob), base: `${SMA}Job2` },
  jobType(`${SMA}PSTasks.PSTaskJob`, TaskJob),
  jobType(`${SMA}PSTasks.PSTaskChildJob`, TaskChildJob),
  engineType(`${SMA}PSTasks.PSTask`, ParallelTask, {}),
  engineType(
    `${SMA}JobStateInfo`,
    JobStateInfo,
    {
      [`${SMA}JobState State {get;}`]: (self: JobStateInfo, ctx: TypeContext) =>
        enumValue(`${SMA}JobState`, self.state, ctx as ExecutionContext),
      'System.Exception Reason {get;}': 'reason',
    },
    { isSealed: true, toText: (self: JobStateInfo) => self.state },
  ),
  engineType(
    `${SMA}JobStateEventArgs`,
    JobStateEventArgs,
    {
      [`${SMA}JobStateInfo JobStateInfo {get;}`]: stateMember('current'),
      [`${SMA}JobStateInfo PreviousJobStateInfo {get;}`]: stateMember('previous'),
    },
    { base: 'System.EventArgs', isSealed: true },
  ),
];
