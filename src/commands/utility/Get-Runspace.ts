/** Get-Runspace: the runspaces of this process that are open or to be opened. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { Runspace, tableOf } from '../../engine/runspaces/Runspace.ts';
import type { Session } from '../../engine/session/Session.ts';
import { WildcardPattern } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Get-Runspace',
  typeName: 'Microsoft.PowerShell.Commands.GetRunspaceCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'NameParameterSet',
  outputTypes: ['System.Management.Automation.Runspaces.Runspace'],
  synopsis: 'Lists runspaces.',
  parameters: {
    Name: {
      type: 'string[]',
      sets: [{ set: 'NameParameterSet', position: 0 }],
      supportsWildcards: true,
      description: 'Names, also with wildcards.',
    },
    Id: {
      type: 'int[]',
      sets: [{ set: 'IdParameterSet', mandatory: true, position: 0 }],
      description: 'Numbers.',
    },
    InstanceId: {
      type: 'guid[]',
      sets: [{ set: 'InstanceIdParameterSet', mandatory: true, position: 0 }],
      description: 'Identifiers.',
    },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    Runspace.of(context as unknown as Session);
    const names = (params.Name as string[] | undefined)?.map((name) => new WildcardPattern(name, { ignoreCase: true }));
    const ids = params.Id as number[] | undefined;
    const instances = (params.InstanceId as unknown[] | undefined)?.map(String);
    for (const runspace of tableOf(context.host).all) {
      if (names && !names.some((name) => name.isMatch(runspace.name))) continue;
      if (ids && !ids.includes(runspace.id)) continue;
      if (instances && !instances.includes(String(runspace.instanceId))) continue;
      cmd.writeObject(runspace);
    }
  },
  examples: [{ code: '(Get-Runspace -Id 1).Name', output: 'Runspace1\n' }],
});
