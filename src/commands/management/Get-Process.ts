/** Get-Process: the processes of this machine. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { getProperty } from '../../types/members/getProperty.ts';
import { memberTableOf } from '../../types/PSObject.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import type { NetProcess } from './process/NetProcess.ts';
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
      description: 'The files they have loaded.',
    },
    FileVersionInfo: {
      type: 'switch',
      validate: { notNull: true },
      aliases: ['FV', 'FVI'],
      sets: [{ set: 'Name' }, { set: 'Id' }, { set: 'InputObject' }],
      description: 'The versions of their programs, with -Module of all they have loaded.',
    },
  },
  process: (cmd) => {
    for (const process of sortedProcesses(findProcesses(cmd))) {
      if (cmd.params.IncludeUserName) {
        const attached = memberTableOf(process);
        attached.members.set('username', new PSNoteProperty('UserName', process.facts.userName));
        attached.typeNames = ['System.Diagnostics.Process#IncludeUserName', 'System.Diagnostics.Process'];
      }
      writeProcess(cmd, process);
    }
  },
  examples: [{ code: '(Get-Process -Id $PID).Id -eq $PID', output: 'True\n' }],
});

/** The process, its modules, or what versions they have. */
function writeProcess(cmd: Cmdlet, process: NetProcess): void {
  const { params, context } = cmd;
  if (!params.Module && !params.FileVersionInfo) {
    cmd.writeObject(process);
    return;
  }
  const main = getProperty(process, 'MainModule', context);
  const modules = params.Module ? [...(getProperty(process, 'Modules', context) as Iterable<unknown>)] : [main];
  for (const module of modules)
    if (module !== null)
      cmd.writeObject(params.FileVersionInfo ? getProperty(module, 'FileVersionInfo', context) : module);
}
