/** Wait-Process: goes on when processes have ended. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { findProcesses } from './process/findProcesses.ts';

export default defineCmdlet({
  name: 'Wait-Process',
  typeName: 'Microsoft.PowerShell.Commands.WaitProcessCommand',
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'Name',
  synopsis: 'Waits until processes have ended.',
  outputTypes: ['System.Diagnostics.Process'],
  parameters: {
    Id: {
      type: 'int[]',
      aliases: ['PID', 'ProcessId'],
      sets: [{ set: 'Id', mandatory: true, position: 0, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: 'Process ids.',
    },
    Name: {
      type: 'string[]',
      aliases: ['ProcessName'],
      sets: [{ set: 'Name', mandatory: true, position: 0, byPropertyName: true }],
      description: 'Names of processes.',
    },
    Timeout: {
      type: 'int',
      validate: { notNullOrEmpty: true, range: [0, 32767] },
      aliases: ['TimeoutSec'],
      position: 1,
      description: 'Seconds at most.',
    },
    Any: { type: 'switch', description: 'Until one of them has ended.' },
    PassThru: { type: 'switch', description: 'Writes the processes.' },
    InputObject: {
      type: 'System.Diagnostics.Process[]',
      sets: [{ set: 'InputObject', mandatory: true, pipeline: true }],
      description: 'Processes.',
    },
  },
  process: (cmd) => {
    const seconds = cmd.params.Timeout as number | undefined;
    for (const process of findProcesses(cmd)) {
      const isDone = process.waitForExit(seconds === undefined ? -1 : seconds * 1000);
      if (!isDone) {
        const { name, id } = process.facts;
        const message = `This command stopped operation because process "${name} (${id})" is not stopped in the specified time-out.`;
        cmd.writeErrorOf('System.TimeoutException', message, 'ProcessNotTerminated', 'CloseError', process);
      }
      if (cmd.params.PassThru) cmd.writeObject(process);
      if (cmd.params.Any && isDone) return;
    }
  },
});
