/** Makes jobs: what Start-Job, Start-ThreadJob and ForEach-Object -Parallel -AsJob have in common. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { type BackgroundWork, FileSystemError } from '../../engine/Host.ts';
import type { Session } from '../../engine/session/Session.ts';
import { decodeText } from '../../engine/decodeText.ts';
import { Command, CommandParameter } from '../../engine/runspaces/PSCommand.ts';
import { LiveWork, liveSpec } from '../../engine/runspaces/LiveWork.ts';
import type { TaskGroup } from '../../engine/runspaces/TaskScheduler.ts';
import { type JobRun, RemotingChildJob, RemotingJob, ThreadJob } from './Job.ts';
import { JobTable } from './JobTable.ts';
import { type JobWork, runWork, sendWork } from './jobWork.ts';
import { TaskRun } from './TaskRun.ts';
import { WorkerRun } from './WorkerRun.ts';

export const sessionOf = (cmd: Cmdlet): Session => cmd.context as unknown as Session;

/** Start-Job's job: a thread of its own does the work, and all that passes is serialized. */
export function startRemoting(cmd: Cmdlet, name: string, work: JobWork): RemotingJob {
  const session = sessionOf(cmd);
  const background = session.host.service?.('jobs.start', sendWork(work, session)) as BackgroundWork | undefined;
  if (!background) {
    cmd.throwTerminatingOf(
      'System.Management.Automation.PSNotSupportedException',
      'psail does not support Start-Job here: the host gives no further threads.',
      'JobsNotSupported',
      'NotImplemented',
    );
  }
  const table = JobTable.of(session);
  const job = new RemotingJob(session, table, name, work.script, 'localhost', 'BackgroundJob');
  const child = new RemotingChildJob(session, table, '', work.script, 'localhost', '');
  job.addChild(child);
  child.run = new WorkerRun(child, background!, table.newInstanceId());
  child.setState('Running');
  table.add(job);
  return job;
}

/** Start-ThreadJob's job. */
export function startThreadJob(cmd: Cmdlet, name: string, work: JobWork, streamsToHost: boolean): ThreadJob {
  const session = sessionOf(cmd);
  const table = JobTable.of(session);
  const job = new ThreadJob(session, table, name, work.script, 'PowerShell', 'ThreadJob');
  job.streamsToHost = streamsToHost;
  job.run = liveRun(job, work) ?? new TaskRun(job, freeGroup(), (inside, output) => runWork(inside, work, output));
  table.addThreadJob(job);
  return job;
}

/** The session's limit is kept by its table of jobs. */
const freeGroup = (): TaskGroup => ({ limit: 1, active: 0 });

/** A thread of its own, where the job shares nothing with its caller. */
function liveRun(job: ThreadJob, work: JobWork): JobRun | null {
  const { session } = job;
  const command = new Command(work.script, true);
  for (const value of work.args) command.parameters.add(new CommandParameter(null, value));
  const { initialization, input, using } = work;
  const spec = liveSpec(session, [[command]], null, { initialization, input, using });
  return LiveWork.prepare(session, spec, {
    began: () => undefined,
    write: (stream, value) => job.write(stream, value),
    ended: (end) => job.end(end),
  });
}

/** The text of a script file for a job. */
export function readScript(cmd: Cmdlet, path: string): string {
  const session = sessionOf(cmd);
  const full = session.drives.resolveFilePath(path) ?? path;
  if (!session.host.files.stat(full)) {
    cmd.throwTerminatingOf(
      'System.Management.Automation.ItemNotFoundException',
      `Cannot find path '${full}' because it does not exist.`,
      'PathNotFound',
      'ObjectNotFound',
      full,
    );
  }
  if (!/\.ps1$/i.test(full)) {
    cmd.throwTerminatingOf(
      'System.ArgumentException',
      "The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again. (Parameter 'filePath')",
      'System.ArgumentException',
      'NotSpecified',
    );
  }
  try {
    return decodeText(session.host.files.readFile(full));
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    return cmd.throwTerminatingOf('System.IO.IOException', error.message, 'FileOpenFailure', 'OpenError', full);
  }
}
