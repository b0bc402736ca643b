/**
 * Start-ThreadJob: a script in a runspace of this process, with live objects both ways.
 * NON-PARITY: a job that is given nothing it could share (collections, objects that change) has a thread of its own and
 * copies; any other runs on this thread while the caller waits (engine/runspaces/TaskScheduler.ts).
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { JobTable } from '../jobs/JobTable.ts';
import type { JobWork } from '../jobs/jobWork.ts';
import { readScript, sessionOf, startThreadJob } from '../jobs/startJob.ts';
import { usingValues } from '../jobs/usingValues.ts';

const BY_BLOCK = 'ScriptBlock';
const BY_FILE = 'FilePath';

export default defineCmdlet<{ input: unknown[] }>({
  name: 'Start-ThreadJob',
  typeName: 'Microsoft.PowerShell.ThreadJob.StartThreadJobCommand',
  module: 'Microsoft.PowerShell.ThreadJob',
  defaultParameterSet: BY_BLOCK,
  outputTypes: ['Microsoft.PowerShell.ThreadJob.ThreadJob'],
  synopsis: 'Starts a script in another runspace.',
  parameters: {
    ScriptBlock: {
      type: 'scriptblock',
      sets: [{ set: BY_BLOCK, mandatory: true, position: 0 }],
      validate: { notNull: true },
      description: 'The script.',
    },
    FilePath: {
      type: 'string',
      sets: [{ set: BY_FILE, mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'A script file.',
    },
    Name: { type: 'string', validate: { notNullOrEmpty: true }, description: "The job's name." },
    InitializationScript: { type: 'scriptblock', validate: { notNull: true }, description: 'Runs before.' },
    InputObject: {
      type: 'psobject',
      pipeline: true,
      validate: { notNull: true },
      description: 'What $input gives.',
    },
    ArgumentList: { type: 'object[]', description: 'Arguments of the script.' },
    ThrottleLimit: {
      type: 'int',
      validate: { range: [1, 1000000] },
      description: 'How many thread jobs of this session run at a time.',
    },
    StreamingHost: {
      type: 'System.Management.Automation.Host.PSHost',
      validate: { notNull: true },
      description: "Where the job's Write-Host goes at once.",
    },
  },
  createState: () => ({ input: [] }),
  process: (cmd) => {
    if (cmd.isBound('InputObject')) cmd.state.input.push(cmd.params.InputObject);
  },
  end: (cmd) => {
    const { params } = cmd;
    if (cmd.isBound('ThrottleLimit')) JobTable.of(cmd.context).threadLimit = params.ThrottleLimit as number;
    const name = (params.Name as string | undefined) ?? '';
    cmd.writeObject(startThreadJob(cmd, name, workOf(cmd), cmd.isBound('StreamingHost')));
  },
  examples: [
    {
      code: '$list = [System.Collections.Generic.List[int]]::new(); $null = Start-ThreadJob { ($using:list).Add(1) } | Wait-Job; $list.Count; Get-Job | Remove-Job',
      output: '1\n',
    },
  ],
});

function workOf(cmd: Cmdlet<{ input: unknown[] }>): JobWork {
  const { params, state } = cmd;
  const block = params.ScriptBlock as ScriptBlock | undefined;
  return {
    script: block ? block.toString() : readScript(cmd, params.FilePath as string),
    initialization: (params.InitializationScript as ScriptBlock | undefined)?.toString() ?? null,
    args: (params.ArgumentList as unknown[] | undefined) ?? [],
    input: state.input.length > 0 ? state.input : null,
    using: block ? usingValues(cmd, block) : new Map(),
    location: sessionOf(cmd).drives.location,
  };
}
