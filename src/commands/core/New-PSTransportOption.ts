/** New-PSTransportOption: options for a session configuration, as an object. */
import { defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { fieldNamed, WSManConfigurationOption } from '../types/SessionOptions.ts';

const MOST = 2147483647;

function number(range: [number, number], description: string): ParameterDefinition {
  return { type: 'System.Nullable[int]', byPropertyName: true, validate: { range }, description };
}

const PARAMETERS = {
  MaxIdleTimeoutSec: number([60, 2147483], 'The longest a session may be idle.'),
  ProcessIdleTimeoutSec: number([0, 1209600], 'How long a host process without sessions stays.'),
  MaxSessions: number([1, MOST], 'The most sessions.'),
  MaxConcurrentCommandsPerSession: number([1, MOST], 'The most commands of a session at once.'),
  MaxSessionsPerUser: number([1, MOST], 'The most sessions of a user.'),
  MaxMemoryPerSessionMB: number([5, MOST], 'The most memory of a session.'),
  MaxProcessesPerSession: number([1, MOST], 'The most processes of a session.'),
  MaxConcurrentUsers: number([1, 100], 'The most users at once.'),
  IdleTimeoutSec: number([60, 2147483], 'How long a session may be idle.'),
  OutputBufferingMode: {
    type: 'System.Nullable[System.Management.Automation.Runspaces.OutputBufferingMode]',
    byPropertyName: true,
    description: 'What becomes of output that nobody takes.',
  },
} as const satisfies Record<string, ParameterDefinition>;

export default defineCmdlet({
  name: 'New-PSTransportOption',
  typeName: 'Microsoft.PowerShell.Commands.NewPSTransportOptionCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Makes options for a session configuration.',
  outputTypes: ['Microsoft.PowerShell.Commands.WSManConfigurationOption'],
  parameters: PARAMETERS,
  process: (cmd) => {
    const made = new WSManConfigurationOption();
    for (const name of Object.keys(PARAMETERS))
      if (cmd.isBound(name)) Object.assign(made, { [fieldNamed(name)]: cmd.params[name] });
    cmd.writeObject(made);
  },
  examples: [{ code: '(New-PSTransportOption -MaxSessions 3).MaxSessions', output: '3\n' }],
});
