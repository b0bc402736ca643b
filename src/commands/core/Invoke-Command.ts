/** Invoke-Command on this machine: runs a script block, by default in a scope of its own. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { invokeBlock } from '../../engine/invokeBlock.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';

const REMOTE = [
  'ComputerName',
  'Session',
  'VMName',
  'ContainerId',
  'HostName',
  'SSHConnection',
  'ConnectionUri',
  'FilePath',
  'AsJob',
] as const;

/** What makes sense with other machines only. */
const REMOTE_DETAILS = `
Credential Port UseSSL ConfigurationName ApplicationName ThrottleLimit InDisconnectedSession SessionName HideComputerName
JobName AllowRedirection SessionOption Authentication EnableNetworkAccess RunAsAdministrator UserName KeyFilePath Subsystem
ConnectingTimeout SSHTransport Options RemoteDebug VMId CertificateThumbprint`
  .trim()
  .split(/\s+/);

export default defineCmdlet<{ input: unknown[] }>({
  name: 'Invoke-Command',
  typeName: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['icm'],
  defaultParameterSet: 'InProcess',
  synopsis: 'Runs a script block.',
  parameters: {
    ComputerName: {
      type: 'string[]',
      aliases: ['Cn'],
      sets: [{ set: 'ComputerName', position: 0 }],
      description: 'Other machines: not supported.',
    },
    Session: { type: 'object[]', sets: [{ set: 'Session', position: 0 }], description: 'Not supported.' },
    HostName: { type: 'string[]', sets: [{ set: 'SSHHost', mandatory: true }], description: 'Not supported.' },
    ScriptBlock: {
      type: 'scriptblock',
      aliases: ['Command'],
      sets: [
        { set: 'InProcess', mandatory: true, position: 0 },
        { set: 'ComputerName', mandatory: true, position: 1 },
        { set: 'Session', mandatory: true, position: 1 },
        { set: 'SSHHost', mandatory: true },
      ],
      description: 'The code.',
    },
    NoNewScope: { type: 'switch', sets: [{ set: 'InProcess' }], description: "Runs in the caller's own scope." },
    InputObject: { type: 'psobject', pipeline: true, description: 'What $input gives.' },
    ArgumentList: { type: 'object[]', aliases: ['Args'], description: 'Arguments of the script block.' },
  },
  unsupported: Object.fromEntries([...REMOTE, ...REMOTE_DETAILS].map((name) => [name, 'there is no remoting here'])),
  createState: () => ({ input: [] }),
  begin: (cmd) => {
    for (const name of REMOTE) {
      if (!cmd.isBound(name)) continue;
      cmd.throwTerminatingOf(
        'System.Management.Automation.PSNotSupportedException',
        `psail does not support Invoke-Command -${name}.`,
        'RemotingNotSupported',
        'NotImplemented',
      );
    }
  },
  process: (cmd) => {
    if (cmd.expectsInput) cmd.state.input.push(cmd.currentPipelineObject);
    else if (cmd.isBound('InputObject')) cmd.state.input.push(cmd.params.InputObject);
  },
  end: (cmd) => {
    const { params } = cmd;
    const block = params.ScriptBlock as ScriptBlock;
    const output = cmd.outPipe;
    cmd.collecting(() =>
      invokeBlock(block, {
        args: (params.ArgumentList as unknown[] | undefined) ?? [],
        input: cmd.state.input,
        newScope: params.NoNewScope !== true,
        output,
      }),
    );
  },
  examples: [{ code: 'Invoke-Command { $args[0] + 1 } -ArgumentList 2', output: '3\n' }],
});
