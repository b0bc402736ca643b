/** Get-Process: the processes of this machine. */
import { refuseUnsupported } from '../refuseUnsupported.ts';
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { memberTableOf } from '../../types/PSObject.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import { findProcesses, sortedProcesses } from './process/findProcesses.ts';

export default defineCmdlet({
  name: 'Get-Process',
  typeName: 'Microsoft.PowerShell.Commands.GetProcessCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gps', 'ps'],
  defaultParameterSet: 'Name',
  synopsis: 'Lists processes.',
  outputTypes: ['System.Diagnostics.ProcessModule', 'System.Diagnostics.FileVersionInfo', 'System.Diagnostics.Process'],
  parameters: {
    Name: {
      type: 'string[]',
      aliases: ['ProcessName'],
      sets: [
        { set: 'Name', position: 0, byPropertyName: true },
        { set: 'NameWithUserName', position: 0, byPropertyName: true },
      ],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'Names of processes.',
    },
    Id: {
      type: 'int[]',
      aliases: ['PID'],
      sets: [
        { set: 'Id', mandatory: true, byPropertyName: true },
        { set: 'IdWithUserName', mandatory: true, byPropertyName: true },
      ],
      description: 'Process ids.',
    },
    InputObject: {
      type: 'System.Diagnostics.Process[]',
      sets: [
        { set: 'InputObject', mandatory: true, pipeline: true },
        { set: 'InputObjectWithUserName', mandatory: true, pipeline: true },
      ],
      description: 'Processes.',
    },
    IncludeUserName: {
      type: 'switch',
      sets: [
        { set: 'NameWithUserName', mandatory: true },
        { set: 'IdWithUserName', mandatory: true },
        { set: 'InputObjectWithUserName', mandatory: true },
      ],
      description: 'Adds the user who runs each.',
    },
    Module: {
      type: 'switch',
      validate: { notNull: true },
      sets: [{ set: 'Name' }, { set: 'Id' }, { set: 'InputObject' }],
      description: 'Not supported.',
    },
    FileVersionInfo: {
      type: 'switch',
      validate: { notNull: true },
      aliases: ['FV', 'FVI'],
      sets: [{ set: 'Name' }, { set: 'Id' }, { set: 'InputObject' }],
      description: 'Not supported.',
    },
  },
  unsupported: {
    FileVersionInfo: 'programs outside Windows have no version resource',
    Module: 'the libraries of a program are not looked into',
  },
  begin: refuseUnsupported,
  process: (cmd) => {
    for (const process of sortedProcesses(findProcesses(cmd))) {
      if (cmd.params.IncludeUserName) {
        const attached = memberTableOf(process);
        attached.members.set('username', new PSNoteProperty('UserName', process.facts.userName));
        attached.typeNames = ['System.Diagnostics.Process#IncludeUserName', 'System.Diagnostics.Process'];
      }
      cmd.writeObject(process);
    }
  },
  examples: [{ code: '(Get-Process -Id $PID).Id -eq $PID', output: 'True\n' }],
});
