/** Get-PSSubsystem: PowerShell's subsystems, and what is registered for them. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { subsystem, subsystems } from '../types/Subsystems.ts';

export default defineCmdlet({
  name: 'Get-PSSubsystem',
  typeName: 'System.Management.Automation.Subsystem.GetPSSubsystemCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Lists the subsystems.',
  defaultParameterSet: 'GetAllSet',
  outputTypes: ['System.Management.Automation.Subsystem.SubsystemInfo'],
  parameters: {
    Kind: {
      type: 'System.Management.Automation.Subsystem.SubsystemKind',
      sets: [{ set: 'GetByKindSet', mandatory: true, pipeline: true }],
      description: 'Only the one of this kind.',
    },
    SubsystemType: {
      type: 'type',
      sets: [{ set: 'GetByTypeSet', mandatory: true, pipeline: true }],
      description: 'Only the one whose implementations are of this type.',
    },
  },
  process: (cmd) => {
    const { Kind: kind, SubsystemType: type } = cmd.params;
    if (kind !== undefined) cmd.writeObject(subsystem(kind));
    else if (type !== undefined) cmd.writeObject(subsystem(type));
    else for (const each of subsystems()) cmd.writeObject(each);
  },
  examples: [
    { code: '(Get-PSSubsystem).Kind -join ","', output: 'CommandPredictor,CrossPlatformDsc,FeedbackProvider\n' },
  ],
});
