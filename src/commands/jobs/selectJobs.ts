/** Which jobs a command means: by number, name, instance, state or as objects. What is not found is an error each. */
import type { Cmdlet, ParameterDefinition, ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { toPSString, WildcardPattern } from '../../types/index.ts';
import type { Job } from './Job.ts';
import { JobTable } from './JobTable.ts';

export const BY_ID = 'SessionIdParameterSet';
export const BY_INSTANCE = 'InstanceIdParameterSet';
export const BY_NAME = 'NameParameterSet';
export const BY_STATE = 'StateParameterSet';
export const BY_COMMAND = 'CommandParameterSet';
export const BY_FILTER = 'FilterParameterSet';
export const BY_JOB = 'JobParameterSet';

const first = (set: string, mandatory = true): ParameterSetEntry => ({
  set,
  mandatory,
  position: 0,
  byPropertyName: true,
});

export const SELECTORS: Readonly<Record<string, ParameterDefinition>> = {
  Job: {
    type: 'System.Management.Automation.Job[]',
    sets: [{ ...first(BY_JOB), pipeline: true }],
    validate: { notNullOrEmpty: true },
    description: 'Jobs.',
  },
  Id: {
    type: 'int[]',
    sets: [first(BY_ID)],
    validate: { notNullOrEmpty: true },
    description: 'Their numbers.',
  },
  Name: {
    type: 'string[]',
    sets: [first(BY_NAME)],
    validate: { notNullOrEmpty: true },
    supportsWildcards: true,
    description: 'Their names, also with wildcards.',
  },
  InstanceId: {
    type: 'guid[]',
    sets: [first(BY_INSTANCE)],
    validate: { notNullOrEmpty: true },
    description: 'Their identifiers.',
  },
  State: {
    type: 'System.Management.Automation.JobState',
    sets: [first(BY_STATE)],
    description: 'The state they are in.',
  },
  Command: {
    type: 'string[]',
    sets: [{ set: BY_COMMAND, byPropertyName: true }],
    validate: { notNullOrEmpty: true },
    description: 'Part of their command, with wildcards.',
  },
  Filter: {
    type: 'hashtable',
    sets: [first(BY_FILTER)],
    validate: { notNullOrEmpty: true },
    description: 'Conditions for jobs of other kinds, which psail does not have.',
  },
};

/** The selectors a cmdlet has, in its own order. */
export function selectors(...names: string[]): Record<string, ParameterDefinition> {
  return Object.fromEntries(names.map((name) => [name, SELECTORS[name]!]));
}

export function selectJobs(cmd: Cmdlet): Job[] {
  const table = JobTable.of(cmd.context);
  table.refresh();
  const { params } = cmd;
  switch (cmd.parameterSetName) {
    case BY_NAME:
      return (params.Name as string[]).flatMap((name) => byName(cmd, table, name));
    case BY_INSTANCE:
      return (params.InstanceId as unknown[]).flatMap((id) => byInstance(cmd, table, id));
    case BY_STATE:
      return table.jobs.filter((job) => job.state === toPSString(params.State, cmd.context));
    case BY_COMMAND:
      return byCommand(table, (params.Command as string[] | undefined) ?? null);
    case BY_FILTER:
      return [];
    case BY_ID:
      return params.Id === undefined ? [...table.jobs] : (params.Id as number[]).flatMap((id) => byId(cmd, table, id));
    default:
      return params.Job as Job[];
  }
}

/** Jobs and their children. */
function everyJob(table: JobTable): Job[] {
  return table.jobs.flatMap((job) => [job, ...job.children]);
}

function byId(cmd: Cmdlet, table: JobTable, id: number): Job[] {
  const found = everyJob(table).filter((job) => job.id === id);
  if (found.length === 0) {
    const message = `The command cannot find a job with the job ID ${id}. Verify the value of the Id parameter and then try the command again.`;
    notFound(cmd, message, 'JobWithSpecifiedSessionNotFound', id);
  }
  return found;
}

function byName(cmd: Cmdlet, table: JobTable, name: string): Job[] {
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  const found = everyJob(table).filter((job) => pattern.isMatch(job.name));
  if (found.length === 0 && !WildcardPattern.containsWildcardCharacters(name)) {
    const message = `The command cannot find the job because the job name ${name} was not found. Verify the value of the Name parameter, and then try the command again.`;
    notFound(cmd, message, 'JobWithSpecifiedNameNotFound', name);
  }
  return found;
}

function byInstance(cmd: Cmdlet, table: JobTable, id: unknown): Job[] {
  const text = String(id);
  const found = everyJob(table).filter((job) => String(job.instanceId) === text);
  if (found.length === 0) {
    const message = `The command cannot find a job with the instance identifier ${text}. Verify the value of the InstanceId parameter, and then try the command again.`;
    notFound(cmd, message, 'JobWithSpecifiedInstanceIdNotFound', id);
  }
  return found;
}

function byCommand(table: JobTable, commands: readonly string[] | null): Job[] {
  if (!commands) return [...table.jobs];
  const patterns = commands.map((command) => new WildcardPattern(command.trim(), { ignoreCase: true }));
  return table.jobs.filter((job) => patterns.some((pattern) => pattern.isMatch(job.command.trim())));
}

function notFound(cmd: Cmdlet, message: string, errorId: string, target: unknown): void {
  cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, errorId, 'ObjectNotFound', target);
}
