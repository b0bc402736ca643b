/**
 * Start-Job: a script in the background, on a thread of its own with nothing of the caller's but what it is given.
 * NON-PARITY: the thread belongs to psail's own process, so $PID is the same in a job.
 */
import { type Cmdlet, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import type { JobWork } from '../jobs/jobWork.ts';
import { readScript, sessionOf, startRemoting } from '../jobs/startJob.ts';
import { usingValues } from '../jobs/usingValues.ts';

const BY_BLOCK = 'ComputerName';
const BY_FILE = 'FilePathComputerName';
const BY_LITERAL = 'LiteralFilePathComputerName';
const BY_DEFINITION = 'DefinitionName';
const RUNNING_SETS = [BY_BLOCK, BY_FILE, BY_LITERAL];

const shared = (type: string, description: string, more: object = {}): ParameterDefinition => ({
  type,
  sets: RUNNING_SETS.map((set) => ({ set, ...more })),
  description,
});

export default defineCmdlet<{ input: unknown[] }>({
  name: 'Start-Job',
  typeName: 'Microsoft.PowerShell.Commands.StartJobCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['sajb'],
  defaultParameterSet: BY_BLOCK,
  outputTypes: ['System.Management.Automation.PSRemotingJob'],
  synopsis: 'Starts a script in the background.',
  parameters: {
    DefinitionName: {
      type: 'string',
      sets: [{ set: BY_DEFINITION, mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'A stored definition, of which there are none.',
    },
    DefinitionPath: { type: 'string', sets: [{ set: BY_DEFINITION, position: 1 }], description: 'Where it is.' },
    Type: { type: 'string', sets: [{ set: BY_DEFINITION, position: 2 }], description: 'Its kind.' },
    Name: shared('string', "The job's name.", { byPropertyName: true }),
    ScriptBlock: {
      type: 'scriptblock',
      aliases: ['Command'],
      sets: [{ set: BY_BLOCK, mandatory: true, position: 0 }],
      description: 'The script.',
    },
    Credential: shared('pscredential', 'Another user: not supported.'),
    FilePath: { type: 'string', sets: [{ set: BY_FILE, mandatory: true, position: 0 }], description: 'A script file.' },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: BY_LITERAL, mandatory: true }],
      description: 'A script file.',
    },
    Authentication: shared(
      'System.Management.Automation.Runspaces.AuthenticationMechanism',
      'How another user proves to be one: not supported.',
    ),
    InitializationScript: shared('scriptblock', 'Runs before, without output.', { position: 1 }),
    WorkingDirectory: {
      type: 'string',
      validate: { notNullOrWhiteSpace: true },
      description: 'Where the job begins; the current location by default.',
    },
    RunAs32: shared('switch', 'A 32-bit process: not supported.'),
    PSVersion: {
      ...shared('version', 'Another version of PowerShell: not supported.'),
      refuses: (value) =>
        value === null || String(value) === '5.1'
          ? null
          : `The value ${String(value)} is not valid for the PSVersion parameter. The only allowed value is 5.1.`,
    },
    InputObject: shared('psobject', 'What $input gives.', { pipeline: true }),
    ArgumentList: {
      ...shared('object[]', 'Arguments of the script.'),
      aliases: ['Args'],
    },
  },
  unsupported: {
    Credential: 'a job runs as the same user',
    Authentication: 'a job runs as the same user',
    PSVersion: 'there is one version',
    DefinitionName: 'there are no scheduled jobs',
    ConnectingTimeout: 'there are no remote sessions',
    Options: 'there are no remote sessions',
  },
  createState: () => ({ input: [] }),
  begin: (cmd) => checkParameters(cmd),
  process: (cmd) => {
    if (cmd.isBound('InputObject')) cmd.state.input.push(cmd.params.InputObject);
  },
  end: (cmd) => cmd.writeObject(startRemoting(cmd, (cmd.params.Name as string | undefined) ?? '', workOf(cmd))),
  examples: [
    { code: 'Start-Job { $args[0] * 2 } -ArgumentList 21 | Receive-Job -Wait -AutoRemoveJob', output: '42\n' },
    { code: '$x = 5; Start-Job { $using:x + 1 } | Receive-Job -Wait -AutoRemoveJob', output: '6\n' },
  ],
});

function checkParameters(cmd: Cmdlet): void {
  const { params } = cmd;
  if (cmd.parameterSetName === BY_DEFINITION) {
    cmd.throwTerminatingOf(
      'System.Management.Automation.RuntimeException',
      `Cannot find a scheduled job with name ${params.DefinitionName}.`,
      'StartJobFromDefinitionNameNotFound',
      'ObjectNotFound',
    );
  }
  if (params.RunAs32 === true) {
    cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run PowerShell in a 32-bit process.",
      'RunAs32NotSupported',
      'InvalidOperation',
    );
  }
  for (const name of ['Credential', 'Authentication', 'PSVersion']) {
    if (!cmd.isBound(name)) continue;
    cmd.throwTerminatingOf(
      'System.Management.Automation.PSNotSupportedException',
      `psail does not support Start-Job -${name}.`,
      'ParameterNotSupported',
      'NotImplemented',
    );
  }
}

function workOf(cmd: Cmdlet<{ input: unknown[] }>): JobWork {
  const { params, state } = cmd;
  const block = params.ScriptBlock as ScriptBlock | undefined;
  const path = (params.FilePath ?? params.LiteralPath) as string | undefined;
  return {
    script: block ? block.toString() : readScript(cmd, path!),
    initialization: (params.InitializationScript as ScriptBlock | undefined)?.toString() ?? null,
    args: (params.ArgumentList as unknown[] | undefined) ?? [],
    input: state.input.length > 0 ? state.input : null,
    using: block ? usingValues(cmd, block) : new Map(),
    location: workingDirectory(cmd),
  };
}

function workingDirectory(cmd: Cmdlet): string {
  const session = sessionOf(cmd);
  const asked = cmd.params.WorkingDirectory as string | undefined;
  if (asked === undefined) return session.drives.location;
  const full = session.drives.resolveFilePath(asked) ?? asked;
  if (session.host.files.stat(full)?.kind === 'directory') return full;
  return cmd.throwTerminatingOf(
    'System.IO.DirectoryNotFoundException',
    `Cannot find the WorkingDirectory path ${asked}.`,
    'DirectoryNotFoundException',
    'InvalidOperation',
  );
}
