/** Receive-Job's work: what jobs have written goes to the command's own streams, in the order a job of its kind keeps. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { HostInformationMessage, type InformationRecord } from '../../engine/records.ts';
import { ErrorRecord } from '../../errors/index.ts';
import { memberTableOf, PSObject } from '../../types/PSObject.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import { type Job, type JobResult, RemotingChildJob } from './Job.ts';
import { stateChange } from './jobStates.ts';
import type { StateChange } from './JobTable.ts';

export interface ReceiveOptions {
  keep: boolean;
  recurse: boolean;
  /** -Wait: in the order written, and marked with the job's identifier. */
  waits: boolean;
}

/** What is there now. */
export function receiveNow(cmd: Cmdlet, job: Job, options: ReceiveOptions): void {
  const isRemote = job instanceof RemotingChildJob;
  for (const result of job.take(options.keep, options.waits || isRemote))
    writeResult(cmd, result, isRemote && options.waits ? job : null);
  if (options.recurse) for (const child of job.children) receiveNow(cmd, child, options);
}

/** Why a job failed: an error that comes every time the job is received. */
export function writeFailures(cmd: Cmdlet, job: Job, recurse: boolean): void {
  const failure = job.failure ?? (job.state === 'Failed' && job.reason ? failureOf(job) : null);
  if (failure) cmd.writeError(failure);
  if (recurse) for (const child of job.children) writeFailures(cmd, child, recurse);
}

function failureOf(job: Job): ErrorRecord {
  return new ErrorRecord(job.reason!, 'JobStateFailed', 'InvalidResult', null).markFromElsewhere();
}

function writeResult(cmd: Cmdlet, { stream, value }: JobResult, source: Job | null): void {
  switch (stream) {
    case 'output':
      cmd.writeObject(source && value !== null ? marked(value, 'PSSourceJobInstanceId', source.instanceId) : value);
      return;
    case 'error':
      cmd.writeError((value as ErrorRecord).markFromElsewhere());
      return;
    case 'information': {
      const { messageData, tags } = value as InformationRecord;
      cmd.writeInformation(
        messageData,
        messageData instanceof HostInformationMessage ? [...new Set([...tags, 'PSHOST'])] : tags,
      );
      return;
    }
    case 'warning':
      cmd.writeWarning(String(value));
      return;
    case 'verbose':
      cmd.writeVerbose(String(value));
      return;
    case 'debug':
      cmd.writeDebug(String(value));
  }
}

function marked(value: unknown, name: string, noted: unknown): unknown {
  const holder = typeof value === 'object' && value !== null ? value : new PSObject(value);
  memberTableOf(holder).members.set(name.toLowerCase(), new PSNoteProperty(name, noted));
  return holder;
}

/** -WriteEvents: one object for each change of state. */
export function stateEvent({ job, from, to }: StateChange): unknown {
  return marked(marked(stateChange(job, from, to), 'PSEventObject', true), 'PSSourceJobInstanceId', job.instanceId);
}
