/** Stop-Process: ends processes at once. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { findProcesses } from './process/findProcesses.ts';
import { killProcess } from './process/systemProcesses.ts';

export default defineCmdlet({
  name: 'Stop-Process',
  typeName: 'Microsoft.PowerShell.Commands.StopProcessCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['spps', 'kill'],
  defaultParameterSet: 'Id',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Ends processes.',
  outputTypes: ['System.Diagnostics.Process'],
  parameters: {
    Name: {
      type: 'string[]',
      aliases: ['ProcessName'],
      sets: [{ set: 'Name', mandatory: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'Names of processes.',
    },
    Id: {
      type: 'int[]',
      sets: [{ set: 'Id', mandatory: true, position: 0, byPropertyName: true }],
      description: 'Process ids.',
    },
    InputObject: {
      type: 'System.Diagnostics.Process[]',
      sets: [{ set: 'InputObject', mandatory: true, position: 0, pipeline: true }],
      description: 'Processes.',
    },
    PassThru: { type: 'switch', description: 'Writes the processes.' },
    Force: { type: 'switch', validate: { notNullOrEmpty: true }, description: 'Nothing is asked.' },
  },
  process: (cmd) => {
    for (const process of findProcesses(cmd)) {
      const { name, id } = process.facts;
      if (!cmd.shouldProcess(`${name} (${id})`, 'Stop-Process')) continue;
      if (!process.hasExited && !killProcess(cmd.context, id)) {
        const message = `Cannot stop process "${name} (${id})" because of the following error: Access is denied`;
        cmd.writeErrorOf(
          'Microsoft.PowerShell.Commands.ProcessCommandException',
          message,
          'CouldNotStopProcess',
          'CloseError',
          process,
        );
        continue;
      }
      if (cmd.params.PassThru) cmd.writeObject(process);
    }
  },
});
